"""The search page of each language, and the data that its script asks for."""

import json
from collections.abc import Callable
from typing import Any, NamedTuple

from generator.config import Config
from generator.dates import from_calendar, months_of, number
from generator.languages import language
from generator.model import PageKey, View
from generator.plan import TERMS, bucket_calendar, page_calendars, page_url
from generator.render.parts import absolute, day_of, home_crumb, page_of, span_title, words
from generator.search import UNDATED_DAYS, table

_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Engine(NamedTuple):
    """What a description of a search engine says."""

    short: str
    description: str
    long: str
    lang: str
    search: str
    self: str
    icon: str


def search(view: View, config: Config) -> dict[str, object]:
    """The page on which a reader searches a language; without a script, it leads to the lists."""
    lang = view.key.lang
    own = words(lang, config)
    title = own.plain("Search")
    page = page_of(
        "search", lang, page_url(view.key), config, title=title, crumbs=[home_crumb(lang)],
        description=own.plain("Search in %(language)s", language=language(lang).name),
    )  # fmt: skip
    return {
        "page": page,
        "forms": json.dumps(_forms(lang, config), ensure_ascii=False, separators=(",", ":")),
    }


def _forms(lang: str, config: Config) -> dict[str, object]:
    """Forms of "3 stories" by CLDR's plural categories with "#" for the number, and how the number is written."""
    own = words(lang, config)
    rule = language(lang).plural
    forms: dict[str, str] = {}
    for count in (*range(25), 100, 101, 1000, 1_000_000):
        category = rule(count) if rule else "other"
        text = own.plural_plain("%(num)s story", "%(num)s stories", count)
        forms.setdefault(category, text.replace(number(count, lang), "#"))
    parting = number(1_000_000, lang).strip("".join(digits := [number(digit, lang) for digit in range(10)]))
    return {"forms": forms, "digits": "".join(digits), "parting": parting[:1]}


def engine(view: View, config: Config) -> dict[str, object]:
    """What a browser must know to offer the search beside its own."""
    lang = view.key.lang
    title = config.title_in(lang)
    about = Engine(
        short=title[:16].strip(),  # no more is allowed, nor than 48 below (OpenSearch 1.1)
        description=words(lang, config).plain("Search in %(language)s", language=language(lang).name),
        long=f"{title} – {language(lang).name}"[:48].strip(),
        lang=lang,
        search=absolute(page_url(PageKey("search", lang, "")), config),
        self=absolute(page_url(view.key), config),
        icon=absolute("static/favicon.svg", config),
    )
    return {"engine": about}


def rules(view: View, config: Config) -> str:
    """How the index of a language is cut and its queries read, and for which spans of days there is no file."""
    long = [bucket for bucket, _ in view.counts]
    return _json({"items": view.total, "leaves": view.name, "long": _runs(long), **table(view.key.lang)})


def _runs(buckets: list[str]) -> list[list[int]]:
    """Spans of days that follow one another as one: the shift, the first and the last."""
    runs: list[list[int]] = []
    for shift, place in sorted(tuple(map(int, bucket.split("-"))) for bucket in buckets):
        if runs and runs[-1][0] == shift and runs[-1][2] == place - 1:
            runs[-1][2] = place
        else:
            runs.append([shift, place, place])
    return runs


def facets(view: View, config: Config) -> str:
    """What results can be chosen by: years of the language's own calendar, with first days; sources, topics, places.

    A year is found by its first day alone: where results are, there is their year.
    """
    lang = view.key.lang
    own = page_calendars(lang, config)[0]
    years = []
    for bucket, _ in reversed(view.counts):
        calendar, (year,) = bucket_calendar(bucket)
        if calendar == own:
            first = from_calendar(year, months_of(year, calendar)[0], 1, calendar)
            years.append([str(year), span_title(bucket, lang), first.toordinal() + UNDATED_DAYS])
    terms = {kind: [[slug, name] for of, slug, name, _ in view.terms if of == kind] for kind in TERMS}
    return _json({"year": years, **terms})


def titles(view: View, config: Config) -> str:
    """What results of some days show: slot, address, title, source, language and direction of the title if others."""
    lang = view.key.lang
    days: dict[str, dict[str, object]] = {}
    for entry, (number_of_day, slot) in zip(view.entries, view.counts, strict=True):
        if number_of_day not in days:
            when = day_of(entry.day, lang, page_calendars(lang, config), linked=False) if entry.day else None
            rows: list[list[object]] = []
            days[number_of_day] = {"day": [when.iso, when.text] if when else None, "rows": rows}
        row: list[object] = [slot, entry.url, entry.title, entry.source]
        if entry.title_lang:
            row += [entry.title_lang, language(entry.title_lang).dir]
        rows.append(row)
    return _json(days)


def _json(value: Any) -> str:
    # Nothing of this is HTML, and a browser is told so; but where a host tells it otherwise, no tag must begin in it.
    return _ENCODE(value).replace("<", "\\u003c") + "\n"


FILL: dict[str, Callable[[View, Config], dict[str, object]]] = {
    "search": search,
    "search-engine": engine,
}
DATA: dict[str, Callable[[View, Config], str]] = {"search-rules": rules, "search-facets": facets, "titles": titles}
