"""What accessibility asks of every kind of page in eight languages and both directions, looked at in a browser.

Rules of axe-core, reflow, text spacing, targets, focus and its order, and the visual order of what runs from left to
right within a right-to-left text, measured by geometry.
"""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from conftest import Site
from window import Reader, kinds_of, served

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")

LANGUAGES = ("fa", "ar", "he", "ro", "lt", "am", "zh-Hans", "th")
# The rules of WCAG 2.0, 2.1 and 2.2, levels A and AA, and what axe calls best practice. Contrast takes more time than
# all others together and does not depend on the language: it is looked at in one of each direction.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CONTRAST = ("fa", "lt")

# WCAG 2.2, 1.4.12: line height 1.5, paragraphs 2, letters 0.12 and words 0.16 of the size.
SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }
"""
# Text that a box cuts off. Nothing of Khabar's is meant to be cut but what is hidden from sight and read aloud.
CUT = """
() => [...document.querySelectorAll("body *")].filter((one) => {
  const style = getComputedStyle(one);
  if (one.closest(".unseen, .skip") || !one.textContent.trim() || !one.checkVisibility()) return false;
  const hides = (how) => how === "hidden" || how === "clip";
  return (hides(style.overflowX) && one.scrollWidth > one.clientWidth + 1)
      || (hides(style.overflowY) && one.scrollHeight > one.clientHeight + 1);
}).map((one) => one.outerHTML.slice(0, 120))
"""
# WCAG 2.2, 2.5.8: targets of 24 by 24 pixels; or undersized ones round whose centres circles of that size meet no other
# target and no other such circle; or links in a sentence.
TARGETS = """
() => {
  const shown = [...document.querySelectorAll("a, button, input, select, summary, [tabindex='0']")]
    .filter((one) => one.checkVisibility() && !one.closest(".unseen, .skip"));
  const boxes = shown.map((one) => one.getBoundingClientRect());
  const centre = (box) => [box.left + box.width / 2, box.top + box.height / 2];
  const small = (box) => box.width < 23.5 || box.height < 23.5;
  const inText = (one) => {
    const block = one.closest("p, li, dd, td, h1, h2, h3, blockquote, summary, span");
    return block && block.textContent.trim().length > one.textContent.trim().length + 12;
  };
  return shown.filter((one, index) => {
    const box = boxes[index];
    if (!box.width || !small(box) || inText(one)) return false;
    const [x, y] = centre(box);
    return boxes.some((other, second) => {
      if (second === index || !other.width || shown[second].contains(one) || one.contains(shown[second])) return false;
      const [a, b] = centre(other);
      const nearX = Math.max(other.left - x, 0, x - other.right), nearY = Math.max(other.top - y, 0, y - other.bottom);
      return Math.hypot(nearX, nearY) < 11.5 || (small(other) && Math.hypot(a - x, b - y) < 23.5);
    });
  }).map((one) => one.outerHTML.slice(0, 120));
}
"""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_rule_of_axe_is_broken(lang: str, output: Path, phone: Reader) -> None:
    rules = {} if lang in CONTRAST else {"rules": {"color-contrast": {"enabled": False}}}
    options = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"], **rules}
    faults = []

    for path in kinds_of(output, lang):
        page = phone.open(path)
        found = axe.Axe().run(page, options=options).response["violations"]
        faults += [(path, rule["id"], node["html"][:200]) for rule in found for node in rule["nodes"]]

    assert faults == []
    assert phone.faults == []


def test_axe_finds_what_is_wrong(phone: Reader) -> None:
    page = phone.open("lt/index.html")
    page.evaluate("document.querySelector('main').append(new Image())")
    page.evaluate("document.documentElement.removeAttribute('lang')")

    found = {rule["id"] for rule in axe.Axe().run(page).response["violations"]}

    assert {"image-alt", "html-has-lang"} <= found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_text_is_lost_and_nothing_scrolls_sideways_with_wide_spacing(lang: str, output: Path, phone: Reader) -> None:
    for path in kinds_of(output, lang):
        page = phone.open(path)
        # A style of the tester's own: the policy of the page forbids it to the page, not to the browser.
        page.evaluate("(css) => { const one = new CSSStyleSheet(); one.replaceSync(css);"
                      " document.adoptedStyleSheets = [one]; }", SPACING)  # fmt: skip

        assert phone.ask("document.documentElement.scrollWidth") <= 320, path
        assert phone.ask(CUT) == [], path


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_target_is_large_enough_or_stands_apart(lang: str, output: Path, phone: Reader) -> None:
    for path in kinds_of(output, lang):
        phone.open(path)
        assert phone.ask(TARGETS) == [], path


# Where each stop of the keyboard stands in the document and on the page, and whether it is seen to be there.
STOP = """
() => {
  const one = document.activeElement, box = one.getBoundingClientRect(), style = getComputedStyle(one);
  if (one === document.body) return null;
  return {
    what: one.outerHTML.slice(0, 100), x: box.left + scrollX, y: box.top + scrollY, height: box.height,
    order: [...document.querySelectorAll("*")].indexOf(one),
    marked: (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none",
    seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}
"""


@pytest.mark.parametrize("lang", ["fa", "lt", "th"])
def test_the_keyboard_goes_through_a_page_in_the_order_of_reading(lang: str, output: Path, phone: Reader) -> None:
    for path in kinds_of(output, lang):
        page = phone.open(path)
        stops: list[dict[str, Any]] = []
        for _ in range(25):
            page.keyboard.press("Tab")
            stop = phone.ask(STOP)
            if stop is None or (stops and stop["order"] == stops[0]["order"]):
                break  # once round
            stops.append(stop)

        assert len(stops) > 3, path
        for stop in stops:
            assert stop["marked"], (path, stop)
            assert stop["seen"], (path, stop)
        for first, second in pairwise(stops):
            assert first["order"] < second["order"], (path, first, second)
        for first, second in pairwise(stops[1:]):  # the skip link lies above the page
            assert second["y"] > first["y"] - max(first["height"], second["height"]), (path, first, second)


# The characters of a run of text as they are seen, line by line and from left to right, by the middle of their boxes.
SEEN = """
([selector, run]) => {
  const root = document.querySelector(selector);
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const letters = [];
  for (let node = walk.nextNode(); node; node = walk.nextNode())
    for (let index = 0; index < node.data.length; index++) letters.push([node, index, node.data[index]]);
  const text = letters.map((one) => one[2]).join("");
  const start = text.indexOf(run);
  if (start < 0) return null;
  return letters.slice(start, start + run.length).map(([node, index, letter]) => {
    const range = document.createRange();
    range.setStart(node, index);
    range.setEnd(node, index + 1);
    const box = range.getClientRects()[0];
    return { letter, x: box.left + box.width / 2, y: Math.round(box.top) };
  }).filter((one) => one.letter.trim()).sort((a, b) => a.y - b.y || a.x - b.x).map((one) => one.letter).join("");
}
"""

# What loses its order without isolation (W3C, "Inline markup and bidirectional text in HTML"): scores, telephone
# numbers, days, names that end in a mark, addresses; and what keeps it anyway.
RUNS = ("3-1", "۳-۱", "+98 21 1234", "2024-05-06", "C++", "BBC News", "https://ex.com/fa/", "a@example.org", "12:30")
SENTENCES = {
    "fa": "تیم شهر با نتیجه {} در خانه بازی را برد.",
    "ar": "فاز فريق المدينة بنتيجة {} على أرضه أمس.",
    "he": "קבוצת העיר ניצחה בתוצאה {} במגרש הביתי שלה.",
}


@pytest.fixture(scope="module")
def wide(tmp_path_factory: pytest.TempPathFactory, browser: Any) -> Any:
    """A window on items whose bodies hold what must not be turned round; from Markdown and from raw text."""
    site = Site(tmp_path_factory.mktemp("runs") / "site")
    site.write("khabar.toml", 'base_url = "https://example.org/some/path/"\n')
    for lang, sentence in SENTENCES.items():
        text = " ".join(sentence.format(run) for run in RUNS)
        site.item(f"{lang}/marked.md", "عنوان" if lang != "he" else "כותרת", text, date="2017-09-13", slug="marked")
        site.write(
            f"seeds/{lang}/raw.txt", f"---\nslug: raw\ndate: 2017-09-13\n---\n{sentence.format('1')}\n\n{text}\n"
        )
    name = "BBC فارسی"
    site.item("fa/named.md", "عنوان", "متن", date="2017-09-13", slug="named", source=name, byline=name, place=name)
    site.build()
    with served(site.root / "output") as address:
        reader = Reader(browser, address)
        reader.page.set_viewport_size({"width": 1000, "height": 800})
        yield reader
        reader.context.close()


@pytest.mark.parametrize("run", RUNS)
@pytest.mark.parametrize("kind", ["marked", "raw"])
@pytest.mark.parametrize("lang", SENTENCES)
def test_what_runs_from_left_to_right_is_not_turned_round(lang: str, kind: str, run: str, wide: Reader) -> None:
    path = f"{lang}/2017/09/13/{kind}/index.html"
    if not wide.page.url.endswith(f"{lang}/2017/09/13/{kind}/"):
        wide.open(path)

    assert wide.ask(SEEN, [".body", run]) == run.replace(" ", "")


@pytest.mark.parametrize(
    ("path", "selector"),
    [("fa/2017/09/13/named/", ".byline"), ("fa/2017/09/13/named/", ".citation"), ("fa/2017/09/13/named/", ".onward"),
     ("fa/sources/bbc-فارسی/", "h1"), ("fa/2017/09/13/", ".rows")],
)  # fmt: skip
def test_a_name_that_begins_the_other_way_is_not_turned_round(path: str, selector: str, wide: Reader) -> None:
    page = wide.open(path)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")

    assert wide.ask(SEEN, [selector, "BBC فارسی"]) == "فارسی"[::-1] + "BBC"


def test_without_isolation_a_score_would_be_turned_round(wide: Reader) -> None:
    wide.open("fa/2017/09/13/marked/index.html")
    wide.ask("document.querySelector('.body').textContent = 'نتیجه 3-1 شد'")

    assert wide.ask(SEEN, [".body", "3-1"]) == "1-3"
