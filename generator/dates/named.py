"""Dates whose month is a name, in the orders of days, months and years that languages use."""

import re
from collections.abc import Iterator
from typing import Final

from generator.dates.lexicon import LETTER, Lexicon, Month, joined
from generator.dates.parts import DAY, GAP, IS_LETTER, YEAR, Span, existing, full_year

# Characters between a month's name and the farthest part of its date.
_NEAR: Final = 48

_GAP_BEFORE_MONTH: Final = GAP.replace("[ .,،", "[ .", 1)
# An ending written to a numeral: 13th, 1er, 19an, 13-ші, ۱۳مه.
_ORDINAL: Final = rf"(?:[-:]?{LETTER}{{1,4}}(?!{LETTER})|[ºª°]|\(a\))?"
_YEAR_ENDING: Final = rf"(?:-?{LETTER}{{1,6}}(?!{LETTER})|\(e\)ko)?"
_CLOCK_INSIDE: Final = r"(?:[ ,]{1,2}[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?: [a-z]{2,4})?)?"

_LEFT_DAY: Final = re.compile(rf"(?<![0-9])(?<![0-9][.:/,])(?:{DAY} ?[-–] ?)?{DAY}{_ORDINAL}{_GAP_BEFORE_MONTH}$")
_LEFT_YEAR: Final = re.compile(rf"(?<![0-9]){YEAR}({_YEAR_ENDING}{GAP})$")
_LEFT_YEAR_DAY: Final = re.compile(rf"(?<![0-9]){YEAR}({_YEAR_ENDING}{GAP})(?<![0-9]){DAY}{_ORDINAL}{GAP}$")
_RIGHT_YEAR: Final = re.compile(rf"{GAP}{YEAR}(?![0-9])")
_RIGHT_SHORT_YEAR: Final = re.compile(rf"{GAP}([0-9]{{2}})(?![0-9]|[:.,/][0-9])")
_RIGHT_APOSTROPHE_YEAR: Final = re.compile(rf"{GAP}'([0-9]{{2}})(?![0-9]|[:.,/][0-9])")
_RIGHT_DAY_YEAR: Final = re.compile(
    rf"{GAP}{DAY}(?![0-9])(?: ?[-–] ?[0-3]?[0-9])?{_ORDINAL}{_CLOCK_INSIDE}{GAP}{YEAR}(?![0-9])"
)
_RIGHT_DAY: Final = re.compile(rf"{GAP}{DAY}(?![0-9]|[:.,/-][0-9])")
# After a year that opens the next date: "… 2014. gada 13."
_NEXT_DATE: Final = re.compile(rf"{_YEAR_ENDING}{GAP}(?<![0-9])[0-3]?[0-9][.-]? ?{LETTER}")
_SECOND_NAME: Final = re.compile(r" ?[/(|] ?")
_ALL_DIGITS: Final = re.compile("[0-9](?:.*[0-9])?", re.DOTALL)
_WORD: Final = re.compile(f"{LETTER}{{2}}")

# Years that a date of each calendar can have in the news; beyond them the numbers mean something else.
_YEARS: Final = {
    "gregorian": (1000, 2100),
    "persian": (1200, 1500),
    "islamic-umalqura": (1100, 1500),
    "ethiopic": (1850, 2100),
    "hebrew": (5300, 5999),
}

_GEMATRIA: Final = {
    letter: value
    for values, letters in (
        (range(1, 10), "אבגדהוזחט"),
        (range(10, 100, 10), "יכלמנסעפצ"),
        (range(100, 500, 100), "קרשת"),
    )
    for value, letter in zip(values, letters, strict=True)
}
_HEBREW_DAY: Final = re.compile(r"(?<![א-ת])ב?(ט\"[וז]|[יכל]\"[א-ט]|[א-טיכל]'?) ?ב?$")
_HEBREW_YEAR: Final = re.compile(r" ?,? ?(?:ה'?)?(ת[קרשת]?[קרש]?[א-ת]{0,2}\"[א-ת])(?![א-ת])")


def named_spans(folded: str, known: Lexicon) -> Iterator[Span]:
    """Yield the dates whose month is a name."""
    for match in known.pattern.finditer(folded, *_near_digits(folded, known)):
        name = joined(match[1])
        if match[2] and name not in known.stems:
            continue
        start = _name_start(folded, match.start(), known)
        if start is None:
            continue
        base = max(0, start - _NEAR)
        left, right = folded[base:start], folded[match.end() : match.end() + _NEAR]
        skipped = _second_name(right, known, known.months[name])
        read = _around(left, right[skipped:], known.months[name], known)
        if read:
            (from_left, from_right, year, day), calendar = read
            first = start if from_left is None else base + from_left
            last = match.end() + (skipped + from_right if from_right else 0)
            yield from existing(first, last, year, known.months[name][1], day, calendar)


