"""Markdown: nothing in it can run, no word of it is lost, and the quick ways give what the slow one gives."""

import re
import time
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator import markup
from generator.markup import from_blocks, from_markdown, sanitise, to_blocks
from generator.model import Block, BlockKind

RUNNING = {
    "script", "style", "iframe", "object", "embed", "form", "input", "button", "svg", "math", "base", "meta", "link",
    "template", "noscript", "html", "body", "h1",
}  # fmt: skip
HARMLESS_SCHEMES = ("http:", "https:", "mailto:", "tel:")


class Tags(HTMLParser):
    """Every tag of a piece of HTML, as a browser would see it, with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def assert_harmless(html: str) -> None:
    for tag, attributes in Tags(html).found:
        assert tag not in RUNNING, html
        for name, value in attributes.items():
            assert not name.startswith("on"), html
            assert name not in ("style", "class", "srcdoc", "formaction", "action"), html
            # A footnote and its mark find each other by their ids; no other id may meet one of the page's own.
            assert name != "id" or re.fullmatch(r"fn(?:ref\d*)?:[\w-]+", value or ""), html
            scheme = re.match(r"\s*([a-z][a-z0-9+.-]*:)", value or "", re.IGNORECASE)
            if name in ("href", "src", "cite") and scheme:
                assert scheme[1].lower() in HARMLESS_SCHEMES, html


def blocks_of(text: str) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in from_markdown(text, "a.md")[1]]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", ""),
        ("یک خبر", "<p>یک خبر</p>"),
        ("یک\nخبر\n\nدو", "<p>یک خبر</p>\n<p>دو</p>"),
        ("a < b & c", "<p>a &lt; b &amp; c</p>"),
        ("*a* **b**", "<p><em>a</em> <strong>b</strong></p>"),
        ("# A\n\n## B", "<h2>A</h2>\n<h3>B</h3>"),
        ("## A\n\n### B", "<h2>A</h2>\n<h3>B</h3>"),
        ("A\n===\n\nB\n---", "<h2>A</h2>\n<h3>B</h3>"),
        ("متن\n\n# A", "<p>متن</p>\n<h2>A</h2>"),
        ("* یک\n* دو", "<ul>\n<li>یک</li>\n<li>دو</li>\n</ul>"),
        ("[x](https://example.org/)", '<p><a href="https://example.org/" rel="nofollow noopener">x</a></p>'),
        ("[x](javascript:alert(1))", '<p><a rel="nofollow noopener">x</a></p>'),
        ("<b onclick=x>a</b>", "<p><b>a</b></p>"),
        ("<script>alert(1)</script>", ""),
        ("<!-- a remark -->", ""),
        ("<section>a</section><section>b</section>", "<div>a</div>\n<div>b</div>"),
        ("<details open><summary>a</summary>b</details>", "<div><div>a</div>b</div>"),
        ("<h1>A</h1>\n<HEADER class=x>b</HEADER>", "<h2>A</h2>\n<div>b</div>"),
        ("`<section>` &lt;main>", "<p><code>&lt;section&gt;</code> &lt;main&gt;</p>"),
        ('<p dir="rtl" lang="fa" style="x" id="y">خبر</p>', '<p dir="rtl" lang="fa">خبر</p>'),
    ],
)
def test_markdown_becomes_the_html_it_stands_for(text: str, html: str) -> None:
    assert from_markdown(text, "a.md")[0].strip() == html


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("یک\n\nدو", [("paragraph", "یک"), ("paragraph", "دو")]),
        ("# یک\n\nدو", [("heading", "یک"), ("paragraph", "دو")]),
        ("* یک\n* دو", [("item", "یک"), ("item", "دو")]),
        ("1. یک\n2. دو", [("item", "یک"), ("item", "دو")]),
        ("> یک\n> دو", [("quote", "یک دو")]),
        ("> یک\n>\n> دو", [("quote", "یک"), ("quote", "دو")]),
        ("* یک\n\n    دو", [("item", "یک"), ("item", "دو")]),
        ("* یک\n    * دو\n* سه", [("item", "یک"), ("item", "دو"), ("item", "سه")]),
        ("a  \nb", [("paragraph", "a b")]),
        ("a ![شهر](x.png) b", [("paragraph", "a شهر b")]),
        ("`a < b`", [("paragraph", "a < b")]),
        ("    code\n    more", [("paragraph", "code more")]),
        ("| a | b |\n|---|---|\n| c | d |", [("paragraph", letter) for letter in "abcd"]),
        ("&amp; &#1575;", [("paragraph", "& ا")]),
        ("<address>a</address><address>b</address>", [("paragraph", "a"), ("paragraph", "b")]),
        ("<details><summary>a</summary>b</details>", [("paragraph", "a"), ("paragraph", "b")]),
        ("<h1>a</h1>\n\nb", [("heading", "a"), ("paragraph", "b")]),
        ("Term\n:   Meaning", [("paragraph", "Term"), ("paragraph", "Meaning")]),
    ],
)  # fmt: skip
def test_markdown_is_read_as_blocks_in_reading_order(text: str, blocks: list[tuple[BlockKind, str]]) -> None:
    assert blocks_of(text) == blocks


@pytest.mark.parametrize(
    "evil",
    [
        "<script>alert(1)</script>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<img src=x onerror=alert(1)>",
        "<img src='javascript:alert(1)'>",
        "<a href='jav&#x09;ascript:alert(1)'>x</a>",
        "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
        "[x](javascript:alert(1))",
        "[x](<JaVaScRiPt:alert(1)>)",
        "[x](vbscript:x)",
        "[x][y]\n\n[y]: javascript:alert(1)",
        "<svg/onload=alert(1)>",
        "<math><mtext></mtext><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<form action='javascript:alert(1)'><button>x</button></form>",
        "<style>@import 'x'</style>",
        "<base href='https://example.org/'>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
        "x {: onclick='alert(1)' style='color:red' id='content' }",
        "# x {: #content onclick=alert(1) }",
        "<p>\n</main></body><script>x</script>",
        "خبر <سکریپت onclick=x>",
        "```html\n<script>alert(1)</script>\n```",
        "<div markdown=1>\n<script>x</script>\n</div>",
        "![x](x.png 'a\" onerror=\"alert(1)')",
        "<h1 id=content>x</h1>",
    ],
)
def test_what_could_run_is_taken_out(evil: str) -> None:
    for text in (evil, f"متن\n\n{evil}\n\nمتن"):
        assert_harmless(from_markdown(text, "a.md")[0])


MARKS = [
    "واژه", "word", "word two", " ", "  ", "    ", "\n", "\n\n", "\n\n", "\t", "*", "**", "_", "`", "```", "#",
    "# ", "## ", "=", "===", "-", "- ", "* ", "1. ", "+ ", "> ", "<", ">", "<b>", "</b>", "<div>", "</div>", "<script>",
    "<!--", "-->",
    "&amp;", "&", "|", "|-|-|", "[", "]", "(", ")", "[a]", "[a]: x", "[a](b)", "[^1]", "[^1]: ", "!", "!["," {: a=b }",
    "{", ":", ": ", "~~~", "\\", "**bold**", "*em* ", "\n\n- ", "\n\n## ", "[a link](https://a.example/b)",
    "^", "http://example.org", "javascript:", "\"", "'", "*[A]: x", "A", ".", "\u00a0", "\u200c", "2017", "—", "۱. ",
]  # fmt: skip
_MARKDOWN = st.lists(st.sampled_from(MARKS), max_size=25).map("".join)


@given(_MARKDOWN | st.text())
def test_no_text_at_all_can_run(text: str) -> None:
    assert_harmless(from_markdown(text, "a.md")[0])


def whole(text: str) -> list[tuple[BlockKind, str]]:
    """What Python-Markdown makes of a text when it is given all of it."""
    return [(block.kind, block.text) for block in markup._convert(text, lower_headings=None)[1]]


def spaced(blocks: list[tuple[BlockKind, str]]) -> list[tuple[BlockKind, str]]:
    return [(kind, " ".join(text.split())) for kind, text in blocks if text.split()]


_PLAIN = st.lists(
    st.sampled_from(["واژه", "word", "Žodis", "字", " ", "\n", "\n\n", "\t", " \n", "\u00a0", "\u200c", ".", ",",
                     "—", "–", "•", "2017", "a.b", "(", ")", "!", "?", "'", '"', "%", "/", "http://example.org/?a=b",
                     "a:b", ";", "۱.", "@", "$", "«", "»", "👩‍👩‍👧", "\u0301", "1", "x=y", "a-b", "a+b"]),
    max_size=30,
).map("".join).filter(markup._is_plain)  # fmt: skip


@given(_PLAIN)
@example("a\t\nb")
@example("a \t\n \nb")
@example(" \u00a0\n\nb")
def test_text_without_marks_comes_out_as_python_markdown_has_it(text: str) -> None:
    assert spaced(blocks_of(text)) == spaced(whole(text))


def closed_up(html: str) -> str:
    return re.sub(
        r" ?(</?(?:p|ul|ol|li|h[2-6]|blockquote|br)>) ?", r"\1", " ".join(html.replace("&nbsp;", " ").split())
    )


# A tag that is never closed ends with its paragraph here, and with the text there.
@given(_MARKDOWN.filter(lambda text: "<" not in text))
@example("- # a\n\n## b")
@example("> a\n> ===\n\n## b")
@example("# a\n\nb\n\n## c")
@example("1. a\n\n\n\n2. b")
@example("- a\n\n- b\n\nc")
@example("- a\n\n1. b")
@example("- a\n\n**b**\n\n- c")
@example("- a\n> b\n\n- c")
@example("# a\n\n- b\n\n## *c*")
@example("- *a*\n\n   b")
def test_reading_only_the_marked_paragraphs_gives_what_reading_all_gives(text: str) -> None:
    html, blocks, _ = from_markdown(text, "a.md")
    expected, expected_blocks = markup._convert(text, lower_headings=None)

    assert closed_up(html) == closed_up(expected)
    assert [(one.kind, one.text.split()) for one in blocks] == [(one.kind, one.text.split()) for one in expected_blocks]


_BLOCKS = st.lists(
    st.builds(
        Block,
        st.sampled_from(["paragraph", "heading", "item", "quote"]),
        st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1),
    )
).map(tuple)


@given(_BLOCKS)
def test_blocks_come_back_from_their_html(blocks: tuple[Block, ...]) -> None:
    assert to_blocks(from_blocks(blocks)) == blocks


@given(_BLOCKS)
def test_blocks_as_html_are_clean_already(blocks: tuple[Block, ...]) -> None:
    html = from_blocks(blocks)

    assert [tag for tag, _ in Tags(sanitise(html)).found] == [tag for tag, _ in Tags(html).found]


def test_a_block_in_another_language_says_so() -> None:
    html = from_blocks([Block("item", "شهر", "fa"), Block("item", "miestas"), Block("quote", "a <b>", "en")])

    assert html.splitlines() == [
        "<ul>", '<li lang="fa" dir="rtl">شهر</li>', "<li>miestas</li>", "</ul>",
        '<blockquote lang="en" dir="ltr"><p>a &lt;b&gt;</p></blockquote>',
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "[" * 20_000,
        "<" * 20_000,
        "word " * 250_000,
        "\n".join(f"{'    ' * depth}* x" for depth in range(400)),
        "> " * 5_000 + "x",
        "* > " * 5_000 + "x",
        "1. " * 5_000 + "x",
        "\t" * 400 + "* x",
    ],
)
def test_a_body_that_markdown_would_choke_on_is_set_as_plain_text(text: str) -> None:
    started = time.perf_counter()

    html, blocks, problems = from_markdown(text, "a.md")

    assert [problem.code for problem in problems] == ["plain-markdown"]
    assert problems[0].path == "a.md"
    assert "".join(block.text for block in blocks).replace(" ", "") == "".join(text.split())
    assert html.startswith("<p>")
    assert time.perf_counter() - started < 5


@pytest.mark.parametrize(
    "text", ["*" * 5_000, "_a" * 5_000, "`a ``b " * 2_000, "a\n" + "-" * 300, "- " * 30, "a *b* " * 2_000, "|" * 5_000]
)
def test_many_marks_are_still_markdown(text: str) -> None:
    assert from_markdown(text, "a.md")[2] == ()


def test_a_body_that_is_given_up_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "a *b*\n\n* c\n\n    d\n"
    before = from_markdown(text, "a.md")
    monkeypatch.setattr(markup, "_DEEP", re.compile(r"(?!)"))
    given_up = from_markdown("\n".join(f"{'    ' * depth}* x" for depth in range(400)), "a.md")

    assert given_up[2][0].code == "plain-markdown"
    assert from_markdown(text, "a.md") == before


def test_a_footnote_and_its_mark_find_each_other_and_no_other_id_passes() -> None:
    html, _, _ = from_markdown("A word[^1].\n\n[^1]: The note.\n\n<li id='content'>x</li>\n", "a.md")

    assert 'id="fn:1"' in html
    assert 'href="#fn:1"' in html
    assert 'id="fnref:1"' in html
    assert "content" not in html


def test_an_id_that_a_keeper_wrote_is_taken_out_where_there_are_no_notes() -> None:
    html, _, _ = from_markdown("<ul><li id='content'>x</li></ul>\n", "a.md")

    assert "content" not in html
