"""Which pages there are, and which of them an edit touches: one table and one function, both pure.

An article's page depends on its own seed. Every other page is a *bucket*: a set of entries that a newer item does not
move. Pages of a bucket are named by a `PageKey`; the table of kinds says in which buckets an entry stands and what
each kind of page shows of it.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from generator.config import Config
from generator.dates import calendar_code, calendar_of_code, calendars_for, to_calendar
from generator.model import PARTING, Article, Entry, PageKey
from generator.search import place_of, titles_buckets
from generator.sorting import filed
from generator.urls import address, slug, term_slug

Buckets = Callable[[Entry, Config], Iterator[str]]

# Sources, topics or places of a language from which on their list is parted by letters, and names on a page of it.
MOST_TERMS = 500
# Rows of a file of the catalogue. A busier month, and what is undated in a large archive, is several files.
CATALOGUE_ROWS = 5_000


class Kind(NamedTuple):
    """A kind of page.

    Attributes:
        name: First part of its keys.
        template: The file that renders it; "" for files of data, which need none.
        buckets: In which buckets an entry stands; none if the kind has no page for it.
        sees: What of an entry its pages show. While that stays the same, an edit does not touch them.
        of_language: Whether there is one for each language; otherwise the site has one, which always exists where
            its bucket is "".
        translated: Whether its pages show the translations of an entry.
        lists: The kind whose buckets its one page names. It shows nothing of any entry, and is made again only when
            such a bucket comes or goes.
        also: Template of a file that is made along with its pages, or "".
    """

    name: str
    template: str
    buckets: Buckets
    sees: Callable[[Entry], object]
    of_language: bool = True
    translated: bool = False
    lists: str = ""
    also: str = ""


def _one(entry: Entry, config: Config) -> Iterator[str]:
    yield ""


class Spans(NamedTuple):
    """The buckets of a day in one calendar: its year, its month and itself."""

    year: str
    month: str
    day: str


def _spans_of(entry: Entry, config: Config) -> tuple[Spans, ...]:
    """The entry's day in each calendar its language has pages for."""
    return _spans_of_day(entry.iso, page_calendars(entry.lang, config)) if entry.iso else ()


@lru_cache(maxsize=1 << 12)
def _spans_of_day(iso: str, calendars: tuple[str, ...]) -> tuple[Spans, ...]:
    found = []
    when = date.fromisoformat(iso)
    for name in calendars:
        if has_pages(when, name):
            code = calendar_code(name)
            year, month, day = to_calendar(when, name)
            start = f"{code}/{year:04}" if code else f"{year:04}"
            found.append(Spans(start, f"{start}/{month:02}", f"{start}/{month:02}/{day:02}"))
    return tuple(found)


def spans_of(entry: Entry, config: Config) -> Spans | None:
    """The entry's day in the calendar that its language prefers, None where it is not known."""
    return next(iter(_spans_of(entry, config)), None)


def has_pages(day: date, calendar: str) -> bool:
    """Whether a day has pages in a calendar: from its first year on, and where all days of the month have a date."""
    return calendar == "gregorian" or (1 < day.year < 9999 and to_calendar(day, calendar)[0] > 0)


def _years(entry: Entry, config: Config) -> Iterator[str]:
    return (spans.year for spans in _spans_of(entry, config))


def _months(entry: Entry, config: Config) -> Iterator[str]:
    return (spans.month for spans in _spans_of(entry, config))


def _days(entry: Entry, config: Config) -> Iterator[str]:
    return (spans.day for spans in _spans_of(entry, config))


def _undated(entry: Entry, config: Config) -> Iterator[str]:
    if not entry.iso:
        yield ""
        yield f"/{entry.letter.partition('/')[0]}"


def _spans(entry: Entry, terms: tuple[str, ...], config: Config) -> Iterator[str]:
    """Each term's bucket, and the part of it that a year is: what a long list is parted into."""
    span = entry.iso[:4] or "undated"
    for name in sorted({term_slug(term, _term_style(config)) for term in terms}):
        yield name
        yield f"{name}/{span}"


def _lists_of(entry: Entry, terms: tuple[str, ...], config: Config) -> Iterator[str]:
    """The list of all terms, and its part for the letter that each begins with."""
    if terms:
        yield ""
        style = _term_style(config)
        for term in terms:
            yield f"/{letter_of_term(term_slug(term, style), entry.lang)}"


