"""Dates in the calendars and digits of their readers: counted and shown. To find them in texts is for `dates.read`."""

from generator.dates.calendars import (
    CALENDARS,
    calendar_code,
    calendar_of_code,
    from_calendar,
    month_length,
    months_of,
    to_calendar,
)
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
    "from_calendar",
    "long_date",
    "month_grid",
    "month_length",
    "month_name",
    "month_title",
    "months_of",
    "number",
    "percent",
    "to_calendar",
    "weekday_name",
    "weekday_names",
    "year_title",
]
