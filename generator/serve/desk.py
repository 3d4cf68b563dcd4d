"""The keeper's desk, in the preview only: how an item was understood beside its seed, and which items want a look."""

import json
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from urllib.parse import quote, urlencode

import jinja2

from generator.build import cache_folder
from generator.clean import decode, lines_of
from generator.config import Config
from generator.errors import SeedError
from generator.frontmatter import split
from generator.manifest import Manifest, item_of_owner
from generator.model import Article, Problem
from generator.parse import parse
from generator.report import caret_lines
from generator.scan import read_items
from generator.seeds import RawItem, is_lines, key_of_line, seed_of
from generator.serve.editor import editor_address
from generator.serve.pages import DESK, ITEM

# Items on one page of a list.
PART = 100
# Longest seed whose lines are all shown; of a longer one the beginning is.
SHOWN_LINES = 5_000

_RANKS = {"error": 0, "warning": 1, "note": 2}
_UNDATED, _SAME_TITLE = "undated", "same-title"
# What a list is of, for a person: what was found, and what to do about it.
_EXPLAINED = {
    _UNDATED: ("Without a date", "They stand on the page of undated stories. If you know the day: date: 2024-05-17"),
    _SAME_TITLE: ("The same title twice", "Perhaps one item was captured twice: delete one, or tell them apart"),
    "doubtful-language": ("Doubtful language", "Say it in the front matter: lang: fa"),
    "no-title": ("Without a title", "The first words stand for it. Write one: title: …"),
    "no-body": ("Without a body", "Only a title was found in them"),
    "decoded": ("Of another encoding", "They were read as what they most likely are; save them as UTF-8 to be sure"),
    "front-matter": ("Front matter that cannot be read", "The item is left out until it is mended"),
    "empty": ("Empty", "Write something into them or delete them"),
    "unreadable": ("Unreadable", "Check the rights of the files"),
}


@dataclass(frozen=True, slots=True)
class Doubt:
    """An item that wants a look: its key, or its seed and the line it stands on where the key is not known."""

    key: str
    line: int
    name: str
    note: str


