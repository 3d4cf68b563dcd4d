"""Who issued a text and where it is set: attributions, agencies' datelines, source lines, the site after a headline."""

import re
from typing import NamedTuple

from generator.extract.cues import Cues, plain
from generator.extract.lines import Line, key_of
from generator.extract.places import Places

_PART = re.compile(r"\s*[|•·●]\s*|\s+[-–—]+\s+|\s+//+\s+|\s*[;؛]\s*")
# To look for one of the signs in it first is many times as fast.
_PARTING = re.compile(r"[|•·●/;؛–—-]")
_BRACKETED = re.compile(
    r"^(.{0,60}?)\s*[(（〔【«\[]\s*([^()（）«»〔〕【】\[\]]{2,40}?)\s*[)）〕】»\]]\s*"
    r"(?:[-–—−:：.=]|$|(?=[\u3000-\u9fff]))"
)
_BRACKETS = frozenset("(（〔【«[")
_DASHED = re.compile(r"^([^.!?]{2,48}?)\s*[-–—−:：/]+\s*([^.!?\s][^.!?:：–—-]{1,40}?)\s*[-–—−:：.]+\s")
_DASHES = frozenset("-–—−:：/")
_TAIL = re.compile(r"\s*[|•·●_]\s*|\s+[-–—:：/]+\s+|\s*[;؛]\s*")
_ALONE = re.compile(r"^([^.!?:–—-]{2,40}?)\s*(?:[-–—−:：/]|\.\s|$)")
_SPLIT = re.compile(r"\s*[-–—−:：|()（）/«»\"“”،,]\s*")
_NAME_END = re.compile(r"[،؛,;:.]|\s[-–—]\s")
_DATED = re.compile(r"\d")
_MAX_NAME, _MAX_NAME_WORDS = 90, 12


class Origin(NamedTuple):
    """Who issued a text, the place of its dateline, and the lines (by index) that hold nothing else."""

    source: str = ""
    place: str = ""
    used: tuple[int, ...] = ()


def find_origin(lines: list[Line], kept: list[bool], places: Places, cues: Cues) -> Origin:
    """Find who issued the text, from the surest statement to the least sure."""
    stated = _source_line(lines, kept, places, cues)
    opened = Origin()
    body = [index for index in range(places.start, min(len(lines), places.end + 1)) if kept[index]][:2]
    for index in body:
        opened = _opening(lines[index].text, cues)
        if opened.source or opened.place:
            break
    if stated.source:
        return stated._replace(place=opened.place)
    if opened.source:
        return opened
    for index in range(places.anchor + 1, places.start):
        found = _agency_line(lines[index], index, cues)
        if found.source:
            return found._replace(place=found.place or opened.place)
    return Origin(_site_of(lines, places), opened.place)


def _source_line(lines: list[Line], kept: list[bool], places: Places, cues: Cues) -> Origin:
    """Read "Source: X" near the headline or after the text."""
    near = (
        *range(max(0, places.anchor - 1), min(len(lines), places.start, places.anchor + 16)),
        *range(max(places.start + 1, places.end - 2), min(len(lines), places.end + 8)),
    )
    for index in near:
        line = lines[index]
        if line.width > 110 or index == places.title:
            continue
        for part in _PART.split(line.text) if _PARTING.search(line.text) else (line.text,):
            flat = plain(part)
            match = cues.source.match(flat) if cues.may_open(flat) else None
            if not match:
                continue
            rest = part[match.end() :].strip(" .:：-–—")
            colon = part[match.end() - 3 : match.end()].strip().endswith((":", "："))
            if rest and len(rest) <= _MAX_NAME and (colon or (line.width <= 60 and not line.stop and not kept[index])):
                return Origin(rest, "", (index,))
    return Origin()


def _opening(text: str, cues: Cues) -> Origin:
    """What the opening of a paragraph names: "Place (Agency) -", "Agency:", "Agency. Text", "according to X,"."""
    opening = text[:160]
    match = _BRACKETED.match(opening) if not _BRACKETS.isdisjoint(opening[:70]) else None
    if match:
        for name in _SPLIT.split(match.group(2)):
            if key_of(name) in cues.agencies:
                return Origin(match.group(2).strip() if "/" in match.group(2) else name.strip(), _place(match.group(1)))
    match = _DASHED.match(opening) if not _DASHES.isdisjoint(opening) else None
    if match:
        for name, other in ((match.group(2), match.group(1)), (match.group(1), match.group(2))):
            if key_of(name) in cues.agencies:
                return Origin(name.strip(), _place(other))
    match = _ALONE.match(opening)
    if match:
        names = [name for name in _SPLIT.split(match.group(1)) if name]
        if names and key_of(names[0]) in cues.agencies:
            return Origin(names[0].strip(), "")
        if match.group(1) and key_of(match.group(1)) in cues.agencies:
            return Origin(match.group(1).strip(), "")
    head, colon, _ = opening.partition(":")
    if colon and len(head.split()) <= 6 and cues.issuer.search(plain(head)):
        return Origin(head.strip(), "")
    flat = plain(opening)
    match = cues.attribution.match(flat)
    if match:
        name = _NAME_END.split(opening[match.end() :], maxsplit=1)[0].strip()
        if 2 <= len(name) <= _MAX_NAME and len(name.split()) <= _MAX_NAME_WORDS:
            return Origin(name, "")
    return Origin()


def _place(text: str) -> str:
    """The place in what stands before an agency's name: without the day."""
    place = _SPLIT.split(text.strip(" ,،-–—("))[0].strip(" ,،.")
    if not place or _DATED.search(place) or len(place.split()) > 3:
        place = re.split(r"[,،]|\s\d", text)[0].strip(" ,،-–—.(")
    return place if place and not _DATED.search(place) and len(place.split()) <= 4 else ""


def _agency_line(line: Line, index: int, cues: Cues) -> Origin:
    """Read "Place - Agency" or "Place: «Newspaper»" on a line of its own under the headline."""
    if line.width > 60 or line.stop:
        return Origin()
    parts = [part.strip() for part in _SPLIT.split(line.text) if part.strip()]
    for part in parts:
        if key_of(part) in cues.agencies or (len(part.split()) <= 5 and cues.issuer.search(plain(part))):
            others = [other for other in parts if other != part and not _DATED.search(other)]
            return Origin(part, others[0] if len(others) == 1 and len(others[0].split()) <= 2 else "", (index,))
    return Origin()


def _site_of(lines: list[Line], places: Places) -> str:
    """The name that the first line puts after the headline: "Headline - Site"."""
    if places.title < 0:
        return ""
    title = lines[places.title].text
    for line in lines[: min(3, len(lines))]:
        if len(title) >= 12 and line.text.startswith(title) and len(line.text) > len(title) + 3:
            parts = [part.strip(" _-–—:：|") for part in _TAIL.split(line.text[len(title) :])]
            parts = [part for part in parts if part]
            if parts and 2 <= len(parts[-1]) <= 40:
                return parts[-1]
    return ""
