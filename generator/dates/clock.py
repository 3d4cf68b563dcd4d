"""The time of day beside a date."""

import re
from typing import Final

from generator.dates.lexicon import LETTER, Lexicon
from generator.dates.names import CONNECTORS
from generator.dates.parts import IS_LETTER, Span, words

_CLOCK: Final = (
    r"(?P<hour>[01]?[0-9]|2[0-3])(?:(?P<point>[:.])(?P<minute>[0-5][0-9])(?:[:.][0-5][0-9](?:\.[0-9]+)?)?"
    rf"|(?P<word> ?(?:h(?!{LETTER})|[時时시點点]) ?)(?P<minutes>[0-5][0-9])?)(?![0-9]|[.,/-][0-9])"
)
_AFTER: Final = re.compile(rf"(?P<gap>[^0-9\n]{{0,28}}?){_CLOCK}")
_BEFORE: Final = re.compile(rf"(?<![0-9])(?<![0-9][:.,]){_CLOCK}(?P<gap>[^0-9\n]{{0,18}})$")
_SENTENCE: Final = re.compile(rf"[!?؟。]|\. ?(?!(?:{words(CONNECTORS)})(?!{LETTER})){LETTER}{{6}}")
# Words that make "16.00" a time of day.
_CLOCK_WORD_BEFORE: Final = re.compile(
    r"(?:^|[ ,.(-])(?:kl|klo|kell|kello|klokka|klukkan|um|ora|ore|orele|ob|val|v|o|u|alle|pukul|jam|saat|в|о|у|сағат)"
    r"\.? ?$"
)
_CLOCK_WORD_AFTER: Final = re.compile(rf" ?(?:val|uhr|h|wib|wita|wit|น|час|ч)(?!{LETTER})")


def with_time(folded: str, span: Span, earliest: int, known: Lexicon) -> tuple[int, int, str]:
    """Return the span of a date with the time beside it, and the time; what is before `earliest` is taken."""
    after = _AFTER.match(folded, span.end)
    if after and not _SENTENCE.search(after["gap"]) and after["gap"].count(" ") <= 5:
        half, length = _half_of_day(folded[after.end() : after.end() + 20], after["gap"], known)
        if _is_clock(after, after["gap"], folded[after.end() : after.end() + 8]):
            return span.start, after.end() + length, _clock(after, half)
    base = max(earliest, span.start - 40)
    before = _BEFORE.search(folded[base : span.start])
    if before and not _SENTENCE.search(before["gap"]) and before["gap"].count(" ") <= 3:
        half, _ = _half_of_day(before["gap"], "", known)
        if _is_clock(before, folded[base : base + before.start()], before["gap"]):
            return base + before.start(), span.end, _clock(before, half)
    return span.start, span.end, ""


def _is_clock(match: re.Match[str], before: str, after: str) -> bool:
    """Say whether the numbers are a time of day: with a point between them only a word makes that certain."""
    if match["point"] != ".":
        return True
    return bool(_CLOCK_WORD_BEFORE.search(before) or _CLOCK_WORD_AFTER.match(after))


def _half_of_day(after: str, before: str, known: Lexicon) -> tuple[str, int]:
    """Return "am", "pm" or "" by the words around a time, and the length of those after it."""
    written = after.lstrip(" .")
    leading = before.rstrip()
    for word, half in known.halves:
        if written.startswith(word) and not IS_LETTER.match(written, len(word)):
            return half, len(after) - len(written) + len(word)
        # Korean, Chinese and Japanese put it first.
        if not word.isascii() and leading.endswith(word):
            return half, 0
    return "", 0


def _clock(match: re.Match[str], half: str) -> str:
    hour = int(match["hour"])
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    return f"{hour:02d}:{match['minute'] or match['minutes'] or '00'}"
