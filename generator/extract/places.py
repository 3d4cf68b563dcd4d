"""Where the parts of an item stand: the headline right above the text, the first and the last line of the text."""

from typing import NamedTuple

from generator.extract.lines import Line

# A kept line this wide, or one that ends a sentence, is text; shorter ones may be stray labels.
_MIN_TEXT = 60.0
# Lines under a headline that are looked at to see how much text follows it, and what each line of delay costs.
_REACH, _DELAY = 60, 12.0
# What another line that says the same must be better by than the line that was found.
_SURE = 100.0
# Wider lines are no headlines.
_MAX_WIDTH = 260.0
# A shorter headline is not looked for with the site's name after it.
_MIN_KEY = 12


class Places(NamedTuple):
    """Line indices: `title` as found (-1: none), `anchor` the headline's return above the text, `start`, `end`."""

    title: int
    anchor: int
    start: int
    end: int


def find_places(lines: list[Line], kept: list[bool], title_at: int) -> Places:
    """Find the stretch of kept lines that holds most of the text, and the headline that belongs to it."""
    first, last = _stretch(lines, kept, 0)
    if title_at < 0:
        start = _text_from(lines, kept, first)
        return Places(-1, max(-1, start - 4), start, max(start, last))
    anchor = max(
        _returns(lines, title_at),
        key=lambda index: (_text_after(lines, kept, index) + _SURE * (index == title_at), index),
    )
    start = _text_from(lines, kept, anchor + 1)
    if start > last or start < first:
        _, last = _stretch(lines, kept, start)
    return Places(title_at, anchor, start, max(start, last))


def _returns(lines: list[Line], title_at: int) -> list[int]:
    """The lines that are the headline, with or without a site's name behind it."""
    title = lines[title_at]
    key = title.key
    found = [title_at]
    if not key:
        return found
    start = key[:_MIN_KEY]
    for index, line in enumerate(lines):
        other = line.key
        if not other.startswith(start) or index == title_at:
            continue
        if abs(line.width - title.width) > _REACH or line.width > _MAX_WIDTH:
            continue
        if other == key or (
            min(len(other), len(key)) >= _MIN_KEY and (key.startswith(f"{other} ") or other.startswith(f"{key} "))
        ):
            found.append(index)
    return found


def _text_after(lines: list[Line], kept: list[bool], index: int) -> float:
    """How much text follows a line, less what the way to it costs."""
    mass, delay, begun = 0.0, 0, False
    for following in range(index + 1, min(len(lines), index + _REACH)):
        if kept[following] and (begun or lines[following].width >= _MIN_TEXT):
            mass += min(lines[following].width, 400.0)
            begun = True
        elif not begun:
            delay += 1
    return min(mass, 2400.0) - _DELAY * delay


def _stretch(lines: list[Line], kept: list[bool], low: int) -> tuple[int, int]:
    best, best_from, best_to = 0.0, low, len(lines) - 1
    total, start = 0.0, low
    for index in range(low, len(lines)):
        if total <= 0:
            total, start = 0.0, index
        total += 0.3 + min(lines[index].width, 400.0) / 100.0 if kept[index] else -0.6
        if total > best:
            best, best_from, best_to = total, start, index
    return best_from, best_to


def _text_from(lines: list[Line], kept: list[bool], low: int) -> int:
    for index in range(low, len(lines)):
        if kept[index] and (lines[index].width >= _MIN_TEXT or lines[index].stop):
            return index
    return next((index for index in range(low, len(lines)) if kept[index]), low)
