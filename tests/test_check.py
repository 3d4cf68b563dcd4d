"""A built site is clean, and each fault that is planted into it is found: alone, in its place and with a remedy."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from conftest import SEEDS, Site
from world import LANGUAGES, SETTINGS, write_world

from generator.check import REMEDIES, Checked, check
from generator.check.codes import Fault, problem
from generator.check.hosts import HOSTS, Host, Tally
from generator.check.sitemaps import MAX_ADDRESSES
from generator.config import Config
from generator.errors import ConfigError

FA = "fa/2017/09/13/کتابخانه-شهر-باز-شد"
SITE = "https://example.org/some/path"
LT = "lt/2017/09/13/atidaryta-miesto-biblioteka"
HOME = "lt/index.html"
ENGLISH = "The council has decided that the bridge over the river will be closed for the whole of the summer. " * 3
PERSIAN = "شورای شهر تصمیم گرفت که پل روی رودخانه در تمام تابستان بسته بماند و مردم از راه دیگری بروند. " * 3
LT_PAGE, FA_PAGE = f"{LT}/index.html", f"{FA}/index.html"
CANONICAL = f'rel="canonical" href="{SITE}/lt/"'
JSON_LD = '<script type="application/ld+json">{}</script></head>'
ITEM = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "A", "inLanguage": "lt"}


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site with two items that translate each other, in languages of both directions."""
    site = Site(tmp_path_factory.mktemp("check") / "clean")
    site.write("khabar.toml", SETTINGS)
    for lang in ("fa", "lt", "en"):
        title, text, source, topics, _ = LANGUAGES[lang]
        group = {} if lang == "fa" else {"translation_of": "fa/a.md"}
        site.item(
            f"{lang}/a.md", title, f"{text}\n\n{text}", date="2017-09-13", source=source, tags=f"[{topics[0]}]", **group
        )
    site.build()
    return site.root


@pytest.fixture
def built(clean: Path, tmp_path: Path) -> Site:
    shutil.copytree(clean, tmp_path / "site", dirs_exist_ok=True)
    return Site(tmp_path / "site")


def checked(site: Site, **options: Any) -> Checked:
    return check(site.config(), workers=1, **options)


def swap(path: str, old: str, new: str) -> Callable[[Site], None]:
    """A fault in a file that the build wrote."""

    def plant(site: Site) -> None:
        text = site.page(path)
        assert old in text
        site.write(f"output/{path}", text.replace(old, new, 1))

    return plant


def put(path: str, text: str | bytes) -> Callable[[Site], None]:
    """A file that the build did not write."""

    def plant(site: Site) -> None:
        site.write(f"output/{path}", text)

    return plant


def both(*plants: Callable[[Site], None]) -> Callable[[Site], None]:
    def plant(site: Site) -> None:
        for one in plants:
            one(site)

    return plant


def body(html: str, path: str = HOME) -> Callable[[Site], None]:
    return swap(path, "</main>", f"{html}</main>")


def ld(data: object, path: str = LT_PAGE) -> Callable[[Site], None]:
    return swap(path, "</head>", JSON_LD.format(data if isinstance(data, str) else json.dumps(data)))


def feed(old: str, new: str) -> Callable[[Site], None]:
    return swap("lt/feed.xml", old, new)


def sitemap(old: str, new: str) -> Callable[[Site], None]:
    return swap("sitemap-lt-2017.xml", old, new)


def json_feed(**changes: object) -> Callable[[Site], None]:
    item = {"id": "1", "content_text": "a", "date_published": "2017-09-13T00:00:00Z"}
    document = {"version": "https://jsonfeed.org/version/1.1", "title": "A", "items": [{**item, **changes}]}
    return put("lt/other.json", json.dumps(document))


