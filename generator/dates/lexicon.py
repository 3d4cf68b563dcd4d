"""What the reader knows of a language: month names in every spelling, as one pattern, and the order of its dates."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import lru_cache
from typing import Final, NamedTuple

from generator.dates.fold import fold
from generator.dates.locales import (
    Tag,
    has_icu,
    icu_date,
    month_names,
    nearest_locale,
    parse_tag,
    pattern,
)
from generator.dates.names import MONTHS

Month = tuple[str, int]
"""A calendar and the number of a month in it."""

# A letter of folded text: whatever is no digit, space or common sign. `\w` will not do, it has no vowel signs.
LETTER: Final = r"[^\x00-\x40\x5b-\x60\x7b-\xbf\u2000-\u206f\u3000-\u303f،؛؟۔।॥፠-፨֊־\uff00-\uff65]"


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Scripts that do not part words by spaces: a name may touch its neighbours.
_UNSPACED: Final = _set("th lo km my zh ja yue bo dz")

# Languages whose month names stay as they are; elsewhere endings are taken for cases.
_UNINFLECTED: Final = _set("en fr es pt it ro nl vi id ms sw ha zu xh th lo km my zh ja ko fil af yo ig")

# Letters that a language writes to the front of a month name.
_PREFIXES: Final = {
    "he": "בלמוהשכ",
    "syr": "ܒ",
    "ar": "وبلف",
    "am": "በለየከእስ",
    "ti": "ብንካዝኣ",
}

# Endings of nominatives, folded, which cases replace: Baltic, Slavic, Greek, Romance vowels.
_ENDING: Final = re.compile(r"(?:is|ys|as|us|ts|os|οσ|οs|ος|ου|ης|[aeiouyаеиоуыьяюэϊα-ωіїєი])$")
# Cases of septembar and september lose their last vowel: septembra, septembril.
_FALLING_VOWEL: Final = re.compile(r"[aeаеъ]([rр])$")
# Letters of the shortest and the longest beginning of a name that stands for it: sett., juill., październ.
_SHORTENED: Final = range(3, 6)
# Scripts in which a name may be cut anywhere: a letter is a sign of its own.
_ALPHABETS: Final = re.compile("[a-z\u0370-\u052f\u0531-\u0587\u05d0-\u05ea]+")

# Letters of the longest ending taken for a case, as in Lithuanian and Basque.
_MAX_ENDING: Final = 4
# Letters of the shortest name that is looked for in a text of another language.
_LONG_NAME: Final = 4

# Calendars besides the Gregorian one whose months are known by name in a language.
_OTHER_CALENDARS: Final = {
    "fa": ("persian", "islamic-umalqura"),
    "ps": ("persian",),
    "ckb": ("persian",),
    "ar": ("islamic-umalqura",),
    "ur": ("islamic-umalqura",),
    "sd": ("islamic-umalqura",),
    "ug": ("islamic-umalqura",),
    "tr": ("islamic-umalqura",),
    "id": ("islamic-umalqura",),
    "ms": ("islamic-umalqura",),
    "am": ("ethiopic",),
    "he": ("hebrew",),
    "en": ("persian", "islamic-umalqura"),
}

# Adar in "hebrew"; the names of Adar II stand for it too.
_ADAR: Final = 7

# Where the language is not known, its script names those that are tried together.
_OF_SCRIPT: Final = (
    (re.compile("[\u0600-\u06ff]"), "ar fa ps ur ckb sd ug"),
    (re.compile("[\u0400-\u052f]"), "ru uk be bg mk sr kk ky mn tg tt"),
    (re.compile("[\u0370-\u03ff]"), "el"),
    (re.compile("[\u0530-\u058f]"), "hy"),
    (re.compile("[\u0590-\u05ff]"), "he yi"),
    (re.compile("[\u0780-\u07bf]"), "dv"),
    (re.compile("[\u0900-\u097f]"), "hi mr ne"),
    (re.compile("[\u0980-\u09ff]"), "bn as"),
    (re.compile("[\u0a00-\u0a7f]"), "pa"),
    (re.compile("[\u0a80-\u0aff]"), "gu"),
    (re.compile("[\u0b00-\u0b7f]"), "or"),
    (re.compile("[\u0b80-\u0bff]"), "ta"),
    (re.compile("[\u0c00-\u0c7f]"), "te"),
    (re.compile("[\u0c80-\u0cff]"), "kn"),
    (re.compile("[\u0d00-\u0d7f]"), "ml"),
    (re.compile("[\u0d80-\u0dff]"), "si"),
    (re.compile("[\u0e00-\u0e7f]"), "th"),
    (re.compile("[\u0e80-\u0eff]"), "lo"),
    (re.compile("[\u1000-\u109f]"), "my"),
    (re.compile("[\u10a0-\u10ff]"), "ka"),
    (re.compile("[\u1200-\u137f]"), "am"),
    (re.compile("[\u1780-\u17ff]"), "km"),
    (
        re.compile("[a-z]{3}", re.IGNORECASE),
        "en es pt fr de it ro nl pl cs sk sl hr sr-Latn hu fi et lv lt sv nb da is tr az uz id ms fil sq vi eu ca gl "
        "ku sw so af cy ga mt tk",
    ),
)  # fmt: skip

# Words for the halves of the day beyond those of CLDR: before noon, after noon.
_HALVES: Final = {
    "fa": ("صبح|ق.ظ|قبل از ظهر|بامداد|پیش از ظهر", "عصر|ب.ظ|بعدازظهر|بعد از ظهر"),
    "ar": ("ص|صباحا|صباحًا", "م|مساء|مساءً"),
    "ur": ("صبح|قبل دوپہر", "شام|سہ پہر"),
    "zh": ("上午|凌晨|早上|早晨", "下午|晚上|傍晚"),
    "ko": ("오전", "오후"),
    "ja": ("午前", "午後"),
    "vi": ("sa|sáng", "ch|chiều|tối"),
    "ru": ("утра", "вечера|дня"),
    "tr": ("öö", "ös"),
}

# CLDR's day in full begins with the year in some languages only, their news does in these too.
_YEAR_FIRST: Final = _set("ps ug uz az tt tk ba ky")

# Languages that number their months, and those that number them in Roman numerals; "und" stands for all.
_NUMBERED: Final = _set("vi th lo km mn ug kk ky und")
_ROMAN: Final = _set("pl hu ru uk be bg ro it cs sk sl sr hr bs mk lv et und")

# Languages that write a day and a month before a year as 13/9 2017.
_SLASHED: Final = _set("da nb nn sv fo")

# Calendar of dates in digits where it is not the Gregorian one, as far as the year allows it.
_NUMERIC_CALENDARS: Final = {
    **dict.fromkeys(("fa", "ps", "ckb", "mzn", "lrc"), "persian"),
    **dict.fromkeys(("ar", "ur"), "islamic-umalqura"),
    **dict.fromkeys(("th", "lo", "km"), "buddhist"),
    **dict.fromkeys(("am", "ti"), "ethiopic"),
    "ne": "bikram",
}


class Lexicon(NamedTuple):
    """Month names of a language and its habits."""

    months: dict[str, Month]
    """By folded name without spaces."""
    stems: frozenset[str]
    """Names in `months` that take endings."""
    pattern: re.Pattern[str]
    """Group 1 is the name, group 2 its ending."""
    prefixes: str
    """Letters that may be written to the front of a name."""
    unspaced: bool
    """Words are not parted by spaces."""
    year_first: bool
    """Dates with the month as a word may begin with the year."""
    year_day: bool
    """They do, and the day comes second: 2017. gada 13. septembris."""
    dotted: bool
    """Numeric dates are written 13.09.2017."""
    dashed: bool
    """They are written 13-09-2017."""
    slashed: bool
    """They may be written 13/9 2017."""
    year_leads: bool
    """They begin with the year."""
    month_first: bool | None
    """13/09 is written 09/13; None where that is not known."""
    calendar: str
    """Calendar of dates in digits beside the Gregorian one; "bikram", that of Nepal, is not read."""
    numbered: bool
    """Months may be numbers beside the word for "month"."""
    roman: bool
    """Months may be Roman numerals."""
    lettered: bool
    """Numbers may be letters: Hebrew."""
    two_digit: str
    """Calendar in which a month's name makes a two-digit year certain, or ""."""
    halves: tuple[tuple[str, str], ...]
    """Words for the halves of the day, folded, the longest first, each with "am" or "pm"."""


