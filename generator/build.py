"""The pipeline, told once: parse and render what changed, paint what follows from it, move all into place."""

import os
import sqlite3
import sys
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Executor
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass
from hashlib import blake2b
from itertools import chain, count, islice
from pathlib import Path

from filelock import FileLock, Timeout

from generator.config import Config
from generator.errors import BuildError, LockedError
from generator.hosts import Rule, host_files
from generator.indexing import Indexing
from generator.jobs import Ingested, IngestJob, Known, Made, Painted, PaintJob, Seed, siblings_digest
from generator.lines import Line
from generator.manifest import Manifest, article_owner, item_of_owner, leaf_of_owner, page_of_owner, page_owner
from generator.model import Problem, Source, View
from generator.moves import settle_moves
from generator.packed import Packed
from generator.plan import KINDS, SITE_KEYS
from generator.pool import bounded_map, open_pool, peek, processors, shards
from generator.press import press_changed
from generator.recipes import recipes, with_look
from generator.report import Report
from generator.scan import Change, changes, is_found, look, read_items, scan
from generator.seeds import is_lines, key_of_line
from generator.static import static_files
from generator.urls import with_suffix
from generator.views import views
from generator.write import (
    arrange,
    carry_out,
    clear,
    disk_problem,
    make_ready,
    outputs_differ,
    stage,
    staging_folder,
)

# Below this many changed seeds starting processes costs more than they save (about 0.4 s on two cores).
INLINE_SEEDS = 200
# The same for new lines of files of many items, in bytes.
INLINE_BYTES = 1_000_000
# Seeds and rows in one job: large enough that the cost of a job's trip does not count, small enough that a few jobs
# in flight hold little memory.
SHARD_BYTES = 400_000
SHARD_ROWS = 2_000

_NOTHING = Known({}, {})
STATIC, HOSTS = "static:", "hosts:"

Progress = Callable[[str, int, int], None]


