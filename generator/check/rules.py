"""What can be wrong with one page by itself: ids, title, images, headings, JSON-LD."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from generator.check.codes import Fault
from generator.check.page import IDREFS, Page, plain

# What a news item and its archive are described with. The properties that Google's guide to structured data for
# articles and schema.org ask for, as far as an archive can know them.
_ITEMS = {"Article", "NewsArticle", "ReportageNewsArticle", "OpinionNewsArticle", "AnalysisNewsArticle"}
_MAX_HEADLINE = 110
_MOMENTS = ("datePublished", "dateModified", "dateCreated", "sdDatePublished")


def page_faults(path: str, page: Page, data: bytes) -> Iterator[Fault]:
    """The faults of a page that can be told without another file."""
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head[:9].lower() != b"<!doctype":
        yield Fault("page-malformed", path, "the page does not begin with a document type", line=1, column=1)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as exc:
        before = data[: exc.start]
        column = exc.start - before.rfind(b"\n")
        yield Fault("page-malformed", path, f"not UTF-8 at byte {exc.start}", None, before.count(b"\n") + 1, column)
    if b"charset" not in head.lower():
        yield Fault("page-malformed", path, "no <meta charset> in the first 1,024 bytes", line=1, column=1)
    if not page.title:
        yield Fault("title-missing", path, "the page has no title")
    yield from _id_faults(path, page)
    if page.is_stub:
        return
    if "h1" not in page.bare and "h1" not in page.named:
        yield Fault("heading-missing", path, "the page has no heading of the first rank")
    yield from _image_faults(path, page)
    yield from _structured_faults(path, page)


def _image_faults(path: str, page: Page) -> Iterator[Fault]:
    silent = [one for one in page.named.get("img", ()) if "alt" not in one.attributes]
    silent += (one for one in page.named.get("area", ()) if not one.attributes.get("alt"))
    for element in page.named.get("input", ()):
        if element.attributes.get("type") == "image" and not element.attributes.get("alt"):
            silent.append(element)
    for element in silent:
        shown = element.attributes.get("src") or element.attributes.get("href") or ""
        yield Fault("image-alt", path, f"the image {plain(shown)} has no text", page.place(element))
    if "img" in page.bare:
        yield Fault("image-alt", path, "an <img> without any attribute")


def _id_faults(path: str, page: Page) -> Iterator[Fault]:
    seen: set[str] = set()
    for ident, element in page.ids:
        if ident in seen and element.attributes.get("id") == ident:
            yield Fault("id-twice", path, f"the id {plain(ident)} occurs twice", page.place(element))
        seen.add(ident)
    for name in sorted(IDREFS & page.having.keys()):
        for element in page.having[name]:
            for ident in (element.attributes[name] or "").split():
                if ident not in seen and not (name == "headers" and element.tag not in ("td", "th")):
                    message = f"{name} names the id {plain(ident)}, which is not on the page"
                    yield Fault("id-missing", path, message, page.place(element))


def _structured_faults(path: str, page: Page) -> Iterator[Fault]:
    for element in page.named.get("script", ()):
        if element.attributes.get("type") != "application/ld+json":
            continue
        place = page.place(element)
        try:
            data = json.loads(element.node.text())
        except ValueError as exc:
            yield Fault("jsonld-invalid", path, f"the JSON-LD is not JSON: {exc}", place)
            continue
        for message in structured_faults(data, page.lang):
            yield Fault("jsonld-invalid", path, message, place)


def structured_faults(data: Any, lang: str) -> Iterator[str]:
    """What is wrong with a block of JSON-LD.

    Source:
        JSON-LD 1.1; schema.org's Article; Google's "Article structured data" for `headline` and the dates.
    """
    roots = data if isinstance(data, list) else [data]
    for root in roots:
        if not isinstance(root, dict):
            yield "the JSON-LD is neither an object nor a list of objects"
            continue
        if "schema.org" not in str(root.get("@context", "")):
            yield "the JSON-LD has no @context of schema.org"
        for thing in root.get("@graph", [root]):
            yield from _thing_faults(thing, lang)


def _thing_faults(thing: Any, lang: str) -> Iterator[str]:
    if not isinstance(thing, dict) or not thing.get("@type"):
        yield "a thing without @type in the JSON-LD"
        return
    kinds = thing["@type"] if isinstance(thing["@type"], list) else [thing["@type"]]
    for name in _MOMENTS:
        if name in thing and not _is_moment(thing[name]):
            yield f"{name} is {thing[name]!r}, no date of ISO 8601"
    if not _ITEMS.intersection(kinds):
        return
    if not thing.get("headline"):
        yield f"{kinds[0]} has no headline"
    stated = thing.get("inLanguage")
    stated = stated.get("alternateName") if isinstance(stated, dict) else stated
    if not stated:
        yield f"{kinds[0]} has no inLanguage"
    elif lang and str(stated).lower() != lang.lower():
        yield f"inLanguage is {stated}, and the page is in {lang}"


def _is_moment(value: Any) -> bool:
    try:
        datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return False
    return True
