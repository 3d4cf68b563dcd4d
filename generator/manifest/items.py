"""Taking in items: entries, their places in lists, and what follows from a change of one."""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable

from generator.config import Config
from generator.manifest.groups import Groups
from generator.manifest.lists import COLUMNS
from generator.manifest.owners import article_owner
from generator.manifest.schema import ENTRY_INDEXES
from generator.model import Entry, PageKey
from generator.plan import KIND, affected, keys_of, shown, terms_of
from generator.seeds import is_lines

INTO_ENTRIES = f"INTO entries VALUES ({', '.join('?' * (len(Entry._fields) + 1))})"
# Buckets counted in memory before they are stored: some ten megabytes.
MAX_COUNTS = 40_000


class Items(Groups):
    """Entries as builds take them in; counts, terms and pending pages are kept in step."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__(connection)
        self._new_counts: Counter[PageKey] = Counter()
        self._new_names: Counter[tuple[str, str, str, str]] = Counter()

    def knows_any(self) -> bool:
        """Whether any seed was built before."""
        return self._db.execute("SELECT 1 FROM sources LIMIT 1").fetchone() is not None

    def begin_first(self) -> bool:
        """Get ready for the first build, if this is one: nothing has been built, so nothing has to be compared.

        Indexes are cheaper made at the end than kept with each entry.
        """
        self._is_first = not self.knows_any()
        if self._is_first:
            for name in ENTRY_INDEXES:
                self._db.execute(f"DROP INDEX {name}")
            self.index.begin_first()
        return self._is_first

    def end_first(self) -> None:
        """Make the indexes, and ask for every page there is."""
        if not self._is_first:
            return
        self._is_first = False
        self._store_counts()
        for name, definition in ENTRY_INDEXES.items():
            self._db.execute(f"CREATE INDEX {name} ON entries {definition}")
        self.index.end_first()
        for kind in KIND:
            self.mark_kind(kind)
        alike = "SELECT 'address', address, NULL FROM entries GROUP BY address HAVING count(*) > 1"
        grouped = "SELECT DISTINCT 'group', translation_of, NULL FROM entries WHERE translation_of <> ''"
        for found in (alike, grouped):
            self._db.execute(f"INSERT OR IGNORE INTO touched {found}")

    def _store_counts(self) -> None:
        count = "ON CONFLICT DO UPDATE SET n = n + excluded.n"
        counts = [(*key, n) for key, n in sorted(self._new_counts.items())]
        names = [(*key, n) for key, n in sorted(self._new_names.items())]
        self._db.executemany(f"INSERT INTO counts VALUES (?, ?, ?, ?) {count}", counts)
        self._db.executemany(f"INSERT INTO names VALUES (?, ?, ?, ?, ?) {count}", names)
        self._new_counts.clear()
        self._new_names.clear()

    def put_items(self, made: Iterable[tuple[Entry, str]], config: Config) -> None:
        """Take in items, each with the digest of the translations its page was rendered with."""
        entries: dict[str, tuple[str, ...]] = {}
        terms: list[tuple[str, ...]] = []
        others = []
        for entry, siblings in made:
            if not self._is_first or (is_lines(entry.path) and (entry.key in entries or self.entry(entry.key))):
                others.append((entry, siblings))
                continue
            entries[entry.key] = (*entry, siblings)
            self._new_counts.update(keys_of(entry, config))
            places, names = _term_rows(entry, config)
            terms += places
            self._new_names.update(names)
        self._db.executemany(f"INSERT {INTO_ENTRIES}", entries.values())
        self._db.executemany("INSERT INTO terms VALUES (?, ?, ?, ?, ?)", terms)
        if len(self._new_counts) > MAX_COUNTS:
            self._store_counts()
        for entry, siblings in others:
            self._change(self.entry(entry.key), entry, config)
            self._db.execute(f"INSERT OR REPLACE {INTO_ENTRIES}", (*entry, siblings))

    def drop_item(self, key: str, config: Config) -> None:
        """Take in that an item is gone, if it was there."""
        if before := self.entry(key):
            self._change(before, None, config)
            self._db.execute("DELETE FROM entries WHERE key = ?", (key,))
            self.release([article_owner(key)])
            self.disclaim([article_owner(key)])
            self.index.drop(key)

    def _change(self, before: Entry | None, after: Entry | None, config: Config) -> None:
        """Keep counts, terms and pending pages in step with one entry's change."""
        if before == after:
            return
        old, new = shown(before, config), shown(after, config)
        self.mark(affected(old, new))
        for step, keys in ((1, new.keys() - old.keys()), (-1, old.keys() - new.keys())):
            self._db.executemany(
                """INSERT OR IGNORE INTO touched VALUES ('bucket', ?1 || '|' || ?2 || '|' || ?3,
                coalesce((SELECT n FROM counts WHERE kind = ?1 AND lang = ?2 AND bucket = ?3), 0))""",
                keys,
            )
            self._db.executemany(
                "INSERT INTO counts VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET n = n + excluded.n",
                ((*key, step) for key in keys),
            )
        self._change_terms(before, after, config)
        both = [entry for entry in (before, after) if entry]
        if before is None or after is None or before.address != after.address:
            self._touch("address", (entry.address for entry in both))
        self._touch("group", (entry.translation_of or entry.key for entry in both))

    def _change_terms(self, before: Entry | None, after: Entry | None, config: Config) -> None:
        """Keep the lists of sources, topics and places, and how these are written, in step with one entry's change."""
        (old, old_names), (new, new_names) = _term_rows(before, config), _term_rows(after, config)
        where = "kind = ? AND lang = ? AND slug = ?"
        self._db.executemany(f"DELETE FROM terms WHERE {where} AND day = ? AND key = ?", old - new)
        self._db.executemany("INSERT INTO terms VALUES (?, ?, ?, ?, ?)", new - old)
        for step, names in ((1, new_names - old_names), (-1, old_names - new_names)):
            self._db.executemany(
                """INSERT OR IGNORE INTO touched VALUES ('name', ?1 || '|' || ?2 || '|' || ?3 || '|' || ?4,
                coalesce((SELECT n FROM names WHERE kind = ?1 AND lang = ?2 AND slug = ?3 AND name = ?4), 0))""",
                names,
            )
            self._db.executemany(
                "INSERT INTO names VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET n = n + excluded.n",
                ((*name, step) for name in names),
            )
            self._db.executemany(f"DELETE FROM names WHERE {where} AND name = ? AND n = 0", names)

    def _touch(self, what: str, values: Iterable[str]) -> None:
        self._db.executemany("INSERT OR IGNORE INTO touched VALUES (?, ?, NULL)", ((what, value) for value in values))

    def urls(self, key: str) -> dict[str, tuple[str, str]]:
        """Of an item whose address is not the one it would like: key to (wanted, had); else nothing."""
        rows = self._db.execute("SELECT key, address, url FROM entries WHERE key = ? AND url <> address", (key,))
        return {key: (wanted, had) for key, wanted, had in rows}

    def addresses(self, path: str) -> dict[str, str]:
        """Addresses of the items of a seed, by key."""
        query = "SELECT key, url FROM entries WHERE key >= ? AND key <= ?"
        return dict(self._db.execute(query, keys_in(path)).fetchall())

    def settle_addresses(self, suffixed: Callable[[str, str], str], config: Config) -> set[str]:
        """Give items that would like the same address one of their own, and those that no longer clash theirs.

        Returns:
            Keys of the items whose page has moved.
        """
        query = f"""SELECT {COLUMNS}, count(*) OVER (PARTITION BY address) FROM entries
            WHERE address IN (SELECT value FROM touched WHERE what = 'address')"""
        moved = set()
        for *row, rivals in self._db.execute(query).fetchall():
            before = Entry._make(row)
            url = before.address if rivals == 1 else suffixed(before.address, before.id)
            if url != before.url:
                row[Entry._fields.index("url")] = url
                self._change(before, Entry._make(row), config)
                self._db.execute("UPDATE entries SET url = ? WHERE key = ?", (url, before.key))
                moved.add(before.key)
        return moved

    def clashes(self) -> list[tuple[str, ...]]:
        """Keys of the items that would like the same address, a tuple for each address."""
        query = """SELECT json_group_array(key) FROM
            (SELECT address, key FROM entries WHERE url <> address ORDER BY address, key) GROUP BY address"""
        return [tuple(json.loads(keys)) for (keys,) in self._db.execute(query)]

    def paths_of(self, keys: Iterable[str]) -> dict[str, set[str]]:
        """Keys by the path of the seed that holds them."""
        found: dict[str, set[str]] = {}
        for key in keys:
            row = self._db.execute("SELECT path FROM entries WHERE key = ?", (key,)).fetchone()
            if row:
                found.setdefault(row[0], set()).add(key)
        return found


def keys_in(path: str) -> tuple[str, str]:
    """Between which keys those of the items of a seed lie; "$" is the character after "#"."""
    return (f"{path}#", f"{path}$") if is_lines(path) else (path, path)


def _term_rows(
    entry: Entry | None, config: Config
) -> tuple[set[tuple[str, str, str, str, str]], set[tuple[str, str, str, str]]]:
    """An entry's places in the lists of sources, topics and places, and the spellings that it uses."""
    if entry is None:
        return set(), set()
    terms = list(terms_of(entry, config))
    rows = {(kind, entry.lang, name, entry.iso, entry.key) for kind, name, _ in terms}
    return rows, {(kind, entry.lang, name, text) for kind, name, text in terms}
