"""Who wrote a text: a name after a cue, a name by its place between headline and text, or a signature at the end."""

import re
from dataclasses import dataclass
from itertools import islice

from generator.extract.cues import Cues, plain
from generator.extract.lines import Line, words_of
from generator.extract.names import are_names, cut_name, is_name, said_small
from generator.extract.places import Places
from generator.model import FoundDate

_PART = re.compile(r"\s*[|•·●▪]\s*|\s+[-–—ـ/~*]+\s+|\s+//+\s+|\s*[;؛]\s*|\s{2,}")
# To look for one of the signs in it first is many times as fast; words of a line are never two spaces apart.
_PARTING = re.compile(r"[|•·●▪/~*;؛–—ـ-]")
_TIMES = re.compile(
    r"(?<![\d:])\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s*(?:[ap]\.?m\b\.?|uhr|hs?|hrs?|h|[a-z]{1,2}t|gmt|utc|wib|wit|wita)\b)?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\S*(?:@|https?:|www\.)\S*|\[email[^\]]*\]|#\S+")
_ADDRESSED = ("@", "#", "www.", "http", "[email")
_TIMED = re.compile(r"\d[:.hH]\d\d")
# "2 hours ago", "32 Kommentare": a number and a word or two.
_COUNT = re.compile(r"(?:[^\W\d_]+ )?\d[\d.,+]*(?: [^\W\d_]+){1,2}")
_AGO = re.compile(r"\W*(?:[^\W\d_]+ ){0,2}\d{1,2} [^\W\d_]+(?: [^\W\d_]+)?")
_BEFORE_NUMBER = re.compile(r"\s+\d")
_INITIAL = re.compile(r"(?:^|[\s.])[^\W\d_]\.$")
_LEADING = re.compile(r"^[\s~*•·–—|,.:(\[-]+")
_PLACE_BEFORE = re.compile(r"[^\s:：]{2,14}\s?[:：]\s+")
_BRACKET_END = re.compile(r"\s*[(（\[][^)）\]]*[)）\]]\s*$")
_BRACKET_ENDS = ")）]"
_HAN_REPORTER = re.compile(
    r"^[〔（(【\[]?(?:本報|本报|特派|実習)?(?:記者|记者)\s?([\u3400-\u9fff]{2,4})(?=[／/\s)）〕】,，]|$)"
)
_HANGUL_REPORTER = re.compile(
    r"(?<![가-힣])([가-힣]{2,4})\s?(?:인턴\s?|선임\s?|객원\s?|수습\s?)?(?:기자|특파원|통신원|논설위원)(?![가-힣])"
)
_KANA_REPORTER = re.compile(
    r"^[【（(\[]?([\u3400-\u9fff々]{1,4}[ 　]?[\u3040-\u30ff\u3400-\u9fff々]{1,5}?)\s?(?:記者|特派員)[】）)\]]?$"
)
# Chinese pages put several labelled credits on one line, with spaces between them.
_LABELLED = re.compile(r"\s+(?=[\u3400-\u9fff]{2,5}\s?[:：])")
# The name of a paper, in the quotation marks of any language.
_QUOTED = re.compile(r"[„“”«»\"][^„“”«»\"]{2,40}[“”«»\"]")
_BRACKET_SIGNED = re.compile(r"【([\u3400-\u9fff々]{2,5}(?:[、・][\u3400-\u9fff々]{2,5})*)】$")
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")

# Lines of these roles name no author, whatever stands on them.
_NO_NAMES = {
    "navigation", "share", "comments", "related", "popular", "newsletter", "cookies", "copyright", "privacy", "login",
    "subscribe", "advert", "follow", "print", "tags", "photo", "contact", "end_mark", "form", "more", "views", "wait",
}  # fmt: skip
# Lines above the headline, and past the end of the text, that may name the author.
_ABOVE, _PAST, _UNDER, _INSIDE = 4, 9, 40, 20
_MAX_WIDTH = 150.0
_MAX_UNCUED = 75.0
_CUED, _HELPED = 3.0, 2.0
# What a single word costs as a name after a cue, where no date stands beside it.
_SINGLE = 1.8
_LEAST = 2.2


@dataclass(slots=True)
class Byline:
    """A found byline: the name or names, what its bearer is, and the lines (by index) that hold it."""

    name: str = ""
    role: str = ""
    used: tuple[int, ...] = ()


@dataclass(slots=True)
class _Candidate:
    name: str
    role: str
    value: float
    lines: tuple[int, ...]


