"""Items at which other generators stop, or which they lose or garble; see test_bad_inputs for the rest."""

import unicodedata
from pathlib import Path

import pytest
from conftest import Site

from generator.errors import ConfigError
from generator.report import Report, line_of

DAY = "lt/2017/09/13"


def told(report: Report) -> list[str]:
    return [line_of(problem) for problem in report.problems if problem.severity != "note"]


def pages_of(site: Site, folder: str) -> list[str]:
    """Addresses of the items in a folder, below it."""
    depth = folder.count("/") + 2
    return [
        path.removeprefix(f"{folder}/").removesuffix("/index.html")
        for path in site.output()
        if path.startswith(f"{folder}/") and path.count("/") == depth and path.endswith("/index.html")
    ]


def test_a_date_with_the_day_before_the_month_is_read_and_never_turned_round(site: Site) -> None:
    report = site.item("lt/a.md", "Alfa", date="31/12/2023").build()

    assert told(report) == []
    assert pages_of(site, "lt/2023/12/31") == ["alfa"]


def test_an_item_without_a_date_is_undated_whatever_the_time_of_its_file(site: Site) -> None:
    site.item("lt/a.md", "Alfa").build()

    assert pages_of(site, "lt/undated") == ["alfa"]
    assert not [path for path in site.output() if path.startswith("lt/2")]


