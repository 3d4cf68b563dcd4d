"""The built site behind a real server, set up as docs/publishing.md says; and a release read from a disk.

The tests need nginx and the system's Chromium; without one of them they are skipped.
"""

import gzip
import http.client
import os
import re
import shutil
import socket
import subprocess
import time
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urldefrag, urljoin, urlsplit

import pytest
from conftest import Site
from window import Reader, kinds_of
from world import SETTINGS, write_world

from generator.hosting import CONTENT_POLICY
from generator.release import release

BASE = "/some/path/"
DOCS = Path(__file__).parent.parent.parent / "docs" / "publishing.md"


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site with every kind of page, packed files, and an item that has moved."""
    site = write_world(Site(tmp_path_factory.mktemp("hosted") / "site"))
    site.write("khabar.toml", f'compress = ["gzip"]\nhosts = ["netlify"]\n{SETTINGS}')
    site.write("redirects.toml", '"lt/old/" = "lt/dated.md"\n')
    site.build()
    return site


@pytest.fixture(scope="module")
def nginx(world: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server with the settings that the documentation gives; answers with the address of the site."""
    program = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if not program:
        pytest.skip("no nginx is installed")
    folder = tmp_path_factory.mktemp("nginx")
    www = folder / "www"
    (www / BASE.strip("/")).parent.mkdir(parents=True)
    (www / BASE.strip("/")).symlink_to(world.root / "output")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    told = re.search(r"```nginx\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL)
    assert told
    site = (
        told[1].replace("/news/", BASE).replace("listen 80", f"listen 127.0.0.1:{port}").replace("/srv/www", str(www))
    )
    types = next(
        (file for file in ("/etc/nginx/mime.types", "/usr/local/etc/nginx/mime.types") if Path(file).is_file()), ""
    )
    temporary = "".join(f"{name}_temp_path {folder};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    user = "user root;" if os.getuid() == 0 else ""
    (folder / "nginx.conf").write_text(
        f"{user} daemon off; pid {folder}/pid; error_log {folder}/error.log;\nevents {{}}\n"
        f"http {{ include {types}; access_log off; {temporary}\n{site}}}\n"
    )
    with (folder / "said").open("wb") as said:
        server = subprocess.Popen([program, "-p", folder, "-c", folder / "nginx.conf"], stderr=said)
    end = time.monotonic() + 30
    while time.monotonic() < end and server.poll() is None:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            break
        time.sleep(0.05)
    assert server.poll() is None, (folder / "said").read_text()
    yield f"http://127.0.0.1:{port}{BASE}"
    server.terminate()
    server.wait()


@pytest.fixture
def connection(nginx: str) -> Iterator[http.client.HTTPConnection]:
    """A connection to the server that is kept open from one request to the next."""
    found = http.client.HTTPConnection(urlsplit(nginx).netloc, timeout=30)
    yield found
    found.close()


class Links(HTMLParser):
    """Where a page leads, and its ids."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.ids: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("href", "src") and value:
                self.found.append(value)
            elif name == "id" and value:
                self.ids.add(value)


def test_a_crawl_finds_every_page_with_its_type_and_no_broken_link(
    world: Site, nginx: str, connection: http.client.HTTPConnection
) -> None:
    host = urlsplit(nginx).netloc
    types = {"html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "xml": "text/xml; charset=utf-8",
             "json": "application/json; charset=utf-8", "svg": "image/svg+xml; charset=utf-8",
             "woff2": "font/woff2"}  # fmt: skip
    waiting, seen, broken, wrong = [nginx], {nginx}, [], []
    while waiting:
        address = waiting.pop()
        connection.request("GET", quote(unquote(urlsplit(address).path)), headers={"Accept-Encoding": "gzip"})
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            broken.append((address, answer.status))
            continue
        if answer.headers["Content-Encoding"] == "gzip":
            body = gzip.decompress(body)
        suffix = address.rpartition("/")[2].rpartition(".")[2] if not address.endswith("/") else "html"
        if suffix in types and answer.headers["Content-Type"] != types[suffix]:
            wrong.append((address, answer.headers["Content-Type"]))
        if suffix == "html":
            for link in Links(body.decode("utf-8")).found:
                target = urldefrag(urljoin(address, link))[0]
                if urlsplit(target).netloc == host and target not in seen:
                    seen.add(target)
                    waiting.append(target)
    assert (broken, wrong) == ([], [])
    paths = {unquote(urlsplit(address).path).removeprefix(BASE) for address in seen}
    pages = {path.removesuffix("index.html") for path in world.output() if path.endswith("/index.html")}
    assert pages - paths == {"lt/old/"}  # nothing links to an address that is no longer in use


def test_what_is_not_there_has_the_page_of_its_language(connection: http.client.HTTPConnection) -> None:
    for path, lang in (
        ("fa/nothing/", "fa"),
        ("zh-hans/2017/nothing", "zh-Hans"),
        ("xx/nothing", "en"),
        ("nothing", "en"),
    ):
        connection.request("GET", BASE + path)
        answer = connection.getresponse()
        page = answer.read().decode("utf-8")
        assert answer.status == 404, path
        assert f'<html lang="{lang}"' in page
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"


def test_the_headers_are_those_of_the_other_hosts(world: Site, connection: http.client.HTTPConnection) -> None:
    for path, cache in (("lt/", "public, max-age=0, must-revalidate"), ("static/khabar.css", "public, max-age=3600")):
        connection.request("GET", BASE + path, headers={"Accept-Encoding": "gzip"})
        answer = connection.getresponse()
        answer.read()
        assert answer.headers["Content-Security-Policy"] == CONTENT_POLICY
        assert answer.headers["Cache-Control"] == cache
        assert answer.headers["Content-Encoding"] == "gzip"
    assert f"Content-Security-Policy: {CONTENT_POLICY}" in world.page("_headers")


def forbidden(reader: Reader) -> list[str]:
    """What the browser has refused; a request that is given up because the next page is opened is no such thing."""
    return [fault for fault in reader.faults if not fault.startswith("failed: ")]


def test_no_page_does_what_the_policy_forbids(world: Site, nginx: str, browser: Any) -> None:
    reader = Reader(browser, nginx)

    for lang in ("fa", "lt"):
        for path in kinds_of(world.root / "output", lang):
            if not path.endswith("404.html"):
                reader.open(path)
                if 'http-equiv="refresh"' in (world.root / "output" / path).read_text(encoding="utf-8"):
                    reader.page.wait_for_url("**/2017/**")  # or it would leave while the next page is opened

    assert forbidden(reader) == []
    reader.context.close()


def test_an_old_address_leads_on(nginx: str, browser: Any) -> None:
    reader = Reader(browser, nginx)
    page = reader.open("lt/old/index.html")

    page.wait_for_url("**/lt/2017/09/13/**")

    assert page.locator("article.story").is_visible()
    assert forbidden(reader) == []
    reader.context.close()


@pytest.mark.parametrize(("way", "name"), [("language", "archive-more-fa"), ("year", "archive-more-2017")])
def test_a_release_is_read_from_a_disk(world: Site, tmp_path: Path, browser: Any, way: str, name: str) -> None:
    release(world.config(), way, tmp_path / "release")
    with zipfile.ZipFile(tmp_path / "release" / f"{name}.zip") as archive:
        archive.extractall(tmp_path / "a disk")
    top = tmp_path / "a disk" / name
    reader = Reader(browser, f"{top.as_uri()}/")
    page = reader.page

    page.goto(f"{top.as_uri()}/index.html")
    page.locator('.languages [hreflang="fa"]').click()
    assert page.locator("h1").is_visible()
    if way == "year":
        page.locator(".months a, .calendar a").first.click()
        page.locator(".calendar a, .rows a").first.click()
    page.locator(".rows a, .front a").first.click()
    assert page.locator("article.story h1").is_visible()
    assert reader.ask("document.fonts.ready.then(() => [...document.fonts].map((face) => face.status))") == ["loaded"]

    missing = []
    for file in top.rglob("*.html"):
        for link in Links(file.read_text("utf-8")).found:
            target = urlsplit(urldefrag(urljoin(file.as_uri(), link))[0])
            if target.scheme == "file" and not Path(unquote(target.path)).is_file():
                missing.append((file, link))
    assert missing == []
    assert reader.faults == []
    reader.context.close()
