"""The command line of the benchmark."""

import argparse
import shutil
from pathlib import Path

from benchmarks import corpus
from benchmarks.programs import PROGRAMS, ROOT
from benchmarks.report import write_report
from benchmarks.runner import run, with_control_character

WORK = ROOT / ".benchmarks"


def main() -> None:
    """Read the arguments and do what they say."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    measured = commands.add_parser("run", help="build a corpus with each program and write the report")
    measured.add_argument("--size", type=int, action="append", help="number of items; may be given several times")
    measured.add_argument("--programs", default="khabar,hugo,pelican,eleventy", help=f"of {', '.join(PROGRAMS)}")
    measured.add_argument("--limit", type=float, default=3600, metavar="S", help="longest time for one build")
    measured.add_argument("--keep", action="store_true", help="keep the sites")
    control = commands.add_parser("control", help="what each program makes of a control character in a text")
    report = commands.add_parser("report", help="write docs/performance.md from the results that there are")
    made = commands.add_parser("corpus", help="only make a corpus")
    made.add_argument("folder", type=Path)
    made.add_argument("--size", type=int, default=1000)
    made.add_argument("--form", choices=("markdown", "raw", "lines"), default="markdown")
    for command in (measured, control, report):
        command.add_argument("--work", type=Path, default=WORK, help="where tools, sites and results are kept")
    given = parser.parse_args()
    if given.command == "corpus":
        _make_corpus(given.folder, given.size, given.form)
        return
    work = given.work.resolve()
    if given.command == "run":
        for size in given.size or [1000]:
            for name in given.programs.split(","):
                result = run(name, size, work, given.limit)
                cost = result["cold"]
                print(
                    f"{name} {size}: {cost['wall_s']:.1f} s, {cost['peak_mb']:.0f} MB, exit {cost['code']}", flush=True
                )
                if not given.keep:
                    shutil.rmtree(work / "sites" / f"{size}-{name}")
    elif given.command == "control":
        for name in ("khabar", "hugo", "pelican", "eleventy"):
            print(with_control_character(name, work), flush=True)
    write_report(work / "results", ROOT / "docs")


def _make_corpus(folder: Path, size: int, form: str) -> None:
    items = corpus.corpus(size)
    if form == "lines":
        corpus.write_lines(folder / "all.jsonl", items)
    else:
        {"markdown": corpus.write_markdown, "raw": corpus.write_raw}[form](folder, items)


if __name__ == "__main__":
    main()
