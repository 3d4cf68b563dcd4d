"""Text from right to left: what a line would show out of order stands in an isolate, and nothing else is touched."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.markup import isolated
from generator.render.parts import apart, set_apart


@pytest.mark.parametrize(
    "run",
    ["2024-05-06", "۱۴۰۳-۰۲-۱۷", "3-1", "۳–۱", "12-15", "+98 21 1234567", "021-88776655", "0912 345 6789", "-5", "−5",
     "C++", "C#", "U.S.", "https://ex.com/fa/?a=1&amp;b=2", "www.example.org/x", "a.b@example.org"],
)  # fmt: skip
def test_a_run_is_isolated(run: str) -> None:
    assert isolated(f"<p>متن {run} متن</p>") == f'<p>متن <bdi dir="ltr">{run}</bdi> متن</p>'


def test_each_name_of_a_list_is_isolated_for_itself() -> None:
    assert isolated("<p>از Google، Deutsche Welle, Apple و دیگران</p>") == (
        "<p>از <bdi>Google</bdi>، <bdi>Deutsche Welle</bdi>, <bdi>Apple</bdi> و دیگران</p>"
    )


@pytest.mark.parametrize(
    "text",
    ["<p>متن ساده</p>", "<p>۱۲/۵/۲۰۱۷ ساعت 12:30 و ۲٫۵ درصد</p>", "<p>BBC و COVID-19 و iPhone 12</p>",
     "<p>A&amp;B &lt;x&gt; &#39;5</p>", '<pre class="x">3-1</pre>',
     '<p><a href="https://a.b/2024-05-06,x" title="3-1">متن</a></p>', "<p><bdi>3-1</bdi></p>", "<p>۵-ساله</p>"],
)  # fmt: skip
def test_what_a_line_shows_in_order_stays_as_it_is(text: str) -> None:
    assert isolated(text) == text


def test_code_runs_the_way_its_own_letters_do() -> None:
    assert isolated("<pre><code>a-1, {b}</code></pre><p><code>3-1</code></p>") == (
        '<pre dir="auto"><code dir="auto">a-1, {b}</code></pre><p><code dir="auto">3-1</code></p>'
    )


@given(st.text(alphabet="ابپ ۱۲3-+.,،aBC&;/:@#", max_size=60))
def test_no_letter_is_lost_and_isolates_are_sound(text: str) -> None:
    escaped = text.replace("&", "&amp;")

    found = isolated(f"<p>{escaped}</p>")

    assert re.sub('<bdi(?: dir="ltr")?>|</bdi>', "", found) == f"<p>{escaped}</p>"
    assert re.fullmatch(r"(?:[^<]|<p>|</p>|<bdi(?: dir=\"ltr\")?>[^<]+</bdi>)*", found)
    assert not re.search(r"&\w*</?bdi", found), "an entity is cut"


def test_time_grows_with_the_text_only() -> None:
    for piece in ("a, ", "1-", "0123 ", "+1 ", "a.", "a@", "a.b", "1."):
        isolated(piece * 20_000)


@pytest.mark.parametrize(
    ("name", "lang", "shown"),
    [
        ("خبرگزاری شهر", "fa", "خبرگزاری شهر"),
        ("می‌شود", "fa", "می‌شود"),
        ("Reuters", "lt", "Reuters"),
        ("R&D 24!", "lt", "R&D 24!"),
        ("Reuters", "fa", "<bdi>Reuters</bdi>"),
        ("BBC فارسی", "fa", '<bdi dir="rtl">BBC فارسی</bdi>'),
        ("شبکه ۳-۱", "fa", '<bdi dir="rtl">شبکه ۳-۱</bdi>'),
        ("ایران & IRNA", "lt", '<bdi dir="ltr">ایران &amp; IRNA</bdi>'),
        ("تهران", "lt", "<bdi>تهران</bdi>"),
    ],
)
def test_a_name_in_a_line_is_isolated_where_it_could_change_its_order(name: str, lang: str, shown: str) -> None:
    assert apart(name, lang) == shown
    assert set_apart(name, lang).count("<bdi") == 1
