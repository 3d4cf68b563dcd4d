"""Taking away what Khabar made, by the manifest's account, and nothing else."""

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from generator.cache import cache_folder, holding
from generator.config import Config
from generator.manifest import Manifest
from generator.write import clear, remove_file, staging_folder

# What lies in the cache folder of a site; anything else there is somebody else's.
_CACHE = ("manifest.sqlite", "manifest.damaged", "manifest.former")
_SUFFIXES = ("", "-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class Swept:
    """What was taken away (or would be), by path, and whether there was an account of it."""

    files: tuple[Path, ...]
    known: bool
    damaged: bool = False


def sweep(config: Config, *, dry: bool = False) -> Swept:
    """Remove the files of the site that were built, the folders that this leaves empty, and the cache.

    Args:
        config: The site's settings; its seeds and output folder say which manifest to go by.
        dry: Only tell what would be removed.

    Raises:
        LockedError: A build is at work.
    """
    if not (config.root / ".khabar").is_dir():
        return Swept((), known=False)
    cache = cache_folder(config)
    manifest = cache / "manifest.sqlite"
    known, damaged = manifest.is_file(), False
    files: list[Path] = []
    with _holding_last(cache, goes=not dry or not known):
        if known:
            opened = Manifest.open(manifest)
            damaged = bool(opened.set_aside)
            with closing(opened):
                files = sorted(_made(opened, config.output))
        if not dry:
            for file in files:
                remove_file(config.output, file)
            clear(staging_folder(cache, config.output))
            clear(cache / "probe")
            for name in _CACHE:
                for suffix in _SUFFIXES:
                    (cache / f"{name}{suffix}").unlink(missing_ok=True)
    if not dry:
        with suppress(OSError):  # it holds files of others
            config.output.rmdir()
    return Swept(tuple(files), known, damaged)


def _made(manifest: Manifest, output: Path) -> Iterator[Path]:
    """The files that are there: those of the last build, and those that one which was cut off had yet to remove."""
    paths = {path for path, *_ in manifest.outputs()} | set(manifest.journal())
    top = output.resolve()
    for path in paths:
        file = output / path
        # A folder that somebody has replaced by a link leads to what is not ours.
        if (file.is_file() or file.is_symlink()) and top in (file.parent.resolve() / file.name).parents:
            yield file


@contextmanager
def _holding_last(cache: Path, *, goes: bool) -> Iterator[None]:
    """Hold the site; `goes` tells that its cache folder is not needed afterwards."""
    with holding(cache):
        yield
        if goes:
            (cache / "lock").unlink(missing_ok=True)
            with suppress(OSError):  # another pair of seeds and output has its cache there too
                cache.rmdir()
                cache.parent.rmdir()
