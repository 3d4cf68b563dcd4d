"""What machines are given keeps to the rules of its standard, by schemas written from the standards.

The schemas in tests/cases/schemas are closed: a property that its standard does not know is a fault.
"""

import copy
import json
import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from conftest import SEEDS, Site
from jsonschema import Draft202012Validator
from lxml import etree
from world import write_world

SCHEMAS = Path(__file__).parent / "cases" / "schemas"


def schema(name: str) -> Draft202012Validator:
    found = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(found)
    return Draft202012Validator(found)


def faults(name: str, record: Any) -> list[str]:
    return [f"{'/'.join(map(str, one.path))}: {one.message[:200]}" for one in schema(name).iter_errors(record)]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Every kind of file in eleven languages, the documents that Khabar ships, and items that are hard on formats."""
    site = write_world(Site(tmp_path_factory.mktemp("standards") / "site"))
    settings = (site.root / "khabar.toml").read_text(encoding="utf-8")
    site.write("khabar.toml", f'data = ["catalogue", "ninjs"]\ntimezone = "Asia/Tehran"\n{settings}')
    for file in SEEDS.glob("*.txt"):
        site.write(f"seeds/{file.name}", file.read_bytes())
    site.item("en/awkward.md", json.dumps('</script> "quoted" \\ back & <b>'), "Text\u2028with *all* <i>sorts</i>.",
              date="2017-09-13", byline='A. "B" C', url="https://example.org/a b?q=ü", tags='["a/b", "</x>"]',
              )  # fmt: skip
    site.item("en/bare.md", "Bare")
    site.build()
    return site


def stories(site: Site) -> Iterator[tuple[str, str]]:
    for path, data in site.output().items():
        if path.endswith("index.html") and b'<body class="article"' in data:
            yield path, data.decode("utf-8")


def linked_data(page: str) -> Any:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page)
    assert found
    return json.loads(found[1])


def csl(page: str) -> Any:
    found = re.search(r'href="data:application/vnd.citationstyles.csl\+json;charset=utf-8,([^"]*)"', page)
    assert found
    return json.loads(unquote(unescape(found[1])))


def test_linked_data_is_a_news_article_in_a_collection(world: Site) -> None:
    found = {path: faults("news-article", linked_data(page)) for path, page in stories(world)}

    assert len(found) > 60
    assert {path: what for path, what in found.items() if what} == {}


def test_records_for_reference_managers_are_csl_json(world: Site) -> None:
    assert {path: what for path, page in stories(world) if (what := faults("csl-data-1.0", csl(page)))} == {}


def test_every_json_feed_is_one(world: Site) -> None:
    feeds = [path for path in world.output() if path.endswith("feed.json")]

    assert len(feeds) >= 11
    assert {path: what for path in feeds if (what := faults("json-feed-1.1", json.loads(world.page(path))))} == {}


def test_every_catalogue_is_a_data_package_whose_files_are_there(world: Site) -> None:
    packages = [path for path in world.output() if path.endswith("datapackage.json")]
    assert len(packages) >= 11

    for path in packages:
        package = json.loads(world.page(path))
        assert faults("data-package-1", package) == [], path
        assert all(f"{path.rpartition('/')[0]}/{one['path']}" in world.output() for one in package["resources"])


def test_every_story_has_a_ninjs_item_that_says_what_its_page_says(world: Site) -> None:
    found = 0
    for path, page in stories(world):
        item = json.loads(world.page(f"{path.removesuffix('index.html')}ninjs.json"))
        assert faults("ninjs-3.1", item) == [], path
        about = linked_data(page)
        assert (item["title"], item["language"]) == (about["headline"], about["inLanguage"])
        assert item.get("by", "") == about.get("author", {"name": ""})["name"]
        assert [one["name"] for one in item.get("subjects", [])] == about.get("keywords", [])
        assert item.get("contentCreated", "")[:10] == about.get("datePublished", "")
        assert {"role": "id", "value": about["identifier"]} in item["altIds"]
        assert len(item.get("associations", [])) == len(re.findall(r'<li><a [^>]*rel="alternate"', page))
        assert item["bodies"][1]["charCount"] == len(item["bodies"][1]["value"])
        found += 1
    assert found > 60
    atom = world.page("lt/feed.xml")
    assert f"<id>{json.loads(world.page('lt/2017/10/02/atidaryta-miesto-biblioteka-4/ninjs.json'))['uri']}</id>" in atom


def test_a_moment_of_a_ninjs_item_is_in_the_zone_of_the_site(world: Site) -> None:
    item = json.loads(world.page("ro/2017/09/13/s-a-deschis-biblioteca/ninjs.json"))

    assert item["contentCreated"] == "2017-09-13T14:41:00+04:30"


def test_ninjs_is_made_on_request_only_and_goes_with_it(site: Site) -> None:
    site.item("lt/a.md", "A", date="2017-09-13").build()
    assert not [path for path in site.output() if "ninjs" in path]
    assert "ninjs" not in site.page("lt/2017/09/13/a/index.html")

    site.write("khabar.toml", 'data = ["catalogue", "ninjs"]\n').build()
    assert 'href="../../../../../lt/2017/09/13/a/ninjs.json"' in site.page("lt/2017/09/13/a/index.html")
    assert site.output() == site.rebuilt_from_nothing()

    report = site.item("lt/a.md", "A", date="2017-09-14").build()
    assert "lt/2017/09/13/a/ninjs.json" in report.removed
    assert site.output() == site.rebuilt_from_nothing()


def xml_faults(name: str, data: bytes) -> list[str]:
    document = etree.parse(str(SCHEMAS / name))
    rules = etree.RelaxNG(document) if name.endswith(".rng") else etree.XMLSchema(document)
    rules.validate(etree.fromstring(data))
    return [f"{one.line}: {one.message[:200]}" for one in rules.error_log]


# By the root element of a file. OpenSearch has no schema of its own.
XML = {"feed": "atom.rng", "urlset": "sitemap-0.9.xsd", "sitemapindex": "siteindex-0.9.xsd"}


def test_every_feed_and_sitemap_is_valid_against_its_schema(world: Site) -> None:
    met = dict.fromkeys(XML, 0)
    for path, data in world.output().items():
        if path.endswith(".xml") and not path.endswith("opensearch.xml"):
            root = etree.QName(etree.fromstring(data)).localname
            met[root] += 1
            assert xml_faults(XML[root], data) == [], path

    assert met["feed"] >= 11
    assert met["urlset"] >= 11
    assert met["sitemapindex"] == 1


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("lt/feed.xml", "<id>", "<id> no iri"),
        ("lt/feed.xml", "<updated>2", "<updated>x2"),
        ("lt/feed.xml", "T00:00:00Z</updated>", "</updated>"),
        ("lt/feed.xml", "</updated>", "</updated><updated>2017-09-13T00:00:00Z</updated>"),
        ("lt/feed.xml", "<entry>", "<entry><pubDate>2017-09-13</pubDate>"),
        ("lt/feed.xml", "<entry>", "<entry><id>tag:example.org,2017:a</id>"),
        ("lt/feed.xml", "<author><name>", "<author><nick>a</nick><name>"),
        ("lt/feed.xml", 'type="text/html"', 'type="html"'),
        ("lt/feed.xml", 'type="xhtml"', 'type="markdown"'),
        ("lt/feed.xml", 'xml:lang="lt"', 'xml:lang="lt_LT"'),
        ("sitemap.xml", "<sitemap><loc>", "<sitemap><loc>/"),
        ("sitemap.xml", "</loc>", "</loc><priority>0.5</priority>"),
        ("sitemap-lt-2017.xml", "<lastmod>2017-", "<lastmod>13.9.2017-"),
        ("sitemap-lt-2017.xml", "<loc>https:", "<loc>"),
        ("sitemap-lt-2017.xml", "<loc>", "<lastmod>2017-09-13</lastmod><loc>"),
        ("sitemap-lt-2017.xml", "</loc>", "ž</loc>"),
        ("sitemap-lt-2017.xml", "</loc>", "</loc><changefreq>often</changefreq>"),
        ("sitemap-lt-2017.xml", "</loc>", "</loc><changefreq>daily</changefreq><priority>2</priority>"),
        ("sitemap-lt-2016.xml", 'hreflang="fa"', 'hreflang="fa_IR"'),
        ("sitemap-lt-2016.xml", 'rel="alternate"', 'rel="next"'),
    ],
)
def test_what_breaks_a_schema_of_xml_is_found(path: str, old: str, new: str, world: Site) -> None:
    text = world.page(path)
    assert old in text
    name = XML[etree.QName(etree.fromstring(text.encode())).localname]

    assert xml_faults(name, text.replace(old, new, 1).encode()) != []


Break = Callable[[Any], object]
BROKEN: list[tuple[str, Break]] = [
    ("news-article", lambda one: one.pop("headline")),
    ("news-article", lambda one: one.update(datePublished="13.9.2017")),
    ("news-article", lambda one: one.update(headLine="x")),
    ("news-article", lambda one: one.update(author={"name": "A"})),
    ("csl-data-1.0", lambda one: one[0].pop("id")),
    ("csl-data-1.0", lambda one: one[0].update(issued={"date-parts": [["September"]]})),
    ("csl-data-1.0", lambda one: one[0].update(type="news")),
    ("json-feed-1.1", lambda one: one.pop("title")),
    ("json-feed-1.1", lambda one: one["items"][0].pop("content_text")),
    ("json-feed-1.1", lambda one: one["items"][0].update(date_published="2017-09-13")),
    ("json-feed-1.1", lambda one: one["items"][0].update(author={"name": "A"})),
    ("data-package-1", lambda one: one.update(resources=[])),
    ("data-package-1", lambda one: one["resources"][0].update(path="/etc/passwd")),
    ("data-package-1", lambda one: one["resources"][0]["schema"]["fields"][0].update(type="text")),
    ("ninjs-3.1", lambda one: one.pop("uri")),
    ("ninjs-3.1", lambda one: one.update(contentCreated="2017-09-13")),
    ("ninjs-3.1", lambda one: one.update(headline="A")),
    ("ninjs-3.1", lambda one: one["bodies"][0].pop("value")),
    ("ninjs-3.1", lambda one: one["associations"][0].pop("name")),
    ("ninjs-3.1", lambda one: one["associations"][0].update(headline="A")),
]


@pytest.mark.parametrize("number", range(len(BROKEN)))
def test_what_breaks_a_rule_is_found(number: int, world: Site) -> None:
    name, spoil = BROKEN[number]
    story = "lt/2016/03/20/atidaryta-miesto-biblioteka-3/"
    dated = "lt/2017/10/02/atidaryta-miesto-biblioteka-4/index.html"
    record = {
        "news-article": lambda: linked_data(world.page(dated)),
        "csl-data-1.0": lambda: csl(world.page(dated)),
        "json-feed-1.1": lambda: json.loads(world.page("lt/feed.json")),
        "data-package-1": lambda: json.loads(world.page("lt/catalogue/datapackage.json")),
        "ninjs-3.1": lambda: json.loads(world.page(f"{story}ninjs.json")),
    }[name]()
    assert faults(name, record) == []

    spoiled = copy.deepcopy(record)
    spoil(spoiled)

    assert faults(name, spoiled) != []
