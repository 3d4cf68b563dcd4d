"""What a reader sees and does in a browser: on a narrow phone, without a script, by keyboard, in the dark, on paper.

The tests need the system's Chromium and the package playwright; without one of them they are skipped. Every page is
served under a strict Content-Security-Policy.
"""

import re
from pathlib import Path
from typing import Any

import pytest
from conftest import Site
from window import PHONE, Reader, kinds_of, served
from world import LANGUAGES

from generator.languages import language

READ = ("fa", "ar", "he", "ro", "lt", "am", "zh-Hans", "th", "hi")


# The boxes of the first line of an element's text, and of the element inside its padding.
EDGES = """
(element) => {
  const range = document.createRange();
  range.selectNodeContents(element);
  const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
  const top = Math.min(...boxes.map((box) => box.top));
  const line = boxes.filter((box) => box.top < top + 8);
  const outer = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  return {
    dir: style.direction,
    left: Math.min(...line.map((box) => box.left)) - outer.left - parseFloat(style.paddingLeft),
    right: outer.right - parseFloat(style.paddingRight) - Math.max(...line.map((box) => box.right)),
    height: boxes[0].height,
  };
}
"""


@pytest.mark.parametrize("lang", READ)
def test_every_kind_of_page_fits_a_narrow_phone_and_begins_at_the_right_edge(
    lang: str, output: Path, phone: Reader
) -> None:
    paths = kinds_of(output, lang)
    assert len(paths) >= 9

    for path in paths:
        page = phone.open(path)
        assert phone.ask("document.documentElement.scrollWidth") <= PHONE["width"], path
        headline = page.locator("h1")
        assert headline.is_visible(), path
        edges = headline.evaluate(EDGES)
        if path != "index.html" and "library" not in path:
            assert edges["dir"] == language(lang).dir, path
        assert abs(edges["right" if edges["dir"] == "rtl" else "left"]) <= 2, (path, edges)
        assert edges["height"] > 14, path
    assert phone.faults == []


def test_a_name_of_one_word_that_no_line_holds_widens_no_page(site: Site, browser: Any) -> None:
    word = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
    site.item("de/a.md", word, tags=f"[{word}]", source=word, place=word, byline=word, kicker=word, date="2017-09-13")
    site.write("khabar.toml", 'base_url = "https://example.org/some/path/"').build()

    with served(site.root / "output") as address:
        reader = Reader(browser, address)
        for path in kinds_of(site.root / "output", "de"):
            reader.open(path)
            assert reader.ask("document.documentElement.scrollWidth") <= PHONE["width"], path


def test_a_foreign_title_in_a_list_begins_at_its_own_edge(phone: Reader) -> None:
    for lang in ("fa", "lt"):
        page = phone.open(f"{lang}/2017/09/14/index.html")
        title = page.locator(".row a").first

        assert title.evaluate("(one) => getComputedStyle(one).direction") == ("ltr" if lang == "fa" else "rtl")


@pytest.mark.parametrize("lang", ["fa", "lt"])
def test_text_is_read_and_links_are_followed_without_a_script(lang: str, browser: Any, address: str) -> None:
    title, text, *_ = LANGUAGES[lang]
    reader = Reader(browser, address, java_script_enabled=False)
    page = reader.open("index.html")

    page.locator(f'.languages [hreflang="{lang}"]').click()
    page.locator("a", has_text=re.compile(f"^{title} 4$")).first.click()

    assert page.locator("h1").inner_text() == f"{title} 4"
    assert page.get_by_text(text).first.is_visible()
    page.locator(".crumbs a").first.click()
    assert page.locator("h1").inner_text() == language(lang).name
    page.locator(".archive a").first.click()
    page.locator(".months a, .calendar a").first.click()
    page.locator(".calendar a, .rows a").first.click()
    assert page.locator("h1").is_visible()
    assert reader.faults == []
    reader.context.close()


def test_details_open_without_a_script(browser: Any, address: str) -> None:
    reader = Reader(browser, address, java_script_enabled=False)
    page = reader.open("lt/2017/11/01/atidaryta-miesto-biblioteka/index.html")

    page.locator("details.capture summary").last.click()

    assert page.get_by_text("Dalintis").is_visible()
    reader.context.close()


@pytest.mark.parametrize(
    "path", ["index.html", "fa/index.html", "lt/2017/11/01/atidaryta-miesto-biblioteka/index.html"]
)
def test_the_first_stop_of_the_keyboard_leads_to_the_headline(path: str, phone: Reader) -> None:
    page = phone.open(path)

    page.keyboard.press("Tab")
    assert phone.ask("document.activeElement.className") == "skip"
    box = page.locator(".skip").bounding_box()
    assert box is not None
    assert box["y"] >= 0
    assert 0 <= box["x"] <= box["x"] + box["width"] <= PHONE["width"]
    page.keyboard.press("Enter")

    assert phone.ask("document.activeElement.tagName + document.activeElement.id") == "H1content"


