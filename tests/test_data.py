"""Feeds and catalogues: sound by their own rules, complete, and made again in the parts that an edit touches only."""

import csv
import io
import json
from typing import Any

import pytest
from conftest import Site

from generator.render.data import COLUMNS
from generator.render.machines import ENTRIES_OF_TERM, FOLLOWED


def archive(site: Site, count: int = FOLLOWED) -> Site:
    for number in range(count):
        day = f"2017-{number % 12 + 1:02}-{number % 28 + 1:02}"
        site.item(f"fa/{number}.md", f"خبر {number}", date=day, source="تسنیم", tags="[کتاب, شهر]")
    return site.item("fa/undated.md", "بی‌تاریخ", tags="[دریا]")


def rows(site: Site, path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(site.page(path).removeprefix("\ufeff"), newline="")))


def catalogue(site: Site, lang: str) -> list[dict[str, str]]:
    package = json.loads(site.page(f"{lang}/catalogue/datapackage.json"))
    return [row for one in package["resources"] for row in rows(site, f"{lang}/catalogue/{one['path']}")]


def check_json_feed(feed: dict[str, Any]) -> None:
    """What version 1.1 of JSON Feed asks for."""
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert isinstance(feed["title"], str)
    assert feed["feed_url"].endswith("feed.json")
    ids = [item["id"] for item in feed["items"]]
    assert len(set(ids)) == len(ids)
    for item in feed["items"]:
        assert item["content_text"]
        known = {"id", "url", "title", "content_text", "date_published", "date_modified", "authors", "tags", "language"}
        assert item.keys() <= known
        assert all(author["name"] for author in item.get("authors", []))


def test_the_json_feed_of_a_language_says_what_its_atom_feed_says(site: Site) -> None:
    archive(site).build()

    feed = json.loads(site.page("fa/feed.json"))

    check_json_feed(feed)
    assert feed["language"] == "fa"
    atom = site.page("fa/feed.xml")
    assert all(f"<id>{item['id']}</id>" in atom for item in feed["items"])
    assert len(feed["items"]) == atom.count("<entry")
    assert feed["items"][0]["tags"] == ["کتاب", "شهر"]


def test_a_source_or_topic_that_somebody_may_follow_has_feeds(site: Site) -> None:
    archive(site, FOLLOWED + ENTRIES_OF_TERM).build()

    for page in ("fa/topics/کتاب", "fa/sources/تسنیم"):
        feed = json.loads(site.page(f"{page}/feed.json"))
        check_json_feed(feed)
        assert len(feed["items"]) == ENTRIES_OF_TERM == site.page(f"{page}/feed.xml").count("<entry")
        assert f'href="../../../{page}/feed.xml"' in site.page(f"{page}/index.html")
    assert not (site.root / "output/fa/topics/دریا/feed.xml").exists()
    assert "feed.json" not in site.page("fa/topics/دریا/index.html")


def test_feeds_of_a_topic_come_and_go_with_its_items(site: Site) -> None:
    archive(site, FOLLOWED - 1).build()
    assert not (site.root / "output/fa/topics/کتاب/feed.xml").exists()

    site.item("fa/more.md", "خبر دیگر", date="2018-01-01", tags="[کتاب]").build()
    assert (site.root / "output/fa/topics/کتاب/feed.xml").exists()
    assert site.output() == site.rebuilt_from_nothing()

    report = site.delete("seeds/fa/more.md").build()
    assert "fa/topics/کتاب/feed.json" in report.removed
    assert site.output() == site.rebuilt_from_nothing()


def test_the_catalogue_holds_every_item_once_in_both_formats(site: Site) -> None:
    archive(site, 40).build()

    found = catalogue(site, "fa")

    assert sorted(row["title"] for row in found) == sorted([*(f"خبر {number}" for number in range(40)), "بی‌تاریخ"])
    assert list(found[0]) == list(COLUMNS)
    for row in rows(site, "fa/catalogue/2017-03.csv"):
        assert row["date"].startswith("2017-03")
        assert row["url"].startswith("http://localhost:8000/fa/2017/03/")
    records = json.loads(site.page("fa/catalogue/2017-03.json"))
    assert [one["id"] for one in records] == [row["id"] for row in rows(site, "fa/catalogue/2017-03.csv")]
    assert records[0]["tags"] == ["کتاب", "شهر"]


