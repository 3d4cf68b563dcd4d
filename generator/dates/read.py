"""Reading of dates in running text: full dates only, in any calendar, digits and word order that is certain."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from generator.dates.calendars import from_calendar
from generator.dates.fold import fold, fold_with_places
from generator.dates.lexicon import (
    LETTER,
    Lexicon,
    Month,
    joint_lexicon,
    languages_of_script,
    lexicon,
)
from generator.dates.locales import parse_tag
from generator.dates.names import CONNECTORS, NOT_DATES
from generator.dates.show import weekday_names
from generator.model import FoundDate

# A text without one of these holds no full date: a run of digits that can be a year, or numbers written in words
# of Han and Ethiopic signs.
_PROMISING: Final = re.compile(
    r"\d{4}|\d\s?[年년]|[〇○一二三四五六七八九零十元]年|[፩-፼]{2}|['’]\d\d(?!\d)|\d\d\.\d\d\.\d\d|\d\d/\d\d?/|[א-ת][\"״][א-ת]"
)
_SHORT_YEAR: Final = re.compile(r"\d\D{2,16}\d\d(?!\d)")
# Longer texts are read only around the digits.
_MAX_WHOLE: Final = 600
_REACH: Final = 48

_YEAR: Final = r"([125][0-9]{3})"
_DAY: Final = r"([0-3]?[0-9])"


def _words(listed: str) -> str:
    """Return an alternative of the folded words of a list, the longest first."""
    words = {fold(word.strip()) for word in listed.replace("\n", "|").split("|")} - {""}
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


_GAP: Final = rf"(?:[ .,،、၊·'/()\[\]|_-]|(?:{_words(CONNECTORS)})(?!{LETTER})){{0,8}}"
# An ending written to a numeral: 13th, 1er, 19an, 13-ші, ۱۳مه.
_ORDINAL: Final = rf"(?:[-:]?{LETTER}{{1,4}}(?!{LETTER})|[ºª°]|\(a\))?"
_YEAR_ENDING: Final = rf"(?:-?{LETTER}{{1,6}}(?!{LETTER})|\(e\)ko)?"
_CLOCK_INSIDE: Final = r"(?:[ ,]{1,2}[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?: [a-z]{2,4})?)?"

_LEFT_DAY: Final = re.compile(rf"(?<![0-9])(?<![0-9][.:/,])(?:{_DAY} ?[-–] ?)?{_DAY}{_ORDINAL}{_GAP}$")
_LEFT_YEAR: Final = re.compile(rf"(?<![0-9]){_YEAR}({_YEAR_ENDING}{_GAP})$")
_LEFT_YEAR_DAY: Final = re.compile(rf"(?<![0-9]){_YEAR}({_YEAR_ENDING}{_GAP})(?<![0-9]){_DAY}{_ORDINAL}{_GAP}$")
_RIGHT_YEAR: Final = re.compile(rf"{_GAP}{_YEAR}(?![0-9])")
_RIGHT_SHORT_YEAR: Final = re.compile(rf"{_GAP}([0-9]{{2}})(?![0-9]|[:.,/][0-9])")
_RIGHT_APOSTROPHE_YEAR: Final = re.compile(rf"{_GAP}'([0-9]{{2}})(?![0-9]|[:.,/][0-9])")
_RIGHT_DAY_YEAR: Final = re.compile(rf"{_GAP}{_DAY}(?![0-9])(?: ?[-–] ?[0-3]?[0-9])?{_ORDINAL}{_CLOCK_INSIDE}{_GAP}{_YEAR}(?![0-9])")
_RIGHT_DAY: Final = re.compile(rf"{_GAP}{_DAY}(?![0-9]|[:.,/-][0-9])")
# After a year that opens the next date: "… 2014. gada 13."
_NEXT_DATE: Final = re.compile(rf"{_YEAR_ENDING}{_GAP}(?<![0-9])[0-3]?[0-9][.-]? ?{LETTER}")
_SECOND_NAME: Final = re.compile(r" ?[/(|] ?")

_HEAD: Final = r"(?<![0-9a-z_/\\=&%+#~@$€£])(?<![0-9][.:,-])"
_TAIL: Final = r"(?![0-9/])(?!\.[0-9])(?!-[0-9](?![0-9]?[:.]))(?!,[0-9])(?![%a-su-z_])"
_NUMERIC: Final = re.compile(
    rf"{_HEAD}(?:(?P<y1>[12][0-9]{{3}})(?P<s1>[-/.]) ?(?P<m1>[01]?[0-9])(?P=s1) ?(?P<d1>[0-3]?[0-9])"
    rf"|(?P<a>[0-3]?[0-9])(?P<s2>[-/.]) ?(?P<b>[0-3]?[0-9])(?P=s2) ?(?P<y2>[12][0-9]{{3}})"
    rf"|(?P<y3>[6-9][0-9])/(?P<m3>[01]?[0-9])/(?P<d3>[0-3]?[0-9])){_TAIL}"
)
_SHORT_DOTTED: Final = re.compile(r"([0-3][0-9])\.([01][0-9])\.([0-9]{2})(?:[ ,.|-]+[0-2]?[0-9][:.][0-5][0-9](?::[0-5][0-9])?)?")
_NOT_DATE_BEFORE: Final = re.compile(rf"(?:^|[^a-zа-я])(?:{_words(NOT_DATES)})[ .:#№-]{{0,3}}$")
_ROMAN: Final = re.compile(rf"{_HEAD}(?P<d>[0-3]?[0-9])(?P<s>[ ./-]) ?(?P<m>x[i]{{0,2}}|ix|iv|vi{{0,3}}|i{{1,3}})(?P=s) ?(?P<y>[12][0-9]{{3}})(?![0-9])")
_ROMANS: Final = {r: n for n, r in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), 1)}

_HAN_DIGITS: Final = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "廿": 20, "卅": 30}
_N: Final = r"[0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3}"
_HAN: Final = re.compile(
    rf"(?:(?P<era>令和|平成|昭和|大正|明治|民國|民国)\s?(?P<n>元|[0-9]{{1,3}}|[一二三四五六七八九十]{{1,4}})"
    rf"|(?<![0-9])(?P<y>[12][0-9]{{3}}|[〇一二三四五六七八九零○]{{4}}))\s?[年년]\s?"
    rf"(?P<m>{_N})\s?[月월]\s?(?P<d>{_N})\s?[日일号號]?(?![0-9])"
)
_ERAS: Final = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "民國": 1911, "民国": 1911}

# Months as numbers beside the word for "month": Vietnamese, Thai, Lao, Khmer; Mongolian, Uyghur, Kazakh, Kyrgyz.
_NUMBERED: Final = tuple(
    re.compile(row)
    for row in (
        rf"(?<![0-9]){_DAY} ?thang ?([01]?[0-9])(?: nam|,|/)? ?{_YEAR}(?![0-9])",
        rf"(?<![0-9]){_DAY} ?(?:เดือน|ເດືອນ|ខែ)(?:ที่)? ?([01]?[0-9]) ?(?:ปี|พ\.ศ\.|ค\.ศ\.|ປີ|ឆ្នាំ)? ?{_YEAR}(?![0-9])",
    )
)
_NUMBERED_YEAR_FIRST: Final = tuple(
    re.compile(fold(row))
    for row in (
        rf"(?<![0-9]){_YEAR} ?(?:оны|он) ([01]?[0-9])(?:-р)? ?сарын {_DAY}(?![0-9])",
        rf"(?<![0-9]){_YEAR}-?(?: ?يىلى| жылғы| жылы| жылдын) ([01]?[0-9])-?(?: ?ئاينىڭ| айдын| ай) ?{_DAY}(?![0-9])",
    )
)

# Years that a date of each calendar can have in the news; beyond them the numbers mean something else.
_YEARS: Final = {
    "gregorian": (1000, 2100),
    "persian": (1200, 1500),
    "islamic-umalqura": (1100, 1500),
    "ethiopic": (1850, 2100),
    "hebrew": (5300, 5999),
}
_NEWEST_GREGORIAN: Final = 2100
# In Persian, a year in digits after this one is rather a lunar one.
_NEWEST_PERSIAN: Final = 1420
# In Nepali, a year in digits after this one is of Bikram Sambat, 57 years ahead.
_NEWEST_NEPALI: Final = 2035
_NEWEST_SHORT_YEAR: Final = 40
_ETHIOPIC_ERA: Final = re.compile(r" ?(?:አ\.? ?ም|አመተ)")
_ALL_DIGITS: Final = re.compile("[0-9](?:.*[0-9])?", re.DOTALL)
_IS_LETTER: Final = re.compile(LETTER)
_WORD: Final = re.compile(f"{LETTER}{{2}}")

_CLOCK: Final = (
    r"(?P<hour>[01]?[0-9]|2[0-3])(?:(?P<point>[:.])(?P<minute>[0-5][0-9])(?:[:.][0-5][0-9](?:\.[0-9]+)?)?"
    rf"|(?P<word> ?(?:h(?!{LETTER})|[時时시點点]) ?)(?P<minutes>[0-5][0-9])?)(?![0-9]|[.,/-][0-9])"
)
_AFTER: Final = re.compile(rf"(?P<gap>[^0-9\n]{{0,28}}?){_CLOCK}")
_BEFORE: Final = re.compile(rf"(?<![0-9])(?<![0-9][:.,]){_CLOCK}(?P<gap>[^0-9\n]{{0,18}})$")
_SENTENCE: Final = re.compile(rf"[!?؟。]|\. ?(?!(?:{_words(CONNECTORS)})(?!{LETTER})){LETTER}{{6}}")
# Words that make "16.00" a time of day.
_CLOCK_WORD_BEFORE: Final = re.compile(
    r"(?:^|[ ,.(-])(?:kl|klo|kell|kello|klokka|klukkan|um|ora|ore|orele|ob|val|v|o|u|alle|pukul|jam|в|о|у|сағат|saat)\.? ?$"
)
_CLOCK_WORD_AFTER: Final = re.compile(rf" ?(?:val|uhr|h|wib|wita|wit|น|час|ч)(?!{LETTER})")

_GEMATRIA: Final = {
    letter: value
    for values, letters in (
        (range(1, 10), "אבגדהוזחט"),
        (range(10, 100, 10), "יכלמנסעפצ"),
        (range(100, 500, 100), "קרשת"),
    )
    for value, letter in zip(values, letters, strict=True)
}
_HEBREW_DAY: Final = re.compile(r"(?<![א-ת])ב?(ט\"[וז]|[יכל]\"[א-ט]|[א-טיכל]'?) ?ב?$")
_HEBREW_YEAR: Final = re.compile(r" ?,? ?(?:ה'?)?(ת[קרשת]?[קרש]?[א-ת]{0,2}\"[א-ת])(?![א-ת])")

_ISO: Final = re.compile(
    r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})"
    r"(?:[Tt ](?P<time>(?:[01][0-9]|2[0-3]):[0-5][0-9])(?::[0-5][0-9](?:[.,][0-9]+)?)? ?"
    r"(?:[Zz]|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})?)?"
)
_ZONE: Final = re.compile(r"(?:z|utc|gmt|[ecmp][sd]t|cest|cet|eest|eet|bst|ist|msk|irst)?[ (]*(?:[+-][0-9]{1,2}:?(?:[0-9]{2})?)?\)?")
_LONGEST_VALUE: Final = 80


class _Span(NamedTuple):
    """A date in folded text."""

    start: int
    end: int
    day: date
    calendar: str


def find_dates(text: str, lang: str) -> list[FoundDate]:
    """Find the full dates of a line or paragraph: day, month and year are all stated.

    Nothing is guessed: two-digit years count only where the month's name and the language make them certain, and
    05/06/2017 only where the language's order is known.

    Args:
        text: Any text, as it stands.
        lang: BCP 47 tag, or "und": then a name counts if it means one month in all languages of its script.

    Returns:
        The dates in their order. A span covers the time of day where one stands beside the date.
    """
    if not _PROMISING.search(text) and not (_SHORT_YEAR.search(text) and _known(lang, text).two_digit):
        return []
    found: list[FoundDate] = []
    for offset, window in _windows(text):
        folded, places = fold_with_places(window)
        known = _known(lang, folded)
        for span in _apart(_spans(folded, window, places, known)):
            start, end, time = _with_time(folded, span, known)
            if places is not None:
                start, end = places[start], places[end - 1] + 1
            found.append(FoundDate(span.day, time, start + offset, end + offset, span.calendar))
    return found


def find_date(text: str, lang: str) -> FoundDate | None:
    """Find the first full date of a text; see `find_dates`."""
    return next(iter(find_dates(text, lang)), None)


def parse_date(value: str, lang: str = "und") -> tuple[date, str] | None:
    """Read a value that is a date and nothing else, such as "2017-09-13T14:41" or "۲۲ شهریور ۱۳۹۶".

    Args:
        value: The value; a weekday, a zone and the space around it are passed over.
        lang: BCP 47 tag of the value's words.

    Returns:
        The Gregorian day and the time as "HH:MM" or "", both as stated: a zone does not shift them. None when the
        value is anything else or no day of its calendar.
    """
    value = value.strip()
    iso = _ISO.fullmatch(value)
    if iso:
        try:
            return date(int(iso["year"]), int(iso["month"]), int(iso["day"])), iso["time"] or ""
        except ValueError:
            return None
    if len(value) > _LONGEST_VALUE:
        return None
    found = find_dates(value, lang)
    if len(found) != 1:
        return None
    rest = f"{fold(value[: found[0].start])} , {fold(value[found[0].end :])}"
    return (found[0].day, found[0].time) if _says_nothing(rest, lang) else None


def _says_nothing(rest: str, lang: str) -> bool:
    """Say whether what stands around a date is only a weekday, a zone, words for "year" or punctuation."""
    words = {fold(name).rstrip(".") for tag in (lang, "en") for names in weekday_names(tag) for name in names}
    for part in re.split(r"[\s,.،、;()]+", rest):
        if part and part not in words and not _ZONE.fullmatch(part) and not re.fullmatch(_GAP, part):
            # Short forms of weekdays have three letters in English and more elsewhere.
            if len(part) < 3 or not any(word.startswith(part) for word in words):
                return False
    return True


def _known(lang: str, text: str) -> Lexicon:
    tag = parse_tag(lang)
    if tag.language != "und":
        return lexicon(lang)
    langs = languages_of_script(text)
    return lexicon(langs[0]) if len(langs) == 1 else joint_lexicon(langs)


def _windows(text: str) -> Iterator[tuple[int, str]]:
    """Yield the text, or of a long one the surroundings of its numbers, with the index where each begins."""
    if len(text) <= _MAX_WHOLE:
        yield 0, text
        return
    start = end = -1
    for match in _PROMISING.finditer(text):
        if match.start() - _REACH > end:
            if end > 0:
                yield start, text[start:end]
            start = max(match.start() - _REACH, 0)
        end = match.end() + _REACH
    if end > 0:
        yield start, text[start:end]


def _apart(spans: Iterator[_Span]) -> Iterator[_Span]:
    """Yield the spans in order, of overlapping ones the first, of those the longest."""
    end = -1
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if span.start >= end:
            end = span.end
            yield span


def _spans(folded: str, window: str, places: list[int] | None, known: Lexicon) -> Iterator[_Span]:
    yield from _numeric_spans(folded, window, known)
    yield from _named_spans(folded, known)
    if "年" in folded or "년" in folded:
        yield from _han_spans(folded)
    if known.numbered:
        yield from _numbered_spans(folded, known)
    if known.roman:
        yield from _roman_spans(folded, window, places)


def _span(start: int, end: int, year: int, month: int, day: int, calendar: str) -> Iterator[_Span]:
    """Yield the date if there is such a day."""
    try:
        yield _Span(start, end, from_calendar(year, month, day, calendar), calendar)
    except ValueError:
        return


def _numeric_spans(folded: str, window: str, known: Lexicon) -> Iterator[_Span]:
    short = _SHORT_DOTTED.fullmatch(folded.strip()) if known.dotted else None
    if short:
        day, month, year = map(int, short.groups())
        start = folded.index(short[0])
        yield from _span(start, start + 8, year + (1900 if year > _NEWEST_SHORT_YEAR else 2000), month, day, "gregorian")
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
            yield from _span(match.start(), match.end(), year, month, day, calendar)


def _day_and_month(first: int, second: int, separator: str, known: Lexicon) -> tuple[int, int] | None:
    """Return (day, month) of two numbers before a year, or None where their order is not known."""
    if first > 12 or separator == "." or first == second:
        return first, second
    if second > 12:
        return second, first
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
        return "gregorian" if match["y1"] and 1900 <= year <= _NEWEST_GREGORIAN else ""
    newest = _NEWEST_NEPALI if known.calendar == "bikram" else _NEWEST_GREGORIAN
    return "gregorian" if 1700 <= year <= newest else ""


def _named_spans(folded: str, known: Lexicon) -> Iterator[_Span]:
    """Yield the dates whose month is a name."""
    for match in known.pattern.finditer(folded, *_near_digits(folded, known)):
        name = re.sub("[ -]", "", match[1])
        if match[2] and name not in known.stems:
            continue
        start = _name_start(folded, match.start(), known)
        if start is None:
            continue
        base = max(0, start - _REACH)
        left, right = folded[base:start], folded[match.end() : match.end() + _REACH]
        skipped = _second_name(right, known, known.months[name])
        read = _around(left, right[skipped:], known.months[name], known)
        if read:
            from_left, from_right, year, day, calendar = read
            first = start if from_left is None else base + from_left
            last = match.end() + (skipped + from_right if from_right else 0)
            yield from _span(first, last, year, known.months[name][1], day, calendar)


def _near_digits(folded: str, known: Lexicon) -> tuple[int, int]:
    """Return the part of the text in which a month's name can belong to a date."""
    digits = _ALL_DIGITS.search(folded)
    if known.lettered or digits is None:
        return 0, len(folded)
    return max(0, digits.start() - _REACH), digits.end() + _REACH