@lru_cache(maxsize=1 << 12)
def letter_of_term(name: str, lang: str) -> str:
    """The letter under which a source, topic or place stands, by its slug: however it is spelled, that is one."""
    return filed(name, lang).letter


def _source(entry: Entry, config: Config) -> Iterator[str]:
    return _spans(entry, (entry.source,) if entry.source else (), config)


def _sources(entry: Entry, config: Config) -> Iterator[str]:
    return _lists_of(entry, (entry.source,) if entry.source else (), config)


def _topic(entry: Entry, config: Config) -> Iterator[str]:
    return _spans(entry, entry.tags, config)


def _topics(entry: Entry, config: Config) -> Iterator[str]:
    return _lists_of(entry, entry.tags, config)


def _place(entry: Entry, config: Config) -> Iterator[str]:
    return _spans(entry, (entry.place,) if entry.place else (), config)


def _places(entry: Entry, config: Config) -> Iterator[str]:
    return _lists_of(entry, (entry.place,) if entry.place else (), config)


def _letter(entry: Entry, config: Config) -> Iterator[str]:
    """The letter of the title, and the pair of letters that a long letter is parted into."""
    yield entry.letter.partition("/")[0]
    yield entry.letter


def _nowhere(entry: Entry, config: Config) -> Iterator[str]:
    return iter(())


def _catalogue(entry: Entry, config: Config) -> Iterator[str]:
    if "catalogue" in config.data:
        yield entry.iso[:7] or "undated"


