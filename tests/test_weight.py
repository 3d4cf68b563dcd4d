"""What a page weighs over the wire, and the one font: whose letters it has, and which pages ask for it."""

import gzip
import io
import re

import pytest
from conftest import SEEDS, Site

from generator.render import bundled
from generator.render.parts import WEB_FONT
from generator.sorting import _ALPHABETS

FONT = bundled("static") / "fonts" / "vazirmatn.woff2"
SHEET = (bundled("static") / "khabar.css").read_text(encoding="utf-8")


def zipped(data: bytes) -> int:
    return len(gzip.compress(data, 9))


@pytest.mark.parametrize("seed", sorted(file.name for file in SEEDS.glob("*.txt")))
def test_a_story_is_light_with_all_that_it_loads(seed: str, site: Site) -> None:
    site.write(f"seeds/{seed}", (SEEDS / seed).read_bytes()).build()
    (page,) = [data for data in site.output().values() if b'<body class="article"' in data]
    rest = sum(zipped((bundled("static") / name).read_bytes()) for name in ("khabar.css", "favicon.svg"))

    assert zipped(page) + rest <= 15_000
    assert zipped(page) + rest + len(FONT.read_bytes()) <= 50_000
    assert len(re.findall(rb'<link rel="(?:stylesheet|icon|preload)"|<script[^>]* src=|<img ', page)) + 1 <= 5


def test_the_stylesheet_and_the_pages_name_the_same_languages() -> None:
    (rule,) = re.findall(r":is\(([^{]*)\) \{\n  --text: Vazirmatn", SHEET)

    assert set(re.findall(r":lang\((\w+)\)", rule)) == WEB_FONT
    assert SHEET.count("--text: Vazirmatn") == 1, "no other language is set in letters that the font may lack"


@pytest.mark.parametrize("lang", sorted(WEB_FONT & _ALPHABETS.keys()))
def test_the_font_has_every_letter_of_its_languages(lang: str) -> None:
    ttfont = pytest.importorskip("fontTools.ttLib", reason="the package fonttools is not installed")
    letters = set(ttfont.TTFont(io.BytesIO(FONT.read_bytes())).getBestCmap())
    digits = "۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩،؛؟٪٫٬«»\u200c"

    assert {char for char in _ALPHABETS[lang] + digits if ord(char) not in letters} - {" "} == set()


def test_a_licence_lies_beside_the_font() -> None:
    assert "SIL Open Font License" in FONT.with_name("vazirmatn.LICENSE.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(("lang", "asked"), [("fa", True), ("ckb", True), ("ur", False), ("lt", False), ("he", False)])
def test_a_page_asks_ahead_for_the_font_where_it_is_set_in_it(lang: str, asked: bool, site: Site) -> None:
    site.item(f"{lang}/a.md", "2017", "2017.").build()

    page = site.page(f"{lang}/undated/2017/index.html")

    assert ('<link rel="preload" href="../../../static/fonts/vazirmatn.woff2" as="font"' in page) == asked
