"""Letters are repaired where that is certain, counted, and otherwise left alone."""

from collections import Counter
from pathlib import Path

import pytest
from conftest import Site
from hypothesis import example, given
from hypothesis import strategies as st

from generator.clean import normalise, undo_misreading
from generator.config import Config
from generator.inspect import record
from generator.parse import parse
from generator.seeds import RawItem
from generator.spelling import is_well_spelled, repair


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fa", "می‌شود و کتاب‌های ایران"),
        ("fa", "گفت‌وگو با هاجر"),
        ("ar", "علي يكتب في المدينة مستشفى"),
        ("ps", "پښتو يې ویلي دي او هغوی"),
        ("ug", "ئۇيغۇر تىلى ۋە كىتاب"),
        ("ckb", "کوردستان و هەولێر"),
        ("ur", "یہ کتاب ہے اور وہ گئے"),
        ("ro", "orașul și țara"),
        ("tr", "şehir ve ağaç, Şişli"),
        ("lt", "Žąsų ėdalas – „geras“"),
        ("hi", "क्‍या हिन्दी"),
        ("en", "plain text"),
    ],
)
def test_text_that_is_right_comes_through_unchanged(lang: str, text: str) -> None:
    counts: Counter[str] = Counter()

    assert repair(text, lang, counts) == text
    assert not counts


@pytest.mark.parametrize(
    ("lang", "wrong", "right", "rule"),
    [
        ("fa", "علي كتاب", "علی کتاب", "look-alike letters"),
        ("fa-AF", "موسى", "موسی", "look-alike letters"),
        ("fa", "خانۀ ما", "خانهٔ ما", "look-alike letters"),
        ("ckb", "ه\u200cولير", "ەولیر", "look-alike letters"),
        ("ro", "oraşul Ţării", "orașul Țării", "look-alike letters"),
        ("ro-MD", "ştiri", "știri", "look-alike letters"),
        ("ar", "ﻛﺘﺎﺏ", "كتاب", "presentation forms"),
        ("en", "ﬁrst oﬃce", "first office", "presentation forms"),
        ("fa", "کتاب\u200c ها", "کتاب ها", "misplaced joiners"),
        ("fa", "می\u200c\u200cشود", "می\u200cشود", "misplaced joiners"),
    ],
)
def test_what_is_certainly_wrong_is_repaired_and_counted(lang: str, wrong: str, right: str, rule: str) -> None:
    counts: Counter[str] = Counter()

    assert repair(wrong, lang, counts) == right
    assert counts[rule] >= 1


@given(st.text(alphabet="يىكۀهşţŞŢ\u200cabcی کﻛﺘﺎ لا\u0640."), st.sampled_from(["fa", "ckb", "ro", "ar", "ur", "lt"]))
@example("\u0640\u200ca", "fa")
def test_a_second_repair_changes_nothing(text: str, lang: str) -> None:
    once = repair(text, lang, Counter())

    assert repair(once, lang, Counter()) == once
    assert is_well_spelled(once, lang)
    assert is_well_spelled(text, lang) == (once == text)


SENTENCES = [
    "کتابخانه مرکزی شهر امروز گشایش یافت",
    "المكتبة المركزية تفتح أبوابها اليوم",
    "Šiandien Vilniuje atidaryta nauja biblioteka",
    "În orașul București s-a deschis o bibliotecă",
    "Ça été une journée «historique» à Paris",
    "Москва открыла новую библиотеку для жителей",
    "Überall – „große“ Freude in München",
]


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "cp1256"])
def test_utf8_that_was_read_as_another_encoding_is_read_again(sentence: str, encoding: str) -> None:
    try:
        wrong = sentence.encode().decode(encoding)
    except UnicodeDecodeError:
        pytest.skip("this sentence cannot have been read so")

    assert undo_misreading(f"first line\n{wrong}\nlast line") == (f"first line\n{sentence}\nlast line", 1)


@pytest.mark.parametrize(
    "sentence", [*SENTENCES, "ÃO MAIOR E O Â DO ALFABETO", "«café» et «thé»", "طپش قلب", "РІВНЕ І СІЧ"]
)
def test_text_that_was_read_rightly_is_not_touched(sentence: str) -> None:
    assert undo_misreading(sentence) == (sentence, 0)


def test_quotation_marks_of_windows_that_became_control_characters_come_back() -> None:
    text, repairs = normalise("Er sagte \x84ja\x93 \x96 und ging.")

    assert text == "Er sagte „ja“ – und ging."
    assert [(repair.rule, repair.count) for repair in repairs] == [("wrongly decoded text", 3)]


def test_what_is_left_out_is_kept_as_it_stood_before_any_repair(site: Site) -> None:
    body = "Mieste atidaryta nauja biblioteka\n\nŠiandien duris atvėrė biblioteka, kurios miestas laukė ilgai.\n\n"
    site.write("seeds/a.txt", body + "Share\x07 this\n")

    article = parse(RawItem("a.txt", 0, (site.root / "seeds/a.txt").read_bytes()), site.config())

    assert [(line.line, line.text) for line in article.dropped] == [(5, "Share\x07 this")]


def test_a_line_that_was_decoded_wrongly_is_in_the_record_as_it_stood_too() -> None:
    wrong = "Die neue BrÃ¼cke &quot;am Hafen&quot; ist seit gestern fertig, und die ersten Wagen fahren."
    text = f"Brücke am Hafen ist fertig\n\n{wrong}\n\nSie war teuer, sagte der Rat am Abend im Rathaus der Stadt.\n"

    article = parse(RawItem("a.txt", 0, text.encode()), Config(root=Path()))

    assert 'Die neue Brücke "am Hafen" ist' in article.blocks[0].text
    assert record("a.txt", article)["kept_meta"] == [wrong]


@given(st.text())
def test_normalising_twice_is_normalising_once(text: str) -> None:
    once, _ = normalise(text)

    assert normalise(once)[0] == once
