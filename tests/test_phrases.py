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


# Sentences that hold words of the lists in running text: written for this test.
_SENTENCES = {
    "ar": (
        "شارك الوزير في الاجتماع وقال إن التعليقات على القانون الجديد ستنشر قريبا.",
        "المزيد من الأمطار متوقع في الشمال مساء اليوم، وفق هيئة الأرصاد.",
    ),
    "he": ("התגובות להצעה היו חריפות, והשר אמר שהיא תחזור לדיון בשבוע הבא.",),
    "ur": ("وزیر نے کہا کہ تصویر میں نظر آنے والا پل اگلے سال مکمل ہو جائے گا۔",),
    "fa": ("تاریخ این پل به قرن دوازدهم برمی‌گردد و مردم هنوز از آن می‌گذرند.",),
    "de": ("Kommentare des Ministers sorgten in der Stadt für Unruhe, mehr wollte er nicht sagen.",),
    "en": (
        "Comments by the mayor about the new bridge drew more than a hundred people to the town hall.",
        "He said the tags on the luggage had been printed in the wrong language.",
    ),
    "es": ("Ahora las familias comparten la fuente del barrio y hace falta más agua.",),
    "fr": ("Dans le quartier, les habitants partagent une source et en parlent plus volontiers.",),
    "it": ("Continua la pioggia sulla costa, dove gli autori del piano chiedono più fondi.",),
    "pl": ("Zasady podziału wody ustalono wczoraj, więcej szczegółów podano wieczorem.",),
    "pt": ("Entre os moradores, a fonte do bairro é motivo de conversa há mais de dez anos.",),
    "ru": ("Фото моста, сделанное вчера утром, разошлось по городу, и главное теперь починить перила.",),
    "tr": ("Kaynaklar azaldıkça köylüler suyu paylaşıyor, daha fazla kuyu açılması bekleniyor.",),
    "nl": ("Delen van de brug zijn gisteren hersteld, meer werk volgt in het voorjaar.",),
    "sv": ("Kommentarerna till förslaget var många, och ministern svarade på dem i går.",),
    "hi": ("मंत्री ने कहा कि पुल की तस्वीर देखकर और लोग मेले में आए।",),
    "zh": ("评论认为，这座桥的照片让更多人来到村里，分享自家的收成。",),
    "ja": ("橋の写真を見て、もっと多くの人が村を訪れるようになったと市長は話した。",),
    "ko": ("시장은 다리 사진을 본 사람들이 더 많이 마을을 찾았다고 말했다.",),
    "sw": ("Picha ya daraja iliwavutia watu zaidi kijijini, alisema meya katika maoni yake.",),
    "id": ("Gambar jembatan itu membuat lebih banyak orang datang ke desa, kata wali kota.",),
}
# What takes a line out by itself.
_UNCERTAIN = {"byline", "source", "contact", "navigation"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [(lang, text) for lang, texts in _SENTENCES.items() for text in texts],
    ids=lambda value: value[:12],
)
def test_running_text_is_never_taken_for_a_label(lang: str, text: str) -> None:
    roles = _roles(text)

    assert not {role for role, how in roles.items() if how == "whole" and role not in _UNCERTAIN}, lang
    assert "part" not in roles.values(), lang


def test_a_cue_with_a_colon_needs_the_colon() -> None:
    assert "photo" in _roles("Foto: Pressestelle der Stadt")
    assert "photo" not in _roles("Foto mit Folgen für den Bürgermeister der Stadt")
