"""Whether the addresses on a page lead somewhere, and whether its versions in other languages answer."""

import gzip
import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser

from generator.check.addresses import Base, Target, address_of, resolve
from generator.check.codes import Fault, Place
from generator.check.known import Known
from generator.check.page import Element, Page, plain
from generator.languages import canonical_tag

# Other pages that a worker remembers: the heads of those in other languages, the ids of those that links point into.
_REMEMBERED = 2048
# A head is long when a page has many versions; none of Khabar's own is a quarter of this.
_HEAD_BYTES = 65536
# What may follow a climb to the root and be looked up by itself: a path, and no scheme.
_FROM_ROOT = re.compile(r"[^/#?:][^:]*$")
# Values of `rel` with which a <link> makes the browser load its target.
_LOADED = {"stylesheet", "preload", "modulepreload", "icon", "manifest"}
_COMPRESSED = (".html", ".css", ".js", ".mjs", ".json", ".svg", ".xml", ".txt", ".webmanifest")


@lru_cache(maxsize=_REMEMBERED)
def _way_up(path: str) -> tuple[str, str]:
    """The folder of a page, and the way from there to the root."""
    folder = path[: path.rfind("/") + 1]
    return folder, "../" * folder.count("/")


class Head(NamedTuple):
    """What other pages want to know of a page: language, canonical file, the versions it lists as (tag, file)."""

    lang: str
    canonical: str
    versions: frozenset[tuple[str, str]]


class Ground:
    """What the faults of a link are found with: the output folder, where it is published, what it answers.

    Some of what was found out is remembered: where addresses lead, and by their path the `head`, `ids` and `weight`
    (bytes over the wire) of other pages.
    """

    def __init__(self, output: Path, base: Base, known: Known) -> None:
        self.output, self.base, self.known = output, base, known
        self._led = lru_cache(maxsize=8 * _REMEMBERED)(self._lead)
        self.head = lru_cache(maxsize=_REMEMBERED)(self._head)
        self.ids = lru_cache(maxsize=_REMEMBERED)(self._ids)
        self.weight = lru_cache(maxsize=_REMEMBERED)(self._weight)

    @cached_property
    def robots(self) -> str:
        """What robots.txt says."""
        return self._read("robots.txt").decode("utf-8", "replace")

    def lead(self, address: str, path: str) -> tuple[Target, bool]:
        """What an address on the page at `path` leads to, and whether that is there, or is not ours to know."""
        folder, climb = _way_up(path)
        # Nearly all addresses climb to the root first. What follows means the same on every page.
        if climb and address.startswith(climb) and _FROM_ROOT.match(address, len(climb)):
            found = self._led(address[len(climb) :], "")
        else:
            found = self._led(address, folder)
        target, is_there = found
        return found if target.path != "" else (target._replace(path=path), is_there)

    def target(self, address: str, path: str) -> Target:
        """What an address on the page at `path` leads to."""
        return self.lead(address, path)[0]

    def _lead(self, address: str, folder: str) -> tuple[Target, bool]:
        target = resolve(address, folder, self.base)
        return target, target.is_foreign or target.path == "" or (target.path is not None and target.path in self.known)

    def _read(self, path: str, most: int = -1) -> bytes:
        try:
            with (self.output / path).open("rb") as stream:
                return stream.read(most)
        except OSError:  # told of where the file itself is looked at
            return b""

    def _head(self, path: str) -> Head:
        data = self._read(path, _HEAD_BYTES)
        end = data.find(b"</head>")
        tree = LexborHTMLParser(data if end < 0 else data[:end])
        versions = set()
        for node in tree.css("link[hreflang]"):
            attributes = node.attributes
            target = self.target((attributes.get("href") or "").strip(), path)
            versions.add(((attributes.get("hreflang") or "").lower(), target.path or ""))
        lang = (tree.root.attributes.get("lang") or "") if tree.root else ""
        link = tree.css_first("link[rel=canonical]")
        canonical = (self.target((link.attributes.get("href") or "").strip(), path).path or "") if link else path
        return Head(lang.lower(), canonical, frozenset(versions))

    def _ids(self, path: str) -> frozenset[str]:
        return frozenset(ident for ident, _ in Page(self._read(path)).ids)

    def _weight(self, path: str) -> int:
        data = self._read(path)
        return len(gzip.compress(data, 6)) if path.endswith(_COMPRESSED) else len(data)


def link_faults(path: str, page: Page, ground: Ground) -> Iterator[Fault]:
    """Addresses of a page that lead nowhere."""
    own = {ident for ident, _ in page.ids}
    for address, element, name in page.links:
        if not address:
            if name != "action":
                yield Fault("link-empty", path, f"{name} of <{element.tag}> is empty", page.place(element))
            continue
        target, is_there = ground.lead(address, path)
        if not is_there:
            code, message = address_fault(address, path, ground) or ("", "")
            yield Fault(code, path, message, page.place(element))
        elif target.fragment and target.path and element.tag in ("a", "area"):
            is_met = target.fragment in (own if target.path == path else ground.ids(target.path))
            if not is_met and target.fragment.lower() != "top" and not target.fragment.startswith(":~:"):
                message = f"{plain(address)} points to an id that is not on that page"
                yield Fault("anchor-missing", path, message, page.place(element))


