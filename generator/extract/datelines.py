"""When a text was published and changed: the dates stated around the headline, after the text, or in its dateline."""

import re
from dataclasses import dataclass, replace

from generator.dates.read import find_dates
from generator.extract.cues import Cues, plain
from generator.extract.lines import Line
from generator.extract.places import Places
from generator.model import DateBasis, FoundDate

# Lines longer than this are running text, in which a date says nothing about the item itself.
_MAX_WIDTH = 170.0
# A kept line longer than this is text; a shorter one may be a date line that was taken for text.
_MAX_KEPT = 100.0
# Inside the text only lines shorter than this are asked, and not many of them; of those that were taken for text only
# the ones that name a publication.
_MAX_INSIDE, _INSIDE = 45.0, 25
# How many lines above the headline, under it, and after the text are asked for a date.
_ABOVE, _UNDER, _PAST, _BELOW = 10, 60, 12, 6
# How many lines that name a publication or a change are asked, wherever they stand.
_MAX_TOLD = 12
_TOLD = {"published", "updated", "byline"}
_DIGITS = re.compile(r"\d.*\d|[一二三四五六七八九十]{2}|[፩-፼]")
# Looked for first where a line has no digits, being many times as fast.
_NUMERALS = re.compile("[一二三四五六七八九十፩-፼]")
# Lists of other stories, comments and notices have dates of their own.
_FOREIGN = {"related", "popular", "comments", "copyright", "photo", "newsletter", "advert", "about_author", "form"}
# A date that is stated well enough to do without the date of a change.
_STATED = 3.0
# What a date counts that stands parted from the headline on the page's first lines.
_PARTED = 2.0
# A line of which dates are less than this is running text: there a cue counts among its first letters only, for cues
# may be as short as "le", "am" or "on".
_RUNNING, _BEGINNING = 0.2, 40
# A date whose year has two digits, and how far behind its cue it may begin.
_SHORT = re.compile(r"(?<![\d.:/-])\d{1,2}([./-])\d{1,2}\1\d{2}(?![\d]|[./:-]\d)")
_MAX_BETWEEN = 12
_OPENING = 110
_DASH = re.compile(r"\s*[)\]）】]?\s*(?:[(/（][^)）]{2,40}[)/）]\s*)?(?:[-–—−]{1,2}|[:：])")


@dataclass(slots=True)
class Days:
    """The dates of an item, and the lines (by index) that hold nothing else of worth."""

    date: FoundDate | None = None
    basis: DateBasis = ""
    updated: FoundDate | None = None
    used: tuple[int, ...] = ()


def dates_around(
    lines: list[Line], kept: list[bool], places: Places, cues: Cues, lang: str
) -> dict[int, list[FoundDate]]:
    """The dates on lines that may state the publication, by line."""
    n = len(lines)
    asked = [
        *range(max(0, places.anchor - _ABOVE), min(n, places.start + 3, places.anchor + _UNDER)),
        *range(max(places.anchor + _UNDER, places.start - _ABOVE), min(n, places.start + 3)),
        *range(max(places.start, places.end - 1), min(n, places.end + 1 + _PAST)),
        *range(min(3, n)),
        *_short_inside(lines, kept, places),
    ]
    if places.title >= 0:
        asked += range(places.title, min(n, places.title + _BELOW))
    told = [index for index, line in enumerate(lines) if line.roles and not _TOLD.isdisjoint(line.roles)]
    asking = set(told)
    found: dict[int, list[FoundDate]] = {}
    for index in dict.fromkeys((*asked, *told[:_MAX_TOLD])):
        line = lines[index]
        if line.width > _MAX_WIDTH or (kept[index] and line.width > _MAX_KEPT):
            continue
        if not line.digits and (line.text.isascii() or not _NUMERALS.search(line.text)):
            continue
        text = dated_text(line, index, places)
        if _DIGITS.search(text):
            dates = find_dates(text, lang) or (_told_dates(text, cues, lang) if index in asking else [])
            if dates:
                found[index] = dates
    return found


def _told_dates(text: str, cues: Cues, lang: str) -> list[FoundDate]:
    """The dates behind the cue of a line that holds none for certain: a cue makes one of what alone is a number."""
    known = plain(text)
    told = [match.end() for pattern in (cues.published, cues.updated) for match in pattern.finditer(known)]
    found: list[FoundDate] = []
    for match in _SHORT.finditer(text):
        if any(0 <= match.start() - end <= _MAX_BETWEEN for end in told):
            for date in find_dates(match[0], lang):
                found.append(replace(date, start=match.start() + date.start, end=match.start() + date.end))
    return found


