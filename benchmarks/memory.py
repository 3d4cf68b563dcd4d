"""Thousands of edits through one running `khabar serve`, and whether the memory it holds grows with them.

Run as `python -m benchmarks.memory SITE --edits 5000`; the folder is made with a corpus if it is not there. Edits are
of all kinds that a keeper makes: bodies, titles, days, new items, deleted ones, broken ones, styles, settings. Words,
titles and days come again after a while, so that what is remembered of each (the hash of a word, how a day is written
in a calendar; the caches for that are bounded, but hold up to 65,536 things) is all there when it has warmed up. A
page listens meanwhile. Each edit is waited for until it is built (the file in the output folder holds it, not only the
page that the server makes while a build is at work), and its page is asked for then. Prints what was seen as JSON;
exits with 1 if the memory grew.
"""

import argparse
import json
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from benchmarks.corpus import corpus, write_markdown
from benchmarks.programs import ROOT

ITEMS = 200
# So many different texts are written in turn.
TEXTS = 300
# The first part of the edits warms up: modules are loaded at their first use, caches fill, the allocator takes its
# arenas, SQLite its page cache.
WARM_UP = 0.25
# What the second half of the rest may hold more than the first. Memory moves by one or two megabytes both ways as the
# allocator gives arenas back; a leak of 1 kB an edit would show as 2 MB after 4,000 edits (medians are 2,000 apart).
TOLERANCE_MB = 2.0
PATIENCE_S = 120.0


def edits(
    site: Path,
    count: int,
    pause_s: float = 0.0,
    told: Callable[[int, float], None] | None = None,
    limit_s: float = float("inf"),
) -> list[float]:
    """Resident memory of the server after each edit, in megabytes.

    Args:
        site: Folder of the site; a corpus is written where it has no seeds.
        count: So many edits, each waited for until the page that is asked for shows it.
        pause_s: Time between two edits.
        told: Called with the number and the memory after each.
        limit_s: Begin no further edit after so many seconds.
    """
    if not (site / "seeds").is_dir():
        write_markdown(site / "seeds", corpus(ITEMS))
    own = site / "seeds/en/edited.md"
    own.parent.mkdir(exist_ok=True)
    own.write_text(_seed("Edited", 0), encoding="utf-8")
    command = [sys.executable, "-m", "generator", "-q", "-C", str(site), "serve", "--port", "0"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT)
    try:
        assert server.stdout
        netloc = urlsplit(server.stdout.readline().split()[-1]).netloc
        threading.Thread(target=_listen, args=(netloc,), daemon=True).start()
        _wait(lambda: _ask(netloc, "/xx/")[0] == 404)
        chance = random.Random(1)
        memory: list[float] = []
        built = site / "output/en/2020/01/01/edited/index.html"
        end = time.monotonic() + limit_s
        for number in range(1, count + 1):
            _other_edit(site, number, chance)
            own.write_text(_seed("Edited", number), encoding="utf-8")
            mark = f"Edit {number % TEXTS} shows.".encode()
            _wait(lambda mark=mark: _holds(built, mark))  # type: ignore[misc]
            _wait(lambda mark=mark: mark in _ask(netloc, "/en/2020/01/01/edited/")[1])  # type: ignore[misc]
            memory.append(_resident_mb(server.pid))
            if told:
                told(number, memory[-1])
            if time.monotonic() > end:
                break
            time.sleep(pause_s)
        return memory
    finally:
        server.send_signal(signal.SIGINT)
        server.communicate(timeout=PATIENCE_S)


def growth(memory: Sequence[float]) -> float:
    """How much more the last of the measured edits held than those before, in megabytes: median to median."""
    measured = list(memory[int(len(memory) * WARM_UP) :])
    half = len(measured) // 2
    return sorted(measured[half:])[(len(measured) - half) // 2] - sorted(measured[:half])[half // 2]


def _seed(title: str, number: int, day: str = "2020-01-01") -> str:
    return f"---\ntitle: {title}\nlang: en\ndate: {day}\n---\nEdit {number % TEXTS} shows.\n"


def _other_edit(site: Path, number: int, chance: random.Random) -> None:
    """One more change, so that not only one path through the program is taken thousands of times."""
    other = site / f"seeds/en/other-{number % 10}.md"
    match number % 12:
        case 0:
            (site / "static").mkdir(exist_ok=True)
            (site / "static/own.css").write_text(f"/* {number} */", encoding="utf-8")
        case 1:
            (site / "khabar.toml").write_text(f'title = "Archive {number % 3}"\n', encoding="utf-8")
        case 2:
            other.write_text('---\ntitle: "Never closed\n---\nText.\n', encoding="utf-8")
        case 3 | 4:
            other.unlink(missing_ok=True)
        case _:
            day = f"2019-{chance.randrange(1, 4):02}-{chance.randrange(1, 11):02}"
            other.write_text(_seed(f"Other {chance.randrange(5)}", number, day), encoding="utf-8")


def _listen(netloc: str) -> None:
    """An open page, as far as the server can see."""
    connection = HTTPConnection(netloc, timeout=PATIENCE_S)
    with suppress(OSError), closing(connection):
        connection.request("GET", "/.khabar/events?path=/en/")
        answer = connection.getresponse()
        while answer.readline():
            pass


def _ask(netloc: str, path: str) -> tuple[int, bytes]:
    with closing(HTTPConnection(netloc, timeout=PATIENCE_S)) as connection:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read()


def _holds(file: Path, mark: bytes) -> bool:
    with suppress(FileNotFoundError):  # a build is at it
        return mark in file.read_bytes()
    return False


def _wait(claim: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE_S
    while not claim():
        if time.monotonic() > end:
            raise RuntimeError("the server does not show what was saved")
        time.sleep(0.02)


def _resident_mb(process: int) -> float:
    for line in Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("this system does not tell what a process holds")


def account(memory: Sequence[float]) -> dict[str, Any]:
    """What was seen, rounded."""
    tenth = max(1, len(memory) // 10)
    return {
        "edits": len(memory),
        "growth_mb": round(growth(memory), 2),
        "tenths_mb": [round(sorted(memory[at : at + tenth])[tenth // 2], 1) for at in range(0, tenth * 10, tenth)],
        "most_mb": round(max(memory), 1),
    }


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the arguments, edit and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.memory", description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("--edits", type=int, default=5000)
    parser.add_argument("--minutes", type=float, default=float("inf"), metavar="M", help="stop after so many minutes")
    parser.add_argument("--pause", type=float, default=0.0, metavar="S", help="time between two edits")
    given = parser.parse_args(arguments)

    def told(number: int, held: float) -> None:
        if number % 100 == 0:
            print(f"{number} {held:.1f} MB", file=sys.stderr, flush=True)

    seen = account(edits(given.site, given.edits, given.pause, told, given.minutes * 60))
    print(json.dumps(seen))
    sys.exit(seen["growth_mb"] > TOLERANCE_MB)


if __name__ == "__main__":
    main()
