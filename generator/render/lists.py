"""The pages of many items: landing page, language index, calendar, sources, topics, places and the page not found."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

from generator.config import Config
from generator.dates import (
    calendar_code,
    day_number,
    from_calendar,
    month_grid,
    month_name,
    months_of,
    number,
    to_calendar,
    weekday_names,
)
from generator.languages import language, name_in
from generator.model import Entry, PageKey, View
from generator.plan import TERMS, bucket_calendar, catalogue_parts, day_url, has_pages, page_calendars, page_url
from generator.render.machines import feed_url, has_feed
from generator.render.parts import (
    CALENDAR_NAMES,
    Day,
    Link,
    Page,
    Row,
    apart,
    by_span,
    day_of,
    groups_of,
    home_crumb,
    level,
    near_links,
    page_of,
    row_of,
    span_link,
    span_title,
    term_link,
    words,
)
from generator.sorting import sort_key, sorted_by_name, titled

# Stories beside the leading one at the head of a language's index.
SECONDS = 4

_TITLES = {"sources": "Sources", "topics": "Topics", "places": "Places"}

Filled = tuple[Page, dict[str, object]]


@dataclass(slots=True)
class Edition:
    """A language on the pages that show them all."""

    lang: str
    dir: str
    name: str
    called: str
    href: str
    count: str
    day: Day | None
    latest: Sequence[Row]


class Years(NamedTuple):
    """The years of an archive in one calendar."""

    name: str
    years: Sequence[Link]


class Weekday(NamedTuple):
    """Head of a column of a wall calendar."""

    short: str
    name: str


class Cell(NamedTuple):
    """A day of a wall calendar; `href` is "" where there is no story."""

    day: str
    iso: str
    href: str = ""
    count: str = ""  # type: ignore[assignment]
    level: int = 0
    label: str = ""


def _stories(count: int, lang: str, config: Config) -> str:
    return words(lang, config).plural("%(num)s story", "%(num)s stories", count)


def landing(view: View, config: Config) -> Filled:
    """The page on which a reader chooses a language."""
    lang = config.default_language or "en"
    own = words(lang, config)
    languages = _languages(view, lang, config)
    heading = own.plural_plain("News in %(num)s language", "News in %(num)s languages", len(languages))
    page = page_of(
        "landing", lang, page_url(view.key), config, title="", heading=heading,
        description=heading,
    )  # fmt: skip
    return page, {"languages": languages, "count": _stories(view.total, lang, config) if view.total else ""}


def _languages(view: View, lang: str, config: Config) -> list[Edition]:
    """The languages of a page in the order of their names: Latin letters first, then the other scripts."""
    ordered = sorted(view.languages, key=lambda found: _place_of(found[0]))
    return [_language(tag, count, latest, lang, config) for tag, count, latest in ordered]


@lru_cache(maxsize=1 << 10)
def _place_of(tag: str) -> tuple[object, ...]:
    return sort_key(language(tag).name, "en")


def _language(tag: str, count: int, latest: tuple[Entry, ...], page_lang: str, config: Config) -> Edition:
    about = language(tag)
    called = name_in(tag, page_lang)
    return Edition(
        lang=tag,
        dir=about.dir,
        name=about.name,
        called="" if called.casefold() == about.name.casefold() else called,
        href=page_url(PageKey("home", tag, "")),
        count=_stories(count, tag, config),
        day=None,
        latest=[row_of(entry, config) for entry in latest],
    )


def home(view: View, config: Config) -> Filled:
    """The index of a language: newest stories, and the ways into the archive."""
    lang = view.key.lang
    about = language(lang)
    own = words(lang, config)
    page = page_of("home", lang, page_url(view.key), config, title=about.name, description=_stories_in(lang, config))
    shown = list(view.entries)
    lead, seconds = shown[:1], shown[1 : 1 + SECONDS]
    terms = {
        kind: [_term(kind, lang, name, label, count) for of_kind, name, label, count in view.terms if of_kind == kind]
        for kind in TERMS
    }
    undated = None
    if view.undated > sum(not entry.iso for entry in shown):
        undated = Link(
            own.plain("Undated stories"), page_url(PageKey("undated", lang, "")), count=number(view.undated, lang)
        )
    return page, {
        "count": _stories(view.total, lang, config),
        "lead": row_of(lead[0], config, linked=True) if lead else None,
        "seconds": [row_of(entry, config, linked=True) for entry in seconds],
        "groups": groups_of(shown[1 + SECONDS :], config),
        "calendars": [
            Years(own.plain(CALENDAR_NAMES[name]), years)
            for name in page_calendars(lang, config)
            if (years := _years(view, name))
        ],
        "sources": terms["source"],
        "all_sources": Link(own.plain("All sources"), page_url(PageKey("sources", lang, "")))
        if terms["source"]
        else None,
        "topics": terms["topic"],
        "all_topics": Link(own.plain("All topics"), page_url(PageKey("topics", lang, ""))) if terms["topic"] else None,
        "data": page_url(PageKey("catalogues", lang, "")) if "catalogue" in config.data else "",
        "places": terms["place"],
        "all_places": Link(own.plain("All places"), page_url(PageKey("places", lang, ""))) if terms["place"] else None,
        "undated": undated,
    }


def _years(view: View, calendar: str) -> list[Link]:
    lang = view.key.lang
    found = [(bucket, count) for bucket, count in view.counts if bucket_calendar(bucket)[0] == calendar]
    most = max((count for _, count in found), default=1)
    return [_span_link(bucket, "year", lang, count, most) for bucket, count in reversed(found)]


def _span_link(bucket: str, kind: str, lang: str, count: int, most: int, label: str = "") -> Link:
    return Link(
        label or span_title(bucket, lang),
        page_url(PageKey(kind, lang, bucket)),
        count=number(count, lang),
        level=level(count, most),
    )


def _term(kind: str, lang: str, name: str, label: str, count: int) -> Link:
    return term_link(label, page_url(PageKey(kind, lang, name)), lang, count)


def year(view: View, config: Config) -> Filled:
    """A year as twelve months (thirteen in some calendars)."""
    lang, bucket = view.key.lang, view.key.bucket
    calendar, (number_of_year,) = bucket_calendar(bucket)
    months = {
        bucket_calendar(below)[1][1]: (below, count)
        for below, count in view.counts
        if below.count("/") == bucket.count("/") + 1
    }
    days = [below for below, _ in view.counts if below.count("/") == bucket.count("/") + 2]
    most = max(count for _, count in months.values())
    cells = []
    for month in months_of(number_of_year, calendar):
        name = month_name(month, lang, calendar)
        cells.append(
            _span_link(months[month][0], "month", lang, months[month][1], most, name)
            if month in months
            else Link(name, "")
        )
    page, filled = _span(view, config, [home_crumb(lang)])
    return page, {**filled, "months": cells, "calendars": _other_calendars(view, days, "year", config)}


def month(view: View, config: Config) -> Filled:
    """A month as a wall calendar."""
    lang, bucket = view.key.lang, view.key.bucket
    calendar, (in_year, in_month) = bucket_calendar(bucket)
    counts = {bucket_calendar(below)[1][2]: (below, count) for below, count in view.counts}
    most = max(count for _, count in counts.values())
    numbers = iter(range(1, 32))
    weeks = [
        [_cell(next(numbers), day, counts, most, lang, config) if day else None for day in week]
        for week in month_grid(in_year, in_month, lang, calendar)
    ]
    year_bucket = bucket.rpartition("/")[0]
    page, filled = _span(view, config, [home_crumb(lang), span_link("year", lang, year_bucket)])
    data: list[Link] = []
    if calendar == "gregorian" and "catalogue" in config.data:
        key = PageKey("catalogue", lang, bucket.replace("/", "-"))
        for part in range(1, catalogue_parts(view.total) + 1):
            url, which = page_url(key, part), f" {number(part, lang)}" if part > 1 else ""
            data += [Link(f"CSV{which}", url), Link(f"JSON{which}", f"{url.removesuffix('csv')}json")]
    return page, {
        **filled,
        "data": data,
        "weekdays": [Weekday(short, name) for short, name in weekday_names(lang)],
        "weeks": weeks,
        "calendars": _other_calendars(view, [below for below, _ in counts.values()], "month", config),
    }


def _cell(in_month: int, day: date, counts: dict[int, tuple[str, int]], most: int, lang: str, config: Config) -> Cell:
    if in_month not in counts:
        return Cell(day_number(in_month, lang), day.isoformat())
    bucket, count = counts[in_month]
    stories = words(lang, config).plural_plain("%(num)s story", "%(num)s stories", count)
    title, href, *_ = span_link("day", lang, bucket)
    return Cell(
        day_number(in_month, lang),
        day.isoformat(),
        href,
        number(count, lang),
        level(count, most),
        f"{title}: {stories}",
    )


def _span(view: View, config: Config, crumbs: list[Link]) -> Filled:
    """What pages of a year and a month have in common."""
    lang, kind = view.key.lang, view.key.kind
    title = span_title(view.key.bucket, lang)
    description = words(lang, config).plain("Stories of %(period)s", period=title)
    heading = title[:1].upper() + title[1:]  # names of months are small inside a sentence only
    page = page_of(kind, lang, page_url(view.key), config, title=heading, description=description, crumbs=crumbs)
    before, after = near_links(kind, lang, view.near)
    return page, {"count": _stories(view.total, lang, config), "before": before, "after": after}


def _other_calendars(view: View, days: list[str], kind: str, config: Config) -> list[Link]:
    """The pages of the same days in the language's calendars; the page itself stands among them without a link."""
    lang, bucket = view.key.lang, view.key.bucket
    names = page_calendars(lang, config)
    if len(names) < 2:
        return []
    own = words(lang, config)
    current = bucket_calendar(bucket)[0]
    dates = []
    for below in days:
        calendar, (in_year, in_month, in_day) = bucket_calendar(below)
        dates.append(from_calendar(in_year, in_month, in_day, calendar))
    links = []
    for name in names:
        if name == current:
            links.append(Link(f"{own.plain(CALENDAR_NAMES[name])}: {span_title(bucket, lang)}", ""))
            continue
        for found in sorted({_bucket(day, name, kind) for day in dates if has_pages(day, name)}):
            links.append(span_link(kind, lang, found))
    return links


