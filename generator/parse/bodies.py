"""The body of an item, whatever it is written in: its blocks, its HTML, and the spelling of its language."""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator import markup
from generator.clean import lines_of
from generator.config import Config
from generator.detect import block_lang, detect
from generator.extract import extract
from generator.model import Block, Extract, Guess, Problem
from generator.recurring import keys_for, take_out
from generator.seeds import Form
from generator.spelling import is_well_spelled, repair

_MD_TITLE = re.compile(r"\s*#[ \t]+(?P<atx>[^\n]+?)[ \t]*#*[ \t]*(?:\n|$)|\s*(?P<setext>[^\n]+)\n=+[ \t]*(?:\n|$)")
_MD_MARKS = re.compile(r"[*_`]+|!?\[([^\]]*)\]\([^)]*\)")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Body:
    """The text of an item without its front matter, and the line of the seed that it begins on."""

    text: str
    first_line: int
    form: Form
    original: str
    """The text before it was repaired, with the lines of the whole seed; "" where nothing was."""


def read_body(
    body: Body, path: str, texts: Mapping[str, str], known: Guess | None, config: Config
) -> tuple[Extract, str, tuple[Problem, ...]]:
    """A body as an item and as safe HTML, with what was wrong with it."""
    if body.form == "markdown":
        return _read_markdown(body.text, path, texts.get("title", ""), known, config)
    if body.form == "html":
        from generator.webpage import read_page  # the extractor and its parser take half a second to import

        found = read_page(body.text, texts.get("url", ""), known.lang if known else None, config.languages)
    else:
        text, recurring = take_out(body.text, keys_for(config.rules, path.rpartition("/")[0] + "/"))
        found = _under_title(_read_raw(text, known, config), texts.get("title", ""))
        if recurring:
            found = replace(found, dropped=tuple(sorted((*found.dropped, *recurring), key=lambda line: line.line)))
    found = _shifted(found, body.first_line - 1)
    if body.original and body.form == "raw":
        found = _as_it_stood(found, body)
    return found, markup.from_blocks(found.blocks), ()


def _as_it_stood(found: Extract, body: Body) -> Extract:
    """With lines of the seed before any repair: those left out, and those that were given other letters.

    A reader who looks for a line of the seed must find it, whatever became of it.
    """
    lines = lines_of(body.original)
    dropped = tuple(
        replace(line, text=lines[line.line - 1].strip()) if 0 < line.line <= len(lines) else line
        for line in found.dropped
    )
    gone = {line.line for line in dropped}
    read = enumerate(body.text.split("\n"), body.first_line)
    stood = [(lines[number - 1].strip(), line) for number, line in read if number not in gone and number <= len(lines)]
    originals = tuple([before for before, after in stood if _letters_of(before) != _letters_of(after)])
    return replace(found, dropped=dropped, originals=(*found.originals, *originals))


def _letters_of(text: str) -> str:
    """A text in the letters that are the same to any reader (NFKC), without spaces and marks that nobody sees."""
    if text.isascii():
        return "".join(text.split())
    plain = unicodedata.normalize("NFKC", text)
    return "".join([sign for sign in plain if not sign.isspace() and unicodedata.category(sign) != "Cf"])


def _under_title(found: Extract, title: str) -> Extract:
    """The item without the headline that was found in its text, where the keeper has stated one.

    A line that says much the same was the headline and goes into the metadata. Any other was a line of the body that
    was taken for it, because a body alone was given, and returns to its place.
    """
    if not title or not found.title:
        return found
    if _is_same_headline(title, found.title):
        return replace(found, title="", kept_meta=(found.title, *found.kept_meta))
    return replace(found, title="", blocks=(Block("paragraph", found.title), *found.blocks))


def _is_same_headline(one: str, other: str) -> bool:
    """Do two lines share half of the words of the shorter one?"""
    words, others = (set(_WORD.findall(text.casefold())) for text in (one, other))
    return 2 * len(words & others) >= max(1, min(len(words), len(others)))


def spelled(found: Extract, lang: str, counts: Counter[str]) -> Extract:
    """The item with the letters of its language; what was left out stays as it stood."""
    alone = [found.title, found.kicker, found.byline, found.byline_role, found.source, found.place, *found.tags]
    whole = "\n".join([*alone, *[block.text for block in found.blocks]])
    if is_well_spelled(whole, lang) and not any(block.lang for block in found.blocks):  # as most are
        return found
    texts = [repair(block.text, block.lang or lang, counts) for block in found.blocks]
    tags = [repair(tag, lang, counts) for tag in found.tags]
    title, kicker, byline, role, source, place = (
        repair(text, lang, counts)
        for text in (found.title, found.kicker, found.byline, found.byline_role, found.source, found.place)
    )
    if not counts:
        return found
    blocks = tuple(replace(block, text=text) for block, text in zip(found.blocks, texts, strict=True))
    return replace(
        found,
        blocks=blocks,
        tags=tuple(tags),
        title=title,
        kicker=kicker,
        byline=byline,
        byline_role=role,
        source=source,
        place=place,
    )


def _read_raw(text: str, known: Guess | None, config: Config) -> Extract:
    found = extract(text, known.lang if known else None)
    if known or not config.languages or found.lang.lang in config.languages:
        return found
    return extract(text, detect(text, config.languages).lang)


def _read_markdown(
    text: str, path: str, declared_title: str, known: Guess | None, config: Config
) -> tuple[Extract, str, tuple[Problem, ...]]:
    title = ""
    if match := _MD_TITLE.match(text):
        title = " ".join(_MD_MARKS.sub(r"\1", match["atx"] or match["setext"]).split())
        if declared_title and not _is_same_headline(declared_title, title):
            title = ""  # the first section of an item whose title stands in the front matter
        else:
            text = text[match.end() :]
    html, blocks, problems = markup.from_markdown(text, path)
    guess = known or detect("\n".join([title, *(block.text for block in blocks)]), config.languages)
    langs = [block_lang(block.text, guess.lang) for block in blocks]
    if any(langs):
        blocks = tuple([replace(block, lang=lang) for block, lang in zip(blocks, langs, strict=True)])
    return Extract(title=title, blocks=blocks, lang=guess), html, problems


def _shifted(found: Extract, lines: int) -> Extract:
    """Count the lines of what was dropped from the top of the file, not from the end of its front matter."""
    if not lines or not found.dropped:
        return found
    return replace(found, dropped=tuple(replace(line, line=line.line + lines) for line in found.dropped))
