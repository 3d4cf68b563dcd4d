"""The measuring of the parser measures what it says, and leaves the parser as it was."""

import json
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

import generator.extract as whole
from benchmarks.parser import ablations, changed, load, main, same_headline, score
from generator.extract import extract

MARKING = "mark_roles"  # a step of the parser that it does not offer to others
CASES = Path(__file__).parent / "cases" / "extract" / "cluttered"


@pytest.fixture(scope="module")
def pages() -> list[dict[str, Any]]:
    found = []
    for folder in sorted(CASES.iterdir())[:3]:
        right = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
        found.append(
            {
                "raw": (folder / "source.txt").read_text(encoding="utf-8"),
                "must_keep": [text for _, text in right["blocks"]],
                "must_drop": right["dropped"],
                "title": right["title"],
            }
        )
    return found


def test_a_right_answer_scores_all_and_a_wrong_one_does_not(pages: list[dict[str, Any]]) -> None:
    right = score(pages, [extract(page["raw"]) for page in pages])
    wrong = score(pages, [extract("\n".join(page["must_drop"] * 2)) for page in pages])

    assert (right.keep, right.drop, right.both, right.headline) == (1.0, 1.0, 1.0, 1.0)
    assert wrong.keep == wrong.headline == 0.0


@pytest.mark.parametrize(
    ("found", "is_same"),
    [("The bridge opens in May", True), ("the bridge opens in may.", True), ("The bridge", False), ("", False)],
)
def test_a_headline_is_the_same_but_for_case_and_a_mark(found: str, is_same: bool) -> None:
    assert same_headline(found, {"title": "The bridge opens in May"}) is is_same


def test_what_is_left_out_comes_back(pages: list[dict[str, Any]]) -> None:
    text = pages[0]["raw"]
    before, marking = extract(text), getattr(whole, MARKING)
    found = []
    for _, name, changes in islice(ablations([text]), 4):
        with changed(changes):
            found.append(extract(text))
        assert extract(text) == before, name

    assert getattr(whole, MARKING) is marking
    assert any(item != before for item in found)


def test_every_step_that_is_timed_is_there(
    pages: list[dict[str, Any]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "pages.jsonl"
    file.write_text("\n".join(json.dumps(page | {"raw": page["raw"].ljust(2500)}) for page in pages), encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["parser", str(file), "--speed"])

    main()

    assert len(load(file)) == 3
    assert capsys.readouterr().out.startswith("3 items")
