"""The lines that a reader sees of a saved page, and where each of them went."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element

_UNSEEN = frozenset({"script", "style", "noscript", "template", "head", "svg", "iframe", "object"})
_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "del", "em", "font", "i", "img",
    "ins", "kbd", "label", "mark", "q", "ruby", "rb", "rt", "rp", "s", "samp", "small", "span", "strong", "sub", "sup",
    "time", "tt", "u", "var", "wbr",
})  # fmt: skip
_NAVIGATION = frozenset({"nav", "menu"})
_SPACE = re.compile(r"\s+")


class SeenLine(NamedTuple):
    """A line as a reader sees it, the line of the file in which it begins, and whether it is one of a menu."""

    number: int
    text: str
    in_menu: bool


def flat(text: str | None) -> str:
    """Text on one line."""
    return _SPACE.sub(" ", text or "").strip()


def squashed(text: str) -> str:
    """Text without white space, to be compared: blocks of a page are joined in more than one way."""
    return _SPACE.sub("", text)


def seen_lines(tree: "_Element") -> Iterator[SeenLine]:
    """What a reader sees of a page, from top to bottom."""
    pieces: list[str] = []
    first, in_menu = 0, False

    def flush() -> Iterator[SeenLine]:
        text = flat("".join(pieces))
        pieces.clear()
        if text:
            yield SeenLine(first, text, in_menu)

    # A stack of its own, because a page may be nested deeper than Python calls functions.
    stack: list[tuple[_Element | str, bool, bool]] = [(tree, False, True)]
    while stack:
        node, menu, opens = stack.pop()
        if isinstance(node, str):
            pieces.append(node)
            continue
        tag = node.tag if isinstance(node.tag, str) else ""
        is_block = tag not in _INLINE
        if not opens:
            if is_block:
                yield from flush()
                first, in_menu = node.sourceline or 0, menu
            pieces.append(node.tail or "")
            continue
        if not tag or tag in _UNSEEN:
            pieces.append(node.tail or "")
            continue
        if is_block:
            yield from flush()
            first, in_menu = node.sourceline or 0, menu or tag in _NAVIGATION
        pieces.append(node.text or "")
        stack.append((node, menu, False))
        stack.extend((child, menu or tag in _NAVIGATION, True) for child in reversed(node))
    yield from flush()


def left_over(lines: Sequence[SeenLine], kept: Sequence[str]) -> list[SeenLine]:
    """The lines that are in none of the kept pieces.

    A line is in a piece when it is that piece, or when it and its neighbours together are; a short one that merely
    occurs somewhere in a sentence is not.
    """
    pieces = {piece for piece in map(squashed, kept) if piece}
    keys = [squashed(line.text) for line in lines]
    found = [key in pieces for key in keys]
    for start in range(len(keys)):
        if found[start]:
            continue
        for piece in pieces:
            if len(piece) > len(keys[start]) and piece.startswith(keys[start]):
                joined, end = keys[start], start + 1
                while len(joined) < len(piece) and end < len(keys):
                    joined += keys[end]
                    end += 1
                if joined == piece:
                    found[start:end] = [True] * (end - start)
    return [line for line, is_found in zip(lines, found, strict=True) if not is_found]
