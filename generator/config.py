"""The site's settings as one frozen value, read once from `khabar.toml` or `[tool.khabar]` in `pyproject.toml`.

Every key is optional. A key that is not known, or a value of another type than expected, is a fault that names the
key, its line and the nearest known key; all faults of a file are collected before the error is raised.
"""

import difflib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from generator.errors import ConfigError
from generator.hosting import (
    CONTENT_POLICY,
    Security,
    Target,
    is_secret,
    read_domain,
    read_hosts,
    read_packings,
    read_security,
    read_targets,
)
from generator.languages import canonical_tag
from generator.model import Problem
from generator.recurring import Recurring, read_rules

# The address of the preview, used until the site has one of its own: feeds and sitemaps must hold absolute ones.
UNSET_BASE_URL = "http://localhost:8000/"

# The lines that `khabar learn` has found and a person has reviewed.
RULES_FILE = "rules.toml"

PERMALINK_FIELDS = frozenset({"lang", "year", "month", "day", "slug", "id"})
DATA = ("catalogue", "ninjs")
SLUG_STYLES = ("unicode", "ascii", "id")
_PERMALINK_FIELD = re.compile(r"\{(\w*)\}")
# What no path of an address holds as it is: braces left over, the marks of a query and a fragment, a backslash.
_NO_ADDRESS = re.compile(r"[{}?#\\\s]")
DEFAULT_FIELDS = ("lang", "source", "place", "byline")


@dataclass(frozen=True, slots=True)
class Config:
    """Settings of one site.

    Attributes:
        root: The site's folder; every relative path starts here.
        title: Pairs of language tag ("" for any) and title of the site in that language.
        base_url: Absolute address the site is published under, ending in "/".
        default_language: BCP 47 tag for items whose language cannot be told, or "".
        languages: The only tags that detection may answer; empty for all.
        seeds: Folder of the news items.
        output: Folder of the built site.
        templates: Folder whose templates take the place of Khabar's own of the same name.
        static: Folder whose files are copied to `static/`, over Khabar's own of the same name.
        locale: Folder whose catalogues (`<tag>.po`) are laid over Khabar's own phrases.
        page_size: Number of items on one page of a list.
        page_weight: Kilobytes over the wire that `khabar check` lets a page weigh with all that it loads.
        calendars: Pairs of language tag and CLDR calendar names, the preferred one first; others go by CLDR.
        permalink: Pattern of a dated item's address.
        slugs: "unicode" (the item's own script), "ascii" or "id".
        timezone: IANA name of the zone in which stated times are meant.
        defaults: Pairs of a folder below the seeds and the fields (name, value) of the items under it.
        hosts: Hosts whose own files are written: `_headers`, `_redirects`, `CNAME` and the like.
        domain: The domain of one's own that GitHub and Codeberg are to answer to, or "".
        compress: Packed forms ("gzip", "br") that are written beside the files.
        security: What `security.txt` says; None for no such file.
        content_security_policy: What pages may load, for hosts that take headers from a file.
        publish: Targets of `khabar publish`.
        data: Files besides feeds and sitemaps: "catalogue" (CSV and JSON of all items), "ninjs" (each item as IPTC
            ninjs).
        search: Whether readers can search the texts.
        image: File below `static/` that stands for the pages where they are shared, or "".
        drafts: Whether drafts are published too.
        rules: Lines that recur in the site's items, from its `rules.toml`.
        look: Digest of templates and phrases as they are now; a build sets it, so that a process that lives longer
            than an edit of theirs does not use what it has read before.
    """

    root: Path
    title: tuple[tuple[str, str], ...] = (("", "Khabar"), ("fa", "خبر"))
    base_url: str = UNSET_BASE_URL
    default_language: str = ""
    languages: tuple[str, ...] = ()
    seeds: Path = Path("seeds")
    output: Path = Path("output")
    templates: Path = Path("templates")
    static: Path = Path("static")
    locale: Path = Path("locale")
    page_size: int = 100
    page_weight: int = 100
    calendars: tuple[tuple[str, tuple[str, ...]], ...] = ()
    permalink: str = "{lang}/{year}/{month}/{day}/{slug}/"
    slugs: str = "unicode"
    timezone: str = "UTC"
    defaults: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    hosts: tuple[str, ...] = ()
    domain: str = ""
    compress: tuple[str, ...] = ()
    security: Security | None = None
    content_security_policy: str = CONTENT_POLICY
    publish: tuple[Target, ...] = ()
    data: tuple[str, ...] = ("catalogue",)
    search: bool = True
    image: str = ""
    drafts: bool = False
    rules: tuple[Recurring, ...] = ()
    look: str = ""

    def title_in(self, lang: str) -> str:
        """The site's title in a language, or the one that is meant for any."""
        return _title_in(lang, self.title)

    def folder_fields(self, path: str) -> dict[str, str]:
        """Fields that the configuration declares for a seed; the deepest folder wins."""
        found: dict[str, str] = {}
        for folder, values in self.defaults:  # sorted, so a folder comes before those inside it
            if path.startswith(folder):
                found.update(values)
        return found


