"""Brings the index of each language up to date: from nothing where most of it has changed, else list by list.

Both ways end with the same leaves. From nothing, workers turn a few thousand items each into lists by term, which lie
sorted in files (*runs*); then each takes a part of the terms from all runs and makes their leaves. Memory does not grow
with the archive.
"""

import struct
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from itertools import chain, groupby, islice
from pathlib import Path

from generator.indexstore import LeafRow, Seat, row_of
from generator.manifest import Manifest, leaf_owner
from generator.model import PageKey
from generator.plan import leaf_path
from generator.pool import JOBS_IN_FLIGHT, bounded_map, shards
from generator.search import Leaf, changed, inverted, item_of, packed, parted, posting, titles_buckets, unpacked
from generator.search.leaves import BITS, MOST
from generator.write import stage

# Items in one run: 12 MB of lists in a worker while it makes it; a part of the index takes less.
RUN_ITEMS = 1_000
# A part of the index is as large as the lists of so many items: its leaves are made in the memory that a run left free.
PART_ITEMS = 500
# Changes that are taken into the lists at once, and from which share of the items on it is cheaper to begin anew.
CHANGES = 1_000
MOST_SHARE = 8

_HEAD = struct.Struct("=II")


@dataclass(frozen=True, slots=True)
class RunJob:
    """Items to turn into lists by term, the file to put them in, and how many bits of a term tell its part."""

    file: Path
    items: tuple[Seat, ...]
    depth: int


@dataclass(frozen=True, slots=True)
class Run:
    """A file of lists by term, and where each part of it begins; the last number is where it ends."""

    file: Path
    starts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PartJob:
    """A part of the index, and where its lists are in files: first byte and number of bytes."""

    low: int
    depth: int
    pieces: tuple[tuple[Path, int, int], ...]


def write_run(job: RunJob) -> Run:
    """Turn items into lists by term, in a file: term and number of postings, then these in 8 bytes each."""
    starts = [0]
    with job.file.open("wb") as out:
        for part, lists in groupby(inverted(job.items), lambda one: one[0] >> (BITS - job.depth)):
            starts += [out.tell()] * (part + 1 - len(starts))
            out.write(b"".join([_HEAD.pack(found, len(some)) + array("Q", some).tobytes() for found, some in lists]))
        starts += [out.tell()] * ((1 << job.depth) + 1 - len(starts))
    return Run(job.file, tuple(starts))


def write_part(job: PartJob) -> list[LeafRow]:
    """Make the leaves of a part of the index: the lists of one term in all runs are one."""
    lists: defaultdict[int, list[bytes]] = defaultdict(list)
    for file, start, size in job.pieces:
        with file.open("rb") as run:
            run.seek(start)
            data = run.read(size)
        at = 0
        while at < size:
            found, count = _HEAD.unpack_from(data, at)
            first = at + _HEAD.size
            at = first + 8 * count
            lists[found].append(data[first:at])
    terms = ((found, packed(array("Q", b"".join(lists[found])))) for found in sorted(lists))
    return [row_of(leaf) for leaf in parted(Leaf(job.low, job.depth, tuple(terms)))]


