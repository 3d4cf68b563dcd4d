"""What the page of an item says of the text as it was captured; where that is long, on a page of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.catalogues import Phrases
from generator.clean import visible
from generator.config import Config
from generator.dates import number
from generator.detect import script
from generator.extract import RULE_LABELS
from generator.languages import RTL_SCRIPTS, language
from generator.model import Article, Dropped, Entry, Output
from generator.recurring import RULE as RECURRING
from generator.render.parts import Link, context, page_of, words
from generator.templating.environment import templates
from generator.urls import output_path

# Up to so many lines that were left out, and so many bytes of them, stand in the story's own page. The menus and lists
# round a captured story can be ten times as long as it is, and hardly any reader asks for them: of 416 captured pages
# 74 weighed more than 15 KB with all that they load; without such lines 18 do, whose own text is that long.
MAX_LINES = 24
MAX_BYTES = 3_000

LABELS = {**RULE_LABELS, RECURRING: "Repeated text", "outside the article": "Text unlike the rest of the story"}


class Cut(NamedTuple):
    """A line that was left out."""

    line: str
    text: str
    lang: str
    dir: str
    rule: str
    label: str


@dataclass(slots=True)
class Mended:
    """A repair to the text, and how often it was made."""

    label: str
    count: str


def is_long(lines: Sequence[Dropped]) -> bool:
    """Whether the lines that were left out get a page of their own."""
    return len(lines) > MAX_LINES or sum(len(line.text.encode("utf-8")) for line in lines) > MAX_BYTES


def captured_url(url: str) -> str:
    """Address of the page of the lines that were left out of an item."""
    return f"{url}captured.html"


def cuts(article: Article, own: Phrases) -> list[Cut]:
    """The lines that were left out of an item, each with its reason in words."""
    return [_cut(line, article.lang, own) for line in article.dropped]


def _cut(line: Dropped, lang: str, own: Phrases) -> Cut:
    found = script(line.text)
    return Cut(
        line=number(line.line, lang),
        text=visible(line.text),
        lang=f"und-{found}" if found and found != language(lang).script else "",
        dir="rtl" if found in RTL_SCRIPTS else "ltr",
        rule=line.rule,
        label=own.plain(rule_label(line.rule)),
    )


def rule_label(rule: str) -> str:
    """The phrase that tells a reader by which rule a line was left out."""
    return LABELS.get(rule, "Other boilerplate")


def render_captured(article: Article, entry: Entry, crumbs: Sequence[Link], config: Config) -> Output:
    """Make the page of the lines that were left out of an item.

    Args:
        article: The parsed item.
        entry: What the archive remembers of it, with the address that it has.
        crumbs: The way to the page of the item, that page included.
        config: The site's settings.

    Raises:
        TemplateError: The template does not exist, does not parse, or asks for what it is not given.
    """
    lang = article.lang
    own = words(lang, config)
    heading = own.plain("Lines left out")
    url = captured_url(entry.url)
    page = page_of(
        "captured", lang, url, config, title=f"{heading} · {article.title}", heading=heading, crumbs=crumbs,
        description=own.plain("What the archive received, and every change it made on the way to this page."),
    )  # fmt: skip
    given = {**context(lang, config), "page": page, "removed": cuts(article, own)}
    return Output(output_path(url), templates(config).render("captured.html", given).encode("utf-8"))
