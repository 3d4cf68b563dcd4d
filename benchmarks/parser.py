"""What each rule and measure of the parser is worth, and what each step of it costs, on a set of annotated pages.

The set is JSON Lines (`.gz` or not), one page a line: `raw`, `must_keep` and `must_drop` (strings that must and must
not be in the body), and, where they are known, `title` (and `title_alt`), `date` (ISO 8601) and `authors`. Its texts
are not part of this project, nor are they printed.
"""

import argparse
import gzip
import json
import re
import statistics
import time
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from inspect import signature
from pathlib import Path
from typing import Any, NamedTuple

import generator.extract as whole
from generator.extract import benefits, bylines, datelines, evidence, headline, phrases, rivals, rules, sources, weights
from generator.extract.lines import Line, find_keys
from generator.model import Extract

Page = dict[str, Any]
Change = tuple[Any, str, Any]
"""A module, the name of something in it, and what stands there instead."""

_INVISIBLE = re.compile("[\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_ALIKE = str.maketrans("يىك’‘“”„–—", 'ییک\'\'"""--')
# A parsed headline may differ from the stated one by a site's name or a mark: so much of the longer must be the same.
_SAME = 0.9
# Typical items, in characters: those that the speed is stated for.
_TYPICAL = range(2000, 4001)
_REPEATS = 15


class Score(NamedTuple):
    """Means over the pages: shares of strings kept and dropped, and of headlines, dates and authors found."""

    keep: float
    drop: float
    both: float
    headline: float
    date: float
    byline: float


def load(path: Path) -> list[Page]:
    """Read a set of annotated pages."""
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [json.loads(line) for line in data.decode("utf-8").splitlines() if line.strip()]


def plain(text: str) -> str:
    """A text as it is compared: one form of its letters and marks, and single spaces."""
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).translate(_ALIKE)
    return " ".join(text.casefold().split())


def is_in(text: str, body: str) -> bool:
    """Does a plain text stand in another one, not in the middle of a word?"""
    return re.search(rf"(?<!\w){re.escape(text)}(?!\w)", body) is not None


def same_headline(found: str, page: Page) -> bool:
    """Is this the headline of a page, or one with little more or less?"""
    one = plain(found)
    for stated in (page["title"], *(page.get("title_alt") or ())):
        other = plain(stated)
        if one == other:
            return True
        short, long = sorted((one, other), key=len)
        if short in long and len(short) >= _SAME * len(long):
            return True
    return False


def score(pages: list[Page], items: list[Extract]) -> Score:
    """Compare parsed items with the annotation of their pages."""
    shares: dict[str, list[float]] = {name: [] for name in Score._fields}
    for page, item in zip(pages, items, strict=True):
        body = plain("\n".join(block.text for block in item.blocks))
        tight = body.replace(" ", "")
        keep = [plain(text).replace(" ", "") in tight for text in page["must_keep"]]
        drop = [not is_in(plain(text), body) for text in page["must_drop"]]
        for name, hits in (("keep", keep), ("drop", drop)):
            if hits:
                shares[name].append(sum(hits) / len(hits))
        if page.get("title"):
            shares["headline"].append(same_headline(item.title, page))
        if page.get("date"):
            shares["date"].append(item.date is not None and item.date.day.isoformat() == page["date"][:10])
        if page.get("authors"):
            byline = plain(item.byline)
            shares["byline"].append(any(plain(name) in byline for name in page["authors"]))
    means = {name: statistics.fmean(values) if values else 0.0 for name, values in shares.items()}
    keep_, drop_ = means["keep"], means["drop"]
    return Score(**means | {"both": 2 * keep_ * drop_ / (keep_ + drop_) if keep_ + drop_ else 0.0})


@contextmanager
def changed(changes: list[Change]) -> Iterator[None]:
    """Put other things in the place of some functions and numbers for a while."""
    before = [(module, name, getattr(module, name)) for module, name, _ in changes]
    for module, name, other in changes:
        setattr(module, name, other)
    try:
        yield
    finally:
        for module, name, own in before:
            setattr(module, name, own)


def without_roles(dropped: set[str] | None) -> list[Change]:
    """The parser without the phrases of some roles, or without any."""

    def mark(lines: list[Line]) -> None:
        if dropped is None:
            find_keys(lines)
            return
        phrases.mark_roles(lines)
        for line in lines:
            line.roles = {role: how for role, how in line.roles.items() if role not in dropped}

    return [(whole, "mark_roles", mark)]


def at_rest(texts: list[str], module_name: str, names: list[str]) -> Iterator[tuple[str, list[Change]]]:
    """The parser with each measure of `evidence.measure` or `evidence.place` held at its median over all lines."""
    own: Callable[..., list[evidence.Measures]] = getattr(evidence, module_name)
    seen: list[evidence.Measures] = []

    def watch(*arguments: Any) -> list[evidence.Measures]:
        found = own(*arguments)
        seen.extend(found)
        return found

    with changed([(evidence, module_name, watch)]):
        for text in texts:
            whole.extract(text)
    for place, name in enumerate(names):
        middle = statistics.median(row[place] for row in seen)

        def hold(*arguments: Any, place: int = place, middle: float = middle) -> list[evidence.Measures]:
            return [(*row[:place], middle, *row[place + 1 :]) for row in own(*arguments)]

        yield f"`{name}`", [(evidence, module_name, hold)]


