"""What speaks for and against a line as part of the body, measured; what each measure weighs is in `weights`.

The first look takes a line by itself. The second sees how its neighbours did and where the article seems to begin
and to end.
"""

import re
from bisect import bisect
from itertools import accumulate

from generator.extract.lines import STOPS, Line
from generator.extract.weights import alone, in_place

Measures = tuple[float, ...]

_SENTENCE = re.compile(rf"[{re.escape(STOPS)}](?:(?<!\d.)[\"'”’»«)\]]?\s|(?<=[。！？]))")
_COMMAS = "،、，;；؛፣՝,"
_DATE = re.compile(r"\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2}")
_TIME = re.compile(r"\d{1,2}[:.]\d{2}(?!\d)")
# As many digits has the shortest of these; most lines that have any have fewer.
_DIGITS_OF_TIME = 3
_ADDRESS = re.compile(r"https?://|www\.|\w@\w|\.(?:com|org|net|html?)\b")
# What is in every address, and the sign of rights: to look for these first is far quicker.
_RIGHTS = "©"
_SIGNS = ("://", "www.", "@", ".com", ".org", ".net", ".htm", _RIGHTS)
_TEASER_ENDS = ("...", "…", "[…]", "[...]", "»", "→", "›", ">")

# From this width on a line is running text: capitals, digits and separators in it say nothing.
_RUNNING = 160.0
# The rows of a table or list are no wider, and have a number or a sign that parts what is in them.
_MAX_ROW = 120.0
_NUMBER = re.compile(r"\d+")
_PARTING = re.compile(r"[^\w\s'’.\"“”&/]")
_MAX_ROWS, _MANY_NUMBERS = 20, 6.0
# A line with a day and a time of day, no wider than this, tells when a comment was written.
_MAX_STAMP = 100.0
_FEW_DIGITS = 2
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
_NO_ROLES: Measures = (0.0,) * (3 + len(_GROUPS))
# The letters, digits and dates of a line that is not asked for them.
_UNASKED = (-2.0, -1.0, -1.0)
# Phrases after which a page goes on to other things.
_ENDING = {"comments", "related", "popular", "about_author", "newsletter", "copyright", "form"}


def measure(lines: list[Line]) -> list[Measures]:
    """Measures of each line by itself, in the order of `weights.alone`."""
    # Column by column, which takes Python fewer steps than line by line.
    texts = [line.text for line in lines]
    widths = [line.width for line in lines]
    counts: dict[str, float] = {}
    for line in lines:
        if line.width < _RUNNING:
            counts[line.key] = counts.get(line.key, 0.0) + 1.0
    # A wide line without a stop may be a menu or a cloud of tags: its capitals tell.
    letters = [
        _letters(line) if line.width < _RUNNING else _UNASKED if line.stop else (_letters(line)[0], -1.0, -1.0)
        for line in lines
    ]
    shares, digits, dates = zip(*letters, strict=True)
    sentences = [
        float(len(_SENTENCE.findall(text))) if width >= 40 else 0.0 for text, width in zip(texts, widths, strict=True)
    ]
    numbers, rows = _rows(lines)
    columns = zip(
        widths,
        [text.count(" ") + 1.0 for text in texts],
        sentences,
        _commas(texts),
        map(_end, lines),
        shares,
        digits,
        dates,
        _addresses(texts),
        [1.0 if line.bullet else 0.0 for line in lines],
        [float(min(line.indent, 9)) if line.indent else 0.0 for line in lines],
        [counts[line.key] if line.width < _RUNNING and line.key else 1.0 for line in lines],
        [1.0 if line.blank_before else 0.0 for line in lines],
        [1.0 if line.blank_after else 0.0 for line in lines],
        numbers,
        rows,
        strict=True,
    )
    return [own + (_phrases_of(line) if line.roles else _NO_ROLES) for own, line in zip(columns, lines, strict=True)]