@pytest.mark.parametrize("path", ["fa/index.html", "lt/index.html", "fa/sh/1396/06/index.html"])
def test_the_place_of_the_keyboard_is_always_seen(path: str, phone: Reader) -> None:
    page = phone.open(path)

    for _ in range(8):
        page.keyboard.press("Tab")
        outline = phone.ask("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none", phone.ask("document.activeElement.outerHTML")


# Where each number of a date stands, from left to right.
NUMBERS = """
() => [...document.querySelectorAll("time")].filter((one) => one.offsetWidth > 0).map((one) => {
  const found = [];
  const walk = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode())
    for (const match of node.data.matchAll(/[\\d\\u06f0-\\u06f9\\u0660-\\u0669]+/g)) {
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      const box = range.getBoundingClientRect();
      found.push({ digits: match[0], x: box.left, y: box.top });
    }
  return { text: one.textContent, numbers: found };
})
"""


@pytest.mark.parametrize(
    ("path", "rtl"),
    [("fa/index.html", True), ("ar/index.html", True), ("he/index.html", True), ("ro/index.html", False),
     ("fa/2017/10/02/کتابخانه-شهر-باز-شد-4/index.html", True), ("fa/2017/09/13/index.html", True)],
)  # fmt: skip
def test_the_day_of_a_date_stands_where_reading_begins(path: str, rtl: bool, browser: Any, address: str) -> None:
    reader = Reader(browser, address)
    reader.page.set_viewport_size({"width": 1000, "height": 800})
    reader.open(path)

    dates = [date for date in reader.ask(NUMBERS) if len(date["numbers"]) == 2]

    assert dates
    for date in dates:
        day, year = date["numbers"]
        assert len(day["digits"]) <= 2 < len(year["digits"]), date
        assert abs(day["y"] - year["y"]) < 4, date
        assert (day["x"] > year["x"]) == rtl, date
    reader.context.close()


LIGHT = """
(colour) => {
  const [red, green, blue] = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
"""
# The lowest contrast of any visible text against the nearest background behind it (WCAG 2.2, 1.4.3).
CONTRASTS = f"""
() => {{
  const light = {LIGHT};
  const behind = (element) => {{
    for (let one = element; one; one = one.parentElement) {{
      const colour = getComputedStyle(one).backgroundColor;
      if (!/, 0\\)$/.test(colour)) return colour;
    }}
    return "rgb(255, 255, 255)";
  }};
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {{
    const element = node.parentElement;
    if (!node.data.trim() || !element.checkVisibility() || !element.getClientRects().length) continue;
    const pair = [light(getComputedStyle(element).color), light(behind(element))].sort((a, b) => b - a);
    found.push([(pair[0] + 0.05) / (pair[1] + 0.05), node.data.trim().slice(0, 40)]);
  }}
  return {{ paper: light(behind(document.body)), worst: found.sort((a, b) => a[0] - b[0])[0] }};
}}
"""


@pytest.mark.parametrize("scheme", ["dark", "light"])
@pytest.mark.parametrize("lang", ["fa", "lt"])
def test_text_is_readable_by_day_and_by_night(scheme: str, lang: str, output: Path, browser: Any, address: str) -> None:
    reader = Reader(browser, address, color_scheme=scheme)

    for path in kinds_of(output, lang):
        reader.open(path)
        found = reader.ask(CONTRASTS)
        assert (found["paper"] < 0.05) if scheme == "dark" else (found["paper"] > 0.8), path
        assert found["worst"][0] >= 4.5, (path, found["worst"])
    reader.context.close()


@pytest.mark.parametrize("lang", ["fa", "lt"])
def test_a_printed_page_has_no_ways_to_other_pages_and_dark_ink(
    lang: str, output: Path, browser: Any, address: str
) -> None:
    reader = Reader(browser, address, color_scheme="dark")
    reader.page.emulate_media(media="print")

    for path in kinds_of(output, lang):
        page = reader.open(path)
        for selector in (".skip", "nav", ".editions", ".colophon ul"):
            for one in page.locator(selector).all():
                assert not one.is_visible(), (path, selector)
        assert page.locator("h1").is_visible()
        assert reader.ask(f"({LIGHT})(getComputedStyle(document.querySelector('h1')).color)") < 0.1, path
    reader.context.close()


SHOWN = """
(selector) => [...document.querySelectorAll(selector)].filter((one) =>
  one.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })
    && one.getBoundingClientRect().height > 8)
  .map((one) => one.textContent)
"""


@pytest.mark.parametrize("lang", ["fa", "lt"])
def test_a_printed_story_ends_with_its_citation_and_address(lang: str, browser: Any, address: str) -> None:
    reader = Reader(browser, address)
    page = reader.open(f"{lang}/2017/09/14/library-opens-in-vilnius/" if lang == "fa" else "lt/2017/10/02/"
                       "atidaryta-miesto-biblioteka-4/")  # fmt: skip
    permalink = page.locator("link[rel=canonical]").get_attribute("href")
    assert reader.ask(SHOWN, ".citation") == [], "on the screen it is folded up"

    page.emulate_media(media="print")
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))")

    (citation,) = reader.ask(SHOWN, ".citation")
    assert permalink in citation
    assert reader.ask(SHOWN, ".age, .capture code, .cite a") == []
    reader.context.close()


@pytest.mark.parametrize("lang", ["fa", "lt"])
def test_links_are_large_enough_for_a_thumb_or_stand_in_text(lang: str, output: Path, phone: Reader) -> None:
    """WCAG 2.2, 2.5.8: 24 by 24 pixels, or room of that size round it."""
    script = """
    () => [...document.querySelectorAll("nav a, .masthead a, .colophon a, .index a, .calendar a")].map((one) => {
      const box = one.getBoundingClientRect();
      const room = one.parentElement.getBoundingClientRect();
      return [Math.round(Math.max(box.height, room.height)), one.textContent.trim()];
    }).filter(([height]) => height > 0 && height < 24)
    """
    for path in kinds_of(output, lang):
        phone.open(path)
        assert phone.ask(script) == [], path


def test_an_address_that_leads_nowhere_has_a_page_that_leads_on(browser: Any, address: str) -> None:
    reader = Reader(browser, address)
    page = reader.open("fa/404.html")

    page.locator("main a").first.click()

    assert page.locator("h1").inner_text() == "فارسی"
    reader.context.close()
