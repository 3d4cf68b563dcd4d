"""Bad input gets a clear problem that names file and line, the rest of the site is built, and nothing is lost."""

import gzip
import json
import os
import posixpath
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from conftest import Site

from generator import scan, work
from generator.config import Config
from generator.errors import BuildError, ConfigError
from generator.model import Article
from generator.parse import parse
from generator.report import Report, line_of
from generator.scan import open_seed
from generator.seeds import RawItem


def codes(report: Report) -> list[str]:
    return [problem.code for problem in report.problems if problem.severity != "note"]


def only_problem(report: Report) -> str:
    found = [line_of(problem) for problem in report.problems if problem.severity != "note"]
    assert len(found) == 1, found
    return found[0]


@pytest.fixture
def good(site: Site) -> Site:
    return site.item("fa/good.md", "خبر خوب", date="2017-09-13")


def assert_rest_is_built(site: Site, report: Report, published: int = 1) -> None:
    assert report.published == published
    assert report.read == report.published + report.drafts + sum(report.skipped.values())
    assert (site.root / "output/fa/2017/09/13/خبر-خوب/index.html").is_file()


def test_an_empty_file_is_skipped_and_named(good: Site) -> None:
    report = good.write("seeds/empty.txt", "\n \n").build()

    assert_rest_is_built(good, report)
    assert report.skipped == {"empty": 1}
    assert only_problem(report) == "empty.txt: empty: the item holds no text; write something into it or delete it"


def test_a_binary_file_is_skipped_and_named(good: Site) -> None:
    report = good.write("seeds/picture.txt", bytes(range(256)) * 40).build()

    assert_rest_is_built(good, report)
    assert report.skipped == {"not-text": 1}
    assert only_problem(report).startswith("picture.txt:")


def test_broken_front_matter_is_skipped_with_its_line(good: Site) -> None:
    report = good.write("seeds/b.md", '---\nlang: fa\ntitle: "never closed\n---\nbody\n').build()

    assert_rest_is_built(good, report)
    assert report.skipped == {"front-matter": 1}
    assert only_problem(report).startswith("b.md:3:")


def test_front_matter_that_is_never_closed_names_its_opening_line(good: Site) -> None:
    report = good.write("seeds/b.md", "---\ntitle: x\n\nbody\n").build()

    assert_rest_is_built(good, report)
    assert only_problem(report).startswith("b.md:1: front-matter-open:")


def test_a_title_with_a_colon_is_read_as_it_was_meant(good: Site) -> None:
    report = good.write("seeds/lt/b.md", "---\ntitle: Vilnius: miestas: naujienos\n---\nTekstas apie miestą.\n").build()

    assert_rest_is_built(good, report, published=2)
    assert "Vilnius: miestas: naujienos" in good.page("lt/undated/vilnius-miestas-naujienos/index.html")


def test_two_items_with_one_slug_both_get_a_part_of_their_id(good: Site) -> None:
    report = good.item("fa/other.md", "خبر خوب", date="2017-09-13").build()

    assert report.published == 2
    assert codes(report) == ["same-address"]
    pages = [path for path in good.output() if path.startswith("fa/2017/09/13/خبر-خوب")]
    assert len(pages) == 2
    assert "fa/2017/09/13/خبر-خوب/index.html" not in pages


@pytest.mark.parametrize("value", ["2024-02-30", "2024-13-01", "0000-00-00", "yesterday", "2024", "[a]"])
def test_an_impossible_date_is_left_out_and_named(good: Site, value: str) -> None:
    report = good.item("lt/b.md", "Antra naujiena", date=value).build()

    assert_rest_is_built(good, report, published=2)
    assert "wrong-date" in codes(report)
    assert (good.root / "output/lt/undated/antra-naujiena/index.html").is_file()


def test_a_missing_seeds_folder_is_an_error_before_anything_is_written(site: Site) -> None:
    (site.root / "seeds").rmdir()

    with pytest.raises(ConfigError, match="does not exist"):
        site.build()

    assert not list((site.root / "output").rglob("*.html"))


def test_an_empty_seeds_folder_makes_an_empty_site(site: Site) -> None:
    report = site.build()

    assert report.read == 0
    assert (site.root / "output/index.html").is_file()
    assert (site.root / "output/sitemap.xml").is_file()


