"""An edit redoes exactly the pages that show it, and the result equals a build from nothing."""

import os
import shutil

import pytest
from conftest import Site

from generator.build import build


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
    seeded.write(
        name, text.replace("Vilkaviškio bibliotekininkės susipažino", "Vilkaviškio bibliotekininkės vėl susipažino")
    )

    report = seeded.build()

    slug = "vilkaviškio-bibliotekininkės-vėl-susipažino-su-tarptautinės-partnerystės-patirtimi-marijampolėje"
    assert report.written == sorted(
        [f"lt/undated/{slug}/index.html", "index.html", "lt/index.html", "lt/undated/index.html", "lt/feed.xml",
         "lt/feed.json", "lt/a-z/v/index.html", "lt/catalogue/undated.csv", "lt/catalogue/undated.json",
         "sitemap-lt-undated.xml", f"{report.moved[0]}index.html", "lt/search/terms/0-0.bin",
         "lt/search/titles/6-10.json"]
    )  # fmt: skip
    assert report.moved == [f"lt/undated/{slug.replace('vėl-', '')}/"]
    assert seeded.output() == seeded.rebuilt_from_nothing()


def test_a_seed_that_is_only_touched_writes_nothing(seeded: Site) -> None:
    seeded.build()
    os.utime(seeded.root / "seeds" / "004_4dfaa98fa3f73046.txt")

    report = seeded.build()

    assert report.written == []
    assert report.removed == []


def test_seeds_whose_files_have_changed_places_are_read_again(site: Site) -> None:
    """As `tar` leaves them: of one size and one time."""
    for name, text in (("a", "یکمین"), ("b", "دومین")):
        site.item(f"fa/{name}.md", text, date="2017-09-13")
        os.utime(site.root / f"seeds/fa/{name}.md", ns=(1, 1_500_000_000_000_000_000))
    site.build()
    one, other = site.root / "seeds/fa/a.md", site.root / "seeds/fa/b.md"
    assert one.stat().st_size == other.stat().st_size
    one.rename(site.root / "aside")
    other.rename(one)
    (site.root / "aside").rename(other)

    site.build()

    assert site.output() == site.rebuilt_from_nothing()


def test_a_seed_that_was_edited_and_given_its_old_time_is_read_again(site: Site) -> None:
    three_items(site).build()
    seed = site.root / "seeds/fa/a.md"
    times = (seed.stat().st_atime_ns, seed.stat().st_mtime_ns)
    seed.write_bytes(seed.read_bytes().replace("یکم".encode(), "سوم".encode()))
    os.utime(seed, ns=times)

    assert site.build().written

    assert site.output() == site.rebuilt_from_nothing()


def test_of_seeds_that_were_only_touched_none_is_made_again(seeded: Site) -> None:
    """A fresh checkout gives every file a new time."""
    seeded.item("fa/broken.md", "", date="2020-02-30")
    first = seeded.build()
    for seed in (seeded.root / "seeds").rglob("*.*"):
        os.utime(seed)
    steps = set[str]()

    second = build(seeded.config(), progress=lambda step, done, total: steps.add(step))

    assert "items" not in steps
    assert (second.read, second.published, second.skipped) == (first.read, first.published, first.skipped)
    assert list(second.problems) == list(first.problems)
    assert second.written == []


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
        "fa/2018/01/02/خبر-دیگر/index.html", "fa/sources/تسنیم/index.html", "sitemap-fa-2018.xml",
        "fa/a-z/خ/index.html", "2018/01/02/index.html", "fa/feed.json", "fa/catalogue/2018-01.csv",
        "fa/catalogue/2018-01.json", "fa/search/terms/0-0.bin", "fa/search/titles/6-11574.json",
        "fa/2018/01/02/خبر-دوم/index.html",  # it leads to the new address now
    }  # fmt: skip
    assert report.removed == []
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
        ("its own phrase", lambda s: s.write("locale/fa.po", 'msgid ""\nmsgstr ""\n\nmsgid "Undated"\nmsgstr "؟"')),
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

    after = site.output()
    led_on = after.keys() - before.keys()  # while two items wanted one address, the older one had another
    assert [path for path in led_on if b'http-equiv="refresh"' not in after[path]] == []
    assert {path: data for path, data in after.items() if path not in led_on} == before


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