def test_latin_1_is_read_and_told_of(site: Site) -> None:
    text = "---\ntitle: Le café de l'été\n---\nLa fenêtre du café était fermée à cause de la chaleur de l'été.\n"
    report = site.write("seeds/fr/a.md", text.encode("latin-1")).build()

    assert "La fenêtre du café" in site.page("fr/undated/le-café-de-l-été/index.html")
    assert [problem.code for problem in report.problems] == ["decoded"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_a_byte_order_mark_neither_hides_the_front_matter_nor_shows(site: Site, encoding: str) -> None:
    text = "---\ntitle: Alfa\ndate: 2017-09-13\n---\nTekstas apie upę ir tiltą.\n"
    mark = "\ufeff" if encoding.endswith(("-le", "-be")) else ""
    report = site.write("seeds/lt/a.md", f"{mark}{text}".encode(encoding)).build()

    assert told(report) == []
    assert "\ufeff" not in site.page(f"{DAY}/alfa/index.html")
    assert "Tekstas apie upę ir tiltą." in site.page(f"{DAY}/alfa/index.html")


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\u2028"])
def test_lines_of_any_ending_are_the_same_item(site: Site, ending: str) -> None:
    text = "---\ntitle: Alfa\ndate: 2017-09-13\n---\nPirma pastraipa.\n\nAntra pastraipa.\n"
    before = (site.write("seeds/lt/a.md", text).build(), site.page(f"{DAY}/alfa/index.html"))[1]

    head, _, body = text.rpartition("---\n")
    data = text.replace("\n", ending) if ending != "\u2028" else f"{head}---\n{body.replace(chr(10), ending)}"
    report = site.write("seeds/lt/a.md", data).build()

    assert told(report) == []
    page = site.page(f"{DAY}/alfa/index.html")
    assert page.count("<p>") >= before.count("<p>")
    assert "<p>Pirma pastraipa.</p>" in page and "<p>Antra pastraipa.</p>" in page


@pytest.mark.parametrize(("char", "slug"), [("\x0b", "al-fa"), ("\x0c", "al-fa"), ("\x07", "alfa"), ("\x00", "alfa")])
def test_a_control_character_in_a_title_reaches_no_page(site: Site, char: str, slug: str) -> None:
    report = site.write("seeds/lt/a.md", f"---\ntitle: Al{char}fa\ndate: 2017-09-13\n---\nTekstas.\n").build()

    assert told(report) == []
    assert pages_of(site, DAY) == [slug]
    assert not [
        path for path, data in site.output().items() if char.encode() in data and not path.startswith("static/")
    ]


def test_an_item_without_a_title_is_called_by_its_first_words(site: Site) -> None:
    report = site.write("seeds/lt/a.md", "---\ndate: 2017-09-13\n---\nTekstas apie upę.\n").build()

    assert [line.split(": ")[1] for line in told(report)] == ["no-title"]
    assert pages_of(site, DAY) == ["tekstas-apie-upę"]
    assert ">Tekstas apie upę.</a>" in site.page("lt/index.html")


@pytest.mark.parametrize("permalink", ["/../{slug}/", "/{lang}/../../{slug}/", "//host/{slug}/"])
def test_addresses_that_lead_out_of_the_site_are_refused(site: Site, permalink: str) -> None:
    with pytest.raises(ConfigError):
        site.item("lt/a.md", "Alfa").write("khabar.toml", f'permalink = "{permalink}"\n').build()

    assert not (site.root.parent / "alfa").exists()


def test_topics_that_differ_in_case_only_are_one_and_the_others_have_each_a_page(site: Site) -> None:
    site.item("lt/a.md", "Alfa", tags="[AI, C, C++, '!!!', '']").item("lt/b.md", "Beta", tags="[ai, C#]")

    report = site.build()

    assert told(report) == []
    topics = pages_of(site, "lt/topics")
    assert len(topics) == 5
    assert "Alfa" in site.page("lt/topics/ai/index.html") and "Beta" in site.page("lt/topics/ai/index.html")
    assert "AI" in site.page("lt/topics/index.html"), "the list of topics is no topic's page"


def test_two_slugs_that_differ_in_case_only_are_two_pages(site: Site) -> None:
    site.item("lt/a.md", "Alfa", slug="Naujiena", date="2017-09-13")
    report = site.item("lt/b.md", "Beta", slug="naujiena", date="2017-09-13").build()

    assert report.published == 2
    folded = [page.casefold() for page in pages_of(site, DAY)]
    assert len(set(folded)) == len(folded) == 2


def test_a_name_in_two_forms_of_unicode_is_one_address_and_neither_item_is_lost(site: Site) -> None:
    name = "Žvėrynas"
    site.item("lt/a.md", unicodedata.normalize("NFC", name), date="2017-09-13")
    site.item("lt/b.md", unicodedata.normalize("NFD", name), date="2017-09-13")

    report = site.build()

    assert report.published == 2
    assert len(pages_of(site, DAY)) == 2
    assert all(unicodedata.is_normalized("NFC", path) for path in site.output())


@pytest.mark.parametrize("name", ["con", "aux", "nul", "com1", "lpt9", "prn", "name.", "name ", "con.txt"])
def test_no_folder_has_a_name_that_windows_keeps_for_itself(site: Site, name: str) -> None:
    site.item("lt/a.md", f"'{name}'", source=f"'{name}'", tags=f"['{name}']", date="2017-09-13").build()

    for path in site.output():
        for part in path.split("/"):
            assert part.partition(".")[0].lower() not in {"con", "aux", "nul", "com1", "lpt9", "prn"}, path
            assert not part.endswith((".", " ")), path


@pytest.mark.parametrize("letters", ["a", "ž", "خ", "新", "🙂"])
def test_a_title_of_any_length_makes_a_name_that_every_disk_takes(site: Site, letters: str) -> None:
    for file in "ab":
        site.item(f"lt/{file}.md", letters * 3_000, source=letters * 3_000, tags=f"[{letters * 3_000}]")

    report = site.build()

    assert report.published == 2
    for path in site.output():
        assert max(len(part.encode()) for part in path.split("/")) <= 200, path


@pytest.mark.parametrize(
    ("lang", "title", "slug"),
    [
        ("hi", "हिन्दी समाचार", "हिन्दी-समाचार"),
        ("th", "ข่าวภาษาไทย", "ข่าวภาษาไทย"),
        ("ar", "أخبار المدينة", "أخبار-المدينة"),
        ("ja", "日本のニュース", "日本のニュース"),
        ("am", "የከተማ ዜና", "የከተማ-ዜና"),
        ("ta", "தமிழ் செய்தி", "தமிழ்-செய்தி"),
    ],
)
def test_a_title_in_any_script_keeps_all_its_letters_in_the_address(
    site: Site, lang: str, title: str, slug: str
) -> None:
    site.item(f"{lang}/a.md", title).build()

    assert pages_of(site, f"{lang}/undated") == [slug]


@pytest.mark.parametrize("title", ["'!!!'", "'🙂'", "'..'", "'-'"])
def test_a_title_without_a_letter_leaves_the_address_to_the_id(site: Site, title: str) -> None:
    site.item("lt/a.md", title).item("lt/b.md", title).build()

    names = pages_of(site, "lt/undated")
    assert len(names) == 2
    assert all(len(name) == 12 and name.isalnum() for name in names)


def test_an_article_of_megabytes_is_short_in_every_list(site: Site) -> None:
    report = site.item("lt/a.md", "Alfa", "Tai yra ilgas sakinys. " * 250_000, date="2017-09-13").build()

    assert report.published == 1
    large = [path for path, data in site.output().items() if len(data) > 1_000_000]
    assert large == [f"{DAY}/alfa/index.html"]


def test_a_bomb_of_yaml_aliases_is_one_bad_seed(site: Site) -> None:
    levels = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9))
    report = site.item("lt/b.md", "Beta").write("seeds/lt/a.md", f"---\na0: &a0 x\n{levels}---\nTekstas.\n").build()

    assert (report.published, report.skipped) == (1, {"front-matter": 1})
    assert told(report)[0].startswith("lt/a.md:")


