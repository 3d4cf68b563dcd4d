"""A view to bytes, through Jinja2; the only place where values become words and words become pages."""

from collections.abc import Iterator

from generator.config import Config
from generator.model import Output, View
from generator.plan import KIND, page_url
from generator.render import data, lists, machines, searching
from generator.render.article import reading_minutes, render_item
from generator.render.contents import render_contents
from generator.render.moved import render_moved
from generator.render.parts import context
from generator.templating.environment import templates
from generator.urls import output_path

__all__ = [
    "reading_minutes",
    "render_contents",
    "render_files",
    "render_item",
    "render_moved",
    "templates",
]


def render_files(view: View, config: Config) -> Iterator[Output]:
    """Make one page of many entries, and the files that show the same entries to machines.

    Raises:
        TemplateError: The template does not exist, does not parse, or asks for what it is not given.
    """
    yield Output(output_path(page_url(view.key, view.part, view.span)), text_of(view, config).encode("utf-8"))
    if view.key.kind == "catalogue":
        yield data.catalogue_json(view, config)
    elif view.key.kind == "feed":
        yield data.json_feed(view, config)
    elif machines.has_feed(view):
        values = {**context(view.key.lang, config), **machines.feed(view, config)}
        yield Output(
            machines.feed_url(view.key),
            templates(config).render("feed.xml", values).encode("utf-8"),
        )
        yield data.json_feed(view, config)


def text_of(view: View, config: Config) -> str:
    """The text of one page of many entries."""
    if make := data.FILL.get(view.key.kind) or searching.DATA.get(view.key.kind):
        return make(view, config)
    return templates(config).render(KIND[view.key.kind].template, values_of(view, config))


def values_of(view: View, config: Config) -> dict[str, object]:
    """What the template of a page is given."""
    if fill := lists.FILL.get(view.key.kind):
        page, filled = fill(view, config)
        return {**context(page.lang, config), "page": page, **filled}
    if give := searching.FILL.get(view.key.kind):
        return {**context(view.key.lang, config), **give(view, config)}
    return {**context(view.key.lang or "en", config), **machines.FILL[view.key.kind](view, config)}
