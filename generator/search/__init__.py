"""Full-text search without a server: the words of items to an index that a browser reads in small pieces."""

from generator.search.items import Place, place_of, seated, unpacked, words_of
from generator.search.leaves import (
    Leaf,
    changed,
    from_bytes,
    inverted,
    joined,
    leaf_depths,
    leaf_name,
    parted,
    to_bytes,
    weight,
)
from generator.search.table import table
from generator.search.titles import days_of_titles, has_titles, is_long, spans_within, titles_buckets

__all__ = [
    "Leaf",
    "Place",
    "changed",
    "days_of_titles",
    "from_bytes",
    "has_titles",
    "inverted",
    "is_long",
    "joined",
    "leaf_depths",
    "leaf_name",
    "parted",
    "place_of",
    "seated",
    "spans_within",
    "table",
    "titles_buckets",
    "to_bytes",
    "unpacked",
    "weight",
    "words_of",
]