# Code, the file it is told of, and how it is planted.
FAULTS = [
    ("link-broken", HOME, body('<p><a href="../nowhere/">A</a></p>')),
    ("link-broken", HOME, body('<p><a href="https://example.org/some/path/nowhere/">A</a></p>')),
    ("link-broken", HOME, body('<img src="a.png" alt="">')),
    ("link-broken", HOME, body('<img srcset="../static/favicon.svg 1x, b.png 2x" alt="">')),
    ("link-broken", "static/khabar.css", put("static/khabar.css", "/* url(x) */\na { background: url('no.png') }")),
    ("link-broken", "app.webmanifest", put("app.webmanifest", '{"start_url": "./", "icons": [{"src": "no.png"}]}')),
    (
        "link-broken",
        "go.html",
        put(
            "go.html",
            '<!doctype html><html lang="en" dir="ltr"><meta charset="utf-8"><title>A</title>'
            '<meta http-equiv="refresh" content="0; url=nowhere/">',
        ),
    ),
    ("link-empty", HOME, body('<p><a href="">A</a></p>')),
    ("link-outside", HOME, body('<p><a href="/lt/">A</a></p>')),
    ("link-outside", HOME, body('<p><a href="../../../lt/">A</a></p>')),
    ("link-slash", HOME, body('<p><a href="../fa">A</a></p>')),
    ("anchor-missing", HOME, body('<p><a href="#nowhere">A</a></p>')),
    ("anchor-missing", HOME, body('<p><a href="../fa/#nowhere">A</a></p>')),
    ("id-twice", HOME, body('<p id="content">A</p>')),
    ("id-missing", HOME, body('<p aria-labelledby="nowhere">A</p>')),
    ("lang-missing", HOME, swap(HOME, '<html lang="lt"', "<html")),
    ("lang-invalid", HOME, body('<o:p>a</o:p><o:p lang="x_y">b</o:p>')),
    ("lang-invalid", HOME, swap(HOME, '<html lang="lt"', '<html lang="lithuanian"')),
    ("lang-invalid", HOME, body('<p lang="lt_">A</p>')),
    ("lang-wrong", LT_PAGE, swap(LT_PAGE, '<div class="body">', f'<div class="body"><p>{ENGLISH}')),
    ("lang-wrong", FA_PAGE, swap(FA_PAGE, '<div class="body">', f'<div class="body"><p>{ENGLISH}')),
    ("lang-wrong", HOME, body(f'<p lang="fa" dir="rtl">{ENGLISH}</p>')),
    ("lang-part", LT_PAGE, swap(LT_PAGE, "<footer>\n", f"<p>{LANGUAGES['lt'][1] * 5}</p><footer>\n<p>{PERSIAN}</p>\n")),
    ("dir-missing", HOME, swap(HOME, ' dir="ltr"', "")),
    ("dir-missing", HOME, body('<p lang="fa">سلام</p>')),
    ("dir-wrong", "fa/index.html", swap("fa/index.html", 'dir="rtl"', 'dir="ltr"')),
    ("dir-wrong", HOME, body('<p lang="fa" dir="ltr">سلام</p>')),
    ("untranslated", HOME, body('<p><span lang="en" dir="ltr" data-borrowed>All sources</span></p>')),
    (
        "hreflang-invalid",
        LT_PAGE,
        swap(
            LT_PAGE,
            "</head>",
            '<link rel="alternate" hreflang="english" href="https://example.org/some/path/en/"></head>',
        ),
    ),
    (
        "hreflang-relative",
        LT_PAGE,
        swap(LT_PAGE, 'hreflang="lt" href="https://example.org/some/path/lt/2017/09/13/', 'hreflang="lt" href="../'),
    ),
    (
        "hreflang-twice",
        LT_PAGE,
        swap(
            LT_PAGE,
            '<link rel="alternate" hreflang="x-default"',
            '<link rel="alternate" hreflang="lt" href="https://example.org/some/path/' + LT + '/">'
            '<link rel="alternate" hreflang="x-default"',
        ),
    ),
    (
        "hreflang-self",
        "fa/index.html",
        swap(
            "fa/index.html",
            "</head>",
            '<link rel="alternate" hreflang="x-default" href="https://example.org/some/path/"></head>',
        ),
    ),
    (
        "hreflang-unanswered",
        HOME,
        swap(
            HOME,
            "</head>",
            '<link rel="alternate" hreflang="lt" href="https://example.org/some/path/lt/">'
            '<link rel="alternate" hreflang="fa" href="https://example.org/some/path/fa/"></head>',
        ),
    ),
    ("hreflang-language", LT_PAGE, swap(LT_PAGE, 'hreflang="lt"', 'hreflang="lv"')),
    ("page-malformed", HOME, swap(HOME, "<!doctype html>\n", "")),
    ("page-malformed", HOME, swap(HOME, '<meta charset="utf-8">', "")),
    ("page-malformed", "x.html", lambda site: put("x.html", site.page("404.html").encode() + b"<!-- \xff -->")(site)),
    ("title-missing", HOME, swap(HOME, "<title>Lietuvi", "<title></title><x>Lietuvi")),
    ("heading-missing", HOME, swap(HOME, "<h1 ", "<h2 ")),
    ("canonical-invalid", HOME, swap(HOME, CANONICAL, 'rel="canonical" href="./"')),
    ("canonical-invalid", HOME, swap(HOME, CANONICAL, 'rel="canonical" href="https://example.com/"')),
    ("canonical-invalid", HOME, swap(HOME, CANONICAL, 'rel="canonical" href="https://example.org/some/path/fa/"')),
    (
        "canonical-invalid",
        HOME,
        swap(HOME, "</head>", '<link rel="canonical" href="https://example.org/some/path/lt/"></head>'),
    ),
    ("image-alt", HOME, body('<img src="../static/favicon.svg">')),
    ("page-heavy", HOME, both(put("lt/a.jpg", bytes(100_000)), body('<img src="a.jpg" alt="">'))),
    ("jsonld-invalid", LT_PAGE, ld("{a: 1}")),
    ("jsonld-invalid", LT_PAGE, ld({**ITEM, "inLanguage": "fa"})),
    ("jsonld-invalid", LT_PAGE, ld({**ITEM, "headline": ""})),
    ("jsonld-invalid", LT_PAGE, ld({**ITEM, "datePublished": "22 Shahrivar 1396"})),
    ("jsonld-invalid", LT_PAGE, ld({**ITEM, "@context": "https://example.org"})),
    ("xml-malformed", "lt/feed.xml", feed("</feed>", "")),
    ("json-malformed", "lt/a.json", put("lt/a.json", "{'a': 1}")),
    ("feed-invalid", "lt/feed.xml", feed("T00:00:00Z</updated>", "</updated>")),
    ("feed-invalid", "lt/feed.xml", feed("<id>https", "<id>no iri https")),
    ("feed-invalid", "lt/feed.xml", feed("<title>", "<title>A</title><title>")),
    ("feed-invalid", "lt/feed.xml", feed("<entry>", "<entry><guid>1</guid>".replace("guid", "subtitle"))),
    ("feed-invalid", "lt/feed.xml", feed('type="xhtml"', 'type="xml"')),
    ("feed-invalid", "lt/feed.xml", feed(f'href="{SITE}/lt/feed.xml', f'href="{SITE}/fa/feed.xml')),
    (
        "link-broken",
        "lt/feed.xml",
        feed(f'href="https://example.org/some/path/{LT}/"', 'href="https://example.org/some/path/no/"'),
    ),
    ("feed-invalid", "lt/other.json", json_feed(id=1)),
    ("feed-invalid", "lt/other.json", json_feed(content_text=None)),
    ("feed-invalid", "lt/other.json", json_feed(date_published="2017-09-13")),
    ("link-broken", "lt/other.json", json_feed(url="https://example.org/some/path/no/")),
    ("sitemap-invalid", "sitemap-lt-2017.xml", sitemap("<lastmod>2017-09-13<", "<lastmod>13.09.2017<")),
    ("sitemap-invalid", "sitemap-lt-2017.xml", sitemap("<lastmod>2017-09-13<", "<lastmod>2017-02-30<")),
    ("sitemap-invalid", "sitemap-lt-2017.xml", sitemap("</loc>", "</loc><title>A</title>")),
    ("sitemap-invalid", "sitemap-lt-2017.xml", sitemap("<loc>", "<priority>0.5</priority><loc>")),
    ("sitemap-invalid", "sitemap-lt-2017.xml", sitemap("https://example.org/some/path/lt", "https://example.com/lt")),
    (
        "sitemap-invalid",
        "sitemap-lt-2017.xml",
        sitemap("http://www.sitemaps.org/schemas/sitemap/0.9", "http://example.org/"),
    ),
    ("link-broken", "sitemap-lt-2017.xml", sitemap(f"{LT}/</loc>", "lt/no/</loc>")),
    (
        "sitemap-invalid",
        "lt/a-z/sitemap.xml",
        both(
            lambda site: put("lt/a-z/sitemap.xml", site.page("sitemap-lt-2017.xml"))(site),
            swap("sitemap.xml", "<sitemap>", f"<sitemap><loc>{SITE}/lt/a-z/sitemap.xml</loc></sitemap>\n<sitemap>"),
        ),
    ),
    ("sitemap-unlisted", "other.xml", lambda site: put("other.xml", site.page("sitemap-lt-2017.xml"))(site)),
    ("robots-sitemap", "robots.txt", swap("robots.txt", "sitemap.xml", "map.xml")),
    ("robots-sitemap", "robots.txt", swap("robots.txt", "https://example.org/some/path/sitemap.xml", "sitemap.xml")),
    ("name-clash", "static/khabar.css", put("static/Khabar.css", "")),
    ("name-form", "static/e\u0301.txt", put("static/e\u0301.txt", "")),
    ("name-unsafe", "static/a:b.txt", put("static/a:b.txt", "")),
    ("name-unsafe", "static/con.txt", put("static/con.txt", "")),
    ("redirect-invalid", "_redirects", put("_redirects", "/some/path/old/\n")),
    ("redirect-invalid", "_redirects", put("_redirects", "/some/path/old/ /some/path/lt/ moved\n")),
    ("redirect-broken", "_redirects", put("_redirects", "/some/path/old/ /some/path/no/ 301\n")),
    ("redirect-loop", "_redirects", put("_redirects", "/some/path/old/ /some/path/old/ 301\n")),
]