@pytest.mark.parametrize("folder", ["seeds", "seeds/inner", ".", "templates", "static/site", ".khabar", ".git/site"])
def test_an_output_folder_that_could_harm_the_site_is_refused(good: Site, folder: str) -> None:
    with pytest.raises(ConfigError, match="output folder"):
        good.write("khabar.toml", f'output = "{folder}"\n').build()


def test_a_slug_cannot_leave_the_output_folder(good: Site) -> None:
    report = good.item("lt/b.md", "Antra", slug="../../../evil", date="2017-09-13").build()

    assert_rest_is_built(good, report, published=2)
    assert (good.root / "output/lt/2017/09/13/evil/index.html").is_file()


@pytest.mark.parametrize("tag", ["..", "/", "../posts/x", "!!!", "C++", "index"])
def test_a_topic_of_any_name_has_a_page_of_its_own(good: Site, tag: str) -> None:
    good.item("lt/b.md", "Antra", tags=f"['{tag}', 'C#']", date="2017-09-13").build()

    pages = [path for path in good.output() if path.startswith("lt/topics/")]
    assert len(pages) == 3
    assert "Antra" in good.page("lt/index.html")


def test_what_a_seed_contains_cannot_run(good: Site) -> None:
    evil = "<script>alert(1)</script>"
    good.item(
        "lt/b.md",
        f"'{evil} Antra'",
        f"{evil}\n\n<img src=x onerror=alert(1)>\n\n[x](javascript:alert(1))",
        source=f"'{evil}'",
    )
    good.write("seeds/lt/c.txt", f"{evil} Trečia naujiena apie viską\n\nTai yra sakinys apie {evil} ir dar kai ką.\n")
    good.build()

    for path, data in good.output().items():
        data_only, own = r' type="application/ld\+json">[^<]*', r' [^<>]*src="[./]*static/[a-z]+\.js"[^<>]*>'
        text = re.sub(f"<script(?:{data_only}|{own})</script>", "", data.decode("utf-8", "replace"))
        if path.endswith((".html", ".xml")):
            assert "<script" not in text, path
            assert "onerror=" not in text.replace("&lt;", "<").split("<body")[0], path
            assert 'href="javascript:' not in text, path


def test_template_marks_in_a_body_are_text(good: Site) -> None:
    good.item("lt/b.md", "Antra", "A {{ site.title }} and {% raw %} and {{< x >}} stay.", date="2017-09-13").build()

    assert "{{ site.title }} and {% raw %} and {{&lt; x &gt;}} stay." in good.page("lt/2017/09/13/antra/index.html")


def test_control_characters_never_reach_a_page_or_a_feed(good: Site) -> None:
    from xml.etree import ElementTree

    good.write(
        "seeds/lt/b.txt", "Antra\x07 naujiena\x0b apie\x00 miestą\n\nTai yra\x1b ilgas sakinys \ufffe apie viską.\n"
    ).build()

    for path, data in good.output().items():
        if path.endswith((".html", ".xml")):
            assert not any(ord(char) < 32 and char not in "\n\t" for char in data.decode()), path
        if path.endswith(".xml"):
            ElementTree.fromstring(data)


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("windows-1256", "به گزارش خبرنگار ما، کتابخانه مرکزی شهر امروز با حضور مردم گشایش یافت و کتاب‌ها دیده شد."),
        ("windows-1257", "Šiandien Vilniuje atidaryta nauja biblioteka, kurioje lankytojai ras daug knygų ir žurnalų."),
        ("utf-16", "Šiandien Vilniuje atidaryta nauja biblioteka, kurioje lankytojai ras daug knygų."),
        ("utf-8-sig", "Šiandien Vilniuje atidaryta nauja biblioteka, kurioje lankytojai ras daug knygų."),
    ],
)  # fmt: skip
def test_older_encodings_are_read(good: Site, encoding: str, text: str) -> None:
    data = f"{text}\n\n{text} {text}\n".encode(encoding, "ignore")
    good.write("seeds/lt/b.txt", data).build()

    pages = [d.decode() for p, d in good.output().items() if p.startswith("lt/undated/") and p.count("/") == 3]
    word = text.split()[2]
    assert any(word in page for page in pages)


