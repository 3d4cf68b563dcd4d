"""What the archive remembers between builds, in one SQLite file of the site's cache folder.

A build is one transaction: until it ends, nothing of it can be seen by the next one. The transaction's last act is to
write the journal, the list of files to move into place; from then on the build only goes forward.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from generator import indexstore, lines
from generator.config import Config
from generator.indexstore import IndexStore
from generator.lines import Lines, dump_problems, load_problems
from generator.model import Entry, PageKey, Problem, Source
from generator.packed import Packed
from generator.parse import is_lines
from generator.plan import KIND, LISTED, SITE_KEYS, SPANNED, affected, keys_of, pages_with_translations, shown, terms_of
from generator.search import is_long, spans_within
from generator.write import Staged

_ENTRY_INDEXES = {
    "entries_day": "(lang, iso DESC, key)",
    "entries_letter": '(lang, letter, "order", key)',
    "entries_address": "(address)",
    "entries_moved": "(address) WHERE url <> address",
    "entries_group": "(translation_of) WHERE translation_of <> ''",
    "entries_aliases": "(key) WHERE former <> ''",
    "entries_translated": "(lang, iso) WHERE siblings <> ''",
}
_SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE sources (
    path TEXT PRIMARY KEY, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL,
    items INTEGER NOT NULL, drafts INTEGER NOT NULL, problems TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX sources_problems ON sources (path) WHERE problems <> '';
CREATE TABLE entries (
    key TEXT PRIMARY KEY, id TEXT NOT NULL, path TEXT NOT NULL, lang TEXT NOT NULL, title TEXT NOT NULL,
    title_lang TEXT NOT NULL, iso TEXT NOT NULL, address TEXT NOT NULL, url TEXT NOT NULL, summary TEXT NOT NULL,
    source TEXT NOT NULL, place TEXT NOT NULL, topics TEXT NOT NULL, updated TEXT NOT NULL, byline TEXT NOT NULL,
    translation_of TEXT NOT NULL, letter TEXT NOT NULL, "order" TEXT NOT NULL, former TEXT NOT NULL,
    siblings TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE terms (
    kind TEXT, lang TEXT, slug TEXT, day TEXT, key TEXT, PRIMARY KEY (kind, lang, slug, day DESC, key)
) WITHOUT ROWID;
CREATE TABLE names (
    kind TEXT, lang TEXT, slug TEXT, name TEXT, n INTEGER NOT NULL, PRIMARY KEY (kind, lang, slug, name)
) WITHOUT ROWID;
CREATE TABLE counts (
    kind TEXT, lang TEXT, bucket TEXT, n INTEGER NOT NULL, PRIMARY KEY (kind, lang, bucket)
) WITHOUT ROWID;
CREATE INDEX counts_largest ON counts (kind, lang, n DESC, bucket)
    WHERE kind IN ('source', 'topic') AND instr(bucket, '/') = 0;
CREATE TABLE totals (name TEXT PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO totals VALUES ('items', 0), ('drafts', 0), ('outputs', 0);
CREATE TABLE pending (kind TEXT, lang TEXT, bucket TEXT, PRIMARY KEY (kind, lang, bucket)) WITHOUT ROWID;
CREATE TABLE outputs (
    path TEXT PRIMARY KEY, owner TEXT NOT NULL, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX outputs_owner ON outputs (owner);
CREATE TABLE redirects (old TEXT PRIMARY KEY, shows TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE tentative (path TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE departed (path TEXT PRIMARY KEY, owner TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE journal (path TEXT PRIMARY KEY) WITHOUT ROWID;
"""
_SCHEMA += "".join(f"CREATE INDEX {name} ON entries {definition};" for name, definition in _ENTRY_INDEXES.items())
# What only matters while a build is at work.
_OF_A_BUILD = """
CREATE TEMP TABLE touched (what TEXT, value TEXT, was INTEGER, PRIMARY KEY (what, value)) WITHOUT ROWID;
CREATE TEMP TABLE released (owner TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE claimed (path TEXT, owner TEXT, staged TEXT, size INTEGER, mtime_ns INTEGER);
CREATE TEMP TABLE dropped (staged TEXT);
"""
# Made when they are first needed: an index is cheaper built of all claims than kept with each.
_INDEX_OWNERS = "CREATE INDEX IF NOT EXISTS temp.claimed_owner ON claimed (owner)"
_INDEX_PATHS = "CREATE INDEX IF NOT EXISTS temp.claimed_path ON claimed (path)"
_FORMAT = "8"
_INTO_ENTRIES = f"INTO entries VALUES ({', '.join('?' * (len(Entry._fields) + 1))})"
# Buckets counted in memory before they are stored: some ten megabytes.
MAX_COUNTS = 40_000
_COLUMNS = ", ".join(f'"{name}"' for name in Entry._fields)
_E_COLUMNS = ", ".join(f'e."{name}"' for name in Entry._fields)


