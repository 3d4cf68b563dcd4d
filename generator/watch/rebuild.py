"""The loop: wait until it is quiet, build what changed, tell how it went, and never end because of an error."""

import sqlite3
import threading
import time
import traceback
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Protocol

from generator.build import build
from generator.cache import cache_folder
from generator.config import Config
from generator.errors import BuildError, ConfigError, KhabarError, LockedError, TemplateError
from generator.manifest import Manifest
from generator.model import Problem
from generator.plan import KINDS
from generator.recipes import with_look
from generator.render import templates
from generator.report import Report
from generator.scan import scan
from generator.seeds import seed_of
from generator.watch.events import Changes, Event, sort_events
from generator.watch.lookout import Lookout

# It is quiet when nothing has happened for so long: an editor's save is a handful of events within a few milliseconds.
QUIET_S = 0.05
# A build begins at the latest so long after the first event, however busy it is.
MAX_WAIT_S = 1.0
# Where several things change, more are to come (a checkout of 5,000 files): each adds as much to the quiet time, up to
# this one, and the build waits longer.
BURST_QUIET_S = 0.3
BURST_WAIT_S = 30.0
# While Git holds its index it is at a checkout, a merge or the like, and a pause means little. It also holds it while a
# message for `git commit -a` is written, which is why a save waits no longer than this even then.
GIT_QUIET_S = 1.0
# A file that somebody goes on writing to is waited for so long: half of it would be shown otherwise. One that is open,
# but has not been written to for `MAX_WAIT_S`, is taken as it is.
WRITING_WAIT_S = 10.0
# How often to see, while nothing happens, whether events still arrive.
CHECK_S = 60.0
# How often to ask whether another build has ended.
LOCKED_WAIT_S = 0.5
# So many seeds are looked through for a small one.
SAMPLE = 100
# So many seeds of an archive that was never built are built before all others: within a second there is a site to
# look at, whatever its size.
FIRST_SEEDS = 100

# So many things that have changed are as good as any more.
MANY = round(BURST_QUIET_S / QUIET_S)

