"""Folding of text for the reader of dates: one spelling for letters, digits and marks that stand for the same.

What is folded: digits of every script to ASCII, case, Latin, Greek and Cyrillic accents, Arabic letter variants,
Ethiopic letters of one sound, kinds of space, hyphen and quotation mark. Marks that carry nothing here (bidi
controls, joiners, tatweel, harakat, niqqud, nuktas) disappear.
"""

import re
import unicodedata
from typing import Final

# Ranges of marks that disappear: combining accents, niqqud, harakat (twice), nuktas, joiners and bidi controls.
_GONE: Final = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670"
    "\u0674\u06d6-\u06ed\u093c\u09bc\u0a3c\u0abc\u0b3c\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)

# Each sign stands for those after it.
_VARIANTS: Final = {
    ord(variant): sign
    for sign, variants in (
        ("ی", "يىئېۍێے"),
        ("ک", "كڪ"),
        ("ا", "أإآٱ"),
        ("ه", "ةۀەھہۂۃ"),
        ("و", "ؤۆۇۈۋ"),
        ("ر", "ڕ"),
        ("ل", "ڵ"),
        ("-", "‐‑−–—―－"),
        ("/", "／"),
        (".", "．٫․॰"),
        (":", "："),
        (",", "，፣"),
        ("'", "’‘ʼʻ׳`´"),
        ('"', "״“”„«»"),
    )
    for variant in variants
}
_ETHIOPIC_SERIES: Final = {0x1210: 0x1200, 0x1280: 0x1200, 0x1220: 0x1230, 0x12D0: 0x12A0, 0x1340: 0x1338}
_ETHIOPIC_NUMBER: Final = re.compile("[\u1369-\u137c]+")


class _Table(dict[int, str]):
    """Folds of characters, worked out when a character is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


def _fold_character(char: str) -> str:
    """Return one character, or "" for a mark that carries nothing."""
    if _GONE.match(char):
        return ""
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    if char.isspace():
        return "\n" if char in "\n\r\u2028\u2029\x0b\x0c\x85" else " "
    code = ord(char)
    if code & ~7 in _ETHIOPIC_SERIES:
        return chr(_ETHIOPIC_SERIES[code & ~7] + (code & 7))
    char = char.translate(_VARIANTS)
    # Accents are letters' ornaments in Latin, Greek and Cyrillic; elsewhere the marks are vowels.
    # What Indic letters lose is the nukta.
    if code < 0x530 or 0x900 <= code < 0xE00 or 0x1E00 <= code < 0x2000:
        char = unicodedata.normalize("NFD", char)[0]
    lower = char.lower()
    return "i" if lower == "ı" else lower if len(lower) == 1 else char


_TABLE: Final = _Table()


def fold(text: str) -> str:
    """Return the folded text; it may be shorter than the text."""
    return text.lower() if text.isascii() else _with_ethiopic_numbers(text).translate(_TABLE)


def fold_with_places(text: str) -> tuple[str, list[int] | None]:
    """Return the folded text and, for each index into it and its end, the index into the text.

    The list is None when both run in step, which is the common case.
    """
    if text.isascii():
        return text.lower(), None
    folded = fold(text)
    if len(folded) == len(text) and not _ETHIOPIC_NUMBER.search(text):
        return folded, None
    pieces: list[str] = []
    places: list[int] = []
    start = 0
    for match in _ETHIOPIC_NUMBER.finditer(text):
        _append(text, start, match.start(), pieces, places)
        number = str(_ethiopic_value(match[0]))
        pieces.append(number)
        places += [match.start()] * len(number)
        start = match.end()
    _append(text, start, len(text), pieces, places)
    return "".join(pieces), [*places, len(text)]


def _append(text: str, start: int, end: int, pieces: list[str], places: list[int]) -> None:
    for place in range(start, end):
        folded = _TABLE[ord(text[place])]
        if folded:
            pieces.append(folded)
            places.append(place)


def _with_ethiopic_numbers(text: str) -> str:
    if not _ETHIOPIC_NUMBER.search(text):
        return text
    return _ETHIOPIC_NUMBER.sub(lambda match: str(_ethiopic_value(match[0])), text)


def _ethiopic_value(number: str) -> int:
    """Return the value of an Ethiopic number: pairs of a ten and a one, each followed by its hundreds."""
    total, group = 0, 0
    for char in number:
        value = int(unicodedata.numeric(char))
        if value == 10_000:
            total, group = (total + max(group, 1)) * 10_000, 0
        elif value == 100:
            total, group = total + max(group, 1) * 100, 0
        else:
            group += value
    return total + group