def catalogue_parts(count: int) -> int:
    """How many files hold so many items of a month."""
    return -(-count // CATALOGUE_ROWS)


def _date(entry: Entry, config: Config) -> Iterator[str]:
    if entry.iso:
        yield entry.iso.replace("-", "/")


def _searched(entry: Entry, config: Config) -> Iterator[str]:
    if config.search:
        yield ""


def _titles(entry: Entry, config: Config) -> Iterator[str]:
    if config.search:
        yield from titles_buckets(place_of(entry).day)


def _sitemap(entry: Entry, config: Config) -> Iterator[str]:
    yield entry.iso[:4] or "undated"


def _row(entry: Entry) -> tuple[object, ...]:
    return (entry.title, entry.title_lang, entry.url, entry.iso, entry.summary, entry.source, entry.place)


def _title_row(entry: Entry) -> object:
    return (entry.title, entry.title_lang, entry.url, entry.iso)


def _data_row(entry: Entry) -> object:
    return (*_row(entry), entry.updated, entry.byline, entry.id, entry.topics)


KINDS = (
    Kind("landing", "landing.html", _one, _row, of_language=False),
    Kind("home", "home.html", _one, lambda e: (_row(e), e.topics)),
    Kind("year", "year.html", _years, lambda e: e.iso),
    Kind("month", "month.html", _months, lambda e: e.iso),
    Kind("day", "day.html", _days, _row),
    Kind("undated", "undated.html", _undated, _row),
    Kind("sources", "sources.html", _sources, lambda e: e.source),
    Kind("source", "source.html", _source, _data_row, also="feed.xml"),
    Kind("topics", "topics.html", _topics, lambda e: e.topics),
    Kind("topic", "topic.html", _topic, _data_row, also="feed.xml"),
    Kind("places", "places.html", _places, lambda e: e.place),
    Kind("place", "place.html", _place, _data_row, also="feed.xml"),
    Kind("letters", "letters.html", _nowhere, lambda e: None, lists="letter"),
    Kind("letter", "letter.html", _letter, _title_row),
    Kind("date", "date.html", _date, _title_row, of_language=False),
    Kind("search", "search.html", _searched, lambda e: None),
    Kind("search-engine", "opensearch.xml", _searched, lambda e: None),
    Kind("search-rules", "", _searched, lambda e: ""),
    Kind("search-facets", "", _searched, lambda e: (e.iso, e.source, e.topics, e.place)),
    Kind("titles", "", _titles, lambda e: (e.title, e.title_lang, e.url, e.iso, e.source)),
    Kind("feed", "feed.xml", _one, _data_row),
    Kind("catalogues", "", _nowhere, lambda e: None, lists="catalogue"),
    Kind("catalogue", "", _catalogue, _data_row),
    Kind("missing", "missing.html", _one, lambda e: None),
    Kind("missing-site", "missing.html", _one, lambda e: e.lang, of_language=False),
    Kind("sitemap", "sitemap.xml", _sitemap, lambda e: (e.url, e.iso, e.updated), translated=True),
    Kind("sitemap-index", "sitemap-index.xml", _one, lambda e: (e.lang, e.iso[:4]), of_language=False),
    Kind("robots", "robots.txt", _one, lambda e: None, of_language=False),
)
KIND = {kind.name: kind for kind in KINDS}
SITE_KEYS = tuple(PageKey(kind.name, "", "") for kind in KINDS if not kind.of_language and kind.buckets is _one)

# Kinds of pages that list the items with a name, and of the lists of these names.
TERMS = {"source": "sources", "topic": "topics", "place": "places"}

# Kinds whose buckets "name" and "name/span" make one list: the spans have pages only when the list is long.
SPANNED = ("source", "topic", "place", "letter", "undated", "sources", "topics", "places")
LISTED = {kind.lists: kind.name for kind in KINDS if kind.lists}


def shown(entry: Entry | None, config: Config) -> dict[PageKey, object]:
    """Every page that an entry stands on, with what that page shows of it."""
    pages: dict[PageKey, object] = {}
    if entry is None:
        return pages
    for kind in KINDS:
        lang = entry.lang if kind.of_language else ""
        sight = kind.sees(entry)
        for bucket in kind.buckets(entry, config):
            pages[PageKey(kind.name, lang, bucket)] = sight
    return pages


def keys_of(entry: Entry, config: Config) -> list[PageKey]:
    """Every page that an entry stands on."""
    lang = entry.lang
    return [
        PageKey(kind.name, lang if kind.of_language else "", bucket)
        for kind in KINDS
        for bucket in set(kind.buckets(entry, config))
    ]


def affected(before: dict[PageKey, object], after: dict[PageKey, object]) -> set[PageKey]:
    """The pages to make again when an entry changes, comes (`before` is empty) or goes (`after` is empty).

    Args:
        before: What the pages showed of it, as `shown` says.
        after: What they are to show of it now.
    """
    absent = object()
    return {key for key in before.keys() | after.keys() if before.get(key, absent) != after.get(key, absent)}


def pages_with_translations(entry: Entry, config: Config) -> Iterator[PageKey]:
    """The pages to make again when an entry gets or loses a translation, besides its own."""
    for kind in KINDS:
        if kind.translated:
            for bucket in kind.buckets(entry, config):
                yield PageKey(kind.name, entry.lang, bucket)


def terms_of(entry: Entry, config: Config) -> Iterator[tuple[str, str, str]]:
    """The source, topics and place of an entry: kind, slug and name."""
    style = _term_style(config)
    if entry.source:
        yield "source", term_slug(entry.source, style), entry.source
    for tag in entry.tags:
        yield "topic", term_slug(tag, style), tag
    if entry.place:
        yield "place", term_slug(entry.place, style), entry.place


# Calendars that only count the years anew, and that nobody's CLDR preference begins with: pages of their own would be
# the Gregorian ones once more. (The Buddhist calendar is such a one too, but in Thailand it comes first.)
_GREGORIAN_MONTHS = frozenset({"japanese", "roc"})


def page_calendars(lang: str, config: Config) -> tuple[str, ...]:
    """The calendars in which a language's archive can be browsed, the preferred one first; Gregorian is among them."""
    return _page_calendars(lang, config.calendars)


@lru_cache(maxsize=1 << 10)
def _page_calendars(lang: str, calendars: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[str, ...]:
    configured = dict(calendars).get(lang)
    names = tuple(name for name in configured or calendars_for(lang) if name not in _GREGORIAN_MONTHS)
    return names if "gregorian" in names else (*names, "gregorian")


@lru_cache(maxsize=1 << 13)
def bucket_calendar(bucket: str) -> tuple[str, tuple[int, ...]]:
    """Read the bucket of a year, month or day: the calendar's name, and the numbers in it."""
    parts = bucket.split("/")
    calendar = "gregorian" if parts[0].isdigit() else calendar_of_code(parts.pop(0))
    return calendar, tuple(int(part) for part in parts)


# Where the pages of a language are that stand alone, and where those of a bucket: the latter between two parts.
_ALONE = {
    "home": "",
    "sources": "sources/",
    "topics": "topics/",
    "places": "places/",
    "letters": "a-z/",
    "search": "search/",
    "search-engine": "search/opensearch.xml",
    "search-rules": "search/rules.json",
    "search-facets": "search/facets.json",
    "feed": "feed.xml",
    "catalogues": "catalogue/datapackage.json",
    "missing": "404.html",
}
_OF_BUCKET = {
    "source": ("sources/", "/"),
    "topic": ("topics/", "/"),
    "place": ("places/", "/"),
    "letter": ("a-z/", "/"),
    "titles": ("search/titles/", ".json"),
    "year": ("", "/"),
    "month": ("", "/"),
    "day": ("", "/"),
}
_OF_SITE = {"landing": "", "missing-site": "404.html", "sitemap-index": "sitemap.xml", "robots": "robots.txt"}


def page_url(key: PageKey, part: int = 1, span: str = "") -> str:
    """Address of a page, and of the spans and further parts of a long list."""
    kind, lang, bucket = key
    if kind in _OF_BUCKET:
        before, after = _OF_BUCKET[kind]
        url = f"{lang.lower()}/{before}{bucket}{after}"
    elif kind in _ALONE:
        url = f"{lang.lower()}/{_ALONE[kind]}{f'page{bucket}/' if bucket else ''}"
    elif kind == "catalogue":
        return f"{lang.lower()}/catalogue/{bucket}{f'-{part}' if part > 1 else ''}.csv"
    elif kind == "sitemap":
        return f"sitemap-{lang.lower()}-{bucket}{f'-{part}' if part > 1 else ''}.xml"
    elif kind == "undated":
        url = f"{lang.lower()}/undated/{f'page{bucket}/' if bucket else ''}"
    elif kind == "date":
        url = f"{bucket}/"
    else:
        url = _OF_SITE[kind]
    if span:
        url = f"{url}page/{span}/"
    return url if part == 1 else f"{url}{part}/" if span else f"{url}page/{part}/"


def leaf_path(lang: str, name: str) -> str:
    """Path of a leaf of a search index."""
    return f"{lang.lower()}/search/terms/{name}.bin"


def day_url(lang: str, day: date) -> str:
    """Address of the page of a day."""
    return page_url(PageKey("day", lang, f"{day.year:04}/{day.month:02}/{day.day:02}"))


# Addresses that pages of many items have or may come to have, so that no permalink puts an item in their place.
_LIKE_A_PAGE = re.compile(
    r"[^/]+/(?:(?:undated|sources|topics|places|a-z|page|search)/.*|(?:feed\.xml|feed\.json|404\.html)/.*"
    r"|[a-z]{2}/|(?:[a-z]{2}/)?-?\d+/(?:\d+/){0,2}(?:page/(?:[^/]+/(?:\d+/)?)?)?)"
)


def is_like_a_page(url: str) -> bool:
    """Whether an address is one that a page of many items has or may come to have."""
    return bool(_LIKE_A_PAGE.fullmatch(url))


def entry_of(article: Article, config: Config) -> Entry:
    """What the archive remembers of an article; it has the address that it would like until another wants the same."""
    name = article.slug or (article.id if config.slugs == "id" else slug(article.title, config.slugs))
    wanted = address(config.permalink, article.lang, article.day, name, article.id)
    if article.day is not None and is_like_a_page(wanted):
        # A pattern such as {lang}/{slug}/ could meet a year, a calendar or a list; those have the older right.
        wanted = address(config.permalink, article.lang, article.day, f"{name}--{article.id[:8]}", article.id)
    place = filed(article.title, article.lang)
    return Entry(
        key=article.key,
        id=article.id,
        path=article.path,
        lang=article.lang,
        title=article.title,
        title_lang=article.title_lang,
        iso=article.day.isoformat() if article.day else "",
        address=wanted,
        url=wanted,
        summary=article.summary,
        source=article.source,
        place=article.place,
        topics=_as_one(article.tags),
        updated=article.updated,
        byline=article.byline,
        translation_of=article.translation_of,
        letter=f"{place.letter}/{place.pair}",
        order=place.order,
        former=_as_one(article.aliases),
    )


def _as_one(texts: tuple[str, ...]) -> str:
    return PARTING.join(text.replace(PARTING, " ") for text in texts)


def _term_style(config: Config) -> str:
    return "ascii" if config.slugs == "ascii" else "unicode"


def term_url(kind: str, lang: str, name: str, config: Config) -> str:
    """Address of the page of a source, a topic or a place."""
    return _term_url(kind, lang, name, _term_style(config))


@lru_cache(maxsize=1 << 13)
def _term_url(kind: str, lang: str, name: str, style: str) -> str:
    return page_url(PageKey(kind, lang, term_slug(name, style)))