def _name_start(folded: str, start: int, known: Lexicon) -> int | None:
    """Return where the word of a name begins, with particles written to its front; None inside another word."""
    if known.unspaced:
        return start
    for prefixed in range(3):
        place = start - prefixed
        if place == 0 or not _IS_LETTER.match(folded, place - 1):
            return place
        if folded[place - 1] not in known.prefixes:
            return None
    return None


def _second_name(right: str, known: Lexicon, month: Month) -> int:
    """Return how much of the text is the same month by another name, as in أيلول/سبتمبر."""
    mark = _SECOND_NAME.match(right)
    if mark is None:
        return 0
    other = known.pattern.match(right, mark.end())
    if other is None or known.months[re.sub("[ -]", "", other[1])] != month:
        return 0
    return other.end()


_Read = tuple[int | None, int, int, int, str]


def _around(left: str, right: str, month: Month, known: Lexicon) -> _Read | None:
    """Read day and year around a month's name.

    Returns:
        Where the date begins in `left` (None: at the name), where it ends in `right`, year, day and calendar.
    """
    calendar = month[0]
    before = _LEFT_DAY.search(left)
    if before:
        first, last = int(before[1] or before[2]), int(before[2])
        day = first if first < last else last
        after = _RIGHT_YEAR.match(right)
        if after and not (known.year_day and _NEXT_DATE.match(right, after.end())):
            certain = _calendar_of_year(int(after[1]), calendar, known)
            if certain:
                return before.start(), after.end(), int(after[1]), day, certain
        opening = _LEFT_YEAR_DAY.search(left)
        if opening and (known.year_day or _WORD.search(opening[2])):
            certain = _calendar_of_year(int(opening[1]), calendar, known)
            if certain:
                return opening.start(), 0, int(opening[1]), int(opening[3]), certain
        short = _short_year(right, calendar, known)
        if short and not after:
            return before.start(), short[0], short[1], day, short[2]
    after = _RIGHT_DAY_YEAR.match(right)
    if after:
        certain = _calendar_of_year(int(after[2]), calendar, known)
        if certain:
            return None, after.end(), int(after[2]), int(after[1]), certain
    opening, closing = _LEFT_YEAR.search(left), _RIGHT_DAY.match(right)
    if opening and closing and (known.year_first or not left[: opening.start()].strip() or opening[2] in ("-", "/", ".")):
        certain = _calendar_of_year(int(opening[1]), calendar, known)
        if certain:
            return opening.start(), closing.end(1), int(opening[1]), int(closing[1]), certain
    return _hebrew_letters(left, right) if calendar == "hebrew" else None


