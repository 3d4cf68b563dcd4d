"""Searching in a real browser: spellings, ranking, keyboard, errors, and that it reads words as the build does.

The spellings in tests/cases/search are those a reader may type for words of the five documents that Khabar ships.
"""

import gzip
import json
import random
import shutil
import threading
import unicodedata
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urlsplit

import pytest
from conftest import SEEDS, Site

from generator.search import Leaf, packed, posting, stems, table, to_bytes
from generator.search.terms import hash_of, terms_of_word, words_in

playwright = pytest.importorskip("playwright.sync_api", reason="the package playwright is not installed")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium was found: make browser installs it")

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
BASE = "/some/path/"
TYPES = {".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json",
         ".svg": "image/svg+xml"}  # fmt: skip
GROUPS = json.loads((Path(__file__).parent.parent / "cases/search/spellings.json").read_text(encoding="utf-8"))
# Nothing but files of the site itself: no inline script, no code from text.
POLICY = "; ".join(
    [
        "default-src 'none'",
        *(f"{kind} 'self'" for kind in ("script-src", "style-src", "img-src", "font-src", "connect-src")),
    ]
)


class Host(SimpleHTTPRequestHandler):
    """Serves a folder as a static host would: below a base path, compressed, with a strict policy; counts bytes."""

    sent = 0

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path).removeprefix(BASE)
        file = Path(self.directory) / (f"{path}index.html" if path.endswith("/") or not path else path)
        if not unquote(self.path).startswith(BASE) or not file.is_file():
            self.send_error(404)
            return
        data = file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", TYPES.get(file.suffix, "application/octet-stream"))
        self.send_header("Content-Security-Policy", POLICY)
        if file.suffix in TYPES:  # as hosts do it: text is compressed, a file of an unknown kind is not
            data = gzip.compress(data)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)
        Host.sent += len(data)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def seeded_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    site = Site(tmp_path_factory.mktemp("search") / "site")
    for file in SEEDS.glob("*.txt"):
        site.write(f"seeds/{file.name}", file.read_bytes())
    for number in range(25):
        site.item(
            f"en/{number}.md",
            f"Harbour report {number}",
            "Ships came. " * (number + 1),
            date=f"{2018 + number % 3}-01-{number + 1:02}",
            source=("Morning Paper", "Evening Paper")[number % 2],
            tags=("[]", "[sea]", "[sea, trade & work]")[number % 3],
        )
    site.item("en/none.md", "A quiet week", "Boats, no ships, and a <b>lighthouse</b>.")
    site.item("zh/1.md", "城市图书馆开放", "城市图书馆今天开放。读者会找到许多新书。")
    site.item("th/1.md", "ห้องสมุดของเมืองเปิดแล้ว", "ห้องสมุดของเมืองเปิดวันนี้ ผู้อ่านจะพบหนังสือใหม่มากมาย")
    site.build()
    return site


@pytest.fixture(scope="module")
def address(seeded_site: Site) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(seeded_site.root / "output"))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}{BASE}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as tool:
        found = tool.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield found
        found.close()


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 360, "height": 700})
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.faults = faults
    yield page
    context.close()


def ask(page: Any, address: str, lang: str, query: str) -> list[str]:
    """Search as an address would, and answer the addresses of the stories found."""
    page.goto(f"{address}{lang}/search/?q={quote(query)}", wait_until="load")
    settled(page)
    return [link.get_attribute("href") for link in page.query_selector_all("#found li h2 a")]


def settled(page: Any) -> str:
    """What the page says when the search is done."""
    page.wait_for_function(
        """() => { const status = document.querySelector('[role=status]');
        return status.textContent && status.textContent !== status.dataset.wait }"""
    )
    return str(page.text_content("[role=status]"))


def seed_of(site: Site, href: str) -> str:
    """Number of the document that a result leads to."""
    story = site.page(unquote(href).removeprefix("../../") + "index.html")
    return next(name for name in ("000", "001", "002", "003", "004") if f"{name}_" in story)


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: f"{group['lang']}-{group['why']}")
def test_all_spellings_of_a_word_find_the_same_stories(
    seeded_site: Site, address: str, page: Any, group: dict[str, Any]
) -> None:
    found = {spelling: ask(page, address, group["lang"], spelling) for spelling in group["spellings"]}

    assert len({tuple(sorted(hrefs)) for hrefs in found.values()}) == 1, found
    assert group["item"] in {seed_of(seeded_site, href) for href in found[group["spellings"][0]]}
    assert page.faults == []


