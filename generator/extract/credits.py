"""Who wrote a text, who issued it, where and when: read from the lines around the body."""

import re
from dataclasses import dataclass, field

from generator.dates import find_dates
from generator.model import DateBasis, FoundDate

from .evidence import words_of
from .lines import Line, fold, key_of
from .phrases import phrases

# Lines longer than this are running text, in which a date or a name says nothing about the item itself.
_MAX_WIDTH = 170.0
# How many lines above and under the headline, and after the body, are asked for a date.
_ABOVE, _UNDER, _PAST = 12, 12, 12
_DIGIT = re.compile(r"\d")
_PART = re.compile(r"\s*[|•·]\s*|\s+[-–—ـ/~*]+\s+|\s+//\s+|\s*[;؛]\s*")
_WORD = re.compile(r"[^\s|•·,;:،؛()\[\]/«»\"“”„—–]+")
_TIMES = re.compile(r"\b\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s*(?:[ap]\.?m\.?|uhr|et|gmt|utc|ist|est|pst|hrs?)\b\.?)?", re.IGNORECASE)
_ADDRESS = re.compile(r"\S*(?:@|https?:|www\.)\S*|\[email[^\]]*\]")
_PARTICLES = frozenset(
    "de da do dos das van von der den del della di la le el al bin ben ibn y e i and und et og och en & zu af ter ten du".split()
)
_CASELESS = re.compile(r"[\u0590-\u08ff\u0900-\u0dff\u1200-\u137f]")
_DENSE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_BRACKETED = re.compile(r"^(.{0,50}?)\s*[(（«]\s*([^()（）«»]{2,30}?)\s*[)）»]\s*[-–—:：]")
_DASHED = re.compile(r"^([^.!?]{2,40}?)\s*[-–—:：]\s*([^.!?\s][^.!?:：–—-]{1,40}?)\s*[-–—:：]\s")
_AND = re.compile(r"\s*[,،、]\s*|\s+(?:and|und|et|y|e|i|och|og|en|ja|ir|și|و|&)\s+", re.IGNORECASE)


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
    """Read dates, names and tags near the headline and near the ends of the body."""
    credits = Credits()
    body = [index for index, keep in enumerate(kept) if keep]
    first = body[0] if body else len(lines)
    last = body[-1] if body else len(lines) - 1
    dates = _dates_around(lines, kept, title_at, first, last, lang)
    _choose_dates(credits, lines, dates, title_at, first, last)
    if not credits.date and body:
        _read_dateline(credits, lines[first], lang)
    _find_byline(credits, lines, kept, title_at, first, last, dates)
    _find_source(credits, lines, kept, title_at, first, last, body)
    _find_tags(credits, lines, kept, first, last)
    return credits


# ------------------------------------------------------------------------------------------------------------ dates


def _dates_around(
    lines: list[Line], kept: list[bool], title_at: int, first: int, last: int, lang: str
) -> dict[int, list[FoundDate]]:
    top = title_at if title_at >= 0 else first
    near = range(max(0, top - _ABOVE), min(len(lines), first + 3, top + _UNDER + 40))
    past = range(last + 1, min(len(lines), last + 1 + _PAST))
    asked = [index for index in (*near, *past) if not kept[index]]
    told = [
        index
        for index, line in enumerate(lines)
        if ("updated" in line.roles or "published" in line.roles) and line.width <= _MAX_WIDTH
    ]
    found: dict[int, list[FoundDate]] = {}
    for index in dict.fromkeys((*asked, *told[:20])):
        line = lines[index]
        if line.width <= _MAX_WIDTH and index != title_at and _DIGIT.search(line.text):
            dates = find_dates(line.text, lang)
            if dates:
                found[index] = dates
    return found


def _choose_dates(
    credits: Credits, lines: list[Line], dates: dict[int, list[FoundDate]], title_at: int, first: int, last: int
) -> None:
    best, best_at = 0.0, -1
    stated: FoundDate | None = None
    updated: list[tuple[float, int, FoundDate]] = []
    for index, found in dates.items():
        line = lines[index]
        value = _date_value(line, index, title_at, first, last)
        changed = _cue_at(line.text, "updated")
        told = _cue_at(line.text, "published")
        for date in found:
            nearest = "updated" if 0 <= changed < date.start and not changed < told < date.start else ""
            if nearest:
                updated.append((value, index, date))
            elif value > best:
                best, best_at, stated = value, index, date
                break
    if stated:
        credits.date, credits.basis = stated, "stated"
        credits.used.add(best_at)
    updated = [entry for entry in updated if entry[0] > 0]
    if updated:
        _, at, date = max(updated, key=lambda entry: (entry[0], -entry[1]))
        credits.updated = date
        credits.used.add(at)
        if not stated:
            credits.date, credits.basis = date, "updated"


