"""Menus and trails in one line: "Home | Business | Sport", "Home » Regional news » Harbour"."""

import re

from generator.extract.lines import Line, keys_of

_PARTING = re.compile(r"[|/›»>•·｜]")
_PART = re.compile(r"\s+(?:[|/›»>•·]+\s+)+|\s*[|｜]\s*")
_ARROW = re.compile(r"\s[›»>]+\s")
# Wider parts are headlines or sentences.
_MAX_PART, _MAX_WIDTH = 30, 160.0


def mark_menus(lines: list[Line], whole: dict[str, str]) -> None:
    """Give the role of a menu to lines of short parts: half of them are entries of one, or arrows part them.

    Args:
        lines: The lines, with their keys and the roles of their phrases.
        whole: Phrases that are a whole line or part, by key, with their roles.
    """
    short: set[str] = set()
    for line in lines:
        if line.stop or line.width > _MAX_WIDTH or "navigation" in line.roles or not _PARTING.search(line.text):
            continue
        parts = [part for part in _PART.split(line.text) if part]
        if len(parts) < 2 or max(map(len, parts)) > _MAX_PART:
            continue
        short = short or {other.key for other in lines if other.width <= _MAX_PART}
        keys = keys_of(parts)
        entries = sum([whole.get(key) == "navigation" for key in keys])
        known = sum([key in short or whole.get(key) == "navigation" for key in keys])
        # Two parts may be a section and a headline: both must be entries then.
        is_menu = entries >= (2 if len(parts) == 2 else 1) and 2 * known >= len(parts)
        is_trail = len(parts) > 2 and whole.get(keys[0]) == "navigation" and _ARROW.search(line.text) is not None
        if is_menu or is_trail:
            line.roles["navigation"] = "whole"
