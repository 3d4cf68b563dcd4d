"""Packed forms of the files beside them, for servers that send these as they are (`gzip_static`, `brotli_static`)."""

import gzip
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.config import Config
from generator.errors import ConfigError
from generator.manifest import Manifest
from generator.mime import content_type, is_text
from generator.model import Problem
from generator.pool import bounded_map, shards
from generator.write import Staged, file_of, stage

# A shorter file fits into one packet either way.
MIN_BYTES = 512
# The highest level of Brotli takes ten times as long for pages that are a twentieth smaller.
BROTLI_QUALITY = 9
_SHARD_BYTES = 2_000_000


@dataclass(frozen=True, slots=True)
class PressJob:
    """A shard of files to pack, each with its owner."""

    number: int
    config: Config
    staging: Path
    files: tuple[tuple[str, Staged], ...]


def _gzip(data: bytes) -> bytes:
    return gzip.compress(data, compresslevel=9, mtime=0)


def _brotli(data: bytes) -> bytes:
    import brotli

    return bytes(brotli.compress(data, mode=brotli.MODE_TEXT, quality=BROTLI_QUALITY))


_PACK: dict[str, tuple[str, Callable[[bytes], bytes]]] = {"br": (".br", _brotli), "gzip": (".gz", _gzip)}
SUFFIXES = tuple(suffix for suffix, _ in _PACK.values())


def press_changed(manifest: Manifest, config: Config, staging: Path, executor: Executor, workers: int) -> None:
    """Pack what this build has claimed, and claim that for the same owners.

    Raises:
        ConfigError: Brotli is asked for and not installed.
    """
    if not config.compress:
        return
    if "br" in config.compress:
        _need_brotli()
    files = ((owner, staged) for owner, staged in manifest.claimed() if _is_worth_it(staged))
    jobs = (
        PressJob(number, config, staging, shard)
        for number, shard in enumerate(shards(files, _SHARD_BYTES, lambda file: file[1].size))
    )
    for batch in bounded_map(executor, press, jobs, workers):
        manifest.claim(batch)


def _need_brotli() -> None:
    try:
        import brotli  # noqa: F401
    except ImportError as exc:
        hint = 'install it with: pip install "khabar[brotli]", or take "br" out of compress'
        raise ConfigError([Problem("no-brotli", "the library for Brotli is not installed", hint=hint)]) from exc


def _is_worth_it(staged: Staged) -> bool:
    return staged.size >= MIN_BYTES and is_text(content_type(PurePosixPath(staged.path)))


def press(job: PressJob) -> tuple[tuple[str, Staged], ...]:
    """Pack a shard of files.

    Raises:
        BuildError: The disk cannot be written.
    """
    return tuple(_pressed(job))


def _pressed(job: PressJob) -> Iterator[tuple[str, Staged]]:
    for index, (owner, file) in enumerate(job.files):
        data = file_of(file, job.config.output, job.staging).read_bytes()
        for name in job.config.compress:
            suffix, pack = _PACK[name]
            smaller = pack(data)
            if len(smaller) < len(data):
                yield (
                    owner,
                    stage(
                        job.config.output,
                        job.staging,
                        f"{file.path}{suffix}",
                        smaller,
                        f"z{job.number}-{index}{suffix}",
                    ),
                )