def _date_value(line: Line, index: int, title_at: int, first: int, last: int) -> float:
    """How well a line's place and words say that its date is the day of publication; 0.0 or less: they do not."""
    top = title_at if title_at >= 0 else first - 1
    if top < index < first + 3:
        value = 6.0 - 0.25 * (index - top)
    elif index <= top:
        value = 3.2 - 0.35 * (top - index)
    elif index > last:
        value = 2.0 - 0.3 * (index - last)
    else:
        value = 0.5
    how = line.roles
    if "published" in how:
        value += 3.0
    elif "updated" in how:
        value += 2.0
    if "byline" in how:
        value += 1.5
    if line.width > 60:
        value -= 0.5 + line.width / 100
    if line.bullet and "published" not in how:
        value -= 1.5
    if how.keys() & {"related", "popular", "comments", "copyright", "photo", "newsletter", "advert"}:
        value -= 2.5
    return value


_DATELINE_END = re.compile(r"\s*[)\]]?\s*(?:\([^)]{2,30}\)\s*)?[-–—:.,/]")


def _read_dateline(credits: Credits, line: Line, lang: str) -> None:
    """The opening of a report: place, day, dash."""
    opening = line.text[:90]
    if not _DIGIT.search(opening):
        return
    for date in find_dates(opening, lang)[:1]:
        before = opening[: date.start]
        if len(before.split()) <= 4 and re.match(r"\s*[)\]]?\s*(?:[(/][^)]{2,30}[)/]\s*)?[-–—]", opening[date.end :]):
            credits.date, credits.basis = date, "dateline"


# ------------------------------------------------------------------------------------------------------------ names


def _cue_spans(text: str, role: str) -> list[tuple[int, int]]:
    """Where the cues of a role stand in a text, as (start, end)."""
    cues = phrases().cues[role]
    words = [(fold(match.group()).strip("."), match.start(), match.end()) for match in _WORD.finditer(text)]
    spans = []
    for place, (word, start, end) in enumerate(words):
        for cue in cues.get(word, ()):
            if len(cue) == 1 or cue == tuple(entry[0] for entry in words[place : place + len(cue)]):
                spans.append((start, words[place + len(cue) - 1][2] if len(cue) > 1 else end))
    return spans


def _cue_at(text: str, role: str) -> int:
    """Where the first cue of a role ends in a text, or -1."""
    spans = _cue_spans(text, role)
    return min((end for _, end in spans), default=-1)


def is_name(text: str, least: int = 2) -> bool:
    """Could this be the name of a person: two to four capitalised words, or as many short ones in other scripts?"""
    words = text.split()
    if not least <= len(words) <= 5 or len(text) > 45 or _DIGIT.search(text):
        return False
    not_names = phrases().words["not_names"]
    if key_of(text) in phrases().whole:
        return False
    if _CASELESS.search(text):
        return len(words) <= 4 and all(
            2 <= len(word) <= 12 and word.replace("\u200c", "").replace(".", "").isalpha() or _marked(word)
            for word in words
        ) and not any(fold(word) in not_names for word in words)
    proper = 0
    for word in words:
        bare = word.strip(".,'’-()").replace("-", "").replace("'", "").replace("’", "").replace(".", "")
        if word.casefold() in _PARTICLES:
            continue
        if not bare.isalpha() or not word.lstrip("'’(\"“")[:1].isupper() or bare.casefold() in not_names:
            return False
        proper += 1
    return proper >= least


def _marked(word: str) -> bool:
    """A word of an Indic or Ethiopic script, whose vowel signs are no letters to `str.isalpha`."""
    return bool(re.fullmatch(r"[\u0900-\u0dff\u1200-\u137f.]{1,16}", word))


def _names_in(text: str, least: int = 2) -> bool:
    parts = [part for part in _AND.split(text) if part]
    return bool(parts) and all(is_name(part, least) for part in parts)


def _without_dates(line: Line, found: list[FoundDate]) -> str:
    text = line.text
    for date in sorted(found, key=lambda date: -date.start):
        text = f"{text[: date.start]} | {text[date.end :]}"
    return _ADDRESS.sub(" ", _TIMES.sub(" | ", text))


def _name_of(line: Line, found: list[FoundDate], strict: bool) -> tuple[str, bool]:
    """The name in a credit line and whether a cue word named it; "" if there is none."""
    text = _without_dates(line, found)
    spans = _cue_spans(text, "byline")
    for start, end in spans:
        if start and strict and text[start].islower() and len(text[start:end]) < 3 and not text[:start].rstrip().endswith(("|", ",", "/")):
            continue
        rest = text[end:].lstrip(" :：|-–—.")
        name = _cut_name(rest)
        if name:
            return name, True
    if strict and spans:
        return "", False
    for part in _PART.split(text):
        part = part.strip(" ,.:-–—|~")
        head, colon, tail = part.partition(":")
        if colon and len(head.split()) <= 2 and tail.strip():
            part = tail.strip()
        part = re.sub(r"\s*[(（][^)）]*[)）]\s*$", "", part)
        if part and _names_in(part):
            return part, False
    return "", False


