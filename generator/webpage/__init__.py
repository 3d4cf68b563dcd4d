"""A saved web page to one clean item, through an extraction library made for news (trafilatura).

Gives the same record as `extract` does for raw text. What the page shows and the item does not hold is kept as dropped
lines, so that nothing of the page is lost. The lines are read as raw text besides: that names what each of them is,
and gives the credits that the page does not state for machines.
"""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any

from generator.detect import block_lang, detect
from generator.extract import extract
from generator.languages import canonical_tag
from generator.model import Block, BlockKind, Dropped, Extract, FoundDate, Guess
from generator.webpage.lines import SeenLine, flat, left_over, seen_lines, squashed
from generator.webpage.metadata import Moment, read_metadata, site_name

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["read_page"]

# A detected language below this gives way to the one that the page declares: the attribute is wrong on one page in
# twenty-five, mostly because a template says "en" for every language.
_MIN_CONFIDENCE = 0.5

# Above the headline stands no more than a kicker; credits stand among the first blocks.
_ABOVE_HEADLINE = 3
_HEAD = 6
_MAX_KICKER = 60

_KIND_OF: dict[str, BlockKind] = {"p": "paragraph", "head": "heading", "item": "item", "quote": "quote"}
# The library would otherwise take a date from anywhere in the page, or the first day of a year that it mentions.
_NO_GUESSED_DATE = {"extensive_search": False, "original_date": True}

# Rules that tell where a line stood in a text; in a page that says less than its being outside of the article.
_BY_PLACE = frozenset({"above the story", "below the story", "unlike the story"})
_OUTSIDE = "outside the article"


def read_page(markup: str, url: str = "", lang: str | None = None, among: Collection[str] = ()) -> Extract:
    """Understand a saved page.

    Args:
        markup: HTML of the whole page.
        url: Where the page was published, if that is known; "" otherwise.
        lang: BCP 47 tag, where the keeper has declared one.
        among: The only tags that detection may answer; empty for all.

    Returns:
        The item. A page in which no article is found is read as the text it shows.
    """
    from lxml import html as lxml_html
    from trafilatura import bare_extraction

    try:
        tree = lxml_html.document_fromstring(markup.encode("utf-8"), parser=lxml_html.HTMLParser(encoding="utf-8"))
    except (ValueError, lxml_html.etree.ParserError):  # nothing but white space or comments
        return extract("", lang)
    lines = list(seen_lines(tree))
    stated = read_metadata(tree)
    attribute = tree.get("lang") or ""
    found: Any = bare_extraction(
        tree, url=url or None, with_metadata=True, include_comments=False, date_extraction_params=_NO_GUESSED_DATE
    )
    blocks = [block for block in _blocks(found.body) if block.text] if found is not None else []
    as_text = "\n".join(line.text for line in lines)
    if not blocks:
        return extract(as_text, lang)
    guess = _language(lang, blocks, attribute, among)
    read = extract(as_text, guess.lang)
    title = flat(found.title) or read.title
    kicker, blocks = _below_headline(blocks, title)
    credits = {squashed(line) for line in read.kept_meta}
    is_credit = [index < _HEAD and squashed(block.text) in credits for index, block in enumerate(blocks)]
    blocks = [block for block, credit in zip(blocks, is_credit, strict=True) if not credit] or blocks
    texts = [block.text for block in blocks]
    authors = flat(found.author).replace("; ", ", ") or stated.authors
    rest = left_over(lines, [title, kicker, *texts])
    return Extract(
        title=title,
        kicker=kicker,
        blocks=tuple(Block(block.kind, block.text, block_lang(block.text, guess.lang)) for block in blocks),
        lang=guess,
        date=_found(stated.published) or read.date,
        date_basis="stated" if stated.published else read.date_basis,
        updated=_found(stated.updated) or read.updated,
        byline=authors or read.byline,
        byline_role="" if authors else read.byline_role,
        source=_source(flat(found.sitename), site_name(tree, title, lines)) or read.source,
        place=read.place,
        tags=_tags(found.tags) or read.tags,
        url=stated.url,
        dropped=tuple(_dropped(rest, credits, {squashed(line.text): line.rule for line in read.dropped})),
        kept_meta=tuple(line.text for line in rest if squashed(line.text) in credits),
    )


def _language(declared: str | None, blocks: list[Block], attribute: str, among: Collection[str]) -> Guess:
    if declared:
        return Guess(declared, 1.0, "declared")
    guess = detect("\n".join(block.text for block in blocks), among)
    hint = canonical_tag(attribute)
    if guess.confidence < _MIN_CONFIDENCE and hint and (not among or hint in among):
        return Guess(hint, _MIN_CONFIDENCE, "page")
    return guess


def _below_headline(blocks: list[Block], title: str) -> tuple[str, list[Block]]:
    """The kicker above the headline, or "", and the blocks without either."""
    key = squashed(title).casefold()
    for index, block in enumerate(blocks[:_ABOVE_HEADLINE]):
        if squashed(block.text).casefold() == key:
            above = blocks[:index]
            if len(above) == 1 and len(above[0].text) <= _MAX_KICKER and len(blocks) > index + 1:
                return above[0].text, blocks[index + 1 :]
            return "", (above + blocks[index + 1 :]) or blocks
    return "", blocks


def _found(moment: Moment | None) -> FoundDate | None:
    return FoundDate(moment[0], moment[1], 0, 0, "gregorian") if moment else None


def _source(stated: str, in_title: str) -> str:
    """The name of the site; where the library found none it gives the host, which is none."""
    is_host = "." in stated and " " not in stated
    return (in_title or stated) if is_host else stated or in_title


def _tags(found: Collection[str] | None) -> tuple[str, ...]:
    """Keywords are often given as one text with commas."""
    parts = (flat(part) for tag in found or () for part in tag.replace("،", ",").split(","))
    return tuple(dict.fromkeys(part for part in parts if part))


def _blocks(body: "_Element") -> Iterator[Block]:
    """The blocks of the extractor's own tree, in reading order; what it does not name is a paragraph."""
    for element in body:
        tag = str(element.tag)
        if tag in ("list", "table", "row"):
            yield from _blocks(element)
        elif tag == "lb":
            continue
        else:
            text = flat(" ".join(element.itertext()) if tag in ("quote", "item") else "".join(element.itertext()))
            yield Block(_KIND_OF.get(tag, "paragraph"), text)
        if element.tail and element.tail.strip():
            yield Block("paragraph", flat(element.tail))


def _dropped(rest: list[SeenLine], credits: set[str], rules: dict[str, str]) -> Iterator[Dropped]:
    for line in rest:
        key = squashed(line.text)
        if key in credits:
            continue
        rule = rules.get(key, _OUTSIDE)
        if rule in _BY_PLACE or rule == _OUTSIDE:
            rule = "navigation" if line.in_menu else _OUTSIDE
        yield Dropped(line.number, line.text, rule)
