"""Folding of letters for search: one spelling for all that readers type and newsrooms print for the same word.

The reader's browser folds what is typed with the same data (`table` hands it over) and the same few steps, so every
line of `fold` has its twin in `static/search.js`; a test holds the two together.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

# Marks that readers leave out: accents, niqqud, harakat, Quranic signs, nuktas, variation selectors.
MARKS: Final = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u093c\u09bc\u0a3c\u0abc\u0b3c\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
)
# Signs inside a word that are no letters: soft hyphen, joiners, quotation marks that abbreviate (Hebrew) or part sounds
# (Ukrainian). A word may hold the latter only in the languages of `INNER`.
SILENT: Final = "\u00ad\u200b-\u200f\u2060\ufeff'\"\u02bc\u2019\u05f3\u05f4"
INNER: Final = {
    "he": "'\"\u2019\u05f3\u05f4",
    "yi": "'\"\u2019\u05f3\u05f4",
    "uk": "'\u2019\u02bc",
    "be": "'\u2019\u02bc",
}

# What decomposition parts and readers do not: these are letters of their own.
_WHOLE: Final = (("и\u0306", "й"), ("у\u0306", "ў"), ("і\u0308", "ї"))

# Each sign stands for those after it. Letters are lower case and decomposed here.
_VARIANTS: Final = (
    ("ی", "يىېۍێےۑ"),
    ("ک", "كڪګ"),
    ("ه", "ةەہھۃ"),
    ("و", "ۆۇۈۋۅ"),
    ("ا", "ٱ"),
    ("ن", "ں"),
    ("ر", "ڕ"),
    ("ل", "ڵ"),
    ("כ", "ך"),
    ("מ", "ם"),
    ("נ", "ן"),
    ("פ", "ף"),
    ("צ", "ץ"),
    ("σ", "ς"),
    ("i", "ı"),
    ("o", "ø"),
    ("d", "đð"),
    ("l", "ł"),
    ("h", "ħ"),
    ("t", "ŧ"),
    ("e", "əǝ"),
    ("ss", "ß"),
    ("ae", "æ"),
    ("oe", "œ"),
    ("th", "þ"),
    ("г", "ґ"),
)
# Ethiopic series of one sound in Amharic, eight code points each.
_ETHIOPIC: Final = ((0x1210, 0x1200), (0x1280, 0x1200), (0x1220, 0x1230), (0x12D0, 0x12A0), (0x1340, 0x1338))


@lru_cache(maxsize=1)
def variants() -> dict[str, str]:
    """Letters and digits, and the sign that stands for each."""
    found = {variant: sign for sign, others in _VARIANTS for variant in others}
    for series, sound in _ETHIOPIC:
        found |= {chr(series + place): chr(sound + place) for place in range(8)}
    for zero in zeros():
        found |= {chr(zero + value): str(value) for value in range(10)}
    return found


@lru_cache(maxsize=1)
def zeros() -> tuple[int, ...]:
    """Code point of the zero of every family of digits that decomposition leaves alone."""
    planes = (code for code in range(0x600, 0x20000) if chr(code).isdecimal())
    return tuple(
        code
        for code in planes
        if unicodedata.decimal(chr(code)) == 0 and unicodedata.normalize("NFKD", chr(code)) == chr(code)
    )


class _Folds(dict[int, str]):
    """Folds of characters, worked out when a character is first met."""

    def __missing__(self, code: int) -> str:
        char = unicodedata.normalize("NFKD", chr(code)).lower()
        for parted, whole in _WHOLE:
            char = char.replace(parted, whole)
        letters = variants()
        folded = "".join(letters.get(letter, letter) for letter in _GONE.sub("", char))
        self[code] = folded
        return folded


_GONE: Final = re.compile(f"[{MARKS}{SILENT}]+")
_FOLDS: Final = _Folds()


def fold(text: str) -> str:
    """The folded spelling of a word or text in NFC: that of its characters, composed again."""
    return unicodedata.normalize("NFC", text.translate(_FOLDS))


def table() -> dict[str, object]:
    """The data of `fold` for the browser."""
    letters = {letter: sign for letter, sign in variants().items() if not letter.isdecimal()}
    return {
        "gone": f"[{MARKS}{SILENT}]+",
        "whole": [list(pair) for pair in _WHOLE],
        "letters": letters,
        "zeros": list(zeros()),
    }
