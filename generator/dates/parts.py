"""What the patterns of dates share: a span of folded text, years, days, and what stands between them."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from generator.dates.calendars import from_calendar
from generator.dates.fold import fold
from generator.dates.lexicon import LETTER
from generator.dates.names import CONNECTORS

# Years from 1000 on, those of the Hebrew calendar among them.
YEAR: Final = r"([125][0-9]{3})"
DAY: Final = r"([0-3]?[0-9])"
NEWEST_GREGORIAN: Final = 2100
# Two digits up to this one belong to this century.
_NEWEST_SHORT_YEAR: Final = 40


def words(listed: str) -> str:
    """Return the folded words of a list as alternatives of a pattern, the longest first."""
    folded = {fold(word.strip()) for word in listed.replace("\n", "|").split("|")} - {""}
    return "|".join(re.escape(word) for word in sorted(folded, key=lambda word: (-len(word), word)))


class Span(NamedTuple):
    """A date in folded text."""

    start: int
    end: int
    day: date
    calendar: str


def existing(start: int, end: int, year: int, month: int, day: int, calendar: str) -> Iterator[Span]:
    """Yield the span of a date if the calendar has such a day."""
    try:
        yield Span(start, end, from_calendar(year, month, day, calendar), calendar)
    except ValueError:
        return


def full_year(short: int) -> int:
    """Return the Gregorian year that two digits stand for."""
    return short + (1900 if short > _NEWEST_SHORT_YEAR else 2000)


# What may stand between the parts of a date.
GAP: Final = rf"(?:[ .,،、၊·'/()\[\]|_-]|(?:{words(CONNECTORS)})(?!{LETTER})){{0,8}}"
IS_LETTER: Final = re.compile(LETTER)