def find_byline(
    lines: list[Line], kept: list[bool], places: Places, dates: dict[int, list[FoundDate]], cues: Cues
) -> Byline:
    """Find the author by the best evidence of cue, place, and company."""
    n = len(lines)
    head = range(max(0, places.anchor - _ABOVE), min(n, places.start + 3, places.anchor + _UNDER))
    tail = range(max(places.start, places.end - 2), min(n, places.end + _PAST))
    inside = (index for index in range(places.start + 3, places.end - 2) if not kept[index] and lines[index].width < 60)
    document = _Document(lines, kept)
    title_words = set(words_of(lines[places.title].text)) if places.title >= 0 else set()
    best: _Candidate | None = None
    for index in dict.fromkeys((*head, *tail, *islice(inside, _INSIDE), *range(max(places.end, n - 3), n))):
        line = lines[index]
        if index == places.title:
            best = _better(best, _joined_to_headline(line, index, cues))
            continue
        if line.wordless or line.width > _MAX_WIDTH or (kept[index] and line.width > 70):
            if (kept[index] and places.start <= index <= places.start + 2) or index == places.end:
                best = _better(best, _signed_in_text(line, index, places, cues))
            continue
        if index not in dates and "byline" not in line.roles and _is_menu(line):
            continue
        if (line.stop or line.width > _MAX_UNCUED) and index not in dates and not _may_name(line.text, cues):
            continue
        found = _read(lines, index, dates.get(index, []), cues)
        if not found:
            continue
        found.value += _place_value(index, places)
        if not found.role and found.value < _CUED:
            if title_words and title_words.intersection(words_of(found.name)):
                continue
            dated = _is_dated(lines, index, dates)
            _weigh(found, lines, kept, index, dated, places, dates, cues)
            # What the text says of a name only speaks against it: those that have lost already are not looked for.
            if found.value >= _LEAST and (not best or found.value > best.value):
                found.value -= _doubt(found.name, dated, document)
        elif kept[index]:
            found.value -= 0.5
        best = _better(best, found)
    if not best or best.value < _LEAST:
        return Byline()
    # A note in brackets at the end of the text stays there.
    used = [index for index in best.lines if not (kept[index] and lines[index].text[0] in "([")]
    role = best.role
    if not role and used:
        role, more = _role_after(lines, kept, used[-1], places, cues)
        used += more
    return Byline(best.name, role, tuple(index for index in used if index != places.title))


class _Document:
    """The text of an item, asked only when a name has to prove itself."""

    def __init__(self, lines: list[Line], kept: list[bool]) -> None:
        self._lines = lines
        self._kept = kept
        self._text = ""
        self._kept_text = ""

    def says(self, word: str) -> bool:
        """Does the text use these letters as a word?"""
        if not self._text:
            wide = [line.text for line, keep in zip(self._lines, self._kept, strict=True) if keep or line.width > 60]
            self._text = "\n".join(["", *wide, ""])
        text, end = self._text, 0
        while (start := text.find(word, end)) > 0:
            end = start + len(word)
            before, after = text[start - 1], text[end]
            if not (before.isalnum() or before == "_" or after.isalpha()):
                return True
        return False

    def mentions(self, name: str) -> bool:
        """Does the text speak of this person?"""
        if not self._kept_text:
            wide = [line.text for line, keep in zip(self._lines, self._kept, strict=True) if keep and line.width > 60]
            self._kept_text = "\n".join(["", *wide])
        return name in self._kept_text


def _may_name(text: str, cues: Cues) -> bool:
    """Could a long line hold a credit: does it begin with a cue, end in an initial, or have parts?"""
    return (
        cues.may_open(plain(text))
        or (_PARTING.search(text) is not None and _PART.search(text) is not None)
        or _INITIAL.search(text) is not None
    )


def _is_menu(line: Line) -> bool:
    return bool(line.roles) and any(role in _NO_NAMES and how != "part" for role, how in line.roles.items())


def _better(one: _Candidate | None, other: _Candidate | None) -> _Candidate | None:
    return other if other and (not one or other.value > one.value) else one


def _place_value(index: int, places: Places) -> float:
    if places.anchor < index < places.start:
        return 2.6 - 0.04 * (index - places.anchor)
    if index <= places.anchor:
        return 1.2 - 0.25 * (places.anchor - index)
    if places.start + 2 < index < places.end - 2:
        return 1.5 if index < places.start + 12 else 0.3
    if index >= places.end - 2 and index > places.start + 2:
        return max(0.3, 1.5 - 0.1 * max(0, index - places.end))
    return 1.8


