"""The two functions that run in workers: seeds to article pages, views to pages. Small values in, small values out."""

import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from generator.config import Config
from generator.errors import SeedError
from generator.lines import Line, State
from generator.model import Article, Entry, Output, PageKey, Problem, Source, View
from generator.parse import RawItem, key_of_line, parse
from generator.plan import entry_of
from generator.render import render_files, render_item
from generator.scan import read_items
from generator.search import words_of
from generator.write import Staged, stage


@dataclass(frozen=True, slots=True)
class Known:
    """What a worker must be told of a seed, because it depends on other seeds.

    Attributes:
        urls: Of items whose address is not the one they would like: key to (wanted, had).
        groups: Of items with translations: key to the whole group.
    """

    urls: Mapping[str, tuple[str, str]]
    groups: Mapping[str, tuple[Entry, ...]]


@dataclass(frozen=True, slots=True)
class Seed:
    """A seed to read, or one line of a seed that holds many items. A line is sent along: nobody reads it twice."""

    source: Source
    known: Known
    line: Line | None = None

    @property
    def weight(self) -> int:
        """Bytes to read, and about as much again for what every item costs."""
        return (len(self.line.item.data) if self.line else self.source.size) + 4_000


@dataclass(frozen=True, slots=True)
class IngestJob:
    """A shard of seeds to read, parse and render; `number` names its files in the staging folder."""

    number: int
    config: Config
    staging: Path
    seeds: tuple[Seed, ...]


class Made(NamedTuple):
    """One item that was made: what to remember, the digest of its translations as shown, its files, and its words.

    There are no words where the site has no search.
    """

    entry: Entry
    siblings: str
    outputs: tuple[Staged, ...]
    words: bytes | None


class Ingested(NamedTuple):
    """What a seed, or a line of one, held.

    Attributes:
        source: The seed as it was read.
        made: Its item, unless it has none for the site.
        state: What became of the item.
        problems: What was wrong with it.
        key: Of the item, or "" where none could be read.
        number: Of the line, from 1; 0 for a whole seed.
        digest: Of the line's bytes.
    """

    source: Source
    made: Made | None
    state: State
    problems: tuple[Problem, ...]
    key: str = ""
    number: int = 0
    digest: bytes = b""


@dataclass(frozen=True, slots=True)
class PaintJob:
    """A shard of views to render."""

    number: int
    config: Config
    staging: Path
    views: tuple[View, ...]


class Painted(NamedTuple):
    """The file of one view."""

    key: PageKey
    output: Staged


def ingest(job: IngestJob) -> tuple[Ingested, ...]:
    """Turn a shard of seeds into article pages and entries.

    Raises:
        BuildError: A template is broken or the disk cannot be written: no item could be made.
    """
    return tuple(_ingest_seed(job, seed, f"{job.number}-{index}") for index, seed in enumerate(job.seeds))


def _ingest_seed(job: IngestJob, seed: Seed, name: str) -> Ingested:
    if seed.line:
        made = _ingest_item(job, seed, seed.line.item, name)
        return made._replace(number=seed.line.item.line, digest=seed.line.digest)
    unread: list[Problem] = []
    for item in read_items(job.config.seeds, seed.source.path, unread):
        return _ingest_item(job, seed, item, name)
    if unread:  # rights that are mended leave no trace in a file's time: try again
        return Ingested(seed.source._replace(mtime_ns=-1), None, "skipped", tuple(unread))
    return Ingested(seed.source, None, "gone", ())


def _ingest_item(job: IngestJob, seed: Seed, item: RawItem, name: str) -> Ingested:
    found = _article(item, job.config)
    if isinstance(found, Problem):
        return Ingested(seed.source, None, "skipped", (found,))
    if found.draft and not job.config.drafts:
        return Ingested(seed.source, None, "draft", found.problems, found.key)
    return Ingested(seed.source, _make(job, found, seed.known, name), "made", found.problems, found.key)


def article_of(path: str, key: str, config: Config) -> Article | None:
    """An item of a seed as it is now; None where there is no such item any more or where it cannot be read."""
    for item in read_items(config.seeds, path, []):
        if not item.line or key_of_line(item) == key:
            found = _article(item, config)
            return found if isinstance(found, Article) and found.key == key else None
    return None


def _article(item: RawItem, config: Config) -> Article | Problem:
    try:
        return parse(item, config)
    except SeedError as exc:
        return exc.problem
    except Exception as exc:  # a text nobody thought of must not cost the keeper all the others
        return _fault(item, exc)


def _fault(item: RawItem, exc: Exception) -> Problem:
    last = traceback.extract_tb(exc.__traceback__)[-1]
    message = f"the item could not be read: {type(exc).__name__}: {exc} ({Path(last.filename).name}:{last.lineno})"
    hint = "this is a fault of Khabar; please report it, with the item"
    return Problem("internal", message[:1000], item.path, item.line, hint=hint, severity="error")


def _make(job: IngestJob, article: Article, known: Known, name: str) -> Made:
    entry, siblings, outputs = compose(article, known, job.config)
    staged = tuple(
        stage(job.config.output, job.staging, output.path, output.data, f"{name}-{number}")
        for number, output in enumerate(outputs)
    )
    return Made(entry, siblings_digest(siblings), staged, words_of(article) if job.config.search else None)


def compose(article: Article, known: Known, config: Config) -> tuple[Entry, tuple[Entry, ...], tuple[Output, ...]]:
    """What the archive remembers of an item, the group of its translations, and its files: the page first.

    Raises:
        BuildError: A template is broken.
    """
    entry = entry_of(article, config)
    wanted, had = known.urls.get(entry.key, ("", ""))
    if wanted == entry.address:
        entry = entry._replace(url=had)
    siblings = tuple(entry if member.key == entry.key else member for member in known.groups.get(entry.key, ()))
    return entry, siblings, tuple(render_item(article, entry, siblings, config))


def siblings_digest(members: tuple[Entry, ...]) -> str:
    """What the page of an item shows of its translations; "" when it has none."""
    return "\n".join(f"{member.lang} {member.url} {member.translation_of} {member.title}" for member in members)


def paint(job: PaintJob) -> tuple[Painted, ...]:
    """Render a shard of views.

    Raises:
        BuildError: A template is broken or the disk cannot be written.
    """
    painted = []
    for index, view in enumerate(job.views):
        for number, output in enumerate(render_files(view, job.config)):
            name = f"p{job.number}-{index}-{number}"
            painted.append(Painted(view.key, stage(job.config.output, job.staging, output.path, output.data, name)))
    return tuple(painted)
