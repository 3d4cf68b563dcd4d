"""Text to terms: what a word, or a piece of a script without spaces, is looked up by; each term as 32 bits.

An index of hashes needs no dictionary of words: a term costs two bytes in place of fourteen. Two words that share a
hash are as one. With a million distinct terms that befalls one word of a query in 4,300.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
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
# Words of one language that are remembered with their terms: 4 MB, and most words of an item are among them.
MAX_KNOWN: Final = 20_000


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


def _word(lang: str, letters: str) -> str:
    base = lang.split("-")[0]
    word = f"{letters}+"
    if base in INNER:
        word = f"{word}(?:[{INNER[base]}]{letters}+)*"
    if base in COMPOUNDS and script_of_tag(lang) == "Arab":
        word = f"(?:{_BEFORE_WORD}(?={letters}))?{word}(?: (?:{_ENDING})(?!{letters}))*"
    return word


def word_pattern(lang: str) -> str:
    """Pattern of one word of running text, for JavaScript (flags g, u and v or none)."""
    return _word(lang, "[\\p{L}\\p{N}\\p{M}_\\u200c\\u200d\\u{10000}-\\u{10ffff}]")


@lru_cache(maxsize=128)
def _words(lang: str) -> re.Pattern[str]:
    return re.compile(_word(lang, f"[\\w{marks()}\u200c\u200d\U00010000-\U0010ffff]"))


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
    joins = lang.split("-")[0] in COMPOUNDS and script_of_tag(lang) == "Arab"
    folded = fold(word.replace(" ", "") if joins else word)
    if folded.isalnum() and not _signs().search(folded):
        whole: tuple[str, ...] = (stem(folded, lang),)
    else:
        whole = tuple(term for piece in _parts()[0].findall(folded) for term in _pieces(piece, lang))
    if not joins or not (" " in word or "\u200c" in word):
        return Terms(whole)
    parts = [fold(part) for part in re.split("[ \u200c]+", word) if part]
    if len(parts) > 1 and not re.fullmatch(PREFIX, parts[0]):
        free = [part for part in parts if part and not re.fullmatch(AFFIX, part)]
        own = tuple(term for part in free for piece in _parts()[0].findall(part) for term in _pieces(piece, lang))
        return Terms(whole, own if len(free) > 1 and own != whole else ())
    return Terms(whole)


def _pieces(piece: str, lang: str) -> Iterator[str]:
    _, runs, signs, _ = _parts()
    for run in runs.findall(piece):
        if not _signs().match(run):
            yield stem(run, lang)
            continue
        cut = signs.findall(run)
        if len(cut) == 1:
            yield cut[0]
        for first, second in pairwise(cut):
            yield first + second


def hash_of(term: str) -> int:
    """The 32 bits a term is known by."""
    return crc32(term.encode("utf-8", "surrogatepass"))


class Indexer:
    """Texts of one language to counts of terms. Remembers words it has met, because most are met again."""

    def __init__(self, lang: str) -> None:
        self._lang = lang
        self._cut = _words(lang).findall
        self._known: dict[str, tuple[int, ...]] = {}

    def count(self, text: str, times: int, counts: dict[int, int]) -> None:
        """Add the terms of a text to counts, each so many times."""
        if len(self._known) > MAX_KNOWN:  # a worker's memory must not grow with the archive
            self._known.clear()
        known = self._known
        for word, number in Counter(self._cut(unicodedata.normalize("NFC", text))).items():
            hashes = known.get(word)
            if hashes is None:
                hashes = self._learn(word)
            for found in hashes:
                counts[found] = counts.get(found, 0) + number * times

    def _learn(self, word: str) -> tuple[int, ...]:
        terms = terms_of_word(word, self._lang)
        # A sign of Han is a word of its own often enough to be looked up alone.
        signs = _parts()[3].findall(fold(word)) if _signs().search(word) else []
        hashes = tuple(map(hash_of, dict.fromkeys((*terms.whole, *terms.parts, *signs))))
        self._known[word] = hashes
        return hashes
