"""Work in shards through one door: any `concurrent.futures.Executor`, a few jobs in flight."""

import gc
import multiprocessing
import multiprocessing.context
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from importlib import import_module
from itertools import islice
from typing import Any, TypeVar

Job = TypeVar("Job")
Answer = TypeVar("Answer")
Thing = TypeVar("Thing")

# Jobs in flight for each worker. One is being worked on and one waits, so that no worker is idle while the answers
# are taken in; more would only cost memory (all at once: 228 MiB for 100,000 small jobs).
JOBS_IN_FLIGHT = 2

# A worker that has done so many jobs, some 100,000 items, is replaced by a fresh one: it remembers words, names and
# dates of all languages it has met, 40 MB more of them after a million items. The new one needs half a second to begin.
MOST_JOBS = 1_500

# When the garbage collector looks for cycles: see `gc.set_threshold`. Next to nothing that a build makes is a cycle
# (60,000 objects in 10,000 items), but with Python's own 700 allocations it went through all that is loaded again and
# again, for a sixth of the time of a build. This costs 4 MB.
SELDOM = (20_000, 50, 1_000)


class Inline(Executor):
    """Does the work where it is asked for: for small jobs, and for tests."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Run the call now and answer with a future that is done."""
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as exc:
            future.set_exception(exc)
        return future


class Processes(Executor):
    """Worker processes, all of which can be replaced by fresh ones between two jobs."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._pool = self._open()
        self._jobs = 0

    def _open(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self._workers, mp_context=_context(), initializer=_begin_worker)

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Have a worker run the call."""
        self._jobs += 1
        return self._pool.submit(fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the workers."""
        self._pool.shutdown(wait, cancel_futures=cancel_futures)

    def is_worn(self) -> bool:
        """Whether the workers have done as many jobs as they should."""
        return self._jobs >= self._workers * MOST_JOBS

    def renew(self) -> None:
        """Replace the workers; none may be at work."""
        self._pool.shutdown()
        self._pool, self._jobs = self._open(), 0


def open_pool(workers: int) -> Executor:
    """An executor with that many processes; one means inline.

    Workers are started by a fork server where there is one: a plain fork would copy the threads of a watcher or a
    progress bar in whatever state they are.
    """
    if workers <= 1:
        return Inline()
    return Processes(workers)


def prepare_pool(workers: int) -> None:
    """Let the fork server of a pool of so many processes load what workers need, while the caller goes on.

    That takes half a second, and a pool waits for it.
    """
    if workers > 1 and _context().get_start_method() == "forkserver":
        from multiprocessing.forkserver import ensure_running

        ensure_running()


def _context() -> multiprocessing.context.BaseContext:
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload(["generator.preload"])
    return context


def _begin_worker() -> None:
    """Leave an interrupt to the parent, which ends its workers itself, and never outlive it.

    A worker waits for jobs on a pipe that it holds open too: without the watch it would wait for ever when the
    parent is killed, or go on writing while the next build writes.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(*SELDOM)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Let the garbage collector look for cycles as seldom as workers do; afterwards as before."""
    before = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def by_name(module: str, name: str, job: Any) -> Any:
    """Call a function of a module that is loaded where this runs.

    A parent that only hands out jobs has no need of what works on them: a fifth of a second and 8 MB.
    """
    return getattr(import_module(module), name)(job)


def bounded_map(
    executor: Executor, function: Callable[[Job], Answer], jobs: Iterable[Job], workers: int
) -> Iterator[Answer]:
    """Answers in the order of the jobs, with only a few jobs made and in flight at a time."""
    waiting: deque[Future[Answer]] = deque()
    try:
        for job in jobs:
            if isinstance(executor, Processes) and executor.is_worn():
                while waiting:
                    yield waiting.popleft().result()
                executor.renew()
            waiting.append(executor.submit(function, job))
            if len(waiting) >= workers * JOBS_IN_FLIGHT or isinstance(executor, Inline):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        for future in waiting:
            future.cancel()


def shards(
    things: Iterable[Thing], size: int, weight: Callable[[Thing], int] = lambda _: 1
) -> Iterator[tuple[Thing, ...]]:
    """Cut a stream into tuples of at most that weight, or of one thing; at most one is looked at ahead of its need."""
    shard: list[Thing] = []
    total = 0
    for thing in things:
        own = weight(thing)
        if shard and total + own > size:
            yield tuple(shard)
            shard, total = [], 0
        shard.append(thing)
        total += own
    if shard:
        yield tuple(shard)


def peek(things: Iterator[Thing], count: int) -> tuple[list[Thing], Iterator[Thing]]:
    """Take the first things of a stream; the rest is still to come."""
    head = list(islice(things, count))
    return head, things
