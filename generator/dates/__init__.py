"""Dates in every language: reading them in text and showing them, in the calendars and digits of their readers."""

from generator.dates.calendars import (
    CALENDARS,
    calendar_code,
    calendar_of_code,
    from_calendar,
    month_length,
    months_of,
    to_calendar,
)
from generator.dates.read import find_date, find_dates, parse_date
from generator.dates.show import (
    calendars_for,
    day_number,
    long_date,
    month_grid,
    month_name,
    month_title,
    number,
    percent,
    weekday_name,
    weekday_names,
    year_title,
)

__all__ = [
    "CALENDARS",
    "calendar_code",
    "calendar_of_code",
    "calendars_for",
    "day_number",
    "find_date",
    "find_dates",
    "from_calendar",
    "long_date",
    "month_grid",
    "month_length",
    "month_name",
    "month_title",
    "months_of",
    "number",
    "parse_date",
    "percent",
    "to_calendar",
    "weekday_name",
    "weekday_names",
    "year_title",
]