def _parts(line: Line, found: list[FoundDate]) -> list[str]:
    text = line.text
    for date in sorted(found, key=lambda date: -date.start):
        text = f"{text[: date.start]} | {text[date.end :]}"
    for sign in _ADDRESSED:
        if sign in text:
            text = _ADDRESS.sub(" | ", text)
            break
    if line.digits and _TIMED.search(text):
        text = _TIMES.sub(" | ", text)
    parts = _PART.split(text) if _PARTING.search(text) else [text]
    if line.is_dense:
        parts = [piece for part in parts for piece in _LABELLED.split(part)]
    return [part for part in [_LEADING.sub("", part).strip() for part in parts] if part]


def _read(lines: list[Line], index: int, found: list[FoundDate], cues: Cues) -> _Candidate | None:
    """The name that a line gives: after a cue, or as a whole part of it."""
    line = lines[index]
    uncued: _Candidate | None = None
    for part in _parts(line, found):
        flat = plain(part)
        is_cued = cues.may_open(flat)
        if is_cued and cues.photo.match(flat):
            break
        for pattern, value in ((cues.byline, _CUED), (cues.helper, _HELPED)) if is_cued else ():
            match = pattern.match(flat)
            if not match:
                continue
            cue, rest = part[: match.end()].strip(" :："), part[match.end() :]
            if rest:
                name, behind = cut_name(rest, cues)
                if name and not _reads_on(behind):
                    value -= _SINGLE if " " not in name and not found and not _DENSE.search(name) else 0.0
                    role = cue if pattern is cues.helper else behind if cues.role.search(plain(behind)) else ""
                    return _Candidate(name, role[:80], value, (index,))
            elif value == _CUED and index + 1 < len(lines) and not line.stop:
                name = _alone(lines[index + 1], cues)
                if name:
                    return _Candidate(name, "", value, (index, index + 1))
        if line.is_dense and line.width < 90 and _DENSE.search(part):
            for pattern in (_HAN_REPORTER, _HANGUL_REPORTER, _KANA_REPORTER):
                match = pattern.search(part)
                if match:
                    return _Candidate(match.group(1), "", _CUED, (index,))
        if uncued is None and " " in part and line.width <= _MAX_UNCUED:
            if (line.digits and _COUNT.fullmatch(part)) or (line.stop and not _INITIAL.search(part)):
                continue
            bare = _BRACKET_END.sub("", part) if part[-1] in _BRACKET_ENDS else part
            if line.digits:
                bare = _BEFORE_NUMBER.split(bare)[0]
            named = are_names(bare, cues)
            if not named and (match := _PLACE_BEFORE.match(bare)):
                bare = bare[match.end() :]
                named = are_names(bare, cues)
            first, comma, behind = bare.partition(", ")
            if named:
                uncued = _Candidate(bare.strip(" ,،"), "", 0.0, (index,))
            elif comma and is_name(first, cues) and (_QUOTED.fullmatch(behind) or cues.role.search(plain(behind))):
                uncued = _Candidate(first, behind, 0.5, (index,))
    return uncued


def _reads_on(behind: str) -> bool:
    """Does a sentence go on after the name: "Von der Leyen will …"?"""
    return behind[:1].islower() and len(behind.split()) > 3


def _joined_to_headline(line: Line, index: int, cues: Cues) -> _Candidate | None:
    """A name after a cue on a line that was joined to the headline."""
    for raw in line.raws[1:]:
        part = " ".join(raw.split())
        match = cues.byline.match(plain(part)) if cues.may_open(plain(part)) else None
        if match and len(part) < _MAX_UNCUED:
            name, _ = cut_name(part[match.end() :], cues)
            if is_name(name, cues):
                return _Candidate(name, "", _CUED + 1.0, (index,))
    return None


def _alone(line: Line, cues: Cues) -> str:
    """The name on the line after a cue that stands alone."""
    parts = _PART.split(_LEADING.sub("", line.text))
    text = parts[0]
    if line.width > 60 or line.stop or not is_name(text, cues, least=min(2, len(parts))) or _is_menu(line):
        return ""
    return text