def _bucket(day: date, calendar: str, kind: str) -> str:
    """The bucket of that kind in which a day stands."""
    in_year, in_month, in_day = to_calendar(day, calendar)
    code = calendar_code(calendar)
    whole = f"{code}/{in_year:04}/{in_month:02}/{in_day:02}" if code else f"{in_year:04}/{in_month:02}/{in_day:02}"
    return whole[: len(whole) - {"year": 6, "month": 3, "day": 0}[kind]]


def day(view: View, config: Config) -> Filled:
    """All stories of a day."""
    lang, bucket = view.key.lang, view.key.bucket
    calendar, (in_year, in_month, in_day) = bucket_calendar(bucket)
    when = from_calendar(in_year, in_month, in_day, calendar)
    above = [bucket.rsplit("/", 2)[0], bucket.rsplit("/", 1)[0]]
    links = [span_link(kind, lang, span) for kind, span in zip(("year", "month"), above, strict=True)]
    if view.span:
        links.append(Link(span_title(bucket, lang), page_url(view.key)))
    gregorian = page_url(PageKey("day", lang, _bucket(when, "gregorian", "day")))
    page = page_of(
        "day", lang, page_url(view.key, view.part, view.span), config,
        title=_numbered(span_title(bucket, lang), view, config),
        description=words(lang, config).plain("Stories of %(period)s", period=span_title(bucket, lang)),
        crumbs=[home_crumb(lang), *links],
        canonical=gregorian if view.part == 1 and not view.span else "",
    )  # fmt: skip
    before, after = near_links("day", lang, view.near)
    names = (calendar, *(name for name in page_calendars(lang, config) if name != calendar))
    return page, {
        "day": day_of(when, lang, names, linked=False),
        "rows": [row_of(entry, config, in_day=True) for entry in view.entries],
        "count": _stories(view.total, lang, config),
        "calendars": _other_calendars(view, [bucket], "day", config),
        "everywhere": page_url(PageKey("date", "", when.isoformat().replace("-", "/"))),
        "parts": _parts(view),
        "before": before,
        "after": after,
    }


