"""What each page is to show, read for one page at a time: as an edit needs it."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from operator import itemgetter

from generator.config import Config
from generator.dates import from_calendar
from generator.manifest import Manifest
from generator.model import Entry, PageKey, View
from generator.plan import CATALOGUE_ROWS, MOST_TERMS, TERMS, bucket_calendar, catalogue_parts
from generator.search import days_of_titles, has_titles, is_long, leaf_depths
from generator.sorting import sorted_by_name

# Rows on a language's index: what a reader scans before choosing an archive page instead.
HOME_ROWS = 40
HOME_TERMS = 24
# Sources, topics or places on the first page of a list of them that is parted by letters.
LARGEST_TERMS = 100
LANDING_ROWS = 3
# Titles of a language on the page of a day in all languages; the rest is on the language's own page of the day.
DATE_ROWS = 12
FEED_ENTRIES = 50
# Sources, topics and places, of each so many, that results of a search can be chosen by: the largest.
MOST_FACETS = 40
# The protocol ends a sitemap at 50,000 addresses (sitemaps.org); a page holds all its rows in memory while it is made.
SITEMAP_ENTRIES = 5_000


def _landing(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    languages = tuple(
        (lang, count, tuple(manifest.entries(lang, limit=LANDING_ROWS))) for lang, count in manifest.languages()
    )
    yield View(key, total=sum(count for _, count, _ in languages), languages=languages)


def _home(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    total = manifest.count(key)
    if not total:
        return
    terms = tuple((kind, *term) for kind in TERMS for term in manifest.largest(kind, key.lang, HOME_TERMS))
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


def iso_of(bucket: str) -> str:
    """The Gregorian day, as ISO 8601 has it, of the bucket of a day in any calendar."""
    calendar, (year, month, number) = bucket_calendar(bucket)
    return from_calendar(year, month, number, calendar).isoformat()


def day_view(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    """The page of a day, and where there are many entries, those of each letter."""
    day = iso_of(key.bucket)
    head = View(key, total=manifest.count(key), near=manifest.neighbours(key))
    rows = partial(manifest.entries, key.lang, first=day, last=day)
    yield from _parted(head, config, rows, partial(manifest.letters, key.lang, day))


def _undated(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    """The undated of a language, and where there are many, those of each letter: buckets "" and "/letter"."""
    letter = key.bucket.removeprefix("/")
    total = manifest.count(PageKey("undated", key.lang, ""))
    is_long = total > config.page_size
    letters = [(f"/{name}", count) for name, count in manifest.letters(key.lang, "")] if is_long else []
    if letter and is_long:

        def rows(pair: str, limit: int = -1) -> Iterator[Entry]:
            return manifest.undated(key.lang, f"{letter}/{pair}" if pair else letter, limit=limit)

        head = View(key, total=manifest.count(key), counts=tuple((bucket, 0) for bucket, _ in letters))
        yield from _parted(head, config, rows, partial(manifest.undated_pairs, key.lang, letter))
    elif not letter and total:
        entries = tuple(manifest.undated(key.lang, limit=config.page_size))
        yield View(key, total=total, entries=entries, counts=tuple(letters))


def _term(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    name, _, span = key.bucket.partition("/")
    term = (key.kind, key.lang, name)
    title = manifest.term_name(*term)
    total = manifest.count(PageKey(*term))
    is_long = total > config.page_size
    years = tuple(reversed(manifest.counts(key.kind, key.lang, f"{name}/"))) if is_long else ()
    if span and is_long:

        def rows(part: str, limit: int = -1) -> Iterator[Entry]:
            if span == "undated":
                return manifest.of_term(*term, span, part, limit=limit)
            return manifest.of_term(*term, f"{span}-{part}" if part else span, limit=limit)

        spans = partial(manifest.months_of_term, *term, span)
        if span == "undated":
            spans = partial(manifest.letters_of_term, *term)
        # Numbers of the other years stay out: each new item of a long list would redo every page of it.
        head = View(key, total=manifest.count(key), name=title, counts=tuple((bucket, 0) for bucket, _ in years))
        yield from _parted(head, config, rows, spans)
    elif not span and total:
        entries = tuple(manifest.of_term(*term, "", limit=config.page_size))
        yield View(key, total=total, entries=entries, name=title, counts=years)


def _terms(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    """All sources, topics or places; where they are many, the largest, and those of each letter: "" and "/letter"."""
    kind, letter = key.kind.removesuffix("s"), key.bucket.removeprefix("/")
    is_long = manifest.number_of_terms(kind, key.lang) > MOST_TERMS
    letters = tuple((bucket, 0) for bucket, _ in manifest.counts(key.kind, key.lang) if bucket) if is_long else ()
    if letter and is_long:
        found = sorted_by_name(manifest.terms_of_letter(kind, key.lang, letter), key.lang, itemgetter(1))
        parts = -(-len(found) // MOST_TERMS)
        for part in range(1, parts + 1):
            terms = tuple((kind, *term) for term in found[(part - 1) * MOST_TERMS : part * MOST_TERMS])
            yield View(key, part=part, parts=parts, total=len(found), terms=terms, counts=letters)
    elif not letter and manifest.count(key):
        largest = manifest.largest(kind, key.lang, LARGEST_TERMS if is_long else -1)
        found = sorted_by_name(largest, key.lang, itemgetter(1))
        yield View(key, terms=tuple((kind, *term) for term in found), counts=letters)


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
        head = View(key, total=manifest.count(key), counts=tuple((bucket, 0) for bucket, _ in pairs))
        yield from _in_parts(head, manifest.of_letter(key.lang, key.bucket), config.page_size)
    elif not pair and total:
        entries = () if is_long else tuple(manifest.of_letter(key.lang, key.bucket))
        yield View(key, total=total, entries=entries, counts=_letters_of(manifest, key.lang) + pairs)


def _date(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    total = manifest.count(key)
    if total:
        languages = tuple(manifest.of_day(key.bucket.replace("/", "-"), DATE_ROWS))
        yield View(key, total=total, languages=languages, near=manifest.neighbours(key))


def _catalogue(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    if key.bucket == "undated":
        rows = manifest.undated(key.lang)
    else:
        rows = manifest.entries(key.lang, first=f"{key.bucket}-01", last=f"{key.bucket}-31")
    yield from catalogue_views(key, manifest.count(key), rows)


def catalogue_views(key: PageKey, total: int, rows: Iterator[Entry]) -> Iterator[View]:
    """The files of a month, or of what is undated, read one at a time."""
    return _in_parts(View(key, total=total), rows, CATALOGUE_ROWS)


def _catalogues(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    if counts := manifest.counts("catalogue", key.lang):
        yield View(key, counts=tuple((bucket, catalogue_parts(count)) for bucket, count in counts))


def _searched(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    if manifest.count(key):
        yield View(key)


def _search_rules(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    if total := manifest.count(key):
        long = tuple((bucket, 0) for bucket, count in manifest.counts("titles", key.lang) if is_long(bucket, count))
        yield View(key, total=total, name=leaf_depths(manifest.index.shape(key.lang)), counts=long)


def _search_facets(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    if manifest.count(key):
        terms = tuple((kind, *term) for kind in TERMS for term in manifest.largest(kind, key.lang, MOST_FACETS))
        yield View(key, counts=tuple(manifest.counts("year", key.lang)), terms=terms)


def _titles(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    if has_titles(key.bucket, lambda bucket: manifest.count(PageKey("titles", key.lang, bucket))):
        yield titles_view(key, manifest.seats_with_titles(key.lang, *days_of_titles(key.bucket)))


def titles_view(key: PageKey, seats: Iterable[tuple[int, int, Entry]]) -> View:
    """A file of titles: of entries with their day and slot, in order."""
    found = tuple(seats)
    counts = tuple((str(day), slot) for day, slot, _ in found)
    return View(key, entries=tuple(entry for *_, entry in found), counts=counts)


def _feed(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    total = manifest.count(key)
    if total:
        yield View(key, total=total, entries=tuple(manifest.entries(key.lang, limit=FEED_ENTRIES)))


def _sitemap(manifest: Manifest, key: PageKey, config: Config) -> Iterator[View]:
    is_dated = key.bucket != "undated"
    first, last = (f"{key.bucket}-01-01", f"{key.bucket}-12-31") if is_dated else ("", "")
    groups_of = manifest.translated(key.lang, first, last)
    rows = manifest.in_sitemap(key.lang, first, last)
    for view in _in_parts(View(key, total=manifest.count(key)), rows, SITEMAP_ENTRIES):
        groups = tuple((entry.key, tuple(groups_of[entry.key])) for entry in view.entries if entry.key in groups_of)
        yield view._replace(groups=groups)


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


def _in_parts(head: View, rows: Iterator[Entry], size: int) -> Iterator[View]:
    """A list of `head.total` rows in numbered parts of so many, read one part at a time."""
    parts = -(-head.total // size)
    for part in range(1, parts + 1):
        yield head._replace(part=part, parts=parts, entries=tuple(islice(rows, size)))


def _parted(
    head: View, config: Config, rows: Callable[..., Iterator[Entry]], spans: Callable[[], list[tuple[str, int]]]
) -> Iterator[View]:
    """A list as one page, or where it is long as a page with its first rows and one for each span.

    A span is a part that does not move when an item comes, such as a letter or a month. Only a span longer than a page
    has numbered parts. Numbers of the other spans are on the first page alone, so that the others stay as they are.

    Args:
        head: The first page, without rows.
        config: The site's settings.
        rows: Reads the rows of a span, or of all for "".
        spans: Reads the spans with their numbers.
    """
    size = config.page_size
    found = spans() if head.total > size else []
    if head.total:
        yield head._replace(entries=tuple(rows("", limit=size)), spans=tuple(found))
    others = tuple((name, 0) for name, _ in found)
    for name, total in found:
        yield from _in_parts(head._replace(span=name, spans=others, total=total), rows(name), size)


VIEWS: dict[str, Callable[[Manifest, PageKey, Config], Iterator[View]]] = {
    "landing": _landing,
    "home": _home,
    "year": _year,
    "month": _month,
    "day": day_view,
    "undated": _undated,
    "sources": _terms,
    "source": _term,
    "topics": _terms,
    "topic": _term,
    "places": _terms,
    "place": _term,
    "letters": _letters,
    "letter": _letter,
    "date": _date,
    "catalogues": _catalogues,
    "catalogue": _catalogue,
    "search": _searched,
    "search-engine": _searched,
    "search-rules": _search_rules,
    "search-facets": _search_facets,
    "titles": _titles,
    "feed": _feed,
    "missing": _missing,
    "missing-site": _missing,
    "sitemap": _sitemap,
    "sitemap-index": _sitemap_index,
    "robots": _alone,
}