def test_the_package_describes_the_columns_that_its_parts_have(site: Site) -> None:
    archive(site).build()

    package = json.loads(site.page("fa/catalogue/datapackage.json"))

    for one in package["resources"]:
        names = [column["name"] for column in one["schema"]["fields"]]
        header = site.page(f"fa/catalogue/{one['path']}").removeprefix("\ufeff").splitlines()[0]
        assert header.split(",") == names


def test_an_edit_writes_one_part_of_the_catalogue(site: Site) -> None:
    archive(site, 40).build()

    report = site.item("fa/3.md", "خبر تازه", date="2017-04-04", source="تسنیم", tags="[کتاب, شهر]").build()

    assert [path for path in report.written if "catalogue" in path] == [
        "fa/catalogue/2017-04.csv",
        "fa/catalogue/2017-04.json",
    ]


@pytest.mark.parametrize("months", [1, 40])
def test_a_busy_month_and_what_is_undated_are_several_files(
    months: int, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No file, and no process that makes one, has to hold all items that have no date."""
    monkeypatch.setattr("generator.plan.CATALOGUE_ROWS", 4)
    monkeypatch.setattr("generator.views.single.CATALOGUE_ROWS", 4)
    for month in range(months):
        site.item(f"fa/m{month}.md", f"ماه {month}", date=f"{2010 + month // 12}-{month % 12 + 1:02}-03")
    for number in range(4):
        site.item(f"fa/a{number}.md", f"خبر {number}", date="2017-03-05").item(f"fa/u{number}.md", f"بی‌تاریخ {number}")
    site.build()
    assert not (site.root / "output/fa/catalogue/2017-03-2.csv").exists()

    report = site.item("fa/a4.md", "خبر 4", date="2017-03-04").item("fa/u4.md", "بی‌تاریخ 4").build()

    assert {path for path in report.written if "catalogue" in path} >= {
        "fa/catalogue/2017-03-2.csv", "fa/catalogue/2017-03-2.json", "fa/catalogue/undated-2.csv",
        "fa/catalogue/datapackage.json",
    }  # fmt: skip
    assert len(rows(site, "fa/catalogue/2017-03.csv")) == len(rows(site, "fa/catalogue/undated.csv")) == 4
    (last,) = json.loads(site.page("fa/catalogue/2017-03-2.json"))
    assert last["title"] == "خبر 4"
    assert len(catalogue(site, "fa")) == months + 10
    page = site.page("fa/2017/03/index.html")
    assert all(f"/catalogue/2017-03{end}" in page for end in (".csv", ".json", "-2.csv", "-2.json"))
    assert site.output() == site.rebuilt_from_nothing()
    site.delete("seeds/fa/a0.md").delete("seeds/fa/u0.md").build()
    assert site.output() == site.rebuilt_from_nothing()


@pytest.mark.parametrize("title", ["=1+1", "+cmd", "-2+3", "@SUM(A1)", 'a "b", c; d', "x\u2028y"])
def test_a_spreadsheet_runs_nothing_and_loses_nothing(title: str, site: Site) -> None:
    site.item("en/a.md", json.dumps(title), "Text.", date="2017-09-13").build()

    (row,) = catalogue(site, "en")
    (record,) = json.loads(site.page("en/catalogue/2017-09.json"))

    assert record["title"] in (title, title.replace("\u2028", " "))
    assert row["title"] == ("'" if title[0] in "=+-@" else "") + record["title"]


def test_a_site_may_do_without_a_catalogue(site: Site) -> None:
    site.write("khabar.toml", "data = []\n")
    archive(site).build()

    assert not [path for path in site.output() if "catalogue" in path]
    assert "CSV" not in site.page("fa/2017/03/index.html")
    site.write("khabar.toml", 'data = ["catalogue"]\n').build()
    assert len(catalogue(site, "fa")) == FOLLOWED + 1