def _cut_name(rest: str) -> str:
    """The name at the beginning of what follows a cue."""
    rest = _PART.split(rest.strip(), maxsplit=1)[0]
    rest = re.split(r"\s+[(（]|[:：!?]|\.\s|\s[|]", rest, maxsplit=1)[0].strip(" ,،.-–—|")
    if not rest or len(rest) > 90:
        return ""
    if _DENSE.search(rest):
        word = re.split(r"[\s　]", rest)[0] if not _AND.search(rest) else rest
        return rest if len(rest) <= 12 else word if len(word) <= 8 else ""
    words = rest.split()
    if _CASELESS.search(rest):
        return rest if len(words) <= 6 and not _DIGIT.search(rest) else ""
    taken: list[str] = []
    for word in words:
        bare = word.strip(",'’\"“”.()")
        if bare[:1].isupper() or bare.casefold() in _PARTICLES or (not taken and len(words) == 1):
            taken.append(word)
            if word.endswith(",") and len(taken) > 1 and sum(1 for entry in taken if entry[:1].isupper()) >= 2:
                follow = words[len(taken) : len(taken) + 2]
                if not (len(follow) == 2 and _names_in(" ".join(follow).strip(","))):
                    break
        else:
            break
    while taken and taken[-1].casefold() in _PARTICLES:
        taken.pop()
    if len(taken) > 9 or not any(entry[:1].isupper() or len(words) == 1 for entry in taken):
        return ""
    name = " ".join(taken).strip(" ,.")
    return "" if key_of(name) in phrases().whole else name


def _find_byline(
    credits: Credits,
    lines: list[Line],
    kept: list[bool],
    title_at: int,
    first: int,
    last: int,
    dates: dict[int, list[FoundDate]],
) -> None:
    best, best_at, best_name = 0.0, -1, ""
    top = title_at if title_at >= 0 else max(-1, first - 4)
    title_words = set(words_of(lines[title_at].text)) if title_at >= 0 else set()
    span = (*range(max(0, top - 3), min(len(lines), max(first + 3, top + 2), top + 16)), *range(max(first, last - 2), min(len(lines), last + 6)))
    for index in dict.fromkeys(span):
        line = lines[index]
        if index == title_at or line.wordless or line.width > 120 or (kept[index] and line.width > 70):
            continue
        cued = "byline" in line.roles
        if line.roles and not cued and not dates.get(index) and line.roles.keys() & _NO_NAMES:
            continue
        name, by_cue = _name_of(line, dates.get(index, []), strict=True)
        if not name:
            continue
        if not by_cue and title_words and any(word in title_words for word in words_of(name)):
            continue
        if top < index <= first + 2:
            value = 4.0 - 0.2 * (index - top)
        elif index <= top:
            value = 1.6 - 0.3 * (top - index)
        else:
            value = 2.4 - 0.3 * max(0, index - last)
        if by_cue:
            value += 3.0 if cued else 1.5
        elif dates.get(index):
            value += 0.7
        elif line.width > 45 or line.stop:
            value -= 1.5
        if line.bullet and not by_cue:
            value -= 1.0
        if index > last and not by_cue:
            value -= 0.8
        if kept[index] and not by_cue and not (index >= last - 2 and _signs(lines, kept, index)):
            value -= 3.0
        if value > best:
            best, best_at, best_name = value, index, name
    if best_at >= 0 and best >= 0.8:
        credits.byline = best_name
        credits.used.add(best_at)
        _read_role(credits, lines, kept, best_at, last)


_NO_NAMES = {
    "navigation", "share", "comments", "related", "popular", "newsletter", "cookies", "copyright", "privacy", "login",
    "subscribe", "advert", "follow", "print", "tags", "photo", "contact", "end_mark", "form", "more",
}  # fmt: skip


def _signs(lines: list[Line], kept: list[bool], index: int) -> bool:
    """Is this short line the signature: nothing but short unfinished lines after it, in one block?"""
    line = lines[index]
    if line.stop or not line.blank_before or not index or not lines[index - 1].stop:
        return False
    for following in range(index + 1, min(len(lines), index + 4)):
        if lines[following].blank_before:
            break
        if lines[following].stop or lines[following].width > 90:
            return False
    return is_name(line.text)


