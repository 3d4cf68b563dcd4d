"""What search remembers between builds, in tables of the manifest: the words of each item, and the leaves of the index.

An item whose words or place have changed leaves behind, in `unindexed`, what the index still holds of it. So the next
step (`indexing`) knows what to take out of which list without looking at any other item.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.model import Entry
from generator.search import Leaf, from_bytes, leaf_name, place_of, room, seated, slot_of, to_bytes, weight

SCHEMA = """
CREATE TABLE words (
    key TEXT PRIMARY KEY, id TEXT NOT NULL, lang TEXT NOT NULL, day INTEGER NOT NULL, wish INTEGER NOT NULL,
    slot INTEGER NOT NULL, words BLOB NOT NULL
);
CREATE INDEX words_place ON words (lang, day, slot);
CREATE TABLE leaves (
    lang TEXT, low INTEGER, depth INTEGER NOT NULL, weight INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (lang, low)
);
"""
TABLES = ("words", "leaves")
# What only matters while a build is at work.
OF_A_BUILD = """
CREATE TEMP TABLE unindexed (key TEXT PRIMARY KEY, lang TEXT, day INTEGER, slot INTEGER, words BLOB) WITHOUT ROWID;
CREATE TEMP TABLE unsettled (lang TEXT, day INTEGER, PRIMARY KEY (lang, day)) WITHOUT ROWID;
CREATE TEMP TABLE unstaged (lang TEXT, name TEXT, PRIMARY KEY (lang, name)) WITHOUT ROWID;
"""


class Seat(NamedTuple):
    """An item as the index has it: its day, its slot in that day, and its packed words."""

    day: int
    slot: int
    words: bytes


class LeafRow(NamedTuple):
    """A leaf as the table holds it: lowest hash and depth, what it weighs, and the bytes of its file."""

    low: int
    depth: int
    weight: int
    data: bytes


def row_of(leaf: Leaf) -> LeafRow:
    """The row of a leaf."""
    return LeafRow(leaf.low, leaf.depth, weight(leaf), to_bytes(leaf))


class IndexStore:
    """The tables of search in an open manifest."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._is_first = self._was_first = False

    # Items

    def begin_first(self) -> None:
        """Get ready for the first build: there is nothing to compare, and the index is cheaper made at the end."""
        self._is_first = self._was_first = True
        self._db.execute("DROP INDEX words_place")

    def end_first(self) -> None:
        """Make the index, and see on which days items want the same slot, or need more slots."""
        self._is_first = False
        self._db.execute("CREATE INDEX words_place ON words (lang, day, slot)")
        days = self._db.execute("SELECT lang, day, count(*), count(DISTINCT slot) FROM words GROUP BY lang, day")
        crowded = [(lang, day) for lang, day, count, slots in days if slots < count or room(count) > room(1)]
        self._db.executemany("INSERT OR IGNORE INTO unsettled VALUES (?, ?)", crowded)

    def put(self, items: Iterable[tuple[Entry, bytes]]) -> None:
        """Take in the words of items."""
        if self._is_first:
            slots = room(1)
            rows = ((one.key, one.id, one.lang, (place := place_of(one)).day, place.wish, slot_of(place.wish, slots),
                     words) for one, words in items)  # fmt: skip
            self._db.executemany("INSERT OR REPLACE INTO words VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
            return
        for entry, words in items:
            self._put(entry, words)

    def _put(self, entry: Entry, words: bytes) -> None:
        day, wish = place_of(entry)
        row = self._db.execute("SELECT lang, day, wish, slot, words FROM words WHERE key = ?", (entry.key,)).fetchone()
        if row and row[:3] == (entry.lang, day, wish):
            if row[4] != words:
                self._remember(entry.key)
                self._db.execute("UPDATE words SET words = ? WHERE key = ?", (words, entry.key))
            return
        self.drop(entry.key)
        if not row:
            self._db.execute("INSERT OR IGNORE INTO unindexed (key) VALUES (?)", (entry.key,))
        self._db.execute("INSERT OR IGNORE INTO unsettled VALUES (?, ?)", (entry.lang, day))
        values = (entry.key, entry.id, entry.lang, day, wish, slot_of(wish, room(1)), words)
        self._db.execute("INSERT INTO words VALUES (?, ?, ?, ?, ?, ?, ?)", values)

    def drop(self, key: str) -> None:
        """Take in that an item is gone."""
        self._remember(key)
        self._db.execute("INSERT OR IGNORE INTO unsettled SELECT lang, day FROM words WHERE key = ?", (key,))
        self._db.execute("DELETE FROM words WHERE key = ?", (key,))

    def _remember(self, key: str) -> None:
        self._db.execute(
            "INSERT OR IGNORE INTO unindexed SELECT key, lang, day, slot, words FROM words WHERE key = ?", (key,)
        )

    def settle(self) -> Iterator[tuple[str, int]]:
        """Give the items of days with others than before their slots. Yields language and day where one has moved."""
        for lang, day in self._db.execute("SELECT lang, day FROM unsettled ORDER BY lang, day").fetchall():
            rows = self._db.execute("SELECT wish, id, key, slot FROM words WHERE lang = ? AND day = ?", (lang, day))
            slots = {(wish, ident, key): slot for wish, ident, key, slot in rows.fetchall()}
            had = {key: slot for (_, _, key), slot in slots.items()}
            moved = [(key, slot) for key, slot in seated(slots) if had[key] != slot]
            for key, slot in moved:
                if not self._was_first:
                    self._remember(key)
                self._db.execute("UPDATE words SET slot = ? WHERE key = ?", (slot, key))
            if moved:
                yield lang, day
        self._db.execute("DELETE FROM unsettled")

    def items(self, lang: str) -> Iterator[Seat]:
        """All items of a language, in the order of days and slots."""
        for row in self._db.execute("SELECT day, slot, words FROM words WHERE lang = ? ORDER BY day, slot", (lang,)):
            yield Seat(*row)

    # Changes that the index does not know yet

    def changed_languages(self) -> list[tuple[str, int]]:
        """Languages whose index is out of date, with the number of changes."""
        if self._was_first:
            return self._db.execute("SELECT lang, count(*) FROM words GROUP BY lang ORDER BY lang").fetchall()
        query = """SELECT lang, count(*) FROM (
            SELECT lang FROM unindexed WHERE words IS NOT NULL
            UNION ALL SELECT w.lang FROM unindexed u JOIN words w USING (key)
            ) GROUP BY lang ORDER BY lang"""
        return self._db.execute(query).fetchall()

    def changes(self, lang: str) -> Iterator[tuple[Seat | None, Seat | None]]:
        """What the index of a language holds of each item that has changed, and what it should hold."""
        query = """SELECT u.day, u.slot, u.words, u.lang IS ?1, w.day, w.slot, w.words, w.lang IS ?1
            FROM unindexed u LEFT JOIN words w USING (key)
            WHERE (u.lang = ?1 AND u.words IS NOT NULL) OR w.lang = ?1 ORDER BY key"""
        for row in self._db.execute(query, (lang,)):
            yield (
                Seat(*row[0:3]) if row[3] and row[2] is not None else None,
                Seat(*row[4:7]) if row[7] and row[6] is not None else None,
            )

    def end_changes(self) -> None:
        """Take in that the index holds everything."""
        self._db.execute("DELETE FROM unindexed")

    # Leaves

    def has_items(self, lang: str) -> bool:
        """Whether a language has any item."""
        return self._db.execute("SELECT 1 FROM words WHERE lang = ? LIMIT 1", (lang,)).fetchone() is not None

    def is_empty(self, lang: str) -> bool:
        """Whether a language has no index yet."""
        return self._db.execute("SELECT 1 FROM leaves WHERE lang = ? LIMIT 1", (lang,)).fetchone() is None

    def leaf_of(self, lang: str, found: int) -> Leaf:
        """The leaf that a term belongs to."""
        query = "SELECT low, depth, data FROM leaves WHERE lang = ? AND low <= ? ORDER BY low DESC LIMIT 1"
        return from_bytes(*self._db.execute(query, (lang, found)).fetchone())

    def weight_at(self, lang: str, low: int, depth: int) -> int | None:
        """What a leaf weighs; None where there is none of that depth."""
        query = "SELECT weight FROM leaves WHERE lang = ? AND low = ? AND depth = ?"
        row = self._db.execute(query, (lang, low, depth)).fetchone()
        return int(row[0]) if row else None

    def put_leaf(self, lang: str, leaf: Leaf) -> None:
        """Take in a leaf, and ask for its file."""
        self.put_row(lang, row_of(leaf))

    def put_row(self, lang: str, row: LeafRow) -> None:
        """The same of a leaf that a worker has made."""
        self._db.execute("INSERT OR REPLACE INTO leaves VALUES (?, ?, ?, ?, ?)", (lang, *row))
        self.redo([(lang, leaf_name(row.low, row.depth))])

    def drop_leaf(self, lang: str, low: int) -> None:
        """Forget a leaf."""
        self._db.execute("DELETE FROM leaves WHERE lang = ? AND low = ?", (lang, low))

    def drop_leaves(self, lang: str) -> list[str]:
        """Forget all leaves of a language. Answers their names."""
        names = [leaf_name(low, depth) for low, depth in self.shape(lang)]
        self._db.execute("DELETE FROM leaves WHERE lang = ?", (lang,))
        return names

    def shape(self, lang: str) -> list[tuple[int, int]]:
        """Lowest hash and depth of every leaf, in order."""
        return self._db.execute("SELECT low, depth FROM leaves WHERE lang = ? ORDER BY low", (lang,)).fetchall()

    def redo(self, leaves: Iterable[tuple[str, str]]) -> None:
        """Ask for the files of leaves (language and name), if they still are leaves in the end."""
        self._db.executemany("INSERT OR IGNORE INTO unstaged VALUES (?, ?)", leaves)

    def unstaged(self) -> Iterator[tuple[str, str, bytes]]:
        """Language, name and bytes of the leaves whose files were asked for; then none is."""
        for lang, name in self._db.execute("SELECT lang, name FROM unstaged ORDER BY lang, name").fetchall():
            depth, _, bits = name.partition("-")
            low = int(bits, 16) << (32 - int(depth))
            query = "SELECT data FROM leaves WHERE lang = ? AND low = ? AND depth = ?"
            if row := self._db.execute(query, (lang, low, int(depth))).fetchone():
                yield lang, name, row[0]
        self._db.execute("DELETE FROM unstaged")