@lru_cache(maxsize=256)
def lexicon(lang: str) -> Lexicon:
    """Return what is known of a language; English names are known in every one."""
    tag = parse_tag(lang)
    names = dict(_names("en"))
    own = dict(_names(lang)) if tag.language != "en" else {}
    stems = {} if tag.language in _UNINFLECTED else _stems(lang, own)
    shortened = _shortened(own, names)
    # Of what a stem takes for its ending a beginning may hold a part: "mart", where the stem of "marts" is "mar".
    stems |= {name: month for name, month in shortened.items() if any(name.startswith(stem) for stem in stems)}
    return _made(lang, shortened | names | own, stems)


def languages_of_script(text: str) -> tuple[str, ...]:
    """Return the languages that are written in the scripts of a text."""
    return tuple(lang for script, langs in _OF_SCRIPT if script.search(text) for lang in langs.split())


@lru_cache(maxsize=64)
def joint_lexicon(langs: tuple[str, ...]) -> Lexicon:
    """Return the names that mean the same month in all the languages that have them."""
    names: dict[str, Month] = {}
    doubtful: set[str] = set()
    for lang in langs:
        for name, month in _names(lang):
            if names.setdefault(name, month) != month:
                doubtful.add(name)
    english = dict(_names("en"))
    names = {name: month for name, month in names.items() if name not in doubtful or name in english} | english
    return _made("und", names, {})


