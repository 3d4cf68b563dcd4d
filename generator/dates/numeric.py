"""Dates in numbers: 2017-09-13, 13.09.2017, 2017年9月13日, 13 IX 2017, and numbered months."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from generator.dates.fold import fold
from generator.dates.lexicon import LETTER, Lexicon
from generator.dates.named import calendar_of_year
from generator.dates.names import NOT_DATES
from generator.dates.parts import DAY, NEWEST_GREGORIAN, YEAR, Span, existing, full_year, words

# Not inside a word, path, address or longer number.
_HEAD: Final = r"(?<![0-9a-z_/\\=&%+#~@$€£])(?<![0-9][.:,-])"
_TAIL: Final = r"(?![0-9/])(?!\.[0-9])(?!-[0-9](?![0-9]?[:.]))(?!,[0-9])(?![%a-su-z_])"
# Pages that lose their spaces write a word or a time of day to a date: "Updated13.09.201714:41", "13.09.2017Updated".
_HEAD_FULL: Final = rf"(?<![0-9_/\\=&%+#~@$€£])(?<![0-9][.:,-])(?:(?<![a-z])|(?<={LETTER}{{4}}))"
_TAIL_FULL: Final = rf"(?:{_TAIL}|(?=[0-2][0-9]:[0-5][0-9])|(?={LETTER}{{5}})(?!alpha|build))"
_NUMERIC: Final = re.compile(
    rf"{_HEAD_FULL}(?:(?P<y1>[12][0-9]{{3}})(?P<s1>[-/.]| / | - ) ?(?P<m1>[01]?[0-9])(?P=s1) ?(?P<d1>[0-3]?[0-9])"
    rf"|(?P<a>[0-3]?[0-9])(?P<s2>[-/.|]| / | - ) ?(?P<b>[0-3]?[0-9])(?P=s2) ?(?P<y2>[12][0-9]{{3}})){_TAIL_FULL}"
    rf"|{_HEAD}(?P<y3>[6-9][0-9])/(?P<m3>[01]?[0-9])/(?P<d3>[0-3]?[0-9]){_TAIL}"
)
# Denmark and its neighbours.
_SLASHED: Final = re.compile(rf"{_HEAD}([0-3]?[0-9])/([01]?[0-9])(?: |\.? ?-)([12][0-9]{{3}}){_TAIL}")
# What such a date cannot do without, looked for first: a pattern that looks back at every character takes many times
# as long.
_SEPARATED: Final = re.compile("[0-9] ?[-/.|] ?[0-9]")
# A date with a two-digit year is one only where it fills its line, alone or after one word such as that of a weekday,
# or where a time of day stands beside it.
_SHORT: Final = re.compile(
    rf"{_HEAD}([0-9]{{1,2}})([-./])([0-3]?[0-9])\2([0-9]{{2}})(?![0-9]|[-/.:,][0-9])"
    rf"(?:(?P<fills>\.? *$)|(?P<clock>[ ,.|/-]{{1,4}}(?:{LETTER}{{1,4}}\.? ){{0,2}}[0-2]?[0-9][:h][0-5][0-9](?![0-9])"
    rf"|[ ,.|/-]{{1,4}}kl\.? ?[0-2]?[0-9][.:][0-5][0-9](?![0-9])))?"
)
_SHAPED_SHORT: Final = re.compile(r"[0-9]([-./])[0-9]{1,2}\1[0-9]{2}(?![0-9])")
_ONE_WORD: Final = re.compile(rf" *(?:{LETTER}{{1,14}}[.:-]?,? ?)?")
_CLOCK_BEFORE: Final = re.compile(
    rf"(?<![0-9])(?<![0-9][:.,])[0-2]?[0-9][:h][0-5][0-9](?::[0-5][0-9])?(?: {LETTER}{{1,4}}\.?)?[ ,|/-]{{1,3}}$"
)
_NOT_DATE_BEFORE: Final = re.compile(rf"(?:^|[^a-zа-я])(?:{words(NOT_DATES)})[ .:#№-]{{0,3}}$")

_ROMAN: Final = re.compile(
    rf"{_HEAD}(?P<d>[0-3]?[0-9])(?P<s>[ ./-]) ?(?P<m>x[i]{{0,2}}|ix|iv|vi{{0,3}}|i{{1,3}})(?P=s) ?"
    r"(?P<y>[12][0-9]{3})(?![0-9])"
)
_ROMAN_YEAR_FIRST: Final = re.compile(
    rf"{_HEAD}(?P<y>[12][0-9]{{3}})(?P<s>[ ./-]) ?(?P<m>x[i]{{0,2}}|ix|iv|vi{{0,3}}|i{{1,3}})(?P=s) ?"
    r"(?P<d>[0-3]?[0-9])(?![0-9])"
)
_BEFORE_ROMAN: Final = re.compile("[0-9][ ./-] ?[ivx]")
_ROMANS: Final = {
    numeral: month
    for month, numeral in enumerate(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"), 1)
}

_HAN_DIGITS: Final = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "○": 0,
    "廿": 20,
    "卅": 30,
}
_N: Final = r"[0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3}"
_HAN: Final = re.compile(
    rf"(?:(?P<era>令和|平成|昭和|大正|明治|民國|民国)\s?(?P<n>元|[0-9]{{1,3}}|[一二三四五六七八九十]{{1,4}})"
    rf"|(?<![0-9])(?P<y>[12][0-9]{{3}}|[〇一二三四五六七八九零○]{{4}}))\s?[年년]\s?"
    rf"(?P<m>{_N})\s?[月월]\s?(?P<d>{_N})\s?[日일号號]?(?![0-9])"
)
# What software makes of an English pattern: 9月 13, 2017.
_HAN_MONTH_FIRST: Final = re.compile(
    rf"(?<![0-9])(?P<m>{_N}) ?[月월] ?(?P<d>[0-9]{{1,2}}) ?[日일]?"
    r"(?:, ?(?=[12][0-9]{3}(?![0-9]))|(?=[12][0-9]{3} ?[年년]))"
    r"(?P<y>[12][0-9]{3})(?: ?[年년])?"
)
_ERAS: Final = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "民國": 1911, "民国": 1911}

# Months as numbers beside the word for "month": Vietnamese, Thai, Lao, Khmer; Mongolian, Uyghur, Kazakh, Kyrgyz.
_NUMBERED: Final = tuple(
    re.compile(row)
    for row in (
        rf"(?<![0-9]){DAY} ?th(?:ang ?|g?\.?)([01]?[0-9])(?: nam|,|/)? ?{YEAR}(?![0-9])",
        rf"(?<![0-9]){DAY} ?(?:เดือน|ເດືອນ|ខែ)(?:ที่)? ?([01]?[0-9]) ?(?:ปี|พ\.ศ\.|ค\.ศ\.|ປີ|ឆ្នាំ)? ?{YEAR}(?![0-9])",
    )
)
_NUMBERED_YEAR_FIRST: Final = tuple(
    re.compile(fold(row))
    for row in (
        rf"(?<![0-9]){YEAR} ?(?:оны|он) ([01]?[0-9])(?:-р)? ?сарын {DAY}(?![0-9])",
        rf"(?<![0-9]){YEAR}-?(?: ?يىلى| жылғы| жылы| жылдын) ([01]?[0-9])-?(?: ?ئاينىڭ| айдын| ай) ?{DAY}(?![0-9])",
    )
)

# In Persian, a year in digits after this one is rather a lunar one.
_NEWEST_PERSIAN: Final = 1420
# In Nepali, a year in digits after this one is of Bikram Sambat, 57 years ahead.
_NEWEST_NEPALI: Final = 2035
# In Thai, a year of two digits from this one on is Buddhist: 2540 was 1997.
_OLDEST_BUDDHIST: Final = 40
_ETHIOPIC_ERA: Final = re.compile(r" ?(?:አ\.? ?ም|አመተ)")


def numeric_spans(folded: str, window: str, known: Lexicon) -> Iterator[Span]:
    """Yield the dates in digits; `window` is the text before folding."""
    if not _SEPARATED.search(folded):
        return
    yield from _short_spans(folded, known)
    if known.slashed:
        for match in _SLASHED.finditer(folded):
            day, month, year = map(int, match.groups())
            yield from existing(match.start(), match.end(), year, month, day, "gregorian")
    for match in _NUMERIC.finditer(folded):
        if _NOT_DATE_BEFORE.search(folded[max(0, match.start() - 24) : match.start()]):
            continue
        if match["y1"]:
            year, month, day = int(match["y1"]), int(match["m1"]), int(match["d1"])
        elif match["y3"]:
            if known.calendar != "persian":
                continue
            year, month, day = 1300 + int(match["y3"]), int(match["m3"]), int(match["d3"])
        else:
            order = _day_and_month(int(match["a"]), int(match["b"]), match["s2"], known)
            if order is None:
                continue
            year, (day, month) = int(match["y2"]), order
        calendar = _numeric_calendar(year, folded, match, window, known)
        if calendar:
            yield from existing(match.start(), match.end(), year, month, day, calendar)


def _short_spans(folded: str, known: Lexicon) -> Iterator[Span]:
    """Yield the dates in digits whose year has two of them: 13.09.17, 9/13/17, 17. 9. 13."""
    if known.calendar not in ("gregorian", "buddhist", "islamic-umalqura") or not _SHAPED_SHORT.search(folded):
        return
    for match in _SHORT.finditer(folded):
        before = folded[: match.start()]
        first, separator, middle, last = int(match[1]), match[2], int(match[3]), int(match[4])
        fills = match["fills"] is not None and _ONE_WORD.fullmatch(before) is not None
        if fills and before.strip():
            fills = len(match[1]) == len(match[3]) == 2
        if not (fills or match["clock"] or _CLOCK_BEFORE.search(before)):
            continue
        if _NOT_DATE_BEFORE.search(before[-24:]):
            continue
        if known.year_leads:
            year, month, day = first, middle, last
        elif separator == "-" and not known.dashed:
            continue
        else:
            order = _day_and_month(first, middle, "" if separator == "." and known.month_first else separator, known)
            if order is None or (separator == "/" and known.month_first is None):
                continue
            year, (day, month) = last, order
        if known.calendar == "buddhist" and year >= _OLDEST_BUDDHIST:
            yield from existing(match.start(1), match.end(4), 2500 + year, month, day, "buddhist")
        else:
            yield from existing(match.start(1), match.end(4), full_year(year), month, day, "gregorian")


def _day_and_month(first: int, second: int, separator: str, known: Lexicon) -> tuple[int, int] | None:
    """Return (day, month) of two numbers before a year, or None where their order is not known."""
    if second > 12:
        return second, first
    if first > 12 or separator == "." or first == second:
        return first, second
    if known.month_first is None:
        return None
    return (second, first) if known.month_first else (first, second)


def _numeric_calendar(year: int, folded: str, match: re.Match[str], window: str, known: Lexicon) -> str:
    """Return the calendar of a date in digits by its year, "" where that is not certain."""
    if 1300 <= year <= _NEWEST_PERSIAN and (known.calendar == "persian" or re.search("[۰-۹]", window)):
        return "persian"
    if 1300 <= year <= 1500 and known.calendar == "islamic-umalqura":
        return "islamic-umalqura"
    if 2400 <= year <= 2650 and known.calendar == "buddhist":
        return "buddhist"
    if known.calendar == "ethiopic":
        if _ETHIOPIC_ERA.match(folded, match.end()):
            return "ethiopic"
        # Day first, Ethiopian sites write either calendar.
        return "gregorian" if match["y1"] and 1900 <= year <= NEWEST_GREGORIAN else ""
    newest = _NEWEST_NEPALI if known.calendar == "bikram" else NEWEST_GREGORIAN
    return "gregorian" if 1700 <= year <= newest else ""


def han_spans(folded: str) -> Iterator[Span]:
    """Yield the dates with 年 月 日 or 년 월 일, in digits or Han numbers, by common year or era."""
    for match in _HAN_MONTH_FIRST.finditer(folded):
        month, day, year = _han_number(match["m"]), int(match["d"]), int(match["y"])
        if year <= NEWEST_GREGORIAN:
            yield from existing(match.start(), match.end(), year, month, day, "gregorian")
    for match in _HAN.finditer(folded):
        year = _ERAS[match["era"]] + _han_number(match["n"]) if match["era"] else _han_number(match["y"])
        month, day = _han_number(match["m"]), _han_number(match["d"])
        calendar = {"民": "roc"}.get((match["era"] or "")[:1], "japanese" if match["era"] else "gregorian")
        number = year - 1911 if calendar == "roc" else year
        if 1000 <= year <= NEWEST_GREGORIAN:
            yield from existing(match.start(), match.end(), number, month, day, calendar)


def _han_number(number: str) -> int:
    """Return the value of a number in digits or Han signs, place by place (二〇一七) or with tens (二十三)."""
    if number.isascii():
        return int(number)
    if number == "元":
        return 1
    total = 0
    if "十" in number:
        tens, _, ones = number.partition("十")
        return (_HAN_DIGITS[tens] if tens else 1) * 10 + (_HAN_DIGITS[ones] if ones else 0)
    for sign in number:
        value = _HAN_DIGITS[sign]
        total = total + value if total in (20, 30) and len(number) == 2 else value if value > 9 else total * 10 + value
    return total


def numbered_spans(folded: str, known: Lexicon) -> Iterator[Span]:
    """Yield the dates whose month is a number beside the word for "month"."""
    for pattern in _NUMBERED:
        for match in pattern.finditer(folded):
            day, month, year = map(int, match.groups())
            calendar = calendar_of_year(year, "gregorian", known)
            if calendar:
                yield from existing(match.start(), match.end(), year, month, day, calendar)
    for pattern in _NUMBERED_YEAR_FIRST:
        for match in pattern.finditer(folded):
            year, month, day = map(int, match.groups())
            yield from existing(match.start(), match.end(), year, month, day, "gregorian")


def roman_spans(folded: str, window: str, places: list[int] | None) -> Iterator[Span]:
    """Yield the dates with the month in Roman capitals."""
    if not _BEFORE_ROMAN.search(folded):
        return
    for match in chain(_ROMAN.finditer(folded), _ROMAN_YEAR_FIRST.finditer(folded)):
        start, end = match.span("m")
        written = window[start:end] if places is None else window[places[start] : places[end]]
        if written.isupper():
            yield from existing(
                match.start(), match.end(), int(match["y"]), _ROMANS[match["m"]], int(match["d"]), "gregorian"
            )
