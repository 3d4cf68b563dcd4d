"""One edit in a process that has built before, by the path of its seed, as `khabar watch` does it; in milliseconds.

Run as `python -m benchmarks.warm SITE SEED`; prints a list of times as JSON.
"""

import json
import sys
import time
from pathlib import Path

from generator.build import build
from generator.config import load_config

EDITS = 20


def edits(site: Path, seed: str) -> list[float]:
    """How long each of some builds took after the body of a seed was edited; the first, which warms up, is left out."""
    config = load_config(site)
    file = config.seeds / seed
    text = file.read_text(encoding="utf-8")
    times = []
    for number in range(EDITS + 1):
        file.write_text(f"{text}\nEdit {number}.\n", encoding="utf-8")
        started = time.perf_counter()
        report = build(config, changed=[seed])
        times.append((time.perf_counter() - started) * 1000)
        if not report.written:
            raise RuntimeError("the edit was not seen")
    return times[1:]


if __name__ == "__main__":
    print(json.dumps(edits(Path(sys.argv[1]), sys.argv[2])))
