"""The results that there are, as docs/performance.md with a plot."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from benchmarks.corpus import DAYS, words
from benchmarks.plot import Series, plot
from benchmarks.programs import PROGRAMS

NAMES = {"khabar": "Khabar", "khabar-lines": "Khabar, JSON Lines", "hugo": "Hugo", "pelican": "Pelican",
         "eleventy": "Eleventy"}  # fmt: skip

Result = dict[str, Any]


def write_report(results: Path, docs: Path) -> None:
    """Write the page and the plot from every result in a folder."""
    found = [json.loads(file.read_text()) for file in sorted(results.glob("[0-9]*.json"))]
    control = {r["program"]: r for r in (json.loads(f.read_text()) for f in sorted(results.glob("control-*.json")))}
    found.sort(key=lambda r: (r["size"], list(PROGRAMS).index(r["program"])))
    if not found:
        raise SystemExit("there are no results yet: python -m benchmarks run")
    (docs / "performance.svg").write_text(_plot(found), encoding="utf-8")
    (docs / "performance.md").write_text(_page(found, control), encoding="utf-8")


def _page(found: list[Result], control: dict[str, Result]) -> str:
    sizes = sorted({result["size"] for result in found})
    parts = [_opening(found), "![Time and memory by number of items](performance.svg)\n"]
    parts += [_size(size, [result for result in found if result["size"] == size]) for size in sizes]
    parts += [_warm(found), _control(control), _method(found)]
    return "\n".join(part for part in parts if part)


def _opening(found: list[Result]) -> str:
    versions = {NAMES[r["program"]]: r["version"] for r in found if r["program"] != "khabar-lines"}
    machines = sorted({result["machine"] for result in found})
    days = sorted({result["day"] for result in found})
    busy = max(result["load"] for result in found)
    note = (
        f" Other programs were at work during the runs (load {busy:.1f}): compare processor time." if busy > 0.7 else ""
    )
    return f"""# Performance

This page is written by `make benchmark SIZE="1000 10000"` from what it measured. `python -m benchmarks --help` tells
what else can be measured.

{", ".join(f"{name} {version}" for name, version in versions.items())}; {"; ".join(machines)}; {_span(days)}.{note}
"""


def _span(days: list[str]) -> str:
    return days[0] if len(days) == 1 else f"{days[0]} to {days[-1]}"


def _size(size: int, results: list[Result]) -> str:
    own = next((result for result in results if result["program"] == "khabar"), None)
    rows = [
        ["", "from nothing", "processor", "ratio", "memory", "no change", "one edit", "HTML pages", "files", "written"]
    ]
    for result in results:
        cold = result["cold"]
        name = NAMES[result["program"]]
        if cold["code"]:
            how = "was stopped" if cold["code"] < 0 else f"stopped with {cold['code']}"
            rows.append([name, f"{how} after {cold['wall_s']:.0f} s", *[""] * 3, *[""] * 5])
            continue
        ratio = f"{cold['wall_s'] / own['cold']['wall_s']:.1f}" if own else ""
        rows.append([
            name, _s(cold["wall_s"]), _s(cold["cpu_s"]), ratio, _mb(cold["peak_mb"]), _s(result["same"]["wall_s"]),
            _s(result["edit"]["wall_s"]), f"{result['pages']:,}", f"{result['files']:,}", _mb(result["bytes"] / 1e6),
        ])  # fmt: skip
    if own and "floor" in own:
        cost = own["floor"]
        ratio = f"{cost['wall_s'] / own['cold']['wall_s']:.1f}"
        files = [f"{own['files']:,}", _mb(own["bytes"] / 1e6)]
        rows.append(["Writing Khabar's files", _s(cost["wall_s"]), _s(cost["cpu_s"]), ratio, *[""] * 4, *files])
    return f"## {size:,} items\n\n{_table(rows)}"


def _s(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds < 10 else f"{seconds:.0f} s"


def _mb(megabytes: float) -> str:
    return f"{megabytes:,.0f} MB"


def _table(rows: list[list[str]]) -> str:
    head, *body = rows
    rule = ["---", *["---:"] * (len(head) - 1)]
    return "".join(f"| {' | '.join(row)} |\n" for row in (head, rule, *body))


def _warm(found: list[Result]) -> str:
    rows = [["items", "pages in place", "slowest", "shown by the browser", "slowest"]]
    for result in (result for result in found if result.get("warm_ms")):
        times = [_median_and_most(result.get(name, [])) for name in ("warm_ms", "browser_ms")]
        rows.append([f"{result['size']:,}", *times[0], *times[1]])
    if len(rows) == 1:
        return ""
    told = """In a process that has built before, as `khabar serve` and `khabar watch` are: from one saved file to all
its pages in place, and to the text in a browser that shows the story (which includes waiting until the file is at
rest). Medians:"""
    return f"## One edit in a warm process\n\n{told}\n\n{_table(rows)}"


def _median_and_most(times: list[float]) -> tuple[str, str]:
    if not times:
        return "", ""
    ordered = sorted(times)
    return f"{ordered[len(ordered) // 2]:.0f} ms", f"{ordered[-1]:.0f} ms"


def _control(control: dict[str, Result]) -> str:
    if not control:
        return ""
    lines = []
    for name in (name for name in PROGRAMS if name in control):
        result = control[name]
        broken = ", ".join(f"{count} {suffix} files" for suffix, count in result["broken"].items())
        ends = "built" if result["code"] == 0 else f"stopped with exit code {result['code']}"
        lines.append(
            f"- {NAMES[name]}: {ends}; {f'the character stands in {broken}' if broken else 'no file holds it'}."
        )
    told = (
        "Text from the web holds control characters, which XML forbids. Fifty items, one of them with a vertical tab:"
    )
    return f"## One control character\n\n{told}\n\n" + "\n".join(lines) + "\n"


def _method(found: list[Result]) -> str:
    differs = [
        f"- {NAMES[name]}: {program.differs}."
        for name, program in PROGRAMS.items()
        if program.differs and any(result["program"] == name for result in found)
    ]
    return f"""## How it is measured

The corpus is made by `benchmarks/corpus.py`: news put together from phrases in {len(words())} languages, dated over
{DAYS // 365} years, 1,500 to 3,500 characters each (triangular, most often 2,300; less in scripts of syllables), as
Markdown with front matter; two items in five have a link, emphasis, a heading or a list. Each program gets the same
texts and makes a page for each item, an index for each language, pages of years, months and days, of sources and
topics, feeds, a sitemap. The templates of the others are minimal; Khabar uses its own, with everything its readers
get. What else differs:

{chr(10).join(differs)}

*From nothing*, *no change* and *one edit* (a sentence more in one item) are each a run of the command line, start and
end included. *Ratio* is to Khabar's time from nothing. *Memory* is the most that all processes of the program held at
one moment, shared pages counted once. *Writing Khabar's files* writes as many files of the same sizes and nothing else.
"""


def _plot(found: list[Result]) -> str:
    def series(value: Callable[[Result], float]) -> Iterable[Series]:
        for name in PROGRAMS:
            points = [(r["size"], value(r)) for r in found if r["program"] == name and r["cold"]["code"] == 0]
            if points:
                yield Series(NAMES[name], points)

    return plot(
        ("Build from nothing, seconds", list(series(lambda r: r["cold"]["wall_s"]))),
        ("Memory of all processes, MB", list(series(lambda r: r["cold"]["peak_mb"]))),
    )
