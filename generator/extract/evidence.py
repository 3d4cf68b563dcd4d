"""What speaks for and against a line as part of the body: named pieces of evidence, whose weights are in `weights`.

The first look takes a line by itself; the second sees how its neighbours did, where the article seems to begin and
to end, and whether the line speaks of the same things.
"""

import re
from bisect import bisect
from collections import Counter

from .lines import STOPS, Line
from .weights import ALONE, TOGETHER

_WIDTHS = (4, 9, 16, 26, 40, 60, 80, 110, 160, 250, 500)
_INNER = re.compile(rf"(?<!\d)[{re.escape(STOPS)}][\"'”’»«)\]]?\s|[。！？]")
_DATE = re.compile(r"\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2}")
_TIME = re.compile(r"\d{1,2}[:.]\d{2}(?!\d)")
_COMMA = re.compile(r"[,،、，;؛፣՝]")
_SEPARATOR = re.compile(r"\s[|›»·•/>«]\s|\s::\s|\|")
_ADDRESS = re.compile(r"https?://|www\.|\w@\w|\.(?:com|org|net|html?)\b")
_DIGITS = re.compile(r"\d")
_TEASER_END = re.compile(r"(?:\.\.\.|…|\[…\]|\[\.\.\.\]|»|→|›|>>|>)$")
_QUOTES = "\"“„«‹”»「『'‘"
_WORD = re.compile(r"\w{4,}")
_DENSE_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff\u1000-\u109f]{2}")
# Roles that are told apart as evidence; the rest count as "other".
_STRONG = {
    "share", "comments", "related", "popular", "newsletter", "cookies", "copyright", "more", "photo", "published",
    "updated", "byline", "source", "tags", "advert", "follow", "about_author", "navigation", "form", "views",
}  # fmt: skip


def _bin(edges: tuple[float, ...], value: float) -> int:
    return bisect(edges, value)


def alone(line: Line, count: int) -> list[str]:
    """Evidence that a line gives by itself; `count` is how often its key stands in the text."""
    text = line.text
    width = line.width
    size = _bin(_WIDTHS, width)
    found = [f"width {size}"]
    add = found.append
    short = width < 160
    last = text[-1]
    if line.stop:
        if _TEASER_END.search(text):
            add(f"end teaser {min(size, 9) // 3}")
        elif last in "?!？！؟":
            add(f"end asks {min(size, 9) // 2}")
        else:
            add(f"end stop {min(size, 9)}")
    elif last == ":" or last == "：":
        add(f"end colon {min(size, 9) // 3}")
    elif _TEASER_END.search(text):
        add(f"end arrow {min(size, 9) // 3}")
    else:
        add(f"end open {min(size, 10)}")
    if width >= 40:
        inner = len(_INNER.findall(text))
        add(f"sentences {_bin((1, 2, 4), inner)} {size // 3}")
        commas = len(_COMMA.findall(text))
        add(f"commas {min(2, commas)} {size // 3}" if size < 9 else f"commas {_bin((1, 3), commas)} long")
    if short:
        words = text.split()
        n = len(words)
        if n > 1:
            capitals = sum(1 for word in words if word[0].isupper())
            small = sum(1 for word in words if word[0].islower())
            if capitals or small:
                share = capitals / n
                add(f"capitals {_bin((0.2, 0.4, 0.7, 0.95), share)} {min(n, 9) // 3}")
                if capitals > 1 and text.isupper():
                    add("shouting")
            if small and words[0][0].islower():
                add("starts small")
        elif text.isupper():
            add("shouting")
        elif text[0].islower():
            add("starts small")
        digits = len(_DIGITS.findall(text))
        if digits:
            add(f"digits {_bin((0.06, 0.15, 0.4), digits / len(text))} {size // 2}")
            if _DATE.search(text):
                add(f"date {size // 2}")
            if _TIME.search(text):
                add("time")
            if text[0].isdigit():
                add("starts with digit")
        if _SEPARATOR.search(text):
            add(f"separator {size // 3}")
        if text[0] in "#@":
            add("hashtag")
        if text[0] in "([*":
            add("starts bracket")
    if "©" in text:
        add("copyright sign")
    if ("." in text or "@" in text) and _ADDRESS.search(text):
        add(f"address {size // 4}")
    if text[0] in _QUOTES:
        add(f"quote {size // 4}")
    elif text[0] in "-–—" and line.bullet:
        add("dash")
    if line.bullet:
        add(f"bullet {size // 3}")
    if line.indent >= 2:
        add("indent" if line.indent < 4 else "deep indent")
    if count > 1:
        add(f"again {min(count, 3)} {size // 4}")
    if not line.blank_before and not line.blank_after:
        add(f"tight {size // 4}")
    elif line.blank_before and line.blank_after:
        add(f"loose {size // 4}")
    for role, how in line.roles.items():
        add(f"{how} {role if role in _STRONG else 'other'}")
        add(f"{how} any {size // 3}")
    return found


_CLIP = 2.5


def _clipped(score: float) -> float:
    return -_CLIP if score < -_CLIP else _CLIP if score > _CLIP else score


