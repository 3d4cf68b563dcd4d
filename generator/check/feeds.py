"""Whether Atom and JSON feeds are as their standards ask."""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from lxml import etree

from generator.check.codes import Fault
from generator.check.links import Ground, address_fault
from generator.check.page import plain
from generator.languages import canonical_tag

ATOM = "{http://www.w3.org/2005/Atom}"
_XHTML_DIV = "{http://www.w3.org/1999/xhtml}div"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

# RFC 3339, section 5.6, as RFC 4287, section 3.3, narrows it: T and Z in capitals.
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")
_MEDIA_TYPE = re.compile(r"[\w!#$&^.+-]+/[\w!#$&^.+-]+(?:\s*;.*)?", re.ASCII)

# RFC 4287, sections 4.1.1 and 4.1.2: how often each element may stand in a feed and in an entry.
_FEED = {"id": (1, 1), "title": (1, 1), "updated": (1, 1), "subtitle": (0, 1), "rights": (0, 1), "icon": (0, 1),
         "logo": (0, 1), "generator": (0, 1), "author": (0, None), "contributor": (0, None), "category": (0, None),
         "link": (0, None), "entry": (0, None)}  # fmt: skip
_ENTRY = {"id": (1, 1), "title": (1, 1), "updated": (1, 1), "published": (0, 1), "summary": (0, 1), "content": (0, 1),
          "rights": (0, 1), "source": (0, 1), "author": (0, None), "contributor": (0, None), "category": (0, None),
          "link": (0, None)}  # fmt: skip
_TEXTS = ("title", "subtitle", "summary", "rights")


def atom_faults(path: str, root: etree._Element, ground: Ground) -> Iterator[Fault]:
    """Faults of an Atom feed.

    Source:
        RFC 4287: 3.1 (texts), 3.2 (persons), 3.3 (moments), 4.1 (feed and entry), 4.2.2 (categories), 4.2.6 (ids),
        4.2.7 (links).
    """

    def fault(element: etree._Element, message: str) -> Fault:
        return Fault("feed-invalid", path, message, line=element.sourceline or 0)

    for element, message in _atom(root):
        yield fault(element, message)
    for link in root.iter(f"{ATOM}link"):
        if found := address_fault((link.get("href") or "").strip(), path, ground):
            yield Fault(found[0], path, found[1], line=link.sourceline or 0)
    for link in root.findall(f"{ATOM}link[@rel='self']"):
        target = ground.target(link.get("href") or "", path)
        if not target.is_foreign and target.path != path:
            yield fault(link, f"the link to the feed itself leads to {plain(link.get('href') or '')}")


