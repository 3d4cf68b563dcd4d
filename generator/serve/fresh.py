"""One page as the build that is at work will make it, so that nobody who looks at a page waits for all the others."""

from contextlib import closing

from generator.build import known_of
from generator.cache import cache_folder
from generator.config import Config
from generator.manifest import Manifest, item_of_owner, page_of_owner
from generator.model import PageKey
from generator.render import render_files
from generator.views import views
from generator.work import article_of, compose


def fresh_page(config: Config, path: str) -> bytes | None:
    """Make one page of the output folder anew, from its seed or from what the last build remembers.

    Args:
        config: Settings, with the look that the page is to have.
        path: Of the file, below the output folder.

    Returns:
        Its bytes; None where the last build made no such page, or where it has another address now.

    Raises:
        BuildError: A template that it needs is broken.
    """
    manifest = Manifest.glance(cache_folder(config) / "manifest.sqlite")
    if manifest is None:
        return None
    with closing(manifest):
        owner = manifest.owner(path)
        if key := item_of_owner(owner):
            return _story(manifest, config, key, path)
        if page := page_of_owner(owner):
            return _page(manifest, config, page, path)
    return None


def _story(manifest: Manifest, config: Config, key: str, path: str) -> bytes | None:
    for seed in manifest.paths_of([key]):
        found = article_of(seed, key, config)
        if found and (config.drafts or not found.draft):
            _, _, outputs = compose(found, known_of(manifest, key), config)
            return next((output.data for output in outputs if output.path == path), None)
    return None


def _page(manifest: Manifest, config: Config, key: PageKey, path: str) -> bytes | None:
    outputs = (output for view in views(manifest, (key,), config) for output in render_files(view, config))
    return next((output.data for output in outputs if output.path == path), None)