def address_fault(address: str, path: str, ground: Ground) -> tuple[str, str] | None:
    """Code and message where an address leads nowhere."""
    target, is_there = ground.lead(address, path)
    if is_there:
        return None
    if target.path is None:
        return "link-outside", f"{plain(address)} leads out of the site, which is at {ground.base.path}"
    if f"{target.path}/index.html" in ground.known:
        return "link-slash", f"{plain(address)} is a folder"
    return "link-broken", f"{plain(address)} leads to {address_of(target.path)}, which is not there"


def version_faults(path: str, page: Page, ground: Ground) -> Iterator[Fault]:
    """Faults of the canonical address and of the versions in other languages.

    Source:
        Google, "Localized versions of your pages"; RFC 6596 for canonical.
    """
    yield from _canonical_faults(path, page, ground)
    versions = [
        one for one in page.rels.get("alternate", ()) if "hreflang" in one.attributes and not one.attributes.get("type")
    ]
    seen: set[str] = set()
    lists_itself = False
    for element in versions:
        stated = (element.attributes["hreflang"] or "").strip()
        address = (element.attributes.get("href") or "").strip()
        tag = stated.lower()
        if tag in seen:
            yield Fault("hreflang-twice", path, f"{plain(stated)} is named twice", page.place(element))
        seen.add(tag)
        if tag != "x-default" and canonical_tag(stated) is None:
            message = f"{plain(stated)!r} is no language tag"
            yield Fault("hreflang-invalid", path, message, page.place(element))
            continue
        target = ground.target(address, path)
        if not target.is_absolute:
            yield Fault("hreflang-relative", path, f"{plain(address)} is no full address", page.place(element))
        lists_itself = lists_itself or (target.path == path and tag != "x-default")
        if tag != "x-default" and target.path and target.path in ground.known:
            yield from _answer_faults(path, page, element, target.path, ground)
    if versions and not lists_itself:
        yield Fault("hreflang-self", path, "the page is not among its own versions", page.place(versions[0]))


def _canonical_faults(path: str, page: Page, ground: Ground) -> Iterator[Fault]:
    canonicals = page.rels.get("canonical", [])
    for element in canonicals[1:]:
        yield Fault("canonical-invalid", path, "there are two canonical addresses", page.place(element))
    for element in canonicals[:1]:
        address = (element.attributes.get("href") or "").strip()
        target = ground.target(address, path)
        if not target.is_absolute:
            message = f"the canonical address {plain(address)} is no full address"
        elif target.is_foreign:
            message = f"the canonical address {plain(address)} is not below {ground.base.url}"
        elif target.path and target.path != path and target.path in ground.known:
            other = ground.head(target.path)
            if other.canonical == target.path and _agree(other.lang, page.lang.lower()):
                continue  # the same list in another calendar, or a stub
            message = f"the canonical address {plain(address)} leads to a page that is not its own, or in {other.lang}"
        else:
            continue
        yield Fault("canonical-invalid", path, message, page.place(element))


def _answer_faults(path: str, page: Page, element: Element, other: str, ground: Ground) -> Iterator[Fault]:
    stated = (element.attributes["hreflang"] or "").strip().lower()
    place: Place | None = None
    head = Head(page.lang.lower(), path, frozenset()) if other == path else ground.head(other)
    if head.lang and not _agree(stated, head.lang):
        place = page.place(element)
        message = f"{address_of(other)} is named as {stated} and says that it is in {head.lang}"
        yield Fault("hreflang-language", path, message, place)
    if other != path and not any(file == path and _agree(tag, page.lang.lower()) for tag, file in head.versions):
        message = f"{address_of(other)} does not list this page among its versions"
        yield Fault("hreflang-unanswered", path, message, place or page.place(element))


def _agree(stated: str, lang: str) -> bool:
    """Whether one tag is the other or a narrower form of it."""
    return f"{lang}-".startswith(f"{stated}-") or f"{stated}-".startswith(f"{lang}-")


def weight_faults(path: str, page: Page, data: bytes, ground: Ground, budget: int) -> Iterator[Fault]:
    """A page that weighs more over the wire, with all that it loads, than its budget in kilobytes.

    Text counts as gzip makes it; what only a style or a script asks for later is not counted.
    """
    parts = {}
    for address, element, name in page.links:
        if not _is_loaded(element, name):
            continue
        target = ground.target(address, path)
        if target.path and target.path != path and target.path in ground.known:
            parts[target.path] = ground.weight(target.path)
    loaded = sum(parts.values())
    if loaded + len(data) <= budget * 1000:  # compressed it is never more
        return
    own = len(gzip.compress(data, 6))
    if loaded + own > budget * 1000:
        heaviest = max(parts, key=lambda part: (parts[part], part), default="")
        most = f", most of it {heaviest} ({parts[heaviest] / 1000:.0f} KB)" if heaviest else ""
        message = (
            f"the page weighs {(loaded + own) / 1000:.0f} KB, over {budget} KB:"
            f" itself {own / 1000:.0f} KB, what it loads {loaded / 1000:.0f} KB{most}"
        )
        yield Fault("page-heavy", path, message)


def _is_loaded(element: Element, name: str) -> bool:
    if element.tag == "link":
        return name == "href" and bool(_LOADED.intersection((element.attributes.get("rel") or "").lower().split()))
    if element.tag in ("img", "iframe"):
        return name == "src" and element.attributes.get("loading") != "lazy"
    return element.tag in ("script", "embed", "object", "input") and name in ("src", "data")
