"""One item of a seed to one article: front matter, folder and configuration over what is detected.

Knows the formats of seeds (raw text, Markdown, JSON Lines); what raw text means is for `extract` to say.
"""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import BinaryIO, Literal

from generator import markup
from generator.clean import decode, is_clean, lines_of, normalise, read_references
from generator.config import Config
from generator.detect import block_lang, detect, script
from generator.errors import SeedError
from generator.extract import extract
from generator.frontmatter import Fields, as_text, fields, split
from generator.languages import RTL_SCRIPTS, folder_tag, language
from generator.model import Article, Block, DateBasis, Direction, Extract, FoundDate, Guess, Problem, Repair
from generator.recurring import keys_for, take_out
from generator.spelling import is_well_spelled, repair
from generator.urls import item_id, slug

RAW_SUFFIXES = (".txt", ".text")
MARKDOWN_SUFFIXES = (".md", ".markdown")
LINES_SUFFIXES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
SEED_SUFFIXES = RAW_SUFFIXES + MARKDOWN_SUFFIXES + LINES_SUFFIXES + PAGE_SUFFIXES

_IN_LINES = re.compile(r"\.(?:jsonl|ndjson)(?:\.gz)?(?=#)", re.IGNORECASE)

# A detected language below this is a doubt the keeper should hear of. Wrong answers on the development texts lie
# below it four times in five; a declared language never does.
MIN_CONFIDENCE = 0.5

# Letters of a summary taken from the body: about three lines of a list.
MAX_SUMMARY_CHARS = 240
# A shorter first paragraph is a label or a remnant more often than a lead. In bytes, because a sentence of Chinese has
# a third of the characters that it has in an alphabet, and three bytes for each.
MIN_SUMMARY_BYTES = 60

Form = Literal["raw", "markdown", "html"]

# Key of a JSON object, and the form of the body it holds.
_BODY_KEYS: dict[str, Form] = {"text": "raw", "markdown": "markdown", "html": "html"}
_MD_TITLE = re.compile(r"\s*#[ \t]+(?P<atx>[^\n]+?)[ \t]*#*[ \t]*(?:\n|$)|\s*(?P<setext>[^\n]+)\n=+[ \t]*(?:\n|$)")
_MD_MARKS = re.compile(r"[*_`]+|!?\[([^\]]*)\]\([^)]*\)")
_WORD = re.compile(r"\w+")
_ODD_BREAK = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_FRONT_MATTER = re.compile(r"\A(---|\+\+\+)[ \t]*\r?\n.*?\n\1[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_PATH_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_/.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")


@dataclass(frozen=True, slots=True)
class RawItem:
    """The bytes of one item: a whole file, or one line of a JSON Lines file (`line` from 1; 0 for a whole file)."""

    path: str
    line: int
    data: bytes


def is_seed(name: str) -> bool:
    """Whether a file of this name is read as news items."""
    return name.lower().endswith(SEED_SUFFIXES)


def seed_of(key: str) -> str:
    """Path of the seed that holds the item of a key."""
    found = _IN_LINES.search(key)
    return key[: found.end()] if found else key


def raw_items(path: str, stream: BinaryIO) -> Iterator[RawItem]:
    """Part the contents of a seed file (already unpacked) into its items, one at a time."""
    if is_lines(path):
        for number, data in enumerate(stream, 1):
            if data.strip():
                yield RawItem(path, number, data)
    else:
        yield RawItem(path, 0, stream.read())


def raw_text(item: RawItem) -> str:
    """The raw text of an item, "" where it is Markdown or a page.

    Raises:
        SeedError: The item cannot be read.
    """
    text, _ = decode(item.data, item.path)
    if not item.line:
        return split(text, item.path, required=False).body if _form_of(item.path) == "raw" else ""
    try:
        record = json.loads(text)
    except (ValueError, RecursionError):
        return ""
    body = record.get("text") if isinstance(record, dict) else None
    return body if isinstance(body, str) else ""


def parse(item: RawItem, config: Config) -> Article:
    """Understand one item.

    Raises:
        SeedError: The item cannot become an article: it is empty, no text, or its front matter cannot be read.
    """
    text, encoding = decode(item.data, item.path)
    if item.line:
        return _parse_line(item, text, config)
    was_clean = is_clean(text)
    original = text if was_clean else _with_whole_fields(text)
    text, repairs = (text, ()) if was_clean else normalise(original)
    form = _form_of(item.path)
    parts = split(text, item.path, required=form == "markdown")

    def locate(name: str) -> tuple[int, str]:
        for number, line in enumerate(parts.lines, 2):
            if line.startswith(name):
                return number, line
        return 1, ""

    declared = fields(parts.mapping or {}, item.path, locate, as_written=was_clean and parts.as_written)
    problems = [*parts.problems, *declared.problems]
    if encoding != "utf-8":
        problems.append(
            Problem(
                "decoded",
                f"the file was read as {encoding}",
                item.path,
                severity="note",
                hint="save it as UTF-8 to be sure",
            )
        )
    content = parts.body
    if form == "raw":
        content, repairs = read_references(content, repairs)
    body = _Body(content, parts.first_line, form, original if repairs else "")
    return _article(item, item.path, body, declared, repairs, problems, config)