@dataclass(frozen=True, slots=True)
class Heap:
    """All items that want a look for the same reason; `severity` is that of a problem, or "" where nothing is wrong."""

    name: str
    label: str
    advice: str
    severity: str
    items: Sequence[Doubt]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a seed, and what became of it: "title", "body", "facts", "head" (front matter), "out" or "" (blank)."""

    number: int
    text: str
    role: str
    rule: str = ""


def desk_page(config: Config, base: str, heap: str, part: int) -> str:
    """The list of what wants a look: all heaps in short, or one of them in full."""
    heaps = list(_heaps(config, heap))
    shown = heaps[0] if heap and heaps else None
    if heap and not shown:
        heaps = list(_heaps(config))
    parts = -(-len(shown.items) // PART) if shown else 0
    part = min(max(part, 1), max(parts, 1))
    return _template("desk.html").render(
        base=base, heaps=heaps, shown=shown, part=part, parts=parts, first=(part - 1) * PART,
        items=shown.items[(part - 1) * PART : part * PART] if shown else (), item_address=item_address, desk=DESK,
        languages=() if shown else _languages(config),
    )  # fmt: skip


def _languages(config: Config) -> list[tuple[str, int]]:
    """Languages and their items, the largest first."""
    manifest = _manifest(config)
    if manifest is None:
        return []
    with closing(manifest):
        return sorted(manifest.languages(), key=lambda found: -found[1])


def item_page(config: Config, base: str, editor: str, key: str, line: int, heap: str, at: int) -> str | None:
    """An item as it was understood, beside its seed; None where there is no such item.

    Args:
        config: The site's settings.
        base: Base path of the site.
        editor: Pattern of the address that opens a file, see `editor_address`.
        key: Key of the item, or the path of its seed where `line` says which item of it.
        line: Line on which the item stands in a seed of many items; 0 to go by the key.
        heap: The list that the keeper works through, or "".
        at: Where in it this item stood, so that the next one is found when this one was mended and has left the list.
    """
    path = seed_of(key)
    item = _find(config, key, path, line)
    if item is None:
        return None
    article, problems = _understood(item, config)
    file = config.seeds / path
    return _template("desk-item.html").render(
        base=base, article=article, lines=_lines(item, article), address=_address(config, article), path=path,
        problems=[(one, caret_lines(one)) for one in problems], found_facts=_facts(article) if article else (),
        edit=lambda number=1: editor_address(editor, file, number), item_line=item.line,
        near=_near(config, heap, key, line, at), heap=heap, item_address=item_address, desk=DESK,
    )  # fmt: skip


def item_address(key: str, line: int = 0, heap: str = "", at: int = 0) -> str:
    """Where an item is looked at."""
    query = {"key": key, "line": line, "list": heap, "at": at}
    given = {name: value for name, value in query.items() if value}
    return f"{ITEM}?{urlencode(given, safe='/', quote_via=quote)}"


def key_of_page(config: Config, path: str) -> str:
    """Key of the item whose page is at a path of the output folder, or ""."""
    manifest = _manifest(config)
    if manifest is None:
        return ""
    with closing(manifest):
        return item_of_owner(manifest.owner(path))


def _manifest(config: Config) -> Manifest | None:
    return Manifest.glance(cache_folder(config) / "manifest.sqlite")


def _find(config: Config, key: str, path: str, line: int) -> RawItem | None:
    """An item of the seeds folder, and never anything else."""
    manifest = _manifest(config)
    if manifest is None:
        return None
    with closing(manifest):
        if not manifest.knows(path):
            return None
    for item in read_items(config.seeds, path, []):
        if item.line == line if line else not item.line or key_of_line(item) == key:
            return item
    return None


def _understood(item: RawItem, config: Config) -> tuple[Article | None, tuple[Problem, ...]]:
    try:
        article = parse(item, config)
    except SeedError as exc:
        return None, (exc.problem,)
    return article, article.problems


def _lines(item: RawItem, article: Article | None) -> list[Line]:
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
        elif not bare:
            role = ""
        elif number in out:
            role = "out"
        elif bare in title or (title and title in bare):
            role = "title"
        else:
            role = "facts" if any(bare in fact or _makes_up(fact, bare) for fact in facts) else "body"
        lines.append(Line(number, line, role, out.get(number, "")))
    return lines


def _makes_up(fact: str, line: str) -> bool:
    """Whether a line says a fact and little else; a sentence that names a source is part of the body too."""
    return fact in line and 2 * len(fact) > len(line)


def _squeezed(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _facts(article: Article) -> list[tuple[str, str, str]]:
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


def _address(config: Config, article: Article | None) -> str:
    manifest = _manifest(config) if article else None
    if article is None or manifest is None:
        return ""
    with closing(manifest):
        return manifest.addresses(article.path).get(article.key, "")


def _near(config: Config, heap: str, key: str, line: int, at: int) -> tuple[str, str]:
    """Addresses of the items before and after one in a list."""
    items = next((one.items for one in _heaps(config, heap)), ()) if heap else ()
    here = next((number for number, one in enumerate(items) if (one.key, one.line) == (key, line)), None)
    before, after = (at - 1, at) if here is None else (here - 1, here + 1)

    def address(number: int) -> str:
        return item_address(items[number].key, items[number].line, heap, number) if 0 <= number < len(items) else ""

    return address(before), address(after)


def _heaps(config: Config, only: str = "") -> Iterator[Heap]:
    """Everything that wants a look, the gravest first; or one heap alone: the others cost time in a large archive."""
    manifest = _manifest(config)
    if manifest is None:
        return
    with closing(manifest):
        by_code: dict[tuple[int, str], list[Problem]] = {}
        for problem in manifest.problems():
            if only in ("", problem.code):
                by_code.setdefault((_RANKS[problem.severity], problem.code), []).append(problem)
        found: dict[str, list[tuple[str, str]]] = {}
        if only in ("", _UNDATED):
            found[_UNDATED] = manifest.without_day()
        if only in ("", _SAME_TITLE):
            found[_SAME_TITLE] = _with_same_title(file := cache_folder(config) / "manifest.sqlite", _stamp(file))
        doubts = {name: [Doubt(key, 0, title, key) for key, title in items] for name, items in found.items()}
    ranked = sorted(by_code.items(), key=lambda found: (found[0][0], -len(found[1]), found[0][1]))
    for (rank, code), problems in ranked:
        if rank == _RANKS["note"]:
            yield from (_explained(name, "", items) for name, items in doubts.items() if items)
            doubts = {}
        yield _explained(code, problems[0].severity, [_doubt(one) for one in problems], problems[0].hint)
    yield from (_explained(name, "", items) for name, items in doubts.items() if items)


def _stamp(manifest: Path) -> tuple[int, ...]:
    """Times and sizes of the files that a manifest is kept in: other ones after each build."""
    stamp: list[int] = []
    for file in (manifest, manifest.with_name(f"{manifest.name}-wal")):
        with suppress(OSError):
            found = file.stat()
            stamp += [found.st_mtime_ns, found.st_size]
    return tuple(stamp)


@lru_cache(maxsize=1)
def _with_same_title(file: Path, stamp: tuple[int, ...]) -> list[tuple[str, str]]:
    """See `Manifest.with_same_title`: half a second for 100,000 items, and each page of the list asks for it."""
    manifest = Manifest.glance(file)
    if manifest is None:
        return []
    with closing(manifest):
        return manifest.with_same_title()


def _doubt(problem: Problem) -> Doubt:
    return Doubt(problem.path, problem.line if is_lines(problem.path) else 0, problem.path, problem.message)


def _explained(name: str, severity: str, items: Sequence[Doubt], hint: str = "") -> Heap:
    label, advice = _EXPLAINED.get(name, (name.replace("-", " ").capitalize(), hint))
    return Heap(name, label, advice, severity, items)


@cache
def _template(name: str) -> jinja2.Template:
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=jinja2.StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    return env.get_template(name)
