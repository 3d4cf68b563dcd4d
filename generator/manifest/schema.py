"""The tables of the manifest, and how its file is opened."""

import sqlite3
from contextlib import closing
from pathlib import Path

from generator import indexstore, lines

ENTRY_INDEXES = {
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
    path TEXT PRIMARY KEY, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, ctime_ns INTEGER NOT NULL,
    items INTEGER NOT NULL, drafts INTEGER NOT NULL, problems TEXT NOT NULL, digest BLOB NOT NULL
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
    WHERE kind IN ('source', 'topic', 'place') AND instr(bucket, '/') = 0;
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
_SCHEMA += "".join(f"CREATE INDEX {name} ON entries {definition};" for name, definition in ENTRY_INDEXES.items())
# What only matters while a build is at work.
_OF_A_BUILD = """
CREATE TEMP TABLE touched (what TEXT, value TEXT, was INTEGER, PRIMARY KEY (what, value)) WITHOUT ROWID;
CREATE TEMP TABLE released (owner TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE claimed (path TEXT, owner TEXT, staged TEXT, size INTEGER, mtime_ns INTEGER);
CREATE TEMP TABLE dropped (staged TEXT);
"""
# Made when they are first needed: an index is cheaper built of all claims than kept with each.
INDEX_OWNERS = "CREATE INDEX IF NOT EXISTS temp.claimed_owner ON claimed (owner)"
INDEX_PATHS = "CREATE INDEX IF NOT EXISTS temp.claimed_path ON claimed (path)"
FORMAT = "10"


class OtherFormatError(sqlite3.DatabaseError):
    """A database that another version of Khabar has made, or another program."""


def connect(file: Path) -> sqlite3.Connection:
    """Open the file, and make the tables where it is new.

    Raises:
        OtherFormatError: Another version has made it.
        sqlite3.DatabaseError: It is damaged, or cannot be opened.
    """
    db = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    try:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
        db.execute("PRAGMA cache_size = -16000")
        if not db.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone():
            schema = _SCHEMA + lines.SCHEMA + indexstore.SCHEMA
            db.executescript(f"BEGIN; {schema} INSERT INTO meta VALUES ('format', '{FORMAT}'); COMMIT;")
        is_ours = db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'meta'").fetchone()
        if not is_ours or db.execute("SELECT value FROM meta WHERE name = 'format'").fetchone() != (FORMAT,):
            raise OtherFormatError
        db.executescript(_OF_A_BUILD + indexstore.OF_A_BUILD)
    except BaseException:
        db.close()
        raise
    return db


def parts_of(file: Path) -> list[Path]:
    """The files that SQLite may keep a database in."""
    return [file.with_name(file.name + suffix) for suffix in ("", "-wal", "-shm")]


def move(file: Path, aside: Path) -> None:
    """Put a database in the place of another one."""
    for part, target in zip(parts_of(file), parts_of(aside), strict=True):
        target.unlink(missing_ok=True)
        if part.exists():
            part.replace(target)


def take_over_outputs(db: sqlite3.Connection, aside: Path) -> bool:
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
