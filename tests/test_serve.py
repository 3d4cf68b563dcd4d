"""The preview as browsers and attackers meet it: a real server on a real port, files on a real disk."""

import gzip
import http.client
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from email.utils import formatdate
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import pytest
from conftest import SEEDS, Site
from filelock import FileLock

from generator.cache import cache_folder
from generator.config import Config
from generator.errors import ConfigError
from generator.mime import content_type
from generator.model import Problem
from generator.report import Report
from generator.serve import base_path, open_socket
from generator.serve.files import Elsewhere, Found, locate, segments_of
from generator.serve.names import is_own_host
from generator.serve.pages import with_script
from generator.serve.responses import takes_gzip
from generator.serve.state import MAX_MOVED, Preview, State, after, look_at_static
from generator.watch import Changes, Outcome

REPOSITORY = Path(__file__).parent.parent
# How long anything may take before it counts as not happening: far longer than it takes on a machine with much to do.
PATIENCE_S = 60.0


class Served:
    """A running `khabar serve`, and ways to ask it."""

    def __init__(self, site: Site, process: subprocess.Popen[str]) -> None:
        self.site, self.process = site, process
        self.url = process.stdout.readline().strip() if process.stdout else ""
        assert self.url, process.communicate()
        self.parts = urlsplit(self.url)
        self.port = self.parts.port or 0

    def ask(self, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
        """One request; the path goes over the wire as it is."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_S)
        try:
            connection.putrequest(method, path, skip_host="Host" in headers, skip_accept_encoding=True)
            for name, value in headers.items():
                connection.putheader(name.replace("_", "-"), value)
            connection.endheaders()
            answer = connection.getresponse()
            return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
        finally:
            connection.close()

    def page(self, path: str) -> str:
        return self.ask(quote(path))[2].decode()

    def comes_to(self, claim: Callable[[], object], within_s: float = PATIENCE_S) -> None:
        end = time.monotonic() + within_s
        while not claim():
            assert time.monotonic() < end
            time.sleep(0.01)

    def is_built(self) -> None:
        """Wait until the first build has ended: before that a page may be there already, and any other may come."""
        self.comes_to(lambda: self.ask(f"{self.parts.path}xx/")[0] == 404)

    def end(self, number: int = signal.SIGINT) -> tuple[int, str, str]:
        """Exit code, and what was said since."""
        self.process.send_signal(number)
        out, err = self.process.communicate(timeout=PATIENCE_S)
        return self.process.returncode, out, err


@contextmanager
def serving(site: Site, *options: str) -> Iterator[Served]:
    process = start(site, *options)
    try:
        yield Served(site, process)
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
            try:
                process.communicate(timeout=PATIENCE_S)
            except subprocess.TimeoutExpired:
                process.kill()
                raise


def start(site: Site, *options: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "generator", "-C", str(site.root), "serve", *(options or ("--port", "0"))]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONUTF8": "1"}
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One server for all who only read."""
    site = Site(tmp_path_factory.mktemp("served") / "site")
    for file in SEEDS.glob("*.txt"):
        site.write(f"seeds/{file.name}", file.read_bytes())
    site.write("static/large.bin", bytes(range(256)) * 4096).write("static/notes.json", '{"a": 1}')
    site.write("output/about.html", "<p>About").write("output/secret/empty/x.txt", "x").write("secret.txt", "hidden")
    (site.root / "output").joinpath("way-out").symlink_to(site.root)
    site.build()
    with serving(site) as server:
        server.is_built()
        yield server


# The way static hosts do it


def test_pages_have_their_index_their_type_and_the_script(served: Served) -> None:
    status, headers, body = served.ask("/fa/")

    assert status == 200
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert b'<script src="/.khabar/reload.js"' in body
    assert body.rstrip().endswith(b"</body>\n</html>")
    assert b".khabar" not in (served.site.root / "output/fa/index.html").read_bytes()


@pytest.mark.parametrize(
    ("path", "location"),
    [("/fa", "/fa/"), ("/fa?x=1", "/fa/?x=1"), ("/fa/undated", "/fa/undated/"), ("/fa/sources", "/fa/sources/")],
)
def test_a_folder_without_its_slash_is_elsewhere(served: Served, path: str, location: str) -> None:
    status, headers, _ = served.ask(path)

    assert (status, headers["location"]) == (301, location)


def test_addresses_in_any_script_are_found(served: Served) -> None:
    story = next((served.site.root / "output/fa/undated").glob("*/index.html")).parent.name

    assert served.ask(f"/fa/undated/{quote(story)}/")[0] == 200
    status, headers, _ = served.ask(f"/fa/undated/{quote(story)}")
    assert (status, headers["location"]) == (301, f"/fa/undated/{quote(story)}/")


@pytest.mark.parametrize(
    ("path", "lang"), [("/fa/nothing/here/", "fa"), ("/ro/x", "ro"), ("/xx/", "en"), ("/fa/feed.xml/", "fa")]
)
def test_the_nearest_page_not_found_answers(served: Served, path: str, lang: str) -> None:
    status, _, body = served.ask(path)

    assert status == 404
    assert f'<html lang="{lang}"' in body.decode()


def test_folders_are_not_listed(served: Served) -> None:
    for path in ("/secret/", "/secret", "/secret/empty/", "/static/"):
        status, _, body = served.ask(path)
        assert status == 404
        assert b"x.txt" not in body
        assert b"khabar.css<" not in body
    assert served.ask("/secret/empty/x.txt")[2] == b"x"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/static/khabar.css", "text/css; charset=utf-8"),
        ("/static/favicon.svg", "image/svg+xml; charset=utf-8"),
        ("/static/notes.json", "application/json; charset=utf-8"),
        ("/static/large.bin", "application/octet-stream"),
        ("/fa/feed.xml", "application/xml; charset=utf-8"),
        ("/robots.txt", "text/plain; charset=utf-8"),
        ("/.khabar/reload.js", "text/javascript; charset=utf-8"),
    ],
)
def test_files_have_their_type(served: Served, path: str, kind: str) -> None:
    status, headers, _ = served.ask(path)

    assert (status, headers["content-type"]) == (200, kind)
    assert headers["x-content-type-options"] == "nosniff"


