"""Addresses: readable in every script, safe on every disk, and dependent on their own item only."""

import re
import unicodedata
from datetime import date
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slugify import slugify

from generator import urls
from generator.urls import (
    MAX_SLUG_BYTES,
    address,
    encoded,
    item_id,
    output_path,
    root_of,
    slug,
    term_slug,
    web_address,
    with_suffix,
)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("", ""),
        ("!!! … — ؟", ""),
        ("Alătură-te Iarmarocului!", "alătură-te-iarmarocului"),
        ("Vilkaviškio „Draugystės“ filialas", "vilkaviškio-draugystės-filialas"),
        ("کتاب\u200cها و شهرِ ۱۳۹۶", "کتاب-ها-و-شهر-1396"),
        ("العَرَبِيَّة", "العربية"),
        ("שָׁלוֹם עולם", "שלום-עולם"),
        ("हिन्दी समाचार", "हिन्दी-समाचार"),
        ("தமிழ் செய்தி", "தமிழ்-செய்தி"),
        ("ข่าวกรุงเทพฯ วันนี้", "ข่าวกรุงเทพฯ-วันนี้"),
        ("ភាសាខ្មែរ", "ភាសាខ្មែរ"),
        ("বাংলা খবর", "বাংলা-খবর"),
        ("የአማርኛ ዜና።", "የአማርኛ-ዜና"),
        ("图书馆，今天开放", "图书馆-今天开放"),
        ("ﬁne Ｗｉｄｅ ①", "fine-wide-1"),
        ("1,000 books & 2.5 km", "1000-books-2-5-km"),
        ("../../etc/passwd", "etc-passwd"),
        ('a\\b:c*d?e"f<g>h|i', "a-b-c-d-e-f-g-h-i"),
        ("CON", "con-"),
        ("Com1", "com1-"),
        ("console", "console"),
        ("&#99999999999999999999;", "99999999999999999999"),
        ("snake_case", "snake-case"),
        ("🎉", ""),
    ],
)
def test_a_title_becomes_the_last_segment_of_an_address(title: str, expected: str) -> None:
    assert slug(title) == unicodedata.normalize("NFC", expected)


@pytest.mark.parametrize(
    ("title", "expected"),
    [("Vilkaviškio žinios", "vilkaviskio-zinios"), ("Știri", "stiri"), ("خبر", "khbr"), ("!", ""), ("nul", "nul-"),
     ("&#99999999999999999999999;", "99999999999999999999999")],
)  # fmt: skip
def test_a_title_can_be_written_in_ascii(title: str, expected: str) -> None:
    assert slug(title, "ascii") == expected


_SCRIPTS = st.text(
    st.characters(codec="utf-8")
    | st.sampled_from("اآکگیۀِّـ۱٢שָׁأเกื่้ำหิन्दीதமிக்កខ្មែរংআজবরአማርኛ图书éšİıẞſﬃΣς-_ .'\u200c\u200d\u0301\u0345")
)


@given(_SCRIPTS | _SCRIPTS.map(lambda text: text * 40))
def test_any_title_is_a_safe_segment(title: str) -> None:
    name = slug(title)

    assert len(name.encode()) <= MAX_SLUG_BYTES + 1
    assert not set(name) & set('/\\:*?"<>|.# %\0\n')
    assert not name.startswith("-")
    assert unicodedata.is_normalized("NFC", name)
    assert name == unicodedata.normalize("NFC", name.lower())
    assert slug(name) == name


@given(_SCRIPTS)
def test_any_title_in_ascii_is_a_safe_segment(title: str) -> None:
    name = slug(title, "ascii")

    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert slug(name, "ascii") == name


@pytest.mark.parametrize("word", ["हिन्दी", "தமிழ்", "ที่นี่", "ខ្មែរ", "বাংলা", "മലയാളം", "မြန်မာ", "སྐད"])
def test_combining_marks_stay_with_their_letters(word: str) -> None:
    assert slug(word) == unicodedata.normalize("NFC", word)


@pytest.mark.parametrize("word", ["हिन्दी", "ที่นี่", "ខ្មែរ", "که", "图", "x", "क्षि"])
def test_a_long_title_is_cut_between_letters(word: str) -> None:
    cut = slug(word * 200)

    assert 0 < len(cut.encode()) <= MAX_SLUG_BYTES
    rest = slug(word * 200 + "")[len(cut) :] or (unicodedata.normalize("NFC", word) * 200)[len(cut) :]
    assert not unicodedata.category(rest[0]).startswith("M")


