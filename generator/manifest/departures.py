"""Addresses that have moved, and the pages at old ones."""

from collections.abc import Iterable, Iterator

from generator.manifest.files import Files
from generator.manifest.lists import COLUMNS
from generator.manifest.schema import INDEX_OWNERS, INDEX_PATHS
from generator.model import Entry


class Departures(Files):
    """What stood where, and leads on from there."""

    def moved_items(self) -> list[tuple[str, str]]:
        """Pages that this build takes away from where items had them: path and key of the item, which has another.

        Not those that another page stands at now, and not those that were never there but in the preview of an edit.
        """
        if not self._db.execute("SELECT 1 FROM outputs LIMIT 1").fetchone():
            return []
        self._db.execute(INDEX_OWNERS)
        query = """SELECT o.path, substr(o.owner, 9) FROM (
                SELECT path, owner FROM outputs WHERE owner IN (SELECT owner FROM released)
                UNION SELECT path, owner FROM departed) o
            JOIN claimed c ON c.owner = o.owner
            WHERE substr(o.owner, 1, 8) = 'article:' AND o.path <> c.path
            AND substr(o.path, -11) = '/index.html' AND substr(c.path, -11) = '/index.html'
            AND o.path NOT IN (SELECT path FROM tentative) ORDER BY o.path"""
        return [(path, key) for path, key in self._db.execute(query).fetchall() if not self.stands(path)]

    def remember_departed(self, *, waiting: bool) -> None:
        """Keep in mind where the items were that are `waiting` for the next build; forget it when none are."""
        if waiting:
            self._db.execute("""INSERT OR REPLACE INTO departed SELECT path, owner FROM outputs
                WHERE owner IN (SELECT owner FROM released) AND owner NOT IN (SELECT owner FROM claimed)
                AND substr(owner, 1, 8) = 'article:'""")
        else:
            self._db.execute("DELETE FROM departed")

    def set_tentative(self, *, tentative: bool) -> None:
        """Take note that the items' new pages are those of a preview; or that every page stands for good."""
        if tentative:
            self._db.execute("""INSERT OR IGNORE INTO tentative SELECT path FROM claimed
                WHERE substr(owner, 1, 8) = 'article:' AND path NOT IN (SELECT path FROM outputs)""")
        else:
            self._db.execute("DELETE FROM tentative")

    def stands(self, path: str) -> str:
        """Who has a page at a path after this build, other than a redirect; "" for nobody."""
        self._db.execute(INDEX_PATHS)
        query = """SELECT owner FROM claimed WHERE path = ?1 AND substr(owner, 1, 9) <> 'redirect:'
            UNION ALL SELECT owner FROM outputs WHERE path = ?1 AND substr(owner, 1, 9) <> 'redirect:'
            AND owner NOT IN (SELECT owner FROM released)"""
        row = self._db.execute(query, (path,)).fetchone()
        return str(row[0]) if row else ""

    def with_aliases(self) -> Iterator[Entry]:
        """Items that declare former addresses, by key."""
        for row in self._db.execute(f"SELECT {COLUMNS} FROM entries WHERE former <> '' ORDER BY key"):
            yield Entry._make(row)

    def redirects(self) -> dict[str, str]:
        """Old addresses that a page stands at, with what it shows."""
        return dict(self._db.execute("SELECT old, shows FROM redirects").fetchall())

    def redo_redirects(self, olds: Iterable[str] | None = None) -> None:
        """Have the pages at these old addresses made again (at all of them if None)."""
        if olds is None:
            self._db.execute("UPDATE redirects SET shows = '?'")
        else:
            self._db.executemany("UPDATE redirects SET shows = '?' WHERE old = ?", ((old,) for old in olds))

    def set_redirect(self, old: str, shows: str) -> None:
        """Remember what the page at an old address shows; "" for none."""
        if shows:
            self._db.execute("INSERT OR REPLACE INTO redirects VALUES (?, ?)", (old, shows))
        else:
            self._db.execute("DELETE FROM redirects WHERE old = ?", (old,))