@pytest.mark.parametrize("path", ["fa/picture.png", ".hidden/a.md", "fa/.a.md", "../outside.md"])
def test_a_named_path_that_a_scan_would_pass_over_is_passed_over(site: Site, path: str) -> None:
    three_items(site).build()
    site.item(path, "Ne naujiena")

    report = site.build(changed=[path])

    assert (report.written, report.read) == ([], 3)


@pytest.mark.parametrize("what", ["page_size = 1\n", 'title = "Kitas"\n'])
def test_everything_is_looked_at_when_more_than_the_named_seeds_has_changed(site: Site, what: str) -> None:
    three_items(site).build()
    site.write("khabar.toml", what).delete("seeds/lt/c.md")

    site.build(changed=["fa/a.md"])

    assert site.output() == site.rebuilt_from_nothing()


def test_the_first_build_looks_at_everything(site: Site) -> None:
    assert three_items(site).build(changed=["fa/a.md"]).published == 3


def test_an_empty_site_keeps_its_pages_when_it_is_made_again(site: Site) -> None:
    before = (site.build(), site.output())[1]

    report = site.build(clean=True)

    assert site.output() == before
    assert report.removed == []


def long_source(site: Site) -> Site:
    site.write("khabar.toml", "page_size = 2\n")
    for number, year in enumerate((2016, 2016, 2017, 2018)):
        site.item(f"lt/{number}.md", f"Naujiena {number}", date=f"{year}-01-02", source="BBC")
    return site


def test_a_new_item_of_a_long_source_leaves_the_pages_of_its_other_years(site: Site) -> None:
    long_source(site).build()

    report = site.item("lt/new.md", "Nauja", date="2018-01-03", source="BBC").build()

    assert [path for path in report.written if path.startswith("lt/sources/bbc/")] == [
        "lt/sources/bbc/2018/index.html", "lt/sources/bbc/index.html",
    ]  # fmt: skip
    assert site.output() == site.rebuilt_from_nothing()


@pytest.mark.parametrize(
    ("what", "edit"),
    [
        ("a year more", lambda s: s.item("lt/new.md", "Nauja", date="2019-01-03", source="BBC")),
        ("a year less", lambda s: s.delete("seeds/lt/3.md")),
        ("a spelling that comes first", lambda s: s.item("lt/3.md", "Naujiena 3", date="2018-01-02", source="B.B.C.")),
        ("no longer long", lambda s: s.delete("seeds/lt/2.md").delete("seeds/lt/3.md")),
    ],
)
def test_the_pages_of_a_long_source_keep_in_step(site: Site, what: str, edit) -> None:  # type: ignore[no-untyped-def]
    long_source(site).build()

    edit(site).build()

    assert site.output() == site.rebuilt_from_nothing(), what


@pytest.mark.parametrize(
    ("what", "edit"),
    [
        ("a story more", lambda s: s.item("lt/new.md", "Nauja", date="2018-01-03", place="Vilnius")),
        ("no longer long", lambda s: s.delete("seeds/lt/2.md").delete("seeds/lt/3.md")),
        ("another place", lambda s: s.item("lt/3.md", "Naujiena 3", date="2018-01-02", place="Kaunas")),
        ("no place", lambda s: s.item("lt/3.md", "Naujiena 3", date="2018-01-02")),
        ("a spelling that comes first", lambda s: s.item("lt/3.md", "Naujiena 3", date="2018-01-02", place="VILNIUS")),
    ],
)
def test_the_pages_of_a_place_keep_in_step(site: Site, what: str, edit) -> None:  # type: ignore[no-untyped-def]
    site.write("khabar.toml", "page_size = 2\n")
    for number, year in enumerate((2016, 2016, 2017, 2018)):
        site.item(f"lt/{number}.md", f"Naujiena {number}", date=f"{year}-01-02", place="Vilnius")
    site.build()
    assert {f"lt/places/{name}index.html" for name in ("", "vilnius/", "vilnius/2018/")} <= site.output().keys()

    edit(site).build()

    assert site.output() == site.rebuilt_from_nothing(), what


