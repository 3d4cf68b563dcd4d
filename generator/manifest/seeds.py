"""The seeds that were read, and the account of them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from generator.config import Config
from generator.lines import dump_problems, load_problems
from generator.manifest.items import Items
from generator.model import Problem, Source

_SOURCE = "SELECT path, size, mtime_ns, ctime_ns FROM sources"
_INTO_SOURCES = "INSERT OR REPLACE INTO sources VALUES (?, ?, ?, ?, ?, ?, ?, ?)"


class Seeds(Items):
    """Files of seeds as they were when they were read, with what was wrong with them."""

    def sources(self) -> Iterator[Source]:
        """The seeds that were built, in the order of their paths."""
        yield from map(Source._make, self._db.execute(f"{_SOURCE} ORDER BY path"))

    def knows(self, path: str) -> bool:
        """Whether a seed of this path was built."""
        return self._db.execute("SELECT 1 FROM sources WHERE path = ?", (path,)).fetchone() is not None

    def source(self, path: str) -> Source:
        """A seed as it was read."""
        return Source(*self._db.execute(f"{_SOURCE} WHERE path = ?", (path,)).fetchone())

    def source_digest(self, path: str) -> bytes:
        """Digest of a seed's bytes as they were read; empty where there is none to go by."""
        row = self._db.execute("SELECT digest FROM sources WHERE path = ?", (path,)).fetchone()
        return bytes(row[0]) if row else b""

    def restamp(self, source: Source) -> None:
        """Take in that a seed holds what it held, though its file says that something has changed."""
        query = "UPDATE sources SET mtime_ns = ?, ctime_ns = ? WHERE path = ?"
        self._db.execute(query, (source.mtime_ns, source.ctime_ns, source.path))

    def redo(self, keys: Iterable[str] | None = None) -> None:
        """Make the next comparison find the seeds of these items changed (all of them if None)."""
        self.lines.redo(keys)
        if keys is None:
            self._db.execute("UPDATE sources SET mtime_ns = -1")
        else:
            paths = ((path,) for path in self.paths_of(keys))
            self._db.executemany("UPDATE sources SET mtime_ns = -1 WHERE path = ?", paths)

    def put_sources(self, sources: Iterable[tuple[Source, int, int, Sequence[Problem], bytes]]) -> None:
        """Take in seeds as they were read.

        Each comes with its number of items and of drafts, what was wrong with it, and the digest of its bytes.
        """
        if not self._is_first:
            for one in sources:
                self._put_source(*one)
            return
        rows = [
            (*source, items, drafts, dump_problems(problems), digest)
            for source, items, drafts, problems, digest in sources
        ]
        self._db.executemany(_INTO_SOURCES, rows)
        self._add("items", sum(row[4] for row in rows))
        self._add("drafts", sum(row[5] for row in rows))

    def put_lines(self, source: Source, problems: Sequence[Problem]) -> None:
        """Take in that the lines of a seed were compared and settled; `problems` are those of the file as a whole."""
        items, drafts = self.lines.counts(source.path)
        self._put_source(source, items + len(problems), drafts, problems, b"")  # each line has its own digest

    def _put_source(self, source: Source, items: int, drafts: int, problems: Sequence[Problem], digest: bytes) -> None:
        self._uncount(source.path)
        self._db.execute(_INTO_SOURCES, (*source, items, drafts, dump_problems(problems), digest))
        self._add("items", items)
        self._add("drafts", drafts)

    def drop(self, path: str, config: Config) -> None:
        """Take in that a seed is gone; the items of lines go when these are settled."""
        self._uncount(path)
        self._db.execute("DELETE FROM sources WHERE path = ?", (path,))
        self.lines.drop(path)
        self.drop_item(path, config)

    def _uncount(self, path: str) -> None:
        row = self._db.execute("SELECT items, drafts FROM sources WHERE path = ?", (path,)).fetchone()
        if row:
            self._add("items", -row[0])
            self._add("drafts", -row[1])

    def totals(self) -> dict[str, Any]:
        """Items read, published, kept back as drafts, by language, and the number of files."""
        totals = dict(self._db.execute("SELECT name, n FROM totals").fetchall())
        languages = dict(self.languages())
        return {
            "read": totals["items"],
            "drafts": totals["drafts"],
            "published": sum(languages.values()),
            "languages": languages,
            "outputs": totals["outputs"],
        }

    def problems(self) -> Iterator[Problem]:
        """What is wrong with the seeds, in the order of their paths."""
        query = """SELECT path, 1 AS is_file, 0 AS line, problems FROM sources WHERE problems <> ''
            UNION ALL SELECT path, 0, line, problems FROM lines WHERE problems <> '' ORDER BY 1, 2, 3"""
        for *_, text in self._db.execute(query):
            yield from load_problems(text)