@lru_cache(maxsize=1 << 10)
def _title_in(lang: str, title: tuple[tuple[str, str], ...]) -> str:
    titles = dict(title)
    return titles.get(lang) or titles.get(lang.split("-")[0]) or titles.get("") or next(iter(titles.values()))


def load_config(root: Path, **overrides: Any) -> Config:
    """Read the settings of the site in a folder.

    Args:
        root: The site's folder.
        overrides: Values from the command line, by field name; None leaves the field alone. Paths given here are
            relative to the caller's folder, not to the site's.

    Raises:
        ConfigError: The folder does not exist, the file is not TOML, or keys or values are wrong.
    """
    if not root.is_dir():
        raise ConfigError(
            [Problem("no-site", f"the folder {root} does not exist", hint="give an existing folder with -C")]
        )
    root = root.resolve()
    table, path, text = _read_table(root)
    reader = _Reader(path, text)
    values = reader.read(table)
    if reader.problems:
        raise ConfigError(reader.problems)
    config = Config(root=root, rules=_read_recurring(root / RULES_FILE), **values)
    for name in ("seeds", "output", "templates", "static", "locale"):
        config = replace(config, **{name: root / getattr(config, name)})
    given = {name: value for name, value in overrides.items() if value is not None}
    if "base_url" in given:
        given["base_url"] = reader.base_url("base_url", given["base_url"])
        if reader.problems:
            raise ConfigError(reader.problems)
    config = replace(config, **given)
    _check_folders(config)
    return config


def _read_table(root: Path) -> tuple[dict[str, Any], str, str]:
    own, project = root / "khabar.toml", root / "pyproject.toml"
    path = own if own.is_file() else project
    if not path.is_file():
        return {}, "khabar.toml", ""
    try:
        text = path.read_text(encoding="utf-8-sig")
        document = tomllib.loads(text)
    except UnicodeDecodeError as exc:
        raise ConfigError(
            [Problem("config-encoding", f"not UTF-8 at byte {exc.start}", path.name, hint="save it as UTF-8")]
        ) from exc
    except tomllib.TOMLDecodeError as exc:
        place = re.search(r"line (\d+), column (\d+)", str(exc))
        line, column = (int(place[1]), int(place[2])) if place else (0, 0)
        reason = re.sub(r" \(at .*\)$", "", str(exc))
        lines = text.splitlines()
        excerpt = _harmless(lines[line - 1]) if 0 < line <= len(lines) else ""
        raise ConfigError(
            [Problem("config-syntax", reason, path.name, line, column, "see https://toml.io", excerpt, "error")]
        ) from exc
    if path == own:
        return document, path.name, text
    tool = document.get("tool", {})
    table = tool.get("khabar", {}) if isinstance(tool, dict) else {}
    if not isinstance(table, dict):
        reader = _Reader(path.name, text)
        reader.wrong_type("khabar", table, "a table [tool.khabar]")
        raise ConfigError(reader.problems)
    return table, path.name, text


def _read_recurring(file: Path) -> tuple[Recurring, ...]:
    if not file.is_file():
        return ()
    try:
        return read_rules(file.read_text(encoding="utf-8-sig"))
    except ValueError as exc:
        hint = "mend it, or delete it and run khabar learn"
        raise ConfigError([Problem("rules-file", str(exc), file.name, hint=hint, severity="error")]) from exc


