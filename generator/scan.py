"""The seeds on disk, in the order of their paths, and how they differ from what the last build saw."""

import gzip
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple, cast

from generator.errors import ConfigError
from generator.model import Problem, Source
from generator.parse import is_seed


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
        problems: Takes in what is wrong with names: a seed whose name is not UTF-8 is left out.

    Raises:
        ConfigError: The folder does not exist.
    """
    if not root.is_dir():
        hint = "make it and put news items (.txt or .md) into it, or name another with --seeds or the key seeds"
        raise ConfigError([Problem("no-seeds", f"the seeds folder {root} does not exist", hint=hint)])
    yield from _walk(os.fspath(root), "", {_identity(os.stat(root))}, problems)


def _identity(stat: os.stat_result) -> tuple[int, int]:
    return stat.st_dev, stat.st_ino


def _walk(folder: str, prefix: str, visited: set[tuple[int, int]], problems: list[Problem]) -> Iterator[Source]:
    with os.scandir(folder) as found:
        # A folder compares as its name with "/" behind it: "a-b/x" stands before "a/x", as their whole paths do.
        entries = sorted((entry.name + "/" if entry.is_dir() else entry.name, entry) for entry in found)
    for name, entry in entries:
        if name.startswith("."):
            continue
        if name.endswith("/"):
            identity = _identity(entry.stat())
            if identity not in visited:
                visited.add(identity)
                yield from _walk(entry.path, prefix + name, visited, problems)
        elif is_seed(name):
            path = prefix + name
            readable = path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
            if readable != path:
                problems.append(
                    Problem("file-name", "the name is not UTF-8", readable, hint="rename it", severity="error")
                )
            elif source := look(entry.path, path):
                yield source


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
