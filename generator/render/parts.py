"""What templates are given, ready to print: links, days, rows and the page itself, in the page's language."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from markupsafe import Markup

from generator.catalogues import Phrases, phrases
from generator.config import Config
from generator.dates import from_calendar, long_date, month_title, number, weekday_name, year_title
from generator.detect import script
from generator.languages import RTL_SCRIPTS, Language, language, territory_of_tag
from generator.markup import isolated
from generator.model import Entry, PageKey
from generator.plan import bucket_calendar, day_url, page_calendars, page_url, spans_of
from generator.templating.compiled import escaped
from generator.urls import encoded, root_of

CALENDAR_NAMES = {
    "persian": "Solar Hijri",
    "gregorian": "Gregorian",
    "islamic-umalqura": "Islamic",
    "buddhist": "Buddhist",
    "ethiopic": "Ethiopic",
    "hebrew": "Hebrew",
}
# Languages whose pages ask for the web font ahead; static/khabar.css names the same ones. Urdu and its kin are read in
# Nastaliq, and Sindhi has letters that the font lacks.
WEB_FONT = frozenset({"ar", "ary", "arz", "azb", "ckb", "fa", "glk", "mzn", "ps", "ug"})

# Steps in which bars and calendar cells darken with the number of items behind them.
LEVELS = 8


class Link(NamedTuple):
    """A way to another page; `href` is below the site's root, "" on the page itself."""

    label: str
    href: str
    lang: str = ""
    dir: str = ""
    count: str = ""  # type: ignore[assignment]  # that tuples have a method of this name is of no use to templates
    level: int = 0


class Alternate(NamedTuple):
    """The same page or story in another language."""

    lang: str
    dir: str
    label: str
    href: str
    absolute: str
    title: str


class Day(NamedTuple):
    """A day in the reader's calendar, and in the Gregorian one where that is another."""

    iso: str
    text: str
    other: str
    weekday: str
    href: str


class Row(NamedTuple):
    """One item in a list."""

    title: str
    lang: str
    dir: str
    href: str
    day: Day | None
    summary: str
    summary_lang: str
    summary_dir: str
    source: str
    place: str


class Group(NamedTuple):
    """Rows of one day, or of one month or year as `span` says; the undated ones have neither."""

    day: Day | None
    rows: Sequence[Row]
    span: str = ""


class Site(NamedTuple):
    """What is true of the whole site."""

    title: str
    version: str


class Page(NamedTuple):
    """What every page has."""

    kind: str
    lang: str
    dir: str
    layout: str
    locale: str
    title: str
    heading: str
    description: str
    root: str
    url: str
    canonical: str
    home: str
    feed: str
    letters: str
    font: str
    search: str
    image: str
    image_alt: str = ""
    default: str = ""
    crumbs: Sequence[Link] = ()
    alternates: Sequence[Alternate] = ()


@lru_cache(maxsize=1 << 11)
def day_of(day: date, lang: str, calendars: tuple[str, ...], *, linked: bool) -> Day:
    """A day as the language's readers write it."""
    other = long_date(day, lang, "gregorian") if calendars[0] != "gregorian" else ""
    own = long_date(day, lang, calendars[0])
    return Day(day.isoformat(), own, other, weekday_name(day, lang), day_url(lang, day) if linked else "")


def row_of(entry: Entry, config: Config, *, in_day: bool = False, within: str = "", linked: bool = False) -> Row:
    """An entry as a row of a list; what stands above it is left out: the day, and that `within` which it is listed."""
    own = language(entry.lang)
    about = language(entry.title_lang) if entry.title_lang else own
    day = None
    if not in_day and (when := entry.day):
        day = day_of(when, entry.lang, page_calendars(entry.lang, config), linked=linked)
    return Row(
        _set(entry.title, about),
        about.tag,
        about.dir,
        entry.url,
        day,
        _set(entry.summary, own),
        own.tag,
        own.dir,
        "" if within == "source" or not entry.source else apart(entry.source, own.tag),
        "" if within == "place" or not entry.place else apart(entry.place, own.tag),
    )


@lru_cache(maxsize=1 << 12)
def apart(name: str, lang: str) -> str:
    """A name that stands among others in a line of a language, isolated where it could change their order.

    Letters of the line's own direction cannot; what else there is in a line from right to left might.
    """
    if language(lang).dir == "rtl":
        is_safe = all(_is_rtl(char) or char in " \u200c" for char in name)
    else:
        is_safe = not any(map(_is_rtl, name))
    return name if is_safe else set_apart(name, lang)


@lru_cache(maxsize=1 << 12)
def set_apart(name: str, lang: str) -> Markup:
    """A name in an isolate; one with any letter of its line's direction runs that way, whatever letter is its first."""
    about = language(lang)
    is_own = any(char.isalpha() and _is_rtl(char) == (about.dir == "rtl") for char in name)
    return Markup(f'<bdi dir="{about.dir}">{escaped(name)}</bdi>' if is_own else f"<bdi>{escaped(name)}</bdi>")


def in_direction(text: str, lang: str) -> str:
    """Text of a language; what a line from right to left would show out of order is isolated."""
    return _set(text, language(lang))


def _set(text: str, about: Language) -> str:
    return Markup(isolated(escaped(text))) if about.dir == "rtl" else text


def groups_of(entries: Sequence[Entry], config: Config) -> list[Group]:
    """Entries under their days, in the order they come."""
    groups: list[Group] = []
    for iso, of_day in groupby(entries, attrgetter("iso")):
        shown = list(of_day)
        lang = shown[0].lang
        day = day_of(date.fromisoformat(iso), lang, page_calendars(lang, config), linked=True) if iso else None
        groups.append(Group(day, [row_of(entry, config, in_day=True) for entry in shown]))
    return groups