def _commas(texts: list[str]) -> list[float]:
    """Commas of all scripts in a hundred characters of each text."""
    everything = "\n".join(texts)
    for comma in _COMMAS:  # one sign for all of them is quicker to count
        if comma in everything:
            everything = everything.replace(comma, ",")
    return [100.0 * text.count(",") / len(text) for text in everything.split("\n")]


def _addresses(texts: list[str]) -> list[float]:
    """Whether each text holds a sign of rights (2.0), or else a web or mail address (1.0)."""
    everything = "\n".join(texts)
    found = [0.0] * len(texts)
    signs = list(filter(everything.__contains__, _SIGNS))
    if not signs:
        return found
    begins = list(accumulate([len(text) + 1 for text in texts], initial=0))
    for sign in signs:
        at = everything.find(sign)
        while at >= 0:
            index = bisect(begins, at) - 1
            if sign == _RIGHTS:
                found[index] = 2.0
            elif _ADDRESS.search(texts[index]):
                found[index] = 1.0
            at = everything.find(sign, begins[index + 1])
    return found


def _end(line: Line) -> float:
    """How a line ends: like a teaser, openly, with a colon, with a question, or with a stop."""
    text = line.text
    if line.stop:
        return 1.0 if text.endswith(_TEASER_ENDS) else 2.0 if text[-1] in "?!？！؟" else 4.0
    if text[-1] in ":：":
        return 3.0
    return -1.0 if text.endswith(_TEASER_ENDS) else 0.0


def _letters(line: Line) -> tuple[float, float, float]:
    """Share of words with a capital (2.0: all letters are; -1.0: there is no case), share of digits, and a date."""
    text = line.text
    initials = [word[0] for word in text.split(" ")]
    capitals = sum(map(str.isupper, initials))
    if capitals:
        shares = 2.0 if text.isupper() else capitals / len(initials)
    else:
        shares = 0.0 if True in map(str.islower, initials) else -1.0
    if not line.digits:
        return shares, 0.0, 0.0
    date = 0.0
    if line.digits >= _DIGITS_OF_TIME:
        date = 2.0 if _DATE.search(text) else float(_TIME.search(text) is not None)
    return shares, line.digits / len(text), date + 0.5 if text[0].isdigit() else date


def _rows(lines: list[Line]) -> tuple[list[float], list[float]]:
    """For each line how many numbers it has, and how many lines in a row with it have the same shape.

    Lines have the same shape where the first sign in them that parts something is the same, and both have a number, or
    nearly as many, or none has: "9 June – Paris", "10 June – Lyon".
    """
    counts = [0.0] * len(lines)
    rows = [0.0] * len(lines)
    before: tuple[str, float] | None = None
    start = 0
    narrow = [line.width <= _MAX_ROW for line in lines] + [False]
    for index, line in enumerate(lines):
        shape = None
        if narrow[index]:
            if line.digits:
                counts[index] = float(len(_NUMBER.findall(line.text)))
            if narrow[index - 1] or narrow[index + 1]:  # else there is no line to be like
                sign = _PARTING.search(line.text)
                if sign or counts[index]:
                    shape = (sign[0] if sign else "", min(counts[index], _MANY_NUMBERS))
        if not (shape and before and _is_alike(shape, before)):
            _count(rows, start, index)
            start = index
        before = shape
    _count(rows, start, len(lines))
    return counts, rows


def _is_alike(one: tuple[str, float], other: tuple[str, float]) -> bool:
    return one[0] == other[0] and abs(one[1] - other[1]) <= 1.0 and (one[1] > 0.0) == (other[1] > 0.0)


def _count(rows: list[float], start: int, end: int) -> None:
    if end - start > 1:
        rows[start:end] = [float(min(end - start, _MAX_ROWS))] * (end - start)


