"""What speaks for and against a line as part of the body, measured; what each measure weighs is in `weights`.

The first look takes a line by itself. The second sees how its neighbours did and where the article seems to begin
and to end.
"""

import re
from collections import Counter

from generator.extract.lines import STOPS, Line
from generator.extract.weights import alone, in_place

_SENTENCE = re.compile(rf"(?<!\d)[{re.escape(STOPS)}][\"'”’»«)\]]?\s|[。！？]")
_COMMAS = "،、，;；؛፣՝,"
_DATE = re.compile(r"\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2}")
_TIME = re.compile(r"\d{1,2}[:.]\d{2}(?!\d)")
_ADDRESS = re.compile(r"https?://|www\.|\w@\w|\.(?:com|org|net|html?)\b")
_DIGITS = re.compile(r"\d")
_TEASER_END = re.compile(r"(?:\.\.\.|…|\[…\]|\[\.\.\.\]|»|→|›|>>|>)$")

# From this width on a line is running text: capitals, digits and separators in it say nothing.
_RUNNING = 160.0
# Strength of a phrase by how much of the line it is.
_STRENGTH = {"whole": 3.0, "start": 2.0, "part": 1.0}
# Roles of phrases that are weighed together, in the order of their measures; a role that is missing here counts only
# as "some phrase".
_GROUPS = (
    ("share", "follow", "print"),
    ("comments", "form", "login"),
    ("related", "popular", "more"),
    ("newsletter", "subscribe", "advert"),
    ("cookies", "privacy", "copyright", "correction", "contact"),
    ("photo",),
    ("byline", "source", "published", "updated", "about_author"),
    ("tags",),
    ("navigation", "views"),
)
_GROUP = {role: 3 + place for place, roles in enumerate(_GROUPS) for role in roles}
_NO_ROLES = (0.0,) * (3 + len(_GROUPS))
# Phrases after which a page goes on to other things.
_ENDING = {"comments", "related", "popular", "about_author", "newsletter", "copyright", "form"}

Measures = tuple[float, ...]


def measure(line: Line, count: int) -> Measures:
    """Measures of a line by itself, in the order of `weights.alone`; `count` says how often its key is in the text."""
    text = line.text
    width = line.width
    first, last = text[0], text[-1]
    if line.stop:
        end = 1.0 if _TEASER_END.search(text) else 2.0 if last in "?!？！؟" else 4.0
    elif last in ":：":
        end = 3.0
    else:
        end = -1.0 if _TEASER_END.search(text) else 0.0
    words = text.split()
    if width < _RUNNING:
        initials = [word[0] for word in words]
        capitals = sum(map(str.isupper, initials))
        shares = -1.0
        if capitals:
            shares = 2.0 if text.isupper() else capitals / len(words)
        elif any(map(str.islower, initials)):
            shares = 0.0
        digits = len(_DIGITS.findall(text)) / len(text)
        date = 0.0
        if digits:
            date = 2.0 if _DATE.search(text) else float(_TIME.search(text) is not None)
            if first.isdigit():
                date += 0.5
    else:
        shares, digits, date = -2.0, -1.0, -1.0
    return (
        width,
        float(len(words)),
        float(len(_SENTENCE.findall(text))) if width >= 40 else 0.0,
        100.0 * sum(map(text.count, _COMMAS)) / len(text),
        end,
        shares,
        digits,
        date,
        2.0 if "©" in text else 1.0 if ("." in text or "@" in text) and _ADDRESS.search(text) else 0.0,
        float(line.bullet),
        float(min(line.indent, 9)),
        float(count),
        float(line.blank_before),
        float(line.blank_after),
        *(_phrases_of(line) if line.roles else _NO_ROLES),
    )


def _phrases_of(line: Line) -> list[float]:
    """How many phrases fill, begin and lie in the line, and the strongest of each group."""
    found = list(_NO_ROLES)
    for role, how in line.roles.items():
        strength = _STRENGTH[how]
        found[3 - int(strength)] += 1.0
        place = _GROUP.get(role)
        if place:
            found[place] = max(found[place], strength)
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


# A line with this score and width is taken for body text when its neighbours are judged.
_SURE = 1.0
_SURE_WIDTH = 80.0
_FAR = 99.0


def place(lines: list[Line], scores: list[float], span: tuple[int, int]) -> list[Measures]:
    """Measures of lines in their places, in the order of `weights.in_place` after those of the line itself."""
    first, last = span
    count = len(lines)
    length = last - first + 1
    trend_before = _trend(scores)
    trend_after = _trend(scores[::-1])[::-1]
    text = sum(line.width for line, score in zip(lines, scores, strict=True) if score > 0)
    sound = text / sum(line.width for line in lines)
    sure = [score > _SURE and line.width >= _SURE_WIDTH for line, score in zip(lines, scores, strict=True)]
    sure_before = _distance(sure)
    sure_after = _distance(sure[::-1])[::-1]
    widths = [0.0, 0.0, *(line.width for line in lines), 0.0, 0.0]
    padded = [-4.0, *scores, -4.0]
    ended = -1
    out: list[Measures] = []
    for index, line in enumerate(lines):
        out.append(
            (
                scores[index],
                padded[index],
                padded[index + 2],
                widths[index + 1],
                widths[index + 3],
                widths[index],
                widths[index + 4],
                trend_before[index],
                trend_after[index],
                float(index - first),
                float(last - index),
                (index - first) / length,
                index / count,
                float(index - ended) if ended >= 0 else -1.0,
                sure_before[index],
                sure_after[index],
                sound,
            )
        )
        if ended < 0 and index >= first and scores[index] < 0 and line.roles and _is_ending(line):
            ended = index
    return out


def _is_ending(line: Line) -> bool:
    return any(role in _ENDING and how != "part" for role, how in line.roles.items())


def _trend(scores: list[float]) -> list[float]:
    """For each line a mean of the scores before it that fades with distance."""
    value = -2.0
    out = []
    for score in scores:
        out.append(value)
        value = 0.6 * value + 0.4 * _clipped(score)
    return out


def _distance(sure: list[bool]) -> list[float]:
    """For each line how many lines lie between it and the last sure one before it."""
    value = _FAR
    out = []
    for is_sure in sure:
        out.append(value)
        value = 0.0 if is_sure else min(_FAR, value + 1.0)
    return out


def score_alone(lines: list[Line]) -> tuple[list[float], list[Measures]]:
    """How much each line by itself looks like body text (log odds: 0.0 is undecided), and the measures of it."""
    counts = Counter([line.key for line in lines])
    measures = [measure(line, counts[line.key] if line.key and line.width < _RUNNING else 1) for line in lines]
    return [alone(*values) for values in measures], measures


def score_together(
    lines: list[Line], scores: list[float], measures: list[Measures], span: tuple[int, int]
) -> list[float]:
    """How much each line looks like body text in its place, in log odds; by its own measures and its neighbours'."""
    return [in_place(*own, *placed) for own, placed in zip(measures, place(lines, scores, span), strict=True)]
