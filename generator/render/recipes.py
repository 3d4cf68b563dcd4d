"""The digest of everything that a kind of page is made with: what tells a build which pages are out of date."""

import hashlib
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from generator.config import Config
from generator.plan import KINDS
from generator.render.environment import PACKAGE, bundled, templates


def with_look(config: Config) -> Config:
    """The same settings, with the digest of the templates and phrases that are there now."""
    folders = (bundled("templates"), config.templates, PACKAGE / "locale", config.locale)
    return replace(config, look=_digest(file for folder in folders for file in _files_below(folder)))


def recipes(config: Config) -> dict[str, str]:
    """Digest of all that pages are made with besides the seeds: by kind, and for "article" and "everything".

    "everything" covers the program and those settings that decide which pages there are; when it changes, nothing
    that is remembered holds.
    """
    phrase_files = (file for folder in (PACKAGE / "locale", config.locale) for file in _files_below(folder))
    look = (_digest(phrase_files), repr((config.title, config.base_url)))
    fixed = repr((config.default_language, config.languages, config.page_size, config.calendars, config.permalink,
                  config.slugs, config.timezone, config.defaults, config.drafts, config.rules,
                  config.compress, config.data, config.search))  # fmt: skip
    told = repr((config.hosts, config.domain, config.security, config.content_security_policy))
    found = {"everything": _hash(_program(), fixed), "hosts": _hash(told)}
    files = [
        ("article", "article.html"),
        ("moved", "moved.html"),
        *((kind.name, f"{kind.template} {kind.also}") for kind in KINDS),
    ]
    for name, made_with in files:
        found[name] = _hash(*look, *(text for file in made_with.split() for text in _template_texts(file, config)))
    return found


def _template_texts(name: str, config: Config) -> list[str]:
    """The source of a template and of all it includes or extends; a name computed at run time may be either layer."""
    seen: dict[str, str] = {}
    waiting = [name]
    while waiting:
        current = waiting.pop()
        if current not in seen:
            seen[current], references = templates(config).source(current)
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
    start = len(str(PACKAGE))
    files = (file for file in _files_below(PACKAGE) if not any(f"/{name}/" in file[start:] for name in others))
    return _hash(_digest(files), unicodedata.unidata_version, *(version(name) for name in _LIBRARIES))


def _files_below(folder: Path) -> list[str]:
    """Everything below a folder, in order; as text, because a thousand paths take long to compare."""
    return sorted(map(str, folder.rglob("*")))


@lru_cache(maxsize=4)
def _cached_digest(files: tuple[tuple[str, int, int], ...]) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for file, _, _ in files:
        digest.update(Path(file).name.encode("utf-8", "surrogateescape") + b"\0" + Path(file).read_bytes() + b"\0")
    return digest.hexdigest()


def _digest(files: Iterable[str]) -> str:
    described = ((file, Path(file).stat()) for file in files if Path(file).is_file())
    return _cached_digest(tuple((file, stat.st_size, stat.st_mtime_ns) for file, stat in described))


def _hash(*texts: str) -> str:
    return hashlib.blake2b("\0".join(texts).encode(), digest_size=16).hexdigest()
