"""From an address as a page writes it to the file that answers it."""

import re
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_CLIMB = re.compile(r"((?:\.\./)*)((?:[^/.][^/]*/)*(?:[^/.][^/]*)?)")


class Target(NamedTuple):
    """What an address leads to.

    Attributes:
        path: Path of the file below the output folder; None when the address leads out of the site.
        fragment: The part behind "#", decoded.
        is_absolute: Whether the address names its host.
        is_foreign: Whether it is meant to lead elsewhere (another host, mailto:, data:), so that nothing is wrong.
    """

    path: str | None
    fragment: str = ""
    is_absolute: bool = False
    is_foreign: bool = False


_ELSEWHERE = Target(None, is_absolute=True, is_foreign=True)


@dataclass(frozen=True, slots=True)
class Base:
    """Where the site is published: its full address, and the path in that."""

    url: str
    path: str

    @classmethod
    def of(cls, base_url: str) -> "Base":
        """The base of a site by its `base_url`, which ends in "/"."""
        return cls(base_url, unquote(urlsplit(base_url).path))


def resolve(address: str, folder: str, base: Base) -> Target:
    r"""Find what an address leads to.

    Args:
        address: As it is written, without white space around it.
        folder: Folder of the page below the output folder, "" or ending in "/".
        base: Where the site is published.

    Source:
        RFC 3986, section 5.2, for relative addresses; WHATWG URL for "\" and for dots above the root.
    """
    is_absolute = False
    if address.startswith("//") or _SCHEME.match(address):
        whole = address if address.startswith(base.url) else urljoin(base.url, address)
        if not whole.startswith(base.url) and whole + "/" != base.url:
            return _ELSEWHERE
        address, is_absolute = base.path + whole[len(base.url) :], True
    rest, _, fragment = address.partition("#")
    rest = rest.partition("?")[0].replace("\\", "/")
    fragment = unquote(fragment) if "%" in fragment else fragment
    if "%" in rest:
        rest = unquote(rest)
    if not rest:
        return Target("", fragment, is_absolute)
    if climb := _CLIMB.fullmatch(rest):  # how nearly all addresses are written that Khabar writes
        up, down = len(climb[1]) // 3, climb[2]
        if up <= folder.count("/"):
            top = "/".join([*folder.split("/")[: -1 - up], down]) if up < folder.count("/") else down
            return Target(file_of(top), fragment, is_absolute)
    steps = rest.split("/") if rest[0] == "/" else [*(base.path + folder).split("/")[:-1], *rest.split("/")]
    path: list[str] = []
    for step in steps[1:]:
        if step == "..":
            if path:
                path.pop()
        elif step != ".":
            path.append(step)
    if steps[-1] in (".", ".."):
        path.append("")
    full = "/" + "/".join(path)
    if full + "/" == base.path:
        full = base.path
    if not full.startswith(base.path):
        return Target(None, fragment, is_absolute)
    return Target(file_of(full[len(base.path) :]), fragment, is_absolute)


def file_of(path: str) -> str:
    """The file that a static host sends for a path."""
    return f"{path}index.html" if not path or path.endswith("/") else path


def address_of(path: str) -> str:
    """The address of a file below the root of the site, as links name it."""
    return path.removesuffix("index.html") if f"/{path}".endswith("/index.html") else path
