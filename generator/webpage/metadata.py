"""What a saved page says about itself: dates, address and the name of its publisher, as machines are told them.

Only what is stated is taken. A date that is merely somewhere in the page is no date of publication.
"""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from generator.dates.read import parse_date
from generator.webpage.lines import SeenLine, flat

if TYPE_CHECKING:
    from lxml.etree import _Element

# schema.org names of stories; a page's other records (its publisher, its pictures) have dates of their own.
_STORY = re.compile(r"Article|Posting|Report|Review|NewsStory|WebPage", re.IGNORECASE)
_MAX_JSON_DEPTH = 20

# Names that publishing systems give the dates of a story, in `name`, `property` or `itemprop`, lower case.
_PUBLISHED = frozenset({
    "article:published_time", "article:published", "og:published_time", "og:article:published_time", "datepublished",
    "date", "dc.date", "dc.date.issued", "dc.date.created", "dcterms.created", "dcterms.issued", "dcterms.date",
    "pubdate", "pub_date", "publishdate", "publish_date", "publish-date", "publication_date", "datecreated",
    "parsely-pub-date", "sailthru.date", "citation_publication_date", "originalpublicationdate", "bt:pubdate",
})  # fmt: skip
_MODIFIED = frozenset({
    "article:modified_time", "article:modified", "og:updated_time", "og:modified_time", "datemodified", "lastmod",
    "last-modified", "dc.date.modified", "dcterms.modified", "revised", "updated_time",
})  # fmt: skip
_ADDRESS = frozenset({"og:url", "twitter:url"})

# What parts a headline from the name of the site in a page's title.
_TITLE_PARTS = re.compile(r"\s+[|•·»«–—:-]+\s+|\s*[|•»]\s*")
_MAX_SITE_NAME = 40

Moment = tuple[date, str]


class Metadata(NamedTuple):
    """What is stated: days with a time as "HH:MM" or "", authors, the canonical address; or None and ""."""

    published: Moment | None
    updated: Moment | None
    authors: str
    url: str


def read_metadata(tree: "_Element") -> Metadata:
    """Read the records and meta elements of a page."""
    published: list[str] = []
    modified: list[str] = []
    authors: list[str] = []
    address = ""
    for record in _records(tree):
        if _STORY.search(str(record.get("@type", ""))):
            published += _texts(record.get("datePublished"))
            modified += _texts(record.get("dateModified"))
            authors = authors or _names(record.get("author"))
    for element in tree.iter("meta", "link", "time"):
        names = {str(element.get(key) or "").lower() for key in ("name", "property", "itemprop")}
        if element.tag == "link":
            if "canonical" in str(element.get("rel") or "").lower().split() and not address:
                address = _absolute(element.get("href"))
            continue
        value = element.get("content") or element.get("datetime") or ""
        if names & _PUBLISHED or (element.tag == "time" and element.get("pubdate") is not None):
            published.append(value)
        elif names & _MODIFIED:
            modified.append(value)
        elif names & _ADDRESS:
            address = address or _absolute(value)
    # A story's only time element is when it appeared; where there are more, some are of other stories.
    times = [str(element.get("datetime")) for element in tree.iter("time") if element.get("datetime")]
    if len(set(times)) == 1:
        published += times
    when = _first(published)
    changed = _first(modified)
    return Metadata(when, changed if changed != when else None, ", ".join(dict.fromkeys(authors)), address)


def site_name(tree: "_Element", headline: str, lines: Iterable[SeenLine]) -> str:
    """The name of the site at the end of the page's title, or "".

    What follows the last mark of a title is the site's name when all before it is the headline, or when a line of the
    page begins with it, as its head or foot does.
    """
    title = flat(tree.findtext(".//title"))
    parts = _TITLE_PARTS.split(title)
    name = parts[-1]
    if len(parts) < 2 or not name or len(name) > _MAX_SITE_NAME or name in headline:
        return ""
    return name if title.startswith(headline) or any(line.text.startswith(name) for line in lines) else ""


def _records(tree: "_Element") -> Iterator[dict[str, Any]]:
    for script in tree.iter("script"):
        if str(script.get("type") or "").lower() == "application/ld+json":
            try:
                yield from _tables(json.loads(script.text or "", strict=False))
            except (ValueError, RecursionError):
                continue


def _tables(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > _MAX_JSON_DEPTH:
        return
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _tables(part, depth + 1)


def _texts(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else []


def _names(value: Any) -> list[str]:
    """Names of persons: texts, or records with a name, one or a list of them."""
    if isinstance(value, list):
        return [name for part in value for name in _names(part) if not isinstance(part, list)]
    if isinstance(value, dict):
        value = value.get("name")
    return [name for name in map(flat, _texts(value)) if name]


def _first(values: list[str]) -> Moment | None:
    return next(filter(None, map(parse_date, values)), None)


def _absolute(address: str | None) -> str:
    """An address of the web as it stands, or ""."""
    address = (address or "").strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return address if parts.scheme in ("http", "https") and parts.netloc and not re.search(r"\s", address) else ""
