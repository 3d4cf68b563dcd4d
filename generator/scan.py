"""The seeds on disk, in the order of their paths, and how they differ from what the last build saw."""

import gzip
import os
import re
import stat
import zlib
from collections.abc import Iterable, Iterator
from operator import itemgetter
from pathlib import Path
from typing import BinaryIO, NamedTuple, cast

from generator.errors import BuildError, ConfigError
from generator.model import Problem, Source
from generator.seeds import RawItem, is_lines, is_seed, raw_items

# An item of a JSON Lines file is named by the file, "#" and its id. A file of such a name could not be told from it.
_LIKE_AN_ITEM = re.compile(r"\.(?:jsonl|ndjson)(?:\.gz)?#", re.IGNORECASE)

UNREADABLE = "unreadable"


class Change(NamedTuple):
    """A seed that is new or edited (`source` given) or gone (`source` is None), and what it was before."""

    path: str
    source: Source | None
    before: Source | None = None


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
        hint = (
            "khabar init makes a site to begin with; khabar -C FOLDER names the folder of a site that is there; or put "
            "news items (.txt or .md) into this folder, or name another with --seeds or the key seeds"
        )
        raise ConfigError([Problem("no-seeds", f"the seeds folder {root} does not exist", hint=hint)])
    visited = {_identity(os.stat(root))}
    waiting = [_listed(os.fspath(root), "")]
    while waiting:
        for path, entry in waiting[-1]:
            if not path.endswith("/"):
                if problem := _name_problem(path):
                    problems.append(problem)
                elif source := look(entry, path):
                    yield source
            elif _is_new(entry, visited):
                waiting.append(_listed(entry.path, path))
                break
        else:
            waiting.pop()


def _identity(found: os.stat_result) -> tuple[int, int]:
    return found.st_dev, found.st_ino


def _is_new(folder: os.DirEntry[str], visited: set[tuple[int, int]]) -> bool:
    """Whether a folder is there and was not visited yet; from now on it was."""
    try:
        # Not that of the entry, which is made once: on Windows it does not say which folder it is.
        identity = _identity(os.stat(folder.path))
    except FileNotFoundError:  # deleted meanwhile
        return False
    is_new = identity not in visited
    visited.add(identity)
    return is_new


def _listed(folder: str, prefix: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """The seeds and folders in a folder that are not hidden; the path of a folder ends in "/"."""
    try:
        with os.scandir(folder) as found:
            # A folder compares as its name with "/" behind it: "a-b/x" stands before "a/x", as their whole paths do.
            inside = [
                (f"{prefix}{entry.name}/" if is_folder else prefix + entry.name, entry)
                for entry in found
                if ((is_folder := _is_folder(entry)) or is_seed(entry.name)) and not entry.name.startswith(".")
            ]
    except FileNotFoundError:  # deleted meanwhile
        return iter(())
    except OSError as exc:
        message = f"the folder cannot be read: {exc.strerror}: {folder}"
        raise BuildError(
            Problem("unreadable", message, hint="check its rights, then build again", severity="error")
        ) from exc
    inside.sort(key=itemgetter(0))
    return iter(inside)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        if entry.is_symlink():  # to itself, or to where nobody may look: it leads nowhere, as one to what is gone
            return False
        raise


def is_found(path: str) -> bool:
    """Whether a scan would find a file of this path: a seed, not hidden, with a name that can be used."""
    return is_seed(path) and not any(part.startswith(".") for part in path.split("/")) and not _name_problem(path)


def _name_problem(path: str) -> Problem | None:
    if path.isascii() and "#" not in path:
        return None
    readable = path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    if readable != path:
        return Problem("file-name", "the name is not UTF-8", readable, hint="rename it", severity="error")
    if _LIKE_AN_ITEM.search(path):
        message = "the name looks like that of an item in a JSON Lines file"
        return Problem("file-name", message, path, hint="take the # out of it", severity="error")
    return None


def look(file: str | Path | os.DirEntry[str], path: str) -> Source | None:
    """Describe one seed file, or None where there is none (deleted meanwhile, a broken link, a folder)."""
    try:
        found = os.stat(file)
    except OSError:
        return None
    return Source(path, found.st_size, found.st_mtime_ns, found.st_ctime_ns) if stat.S_ISREG(found.st_mode) else None


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
                yield Change(new.path, new, old)
            old = next(old_stream, None)
        else:
            yield Change(new.path, new)
    while old is not None:
        yield Change(old.path, None)
        old = next(old_stream, None)


def open_seed(root: Path, path: str) -> BinaryIO:
    """Open a seed for reading, unpacked where it is compressed."""
    file = f"{root}/{path}"
    if path.lower().endswith(".gz"):
        return cast(BinaryIO, gzip.open(file, "rb"))
    # One item is read in one go, which needs no buffer.
    return open(file, "rb") if is_lines(path) else cast(BinaryIO, open(file, "rb", buffering=0))


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
