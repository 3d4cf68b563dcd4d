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

    All of them go through one stage before the next one begins: what a stage needs stays in the processor's caches,
    which takes a fifth off the time.

    Raises:
        BuildError: A template is broken or the disk cannot be written: no item could be made.
    """
    config = job.config
    found = [_understood(seed, config) for seed in job.seeds]
    articles = [(index, article) for index, (_, article) in enumerate(found) if article]
    composed = [(index, article, *compose(article, job.seeds[index].known, config)) for index, article in articles]
    words = [_words(article, entry, config) for _, article, entry, *_ in composed]
    made = {}
    for (index, _, entry, siblings, outputs), its_words in zip(composed, words, strict=True):
        staged = tuple(
            stage(config.output, job.staging, output.path, output.data, f"{job.number}-{index}-{number}")
            for number, output in enumerate(outputs)
        )
        made[index] = Made(entry, siblings_digest(siblings), staged, its_words)
    return tuple(told._replace(made=made.get(index)) for index, (told, _) in enumerate(found))


def _understood(seed: Seed, config: Config) -> tuple[Ingested, Article | None]:
    """What became of a seed, and its item if it has one for the site; `made` is yet to be filled in."""
    if seed.line:
        told, article = _taken(seed, seed.line.item, config)
        return told._replace(number=seed.line.item.line, digest=seed.line.digest), article
    unread: list[Problem] = []
    for item in read_items(config.seeds, seed.source.path, unread):
        told, article = _taken(seed, item, config)
        return told._replace(digest=digest_of(item.data)), article
    if unread:  # rights that are mended leave no trace in a file's time: try again
        return Ingested(seed.source._replace(mtime_ns=-1), None, "skipped", tuple(unread)), None
    return Ingested(seed.source, None, "gone", ()), None


def _taken(seed: Seed, item: RawItem, config: Config) -> tuple[Ingested, Article | None]:
    found = _article(item, config)
    if isinstance(found, Problem):
        return Ingested(seed.source, None, "skipped", (found,)), None
    if found.draft and not config.drafts:
        return Ingested(seed.source, None, "draft", found.problems, found.key), None
    return Ingested(seed.source, None, "made", found.problems, found.key), found


def _words(article: Article, entry: Entry, config: Config) -> bytes | None:
    facets = ((kind, slug) for kind, slug, _ in terms_of(entry, config))
    return words_of(article, facets) if config.search else None


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
    made = [(view.key, tuple(render_files(view, job.config))) for view in job.views]  # all first: see `ingest`
    return tuple(
        Painted(key, stage(job.config.output, job.staging, output.path, output.data, f"p{job.number}-{index}-{number}"))
        for index, (key, outputs) in enumerate(made)
        for number, output in enumerate(outputs)
    )
