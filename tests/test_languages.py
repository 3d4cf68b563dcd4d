"""Languages: tags in their canonical form; names, scripts and directions as CLDR has them."""

import pytest
from babel import Locale, localedata
from hypothesis import given
from hypothesis import strategies as st

from generator.languages import (
    canonical_tag,
    fallbacks,
    folder_tag,
    language,
    locale_of_tag,
    name_in,
    script_of_tag,
    territory_of_tag,
)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("fa", "fa"), ("FA", "fa"), (" lt ", "lt"), ("zh-hans", "zh-Hans"), ("ZH_HANT_tw", "zh-Hant-TW"),
        ("pt_BR", "pt-BR"), ("sr-latn", "sr-Latn"), ("es-419", "es-419"), ("ckb", "ckb"), ("iw", "he"), ("mo", "ro"),
        ("und", "und"), ("in", "id"),
    ],
)  # fmt: skip
def test_a_tag_has_one_form(text: str, tag: str) -> None:
    assert canonical_tag(text) == tag


@pytest.mark.parametrize(
    "text", ["", "f", "farsi", "fa-", "-fa", "fa--ir", "fa/ir", "fa ir", "1a", "fa-x", "فا", "fa\nx", "de-1901-x"]
)
def test_what_is_no_tag_is_none(text: str) -> None:
    assert canonical_tag(text) is None


@given(st.from_regex(r"[A-Za-z]{2,3}([-_][A-Za-z]{4})?([-_]([A-Za-z]{2}|[0-9]{3}))?", fullmatch=True))
def test_a_canonical_tag_stays_as_it_is(text: str) -> None:
    tag = canonical_tag(text)

    assert tag is not None
    assert canonical_tag(tag) == tag
    assert language(tag).tag == tag


@given(st.text())
def test_any_text_is_a_tag_or_none(text: str) -> None:
    assert canonical_tag(text) is None or canonical_tag(text) == canonical_tag(text.lower())


def cldr_tags() -> list[str]:
    """Every language and script that CLDR has data for, without territories."""
    tags = (name.replace("_", "-") for name in localedata.locale_identifiers())
    return sorted(
        tag for tag in tags if canonical_tag(tag) == tag and not any(len(part) in (2, 3) for part in tag.split("-")[1:])
    )


@pytest.mark.parametrize("tag", cldr_tags())
def test_the_direction_of_every_language_is_that_of_cldr(tag: str) -> None:
    is_rtl = Locale.parse(tag, sep="-").text_direction == "rtl"  # Mongolian's own script runs from top to bottom

    assert language(tag).dir == ("rtl" if is_rtl else "ltr")


@pytest.mark.parametrize(
    ("tag", "name", "dir_", "script"),
    [
        ("fa", "فارسی", "rtl", "Arab"), ("ar", "العربية", "rtl", "Arab"), ("he", "עברית", "rtl", "Hebr"),
        ("ur", "اردو", "rtl", "Arab"), ("ps", "پښتو", "rtl", "Arab"), ("ckb", "کوردیی ناوەندی", "rtl", "Arab"),
        ("yi", "ייִדיש", "rtl", "Hebr"), ("dv", None, "rtl", "Thaa"), ("lt", "Lietuvių", "ltr", "Latn"),
        ("ro", "Română", "ltr", "Latn"), ("am", "አማርኛ", "ltr", "Ethi"), ("zh-Hans", None, "ltr", "Hans"),
        ("zh-Hant", None, "ltr", "Hant"), ("th", "ไทย", "ltr", "Thai"), ("hi", "हिन्दी", "ltr", "Deva"),
        ("pa-Arab", None, "rtl", "Arab"), ("az-Arab", None, "rtl", "Arab"), ("sr-Latn", None, "ltr", "Latn"),
        ("und", "Undetermined", "ltr", "Latn"), ("qqq", "Qqq", "ltr", "Latn"),
    ],
)  # fmt: skip
def test_a_language_is_named_in_itself(tag: str, name: str | None, dir_: str, script: str) -> None:
    found = language(tag)

    assert found.dir == dir_
    assert found.script == script
    assert name is None or found.name == name


@pytest.mark.parametrize(
    ("folder", "tag"),
    [("fa", "fa"), ("zh-Hans", "zh-Hans"), ("zh_hans", "zh-Hans"), ("new", None), ("raw", None), ("img", None),
     ("news", None), ("2017", None), ("drafts", None), ("lt", "lt"), ("LT", "lt")],
)  # fmt: skip
def test_a_folder_declares_a_language_that_cldr_knows(folder: str, tag: str | None) -> None:
    assert folder_tag(folder) == tag


@pytest.mark.parametrize(
    ("tag", "territory"),
    [("fa", "IR"), ("lt", "LT"), ("am", "ET"), ("zh-Hant", "TW"), ("zh-Hans", "CN"), ("pt-BR", "BR"), ("qqq", "")],
)
def test_a_language_has_a_likely_territory(tag: str, territory: str) -> None:
    assert territory_of_tag(tag) == territory


@pytest.mark.parametrize(
    ("tag", "chain"),
    [
        ("fa", ("fa", "en")), ("fa-AF", ("fa-AF", "fa", "en")), ("pt-AO", ("pt-AO", "pt-PT", "pt", "en")),
        ("zh-Hant", ("zh-Hant", "en")), ("zh-Hant-HK", ("zh-Hant-HK", "zh-Hant", "en")),
        ("sr-Latn", ("sr-Latn", "en")), ("en", ("en",)), ("en-AU", ("en-AU", "en-001", "en")),
        ("qqq", ("qqq", "en")),
    ],
)  # fmt: skip
def test_phrases_fall_back_on_the_parents_that_the_reader_can_read(tag: str, chain: tuple[str, ...]) -> None:
    assert fallbacks(tag) == chain


@pytest.mark.parametrize(
    ("tag", "lang", "name"),
    [
        ("lt", "fa", "لیتوانیایی"),
        ("fa", "lt", "persų"),
        ("zh-Hans", "en", "Simplified Chinese"),
        ("fa", "qqq", ""),
        ("qqq", "fa", ""),
    ],
)
def test_a_language_is_named_in_others(tag: str, lang: str, name: str) -> None:
    assert name_in(tag, lang) == name


def test_an_unknown_language_has_no_locale_and_the_script_of_most() -> None:
    assert locale_of_tag("qqq") is None
    assert script_of_tag("qqq") == "Latn"