def _weigh(
    found: _Candidate,
    lines: list[Line],
    kept: list[bool],
    index: int,
    dated: bool,
    places: Places,
    dates: dict[int, list[FoundDate]],
    cues: Cues,
) -> None:
    """What speaks for and against a name without a cue, in its line and around it."""
    line = lines[index]
    if dated:
        found.value += 1.0
    elif index - places.anchor > 3 and places.start - index > 4:
        found.value -= 0.6
    if places.anchor + 1 == index == places.start - 1:
        found.value += 1.0
    words = found.name.split()
    if len(words[0]) > 2 and words[0].isupper() and not words[-1].isupper() and words[0].isalpha():
        found.value -= 1.5
    following = lines[index + 1] if index + 1 < len(lines) else None
    if following and following.width < 80 and not following.stop and cues.role.search(plain(following.text)):
        found.value += 1.0
    if line.bullet:
        found.value -= 0.7
    if line.text.isupper() and len(line.text.split()) < 3:
        found.value -= 0.5
    crowd = len(
        [
            other
            for other in range(max(0, index - 3), min(len(lines), index + 4))
            if lines[other].width < 30 and other != index and other not in dates and other != places.anchor
        ]
    )
    found.value -= 0.25 * max(0, crowd - 2)
    if True in [other.bullet and other.key == line.key for other in lines[: max(0, places.anchor)]]:
        found.value -= 1.0
    if index > places.end - 3 and not (_signs(lines, kept, index, cues) or _about(lines, index)):
        found.value -= 1.0 if dated else 2.0
    elif index > places.end - 3:
        found.value += 1.8
    elif kept[index]:
        found.value -= 0.8


def _is_dated(lines: list[Line], index: int, dates: dict[int, list[FoundDate]]) -> bool:
    """Does a line or one beside it give a date?"""
    if index in dates:
        return True
    for other in (index - 1, index + 1):
        if 0 <= other < len(lines):
            line = lines[other]
            if (other in dates and line.width < 80) or (line.digits and _AGO.fullmatch(line.text)):
                return True
    return False


def _doubt(name: str, dated: bool, document: _Document) -> float:
    """How much the text speaks against a name without a cue: it tells of the person, or has the words in small."""
    return (0.0 if dated or not document.mentions(name) else 1.5) + 3.0 * said_small(name, document.says)


def _about(lines: list[Line], index: int) -> bool:
    return index > 0 and "about_author" in lines[index - 1].roles


def _signs(lines: list[Line], kept: list[bool], index: int, cues: Cues) -> bool:
    """Is this short line the signature: after a full stop, with nothing but short unfinished lines in its block?"""
    line = lines[index]
    if line.stop or not line.blank_before or not index or not kept[index - 1]:
        return False
    if not lines[index - 1].stop and lines[index - 1].width < 40:
        return False
    for following in range(index + 1, min(len(lines), index + 4)):
        if lines[following].blank_before:
            break
        if lines[following].stop or lines[following].width > 90:
            return False
    return is_name(line.text, cues)


def _role_after(lines: list[Line], kept: list[bool], at: int, places: Places, cues: Cues) -> tuple[str, list[int]]:
    """The lines right under a name that say what its bearer is."""
    role: list[str] = []
    used: list[int] = []
    signed = at > places.end - 4 and not lines[at].blank_after and _signs(lines, kept, at, cues)
    for index in range(at + 1, min(len(lines), at + 4)):
        line = lines[index]
        if line.stop or line.width > 90 or _is_menu(line):
            break
        if signed and line.blank_before:
            break
        if not signed and (index > at + 1 or line.width > 60 or not cues.role.search(plain(line.text))):
            break
        role.append(line.text)
        used.append(index)
    return " ".join(role), used


def _signed_in_text(line: Line, index: int, places: Places, cues: Cues) -> _Candidate | None:
    """A text that begins with its author's name after a cue, or with, or ends in, a reporter's as in East Asia."""
    flat = plain(line.text[:40])
    match = cues.byline.match(flat) if index < places.end and cues.may_open(flat) else None
    if match:
        name, behind = cut_name(line.text[match.end() : match.end() + 60], cues)
        if behind and is_name(name, cues) and line.text[match.end() + len(name) :][:1] == ",":
            return _Candidate(name, "", _CUED, ())
    if not line.is_dense:
        return None
    if index == places.start:
        match = _HAN_REPORTER.search(line.text[:24]) or _HANGUL_REPORTER.search(line.text[:40])
    else:
        match = _BRACKET_SIGNED.search(line.text) or _HANGUL_REPORTER.search(line.text[-40:])
    return _Candidate(match.group(1), "", _CUED + 1.0, ()) if match else None