def _phrases_of(line: Line) -> Measures:
    """How many phrases fill, begin and lie in the line, and the strongest of each group."""
    found = list(_NO_ROLES)
    for role, how in line.roles.items():
        strength = _STRENGTH[how]
        found[3 - int(strength)] += 1.0
        place = _GROUP.get(role)
        if place:
            found[place] = max(found[place], strength)
    return tuple(found)


_CLIP = 2.5


def _clipped(scores: list[float]) -> list[float]:
    return [-_CLIP if score < -_CLIP else _CLIP if score > _CLIP else score for score in scores]


def span_of(lines: list[Line], scores: list[float]) -> tuple[int, int]:
    """First and last index of the stretch that holds the most text: Kadane's best sum over clipped scores."""
    best, best_from, best_to = 0.0, 0, len(lines) - 1
    total, start = 0.0, 0
    for index, value in enumerate(_clipped(scores)):
        if value > 0:
            width = lines[index].width
            value *= 0.3 + (width if width < 400.0 else 400.0) / 160.0
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
    widths = [line.width for line in lines]
    clipped = _clipped(scores)
    text = sum([width for width, score in zip(widths, scores, strict=True) if score > 0])
    sound = text / sum(widths)
    sure = [score > _SURE and width >= _SURE_WIDTH for width, score in zip(widths, scores, strict=True)]
    ended = next(
        (
            index
            for index in range(max(0, first), count)
            if scores[index] < 0 and lines[index].roles and _is_ending(lines[index])
        ),
        count,
    )
    return list(
        zip(
            scores,
            [-4.0, *scores[:-1]],
            [*scores[1:], -4.0],
            [0.0, *widths[:-1]],
            [*widths[1:], 0.0],
            [0.0, 0.0, *widths][:count],
            [*widths[2:], 0.0, 0.0][:count],
            _trend(clipped),
            _trend(clipped[::-1])[::-1],
            map(float, range(-first, count - first)),
            map(float, range(last, last - count, -1)),
            [(index - first) / length for index in range(count)],
            [index / count for index in range(count)],
            [*[-1.0] * (ended + 1), *map(float, range(1, count - ended))][:count],
            _distance(sure),
            _distance(sure[::-1])[::-1],
            [sound] * count,
            _stamped(lines, first),
            strict=True,
        )
    )


def _stamped(lines: list[Line], first: int) -> list[float]:
    """For each line how many lines with a day and a time there are from the beginning of the article to this one.

    One of them states when the article was published, further ones when readers wrote their comments.
    """
    value = 0.0
    out = []
    for index, line in enumerate(lines):
        if (
            line.digits > _FEW_DIGITS
            and index >= first
            and line.width <= _MAX_STAMP
            and _DATE.search(line.text)
            and _TIME.search(line.text)
        ):
            value += 1.0
        out.append(value)
    return out


def _is_ending(line: Line) -> bool:
    return any(role in _ENDING and how != "part" for role, how in line.roles.items())


def _trend(clipped: list[float]) -> list[float]:
    """For each line a mean of the scores before it that fades with distance."""
    value = -2.0
    out = []
    for score in clipped:
        out.append(value)
        value = 0.6 * value + 0.4 * score
    return out


def _distance(sure: list[bool]) -> list[float]:
    """For each line how many lines lie between it and the last sure one before it."""
    value = _FAR
    out = []
    for is_sure in sure:
        out.append(value)
        value = 0.0 if is_sure else value + 1.0 if value < _FAR else _FAR
    return out


def score_alone(lines: list[Line]) -> tuple[list[float], list[Measures]]:
    """How much each line by itself looks like body text (log odds: 0.0 is undecided), and the measures of it."""
    measures = measure(lines)
    return [alone(*values) for values in measures], measures


def score_together(
    lines: list[Line], scores: list[float], measures: list[Measures], span: tuple[int, int]
) -> list[float]:
    """How much each line looks like body text in its place, in log odds; by its own measures and its neighbours'."""
    return [in_place(*(own + placed)) for own, placed in zip(measures, place(lines, scores, span), strict=True)]
