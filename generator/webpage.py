"""A saved web page to one clean item, through an extraction library made for news (trafilatura).

Gives the same record as `extract` does for raw text. What the page shows and the item does not hold is kept as dropped
lines, so that nothing of the page is lost.
"""

import re
from collections.abc import Collection, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from generator.detect import block_lang, detect
from generator.extract import extract
from generator.languages import canonical_tag
from generator.model import Block, BlockKind, Dropped, Extract, FoundDate, Guess

if TYPE_CHECKING:
    from lxml.etree import _Element

# A detected language below this gives way to the one that the page declares: the attribute is wrong on one page in
# twenty-five, mostly because a template says "en" for every language.
_MIN_CONFIDENCE = 0.5

_KIND_OF: dict[str, BlockKind] = {"p": "paragraph", "head": "heading", "item": "item", "quote": "quote"}
_UNSEEN = frozenset({"script", "style", "noscript", "template", "head", "svg", "iframe", "object"})
_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "del", "em", "font", "i", "img",
    "ins", "kbd", "label", "mark", "q", "ruby", "rb", "rt", "rp", "s", "samp", "small", "span", "strong", "sub", "sup",
    "time", "tt", "u", "var", "wbr",
})  # fmt: skip
_SPACE = re.compile(r"\s+")


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
    lines = list(_visible_lines(tree))
    found: Any = bare_extraction(tree, url=url or None, with_metadata=True, include_comments=False)
    blocks = [block for block in _blocks(found.body) if block.text] if found is not None else []
    if not blocks:
        return extract("\n".join(text for _, text in lines), lang)
    title = _flat(found.title)
    if blocks[0].kind == "heading" and blocks[0].text == title:
        blocks = blocks[1:]
    guess = _language(lang, blocks, tree.get("lang") or "", among)
    blocks = [Block(block.kind, block.text, block_lang(block.text, guess.lang)) for block in blocks]
    day = _day(found.date)
    byline, source = _flat(found.author).replace("; ", ", "), _flat(found.sitename)
    return Extract(
        title=title,
        blocks=tuple(blocks),
        lang=guess,
        date=day,
        date_basis="stated" if day else "",
        byline=byline,
        source=source,
        tags=tuple(dict.fromkeys(tag for tag in map(_flat, found.tags or ()) if tag)),
        dropped=tuple(_left_out(lines, [title, byline, source, *(block.text for block in blocks)])),
    )


def _flat(text: str | None) -> str:
    return _SPACE.sub(" ", text or "").strip()


def _language(declared: str | None, blocks: list[Block], attribute: str, among: Collection[str]) -> Guess:
    if declared:
        return Guess(declared, 1.0, "declared")
    guess = detect("\n".join(block.text for block in blocks), among)
    hint = canonical_tag(attribute)
    if guess.confidence < _MIN_CONFIDENCE and hint and (not among or hint in among):
        return Guess(hint, _MIN_CONFIDENCE, "page")
    return guess


def _day(text: str | None) -> FoundDate | None:
    if not text:
        return None
    try:
        return FoundDate(date.fromisoformat(text[:10]), "", 0, 0, "gregorian")
    except ValueError:
        return None


def _blocks(body: "_Element") -> Iterator[Block]:
    """The blocks of the extractor's own tree, in reading order; what it does not name is a paragraph."""
    for element in body:
        tag = str(element.tag)
        if tag in ("list", "table", "row"):
            yield from _blocks(element)
        elif tag == "lb":
            continue
        else:
            text = _flat(" ".join(element.itertext()) if tag in ("quote", "item") else "".join(element.itertext()))
            yield Block(_KIND_OF.get(tag, "paragraph"), text)
        if element.tail and element.tail.strip():
            yield Block("paragraph", _flat(element.tail))


def _visible_lines(tree: "_Element") -> Iterator[tuple[int, str]]:
    """What a reader sees of a page, line by line, with the line of the file where it begins."""
    pieces: list[str] = []
    first = 0

    def flush() -> Iterator[tuple[int, str]]:
        text = _flat("".join(pieces))
        pieces.clear()
        if text:
            yield first, text

    def walk(element: "_Element") -> Iterator[tuple[int, str]]:
        nonlocal first
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag and tag not in _UNSEEN:
            breaks = tag not in _INLINE
            if breaks:
                yield from flush()
                first = element.sourceline or 0
            pieces.append(element.text or "")
            for child in element:
                yield from walk(child)
            if breaks:
                yield from flush()
        pieces.append(element.tail or "")

    yield from walk(tree)
    yield from flush()


def _left_out(lines: list[tuple[int, str]], kept: list[str]) -> Iterator[Dropped]:
    """The lines of a page that are in no part of the item."""
    everything = "\n".join(_SPACE.sub("", text) for text in kept)
    for number, text in lines:
        if _SPACE.sub("", text) not in everything:
            yield Dropped(number, text, "outside the article")
