"""The headline: which line it is, and where it ends if a kicker, the lead or a site's name stands on that line too."""

import re
from bisect import bisect
from collections import Counter
from itertools import accumulate
from typing import NamedTuple

from generator.extract.lines import Line, ends_sentence, key_of, keys_of
from generator.extract.rivals import Rival, settle
from generator.extract.terms import Core, terms_of
from generator.extract.title_weights import TITLE

# A line that looks like body text, ends in a stop and is this wide is no headline.
_MIN_TEXT = 75.0
_WIDTHS = (9, 16, 26, 40, 60, 80, 110, 160)
_DISTANCES = (0, 1, 2, 3, 4, 7, 13, 25)
_SHARES = (0.01, 0.25, 0.5, 0.75)
_MAX_WIDTH = 260.0
_DATE = re.compile(r"\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2}|\d{1,2}:\d{2}")
_DIGITS_OF_DATE = 3
_PARTED = re.compile(r"\s[|»›>→]\s|[|｜]")
# To look for one of its signs first is several times as fast.
_PARTING = re.compile(r"[|»›>→｜]")
_SITE = re.compile(r"\s+(?:[|–—\-·•»:/~«]|::|//|>|→|\\)+\s+|\s*[|｜]\s*")
_DOMAIN = re.compile(r"(?:[\w-]+\.)+[a-z]{2,6}", re.IGNORECASE)
_SPACELESS = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_DIGIT = re.compile(r"\d")
# How far above the body, and into it, a headline is looked for, in lines.
_REACH, _INTO = 40, 8
# Lines under a headline among which its date or byline is looked for.
_NEAR = 3
# As wide are headlines, and so near to each other those in a list of stories.
_MIN_WIDE, _ROW = 26.0, 12
# A repeated phrase must be this long to show that a lead begins there, in words; and a lead so wide, to be a sentence.
_MIN_LEAD_WORDS, _MIN_GROWN, _MIN_LEAD = 4, 6, 60.0
# Narrower lines hold no headline and lead.
_MIN_PARTED = 110.0
# So much of each following paragraph is asked for the lead when headlines are only compared.
_MAX_FOLLOWING = 300
# Shorter returns may be chance; longer tails are no names of sites.
_MIN_RETURN, _MAX_SITE = 12, 45


class Headline(NamedTuple):
    """What a headline's line holds: `lead` is text of the body; `rest` is the raw line, where more was cut off."""

    kicker: str
    title: str
    lead: str
    rest: tuple[str, ...]


def find_title(lines: list[Line], scores: list[float], span: tuple[int, int]) -> int:
    """Index of the line that is the headline, or -1."""
    if not lines:
        return -1
    page = _Page(lines, scores, span)
    return settle(rivals_of(page), page.core)


def rivals_of(page: "_Page") -> list[Rival]:
    """The lines that could be the headline, in their order, with the sum of what their evidence weighs."""
    get = TITLE.get
    return [
        Rival(
            index,
            sum([get(name, 0.0) for name in names]),
            page.lines[index].width,
            page.terms[index],
            len(page.lines[index].raws) > 1 and _is_sentence(page.lines[index]),
        )
        for index, names in title_evidence(page)
    ]


def title_evidence(page: "_Page") -> list[tuple[int, list[str]]]:
    """Evidence for each line that could be the headline, as (index, names)."""
    return [
        (index, [*_by_itself(page, index), *_by_words(page, index), *_by_return(page, index), *_by_place(page, index)])
        for index in page.candidates
    ]


