"""Names stand in the alphabetical order of the language of their list."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.sorting import filed, sort_key, sorted_by_name, titled


@pytest.mark.parametrize(
    ("lang", "names"),
    [
        (
            "lt",
            ["Ąžuolas", "Barsukas", "Cukrus", "Česnakas", "Ėjimas", "Yda", "Įtaka", "Jūra", "Šalis", "Ūkas", "Žinios"],
        ),
        ("ro", ["Alba", "Ăla", "Âna", "Bălți", "Iași", "Îna", "Sibiu", "Șapte", "Timiș", "Țara"]),
        (
            "fa",
            ["آب", "ایران", "بهار", "پارس", "تهران", "چای", "خبر", "ژاله", "کتاب", "گل", "نان", "وطن", "هنر", "یزد"],
        ),
        ("ar", ["أحمد", "بيت", "تمر", "ثلج", "جمل", "كتاب", "مكتبة", "نهر", "هرم", "وطن", "يمن"]),
        ("he", ["אור", "בית", "כלב", "ספר", "עיר", "פרח", "צבע", "שלום", "תל אביב"]),
        ("ur", ["آم", "بات", "پھول", "ٹوپی", "چاند", "ڈاک", "لاہور", "وقت", "ہوا", "یاد"]),
        ("sv", ["Anna", "Zebra", "Ås", "Ängel", "Öl"]),
        ("da", ["Anna", "Zebra", "Ære", "Øl", "Ås"]),
        ("de", ["Äpfel", "Apfelsaft", "Öl", "Zoo"]),
        ("es", ["nada", "nube", "ñandú", "oso"]),
        ("cs", ["cena", "hlava", "chata", "jablko", "řeka", "sůl", "škola"]),
        ("hu", ["cukor", "csak", "dal", "gól", "gyár", "óra", "öl", "zene", "zsír"]),
        ("tr", ["çay", "dal", "ığdır", "izmir", "ok", "ördek", "şal"]),
        ("et", ["saal", "šokk", "zoo", "žanr", "tee", "õun", "äär", "öö", "üks"]),
        ("ru", ["ёж", "ёлка", "ель", "жук", "йод", "яма"]),
        ("uk", ["газ", "ґанок", "дім", "європа", "ива", "їжак"]),
        ("el", ["άνθρωπος", "βιβλίο", "ήλιος", "ώρα"]),
        ("en", ["2 Days", "10 Days", "Apple", "banana", "Éclair", "Zoo", "Яма", "图书"]),
    ],
)
def test_names_stand_in_the_order_of_their_alphabet(lang: str, names: list[str]) -> None:
    mixed = names[:]
    random.Random(1).shuffle(mixed)
    if lang == "en":  # digits are compared one by one
        names = ["10 Days", "2 Days", *names[2:]]

    assert sorted_by_name(mixed, lang, str) == names


@pytest.mark.parametrize(
    ("lang", "one", "other"),
    [("fa", "«تسنیم»", "تسنیم"), ("en", '"Post"', "Post"), ("fa", "کتاب\u200cها", "کتابها"), ("ar", "كِتاب", "كتاب")],
)
def test_quotation_and_vowel_marks_do_not_count(lang: str, one: str, other: str) -> None:
    assert sort_key(one, lang)[:2] == sort_key(other, lang)[:2]


def test_space_goes_before_letters() -> None:
    assert sorted_by_name(["Newark", "New York", "New-Age"], "en", str) == ["New-Age", "New York", "Newark"]


@pytest.mark.parametrize(
    ("lang", "title", "letter", "pair"),
    [
        ("fa", "آب", "ا", "اب"), ("fa", "«كتاب»", "ک", "کت"), ("fa", "BBC", "b", "bb"), ("fa", "۱۲ نفر", "0-9", "1"),
        ("lt", "Yla", "i", "il"), ("cs", "Chata", "ch", "cha"), ("ru", "Ёлка", "е", "ел"),
        ("ar", "ثمن", "ث", "ثم"), ("ar", "إيران", "ا", "اي"), ("ar", "ةمر", "ت", "تم"), ("he", "\u05e9לום", "ש", "של"),
        ("zh-Hans", "北京", "b", "be"), ("ja", "学校", "漢", "学"), ("ja", "がっこう", "か", "かた"),
        ("th", "เมือง", "ม", "มเ"),
        ("am", "ጉዳይ", "ገ", "ገደ"), ("ko", "한국", "ㅎ", "ㅎㄱ"), ("hi", "हिन्दी", "ह", "हन"),
        ("en", "!?", "other", "other"), ("en", "", "other", "other"), ("de", "Äpfel", "a", "ap"),
        ("tr", "Iğdır", "ı", "ığ"), ("en", "A", "a", "a"),
    ],
)  # fmt: skip
def test_a_title_is_filed_under_the_letter_a_reader_looks_for(lang: str, title: str, letter: str, pair: str) -> None:
    assert filed(title, lang)[:2] == (letter, pair)


@pytest.mark.parametrize(
    ("lang", "letters", "heading"),
    [("tr", "iz", "İz"), ("cs", "ch", "Ch"), ("fa", "ک", "ک"), ("ka", "ა", "ა"), ("en", "other", "…")],
)
def test_a_heading_begins_with_a_capital_where_there_are_any(lang: str, letters: str, heading: str) -> None:
    assert titled(letters, lang) == heading


@given(st.text(max_size=40), st.text(max_size=40), st.sampled_from(["lt", "fa", "zh", "cs", "tr", "th", "ko", "qqq"]))
def test_the_order_of_titles_is_that_of_names(one: str, other: str, lang: str) -> None:
    """As far as it is looked at: titles that begin alike for long stand in the order of their keys."""
    found = filed(one, lang), filed(other, lang)
    key = sort_key(one[:32], lang)[0], sort_key(other[:32], lang)[0]

    if found[0].letter != "other" != found[1].letter:
        assert (found[0].order < found[1].order) == (key[0] < key[1])
    assert all("/" not in one.letter + one.pair and one.letter == one.letter.lower() for one in found)


@given(st.lists(st.text()), st.sampled_from(["lt", "fa", "zh-Hans", "cs", "tr", "qqq"]))
def test_any_names_have_one_order(names: list[str], lang: str) -> None:
    once = sorted_by_name(names, lang, str)

    assert sorted_by_name(reversed(names), lang, str) == once
    assert sorted(once) == sorted(names)