def _with_whole_fields(text: str) -> str:
    """The text with spaces for what would break a line of its front matter, such as a vertical tab in a title."""
    if not _ODD_BREAK.search(text):
        return text
    return _FRONT_MATTER.sub(lambda found: _ODD_BREAK.sub(" ", found[0]), text)


def _form_of(path: str) -> Form:
    name = path.lower()
    if name.endswith(MARKDOWN_SUFFIXES):
        return "markdown"
    return "html" if name.endswith(PAGE_SUFFIXES) else "raw"


@dataclass(frozen=True, slots=True)
class _Body:
    text: str
    first_line: int
    form: Form
    original: str
    """The text before it was repaired, with the lines of the whole seed; "" where nothing was."""


def _parse_line(item: RawItem, text: str, config: Config) -> Article:
    try:
        record = json.loads(text)
    except (ValueError, RecursionError) as exc:  # ValueError: no JSON, or a number of thousands of digits
        column = getattr(exc, "colno", 0)
        reason = getattr(exc, "msg", "a value in it is too large or too deep")
        raise SeedError(
            Problem(
                "json",
                f"the line is no JSON: {reason}",
                item.path,
                item.line,
                column,
                "one object a line",
                text[:120].rstrip(),
                "error",
            )
        ) from exc
    if not isinstance(record, dict):
        raise SeedError(
            Problem(
                "json",
                "the line holds no JSON object",
                item.path,
                item.line,
                0,
                'write {"id": …, "text": …}',
                text[:120].rstrip(),
                "error",
            )
        )
    key = _line_key(item, record.pop("id", None))
    bodies = {name: record.pop(name) for name in _BODY_KEYS if name in record}
    form, body = next(
        ((name, value) for name, value in bodies.items() if isinstance(value, str) and value.strip()), ("text", "")
    )
    original = body
    record |= {name: value for name, value in bodies.items() if value not in (body, "", None)}  # kept as metadata
    body, repairs = normalise(body)
    if _BODY_KEYS[form] == "raw":
        body, repairs = read_references(body, repairs)
    declared = fields(record, item.path, lambda _: (item.line, ""))
    return _article(
        item,
        key,
        _Body(body, 1, _BODY_KEYS[form], original if repairs else ""),
        declared,
        repairs,
        list(declared.problems),
        config,
    )


def _line_key(item: RawItem, ident: object) -> str:
    return f"{item.path}#{(as_text(ident) if ident is not None else '') or f'L{item.line}'}"


def key_of_line(item: RawItem) -> str:
    """Key of the item in a line, without reading more of it than its id; "" where the line holds no item."""
    try:
        record = json.loads(decode(item.data, item.path)[0])
    except (SeedError, ValueError, RecursionError):
        return ""
    return _line_key(item, record.get("id")) if isinstance(record, dict) else ""


def is_lines(path: str) -> bool:
    """Whether a seed of this name holds many items, one a line."""
    return path.lower().endswith(LINES_SUFFIXES)


def _article(
    item: RawItem,
    key: str,
    body: _Body,
    declared: Fields,
    repairs: tuple[Repair, ...],
    problems: list[Problem],
    config: Config,
) -> Article:
    path = item.path
    if not body.text.strip() and not declared.texts.get("title"):
        raise SeedError(
            Problem(
                "empty",
                "the item holds no text",
                path,
                item.line,
                0,
                "write something into it or delete it",
                "",
                "error",
            )
        )
    known = _declared_language(path, declared, config)
    found, html, more = _read(body, path, declared.texts, known, config)
    problems += more
    guess = known or _settled(found.lang, config)
    if guess.confidence < MIN_CONFIDENCE and not known:
        problems.append(
            Problem(
                "doubtful-language",
                f"the language is {guess.lang} with a confidence of {guess.confidence:.0%}",
                path,
                item.line,
                0,
                "state it in the front matter: lang: …",
            )
        )
    counts: Counter[str] = Counter()
    found = _spelled(found, guess.lang, counts)
    if counts:
        repairs = (*repairs, *(Repair(rule, count) for rule, count in sorted(counts.items())))
        html = markup.respelled(html, guess.lang) if body.form == "markdown" else markup.from_blocks(found.blocks)
    title, title_problem = _title(declared, found, path, item.line)
    problems += title_problem
    if not found.blocks:
        problems.append(Problem("no-body", "the item has a title and nothing else", path, item.line))
    day, clock, basis = _date(declared, found, path)
    updated = declared.updated or _iso(found.updated)
    texts = {**config.folder_fields(path), **declared.texts} if config.defaults else declared.texts
    dir_ = _direction(guess.lang, found.blocks)
    return Article(
        key=key,
        id=item_id(key),
        path=path,
        title=title,
        lang=guess.lang,
        dir=dir_,
        lang_confidence=guess.confidence,
        lang_reason=guess.reason,
        blocks=found.blocks,
        html=html,
        sha256=hashlib.sha256(item.data).hexdigest(),
        title_lang=block_lang(title, guess.lang),
        kicker=texts.get("kicker") or found.kicker,
        day=day,
        time=clock,
        date_basis=basis,
        updated=updated,
        byline=texts.get("byline") or found.byline,
        byline_role=texts.get("byline_role") or ("" if "byline" in texts else found.byline_role),
        source=texts.get("source") or found.source,
        place=texts.get("place") or found.place,
        tags=declared.lists.get("tags") or found.tags,
        summary=texts.get("summary") or summary_of(found.blocks),
        slug=slug(texts["slug"], config.slugs) if "slug" in texts else "",
        aliases=declared.lists.get("aliases", ()),
        url=texts.get("url") or found.url,
        translation_of=texts.get("translation_of", ""),
        draft=declared.draft,
        dropped=found.dropped,
        kept_meta=found.kept_meta,
        repairs=repairs,
        extra=declared.extra,
        problems=tuple(problems),
    )


