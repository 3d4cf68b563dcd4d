"""The keeper's desk: what wants a look, and how each item was understood."""

import json
from urllib.parse import quote

import pytest
from conftest import Site
from test_serve import serving

from generator.serve.desk import Place, desk_page, item_address, item_page, key_of_page
from generator.serve.editor import EDITORS, editor_address, editor_pattern

RAW = """Harbour reopens after the storm

Share on Facebook

The harbour of the old town was opened again on Monday, three weeks after the storm that had filled it with sand.
Fishermen had waited for the dredgers since the first days of the month, and some had moved to other ports.

The mayor thanked everybody who had helped, and said that the second basin would follow before the winter comes.
"""


@pytest.fixture
def desk(site: Site) -> Site:
    lines = [{"id": "x", "title": "First", "text": "One. Two."}, {"title": "Second", "text": "Three."}, ["no object"]]
    site.item("fa/a.md", "عنوان", "متن.", date="2024-05-17").item("en/b.md", "Twin").item("en/c.md", "Twin")
    site.write("seeds/en/bad.md", '---\ntitle: "Never closed\n---\nText.\n')
    site.write("seeds/en/many.jsonl", "\n".join(map(json.dumps, lines)))
    site.write("seeds/en/raw.txt", RAW)
    site.build()
    return site


def test_everything_that_wants_a_look_is_listed_the_gravest_first(desk: Site) -> None:
    page = desk_page(desk.config(), "/", "", 0)

    found = [page.index(f"?list={name}") for name in ("front-matter", "json", "undated", "same-title")]
    assert found == sorted(found)
    assert ">5<" in page[page.index("?list=undated") :].split("</li>")[0]
    assert "<bdi>Twin</bdi>" in desk_page(desk.config(), "/", "same-title", 1)


def test_a_site_in_order_has_an_empty_desk(site: Site) -> None:
    site.item("en/a.md", "A story", date="2024-05-17").build()

    assert "Nothing: every item" in desk_page(site.config(), "/", "", 0)


def test_a_long_list_comes_in_parts(site: Site) -> None:
    for number in range(130):
        site.item(f"en/{number:03}.md", f"Item {number:03}")
    site.build()

    first, last = (desk_page(site.config(), "/", "undated", part) for part in (1, 9))

    assert (first.count("/.khabar/item?"), last.count("/.khabar/item?")) == (100, 30)
    assert 'start="101"' in last


def test_each_line_of_a_seed_says_what_became_of_it(desk: Site) -> None:
    page = item_page(desk.config(), "/news/", EDITORS["vscode"], "en/raw.txt")

    assert page is not None
    assert '<li id="L1" class="title" value="1">' in page
    assert '<li id="L3" class="out" value="3"><span dir="auto">Share on Facebook</span> <em lang="en">' in page
    assert '<li id="L5" class="body" value="5">' in page
    assert f"vscode://file{quote(str(desk.root))}/seeds/en/raw.txt:1" in page
    assert 'href="/news/en/undated/harbour-reopens-after-the-storm/"' in page


def test_a_title_among_other_things_is_told_from_them(seeded: Site) -> None:
    seeded.build()

    page = item_page(seeded.config(), "/", "", "000_d4cc586cbfe65bbb.txt") or ""

    first = page[page.index('<li id="L1"') :].split("</li>")[0]
    assert 'class="body"' in first
    assert f"<mark>{page.partition('<title>')[2].partition('</title>')[0]}</mark>" in first


def test_a_rule_between_parts_is_left_out_like_any_other_line(site: Site) -> None:
    site.write("seeds/en/raw.txt", RAW.replace("\nThe mayor", "\n//\n\nThe mayor")).build()

    page = item_page(site.config(), "/", "", "en/raw.txt") or ""

    assert 'class="out" value="8"><span dir="auto">//</span>' in page


def test_an_item_of_many_is_found_by_its_id_or_its_line(desk: Site) -> None:
    by_id = item_page(desk.config(), "/", "", "en/many.jsonl#x")
    by_line = item_page(desk.config(), "/", "", "en/many.jsonl", 2)
    by_place = item_page(desk.config(), "/", "", "en/many.jsonl#L2")

    assert by_id is not None and "<title>First</title>" in by_id
    assert by_line is not None and by_line == by_place and "<title>Second</title>" in by_line


def test_an_item_that_is_left_out_shows_why(desk: Site) -> None:
    page = item_page(desk.config(), "/", "", "en/bad.md", 0, Place("front-matter"))

    assert page is not None
    assert "This item is left out" in page
    assert '<a href="#L2">line 2</a>' in page


@pytest.mark.parametrize("key", ["", "../secret.txt", "en/none.md", "en/many.jsonl#none", "/etc/passwd"])
def test_nothing_but_items_of_the_site_is_shown(desk: Site, key: str) -> None:
    desk.write("secret.txt", "hidden")

    assert item_page(desk.config(), "/", "", key) is None


