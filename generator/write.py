"""Bytes to the output folder, whole or not at all.

A build puts what changed into a staging folder on the same disk. When everything is rendered, the journal in the
manifest says what is to be moved into place and what removed; carrying it out twice does no harm.
"""

import errno
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from generator.errors import BuildError, UnfinishedError
from generator.model import Problem


class Staged(NamedTuple):
    """An output that a worker made.

    Attributes:
        path: Where it belongs, below the output folder.
        staged: Name of its file in the staging folder, or "" where the output folder has the same bytes already.
        size: In bytes.
        mtime_ns: Of the file, staged or in place.
    """

    path: str
    staged: str
    size: int
    mtime_ns: int


def stage(output: Path, staging: Path, path: str, data: bytes, name: str) -> Staged:
    """Put one output into the staging folder, unless the file in place holds the same bytes.

    Raises:
        BuildError: The disk is full or the folder cannot be written.
    """
    place = os.path.join(output, path)
    try:
        with open(place, "rb") as file:
            stat = os.fstat(file.fileno())
            if stat.st_size == len(data) and file.read() == data:
                return Staged(path, "", len(data), stat.st_mtime_ns)
    except OSError:
        pass
    target = os.path.join(staging, name)
    try:
        with open(target, "wb") as file:
            file.write(data)
            file.flush()
            mtime_ns = os.fstat(file.fileno()).st_mtime_ns
    except OSError as exc:
        raise BuildError(disk_problem(exc, target)) from exc
    return Staged(path, name, len(data), mtime_ns)


def staging_folder(cache: Path, output: Path) -> Path:
    """A folder on the same disk as the output folder, so that moving a file into place is one rename."""
    nearest = next(folder for folder in (output, *output.parents) if folder.exists())
    if cache.exists() and cache.stat().st_dev == nearest.stat().st_dev:
        return cache / "staging"
    return output.parent / f".{output.name}-staging"


def carry_out(output: Path, staging: Path, moves: Iterable[tuple[str, str | None]]) -> None:
    """Do what a journal says: move staged files into place, remove the others.

    Args:
        output: The output folder.
        staging: The staging folder.
        moves: Pairs of a path and the staged file's name, or None to remove it.

    Raises:
        UnfinishedError: A file cannot be moved or removed. The journal stands, and the next build goes on with it.
    """
    made: set[str] = set()
    try:
        for path, name in moves:
            place = os.path.join(output, path)
            if name is None:
                _remove(output, place)
                continue
            folder = os.path.dirname(place)
            if folder not in made:
                os.makedirs(folder, exist_ok=True)
                made.add(folder)
            _move(os.path.join(staging, name), place)
    except OSError as exc:
        raise UnfinishedError(disk_problem(exc, str(exc.filename2 or exc.filename or output))) from exc


def _move(staged: str, place: str) -> None:
    try:
        os.replace(staged, place)
    except FileNotFoundError:
        # An earlier run of the same journal has moved it. If somebody has emptied the staging folder instead, the
        # build that goes on with the journal looks after every output and makes it again.
        if os.path.exists(staged):
            raise
    except OSError as exc:
        if exc.errno != errno.EXDEV:
            raise
        # The output folder is a mount of its own, though of the same disk (a container's volume).
        beside = f"{place}.part"
        shutil.copy2(staged, beside)
        os.replace(beside, place)


def _remove(output: Path, place: str) -> None:
    with suppress(FileNotFoundError):
        os.remove(place)
    folder = os.path.dirname(place)
    top = os.fspath(output)
    while len(folder) > len(top):
        try:
            os.rmdir(folder)
        except OSError:  # it holds something else, or is gone already
            return
        folder = os.path.dirname(folder)


def clear(staging: Path) -> None:
    """Empty the staging folder."""
    shutil.rmtree(staging, ignore_errors=True)


def make_ready(staging: Path, output: Path) -> None:
    """Make both folders.

    Raises:
        BuildError: One of them cannot be made.
    """
    clear(staging)
    try:
        staging.mkdir(parents=True, exist_ok=True)
        output.mkdir(parents=True, exist_ok=True)
    except OSError as exc:
        raise BuildError(disk_problem(exc, str(exc.filename))) from exc


def outputs_differ(output: Path, known: Iterable[tuple[str, str, int, int]]) -> Iterator[str]:
    """Owners of the files that are not as they were written.

    Args:
        output: The output folder.
        known: Path, owner, size and time of each file.
    """
    root = os.fspath(output)
    for path, owner, size, mtime_ns in known:
        try:
            stat = os.stat(f"{root}/{path}")
        except OSError:
            yield owner
            continue
        if stat.st_size != size or stat.st_mtime_ns != mtime_ns:
            yield owner


def files_below(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every file below a folder but hidden ones and editors' backups: its path with "/" between parts, and the file."""
    for file in sorted(folder.rglob("*")):
        path = file.relative_to(folder).as_posix()
        if file.is_file() and not any(part.startswith((".", "#")) or part.endswith("~") for part in path.split("/")):
            yield path, file


def disk_problem(exc: OSError, path: str) -> Problem:
    """What is to be told where the disk cannot be written."""
    is_full = exc.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
    hint = "make room on the disk" if is_full else "check the folder's owner and rights"
    return Problem("cannot-write", f"{exc.strerror or exc}: {path}", hint=f"{hint}, then build again", severity="error")