def _atom(root: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    yield from _counted(root, _FEED)
    yield from _parts(root)
    entries = root.findall(f"{ATOM}entry")
    if root.find(f"{ATOM}author") is None:
        for entry in entries:
            if entry.find(f"{ATOM}author") is None:
                yield entry, "neither the feed nor the entry has an author"
    seen: set[tuple[str, str]] = set()
    for entry in entries:
        yield from _counted(entry, _ENTRY)
        yield from _parts(entry)
        key = (_text(entry, "id"), _text(entry, "updated"))
        if key in seen and all(key):
            yield entry, f"two entries have the id {plain(key[0])} and the same moment"
        seen.add(key)
        content = entry.find(f"{ATOM}content")
        alternates = [link for link in entry.findall(f"{ATOM}link") if link.get("rel", "alternate") == "alternate"]
        if content is None and not alternates:
            yield entry, "an entry without content and without a link to its page"
        if (content is not None and content.get("src")) and entry.find(f"{ATOM}summary") is None:
            yield entry, "an entry whose content is elsewhere has no summary"


def _counted(
    parent: etree._Element, allowed: dict[str, tuple[int, int | None]]
) -> Iterator[tuple[etree._Element, str]]:
    name = etree.QName(parent).localname
    counts: dict[str, int] = {}
    for child in parent.iterchildren(tag=etree.Element):
        if child.tag.startswith(ATOM):
            local = child.tag[len(ATOM) :]
            counts[local] = counts.get(local, 0) + 1
            if local not in allowed:
                yield child, f"<{local}> does not belong into <{name}>"
    for local, (least, most) in allowed.items():
        if counts.get(local, 0) < least:
            yield parent, f"<{name}> has no <{local}>"
        elif most is not None and counts.get(local, 0) > most:
            yield parent, f"<{name}> has {counts[local]} <{local}>, one is allowed"


def _parts(parent: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    alternates: set[tuple[str | None, str | None]] = set()
    for child in parent.iterchildren(tag=etree.Element):
        local = child.tag.removeprefix(ATOM)
        text = (child.text or "").strip()
        if child.get(_XML_LANG) and canonical_tag(child.get(_XML_LANG)) is None:
            yield child, f"xml:lang is {plain(child.get(_XML_LANG))!r}, no language tag"
        if local in ("updated", "published") and not is_moment(text):
            yield child, f"<{local}> is {plain(text)!r}, no moment of RFC 3339"
        elif local == "id" and not _IRI.fullmatch(text):
            yield child, f"<id> is {plain(text)!r}, no absolute IRI"
        elif local in _TEXTS:
            yield from _text_construct(child, local)
        elif local in ("author", "contributor") and not _text(child, "name"):
            yield child, f"<{local}> has no <name>"
        elif local == "category" and not child.get("term"):
            yield child, "<category> has no term"
        elif local == "link":
            if not child.get("href"):
                yield child, "<link> has no href"
            if child.get("type") and not _MEDIA_TYPE.fullmatch(child.get("type")):
                yield child, f"type is {plain(child.get('type'))!r}, no media type"
            if child.get("rel", "alternate") == "alternate":
                key = (child.get("type"), child.get("hreflang"))
                if key in alternates:
                    yield child, "two links to a page with the same type and language"
                alternates.add(key)


def _text_construct(element: etree._Element, local: str) -> Iterator[tuple[etree._Element, str]]:
    kind = element.get("type", "text")
    children = list(element.iterchildren(tag=etree.Element))
    if kind == "xhtml":
        if [child.tag for child in children] != [_XHTML_DIV]:
            yield element, f"<{local} type=xhtml> does not hold exactly one <div> of XHTML"
    elif kind not in ("text", "html"):
        yield element, f"type of <{local}> is {plain(kind)!r}, not text, html or xhtml"
    elif children:
        yield element, f"<{local} type={kind}> holds elements"
    elif local == "title" and not (element.text or "").strip():
        yield element, "<title> is empty"


def _text(parent: etree._Element, local: str) -> str:
    return (parent.findtext(f"{ATOM}{local}") or "").strip()


def is_moment(text: object) -> bool:
    """Whether a text is a date and time of RFC 3339 that exists."""
    if not isinstance(text, str) or not _MOMENT.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def json_faults(path: str, data: bytes, ground: Ground) -> Iterator[Fault]:
    """Faults of a JSON file: of its syntax; of a feed or an application manifest, of what it says too."""
    try:
        document = json.loads(data)
    except UnicodeDecodeError as exc:
        yield Fault("json-malformed", path, f"not UTF-8 at byte {exc.start}")
        return
    except json.JSONDecodeError as exc:
        yield Fault("json-malformed", path, f"not JSON: {exc.msg}", line=exc.lineno, column=exc.colno)
        return
    if not isinstance(document, dict):
        return
    if str(document.get("version", "")).startswith("https://jsonfeed.org/version/") or path.endswith("/feed.json"):
        for message in _json_feed(document):
            yield Fault("feed-invalid", path, message)
        items = document.get("items")
        addresses = [document.get(name) for name in ("home_page_url", "feed_url", "icon", "favicon", "next_url")]
        addresses += [item.get("url") for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    elif path.endswith((".webmanifest", "manifest.json")):
        icons = document.get("icons")
        addresses = [document.get("start_url"), document.get("scope")]
        addresses += [icon.get("src") for icon in icons if isinstance(icon, dict)] if isinstance(icons, list) else []
    else:
        return
    for address in addresses:
        if isinstance(address, str) and address and (found := address_fault(address, path, ground)):
            yield Fault(found[0], path, found[1])


def _json_feed(feed: dict[str, Any]) -> Iterator[str]:
    """What JSON Feed 1.1 (jsonfeed.org/version/1.1) asks for and the feed does not have."""
    if feed.get("version") not in ("https://jsonfeed.org/version/1", "https://jsonfeed.org/version/1.1"):
        yield f"version is {feed.get('version')!r}, not that of JSON Feed 1.1"
    if not isinstance(feed.get("title"), str) or not feed["title"]:
        yield "the feed has no title"
    items = feed.get("items")
    if not isinstance(items, list):
        yield "the feed has no list of items"
        return
    seen = set()
    for number, item in enumerate(items, 1):
        if not isinstance(item, dict):
            yield f"item {number} is no object"
            continue
        if not isinstance(item.get("id"), str) or not item["id"]:
            yield f"item {number} has no id, or one that is no text"
        elif item["id"] in seen:
            yield f"item {number} has the id of another one, {plain(item['id'])}"
        else:
            seen.add(item["id"])
        if not any(isinstance(item.get(name), str) for name in ("content_html", "content_text")):
            yield f"item {number} has neither content_html nor content_text"
        for name in ("date_published", "date_modified"):
            if name in item and not is_moment(item[name]):
                yield f"{name} of item {number} is {item[name]!r}, no moment of RFC 3339"
        for name in ("authors", "tags", "attachments"):
            if name in item and not isinstance(item[name], list):
                yield f"{name} of item {number} is no list"