class _Page:
    """A text and the lines of it that could be the headline, with all that they are compared with.

    Attributes:
        texts: Of each candidate, by its index, the part that could be the headline; `keys` are their keys.
        sizes: Of each candidate the class of its width.
        line_keys: The keys of all lines but long paragraphs, `joined` all of them, and `times` how often each is there.
        shared: Of each candidate how many of its words the text uses, and their share.
        ahead: Of each candidate how many of the same key come after it; of several the first has most.
        credited: The lines near a candidate that give a date or a name.
        wide_before: Of each candidate how many before it are as wide as a headline.
        credited_ones: The candidates, as wide as a headline, that have a date or a name right under them.
    """

    def __init__(self, lines: list[Line], scores: list[float], span: tuple[int, int]) -> None:
        self.lines = lines
        self.first = first = span[0]
        self.line_keys = [line.key if line.width <= _MAX_WIDTH else "" for line in lines]
        self.joined = "\n".join(self.line_keys)
        self.times = Counter(self.line_keys)
        self.texts = _candidates(lines, scores, span, self.joined)
        self.candidates = list(self.texts)
        self.keys = {
            index: lines[index].key if text is lines[index].text else key_of(text) for index, text in self.texts.items()
        }
        self.counts: dict[str, int] = {}
        for key in self.keys.values():
            self.counts[key] = self.counts.get(key, 0) + 1
        self.long_keys = [key for key in self.counts if len(key) >= _MIN_RETURN]
        self.sizes = {index: bisect(_WIDTHS, self._width(index, text)) for index, text in self.texts.items()}
        self.rights = "\n".join([line.key for line in lines if line.width <= _MAX_WIDTH and _has_rights(line)])
        self.terms = {index: terms_of(lines[index], text, self.keys[index]) for index, text in self.texts.items()}
        self.top_words = terms_of(lines[0], lines[0].text, lines[0].key)
        self.core = core = Core(lines, scores, span)
        self.shared = {index: core.shared(index, words) for index, words in self.terms.items()}
        self.most_shared = max([shared for shared, _ in self.shared.values()], default=0)
        near = {other for index in self.texts for other in range(index - 1, index + _NEAR + 1)}
        self.credited = {index for index in near if 0 <= index < len(lines) and _credits(lines[index])}
        self.nearest = max(
            [index for index in self.candidates if index < first and lines[index].width >= _MIN_WIDE], default=-1
        )
        widths = [lines[index].width >= _MIN_WIDE for index in self.candidates]
        self.wide_before = dict(zip(self.candidates, accumulate(widths, initial=0), strict=False))
        self.credited_ones = [
            index
            for index in sorted({at - under for at in self.credited for under in (1, 2)})
            if index in self.texts and _MIN_WIDE <= lines[index].width <= _WIDTHS[-1] and not lines[index].stop
        ]
        ahead = dict(self.counts)
        self.ahead: dict[int, int] = {}
        for index, key in self.keys.items():
            ahead[key] -= 1
            self.ahead[index] = ahead[key]
        self.following = dict(zip(self.candidates, self.candidates[1:], strict=False))

    def _width(self, index: int, text: str) -> float:
        line = self.lines[index]
        return line.width if text == line.text else line.width * len(text) / len(line.text)


def _by_itself(page: _Page, index: int) -> list[str]:
    """What a candidate shows by itself: its size, its end, its letters, the phrases on it."""
    line, text, size = page.lines[index], page.texts[index], page.sizes[index]
    is_whole = text is line.text
    found = [_WIDTH[size]]
    add = found.append
    if is_whole and line.stop:
        add("asks" if text[-1] in "?!？！؟" else f"stop {size // 3}")
    if text[-1] in ":：":
        add("colon")
    if line.bullet:
        add("bullet")
    for role, how in line.roles.items():
        if how != "part":
            found += (f"{how} phrase", f"role {role}")
    if line.digits >= _DIGITS_OF_DATE and _DATE.search(text):
        add(f"date {size // 3}")
        if len(_DIGIT.findall(text)) > 0.2 * len(text):
            add("mostly a date")
    if _PARTING.search(text) and _PARTED.search(text):
        add("parted")
    first = text[0]
    if first in "<{":
        add("markup")
    elif first.isdigit():
        add("digit")
    elif first.islower():
        add("small")
    if text.isupper():
        add("shouting")
    if size < 5 and text.istitle():
        add("all capitals")
    if not is_whole:
        add("cut")
    return found


