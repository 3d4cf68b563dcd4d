"""Who wrote a text, who issued it, where and when: read from the lines around the body."""

import re
from dataclasses import dataclass, field

from generator.extract.bylines import find_byline
from generator.extract.cues import cues
from generator.extract.datelines import choose_days, dates_around
from generator.extract.lines import Line
from generator.extract.places import find_places
from generator.extract.sources import find_origin
from generator.model import DateBasis, FoundDate

_TAG = re.compile(r"\s*[,،、;؛|•·#]\s*")
_MAX_TAG = 60


@dataclass(slots=True)
class Credits:
    """What was found, and the lines (by index) that it was found in."""

    date: FoundDate | None = None
    basis: DateBasis = ""
    updated: FoundDate | None = None
    byline: str = ""
    role: str = ""
    source: str = ""
    place: str = ""
    tags: tuple[str, ...] = ()
    used: set[int] = field(default_factory=set)


def read_credits(lines: list[Line], kept: list[bool], title_at: int, lang: str) -> Credits:
    """Read dates, names and tags near the headline and near the ends of the body.

    Args:
        lines: All lines of the item.
        kept: For each line whether it was taken for body text.
        title_at: Index of the headline, or -1.
        lang: BCP 47 tag of the item.
    """
    words = cues(lang)
    places = find_places(lines, kept, title_at)
    dates = dates_around(lines, kept, places, words, lang)
    days = choose_days(lines, dates, kept, places, words, lang)
    byline = find_byline(lines, kept, places, dates, words)
    origin = find_origin(lines, kept, places, words)
    tags, tags_at = _find_tags(lines, kept, places.end)
    return Credits(
        date=days.date,
        basis=days.basis,
        updated=days.updated,
        byline=byline.name,
        role=byline.role,
        source=origin.source,
        place=origin.place,
        tags=tags,
        used={*days.used, *byline.used, *origin.used, *tags_at},
    )


def _find_tags(lines: list[Line], kept: list[bool], last: int) -> tuple[tuple[str, ...], tuple[int, ...]]:
    for index, line in enumerate(lines):
        if not line.roles or line.roles.get("tags") != "start" or line.width > 250 or (kept[index] and index < last):
            continue
        _, colon, rest = line.text.partition(":")
        if not colon:
            continue
        tags = [tag.strip(" .#") for tag in _TAG.split(rest)]
        tags = [tag for tag in tags if tag and len(tag) <= _MAX_TAG]
        if tags:
            return tuple(dict.fromkeys(tags)), (index,)
    return (), ()