def test_values_of_the_wrong_type_are_told_of_or_read_as_they_were_meant(site: Site) -> None:
    site.write(
        "seeds/lt/a.md",
        "---\ntitle: [Alfa, Beta]\ntags: {a: b}\ndate: {x: 1}\ndraft: 7\nsource: [1, 2]\n---\nTekstas.\n",
    )

    report = site.build()

    assert report.read == report.published + report.drafts + sum(report.skipped.values()) == 1
    assert {"wrong-date"} <= {problem.code for problem in report.problems}
    assert {problem.line for problem in report.problems if problem.code.startswith("wrong")} == {2, 3, 4, 5, 6}


@pytest.mark.parametrize(
    ("word", "is_draft"),
    [
        ("true", True),
        ("'true'", True),
        ("yes", True),
        ("1", True),
        ("'false'", False),
        ("no", False),
        ("'0'", False),
        ("Publish", False),
    ],
)
def test_a_draft_is_one_in_any_of_the_words_for_it(site: Site, word: str, is_draft: bool) -> None:
    report = site.item("lt/a.md", "Alfa", draft=word).build()

    assert (report.published, report.drafts) == ((0, 1) if is_draft else (1, 0))
    assert told(report) == []


def test_a_word_that_is_neither_yes_nor_no_is_told_of(site: Site) -> None:
    report = site.item("lt/a.md", "Alfa", draft="maybe").build()

    assert len(told(report)) == 1
    assert "neither true nor false" in told(report)[0]


def test_a_linked_file_is_an_item_and_its_edits_are_seen(site: Site, tmp_path: Path) -> None:
    (tmp_path / "elsewhere.md").write_text("---\ntitle: Alfa\n---\nTekstas.\n")
    (site.root / "seeds/lt").mkdir()
    (site.root / "seeds/lt/a.md").symlink_to(tmp_path / "elsewhere.md")
    assert site.build().published == 1

    (tmp_path / "elsewhere.md").write_text("---\ntitle: Alfa\n---\nKitas tekstas.\n")
    site.build()

    assert "Kitas tekstas." in site.page("lt/undated/alfa/index.html")
