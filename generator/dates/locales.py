"""What CLDR says of a language: month and weekday names, patterns, digits, territory.

ICU (through icu4py) gives the names, Babel the patterns. Two traps shaped this module. ICU answers for a locale it
has not with the language of the machine, so it is asked only for languages it is known to have. Babel keeps
resolved aliases in data that all locales share, so that after Uyghur was looked at, "stand-alone" month names of
Arabic come out in Uyghur: only its "format"/"wide" names and its patterns, which are never aliases, are read.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from functools import lru_cache
from typing import Final, NamedTuple

from babel import Locale
from babel.core import get_global
from icu4py.messageformat import MessageFormat

from generator.dates import tables
from generator.dates.calendars import from_calendar, month_length, months_of
from generator.languages import babel_locale

# A year in which every month has a fifteenth day or at least a third one, and which ICU's own tables convert
# right; for "hebrew" a leap year, which has an Adar I, and a common one.
_SAMPLE_YEARS: Final = {
    "gregorian": 2017,
    "buddhist": 2560,
    "japanese": 2017,
    "roc": 106,
    "persian": 1396,
    "islamic-umalqura": 1438,
    "ethiopic": 2010,
    "hebrew": 5777,
}
_HEBREW_LEAP_YEAR: Final = 5776

# Calendars of another name in ICU, and those whose months are the Gregorian ones.
_ICU_NAMES: Final = {"gregorian": "gregory", "buddhist": "gregory", "japanese": "gregory", "roc": "gregory"}

_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(?:-[a-z]{3}){0,3}(?:-(?P<script>[a-z]{4}))?(?:-(?P<territory>[a-z]{2}|[0-9]{3}))?"
    r"(?:-.*)?",
    re.IGNORECASE,
)
_PATTERN_PARTS = re.compile(r"'(?P<quoted>[^']*)'|(?P<field>(?P<letter>[A-Za-z])(?P=letter)*)|(?P<literal>[^'A-Za-z]+)")
_FIELDS: Final = {"y": "{y}", "M": "{n}", "MMM": "{m}", "MMMM": "{m}", "LLLL": "{M}", "d": "{d}", "dd": "{dd}"}
_SPACED_ERA = re.compile(r"[\s‏]*G+[\s‏]*")
_NUMBERED_NAME = re.compile(r"M\d\d")


class Tag(NamedTuple):
    """A language tag in parts, CLDR's aliases resolved; `language` is "und" where the tag says nothing."""

    language: str
    script: str
    territory: str

    @property
    def name(self) -> str:
        """The parts as one tag, such as "zh-Hant" or "fa-AF"."""
        return "-".join(filter(None, self))


@lru_cache(maxsize=1024)
def parse_tag(lang: str) -> Tag:
    """Take a BCP 47 tag apart; never fails."""
    match = _TAG.fullmatch(lang.replace("_", "-"))
    if match is None:
        return Tag("und", "", "")
    language = match["language"].lower()
    replaced = tables.LANGUAGE_ALIASES.get(language, language).split("-")
    script = (match["script"] or "").title() or (replaced[1] if len(replaced) > 1 else "")
    return Tag(replaced[0], script, (match["territory"] or "").upper())


@lru_cache(maxsize=1024)
def likely_territory(lang: str) -> str:
    """Return the territory of a tag, or the one CLDR holds likely for its language; "" when there is none."""
    tag = parse_tag(lang)
    if tag.territory:
        return tag.territory
    subtags: dict[str, str] = get_global("likely_subtags")  # type: ignore[assignment]  # typed as any mapping
    likely = subtags.get(f"{tag.language}_{tag.script}") if tag.script else None
    likely = likely or (subtags.get(tag.language) if tag.language != "und" else None)
    return likely.split("_")[-1] if likely else ""


def has_icu(tag: Tag) -> bool:
    """Say whether ICU has data of its own for the language."""
    return tag.language in tables.ICU_LANGUAGES


def nearest_locale(tag: Tag) -> Locale | None:
    """Return Babel's nearest locale, or None when Babel does not know the language."""
    language, script, territory = tag
    candidates = ((language, script, territory), (language, script), (language, territory), (language,))
    found = (babel_locale("_".join(parts)) for parts in candidates if all(parts))
    return next((locale for locale in found if locale), None)


