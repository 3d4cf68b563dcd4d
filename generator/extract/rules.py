"""Why a line was taken out: the ordered table of rules, each with a name, and the phrase that readers see for it.

Some rules settle a line by themselves, whatever its score: phrases that never stand in a body, and shapes that are
certain without any words of a language (opening hours, telephone numbers, counters at zero, placeholders).
"""

import re
from typing import Final, NamedTuple

from generator.extract.lines import Line

# A rule's name by the role of the phrase that gives it, in the order in which they are asked.
NAMES: Final = {
    "share": "share buttons",
    "comments": "comment form",
    "form": "form field",
    "newsletter": "newsletter",
    "cookies": "cookie notice",
    "copyright": "copyright notice",
    "privacy": "privacy notice",
    "login": "login",
    "subscribe": "subscription",
    "advert": "advertisement",
    "follow": "follow buttons",
    "print": "print and text size",
    "related": "related stories",
    "popular": "most read",
    "more": "link text",
    "about_author": "about the author",
    "correction": "correction notice",
    "tags": "tags",
    "photo": "photo credit",
    "views": "counter",
    "published": "date line",
    "updated": "date line",
    "byline": "byline",
    "source": "source line",
    "end_mark": "end mark",
    "contact": "address and telephone",
    "wait": "message of the page",
    "navigation": "navigation",
}

_ORDER: Final = {role: place for place, role in enumerate(NAMES)}

# What a reader is told for each rule; the interface's catalogues translate these phrases.
RULE_LABELS: Final[dict[str, str]] = {
    "separator": "Separator",
    "opening hours": "Opening hours",
    "telephone": "Address and telephone",
    "mail address": "Address and telephone",
    "counter at zero": "Counter or placeholder",
    "placeholder": "Counter or placeholder",
    "headline again": "Repeated text",
    "repeated": "Repeated text",
    "share buttons": "Share buttons",
    "comment form": "Comment form",
    "form field": "Comment form",
    "newsletter": "Newsletter or subscription",
    "cookie notice": "Cookie or privacy notice",
    "copyright notice": "Copyright notice",
    "privacy notice": "Cookie or privacy notice",
    "login": "Login or registration",
    "subscription": "Newsletter or subscription",
    "advertisement": "Advertisement",
    "follow buttons": "Share buttons",
    "print and text size": "Print or text size",
    "related stories": "Related stories",
    "most read": "Most read stories",
    "link text": "Link text",
    "about the author": "About the author",
    "correction notice": "Correction notice",
    "tags": "Tags",
    "photo credit": "Photo credit",
    "counter": "Counter or placeholder",
    "date line": "Other boilerplate",
    "byline": "Other boilerplate",
    "source line": "Other boilerplate",
    "end mark": "End mark",
    "address and telephone": "Address and telephone",
    "message of the page": "Other boilerplate",
    "navigation": "Navigation",
    "web address": "Link text",
    "above the story": "Text above the story",
    "below the story": "Text below the story",
    "unlike the story": "Text unlike the rest of the story",
}

# Roles whose phrase, as a line of its own, may yet be a line of the body, such as a heading; no other's ever is.
_CERTAIN = NAMES.keys() - {"byline", "source", "contact", "navigation"}
_MAX_END_MARK = 40.0
# "Read also: …", "Siehe auch » …": a link to another story, whatever its title looks like.
_LEADS_ON = re.compile(r"[^:：»>|]{2,30}[:：»>|]")
# Wider lines are no label, number or hours by themselves.
_MAX_SHAPE = 60.0
_MIN_DIALLED = 7

_CLOCK = r"\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?"
_HOURS = re.compile(
    rf"(?:[^\W\d]{{1,14}}\.?(?:\s?[-–—,]\s?[^\W\d]{{1,14}}\.?)?[:,]?\s*)?{_CLOCK}\s*[-–—]\s*{_CLOCK}"
    rf"(?:\s*[,;/]\s*{_CLOCK}\s*[-–—]\s*{_CLOCK})?\.?",
    re.IGNORECASE,
)
# A label of a few words and a number that is dialled: with a plus, a leading zero or brackets; a day is none.
_TELEPHONE = re.compile(r"(?:[^\W\d]+[.:]*\s+){0,4}[^\W\d]*[.:]*\s*(?:\+\d|\(?0\d|\(\+?\d)[\d\s()/-]{5,}")
_DAY = re.compile(r"\d{1,2}[/-]\d{1,2}[/-]\d{4}|\d{4}[/-]\d{1,2}[/-]\d{1,2}")
_MAIL = re.compile(r"(?:[^\W\d][\w-]*[.:]*\s+){0,2}[\w.+-]+@[\w-]+(?:\.[\w-]+)+\.?")
_AT_ZERO = re.compile(r"[^\W\d_]{4,} ?(?:0|\(0\))|0 ?[^\W\d_]{4,}")
_PLACEHOLDER = re.compile(
    r"\[[A-Z][a-z]+(?:[A-Z][a-z]+)+\]|\[/?[a-z_-]+(?: [a-z_-]+=[^\]]*)?/?\]|\{\{[^{}]*\}\}|\$\{[^{}]*\}"
    r"|(?:[^\W\d]+\s+){0,4}%[sd](?:\s+[^\W\d]+){0,3}"
)
_WEB = re.compile(r"(?:https?://|www\.)\S+")
_WEB_BEGINS = ("http", "www.")


class Place(NamedTuple):
    """Where a line stands: its own index, and those of the first and last line of the body."""

    at: int
    first: int
    last: int


def shape(line: Line) -> str:
    """The rule that a line's shape alone settles, or ""."""
    if line.wordless:
        return "separator"
    text = line.text
    if line.width > _MAX_SHAPE:
        return ""
    if text[0] in "[{$" or "%" in text:
        return "placeholder" if _PLACEHOLDER.fullmatch(text) else ""
    if "@" in text:
        return "mail address" if _MAIL.fullmatch(text) else ""
    if not line.digits:
        return ""
    if _HOURS.fullmatch(text):
        return "opening hours"
    if line.digits >= _MIN_DIALLED and _TELEPHONE.fullmatch(text) and not _DAY.search(text):
        return "telephone"
    return "counter at zero" if _AT_ZERO.fullmatch(text) else ""


def certain(line: Line) -> str:
    """The rule that takes a line out whatever its score, or ""."""
    for role, how in line.roles.items():
        if (how == "whole" and role in _CERTAIN) or (role == "end_mark" and line.width <= _MAX_END_MARK):
            return NAMES[role]
        if role == "related" and how == "start" and _LEADS_ON.match(line.text):
            return NAMES[role]
    return shape(line)


def reason(line: Line, place: Place) -> str:
    """The name of the rule that took out a line whose score is too low."""
    if line.roles:
        return NAMES[min(line.roles, key=_ORDER.__getitem__)]
    if line.text.startswith(_WEB_BEGINS) and _WEB.fullmatch(line.text):
        return "web address"
    if place.at < place.first:
        return "above the story"
    return "below the story" if place.at > place.last else "unlike the story"
