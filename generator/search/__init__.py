"""Full-text search without a server: the words of items to an index that a browser reads in small pieces."""

from generator.search.items import UNDATED_DAYS, Place, place_of, room, seated, slot_of, unpacked, words_of
from generator.search.leaves import (
    Leaf,
    changed,
    from_bytes,
    inverted,
    leaf_depths,
    leaf_name,
    parted,
    to_bytes,
    weight,
)
from generator.search.lists import item_of, packed, posting, postings
from generator.search.table import table
from generator.search.titles import days_of_titles, has_titles, is_long, spans_within, titles_buckets

__all__ = [
    "UNDATED_DAYS",
    "Leaf",
    "Place",
    "changed",
    "days_of_titles",
    "from_bytes",
    "has_titles",
    "inverted",
    "is_long",
    "item_of",
    "leaf_depths",
    "leaf_name",
    "packed",
    "parted",
    "place_of",
    "posting",
    "postings",
    "room",
    "seated",
    "slot_of",
    "spans_within",
    "table",
    "titles_buckets",
    "to_bytes",
    "unpacked",
    "weight",
    "words_of",
]
