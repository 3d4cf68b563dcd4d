"""The manifest as a whole: opened, in a transaction, and what is noted in it."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from generator import indexstore
from generator.manifest.items import keys_in
from generator.manifest.schema import FORMAT, OtherFormatError, connect, move, parts_of, take_over_outputs
from generator.manifest.seeds import Seeds


class Manifest(Seeds):
    """An open manifest. Everything that changes it happens inside `transaction`.

    Its parts stand on one another, a module each: `base`, `counts`, `lists`, `pages`, `files`, `departures`, `groups`,
    `items`, `seeds`.
    """

    def __init__(self, connection: sqlite3.Connection, set_aside: str = "", *, is_upgraded: bool = False) -> None:
        super().__init__(connection)
        self.set_aside = set_aside
        """Where a damaged manifest was put, or ""."""
        self.is_upgraded = is_upgraded
        """Whether the one that was there is of another version of Khabar: only the files it wrote were taken over."""

    @classmethod
    def open(cls, file: Path) -> "Manifest":
        """Open the manifest, making an empty one where there is none.

        A file of another version of Khabar, or a damaged one, is replaced: the manifest can always be made again from
        the seeds. Only what was written cannot; the names of those files are taken over where they can be read. What
        is damaged is set aside.

        Raises:
            sqlite3.OperationalError: The file cannot be opened: no rights, no room, held by another program.
        """
        file.parent.mkdir(parents=True, exist_ok=True)
        former, damaged = file.with_suffix(".former"), file.with_suffix(".damaged")
        set_aside = ""
        try:
            db = connect(file)
        except OtherFormatError:
            move(file, former)
            db = connect(file)
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:
            move(file, damaged)
            db = connect(file)
            take_over_outputs(db, damaged)
            set_aside = str(damaged)
        # Also after a build that was cut off between the two: what was written must not be forgotten.
        is_upgraded = former.exists()
        if is_upgraded and not take_over_outputs(db, former):
            move(former, damaged)
            is_upgraded, set_aside = False, str(damaged)
        for part in parts_of(former):
            part.unlink(missing_ok=True)
        return cls(db, set_aside, is_upgraded=is_upgraded)

    @classmethod
    def glance(cls, file: Path) -> "Manifest | None":
        """Open the manifest only to read in it, also while a build is at work; None where there is none to read."""
        try:
            db = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
        except sqlite3.OperationalError:
            return None
        try:
            if db.execute("SELECT value FROM meta WHERE name = 'format'").fetchone() == (FORMAT,):
                return cls(db)
        except sqlite3.DatabaseError:  # damaged, or not ours: the next build says so and mends it
            pass
        db.close()
        return None

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing: what happens inside is kept when it ends, and forgotten when it raises."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._db.execute("COMMIT")
        except BaseException:
            if self._db.in_transaction:  # SQLite has ended it itself where the disk was full
                self._db.execute("ROLLBACK")
            raise

    def recipes(self) -> dict[str, str]:
        """Digest of what each kind of page was made with."""
        rows = self._db.execute("SELECT name, value FROM meta WHERE name LIKE 'recipe:%'")
        return {name.removeprefix("recipe:"): value for name, value in rows}

    def set_recipes(self, recipes: Mapping[str, str]) -> None:
        """Remember what each kind of page is made with now."""
        self._db.execute("DELETE FROM meta WHERE name LIKE 'recipe:%'")
        self._db.executemany("INSERT INTO meta VALUES ('recipe:' || ?, ?)", recipes.items())

    def noted(self, name: str) -> str:
        """What was noted under a name, or ""."""
        row = self._db.execute("SELECT value FROM meta WHERE name = 'note:' || ?", (name,)).fetchone()
        return str(row[0]) if row else ""

    def note(self, name: str, value: str) -> None:
        """Keep a word for the next build, or whoever asks."""
        self._db.execute("INSERT OR REPLACE INTO meta VALUES ('note:' || ?, ?)", (name, value))

    def forget(self) -> None:
        """Forget every seed and page, but not the files written: those that are not made again will be removed."""
        self._db.execute("INSERT OR IGNORE INTO released SELECT DISTINCT owner FROM outputs")
        for table in (
            "sources", "entries", "lines", "terms", "names", "counts", "pending", "touched", "redirects",
            *indexstore.TABLES,
        ):  # fmt: skip
            self._db.execute(f"DELETE FROM {table}")
        self._db.execute("UPDATE totals SET n = 0 WHERE name <> 'outputs'")

    def titles(self, path: str) -> dict[str, str]:
        """Titles of the items of a seed, by key."""
        query = "SELECT key, title FROM entries WHERE key >= ? AND key <= ? ORDER BY key"
        return dict(self._db.execute(query, keys_in(path)).fetchall())

    def without_day(self) -> list[tuple[str, str]]:
        """Key and title of every item that has no day, by language."""
        # Language by language, as the index is: else every entry is looked at.
        query = "SELECT key, title FROM entries WHERE lang = ? AND iso = '' ORDER BY key"
        return [row for lang, _ in self.languages() for row in self._db.execute(query, (lang,))]

    def with_same_title(self) -> list[tuple[str, str]]:
        """Key and title of every item whose title another item of the same language has too, those alike together."""
        query = """SELECT key, title FROM entries
            WHERE (lang, title) IN (SELECT lang, title FROM entries GROUP BY lang, title HAVING count(*) > 1)
            ORDER BY lang, title, key"""
        return self._db.execute(query).fetchall()
