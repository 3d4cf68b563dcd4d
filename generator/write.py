"""Bytes to the output folder, whole or not at all.

A build puts what changed into a staging folder on the same disk. When everything is rendered, the journal in the
manifest says what is to be moved into place and what removed; carrying it out twice does no harm.
"""

import errno
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from generator.errors import BuildError, UnfinishedError
from generator.model import Problem


class Staged(NamedTuple):
    """An output that a worker made.

    Attributes:
        path: Where it belongs, below the output folder.
        staged: Its file in the staging folder: `path` itself, or another name where an output of the same path stood
            there before it; "" where the output folder has the same bytes already.
        size: In bytes.
        mtime_ns: Of the file, staged or in place.
    """

    path: str
    staged: str
    size: int
    mtime_ns: int


# The staging folder has the shape of the output folder, so that what is new there is moved by whole folders. Beside
# it lie the outputs that another of the same path was staged before.
_TREE, _APART = "tree", "apart"


def stage(output: Path, staging: Path, path: str, data: bytes, name: str) -> Staged:
    """Put one output into the staging folder, unless the file in place holds the same bytes.

    Args:
        output: The output folder.
        staging: The staging folder, see `make_ready`.
        path: Where the output belongs, below the output folder.
        data: Its bytes.
        name: A name that no other output of this build has.

    Raises:
        BuildError: The disk is full or the folder cannot be written.
    """
    place = f"{os.fspath(output)}/{path}"
    if (mtime_ns := _same(place, data)) is not None:
        return Staged(path, "", len(data), mtime_ns)
    staged = path
    target = f"{os.fspath(staging)}/{_TREE}/{path}"
    try:
        try:
            file = _open_new(target)
        except (FileExistsError, NotADirectoryError):
            staged = name
            target = f"{os.fspath(staging)}/{_APART}/{name}"
            file = _open_new(target)
        try:
            if (written := os.write(file, data)) < len(data):
                _write_rest(file, memoryview(data)[written:])
            mtime_ns = os.fstat(file).st_mtime_ns
        finally:
            os.close(file)
    except OSError as exc:
        raise BuildError(disk_problem(exc, target)) from exc
    return Staged(path, staged, len(data), mtime_ns)


def file_of(staged: Staged, output: Path, staging: Path) -> Path:
    """Where the bytes of an output are: staged, or in place where these are the same."""
    if not staged.staged:
        return output / staged.path
    return staging / (_TREE if staged.staged == staged.path else _APART) / staged.staged


def _same(place: str, data: bytes) -> int | None:
    """The time of a file that holds these bytes, None where it holds others or is not there."""
    try:
        if os.stat(place).st_size != len(data):
            return None
        with open(place, "rb") as file:
            return os.fstat(file.fileno()).st_mtime_ns if file.read() == data else None
    except OSError:
        return None


def _write_rest(file: int, left: memoryview) -> None:
    while left:
        left = left[os.write(file, left) :]


_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def _open_new(target: str) -> int:
    folder = os.path.dirname(target)
    if target.endswith("/index.html"):  # nearly always the first file of its folder
        _make_folder(folder)
    try:
        return os.open(target, _NEW, 0o666)
    except FileNotFoundError:
        _make_folder(folder)
        return os.open(target, _NEW, 0o666)


def _make_folder(folder: str) -> None:
    """Make a folder, if it is not there. `os.makedirs` would first look whether each of those above it is."""
    try:
        os.mkdir(folder)
    except FileNotFoundError:
        _make_folder(os.path.dirname(folder))
        with suppress(FileExistsError):  # as another worker has made it meanwhile
            os.mkdir(folder)
    except FileExistsError:  # or a file is in the way, which shows when something is to be put in
        pass


def staging_folder(cache: Path, output: Path) -> Path:
    """A folder on the same disk as the output folder, so that moving a file into place is one rename."""
    nearest = next(folder for folder in (output, *output.parents) if folder.exists())
    if cache.exists() and cache.stat().st_dev == nearest.stat().st_dev:
        return cache / "staging"
    return output.parent / f".{output.name}-staging"


