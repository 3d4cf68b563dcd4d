"""Which file holds the titles of a day: one for many days where few items are, and one for each where many are."""

from collections.abc import Callable, Iterator
from typing import Final

# A file is for 64, 16, 4 or a single day: the longest span that holds no more items than may be in a file. Ten results
# of 10,000 items are in as many files, which weigh 19 KB packed; with spans of 64, 8 and 1 and 40 items they weighed
# 26 KB, and there were more files (730 for 662).
SHIFTS: Final = (6, 4, 2, 0)
MOST_TITLES: Final = 24


def titles_buckets(day: int) -> Iterator[str]:
    """The spans of days that a day lies in, from the longest: the shift, "-", and the day without so many bits."""
    for shift in SHIFTS:
        yield f"{shift}-{day >> shift}"


def days_of_titles(bucket: str) -> tuple[int, int]:
    """The first and the last day of a span."""
    shift, number = map(int, bucket.split("-"))
    return number << shift, (number + 1 << shift) - 1


def is_long(bucket: str, count: int) -> bool:
    """Whether a span has too many items for one file."""
    return count > MOST_TITLES and bucket[0] != "0"


def has_titles(bucket: str, count: Callable[[str], int]) -> bool:
    """Whether there is a file for a span; `count` tells the number of items in one."""
    found = count(bucket)
    if not found or is_long(bucket, found):
        return False
    above = _above(bucket)
    return not above or is_long(above, count(above))


def _above(bucket: str) -> str:
    shift = int(bucket[0])
    longer = SHIFTS[SHIFTS.index(shift) - 1] if shift != SHIFTS[0] else 0
    return f"{longer}-{days_of_titles(bucket)[0] >> longer}" if longer else ""


def spans_within(bucket: str) -> Iterator[str]:
    """The shorter spans within a span."""
    first, last = days_of_titles(bucket)
    for shift in SHIFTS[SHIFTS.index(int(bucket[0])) + 1 :]:
        for number in range(first >> shift, (last >> shift) + 1):
            yield f"{shift}-{number}"
