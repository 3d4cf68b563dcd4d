"""The digest of everything that a kind of page is made with: what tells a build which pages are out of date."""

import hashlib
import os
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator.assets import PACKAGE, bundled
from generator.config import Config
from generator.plan import KINDS

if TYPE_CHECKING:
    from generator.templating.environment import Templates


def with_look(config: Config) -> Config:
    """The same settings, with the digest of the templates and phrases that are there now."""
    folders = (bundled("templates"), config.templates, PACKAGE / "locale", config.locale)
    return replace(config, look=_digest(folders))


def recipes(config: Config, then: Mapping[str, str]) -> dict[str, str]:
    """Digest of all that pages are made with besides the seeds: by kind, and for "article" and "everything".

    "everything" covers the program and those settings that decide which pages there are; when it changes, nothing
    that is remembered holds. "look" covers all templates and phrases: while it stays the same, none has to be read.

    Args:
        config: The site's settings, with their look.
        then: What this answered at the last build.
    """
    fixed = repr((config.default_language, config.languages, config.page_size, config.calendars, config.permalink,
                  config.slugs, config.timezone, config.defaults, config.drafts, config.rules,
                  config.compress, config.data, config.search))  # fmt: skip
    told = repr((config.hosts, config.domain, config.security, config.content_security_policy))
    shown = repr((config.title, config.base_url, config.image))
    everything = _hash(_program(), fixed)
    look = _hash(everything, shown, config.look, str(config.templates), str(config.locale))
    if then.get("look") == look:
        return {**then, "hosts": _hash(told)}
    return {
        "everything": everything,
        "hosts": _hash(told),
        "look": look,
        **{name: _hash(shown, *texts) for name, texts in _made_with(config.templates, config.locale, config.look)},
    }


@lru_cache(maxsize=4)
def _made_with(folder: Path, locale: Path, look: str) -> list[tuple[str, list[str]]]:
    """For each kind of page: the digest of all phrases, and of its templates."""
    from generator.templating.environment import templates_in  # only where something has changed

    phrases = _digest((PACKAGE / "locale", locale))
    files = [
        ("article", "article.html captured.html"),
        ("moved", "moved.html"),
        *((kind.name, f"{kind.template} {kind.also}") for kind in KINDS),
    ]
    known = templates_in(folder, look)
    return [
        (name, [phrases, *(_hash(*_template_texts(file, known)) for file in made_with.split())])
        for name, made_with in files
    ]


def _template_texts(name: str, known: "Templates") -> list[str]:
    """The source of a template and of all it includes or extends; a name computed at run time may be either layer."""
    seen: dict[str, str] = {}
    waiting = [name]
    while waiting:
        current = waiting.pop()
        if current not in seen:
            seen[current], references = known.source(current)
            for reference in references:
                waiting += [reference] if reference else ["ltr.html", "rtl.html"]
    return [seen[key] for key in sorted(seen)]


# What the program is made of besides its own files: another version of one of these may make other pages.
_LIBRARIES = ("babel", "chardet", "hijridate", "icu4py", "jinja2", "markdown", "nh3", "python-slugify", "pyyaml",
              "text-unidecode")  # fmt: skip


@lru_cache(maxsize=1)
def _program() -> str:
    """Digest of the program and its data; looked at once, because a process goes on with what it has read."""
    from importlib.metadata import version

    others = ("__pycache__", "locale", "static", "templates")  # these have digests of their own, or none
    files = _files_below(os.fspath(PACKAGE), leave=others)
    return _hash(_cached_digest(tuple(files)), unicodedata.unidata_version, *(version(name) for name in _LIBRARIES))


def _files_below(folder: str, leave: Collection[str] = ()) -> list[tuple[str, int, int]]:
    """Path, size and time of every file below a folder, in order; not of what is in folders of the names to leave."""
    files: list[tuple[str, int, int]] = []
    waiting = [folder]
    while waiting:
        try:
            with os.scandir(waiting.pop()) as found:
                inside = list(found)
        except (FileNotFoundError, NotADirectoryError):
            continue
        for one in inside:
            if one.is_dir():
                if one.name not in leave:
                    waiting.append(one.path)
            elif one.is_file():
                stat = one.stat()
                files.append((one.path, stat.st_size, stat.st_mtime_ns))
    return sorted(files)


@lru_cache(maxsize=8)
def _cached_digest(files: tuple[tuple[str, int, int], ...]) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for file, _, _ in files:
        digest.update(Path(file).name.encode("utf-8", "surrogateescape") + b"\0" + Path(file).read_bytes() + b"\0")
    return digest.hexdigest()


def _digest(folders: Iterable[Path]) -> str:
    return _cached_digest(tuple(file for folder in folders for file in _files_below(os.fspath(folder))))


def _hash(*texts: str) -> str:
    return hashlib.blake2b("\0".join(texts).encode(), digest_size=16).hexdigest()
