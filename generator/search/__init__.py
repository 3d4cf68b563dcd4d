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

__all__ = [
    "Leaf",
    "Place",
    "changed",
    "from_bytes",
    "inverted",
    "joined",
    "leaf_depths",
    "leaf_name",
    "parted",
    "place_of",
    "seated",
    "table",
    "to_bytes",
    "unpacked",
    "weight",
    "words_of",
]
