"""An edit redoes exactly the pages that show it, and the result equals a build from nothing."""

import os
import shutil

import pytest
from conftest import Site


def three_items(site: Site) -> Site:
    site.item("fa/a.md", "خبر یکم", date="2017-09-13", source="تسنیم", tags="[کتابخانه]")
    site.item("fa/b.md", "خبر دوم", date="2018-01-02", source="تسنیم")
    return site.item("lt/c.md", "Trečia naujiena", date="2017-09-13")


def test_building_twice_writes_nothing_the_second_time(seeded: Site) -> None:
    first = seeded.build()

    second = seeded.build()

    assert first.written
    assert second.written == []
    assert second.removed == []
    assert second.rendered == 0
    assert second.unchanged == len(first.written)


def test_touching_a_seed_rewrites_its_article_and_its_lists_only(seeded: Site) -> None:
    seeded.build()
    name = "seeds/004_4dfaa98fa3f73046.txt"
    text = (seeded.root / name).read_text(encoding="utf-8")
    seeded.write(name, text.replace("Vilkaviškio bibliotekininkės susipažino", "Vilkaviškio bibliotekininkės vėl susipažino"))

    report = seeded.build()

    slug = "vilkaviškio-bibliotekininkės-vėl-susipažino-su-tarptautinės-partnerystės-patirtimi-marijampolėje"
    assert report.written == sorted(
        [f"lt/undated/{slug}/index.html", "index.html", "lt/index.html", "lt/undated/index.html", "lt/feed.xml",
         "sitemaps/lt-undated.xml"]
    )  # fmt: skip
    assert len(report.removed) == 1
    assert seeded.output() == seeded.rebuilt_from_nothing()


def test_a_seed_that_is_only_touched_writes_nothing(seeded: Site) -> None:
    seeded.build()
    os.utime(seeded.root / "seeds" / "004_4dfaa98fa3f73046.txt")

    report = seeded.build()

    assert report.written == []
    assert report.removed == []


def test_deleting_a_seed_removes_its_page_and_the_folders_it_leaves_empty(seeded: Site) -> None:
    seeded.build()
    seeded.delete("seeds/002_0896e40b5fa64da5.txt")

    report = seeded.build()

    assert not (seeded.root / "output" / "ro").exists()
    assert any(path.startswith("ro/2017/09/13/") for path in report.removed)
    assert seeded.output() == seeded.rebuilt_from_nothing()


def test_a_changed_title_redoes_the_article_and_the_lists_that_show_it(site: Site) -> None:
    three_items(site).build()

    report = site.item("fa/b.md", "خبر دیگر", date="2018-01-02", source="تسنیم").build()

    assert set(report.written) == {
        "index.html", "fa/index.html", "fa/feed.xml", "fa/2018/01/02/index.html", "fa/sh/1396/10/12/index.html",
        "fa/2018/01/02/خبر-دیگر/index.html", "fa/sources/تسنیم/index.html", "sitemaps/fa-2018.xml",
    }  # fmt: skip
    assert report.removed == ["fa/2018/01/02/خبر-دوم/index.html"]
    assert site.output() == site.rebuilt_from_nothing()


@pytest.mark.parametrize(
    ("what", "edit"),
    [
        ("a new day between two others", lambda s: s.item("fa/d.md", "میانه", date="2017-12-01")),
        ("another day", lambda s: s.item("fa/a.md", "خبر یکم", date="2019-03-04", source="تسنیم")),
        ("no day any more", lambda s: s.item("fa/a.md", "خبر یکم", source="تسنیم")),
        ("another language", lambda s: s.item("fa/a.md", "Lietuviška naujiena", lang="lt", date="2017-09-13")),
        ("another source", lambda s: s.item("fa/b.md", "خبر دوم", date="2018-01-02", source="ایرنا")),
        ("a draft", lambda s: s.item("fa/a.md", "خبر یکم", date="2017-09-13", draft="true")),
        ("broken", lambda s: s.write("seeds/fa/a.md", '---\ntitle: "خبر\n---\nمتن\n')),
        ("a second item of the same name", lambda s: s.item("fa/e.md", "خبر دوم", date="2018-01-02")),
        ("a translation", lambda s: s.item("ro/a.md", "Prima știre", date="2017-09-13", translation_of="fa/a.md")),
        ("the last of a language gone", lambda s: s.delete("seeds/lt/c.md")),
        ("a folder moved", lambda s: shutil.move(s.root / "seeds/fa", s.root / "seeds/ps") and s),
        ("a template of its own", lambda s: s.write("templates/_meta.html", "<p>!</p>\n")),
        ("a style of its own", lambda s: s.write("static/khabar.css", "body{}\n")),
        ("a phrase of its own", lambda s: s.write("locale/fa.po", 'msgid ""\nmsgstr ""\n\nmsgid "Undated"\nmsgstr "؟"\n')),
        ("another title of the site", lambda s: s.write("khabar.toml", 'title = "آرشیو"\n')),
        ("shorter pages", lambda s: s.write("khabar.toml", "page_size = 1\n")),
        ("no second calendar", lambda s: s.write("khabar.toml", 'calendars = { fa = ["gregorian"] }\n')),
        ("other addresses", lambda s: s.write("khabar.toml", 'permalink = "/{lang}/{year}/{slug}/"\n')),
    ],
)  # fmt: skip
def test_an_edit_ends_in_the_same_bytes_as_a_build_from_nothing(site: Site, what: str, edit) -> None:  # type: ignore[no-untyped-def]
    three_items(site).build()

    edit(site).build()

    assert site.output() == site.rebuilt_from_nothing(), what
    assert site.build().written == [], "a further build writes nothing"


def test_undoing_an_edit_ends_in_the_same_bytes_as_before(site: Site) -> None:
    before = (three_items(site).build(), site.output())[1]
    site.item("fa/e.md", "خبر دوم", date="2018-01-02").item("lt/f.md", "Kita", translation_of="fa/a.md").build()

    site.delete("seeds/fa/e.md").delete("seeds/lt/f.md").build()

    assert site.output() == before


def test_an_output_that_was_deleted_or_altered_is_made_again(site: Site) -> None:
    three_items(site).build()
    before = site.output()
    (site.root / "output/fa/2017/09/13/index.html").unlink()
    site.write("output/lt/index.html", "altered").write("output/index.html", "altered")
    next((site.root / "output/fa/2018/01/02").glob("*/index.html")).unlink()

    report = site.build()

    assert site.output() == before
    assert len(report.written) == 4


def test_foreign_files_in_the_output_folder_stay(site: Site) -> None:
    three_items(site).write("output/CNAME", "example.org").write("output/fa/2017/mine.txt", "mine").build()
    for name in ("a", "b"):
        site.delete(f"seeds/fa/{name}.md")

    site.build()

    assert site.page("CNAME") == "example.org"
    assert site.page("fa/2017/mine.txt") == "mine"


def test_only_the_named_seeds_are_looked_at_when_paths_are_given(site: Site) -> None:
    three_items(site).build()
    site.item("fa/a.md", "یکم", date="2017-09-13").item("fa/b.md", "دوم", date="2018-01-02").delete("seeds/lt/c.md")

    report = site.build(changed=["fa/a.md", "lt/c.md"])

    assert any("یکم" in path for path in report.written)
    assert not any("دوم" in path for path in report.written)
    assert any(path.startswith("lt/") for path in report.removed)
