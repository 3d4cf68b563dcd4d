"""Addresses that do not break: what was published at an old address leads to the new one."""

import json
from pathlib import Path

import pytest
from conftest import Site

from generator.build import build
from generator.errors import ConfigError
from generator.report import Report, line_of


def told(report: Report) -> list[str]:
    return [line_of(problem) for problem in report.problems]


@pytest.fixture
def published(site: Site) -> Site:
    """A site with an item in each direction that has been built once."""
    site.write("khabar.toml", 'base_url = "https://example.org/news/"\nhosts = ["netlify"]\n')
    site.item("fa/a.md", "خبر نخست", date="2017-09-13", lang="fa")
    site.item("en/b.md", "Old title", date="2017-09-13", lang="en")
    site.build()
    return site


def test_an_item_that_gets_another_address_leaves_a_way_behind(published: Site) -> None:
    published.item("fa/a.md", "خبر دیگر", date="2017-09-13", lang="fa")

    report = published.build()

    stub = published.page("fa/2017/09/13/خبر-نخست/index.html")
    new = "%D8%AE%D8%A8%D8%B1-%D8%AF%DB%8C%DA%AF%D8%B1/"
    assert report.moved == ["fa/2017/09/13/خبر-نخست/"]
    assert '<html lang="fa" dir="rtl">' in stub
    assert f'<meta http-equiv="refresh" content="0; url=../../../../../fa/2017/09/13/{new}">' in stub
    assert f'<link rel="canonical" href="https://example.org/news/fa/2017/09/13/{new}">' in stub
    assert "خبر دیگر</a>" in stub
    assert f"/news/fa/2017/09/13/%D8%AE%D8%A8%D8%B1-%D9%86%D8%AE%D8%B3%D8%AA/ /news/fa/2017/09/13/{new} 301!\n" in (
        published.page("_redirects")
    )
    assert '"fa/2017/09/13/خبر-نخست/" = "fa/a.md"\n' in (published.root / "redirects.toml").read_text("utf-8")
    assert published.output() == published.rebuilt_from_nothing()


def test_all_former_addresses_lead_to_the_present_one(published: Site) -> None:
    published.item("en/b.md", "Second title", date="2017-09-13", lang="en").build()
    published.item("en/b.md", "Third title", date="2017-09-13", lang="en").build()

    for old in ("old-title", "second-title"):
        assert "en/2017/09/13/third-title/" in published.page(f"en/2017/09/13/{old}/index.html")
    assert published.build().written == []
    assert published.output() == published.rebuilt_from_nothing()


def test_an_item_that_goes_back_has_its_page_again(published: Site) -> None:
    published.item("en/b.md", "Second title", date="2017-09-13", lang="en").build()

    report = published.item("en/b.md", "Old title", date="2017-09-13", lang="en").build()

    assert 'class="article"' in published.page("en/2017/09/13/old-title/index.html")
    assert 'http-equiv="refresh"' in published.page("en/2017/09/13/second-title/index.html")
    assert told(report) == []
    assert published.output() == published.rebuilt_from_nothing()


def test_another_permalink_moves_every_item(published: Site) -> None:
    published.write(
        "khabar.toml", 'base_url = "https://example.org/news/"\nhosts = ["netlify"]\npermalink = "{lang}/{slug}/"\n'
    )

    report = published.build()

    assert report.moved == ["en/2017/09/13/old-title/", "fa/2017/09/13/خبر-نخست/"]
    assert "en/old-title/" in published.page("en/2017/09/13/old-title/index.html")
    assert published.output() == published.rebuilt_from_nothing()


def test_another_permalink_moves_every_item_when_they_are_taken_in_bit_by_bit(published: Site) -> None:
    published.write(
        "khabar.toml", 'base_url = "https://example.org/news/"\nhosts = ["netlify"]\npermalink = "{lang}/{slug}/"\n'
    )

    reports = [published.build(limit=1), published.build()]

    assert sorted(reports[0].moved + reports[1].moved) == ["en/2017/09/13/old-title/", "fa/2017/09/13/خبر-نخست/"]
    assert published.output() == published.rebuilt_from_nothing()


def test_titles_tried_in_the_preview_leave_nothing_behind(published: Site) -> None:
    config = published.config()
    for title in ("Try", "Try again", "New title"):
        published.item("en/b.md", title, date="2017-09-13", lang="en")
        build(config, workers=1, tentative=True)

    old = sorted(path.name for path in (published.root / "output/en/2017/09/13").iterdir() if path.is_dir())
    assert old == ["new-title", "old-title"]
    assert (published.root / "redirects.toml").read_text("utf-8").count(" = ") == 1


def test_deleted_items_and_items_known_by_their_line_leave_nothing_behind(published: Site) -> None:
    lines = [json.dumps({"title": title, "text": "Text.", "date": "2017-09-13", "lang": "en"}) for title in "abc"]
    published.write("seeds/en/many.jsonl", "\n".join(lines)).build()

    published.delete("seeds/en/b.md").write("seeds/en/many.jsonl", "\n".join(lines[1:])).build()

    assert not (published.root / "redirects.toml").exists()


