"""A view to bytes, through Jinja2; the only place where values become words and words become pages."""

import jinja2

from generator.config import Config
from generator.errors import TemplateError
from generator.model import Article, Entry, Output, View
from generator.plan import KIND, page_url
from generator.render import lists, machines
from generator.render.article import reading_minutes, render_article
from generator.render.environment import bundled, recipes, runtime_problem, template, with_look
from generator.render.parts import context
from generator.urls import output_path

__all__ = ["bundled", "reading_minutes", "recipes", "render_page", "render_story", "with_look"]


def render_page(view: View, config: Config) -> Output:
    """Make one page of many entries.

    Raises:
        TemplateError: The template does not exist, does not parse, or asks for what it is not given.
    """
    name = KIND[view.key.kind].template
    url = page_url(view.key, view.part)
    try:
        page_template = template(name, config)
        if fill := lists.FILL.get(view.key.kind):
            page, filled = fill(view, config)
            text = page_template.render(context(page.lang, config), page=page, **filled)
        else:
            lang = view.key.lang or "en"
            text = page_template.render(context(lang, config), **machines.FILL[view.key.kind](view, config))
    except (jinja2.TemplateRuntimeError, TypeError) as exc:
        raise TemplateError(runtime_problem(exc, name)) from exc
    return Output(output_path(url), text.encode("utf-8"))


def render_story(article: Article, entry: Entry, siblings: tuple[Entry, ...], config: Config) -> Output:
    """Make the page of one item, see `render_article`.

    Raises:
        TemplateError: The template does not exist, does not parse, or asks for what it is not given.
    """
    try:
        return render_article(article, entry, siblings, config)
    except (jinja2.TemplateRuntimeError, TypeError) as exc:
        raise TemplateError(runtime_problem(exc, "article.html")) from exc
