"""From a saved seed to the text in a browser that shows its page, in milliseconds.

Run as `python -m benchmarks.browser SITE SEED`; the site has been built. Prints a list of times as JSON, an empty one
where there is no Chromium or no Playwright to drive it.
"""

import json
import shutil
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import urlopen

from benchmarks.programs import ROOT
from generator.cache import cache_folder
from generator.config import load_config
from generator.manifest import Manifest

SAVES = 12
# Notes, in the page and by the clock of the machine, when each save was first painted. Asked from outside, a page
# answers at intervals that Playwright chooses, which grow to half a second.
WATCHING = """
window.painted = {};
new MutationObserver(() => {
  const found = document.body?.textContent.match(/Save (\\d+) shows/)?.[1];
  if (found === undefined || found in painted) return;
  painted[found] = 0;
  requestAnimationFrame(() => setTimeout(() => { painted[found] = performance.timeOrigin + performance.now(); }));
}).observe(document, { childList: true, subtree: true });
"""
FIRST_BUILD_S = 600


def saves(site: Path, seed: str) -> list[float]:
    """How long each of some saves took to show; the first, which warms up, is left out."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return []
    if not chromium:
        return []
    config = load_config(site)
    with closing(Manifest.open(cache_folder(config) / "manifest.sqlite")) as manifest:
        [address] = manifest.addresses(seed).values()
    file = config.seeds / seed
    text = file.read_text(encoding="utf-8")
    command = [sys.executable, "-m", "generator", "-q", "-C", str(site), "serve", "--port", "0"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT)
    try:
        assert server.stdout
        root = server.stdout.readline().split()[-1]
        _wait_for_first_build(root)
        with sync_playwright() as api:
            browser = api.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            page = browser.new_page()
            page.add_init_script(WATCHING)
            with page.expect_request("**/.khabar/events**"):
                page.goto(root + quote(address))
            times = []
            for number in range(SAVES + 1):
                started = time.time() * 1000
                file.write_text(f"{text}\n\nSave {number} shows.\n", encoding="utf-8")
                page.wait_for_function(f"window.painted[{number}] > 0", timeout=60_000)
                times.append(page.evaluate(f"window.painted[{number}]") - started)
                time.sleep(0.5)  # a person saves again when the page has come to rest
            browser.close()
    finally:
        server.send_signal(signal.SIGINT)
        server.communicate(timeout=30)
        file.write_text(text, encoding="utf-8")
    return times[1:]


def _wait_for_first_build(root: str) -> None:
    """Until it has ended any page may still come, and the server does not say that there is none."""
    end = time.monotonic() + FIRST_BUILD_S
    while time.monotonic() < end:
        try:
            urlopen(f"{root}xx/").close()
        except HTTPError as exc:
            if exc.code == 404:
                return
        time.sleep(0.1)


if __name__ == "__main__":
    print(json.dumps(saves(Path(sys.argv[1]), sys.argv[2])))
