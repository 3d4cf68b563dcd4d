"""The files that hosts look for, packed files, and what of all that the configuration may say."""

import gzip
import tomllib

import brotli
import pytest
from conftest import Site

from generator.errors import ConfigError
from generator.hosting import thawed
from generator.report import line_of

ALL = """base_url = "https://example.org/news/"
hosts = ["cloudflare", "github-pages", "codeberg-pages", "netlify"]
domain = "news.example.org"
[security]
contact = ["mailto:desk@example.org", "https://example.org/contact"]
expires = 2027-11-01
"""


def test_each_host_gets_its_files(site: Site) -> None:
    site.write("khabar.toml", ALL).item("fa/a.md", "خبر", lang="fa").build()

    assert site.page("CNAME") == site.page(".domains") == "news.example.org\n"
    assert site.page(".nojekyll") == ""
    assert site.page("_redirects") == "/news/fa/* /news/fa/404.html 404\n"
    headers = site.page("_headers").splitlines()
    assert headers[0] == "/news/*"
    assert "  X-Content-Type-Options: nosniff" in headers
    assert any(line.startswith("  Content-Security-Policy: default-src 'none';") for line in headers)
    assert headers[-2:] == ["/news/static/*", "  Cache-Control: public, max-age=3600"]
    assert site.page(".well-known/security.txt").splitlines() == [
        "Contact: mailto:desk@example.org",
        "Contact: https://example.org/contact",
        "Expires: 2027-11-01T00:00:00Z",
        "Canonical: https://example.org/news/.well-known/security.txt",
    ]


def test_a_host_that_is_no_longer_listed_takes_its_files_along(site: Site) -> None:
    site.write("khabar.toml", ALL).item("fa/a.md", "خبر", lang="fa").build()

    removed = site.write("khabar.toml", 'base_url = "https://example.org/news/"\n').build().removed

    assert removed == [".domains", ".nojekyll", ".well-known/security.txt", "CNAME", "_headers", "_redirects"]


def test_packed_files_stand_beside_the_files_and_follow_them(site: Site) -> None:
    site.write("khabar.toml", 'compress = ["gzip", "br"]\n')
    site.item("lt/a.md", "Naujiena", "Tekstas. " * 50, lang="lt").item("lt/b.md", "Kita", lang="lt").build()

    page = "lt/undated/naujiena/index.html"
    built = site.output()
    assert gzip.decompress(built[f"{page}.gz"]) == brotli.decompress(built[f"{page}.br"]) == built[page]
    assert built[f"{page}.gz"][4:8] == bytes(4)  # no time in it
    assert "robots.txt.gz" not in built  # too short to be worth it

    report = site.item("lt/a.md", "Naujiena", "Tekstas! " * 50, lang="lt").build()
    assert {f"{page}{suffix}" for suffix in ("", ".gz", ".br")} <= set(report.written)
    assert not any("kita" in path for path in report.written)
    assert gzip.decompress(site.output()[f"{page}.gz"]) == site.output()[page]
    assert site.output() == site.rebuilt_from_nothing()

    removed = site.write("khabar.toml", "").build().removed
    assert f"{page}.gz" in removed and not any(path.endswith((".gz", ".br")) for path in site.output())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('hosts = ["netlfy"]', "did you mean netlify?"),
        ('compress = ["zip"]', "did you mean gzip?"),
        ('domain = "https://example.org/"', "give the name alone"),
        ("[security]\ncontact = 'mailto:a@b.lt'", "needs contact and expires"),
        ("[security]\ncontact = 'a'\nexpires = 2027-01-01", "'a' is no address"),
        ("[publish.a]\nkind = 'ftp'", "one of: folder, git, rsync, storage"),
        ("[publish.a]\nkind = 'folder'", "path of publish.a is ''"),
        ("[publish.a]\nkind = 'folder'\npath = 'x'\nbranch = 'y'", "has no key branch"),
        ("[publish.a]\nkind = 'rsync'\nto = '--rsh=sh'", "to of publish.a"),
        ("[publish.a]\nkind = 'storage'\nurl = 'bucket'", "such as s3://bucket/folder"),
    ],
)
def test_a_wrong_setting_is_told_with_its_remedy(site: Site, text: str, told: str) -> None:
    site.write("khabar.toml", text)

    with pytest.raises(ConfigError) as caught:
        site.config()

    assert told in " ".join(map(line_of, caught.value.problems))


@pytest.mark.parametrize(
    "text",
    [
        "[publish.a]\nkind = 'storage'\nurl = 's3://b/'\noptions = { secret = 'hunter2' }",
        "[publish.a]\nkind = 'storage'\nurl = 's3://b/'\noptions = { headers = { Authorization = 'Bearer hunter2' } }",
        "[publish.a]\nkind = 'storage'\nurl = 's3://b/'\noptions = { proxies = ['http://me:hunter2@proxy/'] }",
        "[publish.a]\nkind = 'storage'\nurl = 's3://b/'\n[[publish.a.options.x]]\ntoken = 'hunter2'",
        "[publish.a]\nkind = 'storage'\nurl = 's3://b/'\n[publish.a.options.x]\naws_secret_access_key = 'hunter2'",
        "[publish.a]\nkind = 'storage'\nurl = 's3://b/'\noptions = { key = 'hunter2' }",
        "[publish.a]\nkind = 'git'\nremote = 'https://me:hunter2@example.org/a.git'",
        "[publish.a]\nkind = 'git'\nremote = 'https://hunter2@example.org/a.git'",
        "[publish.a]\nkind = 'rsync'\nto = 'a:b'\npassword = 'hunter2'",
        "access_token = 'hunter2'",
        "password = hunter2",
    ],
)
def test_a_secret_is_an_error_that_does_not_repeat_it(site: Site, text: str) -> None:
    site.write("khabar.toml", text)

    with pytest.raises(ConfigError) as caught:
        site.config()

    assert "hunter2" not in repr(caught.value.problems)


def test_the_options_of_a_storage_reach_its_library_as_they_were_written(site: Site) -> None:
    options = (
        "{ client_kwargs = { verify = false, hosts = ['a', { b = [1] }] }, retries = [1, 2], none = [], more = {} }"
    )
    site.write("khabar.toml", f"[publish.a]\nkind = 'storage'\nurl = 's3://b/'\noptions = {options}")

    (target,) = site.config().publish

    assert thawed(target.options) == tomllib.loads(f"options = {options}")["options"]
    assert hash(target)
