"""A view to bytes, through Jinja2; the only place where values become words and words become pages."""

from generator.config import Config
from generator.model import Output, View
from generator.plan import KIND, page_url
from generator.render import lists, machines
from generator.render.article import reading_minutes, render_article
from generator.render.environment import bundled, templates
from generator.render.moved import Destination, render_moved
from generator.render.parts import context
from generator.render.recipes import recipes, with_look
from generator.urls import output_path

__all__ = [
    "Destination",
    "bundled",
    "reading_minutes",
    "recipes",
    "render_article",
    "render_moved",
    "render_page",
    "templates",
    "with_look",
]


def render_page(view: View, config: Config) -> Output:
    """Make one page of many entries.

    Raises:
        TemplateError: The template does not exist, does not parse, or asks for what it is not given.
    """
    return Output(output_path(page_url(view.key, view.part)), text_of(view, config).encode("utf-8"))


def text_of(view: View, config: Config) -> str:
    """The text of one page of many entries."""
    return templates(config).render(KIND[view.key.kind].template, values_of(view, config))


def values_of(view: View, config: Config) -> dict[str, object]:
    """What the template of a page is given."""
    if fill := lists.FILL.get(view.key.kind):
        page, filled = fill(view, config)
        return {**context(page.lang, config), "page": page, **filled}
    return {**context(view.key.lang or "en", config), **machines.FILL[view.key.kind](view, config)}
