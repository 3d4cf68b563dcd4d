"""Addresses that have moved: the site's `redirects.toml`, read and added to without touching what a person wrote.

Each line says where an old address leads: `"en/2017/09/13/old/" = "en/a.md"` to an item, by its seed and so wherever
it goes; `= "/en/sources/"` to a page of the site; `= "https://example.org/"` elsewhere.
"""

import re
import tomllib
import unicodedata
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from urllib.parse import unquote, urlsplit

from generator.toml import quoted

REDIRECTS_FILE = "redirects.toml"

_HEAD = """\
# Addresses that have moved: the old address, and the seed of the item that is to be found there; or a page of the site
# ("/en/sources/"), or an address elsewhere ("https://example.org/"). Khabar adds a line when an item gets another
# address. What is written here stays; keep this file in version control.

"""
_KEY = re.compile(r"""^\s*(?:"(?P<basic>(?:[^"\\]|\\.)*)"|'(?P<literal>[^']*)'|(?P<bare>[A-Za-z0-9_-]+))\s*=""")

# What no file of the site is called: marks of a query and a fragment, a backslash, control characters.
_NO_PATH = re.compile(r"[?#\\\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Destination:
    """Where an old address leads.

    Attributes:
        to: Address below the site's root, or a whole one.
        lang: Language of the page there, and so of the one that leads to it; "" where the archive has none of it.
        label: What the way is called: the title of the item, or "" for the address itself.
        label_lang: Language of the label.
    """

    to: str
    lang: str
    label: str = ""
    label_lang: str = ""


# Files of the hosts, which stand at the root and have no ending that would tell them from a folder.
_HOST_FILES = ("_headers", "_redirects", "CNAME")


@dataclass(frozen=True, slots=True)
class Redirect:
    """A line of the file: the old address below the site's root, where it leads as written, and its number."""

    old: str
    to: str
    line: int


class RedirectsError(ValueError):
    """The file cannot be read; `line` counts from 1, 0 where it is not known."""

    def __init__(self, reason: str, line: int = 0) -> None:
        super().__init__(reason, line)
        self.reason, self.line = reason, line


@lru_cache(maxsize=4)
def read_redirects(text: str) -> tuple[Redirect, ...]:
    """Read the file.

    Raises:
        RedirectsError: It is no TOML, has one address twice, or a line is not a pair of texts.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as exc:
        place = re.search(r"line (\d+)", str(exc))
        raise RedirectsError(re.sub(r" \(at .*\)$", "", str(exc)), int(place[1]) if place else 0) from exc
    numbers = {key: number for number, key in _keys(text)}
    found = []
    for written, to in table.items():
        line = numbers.get(written, 0)
        if not isinstance(to, str) or not to.strip():
            raise RedirectsError(f"{written!r} needs a text in quotes behind it, and quotes of its own", line)
        found.append(Redirect(written, to.strip(), line))
    return tuple(found)


def _keys(text: str) -> list[tuple[int, str]]:
    """The line numbers of the keys, as they are in effect."""
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        if match := _KEY.match(line):
            key = match["literal"] if match["literal"] is not None else match["bare"]
            if match["basic"] is not None:
                try:
                    key = next(iter(tomllib.loads(f'"{match["basic"]}" = 0')))
                except tomllib.TOMLDecodeError:
                    continue
            found.append((number, key))
    return found


def add_redirects(text: str, moved: Mapping[str, str]) -> str:
    """Add lines for addresses that have moved; every line that is there stays as it is.

    Args:
        text: The file, "" where there is none.
        moved: Old addresses and the keys of their items.

    Returns:
        The file with a line more for each address that had none, before the first that sorts after it. The result
        does not depend on the order of the additions, so that two copies of a site that grew apart merge well.
    """
    known = {redirect.old for redirect in read_redirects(text)}
    text = text or _HEAD
    lines = (text if text.endswith("\n") else f"{text}\n").split("\n")[:-1]
    keys = _keys(text)
    largest = list(accumulate((key for _, key in keys), max))
    added: dict[int, list[str]] = {}
    for old in sorted(moved.keys() - known):
        place = bisect_right(largest, old)  # before the first line whose key is larger, wherever that stands
        line = keys[place][0] - 1 if place < len(keys) else len(lines)
        added.setdefault(line, []).append(f"{quoted(old)} = {quoted(moved[old])}")
    merged = [
        line for number in range(len(lines) + 1) for line in (*added.get(number, ()), *lines[number : number + 1])
    ]
    return "\n".join(merged) + "\n"


def old_address(written: str, base_url: str) -> str:
    """An old address as it was declared, as one below the site's root.

    Args:
        written: "fa/old/", "/fa/old/", percent-encoded or not, or a whole address of this site.
        base_url: Address of the site.

    Returns:
        The address in NFC, "" where it is none of this site or no file can answer it.
    """
    text = written.strip()
    base = urlsplit(base_url)
    if "://" in text:
        scheme, _, rest = text.partition("://")
        own = f"{base.netloc}{base.path}"
        if scheme not in ("http", "https") or not rest.startswith(own):
            return ""
        text = rest[len(own) :]
    address = unicodedata.normalize("NFC", unquote(text)).lstrip("/")
    segments = address.split("/")
    is_short = all(len(segment.encode("utf-8", "replace")) <= 200 for segment in segments)
    if (
        not address
        or _NO_PATH.search(address)
        or not is_short
        or any(part in ("", ".", "..") for part in segments[:-1])
    ):
        return ""
    if segments[-1] in (".", "..") or segments[0].startswith(".") or segments[0] in _HOST_FILES:
        return ""
    return address if segments[-1] == "" or "." in segments[-1] else f"{address}/"
