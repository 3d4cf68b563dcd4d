"""Files to responses: types, validators, packing, parts of files; and the few answers that are no files."""

import gzip
import re
import sqlite3
from email.utils import formatdate, parsedate_to_datetime
from pathlib import Path
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import FileResponse, Response

from generator.errors import BuildError
from generator.mime import content_type, is_text
from generator.serve import pages
from generator.serve.files import Found
from generator.serve.fresh import fresh_page
from generator.serve.state import State

# Files shorter than this are not worth packing.
MIN_PACKED = 512
# Files up to this size are read whole before anything is answered: a build may replace them at any moment, and what
# was said of the old one's length would not hold for the new one.
MAX_WHOLE = 4_000_000


def page_now(state: State, file: Path) -> tuple[bytes, bool]:
    """A page as the build that is at work will make it, else as it is; and whether a template it needs is broken."""
    if state.fresh is not None:
        path = file.relative_to(state.config.output.resolve()).as_posix()
        try:
            data = fresh_page(state.fresh, path)
        except BuildError:
            return file.read_bytes(), True
        except (OSError, sqlite3.Error):  # the build has just replaced what was to be read
            data = None
        if data is not None:
            return data, False
    return file.read_bytes(), False


def version_of(found: Found, data: bytes) -> str:
    """What tells a page from what it was before, see `pages.digest`."""
    return f"{found.status}-{pages.digest(data)}"


def respond(found: Found, request: Request, state: State | None = None) -> Response:
    """The file as a response; text is packed, large files stream. Pages of the site come by its state."""
    stat = found.file.stat()
    kind = content_type(found.file)
    headers = {
        "content-type": kind,
        "last-modified": formatdate(stat.st_mtime, usegmt=True),
        "etag": f'"{stat.st_mtime_ns:x}-{stat.st_size:x}"',
    }
    if is_text(kind):
        headers["vary"] = "accept-encoding"
    is_page = kind.startswith("text/html")
    data = b""
    if is_page:
        data = page_now(state, found.file)[0] if state else found.file.read_bytes()
        version = version_of(found, data)
        data = pages.with_script(data, version)
        headers["etag"] = f'"{version}"'
    mtime: float | None = stat.st_mtime
    if is_page and state and state.fresh is not None:  # the file's time says nothing of a page that is not in it yet
        mtime = None
        del headers["last-modified"]
    if found.status == 200 and _is_known(request, headers["etag"], mtime):
        return Response(status_code=304, headers={name: headers[name] for name in headers if name != "content-type"})
    packed = is_text(kind) and takes_gzip(request.headers.get("accept-encoding", "")) and stat.st_size >= MIN_PACKED
    if not is_page and ("range" in request.headers or stat.st_size > MAX_WHOLE):
        return FileResponse(found.file, found.status, headers, stat_result=stat)
    data = data or found.file.read_bytes()
    if not is_page:
        headers["accept-ranges"] = "bytes"
    if packed:
        data = gzip.compress(data, 6, mtime=0)
        headers |= {"content-encoding": "gzip", "etag": f"W/{headers['etag']}"}
    return Response(data, found.status, headers)


def _is_known(request: Request, etag: str, mtime: float | None) -> bool:
    """Whether the client has this version already (RFC 9110, 13.1)."""
    if (tags := request.headers.get("if-none-match")) is not None:
        return tags.strip() == "*" or etag in [tag.strip().removeprefix("W/") for tag in tags.split(",")]
    if mtime is not None and (since := request.headers.get("if-modified-since")) is not None:
        try:
            return int(mtime) <= parsedate_to_datetime(since).timestamp()
        except (ValueError, TypeError):
            return False
    return False


def nothing(path: str, base: str = "") -> Response:
    """That there is nothing at a path; `base` is where the site is, if the path is outside it."""
    return html(pages.nothing_page(path, base), 404)


def html(data: bytes, status: int) -> Response:
    """A page of the preview's own, never kept by the browser."""
    return Response(data, status, {"cache-control": "no-store"}, "text/html; charset=utf-8")


def redirect(path: str, status: int, request: Request) -> Response:
    """The way to another path, with the query that was asked for."""
    query = f"?{request.url.query}" if request.url.query else ""
    return Response(status_code=status, headers={"location": quote(path, safe="/:@!$&'()*+,;=~-._") + query})


def takes_gzip(accepted: str) -> bool:
    """Whether an `Accept-Encoding` lets a response be packed with gzip (RFC 9110, 12.5.3)."""
    weights: dict[str, float] = {}
    for part in accepted.lower().split(","):
        name, _, rest = part.strip().partition(";")
        found = re.search(r"q=([\d.]+)", rest)
        try:
            weights[name.strip()] = float(found[1]) if found else 1.0
        except ValueError:
            weights[name.strip()] = 0.0
    return weights.get("gzip", weights.get("*", 0.0)) > 0