def test_lines_of_a_jsonl_file_fail_one_by_one(good: Site) -> None:
    lines = [
        '{"id": "a", "title": "Pirma", "text": "Tai pirma naujiena."}',
        "{broken",
        '"no object"',
        '{"id": "a", "title": "Dar kartą", "text": "Tas pats numeris."}',
        '{"title": "Be numerio", "markdown": "Tekstas."}',
    ]
    report = good.write("seeds/lt/all.jsonl.gz", gzip.compress("\n".join(lines).encode())).build()

    assert_rest_is_built(good, report, published=3)
    assert report.skipped == {"double-id": 1, "json": 2}
    assert any(line_of(problem).startswith("lt/all.jsonl.gz:2:") for problem in report.problems)


def test_a_damaged_gzip_file_is_named(good: Site) -> None:
    report = good.write("seeds/lt/all.jsonl.gz", gzip.compress(b'{"text": "x"}' * 1000)[:40]).build()

    assert_rest_is_built(good, report)
    assert report.skipped == {"unreadable": 1}


def test_links_that_lead_round_or_nowhere_do_no_harm(good: Site) -> None:
    (good.root / "seeds/loop").symlink_to(good.root / "seeds")
    (good.root / "seeds/gone.md").symlink_to(good.root / "nothing.md")
    (good.root / "seeds/fa/itself").symlink_to("itself")
    (good.root / "seeds/fa/itself.md").symlink_to("itself.md")

    report = good.build()

    assert_rest_is_built(good, report)


def test_a_file_name_that_is_not_utf8_is_reported(good: Site) -> None:
    name = os.fsencode(good.root / "seeds") + b"/caf\xe9.md"
    try:
        Path(os.fsdecode(name)).write_text("# Titel\n\nText.\n")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")

    report = good.build()

    assert_rest_is_built(good, report)
    assert report.skipped == {"file-name": 1}
    assert good.build().skipped == {"file-name": 1}


def test_problems_are_told_again_when_nothing_has_changed(good: Site) -> None:
    first = good.write("seeds/empty.txt", "").item("fa/c.md", "خبر", date="nonsense").build()

    second = good.build()

    assert [line_of(p) for p in second.problems] == [line_of(p) for p in first.problems]
    assert second.skipped == first.skipped


def test_twenty_thousand_brackets_do_not_stop_the_build(good: Site) -> None:
    report = good.item("lt/b.md", "Antra", "[" * 20_000, date="2017-09-13").build()

    assert_rest_is_built(good, report, published=2)
    assert codes(report) == ["plain-markdown"]


def test_a_body_of_twenty_megabytes_is_built(good: Site) -> None:
    report = good.write(
        "seeds/lt/b.txt", "Didelis tekstas apie viską.\n\n" + "Tai yra ilgas sakinys. " * 900_000
    ).build()

    assert_rest_is_built(good, report, published=2)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('titel = "x"', "did you mean title?"),
        ("page_size = 0", "whole number"),
        ('base_url = "example.org"', "no address"),
        ('languages = ["farsi language"]', "no language tag"),
        ('permalink = "/{lang}/"', "{slug} or {id}"),
        ('timezone = "Mars/Phobos"', "no time zone"),
        ('calendars = { fa = ["mayan"] }', "no calendar"),
        ("title =", "Invalid value"),
        ('[defaults."x"]\nsauce = "y"', "did you mean source?"),
    ],
)
def test_a_faulty_configuration_names_key_line_and_remedy(good: Site, line: str, says: str) -> None:
    with pytest.raises(ConfigError) as caught:
        good.write("khabar.toml", f"# settings\n{line}\n").build()

    text = " ".join(line_of(problem) for problem in caught.value.problems)
    assert says in text
    assert text.startswith(("khabar.toml:2", "khabar.toml:3"))


