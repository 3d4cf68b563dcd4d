"""What a page weighs over the wire, and the one font: whose letters it has, and which pages ask for it."""

import gzip
import io
import random
import re
from hashlib import sha256

import pytest
from conftest import SEEDS, Site
from world import LANGUAGES

from generator.assets import bundled
from generator.render.parts import WEB_FONT
from generator.sorting import _ALPHABETS
from generator.urls import term_slug

FONT = bundled("static") / "fonts" / "vazirmatn.woff2"
SHEET = (bundled("static") / "khabar.css").read_text(encoding="utf-8")


def zipped(data: bytes) -> int:
    return len(gzip.compress(data, 9))


# What a page may weigh with all that it loads but the font, and what is left of that for the text of a story: the
# rest is the stylesheet, the script of the age note, the icon, and everything round the text. A story whose text alone
# is heavier than that (about 13,000 letters of Latin script, 11,000 of others) weighs as much more.
LIMIT, OF_TEXT = 15_000, 5_500
WITH_FONT = 50_000

WORDS = {
    "fa": "شهر کتاب خانه مردم روز سال دولت کشور جهان آب راه کار زبان تاریخ فرهنگ هنر دانش مدرسه دانشگاه بازار",
    "lt": "miestas knyga namas žmonės diena metai valdžia šalis pasaulis vanduo kelias darbas kalba istorija kultūra",
    "am": "ከተማ መጽሐፍ ቤት ሰዎች ቀን ዓመት መንግሥት አገር ዓለም ውኃ መንገድ ሥራ ቋንቋ ታሪክ ባህል ጥበብ ትምህርት ገበያ",
    "th": "เมือง หนังสือ บ้าน ผู้คน วัน ปี รัฐบาล ประเทศ โลก น้ำ ถนน งาน ภาษา ประวัติศาสตร์ วัฒนธรรม ศิลปะ ความรู้",
}


def loaded(site: Site) -> int:
    """What the pages load besides themselves and the font, over the wire."""
    return sum(zipped(site.output()[f"static/{name}"]) for name in ("khabar.css", "favicon.svg", "age.js"))


def parts_of(site: Site) -> tuple[bytes, bytes]:
    """The page of the one story, and the text in it."""
    (page,) = [data for data in site.output().values() if b'<body class="article"' in data]
    return page, page.partition(b'<div class="body">')[2].partition(b"</div>\n<footer>")[0]


def check_weight(site: Site) -> None:
    page, text = parts_of(site)
    rest = loaded(site)
    assert zipped(text) <= OF_TEXT
    assert zipped(page) + rest <= LIMIT
    assert zipped(page.replace(text, b"")) + rest <= LIMIT - OF_TEXT
    assert zipped(page) + rest + len(FONT.read_bytes()) <= WITH_FONT
    assert len(re.findall(rb'<link rel="(?:stylesheet|icon|preload)"|<script[^>]* src=|<img ', page)) + 1 <= 5
    assert page.count(b"<") - page.count(b"</") <= 300  # nodes


@pytest.mark.parametrize("seed", sorted(file.name for file in SEEDS.glob("*.txt")))
def test_a_story_is_light_with_all_that_it_loads(seed: str, site: Site) -> None:
    site.write(f"seeds/{seed}", (SEEDS / seed).read_bytes()).build()

    check_weight(site)


@pytest.mark.parametrize("lang", WORDS)
def test_a_typical_story_with_all_that_can_be_known_of_it_is_light(lang: str, site: Site) -> None:
    """Three thousand letters, put together at random: that packs worse than what people write."""
    pick = random.Random(1)
    known = WORDS[lang].split()
    # Words of the language's own letters, in endings that do not repeat.
    letters = sorted({letter for word in known for letter in word if letter.isalpha()})
    words = [word + "".join(pick.choices(letters, k=pick.randint(0, 3))) for word in pick.choices(known, k=700)]
    text = " ".join(words)[:3_000]
    paragraphs = [text[start : start + 500] + "." for start in range(0, len(text), 500)]
    title = " ".join(words[:9])
    raw = f"---\nlang: {lang}\ntitle: {title}\ndate: 2017-09-13\nupdated: 2017-09-20\nbyline: {words[0]} {words[1]}\n"
    raw += f"source: {words[2]}\nplace: {words[3]}\ntags: [{', '.join(words[4:8])}]\nurl: https://example.org/a\n"
    site.write("seeds/a.md", f"{raw}summary: {' '.join(words[10:40])}\n---\n\n" + "\n\n".join(paragraphs)).build()

    check_weight(site)


def test_a_page_of_a_hundred_stories_has_six_hundred_elements_at_most(site: Site) -> None:
    title, text, source, topics, _ = LANGUAGES["fa"]
    known = {"source": source, "tags": f"[{topics[0]}]", "lang": "fa"}
    for number in range(100):
        day = f"{2014 + number % 6}-{number % 12 + 1:02}-{number % 28 + 1:02}"
        site.item(f"fa/{number}.md", f"{title} {number}", text, date=day, **known)
        site.item(f"fa/day-{number}.md", f"{title} {number} الف", text, date="2013-05-01", place="تهران")
        site.item(f"fa/undated-{number}.md", f"{title} {number} ب", text, lang="fa", place="تهران")
    site.build()

    pages = ("index", f"sources/{term_slug(source)}/index", f"topics/{term_slug(topics[0])}/index", "undated/index",
             "2013/05/01/index")  # fmt: skip
    for name in pages:
        page = site.page(f"fa/{name}.html")
        assert page.count('<li class="row">') == (39 if name == "index" else 100), name
        assert page.count("<") - page.count("</") <= 600, name


def test_what_was_left_out_of_a_story_does_not_make_it_heavy(site: Site) -> None:
    title, text, *_ = LANGUAGES["lt"]
    menu = "\n".join(f"Skaityti daugiau {sha256(bytes([number])).hexdigest()[:8]}" for number in range(200))
    site.write("seeds/lt/a.txt", f"{title}\n\n{text * 9}\n\n{text * 9}\n\n{menu}\n").build()

    check_weight(site)
    assert any(path.endswith("captured.html") for path in site.output())


def test_the_stylesheet_goes_out_without_its_comments_and_a_keepers_own_as_it_is(site: Site) -> None:
    site.item("lt/a.md", "A", date="2017-09-13").build()
    sent = site.page("static/khabar.css")

    assert "/*" in SHEET and "/*" not in sent
    assert zipped(sent.encode()) <= 8_000
    own = "/* mine */\nbody { color: red }\n"
    site.write("static/khabar.css", own).write("static/more.css", own).build()
    assert (site.page("static/khabar.css"), site.page("static/more.css")) == (own, own)


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
