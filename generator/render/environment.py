"""Jinja2 set up for this project, and the digest of everything a kind of page is made with."""

import hashlib
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import jinja2
from jinja2 import meta

from generator.config import Config
from generator.errors import TemplateError
from generator.model import Problem
from generator.plan import KINDS

PACKAGE = Path(__file__).parent.parent


def bundled(name: str) -> Path:
    """Khabar's own folder of that name: inside the package when installed, beside it in a checkout."""
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name


@lru_cache(maxsize=8)
def _environment(templates: Path, look: str) -> jinja2.Environment:
    """The templates of a site: its own first, then Khabar's; one environment for each state of them.

    Autoescape is on for every file, because the XML ones need it as much as the HTML ones.
    """
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader([templates, bundled("templates")]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
    )
    env.globals.clear()  # nothing that looks at a clock, a range or the world: a template gets what its view gives
    return env


def template(name: str, config: Config) -> jinja2.Template:
    """A compiled template.

    Raises:
        TemplateError: It does not exist or does not parse.
    """
    try:
        return _environment(config.templates, config.look).get_template(name)
    except jinja2.TemplateSyntaxError as exc:
        raise TemplateError(syntax_problem(exc)) from exc
    except jinja2.TemplateNotFound as exc:
        problem = Problem(
            "template", f"there is no template {exc.name}", hint="put it back, or remove what asks for it"
        )
        raise TemplateError(problem) from exc


def syntax_problem(exc: jinja2.TemplateSyntaxError) -> Problem:
    """What is wrong with a template, with the line."""
    lines = (exc.source or "").splitlines()
    excerpt = lines[exc.lineno - 1] if 0 < exc.lineno <= len(lines) else ""
    name = exc.filename or exc.name or ""
    return Problem(
        "template", exc.message or "syntax error", name, exc.lineno, 0, "mend the template", excerpt, "error"
    )


def runtime_problem(exc: Exception, name: str) -> Problem:
    """What went wrong while a template ran, with its own line."""
    line = 0
    trace = exc.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.endswith((".html", ".xml", ".txt")):
            name, line = file, trace.tb_lineno
        trace = trace.tb_next
    excerpt = ""
    if line and Path(name).is_file():
        excerpt = Path(name).read_text(encoding="utf-8").splitlines()[line - 1]
    return Problem(
        "template", str(exc), name, line, 0, "see docs/templates.md for what a template is given", excerpt, "error"
    )


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
                  config.slugs, config.timezone, config.defaults, config.drafts, config.rules))  # fmt: skip
    found = {"everything": _hash(_program(), fixed)}
    for name, file in [("article", "article.html"), *((kind.name, kind.template) for kind in KINDS)]:
        found[name] = _hash(*look, *_template_texts(file, config))
    return found


def _template_texts(name: str, config: Config) -> list[str]:
    """The source of a template and of all it includes or extends; a name computed at run time may be either layer."""
    seen: dict[str, str] = {}
    waiting = [name]
    while waiting:
        current = waiting.pop()
        if current not in seen:
            seen[current], references = _template_source(current, config.templates, config.look)
            for reference in references:
                waiting += [reference] if reference else ["ltr.html", "rtl.html"]
    return [seen[key] for key in sorted(seen)]


@lru_cache(maxsize=256)
def _template_source(name: str, templates: Path, look: str) -> tuple[str, tuple[str | None, ...]]:
    """The source of one template and the names it refers to.

    Kept, because the kinds share most of their templates: parsing them for each kind took 160 ms of every build.
    """
    env = _environment(templates, look)
    assert env.loader is not None
    try:
        source = env.loader.get_source(env, name)[0]
        return source, tuple(meta.find_referenced_templates(env.parse(source)))
    except jinja2.TemplateSyntaxError as exc:
        exc.filename, exc.source = exc.filename or name, source
        raise TemplateError(syntax_problem(exc)) from exc
    except jinja2.TemplateNotFound as exc:
        raise TemplateError(Problem("template", f"there is no template {exc.name}", hint="put it back")) from exc


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
