"""Where the parts of an item stand: the headline right above the text, the first and the last line of the text."""

from typing import NamedTuple

from generator.extract.lines import Line, key_of

# A kept line this wide, or one that ends a sentence, is text; shorter ones may be stray labels.
_MIN_TEXT = 60.0
# How far above the text the headline may come back.
_MAX_HEAD = 40


class Places(NamedTuple):
    """Line indices: `title` as found (-1: none), `anchor` the headline's last return above the text, `start`, `end`."""

    title: int
    anchor: int
    start: int
    end: int


def find_places(lines: list[Line], kept: list[bool], title_at: int) -> Places:
    """Find the stretch of kept lines that holds most of the text, and the headline that belongs to it."""
    first, last = _stretch(lines, kept)
    if title_at < 0:
        start = _text_from(lines, kept, first, last)
        return Places(-1, max(-1, start - 4), start, last)
    start = _text_from(lines, kept, max(first, title_at + 1), last)
    if start <= title_at:
        start = title_at + 1
    anchor = title_at
    title = key_of(lines[title_at].text)
    for index in range(start - 1, max(title_at, start - _MAX_HEAD), -1):
        line = lines[index]
        if abs(line.width - lines[title_at].width) < 60 and title:
            key = key_of(line.text)
            if key == title or len(key) >= 12 and title.startswith(key):
                anchor = index
                break
    return Places(title_at, anchor, start, max(start, last))


def _stretch(lines: list[Line], kept: list[bool]) -> tuple[int, int]:
    best, best_from, best_to = 0.0, 0, len(lines) - 1
    total, start = 0.0, 0
    for index, keep in enumerate(kept):
        if total <= 0:
            total, start = 0.0, index
        total += 0.3 + min(lines[index].width, 400.0) / 100.0 if keep else -0.6
        if total > best:
            best, best_from, best_to = total, start, index
    return best_from, best_to


def _text_from(lines: list[Line], kept: list[bool], low: int, high: int) -> int:
    for index in range(low, high + 1):
        if kept[index] and (lines[index].width >= _MIN_TEXT or lines[index].stop):
            return index
    return next((index for index in range(low, high + 1) if kept[index]), low)
