"""Brings the index of each language up to date: from nothing where most of it has changed, else list by list.

Both ways end with the same leaves. From nothing, workers turn a few thousand items each into lists by term, which lie
sorted in files (*runs*) until they are merged; memory does not grow with the archive.
"""

import struct
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from contextlib import ExitStack
from dataclasses import dataclass
from heapq import merge
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import BinaryIO

from generator.indexstore import Seat
from generator.manifest import Manifest, leaf_owner
from generator.model import PageKey
from generator.plan import leaf_path
from generator.pool import bounded_map, shards
from generator.search import Leaf, changed, inverted, joined, parted, titles_buckets, unpacked
from generator.search.leaves import BITS, MOST, Posting
from generator.write import stage

# Items in one run: 12 MB of lists in a worker. Runs of a million items are read side by side, 500 of them.
RUN_ITEMS = 2_000
# Changes that are taken into the lists at once, and from which share of the items on it is cheaper to begin anew.
CHANGES = 1_000
MOST_SHARE = 8

_HEAD = struct.Struct(">III")


@dataclass(frozen=True, slots=True)
class RunJob:
    """Items to turn into lists by term, and the file to put them in."""

    file: Path
    items: tuple[Seat, ...]


def write_run(job: RunJob) -> Path:
    """Turn items into lists by term, in a file: term, day of the last posting and number of bytes, then the bytes."""
    with job.file.open("wb") as out:
        for found, last, data in inverted(job.items):
            out.write(_HEAD.pack(found, last, len(data)) + data)
    return job.file


def _read_run(file: BinaryIO) -> Iterator[tuple[int, int, bytes]]:
    while head := file.read(_HEAD.size):
        found, last, size = _HEAD.unpack(head)
        yield found, last, file.read(size)


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
        for lang, count in store.changed_languages():
            before = store.shape(lang)
            total = manifest.count(PageKey("home", lang, ""))
            if store.is_empty(lang) or count * MOST_SHARE > total:
                self._begin_anew(lang, total)
            else:
                # All is taken out before anything is put in: an item may get the slot that another had.
                for puts_in in (False, True):
                    changes = store.changes(lang)
                    while some := list(islice(changes, CHANGES)):
                        self._change(lang, some, puts_in=puts_in)
            if store.shape(lang) != before:
                manifest.mark([PageKey("search-rules", lang, "")])
        store.end_changes()
        for number, (lang, name, data) in enumerate(store.unstaged()):
            manifest.release([leaf_owner(lang, name)])
            staged = stage(self._output, self._staging, leaf_path(lang, name), data, f"x{number}")
            manifest.claim([(leaf_owner(lang, name), staged)])

    def _drop(self, lang: str, leaf: Leaf) -> None:
        self._store.drop_leaf(lang, leaf.low)
        self._manifest.release([leaf_owner(lang, leaf.name)])

    # From nothing

    def _begin_anew(self, lang: str, total: int) -> None:
        self._manifest.release(leaf_owner(lang, name) for name in self._store.drop_leaves(lang))
        jobs = (
            RunJob(self._staging / f"run-{number}", items)
            for number, items in enumerate(shards(self._store.items(lang), RUN_ITEMS))
        )
        runs = list(bounded_map(self._executor, write_run, jobs, self._workers))
        if not runs:
            return
        with ExitStack() as stack:
            files = [_read_run(stack.enter_context(run.open("rb"))) for run in runs]
            # Parts of the index that are surely more than a leaf, so that one of them is in memory at a time.
            depth = max(0, (total // RUN_ITEMS).bit_length() - 1)
            small = []
            for bits, terms in groupby(_merged(files), lambda term: term[0] >> (BITS - depth)):
                for leaf in parted(Leaf(bits << (BITS - depth), depth, tuple(terms))):
                    self._store.put_leaf(lang, leaf)
                    if leaf.depth == depth:
                        small.append(leaf)
        self._fill_gaps(lang, depth)
        for leaf in small:
            self._join_siblings(lang, leaf)
        for run in runs:
            run.unlink()

    def _fill_gaps(self, lang: str, depth: int) -> None:
        """Give parts of the index without any term an empty leaf: every hash has its leaf."""
        there = {low >> (BITS - depth) for low, _ in self._store.shape(lang)}
        for bits in range(1 << depth):
            if bits not in there:
                leaf = Leaf(bits << (BITS - depth), depth, ())
                self._store.put_leaf(lang, leaf)
                self._join_siblings(lang, leaf)

    # List by list

    def _change(self, lang: str, changes: Iterable[tuple[Seat | None, Seat | None]], *, puts_in: bool) -> None:
        less: dict[int, set[tuple[int, int]]] = {}
        more: dict[int, list[Posting]] = {}
        for before, after in changes:
            old, new = _postings(before), _postings(after)
            if puts_in:
                for found, posting in new - old:
                    more.setdefault(found, []).append(posting)
            else:
                for found, posting in old - new:
                    less.setdefault(found, set()).add(posting[:2])
        waiting = sorted(less.keys() | more.keys())
        touched: list[Leaf] = []
        place = 0
        while place < len(waiting):
            leaf = self._store.leaf_of(lang, waiting[place])
            end = leaf.low + (1 << (BITS - leaf.depth))
            first = place
            while place < len(waiting) and waiting[place] < end:
                place += 1
            terms = waiting[first:place]
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
            self._join_siblings(lang, leaf)

    def _join_siblings(self, lang: str, leaf: Leaf) -> None:
        """Make one leaf of two that together weigh no more than a leaf may, as often as that is so."""
        low, depth = leaf.low, leaf.depth
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


def _postings(seat: Seat | None) -> set[tuple[int, Posting]]:
    if seat is None:
        return set()
    hashes, weights = unpacked(seat.words)
    return {(found, (seat.day, seat.slot, weight)) for found, weight in zip(hashes, weights, strict=True)}


def _merged(runs: Iterable[Iterator[tuple[int, int, bytes]]]) -> Iterator[tuple[int, bytes]]:
    """The lists of all runs, those of one term as one. Items of a run come before those of the next."""
    term, last, data = -1, 0, b""
    for found, last_of_next, more in merge(*runs, key=itemgetter(0)):
        if found == term:
            data = joined(last, data, more)
        else:
            if data:
                yield term, data
            term, data = found, more
        last = last_of_next
    if data:
        yield term, data