def quiet(stage_name: str, done: int, total: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class _Run:
    """What the steps of one build share."""

    config: Config
    manifest: Manifest
    staging: Path
    executor: Executor
    workers: int
    progress: Progress
    total: int
    numbers: Iterator[int]


def build(
    config: Config,
    *,
    workers: int = 0,
    executor: Executor | None = None,
    changed: Sequence[str] | None = None,
    clean: bool = False,
    limit: int = 0,
    tentative: bool = False,
    progress: Progress = quiet,
) -> Report:
    """Build what changed since the last build.

    Args:
        config: The site's settings.
        workers: Number of processes; 0 for one a processor where the work is worth it.
        executor: Where to work instead; any executor whose workers see the same folders. It stays open.
        changed: Paths of the seeds to look at, below the seeds folder; None to scan for them. All are looked at
            where more than seeds has changed: a template, the settings, or a build that was cut off.
        clean: Forget the last build and make everything again.
        limit: Take in no more than so many of the seeds that have changed and leave the others to the next build;
            0 for all. So the first pages of a large archive are there at once.
        tentative: Addresses that come up in this build may be gone with the next keystroke: when they move, they leave
            nothing behind that would lead from there.
        progress: Is told the step, how much of it is done and how much there is (0 while that is not known).

    Returns:
        The account of the build.

    Raises:
        ConfigError: The seeds folder does not exist.
        BuildError: The site cannot be built; the output folder is as it was.
        LockedError: Another build holds the site.
    """
    started = time.perf_counter()
    config = with_look(config)
    cache = cache_folder(config)
    staging = staging_folder(cache, config.output)
    with holding(cache):
        report = _locked_build(config, cache, staging, workers, executor, changed, clean, limit, tentative, progress)
    report.seconds = time.perf_counter() - started
    return report


def cache_folder(config: Config) -> Path:
    """Where the manifest of this site is kept: one for each pair of seeds and output folder.

    Folders of the site go by their place in it, so that a site that is moved or checked out elsewhere is the same.
    """
    places = (os.path.relpath(folder, config.root) for folder in (config.seeds, config.output))
    name = blake2b("\0".join(places).encode("utf-8", "surrogateescape"), digest_size=6).hexdigest()
    folder = config.root / ".khabar" / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as exc:
        raise BuildError(disk_problem(exc, str(folder))) from exc
    return folder


@contextmanager
def holding(cache: Path) -> Iterator[None]:
    """Hold the site, so that no other build, publication or clean-up is at work.

    Raises:
        LockedError: One is.
        BuildError: The cache folder cannot be written.
    """
    lock = FileLock(cache / "lock")
    try:
        lock.acquire(timeout=0)
    except Timeout as exc:
        raise LockedError(str(cache / "lock")) from exc
    except OSError as exc:
        raise BuildError(disk_problem(exc, str(cache))) from exc
    try:
        yield
    finally:
        lock.release()


def _locked_build(
    config: Config, cache: Path, staging: Path, workers: int, executor: Executor | None,
    changed: Sequence[str] | None, clean: bool, limit: int, tentative: bool, progress: Progress,
) -> Report:  # fmt: skip
    try:
        with closing(Manifest.open(cache / "manifest.sqlite")) as manifest:
            was_cut_off = _finish(manifest, config, staging)
            make_ready(staging, config.output)
            try:
                with manifest.transaction():
                    notes: list[Problem] = []
                    todo = _todo(manifest, config, None if was_cut_off else changed, clean, notes)
                    if limit:
                        todo = islice(todo, limit)
                    head, rest = peek(todo, INLINE_SEEDS + 1)
                    count_workers = workers or (processors() if _is_much(manifest, head) else 1)
                    total = _how_many(manifest, config, head) if progress is not quiet else 0
                    with nullcontext(executor) if executor else open_pool(count_workers) as pool:
                        run = _Run(config, manifest, staging, pool, count_workers, progress, total, count())
                        _ingest(run, chain(head, rest))
                        _settle(run)
                        Indexing(manifest, config.output, staging, pool, count_workers).update()
                        _copy_static(run)
                        painted = _paint(run)
                        moves = settle_moves(manifest, config, staging)
                        _claim_host_files(run, moves.rules)
                        press_changed(manifest, config, staging, pool, count_workers)
                    manifest.remember_departed(waiting=bool(limit))
                    manifest.set_tentative(tentative=tentative)
                    notes += [*_address_notes(manifest), *moves.notes]
                    arrange(staging, *manifest.arrangement())
                    written, removed = manifest.write_journal()
            except BaseException:
                clear(staging)  # not later: once there is a journal, the next build needs what is staged to go on
                raise
            _finish(manifest, config, staging)
            clear(staging)
            report = _account(manifest, config, written, removed, painted, notes)
            report.moved = moves.recorded
            return report
    except sqlite3.DatabaseError as exc:
        raise BuildError(_manifest_problem(exc, cache)) from exc
    except BrokenExecutor as exc:
        hint = "if the machine has run out of memory, build with fewer processes: --jobs 1"
        raise BuildError(Problem("worker", "a worker process was killed", hint=hint, severity="error")) from exc


def _manifest_problem(exc: sqlite3.DatabaseError, cache: Path) -> Problem:
    name = getattr(exc, "sqlite_errorname", "")
    if name.startswith("SQLITE_FULL"):
        hint = "make room on the disk, then build again"
    elif name.startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_IOERR", "SQLITE_BUSY")):
        hint = f"check the rights of {cache} and whether another program holds it, then build again"
    else:
        hint = f"delete {cache} and build again"
    return Problem("manifest", f"the manifest cannot be used: {exc}", hint=hint, severity="error")


def _finish(manifest: Manifest, config: Config, staging: Path) -> bool:
    """Carry out the journal: this build's, or that of one which was cut off. Answers whether there was one."""
    if not manifest.has_journal():
        return False
    with closing(manifest.journal()) as removals:
        carry_out(config.output, staging, removals)
    manifest.end_journal()
    return True


def _todo(
    manifest: Manifest, config: Config, changed: Sequence[str] | None, clean: bool, notes: list[Problem]
) -> Iterator[Change]:
    """The seeds to read; asks for the pages that are out of date for another reason on the way."""
    then = manifest.recipes()
    now = recipes(config, then)
    if clean or now["everything"] != then.get("everything"):
        manifest.forget()
        manifest.mark(SITE_KEYS)
    else:
        if now["article"] != then.get("article"):
            manifest.redo()
        if now["moved"] != then.get("moved"):
            manifest.redo_redirects()
        for kind in KINDS:
            if now[kind.name] != then.get(kind.name):
                manifest.mark_kind(kind.name)
    manifest.set_recipes(now)
    if changed is None or clean or now != then:
        _look_after_outputs(manifest, config)
        return changes(scan(config.seeds, notes), manifest.sources())
    return _looked_at(changed, manifest, config)


def _is_much(manifest: Manifest, head: Sequence[Change]) -> bool:
    """Whether the first seeds that have changed are work enough for several processes."""
    return len(head) > INLINE_SEEDS or sum(_new_bytes(manifest, change) for change in head) > INLINE_BYTES


def _new_bytes(manifest: Manifest, change: Change) -> int:
    """How much of a file of many items there is to read, as far as its size tells."""
    if change.source is None or not is_lines(change.path):
        return 0
    known = manifest.source(change.path) if manifest.knows(change.path) else None
    return change.source.size if known is None or known.mtime_ns < 0 else abs(change.source.size - known.size)


def _how_many(manifest: Manifest, config: Config, head: Sequence[Change]) -> int:
    """How many items there are to do, for a bar; a second look at the folders is only taken where they are many.

    Of a file of many items nobody knows before it is read.
    """
    if any(is_lines(change.path) for change in head):
        return 0
    if len(head) <= INLINE_SEEDS:
        return len(head)
    return sum(1 for _ in changes(scan(config.seeds, []), manifest.sources()))


def _looked_at(paths: Iterable[str], manifest: Manifest, config: Config) -> Iterator[Change]:
    for path in sorted(set(paths)):
        source = look(config.seeds / path, path) if is_found(path) else None
        if source or manifest.knows(path):
            yield Change(path, source)


def _look_after_outputs(manifest: Manifest, config: Config) -> None:
    """Have made again what somebody deleted or altered in the output folder."""
    lost_items, lost_pages, lost_leaves = [], [], []
    lost_redirects: list[str] = []
    for path in outputs_differ(config.output, manifest.files()):
        owner = manifest.owner(path)
        if page := page_of_owner(owner):
            lost_pages.append(page)
        elif key := item_of_owner(owner):
            lost_items.append(key)
        elif owner.startswith("redirect:"):
            lost_redirects.append(owner.removeprefix("redirect:"))
        elif leaf := leaf_of_owner(owner):
            lost_leaves.append(leaf)
    manifest.redo(lost_items)
    manifest.mark(lost_pages)
    manifest.redo_redirects(lost_redirects)
    manifest.index.redo(lost_leaves)


def _ingest(run: _Run, todo: Iterator[Change]) -> None:
    many: list[tuple[Source, list[Problem]]] = []
    is_first = run.manifest.begin_first()

    def seeds() -> Iterator[Seed]:
        for path, source in todo:
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


def _changed_lines(run: _Run, source: Source, problems: list[Problem]) -> Iterator[Seed]:
    for line in run.manifest.lines.changed(source.path, read_items(run.config.seeds, source.path, problems)):
        yield Seed(source, known_of(run.manifest, line.key) if line.key else _NOTHING, line)


def known_of(manifest: Manifest, key: str) -> Known:
    """What an item must be told of others."""
    groups = {key: tuple(members) for key, members in manifest.groups_of(key).items()}
    urls = manifest.urls(key)
    return Known(urls, groups) if urls or groups else _NOTHING


def _ingested(run: _Run, seeds: Iterable[Seed]) -> Iterator[tuple[Ingested, ...]]:
    jobs: Iterator[IngestJob] = (
        IngestJob(next(run.numbers), run.config, run.staging, shard)
        for shard in shards(seeds, SHARD_BYTES, lambda seed: seed.weight)
    )
    head, jobs = peek(jobs, 1)
    if head:
        from generator.work import ingest  # takes longer to load than all else that a build with nothing to do does

        yield from bounded_map(run.executor, ingest, chain(head, jobs), run.workers)


def _take_in(manifest: Manifest, batch: Sequence[Ingested], config: Config) -> None:
    manifest.put_sources(
        (found.source, int(found.state != "gone"), int(found.state == "draft"), found.problems)
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


def _settle_lines(run: _Run, many: Sequence[tuple[Source, list[Problem]]]) -> None:
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


def _lines(run: _Run, source: Source, numbers: Collection[int]) -> Iterator[Seed]:
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


def _settle(run: _Run) -> None:
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


def _once_more(run: _Run, paths: Mapping[str, set[str]]) -> Iterator[Seed]:
    for path, keys in sorted(paths.items()):
        source = run.manifest.source(path)
        if is_lines(path):
            yield from _lines(run, source, run.manifest.lines.numbers(path, keys))
        else:
            yield Seed(source, known_of(run.manifest, path))


def _copy_static(run: _Run) -> None:
    """Khabar's own static files, and the site's over those of the same name."""
    staged = [
        stage(run.config.output, run.staging, f"static/{path}", data, f"s{number}")
        for number, (path, data) in enumerate(static_files(run.config))
    ]
    run.manifest.release([STATIC])
    run.manifest.claim((STATIC, one) for one in staged)


def _claim_host_files(run: _Run, rules: Sequence[Rule]) -> None:
    languages = [tag for tag, _ in run.manifest.languages()]
    outputs = host_files(run.config, rules, languages)
    run.manifest.release([HOSTS])
    run.manifest.claim(
        (HOSTS, stage(run.config.output, run.staging, output.path, output.data, f"h{number}"))
        for number, output in enumerate(outputs)
    )


def _paint(run: _Run) -> int:
    manifest = run.manifest
    total = manifest.release_pending()
    jobs = (
        PaintJob(next(run.numbers), run.config, run.staging, shard)
        for shard in shards(views(manifest, manifest.pending(), run.config), SHARD_ROWS, _rows)
    )
    done = 0
    for batch in _painted(run, jobs):
        manifest.claim((page_owner(painted.key), painted.output) for painted in batch)
        done += len(batch)
        run.progress("pages", done, total)
    manifest.settle()
    return done


def _painted(run: _Run, jobs: Iterator[PaintJob]) -> Iterator[tuple[Painted, ...]]:
    head, jobs = peek(jobs, 1)
    if head:
        from generator.work import paint  # as in _ingested

        yield from bounded_map(run.executor, paint, chain(head, jobs), run.workers)


def _rows(view: View) -> int:
    return 20 + len(view.entries) + len(view.counts) // 4 + len(view.terms) // 2


def _address_notes(manifest: Manifest) -> list[Problem]:
    notes = [
        Problem(
            "same-address", f"has the same address as {' and '.join(keys[1:4])}; each got a part of its id", keys[0],
            hint="give one of them another slug in its front matter",
        )
        for keys in manifest.clashes()
    ]  # fmt: skip
    notes += [
        Problem(
            "address-taken",
            f"{path} belongs to {first}; {second} was not written",
            hint="give one of them another slug",
            severity="error",
        )
        for path, first, second in manifest.double_claims()
    ]
    if manifest.is_upgraded:
        notes.append(
            Problem(
                "manifest-version",
                "what was remembered of the last build is of another version of Khabar: everything was built again,"
                " and files that stay the same were kept",
                severity="note",
            )
        )
    if manifest.set_aside:
        notes.append(
            Problem(
                "manifest", f"the manifest was damaged; it is now {manifest.set_aside} and everything was built again"
            )
        )
    return notes


def _account(
    manifest: Manifest, config: Config, written: Packed, removed: Packed, painted: int, notes: list[Problem]
) -> Report:
    totals = manifest.totals()
    problems = [*notes, *manifest.problems()]
    skipped: dict[str, int] = {}
    for problem in problems:
        if problem.severity == "error":
            skipped[problem.code] = skipped.get(problem.code, 0) + 1
    return Report(
        read=totals["read"] + skipped.get("file-name", 0),
        published=totals["published"],
        drafts=totals["drafts"],
        skipped=dict(sorted(skipped.items())),
        languages=totals["languages"],
        written=written,
        removed=removed,
        unchanged=totals["outputs"] - len(written),
        rendered=painted,
        peak_mb=peak_memory_mb(),
        output=str(config.output),
        problems=problems,
    )


def peak_memory_mb() -> float:
    """Most memory that this process and the largest of its workers held, in megabytes; 0.0 where it cannot be told."""
    try:
        import resource
    except ImportError:  # Windows
        return 0.0
    own, workers = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    unit = 1 if sys.platform == "darwin" else 1024
    return (own + workers) * unit / 1e6