EVERYTHING = Changes(everything=True, static=True)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one build went.

    Attributes:
        config: The settings it was made with.
        changes: Where it looked.
        report: Its account, or None where it failed.
        problems: Why it failed.
        of_template: Whether it failed because of a template, so that pages which do without it are right.
        moved: Of the seeds that were looked at by path: addresses that items had before and have now.
        gone: Addresses that items had before and which lead nowhere now, with the path of their seed.
        since_event_s: From the first event to the end of the build.
        partial: Whether it took in only the first seeds of many; the others follow at once.
    """

    config: Config
    changes: Changes
    report: Report | None
    problems: tuple[Problem, ...] = ()
    of_template: bool = False
    moved: Mapping[str, str] = field(default_factory=dict)
    gone: Mapping[str, str] = field(default_factory=dict)
    since_event_s: float = 0.0
    partial: bool = False


class Listener(Protocol):
    """Who is told what happens; called from the thread in which `Rebuilder.run` runs."""

    def say(self, text: str) -> None:
        """Take a remark for the keeper."""

    def began(self, config: Config) -> None:
        """Take that a build with these settings begins."""

    def progress(self, stage: str, done: int, total: int) -> None:
        """Take how far a build has come."""

    def built(self, outcome: Outcome) -> None:
        """Take how a build went."""


class _StoppedError(Exception):
    """The keeper has had enough; what was begun is abandoned."""


class Rebuilder:
    """Builds a site, and builds it again whenever something it is made from changes."""

    def __init__(self, config: Config, load: Callable[[], Config], listener: Listener, poll_ms: int = 0) -> None:
        """Make one.

        Args:
            config: The site's settings.
            load: Reads them again when their file changes.
            listener: Is told what happens.
            poll_ms: Look at intervals of so many milliseconds instead of waiting for events; 0 for events.
        """
        self._config, self._load, self._listener = config, load, listener
        self._waiting = Changes()
        self._touched: set[str] = set()  # seeds, and folders of other things; not more than `MANY`
        self._first = self._last = 0.0
        self._owed = Changes()
        self._stopped = False
        self._changed = threading.Condition()
        self._lookout = Lookout(config, self._notice, listener.say, poll_ms)
        self._stand: tuple[int, int] | None = None
        self._has_begun = False  # what the first whole build finds is there for good; what comes later may be typing
        self._is_idle = False

    @property
    def polls_ms(self) -> int:
        """Time between two looks, or 0 where events are at work."""
        return self._lookout.polls_ms

    def run(self) -> None:
        """Build, then wait and build again until `stop` is called."""
        try:
            self._lookout.start()
            self._first = time.monotonic()
            if self._is_new_and_large():
                self._work_on(EVERYTHING, FIRST_SEEDS)
            self._work_on(EVERYTHING)
            self._warm_up()
            while changes := self._next():
                self._work_on(changes)
        except _StoppedError:
            pass
        finally:
            self._lookout.stop()

    def stop(self) -> None:
        """Have `run` come back soon, from whatever it is at; may be called from any thread."""
        with self._changed:
            self._stopped = True
            self._changed.notify_all()

    # What happens

    def _notice(self, event: Event) -> None:
        found = sort_events((event,), self._lookout.places)
        if not found:
            return
        with self._changed:
            self._last = time.monotonic()
            if not self._waiting:
                self._first = self._last
                self._touched = set()
            if len(self._touched) < MANY:
                self._touched |= found.seeds or {str(Path(event.path).parent)}
            self._waiting = sort_events((event,), self._lookout.places, self._waiting)
            self._changed.notify_all()

    def _next(self) -> Changes | None:
        """Wait until something has changed and nobody is at it any more; None when it is time to stop."""
        with self._changed:
            while not self._stopped:
                if not self._waiting:
                    if not self._changed.wait(CHECK_S):
                        self._lookout.check()
                    continue
                left_s = self._patience(now := time.monotonic()) - now
                if left_s > 0:
                    self._changed.wait(min(QUIET_S, left_s))
                    continue
                changes, self._waiting = self._waiting, Changes()
                return changes
        return None

    def _patience(self, now: float) -> float:
        """Until when to wait for the rest of what has begun to change; both by the monotonic clock."""
        quiet_s, wait_s = min(QUIET_S * len(self._touched), BURST_QUIET_S), MAX_WAIT_S
        if self._lookout.git_is_at_work():
            quiet_s, wait_s = GIT_QUIET_S, BURST_WAIT_S
        elif len(self._touched) >= MANY:
            wait_s = BURST_WAIT_S
        quiet = min(self._last + quiet_s, self._first + wait_s)
        if quiet <= now and self._waiting.unfinished:
            return min(self._last + MAX_WAIT_S, self._first + WRITING_WAIT_S)
        return self._first + MAX_WAIT_S if quiet <= now and self._is_fresh(self._waiting) else quiet

    def _forget_what_is_looked_at_anyway(self) -> None:
        """A build of everything begins: what has changed until now is in it, but for what is still being written."""
        with self._changed:
            if not (self._waiting.unfinished or self._waiting.settings or self._waiting.places):
                self._waiting = Changes()

    def _is_fresh(self, changes: Changes) -> bool:
        """Whether one of the seeds was written within the quiet time: it may be still growing."""
        now = time.time()
        for path in changes.seeds:
            try:
                age = now - (self._config.seeds / path).stat().st_mtime
            except OSError:
                continue
            if 0 <= age < QUIET_S:
                return True
        return False

    # What is done about it

    def _is_new_and_large(self) -> bool:
        """Whether nothing was built yet and there is much to build."""
        manifest = Manifest.glance(cache_folder(self._config) / "manifest.sqlite")
        if manifest:
            with closing(manifest):
                if next(manifest.sources(), None):
                    return False
        with suppress(ConfigError):
            return sum(1 for _ in islice(scan(self._config.seeds, []), FIRST_SEEDS + 1)) > FIRST_SEEDS
        return False

    def _work_on(self, changes: Changes, limit: int = 0) -> None:
        first = self._first
        changes = _both(changes, self._owed)
        self._owed = Changes()
        try:
            if changes.settings:
                self._config = self._load()
                changes = replace(changes, everything=True, places=True)
            if changes.places:
                self._lookout.again(self._config)
            if changes.everything:
                self._forget_what_is_looked_at_anyway()
            outcome = self._build(changes, limit)
        except ConfigError as exc:
            outcome = self._failed(changes, exc.problems)
        except BuildError as exc:
            outcome = self._failed(changes, [exc.problem], of_template=isinstance(exc, TemplateError))
        except (_StoppedError, BrokenPipeError):
            raise
        except Exception as exc:  # a fault of ours must not cost the keeper the preview
            self._listener.say(traceback.format_exc())
            hint = "this is a fault of Khabar; the lines on the terminal say where"
            outcome = self._failed(changes, [Problem("internal", f"{type(exc).__name__}: {exc}", hint=hint)])
        self._listener.built(replace(outcome, since_event_s=time.monotonic() - first))

    def _warm_up(self) -> None:
        """Make one small item again where the first build made none, and compile the templates.

        What is loaded at its first use takes half a second, for which the first save would have to wait.
        """
        if self._stand is None or not self._is_idle:
            return
        with closing(Manifest.open(cache_folder(self._config) / "manifest.sqlite")) as manifest:
            smallest = min(islice(manifest.sources(), SAMPLE), key=lambda source: source.size, default=None)
        with suppress(KhabarError):
            if smallest:
                build(self._config, changed=[smallest.path], progress=self._progress)
            config = with_look(self._config)
            for kind in KINDS:
                if kind.template:
                    templates(config).prepare(kind.template)

    def _failed(self, changes: Changes, problems: Sequence[Problem], *, of_template: bool = False) -> Outcome:
        """Remember what is still to be done: it is looked at again together with the next change."""
        self._owed = replace(EVERYTHING, settings=changes.settings)
        errors = tuple(replace(problem, severity="error") for problem in problems)
        return Outcome(self._config, changes, None, errors, of_template)

    def _build(self, changes: Changes, limit: int) -> Outcome:
        config = self._config
        self._listener.began(config)
        paths = tuple(sorted(changes.seeds))
        before = _addresses(config, paths)
        everything = changes.everything or self._stand is None or self._stand != _stand(config)
        report = self._build_in_turn(config, None if everything else paths, limit)
        self._stand = _stand(config)
        self._has_begun |= not limit
        self._is_idle = not report.written
        after = _addresses(config, paths)
        moved, gone = {}, {}
        for key, url in before.items():
            if key not in after:
                gone[url] = seed_of(key)
            elif after[key] != url:
                moved[url] = after[key]
        return Outcome(config, changes, report, moved=moved, gone=gone, partial=limit > 0)

    def _build_in_turn(self, config: Config, paths: Sequence[str] | None, limit: int) -> Report:
        """Build as soon as no other process does."""
        said = False
        while True:
            try:
                return build(config, changed=paths, limit=limit, tentative=self._has_begun, progress=self._progress)
            except LockedError as exc:
                if not said:
                    self._listener.say(f"{exc}; waiting for it")
                    said = True
                with self._changed:
                    self._changed.wait_for(lambda: self._stopped, LOCKED_WAIT_S)
                    if self._stopped:
                        raise _StoppedError from exc

    def _progress(self, stage: str, done: int, total: int) -> None:
        if self._stopped:
            raise _StoppedError
        self._listener.progress(stage, done, total)


def _both(one: Changes, other: Changes) -> Changes:
    return Changes(
        seeds=one.seeds | other.seeds,
        everything=one.everything or other.everything,
        static=one.static or other.static,
        settings=one.settings or other.settings,
        places=one.places or other.places,
    )


def _stand(config: Config) -> tuple[int, int] | None:
    """What the last build stands on: when somebody has removed or replaced it, a build by path would be wrong."""
    try:
        found = (cache_folder(config) / "manifest.sqlite").stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if config.output.is_dir() else None


def _addresses(config: Config, paths: Sequence[str]) -> dict[str, str]:
    """Addresses of the items of some seeds, by key."""
    if not paths:
        return {}
    with closing(Manifest.open(cache_folder(config) / "manifest.sqlite")) as manifest:
        try:
            return {key: url for path in paths for key, url in manifest.addresses(path).items()}
        except sqlite3.DatabaseError:  # the build says what is to be done about it
            return {}