def date_of_all(view: View, config: Config) -> Filled:
    """A day in all languages: the first titles of each, in its own language and direction."""
    lang = config.default_language or "en"
    when = date(*bucket_calendar(view.key.bucket)[1])
    shown = day_of(when, lang, page_calendars(lang, config), linked=False)
    page = page_of(
        "date", lang, page_url(view.key), config, heading=shown.text,
        title=f"{shown.text} · {words(lang, config).plain('All languages')}",
        description=words(lang, config).plain("Stories of %(period)s", period=shown.text),
    )  # fmt: skip
    languages = _languages(view, lang, config)
    for found in languages:
        found.href = day_url(found.lang, when)
        found.day = day_of(when, found.lang, page_calendars(found.lang, config), linked=False)
    before, after = (_date_link(near, lang, config) for near in view.near)
    return page._replace(home="", feed="", letters="", search=""), {
        "day": shown,
        "languages": languages,
        "count": _stories(view.total, lang, config),
        "before": before,
        "after": after,
    }


def _date_link(bucket: str, lang: str, config: Config) -> Link | None:
    if not bucket:
        return None
    when = date(*bucket_calendar(bucket)[1])
    return Link(
        day_of(when, lang, page_calendars(lang, config), linked=False).text, page_url(PageKey("date", "", bucket))
    )


