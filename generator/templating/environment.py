"""Jinja2 set up for this project: templates to pages, fast where they can be, and what is wrong with one."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import meta, nodes

from generator.assets import bundled
from generator.config import Config
from generator.errors import TemplateError
from generator.model import Problem
from generator.templating.compiled import Render, Specialise, UnsupportedError, compiled, signature

# Functions kept ready: one for each kind of page, language and depth. Some ten kilobytes each.
MAX_RENDERS = 2_000


_LAYOUTS = ("ltr.html", "rtl.html")


class Templates:
    """The templates of a site in one state of them: its own first, then Khabar's.

    Autoescape is on for every file, because the XML ones need it as much as the HTML ones.
    """

    def __init__(self, folder: Path) -> None:
        self._env = jinja2.Environment(
            loader=jinja2.FileSystemLoader([folder, bundled("templates")]),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            cache_size=-1,
        )
        self._env.globals.clear()  # nothing that looks at a clock, a range or the world: only what a view gives
        self._sources: dict[str, tuple[str, nodes.Template]] = {}
        self._functions: dict[tuple[str, str], Specialise | None] = {}
        self._renders: dict[tuple[str, ...], Render] = {}

    def source(self, name: str) -> tuple[str, tuple[str | None, ...]]:
        """The text of a template, and the names of those it refers to; None for a name that is computed.

        Raises:
            TemplateError: It does not exist or does not parse.
        """
        tree = self.tree(name)
        return self._sources[name][0], tuple(meta.find_referenced_templates(tree))

    def tree(self, name: str) -> nodes.Template:
        """A template as Jinja2 reads it; kept, because the kinds of page share most of them.

        Raises:
            TemplateError: It does not exist or does not parse.
        """
        if name not in self._sources:
            assert self._env.loader is not None
            try:
                source, file, _ = self._env.loader.get_source(self._env, name)
                self._sources[name] = source, self._env.parse(source, name, file)
            except jinja2.TemplateSyntaxError as exc:
                raise TemplateError(syntax_problem(exc)) from exc
            except jinja2.TemplateNotFound as exc:
                problem = Problem(
                    "template", f"there is no template {exc.name}", hint="put it back, or remove what asks for it"
                )
                raise TemplateError(problem) from exc
        return self._sources[name][1]

    def prepare(self, name: str) -> None:
        """Get a template ready before it is asked for.

        Raises:
            TemplateError: It does not exist or does not parse.
        """
        for layout in _LAYOUTS:
            self._function(name, layout)

    def render(self, name: str, given: Mapping[str, Any]) -> str:
        """Make a page.

        Raises:
            TemplateError: The template does not exist, does not parse, or asks for what it is not given.
        """
        page = given.get("page")
        layout = page.layout if page else ""
        key = (name, given["site"].title, *(signature(page) if page else (given["lang_name"],)))
        try:
            render = self._renders.get(key) or self._specialised(key, layout, given)
            if render is not None:
                return render(given)
        except TemplateError:
            raise
        except Exception:  # Jinja2 says what is wrong, or that nothing is: then it makes these pages from now on
            text = self.render_by_jinja(name, given)
            self._functions[name, layout] = None
            self._renders.clear()
            return text
        return self.render_by_jinja(name, given)

    def _specialised(self, key: tuple[str, ...], layout: str, given: Mapping[str, Any]) -> Render | None:
        function = self._function(key[0], layout)
        if function is None:
            return None
        if len(self._renders) >= MAX_RENDERS:
            self._renders.clear()
        self._renders[key] = render = function(given)
        return render

    def _function(self, name: str, layout: str) -> Specialise | None:
        if (name, layout) not in self._functions:
            try:
                self._functions[name, layout] = self.compiled(name, layout)
            except UnsupportedError:
                self._functions[name, layout] = None
        return self._functions[name, layout]

    def compiled(self, name: str, layout: str) -> Specialise:
        """The function that a template is put into, see `compiled.compiled`."""
        return compiled(name, layout, self.tree, self._env)

    def render_by_jinja(self, name: str, given: Mapping[str, Any]) -> str:
        """Make a page as Jinja2 does by itself.

        Raises:
            TemplateError: The template does not exist, does not parse, or asks for what it is not given.
        """
        self.tree(name)
        try:
            return self._env.get_template(name).render(given)
        except jinja2.TemplateSyntaxError as exc:  # of one that it includes
            raise TemplateError(syntax_problem(exc)) from exc
        except jinja2.TemplateNotFound as exc:
            problem = Problem("template", f"there is no template {exc.name}", hint="put it back")
            raise TemplateError(problem) from exc
        except (jinja2.TemplateRuntimeError, TypeError) as exc:
            raise TemplateError(runtime_problem(exc, name)) from exc


@lru_cache(maxsize=8)
def templates_in(folder: Path, look: str) -> Templates:
    """Khabar's templates with those of a folder before them; `look` is the digest of what they are now."""
    return Templates(folder)


def templates(config: Config) -> Templates:
    """The templates of a site as they are now."""
    return templates_in(config.templates, config.look)


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
