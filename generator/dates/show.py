"""Dates and numbers in the words, order, digits and calendars of a language; everything falls back to ISO 8601."""

from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from icu4py.messageformat import MessageFormat

from generator.dates import tables
from generator.dates.calendars import from_calendar, month_length, months_of, to_calendar
from generator.dates.locales import (
    digits,
    has_icu,
    icu_date,
    likely_territory,
    month_names,
    parse_tag,
    pattern,
)

_ASCII_DIGITS: Final = "0123456789"
# Monday to Sunday.
_SAMPLE_WEEK: Final = tuple(date(2017, 9, day) for day in range(11, 18))

# By value, the largest first.
_HEBREW_LETTERS: Final = dict(
    zip((*range(400, 99, -100), *range(90, 9, -10), *range(9, 0, -1)), "תשרקצפעסנמלכיטחזוהדגבא", strict=True)
)


class _Style(NamedTuple):
    """All that showing a date in one language and calendar needs."""

    date_pattern: str
    month_pattern: str
    year_pattern: str
    year_format: str
    names: dict[int, str]
    lone_names: dict[int, str]
    digits: dict[int, str]
    """For `str.translate`; empty when the digits are the ASCII ones."""
    hebrew_letters: bool
    """Numbers are written in letters: the Hebrew calendar in Hebrew."""
    small: tuple[str, ...]
    """The numbers that days and months have, in these digits."""


@lru_cache(maxsize=256)
def calendars_for(lang: str) -> tuple[str, ...]:
    """Return the calendars that readers of a language expect, preferred first: one or two.

    They are those of the tag's territory, or of the likely one (for Sorani Iraq, unless the tag says Iran), as far
    as the language has names for their months.

    Source:
        Unicode CLDR 48, supplemental data, calendarPreferenceData.
    """
    preferred = tables.CALENDAR_PREFERENCE.get(likely_territory(lang), ())
    named = tuple(calendar for calendar in preferred if calendar == "gregorian" or month_names(lang, calendar))
    return named or ("gregorian",)


@lru_cache(maxsize=1 << 11)
def long_date(day: date, lang: str, calendar: str = "gregorian") -> str:
    """Return a day in full with the month as a word, such as "2017 m. rugsėjo 13 d." or "۲۲ شهریور ۱۳۹۶".

    Args:
        day: The Gregorian day.
        lang: BCP 47 tag; one that nobody knows gets ISO 8601.
        calendar: One of `CALENDARS`. A day before the calendar's first year is shown in the Gregorian one.

    Raises:
        ValueError: The calendar is unknown.
    """
    year, month, number = to_calendar(day, calendar)
    if year < 1:
        return long_date(day, lang)
    style = _style(lang, calendar)
    if not style.names:
        return f"{year:04d}-{month:02d}-{number:02d}"
    # Which is the same on all days of a month, but where an era begins within it.
    era = day if calendar == "japanese" else None
    before, padded, after = _around_day(lang, calendar, year, month, era)
    return f"{before}{_digits_of(style, number, 2) if padded else _number_text(style, number)}{after}"


@lru_cache(maxsize=1 << 10)
def _around_day(lang: str, calendar: str, year: int, month: int, era: date | None) -> tuple[str, bool, str]:
    """What stands before and after the day of a date, and whether the day itself is written with two digits.

    Args:
        lang: BCP 47 tag.
        calendar: One of `CALENDARS`.
        year: In that calendar.
        month: Of that year.
        era: The Gregorian day, where the year is that of an era.
    """
    style = _style(lang, calendar)
    name = _name_key(year, month, calendar)
    before, found, after = style.date_pattern.partition("{dd}")
    if not found:
        before, _, after = style.date_pattern.partition("{d}")
    values = {
        "y": _year_text(style, year, calendar, era or date.min),
        "m": style.names[name],
        "M": style.lone_names[name],
        "n": _digits_of(style, month),
    }
    return before.format_map(values), bool(found), after.format_map(values)


@lru_cache(maxsize=1 << 8)
def month_title(year: int, month: int, lang: str, calendar: str = "gregorian") -> str:
    """Return a month of a year, such as "شهریور ۱۳۹۶", "2017 m. rugsėjis" or "septembrie 2017".

    Raises:
        ValueError: The calendar has no such month.
    """
    last_day = from_calendar(year, month, month_length(year, month, calendar), calendar)
    style = _style(lang, calendar)
    if not style.names:
        return f"{year:04d}-{month:02d}"
    key = _name_key(year, month, calendar)
    return style.month_pattern.format(
        y=_year_text(style, year, calendar, last_day),
        m=style.names[key],
        M=style.lone_names[key],
        n=_digits_of(style, month),
    )


@lru_cache(maxsize=1 << 12)
def year_title(year: int, lang: str, calendar: str = "gregorian") -> str:
    """Return a year, such as "۱۳۹۶" or "2017年"; a year in which an era began in Japan bears the new era.

    Raises:
        ValueError: The calendar has no such year.
    """
    last_month = months_of(year, calendar)[-1]
    last_day = from_calendar(year, last_month, month_length(year, last_month, calendar), calendar)
    style = _style(lang, calendar)
    return style.year_pattern.format(y=_year_text(style, year, calendar, last_day))


def month_name(month: int, lang: str, calendar: str = "gregorian") -> str:
    """Return the name of a month standing alone, such as "rugsėjis"; its two-digit number where nobody knows one.

    Raises:
        ValueError: The calendar has no such month.
    """
    names = _style(lang, calendar).lone_names
    if month in names and month > 0:
        return names[month]
    if month not in range(1, 14 if calendar in ("ethiopic", "hebrew") else 13):
        raise ValueError(f"the {calendar} calendar has no month {month}")
    return f"{month:02d}"