@pytest.mark.parametrize(("code", "path", "plant"), FAULTS, ids=[f"{code}-{n}" for n, (code, *_) in enumerate(FAULTS)])
def test_a_planted_fault_is_found_alone_and_in_its_place(
    code: str, path: str, plant: Callable[[Site], None], built: Site
) -> None:
    plant(built)

    account = checked(built)

    assert [(one.code, one.path) for one in account.problems] == [(code, path)], account.problems
    assert account.counts == {code: 1}
    fault = account.problems[0]
    assert fault.hint and fault.message
    if path.endswith(".html") and code not in ("title-missing", "heading-missing", "page-heavy"):
        assert fault.line > 0, fault


def test_nothing_is_reported_on_a_clean_site(built: Site) -> None:
    account = checked(built)

    assert account.problems == ()
    assert account.pages > 30


@pytest.mark.parametrize("workers", [1, 2])
def test_nothing_is_reported_on_a_site_with_every_kind_of_page(workers: int, site: Site) -> None:
    write_world(site).build()

    faults = check(site.config(), workers=workers).problems

    # Whether every catalogue has every phrase is what the tests of the catalogues ask.
    assert [one for one in faults if one.code != "untranslated"] == []


def test_nothing_is_reported_on_the_documents_that_khabar_ships(seeded: Site) -> None:
    seeded.build()

    assert checked(seeded).problems == ()
    assert SEEDS.is_dir()