def _by_words(page: _Page, index: int) -> list[str]:
    """How many of a candidate's words the text below uses, and the page's first line."""
    shared, share = page.shared[index]
    found = [_SHARED[min(4, shared)], _SHARE[bisect(_SHARES, share)][page.sizes[index] // 3]]
    if page.most_shared and shared == page.most_shared:
        found.append("most shared")
    if index and page.top_words and len(page.keys[index]) >= _MIN_RETURN:
        words = page.terms[index]
        same = len(words & page.top_words)
        like = same / (len(words) + len(page.top_words) - same)
        if like >= 0.3 and page.keys[index] != page.line_keys[0]:
            found.append(f"like top {bisect((0.45, 0.6), like)}")
    return found


def _by_return(page: _Page, index: int) -> list[str]:
    """Where a candidate comes back."""
    key = page.keys[index]
    count = page.counts[key]
    found: list[str] = []
    add = found.append
    if count > 1:
        add("comes back here" if page.ahead[index] else "came before")
    lines = page.times[key]
    if lines > count:
        add("comes back below")
    if len(key) >= _MIN_RETURN:
        held = next((head for head in page.line_keys[: min(3, index)] if head != key and key in head), "")
        if held:
            add("begins a first line" if held.startswith(key) else "in a first line")
        elif page.joined.count(key) > lines:
            add("in other lines")
        if len(key) >= 2 * _MIN_RETURN and any(other in key for other in page.long_keys if other != key):
            add("holds another")
    if page.rights and key and key in page.rights:
        add("has rights")
    return found


def _by_place(page: _Page, index: int) -> list[str]:
    """Where a candidate stands, and between what."""
    lines, first = page.lines, page.first
    line = lines[index]
    above = first - index
    found = [_ABOVE[bisect(_DISTANCES, above)]]
    add = found.append
    if index == 0:
        add(_TOP[max(-1, min(2, above))])
    elif index < 3:
        add("near top")
    if index == page.nearest:
        add("nearest")
    if line.blank_before and line.blank_after:
        add("loose")
    elif not line.blank_before and not line.blank_after:
        add("tight")
    if index in page.following:
        following = lines[page.following[index]]
        add(_NEXT[bisect((16, 40, 110), following.width)][following.stop])
    if index > 0:
        before = lines[index - 1]
        size = bisect((16, 26, 40, 110), before.width)
        add(_PREVIOUS[size][before.stop][before.width >= _MIN_WIDE and line.width > before.width])
        if before.width >= _MIN_WIDE and index - 1 in page.terms and page.terms[index] & page.terms[index - 1]:
            add("goes on from the line above")
        if index - 1 in page.credited:
            add("under credits")
    for offset in range(1, _NEAR + 1):
        if index + offset in page.credited:
            add(_CREDITS[offset])
            break
    # A headline among others that have their dates is one of a list of other stories.
    near = 0
    if page.credited_ones:
        ones = page.credited_ones
        near = bisect(ones, index + _ROW) - bisect(ones, index - _ROW - 1) - (index in ones)
    add(_CREDITED_NEAR[min(3, near)])
    add(_WIDE_BEFORE[min(3, page.wide_before[index])])
    if index > first:
        add("inside")
    add(_AMONG[_class(lines, index - 1)][_class(lines, index)][_class(lines, index + 1)])
    return found


# Names of evidence, built once.
_WIDTH = [f"width {size}" for size in range(len(_WIDTHS) + 1)]
_ABOVE = [f"above {place}" for place in range(len(_DISTANCES) + 1)]
_TOP = {above: f"top {above}" for above in range(-1, 3)}
_SHARED = [f"shared {count}" for count in range(5)]
_SHARE = [[f"share {share} {size}" for size in range(3)] for share in range(len(_SHARES) + 1)]
_CREDITS = [f"credits {offset}" for offset in range(_NEAR + 1)]
_CREDITED_NEAR = [f"credited near {count}" for count in range(4)]
_WIDE_BEFORE = [f"wide before {count}" for count in range(4)]
_NEXT = [[f"next {size}{stop}" for stop in range(2)] for size in range(4)]
_PREVIOUS = [[[f"previous {size}{stop}{wider}" for wider in range(2)] for stop in range(2)] for size in range(5)]
_AMONG = [[[f"among {a}{b}{c}" for c in range(3)] for b in range(3)] for a in range(3)]


def _class(lines: list[Line], index: int) -> int:
    """A line's kind among its neighbours: none or short, as wide as a headline, or a sentence."""
    if not 0 <= index < len(lines) or lines[index].width < _MIN_WIDE:
        return 0
    return 2 if lines[index].stop or lines[index].width > 120 else 1


def _is_sentence(line: Line) -> bool:
    """Is this line a sentence, and wider than headlines that have a stop?"""
    return line.stop and line.width >= _MIN_TEXT and line.text[-1] not in "?!？！؟"


def _is_text(line: Line, likely: bool) -> bool:
    """Is this line a sentence of the body rather than a headline?"""
    return likely and _is_sentence(line) and len(line.raws) == 1


def _candidates(lines: list[Line], scores: list[float], span: tuple[int, int], page: str) -> dict[int, str]:
    """The lines that could be the headline, with the part of their text that could; `page` holds all keys."""
    first, _ = span
    low = max(0, first - _REACH)
    high = min(len(lines), first + _INTO)
    texts: dict[int, str] = {}
    wide = next((index for index in range(low, high) if lines[index].width >= _MIN_PARTED), -1)
    for index in (*range(min(3, low)), *range(low, high)):
        line = lines[index]
        if line.wordless or line.width < 6 or not line.key:  # keys have letters only, and a day in numbers has none
            continue
        if line.roles.get("navigation") == "whole" or (line.digits and line.roles.get("views") in ("whole", "start")):
            continue  # an entry of a menu or all of one, or a counter
        if index > first and line.stop and lines[index - 1].stop:
            continue  # the story goes on from sentence to sentence
        if line.width > _MAX_WIDTH or _is_text(line, index >= first or scores[index] > 0):
            if index == wide and index <= first + 1:
                following = [other.key[:_MAX_FOLLOWING] for other in lines[index + 1 : index + 4]]
                parted = _part_lead(line.text, line.key, following)
                if parted:
                    texts[index] = parted[0]
        elif len(line.raws) > 1:
            texts[index] = _without_credits(line, page)[0]
        else:
            texts[index] = line.text
    return texts


def _page(lines: list[Line]) -> str:
    """The keys of all lines that are no long paragraphs."""
    return "\n".join([line.key for line in lines if line.width <= _MAX_WIDTH])


def _credits(line: Line) -> bool:
    """Does a short line give a date, or do its words say that it gives a name or a date?"""
    if line.width > 80:
        return False
    return bool(line.roles.keys() & {"byline", "published", "updated"}) or (
        line.width < 60 and not line.bullet and line.digits >= _DIGITS_OF_DATE and _DATE.search(line.text) is not None
    )


def _without_credits(line: Line, page: str = "") -> tuple[str, tuple[str, ...]]:
    """The text of a joined line, without raw lines at its end that give a date or do not come back with it."""
    raws = [" ".join(raw.split()) for raw in line.raws]
    keep = len(raws)
    while keep > 1 and len(raws[keep - 1]) < 50 and _DATE.search(raws[keep - 1]):
        keep -= 1
    for some in range(1, keep):
        key = key_of(" ".join(raws[:some]))
        if len(key) < _MIN_RETURN:
            continue
        returns = page.count(key)
        if returns < 2:  # nor does it with more of the line
            break
        if page.count(key_of(" ".join(raws[: some + 1]))) < returns:
            keep = some
            break
    if keep == len(raws):
        return line.text, ()
    glue = "" if _SPACELESS.match(raws[0][-1:]) else " "
    return glue.join(raws[:keep]), tuple(raws[keep:])


def part_headline(lines: list[Line], at: int, following: list[Line]) -> Headline:
    """Part a headline's line by what comes back elsewhere.

    Args:
        lines: All lines of the item.
        at: Index of the headline.
        following: The first paragraphs of the body.
    """
    line = lines[at]
    text: str = line.text
    cut: tuple[str, ...] = ()
    if len(line.raws) > 1:
        text, cut = _without_credits(line, _page(lines))
    lead = " ".join(piece for piece in cut if len(piece) >= _MIN_LEAD and ends_sentence(piece))
    raws = tuple(raw.strip() for raw in line.raws)
    parted = None
    if line.width >= _MIN_PARTED:
        key = key_of(text) if cut else line.key
        parted = _part_lead(text, key, [other.key for other in following])
    if parted:
        head, lead = parted[0], f"{parted[1]} {lead}".strip()
        kicker, colon, title = head.partition(": ")
        if colon and len(kicker.split()) >= 4 and len(title.split()) >= 4:
            return Headline(f"{kicker}:", title, lead, raws if cut else ())
        return Headline("", head, lead, raws if cut else ())
    title = _without_site(text, lines, at)
    return Headline("", title, lead, raws if cut or title != text else ())


def _part_lead(text: str, key: str, following: list[str]) -> tuple[str, str] | None:
    """Headline and lead of one line, where the lead is a sentence whose beginning comes back in the text.

    Args:
        text: The line.
        key: Its key.
        following: Keys of the lines or paragraphs below.
    """
    if not following or text[-1] not in '.!?…。！？؟۔।»"”':
        return None
    body = f" {' '.join(following)} "
    keys = key.split(" ")
    # A quick look first: of six words that come back, four begin at every third word.
    if not any(f" {' '.join(keys[at : at + 4])} " in body for at in range(3, len(keys) - 3, 3)):
        return None
    words = text.split()
    folded = keys_of(words)
    longest, at = 0, 0
    start = 3
    while start < len(words) - _MIN_LEAD_WORDS:
        grown = start + _MIN_LEAD_WORDS
        if f" {' '.join(folded[start:grown])} " not in body:
            start += 1
            continue
        while grown < len(words) and f" {' '.join(folded[start : grown + 1])} " in body:
            grown += 1
        if grown - start > longest:
            longest, at = grown - start, start
        start = grown
    if f" {' '.join(folded[: at + _MIN_LEAD_WORDS])} " in body:  # the line as a whole comes back, headline or not
        return None
    lead = " ".join(words[at:])
    if (longest >= _MIN_GROWN or (longest and at + longest == len(words))) and len(lead) >= _MIN_LEAD:
        return " ".join(words[:at]), lead
    return None


def _without_site(text: str, lines: list[Line], at: int) -> str:
    """The headline without what a site put behind it, where it comes back like that or the site's name elsewhere."""
    cuts = [(match.start(), match.end()) for match in _SITE.finditer(text)]
    if not cuts:
        return text
    others = {line.key for index, line in enumerate(lines) if index != at and line.width <= _MAX_WIDTH}
    # What stands before a mark, or between the section of a site and its name: the longest that comes back alone.
    bounds = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)]
    parts = [text[start:end].strip() for start, end in zip(*bounds, strict=True)]
    parts = sorted([max(parts, key=len), *(text[:start].rstrip() for start, _ in cuts)], key=len, reverse=True)
    for part in parts:
        if len(part) >= _MIN_RETURN and key_of(part) in others:
            return part
    start, end = cuts[-1]
    tail = text[end:].strip()
    if start < _MIN_RETURN or not tail or len(tail) > _MAX_SITE:
        return text
    key = key_of(tail)
    if _DOMAIN.fullmatch(tail) or (key and (key in others or _in_rights(key, lines, at))):
        return text[:start].rstrip()
    return text


def _has_rights(line: Line) -> bool:
    return "©" in line.text or "copyright" in line.roles


def _in_rights(key: str, lines: list[Line], at: int) -> bool:
    return any(index != at and _has_rights(line) and f" {key} " in f" {line.key} " for index, line in enumerate(lines))