def test_the_groups_are_those_of_the_goal() -> None:
    assert len(GROUPS) == 12
    assert sum(len(group["spellings"]) for group in GROUPS) == 31


@pytest.mark.parametrize(
    ("lang", "query", "count"),
    [("zh", "图书馆", 1), ("zh", "书", 1), ("zh", "汽车", 0), ("th", "หนังสือ", 1), ("th", "เมือง", 1), ("th", "รถไฟ", 0)],
)
def test_scripts_without_spaces_are_searched_inside_words(
    address: str, page: Any, lang: str, query: str, count: int
) -> None:
    assert len(ask(page, address, lang, query)) == count


def test_results_come_ten_at_a_time_with_the_words_marked(address: str, page: Any) -> None:
    first = ask(page, address, "en", "ships")

    assert len(first) == 10
    assert settled(page) == "26 stories"
    page.wait_for_function("() => document.querySelector('#found .summary mark')")
    assert page.text_content("#found .summary mark") == "Ships"
    page.get_by_role("button", name="More stories").click()
    page.wait_for_function("() => document.querySelectorAll('#found li').length === 20")
    assert page.evaluate("() => document.activeElement.closest('li') === document.querySelectorAll('#found li')[10]")
    page.get_by_role("button", name="More stories").click()
    page.wait_for_function("() => document.querySelectorAll('#found li').length === 26")
    assert page.get_by_role("button", name="More stories").count() == 0


def test_a_word_in_the_title_counts_most_and_every_word_must_be_there(address: str, page: Any) -> None:
    assert "a-quiet-week" in ask(page, address, "en", "quiet boats")[0]
    assert len(ask(page, address, "en", "harbour 7")) == 1
    hrefs = ask(page, address, "en", "lighthouse harbour")
    assert "No story has all of these words" in settled(page)
    assert len(hrefs) == 10


def counts_of(page: Any, name: str) -> dict[str, int]:
    """Open a filter, and answer its values with the numbers beside them."""
    box = page.locator("details", has=page.locator("summary", has_text=name))
    if box.get_attribute("open") is None:
        box.locator("summary").click()
    page.wait_for_function("(box) => box.querySelector('li')", arg=box.element_handle())
    rows = [row.split("\n") for row in box.locator("li").all_inner_texts()]
    return {value: int(count) for value, count in rows}


def test_results_are_narrowed_by_year_source_and_topic(address: str, page: Any) -> None:
    ask(page, address, "en", "ships")
    assert counts_of(page, "Years") == {"2020": 8, "2019": 8, "2018": 9}
    assert counts_of(page, "Sources") == {"Morning Paper": 13, "Evening Paper": 12}
    assert counts_of(page, "Topics") == {"sea": 16, "trade & work": 8}

    page.get_by_role("button", name="Evening Paper 12").click()
    page.wait_for_url("**source=evening-paper")
    page.wait_for_function("() => document.querySelector('[role=status]').textContent === '12 stories'")
    page.wait_for_function("() => document.querySelector('[data-facet=year] li').textContent === '2020 4'")
    assert counts_of(page, "Years") == {"2020": 4, "2019": 4, "2018": 4}
    assert counts_of(page, "Sources") == {"Morning Paper": 13, "Evening Paper": 12}

    page.get_by_role("button", name="2019 4").click()
    page.wait_for_function("() => document.querySelector('[role=status]').textContent === '4 stories'")
    sources = page.locator("#found .row .meta span:last-child").all_inner_texts()
    days = [time.get_attribute("datetime") for time in page.query_selector_all("#found .row time")]
    assert sources == ["Evening Paper"] * 4
    assert [day[:4] for day in days] == ["2019"] * 4
    assert page.faults == []


def test_what_is_chosen_is_in_the_address_and_the_way_back_is_that_of_the_browser(address: str, page: Any) -> None:
    page.goto(f"{address}en/search/?q=ships&topic=trade-work&order=date", wait_until="load")
    assert settled(page) == "8 stories"
    days = [time.get_attribute("datetime") for time in page.query_selector_all("#found .row time")]
    assert days == sorted(days, reverse=True)
    assert page.locator("summary bdi").all_inner_texts() == ["trade & work"]
    assert page.get_by_role("button", name="Published").get_attribute("aria-pressed") == "true"

    page.get_by_role("button", name="Published").click()
    page.wait_for_url("**?q=ships&topic=trade-work")
    page.wait_for_function("() => document.querySelector('.filters > button').ariaPressed === 'false'")
    page.go_back()
    page.wait_for_function("() => document.querySelector('.filters > button').ariaPressed === 'true'")
    assert [time.get_attribute("datetime") for time in page.query_selector_all("#found .row time")] == days


