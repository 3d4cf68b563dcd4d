"""Work in shards through one door: any `concurrent.futures.Executor`, a few jobs in flight."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from itertools import islice
from typing import Any, TypeVar

Job = TypeVar("Job")
Answer = TypeVar("Answer")
Thing = TypeVar("Thing")

# Jobs in flight for each worker. One is being worked on and one waits, so that no worker is idle while the answers
# are taken in; more would only cost memory (all at once: 228 MiB for 100,000 small jobs).
JOBS_IN_FLIGHT = 2


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


def open_pool(workers: int) -> Executor:
    """An executor with that many processes; one means inline.

    Workers are started by a fork server where there is one: a plain fork would copy the threads of a watcher or a
    progress bar in whatever state they are.
    """
    if workers <= 1:
        return Inline()
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload(["generator.preload"])
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_begin_worker)


def _begin_worker() -> None:
    """Leave an interrupt to the parent, which ends its workers itself, and never outlive it.

    A worker waits for jobs on a pipe that it holds open too: without the watch it would wait for ever when the
    parent is killed, or go on writing while the next build writes.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def bounded_map(
    executor: Executor, function: Callable[[Job], Answer], jobs: Iterable[Job], workers: int
) -> Iterator[Answer]:
    """Answers in the order of the jobs, with only a few jobs made and in flight at a time."""
    waiting: deque[Future[Answer]] = deque()
    try:
        for job in jobs:
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
    """Cut a stream into tuples of about that weight; nothing is looked at before it is needed."""
    shard: list[Thing] = []
    total = 0
    for thing in things:
        shard.append(thing)
        total += weight(thing)
        if total >= size:
            yield tuple(shard)
            shard, total = [], 0
    if shard:
        yield tuple(shard)


def peek(things: Iterator[Thing], count: int) -> tuple[list[Thing], Iterator[Thing]]:
    """Take the first things of a stream; the rest is still to come."""
    head = list(islice(things, count))
    return head, things
