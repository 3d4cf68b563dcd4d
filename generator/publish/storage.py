"""Object storage (S3 and its kin, Google Cloud, Azure) and whatever else fsspec knows."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import Any

from generator.config import Config
from generator.errors import ConfigError, PublishError
from generator.hosting import Target, thawed
from generator.hosts import cache_control
from generator.mime import content_type
from generator.model import Problem
from generator.publish.places import harmless
from generator.publish.record import FOLDER

# Requests at a time: enough to hide the way to the storage, few enough for its limits.
REQUESTS = 16

# What to install for an address that begins so.
_EXTRAS = {
    "s3": "s3",
    "s3a": "s3",
    "gs": "gcs",
    "gcs": "gcs",
    "az": "azure",
    "abfs": "azure",
    "abfss": "azure",
    "adl": "azure",
}


def _s3(kind: str, cache: str) -> dict[str, Any]:
    return {"ContentType": kind, "CacheControl": cache}


def _google(kind: str, cache: str) -> dict[str, Any]:
    return {"content_type": kind, "fixed_key_metadata": {"cache_control": cache}}


def _azure(kind: str, cache: str) -> dict[str, Any]:
    return {"content_settings": {"content_type": kind, "cache_control": cache}}


def _nothing(kind: str, cache: str) -> dict[str, Any]:
    return {}


_ATTRIBUTES: dict[str, Callable[[str, str], dict[str, Any]]] = {"s3": _s3, "gcs": _google, "azure": _azure}


class Storage:
    """A bucket, or a folder in one."""

    batch = 128

    def __init__(self, target: Target, config: Config) -> None:
        self._protocol = target.place.partition("://")[0].lower()
        extra = _EXTRAS.get(self._protocol, "")
        self._attributes = _ATTRIBUTES.get(extra, _nothing)
        self._output, self._target = config.output, target
        try:
            import fsspec

            self._fs: Any
            self._fs, top = fsspec.core.url_to_fs(target.place, use_listings_cache=False, **thawed(target.options))
        except ImportError as exc:
            hint = f'install it with: pip install "khabar[{extra or "s3"}]"'
            raise ConfigError([Problem("no-library", f"{target.place} needs a library: {exc}", hint=hint)]) from exc
        except (ValueError, TypeError) as exc:
            hint = f"look at the options of [publish.{target.name}]"
            raise ConfigError([Problem("publish-storage", f"{target.place}: {harmless(str(exc))}", hint=hint)]) from exc
        self._top = top.rstrip("/")
        self._threads = ThreadPoolExecutor(REQUESTS, thread_name_prefix="publish")

    def records(self) -> list[str]:
        with self._told():
            try:
                return [str(name).rsplit("/", 1)[-1] for name in self._fs.ls(f"{self._top}/{FOLDER}", detail=False)]
            except FileNotFoundError:
                return []

    def fetch(self, names: Sequence[str], folder: Path) -> None:
        with self._told():
            for name in names:
                (folder / name).write_bytes(self._fs.cat_file(f"{self._top}/{FOLDER}/{name}"))

    def put(self, path: str, data: bytes) -> None:
        with self._told():
            self._write(path, data)

    def send(self, paths: Sequence[str]) -> None:
        with self._told():
            list(self._threads.map(lambda path: self._write(path, (self._output / path).read_bytes()), paths))

    def _write(self, path: str, data: bytes) -> None:
        place = f"{self._top}/{path}"
        if not _is_flat(self._protocol):
            self._fs.makedirs(place.rpartition("/")[0], exist_ok=True)
        told = self._attributes(content_type(PurePosixPath(path)), cache_control(path))
        self._fs.pipe_file(place, data, **told)

    def remove(self, paths: Sequence[str]) -> None:
        def remove(path: str) -> None:
            with suppress(FileNotFoundError):
                self._fs.rm_file(f"{self._top}/{path}")

        with self._told():
            list(self._threads.map(remove, paths))

    def close(self) -> None:
        """End the threads."""
        self._threads.shutdown(cancel_futures=True)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Say what went wrong in our own words: each library has errors of its own, with nothing in common."""
        try:
            yield
        except PublishError:
            raise
        except Exception as exc:
            name = type(exc).__name__
            hint = "publish again to go on; what was sent stays"
            if "Credential" in name or "Permission" in name or "Forbidden" in name or "AccessDenied" in str(exc):
                hint = (
                    "see that the library finds your credentials (environment, files of its own), and what they allow"
                )
            elif isinstance(exc, FileNotFoundError) or "NoSuchBucket" in str(exc):
                hint = "make the bucket first"
            raise PublishError(
                Problem("not-sent", f"{self._target.place}: {name}: {harmless(str(exc))}", hint=hint)
            ) from exc


def _is_flat(protocol: str) -> bool:
    """Whether there are no folders to be made."""
    return protocol in _EXTRAS
