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
from generator.search.terms import Indexer

# How often a word counts that stands in the title, or among source, place, author and topics.
TITLE, FACTS = 5, 2
# Weights of BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009), in steps of
# four bits. The mean number of terms is a constant, so that an item's weights depend on nothing but the item.
_K1, _B, _MEAN_TERMS, STEPS = 1.2, 0.5, 250, 15

# Days below this number are not days: undated items are spread over them, so that no list of titles grows long.
UNDATED_DAYS: Final = 4096
# Slots that an item of a day may like. A day with more items than slots is as right, but an edit moves more of them.
SLOTS: Final = 1024


class Place(NamedTuple):
    """A day, and the slot in it that an item would like."""

    day: int
    slot: int


def place_of(entry: Entry) -> Place:
    """Where an item is numbered."""
    mixed = crc32(entry.id.encode())
    day = when.toordinal() + UNDATED_DAYS if (when := entry.day) else mixed >> 20
    return Place(day, mixed % SLOTS)


def seated(wishes: Iterable[tuple[int, str, str]]) -> Iterator[tuple[str, int]]:
    """Give every item of a day a slot of its own.

    Args:
        wishes: Slot wanted, identifier and key of each item.

    Yields:
        Key and slot. The seating depends on who is there, not on who came first.
    """
    free = 0
    for wanted, _, key in sorted(wishes):
        free = max(free, wanted)
        yield key, free
        free += 1


@lru_cache(maxsize=16)
def _indexer(lang: str) -> Indexer:
    return Indexer(lang)


def words_of(article: Article) -> bytes:
    """The terms of an item, each with its weight from 1 to `STEPS`, packed; read it with `unpacked`."""
    counts: Counter[int] = Counter()
    indexer = _indexer(article.lang)
    indexer.count("\n".join([block.text for block in article.blocks]), 1, counts)
    indexer.count(article.title, TITLE, counts)
    facts = (article.kicker, article.byline, article.source, article.place, *article.tags)
    indexer.count("\n".join(facts), FACTS, counts)
    length = _K1 * (1 - _B + _B * len(counts) / _MEAN_TERMS)
    steps = {count: max(1, round(STEPS * count / (count + length))) for count in set(counts.values())}
    found = sorted(counts)
    hashes = array("I", found)
    weights = bytes([steps[counts[one]] for one in found])
    if byteorder == "big":
        hashes.byteswap()
    return hashes.tobytes() + weights


def unpacked(words: bytes) -> "tuple[array[int], bytes]":
    """Hashes in order, and the weight of each."""
    count = len(words) // 5
    hashes = array("I", words[: 4 * count])
    if byteorder == "big":
        hashes.byteswap()
    return hashes, words[4 * count :]
