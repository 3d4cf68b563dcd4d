"""Reads from the manifest what each page is to show; puts nothing into words."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from generator.config import Config
from generator.dates import from_calendar
from generator.manifest import Manifest
from generator.model import Entry, PageKey, View
from generator.plan import bucket_calendar

# Rows on a language's index: what a reader scans before choosing an archive page instead.
HOME_ROWS = 40
HOME_TERMS = 24
LANDING_ROWS = 3
# Titles of a language on the page of a day in all languages; the rest is on the language's own page of the day.
DATE_ROWS = 12
FEED_ENTRIES = 50
# The protocol ends a sitemap at 50,000 addresses (sitemaps.org).
SITEMAP_ENTRIES = 40_000


def views(manifest: Manifest, keys: Iterable[PageKey], config: Config) -> Iterator[View]:
    """The views of these pages, one for each file; a bucket that is empty now has none."""
    for key in keys:
        yield from _VIEWS[key.kind](manifest, key, config)


def _landing(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    languages = tuple(
        (lang, count, tuple(manifest.entries(lang, limit=LANDING_ROWS))) for lang, count in manifest.languages()
    )
    yield View(key, total=sum(count for _, count, _ in languages), languages=languages)


def _home(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    total = manifest.count(key)
    if not total:
        return
    terms = tuple(
        (kind, *term) for kind in ("source", "topic") for term in manifest.largest(kind, key.lang, HOME_TERMS)
    )
    yield View(
        key,
        total=total,
        entries=tuple(manifest.entries(key.lang, limit=HOME_ROWS)),
        undated=manifest.count(PageKey("undated", key.lang, "")),
        counts=tuple(manifest.counts("year", key.lang)),
        terms=terms,
    )


def _year(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    yield from _span(manifest, key, "month", tuple(manifest.counts("day", key.lang, f"{key.bucket}/")))


def _month(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    yield from _span(manifest, key, "day", ())


def _span(manifest: Manifest, key: PageKey, below: str, days: tuple[tuple[str, int], ...]) -> Iterator[View]:
    total = manifest.count(key)
    if total:
        counts = tuple(manifest.counts(below, key.lang, f"{key.bucket}/"))
        yield View(key, total=total, counts=counts + days, near=manifest.neighbours(key))


def _day(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    calendar, (year, month, number) = bucket_calendar(key.bucket)
    day = from_calendar(year, month, number, calendar).isoformat()
    rows = partial(manifest.entries, key.lang, first=day, last=day)
    yield from _list(manifest, key, config, rows, near=manifest.neighbours(key))


def _undated(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    yield from _list(manifest, key, config, partial(manifest.undated, key.lang))


def _term(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    name, _, span = key.bucket.partition("/")
    title = manifest.term_name(key.kind, key.lang, name)
    total = manifest.count(PageKey(key.kind, key.lang, name))
    is_long = total > config.page_size
    spans = tuple(reversed(manifest.counts(key.kind, key.lang, f"{name}/"))) if is_long else ()
    if span and is_long:
        rows = partial(manifest.of_term, key.kind, key.lang, name, span)
        # Numbers of the other spans stay out: each new item of a long list would redo every page of it.
        others = tuple((bucket, 0) for bucket, _ in spans)
        yield from _list(manifest, key, config, rows, name=title, counts=others)
    elif not span and total:
        entries = tuple(manifest.of_term(key.kind, key.lang, name, "", limit=config.page_size))
        yield View(key, total=total, entries=entries, name=title, counts=spans)


def _terms(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    if manifest.count(key):
        kind = key.kind.removesuffix("s")
        yield View(key, terms=tuple((kind, *term) for term in manifest.largest(kind, key.lang, -1)))


def _letters(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    if counts := _letters_of(manifest, key.lang):
        yield View(key, counts=counts)


def _letters_of(manifest: Manifest, lang: str) -> tuple[tuple[str, int], ...]:
    """The letters that a language has; without numbers, because each new item would redo every page that shows them."""
    return tuple((bucket, 0) for bucket, _ in manifest.counts("letter", lang) if "/" not in bucket)


def _letter(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    name, _, pair = key.bucket.partition("/")
    total = manifest.count(PageKey("letter", key.lang, name))
    is_long = total > config.page_size
    pairs = tuple(manifest.counts("letter", key.lang, f"{name}/")) if is_long else ()
    if pair and is_long:
        rows = partial(manifest.of_letter, key.lang, key.bucket)
        yield from _list(manifest, key, config, rows, counts=tuple((bucket, 0) for bucket, _ in pairs))
    elif not pair and total:
        entries = () if is_long else tuple(manifest.of_letter(key.lang, key.bucket))
        yield View(key, total=total, entries=entries, counts=_letters_of(manifest, key.lang) + pairs)


def _date(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    total = manifest.count(key)
    if total:
        languages = tuple(manifest.of_day(key.bucket.replace("/", "-"), DATE_ROWS))
        yield View(key, total=total, languages=languages, near=manifest.neighbours(key))


def _catalogue(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    total = manifest.count(key)
    if total and key.bucket == "undated":
        yield View(key, total=total, entries=tuple(manifest.undated(key.lang)))
    elif total:
        rows = manifest.entries(key.lang, first=f"{key.bucket}-01", last=f"{key.bucket}-31")
        yield View(key, total=total, entries=tuple(rows))


def _catalogues(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    if counts := manifest.counts("catalogue", key.lang):
        yield View(key, counts=tuple((bucket, 0) for bucket, _ in counts))


def _feed(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    total = manifest.count(key)
    if total:
        yield View(key, total=total, entries=tuple(manifest.entries(key.lang, limit=FEED_ENTRIES)))


def _sitemap(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    total = manifest.count(key)
    parts = -(-total // SITEMAP_ENTRIES)
    is_dated = key.bucket != "undated"
    first, last = (f"{key.bucket}-01-01", f"{key.bucket}-12-31") if is_dated else ("", "")
    groups_of = manifest.translated(key.lang, first, last)
    for part in range(1, parts + 1):
        window = {"limit": SITEMAP_ENTRIES, "offset": (part - 1) * SITEMAP_ENTRIES}
        if is_dated:
            entries = manifest.entries(key.lang, first=first, last=last, **window)
        else:
            entries = manifest.undated(key.lang, **window)
        groups = tuple((entry.key, tuple(groups_of[entry.key])) for entry in entries if entry.key in groups_of)
        yield View(key, part, parts, total, tuple(entries), groups=groups)


def _sitemap_index(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    counts = tuple(
        (f"{lang}|{bucket}", -(-count // SITEMAP_ENTRIES))
        for lang, _ in manifest.languages()
        for bucket, count in manifest.counts("sitemap", lang)
    )
    yield View(key, counts=counts)


def _missing(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    if not key.lang:
        yield View(key, languages=tuple((lang, count, ()) for lang, count in manifest.languages()))
    elif manifest.count(key):
        yield View(key, languages=((key.lang, 0, ()),))


def _alone(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    yield View(key)


def _list(
    manifest: Manifest,
    key: PageKey,
    config: Config,
    rows: Callable[..., list[Entry]],
    *,
    name: str = "",
    near: tuple[str, str] = ("", ""),
    counts: tuple[tuple[str, int], ...] = (),
) -> Iterator[View]:
    """A list in parts of `page_size` rows, read one part at a time."""
    total = manifest.count(key)
    parts = -(-total // config.page_size)
    for part in range(1, parts + 1):
        entries = rows(limit=config.page_size, offset=(part - 1) * config.page_size)
        yield View(key, part, parts, total, tuple(entries), name=name, near=near, counts=counts)


_VIEWS: dict[str, Callable[[Manifest, PageKey, Config], Iterator[View]]] = {
    "landing": _landing,
    "home": _home,
    "year": _year,
    "month": _month,
    "day": _day,
    "undated": _undated,
    "sources": _terms,
    "source": _term,
    "topics": _terms,
    "topic": _term,
    "letters": _letters,
    "letter": _letter,
    "date": _date,
    "catalogues": _catalogues,
    "catalogue": _catalogue,
    "feed": _feed,
    "missing": _missing,
    "missing-site": _missing,
    "sitemap": _sitemap,
    "sitemap-index": _sitemap_index,
    "robots": _alone,
}