def by_span(kind: str, entries: Sequence[Entry], config: Config, *, within: str) -> list[Group]:
    """Entries under their years or months, in the calendar that the language prefers, in the order they come."""
    groups: list[Group] = []
    for bucket, of_span in groupby(entries, lambda entry: getattr(spans_of(entry, config), kind, "")):
        rows = [row_of(entry, config, within=within) for entry in of_span]
        groups.append(Group(None, rows, span_title(bucket, entries[0].lang) if bucket else ""))
    return groups


def page_of(
    kind: str, lang: str, url: str, config: Config, *, title: str, heading: str = "", description: str = "",
    crumbs: Sequence[Link] = (), alternates: Sequence[Alternate] = (), default: str = "", canonical: str = "",
) -> Page:  # fmt: skip
    """The part that every page has; `title` stands in front of the site's name, "" for that name alone."""
    about = language(lang)
    site_title = config.title_in(lang)
    locale, font, home, feed, letters, search = _of_language(lang)
    if kind == "landing":
        home = feed = letters = search = ""
    return Page(
        kind=kind,
        lang=lang,
        dir=about.dir,
        layout=f"{about.dir}.html",
        locale=locale,
        title=led(f"{title} – {site_title}" if title else site_title, about),
        heading=heading or title,
        description=description,
        root=root_of(url),
        url=url,
        canonical=absolute(canonical or url, config),
        home=home,
        feed=feed,
        letters=letters,
        font=font,
        search=search if config.search else "",
        image=absolute(f"static/{config.image}", config) if config.image else "",
        default=absolute(default, config) if default else "",
        crumbs=crumbs,
        alternates=alternates,
    )


@lru_cache(maxsize=1 << 10)
def _of_language(lang: str) -> tuple[str, ...]:
    """What is the same on all pages of a language: locale, font, and the addresses of index, feed, letters and search.

    The locale is language and territory as Open Graph writes them, such as fa_IR.
    """
    base, territory = lang.split("-")[0], territory_of_tag(lang)
    font = "static/fonts/vazirmatn.woff2" if language(lang).script == "Arab" and base in WEB_FONT else ""
    addresses = (page_url(PageKey(kind, lang, "")) for kind in ("home", "feed", "letters", "search"))
    return f"{base}_{territory}" if territory else base, font, *addresses


def led(text: str, about: Language) -> str:
    """Text for a place without markup: led by a direction mark where its first letter points the other way."""
    first = text[:1] if text[:1].isalpha() else next(filter(str.isalpha, text), "")
    if not first or _is_rtl(first) == (about.dir == "rtl"):
        return text
    return ("\u200f" if about.dir == "rtl" else "\u200e") + text


@lru_cache(maxsize=1 << 12)
def _is_rtl(letter: str) -> bool:
    return script(letter) in RTL_SCRIPTS


def absolute(url: str, config: Config) -> str:
    """The full address of a page, percent-encoded."""
    return config.base_url + encoded(url)


@lru_cache(maxsize=1 << 10)
def home_crumb(lang: str) -> Link:
    """The way back to a language's index."""
    return Link(language(lang).name, page_url(PageKey("home", lang, "")))


@lru_cache(maxsize=1 << 10)
def span_title(bucket: str, lang: str) -> str:
    """A year, month or day in words."""
    calendar, numbers = bucket_calendar(bucket)
    if len(numbers) == 1:
        return year_title(numbers[0], lang, calendar)
    if len(numbers) == 2:
        return month_title(numbers[0], numbers[1], lang, calendar)
    return long_date(from_calendar(numbers[0], numbers[1], numbers[2], calendar), lang, calendar)


@lru_cache(maxsize=1 << 11)
def span_link(kind: str, lang: str, bucket: str) -> Link:
    """The way to a year, month or day; a page leads to the one before and the one after it, and they lead back."""
    return Link(span_title(bucket, lang), page_url(PageKey(kind, lang, bucket)))


def near_links(kind: str, lang: str, near: tuple[str, str]) -> list[Link | None]:
    """The ways to the spans of time before and after one, None for each that there is not."""
    return [span_link(kind, lang, bucket) if bucket else None for bucket in near]


def level(count: int, most: int) -> int:
    """Which step of darkness a number gets: 0 for none, `LEVELS` for the largest."""
    return 0 if not count else max(1, round(LEVELS * count / most))


@lru_cache(maxsize=1 << 11)
def term_link(label: str, href: str, lang: str, count: int = 0) -> Link:
    """A link to a source, topic or place, whose name may be in another script than the page."""
    about = language(lang)
    found = script(label)
    if not found or (found in RTL_SCRIPTS) == (about.dir == "rtl"):
        return Link(label, href, count=number(count, lang) if count else "")
    other = "rtl" if found in RTL_SCRIPTS else "ltr"
    return Link(label, href, f"und-{found}", other, number(count, lang) if count else "")


def words(lang: str, config: Config) -> Phrases:
    """The interface phrases of a language, with those of the site laid over them."""
    return phrases(lang, config.locale, config.look)


def context(lang: str, config: Config) -> dict[str, object]:
    """The names that every template can use besides `page`."""
    return dict(_context(lang, config.title_in(lang), words(lang, config)))


@lru_cache(maxsize=1 << 10)
def _context(lang: str, title: str, own: Phrases) -> dict[str, object]:
    from generator import __version__

    return {
        "_": own.text,
        "_attr": own.plain,
        "_n": own.plural,
        "site": Site(title, __version__),
        "lang_name": language(lang).name,
    }