def _declared_language(path: str, declared: Fields, config: Config) -> Guess | None:
    """Front matter beats the configuration's folders, which beat the names of folders."""
    if declared.lang:
        return Guess(declared.lang, 1.0, "front matter")
    if configured := config.folder_fields(path).get("lang"):
        return Guess(configured, 1.0, "configuration")
    for name in reversed(path.split("/")[:-1]):
        if tag := folder_tag(name):
            return Guess(tag, 1.0, "folder")
    return None


def _settled(guess: Guess, config: Config) -> Guess:
    if guess.confidence < MIN_CONFIDENCE and config.default_language:
        return Guess(config.default_language, max(guess.confidence, MIN_CONFIDENCE), "configuration")
    return guess


def _direction(lang: str, blocks: tuple[Block, ...]) -> Direction:
    if lang != "und":
        return language(lang).dir
    return "rtl" if script(" ".join(block.text for block in blocks[:3])) in RTL_SCRIPTS else "ltr"


def _read(
    body: _Body, path: str, texts: Mapping[str, str], known: Guess | None, config: Config
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
        found = _as_it_stood(found, body.original)
    return found, markup.from_blocks(found.blocks), ()


def _as_it_stood(found: Extract, original: str) -> Extract:
    """What was left out, before any repair: a reader who looks for it in the seed must find it."""
    lines = lines_of(original)
    dropped = tuple(
        replace(line, text=lines[line.line - 1].strip()) if 0 < line.line <= len(lines) else line
        for line in found.dropped
    )
    return replace(found, dropped=dropped)


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


def _spelled(found: Extract, lang: str, counts: Counter[str]) -> Extract:
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


def _title(declared: Fields, found: Extract, path: str, line: int) -> tuple[str, list[Problem]]:
    if title := declared.texts.get("title") or found.title:
        return title, []
    first = found.blocks[0].text if found.blocks else path.rsplit("/", 1)[-1]
    problem = Problem(
        "no-title",
        "no title was found; the first words of the body stand for it",
        path,
        line,
        0,
        "state it in the front matter: title: …",
    )
    return shorten(first, 90), [problem]


def _date(declared: Fields, found: Extract, path: str) -> tuple[date | None, str, DateBasis]:
    """The surest date there is. A line that names a change comes last: the item may be much older than it."""
    if declared.day:
        return declared.day, declared.time, "front matter"
    if found.date and found.date_basis != "updated":
        return found.date.day, found.date.time, found.date_basis
    for text, basis in ((declared.texts.get("url") or found.url, "address"), (path, "file name")):
        if match := _PATH_DATE.search(text):
            try:
                day = date(int(match[1]), int(match[3]), int(match[4]))
            except ValueError:
                continue
            return day, "", "address" if basis == "address" else "file name"
    if found.date:
        return found.date.day, found.date.time, found.date_basis
    return None, "", ""


def _iso(found: FoundDate | None) -> str:
    if found is None:
        return ""
    return found.day.isoformat() + (f"T{found.time}" if found.time else "")


def summary_of(blocks: tuple[Block, ...]) -> str:
    """The first paragraph that says something, cut between words."""
    paragraphs = [block.text for block in blocks if block.kind == "paragraph"]
    telling = (text for text in paragraphs if len(text.encode("utf-8")) >= MIN_SUMMARY_BYTES)
    return shorten(next(telling, paragraphs[0] if paragraphs else ""), MAX_SUMMARY_CHARS)


def shorten(text: str, limit: int) -> str:
    """Cut a text to a number of characters, between words where there are any, with an ellipsis."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    head = text[: limit + 1]
    cut = head.rfind(" ", limit // 2)
    return head[: cut if cut > 0 else limit].rstrip(" ,;:،؛—–-") + "…"
