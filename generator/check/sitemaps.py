"""Whether sitemaps and robots.txt are as their protocols ask, and name what is there."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from urllib.parse import urlsplit

from lxml import etree

from generator.check.codes import Fault
from generator.check.feeds import ATOM, atom_faults
from generator.check.links import Ground, address_fault
from generator.check.page import plain
from generator.languages import canonical_tag

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_XHTML_LINK = "{http://www.w3.org/1999/xhtml}link"

# sitemaps.org, protocol 0.9: "no more than 50,000 URLs and must be no larger than 50MB (52,428,800 bytes)".
MAX_ADDRESSES = 50_000
MAX_BYTES = 52_428_800
_MAX_ADDRESS = 2_048
# The order in which the protocol's schema has the parts of an entry; anything of another namespace follows them.
_PARTS = {"url": ("loc", "lastmod", "changefreq", "priority"), "sitemap": ("loc", "lastmod")}
_OFTEN = {"always", "hourly", "daily", "weekly", "monthly", "yearly", "never"}
_W3C_MOMENT = re.compile(
    r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)?)?"
)  # fmt: skip


def xml_faults(path: str, file: Path, ground: Ground) -> Iterator[Fault]:
    """Faults of an XML file: of its form, and of a sitemap or Atom feed by its own rules."""
    try:
        with file.open("rb") as stream:
            events = etree.iterparse(stream, events=("start",), resolve_entities=False, no_network=True)
            root = next(iter(events))[1].tag
        if root in (f"{NAMESPACE}urlset", f"{NAMESPACE}sitemapindex"):
            yield from _sitemap_faults(path, file, ground)
            return
        tree = etree.parse(str(file), etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as exc:
        line, column = exc.position
        yield Fault("xml-malformed", path, f"not well-formed: {exc.msg}", line=line or 0, column=column or 0)
        return
    if root == f"{ATOM}feed":
        yield from atom_faults(path, tree.getroot(), ground)
    elif etree.QName(root).localname in ("urlset", "sitemapindex"):
        yield Fault("sitemap-invalid", path, f"the root element {root} is not in the protocol's namespace", line=1)
    elif etree.QName(root).localname == "feed":
        yield Fault("feed-invalid", path, f"the root element {root} is not in the namespace of Atom", line=1)


def _sitemap_faults(path: str, file: Path, ground: Ground) -> Iterator[Fault]:
    if (size := file.stat().st_size) > MAX_BYTES:
        yield Fault("sitemap-limit", path, f"{size:,} bytes")
    count = 0
    folder = "" if path in robots_sitemaps(ground) else path[: path.rfind("/") + 1]
    seen: set[int] = set()
    with file.open("rb") as stream:
        entries = etree.iterparse(
            stream, tag=(f"{NAMESPACE}url", f"{NAMESPACE}sitemap"), resolve_entities=False, no_network=True
        )
        for _, entry in entries:
            count += 1
            line = entry.sourceline or 0
            loc = (entry.findtext(f"{NAMESPACE}loc") or "").strip()
            if hash(loc) in seen:
                yield Fault("sitemap-invalid", path, f"{plain(loc)} is listed twice", line=line)
            seen.add(hash(loc))
            for message in _entry_faults(entry, loc, ground):
                yield Fault("sitemap-invalid", path, message, line=line)
            if folder and not (ground.target(loc, path).path or "").startswith(folder):
                message = f"{plain(loc)} is not below the folder of the sitemap, which robots.txt does not name"
                yield Fault("sitemap-invalid", path, message, line=line)
            addresses = [loc, *(link.get("href") or "" for link in entry.findall(_XHTML_LINK))]
            for address in addresses:
                if address and (found := address_fault(address, path, ground)):
                    yield Fault(found[0], path, found[1], line=line)
            entry.clear()
            while entry.getprevious() is not None:
                del entry.getparent()[0]
    if count > MAX_ADDRESSES:
        yield Fault("sitemap-limit", path, f"{count:,} addresses")
    if not count:
        yield Fault("sitemap-invalid", path, "the sitemap names no address", line=1)


def _entry_faults(entry: etree._Element, loc: str, ground: Ground) -> Iterator[str]:
    name = etree.QName(entry).localname
    order = _PARTS[name]
    places = []
    for child in entry.iterchildren(tag=etree.Element):
        local = child.tag.removeprefix(NAMESPACE)
        text = (child.text or "").strip()
        if child.tag.startswith(NAMESPACE) and local not in order:
            yield f"<{local}> does not belong into <{name}>"
            continue
        places.append(order.index(local) if local in order else len(order))
        if local == "lastmod" and not _is_w3c_moment(text):
            yield f"<lastmod> is {plain(text)!r}, no date of W3C's profile of ISO 8601"
        elif local == "changefreq" and text not in _OFTEN:
            yield f"<changefreq> is {plain(text)!r}"
        elif local == "priority" and not re.fullmatch(r"0(?:\.\d+)?|1(?:\.0+)?", text):
            yield f"<priority> is {plain(text)!r}, not between 0.0 and 1.0"
        elif child.tag == _XHTML_LINK:
            yield from _version_faults(child)
    if places != sorted(places):
        yield f"the parts of <{name}> are not in the order {', '.join(order)}"
    known = [place for place in places if place < len(order)]
    if len(known) > len(set(known)):
        yield f"<{name}> has a part twice"
    if not loc:
        yield f"<{name}> has no <loc>"
    elif not loc.startswith(ground.base.url):
        yield f"{plain(loc)} is not below {ground.base.url}"
    elif len(loc) >= _MAX_ADDRESS:
        yield f"an address of {len(loc):,} characters; it must be shorter than {_MAX_ADDRESS:,}"
    elif not loc.isascii():
        yield f"{plain(loc)} is not percent-encoded"


def _version_faults(link: etree._Element) -> Iterator[str]:
    stated = link.get("hreflang") or ""
    if link.get("rel") != "alternate":
        yield f"rel of a version is {link.get('rel')!r}, not alternate"
    if stated != "x-default" and canonical_tag(stated) is None:
        yield f"hreflang is {plain(stated)!r}, no language tag"
    if not urlsplit(link.get("href") or "").netloc:
        yield f"the version {plain(link.get('href') or '')} is no full address"


def _is_w3c_moment(text: str) -> bool:
    if not _W3C_MOMENT.fullmatch(text):
        return False
    try:
        if "T" in text:
            datetime.fromisoformat(text)
        else:
            date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        return False
    return True


def robots_faults(path: str, text: str, ground: Ground) -> Iterator[Fault]:
    """Faults of robots.txt: a sitemap that is not there or not named in full (RFC 9309; sitemaps.org)."""
    for number, line in enumerate(text.splitlines(), 1):
        field, _, value = line.partition(":")
        if field.strip().lower() != "sitemap":
            continue
        address = value.strip()
        target = ground.target(address, path)
        if not target.is_absolute:
            yield Fault("robots-sitemap", path, f"{plain(address)} is no full address", line=number)
        elif not target.is_foreign and (target.path or "") not in ground.known:
            yield Fault("robots-sitemap", path, f"{plain(address)} is not there", line=number)


def robots_sitemaps(ground: Ground) -> frozenset[str]:
    """The files of the sitemaps that robots.txt names: these may list addresses of any folder (sitemaps.org)."""
    return frozenset(
        ground.target(line.partition(":")[2].strip(), "robots.txt").path or ""
        for line in ground.robots.splitlines()
        if line.lower().startswith("sitemap:")
    )


def listed_sitemaps(output: Path, paths: list[str], ground: Ground) -> set[str]:
    """The sitemaps that a crawler finds: named in robots.txt or in an index; sitemap.xml by its name."""
    listed = {"sitemap.xml", *robots_sitemaps(ground)}
    for path in paths:
        try:
            for _, element in etree.iterparse(
                str(output / path), tag=f"{NAMESPACE}sitemap", resolve_entities=False, no_network=True
            ):
                listed.add(ground.target((element.findtext(f"{NAMESPACE}loc") or "").strip(), path).path or "")
        except etree.XMLSyntaxError:
            continue
    return listed
