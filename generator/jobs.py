"""What the workers of a build are given, and what they give back. Small values, so that sending them costs little."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from generator.config import Config
from generator.lines import Line, State
from generator.model import Entry, PageKey, Problem, Source, View
from generator.write import Staged


@dataclass(frozen=True, slots=True)
class Known:
    """What a worker must be told of a seed, because it depends on other seeds.

    Attributes:
        urls: Of items whose address is not the one they would like: key to (wanted, had).
        groups: Of items with translations: key to the whole group.
    """

    urls: Mapping[str, tuple[str, str]]
    groups: Mapping[str, tuple[Entry, ...]]


@dataclass(frozen=True, slots=True)
class Seed:
    """A seed to read, or one line of a seed that holds many items. A line is sent along: nobody reads it twice."""

    source: Source
    known: Known
    line: Line | None = None

    @property
    def weight(self) -> int:
        """Bytes to read, and about as much again for what every item costs."""
        return (len(self.line.item.data) if self.line else self.source.size) + 4_000


@dataclass(frozen=True, slots=True)
class IngestJob:
    """A shard of seeds to read, parse and render; `number` names its files in the staging folder."""

    number: int
    config: Config
    staging: Path
    seeds: tuple[Seed, ...]


class Made(NamedTuple):
    """One item that was made: what to remember, the digest of its translations as shown, its files, and its words.

    There are no words where the site has no search.
    """

    entry: Entry
    siblings: str
    outputs: tuple[Staged, ...]
    words: bytes | None


class Ingested(NamedTuple):
    """What a seed, or a line of one, held.

    Attributes:
        source: The seed as it was read.
        made: Its item, unless it has none for the site.
        state: What became of the item.
        problems: What was wrong with it.
        key: Of the item, or "" where none could be read.
        number: Of the line, from 1; 0 for a whole seed.
        digest: Of the bytes of the seed or the line; empty where they could not be read.
    """

    source: Source
    made: Made | None
    state: State
    problems: tuple[Problem, ...]
    key: str = ""
    number: int = 0
    digest: bytes = b""


@dataclass(frozen=True, slots=True)
class PaintJob:
    """A shard of views to render."""

    number: int
    config: Config
    staging: Path
    views: tuple[View, ...]


class Painted(NamedTuple):
    """The file of one view."""

    key: PageKey
    output: Staged


def siblings_digest(members: tuple[Entry, ...]) -> str:
    """What the page of an item shows of its translations; "" when it has none."""
    return "\n".join(f"{member.lang} {member.url} {member.translation_of} {member.title}" for member in members)