class _OtherFormatError(sqlite3.DatabaseError):
    """A database that another version of Khabar has made, or another program."""


class Manifest:
    """An open manifest. Everything that changes it happens inside `transaction`."""

    def __init__(self, connection: sqlite3.Connection, set_aside: str = "", *, is_upgraded: bool = False) -> None:
        self._db = connection
        self.index = IndexStore(connection)
        self.set_aside = set_aside
        """Where a damaged manifest was put, or ""."""
        self.is_upgraded = is_upgraded
        """Whether the one that was there is of another version of Khabar: only the files it wrote were taken over."""
        self._is_first = False
        self._new_counts: Counter[PageKey] = Counter()
        self._new_names: Counter[tuple[str, str, str, str]] = Counter()
        self.lines = Lines(connection)
        """What is remembered of the lines of JSON Lines files."""

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
            db = _connect(file)
        except _OtherFormatError:
            _move(file, former)
            db = _connect(file)
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:
            _move(file, damaged)
            db = _connect(file)
            _take_over_outputs(db, damaged)
            set_aside = str(damaged)
        # Also after a build that was cut off between the two: what was written must not be forgotten.
        is_upgraded = former.exists()
        if is_upgraded and not _take_over_outputs(db, former):
            _move(former, damaged)
            is_upgraded, set_aside = False, str(damaged)
        for part in _parts(former):
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
            if db.execute("SELECT value FROM meta WHERE name = 'format'").fetchone() == (_FORMAT,):
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

    # What was built, and with what

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

    def sources(self) -> Iterator[Source]:
        """The seeds that were built, in the order of their paths."""
        yield from map(Source._make, self._db.execute("SELECT path, size, mtime_ns FROM sources ORDER BY path"))

    def redo(self, keys: Iterable[str] | None = None) -> None:
        """Make the next comparison find the seeds of these items changed (all of them if None)."""
        self.lines.redo(keys)
        if keys is None:
            self._db.execute("UPDATE sources SET mtime_ns = -1")
        else:
            paths = ((path,) for path in self.paths_of(keys))
            self._db.executemany("UPDATE sources SET mtime_ns = -1 WHERE path = ?", paths)

    def outputs(self) -> Iterator[tuple[str, str, int, int]]:
        """Path, owner, size and time of every file that was written."""
        return iter(self._db.execute("SELECT path, owner, size, mtime_ns FROM outputs"))

    def files(self) -> Iterator[tuple[str, int, int]]:
        """Path, size and time of every file that was written."""
        return iter(self._db.execute("SELECT path, size, mtime_ns FROM outputs"))

    # Taking in what was parsed

    def urls(self, key: str) -> dict[str, tuple[str, str]]:
        """Of an item whose address is not the one it would like: key to (wanted, had); else nothing."""
        rows = self._db.execute("SELECT key, address, url FROM entries WHERE key = ? AND url <> address", (key,))
        return {key: (wanted, had) for key, wanted, had in rows}

    def addresses(self, path: str) -> dict[str, str]:
        """Addresses of the items of a seed, by key."""
        query = "SELECT key, url FROM entries WHERE key >= ? AND key <= ?"
        return dict(self._db.execute(query, _keys_of(path)).fetchall())

    def begin_first(self) -> bool:
        """Get ready for the first build, if this is one: nothing has been built, so nothing has to be compared.

        Indexes are cheaper made at the end than kept with each entry.
        """
        self._is_first = self._db.execute("SELECT 1 FROM sources LIMIT 1").fetchone() is None
        if self._is_first:
            for name in _ENTRY_INDEXES:
                self._db.execute(f"DROP INDEX {name}")
            self.index.begin_first()
        return self._is_first

    def end_first(self) -> None:
        """Make the indexes, and ask for every page there is."""
        if not self._is_first:
            return
        self._is_first = False
        self._store_counts()
        for name, definition in _ENTRY_INDEXES.items():
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

    def put_sources(self, sources: Iterable[tuple[Source, int, int, Sequence[Problem]]]) -> None:
        """Take in seeds as they were read: each with its number of items and of drafts, and what was wrong with it."""
        if not self._is_first:
            for one in sources:
                self._put_source(*one)
            return
        rows = [
            (source.path, source.size, source.mtime_ns, items, drafts, dump_problems(problems))
            for source, items, drafts, problems in sources
        ]
        self._db.executemany("INSERT INTO sources VALUES (?, ?, ?, ?, ?, ?)", rows)
        self._add("items", sum(row[3] for row in rows))
        self._add("drafts", sum(row[4] for row in rows))

    def put_lines(self, source: Source, problems: Sequence[Problem]) -> None:
        """Take in that the lines of a seed were compared and settled; `problems` are those of the file as a whole."""
        items, drafts = self.lines.counts(source.path)
        self._put_source(source, items + len(problems), drafts, problems)

    def _put_source(self, source: Source, items: int, drafts: int, problems: Sequence[Problem]) -> None:
        self._uncount(source.path)
        self._db.execute(
            "INSERT OR REPLACE INTO sources VALUES (?, ?, ?, ?, ?, ?)",
            (source.path, source.size, source.mtime_ns, items, drafts, dump_problems(problems)),
        )
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

    def _add(self, total: str, step: int) -> None:
        if step:
            self._db.execute("UPDATE totals SET n = n + ? WHERE name = ?", (step, total))

    def put_items(self, made: Iterable[tuple[Entry, str]], config: Config) -> None:
        """Take in items, each with the digest of the translations its page was rendered with."""
        entries: dict[str, tuple[str, ...]] = {}
        terms: list[tuple[str, ...]] = []
        others = []
        for entry, siblings in made:
            if not self._is_first or (is_lines(entry.path) and (entry.key in entries or self._item(entry.key))):
                others.append((entry, siblings))
                continue
            entries[entry.key] = (*entry, siblings)
            self._new_counts.update(keys_of(entry, config))
            places, names = _term_rows(entry, config)
            terms += places
            self._new_names.update(names)
        self._db.executemany(f"INSERT {_INTO_ENTRIES}", entries.values())
        self._db.executemany("INSERT INTO terms VALUES (?, ?, ?, ?, ?)", terms)
        if len(self._new_counts) > MAX_COUNTS:
            self._store_counts()
        for entry, siblings in others:
            self._change(self._item(entry.key), entry, config)
            self._db.execute(f"INSERT OR REPLACE {_INTO_ENTRIES}", (*entry, siblings))

    def drop_item(self, key: str, config: Config) -> None:
        """Take in that an item is gone, if it was there."""
        if before := self._item(key):
            self._change(before, None, config)
            self._db.execute("DELETE FROM entries WHERE key = ?", (key,))
            self.release([article_owner(key)])
            self.disclaim([article_owner(key)])
            self.index.drop(key)

    def _item(self, key: str) -> Entry | None:
        row = self._db.execute(f"SELECT {_COLUMNS} FROM entries WHERE key = ?", (key,)).fetchone()
        return Entry._make(row) if row else None

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
        """Keep the lists of sources and topics, and how these are written, in step with one entry's change."""
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

    # What follows from the whole of it

    def settle_addresses(self, suffixed: Callable[[str, str], str], config: Config) -> set[str]:
        """Give items that would like the same address one of their own, and those that no longer clash theirs.

        Returns:
            Keys of the items whose page has moved.
        """
        query = f"""SELECT {_COLUMNS}, count(*) OVER (PARTITION BY address) FROM entries
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

    def settle_translations(self, digest: Callable[[Sequence[Entry]], str], config: Config) -> set[str]:
        """Keys of the items whose page was rendered with other translations than they have now.

        The other pages that show these are asked for.
        """
        stale: set[str] = set()
        # Most items stand alone: only the groups in which one is, or was, a translation are looked at.
        groups = self._db.execute(
            """SELECT value FROM touched WHERE what = 'group' AND (
            EXISTS (SELECT 1 FROM entries WHERE translation_of = value AND translation_of <> '')
            OR EXISTS (SELECT 1 FROM entries WHERE key = value AND siblings <> ''))"""
        ).fetchall()
        for (group,) in groups:
            members = self.group(group)
            for member in members:
                now = digest(members) if len(members) > 1 else ""
                row = self._db.execute("SELECT siblings FROM entries WHERE key = ?", (member.key,)).fetchone()
                if row[0] != now:
                    stale.add(member.key)
                    self.mark(pages_with_translations(member, config))
        return stale

    def group(self, group: str) -> list[Entry]:
        """The items that are translations of one another; `group` is the key of the one they name as their original."""
        query = f"""SELECT {_COLUMNS} FROM entries WHERE key = ?1 AND translation_of = ''
            UNION ALL SELECT {_COLUMNS} FROM entries WHERE translation_of = ?1 AND translation_of <> ''
            ORDER BY lang, key"""
        return list(map(Entry._make, self._db.execute(query, (group,))))

    def translated(self, lang: str, first: str, last: str) -> dict[str, list[Entry]]:
        """For each item of a language and a span of days ("" for the undated) that has translations: its group."""
        query = """SELECT key, translation_of FROM entries
            WHERE siblings <> '' AND lang = ? AND iso >= ? AND iso <= ?"""
        rows = self._db.execute(query, (lang, first, last)).fetchall()
        return {key: self.group(original or key) for key, original in rows}

    def _has_translations(self) -> bool:
        query = "SELECT 1 FROM entries WHERE translation_of <> '' LIMIT 1"
        return self._db.execute(query).fetchone() is not None

    def groups_of(self, key: str) -> dict[str, list[Entry]]:
        """For an item that has translations: the whole group, itself included; else nothing."""
        if not self._has_translations():
            return {}
        row = self._db.execute("SELECT translation_of FROM entries WHERE key = ?", (key,)).fetchone()
        members = self.group(row[0] or key) if row else []
        return {key: members} if len(members) > 1 else {}

    def paths_of(self, keys: Iterable[str]) -> dict[str, set[str]]:
        """Keys by the path of the seed that holds them."""
        found: dict[str, set[str]] = {}
        for key in keys:
            row = self._db.execute("SELECT path FROM entries WHERE key = ?", (key,)).fetchone()
            if row:
                found.setdefault(row[0], set()).add(key)
        return found

    def set_siblings(self, key: str, siblings: str) -> None:
        """Remember with which translations an item's page was made."""
        self._db.execute("UPDATE entries SET siblings = ? WHERE key = ?", (siblings, key))

    def knows(self, path: str) -> bool:
        """Whether a seed of this path was built."""
        return self._db.execute("SELECT 1 FROM sources WHERE path = ?", (path,)).fetchone() is not None

    def source(self, path: str) -> Source:
        """A seed as it was read."""
        return Source(*self._db.execute("SELECT path, size, mtime_ns FROM sources WHERE path = ?", (path,)).fetchone())

    # Pages to make

    def mark(self, keys: Iterable[PageKey]) -> None:
        """Ask for pages to be made again."""
        self._db.executemany("INSERT OR IGNORE INTO pending VALUES (?, ?, ?)", keys)

    def mark_kind(self, kind: str) -> None:
        """Ask for all pages of a kind to be made again."""
        self._db.execute(
            "INSERT OR IGNORE INTO pending SELECT kind, lang, bucket FROM counts WHERE kind = ? AND n > 0", (kind,)
        )
        if KIND[kind].lists:
            self.mark(PageKey(kind, lang, "") for lang, _ in self.languages())
        self.mark(key for key in SITE_KEYS if key.kind == kind)

    def mark_neighbours(self, page_size: int) -> None:
        """Ask for the pages that link to a page which has come or gone.

        A year, month or day links to the one before and after it. A list that has grown beyond a page links to its
        spans, each of these links to the others, and all show how the source or topic is written. Letters link to each
        other.
        """
        for value, was in self._db.execute("SELECT value, was FROM touched WHERE what = 'bucket'").fetchall():
            kind, lang, bucket = value.split("|", 2)
            now = self.count(PageKey(kind, lang, bucket))
            has_come_or_gone = (was == 0) != (now == 0)
            if kind in LISTED and has_come_or_gone:
                self.mark([PageKey(LISTED[kind], lang, "")])
            if kind in ("year", "month", "day", "date") and has_come_or_gone:
                self.mark(PageKey(kind, lang, near) for near in self.neighbours(PageKey(kind, lang, bucket)) if near)
            elif kind == "titles" and is_long(bucket, was) != is_long(bucket, now):
                self.mark(PageKey(kind, lang, within) for within in spans_within(bucket))
                self.mark([PageKey("search-rules", lang, "")])
            elif kind in SPANNED:
                name, _, span = bucket.partition("/")
                if kind == "letter" and not span and has_come_or_gone:
                    self.mark(PageKey(kind, lang, name) for name, _ in self.counts(kind, lang) if "/" not in name)
                if has_come_or_gone if span else (was > page_size) != (now > page_size):
                    self._mark_spans(kind, lang, name)
        for value, was in self._db.execute("SELECT value, was FROM touched WHERE what = 'name'").fetchall():
            kind, lang, name, spelling = value.split("|", 3)
            query = "SELECT n FROM names WHERE kind = ? AND lang = ? AND slug = ? AND name = ?"
            now = self._db.execute(query, (kind, lang, name, spelling)).fetchone()
            if (was == 0) == (now is not None):
                self._mark_spans(kind, lang, name)

    def _mark_spans(self, kind: str, lang: str, name: str) -> None:
        self._db.execute(
            """INSERT OR IGNORE INTO pending SELECT kind, lang, bucket FROM counts
            WHERE kind = ? AND lang = ? AND bucket > ? AND bucket < ?""",
            (kind, lang, f"{name}/", f"{name}0"),
        )

    def neighbours(self, key: PageKey) -> tuple[str, str]:
        """The buckets of the same kind and calendar right before and after one, or "" for none."""
        calendar = key.bucket[:3] if key.bucket[2:3] == "/" else ""
        low, high = f"{calendar}0", f"{calendar}:"
        query = """SELECT {}(bucket) FROM counts
            WHERE kind = ? AND lang = ? AND bucket {} ? AND bucket > ? AND bucket < ? AND n > 0"""
        found = [
            self._db.execute(query.format(pick, than), (key.kind, key.lang, key.bucket, low, high)).fetchone()[0] or ""
            for pick, than in (("max", "<"), ("min", ">"))
        ]
        return found[0], found[1]

    def pending(self) -> Iterator[PageKey]:
        """The pages to make, in order."""
        for row in self._db.execute("SELECT kind, lang, bucket FROM pending ORDER BY kind, lang, bucket"):
            yield PageKey(*row)

    def release_pending(self) -> int:
        """Give up the files of all pages that are to be made. Answers how many pages these are."""
        owner = "'page:' || kind || '|' || lang || '|' || bucket"  # as `page_owner` writes it
        self._db.execute(f"INSERT OR IGNORE INTO released SELECT {owner} FROM pending")
        return int(self._db.execute("SELECT count(*) FROM pending").fetchone()[0])

    def count(self, key: PageKey) -> int:
        """How many entries a bucket holds."""
        row = self._db.execute("SELECT n FROM counts WHERE kind = ? AND lang = ? AND bucket = ?", key).fetchone()
        return int(row[0]) if row else 0

    def counts(self, kind: str, lang: str, prefix: str = "") -> list[tuple[str, int]]:
        """Buckets of a kind that hold entries, with their numbers, in order; only those below a prefix if given."""
        query = "SELECT bucket, n FROM counts WHERE kind = ? AND lang = ? AND n > 0"
        if prefix:  # "0" is the character after "/": everything that begins with the prefix lies between the two
            return self._db.execute(
                f"{query} AND bucket > ? AND bucket < ? ORDER BY bucket", (kind, lang, prefix, prefix[:-1] + "0")
            ).fetchall()
        return self._db.execute(f"{query} ORDER BY bucket", (kind, lang)).fetchall()

    def largest(self, kind: str, lang: str, limit: int) -> list[tuple[str, str, int]]:
        """The sources or topics with most entries: slug, name and number."""
        query = """SELECT c.bucket, c.n,
            (SELECT min(name) FROM names t WHERE t.kind = c.kind AND t.lang = c.lang AND t.slug = c.bucket)
            FROM counts c
            WHERE kind IN ('source', 'topic') AND instr(bucket, '/') = 0 AND kind = ? AND lang = ? AND c.n > 0
            ORDER BY c.n DESC, bucket LIMIT ?"""
        return [(slug, name, count) for slug, count, name in self._db.execute(query, (kind, lang, limit))]

    def term_name(self, kind: str, lang: str, name: str) -> str:
        """How a source or topic is written: the first of its spellings in code point order."""
        row = self._db.execute(
            "SELECT min(name) FROM names WHERE kind = ? AND lang = ? AND slug = ?", (kind, lang, name)
        ).fetchone()
        return str(row[0] or name)

    def languages(self) -> list[tuple[str, int]]:
        """Languages with entries, and how many they have."""
        return self._db.execute("SELECT lang, n FROM counts WHERE kind = 'home' AND n > 0 ORDER BY lang").fetchall()

    def entries(
        self, lang: str, letters: str = "", *, first: str = "", last: str = "", limit: int = -1, offset: int = 0
    ) -> list[Entry]:
        """Entries of a language, newest day first, then by key; the undated ones come last.

        Args:
            lang: BCP 47 tag.
            letters: Only those whose titles are under a letter, or a pair of letters ("a/ab"), if given.
            first: Only from this ISO day on, or "".
            last: Only until this ISO day.
            limit: At most so many; -1 for all.
            offset: Leave out so many at the beginning.
        """
        below, values = _under(letters)
        if first:
            below, values = f"{below} AND iso >= ? AND iso <= ?", (*values, first, last)
        query = f"SELECT {_COLUMNS} FROM entries WHERE lang = ?{below} ORDER BY iso DESC, key LIMIT ? OFFSET ?"
        return list(map(Entry._make, self._db.execute(query, (lang, *values, limit, offset))))

    def undated(self, lang: str, letters: str = "", *, limit: int = -1, offset: int = 0) -> list[Entry]:
        """Entries of a language without a day, by key; only those under a letter, or a pair of letters, if given."""
        below, values = _under(letters)
        query = f"SELECT {_COLUMNS} FROM entries WHERE lang = ? AND iso = ''{below} ORDER BY key LIMIT ? OFFSET ?"
        return list(map(Entry._make, self._db.execute(query, (lang, *values, limit, offset))))

    def of_term(
        self, kind: str, lang: str, name: str, span: str, letters: str = "", *, limit: int = -1, offset: int = 0
    ) -> list[Entry]:
        """Entries of a source or topic, newest first.

        Args:
            kind: "source" or "topic".
            lang: BCP 47 tag.
            name: Its slug.
            span: A year, a month such as "2017-05", "undated", or "" for all.
            letters: Only those under a letter, if given.
            limit: At most so many; -1 for all.
            offset: Leave out so many at the beginning.
        """
        low, high = _days_of(span)
        below, values = _under(letters)
        query = f"""SELECT {_E_COLUMNS} FROM terms t JOIN entries e USING (key)
            WHERE t.kind = ? AND t.lang = ? AND t.slug = ? AND t.day >= ? AND t.day <= ?{below}
            ORDER BY t.day DESC, t.key LIMIT ? OFFSET ?"""
        return list(map(Entry._make, self._db.execute(query, (kind, lang, name, low, high, *values, limit, offset))))

    def months_of_term(self, kind: str, lang: str, name: str, year: str) -> list[tuple[str, int]]:
        """The months of a year in which a source or topic has entries, and how many; the latest first."""
        query = """SELECT substr(day, 6, 2), count(*) FROM terms
            WHERE kind = ? AND lang = ? AND slug = ? AND day >= ? AND day <= ? GROUP BY 1 ORDER BY 1 DESC"""
        return self._db.execute(query, (kind, lang, name, *_days_of(year))).fetchall()

    def letters_of_term(self, kind: str, lang: str, name: str) -> list[tuple[str, int]]:
        """The letters under which a source or topic has entries without a day, and how many."""
        query = """SELECT substr(e.letter, 1, instr(e.letter, '/') - 1), count(*)
            FROM terms t JOIN entries e USING (key)
            WHERE t.kind = ? AND t.lang = ? AND t.slug = ? AND t.day = ''
            GROUP BY 1 ORDER BY min(e."order"), 1"""
        return self._db.execute(query, (kind, lang, name)).fetchall()

    def letters(self, lang: str, day: str) -> list[tuple[str, int]]:
        """The letters under which a day ("" for the undated) has entries, and how many, in alphabetical order."""
        query = """SELECT substr(letter, 1, instr(letter, '/') - 1), count(*) FROM entries
            WHERE lang = ? AND iso = ? GROUP BY 1 ORDER BY min("order"), 1"""
        return self._db.execute(query, (lang, day)).fetchall()

    def undated_pairs(self, lang: str, letter: str) -> list[tuple[str, int]]:
        """The pairs of letters under which there are undated entries of a letter, and how many."""
        below, values = _under(letter)
        query = f"""SELECT substr(letter, instr(letter, '/') + 1), count(*) FROM entries
            WHERE lang = ? AND iso = ''{below} GROUP BY 1 ORDER BY min("order"), 1"""
        return self._db.execute(query, (lang, *values)).fetchall()

    def of_letter(self, lang: str, bucket: str, *, limit: int = -1, offset: int = 0) -> list[Entry]:
        """Entries of a language whose titles begin with a letter, or with a pair of letters, in alphabetical order."""
        below, values = _under(bucket)
        query = f"""SELECT {_COLUMNS} FROM entries WHERE lang = ?{below} ORDER BY "order", key LIMIT ? OFFSET ?"""
        return list(map(Entry._make, self._db.execute(query, (lang, *values, limit, offset))))

    def in_time(self, lang: str, *, latest_first: bool = False) -> Iterator[Entry]:
        """The dated entries of a language from the earliest day on, or all from the latest; those of a day by key."""
        # The index runs from the latest day; turned round, it would tell the keys of a day from the last.
        order, dated = ("DESC", "") if latest_first else ("ASC", " AND iso <> ''")
        query = f"SELECT {_COLUMNS} FROM entries WHERE lang = ?{dated} ORDER BY iso {order}, key"
        return map(Entry._make, self._db.execute(query, (lang,)))

    def seats_with_titles(self, lang: str, first: int = 0, last: int = 1 << 32) -> Iterator[tuple[int, int, Entry]]:
        """Entries as the index of a language numbers them: day, slot and entry, in order."""
        query = f"""SELECT w.day, w.slot, {_E_COLUMNS} FROM words w JOIN entries e USING (key)
            WHERE w.lang = ? AND w.day >= ? AND w.day <= ? ORDER BY w.day, w.slot"""
        for day, slot, *row in self._db.execute(query, (lang, first, last)):
            yield day, slot, Entry._make(row)

    def of_day(self, iso: str, limit: int) -> list[tuple[str, int, tuple[Entry, ...]]]:
        """The languages that have entries of a day, with their number and the first of them."""
        bucket = iso.replace("-", "/")
        counts = ((lang, self.count(PageKey("day", lang, bucket))) for lang, _ in self.languages())
        return [(lang, n, tuple(self.entries(lang, first=iso, last=iso, limit=limit))) for lang, n in counts if n]

    def settle(self) -> None:
        """Take in that every page asked for was made."""
        self._db.execute("DELETE FROM pending")

    # Files

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
        self._db.execute(_INDEX_OWNERS)
        pairs = [(owner,) for owner in owners]
        self._db.executemany("INSERT INTO dropped SELECT staged FROM claimed WHERE owner = ? AND staged <> ''", pairs)
        self._db.executemany("DELETE FROM claimed WHERE owner = ?", pairs)

    def double_claims(self) -> list[tuple[str, str, str]]:
        """Paths that two owners want; the later claim is given up."""
        db = self._db
        db.execute(_INDEX_PATHS)
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

    # Addresses that have moved

    def moved_items(self) -> list[tuple[str, str]]:
        """Pages that this build takes away from where items had them: path and key of the item, which has another.

        Not those that another page stands at now, and not those that were never there but in the preview of an edit.
        """
        if not self._db.execute("SELECT 1 FROM outputs LIMIT 1").fetchone():
            return []
        self._db.execute(_INDEX_OWNERS)
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
        self._db.execute(_INDEX_PATHS)
        query = """SELECT owner FROM claimed WHERE path = ?1 AND substr(owner, 1, 9) <> 'redirect:'
            UNION ALL SELECT owner FROM outputs WHERE path = ?1 AND substr(owner, 1, 9) <> 'redirect:'
            AND owner NOT IN (SELECT owner FROM released)"""
        row = self._db.execute(query, (path,)).fetchone()
        return str(row[0]) if row else ""

    def entry(self, key: str) -> Entry | None:
        """What is remembered of an item."""
        row = self._db.execute(f"SELECT {_COLUMNS} FROM entries WHERE key = ?", (key,)).fetchone()
        return Entry._make(row) if row else None

    def with_aliases(self) -> Iterator[Entry]:
        """Items that declare former addresses, by key."""
        for row in self._db.execute(f"SELECT {_COLUMNS} FROM entries WHERE former <> '' ORDER BY key"):
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

    # The account

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

    # What a keeper asks

    def owner(self, path: str) -> str:
        """Who wrote a file of the output folder; "" for none of ours."""
        row = self._db.execute("SELECT owner FROM outputs WHERE path = ?", (path,)).fetchone()
        return str(row[0]) if row else ""

    def titles(self, path: str) -> dict[str, str]:
        """Titles of the items of a seed, by key."""
        query = "SELECT key, title FROM entries WHERE key >= ? AND key <= ? ORDER BY key"
        return dict(self._db.execute(query, _keys_of(path)).fetchall())

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


