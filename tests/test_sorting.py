"""Names stand in the alphabetical order of the language of their list."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.sorting import sort_key, sorted_by_name


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


@given(st.lists(st.text()), st.sampled_from(["lt", "fa", "zh-Hans", "cs", "tr", "qqq"]))
def test_any_names_have_one_order(names: list[str], lang: str) -> None:
    once = sorted_by_name(names, lang, str)

    assert sorted_by_name(reversed(names), lang, str) == once
    assert sorted(once) == sorted(names)
