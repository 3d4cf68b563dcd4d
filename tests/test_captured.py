"""What a story's page says of the text as it was captured: below the story, or on a page of its own if it is long."""

import html
import re

import pytest
from conftest import Site
from world import LANGUAGES, MENUS

from generator.model import Dropped
from generator.render.captured import MAX_BYTES, MAX_LINES, is_long
from generator.serve.fresh import fresh_page

STORY = "lt/2017/11/02/atidaryta-miesto-biblioteka/"


def captured(site: Site, lines: int) -> Site:
    title, text, *_ = LANGUAGES["lt"]
    menu = "\n".join(f"Skaityti daugiau {number}" for number in range(lines))
    return site.write("seeds/lt/2017-11-02-a.txt", f"{title}\n\n{text}\n\n{text} {text}\n\n{menu}\n")


def rows(page: str) -> list[str]:
    return [html.unescape(text) for text in re.findall(r'<td dir="ltr">(.*?)</td>', page)]


def test_a_short_record_stands_in_the_page_of_the_story(site: Site) -> None:
    captured(site, MAX_LINES).build()

    assert rows(site.page(f"{STORY}index.html")) == [f"Skaityti daugiau {number}" for number in range(MAX_LINES)]
    assert f"{STORY}captured.html" not in site.output()


def test_a_long_record_has_a_page_of_its_own_with_every_line(site: Site) -> None:
    captured(site, MAX_LINES + 1).build()

    story, own = site.page(f"{STORY}index.html"), site.page(f"{STORY}captured.html")

    assert rows(story) == []
    assert f'href="../../../../../{STORY}captured.html"' in story
    assert rows(own) == [f"Skaityti daugiau {number}" for number in range(MAX_LINES + 1)]
    assert '<meta name="robots" content="noindex, follow">' in own
    assert f'href="../../../../../{STORY}"' in own
    assert "captured.html" not in site.page("sitemap-lt-2017.xml")


@pytest.mark.parametrize(("text", "long"), [("ab", False), ("آب", True)])
def test_a_few_long_lines_are_a_long_record_by_their_bytes(text: str, long: bool) -> None:
    assert is_long([Dropped(line, text * (MAX_BYTES // 20), "link text") for line in range(10)]) is long


def test_the_page_of_a_record_comes_and_goes_with_its_lines(site: Site) -> None:
    captured(site, MAX_LINES + 1).build()

    report = captured(site, 3).build()

    assert report.removed == [f"{STORY}captured.html"]
    assert site.output() == site.rebuilt_from_nothing()
    assert captured(site, MAX_LINES + 2).build().written.count(f"{STORY}captured.html") == 1
    assert site.output() == site.rebuilt_from_nothing()
    assert site.delete("seeds/lt/2017-11-02-a.txt").build().removed.count(f"{STORY}captured.html") == 1


def test_the_preview_makes_the_page_of_a_record_anew(site: Site) -> None:
    captured(site, MAX_LINES + 1).build()
    captured(site, MAX_LINES + 5)

    fresh = fresh_page(site.config(), f"{STORY}captured.html")

    assert fresh is not None
    assert len(rows(fresh.decode("utf-8"))) == MAX_LINES + 5


def test_the_record_is_in_the_language_and_direction_of_its_lines(site: Site) -> None:
    title, text, *_ = LANGUAGES["fa"]
    menu = "\n".join(f"{MENUS['fa'][number % 3]} {number}\nLogin" for number in range(MAX_LINES))
    site.write("seeds/fa/2017-11-02-a.txt", f"{title}\n\n{text}\n\n{text} {text}\n\n{menu}\n").build()
    (path,) = [path for path in site.output() if path.endswith("captured.html")]

    page = site.page(path)

    assert '<html lang="fa" dir="rtl">' in page
    assert f'<td dir="rtl">{MENUS["fa"][0]} 0</td>' in page
    assert '<td lang="und-Latn" dir="ltr">Login</td>' in page
