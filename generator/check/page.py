"""One HTML page as the checks see it: its elements with their attributes, its head, and its text."""

import html
import re
from collections.abc import Mapping
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
_TAGS = frozenset({"html", "h1", *LINKS})
_ATTRIBUTES = frozenset(
    {"id", "name", "lang", "property", "http-equiv", "data-borrowed", "aria-label", "title", *IDREFS}
)
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
    """A page that was read once, with the elements that the checks ask for filed by name and by attribute.

    `named` (those of `_TAGS`) and `having` (those with one of `_ATTRIBUTES`) are in document order and leave out
    elements without attributes; `bare` has the names of the latter.
    """

    def __init__(self, data: bytes) -> None:
        self.tree = LexborHTMLParser(data)
        self.named: dict[str, list[Element]] = {}
        self.having: dict[str, list[Element]] = {}
        self.bare: set[str] = set()
        self.title = ""
        self.first: Element | None = None
        """The <html> element, if it has attributes."""
        root = self.tree.root
        for node in root.traverse() if root else ():
            tag = node.tag or ""
            if tag == "title" and not self.title and node.parent and node.parent.tag == "head":
                self.title = str(node.text()).strip()
            attributes = node.attributes
            if not attributes:
                self.bare.add(tag)
                continue
            is_asked_for = tag in _TAGS
            if not is_asked_for and _ATTRIBUTES.isdisjoint(attributes):
                continue
            element = Element(tag, attributes, node)
            if is_asked_for:
                self.named.setdefault(tag, []).append(element)
            for name in attributes:
                if name in _ATTRIBUTES:
                    self.having.setdefault(name, []).append(element)
        if "html" in self.named:
            self.first = self.named["html"][0]
        self.root: Attributes = self.first.attributes if self.first else {}
        self.lang = (self.root.get("lang") or "").strip()

    @cached_property
    def ids(self) -> list[tuple[str, Element]]:
        """Every id, with its element; then the names of old anchors."""
        found = [(ident, element) for element in self.having.get("id", ()) if (ident := element.attributes["id"])]
        for element in self.having.get("name", ()):
            name = element.attributes["name"]
            if element.tag == "a" and name and name != element.attributes.get("id"):
                found.append((name, element))
        return found

    @cached_property
    def links(self) -> list[tuple[str, Element, str]]:
        """Every address with its element and the attribute it stands in; one that is empty too."""
        found: list[tuple[str, Element, str]] = []
        for tag in LINKS.keys() & self.named.keys():
            for element in self.named[tag]:
                if tag == "link" and (element.attributes.get("rel") or "") in _NEITHER_LOADED_NOR_FOLLOWED:
                    continue
                for name in LINKS[tag]:
                    if name not in element.attributes:
                        continue
                    value = element.attributes[name] or ""
                    if name in ("srcset", "imagesrcset"):
                        found += ((address, element, name) for address in _CANDIDATE.findall(value))
                    else:
                        found.append((value.strip(), element, name))
        for element in self.having.get("property", ()):
            if element.tag == "meta" and element.attributes["property"] in ("og:url", "og:image"):
                found.append(((element.attributes.get("content") or "").strip(), element, "content"))
        for element in self._refreshing:
            if match := _REFRESH.match(element.attributes.get("content") or ""):
                found.append((match[1].strip(), element, "content"))
        return found

    @cached_property
    def _refreshing(self) -> list[Element]:
        return [
            element
            for element in self.having.get("http-equiv", ())
            if element.tag == "meta" and (element.attributes["http-equiv"] or "").lower() == "refresh"
        ]

    @property
    def is_stub(self) -> bool:
        """Whether the page only leads on to another one."""
        return bool(self._refreshing)

    @cached_property
    def rels(self) -> dict[str, list[Element]]:
        """The `<link>` elements of each relation."""
        found: dict[str, list[Element]] = {}
        for element in self.named.get("link", ()):
            for rel in (element.attributes.get("rel") or "").lower().split():
                found.setdefault(rel, []).append(element)
        return found

    def place(self, element: Element) -> Place:
        """Where an element stands, among those with an equal start tag."""
        nth = 0
        for other in self.tree.root.traverse() if self.tree.root else ():
            if other.mem_id == element.node.mem_id:
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