def _check_folders(config: Config) -> None:
    """Refuse an output folder in which a build could harm what it is made from."""
    output = config.output.resolve()
    for name in ("seeds", "templates", "static", "locale"):
        other = getattr(config, name).resolve()
        if output == other or output in other.parents or other in output.parents:
            message = f"the output folder {config.output} is, holds or lies in the {name} folder {other}"
            raise ConfigError(
                [Problem("output-folder", message, hint="give another folder with --output or the key output")]
            )
    if {".khabar", ".git"} & set(output.relative_to(config.root).parts if output.is_relative_to(config.root) else ()):
        message = f"the output folder {config.output} lies in a folder of Khabar's or Git's own"
        raise ConfigError([Problem("output-folder", message, hint="give another one, such as output")])
    if output == config.root or output in config.root.parents or output == Path.home():
        message = f"the output folder {config.output} holds the site itself"
        raise ConfigError([Problem("output-folder", message, hint="give a folder of its own, such as output")])
    if output.exists() and not output.is_dir():
        raise ConfigError([Problem("output-folder", f"{config.output} is a file, not a folder", hint="move it away")])


def _is_site_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:  # a bracket that is never closed
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc) and not (parts.query or parts.fragment)


def _harmless(line: str) -> str:
    """A line to be shown, unless it may hold a secret."""
    return "" if is_secret(line.split("=")[0].strip()) or "@" in line else line


