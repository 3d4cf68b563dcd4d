"""The archive as files that are kept and read without a host: one ZIP for each language, each year, or all of it."""

import hashlib
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.config import Config
from generator.errors import ConfigError
from generator.manifest import Manifest, item_of_owner, page_of_owner
from generator.model import PageKey, Problem
from generator.offline import for_disk
from generator.plan import page_url
from generator.press import SUFFIXES
from generator.publish.site import held, need_current
from generator.render import render_contents
from generator.urls import slug

WAYS = ("language", "year", "site")
SUMS = "SHA256SUMS"

# What is of use on a host only: pages for addresses that lead nowhere, what feed readers and search engines ask for,
# and search, which a browser does not allow a page from a disk.
_NOT_ON_DISK = ("404.html", "feed.xml", "feed.json", "opensearch.xml")
_NOT_ON_DISK_FOLDER = "search"

# The earliest day that the format knows: the time of a build would make other bytes of the same pages.
_NO_TIME = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a release: what it is called, the languages in it with their numbers and first pages, its files."""

    name: str
    languages: tuple[tuple[str, int, str], ...]
    paths: frozenset[str]


@dataclass(frozen=True, slots=True)
class Released:
    """A file that was written."""

    file: Path
    pages: int
    size: int


def release(config: Config, way: str, folder: Path) -> list[Released]:
    """Write the release and the checksums of its files.

    Args:
        config: The site's settings.
        way: One of `WAYS`.
        folder: Where to.

    Raises:
        ConfigError: The site has no address, or the folder is one of its own.
        BuildError: The site is to be built first.
        LockedError: A build is at work.
    """
    output, place = config.output.resolve(), folder.resolve()
    if output == place or output in place.parents:
        hint = "give another with --to"
        raise ConfigError([Problem("release-folder", f"{folder} lies in the output folder", hint=hint)])
    with held(config) as (_, manifest):
        need_current(config, manifest)
        folder.mkdir(parents=True, exist_ok=True)
        written = [_write(config, part, folder) for part in _parts(config, manifest, way)]
    sums = "".join(f"{_sum_of_file(one.file)}  {one.file.name}\n" for one in written)
    (folder / SUMS).write_text(sums, encoding="utf-8")
    return written


def _parts(config: Config, manifest: Manifest, way: str) -> Iterator[Part]:
    languages = manifest.languages()
    owners = [(path, owner) for path, owner, *_ in manifest.outputs() if _is_for_disk(path, owner)]
    shared = frozenset(path for path, owner in owners if owner == "static:")
    title = slug(config.title_in(config.default_language), "ascii") or "archive"
    home = {lang: page_url(PageKey("home", lang, "")) for lang, _ in languages}
    if way == "site":
        everything = frozenset(path for path, _ in owners)
        yield Part(title, tuple((lang, count, home[lang]) for lang, count in languages), everything)
    elif way == "language":
        for lang, count in languages:
            own = frozenset(path for path, _ in owners if path.startswith(home[lang]))
            yield Part(f"{title}-{lang.lower()}", ((lang, count, home[lang]),), own | shared)
    else:
        for year, counts in _years(manifest).items():
            first, last = f"{year}-01-01", f"{year}-12-31"
            keys = {entry.key for lang in counts for entry in manifest.entries(lang, first=first, last=last)}
            own = frozenset(path for path, owner in owners if item_of_owner(owner) in keys or _shows(owner, year))
            ways = ((lang, count, page_url(PageKey("year", lang, year))) for lang, count in counts.items())
            yield Part(f"{title}-{year}", tuple(ways), own | shared)


def _is_for_disk(path: str, owner: str) -> bool:
    *folders, name = path.split("/")
    is_extra = owner.startswith(("redirect:", "hosts:")) or name in _NOT_ON_DISK or path.startswith("sitemap")
    return not (is_extra or _NOT_ON_DISK_FOLDER in folders[1:2] or path == "robots.txt" or name.endswith(SUFFIXES))


def _years(manifest: Manifest) -> dict[str, dict[str, int]]:
    """For each Gregorian year: the languages with items of it, and how many."""
    found: dict[str, dict[str, int]] = {}
    for lang, _ in manifest.languages():
        for bucket, count in manifest.counts("year", lang):
            if bucket.isdigit():
                found.setdefault(bucket, {})[lang] = count
    return dict(sorted(found.items()))


def _shows(owner: str, year: str) -> bool:
    """Whether an owner is a page of the year's Gregorian calendar."""
    key = page_of_owner(owner)
    return key is not None and key.kind in ("year", "month", "day", "date") and key.bucket.split("/")[0] == year


def _write(config: Config, part: Part, folder: Path) -> Released:
    """Write one file: the same pages give the same bytes, whenever and however often."""
    there = part.paths | {"index.html"}
    file = folder / f"{part.name}.zip"
    beside = file.with_name(f"{file.name}.part")
    sums = []
    with zipfile.ZipFile(beside, "w") as archive:

        def add(path: str, data: bytes) -> None:
            about = zipfile.ZipInfo(f"{part.name}/{path}", _NO_TIME)
            about.create_system, about.external_attr = 3, 0o100644 << 16
            about.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(about, data, compresslevel=9)
            sums.append(f"{hashlib.sha256(data).hexdigest()}  {path}\n")

        for path in sorted(there):
            if path in part.paths:
                data = (config.output / path).read_bytes()
            else:
                data = render_contents(part.languages, config).encode("utf-8")
            if path.endswith(".html"):
                data = for_disk(data.decode("utf-8"), path, there.__contains__, config.base_url).encode("utf-8")
            add(path, data)
        add(SUMS, "".join(sums).encode("utf-8"))
    beside.replace(file)
    return Released(file, sum(path.endswith(".html") for path in there), file.stat().st_size)


def _sum_of_file(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