def test_a_long_title_is_cut_between_words() -> None:
    assert slug("خبر " * 60) == "-".join(["خبر"] * 17)
    assert slug("نخست " + "ب" * 200).startswith("نخست-ب")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("تسنیم", "«تسنیم»"),
        ("BBC News", "bbc  news"),
        ("A.B.", "AB"),
        ("کتاب\u200cها", "کتاب‌ها"),
        ("E-paper", "E–paper"),
    ],
)
def test_names_that_differ_in_case_or_punctuation_only_are_one(one: str, other: str) -> None:
    if slug(one) == slug(other):
        assert term_slug(one) == term_slug(other)


@pytest.mark.parametrize(
    "names",
    [("C", "C++", "C#"), ("!!!", "???", "🎉", "..", "/"), ("AT&T", "AT+T"), ("$100", "100", "€100"), ("m²", "m³")],
)
def test_different_names_have_different_addresses(names: tuple[str, ...]) -> None:
    slugs = [term_slug(name) for name in names]

    assert all(slugs)
    assert len(set(slugs)) == len(names)


@given(_SCRIPTS)
def test_any_name_of_a_topic_has_an_address(name: str) -> None:
    for style in ("unicode", "ascii"):
        found = term_slug(name, style)
        assert found
        assert "/" not in found
        assert found not in (".", "..")
        assert len(found.encode()) <= MAX_SLUG_BYTES + 6


@given(st.text())
def test_an_identifier_is_twelve_letters_of_base_32(key: str) -> None:
    assert len(item_id(key)) == 12
    assert set(item_id(key)) <= set("abcdefghijklmnopqrstuvwxyz234567")


def test_an_identifier_never_changes() -> None:
    assert item_id("fa/خبر.md") == item_id("fa/خبر.md")
    assert [item_id("a.txt"), item_id("a.jsonl#1")] == ["ryvdtaejliza", "safyvhylmu3f"]


@pytest.mark.parametrize(
    ("pattern", "lang", "day", "name", "expected"),
    [
        ("{lang}/{year}/{month}/{day}/{slug}/", "fa", date(2017, 9, 3), "خبر", "fa/2017/09/03/خبر/"),
        ("{lang}/{year}/{month}/{day}/{slug}/", "zh-Hans", date(987, 9, 3), "x", "zh-hans/0987/09/03/x/"),
        ("{lang}/{year}/{month}/{day}/{slug}/", "fa", None, "خبر", "fa/undated/خبر/"),
        ("{lang}/{year}/{month}/{day}/{slug}/", "fa", None, "", "fa/undated/abcd/"),
        ("{lang}/{id}/", "fa", date(2017, 9, 3), "x", "fa/abcd/"),
    ],
)
def test_an_item_has_the_address_of_its_day(
    pattern: str, lang: str, day: date | None, name: str, expected: str
) -> None:
    assert address(pattern, lang, day, name, "abcd") == expected


def test_one_of_two_items_of_a_name_gets_a_part_of_its_own_id() -> None:
    assert with_suffix("fa/2017/09/13/خبر/", "abcdefghijkl") == "fa/2017/09/13/خبر--abcdefgh/"


@pytest.mark.parametrize(
    ("url", "path", "root"),
    [("", "index.html", "./"), ("fa/", "fa/index.html", "../"), ("fa/2017/", "fa/2017/index.html", "../../"),
     ("404.html", "404.html", "./"), ("fa/feed.xml", "fa/feed.xml", "../")],
)  # fmt: skip
def test_an_address_is_answered_by_a_file_that_knows_the_way_to_the_root(url: str, path: str, root: str) -> None:
    assert output_path(url) == path
    assert root_of(url) == root


@given(_SCRIPTS)
def test_an_encoded_address_is_ascii_and_means_the_same(title: str) -> None:
    url = f"fa/undated/{slug(title)}/"

    assert encoded(url).isascii()
    assert unquote(encoded(url)) == url


@pytest.mark.parametrize(
    ("url", "expected"),
    [("https://example.org/a b?q=ü%20", "https://example.org/a%20b?q=ü%20"), ('http://x/"<a>', "http://x/%22%3Ca%3E"),
     ("https://example.org/خبر", "https://example.org/خبر"), ("javascript:alert(1)", ""), ("", "")],
)  # fmt: skip
def test_an_address_on_the_web_is_an_iri(url: str, expected: str) -> None:
    assert web_address(url) == expected


@given(st.text(max_size=30) | st.text(alphabet="aÀİß'’_-, .1,2٣５ﬁ\u0301\u200cک", max_size=12))
def test_words_are_joined_as_slugify_joins_them(text: str) -> None:
    unwanted = re.compile(f"(?:{urls._unwanted().pattern}|_)+")
    text = unicodedata.normalize("NFKC", text)

    expected = slugify(
        text, allow_unicode=True, regex_pattern=unwanted, entities=False, decimal=False, hexadecimal=False
    )

    assert urls._joined(text) == expected