def test_the_keyboard_reaches_the_filters_and_stays_where_it_was(address: str, page: Any) -> None:
    ask(page, address, "en", "ships")
    page.locator("summary", has_text="Years").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelector('[data-facet=year] li')")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.dataset.value") == "2020"

    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelector('[role=status]').textContent === '8 stories'")
    page.wait_for_function("() => document.activeElement.ariaPressed === 'true'")
    assert page.evaluate("() => document.activeElement.dataset.value") == "2020"

    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelector('[role=status]').textContent === '26 stories'")


def test_results_come_without_filters_where_these_cannot_be_loaded(address: str, page: Any) -> None:
    page.route("**/facets.json", lambda route: route.abort())

    assert len(ask(page, address, "en", "ships")) == 10
    assert page.locator("details:visible").count() == 0


def test_filters_break_no_rule_and_fit_a_phone(address: str, page: Any) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    page.set_viewport_size({"width": 320, "height": 640})
    for lang, query, chosen in (("en", "ships", "&source=evening-paper"), ("fa", "کتاب", "")):
        page.goto(f"{address}{lang}/search/?q={quote(query)}{chosen}", wait_until="load")
        settled(page)
        for summary in page.locator("details:visible summary").all():
            summary.click()
        page.wait_for_load_state("networkidle")

        assert axe.Axe().run(page).response["violations"] == []
        assert page.evaluate("() => document.documentElement.scrollWidth") <= 320


def test_markup_in_a_query_or_a_text_stays_text(address: str, page: Any) -> None:
    ask(page, address, "en", "<img src=x onerror=alert(1)> lighthouse")

    page.wait_for_function("() => document.querySelector('#found .summary mark')")
    assert page.query_selector("#found img") is None
    assert page.faults == []


def test_the_keyboard_is_enough(address: str, page: Any) -> None:
    page.goto(f"{address}en/", wait_until="load")
    page.get_by_role("searchbox").focus()
    page.keyboard.type("lighthouse")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/search/?q=lighthouse")
    assert settled(page) == "1 story"

    page.get_by_role("searchbox").fill("nothing at all of this")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=nothing*")
    page.wait_for_function("() => document.querySelectorAll('#found li').length === 0")
    page.go_back()
    page.wait_for_function("() => document.querySelectorAll('#found li').length === 1")
    assert page.get_by_role("searchbox").input_value() == "lighthouse"
    page.keyboard.press("Tab")


def test_nothing_of_the_index_is_fetched_before_a_reader_searches(address: str, page: Any) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.goto(f"{address}en/", wait_until="networkidle")
    assert [url for url in asked if "search" in url] == []
    page.goto(f"{address}en/search/", wait_until="networkidle")
    assert [url for url in asked if "/terms/" in url or "/titles/" in url or "rules" in url] == []


def test_what_cannot_be_loaded_is_said(seeded_site: Site, address: str, page: Any) -> None:
    page.route("**/rules.json", lambda route: route.abort())
    ask(page, address, "lt", "biblioteka")

    assert settled(page) == page.get_attribute("[role=status]", "data-failed")


def test_without_a_script_the_page_leads_to_the_lists(browser: Any, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}fa/search/?q=x")

    links = [link.get_attribute("href") for link in page.query_selector_all("main li a")]
    assert links == ["../../fa/", "../../fa/a-z/"]
    assert not page.is_visible("#found")
    context.close()


def test_results_do_not_move_what_is_below_them(address: str, page: Any) -> None:
    page.goto(f"{address}en/search/", wait_until="load")
    page.evaluate(
        """() => { window.moved = 0; new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.moved += entry.value;
        }).observe({ type: 'layout-shift', buffered: true }) }"""
    )
    ask(page, address, "en", "lighthouse")
    page.wait_for_function("() => document.querySelector('#found .summary mark')")
    page.evaluate("() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))")
    assert page.evaluate("() => window.moved ?? 0") == 0


# Folding, cutting and stemming are written twice, in Python and in JavaScript.

