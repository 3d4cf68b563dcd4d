"""The seeds on disk, in the order of their paths, and how they differ from what the last build saw."""

import gzip
import os
import re
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple, cast

from generator.errors import BuildError, ConfigError
from generator.model import Problem, Source
from generator.parse import RawItem, is_seed, raw_items

# An item of a JSON Lines file is named by the file, "#" and its id. A file of such a name could not be told from it.
_LIKE_AN_ITEM = re.compile(r"\.(?:jsonl|ndjson)(?:\.gz)?#", re.IGNORECASE)

UNREADABLE = "unreadable"


class Change(NamedTuple):
    """A seed that is new or edited (`source` given) or gone (`source` is None)."""

    path: str
    source: Source | None


def scan(root: Path, problems: list[Problem]) -> Iterator[Source]:
    """List the seed files below a folder, in the order in which SQLite sorts their paths.

    Hidden files and folders are passed over. A link to a folder is followed once: each real folder is visited a
    single time, so that a loop ends.

    Args:
        root: The seeds folder.
        problems: Takes in what is wrong with names: a seed whose name cannot be used is left out.

    Raises:
        ConfigError: The folder does not exist.
        BuildError: A folder cannot be read. Its items are not taken for deleted ones.
    """
    if not root.is_dir():
        hint = "make it and put news items (.txt or .md) into it, or name another with --seeds or the key seeds"
        raise ConfigError([Problem("no-seeds", f"the seeds folder {root} does not exist", hint=hint)])
    yield from _walk(os.fspath(root), "", {_identity(os.stat(root))}, problems)


def _identity(stat: os.stat_result) -> tuple[int, int]:
    return stat.st_dev, stat.st_ino


def _walk(folder: str, prefix: str, visited: set[tuple[int, int]], problems: list[Problem]) -> Iterator[Source]:
    for name, entry in _listed(folder):
        if name.startswith("."):
            continue
        path = prefix + name
        if name.endswith("/"):
            try:
                identity = _identity(entry.stat())
            except FileNotFoundError:  # deleted meanwhile
                continue
            if identity not in visited:
                visited.add(identity)
                yield from _walk(entry.path, path, visited, problems)
        elif is_seed(name):
            if problem := _name_problem(path):
                problems.append(problem)
            elif source := look(entry.path, path):
                yield source


def _listed(folder: str) -> list[tuple[str, os.DirEntry[str]]]:
    try:
        with os.scandir(folder) as found:
            # A folder compares as its name with "/" behind it: "a-b/x" stands before "a/x", as their whole paths do.
            return sorted(
                ((entry.name + "/" if entry.is_dir() else entry.name, entry) for entry in found), key=lambda one: one[0]
            )
    except FileNotFoundError:  # deleted meanwhile
        return []
    except OSError as exc:
        message = f"the folder cannot be read: {exc.strerror}: {folder}"
        raise BuildError(
            Problem("unreadable", message, hint="check its rights, then build again", severity="error")
        ) from exc


def is_found(path: str) -> bool:
    """Whether a scan would find a file of this path: a seed, not hidden, with a name that can be used."""
    return is_seed(path) and not any(part.startswith(".") for part in path.split("/")) and not _name_problem(path)


def _name_problem(path: str) -> Problem | None:
    readable = path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    if readable != path:
        return Problem("file-name", "the name is not UTF-8", readable, hint="rename it", severity="error")
    if _LIKE_AN_ITEM.search(path):
        message = "the name looks like that of an item in a JSON Lines file"
        return Problem("file-name", message, path, hint="take the # out of it", severity="error")
    return None


def look(file: str | Path, path: str) -> Source | None:
    """Describe one seed file, or None where there is none (deleted meanwhile, a broken link, a folder)."""
    try:
        stat = os.stat(file)
    except OSError:
        return None
    return Source(path, stat.st_size, stat.st_mtime_ns) if os.path.isfile(file) else None


def changes(found: Iterable[Source], known: Iterable[Source]) -> Iterator[Change]:
    """Compare two streams, both sorted by path, in constant memory."""
    old_stream = iter(known)
    old = next(old_stream, None)
    for new in found:
        while old is not None and old.path < new.path:
            yield Change(old.path, None)
            old = next(old_stream, None)
        if old is not None and old.path == new.path:
            if old != new:
                yield Change(new.path, new)
            old = next(old_stream, None)
        else:
            yield Change(new.path, new)
    while old is not None:
        yield Change(old.path, None)
        old = next(old_stream, None)


def open_seed(root: Path, path: str) -> BinaryIO:
    """Open a seed for reading, unpacked where it is compressed."""
    file = root / path
    return cast(BinaryIO, gzip.open(file, "rb")) if path.lower().endswith(".gz") else file.open("rb")


def read_items(root: Path, path: str, problems: list[Problem]) -> Iterator[RawItem]:
    """The items of a seed, one at a time; none where it was deleted meanwhile.

    Args:
        root: The seeds folder.
        path: The seed's path below it.
        problems: Takes in why the seed, or the rest of it, cannot be read.
    """
    try:
        with open_seed(root, path) as stream:
            yield from raw_items(path, stream)
    except FileNotFoundError:  # the next build takes that in
        return
    except (OSError, EOFError, zlib.error) as exc:
        reason = getattr(exc, "strerror", None) or str(exc)
        message, hint = f"the file cannot be read: {reason}", "check its rights, or delete it"
        problems.append(Problem(UNREADABLE, message, path, hint=hint, severity="error"))