def test_a_fault_points_to_line_and_column_with_the_text(built: Site) -> None:
    body('\n\n  <p><a href="#content">A</a> <a href="no/">B</a></p>')(built)

    fault = checked(built).problems[0]

    line = built.page(HOME).split("\n")[fault.line - 1]
    assert line[fault.column - 1 :].startswith('<a href="no/">')
    assert fault.excerpt == line


def test_of_two_equal_elements_the_faulty_one_is_named(built: Site) -> None:
    body('\n<p id="a">1</p>\n<p id="a">2</p>')(built)

    fault = checked(built).problems[0]

    assert built.page(HOME).split("\n")[fault.line - 1].startswith('<p id="a">2')


def test_a_phrase_is_told_of_once_for_a_language(built: Site) -> None:
    for path in (HOME, "lt/404.html"):
        body('<nav aria-label="Where you are"></nav>', path)(built)
    built.write("locale/lt.po", "")

    assert checked(built).counts == {}, "Lithuanian has the phrase"

    for path in ("fa/index.html", "fa/404.html"):
        body('<p><span lang="en" dir="ltr" data-borrowed>More</span></p>', path)(built)
    assert checked(built).counts == {"untranslated": 1}


def test_an_old_address_of_an_item_is_answered_by_a_page_without_faults(site: Site) -> None:
    title, text, *_ = LANGUAGES["en"]
    site.write("khabar.toml", SETTINGS.replace("page_size", 'hosts = ["netlify", "github-pages"]\npage_size'))
    site.item("en/a.md", title, text, date="2017-09-13", aliases="[en/old/]").build()
    site.write("published.txt", "/some/path/en/old/\n")

    assert checked(site, against=site.root / "published.txt", host="github-pages").problems == ()


