"""What is kept of a site between builds: its folder, and the lock that one at a time holds it by."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path

from filelock import FileLock, Timeout

from generator.config import Config
from generator.errors import BuildError, LockedError
from generator.write import disk_problem


def cache_folder(config: Config) -> Path:
    """Where the manifest of this site is kept: one for each pair of seeds and output folder.

    Folders of the site go by their place in it, so that a site that is moved or checked out elsewhere is the same.
    """
    places = (os.path.relpath(folder, config.root) for folder in (config.seeds, config.output))
    name = blake2b("\0".join(places).encode("utf-8", "surrogateescape"), digest_size=6).hexdigest()
    folder = config.root / ".khabar" / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as exc:
        raise BuildError(disk_problem(exc, str(folder))) from exc
    return folder


@contextmanager
def holding(cache: Path) -> Iterator[None]:
    """Hold the site, so that no other build, publication or clean-up is at work.

    Raises:
        LockedError: One is.
        BuildError: The cache folder cannot be written.
    """
    lock = FileLock(cache / "lock")
    try:
        lock.acquire(timeout=0)
    except Timeout as exc:
        raise LockedError(str(cache / "lock")) from exc
    except OSError as exc:
        raise BuildError(disk_problem(exc, str(cache))) from exc
    try:
        yield
    finally:
        lock.release()
