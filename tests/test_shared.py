"""What a page says of itself to those who share it and to programs that follow typed links."""

import json
import re

import pytest
from conftest import Site

STORY = "lt/2017/09/13/naujiena/index.html"
BASE = "https://example.org/some/path/"


def told(page: str) -> dict[str, str]:
    """Properties of Open Graph, and the relations of links, with their values."""
    found = dict(re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)">', page))
    for relations, href in re.findall(r'<link rel="([^"]+)"[^>]* href="([^"]*)"', page):
        found.update({f"rel {relation}": href for relation in relations.split()})
    return found


@pytest.fixture
def based(site: Site) -> Site:
    return site.write("khabar.toml", f'base_url = "{BASE}"\ndata = ["ninjs"]\n')


def test_a_page_without_a_picture_promises_none(based: Site) -> None:
    based.item("lt/a.md", "Naujiena", "Tekstas.", date="2017-09-13").build()

    assert not any("image" in name or "twitter" in name for name in told(based.page(STORY)))


@pytest.mark.parametrize(
    ("body", "address", "alt"),
    [
        ("![Žmonės & \"namai\"](https://images.example/a.jpg)", "https://images.example/a.jpg",
         "Žmonės &amp; &#34;namai&#34;"),
        ("Tekstas.\n\n![](/some/path/static/a.jpg)\n\n![Antra](b.jpg)", "https://example.org/some/path/static/a.jpg",
         None),
        ("![Pirma](data:image/png;base64,AAAA)\n\n![Antra](b.jpg)", f"{BASE}lt/2017/09/13/naujiena/b.jpg", "Antra"),
    ],
)  # fmt: skip
def test_the_first_picture_of_a_story_stands_for_it(based: Site, body: str, address: str, alt: str | None) -> None:
    based.item("lt/a.md", "Naujiena", body, date="2017-09-13").build()

    page = based.page(STORY)

    assert told(page)["og:image"] == address
    assert told(page).get("og:image:alt") == alt
    (data,) = re.findall('<script type="application/ld.json">(.+?)</script>', page)
    assert json.loads(data)["image"] == address
    assert "og:image" not in told(based.page("lt/index.html"))


def test_the_picture_of_the_site_stands_for_pages_that_have_none(based: Site) -> None:
    based.item("lt/a.md", "Naujiena", date="2017-09-13").build()
    based.write("khabar.toml", f'base_url = "{BASE}"\ndata = ["ninjs"]\nimage = "cards/a.png"\n')
    based.write("static/cards/a.png", "not looked at")

    based.build()

    for path in (STORY, "lt/index.html", "index.html"):
        assert told(based.page(path))["og:image"] == f"{BASE}static/cards/a.png", path
    assert based.output() == based.rebuilt_from_nothing()


def test_a_story_says_by_typed_links_what_to_cite_and_where_it_belongs(based: Site) -> None:
    """Signposting, "FAIR Signposting Profile", level 1, as far as an archive of news knows."""
    based.item("lt/a.md", "Naujiena", date="2017-09-13").build()

    found = told(based.page(STORY))

    assert found["rel cite-as"] == found["rel canonical"] == f"{BASE}lt/2017/09/13/naujiena/"
    assert found["rel type"] == "https://schema.org/NewsArticle"
    assert found["rel collection"] == "../../../../../lt/"
    assert found["rel describedby"].endswith("/naujiena/ninjs.json")
    assert "rel cite-as" not in told(based.page("lt/index.html"))


@pytest.mark.parametrize("data", [["catalogue"], []])
def test_the_index_of_a_language_leads_to_its_catalogue(data: list[str], site: Site) -> None:
    site.write("khabar.toml", f"data = {json.dumps(data)}\n").item("lt/a.md", "Naujiena", date="2017-09-13").build()

    page = site.page("lt/index.html")

    assert ('href="../lt/catalogue/datapackage.json" lang="en" dir="ltr">Data Package</a>' in page) == bool(data)
    assert told(page).get("rel describedby") == ("../lt/catalogue/datapackage.json" if data else None)
    assert ("lt/catalogue/datapackage.json" in site.output()) == bool(data)
