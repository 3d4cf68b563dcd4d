"""Whatever text comes in, the parser ends, says the same thing twice, and loses no line of it."""

import pytest
from conftest import SEEDS
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.extract import RULE_LABELS, extract
from generator.model import Extract

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


@pytest.mark.parametrize("name", sorted(file.name for file in SEEDS.glob("*.txt")))
def test_a_cleaned_seed_is_not_cleaned_again(name: str) -> None:
    first = extract((SEEDS / name).read_text(encoding="utf-8"))
    blocks = ["• " + block.text if block.kind == "item" else block.text for block in first.blocks]

    second = extract("\n\n".join([first.title, *blocks]))

    assert second.title == first.title
    assert [block.text for block in second.blocks] == [block.text for block in first.blocks]
    assert second.dropped == ()


@pytest.mark.parametrize("text", ["", "\n\n", "x", "[" * 50_000, "a " * 200_000, "line\n" * 20_000, "•\n" * 500])
def test_odd_shapes_end_soon(text: str) -> None:
    extract(text)


def test_each_line_taken_out_has_a_rule_that_readers_are_told_of() -> None:
    for file in SEEDS.glob("*.txt"):
        for line in extract(file.read_text(encoding="utf-8")).dropped:
            assert line.rule in RULE_LABELS