def undated(view: View, config: Config) -> Filled:
    """All stories whose day is not known."""
    lang = view.key.lang
    title = words(lang, config).plain("Undated stories")
    crumbs = [home_crumb(lang)]
    full_title = title
    if letter := view.key.bucket.removeprefix("/"):
        crumbs.append(Link(title, page_url(PageKey("undated", lang, ""))))
        full_title = f"{title} · {titled(letter, lang)}"
    if view.span:
        crumbs.append(term_link(titled(letter, lang), page_url(view.key), lang))
    page = page_of(
        "undated", lang, page_url(view.key, view.part, view.span), config, heading=title, crumbs=crumbs,
        title=_numbered(full_title, view, config),
        description=words(lang, config).plain("The texts of these stories do not say when they were published."),
    )  # fmt: skip
    letters = [
        Link(
            titled(bucket.removeprefix("/"), lang),
            "" if bucket == view.key.bucket and not view.span else page_url(PageKey("undated", lang, bucket)),
            count=number(count, lang) if count else "",
        )
        for bucket, count in view.counts
    ]
    rows = [row_of(entry, config) for entry in view.entries]
    return page, {"rows": rows, "count": _stories(view.total, lang, config), "parts": letters + _parts(view)}


def term(view: View, config: Config) -> Filled:
    """The stories of a source, topic or place."""
    lang, kind = view.key.lang, view.key.kind
    name, _, span = view.key.bucket.partition("/")
    own = words(lang, config)
    crumbs = [home_crumb(lang), Link(own.plain(_TITLES[TERMS[kind]]), page_url(PageKey(TERMS[kind], lang, "")))]
    most = max((count for _, count in view.counts), default=1)
    years = [_term_span(view, bucket, count, most, config) for bucket, count in view.counts]
    if span:
        crumbs.append(Link(view.name, page_url(PageKey(kind, lang, name))))
    if view.span:
        crumbs.append(Link(_span_label(span, lang, config), page_url(view.key)))
    name_in_title = f"{own.plain('Place')}: {view.name}" if kind == "place" else view.name
    full_title = " · ".join([name_in_title, *([_span_label(span, lang, config)] if span else [])])
    if kind == "place":
        description = f"{name_in_title}. {_stories_in(lang, config)}"
    else:
        phrase = {"source": "Stories from %(source)s", "topic": "Stories about %(topic)s"}[kind]
        description = own.plain(phrase, **{kind: view.name})
    page = page_of(
        kind, lang, page_url(view.key, view.part, view.span), config, title=_numbered(full_title, view, config),
        description=description, heading=apart(view.name, lang), crumbs=crumbs,
    )  # fmt: skip
    return page, {
        "groups": by_span("month" if span else "year", view.entries, config, within=kind),
        "count": _stories(view.total, lang, config),
        "years": years,
        "parts": _parts(view),
        "feeds": _feeds(view, config),
    }