def dated_text(line: Line, index: int, places: Places) -> str:
    """The text of a line that may state its date: of a headline only what was joined to it, or a page's first lines."""
    if index != places.title:
        return line.text
    joined = " ".join(" ".join(raw.split()) for raw in line.raws[1:] if len(raw) < _MAX_KEPT)
    return joined or (line.text if index < 3 else "")


def _short_inside(lines: list[Line], kept: list[bool], places: Places) -> list[int]:
    inside = [
        index for index in range(places.start + 3, min(len(lines), places.end)) if lines[index].width < _MAX_INSIDE
    ]
    told = [index for index in inside if kept[index] and "published" in lines[index].roles]
    return [*[index for index in inside if not kept[index]][:_INSIDE], *told[:_INSIDE]]


def choose_days(
    lines: list[Line], dates: dict[int, list[FoundDate]], kept: list[bool], places: Places, cues: Cues, lang: str
) -> Days:
    """Choose the day of publication and of the last change among the stated dates."""
    days = Days()
    best, best_at = 0.0, -1
    changed, changed_at = 0.0, -1
    stated: FoundDate | None = None
    for index, found in dates.items():
        line = lines[index]
        text = plain(dated_text(line, index, places))
        covered = sum(date.end - date.start for date in found) / len(text)
        is_running = covered < _RUNNING
        tells = [
            match.end() for match in cues.published.finditer(text) if not (is_running and match.start() > _BEGINNING)
        ]
        changes = [match.end() for match in cues.updated.finditer(text)]
        place = _place_value(line, index, places, kept[index], covered)
        if index < 3 and place < _PARTED and _parted(text, found[0]):
            place = _PARTED
        for date in found:
            told = max((end for end in tells if end <= date.start), default=-1)
            change = max((end for end in changes if end <= date.start), default=-1)
            if change > told:
                if place + 2.0 > changed:
                    changed, changed_at, days.updated = place + 2.0, index, date
            else:
                is_told = told >= 0 or "published" in line.roles
                value = max(place, 0.5) + 2.5 if is_told else place
                if "byline" in line.roles and "start" in line.roles.values():
                    value = max(value, 1.5)
                if value > best:
                    best, best_at, stated = value, index, date
    if stated and (best >= _STATED or not days.updated):
        days.date, days.basis = stated, "stated"
    elif days.updated:
        days.date, days.basis = days.updated, "updated"
    days.used = tuple(
        {best_at if days.basis == "stated" else -1, changed_at if days.updated else -1} - {-1, places.title}
    )
    if not days.date or (days.basis == "stated" and best < _STATED):
        opened = _dateline(lines[places.start], lang) if places.start < len(lines) else None
        if opened:
            days.date, days.basis, days.used = opened, "dateline", ()
    return days


def _place_value(line: Line, index: int, places: Places, keep: bool, covered: float) -> float:
    """How well a line's place and shape say that its date is the day of publication; 0.0 or less: they do not."""
    if places.anchor < index < places.start:
        # Under the headline, or right above the text, should a menu stand between the two.
        value = max(6.0 - 0.1 * (index - places.anchor), 4.0 - 0.3 * (places.start - index))
    elif index <= places.anchor:
        value = 3.6 - 0.35 * (places.anchor - index)
        if places.title <= index < places.title + _BELOW and places.title >= 0:
            value = 5.0 - 0.1 * (index - places.title)
    elif index > places.end:
        value = 2.4 - 0.2 * (index - places.end)
    else:
        value = max(1.0, 4.0 - 0.2 * (index - places.start))
    if "byline" in line.roles:
        value += 1.0
    if covered < 0.5:
        value -= line.width / 60 * (0.6 - covered)
    if line.bullet:
        value -= 1.0
    if line.stop and covered < 0.6:
        value -= 1.5
    if keep:
        value -= 1.0 if covered >= 0.5 else 3.0
    if line.roles.keys() & _FOREIGN:
        value -= 2.5
    return value


def _parted(text: str, date: FoundDate) -> bool:
    """Does the date stand by itself between brackets or strokes: "Headline - 3 May 2017 - Site"?"""
    before, after = text[: date.start].rstrip()[-1:], text[date.end :].lstrip()[:1]
    return before in _STROKES and after in _STROKES


_STROKES = "|-–—/·•()（）｜»:"


def _dateline(line: Line, lang: str) -> FoundDate | None:
    """The opening of a report: place, day, dash."""
    opening = line.text[:_OPENING]
    if not _DIGITS.search(opening):
        return None
    for date in find_dates(opening, lang)[:1]:
        before = opening[: date.start]
        if len(before) <= 40 and len(before.split()) <= 5 and _DASH.match(opening[date.end :]):
            return date
    return None
