"""The headline: which line it is, and where it ends if the lead stands on the same line."""

import re
from bisect import bisect
from collections import Counter

from .evidence import words_of
from .lines import Line, key_of
from .title_weights import TITLE

_WIDTHS = (9, 16, 26, 40, 60, 80, 110, 160)
_DATE = re.compile(r"\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2}")
_SITE = re.compile(r"\s+[|–—\-·•»:/]+\s+|\s*[|»]\s*")
# How far above the body a headline is looked for, in lines.
_REACH = 40


def title_evidence(lines: list[Line], scores: list[float], span: tuple[int, int]) -> list[tuple[int, list[str]]]:
    """Evidence for each line that could be the headline, as (index, names)."""
    first, last = span
    low = max(0, first - _REACH)
    high = min(len(lines), first + 4)
    candidates = [index for index in range(low, high) if 6 <= lines[index].width <= 260 and not lines[index].wordless]
    if low > 0:
        candidates[:0] = [index for index in range(min(3, low)) if 6 <= lines[index].width <= 260]
    core: Counter[str] = Counter()
    for line, score in zip(lines[first : last + 1], scores[first : last + 1], strict=True):
        if score > 0 and line.width >= 60:
            core.update(set(words_of(line.text)))
    keys = [key_of(lines[index].text) for index in candidates]
    counts = Counter(keys)
    head = " \n ".join(key_of(line.text) for line in lines[: min(3, len(lines))])
    everything = Counter(line.key for line in lines if line.key)
    overlap = []
    for index in candidates:
        words = words_of(lines[index].text)
        own = 1 if first <= index <= last and scores[index] > 0 and lines[index].width >= 60 else 0
        shared = sum(1 for word in set(words) if core[word] > own)
        overlap.append((shared, shared / len(words) if words else 0.0))
    most = max((shared for shared, _ in overlap), default=0)
    out = []
    seen: Counter[str] = Counter()
    for place, index in enumerate(candidates):
        line = lines[index]
        key = keys[place]
        seen[key] += 1
        size = bisect(_WIDTHS, line.width)
        shared, share = overlap[place]
        above = first - index
        found = [f"width {size}", f"above {bisect((0, 1, 2, 3, 4, 7, 13, 25), above)}"]
        add = found.append
        if index == 0:
            add(f"top {min(2, above)}")
        elif index < 3:
            add("near top")
        if line.stop:
            add(f"stop {size // 3}" if line.text[-1] not in "?!？！؟" else "asks")
        if line.text[-1] in ":：":
            add("colon")
        if line.bullet:
            add("bullet")
        for role, how in line.roles.items():
            add(f"{how} phrase")
            add(f"role {role}")
        add(f"shared {min(4, shared)}")
        add(f"share {bisect((0.01, 0.25, 0.5, 0.75), share)} {size // 3}")
        if most and shared == most:
            add("most shared")
        if counts[key] > 1:
            add("comes back here" if seen[key] < counts[key] else "came before")
        if everything[key] > counts[key]:
            add("comes back below")
        if index > 0 and len(key) >= 12 and (index > 2 or lines[0].width > line.width) and key in head and key not in head.split(" \n ", 3)[index : index + 1]:
            add("in the first lines")
        elif index > 0 and len(key) >= 12 and head.startswith(key + " "):
            add("in the first lines")
        if _DATE.search(line.text):
            add(f"date {size // 3}")
        if " | " in line.text or " » " in line.text or " › " in line.text or " > " in line.text:
            add("parted")
        if line.text.isupper():
            add("shouting")
        if line.text[0].isdigit():
            add("digit")
        if line.blank_before and line.blank_after:
            add("loose")
        elif not line.blank_before and not line.blank_after:
            add("tight")
        if place + 1 < len(candidates):
            following = lines[candidates[place + 1]]
            add(f"next {bisect((16, 40, 110), following.width)}{int(following.stop)}")
        if index > first:
            add("inside")
        out.append((index, found))
    return out


def find_title(lines: list[Line], scores: list[float], span: tuple[int, int]) -> int:
    """Index of the line that is the headline, or -1."""
    best, best_at = TITLE["least"], -1
    get = TITLE.get
    for index, names in title_evidence(lines, scores, span):
        value = TITLE["base"] + sum(get(name, 0.0) for name in names)
        if value > best:
            best, best_at = value, index
    return best_at


# A repeated phrase must be this long to show that a lead begins there.
_MIN_LEAD_WORDS = 4


def part_title(line: Line, following: list[str]) -> tuple[str, str, str]:
    """Part a first line into kicker, headline and lead, where the lead comes back in the text that follows.

    Returns:
        Kicker and lead are "" where the line is a headline and nothing else.
    """
    text = line.text
    if line.width < 110 or not following:
        return "", text, ""
    words = text.split()
    folded = [key_of(word) for word in words]
    body = " ".join(key_of(paragraph) for paragraph in following)
    body = f" {body} "
    for start in range(3, len(words) - _MIN_LEAD_WORDS):
        phrase = " ".join(folded[start : start + _MIN_LEAD_WORDS])
        if f" {phrase} " not in body:
            continue
        grown = start + _MIN_LEAD_WORDS
        while grown < len(words) and f" {' '.join(folded[start : grown + 1])} " in body:
            grown += 1
        if grown - start >= 6 or grown == len(words):
            head, lead = " ".join(words[:start]), " ".join(words[start:])
            kicker, colon, title = head.partition(": ")
            if colon and len(kicker.split()) >= 4 and len(title.split()) >= 4:
                return f"{kicker}:", title, lead
            return "", head, lead
    return "", text, ""