def test_types_do_not_depend_on_the_machine() -> None:
    kinds = {name: content_type(Path(name)) for name in ("a.woff2", "a.WEBP", "a.mjs", "a.webmanifest", "a", "a.html")}

    assert kinds == {
        "a.woff2": "font/woff2", "a.WEBP": "image/webp", "a.mjs": "text/javascript; charset=utf-8",
        "a.webmanifest": "application/manifest+json; charset=utf-8", "a": "application/octet-stream",
        "a.html": "text/html; charset=utf-8",
    }  # fmt: skip


@pytest.mark.parametrize("path", ["/fa/", "/static/khabar.css", "/static/large.bin", "/.khabar/reload.js"])
def test_what_the_browser_has_is_not_sent_again(served: Served, path: str) -> None:
    _, headers, body = served.ask(path)

    for known in (headers["etag"], f'"x", {headers["etag"]}', f"W/{headers['etag']}", "*"):
        status, again, nothing = served.ask(path, If_None_Match=known)
        assert (status, nothing) == (304, b"")
        assert again["etag"] == headers["etag"]
    assert served.ask(path, If_Modified_Since=headers["last-modified"])[0] == 304
    assert served.ask(path, If_None_Match='"other"', If_Modified_Since=headers["last-modified"])[2] == body
    assert served.ask(path, If_Modified_Since=formatdate(0, usegmt=True))[0] == 200
    assert served.ask(path, If_Modified_Since="yesterday")[0] == 200


def test_parts_of_files(served: Served) -> None:
    whole = served.ask("/static/large.bin")[2]

    status, headers, body = served.ask("/static/large.bin", Range="bytes=100-199")
    assert (status, body, headers["content-range"]) == (206, whole[100:200], f"bytes 100-199/{len(whole)}")
    assert served.ask("/static/large.bin", Range="bytes=-5")[2] == whole[-5:]
    assert served.ask("/static/large.bin", Range=f"bytes={len(whole)}-")[0] == 416
    assert served.ask("/static/large.bin", Range="bytes=0-4", If_Range='"old"')[0] == 200
    assert served.ask("/static/khabar.css", Range="bytes=0-4", Accept_Encoding="gzip")[0] == 206