@lru_cache(maxsize=64)
def long_names(langs: tuple[str, ...]) -> Lexicon:
    """Return the names of `joint_lexicon` that are too long to be another word by chance."""
    joint = joint_lexicon(langs)
    return _made("und", {name: month for name, month in joint.months.items() if len(name) >= _LONG_NAME}, {})


def _made(lang: str, names: dict[str, Month], stems: dict[str, Month]) -> Lexicon:
    tag = parse_tag(lang)
    unspaced = tag.language in _UNSPACED
    ending = "()" if unspaced else f"({LETTER}{{0,{_MAX_ENDING}}})(?!{LETTER})"
    template = pattern(lang, "yMMMMd") if tag.language != "und" else ""
    place = {field: template.find(f"{{{field}}}") for field in "ymd"}
    locale = nearest_locale(tag) if tag.language != "und" else None
    short = str(locale.date_formats["short"].pattern) if locale else ""
    return Lexicon(
        months={joined(name): month for name, month in (stems | names).items()},
        stems=frozenset(map(joined, stems)),
        pattern=re.compile(f"({_alternatives(names | stems)}){ending}"),
        prefixes=_PREFIXES.get(tag.language, ""),
        unspaced=unspaced,
        year_first=tag.language in _YEAR_FIRST or 0 <= place["y"] < place["d"],
        year_day=0 <= place["y"] < place["d"] < place["m"],
        dotted="." in short and short.startswith("d"),
        dashed="-" in short and short.startswith("d"),
        slashed=tag.language in _SLASHED,
        year_leads=short.startswith("y"),
        month_first=short.startswith("M") if short else None,
        calendar=_NUMERIC_CALENDARS.get(tag.language, "gregorian"),
        numbered=tag.language in _NUMBERED,
        roman=tag.language in _ROMAN,
        lettered=tag.language in ("he", "yi"),
        two_digit={"th": "buddhist", "fa": "persian"}.get(tag.language, ""),
        halves=_halves_of_day(tag),
    )


def joined(name: str) -> str:
    """Return a folded name without its spaces and hyphens, the form in which `Lexicon.months` has it."""
    return re.sub("[ -]", "", name)


def _alternatives(names: Iterable[str]) -> str:
    """Return names as one pattern, the longest first, by first letters: that halves the time of a search."""
    by_letter: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda name: (-len(name), name)):
        rest = re.escape(name[1:]).replace(r"\ ", "[ -]?").replace(r"\-", "[ -]?")
        by_letter.setdefault(name[0], []).append(rest)
    return "|".join(f"{re.escape(letter)}(?:{'|'.join(rests)})" for letter, rests in sorted(by_letter.items()))