def _near_digits(folded: str, known: Lexicon) -> tuple[int, int]:
    """Return the part of the text in which a month's name can belong to a date."""
    digits = _ALL_DIGITS.search(folded)
    if known.lettered or digits is None:
        return 0, len(folded)
    return max(0, digits.start() - _NEAR), digits.end() + _NEAR


def _name_start(folded: str, start: int, known: Lexicon) -> int | None:
    """Return where the word of a name begins, with particles written to its front; None inside another word."""
    if known.unspaced:
        return start
    for prefixed in range(3):
        place = start - prefixed
        if place == 0 or not IS_LETTER.match(folded, place - 1):
            return place
        if folded[place - 1] not in known.prefixes:
            return None
    return None


def _second_name(right: str, known: Lexicon, month: Month) -> int:
    """Return how much of the text is the same month by another name, as in أيلول/سبتمبر."""
    mark = _SECOND_NAME.match(right)
    if mark is None:
        return 0
    other = known.pattern.match(right, mark.end())
    if other is None or known.months[joined(other[1])] != month:
        return 0
    return other.end()


_Read = tuple[int | None, int, int, int]
"""Where a date begins in the text before its month's name (None: at the name), where it ends in the text after it,
its year and its day."""


def _around(left: str, right: str, month: Month, known: Lexicon) -> tuple[_Read, str] | None:
    """Read day and year around a month's name, and their calendar."""
    calendar = month[0]
    for read in _orders(left, right, known):
        certain = calendar_of_year(read[2], calendar, known)
        if certain:
            return read, certain
    if calendar == "hebrew":
        return _hebrew_letters(left, right)
    return _short_year(left, right, calendar, known)


def _orders(left: str, right: str, known: Lexicon) -> Iterator[_Read]:
    """Yield day and year in the orders that the numbers around a month's name allow, the likeliest first."""
    before, year_after = _LEFT_DAY.search(left), _RIGHT_YEAR.match(right)
    if before:
        if year_after and not (known.year_day and _NEXT_DATE.match(right, year_after.end())):
            yield before.start(), year_after.end(), int(year_after[1]), _day(before)
        year_before = _LEFT_YEAR_DAY.search(left)
        if year_before and (known.year_day or _WORD.search(year_before[2])):
            yield year_before.start(), 0, int(year_before[1]), int(year_before[3])
    both_after = _RIGHT_DAY_YEAR.match(right)
    if both_after:
        yield None, both_after.end(), int(both_after[2]), int(both_after[1])
    year_before, day_after = _LEFT_YEAR.search(left), _RIGHT_DAY.match(right)
    if year_before and day_after:
        opens_text = not left[: year_before.start()].strip()
        if known.year_first or opens_text or year_before[2] in ("-", "/", "."):
            yield year_before.start(), day_after.end(1), int(year_before[1]), int(day_after[1])


def _day(match: re.Match[str]) -> int:
    """Return the day of `_LEFT_DAY`, of 13-15 the first."""
    first, last = int(match[1] or match[2]), int(match[2])
    return first if first < last else last


def calendar_of_year(year: int, calendar: str, known: Lexicon) -> str:
    """Return the calendar that a month's name and a year of four digits mean together, "" where they do not fit."""
    if calendar == "gregorian" and known.calendar == "buddhist" and 2400 <= year <= 2650:
        return "buddhist"
    first, last = _YEARS[calendar]
    return calendar if first <= year <= last else ""


def _short_year(left: str, right: str, calendar: str, known: Lexicon) -> tuple[_Read, str] | None:
    """Read a day before and a year of two digits after a month's name where they are certain."""
    before = _LEFT_DAY.search(left)
    if before is None:
        return None
    marked = _RIGHT_APOSTROPHE_YEAR.match(right)
    if marked and calendar == "gregorian":
        return (before.start(), marked.end(), full_year(int(marked[1])), _day(before)), calendar
    bare = _RIGHT_SHORT_YEAR.match(right)
    if bare is None:
        return None
    short = int(bare[1])
    if known.two_digit == calendar == "persian" and (short >= 60 or short <= 9):
        year = short + (1300 if short >= 60 else 1400)
    elif known.two_digit == "buddhist" and calendar == "gregorian" and 40 <= short <= 75:
        year, calendar = short + 2500, "buddhist"
    else:
        return None
    return (before.start(), bare.end(), year, _day(before)), calendar


def _hebrew_letters(left: str, right: str) -> tuple[_Read, str] | None:
    """Read a day and a year in Hebrew letters around a Hebrew month, such as כ"ב באלול תשע"ז."""
    before, after = _HEBREW_DAY.search(left), _HEBREW_YEAR.match(right)
    if before is None or after is None:
        return None
    day, year = (sum(_GEMATRIA.get(letter, 0) for letter in match[1]) for match in (before, after))
    return (before.start(), after.end(), 5000 + year, day), "hebrew"
