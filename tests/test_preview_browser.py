"""The preview in a real browser: pages follow their seeds, styles are swapped, problems are shown and go."""

import shutil
import time
from collections.abc import Iterator
from typing import Any

import pytest
from conftest import Site
from test_serve import PATIENCE_S, REPOSITORY, Served, serving

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="there is no Chromium here")

STORY = "/fa/2020/01/01/خبر/"
# Counts what the page hears from the server, so that a test can wait for what must change nothing.
COUNTING = """
window.heard = 0;
window.EventSource = class extends EventSource {
  constructor(address) { super(address); this.addEventListener("message", () => { window.heard += 1; }); }
};
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as api:
        found = api.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 1000, "height": 600})
    context.set_default_timeout(PATIENCE_S * 1000)
    context.add_init_script(COUNTING)
    yield context.new_page()
    context.close()


@pytest.fixture
def server(site: Site) -> Iterator[Served]:
    story(site, "متن نخست.")
    site.item("other.md", "Another story", lang="en", date="2020-01-01").write("static/own.css", "/* empty */")
    site.build()
    with serving(site) as running:
        running.is_built()
        yield running


def story(site: Site, text: str) -> None:
    site.item("fa/a.md", "خبر", "\n\n".join([text, *["بندی دراز از خبر."] * 80]), date="2020-01-01")


def open_story(page: Any, server: Served) -> None:
    listening = "**/.khabar/events**"
    with page.expect_request(listening):
        page.goto(f"http://localhost:{server.port}{STORY}")
    page.evaluate("window.mark = 1")


def test_a_save_changes_the_page_and_the_reader_stays_where_he_was(page: Any, server: Served) -> None:
    open_story(page, server)
    page.evaluate("scrollTo(0, 700)")
    assert page.evaluate("scrollY") == 700

    for number in range(3):
        story(server.site, f"متن تازه {number}.")
        page.get_by_text(f"متن تازه {number}.").wait_for()

    assert page.evaluate("scrollY") == 700
    assert page.evaluate("window.mark") == 1, "it was changed, not loaded again"
    assert page.locator("html").get_attribute("dir") == "rtl"
    assert page.locator("link[rel=stylesheet]").count() == page.locator("meta[charset]").count() == 1


def test_a_page_with_scripts_is_loaded_again_where_the_reader_was(page: Any, server: Served) -> None:
    article = (REPOSITORY / "templates/article.html").read_text(encoding="utf-8")
    script = '<script src="{{ page.root }}static/own.js"></script>\n'
    server.site.write("static/own.js", "window.ran = 1")
    server.site.write("templates/article.html", article.replace("{% block main %}", "{% block main %}" + script, 1))
    server.comes_to(lambda: "own.js" in server.page(STORY))
    open_story(page, server)
    page.evaluate("scrollTo(0, 700)")

    story(server.site, "متن تازه.")
    page.get_by_text("متن تازه.").wait_for()

    page.wait_for_function("scrollY === 700")
    assert page.evaluate("[window.mark, window.ran]") == [None, 1]


def test_many_saves_in_a_row_end_with_the_last(page: Any, server: Served) -> None:
    open_story(page, server)

    for number in range(20):
        story(server.site, f"متن {number}.")
        time.sleep(0.03 * (number % 4))

    page.get_by_text("متن 19.").wait_for()


def test_a_page_that_shows_nothing_of_it_is_left_alone(page: Any, server: Served) -> None:
    address = f"http://localhost:{server.port}/en/2020/01/01/another-story/"
    page.goto(address)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if request.url == address else None)

    story(server.site, "متن دیگر.")
    server.comes_to(lambda: "متن دیگر." in server.page(STORY))
    server.site.item("other.md", "Another story", "Its own text.", lang="en", date="2020-01-01")
    page.get_by_text("Its own text.").wait_for()

    assert asked == [address]  # for its own change and no other


def test_a_style_is_swapped_without_a_reload(page: Any, server: Served) -> None:
    site = server.site
    site.write("static/khabar.css", "body { color: rgb(1, 2, 3) }")
    server.comes_to(lambda: "rgb(1, 2, 3)" in server.page("/static/khabar.css"))
    open_story(page, server)
    colour = "getComputedStyle(document.body).color"
    assert page.evaluate(colour) == "rgb(1, 2, 3)"

    for number in (4, 5):
        site.write("static/khabar.css", f"body {{ color: rgb({number}, 0, 0) }}")
        page.wait_for_function(f"{colour} === 'rgb({number}, 0, 0)'")

    assert page.evaluate("window.mark") == 1
    page.wait_for_function("document.querySelectorAll('link[rel=stylesheet]').length === 1")


def test_a_broken_template_is_shown_over_the_page_and_goes_when_mended(page: Any, server: Served) -> None:
    open_story(page, server)
    site = server.site

    site.write(
        "templates/article.html", "{% extends page.layout %}\n{{ nonsense }}\n{% block main %}{{ x }}{% endblock %}"
    )
    box = page.get_by_role("dialog", name="The site could not be built")
    box.wait_for()
    assert "article.html:" in box.inner_text()
    assert "see docs/templates.md" in box.inner_text()
    assert box.get_by_role("button", name="Close").evaluate("node => node === node.getRootNode().activeElement")
    assert page.evaluate("window.mark") == 1, "the page itself is the one from before"

    site.delete("templates/article.html")
    box.wait_for(state="detached")
    # For a moment the page is right already while the site still waits for the build to end, and says so.
    page.locator("khabar-problems button").first.wait_for(state="detached")


@pytest.mark.parametrize("width", [320, 1000])
def test_the_box_is_english_from_left_to_right_on_a_page_from_right_to_left(
    page: Any, server: Served, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    server.site.item("fa/b.md", "خبر دیگر", date="2020-01-01")  # the page not found is Persian as long as there is one
    server.comes_to(lambda: "خبر دیگر" in server.page("/fa/"))
    open_story(page, server)
    server.site.write("seeds/fa/a.md", f'---\nعنوان: "{"خبر دراز " * 30}\n---\nمتن\n')
    box = page.get_by_role("dialog", name="This item is left out")
    box.wait_for()

    look = "node => { const it = getComputedStyle(node); return [it.direction, it.textAlign, it.fontFamily]; }"
    assert page.locator("html").get_attribute("dir") == "rtl"
    assert box.evaluate(look) == ["ltr", "start", "system-ui, sans-serif"]
    assert box.evaluate("node => node.closest('[lang]').lang") == "en"
    assert box.locator("pre").evaluate(look)[0] == "rtl"  # the keeper's own line
    place = box.bounding_box()
    assert place and place["x"] >= 0 and place["x"] + place["width"] <= width
    assert box.evaluate("node => node.scrollWidth <= node.clientWidth")
    page.keyboard.press("Escape")
    desk = page.get_by_role("link", name="Desk")
    assert desk.evaluate(look) == ["ltr", "start", "system-ui, sans-serif"]
    assert (place := desk.bounding_box()) and place["x"] > 0 and place["x"] + place["width"] <= width
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_escape_closes_the_box_and_it_stays_closed_until_there_is_another_problem(page: Any, server: Served) -> None:
    open_story(page, server)
    server.site.write("khabar.toml", "page_sise = 2\n")
    box = page.get_by_role("dialog")
    box.wait_for()

    page.keyboard.press("Escape")
    box.wait_for(state="detached")
    heard = page.evaluate("window.heard")
    server.site.write("khabar.toml", "page_sise = 2\n# the same problem\n")
    page.wait_for_function(f"window.heard > {heard}")
    assert box.count() == 0

    server.site.write("khabar.toml", "calender = 2\n")
    box.wait_for()
    assert "calendars" in box.inner_text()


def test_a_broken_item_has_its_box_and_other_pages_a_button(page: Any, server: Served) -> None:
    open_story(page, server)
    site = server.site

    site.write("seeds/fa/a.md", '---\ntitle: "خبر\ndate: 2020-01-01\n---\nمتن\n')
    box = page.get_by_role("dialog", name="This item is left out")
    box.wait_for()
    assert "fa/a.md:" in box.inner_text()
    assert box.get_by_role("link", name="Desk").get_attribute("href") == "/.khabar/item?key=fa/a.md"
    assert page.locator("html").get_attribute("lang") is not None

    other = page.context.new_page()
    other.goto(f"http://localhost:{server.port}/en/2020/01/01/another-story/")
    button = other.get_by_role("button", name="1 item is left out")
    button.click()
    assert "fa/a.md:" in other.get_by_role("dialog", name="Left out of the site").inner_text()
    other.keyboard.press("Escape")

    story(site, "درست شد.")
    page.get_by_text("درست شد.").wait_for()
    other.bring_to_front()
    button.wait_for(state="detached")


def test_a_page_follows_its_item_to_another_address(page: Any, server: Served) -> None:
    open_story(page, server)

    server.site.item("fa/a.md", "عنوان تازه", date="2020-01-01")

    page.wait_for_function("decodeURI(location.pathname) === '/fa/2020/01/01/عنوان-تازه/'")


def test_an_open_page_finds_a_server_that_was_started_again(page: Any, server: Served) -> None:
    open_story(page, server)
    server.end()
    story(server.site, "در غیاب.")

    with serving(server.site, "--port", str(server.port)):
        page.get_by_text("در غیاب.").wait_for()


def test_the_script_runs_under_a_strict_policy_and_complains_of_nothing(page: Any, server: Served) -> None:
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    policy = "default-src 'self'; style-src 'self'; script-src 'self'"

    def strict(route: Any) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": policy})

    page.route(f"**{STORY[:4]}**", strict)
    open_story(page, server)
    server.site.write("khabar.toml", "page_sise = 2\n")
    page.get_by_role("dialog").wait_for()

    assert page.get_by_role("dialog").evaluate("node => getComputedStyle(node).borderBlockStartStyle") == "solid"
    assert heard == []