def ablations(texts: list[str]) -> Iterator[tuple[str, str, list[Change]]]:
    """What can be left out: the table that it goes into, what it is, and how to leave it out."""
    nothing: Callable[..., list[str]] = lambda *_: []  # noqa: E731
    steps: list[tuple[str, list[Change]]] = [
        ("joining of broken lines", [(whole, "join_broken", list)]),
        ("all phrases", without_roles(None)),
        ("the second look, at neighbours and place", [(whole, "score_together", lambda _, scores, *__: scores)]),
        ("the benefit of company", [(benefits, "_in_company", lambda _, scores: scores)]),
        ("the benefit of a lead", [(benefits, "_as_lead", lambda _, scores, __: scores)]),
        ("the benefit of a story alone", [(benefits, "_by_itself", lambda _, scores, *__: scores)]),
        ("rules that settle a line by themselves", [(whole, "certain", lambda _: "")]),
        ("of these, shapes without words", [(rules, "shape", lambda _: "")]),
        ("repeated paragraphs", [(whole, "_MIN_REPEATED", float("inf"))]),
        ("headline: what a line shows by itself", [(headline, "_by_itself", nothing)]),
        ("headline: words that the text uses", [(headline, "_by_words", nothing)]),
        ("headline: where the line comes back", [(headline, "_by_return", nothing)]),
        ("headline: where the line stands", [(headline, "_by_place", nothing)]),
        ("headline: the comparison of the best", [(rivals, "against_rivals", lambda *_: 0.0)]),
        ("headline: site's name cut off", [(headline, "_without_site", lambda text, *_: text)]),
        ("headline: lead parted from it", [(headline, "_part_lead", lambda *_: None)]),
        ("byline: names without a cue", [(bylines, "are_names", lambda *_: False)]),
        ("byline: what speaks for and against a name", [(bylines, "_weigh", lambda *_: None)]),
        ("date: the opening of a report", [(datelines, "_dateline", lambda *_: None)]),
        ("source: the opening of a report", [(sources, "_opening", lambda *_: sources.Origin())]),
    ]
    yield from (("Steps and rules", name, changes) for name, changes in steps)
    for role, name in rules.NAMES.items():
        yield "Phrases", f"{name} (`{role}`)", without_roles({role})
    alone, in_place = (list(signature(look).parameters) for look in (weights.alone, weights.in_place))
    for name, changes in at_rest(texts, "measure", alone):
        yield "Measures of a line by itself", name, changes
    for name, changes in at_rest(texts, "place", in_place[len(alone) :]):
        yield "Measures of a line in its place", name, changes


def leave_one_out(pages: list[Page]) -> None:
    """Print, as Markdown, how the score changes without each thing, in points; nothing is fitted anew."""
    texts = [page["raw"] for page in pages]
    base = score(pages, [whole.extract(text) for text in texts])
    print("| | kept | removed | F | headline | date | byline |\n| --- |" + " ---: |" * 6)
    print(f"| **all of it** | {' | '.join(f'{100 * value:.1f}' for value in base)} |")
    table = ""
    for kind, name, changes in ablations(texts):
        with changed(changes):
            found = score(pages, [whole.extract(text) for text in texts])
        if kind != table:
            table = kind
            print(f"\n{kind}\n\n| without | kept | removed | F | headline | date | byline |\n| --- |" + " ---: |" * 6)
        shifts = [round(100 * (value - own), 1) for value, own in zip(found, base, strict=True)]
        print(f"| {name} | {' | '.join(f'{shift:+.1f}' if shift else '' for shift in shifts)} |", flush=True)


def profile(pages: list[Page]) -> None:
    """Print how long the steps take for a typical item: the best of several runs of each, so that noise counts less."""
    texts = [page["raw"] for page in pages if len(page["raw"]) in _TYPICAL]
    steps = (
        "read_lines", "join_broken", "mark_roles", "score_alone", "find_title", "score_together", "detect", "_settle",
        "read_credits", "_assemble",
    )  # fmt: skip
    spent: defaultdict[str, float] = defaultdict(float)

    def timed(name: str) -> Change:
        own = getattr(whole, name)

        def run(*arguments: Any) -> Any:
            start = time.perf_counter()
            answer = own(*arguments)
            spent[name] += time.perf_counter() - start
            return answer

        return whole, name, run

    total: defaultdict[str, float] = defaultdict(float)
    for text in texts:
        whole.extract(text)
        runs: list[dict[str, float]] = []
        for _ in range(_REPEATS):
            with changed([timed(name) for name in steps]):
                whole.extract(text)
            runs.append(spent.copy())
            spent.clear()
        whole_runs = []
        for _ in range(_REPEATS):
            start = time.perf_counter()
            whole.extract(text)
            whole_runs.append(time.perf_counter() - start)
        total["all of it"] += min(whole_runs)
        for name in steps:
            total[name] += min(run[name] for run in runs)
    print(f"{len(texts)} items of {_TYPICAL.start:,} to {_TYPICAL[-1]:,} characters; microseconds an item")
    for name, seconds in sorted(total.items(), key=lambda entry: -entry[1]):
        print(f"{1e6 * seconds / len(texts):8.0f}  {name}")


def main() -> None:
    """Read the arguments and do what they say."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.parser", description=__doc__)
    parser.add_argument("pages", type=Path, help="the annotated pages (.jsonl or .jsonl.gz)")
    parser.add_argument("--speed", action="store_true", help="print what each step costs instead")
    arguments = parser.parse_args()
    pages = load(arguments.pages)
    profile(pages) if arguments.speed else leave_one_out(pages)


if __name__ == "__main__":
    main()
