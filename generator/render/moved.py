"""The page that stands at an old address and leads to the new one."""

from typing import NamedTuple

from generator.config import Config
from generator.languages import language
from generator.model import Output
from generator.redirects import Destination
from generator.render.parts import context, page_of, words
from generator.templating.environment import templates
from generator.urls import encoded, output_path


class Target(NamedTuple):
    """A way to the new address, as the template is given it."""

    address: str
    label: str
    lang: str
    dir: str


def render_moved(old: str, destination: Destination, config: Config) -> Output:
    """Make the page at an old address.

    Raises:
        TemplateError: The template does not exist, does not parse, or asks for what it is not given.
    """
    lang = destination.lang or config.default_language or "en"
    title = words(lang, config).plain("This page has moved")
    is_here = "://" not in destination.to
    page = page_of("moved", lang, old, config, title=title, canonical=destination.to if is_here else "")
    if not is_here:
        page = page._replace(canonical=destination.to)
    if not destination.lang:
        page = page._replace(home="", feed="")
    label_lang = destination.label_lang or lang
    target = Target(
        address=page.root + encoded(destination.to) if is_here else destination.to,
        label=destination.label or destination.to,
        lang=label_lang,
        dir=language(label_lang).dir,
    )
    html = templates(config).render("moved.html", {**context(lang, config), "page": page, "target": target})
    return Output(output_path(old), html.encode("utf-8"))
