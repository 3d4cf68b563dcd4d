"""The phrase lists: whole, in order, in many languages, and silent on running text."""

import json
import re
import tomllib
import unicodedata
from pathlib import Path

import pytest

from generator.extract.lines import key_of, read_lines
from generator.extract.phrases import mark_roles

_FOLDER = Path(__file__).parent.parent / "generator" / "phrases"
_FILES = sorted(_FOLDER.glob("*.toml"))
_ROLES = {
    "navigation", "share", "comments", "form", "more", "related", "popular", "newsletter", "cookies", "copyright",
    "privacy", "login", "subscribe", "advert", "follow", "print", "tags", "photo", "views", "published", "updated",
    "byline", "source", "about_author", "correction", "contact", "wait", "end_mark",
}  # fmt: skip
_RIGHT_TO_LEFT = {"ar", "ckb", "fa", "he", "ps", "sd", "ug", "ur"}
# One character says a word here, or most of one.
_DENSE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1200-\u137f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_FEWEST = 150


def _rows(path: Path) -> dict[str, list[str]]:
    rows: dict[str, list[str]] = tomllib.loads(path.read_text(encoding="utf-8"))
    return rows


def _key(phrase: str) -> str:
    return " ".join(key for piece in phrase.split("*") if (key := key_of(piece)))


def _roles(text: str) -> dict[str, str]:
    [line] = read_lines(text)
    mark_roles([line])
    return line.roles


def test_there_are_lists_for_at_least_45_languages_and_for_all_right_to_left_ones() -> None:
    languages = {path.stem for path in _FILES} - {"und"}

    assert len(languages) >= 45
    assert languages >= _RIGHT_TO_LEFT


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_a_list_has_known_roles_and_enough_phrases(path: Path) -> None:
    rows = _rows(path)

    assert set(rows) <= _ROLES
    assert path.stem == "und" or sum(map(len, rows.values())) >= _FEWEST


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_a_list_is_one_array_a_line_as_json_writes_it(path: Path) -> None:
    """Anything that reads JSON can read the lists quickly."""
    text = path.read_text(encoding="utf-8")

    pairs = [line.partition(" = ") for line in text.splitlines() if line and not line.startswith("#")]

    assert {role: json.loads(wordings) for role, _, wordings in pairs} == _rows(path)


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_phrases_are_composed_unpadded_and_said_once_a_role(path: Path) -> None:
    for role, wordings in _rows(path).items():
        assert len(set(wordings)) == len(wordings), role
        for wording in wordings:
            assert unicodedata.is_normalized("NFC", wording), (role, wording)
            assert wording == " ".join(wording.split()), (role, wording)
            assert not re.search(r"\*\*|\s\*$|^\*\s", wording), (role, wording)


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_phrases_are_long_enough_to_say_something(path: Path) -> None:
    for role, wordings in _rows(path).items():
        for wording in wordings:
            key = _key(wording)
            if _DENSE.search(key):
                least = 2 if wording.startswith("*") and wording.endswith("*") else 1
            elif wording.startswith("*") and wording.endswith("*"):
                # A colon in it is asked for as well.
                least = 3 if ":" in wording else 7
            else:
                # A whole line may be short: "x" and "vk" are networks.
                least = 3 if wording.endswith("*") and wording[-2] not in ":：" else 1
            assert len(key) >= least or wording in _ALLOWED, (role, wording)