def test_text_is_packed_for_those_who_take_it(served: Served) -> None:
    for path in ("/fa/", "/static/khabar.css"):
        plain = served.ask(path)
        status, headers, body = served.ask(path, Accept_Encoding="br, gzip;q=0.8")

        assert status == 200
        assert headers["content-encoding"] == "gzip"
        assert headers["vary"] == plain[1]["vary"] == "accept-encoding"
        assert len(body) < len(plain[2]) / 2
        assert gzip.decompress(body) == plain[2]
        assert served.ask(path, Accept_Encoding="gzip", If_None_Match=headers["etag"])[0] == 304
    assert "content-encoding" not in served.ask("/static/large.bin", Accept_Encoding="gzip")[1]


@pytest.mark.parametrize(
    ("accepted", "takes"),
    [("gzip", True), ("gzip;q=0", False), ("br", False), ("*", True), ("", False), ("identity, GZIP;q=0.1", True),
     ("*;q=0, gzip", True), ("gzip;q=0.0.1", False)],
)  # fmt: skip
def test_who_takes_gzip(accepted: str, takes: bool) -> None:
    assert takes_gzip(accepted) is takes


@pytest.mark.parametrize("path", ["/fa/", "/static/khabar.css", "/nothing/", "/.khabar/events"])
def test_head_is_get_without_a_body(served: Served, path: str) -> None:
    status, headers, body = served.ask(path, "HEAD")

    assert body == b""
    if "events" not in path:
        got = served.ask(path)
        assert (status, headers["content-length"]) == (got[0], str(len(got[2])))


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
def test_nothing_but_reading_is_allowed(served: Served, method: str) -> None:
    status, headers, _ = served.ask("/fa/", method)

    assert (status, headers["allow"]) == (405, "GET, HEAD")


# Those who mean harm


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/%2e%2e%2fsecret.txt", "/%2E%2E%2Fsecret.txt",
        "/fa/../../secret.txt", "/fa/..%2f..%2fsecret.txt", "/..%5csecret.txt", "/..\\secret.txt", "/.%2e/secret.txt",
        "/%c0%ae%c0%ae/secret.txt", "/%e0%80%ae%e0%80%ae/secret.txt", "/%252e%252e/secret.txt", "/%00/../secret.txt",
        "/secret.txt%00.html", "//etc/passwd", "///etc/passwd", "/fa//../secret.txt", "/./secret.txt", "/%2fetc/passwd",
        "/..;/secret.txt", "/%u002e%u002e/secret.txt", "/way-out/secret.txt", "/way-out/", "/way-out/seeds/",
        "/.khabar/../secret.txt", "/.khabar/%2e%2e/secret.txt", "/fa/%0d%0aX-Evil:%201", "/" + "a" * 5000,
        "/.khabar/app.py", "/.khabar/", "http://evil.example/secret.txt",
    ],
)  # fmt: skip
def test_nothing_outside_the_output_folder_is_served(served: Served, path: str) -> None:
    status, headers, body = served.ask(path)

    assert status in (400, 403, 404)
    assert b"hidden" not in body
    assert b"root:" not in body
    assert "x-evil" not in headers


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "127.0.0.1.nip.io", "10.0.0.1", "",
                                  "localhost@evil.example", "evil.example:80", "[::2]", "localhost:80:80"])  # fmt: skip
def test_a_foreign_host_is_refused(served: Served, host: str) -> None:
    for path in ("/", "/.khabar/events", "/.khabar/reload.js"):
        status, headers, body = served.ask(path, Host=host)
        assert status in (400, 403)
        assert b"<html" not in body
        assert "access-control-allow-origin" not in headers


@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "127.0.0.1:1", "[::1]", "[::1]:8000", "LOCALHOST:80"])
def test_this_machine_by_any_name_is_answered(served: Served, host: str) -> None:
    assert served.ask("/", Host=host)[0] == 200