def test_aliases_lead_to_their_item(site: Site) -> None:
    site.write("khabar.toml", 'base_url = "https://example.org/news/"\n')
    aliases = "[/Senas/Straipsnis.html, lt/sena, 'https://example.org/news/a%20b/', ../x/, story.php]"
    site.item("lt/a.md", "Nauja", date="2017-09-13", lang="lt", aliases=aliases)

    report = site.build()

    for path in ("Senas/Straipsnis.html", "lt/sena/index.html", "a b/index.html"):
        assert "lt/2017/09/13/nauja/" in site.page(path)
    assert not (site.root / "output/story.php").exists()
    assert [problem.code for problem in report.problems] == ["wrong-alias", "redirect-file"]
    assert site.output() == site.rebuilt_from_nothing()


def test_a_clash_names_both(published: Site) -> None:
    published.item("en/c.md", "C", date="2017-09-13", lang="en", aliases="[en/2017/09/13/old-title/, en/x/]")
    published.item("en/d.md", "D", date="2017-09-13", lang="en", aliases="[EN/X/]")

    problems = told(published.build())

    assert len(problems) == 2
    assert "en/c.md: redirect-taken" in problems[1] and "it is the address of en/b.md" in problems[1]
    assert "en/d.md: redirect-taken" in problems[0] and "en/c.md has it lead to en/c.md" in problems[0]
    assert 'class="article"' in published.page("en/2017/09/13/old-title/index.html")


def test_a_person_may_write_lines_and_they_stay(published: Site) -> None:
    hand = (
        "# ours\r\n'en/about' = '/en/'   # the index\n"
        'elsewhere = "https://example.com/?q=1"\n"en/gone/" = "en/no.md"\n'
    )
    published.write("redirects.toml", hand)
    report = published.build()

    assert "redirects.toml:4: redirect-lost" in told(report)[0]
    assert 'content="0; url=../../en/"' in published.page("en/about/index.html")
    assert 'href="https://example.com/?q=1"' in published.page("elsewhere/index.html")
    assert "/news/elsewhere/ https://example.com/?q=1 301!\n" in published.page("_redirects")

    published.item("en/b.md", "Second title", date="2017-09-13", lang="en").build()
    text = (published.root / "redirects.toml").read_bytes().decode()
    assert text == hand.replace("'en/about'", '"en/2017/09/13/old-title/" = "en/b.md"\n\'en/about\'')
    assert published.output() == published.rebuilt_from_nothing()


def test_a_page_that_comes_takes_its_address_back_and_gives_it_up_again(published: Site) -> None:
    published.write("redirects.toml", '"en/2018/" = "en/b.md"\n').build()
    assert 'http-equiv="refresh"' in published.page("en/2018/index.html")

    published.item("en/e.md", "E", date="2018-01-01", lang="en")
    assert "it is the address of a page of the archive" in told(published.build())[0]
    assert 'http-equiv="refresh"' not in published.page("en/2018/index.html")

    published.delete("seeds/en/e.md").build()
    assert 'http-equiv="refresh"' in published.page("en/2018/index.html")
    assert published.output() == published.rebuilt_from_nothing()


@pytest.mark.parametrize("text", ['"a/" = ', '"a/" = 1\n', '"a/" = "b.md"\n"a/" = "c.md"\n', "\udcff"])
def test_a_file_that_cannot_be_read_stops_the_build_before_anything_is_written(published: Site, text: str) -> None:
    published.write("redirects.toml", text.encode("utf-8", "surrogateescape"))
    before = published.output()

    with pytest.raises(ConfigError, match=r".+"):
        published.build()

    assert published.output() == before


def test_an_old_page_that_was_deleted_is_made_again(published: Site) -> None:
    published.item("en/b.md", "Second title", date="2017-09-13", lang="en").build()
    stub = Path(published.root / "output/en/2017/09/13/old-title/index.html")
    stub.unlink()

    published.build()

    assert stub.exists()


def test_an_address_below_a_file_is_refused_instead_of_breaking_the_site(published: Site) -> None:
    aliases = "[sitemap.xml/x/, old.html, old.html/below/, _redirects/x/, deep/a.html/b/, deep/a.html, CNAME]"
    published.item("en/c.md", "C", date="2017-09-13", lang="en", aliases=aliases)

    problems = told(published.build())

    assert [line.split(": ")[1] for line in problems] == ["wrong-alias"] * 2 + ["redirect-taken"] * 3
    built = published.output()
    assert "old.html" in built and "deep/a.html/b/index.html" in built
    assert published.output() == published.rebuilt_from_nothing()


def test_a_line_written_in_another_form_is_not_added_again(published: Site) -> None:
    published.write("redirects.toml", '"https://example.org/news/en/2017/09/13/old-title/" = "/en/"\n').build()

    report = published.item("en/b.md", "Second title", date="2017-09-13", lang="en").build()

    assert report.moved == []
    assert 'url=../../../../../en/"' in published.page("en/2017/09/13/old-title/index.html")