LANGS = [*sorted(stems.TABLES), "zh", "ja", "ko", "th", "lo", "km", "my", "am", "yi", "und", "sr-Latn"]
ALPHABETS = (
    "abcdefghijklmnopqrstuvwxyzäöüßıİşğçñøåæœþðłđșțăâîčęėįšųūžáéíóúýěřůőű", "абвгґдеёєжзиіїйклмнопрстуўфхцчшщъыьэюя",
    "αάβγδεέζηήθιίϊΐκλμνξοόπρσςτυύϋΰφχψωώ", "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويىپچژگکیۀەھہےںٹڈڑۆۇڕڵێ\u200c\u200c  ًَُِّْٰ",
    "אבגדהוזחטיכךלמםנןסעפףצץקרשת'\"׳״ְִֵ", "कखगघचछजझटठडढणतथदधनपफबभमयरलवशषसहािीुूेैोौंँ़्", "กขคงจชซดตถทนบปผพฟมยรลวสหอะาำิีึืุูเแโใไ่้็์",
    "ກຂຄງຈສຊຍດຕຖທນບປຜພຟມຢຣລວຫອຮະາຳິີຶືຸູເແໂໃໄ່້", "កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវសហឡអ្ាិីឹឺុូួើែៃោៅំះ",
    "ကခဂဃငစဆဇညတထဒဓနပဖဗဘမယရလဝသဟအာိီုူေဲံ့း္်ျြွှ", "城市图书馆开放今天读者龍東京",
    "にほんごカタカナー한국어도서관", "ሀለሐመሠረሰሸቀበተቸኀነኘአከኸወዐዘዠየደጀገጠጨጰጸፀፈፐ",
    "0123456789۰۱۲۳۴۵۶۷۸۹٠١٢٣०१२๓၄", "_-.,!? \u200c\u200d\u00ad’'ʼ½²①Ⅳﬁﷲﻼ™ＡＢ１😀𐍈𞤀𑄃𑄧",
)  # fmt: skip


def texts(seed: int) -> Iterator[str]:
    """Words of one script with a few signs of others, and any characters that Python knows."""
    dice = random.Random(seed)
    known = [chr(code) for code in range(0x20, 0x20000) if unicodedata.category(chr(code)) not in ("Cn", "Cs", "Co")]
    for _ in range(400):
        own, other = dice.choices(ALPHABETS, k=2)
        yield "".join(dice.choice(own if dice.random() < 0.85 else f"{other}  ") for _ in range(dice.randrange(1, 40)))
        yield "".join(dice.choices(known, k=12))


def test_the_browser_reads_words_as_the_build_does(address: str, page: Any) -> None:
    page.goto(f"{address}en/search/", wait_until="load")
    for seed, lang in enumerate(LANGS):
        cases = [unicodedata.normalize("NFC", text) for text in texts(seed)]
        expected = [
            [[word, [list(way) for way in terms_of_word(word, lang) if way]] for word in words_in(text, lang)]
            for text in cases
        ]
        got = page.evaluate(
            """async ([rules, cases]) => {
                const { Rules } = await import('../../static/search.js');
                const own = new Rules(rules);
                return cases.map((text) => [...text.matchAll(own.word)].map(([word]) =>
                    [word, own.waysOf(word).filter((way) => way.length)]));
            }""",
            [{**table(lang), "leaves": "0", "items": 1}, cases],
        )

        wrong = [(text, one, two) for text, one, two in zip(cases, expected, got, strict=True) if one != two]
        assert wrong == [], (lang, wrong[:3])


def test_the_browser_hashes_as_the_build_does(address: str, page: Any) -> None:
    terms = ["", "a", "کتابخانه", "图书", "𞤀", "bibliotek"]
    page.goto(f"{address}en/search/", wait_until="load")

    got = page.evaluate(
        "async (terms) => { const { hashOf } = await import('../../static/search.js'); return terms.map(hashOf) }",
        terms,
    )

    assert got == [hash_of(term) for term in terms]


def test_the_browser_reads_lists_as_the_build_writes_them(address: str, page: Any) -> None:
    dice = random.Random(3)
    lists = {}
    for size in (1, 1, 2, 3, 10, 100, 3_000):
        days, slots = dice.choice([(2_000, 16), (3_000_000, 1 << 20), (5, 4_000)])
        found = {(dice.randrange(days), dice.randrange(slots)): dice.randrange(1, 16) for _ in range(size)}
        lists[dice.randrange(1 << 32)] = [posting(*place, found[place]) for place in sorted(found)]
    leaf = Leaf(0, 0, tuple((term, packed(lists[term])) for term in sorted(lists)))
    page.goto(f"{address}en/search/", wait_until="load")

    got = page.evaluate(
        """async ([bytes, terms]) => {
            const { postings } = await import('../../static/search.js');
            return terms.map((term) => [...postings(Uint8Array.from(bytes), 0, term)]);
        }""",
        [list(to_bytes(leaf)), [*lists, 12345]],
    )

    expected = [[[(one >> 24 << 20) + (one >> 4 & 0xFFFFF), one & 15] for one in found] for found in lists.values()]
    assert got == [*expected, []]
