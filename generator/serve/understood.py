"""How one item was understood: what became of each line of its seed, what was found, and what it is like."""

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.cache import cache_folder
from generator.clean import decode, lines_of
from generator.config import Config
from generator.errors import SeedError
from generator.frontmatter import split
from generator.manifest import Manifest
from generator.model import Article, Problem
from generator.parse import parse
from generator.scan import read_items
from generator.seeds import RawItem, key_of_line, seed_of

# Longest seed whose lines are all shown; of a longer one the beginning is.
SHOWN_LINES = 5_000
# So many words of two items are compared, to tell whether one is the other once more.
COMPARED_WORDS = 2_000


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a seed, and what became of it.

    Attributes:
        number: From 1.
        text: As it stands.
        role: "title", "body", "facts", "head" (front matter), "out", or "" (blank).
        rule: What took it out.
        title: From where to where in it the title stands, if that is among other things; both 0 otherwise.
    """

    number: int
    text: str
    role: str
    rule: str = ""
    title: tuple[int, int] = (0, 0)


def find_item(config: Config, key: str, line: int = 0) -> RawItem | None:
    """An item of the seeds folder, and never anything else: by its key, or by the path of its seed and its line."""
    manifest = Manifest.glance(cache_folder(config) / "manifest.sqlite")
    if manifest is None:
        return None
    path = seed_of(key)
    with closing(manifest):
        if not manifest.knows(path):
            return None
    for item in read_items(config.seeds, path, []):
        if item.line == line if line else not item.line or key_of_line(item) == key:
            return item
    return None


def understood(item: RawItem, config: Config) -> tuple[Article | None, tuple[Problem, ...]]:
    """What an item was taken for, or None, and what is wrong with it."""
    try:
        article = parse(item, config)
    except SeedError as exc:
        return None, (exc.problem,)
    return article, article.problems


def seed_lines(item: RawItem, article: Article | None) -> list[Line]:
    """The lines of an item's seed, with what became of each."""
    try:
        text, _ = decode(item.data, item.path)
    except SeedError:
        return []
    head = 1
    if item.line:
        try:
            record = json.loads(text)
        except (ValueError, RecursionError):
            record = {}
        text = record.get("text") or json.dumps(record, ensure_ascii=False, indent=2)
    elif article:
        head = split("\n".join(lines_of(text)), item.path, required=False).first_line
    shown = lines_of(text)[:SHOWN_LINES]
    if article is None:
        return [Line(number, line, "") for number, line in enumerate(shown, 1)]
    out = {cut.line: cut.rule for cut in article.dropped}
    title = _squeezed(article.title)
    facts = [_squeezed(fact) for fact in (article.kicker, article.byline, article.source, *article.kept_meta) if fact]
    lines = []
    for number, line in enumerate(shown, 1):
        bare = _squeezed(line)
        if number < head:
            role = "head"
        elif number in out:
            role = "out"
        elif not bare:
            role = ""
        elif bare in title or (title and title in bare):
            role = "title"
        else:
            role = "facts" if any(bare in fact or _makes_up(fact, bare) for fact in facts) else "body"
        at = line.find(article.title) if role == "title" and not _makes_up(title, bare) else -1
        if at >= 0:
            lines.append(Line(number, line, "body", title=(at, at + len(article.title))))
        else:
            lines.append(Line(number, line, role, out.get(number, "")))
    return lines


def _makes_up(fact: str, line: str) -> bool:
    """Whether a line says a fact and little else; a sentence that names a source is part of the body too."""
    return fact in line and 2 * len(fact) > len(line)


def _squeezed(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def facts_of(article: Article) -> list[tuple[str, str, str]]:
    """Name, value and what it rests on."""
    sure = f"{article.lang_confidence:.0%} certain, by {article.lang_reason}"
    day = article.day.isoformat() + (f" {article.time}" if article.time else "") if article.day else ""
    rows = [
        ("Language", article.lang, sure),
        ("Date", day or "none found", article.date_basis),
        ("Updated", article.updated, ""),
        ("Kicker", article.kicker, ""),
        ("Author", article.byline, article.byline_role),
        ("Source", article.source, ""),
        ("Place", article.place, ""),
        ("Topics", ", ".join(article.tags), ""),
        ("First published at", article.url, ""),
        *[("Repaired", repair.rule, f"{repair.count} times") for repair in article.repairs],
        ("SHA-256", article.sha256, ""),
    ]
    return [row for row in rows if row[1]]


def likeness(article: Article, keys: Iterator[str], config: Config) -> Iterator[tuple[str, str]]:
    """Of other items their key, and in words how much of the item's text they have."""
    own = _words(article)
    for key in keys:
        item = find_item(config, key)
        other = understood(item, config)[0] if item else None
        if other is None:
            continue
        theirs = _words(other)
        if own == theirs:
            yield key, "the very same text"
            continue
        same = SequenceMatcher(None, own, theirs, autojunk=False).ratio()
        yield key, f"{same:.0%} of the words are the same"


def _words(article: Article) -> list[str]:
    return " ".join(block.text for block in article.blocks).split()[:COMPARED_WORDS]
