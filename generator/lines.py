"""What the archive remembers of each line of a JSON Lines file, so that an edit of one line redoes one item.

A file is read once, as a stream, and compared line by line with the digests of the last build. Lines that came before
the others, or went, move those after them: an item with an id of its own is then known by that, and not read again.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from hashlib import blake2b
from typing import Literal, NamedTuple

from generator.model import Problem
from generator.seeds import RawItem, key_of_line

# What became of an item: a part of the site, a draft, nothing because of a fault in it, nothing because an item above
# has its id, or nothing because its file was deleted while the build looked at it.
State = Literal["made", "draft", "skipped", "double", "gone"]

SCHEMA = """
CREATE TABLE lines (
    path TEXT, line INTEGER, digest BLOB NOT NULL, key TEXT NOT NULL, state TEXT NOT NULL, problems TEXT NOT NULL,
    PRIMARY KEY (path, line)
) WITHOUT ROWID;
CREATE INDEX lines_key ON lines (key) WHERE key <> '';
CREATE INDEX lines_problems ON lines (path, line) WHERE problems <> '';
"""
# What a build finds out is kept apart until the file has been read to its end.
_SCRATCH = """
CREATE TEMP TABLE displaced (path TEXT, line INTEGER, key TEXT, PRIMARY KEY (path, line)) WITHOUT ROWID;
CREATE TEMP TABLE gone (key TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE fresh (
    path TEXT, line INTEGER, digest BLOB, key TEXT, state TEXT, problems TEXT, PRIMARY KEY (path, line)
) WITHOUT ROWID;
"""
_DIGEST_BYTES = 12
_FORGOTTEN = b""


def digest_of(data: bytes) -> bytes:
    """What the bytes of an item are known by, from one build to the next."""
    return blake2b(data, digest_size=_DIGEST_BYTES).digest()


class Line(NamedTuple):
    """A line that is to be read: its bytes, their digest, and the key of its item where that is known already."""

    item: RawItem
    digest: bytes
    key: str


class Lines:
    """The remembered lines of all files; works inside the transaction of the manifest that owns the connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._db.executescript(_SCRATCH)

    def changed(self, path: str, items: Iterable[RawItem]) -> Iterator[Line]:
        """The lines of a file that are new or edited; in constant memory.

        Args:
            path: The file's path below the seeds folder.
            items: All lines of it that hold something, in order; none when the file is gone.
        """
        query = "SELECT line, digest, key FROM lines WHERE path = ? ORDER BY line"
        known = self._db.execute(query, (path,))
        old = known.fetchone()
        is_known = old is not None
        for item in items:
            digest = digest_of(item.data)
            while old and old[0] < item.line:  # a line that is blank now
                self._displace(path, old)
                old = known.fetchone()
            key = ""
            if old and old[0] == item.line:
                before, old = old, known.fetchone()
                if before[1] == digest:
                    continue
                self._displace(path, before)
                if before[1] == _FORGOTTEN:
                    key = before[2]
            if is_known and not key:
                key = key_of_line(item)
                if key and self._has_moved(path, item.line, digest, key):
                    continue
            yield Line(item, digest, key)
        while old:
            self._displace(path, old)
            old = known.fetchone()

    def drop(self, path: str) -> None:
        """Take in that a file is gone."""
        self._db.execute("INSERT INTO displaced SELECT path, line, key FROM lines WHERE path = ?", (path,))

    def _displace(self, path: str, row: Sequence[object]) -> None:
        self._db.execute("INSERT INTO displaced VALUES (?, ?, ?)", (path, row[0], row[2]))

    def _has_moved(self, path: str, number: int, digest: bytes, key: str) -> bool:
        # A line with problems is read again: they tell its number.
        query = """INSERT INTO fresh SELECT path, ?, digest, key, state, '' FROM lines
            WHERE key = ? AND path = ? AND digest = ? AND state IN ('made', 'draft') AND problems = '' LIMIT 1"""
        return self._db.execute(query, (number, key, path, digest)).rowcount > 0

    def take_in(
        self, path: str, number: int, digest: bytes, key: str, state: State, problems: Sequence[Problem]
    ) -> None:
        """Remember what became of a line that was read."""
        row = (path, number, digest, key, state, dump_problems(problems))
        self._db.execute("INSERT OR REPLACE INTO fresh VALUES (?, ?, ?, ?, ?, ?)", row)

    def settle(self) -> dict[str, set[int]]:
        """Take in all that was found out since the last call.

        Returns:
            By path, numbers of the lines whose item is to be made again, because the id was another line's too.
        """
        db = self._db
        db.execute("DELETE FROM lines WHERE (path, line) IN (SELECT path, line FROM displaced)")
        db.execute("INSERT OR REPLACE INTO lines SELECT * FROM fresh")
        query = """SELECT l.key FROM (SELECT key FROM fresh UNION SELECT key FROM displaced) AS t
            CROSS JOIN lines AS l ON l.key = t.key AND l.key <> ''
            GROUP BY l.key HAVING count(*) > 1 OR l.state = 'double'"""
        shared = db.execute(query).fetchall()
        again: dict[str, set[int]] = {}
        for (key,) in shared:
            self._settle_double(key, again)
        db.execute("INSERT INTO gone SELECT key FROM displaced UNION SELECT key FROM fresh WHERE state <> 'made'")
        db.executemany("INSERT OR IGNORE INTO gone VALUES (?)", shared)
        made = "SELECT key FROM lines WHERE lines.key = gone.key AND lines.key <> '' AND state = 'made'"
        db.execute(f"DELETE FROM gone WHERE key = '' OR EXISTS ({made})")
        db.execute("DELETE FROM displaced")
        db.execute("DELETE FROM fresh")
        return again

    def gone(self) -> Iterator[str]:
        """Keys that no line makes an item of any more since the last `settle`; each is told once."""
        for (key,) in self._db.execute("SELECT key FROM gone ORDER BY key"):
            yield key
        self._db.execute("DELETE FROM gone")

    def _settle_double(self, key: str, again: dict[str, set[int]]) -> None:
        """The first line has the id; every other one is told that it has not."""
        query = "SELECT path, line, state, problems FROM lines WHERE key = ? ORDER BY line"
        (path, first, state, _), *others = self._db.execute(query, (key,)).fetchall()
        if state != "draft":
            again.setdefault(path, set()).add(first)
            self._db.execute("UPDATE lines SET state = 'made' WHERE path = ? AND line = ?", (path, first))
        for _, number, state, problems in others:
            if state != "double":
                ident = key.partition("#")[2]
                double = Problem(
                    "double-id", f"an item above has the id {ident} too", path, number,
                    hint="give each its own", severity="error",
                )  # fmt: skip
                told = dump_problems([*load_problems(problems), double])
                self._db.execute(
                    "UPDATE lines SET state = 'double', problems = ? WHERE path = ? AND line = ?",
                    (told, path, number),
                )

    def correct(self, path: str, number: int, state: State, problems: Sequence[Problem]) -> None:
        """Take in what became of a line that `settle` asked for again."""
        query = "UPDATE lines SET state = ?, problems = ? WHERE path = ? AND line = ?"
        self._db.execute(query, (state, dump_problems(problems), path, number))

    def numbers(self, path: str, keys: Iterable[str]) -> set[int]:
        """In which lines of a file some items stand."""
        query = "SELECT line FROM lines WHERE key = ? AND path = ? AND state = 'made'"
        rows = (self._db.execute(query, (key, path)).fetchone() for key in keys)
        return {row[0] for row in rows if row}

    def counts(self, path: str) -> tuple[int, int]:
        """How many items a file holds, and how many of them are drafts."""
        query = "SELECT count(*), coalesce(sum(state = 'draft'), 0) FROM lines WHERE path = ?"
        items, drafts = self._db.execute(query, (path,)).fetchone()
        return items, drafts

    def redo(self, keys: Iterable[str] | None = None) -> None:
        """Have the lines of these items read again when their file is compared next (every line if None)."""
        if keys is None:
            self._db.execute("UPDATE lines SET digest = ?", (_FORGOTTEN,))
        else:
            self._db.executemany("UPDATE lines SET digest = ? WHERE key = ?", ((_FORGOTTEN, key) for key in keys))


def dump_problems(problems: Iterable[Problem]) -> str:
    """Problems as text; "" for none."""
    records = [asdict(problem) for problem in problems]
    return json.dumps(records, ensure_ascii=False) if records else ""


def load_problems(text: str) -> Iterator[Problem]:
    """The problems that `dump_problems` made a text of."""
    for record in json.loads(text) if text else ():
        yield Problem(**record)
