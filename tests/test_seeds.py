"""The five documents that Khabar ships come out right to the last line; tests/cases/seeds holds what is right."""

import json
from pathlib import Path
from typing import Any

import pytest
from conftest import SEEDS

from generator.config import load_config
from generator.model import Article
from generator.parse import parse
from generator.seeds import RawItem

CASES = sorted((Path(__file__).parent / "cases" / "seeds").glob("*.json"))


def article_of(case: Path, root: Path) -> Article:
    name = f"{case.stem}.txt"
    return parse(RawItem(name, 0, (SEEDS / name).read_bytes()), load_config(root))


def understood(article: Article) -> dict[str, Any]:
    """An article in the form of the cases."""
    return {
        "title": article.title,
        "kicker": article.kicker,
        "lang": article.lang,
        "dir": article.dir,
        "date": article.day.isoformat() if article.day else "",
        "time": article.time,
        "date_basis": article.date_basis,
        "updated": article.updated,
        "byline": article.byline,
        "byline_role": article.byline_role,
        "source": article.source,
        "blocks": [[block.kind, block.text] for block in article.blocks],
        "dropped": [[line.line, line.text] for line in article.dropped],
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_seed_is_understood_to_the_last_line(case: Path, tmp_path: Path) -> None:
    expected = json.loads(case.read_text(encoding="utf-8"))

    found = understood(article_of(case, tmp_path))

    for name, value in expected.items():
        assert found[name] == value, name


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_no_line_of_a_seed_is_lost(case: Path, tmp_path: Path) -> None:
    article = article_of(case, tmp_path)
    kept = [
        article.title, article.kicker, article.byline, article.byline_role, article.source, article.place,
        *(block.text for block in article.blocks), *(line.text for line in article.dropped), *article.kept_meta,
    ]  # fmt: skip
    found = "".join("".join(kept).split())

    for line in (SEEDS / article.path).read_text(encoding="utf-8").splitlines():
        words = line.lstrip(" \t\u00a0•").split()
        assert all(word in found for word in words), line


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_seed_raises_no_doubt(case: Path, tmp_path: Path) -> None:
    article = article_of(case, tmp_path)

    assert article.problems == ()
    assert article.lang_confidence > 0.9


def test_every_seed_has_a_case() -> None:
    assert [case.stem for case in CASES] == sorted(seed.stem for seed in SEEDS.glob("*.txt"))
