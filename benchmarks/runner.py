"""One size and one program: build from nothing, build with nothing changed, build after one edit."""

import json
import os
import platform
import shutil
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks import floor
from benchmarks.corpus import corpus, item
from benchmarks.measure import Cost, measure, pages_and_bytes
from benchmarks.programs import PROGRAMS, ROOT, Program, version

EDIT = "\n\nOne sentence more.\n"


def run(name: str, size: int, work: Path, limit_s: float = 3600) -> dict[str, Any]:
    """Measure one program with a corpus of one size; the result is kept in the work folder too."""
    program = PROGRAMS[name]
    command = program.install(work / "tools")
    site = work / "sites" / f"{size}-{name}"
    shutil.rmtree(site, ignore_errors=True)
    program.prepare(site, corpus(size))
    result: dict[str, Any] = {
        "program": name, "size": size, "version": version(name, command), "machine": machine(work),
        "day": time.strftime("%Y-%m-%d"), "load": os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0,
    }  # fmt: skip

    def build() -> Cost:
        return measure(command, site, program.env, limit_s)

    result["cold"] = (cold := build())._asdict()
    if cold.code == 0:
        result["files"], result["pages"], result["bytes"] = pages_and_bytes(site / "output")
        result["same"] = build()._asdict()
        edit(program, site)
        result["edit"] = build()._asdict()
        if name == "khabar":
            result["floor"] = _floor(site, work)._asdict()
            for measured, module in (("warm_ms", "warm"), ("browser_ms", "browser")):
                result[measured] = _times(module, site, program.seed.format(item(0).path))
    results = work / "results"
    results.mkdir(exist_ok=True)
    (results / f"{size}-{name}.json").write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n")
    return result


def edit(program: Program, site: Path) -> None:
    """Add a sentence to the first item."""
    if program.seed:
        with (site / program.seed.format(item(0).path)).open("a", encoding="utf-8") as stream:
            stream.write(EDIT)
        return
    file = site / "seeds/all.jsonl"
    with file.open("rb") as stream, (edited := site / "edited.jsonl").open("wb") as out:
        first = json.loads(stream.readline())
        out.write(json.dumps({**first, "markdown": first["markdown"] + EDIT}, ensure_ascii=False).encode() + b"\n")
        shutil.copyfileobj(stream, out)
    edited.replace(file)


def _floor(site: Path, work: Path) -> Cost:
    listed, folder = work / "files.txt", work / "floor"
    shutil.rmtree(folder, ignore_errors=True)
    floor.list_files(site / "output", listed)
    cost = measure([sys.executable, "-m", "benchmarks.floor", str(listed), str(folder)], ROOT)
    shutil.rmtree(folder)
    return cost


def _times(module: str, site: Path, seed: str) -> list[float]:
    command = [sys.executable, "-m", f"benchmarks.{module}", str(site), seed.removeprefix("seeds/")]
    cost = measure(command, ROOT)
    if cost.code:
        raise RuntimeError(cost.said)
    return list(json.loads(cost.said.splitlines()[-1]))


def with_control_character(name: str, work: Path) -> str:
    """What a program makes of fifty items of which one holds a control character, as text from the web does."""
    program = PROGRAMS[name]
    command: Sequence[str] = program.install(work / "tools")
    site = work / "sites" / f"control-{name}"
    shutil.rmtree(site, ignore_errors=True)
    program.prepare(site, (one._replace(body=f"A\x0bB {one.body}") if one.number == 7 else one for one in corpus(50)))
    cost = measure(command, site, program.env)
    result = {"program": name, "code": cost.code, "broken": _broken(site / "output")}
    (work / "results").mkdir(exist_ok=True)
    (work / "results" / f"control-{name}.json").write_text(json.dumps(result) + "\n")
    return json.dumps(result)


def _broken(output: Path) -> dict[str, int]:
    """How many files of a site hold a control character, by suffix."""
    found: dict[str, int] = {}
    for file in sorted(output.rglob("*")):
        if file.suffix in (".html", ".xml", ".json") and b"\x0b" in file.read_bytes():
            found[file.suffix] = found.get(file.suffix, 0) + 1
    return found


def machine(work: Path) -> str:
    """Processor, memory, system and interpreter, and on what kind of file system the sites are built."""
    processor = platform.processor() or platform.machine()
    memory = files = ""
    if sys.platform == "linux":
        files = f", files on {_file_system(work.resolve())}"
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        processor = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), processor)
        memory = f", {os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 1e9:.0f} GB"
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return f"{cores} × {processor}{memory}, {platform.system()}, Python {platform.python_version()}{files}"


def _file_system(folder: Path) -> str:
    """Type of the file system that holds a folder (Linux): that of the longest mount point above it."""
    mounts = [line.split() for line in Path("/proc/mounts").read_text(encoding="utf-8").splitlines()]
    return max((len(point), kind) for _, point, kind, *_ in mounts if folder.is_relative_to(point))[1]
