"""The page of one item."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import count
from typing import NamedTuple

from markupsafe import Markup

from generator.catalogues import Phrases
from generator.config import Config
from generator.dates import number, percent
from generator.languages import language
from generator.markup import isolated
from generator.model import Article, Block, Entry, Output, PageKey
from generator.plan import page_calendars, page_url, term_url
from generator.render.captured import Cut, Mended, captured_url, cuts, is_long, render_captured
from generator.render.citation import Citation, Facts, Meta, citation, facts_of, linked_data, meta_tags
from generator.render.ninjs import ninjs, ninjs_url
from generator.render.parts import (
    Alternate,
    Day,
    Link,
    absolute,
    apart,
    context,
    day_of,
    home_crumb,
    in_direction,
    page_of,
    term_link,
    words,
)
from generator.summary import summary_of
from generator.templating.environment import templates
from generator.urls import output_path, web_address

# Letters a minute in silent reading. For alphabets the mean of 17 languages is 987 with white space (Trauzettel-
# Klosinski and Dietz, "Standardized Assessment of Reading Performance: the New International Reading Speed Texts
# IReST", 2012, table 2), Chinese and Japanese there are 255 and 357; their mean stands for scripts of syllables.
LETTERS_A_MINUTE = 987
SYLLABLES_A_MINUTE = 300

# Hangul jamo, Ethiopic, kana, Han and Hangul: one character is a syllable or more.
_SYLLABLES = re.compile("[\u1100-\u139f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
# One of these bytes begins each of them in UTF-8. A byte is looked for in a tenth of the time of a set of letters.
_LEADS = bytes({chr(code).encode()[0] for first, last in ((0x1100, 0x139F), (0x3040, 0x9FFF), (0xAC00, 0xD7AF))
                for code in range(first, last + 1)})  # fmt: skip

_HEADING = re.compile("<h[2-6](?=[ >])")

_DATE_NOTES = {
    "updated": "Date of the last update",
    "dateline": "Date from the dateline",
    "file name": "Date from the file name",
    "address": "Date from the address",
}


class Item(NamedTuple):
    """What the page of an item shows of it; docs/templates.md tells of each field."""

    title: str
    title_lang: str
    title_dir: str
    kicker: str
    html: Markup
    day: Day | None
    date_note: str
    updated: Day | None
    byline: str
    byline_role: str
    place: Link | None
    summary: str
    source: Link | None
    tags: Sequence[Link]
    minutes: int
    original: str
    translations: Sequence[Alternate]
    confidence: str
    removed: Sequence[Cut]
    captured: Link | None
    repaired: Sequence[Mended]
    path: str
    sha256: str
    id: str
    citation: Citation
    metas: Sequence[Meta]
    linked_data: Markup
    ninjs: str


def render_item(article: Article, entry: Entry, siblings: Sequence[Entry], config: Config) -> Iterator[Output]:
    """Make the files of an item: its page, that of a long record of what was captured, and ninjs where it is asked for.

    Args:
        article: The parsed item.
        entry: What the archive remembers of it, with the address that it has.
        siblings: The items of its group of translations, itself included; empty when it stands alone.
        config: The site's settings.

    Raises:
        TemplateError: The template does not exist, does not parse, or asks for what it is not given.
    """
    lang = article.lang
    own = words(lang, config)
    facts = facts_of(article, entry, config)
    crumbs = _crumbs(article, config, own)
    alternates = tuple(_alternate(member, config) for member in siblings)
    page = page_of(
        "article", lang, entry.url, config, title=article.title, description=article.summary,
        crumbs=crumbs, alternates=alternates, default=_original(siblings),
    )  # fmt: skip
    if facts["image"]:
        page = page._replace(image=facts["image"], image_alt=facts["image_alt"])
    item = _item(article, entry, siblings, alternates, facts, config, own)
    html = templates(config).render("article.html", {**context(lang, config), "page": page, "item": item})
    yield Output(output_path(entry.url), html.encode("utf-8"))
    if item.captured:
        here = Link(item.title, entry.url, item.title_lang, item.title_dir)
        yield render_captured(article, entry, [*crumbs, here], config)
    if item.ninjs:
        yield ninjs(article, entry, siblings, facts, config)


def _original(siblings: Sequence[Entry]) -> str:
    """Address of the item that the others of its group translate, or ""."""
    return next((member.url for member in siblings if not member.translation_of), siblings[0].url if siblings else "")


def _alternate(entry: Entry, config: Config) -> Alternate:
    about = language(entry.lang)
    return Alternate(entry.lang, about.dir, about.name, entry.url, absolute(entry.url, config), entry.title)


def _crumbs(article: Article, config: Config, own: Phrases) -> list[Link]:
    crumbs = [home_crumb(article.lang)]
    if article.day:
        day = day_of(article.day, article.lang, page_calendars(article.lang, config), linked=True)
        crumbs.append(Link(day.text, day.href))
    else:
        crumbs.append(Link(own.plain("Undated stories"), page_url(PageKey("undated", article.lang, ""))))
    return crumbs


def _item(
    article: Article, entry: Entry, siblings: Sequence[Entry], alternates: Sequence[Alternate], facts: Facts,
    config: Config, own: Phrases,
) -> Item:  # fmt: skip
    lang = article.lang
    day = day_of(article.day, lang, page_calendars(lang, config), linked=True) if article.day else None
    is_apart = is_long(article.dropped)

    def term(kind: str, name: str) -> Link:
        return term_link(name, term_url(kind, lang, name, config), lang)

    return Item(
        title=in_direction(article.title, article.title_lang or lang),
        title_lang=article.title_lang,
        title_dir=language(article.title_lang).dir if article.title_lang else "",
        kicker=article.kicker,
        html=_body(article),
        day=day,
        date_note=own.plain(_DATE_NOTES[article.date_basis]) if article.date_basis in _DATE_NOTES else "",
        updated=_updated(article, config),
        byline=apart(article.byline, lang),
        byline_role=article.byline_role,
        place=term("place", article.place) if article.place else None,
        summary=in_direction(_deck(article), lang),
        source=term("source", article.source) if article.source else None,
        tags=[term("topic", tag) for tag in article.tags],
        minutes=reading_minutes(article.blocks),
        original=web_address(article.url),
        translations=[other for other, entry in zip(alternates, siblings, strict=True) if entry.key != article.key],
        confidence="" if article.lang_confidence >= 1 else percent(article.lang_confidence, lang),
        removed=[] if is_apart else cuts(article, own),
        captured=Link(own.plain("Lines left out"), captured_url(entry.url), count=number(len(article.dropped), lang))
        if is_apart
        else None,
        repaired=[
            Mended(own.plain(repair.rule.capitalize()), number(repair.count, lang)) for repair in article.repairs
        ],
        path=article.path,
        sha256=article.sha256,
        id=article.id,
        citation=citation(article, facts, day),
        metas=meta_tags(facts),
        linked_data=linked_data(article, entry, siblings, facts, config),
        ninjs=ninjs_url(entry.url) if "ninjs" in config.data else "",
    )


def _body(article: Article) -> Markup:
    """The body; headings get an id each, so that a reader can point at them."""
    html = isolated(article.html) if article.dir == "rtl" else article.html
    if "<h" in html:
        numbers = count(1)
        html = _HEADING.sub(lambda found: f'{found[0]} id="s{next(numbers)}"', html)
    return Markup(html)


def _deck(article: Article) -> str:
    """A summary that the keeper wrote stands above the body; one taken from the body would only repeat it."""
    return "" if article.summary == summary_of(article.blocks) else article.summary


def _updated(article: Article, config: Config) -> Day | None:
    if not article.updated or article.updated[:10] == (article.day.isoformat() if article.day else ""):
        return None
    return day_of(
        date.fromisoformat(article.updated[:10]), article.lang, page_calendars(article.lang, config), linked=False
    )


def reading_minutes(blocks: Sequence[Block]) -> int:
    """Time to read a body, in whole minutes and at least one."""
    text = " ".join(block.text for block in blocks)
    data = text.encode("utf-8", "surrogatepass")
    syllables = sum(map(len, _SYLLABLES.findall(text))) if any(map(data.__contains__, _LEADS)) else 0
    return max(1, round((len(text) - syllables) / LETTERS_A_MINUTE + syllables / SYLLABLES_A_MINUTE))
