"""Sentences that were broken over several lines are put together again, before anything else is judged."""

import re

from generator.extract.lines import Line, ends_sentence

# A line this long that ends within a sentence is counted as broken; shorter ones may be headings.
_LONG = 40.0
# Share of the text that may stand in lines longer than 1.35 widths before the text is no longer called broken: a
# text with whole paragraphs in it has most of its letters there.
_MAX_OVERLONG = 0.35
# Share of long lines that end within a sentence, from which on a text is called broken.
_MIN_BROKEN = 0.4
# The widest lines are this share of the widest, and this share of them ends within a sentence, where a text was broken
# at a width that few of its other lines come near; wider texts are not broken, but written line by line.
_NEAR_WIDEST, _MIN_CUT, _MAX_WIDTH = 0.88, 0.6, 180.0
# Share of broken pieces that a blank line may follow where blank lines part paragraphs.
_MAX_BLANK = 0.2
# "Last updated: 3 May": a line of its own, not the next sentence.
_LABELLED = re.compile(r"[^\d:：]{3,30}[:：]\s*\d")
# Thai and Lao end sentences with nothing. A line of this width is rather some of them than a headline, and right below
# such a line one of that width; and it takes so many, all but two of them as wide as the widest to a tenth, to tell a
# text that was broken from one with short paragraphs.
_UNSTOPPED = re.compile(r"[\u0e01-\u0eff]")
_MIN_UNSTOPPED, _MIN_BELOW = 180.0, 110.0
_MIN_EVEN, _EVEN = 4, 0.9
_OPENERS = "\"'“”„«»(‘"


def join_broken(lines: list[Line]) -> list[Line]:
    """Join the lines of a text that was broken at a width, and single sentences that go on in the next line."""
    width = broken_at(lines)
    parted = width > 0 and _is_parted(lines)
    joined: list[Line] = []
    tail = 0.0  # width of the last piece of the line that is being put together
    for line in lines:
        # In a text that was not broken at a width only long lines without a stop go on, and most lines are others.
        may_go_on = joined and (width or (tail >= _LONG and not joined[-1].stop))
        if may_go_on and _goes_on(joined[-1], line, tail, width, parted):
            joined[-1].absorb(line)
        else:
            joined.append(line)
        tail = line.width
    _stop_unstopped(joined)
    return joined


def _stop_unstopped(lines: list[Line]) -> None:
    """Let wide lines of scripts without stops end a sentence, and narrower ones right below them."""
    least = _MIN_UNSTOPPED
    for line in lines:
        is_text = line.is_dense and line.width >= least and _UNSTOPPED.match(line.text[-1]) is not None
        line.stop = line.stop or is_text
        least = _MIN_BELOW if is_text else _MIN_UNSTOPPED


def broken_at(lines: list[Line]) -> float:
    """The width that the text was broken at, or 0.0 if it was not."""
    long = [line for line in lines if line.width >= _LONG]
    open_ended = [line.width for line in long if not line.stop and line.text[-1] != ":"]
    if len(open_ended) < 3 or not _may_be_broken(long):
        return 0.0
    # A text with other short lines in it: nothing is wider than the width, and most that comes near it ends open.
    widest = _quantile([line.width for line in long], 49, 50)
    wide = sum([line.width >= _NEAR_WIDEST * widest for line in long])
    cut = sum([width >= _NEAR_WIDEST * widest for width in open_ended])
    if widest <= _MAX_WIDTH and cut >= max(4.0, _MIN_CUT * wide):
        return widest
    if len(open_ended) < _MIN_BROKEN * len(long):
        return 0.0
    width = _quantile(open_ended, 9, 10)
    total = sum([line.width for line in lines])
    overlong = sum([line.width for line in lines if line.width > 1.35 * width])
    if overlong > _MAX_OVERLONG * total:
        return 0.0
    near = sum(1 for w in open_ended if 0.78 * width <= w <= 1.1 * width)
    return width if near >= 0.6 * len(open_ended) else 0.0


def _may_be_broken(long: list[Line]) -> bool:
    """Are lines of a script without stops as even as those of a broken text, or is it another script?"""
    widths = [line.width for line in long if not line.stop and _UNSTOPPED.match(line.text[-1])]
    if 2 * len(widths) < len(long):
        return True
    widest = max(widths)
    even = sum([width >= _EVEN * widest for width in widths])
    return even >= max(_MIN_EVEN, len(widths) - 2)


def _quantile(widths: list[float], place: int, count: int) -> float:
    """The `place`-th of the cuts into `count` parts: `statistics.quantiles`, which works out all of them."""
    ordered = sorted(widths)
    at, part = divmod(place * (len(ordered) - 1), count)
    return (ordered[at] * (count - part) + ordered[at + 1] * part) / count


def _is_parted(lines: list[Line]) -> bool:
    """Do blank lines part paragraphs, rather than the pieces of sentences?"""
    pieces = [line for line in lines if line.width >= _LONG and not line.stop]
    return sum(line.blank_after for line in pieces) < _MAX_BLANK * len(pieces)


def _goes_on(before: Line, after: Line, tail: float, width: float, parted: bool) -> bool:
    if after.bullet or before.wordless or after.wordless:
        return False
    if parted and after.blank_before:
        return not before.stop and tail >= _LONG and after.text[0].islower()
    if not width and (before.stop or tail < _LONG):
        return False
    first = after.text.split(" ", 1)[0]
    start = first.lstrip(_OPENERS)[:1]
    if width and 0.5 * width <= tail <= 1.25 * width:
        # The next word would not have fitted: the break tells nothing about the sentence.
        full = tail + 1 + (len(first) if after.width < 3 * len(after.text) else 2) >= 0.93 * width
        if not before.stop and (full or tail >= 0.8 * width or start.islower()):
            return True
        if before.stop and full and tail + 1 + len(first) >= 0.98 * width and not ends_paragraph(before.text):
            return not _LABELLED.match(after.text)
    # A sentence cut in two by a link or a line break of the page: goes on in lower case.
    return not before.stop and tail >= _LONG and start.islower() and before.text[-1] not in ":;|"


def ends_paragraph(text: str) -> bool:
    """A stop after which the next sentence rather begins a paragraph: question, exclamation, closing quote."""
    return not ends_sentence(text) or text[-1] not in ".。۔।።"
