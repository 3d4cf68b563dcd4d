"""The two functions that run in workers: seeds to article pages, views to pages. Small values in, small values out."""

import traceback
from pathlib import Path

from generator.config import Config
from generator.errors import SeedError
from generator.jobs import Ingested, IngestJob, Known, Made, Painted, PaintJob, Seed, siblings_digest
from generator.lines import digest_of
from generator.model import Article, Entry, Output, Problem
from generator.parse import parse
from generator.plan import entry_of, terms_of
from generator.render import render_files, render_item
from generator.scan import read_items
from generator.search import words_of
from generator.seeds import RawItem, key_of_line
from generator.write import stage


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
        return _ingest_item(job, seed, item, name)._replace(digest=digest_of(item.data))
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
    facets = ((kind, slug) for kind, slug, _ in terms_of(entry, job.config))
    return Made(entry, siblings_digest(siblings), staged, words_of(article, facets) if job.config.search else None)


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
