"""Lighthouse's four scores on a page of every kind, from right to left and from left to right.

    make lighthouse

It needs node and npm, which fetch Lighthouse, and Chromium. The site is served as a host would: compressed, with a
strict Content-Security-Policy, under its own address. Each page gets a browser and a profile of its own; where
Lighthouse breaks off, as on a busy machine it may (NO_NAVSTART), the page is tried again. Leaves with 1 when a score
is below 100 or a page could not be looked at. Performance is counted by the time that the page took here: on a busy
machine a figure below 100 says nothing.
"""

import argparse
import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import quote

from benchmarks import corpus
from benchmarks.programs import ROOT

VERSION = "13.5.0"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TIMINGS = (
    ("FCP", "first-contentful-paint"),
    ("LCP", "largest-contentful-paint"),
    ("TBT", "total-blocking-time"),
    ("CLS", "cumulative-layout-shift"),
)
POLICY = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
PACKED = (".html", ".css", ".js", ".xml", ".json", ".svg", ".txt")
LANGUAGES = ("fa", "lt")
# How often a page is tried, and how long one audit may take.
ATTEMPTS = 4
LIMIT_S = 300


class AuditError(Exception):
    """Lighthouse said nothing of a page; the text is what it said instead."""


class Host(SimpleHTTPRequestHandler):
    """A static host: compresses what is text and keeps the connection."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> BinaryIO | BytesIO | None:
        """Answer with the file, compressed where that helps."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        packed = file.suffix in PACKED
        if not file.is_file():
            return super().send_head()
        data = gzip.compress(file.read_bytes()) if packed else file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)) + ("; charset=utf-8" if packed else ""))
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "public, max-age=31536000")
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Opener-Policy", "same-origin")
        self.end_headers()
        return BytesIO(data)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def hosted(folder: Path) -> Iterator[str]:
    """Build a site in a folder for the address of a server, and serve it."""
    (folder / "output").mkdir(parents=True, exist_ok=True)
    with served(folder / "output") as address:
        build = [sys.executable, "-m", "generator", "-C", str(folder), "-q", "build", "--base-url", address]
        subprocess.run(build, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        yield address


@contextmanager
def served(output: Path) -> Iterator[str]:
    """Serve an output folder as a host would; gives the address of the site."""

    def handler(*arguments: Any) -> Host:
        return Host(*arguments, directory=str(output))

    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        address = f"http://localhost:{server.server_address[1]}/"
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield address
        finally:
            server.shutdown()
            thread.join()


def pages(output: Path) -> dict[str, str]:
    """Paths of one page of each kind, the longest, in each of the languages."""
    found: dict[str, tuple[int, str]] = {"landing": (0, "")}
    for lang in LANGUAGES:
        for file in sorted((output / lang).rglob("index.html")):
            text = file.read_text(encoding="utf-8")
            kind = text.partition('<body class="')[2].partition('"')[0]
            path = file.relative_to(output).as_posix().removesuffix("index.html")
            found[f"{kind} {lang}"] = max(found.get(f"{kind} {lang}", (0, "")), (len(text), path))
    return {kind: path for kind, (_, path) in found.items()}


def install(place: Path) -> Path:
    """Fetch Lighthouse with npm, once."""
    program = place / "node_modules" / ".bin" / "lighthouse"
    if not program.exists():
        if not shutil.which("npm"):
            raise SystemExit("Lighthouse comes from npm, and there is no npm: install node first.")
        place.mkdir(parents=True, exist_ok=True)
        (place / "package.json").write_text('{"private": true}\n', encoding="utf-8")
        command = ["npm", "install", "--silent", "--no-audit", "--no-fund", f"lighthouse@{VERSION}"]
        subprocess.run(command, cwd=place, check=True)
    return program


def chromium() -> str:
    """The system's browser, or "" where there is none."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "")


def audit(program: Path, address: str, form: str) -> dict[str, Any]:
    """What Lighthouse says of a page.

    Raises:
        AuditError: It came to no result, however often it was asked.
    """
    last = ""
    for _ in range(ATTEMPTS):
        try:
            return attempt(program, address, form)
        except AuditError as exc:
            last = str(exc)
    raise AuditError(last)


def attempt(program: Path, address: str, form: str) -> dict[str, Any]:
    """Ask Lighthouse once, with a browser of its own."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [
            str(program), address, "--output=json", "--quiet", f"--only-categories={','.join(CATEGORIES)}",
            f"--chrome-flags=--headless=new --no-sandbox --disable-gpu --user-data-dir={profile}",
            *(["--preset=desktop"] if form == "desktop" else []),
        ]  # fmt: skip
        environment = {**os.environ, "CHROME_PATH": chromium()}
        try:
            done = subprocess.run(
                command, capture_output=True, text=True, encoding="utf-8", env=environment, timeout=LIMIT_S
            )
        except subprocess.TimeoutExpired:
            raise AuditError(f"no answer within {LIMIT_S} s") from None
    return result_of(done.returncode, done.stdout, done.stderr)


def result_of(code: int, output: str, said: str) -> dict[str, Any]:
    """Read what Lighthouse printed.

    Raises:
        AuditError: It is no result, or one of a page that was not loaded.
    """
    try:
        found: dict[str, Any] = json.loads(output)
    except ValueError:
        raise AuditError(said.strip()[-500:] or f"exit code {code}") from None
    if fault := found.get("runtimeError"):
        raise AuditError(fault.get("code", "") or fault.get("message", ""))
    return found


def main() -> None:
    """Print a line for each page: the scores, and what keeps one below 100."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.lighthouse", description=__doc__)
    parser.add_argument("--only", default="", help="kinds of pages, such as article,month")
    parser.add_argument("--form", choices=("mobile", "desktop"), default="mobile")
    parser.add_argument("--work", type=Path, default=ROOT / ".benchmarks" / "lighthouse")
    given = parser.parse_args()
    if not chromium():
        raise SystemExit("Lighthouse needs Chromium: make browser installs it.")
    program = install(given.work.resolve())
    folder = given.work.resolve() / "site"
    shutil.rmtree(folder, ignore_errors=True)
    corpus.write_markdown(folder / "seeds", corpus.corpus(300))
    below = 0
    with hosted(folder) as address:
        for kind, path in pages(folder / "output").items():
            if given.only and kind.split()[0] not in given.only.split(","):
                continue
            try:
                found = audit(program, address + quote(path), given.form)
            except AuditError as exc:
                below += 1
                print(f"{kind:14} broke off {ATTEMPTS} times: {exc}", flush=True)
                continue
            scores = [round(100 * (found["categories"][name]["score"] or 0)) for name in CATEGORIES]
            below += min(scores) < 100
            size = found["audits"]["total-byte-weight"].get("numericValue", 0) / 1000
            timings = "  ".join(
                f"{short} {found['audits'][name].get('displayValue', '').replace(chr(160), ' ')}"
                for short, name in TIMINGS
            )
            print(f"{kind:14} {' '.join(f'{score:3}' for score in scores)}  {size:5.1f} KB  {timings}", flush=True)
            for name in CATEGORIES:
                for reference in found["categories"][name]["auditRefs"]:
                    one = found["audits"][reference["id"]]
                    if reference["weight"] and one["score"] is not None and one["score"] < 1:
                        print(f"    {reference['id']}: {one['title']} {one.get('displayValue', '')}")
    print(f"{below} pages below 100 or not looked at" if below else "100 everywhere")
    sys.exit(bool(below))


if __name__ == "__main__":
    main()
