"""From the path of a request to a file of the output folder, the way static hosts find it, and never outside it."""

import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote_to_bytes, urlsplit


@dataclass(frozen=True, slots=True)
class Found:
    """A file that answers a request, with the status to give it."""

    file: Path
    status: int = 200


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The request is answered at another path of the site."""

    path: str


def segments_of(raw_path: bytes) -> tuple[str, ...] | None:
    """Decode the path of a request, once.

    Args:
        raw_path: As it came over the wire, without the query.

    Returns:
        Its segments, the last one "" where the path ends in "/"; None where it is no path of a site: climbing in
        any encoding, NUL and control characters, back slashes, bytes that are not UTF-8, empty segments.
    """
    if not raw_path.startswith(b"/"):
        return None
    try:
        path = unquote_to_bytes(raw_path).decode("utf-8")
    except UnicodeDecodeError:
        return None
    segments = tuple(path[1:].split("/"))
    if "" in segments[:-1] or any(segment in (".", "..") for segment in segments):
        return None
    if "\\" in path or any(ord(char) < 0x20 or ord(char) == 0x7F for char in path):
        return None
    if os.name == "nt" and ":" in path:  # another drive, or a stream of a file
        return None
    return segments


def base_path(base_url: str) -> str:
    """The path that a site is published under, decoded: "/" or "/some/path/"."""
    found = "/".join(filter(None, segments_of(urlsplit(base_url).path.encode()) or ()))
    return f"/{found}/" if found else "/"


def locate(output: Path, segments: tuple[str, ...]) -> Found | Elsewhere | None:
    """Find what answers a request, below the base path.

    Args:
        output: The output folder.
        segments: The path of the request, see `segments_of`.

    Returns:
        The file; for a folder its index, or the same path with "/" behind it; else the page not found that is
        nearest, with status 404; None where there is not even that.
    """
    place = _inside(output, segments)
    if place and segments[-1:] == ("",):
        index = _inside(output, (*segments[:-1], "index.html"))
        if index and index.is_file():
            return Found(index)
    elif place and place.is_file():
        return Found(place)
    elif place and place.is_dir() and (place / "index.html").is_file():
        return Elsewhere("/".join(segments) + "/")
    return nearest_missing(output, segments)


def nearest_missing(output: Path, segments: tuple[str, ...]) -> Found | None:
    """The page not found of the deepest folder on the way, such as that of the language."""
    for depth in range(len(segments) - 1, -1, -1):
        page = _inside(output, (*segments[:depth], "404.html"))
        if page and page.is_file():
            return Found(page, 404)
    return None


def _inside(output: Path, segments: tuple[str, ...]) -> Path | None:
    """Where the path leads, links followed; None outside the output folder or where there is nothing."""
    top = output.resolve()
    try:
        place = top.joinpath(*filter(None, segments)).resolve(strict=True)
    except (OSError, ValueError):  # nothing there; a name too long for the disk; a loop of links
        return None
    return place if place == top or top in place.parents else None