def _feeds(view: View, config: Config) -> list[Link]:
    if not has_feed(view):
        return []
    return [Link("Atom", feed_url(view.key)), Link("JSON Feed", feed_url(view.key, "json"))]


def _span_label(span: str, lang: str, config: Config) -> str:
    return span_title(span, lang) if span.isdigit() else words(lang, config).plain("Undated")


def _term_span(view: View, bucket: str, count: int, most: int, config: Config) -> Link:
    lang = view.key.lang
    href = "" if bucket == view.key.bucket and not view.span else page_url(PageKey(view.key.kind, lang, bucket))
    label = _span_label(bucket.partition("/")[2], lang, config)
    return Link(label, href, count=number(count, lang) if count else "", level=level(count, most))


def _stories_in(lang: str, config: Config) -> str:
    return words(lang, config).plain("Stories in %(language)s", language=language(lang).name)


def terms(view: View, config: Config) -> Filled:
    """Sources, topics or places in the alphabetical order of the language; of many the largest, or a letter's."""
    lang, kind = view.key.lang, view.key.kind
    title = full_title = words(lang, config).plain(_TITLES[kind])
    crumbs = [home_crumb(lang)]
    if letter := view.key.bucket.removeprefix("/"):
        crumbs.append(Link(title, page_url(PageKey(kind, lang, ""))))
        full_title = f"{title} · {titled(letter, lang)}"
    page = page_of(
        kind, lang, page_url(view.key, view.part), config, heading=full_title, crumbs=crumbs,
        title=_numbered(full_title, view, config), description=f"{full_title}. {_stories_in(lang, config)}",
    )  # fmt: skip
    return page, {
        "letter": letter,
        "links": [_term(of_kind, lang, name, label, count) for of_kind, name, label, count in view.terms],
        "letters": _letters(view, [bucket for bucket, _ in view.counts], kind),
        "parts": _parts(view),
    }


def letters(view: View, config: Config) -> Filled:
    """The letters of a language, each leading to the titles that begin with it."""
    lang = view.key.lang
    title = words(lang, config).plain("A to Z")
    description = f"{title}. {_stories_in(lang, config)}"
    page = page_of(
        "letters", lang, page_url(view.key), config, title=title, description=description, crumbs=[home_crumb(lang)]
    )
    return page, {"letters": _letters(view, [bucket for bucket, _ in view.counts])}


def _letters(view: View, buckets: list[str], kind: str = "letter") -> list[Link]:
    """Ways to letters, or to pairs of letters, in the order of the alphabet; the page itself has no link."""
    lang = view.key.lang
    numbers = dict(view.counts)
    return [
        term_link(
            titled(bucket.rpartition("/")[2], lang),
            "" if bucket == view.key.bucket else page_url(PageKey(kind, lang, bucket)),
            lang,
            numbers[bucket],
        )
        for bucket in sorted_by_name(buckets, lang, lambda bucket: bucket.rpartition("/")[2])
    ]


