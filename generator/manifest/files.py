"""The files that were written, those that this build writes, and the journal between the two."""

from collections.abc import Collection, Generator, Iterable, Iterator

from generator.manifest.pages import Pages
from generator.manifest.schema import INDEX_OWNERS, INDEX_PATHS
from generator.packed import Packed
from generator.write import Staged


class Files(Pages):
    """Claims on paths of the output folder."""

    def outputs(self) -> Iterator[tuple[str, str, int, int]]:
        """Path, owner, size and time of every file that was written."""
        return iter(self._db.execute("SELECT path, owner, size, mtime_ns FROM outputs"))

    def files(self) -> Iterator[tuple[str, int, int]]:
        """Path, size and time of every file that was written."""
        return iter(self._db.execute("SELECT path, size, mtime_ns FROM outputs"))

    def owner(self, path: str) -> str:
        """Who wrote a file of the output folder; "" for none of ours."""
        row = self._db.execute("SELECT owner FROM outputs WHERE path = ?", (path,)).fetchone()
        return str(row[0]) if row else ""

    def release(self, owners: Iterable[str]) -> None:
        """Give up every file that these owners had and do not claim again in this build."""
        if not self._is_first:
            self._db.executemany("INSERT OR IGNORE INTO released VALUES (?)", ((owner,) for owner in owners))

    def claim(self, claims: Iterable[tuple[str, Staged]]) -> None:
        """Give owners files: pairs of an owner and a file."""
        self._db.executemany(
            "INSERT INTO claimed VALUES (?, ?, ?, ?, ?)",
            ((output.path, owner, output.staged, output.size, output.mtime_ns) for owner, output in claims),
        )

    def disclaim(self, owners: Collection[str]) -> None:
        """Give up what these owners have claimed in this build."""
        if not owners:
            return
        self._db.execute(INDEX_OWNERS)
        pairs = [(owner,) for owner in owners]
        self._db.executemany("INSERT INTO dropped SELECT staged FROM claimed WHERE owner = ? AND staged <> ''", pairs)
        self._db.executemany("DELETE FROM claimed WHERE owner = ?", pairs)

    def double_claims(self) -> list[tuple[str, str, str]]:
        """Paths that two owners want; the later claim is given up."""
        db = self._db
        db.execute(INDEX_PATHS)
        query = """SELECT a.path, min(b.owner), a.owner
            FROM claimed a JOIN claimed b ON b.path = a.path AND b.owner < a.owner GROUP BY a.path, a.owner
            UNION SELECT c.path, o.owner, c.owner FROM claimed c JOIN outputs o USING (path)
            WHERE o.owner <> c.owner AND o.owner NOT IN (SELECT owner FROM released)"""
        found = db.execute(query).fetchall()
        later = [(path, owner) for path, _, owner in found]
        where = "path = ? AND owner = ?"
        db.executemany(f"INSERT INTO dropped SELECT staged FROM claimed WHERE {where} AND staged <> ''", later)
        db.executemany(f"DELETE FROM claimed WHERE {where}", later)
        return found

    def arrangement(self) -> tuple[list[str], list[tuple[str, str]]]:
        """Staged files that nobody claims any more, and path and name of those that do not stand in their place yet."""
        dropped = [staged for (staged,) in self._db.execute("SELECT staged FROM dropped")]
        apart = "SELECT path, staged FROM claimed WHERE staged <> '' AND staged <> path"
        return dropped, self._db.execute(apart).fetchall()

    def claimed(self) -> Iterator[tuple[str, Staged]]:
        """Every claim of this build with its owner, but for those that are added on the way."""
        (end,) = self._db.execute("SELECT max(rowid) FROM claimed").fetchone()
        query = """SELECT rowid, owner, path, staged, size, mtime_ns FROM claimed
            WHERE rowid > ? AND rowid <= ? ORDER BY rowid LIMIT 1000"""
        last = 0
        while rows := self._db.execute(query, (last, end)).fetchall():
            for _, owner, *staged in rows:
                yield owner, Staged(*staged)
            last = rows[-1][0]

    def write_journal(self) -> tuple[Packed, Packed]:
        """Turn claims into the journal that the build then carries out.

        Returns:
            The paths to be written and the paths to be removed, in order.
        """
        db = self._db
        staged = db.execute("SELECT path FROM claimed WHERE staged <> '' ORDER BY path")
        written = Packed(path for (path,) in staged)
        db.execute("""INSERT INTO journal SELECT path FROM outputs
            WHERE owner IN (SELECT owner FROM released) AND path NOT IN (SELECT path FROM claimed)""")
        removed = Packed(path for (path,) in db.execute("SELECT path FROM journal ORDER BY path"))
        gone = db.execute("DELETE FROM outputs WHERE owner IN (SELECT owner FROM released)").rowcount
        come = db.execute(
            "INSERT OR REPLACE INTO outputs SELECT path, owner, size, mtime_ns FROM claimed ORDER BY path"
        ).rowcount
        self._add("outputs", come - gone)
        if written:
            db.execute("INSERT INTO journal VALUES ('')")  # no file's path: there is a journal, if only of new files
        return written, removed

    def has_journal(self) -> bool:
        """Whether a journal is still to be carried out."""
        return self._db.execute("SELECT 1 FROM journal LIMIT 1").fetchone() is not None

    def journal(self) -> Generator[str, None, None]:
        """What is still to be removed; what is to be moved into place is all that is staged."""
        for (path,) in self._db.execute("SELECT path FROM journal WHERE path <> '' ORDER BY path"):
            yield path

    def end_journal(self) -> None:
        """Take in that the journal was carried out."""
        self._db.execute("DELETE FROM journal")
