"""What a command costs: time, processor time and the memory of all its processes together."""

import ctypes
import os
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

# Between two looks at the memory. Each look walks the page tables of every process, which in one of gigabytes takes
# tens of milliseconds: looks take a twentieth of the time at most.
LOOK_S = 0.1
MOST_LOOKING = 0.05
_PR_SET_CHILD_SUBREAPER = 36


class Cost(NamedTuple):
    """What a command took.

    Attributes:
        wall_s: From its start to its end.
        cpu_s: Processor time of it and of every process that it started.
        peak_mb: Most memory of all its processes at one moment, what they share counted once (the sum of their
            proportional set sizes); 0.0 where the system does not tell.
        code: Its exit code, negative for a signal.
        said: The end of what it printed.
    """

    wall_s: float
    cpu_s: float
    peak_mb: float
    code: int
    said: str


def measure(command: Sequence[str], cwd: Path, env: Mapping[str, str] | None = None, limit_s: float = 3600) -> Cost:
    """Run a command to its end, or to the limit, and tell what it took."""
    _adopt_orphans()
    log = cwd / ".benchmark.log"
    with log.open("wb") as out:
        before = os.times()
        started = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=cwd, env={**os.environ, **(env or {})}, stdin=subprocess.DEVNULL,
            stdout=out, stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
        watch = _Watch(process.pid)
        try:
            code = process.wait(limit_s)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, 9)
            code = process.wait()
        wall = time.perf_counter() - started
        _wait_for_orphans()
        peak = watch.end()
        after = os.times()
    said = log.read_text(encoding="utf-8", errors="replace")[-2000:]
    log.unlink()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Cost(wall, cpu, peak, code, said)


def _adopt_orphans() -> None:
    """Become the parent of processes that outlive theirs, so that their processor time counts (Linux)."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _wait_for_orphans() -> None:
    """The helpers of a process pool end a little after the program itself."""
    end = time.monotonic() + 5
    with suppress(ChildProcessError):
        while time.monotonic() < end:
            if os.waitpid(-1, os.WNOHANG)[0] == 0:
                time.sleep(0.01)


class _Watch:
    """Looks at the memory of a session's processes until it is told to end."""

    def __init__(self, session: int) -> None:
        self._session, self._peak_kb = session, 0
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        if sys.platform == "linux":
            self._thread.start()

    def end(self) -> float:
        self._is_over.set()
        if self._thread.is_alive():
            self._thread.join()
        return self._peak_kb * 1024 / 1e6

    def _run(self) -> None:
        pause = 0.0
        while not self._is_over.wait(pause):
            started = time.thread_time()
            self._peak_kb = max(self._peak_kb, sum(_memory_kb(pid) for pid in _processes_of(self._session)))
            pause = max(LOOK_S, (time.thread_time() - started) / MOST_LOOKING)


def _processes_of(session: int) -> list[str]:
    found = []
    for pid in os.listdir("/proc"):
        if pid.isdigit():
            with suppress(OSError):
                # After the name in brackets: state, parent, group, session.
                fields = Path(f"/proc/{pid}/stat").read_text(errors="replace").rpartition(")")[2].split()
                if int(fields[3]) == session:
                    found.append(pid)
    return found


def _memory_kb(pid: str) -> int:
    with suppress(OSError, StopIteration):
        text = Path(f"/proc/{pid}/smaps_rollup").read_text()
        return int(next(line for line in text.splitlines() if line.startswith("Pss:")).split()[1])
    return 0


def pages_and_bytes(folder: Path) -> tuple[int, int, int]:
    """Files below a folder, how many of them are HTML, and the bytes of all."""
    files = pages = size = 0
    for parent, _, names in os.walk(folder):
        for name in names:
            files += 1
            pages += name.endswith(".html")
            size += os.stat(os.path.join(parent, name)).st_size
    return files, pages, size
