"""Show every kind of page as readers get it: `make screenshots`, then open build/screenshots/index.html.

The site is that of the tests, with a page of every kind. Each is shown from right to left and from left to right, at
three widths, by day and by night; a phone of 320 pixels, paper and forced colours besides. The other scripts have the
kinds of pages on which type is all. A page that is wider than its window is named, and ends the run with an error.
Sheets in build/screenshots/sheets/ hold many shots each, to be looked at one after the other.
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
# The other scripts, the kinds of their pages and the looks in which these are shown.
SCRIPTS = ("ar", "he", "ur", "ro", "am", "zh-Hans", "th", "hi")
KINDS = ("article", "home", "month", "day", "topic", "letters")
SEEN = ("light-360", "dark-768", "light-1440")
MAX_HEIGHT = 4_000
# Shots on a sheet: their width, and the height at which they are cut off.
ON_SHEET = {320: (240, 720), 360: (240, 720), 768: (380, 720), 794: (380, 560), 1440: (620, 760)}
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
        if kind and lang and (_is_shown(kind[1], lang[1]) or "/" not in path or path[0].isdigit()):
            name = f"{kind[1]}-{lang[1]}"
            found[name] = max(found.get(name, (0, "")), (len(re.sub("<[^>]+>", "", text)), path))
    return sorted((name, path) for name, (_, path) in found.items())


def _is_shown(kind: str, lang: str) -> bool:
    return lang in LANGUAGES or (lang in SCRIPTS and kind in KINDS)


def shown_in(look: str, shown: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The pages that are shown in a look: in some only those of the two languages."""
    return [one for one in shown if look in SEEN or one[0].partition("-")[2] not in SCRIPTS]


def lay_out(browser: Browser, shown: list[tuple[str, str]], folder: Path) -> None:
    """Put the shots of a language in a look, or of all other scripts in it, on one sheet."""
    page = browser.new_page(viewport={"width": 1960, "height": 800})
    (folder / "sheets").mkdir()
    for look, width, _ in LOOKS:
        wide, high = ON_SHEET[width]
        names = [name for name, _ in shown_in(look, shown)]
        groups = {
            **{lang: [name for name in names if name.endswith(f"-{lang}")] for lang in LANGUAGES},
            **{kind: [name for name in names if re.fullmatch(f"{kind}-({'|'.join(SCRIPTS)})", name)] for kind in KINDS},
        }
        for title, group in groups.items():
            figures = "".join(
                f'<figure><figcaption>{escape(name)}</figcaption><img src="../{look}/{quote(name)}.png"></figure>'
                for name in group
            )
            style = (
                "body { display: flex; flex-wrap: wrap; gap: 8px; background: #777; font: 13px sans-serif }"
                f"figure {{ margin: 0; width: {wide}px; height: {high}px; overflow: hidden }}"
                "img { width: 100% }"
            )
            sheet = folder / "sheets" / f"{look}-{title}.html"
            sheet.write_text(f"<!doctype html><meta charset=utf-8><style>{style}</style>{figures}", encoding="utf-8")
            if group:
                page.goto(sheet.resolve().as_uri())
                page.screenshot(path=sheet.with_suffix(".png"), full_page=True)
            sheet.unlink()
    page.close()


def take(browser: Browser, address: str, shown: list[tuple[str, str]], folder: Path) -> list[str]:
    """Take the shots; answers the pages that are wider than their window."""
    wide = []
    for look, width, options in LOOKS:
        context = browser.new_context(viewport={"width": width, "height": 800}, **options)
        page = context.new_page()
        if look.startswith("paper"):
            page.emulate_media(media="print")
        (folder / look).mkdir(parents=True)
        for name, path in shown_in(look, shown):
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
        + "".join(
            f'<a href="{look}/{name}.png"><img src="{look}/{name}.png" alt="{look}"></a>'
            for look, *_ in LOOKS
            if (name, path) in shown_in(look, shown)
        )
        + "</p>"
        for name, path in shown
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
            lay_out(browser, shown, folder)
            browser.close()
            server.shutdown()
    (folder / "index.html").write_text(sheet(shown), encoding="utf-8")
    print(f"{sum(len(shown_in(look, shown)) for look, *_ in LOOKS)} shots of {len(shown)} pages in {folder}/index.html")
    for line in wide:
        print(line)
    return 1 if wide else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