@pytest.mark.parametrize(
    ("permalink", "title"),
    [
        ("/{lang}/{year}/{slug}/", "09"),
        ("/{lang}/{year}/{month}/{slug}/", "13"),
        ("/{lang}/{slug}/{year}/", "Sources"),
        ("/{lang}/{slug}/", "2017"),
    ],
)
def test_an_item_never_takes_the_place_of_a_list(site: Site, permalink: str, title: str) -> None:
    site.write("khabar.toml", f'permalink = "{permalink}"\n')
    report = site.item("lt/a.md", title, date="2017-09-13", source="2017", tags="[page]").build()

    assert report.skipped == {}
    assert report.problems == []
    assert {"lt/2017/index.html", "lt/2017/09/index.html", "lt/2017/09/13/index.html"} <= site.output().keys()


def test_a_site_that_was_moved_is_still_known(site: Site) -> None:
    three_items(site).build()
    moved = Site(site.root.rename(site.root.parent / "moved"))

    report = moved.delete("seeds/lt/c.md").build()

    assert any(path.startswith("lt/") for path in report.removed)
    assert moved.output() == moved.rebuilt_from_nothing()


def test_two_outputs_of_one_site_do_not_meddle(site: Site) -> None:
    three_items(site).build()
    before = site.output()
    build(site.config(output=site.root / "other", base_url="https://example.org/"), workers=1)

    report = site.build()

    assert (report.written, report.removed) == ([], [])
    assert site.output() == before
    assert (site.root / "other/index.html").is_file()


def test_an_output_that_is_a_link_is_written_where_it_leads(site: Site) -> None:
    (site.root / "elsewhere").mkdir()
    (site.root / "output").symlink_to(site.root / "elsewhere")
    three_items(site).build()

    site.delete("seeds/lt/c.md").build()

    assert (site.root / "output").is_symlink()
    assert not (site.root / "elsewhere/lt").exists()
    assert site.build().written == []


# Parts of long lists do not move

CITIES = ("Alytus", "Biržai", "Druskininkai", "Elektrėnai", "Gargždai", "Joniškis")


def busy_day(site: Site, **fields: str) -> Site:
    site.write("khabar.toml", "page_size = 4\n")
    for number in range(18):
        site.item(f"lt/{number:02}.md", f"{CITIES[number % 6]} {number}", **fields)
    return site


def below(report, folder: str) -> list[str]:  # type: ignore[no-untyped-def]
    return [path.removeprefix(folder) for path in report.written if path.startswith(folder)]


def test_a_new_item_of_a_busy_day_leaves_the_parts_of_other_letters(site: Site) -> None:
    busy_day(site, date="2017-09-13").build()

    report = site.item("lt/00a.md", "Druskininkų naujiena", date="2017-09-13").build()

    assert below(report, "lt/2017/09/13/") == ["druskininkų-naujiena/index.html", "index.html", "page/d/index.html"]
    assert site.output() == site.rebuilt_from_nothing()


def test_a_new_undated_item_leaves_the_undated_ones_of_other_letters(site: Site) -> None:
    busy_day(site).build()

    report = site.item("lt/00a.md", "Druskininkų naujiena").build()

    assert below(report, "lt/undated/") == ["druskininkų-naujiena/index.html", "index.html", "page/d/index.html"]
    assert report.rendered < 20
    assert site.output() == site.rebuilt_from_nothing()


def test_a_new_item_of_a_long_year_of_a_source_leaves_its_other_months(site: Site) -> None:
    busy_day(site, date="2017-09-13", source="BBC").item("lt/x.md", "Kita", date="2017-03-01", source="BBC").build()

    report = site.item("lt/00a.md", "Druskininkų naujiena", date="2017-03-02", source="BBC").build()

    assert below(report, "lt/sources/bbc/2017/") == ["index.html", "page/03/index.html"]
    assert site.output() == site.rebuilt_from_nothing()


