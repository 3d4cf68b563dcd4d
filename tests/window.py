"""Windows of the system's Chromium on a built site behind a server; the fixtures are in conftest.

Without Chromium or the package playwright the tests that use them are skipped.
"""

import re
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, cast
from urllib.parse import quote

import pytest

playwright = pytest.importorskip("playwright.sync_api", reason="the package playwright is not installed")

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
if CHROMIUM is None:
    pytest.skip("no Chromium was found: make browser installs it", allow_module_level=True)

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
PHONE = {"width": 320, "height": 640}
BASE = "/some/path/"
# As strict as it can be: nothing inline, nothing from elsewhere. Whatever a page does against it is a fault.
POLICY = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"


class Quiet(SimpleHTTPRequestHandler):
    """Serves the output folder under the base path, as a static host would."""

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(BASE) if path.startswith(BASE) else "/nothing")

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(output: Path) -> Iterator[str]:
    """A server of an output folder for as long as it is needed; gives the address of the site."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(output))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}{BASE}"
        finally:  # or a test that fails would wait for the thread for ever
            server.shutdown()
            thread.join()


@contextmanager
def chromium() -> Iterator[Any]:
    """The system's Chromium."""
    with playwright.sync_playwright() as tool:
        found = tool.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            yield found
        finally:
            found.close()


class Reader:
    """A window on the site that notes whatever goes wrong in it."""

    def __init__(self, browser: Any, address: str, **settings: Any) -> None:
        self.context = browser.new_context(viewport=PHONE, **settings)
        self.page = self.context.new_page()
        self.address = address
        self.faults: list[str] = []
        self.page.on("console", lambda message: self.faults.append(message.text) if message.type == "error" else None)
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("requestfailed", self._failed)
        self.page.on("response", lambda answer: self.faults.append(answer.url) if answer.status >= 400 else None)

    def _failed(self, request: Any) -> None:
        if request.failure != "net::ERR_ABORTED":  # the icon of a page that was left before it came
            self.faults.append(f"failed: {request.url}")

    def open(self, path: str) -> Any:
        self.page.goto(self.address + quote(path.removesuffix("index.html")), wait_until="load")
        return self.page

    def ask(self, script: str, argument: object = None) -> Any:
        return self.page.evaluate(script, argument)


def kinds_of(output: Path, lang: str) -> list[str]:
    """A page of each kind in a language, the longest of them, and the landing page."""
    found: dict[str, tuple[int, str]] = {}
    for file in sorted((output / lang.lower()).rglob("*.html")):
        text = file.read_text(encoding="utf-8")
        kind = cast(re.Match[str], re.search('<body class="(.+?)"', text))[1]
        found[kind] = max(found.get(kind, (0, "")), (len(text), file.relative_to(output).as_posix()))
    return ["index.html", *(path for _, path in found.values())]