def test_the_host_that_was_given_is_answered() -> None:
    assert is_own_host("news.lan:8000", "news.lan")
    assert not is_own_host("other.lan", "news.lan")
    assert is_own_host("[fe80::1]:8000", "fe80::1")
    assert is_own_host("192.168.1.7:8000", "0.0.0.0")
    assert is_own_host(socket.gethostname(), "::")
    assert not is_own_host("evil.example", "0.0.0.0")


def test_broken_requests_do_no_harm(served: Served) -> None:
    for data in (
        b"\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"\x16\x03\x01\x02\x00",
        b"GET /" + b"a" * 100_000,
    ):
        with socket.create_connection(("127.0.0.1", served.port), 5) as raw:
            raw.sendall(data)
            raw.settimeout(1)
            with suppress(TimeoutError):
                raw.recv(1000)

    assert served.ask("/")[0] == 200


def test_slow_and_half_open_clients_keep_nobody_waiting(served: Served) -> None:
    slow = [socket.create_connection(("127.0.0.1", served.port), 5) for _ in range(50)]
    try:
        for number, client in enumerate(slow):
            client.sendall(b"GET /static/large.bin HTTP/1.1\r\nHost: localhost\r\n" + (b"\r\n" if number % 2 else b""))
            if number % 3 == 0:
                client.shutdown(socket.SHUT_WR)

        assert served.ask("/fa/")[0] == 200
        assert served.ask("/static/large.bin")[0] == 200
        slow[2].settimeout(0)
        with pytest.raises(BlockingIOError):  # not that they had all been sent home before
            slow[2].recv(1)
    finally:
        for client in slow:
            client.close()


def test_two_hundred_clients_at_once(served: Served) -> None:
    paths = ["/", "/fa/", "/fa", "/nothing", "/static/khabar.css", "/static/large.bin"]

    with ThreadPoolExecutor(200) as pool:
        answers = list(pool.map(lambda number: served.ask(paths[number % 6])[0], range(600)))

    assert answers == [200, 200, 301, 404, 200, 200] * 100


def test_text_from_the_address_is_no_markup_in_the_answer(site: Site) -> None:
    site.item("a.md", "A story", lang="en", date="2020-01-01")
    with serving(site) as server:
        server.is_built()
        (site.root / "output/404.html").unlink()

        assert b"<script>alert" not in server.ask("/%3Cscript%3Ealert(1)%3C/script%3E")[2]


# Paths to files, without a server


@pytest.mark.parametrize(
    ("raw", "segments"),
    [
        (b"/", ("",)), (b"/a", ("a",)), (b"/a/", ("a", "")), (b"/a/b.c", ("a", "b.c")), (b"/%D8%A2/", ("آ", "")),
        (b"/a%20b", ("a b",)), (b"/a%2Fb", ("a", "b")), (b"/...", ("...",)), (b"/%252e", ("%2e",)), (b"/..", None),
        (b"/a/./b", None), (b"//", None), (b"/a//b", None), (b"/%ff", None), (b"/%00", None), (b"/a\\b", None),
        (b"*", None), (b"", None), (b"/%0a", None), (b"/%7f", None),
    ],
)  # fmt: skip
def test_segments_of_a_path(raw: bytes, segments: tuple[str, ...] | None) -> None:
    assert segments_of(raw) == segments


def test_locating(tmp_path: Path) -> None:
    (tmp_path / "a/b").mkdir(parents=True)
    for name in ("index.html", "a/index.html", "a/404.html", "a/b/x.txt"):
        (tmp_path / name).write_text(name)

    assert locate(tmp_path, ("",)) == Found(tmp_path / "index.html")
    assert locate(tmp_path, ("a",)) == Elsewhere("a/")
    assert locate(tmp_path, ("a", "")) == Found(tmp_path / "a/index.html")
    assert locate(tmp_path, ("a", "b", "x.txt")) == Found(tmp_path / "a/b/x.txt")
    assert locate(tmp_path, ("a", "b", "x.txt", "")) == Found(tmp_path / "a/404.html", 404)
    assert locate(tmp_path, ("a", "b")) == Found(tmp_path / "a/404.html", 404)
    assert locate(tmp_path, ("c",)) is None
    assert locate(tmp_path / "nowhere", ("c",)) is None


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("https://x.org/", "/"),
        ("https://x.org/a/b/", "/a/b/"),
        ("https://x.org/%D8%A2/", "/آ/"),
        ("https://x.org", "/"),
    ],
)
def test_base_path(url: str, path: str) -> None:
    assert base_path(url) == path


