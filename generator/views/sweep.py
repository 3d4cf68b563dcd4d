"""What many pages of a kind are to show, read in one walk through the entries of a language in the order of time.

The views are those of `single`: where nearly all pages are asked for, looking up the entries of each would cost more
than all the rest of it.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import merge
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import TypeVar

from generator.config import Config
from generator.manifest import Manifest
from generator.model import Entry, PageKey, View
from generator.search import is_long, titles_buckets
from generator.views.single import DATE_ROWS, catalogue_views, day_view, iso_of, titles_view

Wanted = TypeVar("Wanted")


class _Buckets:
    """The buckets of a kind and a language that hold entries, in order."""

    def __init__(self, manifest: Manifest, kind: str, lang: str) -> None:
        self.counts = manifest.counts(kind, lang)
        self._names = [name for name, _ in self.counts]

    def near(self, bucket: str) -> tuple[str, str]:
        """As `Manifest.neighbours`."""
        place = bisect_left(self._names, bucket)
        found = [self._names[at] if 0 <= at < len(self._names) else "" for at in (place - 1, place + 1)]
        before, after = (near if _calendar(near) == _calendar(bucket) else "" for near in found)
        return before, after

    def below(self, bucket: str) -> tuple[tuple[str, int], ...]:
        """Those that lie in a longer span of time."""
        first, last = (bisect_left(self._names, f"{bucket}{end}") for end in "/0")
        return tuple(self.counts[first:last])


def _calendar(bucket: str) -> str:
    return bucket[:3] if bucket[2:3] == "/" else ""


def _days(manifest: Manifest, lang: str, keys: Sequence[PageKey], config: Config) -> Iterator[View]:
    buckets = _Buckets(manifest, "day", lang)
    totals = dict(buckets.counts)
    wanted = sorted((iso_of(key.bucket), key) for key in keys if key.bucket in totals)
    days = ((iso, [key for _, key in of_day]) for iso, of_day in groupby(wanted, itemgetter(0)))
    # The pages that a day has in several calendars come one after the other, so that a job holds its entries once.
    for same_day, entries in _side_by_side(days, _by_day(manifest.in_time(lang))):
        total = totals[same_day[0].bucket]
        if total > config.page_size:
            for key in same_day:
                yield from day_view(manifest, key, config)
        else:
            found = tuple(entries)
            for key in same_day:
                yield View(key, total=total, near=buckets.near(key.bucket), entries=found)


def _by_day(entries: Iterable[Entry]) -> Iterator[tuple[str, Iterator[Entry]]]:
    return groupby(entries, attrgetter("iso"))


def _side_by_side(
    wanted: Iterable[tuple[str, Wanted]], there: Iterator[tuple[str, Iterator[Entry]]]
) -> Iterator[tuple[Wanted, Iterator[Entry]]]:
    """What is wanted with what is there, two streams in the same order."""
    for place, pages in wanted:
        for found, entries in there:
            if found == place:
                yield pages, entries
                break


def _dates(manifest: Manifest, lang: str, keys: Sequence[PageKey], config: Config) -> Iterator[View]:
    buckets = _Buckets(manifest, "date", "")
    totals = dict(buckets.counts)
    streams = [manifest.in_time(one) for one, _ in manifest.languages()]
    in_order = ((iso_of(key.bucket), key) for key in keys if key.bucket in totals)
    for key, entries in _side_by_side(in_order, _by_day(merge(*streams, key=attrgetter("iso", "lang")))):
        languages = []
        for tag, of_language in groupby(entries, attrgetter("lang")):
            found = tuple(of_language)
            languages.append((tag, len(found), found[:DATE_ROWS]))
        yield View(key, total=totals[key.bucket], languages=tuple(languages), near=buckets.near(key.bucket))


def _months(manifest: Manifest, lang: str, keys: Sequence[PageKey], config: Config) -> Iterator[View]:
    buckets, days = _Buckets(manifest, "month", lang), _Buckets(manifest, "day", lang)
    totals = dict(buckets.counts)
    for key in keys:
        if total := totals.get(key.bucket):
            yield View(key, total=total, counts=days.below(key.bucket), near=buckets.near(key.bucket))


def _catalogues(manifest: Manifest, lang: str, keys: Sequence[PageKey], config: Config) -> Iterator[View]:
    totals = dict(manifest.counts("catalogue", lang))
    months = groupby(manifest.in_time(lang, latest_first=True), lambda entry: entry.iso[:7] or "undated")
    in_order = ((key.bucket, key) for key in sorted(keys, key=_latest_first, reverse=True))
    for key, entries in _side_by_side(in_order, months):
        yield from catalogue_views(key, totals[key.bucket], entries)


def _latest_first(key: PageKey) -> str:
    return "" if key.bucket == "undated" else key.bucket


def _titles(manifest: Manifest, lang: str, keys: Sequence[PageKey], config: Config) -> Iterator[View]:
    wanted = {key.bucket for key in keys}
    totals = dict(manifest.counts("titles", lang))

    def file_of(seat: tuple[int, int, Entry]) -> str:
        return next(name for name in titles_buckets(seat[0]) if not is_long(name, totals[name]))

    for bucket, seats in groupby(manifest.seats_with_titles(lang), file_of):
        if bucket in wanted:
            yield titles_view(PageKey("titles", lang, bucket), seats)


SWEEPS: dict[str, Callable[[Manifest, str, Sequence[PageKey], Config], Iterator[View]]] = {
    "catalogue": _catalogues,
    "date": _dates,
    "day": _days,
    "month": _months,
    "titles": _titles,
}
