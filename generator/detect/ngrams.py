"""Naive Bayes over the n-grams of words, in plain Python: how likely a word is in each language the model knows."""

import zlib
from functools import cache
from importlib import resources
from typing import Final

STEP: Final = 0.2
"""Natural-log units of one level of the model file."""
MODEL_PATH = resources.files(__package__) / "ngrams.bin"
LANE: Final = 2
"""Bytes a language has in a sum of levels: 900 n-grams (300 characters of three bytes) of 63 levels fit."""

LONGEST: Final = 5


class Ngrams:
    """The model of `distil`, unpacked.

    The levels of all languages for an n-gram are the digits of one large integer, so that adding n-grams, and later
    words, is one addition. This is what makes NumPy, and 16 MB of it, unnecessary.
    """

    def __init__(self, packed: bytes) -> None:
        tags, ngrams, levels = zlib.decompress(packed).split(b"\0", 2)
        self.tags = tuple(tags.decode().split())
        spread = bytearray(len(levels) * LANE)
        spread[::LANE] = levels
        width = len(self.tags) * LANE
        self._lanes = {
            ngram: int.from_bytes(spread[row * width : (row + 1) * width], "little")
            for row, ngram in enumerate(ngrams.decode("latin-1").split("\n"))
        }

    def add_up(self, word: str) -> int:
        """Add up the levels of a lower-case word; the languages follow `tags` from the lowest lane."""
        # The model counts bytes; as Latin-1 they are characters that can be sliced and looked up. No n-gram has a
        # tab: they only make every slice full.
        text = f"\t\t\t {word} ".encode(errors="replace").decode("latin-1")
        lanes = self._lanes.get
        total = 0
        for end in range(LONGEST, len(text) + 1):
            # As in the original automaton, only the longest n-gram that ends here counts.
            total += (
                lanes(text[end - 5 : end])
                or lanes(text[end - 4 : end])
                or lanes(text[end - 3 : end])
                or lanes(text[end - 2 : end], 0)
            )
        return total


@cache
def load() -> Ngrams:
    """Unpack the model, once in a process."""
    return Ngrams(MODEL_PATH.read_bytes())
