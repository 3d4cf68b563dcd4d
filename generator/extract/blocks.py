"""Lines of a body to the kinds of its blocks: headings, entries of lists, quotations, paragraphs."""

import re

from generator.extract.lines import Line
from generator.model import BlockKind

# A heading is short, and what it heads is a sentence or wide.
_MAX_HEADING = 100.0
_RUNNING = 120.0
_NO_HEADING_END = ":：,،、;؛"
_ASKS = "?？؟"
_NUMBER = re.compile(r"\d{1,2}(?=[.)]\s)")
# Pairs of quotation marks that may enclose a whole block.
_QUOTES = {"“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", '"': '"', "‘": "’"}
_MIN_QUOTE = 40.0


def kinds_of(lines: list[Line]) -> list[tuple[BlockKind, str]]:
    """The kind and the text of each line of a body, in order."""
    listed = _listed(lines)
    quoted = [_is_quotation(line) for line in lines]
    out: list[tuple[BlockKind, str]] = []
    for index, line in enumerate(lines):
        if listed[index]:
            out.append(("item", line.text[1:].lstrip() if line.mark in ("–", "—") else line.text))
        elif line.mark == "-":
            out.append(("paragraph", f"- {line.text}"))
        elif quoted[index] and not (True in quoted[max(0, index - 1) : index] or True in quoted[index + 1 : index + 2]):
            # Several in a row are a conversation.
            out.append(("quote", line.text))
        elif (
            0 < index < len(lines) - 1
            and not listed[index + 1]
            and _is_heading(line, lines[index + 1])
            and not _is_row(line, lines[index - 1])
        ):
            out.append(("heading", line.text))
        else:
            out.append(("paragraph", line.text))
    return out


def _listed(lines: list[Line]) -> list[bool]:
    """Which lines are entries of a list: bullets always, dashes and numbers in company only."""
    listed = [line.mark == "•" for line in lines]
    start = 0
    for index in range(1, len(lines) + 1):
        if index < len(lines) and _goes_on(lines[index - 1], lines[index]):
            continue
        run = lines[start:index]
        # A dash opens a list or a speaker's words; where somebody asks, it is a conversation.
        if len(run) > 1 and run[0].mark and not (run[0].mark != "1" and any(line.text[-1] in _ASKS for line in run)):
            listed[start:index] = [True] * len(run)
        start = index
    return listed


def _goes_on(before: Line, after: Line) -> bool:
    """Is a line the next entry after another: the same dash, or the next number?"""
    if not after.mark or after.mark != before.mark:
        return False
    if after.mark != "1":
        return True
    this, last = _NUMBER.match(after.text), _NUMBER.match(before.text)
    return this is not None and last is not None and int(this[0]) == int(last[0]) + 1


def _is_quotation(line: Line) -> bool:
    """Do one pair of quotation marks enclose the whole line?"""
    closing = _QUOTES.get(line.text[0])
    inner = line.text.rstrip(".,")
    return (
        closing is not None
        and line.width >= _MIN_QUOTE
        and inner[-1] in closing
        and not any(mark in inner[1:-1] for mark in {line.text[0], *closing})
    )


def _is_heading(line: Line, following: Line) -> bool:
    return (
        not line.stop
        and line.width < _MAX_HEADING
        and line.text[-1] not in _NO_HEADING_END
        and (following.stop or following.width > _RUNNING)
    )


def _is_row(line: Line, before: Line) -> bool:
    """Does a line go on with the table that the one before it belongs to?"""
    return line.digits > 0 and before.digits > 0 and not before.stop