def test_a_phrase_that_cannot_be_marked_is_known_by_its_words(built: Site) -> None:
    built.write("output/la.html", built.page("404.html").replace('lang="en"', 'lang="la"', 1))

    assert "untranslated" in checked(built).counts


def test_many_faults_of_a_kind_are_counted_and_the_first_shown(built: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.check.KEPT", 3)
    body("".join(f'<a href="no/{n}/">A</a>' for n in range(10)))(built)

    account = checked(built)

    assert account.counts == {"link-broken": 10}
    assert len(account.problems) == 3
    assert account.faults == 10


def test_links_that_hosts_and_browsers_understand_are_no_faults(built: Site) -> None:
    links = [
        "#",
        "#top",
        "#content",
        "?a=1",
        "../lt/?a=1#content",
        "./",
        "../lt/index.html",
        "https://example.org/",
        "https://example.com/x",
        "mailto:a@example.org",
        "tel:+37051234567",
        "data:,a",
        "//example.com/",
        "/some/path/fa/",
        "/some/path",
        "HTTPS://example.com",
        "../fa/./../lt/",
        "#:~:text=a",
        "../%66a/",
    ]
    body("".join(f'<a href="{link}">A</a>' for link in links))(built)

    assert checked(built).problems == ()


def test_an_old_address_with_a_redirect_may_be_linked(built: Site) -> None:
    built.write(
        "output/_redirects", "# moved\n/some/path/old/ /some/path/lt/ 301\n/some/path/x/* /some/path/lt/:splat\n"
    )
    body('<a href="../old/">A</a>')(built)

    assert checked(built).problems == ()


def test_a_name_longer_than_disks_allow_is_told_of() -> None:
    from generator.check.hosts import name_faults

    assert [fault.code for fault in name_faults(f"a/{'ش' * 128}/b")] == ["name-long"]


def test_a_sitemap_over_its_limit_is_told_of(built: Site) -> None:
    entry = "<url><loc>https://example.org/some/path/lt/?{}</loc></url>\n"
    many = "".join(map(entry.format, range(MAX_ADDRESSES + 1)))
    sitemap("<url>", f"{many}<url>")(built)

    assert checked(built).counts == {"sitemap-limit": 1}


PUBLISHED = [
    (f"https://example.org/some/path/{FA}/\n# old\n/some/path/lt/\nlt\n", {}),
    ("https://example.org/some/path/no/\n", {"address-gone": 1}),
    ("https://example.com/\n", {"address-elsewhere": 1}),
    ("/some/path/old/\n/some/path/old-too/a/b/\n", {}),
]


@pytest.mark.parametrize(("text", "expected"), PUBLISHED)
def test_no_published_address_is_gone(text: str, expected: dict[str, int], built: Site) -> None:
    rules = "/some/path/old /some/path/lt/ 301\n/some/path/old-too/* /some/path/lt/:splat 301\n"
    built.write("output/_redirects", rules).write("published.txt", text)

    assert checked(built, against=built.root / "published.txt").counts == expected


def test_addresses_are_read_from_an_earlier_sitemap_and_its_index(built: Site) -> None:
    earlier = built.root / "earlier"
    shutil.copytree(built.root / "output", earlier)
    shutil.rmtree(built.root / "output" / LT)

    account = checked(built, against=earlier / "sitemap.xml")

    gone = [one for one in account.problems if one.code == "address-gone"]
    assert [one.path for one in gone] == ["sitemap.xml"]
    assert LT in gone[0].message


def test_a_list_that_cannot_be_read_is_an_error_of_use(built: Site) -> None:
    built.write("published.xml", "<urlset")

    with pytest.raises(ConfigError, match="cannot be read"):
        checked(built, against=built.root / "published.xml")


LIMITS = {
    "host-files": (Host("", files=3), 1),
    "host-total-size": (Host("", total_bytes=1000), 1),
    "host-file-size": (Host("", file_bytes=29_000), 1),
    "host-path": (Host("", path_bytes=120), 1),
    "host-folder": (Host("", folder_files=20), 1),
    "host-redirects": (Host("", redirects=2), 1),
    "host-rule": (Host("", rule_chars=50), 1),
    "host-jekyll": (Host("", runs_jekyll=True), 1),
}


@pytest.mark.parametrize("code", LIMITS)
def test_a_limit_of_a_host_is_told_of(code: str, built: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    host, count = LIMITS[code]
    monkeypatch.setitem(HOSTS, "tiny", host)
    long = "x" * 60
    built.write(
        "output/_redirects", "".join(f"/some/path/old/{n}{long * (n > 1)} /some/path/lt/ 301\n" for n in range(3))
    )
    built.write(f"output/{'y' * 121}.txt", "")
    built.write("output/_folder/a.txt", "")
    for number in range(21):
        built.write(f"output/many/{number}.txt", "")
    built.write("output/big.bin", bytes(30_000))

    assert checked(built, host="tiny").counts == {code: count}


def test_the_known_hosts_have_limits_and_a_source() -> None:
    for name, host in HOSTS.items():
        assert host.source.startswith("https://"), name
        assert any(host[1:]), name


def test_a_hundred_thousand_pages_do_not_fit_cloudflare() -> None:
    tally = Tally("cloudflare")
    for number in range(20_001):
        tally.add(f"{number}.html", 10)

    assert [fault.code for fault in tally.host_faults()] == ["host-files"]


def test_the_same_site_gives_the_same_account_however_many_workers(built: Site) -> None:
    for path in (HOME, "fa/index.html", "en/index.html"):
        body('<a href="no/">A</a><img src="../static/favicon.svg">', path)(built)
    config: Config = replace(built.config(), page_weight=1)

    one, two = check(config, workers=1), check(config, workers=2)

    assert one.problems == two.problems
    assert one.counts == two.counts
    assert list(one.problems) == sorted(one.problems, key=lambda fault: (fault.path, fault.line, fault.column))


def test_every_code_has_a_remedy_and_stands_in_the_documentation() -> None:
    documentation = (Path(__file__).parent.parent / "docs" / "checking.md").read_text(encoding="utf-8")

    for code, remedy in REMEDIES.items():
        assert remedy and not remedy.endswith("."), code
        assert f"| `{code}` |" in documentation, code
    for name in HOSTS:
        assert f"`{name}`" in documentation, name
    with pytest.raises(KeyError):
        problem(Fault("no-such-code", "", ""))


def khabar(site: Site, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "generator", "-C", str(site.root), "check", *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_the_command_prints_faults_and_ends_with_four(built: Site) -> None:
    assert khabar(built).returncode == 0

    body('<a href="no/">A</a>')(built)
    told = khabar(built)
    assert told.returncode == 4
    assert told.stdout.startswith("lt/index.html:")
    assert "1 fault (1 link-broken)" in told.stdout

    account = json.loads(khabar(built, "--json").stdout)
    assert account["counts"] == {"link-broken": 1}
    assert account["problems"][0]["code"] == "link-broken"


def test_a_wrong_host_and_a_site_that_is_not_built_are_errors_of_use(site: Site) -> None:
    told = khabar(site, "--host", "github-page")
    assert told.returncode == 2
    assert "Did you mean github-pages?" in told.stderr

    told = khabar(site)
    assert told.returncode == 2
    assert "khabar build" in told.stderr
