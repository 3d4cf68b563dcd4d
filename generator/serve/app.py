"""The application: requests to responses, as static hosts answer them, and what the pages of the preview ask for."""

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from generator.model import Problem
from generator.seeds import is_lines
from generator.serve import pages
from generator.serve.desk import Place, desk_page, item_address, item_page, key_of_page
from generator.serve.editor import editor_address, file_of, shown_path
from generator.serve.files import Elsewhere, Found, base_path, locate, segments_of
from generator.serve.names import is_own_host
from generator.serve.responses import html, nothing, page_now, redirect, respond, version_of
from generator.serve.state import Preview, State, look_at_static

# How often a sign of life goes to a page that listens, so that both sides notice when the other has gone.
HEARTBEAT_S = 15.0
# Problems shown in a page; the rest is counted.
SHOWN_PROBLEMS = 20
_SCRIPT = Path(__file__).with_name("reload.js")
_STYLE = Path(__file__).with_name("desk.css")


class App:
    """The preview as an ASGI application."""

    def __init__(self, preview: Preview, host: str, editor: str = "") -> None:
        """Make one; `editor` is the pattern of addresses that open a file, see `editor_pattern`."""
        self._preview = preview
        self._host = host
        self._editor = editor

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "http":
            request = Request(scope, receive)
            try:
                response = await self._answer(request)
            except PermissionError:
                response = PlainTextResponse("this file may not be read\n", 403)
            response.headers.setdefault("cache-control", "no-cache")
            response.headers["x-content-type-options"] = "nosniff"
            await response(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        if not is_own_host(request.headers.get("host", ""), self._host):
            hint = "this preview answers to localhost only; khabar serve --host NAME lets it answer to another name\n"
            return PlainTextResponse(hint, 403)
        if request.method not in ("GET", "HEAD"):
            return PlainTextResponse("only GET and HEAD\n", 405, {"allow": "GET, HEAD"})
        segments = segments_of(request.scope["raw_path"])
        if segments is None:
            return PlainTextResponse("this is no address of a site\n", 400)
        path = "/" + "/".join(segments)
        if path.startswith(pages.OWN):
            return await self._own(path, request)
        base = base_path(self._preview.state.config.base_url)
        below = _below(base, segments)
        if below is None:
            return redirect(base, 302, request) if base.startswith(path) else nothing(path, base)
        return await self._page(base, below, request)

    async def _own(self, path: str, request: Request) -> Response:
        if path == pages.SCRIPT:
            return await asyncio.to_thread(respond, Found(_SCRIPT), request)
        if path == pages.EVENTS and request.method == "GET":
            listened = self._events(request.query_params.get("path", "/"))
            return StreamingResponse(listened, media_type="text/event-stream", headers={"cache-control": "no-store"})
        if path == pages.DESK_STYLE:
            return await asyncio.to_thread(respond, Found(_STYLE), request)
        if path in (pages.DESK, pages.ITEM):
            return await asyncio.to_thread(self._desk, f"{path}?{request.url.query}")
        return PlainTextResponse("not found\n", 404)

    def _desk(self, address: str) -> Response:
        page = self._desk_page(address)
        if isinstance(page, bytes):
            return html(pages.with_script(page, pages.digest(page)), 200)
        return Response(status_code=302, headers={"location": page}) if page else nothing(address)

    def _desk_page(self, address: str) -> bytes | str:
        """A page of the desk, the address of another that answers, or "" where there is no such item."""
        parts = urlsplit(address)
        asked = {name: values[0] for name, values in parse_qs(parts.query).items()}

        def number(name: str) -> int:
            text = asked.get(name, "")
            return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0

        config = self._preview.state.config
        base = base_path(config.base_url)
        if parts.path == pages.DESK:
            return desk_page(config, base, asked.get("list", ""), number("part"), asked.get("in", "")).encode()
        if "page" in asked:
            below = _below(base, segments_of(quote(asked["page"]).encode()) or ())
            key = key_of_page(config, "/".join((*below[:-1], "index.html"))) if below and below[-1] == "" else ""
            return item_address(key) if key else pages.DESK
        place = Place(asked.get("list", ""), asked.get("in", ""), number("at"))
        found = item_page(config, base, self._editor, asked.get("key", ""), number("line"), place)
        return found.encode() if found is not None else ""

    # Pages and files

    async def _page(self, base: str, below: tuple[str, ...], request: Request) -> Response:
        state = self._preview.state
        found = await asyncio.to_thread(locate, state.config.output, below)
        if isinstance(found, Elsewhere):
            return redirect(base + found.path, 301, request)
        if new := _moved_to(state, below, found):
            return redirect(base + new, 302, request)
        if found is None or found.status != 200:
            if not state.built or state.partial:
                return html(pages.waiting_page(state.progress), 503)
            if state.fatal and found is None:
                return html(pages.failed_page(state.fatal), 503)
        try:
            if found is None:
                return nothing(base + "/".join(below))
            return await asyncio.to_thread(respond, found, request, state)
        except FileNotFoundError:  # a build has removed it this moment
            return nothing(base + "/".join(below))

    # What the pages ask for

    async def _events(self, path: str) -> AsyncIterator[str]:
        """State after state, each whole: a page that misses one is put right by the next."""
        preview = self._preview
        seen = -1
        yield "retry: 500\n\n"
        while not preview.is_closed:
            state = preview.state
            if state.number != seen:
                seen = state.number
                told = await asyncio.to_thread(self._told, state, path)
                yield f"data: {json.dumps(told, ensure_ascii=False)}\n\n"
            await preview.wait_beyond(seen, HEARTBEAT_S)
            if preview.state.number == seen and not preview.is_closed:
                yield ": here\n\n"

    def _told(self, state: State, path: str) -> dict[str, object]:
        """How things stand, as the page at a path needs to know it."""
        if path.startswith(pages.OWN):
            page = self._desk_page(path)
            shown, is_broken, own = pages.digest(page) if isinstance(page, bytes) else pages.NOTHING, True, []
        else:
            parts = segments_of(path.partition("?")[0].encode()) or ()
            below = _below(base_path(state.config.base_url), parts)
            gone = state.gone.get("/".join(below or ()), "")
            own = [problem for problem in state.errors if gone and problem.path == gone]
            shown, is_broken = (pages.NOTHING, True) if below is None else _would_have(state, below)
        # A broken template breaks the pages that use it; the others only say that the site waits for it.
        stops = is_broken or not state.of_template
        fatal = self._as_json(state.fatal, state)
        files = state.files or look_at_static(state.config.output)
        return {
            "page": shown,
            "styles": files.styles,
            "assets": files.assets,
            "fatal": fatal if stops else [],
            "stopped": [] if stops else fatal,
            "progress": pages.how_far(state.progress),
            "here": self._as_json(own, state),
            "errors": self._as_json(state.errors, state),
            "more": max(0, len(state.errors) - SHOWN_PROBLEMS),
        }

    def _as_json(self, problems: Sequence[Problem], state: State) -> list[dict[str, str | list[str]]]:
        """The first of some problems, with the ways to the editor and to the desk."""
        told = []
        for problem in problems[:SHOWN_PROBLEMS]:
            file = file_of(problem, state.config)
            opens = editor_address(self._editor, file, problem.line or 1) if file else ""
            is_item = file is not None and state.config.seeds in file.parents
            item = item_address(problem.path, problem.line if is_lines(problem.path) else 0) if is_item else ""
            told.append(pages.as_json(problem, shown_path(file, state.config) if file else "", opens, item))
        return told


def _below(base: str, segments: tuple[str, ...]) -> tuple[str, ...] | None:
    """The segments below the base path, or None where the path is not below it."""
    depth = base.count("/") - 1
    return segments[depth:] if ("/" + "/".join(segments)).startswith(base) else None


def _would_have(state: State, below: tuple[str, ...]) -> tuple[str, bool]:
    """What the page at this path would have if it were asked for now, and whether it is broken.

    Follows the same order as `App._page`.
    """
    found = locate(state.config.output, below)
    if isinstance(found, Elsewhere):
        return "elsewhere", False
    if _moved_to(state, below, found):
        return "elsewhere", False
    if found is None or found.status != 200:
        if not state.built or state.partial:
            return pages.WAITING, False
        if state.fatal and found is None:
            return pages.FAILED, True
    if found:
        with suppress(OSError):
            data, is_broken = page_now(state, found.file)
            return version_of(found, data), is_broken
    return pages.NOTHING, False


def _moved_to(state: State, below: tuple[str, ...], found: Found | None) -> str:
    """Where the item of a path has moved to in this preview, or ""; a page that only says so stands in for nothing."""
    new = state.moved.get("/".join(below), "")
    if new and found and found.status == 200:
        with suppress(OSError):
            return new if b'http-equiv="refresh"' in found.file.read_bytes() else ""
    return new
