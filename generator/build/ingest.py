"""Seeds to pages and entries, in shards: the first step, and what no seed can tell alone."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain

from generator.build.run import Run
from generator.config import Config
from generator.jobs import Ingested, IngestJob, Known, Made, Seed, siblings_digest
from generator.lines import Line
from generator.manifest import Manifest, article_owner
from generator.model import Problem, Source
from generator.pool import bounded_map, by_name, shards
from generator.scan import Change, read_items
from generator.seeds import is_lines, key_of_line
from generator.urls import with_suffix

# Seeds in one job, in bytes: large enough that the cost of a job's trip does not count, small enough that a few jobs in
# flight hold little memory.
SHARD_BYTES = 400_000

_NOTHING = Known({}, {})
_INGEST: Callable[[IngestJob], tuple[Ingested, ...]] = partial(by_name, "generator.work", "ingest")


def ingest_seeds(run: Run, todo: Iterator[Change]) -> None:
    """Read what is new or edited, make its pages, and take both in; drop what is gone."""
    many: list[tuple[Source, list[Problem]]] = []
    is_first = run.manifest.begin_first()

    def seeds() -> Iterator[Seed]:
        for path, source, _ in todo:
            if source is None:
                run.manifest.drop(path, run.config)
            elif is_lines(path):
                problems: list[Problem] = []
                many.append((source, problems))
                yield from _changed_lines(run, source, problems)
            else:
                yield Seed(source, _NOTHING if is_first else known_of(run.manifest, path))

    done = 0
    for batch in _ingested(run, seeds()):
        _take_in(run.manifest, batch, run.config)
        done += len(batch)
        run.progress("items", done, run.total)
    run.manifest.end_first()
    _settle_lines(run, many)


def _changed_lines(run: Run, source: Source, problems: list[Problem]) -> Iterator[Seed]:
    for line in run.manifest.lines.changed(source.path, read_items(run.config.seeds, source.path, problems)):
        yield Seed(source, known_of(run.manifest, line.key) if line.key else _NOTHING, line)


def known_of(manifest: Manifest, key: str) -> Known:
    """What an item must be told of others."""
    groups = {key: tuple(members) for key, members in manifest.groups_of(key).items()}
    urls = manifest.urls(key)
    return Known(urls, groups) if urls or groups else _NOTHING


def _ingested(run: Run, seeds: Iterable[Seed]) -> Iterator[tuple[Ingested, ...]]:
    jobs: Iterator[IngestJob] = (
        IngestJob(next(run.numbers), run.config, run.staging, shard)
        for shard in shards(seeds, SHARD_BYTES, lambda seed: seed.weight)
    )
    return bounded_map(run.executor, _INGEST, jobs, run.workers)


def _take_in(manifest: Manifest, batch: Sequence[Ingested], config: Config) -> None:
    manifest.put_sources(
        (found.source, int(found.state != "gone"), int(found.state == "draft"), found.problems, found.digest)
        for found in batch
        if not found.number
    )
    for found in batch:
        if found.number:
            line = (found.source.path, found.number, found.digest, found.key)
            manifest.lines.take_in(*line, found.state, found.problems)
        elif not found.made:
            manifest.drop_item(found.source.path, config)
    made = [found.made for found in batch if found.made]
    manifest.put_items(((one.entry, one.siblings) for one in made), config)
    _claim(manifest, made, again=any(found.number for found in batch))


def _settle_lines(run: Run, many: Sequence[tuple[Source, list[Problem]]]) -> None:
    """What no line can tell alone: items that are gone, and which line has an id that several state."""
    manifest = run.manifest
    again = manifest.lines.settle()
    doubles = (_lines(run, source, again.get(source.path, ())) for source, _ in many)
    for batch in _ingested(run, chain.from_iterable(doubles)):
        for result in batch:
            manifest.lines.correct(result.source.path, result.number, result.state, result.problems)
            if result.made:
                manifest.put_items([(result.made.entry, result.made.siblings)], run.config)
                _claim(manifest, [result.made], again=True)
            else:
                manifest.drop_item(result.key, run.config)
    for key in manifest.lines.gone():
        manifest.drop_item(key, run.config)
    for source, problems in many:
        manifest.put_lines(source._replace(mtime_ns=-1) if problems else source, problems)


def _lines(run: Run, source: Source, numbers: Collection[int]) -> Iterator[Seed]:
    """Some lines of a file once more."""
    for item in read_items(run.config.seeds, source.path, []) if numbers else ():
        if item.line in numbers:
            yield Seed(source, known_of(run.manifest, key_of_line(item)), Line(item, b"", ""))


def _claim(manifest: Manifest, made: Sequence[Made], *, again: bool) -> None:
    """Give items their files and words; `again` where this build may have given them others already."""
    claims = [(article_owner(one.entry.key), output) for one in made for output in one.outputs]
    owners = [article_owner(one.entry.key) for one in made]
    if again:
        manifest.disclaim(owners)
    manifest.release(owners)
    manifest.claim(claims)
    manifest.index.put([(one.entry, one.words) for one in made if one.words is not None])


def settle(run: Run) -> None:
    """What no seed can tell alone: addresses that two items want, and the translations of each."""
    manifest = run.manifest
    stale = manifest.settle_addresses(with_suffix, run.config)
    stale |= manifest.settle_translations(lambda members: siblings_digest(tuple(members)), run.config)
    for batch in _ingested(run, _once_more(run, manifest.paths_of(stale))):
        remade = [result.made for result in batch if result.made]
        for made in remade:
            manifest.set_siblings(made.entry.key, made.siblings)
        _claim(manifest, remade, again=True)
    manifest.mark_neighbours(run.config.page_size)


def _once_more(run: Run, paths: Mapping[str, set[str]]) -> Iterator[Seed]:
    for path, keys in sorted(paths.items()):
        source = run.manifest.source(path)
        if is_lines(path):
            yield from _lines(run, source, run.manifest.lines.numbers(path, keys))
        else:
            yield Seed(source, known_of(run.manifest, path))
