"""What the preview knows: the last build, its problems, and where pages have gone; told to every page that is open."""

import asyncio
import os
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType

from generator.config import Config
from generator.model import Problem
from generator.recipes import with_look
from generator.report import Report
from generator.watch import Listener, Outcome
from generator.write import files_below

# Progress of a build is told at most so often, and only of one that takes longer than this.
PROGRESS_S = 0.5
# So many addresses that items have left are remembered, the latest ones: each save of a title makes one.
MAX_MOVED = 1000


@dataclass(frozen=True, slots=True)
class StaticFiles:
    """What tells the static files of a site from those of another moment: digests of stylesheets and of the others."""

    styles: str
    assets: str


def look_at_static(output: Path) -> StaticFiles:
    """Look at the names, times and sizes of the static files of a built site.

    Builds are not counted instead, because that a build has written a file says nothing about whether a page which is
    open was loaded before or after it: of a first build the files are there a moment before it has ended.
    """
    styles, assets = blake2b(digest_size=12), blake2b(digest_size=12)
    for path, file in files_below(output / "static"):
        with suppress(OSError):  # a build has removed it this moment
            found = file.stat()
            facts = f"{path}\0{found.st_mtime_ns}\0{found.st_size}\0"
            (styles if path.endswith(".css") else assets).update(os.fsencode(facts))
    return StaticFiles(styles.hexdigest(), assets.hexdigest())


@dataclass(frozen=True, slots=True)
class State:
    """How things stand.

    Attributes:
        config: The settings of the last build.
        number: Grows with every change of the state.
        built: Whether a build has ended, well or not.
        partial: Whether it took in only the first seeds of many, and the rest is being built.
        fresh: While a build is at work, and after one that failed: the settings to make a page with that is asked
            for; None while the output folder is as it should be.
        fatal: Why the last build failed; empty where it went well.
        of_template: Whether it failed because of a template.
        errors: What keeps items out of the site.
        files: The static files that pages are shown with, see `look_at_static`; None until a build has ended, since
            they may come at any moment.
        moved: Addresses of items that have another one now.
        gone: Addresses of items that a mistake has taken out of the site, with the path of their seed.
        progress: What the build is at, how much of it is done, and how much there is.
    """

    config: Config
    number: int = 0
    built: bool = False
    partial: bool = False
    fresh: Config | None = None
    fatal: tuple[Problem, ...] = ()
    of_template: bool = False
    errors: tuple[Problem, ...] = ()
    files: StaticFiles | None = None
    moved: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    gone: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    progress: tuple[str, int, int] = ("", 0, 0)


def after(state: State, outcome: Outcome) -> State:
    """The state after a build."""
    if outcome.report is None:
        return replace(
            state,
            number=state.number + 1,
            built=True,
            fatal=outcome.problems,
            of_template=outcome.of_template,
            progress=("", 0, 0),
        )
    errors = tuple(problem for problem in outcome.report.problems if problem.severity == "error")
    broken = {problem.path for problem in errors}
    gone = {url: path for url, path in {**state.gone, **outcome.gone}.items() if path in broken}
    moved = {old: outcome.moved.get(new, new) for old, new in state.moved.items()} | dict(outcome.moved)
    left = [(old, new) for old, new in moved.items() if old != new]
    return replace(
        state,
        config=outcome.config,
        number=state.number + 1,
        built=True,
        partial=outcome.partial,
        fresh=None,
        fatal=(),
        of_template=False,
        errors=errors,
        moved=dict(left[-MAX_MOVED:]),
        gone=gone,
        progress=("", 0, 0),
    )


def _touches_static(report: Report) -> bool:
    return any(path.startswith("static/") for path in (*report.written, *report.removed))


class Preview:
    """The state, shared by the thread that builds and the loop that serves."""

    def __init__(self, config: Config, listener: Listener) -> None:
        self.state = State(config)
        self._listener = listener
        self._loop: asyncio.AbstractEventLoop | None = None
        self._changed = asyncio.Event()
        self._closed = False
        self._lock = threading.Lock()
        self._told = 0.0

    # From the thread that builds

    def say(self, text: str) -> None:
        """Pass on a remark."""
        self._listener.say(text)

    def began(self, config: Config) -> None:
        """Take that a build begins: from now on pages are made when they are asked for."""
        self._listener.began(config)
        self._told = time.monotonic()
        self._set(replace(self.state, number=self.state.number + 1, fresh=with_look(config)))

    def progress(self, stage: str, done: int, total: int) -> None:
        """Take how far a build has come, and pass it on to those who wait for it."""
        self._listener.progress(stage, done, total)
        now = time.monotonic()
        if now - self._told > PROGRESS_S:
            self._told = now
            self._set(replace(self.state, number=self.state.number + 1, progress=(stage, done, total)))

    def built(self, outcome: Outcome) -> None:
        """Take how a build went."""
        state = after(self.state, outcome)
        if state.files is None or outcome.report is None or _touches_static(outcome.report):
            state = replace(state, files=look_at_static(state.config.output))
        self._set(state)
        self._listener.built(outcome)

    def _set(self, state: State) -> None:
        with self._lock:
            self.state = state
            self._wake()

    def _wake(self) -> None:
        if self._loop:
            with suppress(RuntimeError):  # the loop has ended meanwhile
                self._loop.call_soon_threadsafe(self._ring)

    def _ring(self) -> None:
        """Wake all who wait now; who waits from now on waits for the next time."""
        self._changed.set()
        self._changed = asyncio.Event()

    # From the loop that serves

    def attach(self) -> None:
        """Take the running loop as the one to wake."""
        with self._lock:
            self._loop = asyncio.get_running_loop()

    @property
    def is_closed(self) -> bool:
        """Whether those who listen should go home."""
        return self._closed

    def close(self) -> None:
        """Send home all who listen; may be called from anywhere."""
        self._closed = True
        self._wake()

    async def wait_beyond(self, number: int, timeout_s: float) -> None:
        """Wait until there is a state with another number, the preview is closed, or the time is over."""
        changed = self._changed
        if self.state.number == number and not self._closed:
            with suppress(TimeoutError):
                await asyncio.wait_for(changed.wait(), timeout_s)
