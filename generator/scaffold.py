"""New things in a keeper's folder: a site to begin with, an item to write. What is there is never overwritten."""

import difflib
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator.assets import bundled
from generator.config import Config
from generator.errors import ConfigError
from generator.languages import canonical_tag
from generator.model import Problem
from generator.urls import slug

# Names that are tried for an item when others of the same title and day are there.
TRIED_NAMES = 1000

_SETTINGS = """\
# Settings of this archive. Every key may be left out; docs/configuration.md of Khabar lists them all.
# Save this file while `khabar serve` runs, and the pages follow.

# Name of the archive; a table gives one for each language: title = { fa = "آرشیو", en = "Archive" }
title = "{title}"

# Address the site will be published under. Feeds, sitemaps and links to be cited need it.
# base_url = "https://example.org/news/"

# Language of items that do not say theirs and from which it cannot be told.
# default_language = "fa"

# Zone in which the dates and times of the items are meant.
# timezone = "Asia/Tehran"
"""

# Items that a new site comes with, and how many days before today they are dated, so that there are archives to see.
_SAMPLES = {
    "letter.fa": 0, "weather-notes.en": 0, "river-library.ar": 0,
    "night-tram.en": 9, "square-clock.ar": 24, "bread-book.fa": 40,
}  # fmt: skip

_IGNORED = """\
# Made by Khabar; all of it can be made again from seeds/.
/output/
/.khabar/
/release/
"""


def _samples(today: date) -> Iterator[tuple[str, str]]:
    """Path below the seeds folder and text of each item that a new site comes with."""
    for name, age in _SAMPLES.items():
        day = date.fromordinal(max(today.toordinal() - age, 1))
        stem, _, lang = name.partition(".")
        text = (Path(__file__).with_name("samples") / f"{name}.md").read_text(encoding="utf-8")
        yield f"{lang}/{day.year:04}/{day}-{stem}.md", text.replace("{day}", str(day))


def init(folder: Path, today: date) -> tuple[Path, ...]:
    """Make a new site with six items in three languages, to look at and to change.

    Args:
        folder: The site's folder, made if it is not there.
        today: The day that the newest items are given.

    Returns:
        The files that were made.

    Raises:
        ConfigError: There is a site already, or something in the way; nothing was written.
    """
    files = {
        folder / "khabar.toml": _SETTINGS.replace("{title}", _title(folder)),
        **{folder / "seeds" / path: text for path, text in _samples(today)},
    }
    problems = list(_in_the_way(folder))
    if problems:
        raise ConfigError(problems)
    ignored = folder / ".gitignore"
    if not ignored.exists():
        files[ignored] = _IGNORED
    for file, text in files.items():
        write_new(file, text)
    return tuple(files)


def _title(folder: Path) -> str:
    """A name for the archive from that of its folder, safe inside the quotes of TOML."""
    name = json.dumps(folder.resolve().name.replace("-", " ").replace("_", " ").strip(), ensure_ascii=False)[1:-1]
    return name[:1].upper() + name[1:] or "Khabar"


def _in_the_way(folder: Path) -> Iterator[Problem]:
    hint = "give another folder: khabar init DIR"
    if folder.exists() and not folder.is_dir():
        yield Problem("init", f"{folder} is a file", hint=hint)
        return
    settings, project, seeds = folder / "khabar.toml", folder / "pyproject.toml", folder / "seeds"
    if settings.exists():
        yield Problem("init", "there is a site already", str(settings), hint=hint)
    if project.is_file() and "[tool.khabar" in project.read_text(encoding="utf-8", errors="replace"):
        yield Problem("init", "there is a site already: it has a table [tool.khabar]", str(project), hint=hint)
    if seeds.exists() and (not seeds.is_dir() or any(seeds.iterdir())):
        yield Problem("init", "there are seeds already; khabar build needs nothing else", str(seeds), hint=hint)


def new_item(config: Config, lang: str, title: str, day: date) -> Path:
    """Make a new item with its front matter.

    Args:
        config: The site's settings.
        lang: BCP 47 tag.
        title: Headline.
        day: Day of publication.

    Returns:
        The file, named by its day and title in a folder of its language and year.

    Raises:
        ConfigError: The tag is none, the title is empty, or the file cannot be written.
    """
    tag = canonical_tag(lang)
    title = " ".join(title.split())
    if tag is None:
        hint = "give a BCP 47 tag such as fa, lt or zh-Hans"
        raise ConfigError([Problem("wrong-language", f"{lang!r} is no language tag", hint=hint)])
    if not title:
        raise ConfigError([Problem("no-title", "the title is empty", hint='give one: khabar new --lang fa "…"')])
    text = f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\nlang: {tag}\ndate: {day}\n---\n\n"
    folder = config.seeds / tag / f"{day.year:04}"
    name = f"{day}-{slug(title)}".rstrip("-")
    for number in range(1, TRIED_NAMES):
        file = folder / (f"{name}.md" if number == 1 else f"{name}-{number}.md")
        try:
            write_new(file, text)
        except FileExistsError:
            continue
        return file
    raise ConfigError([Problem("new", f"there are {TRIED_NAMES} items of this name", hint="give another title")])


def override(config: Config, name: str) -> Path:
    """Copy a template or a static file of Khabar's into the site, to be changed there.

    Args:
        config: The site's settings.
        name: Of the file, such as "missing.html" or "khabar.css".

    Returns:
        The copy.

    Raises:
        ConfigError: There is no such file, the site has one already, or it cannot be written.
    """
    folders = {"templates": config.templates, "static": config.static}
    for kind, own in folders.items():
        file = bundled(kind) / name
        if file.is_file() and file.resolve().is_relative_to(bundled(kind).resolve()):
            try:
                write_new(own / name, file.read_bytes())
            except FileExistsError as exc:
                hint = "it was left as it is; move it away to begin anew"
                raise ConfigError(
                    [Problem("override", "the site has this file already", str(own / name), hint=hint)]
                ) from exc
            return own / name
    known = sorted(file.name for kind in folders for file in bundled(kind).iterdir() if file.is_file())
    near = difflib.get_close_matches(name, known, 1)
    hint = f"did you mean {near[0]}?" if near else "docs/templates.md lists the files"
    raise ConfigError([Problem("override", f"Khabar has no file {name}", hint=hint)])


def write_new(file: Path, text: str | bytes) -> None:
    """Write a file that is not there yet.

    Raises:
        FileExistsError: It is.
        ConfigError: The folder cannot be written.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as stream:
            stream.write(text.encode() if isinstance(text, str) else text)
    except FileExistsError:
        raise
    except OSError as exc:
        hint = "check the folder's owner and rights"
        raise ConfigError([Problem("cannot-write", f"{exc.strerror}: {file}", hint=hint)]) from exc
