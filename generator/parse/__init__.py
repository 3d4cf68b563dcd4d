"""One item of a seed to one article: front matter, folder and configuration over what is detected.

Knows the formats of seeds (raw text, Markdown, JSON Lines); what raw text means is for `extract` to say.
"""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable

from generator import markup
from generator.clean import decode, is_clean, normalise, read_references
from generator.config import Config
from generator.detect import block_lang
from generator.errors import SeedError
from generator.frontmatter import Fields, fields, split
from generator.model import Article, Guess, Problem, Repair
from generator.parse.bodies import Body, read_body, spelled
from generator.parse.facts import MIN_CONFIDENCE, date_of, direction_of, iso, language_of_place, settled, title_of
from generator.seeds import Form, RawItem, form_of, line_key
from generator.summary import summary_of
from generator.urls import item_id, slug

# Key of a JSON object, and the form of the body it holds.
_BODY_KEYS: dict[str, Form] = {"text": "raw", "markdown": "markdown", "html": "html"}
_ODD_BREAK = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_FRONT_MATTER = re.compile(r"\A\s*(---|\+\+\+)[ \t]*\r?\n.*?\n\1[ \t]*\r?$", re.DOTALL | re.MULTILINE)


def raw_text(item: RawItem) -> str:
    """The raw text of an item, "" where it is Markdown or a page.

    Raises:
        SeedError: The item cannot be read.
    """
    text, _ = decode(item.data, item.path)
    if not item.line:
        return split(text, item.path, required=False).body if form_of(item.path) == "raw" else ""
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
    form = form_of(item.path)
    parts = split(text, item.path, required=form == "markdown")

    def locate(name: str) -> tuple[int, str]:
        for number, line in enumerate(parts.lines, 2):
            if line.startswith(name):
                return number, line
        return 1, ""

    def declared(lang: str) -> Fields:
        plain = was_clean and parts.as_written
        return fields(parts.mapping or {}, item.path, locate, item_lang=lang, as_written=plain)

    problems = [*parts.problems]
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
    body = Body(content, parts.first_line, form, original if repairs else "")
    return _article(item, item.path, body, declared, repairs, problems, config)


def _with_whole_fields(text: str) -> str:
    """The text with spaces for what would break a line of its front matter, such as a vertical tab in a title."""
    if not _ODD_BREAK.search(text):
        return text
    return _FRONT_MATTER.sub(lambda found: _ODD_BREAK.sub(" ", found[0]), text)


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
    key = line_key(item, record.pop("id", None))
    bodies = {name: record.pop(name) for name in _BODY_KEYS if name in record}
    form, body = next(
        ((name, value) for name, value in bodies.items() if isinstance(value, str) and value.strip()), ("text", "")
    )
    original = body
    record |= {name: value for name, value in bodies.items() if value not in (body, "", None)}  # kept as metadata
    body, repairs = normalise(body)
    if _BODY_KEYS[form] == "raw":
        body, repairs = read_references(body, repairs)

    def declared(lang: str) -> Fields:
        return fields(record, item.path, lambda _: (item.line, ""), item_lang=lang)

    read = Body(body, 1, _BODY_KEYS[form], original if repairs else "")
    return _article(item, key, read, declared, repairs, [], config)


def _article(
    item: RawItem,
    key: str,
    body: Body,
    read_fields: Callable[[str], Fields],
    repairs: tuple[Repair, ...],
    problems: list[Problem],
    config: Config,
) -> Article:
    """Put an item together; `read_fields` gives what it declares, with dates read in the language of the tag."""
    path = item.path
    place = language_of_place(path, config)
    declared = read_fields(place.lang if place else "")
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
    known = Guess(declared.lang, 1.0, "front matter") if declared.lang else place
    found, html, more = read_body(body, path, declared.texts, known, config)
    problems += more
    guess = known or settled(found.lang, config)
    if not known:
        declared = read_fields(guess.lang)
    problems[:0] = declared.problems
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
    found = spelled(found, guess.lang, counts)
    if counts:
        repairs = (*repairs, *(Repair(rule, count) for rule, count in sorted(counts.items())))
        html = markup.respelled(html, guess.lang) if body.form == "markdown" else markup.from_blocks(found.blocks)
    title, title_problem = title_of(declared, found, path, item.line)
    problems += title_problem
    if not found.blocks:
        problems.append(Problem("no-body", "the item has a title and nothing else", path, item.line))
    day, clock, basis = date_of(declared, found, path)
    updated = declared.updated or iso(found.updated)
    texts = {**config.folder_fields(path), **declared.texts} if config.defaults else declared.texts
    dir_ = direction_of(guess.lang, found.blocks)
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
        originals=found.originals,
        repairs=repairs,
        extra=declared.extra,
        problems=tuple(problems),
    )