def _read_role(credits: Credits, lines: list[Line], kept: list[bool], at: int, last: int) -> None:
    """The lines right under a signature say what its writer is."""
    role: list[str] = []
    if at >= last - 3 and not lines[at].blank_after and _signs(lines, kept, at):
        for index in range(at + 1, min(len(lines), at + 4)):
            if lines[index].blank_before or lines[index].roles:
                break
            role.append(lines[index].text)
            credits.used.add(index)
    credits.role = " ".join(role)


# ----------------------------------------------------------------------------------------------------------- source


def _find_source(
    credits: Credits, lines: list[Line], kept: list[bool], title_at: int, first: int, last: int, body: list[int]
) -> None:
    top = title_at if title_at >= 0 else first
    for index in (*range(max(0, top - 1), min(first, top + 12)), *range(max(first, last - 2), min(len(lines), last + 8))):
        line = lines[index]
        if "source" in line.roles and line.roles["source"] == "start" and line.width <= 110:
            spans = _cue_spans(line.text, "source")
            rest = line.text[spans[0][1] :].strip(" :：-–—.") if spans else ""
            if rest and (line.width <= 60 or ":" in line.text[: spans[0][1] + 3]):
                credits.source = _PART.split(rest)[0].strip(" .")
                credits.used.add(index)
                return
    for index in body[:2]:
        if _attributed(credits, lines[index].text):
            return
    for index in range(top + 1, first):
        # "Agency - place" on a line of its own under the headline
        for part in re.split(r"\s*[-–—:|()/«»\"“”]\s*", lines[index].text):
            if part and key_of(part) in phrases().words["agencies"] and lines[index].width < 60:
                credits.source = part.strip()
                credits.used.add(index)
                return
    _site_of(credits, lines, title_at)


def _attributed(credits: Credits, text: str) -> bool:
    """A source that the opening of a paragraph names: "(Agency) -", "Agency:", "according to X,"."""
    table = phrases()
    opening = text[:160]
    match = _BRACKETED.match(opening)
    if match and key_of(match.group(2)) in table.words["agencies"]:
        credits.source = match.group(2)
        if len(match.group(1).split()) <= 4:
            credits.place = match.group(1).strip(" ,،-–—")
        return True
    match = _DASHED.match(opening)
    if match:
        for part, other in ((match.group(2), match.group(1)), (match.group(1), match.group(2))):
            if key_of(part) in table.words["agencies"]:
                credits.source = part.strip()
                if len(other.split()) <= 3:
                    credits.place = other.strip(" ,،")
                return True
    head, colon, _ = opening.partition(":")
    if colon and len(head.split()) <= 5 and any(_has_word(head, word) for word in table.words["agency_words"]):
        credits.source = head.strip()
        return True
    folded = fold(opening)
    for cue in table.attributions:
        if folded.startswith(cue) and _CASELESS.search(cue):
            rest = text[_unfolded_length(opening, cue) :]
            name = re.split(r"[،؛,;:.]|\s[-–—]\s", rest, maxsplit=1)[0].strip()
            if 2 <= len(name) <= 90 and len(name.split()) <= 12:
                credits.source = name
                return True
    return False


def _has_word(text: str, word: str) -> bool:
    return f" {word} " in f" {key_of(text)} "


def _unfolded_length(text: str, prefix: str) -> int:
    """How many characters of the text the folded prefix stands for."""
    for length in range(len(prefix), min(len(text), len(prefix) + 12) + 1):
        if fold(text[:length]) == prefix or fold(text[:length]).startswith(prefix):
            return length
    return len(prefix)


_SITE = re.compile(r"\s+[|–—\-·•»]\s+|\s*\|\s*")


def _site_of(credits: Credits, lines: list[Line], title_at: int) -> None:
    """The name that the first line puts after the headline: "Headline - Site"."""
    if title_at < 1:
        return
    head, title = lines[0].text, lines[title_at].text
    if len(title) >= 12 and head.startswith(title) and len(head) > len(title) + 3:
        parts = [part for part in _SITE.split(head[len(title) :]) if part.strip()]
        if parts and len(parts[-1]) <= 40:
            credits.source = parts[-1].strip()


# ------------------------------------------------------------------------------------------------------------- tags

_TAG = re.compile(r"\s*[,،、;؛|•·#]\s*")


def _find_tags(credits: Credits, lines: list[Line], kept: list[bool], first: int, last: int) -> None:
    for index, line in enumerate(lines):
        if line.roles.get("tags") != "start" or line.width > 250 or kept[index] and index < last:
            continue
        _, colon, rest = line.text.partition(":")
        if not colon:
            continue
        tags = [tag.strip(" .#") for tag in _TAG.split(rest)]
        tags = [tag for tag in tags if tag and len(tag) <= 60]
        if tags:
            credits.tags = tuple(dict.fromkeys(tags))
            credits.used.add(index)
            return