def icu_date(tag: Tag, calendar: str, pattern: str, moments: Sequence[date]) -> list[str]:
    """Format days, or moments without a zone, with an ICU date pattern; ask only where `has_icu`."""
    locale = f"{tag.name}-u-ca-{_ICU_NAMES.get(calendar, calendar)}"
    form = MessageFormat("{day,date," + pattern + "}", locale)
    noon = time(12)  # without a zone: ICU prints in the machine's, and reads a moment without one as being in that
    return [
        form.format({"day": moment if isinstance(moment, datetime) else datetime.combine(moment, noon)})
        for moment in moments
    ]


@lru_cache(maxsize=1024)
def month_names(lang: str, calendar: str, width: str = "MMMM") -> dict[int, str]:
    """Return the names of the months by number; empty when nobody knows them.

    Args:
        lang: BCP 47 tag.
        calendar: One of `CALENDARS`.
        width: CLDR field: "MMMM" as in a date, "LLLL" standing alone, "MMM" and "LLL" for the short forms.
            In "hebrew" month 0 is Adar II, the Adar of a leap year.
    """
    tag = parse_tag(lang)
    gregorian = _ICU_NAMES.get(calendar) == "gregory"
    if gregorian and tag.language in tables.GREGORIAN_MONTHS:
        return dict(enumerate(tables.GREGORIAN_MONTHS[tag.language].split(), 1))
    if not has_icu(tag):
        locale = nearest_locale(tag) if gregorian else None
        names: dict[int, str] = dict(locale.months["format"]["wide"]) if locale else {}
    else:
        year = _SAMPLE_YEARS[calendar]
        months = months_of(year, calendar)
        days = [from_calendar(year, month, min(15, month_length(year, month, calendar)), calendar) for month in months]
        if calendar == "hebrew":
            months = (*months, 6, 0)
            days += [from_calendar(_HEBREW_LEAP_YEAR, month, 15, calendar) for month in (6, 7)]
        names = dict(zip(months, icu_date(tag, calendar, width, days), strict=True))
    return {} if any(map(_NUMBERED_NAME.fullmatch, names.values())) else names


@lru_cache(maxsize=1024)
def digits(lang: str) -> str:
    """Return the ten digits that CLDR gives the language, from zero."""
    tag = parse_tag(lang)
    if has_icu(tag):
        form = MessageFormat("{n,number,::group-off}", tag.name)
        return "".join(form.format({"n": n}) for n in range(10))
    locale = nearest_locale(tag)
    zero = tables.ZEROS.get(locale.default_numbering_system, "0") if locale else "0"
    return "".join(chr(ord(zero) + n) for n in range(10))


@lru_cache(maxsize=1024)
def pattern(lang: str, skeleton: str) -> str:
    """Return the language's pattern of a date without its era, "" when nobody knows it.

    Args:
        lang: BCP 47 tag.
        skeleton: "yMMMMd", "yMMMM" or "y".

    Returns:
        A template for `str.format` with the fields {y}, {m} (the month's name as in a date), {M} (its name standing
        alone), {n} (its number), {d} and {dd} (the day of the month, the latter with two digits).
    """
    tag = parse_tag(lang)
    own = tables.PATTERNS.get(tag.language, {}).get(skeleton)
    if own:
        return _template(own)
    locale = nearest_locale(tag)
    if locale is None:
        return ""
    found = locale.date_formats["long"] if skeleton == "yMMMMd" else locale.datetime_skeletons[skeleton]
    return _template(found.pattern)


def _template(cldr: str) -> str:
    """Turn a CLDR date pattern into a template for `str.format`."""
    parts = []
    for match in _PATTERN_PARTS.finditer(_SPACED_ERA.sub(" ", cldr).strip()):
        if match["field"] is None:
            literal = match["literal"] if match["quoted"] is None else match["quoted"] or "'"
            parts.append(literal.replace("{", "{{").replace("}", "}}"))
        else:
            parts.append(_FIELDS[match["field"]])
    return "".join(parts).strip()
