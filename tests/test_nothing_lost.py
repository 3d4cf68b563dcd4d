"""Whatever text comes in, the parser ends, says the same thing twice, and loses no line of it."""

import unicodedata
from pathlib import Path

import pytest
from conftest import SEEDS
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clean import decode, lines_of
from generator.config import Config
from generator.errors import SeedError
from generator.extract import RULE_LABELS, extract
from generator.model import Article, Extract
from generator.parse import parse
from generator.seeds import RawItem

VOCABULARY = (
    "خبر کتابخانه برگزار شد. Share Comentariu0 Lasă un Răspuns 08:00 - 17:00 // [PageVisit] biblioteca orașului "
    "Skaityti daugiau • – 1. 2017-09-13 By Anna Example © News \t \u200c 「新聞」 。 הספרייה ! ? : |"
)
WORDS = st.sampled_from(VOCABULARY.split(" "))
LINES = st.lists(st.lists(WORDS, max_size=14).map(" ".join), max_size=25).map("\n".join)


def squashed(text: str) -> str:
    return "".join(text.split())


def everything(found: Extract) -> str:
    parts = [
        found.title, found.kicker, found.byline, found.byline_role, found.source, *found.kept_meta,
        *(block.text for block in found.blocks), *(line.text for line in found.dropped),
    ]  # fmt: skip
    return "\n".join(squashed(part) for part in parts)


def is_accounted_for(line: str, found: Extract) -> bool:
    """A line may be joined with its neighbours, and its bullet becomes the kind of its block."""
    bare = squashed(line).lstrip("•●▪◦‣·■□►▶*+-–—")
    body = "".join(squashed(block.text) for block in found.blocks)
    return bare in everything(found) or bare in body


@settings(max_examples=150)
@given(LINES)
def test_no_line_of_a_text_is_lost(text: str) -> None:
    found = extract(text)

    assert [line for line in text.split("\n") if line.strip() and not is_accounted_for(line, found)] == []


@settings(max_examples=100)
@given(st.text(max_size=400))
def test_any_text_is_read_to_its_end_and_in_the_same_way_twice(text: str) -> None:
    assert extract(text) == extract(text)


def test_an_entry_of_a_list_is_kept_with_its_dash_too() -> None:
    entries = ["— Northmoor", "— Kettleby"]
    first = "The council has published the list of towns that will get a new library building next year."
    text = "\n\n".join(["Council publishes list of towns", first, *entries, "Work is to begin in March, it said."])

    found = extract(text)

    assert [block.text for block in found.blocks if block.kind == "item"] == ["Northmoor", "Kettleby"]
    assert found.originals == tuple(entries)


BYTES = st.one_of(
    st.binary(max_size=300),
    st.tuples(LINES, st.sampled_from(["utf-8", "utf-16", "cp1256", "cp1257", "iso8859-2"])).map(
        lambda pair: pair[0].encode(pair[1], "ignore")
    ),
    st.tuples(LINES, st.binary(max_size=8)).map(lambda pair: pair[0].encode() + pair[1]),
)


def read(data: bytes) -> Article | None:
    try:
        return parse(RawItem("a.txt", 0, data), Config(root=Path()))
    except SeedError:
        return None


@settings(max_examples=60)
@given(BYTES)
def test_any_bytes_are_an_item_or_an_error_that_names_them(data: bytes) -> None:
    found = read(data)

    assert found == read(data)
    if found is not None:
        text, _ = decode(data)
        assert len(found.dropped) <= len(lines_of(text))
        assert all(unicodedata.is_normalized("NFC", block.text) for block in found.blocks)


SENTENCES = [
    "The harbour council met on Tuesday and spoke for a long time about the price of the new bridge.",
    "کتابخانهٔ ملی روز سه‌شنبه از نسخهٔ تازه‌ای از دیوان شاعر رونمایی کرد و پژوهشگران بسیاری در آن شرکت داشتند.",
    "Biblioteka antradienį pakvietė gyventojus į susitikimą su rašytoju, kuris pasakojo apie naują savo knygą.",
    "市议会星期二举行会议，讨论了新桥的费用以及旧渡口的未来，居民代表也在会上发言。",
    "Biblioteca județeană a deschis marți o expoziție de hărți vechi, adunate de cercetători din toată țara.",
    "המועצה התכנסה ביום שלישי ודנה במשך שעות ארוכות במחיר הגשר החדש ובעתידה של המעבורת הישנה.",
    "Городской совет собрался во вторник и долго обсуждал стоимость нового моста и судьбу старой переправы.",
]


@settings(max_examples=60)
@given(st.sampled_from(SENTENCES), st.integers(3, 12))
def test_a_story_without_anything_around_it_stays_whole_and_stays_so(sentence: str, length: int) -> None:
    paragraphs = [f"{sentence} {sentence[:-1]} – {number}{sentence[-1]}" for number in range(1, length + 1)]

    once = extract("\n\n".join(paragraphs))
    again = extract("\n\n".join([block.text for block in once.blocks]))

    assert [block.text for block in once.blocks] == paragraphs
    assert again == once


@pytest.mark.parametrize("name", sorted(file.name for file in SEEDS.glob("*.txt")))
def test_a_cleaned_seed_is_not_cleaned_again(name: str) -> None:
    first = extract((SEEDS / name).read_text(encoding="utf-8"))
    blocks = ["• " + block.text if block.kind == "item" else block.text for block in first.blocks]

    second = extract("\n\n".join([first.title, *blocks]))

    assert second.title == first.title
    assert [block.text for block in second.blocks] == [block.text for block in first.blocks]
    assert second.dropped == ()


ROWS = "\n".join(f"A row of a long table with the number {number} in it" for number in range(10_000))


@pytest.mark.parametrize("text", ["", "\n\n", "x", "[" * 50_000, "a " * 200_000, "line\n" * 20_000, "•\n" * 500, ROWS])
def test_odd_shapes_end_soon(text: str) -> None:
    extract(text)


def test_each_line_taken_out_has_a_rule_that_readers_are_told_of() -> None:
    for file in SEEDS.glob("*.txt"):
        for line in extract(file.read_text(encoding="utf-8")).dropped:
            assert line.rule in RULE_LABELS