def _calendar_of_year(year: int, calendar: str, known: Lexicon) -> str:
    """Return the calendar that a month's name and a year of four digits mean together, "" where they do not fit."""
    if calendar == "gregorian" and known.calendar == "buddhist" and 2400 <= year <= 2650:
        return "buddhist"
    first, last = _YEARS[calendar]
    return calendar if first <= year <= last else ""


def _short_year(right: str, calendar: str, known: Lexicon) -> tuple[int, int, str] | None:
    """Read a year of two digits after a day and a month's name: its end, the full year, the calendar."""
    marked = _RIGHT_APOSTROPHE_YEAR.match(right)
    if marked and calendar == "gregorian":
        year = int(marked[1])
        return marked.end(), year + (1900 if year > _NEWEST_SHORT_YEAR else 2000), calendar
    bare = _RIGHT_SHORT_YEAR.match(right)
    if bare is None:
        return None
    year = int(bare[1])
    if known.two_digit == "persian" and calendar == "persian" and (year >= 60 or year <= 9):
        return bare.end(), year + (1300 if year >= 60 else 1400), calendar
    if known.two_digit == "buddhist" and calendar == "gregorian" and 40 <= year <= 75:
        return bare.end(), year + 2500, "buddhist"
    return None


def _hebrew_letters(left: str, right: str) -> _Read | None:
    """Read a day and a year in Hebrew letters around a Hebrew month, such as כ"ב באלול תשע"ז."""
    before, after = _HEBREW_DAY.search(left), _HEBREW_YEAR.match(right)
    if before is None or after is None:
        return None
    day, year = (sum(_GEMATRIA.get(letter, 0) for letter in match[1]) for match in (before, after))
    return before.start(), after.end(), 5000 + year, day, "hebrew"