def article_owner(key: str) -> str:
    """Owner of an item's own files."""
    return f"article:{key}"


def redirect_owner(old: str) -> str:
    """Owner of the page at an old address."""
    return f"redirect:{old}"


def page_owner(key: PageKey) -> str:
    """Owner of the files of a page."""
    return f"page:{'|'.join(key)}"


def leaf_owner(lang: str, name: str) -> str:
    """Owner of the file of a leaf of a search index."""
    return f"leaf:{lang}:{name}"


def leaf_of_owner(owner: str) -> tuple[str, str] | None:
    """Language and name of the leaf that an owner stands for, or None for anything else."""
    name, _, rest = owner.partition(":")
    lang, _, leaf = rest.partition(":")
    return (lang, leaf) if name == "leaf" else None


def item_of_owner(owner: str) -> str:
    """The key of the item that an owner stands for, or "" for a page or the static files."""
    name, _, key = owner.partition(":")
    return key if name == "article" else ""


def page_of_owner(owner: str) -> PageKey | None:
    """The page that an owner stands for, or None for an item or the static files."""
    name, _, rest = owner.partition(":")
    return PageKey(*rest.split("|", 2)) if name == "page" and rest.split("|")[0] in KIND else None


def _under(letters: str) -> tuple[str, tuple[str, ...]]:
    """A condition, with its values, for titles under a letter ("a") or a pair of letters ("a/ab"); none for ""."""
    if not letters:
        return "", ()
    if "/" in letters:
        return " AND letter = ?", (letters,)
    return " AND letter > ? AND letter < ?", (f"{letters}/", f"{letters}0")


