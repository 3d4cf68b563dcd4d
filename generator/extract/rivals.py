"""The last word among the few lines that are nearly as good a headline as the best.

Where the evidence for single lines leaves two or three of them close together, they are compared: whether a line nearby
is a rival, what comes back in other words, and how much the story makes of their words.
"""

from typing import NamedTuple

from generator.extract.rival_weights import against_rivals
from generator.extract.terms import Core

# So many lines are compared, as far as they are no further behind the best, in log odds.
_MOST, _MAX_BEHIND = 3, 3.0
# Lines that stand so near to each other are kicker, headline and lead.
_NEARBY = 2
# What a rival that is not there would be behind.
_NO_RIVAL = -6.0

Measures = tuple[float, ...]


class Rival(NamedTuple):
    """A line that could be the headline: its index, the sum of its evidence, its width and its words.

    `broken` says that it is a sentence put together from several lines: rather one of the story.
    """

    at: int
    value: float
    width: float
    terms: set[str]
    broken: bool


def settle(rivals: list[Rival], core: Core) -> int:
    """Index of the line that is the headline, or -1 where no line could be.

    Args:
        rivals: All lines that could be, in the order of the page.
        core: The likely body.
    """
    best = finalists(rivals)
    if len(best) < 2:
        return rivals[best[0]].at if best else -1
    # Of two that are alike `max` takes the first, which is the better of them by itself.
    return rivals[max(best, key=lambda at: rivals[at].value + against_rivals(*measure(rivals, at, core)))].at


def finalists(rivals: list[Rival]) -> list[int]:
    """Places in the list of the best, the best first; of two that are alike the upper one.

    A sentence of several lines is among them only if it is the best: as a headline it would be missed in the story.
    """
    best = sorted(range(len(rivals)), key=lambda at: -rivals[at].value)[:_MOST]
    close = [at for at in best[1:] if rivals[at].value >= rivals[best[0]].value - _MAX_BEHIND and not rivals[at].broken]
    return [*best[:1], *close]


def measure(rivals: list[Rival], at: int, core: Core) -> Measures:
    """Measures of one of the best among all, in the order of `rival_weights.against_rivals`."""
    index, value, width, terms, _ = rivals[at]
    above = [rival.value for rival in rivals[max(0, at - _NEARBY) : at] if rival.at >= index - _NEARBY]
    below = [rival.value for rival in rivals[at + 1 : at + 1 + _NEARBY] if rival.at <= index + _NEARBY]
    uses, begun = core.uses(index, terms)
    return (
        float(sum([rival.value > value for rival in rivals])),
        max(above) - value if above else _NO_RIVAL,
        max(below) - value if below else _NO_RIVAL,
        _likest(terms, rivals[:at]),
        _likest(terms, rivals[at + 1 :]),
        uses,
        begun,
        rivals[at + 1].width / width if at + 1 < len(rivals) else 1.0,
    )


def _likest(terms: set[str], rivals: list[Rival]) -> float:
    """The largest share of words that a line has in common with one of others."""
    likest = 0.0
    for rival in rivals:
        same = len(terms & rival.terms)
        if same:
            likest = max(likest, same / (len(terms) + len(rival.terms) - same))
    return likest
