"""Check a built site: what a reader, a crawler or a host would stumble over. Reads the output folder, changes nothing.

list_site -> known addresses -> examine a shard (in workers) -> kept faults, with their places -> Checked
"""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from generator.check.addresses import Base
from generator.check.codes import REMEDIES, Fault, Place, problem
from generator.check.examine import Job, examine
from generator.check.hosts import HOSTS
from generator.check.known import Known, checksum, write_known
from generator.check.links import Ground
from generator.check.listing import Listing, list_site, read_list
from generator.check.page import locate
from generator.check.redirects import FILE, gone, old_files, patterns, read_rules, redirect_faults
from generator.check.sitemaps import listed_sitemaps
from generator.config import Config
from generator.errors import ConfigError
from generator.model import Problem
from generator.pool import bounded_map, open_pool, processors, shards

__all__ = ["HOSTS", "REMEDIES", "Checked", "check"]

# Faults of one code that are told of one by one, in the order of the files; more are only counted, so that a fault of
# a template in a million pages does not fill the memory.
KEPT = 1000
# What a job weighs in bytes: a tenth of a second's work. And what a file weighs at least.
_SHARD_BYTES = 2_000_000
_LEAST_WEIGHT = 4_000
# Below this many bytes, starting processes takes longer than the work.
_INLINE_BYTES = 8_000_000
_EXCERPT_CHARS = 160

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Checked:
    """The account of a check; `counts` are all faults by code, `problems` the first of each."""

    files: int
    pages: int
    size: int
    counts: dict[str, int]
    problems: tuple[Problem, ...]
    seconds: float

    @property
    def faults(self) -> int:
        """Number of all faults."""
        return sum(self.counts.values())

    def as_json(self) -> dict[str, Any]:
        """The account as JSON has it."""
        return {**asdict(self), "faults": self.faults, "problems": [asdict(one) for one in self.problems]}


def check(
    config: Config,
    *,
    host: str = "",
    against: Path | None = None,
    workers: int = 0,
    progress: Progress = lambda stage, done, total: None,
) -> Checked:
    """Check the site in the output folder.

    Args:
        config: The site's settings: where the output is, its `base_url` and `page_weight`.
        host: Name of a host in `HOSTS` whose limits count too.
        against: A list of published addresses, or an earlier sitemap, none of which may be gone.
        workers: Number of processes; 0 decides by the work.
        progress: Told of the files that are done.

    Raises:
        ConfigError: There is no built site, or `against` cannot be read.
    """
    started = time.monotonic()
    output = config.output
    if not any(output.glob("*.html")):
        message = f"there is no built site in {output}"
        raise ConfigError([Problem("no-output", message, hint="run khabar build first")])
    with TemporaryDirectory(prefix="khabar-check-", ignore_cleanup_errors=True) as folder:
        scratch = Path(folder)
        listing = list_site(output, scratch, host)
        base = Base.of(config.base_url)
        text = _read(output / FILE)
        rules, faults = read_rules(text)
        file = scratch / "known"
        write_known((*listing.sums, *map(checksum, old_files(rules, base))), file)
        with closing(Known(file)) as known:
            ground = Ground(output, base, known)
            kept = _Kept()
            kept.take(listing.faults)
            kept.take(listing.tally.host_faults())
            kept.take(faults)
            kept.take(redirect_faults(rules, len(text.encode()), ground, host))
            if against:
                kept.take(gone(against, known, patterns(rules, base), base))
            sitemaps: list[str] = []
            pages = 0
            for paths, found in _examined(listing, config, file, workers, progress):
                pages += sum(path.endswith(".html") for path in paths)
                sitemaps += [path for path in paths if path.endswith(".xml") and _is_sitemap(output / path)]
                kept.take(found)
            kept.take(_unlisted(output, sitemaps, ground))
    problems = tuple(sorted(_shown(kept.faults, output), key=lambda one: (one.path, one.line, one.column, one.code)))
    tally = listing.tally
    counts = dict(sorted(kept.counts.items()))
    return Checked(tally.files, pages, tally.size, counts, problems, round(time.monotonic() - started, 3))


class _Kept:
    """All faults as numbers, and the first of each code."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.faults: list[Fault] = []
        self._told: set[str] = set()

    def take(self, faults: Iterable[Fault]) -> None:
        for fault in faults:
            if fault.once:
                if fault.once in self._told:
                    continue
                self._told.add(fault.once)
            self.counts[fault.code] += 1
            if self.counts[fault.code] <= KEPT:
                self.faults.append(fault)


def _examined(
    listing: Listing, config: Config, known: Path, workers: int, progress: Progress
) -> Iterator[tuple[tuple[str, ...], list[Fault]]]:
    """Shards of files with their faults, in the order of the list."""
    if not workers:
        workers = processors() if listing.tally.size > _INLINE_BYTES else 1
    slim = replace(config, rules=(), defaults=())

    def jobs() -> Iterator[Job]:
        for shard in shards(read_list(listing.files), _SHARD_BYTES, lambda one: max(one[0], _LEAST_WEIGHT)):
            yield Job(tuple(path for _, path in shard), slim, known)

    asked = (job.paths for job in jobs())
    done = 0
    with open_pool(workers) as executor:
        for paths, found in zip(asked, bounded_map(executor, examine, jobs(), workers), strict=True):
            yield paths, found
            done += len(paths)
            progress("check", done, listing.tally.files)


def _is_sitemap(file: Path) -> bool:
    with file.open("rb") as stream:
        head = stream.read(512)
    return b"sitemaps.org/schemas/sitemap" in head


def _unlisted(output: Path, sitemaps: list[str], ground: Ground) -> Iterator[Fault]:
    if not sitemaps:
        return
    listed = listed_sitemaps(output, sitemaps, ground)
    for path in sitemaps:
        if path not in listed:
            yield Fault("sitemap-unlisted", path, "no index and no robots.txt names this sitemap")


def _shown(faults: list[Fault], output: Path) -> Iterator[Problem]:
    """Faults as they are shown; a page is read again for the places of those that it has."""
    places: dict[str, set[Place]] = {}
    for fault in faults:
        if fault.place:
            places.setdefault(fault.path, set()).add(fault.place)
    found: dict[tuple[str, Place], tuple[int, int, str]] = {}
    for path, wanted in places.items():
        text = _read(output / path)
        lines = text.split("\n")
        for place, (line, column) in locate(text, wanted).items():
            excerpt = lines[line - 1].rstrip("\r") if column <= _EXCERPT_CHARS else ""
            found[path, place] = (line, column, excerpt[:_EXCERPT_CHARS])
    for fault in faults:
        line, column, excerpt = found.get((fault.path, fault.place), (0, 0, "")) if fault.place else (0, 0, "")
        yield problem(fault, line, column, excerpt)


def _read(file: Path) -> str:
    """Text of a file, as far as it is text; "" if there is none."""
    try:
        return file.read_bytes().decode("utf-8", "replace")
    except OSError:
        return ""
