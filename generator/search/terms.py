"""Text to terms: what a word, or a piece of a script without spaces, is looked up by; each term as 32 bits.

An index of hashes needs no dictionary of words: a term costs two bytes in place of fourteen. Two words that share a
hash are as one. With a million distinct terms that befalls one word of a query in 4,300.
"""

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from itertools import chain
from operator import add
from typing import Final, NamedTuple
from zlib import crc32

from generator.languages import script_of_tag
from generator.search.letters import INNER, fold
from generator.search.stems import stem

# Scripts written without spaces: there the term is a pair of neighbouring signs, which needs no dictionary and is the
# same in every browser. Signs of Han, kana and Hangul are characters; those of Thai, Lao, Khmer and Burmese are a
# letter with what is written round it.
_EAST: Final = "\u1100-\u11ff\u3041-\u30ff\u3130-\u318f\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7af\U00020000-\U0003ffff"
_SOUTH: Final = "\u0e01-\u0e4e\u0e81-\u0ecd\u0edc-\u0edf\u1000-\u103f\u104c-\u109f\u1780-\u17d3\uaa60-\uaa7f"
_BEFORE: Final = "\u0e40-\u0e44\u0ec0-\u0ec4"
_AFTER: Final = (
    "\u0e30-\u0e3a\u0e45\u0e47-\u0e4e\u0eb0-\u0ebc\u0ec8-\u0ecd\u102b-\u1038\u103a-\u103e\u1056-\u1059\u105e-\u1060"
    "\u1062-\u1064\u1067-\u106d\u1071-\u1074\u1082-\u108d\u108f\u109a-\u109d\u17b4-\u17d1\u17d3\uaa7b-\uaa7d"
)
_EAST_FIRST: Final = re.compile(f"[{_EAST}]")
_HAN_ONLY: Final = re.compile("[\u4e00-\u9fff]+")
RUN: Final = f"[{_EAST}]+|[{_SOUTH}]+|[^{_EAST}{_SOUTH}]+"
SIGN: Final = f"[{_BEFORE}]?[{_SOUTH}](?:[\u1039\u17d2][{_SOUTH}]|[{_AFTER}])*|[^{_SOUTH}]"
SIGNS: Final = f"[{_EAST}{_SOUTH}]"
HAN: Final = "[\u3400-\u9fff\U00020000-\U0003ffff]"

# Persian and its neighbours write a compound with a non-joiner, a space or nothing between its parts. The prefixes and
# endings below are one word with what they stand by; other neighbours are looked up together as well as each alone.
COMPOUNDS: Final = ("fa", "ckb", "ps", "ur", "mzn", "glk")
_BEFORE_WORD: Final = "ن?م[یيى] "
_ENDING: Final = "ها(?:[یيى]{1,2}(?:ش|شان|م|مان|ت|تان)?)?|تر(?:[یيى]ن)?|ا[یيى]"
PREFIX: Final = "^(?:ن?می)$"
AFFIX: Final = "ن?می|ها(?:یی?(?:ش|شان|م|مان|ت|تان)?)?|ترین?|ای"
# Pieces of texts in one language that are remembered with their terms: 5 MB, and most pieces of an item are among them.
# Those of many terms, as the scripts without spaces have, hardly come again but in the same text.
MAX_KNOWN: Final = 20_000
MOST_TERMS: Final = 8
# Pairs of signs that are remembered with their hashes.
MAX_PAIRS: Final = 1 << 14


@lru_cache(maxsize=1)
def marks() -> str:
    """Combining marks of the Basic Multilingual Plane, as ranges of a character class."""
    ranges: list[list[int]] = []
    for code in range(0x300, 0x10000):
        if unicodedata.category(chr(code))[0] == "M":
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)


def _letter() -> str:
    """Pattern of one letter of running text, for Python."""
    return f"[\\w{marks()}\u200c\u200d\U00010000-\U0010ffff]"


@lru_cache(maxsize=128)
def _joins(lang: str) -> bool:
    """Whether words of a language may hold spaces, see `COMPOUNDS`."""
    return lang.split("-")[0] in COMPOUNDS and script_of_tag(lang) == "Arab"


def _word(lang: str, letters: str) -> str:
    base = lang.split("-")[0]
    word = f"{letters}+"
    if base in INNER:
        word = f"{word}(?:[{INNER[base]}]{letters}+)*"
    if _joins(lang):
        word = f"(?:{_BEFORE_WORD}(?={letters}))?{word}(?: (?:{_ENDING})(?!{letters}))*"
    return word


