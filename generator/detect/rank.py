"""Rank the languages of the Latin and Cyrillic scripts by n-grams, function words and spellings."""

import math
import struct
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final, NamedTuple

from generator.detect import ngrams, words


class _Family(NamedTuple):
    """Languages so close that n-grams confuse them; words and spellings are asked once more between them."""

    known: frozenset[str]
    new: frozenset[str]
    """Languages without n-grams of their own, or none to rely on; they borrow those of their best relative."""
    members: frozenset[str]
    trust: float
    """How much of a difference by n-grams counts; little where the model learnt one of them from odd texts."""
    lead: float
    """By how many words a language without n-grams must lead: in doubt the larger language is right."""


def _family(known: str, new: str = "", trust: float = 1.0, lead: float = 0.5) -> _Family:
    return _Family(frozenset(known.split()), frozenset(new.split()), frozenset(f"{known} {new}".split()), trust, lead)


_FAMILIES: Final = (
    _family("bs hr sr", trust=0.05),
    _family("en", "pcm"),
    _family("id jv", "ms su", trust=0.4),
    _family("rw", "rn"),
    _family("nso st", "tn"),
    _family("xh zu", "nr ss", trust=0.3),
    _family("sn", "ny ve"),
    _family("da nb nn", trust=0.4),
    _family("cs sk"),
    _family("es gl pt", "ast"),
    _family("ca fr ht", "oc", lead=2.0),
    _family("it", "co fur rm sc"),
    _family("de lb nl", "nds"),
    _family("tl", "ceb"),
    _family("ba be bg kk ky mk mn ru tg tt uk", "ce cv os sah"),
)
_FAMILY_OF: Final = {tag: family for family in _FAMILIES for tag in family.members}
_RELATED: Final = frozenset(tag for family in _FAMILIES for tag in family.new)

# Levels (0.2 nats each) that a letter of a function word is worth, up to its third: words of one or two letters
# stand in many languages by chance.
_LETTER_BONUS: Final = 5
_LETTERS_COUNTED: Final = 3
_WORD_BONUS: Final = _LETTER_BONUS * _LETTERS_COUNTED
# By how much an unrelated language without n-grams must lead: so many words, or that share of all. Swept 0.03-0.15.
_LEAST_LEAD: Final = 1.0
_LEAST_LEAD_SHARE: Final = 0.08
_LEADING: Final = 6
_WORDS_REMEMBERED: Final = 8_192


@cache
def _tags() -> tuple[str, ...]:
    """Languages in the order of the lanes: those of the model (some twice, for their scripts), then all others."""
    known = ngrams.load().tags
    others = (words.languages("a", "z") | words.languages("а", "я")).difference(known)
    return (*known, *sorted(others))


