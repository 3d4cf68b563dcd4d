"""The words that a headline and its story share."""

import re
from itertools import accumulate

from generator.extract.lines import Line

_SPACELESS_RUN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{2,}")
# Letters of a word that are compared; 5 to 6 did best over the development pages of all languages.
_STEM, _MIN_TERM = 6, 4
# Narrower lines of the body are not asked for the words that a headline shares with it.
_MIN_CORE = 60.0
# Lines of the body that begin the story, and so often a word is counted at most.
_OPENING, _MAX_USES = 2, 5


def terms_of(line: Line, text: str, key: str) -> set[str]:
    """The longer words of a line or a part of it, cut short for the sake of inflection; pairs of dense characters."""
    if line.is_dense:
        dense = _SPACELESS_RUN.findall(text)
        if dense:
            return {run[place : place + 2] for run in dense for place in range(len(run) - 1)}
    return {word[:_STEM] for word in key.split(" ") if len(word) >= _MIN_TERM}


class Core:
    """The likely body, asked for the words of a headline."""

    def __init__(self, lines: list[Line], scores: list[float], span: tuple[int, int]) -> None:
        first, last = span
        self._lines = {
            index: lines[index]
            for index in range(first, last + 1)
            if scores[index] > 0 and lines[index].width >= _MIN_CORE
        }
        keys = [line.key for line in self._lines.values()]
        self._keys = " \n ".join(["", *keys, ""])
        self._begins = dict(zip(self._lines, accumulate([len(key) + 3 for key in keys], initial=3), strict=False))
        self._texts = self._dense_texts(-1)

    def _dense_texts(self, without: int) -> str:
        return "\n".join([line.text for index, line in self._lines.items() if line.is_dense and index != without])

    def _without(self, index: int) -> tuple[str, str]:
        """The keys of the lines, and the texts of those with dense characters, without one line."""
        if index not in self._lines:
            return self._keys, self._texts
        line, begin = self._lines[index], self._begins[index]
        keys = self._keys[:begin] + self._keys[begin + len(line.key) + 3 :]
        return keys, self._dense_texts(index) if line.is_dense else self._texts

    def shared(self, index: int, words: set[str]) -> tuple[int, float]:
        """How many of a line's words the body uses, and their share; the line's own use does not count."""
        if not words:
            return 0, 0.0
        keys, texts = self._without(index)
        shared = 0
        for word in words:
            if len(word) < _MIN_TERM:
                shared += word in texts
            else:
                shared += (f" {word}" if len(word) == _STEM else f" {word} ") in keys
        return shared, shared / len(words)

    def uses(self, index: int, words: set[str]) -> tuple[float, float]:
        """How often the body uses each of a line's words, on average, and the share of them that it begins with."""
        if not words:
            return 0.0, 0.0
        keys, texts = self._without(index)
        opening = [line for at, line in self._lines.items() if at != index][:_OPENING]
        first_keys = " \n ".join(["", *[line.key for line in opening], ""])
        first_texts = "\n".join([line.text for line in opening])
        uses = begun = 0
        for word in words:
            if len(word) < _MIN_TERM:
                uses += min(_MAX_USES, texts.count(word))
                begun += word in first_texts
            else:
                sought = f" {word}" if len(word) == _STEM else f" {word} "
                uses += min(_MAX_USES, keys.count(sought))
                begun += sought in first_keys
        return uses / len(words), begun / len(words)