def word_pattern(lang: str) -> str:
    """Pattern of one word of running text, for JavaScript (flags g, u and v or none)."""
    return _word(lang, "[\\p{L}\\p{N}\\p{M}_\\u200c\\u200d\\u{10000}-\\u{10ffff}]")


@lru_cache(maxsize=128)
def _words(lang: str) -> re.Pattern[str]:
    return re.compile(_word(lang, _letter()))


def words_in(text: str, lang: str) -> list[str]:
    """The words of a text in NFC; with spaces in them, where an affix stands apart."""
    return _words(lang).findall(text)


@lru_cache(maxsize=1)
def _parts() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    beyond = "".join(chr(code) for code in range(0x10000, 0x20000) if unicodedata.category(chr(code))[0] == "M")
    exact = re.compile(f"(?:[^\\W_]|[{marks()}{beyond}])+")
    return exact, re.compile(RUN), re.compile(SIGN), re.compile(HAN)


@lru_cache(maxsize=1)
def _signs() -> re.Pattern[str]:
    return re.compile(SIGNS)


class Terms(NamedTuple):
    """What a word is looked up by.

    Attributes:
        whole: All of these, for the word as one.
        parts: Or all of these, for the parts of a compound; empty for most words.
    """

    whole: tuple[str, ...]
    parts: tuple[str, ...] = ()


def terms_of_word(word: str, lang: str) -> Terms:
    """The terms of a word as `words` cuts it out of a text in NFC."""
    joins = _joins(lang)
    folded = fold(word.replace(" ", "") if joins else word)
    if folded.isalnum() and not _signs().search(folded):
        whole: tuple[str, ...] = (stem(folded, lang),)
    else:
        whole = tuple(term for piece in _parts()[0].findall(folded) for term in _pieces(piece, lang))
    if not joins or not _may_be_parted(word):
        return Terms(whole)
    parts = [fold(part) for part in re.split("[ \u200c]+", word) if part]
    if len(parts) > 1 and not re.fullmatch(PREFIX, parts[0]):
        free = [part for part in parts if part and not re.fullmatch(AFFIX, part)]
        own = tuple(term for part in free for piece in _parts()[0].findall(part) for term in _pieces(piece, lang))
        return Terms(whole, own if len(free) > 1 and own != whole else ())
    return Terms(whole)


def _may_be_parted(word: str) -> bool:
    """Whether a word is written as a compound is, see `COMPOUNDS`."""
    return " " in word or "\u200c" in word


def _pieces(piece: str, lang: str) -> list[str]:
    _, runs, signs, _ = _parts()
    found: list[str] = []
    for run in runs.findall(piece):
        if not _signs().match(run):
            found.append(stem(run, lang))
            continue
        cut = run if _EAST_FIRST.match(run) else signs.findall(run)
        found += map(add, cut, cut[1:]) if len(cut) > 1 else cut
    return found


@lru_cache(maxsize=1)
def _folded() -> re.Pattern[str]:
    """Signs that stay as they are when folded, in any row: letters and marks, nothing that parts words."""
    small = (code for first, last in ((0xE01, 0xEDF), (0x1000, 0x10A0), (0x1780, 0x17D4), (0x3041, 0x3100))
             for code in range(first, last))  # fmt: skip
    exact = _parts()[0]
    kept = [sign for sign in map(chr, small) if fold(sign) == sign and exact.fullmatch(sign) and _signs().match(sign)]
    return re.compile(f"[{''.join(kept)}\u4e00-\u9fff]+")


def hash_of(term: str) -> int:
    """The 32 bits a term is known by."""
    return crc32(term.encode("utf-8", "surrogatepass"))


# Sources, topics and places are terms as well, each kind in a corner of its own among the hashes: so few leaves hold
# them all.
_CORNERS: Final = {"place": 0xFD, "source": 0xFE, "topic": 0xFF}


def hash_of_facet(kind: str, slug: str) -> int:
    """The 32 bits a source, topic or place is known by: its corner, and 24 bits of its slug's checksum."""
    return _CORNERS[kind] << 24 | hash_of(slug) >> 8


# Stands for a space inside a word while a text is parted at the others. No text holds it.
_JOINT: Final = "\0"
# The commonest signs that part words. Put aside first, they leave pieces that are met again more often.
_PARTING: Final = '.,:;!?()-–—“”„«»…،؛؟۔।。、，"'


