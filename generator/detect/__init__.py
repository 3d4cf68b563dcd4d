"""Tell the language of a text, and of a block inside it, from its script, letters, words and n-grams."""

import re
from collections import Counter
from collections.abc import Collection
from functools import cache

from generator.detect import letters, words
from generator.detect.rank import confidence, rank
from generator.detect.scripts import DENSE, SAMPLE, dominant, script, weigh
from generator.model import Guess

__all__ = ["block_lang", "detect", "script"]

_FEWEST_LETTERS = 20
_TOO_FEW_LETTERS = 12
_SURE_ENOUGH = 0.8
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+")


def detect(text: str, among: Collection[str] = ()) -> Guess:
    """Name the language of a text."""
    sample = text[: 4 * SAMPLE]
    if "://" in sample or "@" in sample or "www." in sample:
        sample = _ADDRESS.sub(" ", sample)
    sample = sample[:SAMPLE]
    counts = Counter(sample)
    weights = weigh(counts)
    code = dominant(weights)
    if not code:
        return letters.NOTHING
    primary = {tag.partition("-")[0] for tag in among}

    def permits(lang: str) -> bool:
        return not primary or lang.partition("-")[0] in primary

    guess = letters.decide(code, sample, counts, weights[code] // DENSE.get(code, 1), permits)
    if guess is None:
        found = words.split(sample)
        ranked = rank(found, _of_script(code, frozenset(primary)))
        if not ranked:
            return letters.NOTHING
        guess = Guess(ranked[0][0], round(confidence(ranked, len(sample)), 3), "model")
    if weights[code] < _FEWEST_LETTERS and guess.reason in ("words", "model"):
        if weights[code] < _TOO_FEW_LETTERS or guess.confidence < _SURE_ENOUGH:
            return letters.NOTHING
    return guess


@cache
def _of_script(code: str, primary: frozenset[str]) -> frozenset[str]:
    in_script = words.languages("a", "z") if code == "Latn" else words.languages("а", "я")
    return in_script & primary if primary else in_script


def block_lang(text: str, item_lang: str) -> str:
    """Stub."""
    return ""
