"""The built site as it is to be published: whether it is up to date, and what its files are."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from generator.cache import cache_folder, holding
from generator.config import UNSET_BASE_URL, Config
from generator.errors import BuildError, ConfigError
from generator.manifest import Manifest
from generator.model import Problem
from generator.moves import redirects_stand
from generator.publish.plan import File, phase_of
from generator.recipes import recipes, with_look
from generator.scan import changes, scan
from generator.static import static_files
from generator.write import outputs_differ


class StaleError(BuildError):
    """The output folder is not what the site's seeds and settings would make now."""


@contextmanager
def held(config: Config) -> Iterator[tuple[Path, Manifest]]:
    """The site's cache and manifest, while no build is at work."""
    cache = cache_folder(config)
    with holding(cache), closing(Manifest.open(cache / "manifest.sqlite")) as manifest:
        yield cache, manifest


def need_current(config: Config, manifest: Manifest) -> None:
    """Refuse to go on when the site is to be built first.

    Raises:
        ConfigError: The site does not say where it is published.
        StaleError: It has changed since it was built, or was built with other settings.
    """
    if config.base_url == UNSET_BASE_URL:
        hint = "set it in khabar.toml to the address that readers will use, and build"
        raise ConfigError([Problem("no-base-url", "base_url is not set: feeds would name this machine", hint=hint)])
    reason = next(_reasons(config, manifest), "")
    if reason:
        raise StaleError(Problem("stale", reason, hint="run khabar build, look at it, and publish again"))


def _reasons(config: Config, manifest: Manifest) -> Iterator[str]:
    if not manifest.recipes():
        yield f"nothing has been built into {config.output}"
        return
    if manifest.has_journal():
        yield "the last build was cut off"
    then = manifest.recipes()
    now = recipes(with_look(config), then)
    if now != then:
        yield "the site was built with other settings, templates or drafts, or by another version"
    if not redirects_stand(manifest, config):
        yield "redirects.toml has changed since the site was built"
    unreadable = {source.path for source in manifest.sources() if source.mtime_ns < 0}
    for change in changes(scan(config.seeds, []), manifest.sources()):
        if change.path not in unreadable:
            yield f"{change.path} has changed since the site was built"
    for path, data in static_files(config):
        place = config.output / "static" / path
        if not place.is_file() or place.read_bytes() != data:
            yield f"static/{path} has changed since the site was built"
    for owner in map(manifest.owner, outputs_differ(config.output, manifest.files())):
        yield f"somebody has altered or removed files of the output folder (those of {owner})"


def built_files(config: Config, manifest: Manifest, cache: Path, digest: "Digest") -> dict[str, File]:
    """Every file of the site. What has not changed since it was last looked at is not read again.

    Args:
        config: The site's settings.
        manifest: Its manifest.
        cache: A file to keep digests in.
        digest: How to make one.
    """
    with closing(sqlite3.connect(cache)) as db, db:
        db.execute("""CREATE TABLE IF NOT EXISTS digests (how TEXT, path TEXT, size INTEGER, mtime_ns INTEGER,
            digest TEXT, PRIMARY KEY (how, path)) WITHOUT ROWID""")
        rows = db.execute("SELECT path, size, mtime_ns, digest FROM digests WHERE how = ?", (digest.name,))
        known = {path: (size, mtime_ns, found) for path, size, mtime_ns, found in rows}
        files, fresh = {}, []
        for path, owner, size, mtime_ns in manifest.outputs():
            found = known.get(path)
            if found is None or found[:2] != (size, mtime_ns):
                found = (size, mtime_ns, digest.of((config.output / path).read_bytes()))
                fresh.append((digest.name, path, *found))
            files[path] = File(found[2], phase_of(owner, path), size)
        db.executemany("INSERT OR REPLACE INTO digests VALUES (?, ?, ?, ?, ?)", fresh)
        gone = known.keys() - files.keys()
        db.executemany("DELETE FROM digests WHERE how = ? AND path = ?", ((digest.name, path) for path in gone))
    return files


class Digest:
    """A way to tell two contents apart, with the name under which results are kept."""

    def __init__(self, name: str, of: Callable[[bytes], str]) -> None:
        self.name, self.of = name, of


BLAKE = Digest("blake2b", lambda data: hashlib.blake2b(data, digest_size=16).hexdigest())


def git_digest(algorithm: str) -> Digest:
    """The name that Git gives to a file's contents ("Git Internals - Git Objects")."""
    return Digest(f"git-{algorithm}", lambda data: hashlib.new(algorithm, b"blob %d\0" % len(data) + data).hexdigest())
