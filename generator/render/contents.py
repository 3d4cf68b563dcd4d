"""The first page of a part of the archive that is read from a disk."""

from collections.abc import Sequence
from dataclasses import replace

from generator.config import Config
from generator.model import PageKey, View
from generator.render import lists
from generator.render.parts import context
from generator.templating.environment import templates


def render_contents(languages: Sequence[tuple[str, int, str]], config: Config) -> str:
    """Make the page on which a reader chooses a language: the landing page with other ways on.

    Args:
        languages: Tags with the number of items and the address of the first page of each.
        config: The site's settings.

    Raises:
        TemplateError: The template does not exist, does not parse, or asks for what it is not given.
    """
    rows = tuple((lang, count, ()) for lang, count, _ in languages)
    view = View(PageKey("landing", "", ""), total=sum(count for _, count, _ in languages), languages=rows)
    page, filled = lists.landing(view, config)
    ways = {lang: href for lang, _, href in languages}
    editions = filled["languages"]
    assert isinstance(editions, list)
    shown = {**filled, "languages": [replace(edition, href=ways[edition.lang]) for edition in editions]}
    return templates(config).render("landing.html", {**context(page.lang, config), "page": page, **shown})