@pytest.mark.parametrize("fields", [{}, {"date": "2017-09-13", "source": "BBC"}, {"source": "BBC"}])
@pytest.mark.parametrize(
    ("what", "edit"),
    [
        ("a letter more", lambda s, f: s.item("lt/new.md", "Vilnius", **f)),
        ("a letter less", lambda s, f: [s.delete(f"seeds/lt/{n:02}.md") for n in (0, 6, 12)]),
        ("another letter", lambda s, f: s.item("lt/00.md", "Vilnius", **f)),
        ("no longer long", lambda s, f: [s.delete(f"seeds/lt/{n:02}.md") for n in range(15)]),
        ("a letter as long as a page", lambda s, f: [s.item(f"lt/n{n}.md", f"Ad {n}", **f) for n in range(9)]),
        ("longer pages", lambda s, f: s.write("khabar.toml", "page_size = 100\n")),
    ],
)
def test_long_lists_keep_in_step(site: Site, what: str, edit, fields: dict[str, str]) -> None:  # type: ignore[no-untyped-def]
    busy_day(site, **fields).build()

    edit(site, fields)
    site.build()

    assert site.output() == site.rebuilt_from_nothing(), what
    assert site.build().written == []


NAMES = ("Čiurlionis", "Česnakas", "Cukrus", "Dainos", "Dangus", "Ežerai", "Žmonės", "Žemė")


def many_topics(site: Site, monkeypatch: pytest.MonkeyPatch, names: tuple[str, ...] = NAMES) -> Site:
    for module in ("generator.manifest.pages", "generator.views.single"):
        monkeypatch.setattr(f"{module}.MOST_TERMS", 7)
    monkeypatch.setattr("generator.views.single.LARGEST_TERMS", 3)
    for number, name in enumerate(names):
        site.item(f"lt/{number}.md", f"Naujiena {number}", date="2017-09-13", tags=f"[{name}, Dainos]")
    return site


def test_a_list_of_many_topics_is_parted_by_letters(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    many_topics(site, monkeypatch).build()

    topics = site.page("lt/topics/index.html")
    assert [name in topics for name in ("Dainos", "Cukrus", "Žemė")] == [True, True, False]  # the largest three
    assert [f'href="../../lt/topics/page/{letter}/"' in topics for letter in "cčdežž"] == [True] * 6
    of_letter = site.page("lt/topics/page/č/index.html")
    assert of_letter.index("Česnakas") < of_letter.index("Čiurlionis")
    assert "Cukrus" not in of_letter
    assert "<bdi>Temos · Č</bdi></h1>" in of_letter


def test_a_letter_of_very_many_topics_has_numbered_pages(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    many_topics(site, monkeypatch, tuple(f"Knyga {number:02}" for number in range(20))).build()

    first, last = (site.page(f"lt/topics/page/k/{part}index.html") for part in ("", "page/3/"))
    assert ["Knyga 00" in first, "Knyga 06" in first, "Knyga 07" in first] == [True, True, False]
    assert ["Knyga 13" in last, "Knyga 14" in last, "Knyga 19" in last] == [False, True, True]


@pytest.mark.parametrize(
    ("what", "edit"),
    [
        ("a topic more", lambda s: s.item("lt/n.md", "N", date="2017-09-13", tags="[Duona]")),
        ("a letter more", lambda s: s.item("lt/n.md", "N", date="2017-09-13", tags="[Vėjas]")),
        ("a letter less", lambda s: s.delete("seeds/lt/5.md")),
        ("no longer many", lambda s: [s.delete(f"seeds/lt/{n}.md") for n in (6, 7)]),
        ("another topic", lambda s: s.item("lt/0.md", "Naujiena 0", date="2017-09-13", tags="[Ėjimas]")),
        ("another spelling", lambda s: s.item("lt/0.md", "Naujiena 0", date="2017-09-13", tags="[čiurlionis, DAINOS]")),
        ("another language", lambda s: s.item("lt/0.md", "Naujiena 0", lang="fa", date="2017-09-13", tags="[خبر]")),
    ],
)
def test_lists_of_many_topics_keep_in_step(site: Site, what: str, edit, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    many_topics(site, monkeypatch).build()

    edit(site)
    site.build()

    assert site.output() == site.rebuilt_from_nothing(), what
    assert site.build().written == []


def test_a_list_of_topics_is_parted_when_there_are_many(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    many_topics(site, monkeypatch, NAMES[:6]).build()
    assert not (site.root / "output/lt/topics/page").exists()

    many_topics(site, monkeypatch).build()

    assert (site.root / "output/lt/topics/page/c/index.html").exists()
    assert site.output() == site.rebuilt_from_nothing()
