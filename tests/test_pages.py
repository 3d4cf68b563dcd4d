"""Every page of a built site: sound HTML, its language and direction, links that lead somewhere, files for machines.

Two sites are looked at: one of the five seeds, and one in eleven languages that has a page of every kind. A few pages
are kept whole in tests/cases/pages; `pytest tests/test_pages.py --renew` writes them anew after a change that is meant.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import quote, unquote, urldefrag, urljoin, urlsplit
from xml.etree import ElementTree

import html5lib
import pytest
from babel import Locale
from conftest import SEEDS, Site
from world import LANGUAGES, write_world

from generator import __version__
from generator.config import Config
from generator.detect import script
from generator.languages import RTL_SCRIPTS, canonical_tag
from generator.plan import KINDS
from generator.recipes import with_look
from generator.render.parts import words
from generator.urls import term_slug

CASES = Path(__file__).parent / "cases" / "pages"
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
ATOM = "{http://www.w3.org/2005/Atom}"
MAPS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


@dataclass
class Element:
    """An element with the language and direction that hold in it."""

    tag: str
    attributes: dict[str, str]
    above: "tuple[Element, ...]"
    text: str = ""
    own: list[str] = field(default_factory=list)

    def inherited(self, name: str) -> str:
        return next((one.attributes[name] for one in (self, *reversed(self.above)) if name in one.attributes), "")

    def is_in(self, tag: str, class_: str = "") -> bool:
        return any(one.tag == tag and class_ in ("", *one.attributes.get("class", "").split()) for one in self.above)


class Page(HTMLParser):
    """A page as elements; `faults` holds tags that are not well nested."""

    def __init__(self, path: str, source: str) -> None:
        super().__init__()
        self.path, self.source = path, source
        self.elements: list[Element] = []
        self.faults: list[str] = []
        self._open: list[Element] = []
        self.feed(source)
        self.close()
        self.faults += [f"<{one.tag}> is never closed" for one in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if len({name for name, _ in attrs}) < len(attrs):
            self.faults.append(f"<{tag}> has an attribute twice")
        element = Element(tag, {name: value or "" for name, value in attrs}, tuple(self._open))
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1].tag == tag:
            self._open.pop()
        else:
            self.faults.append(f"</{tag}> closes {self._open[-1].tag if self._open else 'nothing'}")

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data
        if self._open and data.strip():
            self._open[-1].own.append(data)

    def all(self, *tags: str) -> list[Element]:
        return [element for element in self.elements if element.tag in tags]

    def one(self, tag: str) -> Element:
        (found,) = self.all(tag)
        return found

    @property
    def kind(self) -> str:
        return self.one("body").attributes["class"]

    @property
    def lang(self) -> str:
        return self.one("html").attributes["lang"]

    @property
    def address(self) -> str:
        return self.path.removesuffix("index.html")


@dataclass
class Built:
    """A built site with its pages read."""

    config: Config
    files: dict[str, bytes]

    @cached_property
    def pages(self) -> dict[str, Page]:
        return {path: Page(path, data.decode()) for path, data in self.files.items() if path.endswith(".html")}

    @cached_property
    def xml(self) -> dict[str, ElementTree.Element]:
        return {path: ElementTree.fromstring(data) for path, data in self.files.items() if path.endswith(".xml")}

    def absolute(self, path: str) -> str:
        return self.config.base_url + quote(path.removesuffix("index.html"), safe="/")

    def file_of(self, url: str) -> str:
        """The output that answers a full address, or the address itself where it lies outside the site."""
        bare = urldefrag(url)[0]
        if not bare.startswith(self.config.base_url):
            return bare
        path = unquote(bare.removeprefix(self.config.base_url))
        return f"{path}index.html" if path.endswith("/") or not path else path


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Built:
    site = write_world(Site(tmp_path_factory.mktemp("world") / "site"))
    site.build()
    return Built(with_look(site.config()), site.output())


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Built:
    site = Site(tmp_path_factory.mktemp("seeds") / "site")
    for file in SEEDS.glob("*.txt"):
        site.write(f"seeds/{file.name}", file.read_bytes())
    site.build()
    return Built(with_look(site.config()), site.output())


@pytest.fixture(params=["world", "seeds"])
def built(request: pytest.FixtureRequest) -> Built:
    found: Built = request.getfixturevalue(request.param)
    return found


def is_rtl(text: str) -> bool:
    return script(text) in RTL_SCRIPTS


def one_of_each_kind(built: Built) -> Iterator[Page]:
    """A page of each kind in each direction, the longest of them."""
    seen: dict[tuple[str, str], Page] = {}
    for page in built.pages.values():
        key = (page.kind, page.one("html").attributes["dir"])
        if key not in seen or len(page.source) > len(seen[key].source):
            seen[key] = page
    yield from seen.values()


def test_the_world_has_a_page_of_every_kind_in_both_directions(world: Built) -> None:
    kinds = {kind.name.removesuffix("-site") for kind in KINDS if kind.template.endswith(".html")} | {
        "article",
        "captured",
    }
    for lang in ("fa", "lt"):
        assert {page.kind for page in world.pages.values() if page.lang == lang} == kinds - {"landing", "date"}
    assert world.pages["index.html"].kind == "landing"
    assert world.pages["2017/09/13/index.html"].kind == "date"


def test_a_story_leads_to_the_page_of_its_place_and_the_index_to_all_of_them(world: Built) -> None:
    for lang, (title, _, _, (_, place), _) in LANGUAGES.items():
        folder = f"{lang.lower()}/places"
        stories = (page for page in world.pages.values() if page.kind == "article" and page.lang == lang)
        (link,) = (one for story in stories for one in story.all("a") if "/places/" in one.attributes["href"])
        assert link.text == place
        assert link.attributes["href"].endswith(f"{folder}/{term_slug(place)}/")
        listed = world.pages[f"{folder}/{term_slug(place)}/index.html"]
        assert listed.one("h1").text == place
        assert [one.text for one in listed.all("h3")] == [title]
        assert any(one.text == place for one in world.pages[f"{lang.lower()}/index.html"].all("a"))
        assert any(one.text == place for one in world.pages[f"{folder}/index.html"].all("a"))


# HTML


def test_every_page_is_well_nested(built: Built) -> None:
    assert {path: page.faults for path, page in built.pages.items() if page.faults} == {}


def test_a_page_of_each_kind_has_no_parse_error(built: Built) -> None:
    for page in one_of_each_kind(built):
        parser = html5lib.HTMLParser(strict=True)
        parser.parse(page.source)  # raises at the first error


def test_every_page_has_one_headline_to_which_the_skip_link_leads(built: Built) -> None:
    for path, page in built.pages.items():
        headline = page.one("h1")
        assert headline.attributes["id"] == "content", path
        assert headline.text.strip(), path
        links = page.all("a")
        assert links[0].attributes == {"class": "skip", "href": "#content"}, path


def test_ids_are_unique_and_anchors_lead_to_them(built: Built) -> None:
    for path, page in built.pages.items():
        ids = Counter(one.attributes["id"] for one in page.elements if "id" in one.attributes)
        assert all(count == 1 for count in ids.values()), path
        for link in page.all("a"):
            if link.attributes.get("href", "").startswith("#"):
                assert link.attributes["href"][1:] in ids, path


def test_nothing_that_a_reader_hears_is_empty(built: Built) -> None:
    named = ("a", "h1", "h2", "h3", "h4", "h5", "h6", "title", "th", "caption", "summary", "dt", "dd", "li", "option")
    for path, page in built.pages.items():
        for element in page.all(*named):
            assert element.text.strip(), f"{path}: <{element.tag} {element.attributes}>"
        for element in page.elements:
            for name in ("aria-label", "title", "href", "lang", "dir", "datetime"):
                assert element.attributes.get(name, "x").strip(), f"{path}: <{element.tag} {name}>"


def test_headings_skip_no_level(built: Built) -> None:
    for path, page in built.pages.items():
        levels = [int(one.tag[1]) for one in page.all("h1", "h2", "h3", "h4", "h5", "h6")]
        assert levels[0] == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), (path, levels)


def test_no_two_lists_of_a_language_have_the_same_title(built: Built) -> None:
    lists = [page for page in built.pages.values() if page.kind not in ("missing", "article")]
    titles = Counter((page.lang, page.one("title").text) for page in lists)

    assert [title for title, count in titles.items() if count > 1] == []


def test_every_date_is_a_real_one(built: Built) -> None:
    for path, page in built.pages.items():
        for element in page.all("time"):
            assert re.fullmatch(r"\d{4}-\d\d-\d\d", element.attributes["datetime"]), path
            assert element.text.strip(), path


# Languages and directions


def test_every_page_states_its_language_and_direction(built: Built) -> None:
    for path, page in built.pages.items():
        lang, dir_ = page.one("html").attributes["lang"], page.one("html").attributes["dir"]
        assert canonical_tag(lang) == lang, path
        assert dir_ == Locale.parse(lang, sep="-").text_direction, path
        if not re.match(r"[^/]+$|\d", path):
            assert path.split("/")[0] == lang.lower(), path


def test_every_lang_is_a_tag_and_goes_with_its_dir(built: Built) -> None:
    for path, page in built.pages.items():
        for element in page.elements:
            lang = element.attributes.get("lang")
            if lang is None:
                continue
            assert re.fullmatch(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?", lang), path
            if lang.startswith("und-"):
                assert element.attributes["dir"] == ("rtl" if lang[4:] in RTL_SCRIPTS else "ltr"), path
            else:
                assert element.inherited("dir") == Locale.parse(lang, sep="-").text_direction, (path, element)


def test_what_is_written_the_other_way_says_so(built: Built) -> None:
    """Titles, names and whatever else stands by itself in letters of the other direction than the page."""
    for path, page in built.pages.items():
        if page.kind == "article":
            continue  # a body is the item's own text
        for element in page.all("h1", "h2", "h3", "a", "bdi", "li", "p", "dd", "td"):
            text = "".join(element.own).strip()
            if not text or not script(text) or is_rtl(text) == (page.one("html").attributes["dir"] == "rtl"):
                continue
            isolated = any(one.tag == "bdi" or one.attributes.get("dir") == "auto" for one in (element, *element.above))
            assert isolated or element.inherited("dir") == ("rtl" if is_rtl(text) else "ltr"), f"{path}: {text}"


def test_every_foreign_title_in_a_list_has_its_language_and_direction(world: Built) -> None:
    found = 0
    for path, page in world.pages.items():
        for link in page.all("a"):
            if link.text in {foreign for *_, foreign in LANGUAGES.values()} and page.kind != "article":
                if is_rtl(link.text) == is_rtl(LANGUAGES[page.lang][0]) and page.kind != "landing":
                    continue
                found += 1
                lang = link.inherited("lang")
                assert lang != page.lang or page.kind == "landing", path
                assert link.inherited("dir") == ("rtl" if is_rtl(link.text) else "ltr"), path
    assert found > 30


def test_a_foreign_headline_has_its_language_and_direction(world: Built) -> None:
    headline = world.pages["fa/2017/09/14/library-opens-in-vilnius/index.html"].one("h1")

    assert headline.attributes["lang"] in ("en", "und-Latn")
    assert headline.attributes["dir"] == "ltr"


def test_a_title_that_begins_the_other_way_is_led_by_a_mark(built: Built) -> None:
    for path, page in built.pages.items():
        title = page.one("title").text
        first = next((char for char in title if unicodedata.bidirectional(char) in ("L", "R", "AL")), "")
        expected = ("R", "AL") if page.one("html").attributes["dir"] == "rtl" else ("L",)
        assert not first or unicodedata.bidirectional(first) in expected, (path, title)


@pytest.mark.parametrize("lang", ["fa", "ro", "lt", "en"])
def test_no_phrase_is_borrowed_from_another_language(world: Built, seeds: Built, lang: str) -> None:
    for built in (world, seeds):
        assert words(lang, built.config).missing == set()


def test_digits_are_those_of_the_language(world: Built) -> None:
    for path, page in world.pages.items():
        if page.lang == "fa" and page.kind != "article":
            numbers = [one for one in page.elements if "n" in one.attributes.get("class", "").split()]
            assert not any(re.search("[0-9]", one.text) for one in numbers if one.inherited("lang") == "fa"), path


# Links


def test_every_link_leads_to_a_file_of_the_site_or_out_of_it(built: Built) -> None:
    for path, page in built.pages.items():
        here = built.absolute(path)
        for element in page.elements:
            for name in ("href", "src"):
                if name not in element.attributes or element.attributes[name].startswith(("mailto:", "tel:", "data:")):
                    continue
                target = urljoin(here, element.attributes[name])
                if not target.startswith(built.config.base_url):
                    if element.attributes.get("rel") == "type":
                        assert target == "https://schema.org/NewsArticle", path
                        continue
                    assert urlsplit(target).hostname == "example.org", f"{path}: {target}"
                    assert element.tag == "a", f"{path}: {target}"
                    continue
                assert built.file_of(target) in built.files, f"{path}: {element.attributes[name]}"


def test_no_page_is_out_of_reach(built: Built) -> None:
    waiting, reached = ["index.html"], set()
    while waiting:
        path = waiting.pop()
        if path in reached:
            continue
        reached.add(path)
        here = built.absolute(path)
        links = (one.attributes["href"] for one in built.pages[path].all("a") if "href" in one.attributes)
        waiting += [found for link in links if (found := built.file_of(urljoin(here, link))) in built.pages]

    assert {path for path in built.pages if path not in reached} == {
        path for path, page in built.pages.items() if page.kind == "missing"
    }


def test_no_page_names_the_base_path_but_where_it_must(built: Built) -> None:
    for path, page in built.pages.items():
        for element in page.all("a", "img", "script"):
            href = element.attributes.get("href", element.attributes.get("src", ""))
            if page.kind == "missing":
                assert href.startswith((urlsplit(built.config.base_url).path, "#", "http")), path
            else:
                assert not href.startswith(("/", built.config.base_url)), path


def test_every_page_has_its_own_canonical_address(built: Built) -> None:
    for path, page in built.pages.items():
        found = [one.attributes["href"] for one in page.all("link") if one.attributes["rel"] == "canonical"]
        if page.kind == "missing":
            assert found == []
            continue
        (address,) = found
        assert address.isascii()
        target = built.file_of(address)
        if target != path:  # a day in another calendar names the page of the same day
            assert page.kind == "day"
            assert built.pages[target].all("time")[0].attributes == page.all("time")[0].attributes


def alternates(page: Page) -> dict[str, str]:
    return {
        one.attributes["hreflang"]: one.attributes["href"]
        for one in page.all("link")
        if one.attributes["rel"] == "alternate" and "hreflang" in one.attributes
    }


def test_translations_name_each_other(world: Built) -> None:
    groups = {path: found for path, page in world.pages.items() if (found := alternates(page))}

    assert len(groups) == len(LANGUAGES)
    for path, found in groups.items():
        assert found.keys() == {*LANGUAGES, "x-default"}, path
        assert world.file_of(found[world.pages[path].lang]) == path
        assert found["x-default"] == found["fa"], "the original"
        for address in found.values():
            assert groups[world.file_of(address)] == found


def test_the_page_of_a_translation_offers_the_others_to_the_reader(world: Built) -> None:
    for page in world.pages.values():
        if found := alternates(page):
            offered = {one.attributes["hreflang"] for one in page.all("a") if one.attributes.get("rel") == "alternate"}
            assert offered == found.keys() - {"x-default", page.lang}


# Files for machines


def text_of(element: ElementTree.Element, name: str) -> str:
    found = element.find(name)
    return "" if found is None else "".join(found.itertext())


def test_every_feed_has_what_atom_asks_for(built: Built) -> None:
    feeds = {path: root for path, root in built.xml.items() if path.endswith("feed.xml")}

    assert len([path for path in feeds if path.count("/") == 1]) == len(
        {page.lang for page in built.pages.values() if page.kind == "home"}
    )
    moment = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)")
    for path, feed in feeds.items():
        assert feed.tag == f"{ATOM}feed"
        lang = feed.attrib["{http://www.w3.org/XML/1998/namespace}lang"]
        assert lang.lower() == path.split("/")[0]
        assert text_of(feed, f"{ATOM}title")
        assert moment.fullmatch(text_of(feed, f"{ATOM}updated"))
        links = {one.attrib["rel"]: one.attrib["href"] for one in feed.findall(f"{ATOM}link")}
        assert built.file_of(links["self"]) == path
        assert built.file_of(links["alternate"]) == path.replace("feed.xml", "index.html")
        ids = [text_of(feed, f"{ATOM}id")]
        for entry in feed.findall(f"{ATOM}entry"):
            ids.append(text_of(entry, f"{ATOM}id"))
            assert text_of(entry, f"{ATOM}title")
            assert moment.fullmatch(text_of(entry, f"{ATOM}updated"))
            assert text_of(entry, f"{ATOM}author/{ATOM}name") or text_of(feed, f"{ATOM}author/{ATOM}name")
            (link,) = entry.findall(f"{ATOM}link")
            assert built.pages[built.file_of(link.attrib["href"])].kind == "article"
            assert link.attrib["href"].isascii()
        assert len(set(ids)) == len(ids)
        assert all(re.match(r"(https?|tag):", one) for one in ids)


def test_a_feed_begins_with_the_newest_item(world: Built) -> None:
    entries = world.xml["fa/feed.xml"].findall(f"{ATOM}entry")
    days = [text_of(entry, f"{ATOM}published")[:10] for entry in entries]

    dated = [day for day in days if day]
    assert dated == sorted(dated, reverse=True)
    assert days == dated + [""] * (len(days) - len(dated))


def test_the_sitemaps_list_every_article_once(built: Built) -> None:
    index = built.xml["sitemap.xml"]
    named = [built.file_of(text_of(one, f"{MAPS}loc")) for one in index]
    assert sorted(named) == sorted(path for path in built.xml if path.startswith("sitemap-"))

    listed = Counter(built.file_of(text_of(url, f"{MAPS}loc")) for path in named for url in built.xml[path])

    assert listed == Counter(path for path, page in built.pages.items() if page.kind == "article")


def test_translations_in_sitemaps_answer_each_other(world: Built) -> None:
    found = {}
    for path, root in world.xml.items():
        for url in root if path.startswith("sitemap-") else ():
            links = {one.attrib["hreflang"]: one.attrib["href"] for one in url.findall(f"{XHTML}link")}
            if links:
                found[text_of(url, f"{MAPS}loc")] = links

    assert len(found) == len(LANGUAGES)
    for address, links in found.items():
        assert address in links.values()
        for other in links.values():
            assert found[other] == links
        page = world.pages[world.file_of(address)]
        assert {lang: href for lang, href in links.items() if lang != "x-default"} == {
            lang: href for lang, href in alternates(page).items() if lang != "x-default"
        }


def test_robots_are_told_where_the_sitemap_is(built: Built) -> None:
    assert f"Sitemap: {built.config.base_url}sitemap.xml" in built.files["robots.txt"].decode().splitlines()


def test_no_output_is_empty_or_names_the_machine(built: Built) -> None:
    for path, data in built.files.items():
        assert data.strip(), path
        assert str(built.config.root).encode() not in data, path


# Pages kept whole

GOLDEN = {
    "landing.html": "index.html",
    "home-fa.html": "fa/index.html",
    "article-lt.html": "lt/2017/11/01/atidaryta-miesto-biblioteka/index.html",
    "article-fa.html": "fa/2017/10/02/کتابخانه-شهر-باز-شد-4/index.html",
    "day-fa.html": "fa/2017/09/13/page/ک/2/index.html",
    "undated-pair-lt.html": "lt/undated/page/a/page/at/2/index.html",
    "month-fa.html": "fa/sh/1396/06/index.html",
    "year-lt.html": "lt/2017/index.html",
    "topic-lt.html": "lt/topics/knygos/2017/index.html",
    "place-lt.html": "lt/places/miestas/index.html",
    "letters-fa.html": "fa/a-z/index.html",
    "letter-fa.html": "fa/a-z/ک/index.html",
    "letter-pair-lt.html": "lt/a-z/a/at/page/2/index.html",
    "date.html": "2017/09/13/index.html",
    "missing-fa.html": "fa/404.html",
    "feed-he.xml": "he/feed.xml",
    "sitemap-fa.xml": "sitemap-fa-2016.xml",
}


@pytest.mark.parametrize("name", GOLDEN)
def test_a_page_is_as_it_was(name: str, world: Built, request: pytest.FixtureRequest) -> None:
    page = world.files[GOLDEN[name]].decode().replace(__version__, "VERSION")
    case = CASES / name
    if request.config.getoption("--renew"):
        case.write_text(page, encoding="utf-8")

    assert page == case.read_text(encoding="utf-8"), "if this change is meant: pytest tests/test_pages.py --renew"