def test_the_script_goes_before_the_end_of_the_page() -> None:
    page = b"<html><body><p>text</p><pre></body></pre></BODY></html>"

    assert with_script(page, "x").endswith(b"async></script>\n</BODY></html>")
    assert with_script(b"<p>no end", "x").startswith(b"<p>no end<script")


# What the pages are told


def told(
    server: Served, path: str, until: Callable[[dict[str, Any]], object], within_s: float = PATIENCE_S
) -> dict[str, Any]:
    """Listen as a page does until it is told something."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=within_s)
    try:
        connection.request("GET", f"/.khabar/events?path={quote(quote(path))}")
        answer = connection.getresponse()
        assert answer.getheader("content-type") == "text/event-stream; charset=utf-8"
        end = time.monotonic() + within_s
        while time.monotonic() < end:
            line = answer.readline().decode()
            assert line, "the server has hung up"
            if line.startswith("data: ") and until(found := json.loads(line[6:])):
                return dict(found)
        raise AssertionError("not told in time")
    finally:
        connection.close()


class Quiet:
    """A listener that says nothing."""

    def say(self, text: str) -> None: ...

    def began(self, config: Config) -> None: ...

    def progress(self, stage: str, done: int, total: int) -> None: ...

    def built(self, outcome: Outcome) -> None: ...


def have(page: str) -> str:
    return (re.search(r'data-have="([^"]+)"', page) or [""])[1]


def test_a_page_is_told_when_it_has_changed_and_only_then(site: Site) -> None:
    site.item("a.md", "A story", "Before.", lang="en", date="2020-01-01").item("b.md", "Other", lang="en")
    with serving(site) as server:
        server.is_built()
        mine, other = have(server.page("/en/2020/01/01/a-story/")), have(server.page("/en/undated/other/"))
        assert told(server, "/en/2020/01/01/a-story/", lambda _: True)["page"] == mine

        site.item("a.md", "A story", "After.", lang="en", date="2020-01-01")

        told(server, "/en/2020/01/01/a-story/", lambda found: found["page"] != mine)
        assert "After." in server.page("/en/2020/01/01/a-story/")
        assert told(server, "/en/undated/other/", lambda _: True)["page"] == other


def test_a_file_that_is_replaced_while_it_is_asked_for_comes_whole(served: Served) -> None:
    output = served.site.root / "output"
    texts = [b"a{}", b"b{}" * 10_000]

    def replace(number: int) -> None:
        new = output / f"new-{number}.css"
        new.write_bytes(texts[number % 2])
        new.replace(output / "replaced.css")

    replace(0)
    with ThreadPoolExecutor(1) as pool:
        replacing = pool.map(replace, range(2_000))
        answers = {served.ask("/replaced.css")[2] for _ in range(300)}
        list(replacing)

    assert answers <= set(texts)


def test_a_style_is_told_apart_from_other_files(site: Site) -> None:
    site.item("a.md", "A story", lang="en").write("static/own.css", "a{}").write("static/own.js", "1")
    with serving(site) as server:
        server.is_built()
        before = told(server, "/", lambda _: True)

        site.write("static/own.css", "b{}")
        style = told(server, "/", lambda found: found["styles"] != before["styles"])
        assert (style["assets"], style["page"]) == (before["assets"], before["page"])

        site.write("static/own.js", "2")
        script = told(server, "/", lambda found: found["assets"] != before["assets"])
        assert script["styles"] == style["styles"]


def test_a_page_that_was_opened_during_the_first_build_is_not_loaded_again_for_files_that_it_had(site: Site) -> None:
    report = site.item("a.md", "A story", lang="en").build()
    assert any(path.startswith("static/") for path in report.written)
    preview = Preview(site.config(), Quiet())
    then = look_at_static(site.root / "output")  # what a page is told that came a moment before the build has ended
    assert preview.state.files is None

    preview.built(Outcome(site.config(), Changes(), report))
    assert preview.state.files == then

    (site.root / "output/static/own.css").write_text("a{}")
    preview.built(Outcome(site.config(), Changes(), Report(written=["static/own.css"])))
    assert preview.state.files.styles != then.styles
    assert preview.state.files.assets == then.assets


def test_a_site_without_static_files_can_be_looked_at(tmp_path: Path) -> None:
    assert look_at_static(tmp_path / "nothing") == look_at_static(tmp_path)


def test_an_item_that_got_another_title_takes_its_reader_along(site: Site) -> None:
    site.item("a.md", "First title", lang="en", date="2020-01-01")
    with serving(site) as server:
        server.is_built()

        site.item("a.md", "عنوان دوم", lang="en", date="2020-01-01")

        server.comes_to(lambda: server.ask("/en/2020/01/01/first-title/")[0] == 302)
        location = server.ask("/en/2020/01/01/first-title/")[1]["location"]
        assert location == quote("/en/2020/01/01/عنوان-دوم/")
        assert server.ask(location)[0] == 200
        assert told(server, "/en/2020/01/01/first-title/", lambda _: True)["page"] == "elsewhere"


def test_a_broken_item_is_explained_on_its_own_page_and_counted_on_the_others(site: Site) -> None:
    site.item("a.md", "A story", lang="en", date="2020-01-01").item("b.md", "Other", lang="en")
    with serving(site) as server:
        server.is_built()

        site.write("seeds/a.md", '---\ntitle: "A story\nlang: en\n---\nText.\n')

        found = told(server, "/en/2020/01/01/a-story/", lambda found: found["here"])
        assert found["here"][0]["place"].startswith("a.md:")
        assert found["here"][0]["hint"]
        assert found["here"][0]["item"] == "/.khabar/item?key=a.md"
        assert server.ask("/en/2020/01/01/a-story/")[0] == 404
        others = told(server, "/en/undated/other/", lambda _: True)
        assert (others["here"], len(others["errors"])) == ([], 1)
        assert server.ask("/en/undated/other/")[0] == 200

        site.item("a.md", "A story", lang="en", date="2020-01-01")
        mended = told(server, "/en/2020/01/01/a-story/", lambda found: not found["errors"])
        assert mended["here"] == []
        assert server.ask("/en/2020/01/01/a-story/")[0] == 200


def test_errors_of_templates_and_settings_are_told_and_the_old_site_stays(site: Site) -> None:
    site.item("a.md", "A story", lang="en")
    with serving(site, "--editor", "my://{path}:{line}") as server:
        server.is_built()
        page = server.page("/en/")
        home = "{% extends page.layout %}\n{% block main %}\n"

        site.write("templates/home.html", home + "{{ nonsense }}\n{% endblock %}\n")
        found = told(server, "/en/", lambda found: found["fatal"])
        assert found["fatal"][0]["place"] == "templates/home.html:3"
        assert found["fatal"][0]["opens"] == f"my://{quote(str(site.root))}/templates/home.html:3"
        assert server.page("/en/") == page

        site.write("templates/home.html", home + "mended{% endblock %}\n")
        told(server, "/en/", lambda found: not found["fatal"])
        assert "mended" in server.page("/en/")

        site.write("khabar.toml", "page_sise = 3\n")
        found = told(server, "/en/", lambda found: found["fatal"])
        assert "page_size" in found["fatal"][0]["hint"]
        site.delete("khabar.toml")
        told(server, "/en/", lambda found: not found["fatal"])


def test_a_broken_template_stops_only_the_pages_that_use_it(site: Site) -> None:
    site.item("a.md", "A story", "Before.", lang="en", date="2020-01-01")
    with serving(site) as server:
        server.is_built()
        site.write("templates/month.html", "{% if %}")
        found = told(server, "/en/2020/01/", lambda found: found["fatal"])
        assert found["stopped"] == []

        site.item("a.md", "A story", "After.", lang="en", date="2020-01-01")

        server.comes_to(lambda: "After." in server.page("/en/2020/01/01/a-story/"))
        story = told(server, "/en/2020/01/01/a-story/", lambda found: found["stopped"])
        assert story["fatal"] == []
        assert "Before." in (site.root / "output/en/2020/01/01/a-story/index.html").read_text()


def test_a_site_that_cannot_be_built_at_first_says_so_and_is_built_when_mended(site: Site) -> None:
    site.item("a.md", "A story", lang="en").write("templates/home.html", "{% broken <b> %}")
    with serving(site) as server:
        server.comes_to(lambda: "could not be built" in server.page("/en/"))
        assert server.ask("/en/")[0] == 503

        site.delete("templates/home.html")

        told(server, "/en/", lambda found: str(found["page"]).startswith("200-"))
        assert server.ask("/en/")[0] == 200


def test_what_has_become_of_addresses() -> None:
    def outcome(report: Report | None = None, **values: object) -> Outcome:
        return Outcome(Config(Path()), Changes(), report or Report(), **values)  # type: ignore[arg-type]

    broken = Report(problems=[Problem("front-matter", "…", "a.md", severity="error")])
    state = after(State(Config(Path())), outcome(moved={"a/": "b/"}))
    state = after(state, outcome(moved={"b/": "c/"}))
    assert state.moved == {"a/": "c/", "b/": "c/"}
    state = after(state, outcome(moved={"c/": "a/"}))
    assert state.moved == {"b/": "a/", "c/": "a/"}

    for number in range(MAX_MOVED + 5):
        state = after(state, outcome(moved={f"{number}/": "d/"}))
    assert len(state.moved) == MAX_MOVED
    assert f"{MAX_MOVED + 4}/" in state.moved

    state = after(state, outcome(broken, gone={"a/": "a.md", "x/": "deleted.md"}))
    assert state.gone == {"a/": "a.md"}
    assert after(state, outcome()).gone == {}


# The command


def test_it_answers_at_once_with_what_was_built_before(site: Site) -> None:
    site.item("a.md", "A story", lang="en").build()
    with FileLock(cache_folder(site.config()) / "lock"), serving(site) as server:  # no build can even begin
        assert server.ask("/en/")[0] == 200
        assert server.ask("/en/undated/a-story/")[0] == 200
        assert server.ask("/xx/")[0] == 503


def test_it_answers_at_once_with_a_page_that_waits(site: Site) -> None:
    for number in range(60):
        site.item(f"{number}.md", f"Story {number}", lang="en")
    with serving(site) as server:
        status, _, body = server.ask("/en/")

        if status != 200:
            assert status == 503
            assert have(body.decode()) == "waiting"
            assert b'http-equiv="refresh"' in body
        told(server, "/en/", lambda found: str(found["page"]).startswith("200-"))


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_ends_it_quietly_whoever_is_listening(site: Site, number: int) -> None:
    site.item("a.md", "A story", lang="en")
    with serving(site) as server:
        server.is_built()
        listener = http.client.HTTPConnection("127.0.0.1", server.port, timeout=PATIENCE_S)
        listener.request("GET", "/.khabar/events?path=/")
        events = listener.getresponse()
        slow = socket.create_connection(("127.0.0.1", server.port), 5)
        slow.sendall(b"GET /static/khabar.css HTTP/1.1\r\n")
        assert events.readline() == b"retry: 500\n"
        assert events.readline() == b"\n"
        assert events.readline().startswith(b"data: {")

        code, _, err = server.end(number)

        assert code == 0
        assert "Traceback" not in err
        assert "error" not in err.lower()
        events.read()  # to the end: it was closed in good order
        slow.close()
        listener.close()


def test_ctrl_c_during_the_first_build_leaves_a_site_that_the_next_build_finishes(site: Site) -> None:
    for number in range(300):
        site.write(f"seeds/{number}.txt", f"Story number {number}\n\nThis is the text of a story.\n")
    with serving(site) as server:
        code, _, err = server.end()

        assert code == 0
        assert "Traceback" not in err
    site.build()
    assert site.output() == site.rebuilt_from_nothing()


def test_a_base_path_is_served_as_it_will_be(site: Site) -> None:
    site.item("a.md", "A story", lang="en").write("khabar.toml", 'base_url = "https://example.org/some/path/"\n')
    with serving(site) as server:
        assert server.parts.path == "/some/path/"
        server.is_built()

        for path in ("/", "/some", "/some/path", "/some/"):
            assert server.ask(path)[1].get("location") == "/some/path/", path
        assert server.ask("/some/path/en")[1]["location"] == "/some/path/en/"
        assert server.ask("/en/")[0] == 404
        assert 'The site is at <a href="/some/path/">' in server.page("/en/")
        assert server.ask("/some/pathology/")[0] == 404
        missing = server.page("/some/path/en/nothing/")
        style = (re.search(r'href="([^"]+khabar\.css)"', missing) or [""])[1]
        assert server.ask(style)[0] == 200
        assert told(server, "/some/path/en/", lambda _: True)["page"] == have(server.page("/some/path/en/"))


def test_a_site_whose_base_path_changes_says_where_it_is(site: Site) -> None:
    site.item("a.md", "A story", lang="en")
    with serving(site) as server:
        server.is_built()
        assert server.ask("/en/")[0] == 200

        site.write("khabar.toml", 'base_url = "https://example.org/some/path/"\n')
        server.comes_to(lambda: server.ask("/some/path/en/")[0] == 200)

        assert 'The site is at <a href="/some/path/">' in server.page("/en/")
        told(server, "/some/path/en/", lambda found: not found["progress"])
        assert f"the site is at http://localhost:{server.port}/some/path/" in server.end()[2]


def test_the_default_port_gives_way_and_one_that_was_asked_for_does_not(site: Site) -> None:
    site.item("a.md", "A story", lang="en")
    with open_socket("127.0.0.1", 0, exact=True) as taken:
        port = taken.getsockname()[1]
        with open_socket("127.0.0.1", port, exact=False) as other:
            assert other.getsockname()[1] > port

        done = start(site, "--port", str(port))
        out, err = done.communicate(timeout=PATIENCE_S)

    assert (done.returncode, out) == (2, "")
    assert f"port {port} is taken" in err
    assert not (site.root / "output").exists()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--host", "no.such.host.invalid"], "there is no host"),
        (["--host", "203.0.113.7"], "no address of this machine"),
        (["--port", "x"], "--port"),
        (["--poll", "1"], "--poll"),
    ],
)
def test_wrong_options_leave_with_2(site: Site, options: list[str], said: str) -> None:
    site.item("a.md", "A story", lang="en")
    done = start(site, *options)
    _, err = done.communicate(timeout=PATIENCE_S)

    assert done.returncode == 2
    assert said in err


def test_a_folder_without_seeds_leaves_with_2(site: Site) -> None:
    shutil.rmtree(site.root / "seeds")
    done = start(site)
    _, err = done.communicate(timeout=PATIENCE_S)

    assert done.returncode == 2
    assert "no-seeds" in err


def test_open_socket_refuses_what_is_not_of_this_machine() -> None:
    with pytest.raises(ConfigError, match="no address of this machine"):
        open_socket("203.0.113.7", 0, exact=True)


def test_other_commands_load_no_server() -> None:
    code = "import sys, generator.cli; sys.exit(bool({'uvicorn', 'starlette', 'watchdog'} & sys.modules.keys()))"

    assert subprocess.run([sys.executable, "-c", code], cwd=REPOSITORY, timeout=60).returncode == 0


def test_watch_builds_until_it_is_ended(site: Site) -> None:
    site.item("a.md", "A story", "Before.", lang="en", date="2020-01-01")
    command = [sys.executable, "-m", "generator", "-C", str(site.root), "watch"]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment)
    assert process.stderr
    assert "written" in process.stderr.readline()

    site.item("a.md", "A story", "After.", lang="en", date="2020-01-01")
    assert process.stderr.readline().startswith("a.md: ")
    assert "After." in site.page("en/2020/01/01/a-story/index.html")
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=PATIENCE_S)

    assert (process.returncode, err) == (0, "")
