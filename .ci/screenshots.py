"""Show every kind of page as readers get it: `make screenshots`, then open build/screenshots/index.html.

The site is that of the tests, with a page of every kind. Each is shown from right to left and from left to right, at
three widths, by day and by night; a phone of 320 pixels, paper and forced colours besides. A page that is wider than
its window is named, and ends the run with an error.
"""

import functools
import http.server
import re
import shutil
import sys
import tempfile
import threading
from html import escape
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from conftest import Site
from world import write_world

WIDTHS = (360, 768, 1440)
LANGUAGES = ("fa", "lt")
MAX_HEIGHT = 4_000
# Folder of the shots, width of the window, and what the browser is told of its reader.
LOOKS = [
    *((f"{scheme}-{width}", width, {"color_scheme": scheme}) for scheme in ("light", "dark") for width in WIDTHS),
    ("phone-320", 320, {}),
    ("forced-colors-768", 768, {"forced_colors": "active"}),
    ("paper-794", 794, {}),
]


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves the built site and says nothing."""

    def log_message(self, *args: object) -> None:
        """Say nothing."""


def pages(output: Path) -> list[tuple[str, str]]:
    """Kind, language and path of a page of each kind in each language, the longest of them."""
    found: dict[str, tuple[int, str]] = {}
    for file in output.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        kind, lang = re.search('<body class="(.+?)"', text), re.search('<html lang="(.+?)"', text)
        path = file.relative_to(output).as_posix()
        if kind and lang and (lang[1] in LANGUAGES or "/" not in path or path[0].isdigit()):
            name = f"{kind[1]}-{lang[1]}"
            found[name] = max(found.get(name, (0, "")), (len(re.sub("<[^>]+>", "", text)), path))
    return sorted((name, path) for name, (_, path) in found.items())


def take(browser: Browser, address: str, shown: list[tuple[str, str]], folder: Path) -> list[str]:
    """Take the shots; answers the pages that are wider than their window."""
    wide = []
    for look, width, options in LOOKS:
        context = browser.new_context(viewport={"width": width, "height": 800}, **options)
        page = context.new_page()
        if look.startswith("paper"):
            page.emulate_media(media="print")
        (folder / look).mkdir(parents=True)
        for name, path in shown:
            page.goto(address + quote(path.removesuffix("index.html")))
            page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
            height, needed = page.evaluate("[document.body.scrollHeight, document.documentElement.scrollWidth]")
            clip = {"x": 0, "y": 0, "width": width, "height": min(height, MAX_HEIGHT)}
            page.screenshot(path=folder / look / f"{name}.png", full_page=True, clip=clip)
            if needed > width:
                wide.append(f"{look}: {path} is {needed} pixels wide")
        context.close()
    return wide


def sheet(shown: list[tuple[str, str]]) -> str:
    """A page with all shots, a kind a row."""
    rows = "".join(
        f"<h2>{escape(name)}</h2><p>"
        + "".join(f'<a href="{look}/{name}.png"><img src="{look}/{name}.png" alt="{look}"></a>' for look, *_ in LOOKS)
        + "</p>"
        for name, _ in shown
    )
    style = "img { max-height: 40rem; max-width: 30rem; vertical-align: top; margin: 4px; border: 1px solid #888 }"
    return f"<!doctype html><title>Screenshots</title><style>{style}</style>{rows}"


def main(target: str) -> int:
    """Build the site, take the shots, and answer whether every page fits."""
    folder = Path(target)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        print("No Chromium was found: make browser installs it.")
        return 1
    with tempfile.TemporaryDirectory() as place, sync_playwright() as tool:
        site = write_world(Site(Path(place)))
        settings = (site.root / "khabar.toml").read_text(encoding="utf-8")
        site.write("khabar.toml", settings.replace("/some/path/", "/")).build()
        output = site.root / "output"
        shown = pages(output)
        handler = functools.partial(Quiet, directory=str(output))
        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            browser = tool.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
            wide = take(browser, f"http://127.0.0.1:{server.server_address[1]}/", shown, folder)
            browser.close()
            server.shutdown()
    (folder / "index.html").write_text(sheet(shown), encoding="utf-8")
    print(f"{len(shown) * len(LOOKS)} shots of {len(shown)} pages in {folder}/index.html")
    for line in wide:
        print(line)
    return 1 if wide else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