def day_number(n: int, lang: str) -> str:
    """Return a day of the month in the digits of the language."""
    return _digits_of(_style(lang, "gregorian"), n)


@lru_cache(maxsize=1 << 14)
def number(n: int, lang: str) -> str:
    """Return a whole number with the digits and the grouping of the language, such as "۱٬۲۳۴" or "1 234"."""
    tag = parse_tag(lang)
    if not has_icu(tag):
        return day_number(n, lang)
    return _number_form(tag.name).format({"n": n})


@lru_cache(maxsize=1 << 12)
def percent(share: float, lang: str) -> str:
    """Return a share of one as whole percents, rounded down, with the digits and the sign of the language: "٪۹۹"."""
    whole = int(share * 100)
    tag = parse_tag(lang)
    if not has_icu(tag):
        return f"{day_number(whole, lang)}%"
    return _percent_form(tag.name).format({"n": whole / 100})


def weekday_names(lang: str) -> list[tuple[str, str]]:
    """Return (short, wide) names of the weekdays, from the first day of the language's week."""
    names = _weekday_names(lang)
    first = _first_day(lang)
    return [*names[first:], *names[:first]]


def weekday_name(day: date, lang: str) -> str:
    """Return the full name of a day's weekday."""
    return _weekday_names(lang)[day.weekday()][1]


def month_grid(year: int, month: int, lang: str, calendar: str = "gregorian") -> list[list[date | None]]:
    """Return a month as a wall calendar: weeks of seven days, None outside the month.

    Weeks begin on the first day of the week of the language's likely territory.

    Raises:
        ValueError: The calendar has no such month.

    Source:
        Unicode CLDR 48, supplemental data, weekData firstDay.
    """
    first = from_calendar(year, month, 1, calendar).toordinal()
    length = month_length(year, month, calendar)
    before = (date.fromordinal(first).weekday() - _first_day(lang)) % 7
    cells: list[date | None] = [None] * before
    cells += [date.fromordinal(first + offset) for offset in range(length)]
    cells += [None] * (-len(cells) % 7)
    return [cells[start : start + 7] for start in range(0, len(cells), 7)]


@lru_cache(maxsize=512)
def _style(lang: str, calendar: str) -> _Style:
    tag = parse_tag(lang)
    native = digits(lang)
    names = month_names(lang, calendar)
    table = {} if native == _ASCII_DIGITS else dict(zip(map(ord, _ASCII_DIGITS), native, strict=True))
    return _Style(
        date_pattern=pattern(lang, "yMMMMd"),
        month_pattern=pattern(lang, "yMMMM"),
        year_pattern=pattern(lang, "y") or "{y}",
        year_format=tables.YEAR_PATTERNS.get((tag.language, calendar), ""),
        names=names if pattern(lang, "yMMMMd") else {},
        lone_names=month_names(lang, calendar, "LLLL"),
        digits=table,
        hebrew_letters=(tag.language, calendar) == ("he", "hebrew"),
        small=tuple(str(n).translate(table) for n in range(32)),
    )


@lru_cache(maxsize=256)
def _number_form(name: str) -> MessageFormat:
    return MessageFormat("{n,number,integer}", name)


@lru_cache(maxsize=256)
def _percent_form(name: str) -> MessageFormat:
    return MessageFormat("{n,number,percent}", name)


@lru_cache(maxsize=256)
def _first_day(lang: str) -> int:
    return tables.FIRST_DAYS.get(likely_territory(lang), 0)


@lru_cache(maxsize=256)
def _weekday_names(lang: str) -> tuple[tuple[str, str], ...]:
    """Return (short, wide) names from Monday on."""
    tag = parse_tag(lang)
    if tag.language in tables.WEEKDAYS:
        wide = tables.WEEKDAYS[tag.language].split()
        return tuple(zip(wide, wide, strict=True))
    if not has_icu(tag):
        tag = parse_tag("en")
    return tuple(
        zip(
            icu_date(tag, "gregorian", "cccccc", _SAMPLE_WEEK),
            icu_date(tag, "gregorian", "cccc", _SAMPLE_WEEK),
            strict=True,
        )
    )


def _name_key(year: int, month: int, calendar: str) -> int:
    """Return the key of a month's name: Adar is called Adar II in a year that has an Adar I."""
    return 0 if calendar == "hebrew" and month == 7 and 6 in months_of(year, calendar) else month


def _year_text(style: _Style, year: int, calendar: str, day: date) -> str:
    if calendar == "japanese":
        for start, era in tables.JAPANESE_ERAS:
            if (day.year, day.month, day.day) >= start:
                return era + ("元" if year == start[0] else str(year - start[0] + 1))
    text = _number_text(style, year)
    return style.year_format.format(text) if style.year_format else text


def _number_text(style: _Style, n: int) -> str:
    return _hebrew_number(n) if style.hebrew_letters else _digits_of(style, n)


def _digits_of(style: _Style, n: int, width: int = 1) -> str:
    if width == 1 and 0 <= n < len(style.small):
        return style.small[n]
    text = str(n).zfill(width)
    return text.translate(style.digits) if style.digits else text


def _hebrew_number(n: int) -> str:
    """Write a number in Hebrew letters, the thousands of a year left out as usual: 5777 is תשע״ז."""
    letters = []
    rest = n % 1000
    while rest:
        # 15 and 16 would spell a name of God.
        value = {15: 9, 16: 9}.get(rest) or next(value for value in _HEBREW_LETTERS if value <= rest)
        letters.append(_HEBREW_LETTERS[value])
        rest -= value
    text = "".join(letters)
    return f"{text[:-1]}״{text[-1]}" if len(text) > 1 else f"{text}׳"
