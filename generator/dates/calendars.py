"""Calendars as arithmetic: conversion to and from the Gregorian day, and which calendar a territory prefers.

Every calendar has a CLDR name. A day in it is (year, month, day); months count from 1 as CLDR counts them, so in
"hebrew" 1 is Tishri, 6 is Adar I (leap years only), 7 is Adar, 8 is Nisan. "japanese" keeps the Gregorian year
number (its eras are a matter of showing).
"""

from datetime import date
from functools import lru_cache
from typing import Final

from hijridate import Gregorian, Hijri
from hijridate.ummalqura import GREGORIAN_RANGE, HIJRI_RANGE

CALENDARS: Final = (
    "gregorian", "persian", "islamic-umalqura", "buddhist", "ethiopic", "hebrew", "japanese", "roc",
)  # fmt: skip

# Short codes stand in addresses ("/fa/sh/1396/06/22/"), so they must never change.
_CODES: Final = {
    "gregorian": "",
    "persian": "sh",
    "islamic-umalqura": "ah",
    "buddhist": "be",
    "ethiopic": "am",
    "hebrew": "he",
    "japanese": "jp",
    "roc": "mg",
}
_CALENDAR_OF_CODE: Final = {code: calendar for calendar, code in _CODES.items()}

# Added to the Gregorian year; months and days are the Gregorian ones.
_YEAR_SHIFT: Final = {"gregorian": 0, "buddhist": 543, "japanese": 0, "roc": -1911}

# Ordinals (date.toordinal) of the first day of year 1: 21 March 622, 27 August 8, 7 September -3760 and
# 19 July 622, all in the proleptic Gregorian calendar.
_PERSIAN_EPOCH: Final = 226_895
_ETHIOPIC_EPOCH: Final = 2_796
_HEBREW_EPOCH: Final = -1_373_427
_ISLAMIC_EPOCH: Final = 227_015

_DAY_MAX: Final = date.max.toordinal()


def calendar_code(calendar: str) -> str:
    """Return the short address code of a calendar, "" for the Gregorian one.

    Raises:
        ValueError: The calendar is not one of `CALENDARS`.
    """
    if calendar not in _CODES:
        raise ValueError(f"unknown calendar {calendar!r}; known are {', '.join(CALENDARS)}")
    return _CODES[calendar]


def calendar_of_code(code: str) -> str:
    """Return the calendar of a short address code; the inverse of `calendar_code`.

    Raises:
        ValueError: No calendar has this code.
    """
    if code not in _CALENDAR_OF_CODE:
        raise ValueError(f"unknown calendar code {code!r}; known are {', '.join(filter(None, _CALENDAR_OF_CODE))}")
    return _CALENDAR_OF_CODE[code]


@lru_cache(maxsize=1 << 13)
def to_calendar(day: date, calendar: str) -> tuple[int, int, int]:
    """Return (year, month, day) of a Gregorian day in another calendar.

    "islamic-umalqura" follows the table of Umm al-Qura from 1343 to 1500 AH and the tabular calendar outside it.

    Raises:
        ValueError: The calendar is not one of `CALENDARS`.
    """
    if calendar in _YEAR_SHIFT:
        return day.year + _YEAR_SHIFT[calendar], day.month, day.day
    ordinal = day.toordinal()
    if calendar == "persian":
        return _persian_of(ordinal)
    if calendar == "ethiopic":
        return _ethiopic_of(ordinal)
    if calendar == "hebrew":
        return _hebrew_of(ordinal)
    if calendar == "islamic-umalqura":
        if GREGORIAN_RANGE[0] <= (day.year, day.month, day.day) <= GREGORIAN_RANGE[1]:
            return Gregorian.fromdate(day).to_hijri().datetuple()
        return _tabular_islamic_of(ordinal)
    raise ValueError(f"unknown calendar {calendar!r}; known are {', '.join(CALENDARS)}")


def from_calendar(year: int, month: int, day: int, calendar: str) -> date:
    """Return the Gregorian day of (year, month, day) in a calendar.

    Raises:
        ValueError: The day does not exist in it, or the calendar is unknown.
    """
    if calendar in _YEAR_SHIFT:
        return date(year - _YEAR_SHIFT[calendar], month, day)
    if not 1 <= day <= month_length(year, month, calendar):
        raise ValueError(f"{year}-{month}-{day} is not a day of the {calendar} calendar")
    return date.fromordinal(_month_start(year, month, calendar) + day - 1)


def months_of(year: int, calendar: str) -> tuple[int, ...]:
    """Return the numbers of the months that a year has, in order."""
    if calendar == "ethiopic":
        return tuple(range(1, 14))
    if calendar == "hebrew":
        return tuple(month for month in range(1, 14) if month != 6 or _is_hebrew_leap(year))
    return tuple(range(1, 13))


@lru_cache(maxsize=1 << 12)
def month_length(year: int, month: int, calendar: str) -> int:
    """Return the number of days of a month.

    Raises:
        ValueError: The month does not exist in that year, or the calendar is unknown.
    """
    months = months_of(year, calendar)
    if month not in months:
        raise ValueError(f"{year}-{month} is not a month of the {calendar} calendar")
    start = _month_start(year, month, calendar)
    if month == months[-1]:
        return _month_start(year + 1, 1, calendar) - start
    return _month_start(year, months[months.index(month) + 1], calendar) - start