def _days_of(span: str) -> tuple[str, str]:
    """Texts between which the days of a year or a month lie, or all ("") or none ("undated") of them."""
    return {"": ("", "~"), "undated": ("", "")}.get(span, (f"{span}-", f"{span}-~"))


def _keys_of(path: str) -> tuple[str, str]:
    """Between which keys those of the items of a seed lie; "$" is the character after "#"."""
    return (f"{path}#", f"{path}$") if is_lines(path) else (path, path)


def _connect(file: Path) -> sqlite3.Connection:
    db = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    try:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
        db.execute("PRAGMA cache_size = -32000")
        if not db.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone():
            schema = _SCHEMA + lines.SCHEMA + indexstore.SCHEMA
            db.executescript(f"BEGIN; {schema} INSERT INTO meta VALUES ('format', '{_FORMAT}'); COMMIT;")
        is_ours = db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'meta'").fetchone()
        if not is_ours or db.execute("SELECT value FROM meta WHERE name = 'format'").fetchone() != (_FORMAT,):
            raise _OtherFormatError
        db.executescript(_OF_A_BUILD + indexstore.OF_A_BUILD)
    except BaseException:
        db.close()
        raise
    return db


def _parts(file: Path) -> list[Path]:
    """The files that SQLite may keep a database in."""
    return [file.with_name(file.name + suffix) for suffix in ("", "-wal", "-shm")]