def arrange(staging: Path, dropped: Iterable[str], apart: Iterable[tuple[str, str]]) -> None:
    """Bring the staging folder into the shape that the output folder is to get.

    Args:
        staging: The staging folder.
        dropped: Staged files that are not wanted any more.
        apart: Path and name of the outputs that were staged beside the tree.

    Raises:
        BuildError: A file cannot be moved.
    """
    tree = staging / _TREE
    try:
        for name in dropped:
            remove_file(tree, os.path.join(tree, name))
        for path, name in apart:
            place = os.path.join(tree, path)
            os.makedirs(os.path.dirname(place), exist_ok=True)
            os.replace(os.path.join(staging, _APART, name), place)
    except OSError as exc:
        raise BuildError(disk_problem(exc, str(exc.filename2 or exc.filename or tree))) from exc


def carry_out(output: Path, staging: Path, removals: Iterable[str]) -> None:
    """Do what a journal says: remove these files, then move the staged ones into place.

    A folder that the output does not have yet is moved as a whole.

    Raises:
        UnfinishedError: A file cannot be moved or removed. The journal stands, and the next build goes on with it.
    """
    try:
        for path in removals:
            remove_file(output, os.path.join(output, path))
        os.makedirs(output, exist_ok=True)
        tree = os.path.join(staging, _TREE)
        # It may be gone: somebody has emptied the staging folder since the build that wrote the journal was cut off.
        # The build that goes on with the journal looks after every output and makes what is missing again.
        if os.path.isdir(tree):
            _merge(tree, os.fspath(output))
    except OSError as exc:
        raise UnfinishedError(disk_problem(exc, str(exc.filename2 or exc.filename or output))) from exc


def _merge(staged: str, place: str) -> None:
    with os.scandir(staged) as found:
        inside = list(found)
    for one in inside:
        target = f"{place}/{one.name}"
        if one.is_dir(follow_symlinks=False) and os.path.isdir(target):
            _merge(one.path, target)
        else:
            _move(one.path, target)


def _move(staged: str, place: str) -> None:
    try:
        os.replace(staged, place)
    except OSError as exc:
        if exc.errno != errno.EXDEV:
            raise
        # The output folder is a mount of its own, though of the same disk (a container's volume).
        if os.path.isdir(staged):
            os.mkdir(place)
            _merge(staged, place)
            return
        beside = f"{place}.part"
        shutil.copy2(staged, beside)
        os.replace(beside, place)
        os.remove(staged)


def remove_file(output: Path | str, place: Path | str) -> None:
    """Remove a file, if it is there, and the folders below the output that this leaves empty."""
    with suppress(FileNotFoundError):
        os.remove(place)
    folder = os.path.dirname(os.fspath(place))
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
        for folder in (_TREE, _APART):
            (staging / folder).mkdir(parents=True, exist_ok=True)
        output.mkdir(parents=True, exist_ok=True)
    except OSError as exc:
        raise BuildError(disk_problem(exc, str(exc.filename))) from exc


def outputs_differ(output: Path, known: Iterable[tuple[str, int, int]]) -> Iterator[str]:
    """Paths of the files that are not as they were written.

    Args:
        output: The output folder.
        known: Path, size and time of each file.
    """
    # A build that is not told where to look goes through all files here: what one costs is what the build does.
    look = os.stat
    with _entered(output) as (root, folder):
        for path, size, mtime_ns in known:
            try:
                found = look(root + path, dir_fd=folder)
            except OSError:
                yield path
                continue
            if found.st_mtime_ns != mtime_ns or found.st_size != size:
                yield path


@contextmanager
def _entered(folder: Path) -> Iterator[tuple[str, int | None]]:
    """What goes before a path below a folder, and the open folder that it counts from; a tenth quicker than from /."""
    try:
        opened = os.open(folder, os.O_RDONLY) if os.stat in os.supports_dir_fd else None
    except FileNotFoundError:
        opened = None
    try:
        yield ("", opened) if opened is not None else (f"{os.fspath(folder)}/", None)
    finally:
        if opened is not None:
            os.close(opened)


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