def _month_start(year: int, month: int, calendar: str) -> int:
    """Return the ordinal of the first day of a month; the month must exist."""
    if year < 1 and calendar not in _YEAR_SHIFT:
        raise ValueError(f"the {calendar} calendar has no year {year}")
    if calendar in _YEAR_SHIFT:
        gregorian = year - _YEAR_SHIFT[calendar]
        return _DAY_MAX + 1 if gregorian == date.max.year + 1 else date(gregorian, month, 1).toordinal()
    if calendar == "persian":
        start = _persian_new_year(year) + 31 * (month - 1) - max(month - 7, 0)
    elif calendar == "ethiopic":
        start = _ethiopic_new_year(year) + 30 * (month - 1)
    elif calendar == "hebrew":
        start = _hebrew_month_start(year, month)
    elif calendar == "islamic-umalqura":
        start = _umalqura_month_start(year, month)
    else:
        raise ValueError(f"unknown calendar {calendar!r}; known are {', '.join(CALENDARS)}")
    if not 1 <= start <= _DAY_MAX:
        raise ValueError(f"{year}-{month} of the {calendar} calendar is outside the years 1 to 9999")
    return start


def _persian_new_year(year: int) -> int:
    """Return the ordinal of 1 Farvardin by the 33-year cycle, which agrees with the equinox in 1178-1501 AP."""
    return _PERSIAN_EPOCH + 365 * (year - 1) + (8 * year + 21) // 33


def _persian_of(ordinal: int) -> tuple[int, int, int]:
    year = (33 * (ordinal - _PERSIAN_EPOCH) + 3) // 12053 + 1
    start = _persian_new_year(year)
    if ordinal < start:
        year -= 1
        start = _persian_new_year(year)
    passed = ordinal - start
    if passed < 186:
        return year, passed // 31 + 1, passed % 31 + 1
    return year, (passed - 6) // 30 + 1, (passed - 6) % 30 + 1


def _ethiopic_new_year(year: int) -> int:
    return _ETHIOPIC_EPOCH + 365 * (year - 1) + year // 4


def _ethiopic_of(ordinal: int) -> tuple[int, int, int]:
    year = (4 * (ordinal - _ETHIOPIC_EPOCH) + 1463) // 1461
    passed = ordinal - _ethiopic_new_year(year)
    return year, passed // 30 + 1, passed % 30 + 1


def _is_hebrew_leap(year: int) -> bool:
    return (7 * year + 1) % 19 < 7


@lru_cache(maxsize=1 << 10)
def _hebrew_new_year(year: int) -> int:
    """Return the ordinal of 1 Tishri.

    Source:
        Reingold and Dershowitz, "Calendrical Calculations", 4th edition, 2018, chapter 8.
    """

    def elapsed(number: int) -> int:
        months = (235 * number - 234) // 19
        days = 29 * months + (12084 + 13753 * months) // 25920
        return days + 1 if 3 * (days + 1) % 7 < 3 else days

    before, here, after = elapsed(year - 1), elapsed(year), elapsed(year + 1)
    delay = 2 if after - here == 356 else 1 if here - before == 382 else 0
    return _HEBREW_EPOCH + here + delay


def _hebrew_lengths(year: int) -> list[tuple[int, int]]:
    """Return (month, days) for every month of a year."""
    days = (_hebrew_new_year(year + 1) - _hebrew_new_year(year)) % 10  # 3, 4 or 5: short, regular or full
    leap = _is_hebrew_leap(year)
    lengths = [30, 30 if days == 5 else 29, 29 if days == 3 else 30, 29, 30, 30, 29, 30, 29, 30, 29, 30, 29]
    return [(month, length) for month, length in enumerate(lengths, 1) if month != 6 or leap]


def _hebrew_month_start(year: int, month: int) -> int:
    return _hebrew_new_year(year) + sum(length for number, length in _hebrew_lengths(year) if number < month)


def _hebrew_of(ordinal: int) -> tuple[int, int, int]:
    year = (ordinal - _HEBREW_EPOCH) * 98496 // 35975351 + 1
    while _hebrew_new_year(year) > ordinal:
        year -= 1
    while _hebrew_new_year(year + 1) <= ordinal:
        year += 1
    passed = ordinal - _hebrew_new_year(year)
    for month, length in _hebrew_lengths(year):
        if passed < length:
            return year, month, passed + 1
        passed -= length
    raise AssertionError("a year is the sum of its months")


def _umalqura_month_start(year: int, month: int) -> int:
    if HIJRI_RANGE[0][0] <= year <= HIJRI_RANGE[1][0]:
        return Hijri(year, month, 1).to_gregorian().toordinal()
    if (year, month) == (HIJRI_RANGE[1][0] + 1, 1):
        return date(*GREGORIAN_RANGE[1]).toordinal() + 1
    return _tabular_islamic_start(year, month)


def _tabular_islamic_start(year: int, month: int) -> int:
    return _ISLAMIC_EPOCH + 354 * (year - 1) + (3 + 11 * year) // 30 + (59 * (month - 1) + 1) // 2


def _tabular_islamic_of(ordinal: int) -> tuple[int, int, int]:
    year = (30 * (ordinal - _ISLAMIC_EPOCH) + 10646) // 10631
    month = next(month for month in range(12, 0, -1) if _tabular_islamic_start(year, month) <= ordinal)
    return year, month, ordinal - _tabular_islamic_start(year, month) + 1
