"""One page made by itself equals the page that the next build makes."""

import sqlite3
from contextlib import closing

import pytest
from conftest import Site

from generator.cache import cache_folder
from generator.errors import BuildError
from generator.manifest import Manifest
from generator.recipes import with_look
from generator.serve.fresh import fresh_page


@pytest.fixture
def small(site: Site) -> Site:
    for number in range(1, 8):
        site.item(f"fa/{number}.md", f"خبر {number}", "متن خبر.", date=f"2024-05-0{number}", source="ایرنا")
    site.item("fa/undated.md", "بی‌تاریخ", "متن.").item("lt/a.md", "Žinia", "Tekstas.", translation_of="fa/1.md")
    site.build()
    return site


def test_every_page_by_itself_is_as_the_build_made_it(small: Site) -> None:
    config = with_look(small.config())

    made = {path: fresh_page(config, path) for path in small.output()}

    assert {path: data for path, data in made.items() if data is not None} == {
        path: data
        for path, data in small.output().items()
        if not path.startswith("static/") and not path.endswith(".bin")
    }


def test_a_changed_template_or_seed_shows_before_it_is_built(small: Site) -> None:
    small.item("fa/1.md", "خبر 1", "متن دیگر.", date="2024-05-01").write("templates/_meta.html", "MARK")

    story = fresh_page(with_look(small.config()), "fa/2024/05/01/خبر-1/index.html")
    small.build()

    assert story is not None
    assert "متن دیگر" in story.decode()
    assert story.decode() == small.page("fa/2024/05/01/خبر-1/index.html")


def test_an_item_that_moves_away_or_goes_is_no_longer_made_here(small: Site) -> None:
    path = "fa/2024/05/01/خبر-1/index.html"
    small.item("fa/1.md", "خبر 1", date="2024-06-01")
    assert fresh_page(small.config(), path) is None
    small.item("fa/1.md", "خبر 1", date="2024-05-01", draft="true")
    assert fresh_page(small.config(), path) is None
    small.delete("seeds/fa/1.md")
    assert fresh_page(small.config(), path) is None


def test_a_broken_template_breaks_the_pages_that_use_it(small: Site) -> None:
    small.write("templates/month.html", "{% if %}")
    config = with_look(small.config())

    with pytest.raises(BuildError):
        fresh_page(config, "fa/2024/05/index.html")

    assert fresh_page(config, "fa/2024/05/01/index.html")


def test_pages_are_made_while_a_build_holds_the_manifest(small: Site) -> None:
    file = cache_folder(small.config()) / "manifest.sqlite"
    with closing(Manifest.open(file)) as manifest, manifest.transaction():
        manifest.forget()

        assert fresh_page(small.config(), "fa/index.html")


def test_without_a_manifest_of_ours_there_is_nothing_to_make(site: Site) -> None:
    file = cache_folder(site.config()) / "manifest.sqlite"
    assert fresh_page(site.config(), "index.html") is None
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE meta (name, value)")
    assert fresh_page(site.config(), "index.html") is None
    file.write_bytes(b"no database at all")
    assert fresh_page(site.config(), "index.html") is None


def test_a_build_of_the_first_few_is_finished_by_the_next(site: Site) -> None:
    from generator.build import build

    for number in range(9):
        site.item(f"en/{number}.md", f"Item {number}", date="2024-05-01")

    first = build(site.config(), workers=1, limit=3)
    rest = build(site.config(), workers=1)

    assert (first.published, rest.published) == (3, 9)
    assert site.output() == site.rebuilt_from_nothing()
