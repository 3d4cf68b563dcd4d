"""From the start of `khabar serve` to the first pages that it shows, in milliseconds.

Run as `python -m benchmarks.start SITE`; with `--cold` the site has never been built, and its cache and output are
removed before each run. Prints medians and the slowest by kind of page as JSON, and the processor time that the server
had used by then, which other programs that are at work do not change.
"""

import argparse
import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import closing, suppress
from http.client import HTTPConnection
from itertools import islice
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from benchmarks.programs import ROOT
from generator.cache import cache_folder
from generator.config import load_config
from generator.manifest import Manifest

RUNS = 3
LONGEST_S = 120


class Start(NamedTuple):
    """Until a page was there: time that passed, and processor time of the server (0 where the system does not tell)."""

    wall_ms: float
    cpu_ms: float


def starts(site: Path, *, cold: bool, runs: int = RUNS) -> dict[str, list[Start]]:
    """How long after the start of the server each kind of page was there, run by run.

    Args:
        site: Folder of the site. A build that has begun is cut off when the page was seen.
        cold: Whether nothing is remembered of an earlier build; then only the landing page and an index are known.
        runs: How often each page is asked for, each time of a server that has just been started.
    """
    pages = {"landing": "", **({} if cold else _pages(site))}
    times: dict[str, list[Start]] = {}
    for _ in range(runs):
        for kind, path in pages.items():
            times.setdefault(kind, []).append(_start(site, path, cold=cold))
    return times


def _pages(site: Path) -> dict[str, str]:
    """An index, the page of a day and an item's page of the language with the most items."""
    config = load_config(site)
    with closing(Manifest.open(cache_folder(config) / "manifest.sqlite")) as manifest:
        lang = max(manifest.languages(), key=lambda found: found[1])[0]
        for source in islice(manifest.sources(), 100_000):
            for url in manifest.addresses(source.path).values():
                parts = url.split("/")
                if parts[0] == lang and parts[1].isdigit():
                    return {"index": f"{lang}/", "day": "/".join([*parts[:4], ""]), "item": url}
    raise RuntimeError("there is no dated item")


def _start(site: Path, path: str, *, cold: bool) -> Start:
    if cold:
        for folder in (".khabar", "output"):
            shutil.rmtree(site / folder, ignore_errors=True)
    command = [sys.executable, "-m", "generator", "-q", "-C", str(site), "serve", "--port", "0"]
    started = time.perf_counter()
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT)
    try:
        assert server.stdout
        root = urlsplit(server.stdout.readline().split()[-1])
        while time.perf_counter() - started < LONGEST_S:
            connection = HTTPConnection(root.netloc, timeout=LONGEST_S)
            with closing(connection):
                connection.request("GET", quote(root.path + path))
                answer = connection.getresponse()
                answer.read()
            if answer.status == 200:
                return Start((time.perf_counter() - started) * 1000, _cpu_ms(server.pid))
            time.sleep(0.01)
        raise RuntimeError(f"{path} was not there within {LONGEST_S} s")
    finally:
        server.send_signal(signal.SIGINT)
        try:
            server.communicate(timeout=30)
        except subprocess.TimeoutExpired:
            server.kill()
            server.communicate()


def _cpu_ms(process: int) -> float:
    with suppress(OSError):
        fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")
    return 0.0


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the arguments, measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.start", description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("--cold", action="store_true", help="remove .khabar and output before each run")
    parser.add_argument("--runs", type=int, default=RUNS)
    given = parser.parse_args(arguments)
    times = starts(given.site, cold=given.cold, runs=given.runs)
    print(json.dumps({kind: _account(each) for kind, each in times.items()}))


def _account(each: Sequence[Start]) -> dict[str, float]:
    wall, cpu = [one.wall_ms for one in each], [one.cpu_ms for one in each]
    return {"median_ms": statistics.median(wall), "slowest_ms": max(wall), "processor_ms": statistics.median(cpu)}


if __name__ == "__main__":
    main()
