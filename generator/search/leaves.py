"""The inverted index: lists of items by term, in leaves of a few kilobytes; bytes in, bytes out.

Terms are ordered by their hash. A *leaf* holds all terms whose hashes begin with the same bits; which leaves there are
follows from the terms alone: a leaf that weighs more than `MOST` is parted in two, and two that together do not are
one. So an edit rewrites the leaves of its own terms, and an index that was edited a thousand times has the bytes of one
made from nothing.

A leaf is a row of terms, each: distance of its hash to the one before (of the first: to the lowest hash of the leaf),
number of bytes, and so many bytes of a list (`lists`). The two numbers are written seven bits a byte, lowest first, the
eighth bit set on all but the last (LEB128).
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from typing import Final, NamedTuple

from generator.search.items import STEPS, unpacked
from generator.search.lists import item_of, packed, posting, postings

# What a leaf may weigh, in bytes, and what one term may count for in that: a list of thousands of items must not part
# its leaf ever again. About 80 terms of an archive of 10,000 items. Measured there, in 30 queries of one to three
# words: with 6,000 and 400 the leaves of a query are 25 KB (median) to 53 KB (most), with 3,000 and 400 13 to 33 KB.
MOST, TERM_MOST = 3_000, 400
BITS: Final = 32
_DEPTHS: Final = "0123456789abcdefghijklmnopqrstuvw"


class Leaf(NamedTuple):
    """Terms whose hashes begin with the same `depth` bits; `low` is the lowest hash that does."""

    low: int
    depth: int
    terms: tuple[tuple[int, bytes], ...]

    @property
    def name(self) -> str:
        """Name of its file."""
        return leaf_name(self.low, self.depth)


def leaf_name(low: int, depth: int) -> str:
    """Name of the file of a leaf: its depth, and the bits that its hashes begin with."""
    return f"{depth}-{low >> (BITS - depth):x}"


def leaf_depths(shape: Iterable[tuple[int, int]]) -> str:
    """The depths of all leaves in order, a character of base 36 each: with this a browser finds the leaf of a term."""
    return "".join(_DEPTHS[depth] for _, depth in shape)


def _number(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


_SMALL: Final = tuple(_number(value) for value in range(1 << 14))


def written(value: int) -> bytes:
    """A number as leaves hold it."""
    return _SMALL[value] if value < len(_SMALL) else _number(value)


def _read(data: bytes, place: int) -> tuple[int, int]:
    value = shift = 0
    while data[place] > 127:
        value |= (data[place] & 127) << shift
        shift += 7
        place += 1
    return value | data[place] << shift, place + 1


def to_bytes(leaf: Leaf) -> bytes:
    """A leaf as its file holds it."""
    out = bytearray()
    before = leaf.low
    for found, data in leaf.terms:
        out += written(found - before)
        out += written(len(data))
        out += data
        before = found
    return bytes(out)


def from_bytes(low: int, depth: int, data: bytes) -> Leaf:
    """A leaf from its file."""
    terms = []
    place, found = 0, low
    while place < len(data):
        step, place = _read(data, place)
        size, place = _read(data, place)
        found += step
        terms.append((found, data[place : place + size]))
        place += size
    return Leaf(low, depth, tuple(terms))


def weight(leaf: Leaf) -> int:
    """What a leaf weighs; two leaves weigh together what each does."""
    return sum(_weight_of(data) for _, data in leaf.terms)


def _weight_of(data: bytes) -> int:
    return min(len(data), TERM_MOST) + 3


def parted(leaf: Leaf) -> Iterator[Leaf]:
    """The leaves that the terms of a leaf make."""
    hashes = [found for found, _ in leaf.terms]
    weights = list(accumulate((_weight_of(data) for _, data in leaf.terms), initial=0))

    def part(low: int, depth: int, first: int, last: int) -> Iterator[Leaf]:
        if depth == BITS or weights[last] - weights[first] <= MOST:
            yield Leaf(low, depth, leaf.terms[first:last])
            return
        middle = low + (1 << (BITS - depth - 1))
        cut = bisect_left(hashes, middle, first, last)
        yield from part(low, depth + 1, first, cut)
        yield from part(middle, depth + 1, cut, last)

    return part(leaf.low, leaf.depth, 0, len(hashes))


def changed(leaf: Leaf, less: Mapping[int, set[int]], more: Mapping[int, list[int]]) -> Leaf:
    """A leaf with postings taken out and put in.

    Args:
        leaf: As it was.
        less: Items of postings to take out, by term.
        more: Postings to put in, by term.
    """
    terms = dict(leaf.terms)
    for found in less.keys() | more.keys():
        gone = less.get(found, set())
        had = postings(terms[found]) if found in terms else []
        if now := sorted([one for one in had if item_of(one) not in gone] + more.get(found, [])):
            terms[found] = packed(now)
        else:
            terms.pop(found, None)
    return Leaf(leaf.low, leaf.depth, tuple(sorted(terms.items())))


def inverted(items: Iterable[tuple[int, int, bytes]]) -> Iterator[tuple[int, list[int]]]:
    """Turn items into lists by term.

    Args:
        items: Day, slot and packed words of each, in the order of days and slots.

    Yields:
        Term and its postings, in the order of terms.
    """
    lists: defaultdict[int, list[int]] = defaultdict(list)
    for day, slot, words in items:
        # The same sixteen numbers for all terms of an item: a list holds references to them.
        seats = [posting(day, slot, step) for step in range(STEPS + 1)]
        for found, step in zip(*unpacked(words), strict=True):
            lists[found].append(seats[step])
    for found in sorted(lists):
        yield found, lists[found]
