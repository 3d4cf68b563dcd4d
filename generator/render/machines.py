"""The files that machines read: Atom feeds, sitemaps and robots.txt."""

from collections.abc import Callable, Sequence
from datetime import datetime, time
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from generator.config import Config
from generator.languages import language
from generator.model import Entry, PageKey, View
from generator.plan import TERMS, page_url
from generator.render.parts import absolute

# Atom asks for a moment of the last change. An archive without any date has none; the Unix epoch says so and, unlike
# the time of the build, never changes what was published.
NO_MOMENT = "1970-01-01T00:00:00Z"


# Items from which on a source, topic or place has feeds. Most have one or two, which nobody follows: feeds for all
# would be more files than there are items.
FOLLOWED = 10
ENTRIES_OF_TERM = 20


class FeedEntry(NamedTuple):
    """An item in a feed."""

    id: str
    title: str
    href: str
    updated: str
    published: str
    summary: str
    summary_lang: str
    author: str
    source: str
    lang: str
    dir: str


class Feed(NamedTuple):
    """The head of a feed."""

    id: str
    title: str
    self: str
    home: str
    updated: str
    lang: str


class Version(NamedTuple):
    """A translation in a sitemap."""

    lang: str
    href: str


class Address(NamedTuple):
    """An address in a sitemap."""

    loc: str
    lastmod: str
    alternates: Sequence[Version] = ()


def has_feed(view: View) -> bool:
    """Whether a source, topic or place has feeds: those that somebody may follow, and not each of their years."""
    is_term = view.key.kind in TERMS and "/" not in view.key.bucket
    return is_term and view.total >= FOLLOWED and view.part == 1 and not view.span


def feed_url(key: PageKey, form: str = "xml") -> str:
    """Address of the feed of a language, a source, a topic or a place."""
    url = page_url(key)
    return f"{url.removesuffix('feed.xml')}feed.{form}"


def feed(view: View, config: Config) -> dict[str, object]:
    """What the template of an Atom feed is given."""
    about, entries = feed_of(view, config)
    return {"feed": about, "entries": entries}


def feed_of(view: View, config: Config) -> tuple[Feed, list[FeedEntry]]:
    """The newest items of a language, a source, a topic or a place.

    Source:
        RFC 4287 (Atom), RFC 4151 (tag URIs for identifiers that outlive an address).
    """
    lang = view.key.lang
    is_whole = view.key.kind == "feed"
    shown = view.entries if is_whole else view.entries[:ENTRIES_OF_TERM]
    entries = [_feed_entry(entry, config) for entry in shown]
    latest = max((entry.updated for entry in entries), default=NO_MOMENT)
    home = page_url(PageKey("home", lang, "") if is_whole else view.key)
    address = absolute(feed_url(view.key), config)
    about = Feed(
        id=address,
        title=f"{config.title_in(lang)} – {language(lang).name if is_whole else view.name}",
        self=address,
        home=absolute(home, config),
        updated=latest,
        lang=lang,
    )
    return about, entries


def _feed_entry(entry: Entry, config: Config) -> FeedEntry:
    published = moment(entry.iso, config) if entry.iso else ""
    changed = moment(entry.updated, config) if entry.updated else ""
    title_lang = entry.title_lang or entry.lang
    return FeedEntry(
        id=item_uri(entry.id, config),
        title=entry.title,
        href=absolute(entry.url, config),
        updated=max(published, changed) or NO_MOMENT,
        published=published,
        summary=entry.summary,
        summary_lang=entry.lang,
        author=entry.byline,
        source=entry.source,
        lang=title_lang,
        dir=language(entry.lang).dir,
    )


def item_uri(ident: str, config: Config) -> str:
    """The tag URI of an item, which stays when its address changes (RFC 4151)."""
    return f"tag:{_host(config.base_url)},2000:khabar:{ident}"


@lru_cache(maxsize=8)
def _host(base_url: str) -> str:
    return urlsplit(base_url).hostname or "localhost"


def moment(iso: str, config: Config) -> str:
    """A stated day, with its stated time or midnight, as a moment in the site's zone (RFC 3339)."""
    return _moment(iso, config.timezone)


@lru_cache(maxsize=1 << 12)
def _moment(iso: str, zone: str) -> str:
    day, _, clock = iso.partition("T")
    moment = datetime.combine(datetime.fromisoformat(day), time.fromisoformat(clock or "00:00"), ZoneInfo(zone))
    return moment.isoformat().replace("+00:00", "Z")


def sitemap(view: View, config: Config) -> dict[str, object]:
    """The items of a language and year, each with its translations (sitemaps.org protocol 0.9)."""
    groups = dict(view.groups)
    urls = [
        Address(
            absolute(entry.url, config),
            (entry.updated or entry.iso)[:10],
            [Version(member.lang, absolute(member.url, config)) for member in groups.get(entry.key, ())],
        )
        for entry in view.entries
    ]
    return {"urls": urls}


def sitemap_index(view: View, config: Config) -> dict[str, object]:
    """The list of all sitemaps."""
    sitemaps = []
    for name, parts in view.counts:
        lang, bucket = name.split("|")
        for part in range(1, parts + 1):
            url = page_url(PageKey("sitemap", lang, bucket), part)
            sitemaps.append(Address(absolute(url, config), ""))
    return {"sitemaps": sitemaps}


def robots(view: View, config: Config) -> dict[str, object]:
    """Where the sitemap is."""
    return {"sitemap": absolute(page_url(PageKey("sitemap-index", "", "")), config)}


FILL: dict[str, Callable[[View, Config], dict[str, object]]] = {
    "feed": feed,
    "sitemap": sitemap,
    "sitemap-index": sitemap_index,
    "robots": robots,
}
