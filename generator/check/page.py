"""One HTML page as the checks see it: its elements with their attributes, its head, and its text."""

import html
import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from html.parser import HTMLParser
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.check.codes import Place

Attributes = Mapping[str, str | None]

# Attributes that hold an address, by element (HTML Living Standard, "Attributes": those of type URL).
LINKS = {
    "a": ("href",),
    "area": ("href",),
    "link": ("href", "imagesrcset"),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "script": ("src",),
    "iframe": ("src",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "form": ("action",),
    "input": ("src",),
    "button": ("formaction",),
    "use": ("href", "xlink:href"),
    "image": ("href", "xlink:href"),
}
# Attributes that name ids of the same page, one or several.
IDREFS = frozenset({
    "for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "headers", "list",
    "popovertarget",
})  # fmt: skip
# Letters by which a piece of text is found again: one text node, and few enough to lie within it.
_FINDABLE = 24
_NEITHER_LOADED_NOR_FOLLOWED = {"preconnect", "dns-prefetch"}
_CANDIDATE = re.compile(r"\s*(\S*[^\s,])(?:\s[^,]*)?(?:,|$)")
_REFRESH = re.compile(r"[\d.]+\s*[;,]\s*(?:url\s*=\s*)?[\"']?([^\"']+)", re.IGNORECASE)


class Element(NamedTuple):
    """A start tag that has attributes."""

    tag: str
    attributes: Attributes
    node: LexborNode


class Page:
    """A page that was read; `elements` are those that have attributes, in document order."""

    def __init__(self, data: bytes) -> None:
        self.tree = LexborHTMLParser(data)
        self.elements: list[Element] = []
        self.counts: dict[str, int] = {}
        root = self.tree.root
        for node in root.traverse() if root else ():
            tag = node.tag or ""
            self.counts[tag] = self.counts.get(tag, 0) + 1
            if attributes := node.attributes:
                self.elements.append(Element(tag, attributes, node))
        first = self.elements[0] if self.elements and self.elements[0].tag == "html" else None
        self.root: Attributes = first.attributes if first else {}
        self.lang = (self.root.get("lang") or "").strip()

    @cached_property
    def ids(self) -> list[tuple[str, Element]]:
        """Every id, with its element; also the names of old anchors."""
        return list(self._ids())

    def _ids(self) -> Iterator[tuple[str, Element]]:
        for element in self.elements:
            attributes = element.attributes
            if ident := attributes.get("id"):
                yield ident, element
            if element.tag == "a" and (name := attributes.get("name")) and name != ident:
                yield name, element

    @cached_property
    def links(self) -> list[tuple[str, Element, str]]:
        """Every address with its element and the attribute it stands in; one that is empty too."""
        return list(self._links())

    def _links(self) -> Iterator[tuple[str, Element, str]]:
        for element in self.elements:
            tag, attributes = element.tag, element.attributes
            if tag not in LINKS and tag != "meta":
                continue
            for name in LINKS.get(tag, ()):
                if name in attributes:
                    value = attributes[name] or ""
                    if tag == "link" and (attributes.get("rel") or "") in _NEITHER_LOADED_NOR_FOLLOWED:
                        continue
                    if "srcset" in name:
                        yield from ((address, element, name) for address in _CANDIDATE.findall(value))
                    else:
                        yield value.strip(), element, name
            if tag == "meta":
                if (attributes.get("http-equiv") or "").lower() == "refresh":
                    if match := _REFRESH.match(attributes.get("content") or ""):
                        yield match[1].strip(), element, "content"
                elif attributes.get("property") in ("og:url", "og:image"):
                    yield (attributes.get("content") or "").strip(), element, "content"

    @cached_property
    def is_stub(self) -> bool:
        """Whether the page only leads on to another one."""
        return any(
            element.tag == "meta" and (element.attributes.get("http-equiv") or "").lower() == "refresh"
            for element in self.elements
        )

    def rels(self, rel: str) -> Iterator[Element]:
        """The `<link>` elements of a relation."""
        for element in self.elements:
            if element.tag == "link" and rel in (element.attributes.get("rel") or "").lower().split():
                yield element

    def text_of(self, tag: str) -> str:
        """Text of the first element of that name; "" if there is none."""
        node = self.tree.css_first(tag)
        return node.text().strip() if node else ""

    def place(self, element: Element) -> Place:
        """Where an element stands, among those with an equal start tag."""
        nth = 0
        for other in self.elements:
            if other is element:
                break
            nth += other.tag == element.tag and other.attributes == element.attributes
        return Place(element.tag, tuple(element.attributes.items()), nth)


def place_of_text(text: str) -> Place:
    """Where a text begins, for elements that have no attributes to be found by."""
    return Place("", (("text", text.strip()[:_FINDABLE]),), 0)


class _Finder(HTMLParser):
    """Walks through the start tags of a page until all that are looked for are found."""

    def __init__(self, places: set[Place]) -> None:
        super().__init__(convert_charrefs=False)  # else a text is handed over long after its place

        self.found: dict[Place, tuple[int, int]] = {}
        self._wanted = {place._replace(nth=0) for place in places if place.tag}
        self._texts = {place for place in places if not place.tag}
        self._met: dict[Place, int] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        first: dict[str, str | None] = {}
        for name, value in attrs:
            first.setdefault(name, value)
        place = Place(tag, tuple(first.items()), 0)
        if place in self._wanted:
            nth = self._met.get(place, 0)
            self._met[place] = nth + 1
            line, offset = self.getpos()
            self.found[place._replace(nth=nth)] = (line, offset + 1)

    handle_startendtag = handle_starttag

    def handle_data(self, data: str) -> None:
        for place in self._texts - self.found.keys():
            if (start := data.find(place.attributes[0][1] or "")) >= 0:
                line, offset = self.getpos()
                before = data[:start]
                column = start - before.rfind("\n") if "\n" in before else offset + start + 1
                self.found[place] = (line + before.count("\n"), column)


def locate(text: str, places: set[Place]) -> dict[Place, tuple[int, int]]:
    """Find line and column, from 1, of start tags in the source of a page."""
    finder = _Finder(places)
    finder.feed(text)
    finder.close()
    return finder.found


def plain(text: str, limit: int = 80) -> str:
    """A piece of a page as a message quotes it: on one line and not too long."""
    line = " ".join(html.unescape(text).split())
    return line if len(line) <= limit else f"{line[: limit - 1]}…"