def _han_spans(folded: str) -> Iterator[_Span]:
    for match in _HAN.finditer(folded):
        year = _ERAS[match["era"]] + _han_number(match["n"]) if match["era"] else _han_number(match["y"])
        month, day = _han_number(match["m"]), _han_number(match["d"])
        calendar = {"民": "roc"}.get((match["era"] or "")[:1], "japanese" if match["era"] else "gregorian")
        number = year - 1911 if calendar == "roc" else year
        if 1000 <= year <= _NEWEST_GREGORIAN:
            yield from _span(match.start(), match.end(), number, month, day, calendar)


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


def _numbered_spans(folded: str, known: Lexicon) -> Iterator[_Span]:
    """Yield the dates whose month is a number beside the word for "month"."""
    for pattern in _NUMBERED:
        for match in pattern.finditer(folded):
            day, month, year = map(int, match.groups())
            calendar = _calendar_of_year(year, "gregorian", known)
            if calendar:
                yield from _span(match.start(), match.end(), year, month, day, calendar)
    for pattern in _NUMBERED_YEAR_FIRST:
        for match in pattern.finditer(folded):
            year, month, day = map(int, match.groups())
            yield from _span(match.start(), match.end(), year, month, day, "gregorian")


def _roman_spans(folded: str, window: str, places: list[int] | None) -> Iterator[_Span]:
    for match in _ROMAN.finditer(folded):
        start, end = match.span("m")
        written = window[start:end] if places is None else window[places[start] : places[end]]
        if written.isupper():
            yield from _span(
                match.start(), match.end(), int(match["y"]), _ROMANS[match["m"]], int(match["d"]), "gregorian"
            )


def _with_time(folded: str, span: _Span, known: Lexicon) -> tuple[int, int, str]:
    """Return the span of a date with the time beside it, and the time."""
    after = _AFTER.match(folded, span.end)
    if after and not _SENTENCE.search(after["gap"]) and after["gap"].count(" ") <= 5:
        half, length = _half_of_day(folded[after.end() : after.end() + 20], after["gap"], known)
        if _is_clock(after, after["gap"], folded[after.end() : after.end() + 8]):
            return span.start, after.end() + length, _clock(after, half)
    base = max(0, span.start - 40)
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
        if written.startswith(word) and not _IS_LETTER.match(written, len(word)):
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