@pytest.mark.parametrize("lang", ["fa", "lt", "th", "he", "am", "ar"])
@pytest.mark.parametrize("day", ["0001-01-01", "0622-03-21", "0999-05-05", "9999-12-31"])
def test_days_of_any_century_have_pages_and_no_link_leads_nowhere(good: Site, lang: str, day: str) -> None:
    report = good.item(f"{lang}/b.md", "Alfa", date=f"'{day}'").item(f"{lang}/c.md", "Beta", date="2017-09-13").build()

    assert_rest_is_built(good, report, published=3)
    assert codes(report) == []
    output = good.output()
    for path in (f"{lang}/{day[:4]}/index.html", f"{lang}/{day.replace('-', '/')}/index.html"):
        text = output[path].decode()
        for href in re.findall(r'href="((?:\.\./)+[^"#]*)"', text):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(href)))
            assert target in output or f"{target}/index.html" in output or target == ".", (path, href)


def test_a_fault_of_ours_costs_one_item_and_is_told(good: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(item: RawItem, config: Config) -> Article:
        if item.path == "lt/b.md":
            raise ZeroDivisionError("a fault")
        return parse(item, config)

    monkeypatch.setattr(work, "parse", broken)
    report = good.item("lt/b.md", "Antra").build()

    assert_rest_is_built(good, report)
    assert report.skipped == {"internal": 1}
    assert "ZeroDivisionError" in only_problem(report)


def test_a_gzip_file_with_a_damaged_middle_is_named(good: Site) -> None:
    data = bytearray(gzip.compress(os.urandom(3000).hex().encode()))
    data[600:700] = bytes(100)
    report = good.write("seeds/lt/all.jsonl.gz", bytes(data)).build()

    assert report.skipped["unreadable"] == 1
    assert report.read == report.published + report.drafts + sum(report.skipped.values())


def test_a_seed_that_could_not_be_read_is_tried_again(good: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(root: Path, path: str) -> object:
        if path == "lt/b.md":
            raise PermissionError(13, "Permission denied", path)
        return open_seed(root, path)

    good.item("lt/b.md", "Antra")
    with monkeypatch.context() as patch:
        patch.setattr(scan, "open_seed", forbidden)
        assert good.build().skipped == {"unreadable": 1}

    report = good.build()

    assert_rest_is_built(good, report, published=2)
    assert report.skipped == {}


def test_a_seed_that_is_deleted_while_it_is_read_is_no_problem(good: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(root: Path, path: str) -> object:
        if path == "lt/b.md":
            (root / path).unlink()
        return open_seed(root, path)

    good.item("lt/b.md", "Antra")
    with monkeypatch.context() as patch:
        patch.setattr(scan, "open_seed", gone)
        report = good.build()

    assert_rest_is_built(good, report)
    assert report.problems == []
    assert good.build().problems == []


def test_a_seed_that_changes_while_it_is_read_is_read_again(good: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def edited(root: Path, path: str) -> object:
        stream = open_seed(root, path)
        if path == "lt/b.md":
            good.item(path, "Trečia")
        return stream

    good.item("lt/b.md", "Antra")
    with monkeypatch.context() as patch:
        patch.setattr(scan, "open_seed", edited)
        good.build()

    good.build()

    assert good.output() == good.rebuilt_from_nothing()


def test_a_file_whose_name_looks_like_an_item_of_another_is_named(good: Site) -> None:
    good.write("seeds/lt/x.jsonl", '{"id": "b.md", "title": "Antra", "text": "Tekstas."}\n')
    report = good.item("lt/x.jsonl#b.md", "Trečia").build()

    assert_rest_is_built(good, report, published=2)
    assert report.skipped == {"file-name": 1}
    good.delete("seeds/lt/x.jsonl#b.md").build()
    assert good.output() == good.rebuilt_from_nothing()


@pytest.mark.parametrize("name", ["a'b", 'a"b', "a\nb", "100%41", "a#b", "a|b", "a\\b", "a?b;c&d", "\u202eb", " ", "-"])
def test_a_seed_may_have_any_name(good: Site, name: str) -> None:
    report = good.item(f"lt/{name}.md", "Antra", date="2017-09-13").build()

    assert_rest_is_built(good, report, published=2)
    assert codes(report) == []
    assert good.item(f"lt/{name}.md", "Trečia", date="2017-09-13").build(changed=[f"lt/{name}.md"]).removed
    assert good.output() == good.rebuilt_from_nothing()


def test_ids_of_lines_may_hold_anything(good: Site) -> None:
    idents = ["a/b", "x#y", "l\nb", "%41", "é", "A", "a", "..", "a\0b", "x" * 10_000, "\ud800", ["q"], 1.5, True]
    lines = [{"id": ident, "title": "Antra", "date": "2017-09-13", "text": "Tekstas."} for ident in idents]
    report = good.write("seeds/lt/x.jsonl", "\n".join(map(json.dumps, lines))).build()

    assert_rest_is_built(good, report, published=1 + len(idents))
    good.delete("seeds/lt/x.jsonl").build()
    assert good.output() == good.rebuilt_from_nothing()


@pytest.mark.parametrize(
    "line",
    [
        '{"id": ' + "9" * 5000 + ', "text": "Tekstas."}',
        '{"date": ' + "9" * 5000 + ', "text": "Tekstas."}',
        '{"a": ' * 100_000,
        '{"id": 1e400, "title": NaN, "text": "Tekstas."}',
        '{"title": "A\\ud800", "text": "Teks\\udfff.", "source": "\\ud800", "tags": ["\\ud800"], "byline": "\\ud800"}',
    ],
)
def test_json_that_python_cannot_hold_costs_one_line(good: Site, line: str) -> None:
    report = good.write("seeds/lt/x.jsonl", f'{line}\n{{"id": "b", "text": "Tekstas."}}\n').build()

    assert report.published >= 2
    assert report.read == report.published + report.drafts + sum(report.skipped.values()) == 3
    assert "internal" not in report.skipped


def test_a_slug_copied_from_the_address_of_another_item_is_no_clash(good: Site) -> None:
    good.item("lt/b.md", "Alfa", date="2017-09-13").item("lt/c.md", "Alfa", date="2017-09-13").build()
    taken = next(path.split("/")[4] for path in good.output() if path.startswith("lt/2017/09/13/alfa"))

    report = good.item("lt/d.md", "Beta", slug=taken, date="2017-09-13").build()

    assert report.skipped == {}
    assert len([path for path in good.output() if path.startswith("lt/2017/09/13/alfa")]) == 3


def test_a_folder_that_cannot_be_read_is_not_taken_for_an_empty_one(
    good: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    good.build()
    before = good.output()
    scandir = os.scandir

    def forbidden(folder: str) -> object:
        if str(folder).endswith("/seeds/fa"):
            raise PermissionError(13, "Permission denied", folder)
        return scandir(folder)

    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", forbidden)
        with pytest.raises(BuildError, match="fa"):
            good.build()

    assert good.output() == before


def test_a_translation_of_nothing_is_told_and_of_a_draft_is_not(good: Site) -> None:
    good.item("lt/typo.md", "Beta", translation_of="fa/nothing.md")
    good.item("lt/chain.md", "Gama", translation_of="lt/good.md").item("lt/good.md", "Delta", translation_of="fa/o.md")
    good.item("lt/self.md", "Zeta", translation_of="lt/self.md").item(
        "lt/of-line.md", "Eta", translation_of="fa/l.jsonl#1"
    )
    good.item("lt/of-draft.md", "Teta", translation_of="fa/draft.md").item("fa/draft.md", "خبر", draft="true")
    good.item("lt/of-no-line.md", "Kapa", translation_of="fa/l.jsonl#3")
    good.item("fa/o.md", "خبر دیگر").write("seeds/fa/l.jsonl", '{"id": 1, "text": "خبر شهر", "draft": true}\n')

    report = good.build()
    told = {
        problem.path: (problem.message, problem.hint) for problem in report.problems if problem.code == "no-original"
    }

    assert list(told) == ["lt/chain.md", "lt/of-no-line.md", "lt/self.md", "lt/typo.md"]
    assert told["lt/chain.md"] == ("translation_of names lt/good.md, which is a translation itself", "name fa/o.md")
    assert "fa/nothing.md, and there is no such item" in told["lt/typo.md"][0]
    assert [problem for problem in good.build().problems if problem.code == "no-original"] == [
        problem for problem in report.problems if problem.code == "no-original"
    ]

    good.item("fa/nothing.md", "خبر نو").item("lt/chain.md", "Gama", translation_of="fa/o.md")
    mended = good.delete("seeds/lt/self.md").delete("seeds/lt/of-no-line.md").build()

    assert "no-original" not in codes(mended)