@lru_cache(maxsize=256)
def _names(lang: str) -> tuple[tuple[str, Month], ...]:
    """Return folded names and their months, those of CLDR first."""
    tag = parse_tag(lang)
    calendars = _calendars_by_name(tag)
    found: list[tuple[str, Month]] = []
    for calendar in calendars:
        for width in ("MMMM", "LLLL", "MMM", "LLL"):
            for month, name in month_names(lang, calendar, width).items():
                found += _spelled(name, (calendar, month or _ADAR))
    locale = nearest_locale(tag)
    if locale and "gregorian" in calendars:
        for month, name in locale.months["format"]["wide"].items():
            found += _spelled(name, ("gregorian", month))
    for calendar, row in MONTHS.get(tag.language, ()):
        for month, spellings in enumerate(row.split(), 1):
            for name in spellings.split("|"):
                found += _spelled(name.replace("_", " "), (calendar, month))
    return tuple(found)


def _shortened(own: dict[str, Month], known: dict[str, Month]) -> dict[str, Month]:
    """Return the beginnings that only one month of a language has, and no month of another number in what is known."""
    cut: dict[str, Month] = {}
    doubtful: set[str] = set()
    for name, month in own.items():
        if month[0] == "gregorian" and _ALPHABETS.fullmatch(name):
            for length in _SHORTENED:
                if length < len(name) and cut.setdefault(name[:length], month) != month:
                    doubtful.add(name[:length])
    return {name: month for name, month in cut.items() if name not in doubtful and known.get(name, month) == month}


def _calendars_by_name(tag: Tag) -> tuple[str, ...]:
    """Return the calendars whose months CLDR names in a language and which the names tell apart."""
    # In Tigrinya both calendars have the same names; Eritrea counts in one, Ethiopia in the other.
    if tag.language == "ti":
        return ("gregorian",) if tag.territory == "ER" else ("ethiopic",)
    return ("gregorian", *_OTHER_CALENDARS.get(tag.language, ()))


def _spelled(name: str, month: Month) -> Iterator[tuple[str, Month]]:
    """Yield a name as the reader meets it, without what CLDR writes to its front; names with digits are left out."""
    folded = re.sub(r"^(?:de |d'|di |do |a )", "", fold(name).strip())
    if any(char.isdigit() for char in folded):
        return
    bare = folded.rstrip(".")
    if len(bare) > 1 or (bare and ord(bare[0]) > 0x600):
        yield bare, month
        if "." in bare:
            yield folded, month


def _stems(lang: str, names: dict[str, Month]) -> dict[str, Month]:
    """Return what stays of the long names when the endings of their cases go."""
    wide = {name for width in ("MMMM", "LLLL") for name in map(fold, month_names(lang, "gregorian", width).values())}
    stems: dict[str, Month] = {}
    doubtful: set[str] = set()
    for name, month in names.items():
        short = _ENDING.sub("", name) if name in wide and len(name) > 4 else name
        fallen = _FALLING_VOWEL.sub(r"\1", name) if name in wide else name
        for stem in {name, short, fallen}:
            if len(stem) >= 3 and (name in wide or len(name) > 4) and stems.setdefault(stem, month) != month:
                doubtful.add(stem)
    return {stem: month for stem, month in stems.items() if stem not in doubtful}


def _halves_of_day(tag: Tag) -> tuple[tuple[str, str], ...]:
    rows = [("am|a.m|a. m", "pm|p.m|p. m"), _HALVES.get(tag.language, ("", ""))]
    if has_icu(tag):
        moments = [datetime(2017, 9, 13, hour) for hour in (9, 21)]
        morning, evening = icu_date(tag, "gregorian", "a", moments)
        rows.append((morning, evening))
    halves = {
        fold(word).rstrip("."): half
        for row in reversed(rows)
        for half, words in zip(("am", "pm"), row, strict=True)
        for word in words.split("|")
        if word
    }
    return tuple(sorted(halves.items(), key=lambda pair: (-len(pair[0]), pair[0])))
