"""What a seed is called, and the items in it: a whole file, or a line of one that holds many."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Literal

from generator.clean import decode
from generator.errors import SeedError
from generator.values import as_text

RAW_SUFFIXES = (".txt", ".text")
MARKDOWN_SUFFIXES = (".md", ".markdown")
LINES_SUFFIXES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
SEED_SUFFIXES = RAW_SUFFIXES + MARKDOWN_SUFFIXES + LINES_SUFFIXES + PAGE_SUFFIXES

_IN_LINES = re.compile(r"\.(?:jsonl|ndjson)(?:\.gz)?(?=#)", re.IGNORECASE)

Form = Literal["raw", "markdown", "html"]


@dataclass(frozen=True, slots=True)
class RawItem:
    """The bytes of one item: a whole file, or one line of a JSON Lines file (`line` from 1; 0 for a whole file)."""

    path: str
    line: int
    data: bytes


def is_seed(name: str) -> bool:
    """Whether a file of this name is read as news items."""
    return name.lower().endswith(SEED_SUFFIXES)


def seed_of(key: str) -> str:
    """Path of the seed that holds the item of a key."""
    found = _IN_LINES.search(key)
    return key[: found.end()] if found else key


def raw_items(path: str, stream: BinaryIO) -> Iterator[RawItem]:
    """Part the contents of a seed file (already unpacked) into its items, one at a time."""
    if is_lines(path):
        for number, data in enumerate(stream, 1):
            if data.strip():
                yield RawItem(path, number, data)
    else:
        yield RawItem(path, 0, stream.read())


def is_lines(path: str) -> bool:
    """Whether a seed of this name holds many items, one a line."""
    return path.lower().endswith(LINES_SUFFIXES)


def form_of(path: str) -> Form:
    """What a file of one item is written in, by its name."""
    name = path.lower()
    if name.endswith(MARKDOWN_SUFFIXES):
        return "markdown"
    return "html" if name.endswith(PAGE_SUFFIXES) else "raw"


def line_key(item: RawItem, ident: object) -> str:
    """Key of the item in a line: its own id, or else the number of the line."""
    return f"{item.path}#{(as_text(ident) if ident is not None else '') or f'L{item.line}'}"


def key_of_line(item: RawItem) -> str:
    """Key of the item in a line, without reading more of it than its id; "" where the line holds no item."""
    try:
        record = json.loads(decode(item.data, item.path)[0])
    except (SeedError, ValueError, RecursionError):
        return ""
    return line_key(item, record.get("id")) if isinstance(record, dict) else ""