def _move(file: Path, aside: Path) -> None:
    for part, target in zip(_parts(file), _parts(aside), strict=True):
        target.unlink(missing_ok=True)
        if part.exists():
            part.replace(target)


def _take_over_outputs(db: sqlite3.Connection, aside: Path) -> bool:
    """Remember what another manifest wrote, or was about to remove, so that it can be removed; False if unreadable."""
    with closing(sqlite3.connect(aside, isolation_level=None)) as other:
        other.execute("PRAGMA query_only = ON")
        into = "INSERT OR IGNORE INTO outputs VALUES (?, ?, ?, ?)"
        db.execute("BEGIN")
        try:
            db.executemany(into, other.execute("SELECT path, owner, size, mtime_ns FROM outputs"))
            db.executemany(into, other.execute("SELECT path, 'journal:', 0, 0 FROM journal WHERE path <> ''"))
        except sqlite3.DatabaseError:
            return False
        finally:
            db.execute("UPDATE totals SET n = (SELECT count(*) FROM outputs) WHERE name = 'outputs'")
            db.execute("COMMIT")
    return True


def _term_rows(
    entry: Entry | None, config: Config
) -> tuple[set[tuple[str, str, str, str, str]], set[tuple[str, str, str, str]]]:
    """An entry's places in the lists of sources and topics, and the spellings that it uses."""
    if entry is None:
        return set(), set()
    terms = list(terms_of(entry, config))
    rows = {(kind, entry.lang, name, entry.iso, entry.key) for kind, name, _ in terms}
    return rows, {(kind, entry.lang, name, text) for kind, name, text in terms}
