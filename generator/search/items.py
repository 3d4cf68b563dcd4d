"""What the index holds of one item: its terms with their weights, and its number.

An item's number is a day and a slot in it. Both come from the item alone, but for two of one day that would like the
same slot; so a number stays when other items come and go, and an edit touches the lists of its own terms only.
"""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from sys import byteorder
from typing import Final, NamedTuple
from zlib import crc32

from generator.model import Article, Entry
from generator.search.terms import Indexer, hash_of_facet

# How often a word counts that stands in the title, or among source, place, author and topics.
TITLE, FACTS = 5, 2
# Weights of BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009), in steps of
# four bits. The mean number of terms is a constant, so that an item's weights depend on nothing but the item.
_K1, _B, _MEAN_TERMS, STEPS = 1.2, 0.5, 250, 15

# Days below this number are not days: undated items are spread over them, so that no list of titles grows long.
UNDATED_DAYS: Final = 4096
# A day has the next power of two of so many slots for each item, and so many at least. With fewer, a posting would
# be a bit shorter and an item that comes would more often move another one; with the 1,024 that a day had before, a
# posting was 6 bits longer.
ROOM, LEAST_ROOM = 4, 16
# A posting has 20 bits for a slot; who finds a slot taken moves on, and may have to beyond the last one.
MOST_ROOM: Final = 1 << 19
WISH_BITS: Final = 20


class Place(NamedTuple):
    """A day, and how far into its slots an item would like to be, in parts of 2 to the power of `WISH_BITS`."""

    day: int
    wish: int


def place_of(entry: Entry) -> Place:
    """Where an item is numbered."""
    mixed = crc32(entry.id.encode())
    day = when.toordinal() + UNDATED_DAYS if (when := entry.day) else mixed >> WISH_BITS
    return Place(day, mixed & (1 << WISH_BITS) - 1)


def room(count: int) -> int:
    """The number of slots of a day with so many items."""
    return min(max(LEAST_ROOM, 1 << (ROOM * count - 1).bit_length()), MOST_ROOM)


def slot_of(wish: int, slots: int) -> int:
    """The slot that an item would like, of so many."""
    return wish * slots >> WISH_BITS


def seated(wishes: Iterable[tuple[int, str, str]]) -> Iterator[tuple[str, int]]:
    """Give every item of a day a slot of its own.

    Args:
        wishes: Wish, identifier and key of each item, see `Place`.

    Yields:
        Key and slot. The seating depends on who is there, not on who came first.
    """
    there = sorted(wishes)
    slots = room(len(there))
    free = 0
    for wish, _, key in there:
        free = max(free, slot_of(wish, slots))
        yield key, free
        free += 1


@lru_cache(maxsize=16)
def _indexer(lang: str) -> Indexer:
    return Indexer(lang)


def words_of(article: Article, facets: Iterable[tuple[str, str]]) -> bytes:
    """The terms of an item, each with its weight from 1 to `STEPS`, packed; read it with `unpacked`.

    Args:
        article: The item.
        facets: What else its results can be chosen by: kind ("source", "topic" or "place") and slug.
    """
    counts: Counter[int] = Counter()
    indexer = _indexer(article.lang)
    indexer.count("\n".join([block.text for block in article.blocks]), 1, counts)
    indexer.count(article.title, TITLE, counts)
    facts = (article.kicker, article.byline, article.source, article.place, *article.tags)
    indexer.count("\n".join(facts), FACTS, counts)
    length = _K1 * (1 - _B + _B * len(counts) / _MEAN_TERMS)
    steps = {count: max(1, round(STEPS * count / (count + length))) for count in set(counts.values())}
    weights = dict(zip(counts, map(steps.__getitem__, counts.values()), strict=True))
    weights |= {hash_of_facet(*facet): 1 for facet in facets}
    found = sorted(weights)
    hashes = array("I", found)
    if byteorder == "big":
        hashes.byteswap()
    return hashes.tobytes() + bytes(map(weights.__getitem__, found))


def unpacked(words: bytes) -> "tuple[array[int], bytes]":
    """Hashes in order, and the weight of each."""
    count = len(words) // 5
    hashes = array("I", words[: 4 * count])
    if byteorder == "big":
        hashes.byteswap()
    return hashes, words[4 * count :]
