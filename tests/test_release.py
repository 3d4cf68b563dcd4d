"""The archive as files that are read without a host."""

import hashlib
import time
import zipfile
from pathlib import Path

import pytest
from conftest import Site

from generator.errors import ConfigError
from generator.offline import for_disk
from generator.release import release

BASE = "https://example.org/news/"


@pytest.fixture
def archive(site: Site) -> Site:
    """A site in two languages and two years, with a translation and an old address."""
    site.write("khabar.toml", f'base_url = "{BASE}"\ntitle = "The Archive"\n')
    site.item("fa/a.md", "خبر نخست", date="2017-09-13", lang="fa", source="تسنیم")
    site.item("lt/a.md", "Naujiena", date="2017-09-13", lang="lt", translation_of="fa/a.md", aliases="[lt/sena/]")
    site.item("lt/b.md", "Kita", date="2018-01-02", lang="lt", source="BNS").item("lt/c.md", "Be datos", lang="lt")
    site.build()
    return site


def contents(file: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(file) as opened:
        return {name.partition("/")[2]: opened.read(name) for name in opened.namelist()}


def test_each_language_is_a_file_with_all_that_is_its_own(archive: Site) -> None:
    written = release(archive.config(), "language", archive.root / "release")

    assert [one.file.name for one in written] == ["the-archive-fa.zip", "the-archive-lt.zip"]
    held = contents(written[1].file)
    output = archive.output()
    pages = {path for path in output if path.startswith("lt/") and path.endswith("index.html")}
    assert pages - held.keys() == {"lt/sena/index.html", "lt/search/index.html"}  # search needs a server
    assert {"index.html", "static/khabar.css"} <= held.keys()
    assert not any(path.startswith("fa/") or "feed" in path or "404" in path for path in held)
    page = held["lt/2017/09/13/naujiena/index.html"].decode()
    assert 'href="../../../../../lt/index.html"' in page
    assert f'href="{BASE}fa/2017/09/13/%D8%AE%D8%A8%D8%B1-%D9%86%D8%AE%D8%B3%D8%AA/"' in page


def test_each_year_is_a_file_with_all_languages(archive: Site) -> None:
    written = release(archive.config(), "year", archive.root / "release")

    assert [one.file.name for one in written] == ["the-archive-2017.zip", "the-archive-2018.zip"]
    held = contents(written[0].file)
    assert {"fa/2017/index.html", "lt/2017/09/13/index.html", "lt/2017/09/13/naujiena/index.html"} <= held.keys()
    assert not any("2018" in path or "be-datos" in path or "sources" in path for path in held)
    assert 'href="./lt/2017/index.html"' in held["index.html"].decode()


def test_the_whole_site_is_one_file(archive: Site) -> None:
    (written,) = release(archive.config(), "site", archive.root / "release")

    held = contents(written.file)

    pages = {path for path in archive.output() if path.endswith("index.html")}
    assert pages - held.keys() == {"lt/sena/index.html", "lt/search/index.html", "fa/search/index.html"}
    assert 'href="./lt/index.html"' in held["index.html"].decode()


def test_checksums_are_right_and_the_same_site_gives_the_same_bytes(archive: Site, tmp_path: Path) -> None:
    first = release(archive.config(), "language", tmp_path / "first")
    time.sleep(2.1)  # the format counts in steps of two seconds
    release(archive.config(), "language", tmp_path / "second")

    for one in first:
        data = one.file.read_bytes()
        assert data == (tmp_path / "second" / one.file.name).read_bytes()
        assert f"{hashlib.sha256(data).hexdigest()}  {one.file.name}\n" in (tmp_path / "first/SHA256SUMS").read_text()
        held = contents(one.file)
        sums = dict(line.split("  ")[::-1] for line in held.pop("SHA256SUMS").decode().splitlines())
        assert sums == {path: hashlib.sha256(data).hexdigest() for path, data in held.items()}


def test_a_release_does_not_go_into_the_output(archive: Site) -> None:
    with pytest.raises(ConfigError, match="lies in the output folder"):
        release(archive.config(), "site", archive.root / "output/release")


def test_only_what_leads_somewhere_is_changed() -> None:
    page = """<link rel="preload" as="font" href="../../static/a.woff2"><link rel=x href="../../static/b.css">
<a href="../">up</a> <a href='./#top'>here</a> <a href="#note">note</a>
<a href="../../">root</a><a href="https://example.com/">web</a> <a href="mailto:a@example.org">mail</a>
<a href="../c/?q=1&amp;r=2#x">gone</a>
<p title="a > b href='../'">text with href="../" in it &lt;a href="../"&gt;</p>
<script src="../../static/b.js">if (1 < 2) { '<a href="../">' }</script><img src="pic.png"><a data-href="../">x</a>"""
    there = {"a/index.html", "a/b/index.html", "index.html", "static/b.css", "static/b.js", "a/b/pic.png"}

    changed = for_disk(page, "a/b/index.html", there.__contains__, BASE)

    assert (
        changed
        == """<link rel=x href="../../static/b.css">
<a href="../index.html">up</a> <a href="./index.html#top">here</a> <a href="#note">note</a>
<a href="../../index.html">root</a><a href="https://example.com/">web</a> <a href="mailto:a@example.org">mail</a>
<a href="https://example.org/news/a/c/?q=1&amp;r=2#x">gone</a>
<p title="a > b href='../'">text with href="../" in it &lt;a href="../"&gt;</p>
<script src="../../static/b.js">if (1 < 2) { '<a href="../">' }</script><img src="pic.png"><a data-href="../">x</a>"""
    )


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/news/static/pic.png", "../../static/pic.png"),
        ("/news/a/", "../../a/index.html"),
        ("/news/a/#x", "../../a/index.html#x"),
        ("/news/", "../../index.html"),
        ("/news/c/?q=1", "https://example.org/news/c/?q=1"),
        ("/elsewhere/", "https://example.org/elsewhere/"),
        ("//example.com/x", "https://example.com/x"),
    ],
)
def test_what_counts_from_the_root_of_a_server_is_found_on_a_disk(address: str, expected: str) -> None:
    there = {"a/index.html", "index.html", "static/pic.png"}

    assert for_disk(f'<a href="{address}">', "a/b/index.html", there.__contains__, BASE) == f'<a href="{expected}">'