@cache
def _places(among: frozenset[str]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Lanes of some languages: of those with n-grams, and of those without that are related to none of them."""
    known = len(ngrams.load().tags)
    places = [place for place, tag in enumerate(_tags()) if tag in among]
    strangers = [place for place in places if place >= known and not _has_relative(_tags()[place], among)]
    return tuple(place for place in places if place < known), tuple(strangers)


@cache
def _forbidden(among: frozenset[str]) -> tuple[int, ...]:
    """Lanes of the languages with n-grams that may not be answered; none where all of a script may."""
    langs = words.languages("a", "z"), words.languages("а", "я")
    if any(script <= among for script in langs):
        return ()
    return tuple(place for place, tag in enumerate(ngrams.load().tags) if tag not in among)


def _has_relative(tag: str, among: frozenset[str]) -> bool:
    return tag in _RELATED and not among.isdisjoint(_FAMILY_OF[tag].known)


@cache
def _places_of() -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for place, tag in enumerate(_tags()):
        places.setdefault(tag, []).append(place)
    return places


@lru_cache(_WORDS_REMEMBERED)
def _weigh(word: str) -> tuple[int, int]:
    """Levels of a word by n-grams, and as a function word, in the lanes of `_tags`. News repeats its words."""
    places_of = _places_of()
    bonus = _LETTER_BONUS * min(len(word), _LETTERS_COUNTED)
    places = [place for tag in words.owners(word) for place in places_of.get(tag, ())]
    return ngrams.load().add_up(word), sum(bonus << 8 * ngrams.LANE * place for place in places)


def _unpack(lanes: int) -> tuple[int, ...]:
    size = len(_tags())
    return struct.unpack(f"<{size}H", lanes.to_bytes(size * ngrams.LANE, "little"))


class Ranking(NamedTuple):
    """Languages in the order of their likelihood."""

    scores: list[tuple[str, float]]
    """The leading languages that may be answered, best first; five points are one in the log-likelihood."""
    rival: float
    """What the best language that may not be answered scores."""
    size: int
    """Number of letters that were judged."""

    @property
    def confidence(self) -> float:
        """Share of the likelihood that falls to the first language.

        The n-grams of a text overlap and are far from independent: a long text is cooled by the root of its length.
        """
        best, heat = self.scores[0][1], math.sqrt(self.size + 1)
        others = [score for _, score in self.scores[1:_LEADING]] + [self.rival]
        # A rival far ahead would overflow; a thousandth is as good as nothing.
        return 1.0 / (1.0 + sum(math.exp(min((score - best) / heat, 7.0)) for score in others))


def rank(found: Iterable[str], among: frozenset[str]) -> Ranking | None:
    """Order languages by how well they explain the words of a text.

    Args:
        found: The words, at most 300 characters together.
        among: The languages that may be answered.

    Returns:
        The order, or None when no language may be answered or none of the words is known.
    """
    distinct = dict.fromkeys(found)
    of_ngrams, of_words = zip(*map(_weigh, distinct), strict=True) if distinct else ((), ())
    levels, bonuses = sum(of_ngrams), sum(of_words)
    tags, (known, strangers) = _tags(), _places(among)
    total, bonus = _unpack(levels + bonuses), _unpack(bonuses)

    # A language that stands twice is there for its two scripts, and the better place wins.
    levels_of_known = [total[place] for place in known]
    least = sorted(levels_of_known)[-_LEADING:][0] if known else 0
    leading = [place for place, level in zip(known, levels_of_known, strict=True) if level >= least]
    leading = sorted(leading, key=total.__getitem__)[-_LEADING:]
    scores: dict[str, float] = {tags[place]: total[place] for place in leading}
    base = total[leading[-1]] - bonus[leading[-1]] if leading else 0
    lead = _WORD_BONUS * max(_LEAST_LEAD, _LEAST_LEAD_SHARE * len(distinct))
    for place in strangers:
        if bonus[place] > lead:
            scores[tags[place]] = base + bonus[place] - lead
    if not levels or not scores:
        return None

    family = _FAMILY_OF.get(max(scores, key=scores.__getitem__))
    if family:
        asked = family.members & words.with_patterns()
        spelled = [tag for word in distinct for tag in words.spellers(word)] if asked else []
        place_of = {tag: max(_places_of()[tag], key=total.__getitem__) for tag in family.members & among}
        base = max((total[place_of[tag]] - bonus[place_of[tag]] for tag in family.known & among), default=base)
        for tag, place in place_of.items():
            if tag in _RELATED:
                by_ngrams = base - _WORD_BONUS * family.lead
            else:
                by_ngrams = base + family.trust * (total[place] - bonus[place] - base)
            scores[tag] = by_ngrams + bonus[place] + _WORD_BONUS * spelled.count(tag)
    ordered = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    rival = max((total[place] for place in _forbidden(among)), default=0)
    return Ranking(ordered, rival, sum(map(len, distinct)))


def relatives(tag: str) -> frozenset[str]:
    """Give the languages that a text may be taken for when it is in this one; itself among them."""
    return _FAMILY_OF[tag].members if tag in _FAMILY_OF else frozenset((tag,))