def span_of(lines: list[Line], scores: list[float]) -> tuple[int, int]:
    """First and last index of the stretch that holds the most text: Kadane's best sum over clipped scores."""
    best, best_from, best_to = 0.0, 0, len(lines) - 1
    total, start = 0.0, 0
    for index, score in enumerate(scores):
        value = _clipped(score)
        if value > 0:
            value *= 0.3 + min(lines[index].width, 400.0) / 160.0
        else:
            value *= 0.45
        if total <= 0:
            total, start = 0.0, index
        total += value
        if total > best:
            best, best_from, best_to = total, start, index
    return best_from, best_to


_ENDING = {"comments", "related", "popular", "about_author", "newsletter", "copyright", "form"}


def together(lines: list[Line], scores: list[float], span: tuple[int, int], title_at: int) -> list[list[str]]:
    """Evidence that lines give in their places."""
    first, last = span
    n = len(lines)
    # Where the words of the article are known: its long lines that did well.
    core: Counter[str] = Counter()
    for line, score in zip(lines[first : last + 1], scores[first : last + 1], strict=True):
        if score > 0 and line.width >= 60:
            core.update(set(words_of(line.text)))
    title_words = set(words_of(lines[title_at].text)) if title_at >= 0 else set()
    before = 0.0
    befores = []
    for index in range(n):
        befores.append(before)
        before = 0.6 * before + 0.4 * _clipped(scores[index])
    after = 0.0
    afters = [0.0] * n
    for index in range(n - 1, -1, -1):
        afters[index] = after
        after = 0.6 * after + 0.4 * _clipped(scores[index])
    ended_at = -1
    runs = _runs(lines, scores)
    out = []
    for index, line in enumerate(lines):
        score = scores[index]
        found = [f"score {_bin(_SCORE_EDGES, score)}"]
        add = found.append
        size = _bin(_WIDTHS, line.width)
        add(f"before {_bin(_CONTEXT_EDGES, befores[index])} {size // 4}")
        add(f"after {_bin(_CONTEXT_EDGES, afters[index])} {size // 4}")
        if index < first:
            add(f"ahead {_bin((2, 4, 8, 20), first - index)} {size // 5}")
            if title_at >= 0:
                add("ahead of title" if index < title_at else "under title")
        elif index > last:
            add(f"past {_bin((2, 4, 8, 20), index - last)} {size // 5}")
        else:
            add(f"inside {size // 4}")
            if index == first:
                add("first")
            elif index == last:
                add("last")
        if 0 <= index - title_at <= 1 and title_at >= 0 and index < first:
            add("next to title")
        previous = scores[index - 1] if index else -3.0
        following = scores[index + 1] if index + 1 < n else -3.0
        add(f"between {_bin((-1.0, 1.0), previous)}{_bin((-1.0, 1.0), following)} {size // 4}")
        if ended_at >= 0:
            add(f"ended {_bin((2, 6, 20), index - ended_at)} {size // 4}")
        if line.width < 250:
            add(f"run {_bin((2, 3, 5, 9), runs[index])} {size // 4}")
            words = words_of(line.text)
            if words:
                # The line's own words do not speak for themselves.
                own = 1 if first <= index <= last and score > 0 and line.width >= 60 else 0
                shared = sum(1 for word in words if core[word] > own) / len(words)
                add(f"shared {_bin((0.01, 0.2, 0.4, 0.7), shared)} {size // 4}")
                if title_words:
                    like = sum(1 for word in words if word in title_words) / len(words)
                    add(f"like title {_bin((0.01, 0.3, 0.6, 0.9), like)}")
        out.append(found)
        if index >= first and ended_at < 0 and score < 0:
            for role, how in line.roles.items():
                if role in _ENDING and how != "part":
                    ended_at = index
    return out


_SCORE_EDGES = (-5.0, -3.5, -2.5, -1.5, -0.75, 0.0, 0.75, 1.5, 2.5, 3.5, 5.0)
_CONTEXT_EDGES = (-1.8, -1.0, -0.3, 0.3, 1.0, 1.8)


def _runs(lines: list[Line], scores: list[float]) -> list[int]:
    """For each line, how many unfinished short lines stand together there (0 for any other line)."""
    runs = [0] * len(lines)
    start = 0
    for index in range(len(lines) + 1):
        if index < len(lines) and not lines[index].stop and lines[index].width < 110:
            continue
        for inside in range(start, index):
            runs[inside] = index - start
        start = index + 1
    return runs


def words_of(text: str) -> list[str]:
    """The longer words of a text, folded; pairs of characters in scripts without spaces."""
    text = text.casefold()
    return _WORD.findall(text) or _DENSE_WORD.findall(text)


def score_alone(lines: list[Line]) -> tuple[list[float], list[list[str]]]:
    """How much each line by itself looks like body text (log odds: 0.0 is undecided), and the evidence for it."""
    counts = Counter(line.key for line in lines if line.key)
    base = ALONE["base"]
    get = ALONE.get
    evidence = [alone(line, counts[line.key] if line.key else 1) for line in lines]
    return [base + sum([get(name, 0.0) for name in names]) for names in evidence], evidence


def score_together(
    lines: list[Line],
    scores: list[float],
    evidence: list[list[str]],
    span: tuple[int, int],
    title_at: int,
) -> list[float]:
    """How much each line looks like body text in its place, in log odds; by its own evidence and its neighbours'."""
    base = TOGETHER["base"]
    get = TOGETHER.get
    placed = together(lines, scores, span, title_at)
    return [
        base + sum([get(name, 0.0) for name in own]) + sum([get(name, 0.0) for name in names])
        for own, names in zip(evidence, placed, strict=True)
    ]
