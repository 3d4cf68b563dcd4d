"""Simple Markdown set without the library: byte for byte what the library and the sanitiser make of it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator import markup
from generator.shortcut import set_simply

PIECES = [
    "word", "واژه", "Žodis", "字", " ", " ", "**bold**", "*em*", "**دو واژه**", "[a link](https://news.example/a/1)",
    "[دانشگاه](http://a.example)", "# ", "## ", "###### ", "- ", "* ", "1. ", "2. ", "10. ", "1) ", "\n", "\n- ",
    "\n2. ", "*", "**", "[", "]", "(", ")", "!", "a*b", "2017", ".", ",", '"', "'", "«", "»", "“", "—", "–", "#",
    "/", "\u200c", "\u00a0", "\u3000", "e\u0301", "😀", "$", "%", "@", "a@b.example", "http://a.example/?q=1", ":",
    ": ", "=", "+", "- - ", "...", "(c)", "\\", "_", "`", "&", "<b>", "|", "~", "^", "{", "  ", "\t",
    "https://a.example/a-b.html)",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


@pytest.mark.parametrize(
    ("part", "html"),
    [
        ("A **bold** word.", "<p>A <strong>bold</strong> word.</p>"),
        ("یک *واژه* و «یکی دیگر».", "<p>یک <em>واژه</em> و «یکی دیگر».</p>"),
        ("## Was folgt", "<h3>Was folgt</h3>"),
        ("- one\n- *two*", "<ul>\n<li>one</li>\n<li><em>two</em></li>\n</ul>"),
        ("1. one\n2. two", "<ol>\n<li>one</li>\n<li>two</li>\n</ol>"),
        (
            "See [the report](https://news.example/a/1.html).",
            '<p>See <a href="https://news.example/a/1.html" rel="nofollow noopener">the report</a>.</p>',
        ),
    ],
)
def test_the_commonest_marks_are_set(part: str, html: str) -> None:
    found = set_simply(part, lower_headings=True)

    assert found is not None
    assert found[0] == html


@pytest.mark.parametrize(
    "part",
    ["***both***", "*a **b** c*", "a * b", "[ref]", "![alt](https://a.example/a.png)", "[a](javascript:alert(1))",
     "- one\n  two", "- one\n1. two", "2. two", "> quoted", "one\ntwo *three*", "a | b", "`code`", "&amp;", "# #"],
)  # fmt: skip
def test_all_other_marks_are_left_to_the_library(part: str) -> None:
    assert set_simply(part, lower_headings=False) is None


@given(TEXTS, st.booleans())
@example("*a*b*c*", False)
@example("**a***b*", False)
@example("a**b*c**", False)
@example("1. 2. a", False)
@example("- # a", True)
@example("# a#", True)
@example("#  a", True)
@example("[a](https://a.example)[b](https://b.example)", False)
def test_what_is_set_simply_is_what_the_library_makes_of_it(part: str, lower_headings: bool) -> None:
    if (found := set_simply(part, lower_headings=lower_headings)) is not None:
        assert found == markup._convert(part, lower_headings=lower_headings)
