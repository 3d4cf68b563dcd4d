"""The two functions that run in workers: seeds to article pages, views to pages. Small values in, small values out."""

import traceback
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.config import Config
from generator.errors import SeedError
from generator.model import Article, Entry, Output, PageKey, Problem, Source, View
from generator.parse import RawItem, parse, raw_items
from generator.plan import entry_of
from generator.render import render_article, render_page
from generator.scan import open_seed
from generator.write import Staged, stage

_UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Known:
    """What a worker must be told of a seed, because it depends on other seeds.

    Attributes:
        urls: Of items whose address is not the one they would like: key to (wanted, had).
        groups: Of items with translations: key to the whole group.
        only: Keys of the items to make again; empty for all.
    """

    urls: Mapping[str, tuple[str, str]]
    groups: Mapping[str, tuple[Entry, ...]]
    only: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class IngestJob:
    """A shard of seeds to read, parse and render; `number` names its files in the staging folder."""

    number: int
    config: Config
    staging: Path
    seeds: tuple[tuple[Source, Known], ...]


@dataclass(frozen=True, slots=True)
class Made:
    """One item that was made: what to remember, the digest of its translations as shown, and its page's file."""

    entry: Entry
    siblings: str
    output: Staged


@dataclass(frozen=True, slots=True)
class Ingested:
    """What a seed held."""

    source: Source
    made: tuple[Made, ...]
    items: int
    drafts: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class PaintJob:
    """A shard of views to render."""

    number: int
    config: Config
    staging: Path
    views: tuple[View, ...]


@dataclass(frozen=True, slots=True)
class Painted:
    """The file of one view."""

    key: PageKey
    output: Staged


def ingest(job: IngestJob) -> tuple[Ingested, ...]:
    """Turn a shard of seeds into article pages and entries.

    Raises:
        BuildError: A template is broken or the disk cannot be written: no item could be made.
    """
    return tuple(_ingest_seed(job, source, known, index) for index, (source, known) in enumerate(job.seeds))


def _ingest_seed(job: IngestJob, source: Source, known: Known, index: int) -> Ingested:
    made: list[Made] = []
    problems: list[Problem] = []
    items = drafts = 0
    seen: set[str] = set()
    for found in articles(source.path, job.config):
        items += 1
        if isinstance(found, Problem):
            problems.append(found)
            continue
        problems += found.problems
        if found.key in seen:
            ident = found.key.partition("#")[2]
            message = f"an item above has the id {ident} too"
            problems.append(
                Problem("double-id", message, found.path, items, hint="give each its own", severity="error")
            )
            continue
        seen.add(found.key)
        if found.draft and not job.config.drafts:
            drafts += 1
        elif not known.only or found.key in known.only:
            made.append(_make(job, found, known, f"{job.number}-{index}-{items}"))
    if any(problem.code == _UNREADABLE for problem in problems):
        source = replace(source, mtime_ns=-1)  # rights that are mended leave no trace in a file's time: try again
    return Ingested(source, tuple(made), items, drafts, tuple(problems))


def articles(path: str, config: Config) -> Iterator[Article | Problem]:
    """The items of a seed as it is now, each as an article or as the problem that keeps it from being one."""
    try:
        with open_seed(config.seeds, path) as stream:
            for item in raw_items(path, stream):
                try:
                    yield parse(item, config)
                except SeedError as exc:
                    yield exc.problem
                except Exception as exc:  # a text nobody thought of must not cost the keeper all the others
                    yield _fault(item, exc)
    except FileNotFoundError:  # deleted since it was found: the next build takes it in
        return
    except (OSError, EOFError, zlib.error) as exc:
        reason = getattr(exc, "strerror", None) or str(exc)
        yield Problem(
            _UNREADABLE,
            f"the file cannot be read: {reason}",
            path,
            hint="check its rights, or delete it",
            severity="error",
        )


def _fault(item: RawItem, exc: Exception) -> Problem:
    last = traceback.extract_tb(exc.__traceback__)[-1]
    message = f"the item could not be read: {type(exc).__name__}: {exc} ({Path(last.filename).name}:{last.lineno})"
    hint = "this is a fault of Khabar; please report it, with the item"
    return Problem("internal", message[:1000], item.path, item.line, hint=hint, severity="error")


def _make(job: IngestJob, article: Article, known: Known, name: str) -> Made:
    entry, siblings, output = compose(article, known, job.config)
    staged = stage(job.config.output, job.staging, output.path, output.data, name)
    return Made(entry, siblings_digest(siblings), staged)


def compose(article: Article, known: Known, config: Config) -> tuple[Entry, tuple[Entry, ...], Output]:
    """What the archive remembers of an item, the group of its translations, and its page.

    Raises:
        BuildError: A template is broken.
    """
    entry = entry_of(article, config)
    wanted, had = known.urls.get(entry.key, ("", ""))
    if wanted == entry.address:
        entry = replace(entry, url=had)
    siblings = tuple(entry if member.key == entry.key else member for member in known.groups.get(entry.key, ()))
    return entry, siblings, render_article(article, entry, siblings, config)


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
        output = render_page(view, job.config)
        staged = stage(job.config.output, job.staging, output.path, output.data, f"p{job.number}-{index}")
        painted.append(Painted(view.key, staged))
    return tuple(painted)
