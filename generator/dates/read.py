"""Reading of dates in running text: full dates only, in any calendar, digits and word order that is certain."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from generator.dates.clock import with_time
from generator.dates.fold import fold, fold_with_places
from generator.dates.lexicon import (
    LETTER,
    Lexicon,
    joint_lexicon,
    languages_of_script,
    lexicon,
    long_names,
)
from generator.dates.locales import parse_tag
from generator.dates.named import named_spans
from generator.dates.numeric import han_spans, numbered_spans, numeric_spans, roman_spans
from generator.dates.parts import GAP, Span
from generator.dates.show import weekday_names
from generator.model import FoundDate

# Looked for first, being ten times as fast: no date is without a digit, a Han or Ethiopic sign or a Hebrew quotation.
_NUMBER: Final = re.compile('[\\d年년፩-፼"״]')
# A text without one of these holds no full date: digits that can be a year, or a number in Han, Ethiopic or
# Hebrew signs.
_PROMISING: Final = re.compile(
    r"\d{4}|\d\s?[年년]|['’]\d\d(?!\d)|\d([-./])\d\d?\1\d\d"
    r"|[〇○一二三四五六七八九零十元]年|[፩-፼]{2}|[א-ת][\"״][א-ת]"
)
# Some languages write years with two digits.
_SHORT_YEAR: Final = re.compile(r"\d\D{2,16}\d\d(?!\d)")
# Longer texts are read only around the digits.
_MAX_WHOLE: Final = 600
_REACH: Final = 48
# A word between a day and a year, or before both, which may be a month's name in another language than the text's.
_DATE_SHAPED: Final = re.compile(
    rf"(?<![0-9])[0-3]?[0-9](?:[. -]| de ){{1,3}}{LETTER}{{4,12}}[., -]{{1,2}}(?:de )?[12][0-9]{{3}}(?![0-9])"
    rf"|(?<={LETTER}{LETTER}{LETTER}) [0-3]?[0-9],? [12][0-9]{{3}}(?![0-9])"
)

_ISO: Final = re.compile(
    r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})"
    r"(?:[Tt ](?P<time>(?:[01][0-9]|2[0-3]):[0-5][0-9])(?::[0-5][0-9](?:[.,][0-9]+)?)? ?"
    r"(?:[Zz]|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})?)?"
)
_ZONE: Final = re.compile(
    r"(?:z|utc|gmt|[ecmp][sd]t|cest|cet|eest|eet|bst|ist|msk|irst)?[ (]*(?:[+-][0-9]{1,2}:?(?:[0-9]{2})?)?\)?"
)
_LONGEST_VALUE: Final = 80
# No news is older, and none is of the years that follow: such a year is perhaps of the language's own calendar.
_YEARS_OF_NEWS: Final = range(1600, 2200)


def find_dates(text: str, lang: str) -> list[FoundDate]:
    """Find the full dates of a line or paragraph: day, month and year are all stated.

    Nothing is guessed: two-digit years count only where the month's name and the language make them certain, and
    05/06/2017 only where the language's order is known.

    Args:
        text: Any text, as it stands.
        lang: BCP 47 tag, or "und": then a name counts if it means one month in all languages of its script.

    Returns:
        The dates in their order. A span covers the time of day where one stands beside the date.
    """
    if not _NUMBER.search(text):
        return []
    if not _PROMISING.search(text) and not (_SHORT_YEAR.search(text) and _known(lang, text).two_digit):
        return []
    found: list[FoundDate] = []
    for offset, window in _windows(text):
        folded, places = fold_with_places(window)
        known = _known(lang, folded)
        spans = list(_spans(folded, window, places, known))
        if not spans and _DATE_SHAPED.search(folded):
            spans = list(named_spans(folded, long_names(languages_of_script(folded))))
        end = 0
        for span in _apart(spans):
            start, end, time = with_time(folded, span, end, known)
            first, last = (start, end - 1) if places is None else (places[start], places[end - 1])
            found.append(FoundDate(span.day, time, offset + first, offset + last + 1, span.calendar))
    return found


def find_date(text: str, lang: str) -> FoundDate | None:
    """Find the first full date of a text; see `find_dates`."""
    return next(iter(find_dates(text, lang)), None)


def parse_date(value: str, lang: str = "und") -> tuple[date, str] | None:
    """Read a value that is a date and nothing else, such as "2017-09-13T14:41" or "۲۲ شهریور ۱۳۹۶".

    An ISO 8601 day is Gregorian, but for years that can only be of another calendar that the language counts in: of
    1396-06-22 in Persian or 2560-09-13 in Thai the day is 13 September 2017, as it is where a text says so.

    Args:
        value: The value; a weekday, a zone and the space around it are passed over.
        lang: BCP 47 tag of the value's words.

    Returns:
        The Gregorian day and the time as "HH:MM" or "", both as stated: a zone does not shift them. None when the
        value is anything else or no day of its calendar.
    """
    value = value.strip()
    iso = _ISO.fullmatch(value)
    if iso:
        time = iso["time"] or ""
        if int(iso["year"]) not in _YEARS_OF_NEWS:
            for found in find_dates(value, lang):
                if found.calendar != "gregorian":
                    return found.day, time
        try:
            return date(int(iso["year"]), int(iso["month"]), int(iso["day"])), time
        except ValueError:
            return None
    if len(value) > _LONGEST_VALUE:
        return None
    dates = find_dates(value, lang)
    if len(dates) != 1:
        return None
    rest = f"{fold(value[: dates[0].start])} , {fold(value[dates[0].end :])}"
    return (dates[0].day, dates[0].time) if _says_nothing(rest, lang) else None


def _says_nothing(rest: str, lang: str) -> bool:
    """Say whether what stands around a date is only a weekday, a zone, words for "year" or punctuation."""
    words = {fold(name).rstrip(".") for tag in (lang, "en") for names in weekday_names(tag) for name in names}
    for part in filter(None, re.split(r"[\s,.،、;()]+", rest)):
        # Short forms of weekdays have three letters in English and more elsewhere.
        is_weekday = part in words or (len(part) >= 3 and any(word.startswith(part) for word in words))
        if not is_weekday and not _ZONE.fullmatch(part) and not re.fullmatch(GAP, part):
            return False
    return True


def _known(lang: str, text: str) -> Lexicon:
    tag = parse_tag(lang)
    if tag.language != "und":
        return lexicon(lang)
    langs = languages_of_script(text)
    return lexicon(langs[0]) if len(langs) == 1 else joint_lexicon(langs)


def _windows(text: str) -> Iterator[tuple[int, str]]:
    """Yield the text, or of a long one the surroundings of its numbers, with the index where each begins."""
    if len(text) <= _MAX_WHOLE:
        yield 0, text
        return
    start = end = -1
    for match in _PROMISING.finditer(text):
        if match.start() - _REACH > end:
            if end > 0:
                yield start, text[start:end]
            start = max(match.start() - _REACH, 0)
        end = match.end() + _REACH
    if end > 0:
        yield start, text[start:end]


def _apart(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the spans in order, of overlapping ones the first, of those the longest."""
    end = -1
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if span.start >= end:
            end = span.end
            yield span


def _spans(folded: str, window: str, places: list[int] | None, known: Lexicon) -> Iterator[Span]:
    yield from numeric_spans(folded, window, known)
    yield from named_spans(folded, known)
    if "月" in folded or "월" in folded:
        yield from han_spans(folded)
    if known.numbered:
        yield from numbered_spans(folded, known)
    if known.roman:
        yield from roman_spans(folded, window, places)