class _Reader:
    """Turns a table of TOML into typed values and collects every fault on the way."""

    def __init__(self, path: str, text: str) -> None:
        self.path, self.lines = path, text.splitlines()
        self.problems: list[Problem] = []

    def read(self, table: Mapping[str, Any]) -> dict[str, Any]:
        known = {field.name for field in fields(Config)} - {"root", "drafts", "look", "rules"}
        values = {}
        for key, value in table.items():
            if key not in known:
                near = difflib.get_close_matches(key, known, 1)
                hint = f"did you mean {near[0]}?" if near else f"known keys: {', '.join(sorted(known))}"
                if is_secret(key):
                    hint = "take it out: no secret belongs into this file"
                self.fault("unknown-key", key, f"there is no key {key}", hint)
                continue
            values[key] = getattr(self, key)(key, value)
        return values

    def fault(self, code: str, key: str, message: str, hint: str) -> None:
        pattern = re.compile(rf"""^\s*\[*\s*["']?{re.escape(key)}["']?\s*[=.\]]""")
        line = next((n for n, text in enumerate(self.lines, 1) if pattern.match(text)), 0)
        excerpt = _harmless(self.lines[line - 1]) if line else ""
        self.problems.append(Problem(code, message, self.path, line, 0, hint, excerpt, "error"))

    def wrong_type(self, key: str, value: object, expected: str) -> None:
        self.fault("wrong-type", key, f"{key} is {type(value).__name__} {value!r}", f"expected {expected}")

    def text(self, key: str, value: object) -> str:
        if isinstance(value, str) and value.strip():
            return value.strip()
        self.wrong_type(key, value, "a text that is not empty")
        return ""

    def tag(self, key: str, value: object) -> str:
        tag = canonical_tag(value) if isinstance(value, str) else None
        if tag is None:
            self.fault(
                "wrong-language",
                key,
                f"{value!r} is no language tag",
                "give a BCP 47 tag such as fa, lt or zh-Hans",
            )
        return tag or ""

    def path_value(self, key: str, value: object) -> Path:
        name = self.text(key, value)
        if "\0" in name:
            self.wrong_type(key, value, "the path of a folder")
            return Path(key)
        return Path(name)

    seeds = output = templates = static = locale = path_value

    def title(self, key: str, value: object) -> tuple[tuple[str, str], ...]:
        if isinstance(value, dict) and value:
            return tuple(sorted((self.tag(key, tag), self.text(key, text)) for tag, text in value.items()))
        return (("", self.text(key, value)),)

    def base_url(self, key: str, value: object) -> str:
        url = self.text(key, value)
        if url and not _is_site_address(url):
            self.fault(
                "wrong-url",
                key,
                f"{url} is no address of a site",
                "give one such as https://example.org/news/",
            )
        return url if url.endswith("/") else url + "/"

    def default_language(self, key: str, value: object) -> str:
        return self.tag(key, value)

    def languages(self, key: str, value: object) -> tuple[str, ...]:
        if isinstance(value, list):
            return tuple(self.tag(key, tag) for tag in value)
        self.wrong_type(key, value, "a list of language tags")
        return ()

    def page_size(self, key: str, value: object) -> int:
        if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 1000:
            return value
        self.wrong_type(key, value, "a whole number from 1 to 1000")
        return 1

    def page_weight(self, key: str, value: object) -> int:
        if isinstance(value, int) and not isinstance(value, bool) and value >= 1:
            return value
        self.wrong_type(key, value, "a whole number of kilobytes from 1")
        return 1

    def image(self, key: str, value: object) -> str:
        name = self.text(key, value)
        if not all(part.strip(". ") for part in name.split("/")) or set(name) & set("\\?#:"):
            self.wrong_type(key, value, "the path of a file below static/, such as card.png")
            return ""
        return name

    def search(self, key: str, value: object) -> bool:
        if not isinstance(value, bool):
            self.wrong_type(key, value, "true or false")
        return bool(value)

    def calendars(self, key: str, value: object) -> tuple[tuple[str, tuple[str, ...]], ...]:
        if not isinstance(value, dict) or not all(isinstance(names, list) and names for names in value.values()):
            self.wrong_type(key, value, 'a table such as { fa = ["persian", "gregorian"] }')
            return ()
        return tuple(
            sorted(
                (self.tag(key, tag), tuple(self.calendar(key, name) for name in names)) for tag, names in value.items()
            )
        )

    def calendar(self, key: str, value: object) -> str:
        from generator.dates import CALENDARS

        if value not in CALENDARS:
            self.fault("wrong-calendar", key, f"{value!r} is no calendar", f"known: {', '.join(sorted(CALENDARS))}")
        return str(value)

    def permalink(self, key: str, value: object) -> str:
        pattern = self.text(key, value).strip("/") + "/"
        names = set(_PERMALINK_FIELD.findall(pattern))
        segments = _PERMALINK_FIELD.sub("", pattern)
        is_address = not (_NO_ADDRESS.search(segments) or re.search(r"/\.{0,2}/", pattern))
        is_own = pattern.startswith("{lang}/") and names & {"slug", "id"}
        if names - PERMALINK_FIELDS or not is_address or not is_own:
            self.fault(
                "wrong-permalink",
                key,
                f"{value!r} cannot be a permalink",
                "begin with {lang}/, hold {slug} or {id}, and use only " + ", ".join(sorted(PERMALINK_FIELDS)),
            )
        return pattern

    def slugs(self, key: str, value: object) -> str:
        if value not in SLUG_STYLES:
            self.wrong_type(key, value, " or ".join(SLUG_STYLES))
        return str(value)

    def hosts(self, key: str, value: object) -> tuple[str, ...]:
        return read_hosts(key, value, self.fault)

    def domain(self, key: str, value: object) -> str:
        return read_domain(key, value, self.fault)

    def compress(self, key: str, value: object) -> tuple[str, ...]:
        return read_packings(key, value, self.fault)

    def security(self, key: str, value: object) -> Security | None:
        return read_security(key, value, self.fault)

    def content_security_policy(self, key: str, value: object) -> str:
        return " ".join(self.text(key, value).split())

    def publish(self, key: str, value: object) -> tuple[Target, ...]:
        return read_targets(key, value, self.fault)

    def data(self, key: str, value: object) -> tuple[str, ...]:
        if isinstance(value, list) and all(name in DATA for name in value):
            return tuple(sorted(set(value)))
        self.wrong_type(key, value, "a list of names: " + ", ".join(DATA))
        return ()

    def timezone(self, key: str, value: object) -> str:
        name = self.text(key, value)
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: the name of a folder of zones, such as Europe
            self.fault("wrong-timezone", key, f"{name} is no time zone", "give an IANA name such as Asia/Tehran")
        return name

    def defaults(self, key: str, value: object) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
        if not isinstance(value, dict) or not all(isinstance(table, dict) for table in value.values()):
            self.wrong_type(key, value, 'a table of folders such as [defaults."tasnim"] lang = "fa"')
            return ()
        out = []
        for folder, table in sorted(value.items()):
            for name in table:
                if name not in DEFAULT_FIELDS:
                    near = difflib.get_close_matches(name, DEFAULT_FIELDS, 1)
                    self.fault(
                        "unknown-key",
                        name,
                        f"there is no default for {name}",
                        f"did you mean {near[0]}?" if near else f"known: {', '.join(DEFAULT_FIELDS)}",
                    )
            pairs = (
                (name, self.tag(name, text) if name == "lang" else self.text(name, text))
                for name, text in sorted(table.items())
            )
            out.append((f"{name}/" if (name := folder.strip("/")) else "", tuple(pairs)))
        return tuple(out)
