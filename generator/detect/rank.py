"""Rank the languages of the Latin and Cyrillic scripts by n-grams, function words and spellings."""

import math
import struct
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final, NamedTuple

from generator.detect import ngrams, words


class _Family(NamedTuple):
    """Languages so close that n-grams confuse them; words and spellings are asked once more between them."""

    known: frozenset[str]
    new: frozenset[str]
    """Languages without n-grams; they borrow those of their best relative."""
    members: frozenset[str]
    trust: float
    """How much of a difference by n-grams counts; little where the model learnt one of them from odd texts."""
    lead: float
    """By how many words a language without n-grams must lead: in doubt the larger language is right."""


def _family(known: str, new: str = "", trust: float = 1.0, lead: float = 0.5) -> _Family:
    return _Family(frozenset(known.split()), frozenset(new.split()), frozenset(f"{known} {new}".split()), trust, lead)


_FAMILIES: Final = (
    _family("bs hr sr", trust=0.05),
    _family("en pcm", trust=0.2),
    _family("id jv ms", "su", trust=0.4),
    _family("rw", "rn"),
    _family("nso st", "tn"),
    _family("xh zu", "nr ss"),
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
_FAMILY_OF: Final = {tag: family for family in _FAMILIES for tag in family.known}
_RELATED: Final = frozenset(tag for family in _FAMILIES for tag in family.new)

# Levels (0.2 nats each) that a letter of a function word is worth, up to its third: words of one or two letters
# stand in many languages by chance.
_LETTER_BONUS: Final = 5
_LETTERS_COUNTED: Final = 3
_WORD_BONUS: Final = _LETTER_BONUS * _LETTERS_COUNTED
# What an unrelated one must lead by: so many words, or that share of all.
_LEAST_LEAD: Final = 1.0
_LEAST_LEAD_SHARE: Final = 0.08
_LEADING: Final = 6
_WORDS_REMEMBERED: Final = 20_000


@cache
def _tags() -> tuple[str, ...]:
    """Languages in the order of the lanes: those of the model (some twice, for their scripts), then all others."""
    known = ngrams.load().tags
    others = (words.languages("a", "z") | words.languages("а", "я")).difference(known)
    return (*known, *sorted(others))


@cache
def _places(among: frozenset[str]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Lanes of some languages: of those with n-grams, and of those without that are nobody's relatives."""
    known = len(ngrams.load().tags)
    places = [place for place, tag in enumerate(_tags()) if tag in among]
    strangers = [place for place in places if place >= known and _tags()[place] not in _RELATED]
    return tuple(place for place in places if place < known), tuple(strangers)


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


def rank(found: Iterable[str], among: frozenset[str]) -> list[tuple[str, float]]:
    """Order languages by how well they explain the words of a text.

    Args:
        found: The words, at most 300 characters together.
        among: The languages that may be answered.

    Returns:
        The leading languages with their scores, best first; five are one in the logarithm of the likelihood.
    """
    levels = bonuses = 0
    distinct = dict.fromkeys(found)
    for word in distinct:
        of_ngrams, of_words = _weigh(word)
        levels += of_ngrams
        bonuses += of_words
    tags, (known, strangers) = _tags(), _places(among)
    total, bonus = _unpack(levels + bonuses), _unpack(bonuses)

    # A language that stands twice is there for its two scripts, and the better place wins.
    leading = sorted(known, key=total.__getitem__)[-_LEADING:]
    scores: dict[str, float] = {tags[place]: total[place] for place in leading}
    base = total[leading[-1]] - bonus[leading[-1]] if leading else 0
    lead = _WORD_BONUS * max(_LEAST_LEAD, _LEAST_LEAD_SHARE * len(distinct))
    for place in strangers:
        if bonus[place] > lead:
            scores[tags[place]] = base + bonus[place] - lead

    family = _FAMILY_OF.get(max(scores, key=scores.__getitem__, default=""))
    if family:
        spelled = Counter(tag for word in distinct for tag in words.spellers(word))
        for tag in family.members & among:
            place = max(_places_of()[tag], key=total.__getitem__)
            by_words = bonus[place] + _WORD_BONUS * spelled[tag]
            by_ngrams = family.trust * (total[place] - bonus[place] - base)
            scores[tag] = base + by_words + (-_WORD_BONUS * family.lead if tag in _RELATED else by_ngrams)
    return sorted(scores.items(), key=lambda item: (-item[1], item[0]))


def confidence(ranked: list[tuple[str, float]], size: int) -> float:
    """Say what share of the likelihood falls to the first language, as scored on a text of so many characters.

    The n-grams of a text overlap and are far from independent: longer texts are cooled by the root of their length.
    """
    if not ranked:
        return 0.0
    best, heat = ranked[0][1], math.sqrt(size + 1)
    return 1.0 / sum(math.exp((score - best) / heat) for _, score in ranked[:5])