# Shorter starts that are what they are in their language: "by", "tel", and abbreviations of offices.
_ALLOWED = {"by*", "(c)*", "di*", "de*", "ič*", "τ.κ.*", "or.*", "bd.*", "ul.*", "ph.*"}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("مشاركة عبر واتساب", "share"),
        ("إقرأ أيضًا:", "related"),
        ("דווחו על טעות", "correction"),
        ("תגובות (12)", "comments"),
        ("یہ بھی پڑھیے", "related"),
        ("زۆرترین بینراو", "popular"),
        ("ټول حقوق خوندي دي", "copyright"),
        ("سڀ حق محفوظ آهن", "copyright"),
        ("ئىنكاس يېزىش", "comments"),
        ("Kommentera artikeln", "comments"),
        ("Lees ook: wat we weten", "related"),
        ("Mohlo by vás zajímat", "related"),
        ("Знайшли помилку? Виділіть її", "correction"),
        ("Прочитај више »", "more"),
        ("Pročitaj više »", "more"),
        ("संबंधित खबरें", "related"),
        ("এ সম্পর্কিত আরও খবর", "related"),
        ("தொடர்புடைய செய்திகள்", "related"),
        ("ข่าวที่เกี่ยวข้อง", "related"),
        ("អត្ថបទទាក់ទង", "related"),
        ("ဆက်စပ်သတင်းများ", "related"),
        ("责任编辑：王小明", "byline"),
        ("發佈留言", "comments"),
        ("続きを読む", "more"),
        ("기사 공유하기", "share"),
        ("Bản quyền thuộc về tòa soạn", "copyright"),
        ("Bagikan artikel ini", "share"),
        ("Soma zaidi", "more"),
        ("ተጨማሪ ያንብቡ", "more"),
        ("Ka siwaju sii", "more"),
        ("დატოვე კომენტარი", "comments"),
        ("Մեկնաբանություններ", "comments"),
        ("Толығырақ оқу", "more"),
        ("Batafsil", "more"),
        ("Dela artikeln", "share"),
    ],
)
def test_labels_of_news_pages_are_known(text: str, role: str) -> None:
    assert role in _roles(text)


# Sentences that hold words of the lists in running text, by the name of the list.
_RUNNING_TEXT: dict[str, list[str]] = tomllib.loads(
    (Path(__file__).parent / "cases" / "phrases" / "running-text.toml").read_text(encoding="utf-8")
)
_SENTENCES = [(lang, text) for lang, texts in _RUNNING_TEXT.items() for text in texts]
# What takes a line out by itself.
_UNCERTAIN = {"byline", "source", "contact", "navigation"}


def _words(text: str, key: str) -> set[str]:
    """The longer words of a key, cut short as they are inflected; pairs of characters in scripts without spaces."""
    if _DENSE.search(text):
        return {word[place : place + 2] for word in key.split(" ") for place in range(len(word) - 1)}
    return {word[:4] for word in key.split(" ") if len(word) >= 4}


def test_each_list_has_running_text_that_holds_its_words() -> None:
    """Else a test that a list leaves running text alone could not fail."""
    assert _RUNNING_TEXT.keys() == {path.stem for path in _FILES} - {"und"}
    for lang, text in _SENTENCES:
        wordings = [wording for row in _rows(_FOLDER / f"{lang}.toml").values() for wording in row]
        listed = set().union(*(_words(wording, _key(wording)) for wording in wordings))
        assert _words(text, key_of(text)) & listed, (lang, text)


@pytest.mark.parametrize(("lang", "text"), _SENTENCES, ids=lambda value: value[:12])
def test_running_text_is_never_taken_for_a_label(lang: str, text: str) -> None:
    roles = _roles(text)

    assert not {role for role, how in roles.items() if how == "whole" and role not in _UNCERTAIN}, lang
    assert "part" not in roles.values(), lang


def test_a_cue_with_a_colon_needs_the_colon() -> None:
    assert "photo" in _roles("Foto: Pressestelle der Stadt")
    assert "photo" not in _roles("Foto mit Folgen für den Bürgermeister der Stadt")


@pytest.mark.parametrize(
    "text",
    ["De haven van Zutphen blijft gesloten.", "Na mvua ikanyesha tena usiku.", "Por eso nadie quiso firmar."],
)
def test_a_short_word_that_opens_a_sentence_is_no_cue(text: str) -> None:
    assert "byline" not in _roles(text)


@pytest.mark.parametrize("text", ["Brasil 4 2 7", "Deutschland 3 1 0", "Ελλάδα 5 - 2"])
def test_a_row_of_a_table_that_begins_like_a_menu_is_no_menu(text: str) -> None:
    assert "navigation" not in _roles(text)


@pytest.mark.parametrize("text", ["مکيہ صفحو", "مکيه صفحو", "ہوم"])
def test_the_forms_of_heh_are_one_letter(text: str) -> None:
    assert _roles(text) == {"navigation": "whole"}