@lru_cache(maxsize=1)
def _joints() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Spaces that may stand inside a word of the languages in `COMPOUNDS`: before an ending, and after a beginning.

    `_words` says which ones do.
    """
    letter = _letter()
    ending = re.compile(f" (?=(?:{_ENDING})(?!{letter}))")
    return ending, re.compile(f"(م[یيى]) (?:(?<=(?<!{letter})م[یيى] )|(?<=(?<!{letter})نم[یيى] ))")


_hash_of_signs = lru_cache(MAX_PAIRS)(hash_of)


class _Known(dict[str, tuple[int, ...]]):
    """Pieces of texts in one language, each with the hashes of its words, worked out when a piece is first met.

    Most pieces of a text were met before. Those that were met last are remembered: when a generation is full, the one
    before it is forgotten, so that a worker's memory does not grow with the archive.
    """

    def __init__(self, lang: str) -> None:
        super().__init__()
        self._lang = lang
        self._words = _words(lang).findall
        self._before: dict[str, tuple[int, ...]] = {}
        self._long: dict[str, tuple[int, ...]] = {}

    def __missing__(self, piece: str) -> tuple[int, ...]:
        hashes = self._before.get(piece) or self._long.get(piece)
        if hashes is None:
            words = [piece] if piece.isalnum() else self._words(piece.replace(_JOINT, " "))
            hashes = tuple(chain.from_iterable([_hashes(word, self._lang) for word in words]))
        (self if len(hashes) <= MOST_TERMS else self._long)[piece] = hashes
        return hashes

    def make_room(self) -> None:
        """Forget what was not met for long, and what is kept for one text."""
        self._long.clear()
        if len(self) > MAX_KNOWN // 2:
            self._before = dict(self)
            self.clear()


class Indexer:
    """Texts of one language to counts of terms; `known` is what it remembers."""

    def __init__(self, lang: str) -> None:
        self.known = _Known(lang)
        self._joins = _joins(lang)
        inner = INNER.get(lang.split("-")[0], "")
        self._parting = [sign for sign in _PARTING if sign not in inner]

    def count(self, text: str, times: int, counts: Counter[int]) -> None:
        """Add the terms of a text to counts, each so many times."""
        text = unicodedata.normalize("NFC", text)
        for sign in self._parting:
            text = text.replace(sign, "\n")  # and no space, which may stand inside a word
        if self._joins:
            ending, beginning = _joints()
            text = beginning.sub(rf"\1{_JOINT}", ending.sub(_JOINT, text))
        known = self.known
        known.make_room()
        # As one stream: to count the pieces first, so that each is looked up once, costs more than it saves.
        found = chain.from_iterable(map(known.__getitem__, text.split()))
        if times == 1:
            counts.update(found)
        else:
            for one in found:
                counts[one] = counts.get(one, 0) + times


def _hashes(word: str, lang: str) -> tuple[int, ...]:
    """The terms of a word, as the index knows them."""
    if word.isascii() and word.isalnum():  # letters that fold to small ones, and no signs
        return (hash_of(stem(word.lower(), lang)),)
    if _signs().search(word):
        return _hashes_of_signs(word, lang)
    folded = fold(word)
    has_signs = folded != word and _signs().search(folded)
    if folded.isalnum() and not has_signs and not _may_be_parted(word):  # as most words are
        return (hash_of(stem(folded, lang)),)
    terms = terms_of_word(word, lang)
    return tuple(map(hash_of, dict.fromkeys((*terms.whole, *terms.parts))))


def _hashes_of_signs(word: str, lang: str) -> tuple[int, ...]:
    """The same of a word in a script without spaces, where it may be as long as a clause."""
    if _HAN_ONLY.fullmatch(word):  # as most clauses of Chinese are: signs that fold to themselves
        pairs = map(add, word, word[1:])
        return tuple(map(_hash_of_signs, dict.fromkeys((*pairs, *word))))
    han = _parts()[3]
    if _folded().fullmatch(word) and not _joins(lang):
        whole, folded = _pieces(word, lang), word
    else:
        terms, folded = terms_of_word(word, lang), fold(word)
        whole = [*terms.whole, *terms.parts]
    # A sign of Han is a word of its own often enough to be looked up alone.
    return tuple(map(_hash_of_signs, dict.fromkeys((*whole, *han.findall(folded)))))