def test_a_keeper_works_through_a_list(desk: Site) -> None:
    def next_of(key: str, at: int) -> str:
        page = item_page(desk.config(), "/", "", key, 0, Place("same-title", "", at)) or ""
        return page.partition('rel="prev"')[0] + page.partition('rel="next"')[0].rpartition('href="')[2]

    assert item_address("en/c.md", 0, Place("same-title", "", 1)).replace("&", "&amp;") in next_of("en/b.md", 0)
    desk.item("en/b.md", "Twin no more").build()
    page = item_page(desk.config(), "/", "", "en/b.md", 0, Place("same-title")) or ""
    assert ">0 left</a>" in page and 'rel="next"' not in page  # the other is no twin any more either


def test_a_keeper_works_through_a_list_folder_by_folder(site: Site) -> None:
    for folder, count in (("agency/2019", 3), ("agency/2020", 5), ("paper", 2)):
        for number in range(count):
            site.item(f"{folder}/{number}.md", f"Item {folder} {number}", lang="en")
    site.item("alone.md", "Item alone", lang="en").build()

    page = desk_page(site.config(), "/", "undated", 0)
    assert page.index('in=agency/"><bdi>agency/</bdi> <span class="count">8<') < page.index("in=paper/")
    part = desk_page(site.config(), "/", "undated", 0, "agency/")
    assert part.count("/.khabar/item?") == 8 and "paper/" not in part
    assert part.index("in=agency/2020/") < part.index("in=agency/2019/")
    assert ">All 11</a>" in part
    last = item_page(site.config(), "/", "", "agency/2020/4.md", 0, Place("undated", "agency/", 7)) or ""
    assert ">8 of 8</a>" in last and 'rel="next"' not in last
    for number in range(2):
        site.item(f"paper/{number}.md", f"Item {number}", lang="en", date="2020-01-01")
    site.build()
    assert desk_page(site.config(), "/", "undated", 0, "paper/").count("/.khabar/item?") == 9  # done: the others


def test_items_of_the_same_title_say_how_alike_they_are(site: Site) -> None:
    site.item("a.md", "Twin", "One two three four.", lang="en").item("b.md", "Twin", "One two three four.", lang="en")
    site.item("c.md", "Twin", "One two three five six.", lang="en").build()

    page = item_page(site.config(), "/", "", "a.md", 0, Place("same-title")) or ""

    assert "<bdi>b.md</bdi></a> has this title too: the very same text" in page
    assert "<bdi>c.md</bdi></a> has this title too: 67% of the words are the same" in page


def test_every_problem_of_a_seed_has_a_name_for_people(site: Site) -> None:
    site.write("seeds/a.md", "---\ntitle: x\n").write("seeds/b.txt", b"\x00\x01\x02\x03" * 50)
    site.write("seeds/c.jsonl", "[1]\n").write("seeds/d.md", "").build()

    page = desk_page(site.config(), "/", "", 0)

    for label in ("Front matter that is never closed", "No text", "Lines that are no JSON", "Empty"):
        assert f">{label}</a>" in page


def test_the_page_that_is_read_leads_to_its_item(desk: Site) -> None:
    assert key_of_page(desk.config(), "fa/2024/05/17/عنوان/index.html") == "fa/a.md"
    assert key_of_page(desk.config(), "fa/index.html") == ""


@pytest.mark.parametrize(
    ("name", "environment", "pattern"),
    [
        ("idea", {}, EDITORS["idea"]),
        ("my://{path}", {}, "my://{path}"),
        ("none", {"EDITOR": "code"}, ""),
        ("", {"EDITOR": "/usr/bin/code --wait"}, EDITORS["vscode"]),
        ("", {"VISUAL": "subl", "EDITOR": "vi"}, EDITORS["sublime"]),
        ("", {"EDITOR": "vi"}, ""),
        ("", {}, ""),
    ],
)
def test_the_editor(name: str, environment: dict[str, str], pattern: str) -> None:
    assert editor_pattern(name, environment) == pattern


def test_an_unknown_editor_is_refused() -> None:
    with pytest.raises(ValueError, match="vscode"):
        editor_pattern("wordstar", {})


def test_addresses_of_files_in_any_script(site: Site) -> None:
    file = site.root / "خبر و #.md"

    assert editor_address("vscode://file{path}:{line}", file, 7) == f"vscode://file{quote(str(file))}:7"


def test_the_desk_in_the_preview(desk: Site) -> None:
    with serving(desk, "--port", "0", "--editor", "vscode") as server:
        server.is_built()

        assert server.ask("/.khabar/desk")[0] == 200
        assert server.ask("/.khabar/desk.css")[1]["content-type"] == "text/css; charset=utf-8"
        status, headers, _ = server.ask(f"/.khabar/item?page={quote('/fa/2024/05/17/عنوان/')}")
        assert (status, headers["location"]) == (302, "/.khabar/item?key=fa/a.md")
        assert "متن." in server.ask(headers["location"])[2].decode()
        assert server.ask("/.khabar/item?page=/fa/")[1]["location"] == "/.khabar/desk"
        assert server.ask("/.khabar/item?key=../khabar.toml")[0] == 404
        assert server.ask("/.khabar/desk?list=undated&part=99999999999999999999")[0] == 200
