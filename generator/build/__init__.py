"""The pipeline, told once: parse and render what changed, paint what follows from it, move all into place."""

import sqlite3
import time
from collections.abc import Sequence
from concurrent.futures import BrokenExecutor, Executor
from contextlib import closing, nullcontext
from itertools import chain, count, islice
from pathlib import Path

from generator.build.account import account, address_notes, translation_notes
from generator.build.ingest import ingest_seeds, known_of, settle
from generator.build.paint import claim_host_files, copy_static, paint_pages
from generator.build.run import Progress, Run, quiet
from generator.build.todo import INLINE_SEEDS, find_todo, how_many, is_much, will_be_much
from generator.cache import cache_folder, holding
from generator.config import Config
from generator.errors import BuildError
from generator.indexing import Indexing
from generator.manifest import Manifest
from generator.model import Problem
from generator.moves import settle_moves
from generator.pool import open_pool, peek, prepare_pool, processors, seldom_collected
from generator.press import press_changed
from generator.recipes import with_look
from generator.report import Report
from generator.write import arrange, carry_out, clear, make_ready, staging_folder

__all__ = ["Progress", "build", "known_of", "quiet"]


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
    with holding(cache), seldom_collected():
        report = _locked_build(config, cache, staging, workers, executor, changed, clean, limit, tentative, progress)
    report.seconds = time.perf_counter() - started
    return report


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
                    if not executor and not limit and will_be_much(manifest, config, clean=clean):
                        prepare_pool(workers or processors())
                    todo = find_todo(manifest, config, None if was_cut_off else changed, clean, notes)
                    if limit:
                        todo = islice(todo, limit)
                    head, rest = peek(todo, INLINE_SEEDS + 1)
                    count_workers = workers or (processors() if is_much(manifest, head) else 1)
                    total = how_many(manifest, config, head) if progress is not quiet else 0
                    with nullcontext(executor) if executor else open_pool(count_workers) as pool:
                        run = Run(config, manifest, staging, pool, count_workers, progress, total, count())
                        ingest_seeds(run, chain(head, rest))
                        settle(run)
                        Indexing(manifest, config.output, staging, pool, count_workers).update()
                        copy_static(run)
                        painted = paint_pages(run)
                        moves = settle_moves(manifest, config, staging)
                        claim_host_files(run, moves.rules)
                        press_changed(manifest, config, staging, pool, count_workers)
                    manifest.remember_departed(waiting=bool(limit))
                    manifest.set_tentative(tentative=tentative)
                    notes += [*address_notes(manifest), *moves.notes]
                    if not limit:  # else the original may be among those that wait
                        notes += translation_notes(manifest)
                    arrange(staging, *manifest.arrangement())
                    written, removed = manifest.write_journal()
            except BaseException:
                clear(staging)  # not later: once there is a journal, the next build needs what is staged to go on
                raise
            _finish(manifest, config, staging)
            clear(staging)
            report = account(manifest, config, written, removed, painted, notes)
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