class Indexing:
    """The work on the indexes in one build."""

    def __init__(self, manifest: Manifest, output: Path, staging: Path, executor: Executor, workers: int) -> None:
        self._manifest, self._store = manifest, manifest.index
        self._output, self._staging = output, staging
        self._executor, self._workers = executor, workers

    def update(self) -> None:
        """Bring all indexes up to date and stage the files that have changed."""
        manifest, store = self._manifest, self._store
        moved = store.settle()
        manifest.mark(PageKey("titles", lang, bucket) for lang, day in moved for bucket in titles_buckets(day))
        before, anew = {}, []
        for lang, count in store.changed_languages():
            before[lang] = store.shape(lang)
            total = manifest.count(PageKey("home", lang, ""))
            if store.is_empty(lang) or count * MOST_SHARE > total:
                anew.append((lang, total))
            else:
                # All is taken out before anything is put in: an item may get the slot that another had.
                for puts_in in (False, True):
                    changes = store.changes(lang)
                    while some := list(islice(changes, CHANGES)):
                        self._change(lang, some, puts_in=puts_in)
        # Several at once where they are small, so that there is work for all workers.
        for group in shards(anew, RUN_ITEMS * JOBS_IN_FLIGHT * self._workers, lambda one: one[1]):
            self._begin_anew(dict(group))
        manifest.mark(PageKey("search-rules", lang, "") for lang, shape in before.items() if store.shape(lang) != shape)
        store.end_changes()
        for number, (lang, name, data) in enumerate(store.unstaged()):
            manifest.release([leaf_owner(lang, name)])
            staged = stage(self._output, self._staging, leaf_path(lang, name), data, f"x{number}")
            manifest.claim([(leaf_owner(lang, name), staged)])

    def _drop(self, lang: str, leaf: Leaf) -> None:
        self._store.drop_leaf(lang, leaf.low)
        self._manifest.release([leaf_owner(lang, leaf.name)])

    # From nothing

    def _begin_anew(self, totals: Mapping[str, int]) -> None:
        """Make the indexes of languages, each with its number of items."""
        for lang in totals:
            self._manifest.release(leaf_owner(lang, name) for name in self._store.drop_leaves(lang))
        depths = {lang: max(0, (total // PART_ITEMS).bit_length() - 1) for lang, total in totals.items()}
        runs = self._runs(depths)
        places = [
            (lang, part)
            for lang, of_lang in runs.items()
            for part in range(1 << depths[lang])
            if any(run.starts[part] < run.starts[part + 1] for run in of_lang)
        ]
        small = []
        for (lang, _), rows in zip(places, self._parts(places, runs, depths), strict=True):
            for row in rows:
                self._store.put_row(lang, row)
                if row.depth == depths[lang]:
                    small.append((lang, row))
        for lang in runs:
            self._fill_gaps(lang, depths[lang])
        for lang, row in small:
            self._join_siblings(lang, row.low, row.depth)
        for run in chain.from_iterable(runs.values()):
            run.file.unlink()

    def _runs(self, depths: Mapping[str, int]) -> dict[str, list[Run]]:
        """The lists by term of the items of languages, in files."""
        langs: list[str] = []

        def jobs() -> Iterator[RunJob]:
            for lang, depth in depths.items():
                for items in shards(self._store.items(lang), RUN_ITEMS):
                    langs.append(lang)
                    yield RunJob(self._staging / f"run-{len(langs)}", items, depth)

        runs: dict[str, list[Run]] = {}
        for index, run in enumerate(bounded_map(self._executor, write_run, jobs(), self._workers)):
            runs.setdefault(langs[index], []).append(run)
        return runs

    def _parts(
        self, places: Iterable[tuple[str, int]], runs: Mapping[str, Sequence[Run]], depths: Mapping[str, int]
    ) -> Iterator[list[LeafRow]]:
        """The leaves of parts of indexes."""
        jobs = (
            PartJob(part << (BITS - depths[lang]), depths[lang], tuple(
                (run.file, run.starts[part], size) for run in runs[lang]
                if (size := run.starts[part + 1] - run.starts[part])
            ))
            for lang, part in places
        )  # fmt: skip
        return bounded_map(self._executor, write_part, jobs, self._workers)

    def _fill_gaps(self, lang: str, depth: int) -> None:
        """Give parts of the index without any term an empty leaf: every hash has its leaf."""
        there = {low >> (BITS - depth) for low, _ in self._store.shape(lang)}
        for bits in range(1 << depth):
            if bits not in there:
                leaf = Leaf(bits << (BITS - depth), depth, ())
                self._store.put_leaf(lang, leaf)
                self._join_siblings(lang, leaf.low, leaf.depth)

    # List by list

    def _change(self, lang: str, changes: Iterable[tuple[Seat | None, Seat | None]], *, puts_in: bool) -> None:
        less: dict[int, set[int]] = {}
        more: dict[int, list[int]] = {}
        for before, after in changes:
            old, new = _postings(before), _postings(after)
            if puts_in:
                for found, one in new - old:
                    more.setdefault(found, []).append(one)
            else:
                for found, one in old - new:
                    less.setdefault(found, set()).add(item_of(one))
        waiting = sorted(less.keys() | more.keys())
        touched: list[Leaf] = []
        at = 0
        while at < len(waiting):
            leaf = self._store.leaf_of(lang, waiting[at])
            end = leaf.low + (1 << (BITS - leaf.depth))
            first = at
            while at < len(waiting) and waiting[at] < end:
                at += 1
            terms = waiting[first:at]
            now = changed(
                leaf,
                {found: less[found] for found in terms if found in less},
                {found: more[found] for found in terms if found in more},
            )
            self._drop(lang, leaf)
            for part in parted(now):
                self._store.put_leaf(lang, part)
                touched.append(part)
        for leaf in touched:
            self._join_siblings(lang, leaf.low, leaf.depth)

    def _join_siblings(self, lang: str, low: int, depth: int) -> None:
        """Make one leaf of two that together weigh no more than a leaf may, as often as that is so."""
        while depth and (own := self._store.weight_at(lang, low, depth)) is not None:
            beside = self._store.weight_at(lang, low ^ (1 << (BITS - depth)), depth)
            if beside is None or own + beside > MOST:
                return
            first = self._store.leaf_of(lang, min(low, low ^ (1 << (BITS - depth))))
            second = self._store.leaf_of(lang, max(low, low ^ (1 << (BITS - depth))))
            self._drop(lang, first)
            self._drop(lang, second)
            low, depth = first.low, depth - 1
            self._store.put_leaf(lang, Leaf(low, depth, first.terms + second.terms))


def _postings(seat: Seat | None) -> set[tuple[int, int]]:
    if seat is None:
        return set()
    hashes, weights = unpacked(seat.words)
    item = posting(seat.day, seat.slot, 0)
    return {(found, item | weight) for found, weight in zip(hashes, weights, strict=True)}