def letter(view: View, config: Config) -> Filled:
    """The titles under a letter; of a long one, the ways to its pairs of letters, and each of these pages."""
    lang = view.key.lang
    name, _, pair = view.key.bucket.partition("/")
    own = words(lang, config)
    crumbs = [home_crumb(lang), Link(own.plain("A to Z"), page_url(PageKey("letters", lang, "")))]
    if pair:
        crumbs.append(term_link(titled(name, lang), page_url(PageKey("letter", lang, name)), lang))
    heading = titled(pair or name, lang)
    page = page_of(
        "letter", lang, page_url(view.key, view.part, view.span), config, heading=heading, crumbs=crumbs,
        title=_numbered(f"{own.plain('A to Z')}: {heading}", view, config),
        description=f"{own.plain('A to Z')}: {heading}. {_stories_in(lang, config)}",
    )  # fmt: skip
    buckets = [bucket for bucket, _ in view.counts]
    pairs = [bucket for bucket in buckets if "/" in bucket]
    return page, {
        "letters": _letters(view, [bucket for bucket in buckets if "/" not in bucket]),
        "pairs": _letters(view, pairs) if not pair or len(pairs) > 1 else [],
        "rows": [row_of(entry, config) for entry in view.entries],
        "count": _stories(view.total, lang, config),
        "parts": _parts(view),
    }


def missing(view: View, config: Config) -> Filled:
    """The page for an address that leads nowhere; it is shown at any depth, so its links are whole paths."""
    lang = view.key.lang or config.default_language or "en"
    title = words(lang, config).plain("This page is not in the archive")
    page = page_of("missing", lang, page_url(view.key), config, title=title)
    if not view.key.lang:
        page = page._replace(home="", feed="", letters="", search="")
    page = page._replace(canonical="")
    homes = []
    for tag, count, _ in view.languages:
        about = language(tag)
        homes.append(
            Link(about.name, page_url(PageKey("home", tag, "")), tag, about.dir, number(count, tag) if count else "")
        )
    return page._replace(root=urlsplit(config.base_url).path), {"homes": homes, "number": number(404, lang)}


def _numbered(title: str, view: View, config: Config) -> str:
    """The title of a part of a list: two pages of a site do not have the same one."""
    lang = view.key.lang
    parts = [title]
    if view.span:
        parts.append(_span_name(view, view.span))
    if view.part > 1:
        parts.append(words(lang, config).plain("Page %(number)s", number=number(view.part, lang)))
    return " · ".join(parts)


def _span_name(view: View, span: str) -> str:
    """How a span of a list is called: a month of a year, or the letters with which the titles begin."""
    lang = view.key.lang
    return month_name(int(span), lang) if _is_month(view, span) else titled(span, lang)


def _is_month(view: View, span: str) -> bool:
    return view.key.kind in TERMS and span.isdigit() and not view.key.bucket.endswith("/undated")


def _parts(view: View) -> list[Link]:
    """Ways to the spans of a list, and to the numbered parts; the page itself has no link."""
    lang = view.key.lang
    links = [
        Link(
            _span_name(view, span),
            "" if span == view.span and view.part == 1 else page_url(view.key, 1, span),
            count=number(count, lang) if count else "",
        )
        for span, count in view.spans
    ]
    if view.parts > 1:
        links += [
            Link(number(part, lang), "" if part == view.part else page_url(view.key, part, view.span))
            for part in range(1, view.parts + 1)
        ]
    return links


FILL: dict[str, Callable[[View, Config], Filled]] = {
    "landing": landing,
    "home": home,
    "year": year,
    "month": month,
    "day": day,
    "undated": undated,
    "sources": terms,
    "source": term,
    "topics": terms,
    "topic": term,
    "places": terms,
    "place": term,
    "letters": letters,
    "letter": letter,
    "date": date_of_all,
    "missing": missing,
    "missing-site": missing,
}
