"""Reads from the manifest what each page is to show; puts nothing into words."""

from collections.abc import Iterable, Iterator
from itertools import chain, groupby, islice

from generator.config import Config
from generator.manifest import Manifest
from generator.model import PageKey, View
from generator.views.single import VIEWS
from generator.views.sweep import SWEEPS

__all__ = ["views"]

# Pages of a kind and a language from which on one walk through all entries is cheaper than to look up those of each.
MANY = 30


def views(manifest: Manifest, keys: Iterable[PageKey], config: Config) -> Iterator[View]:
    """The views of these pages, one for each file; a bucket that is empty now has none.

    Args:
        manifest: What there is.
        keys: The pages, in order.
        config: The site's settings.
    """
    for (kind, lang), group in groupby(keys, lambda key: (key.kind, key.lang)):
        rest = iter(group)
        head = list(islice(rest, MANY + 1))
        if len(head) > MANY and (sweep := SWEEPS.get(kind)):
            yield from sweep(manifest, lang, [*head, *rest], config)
        else:
            for key in chain(head, rest):
                yield from VIEWS[kind](manifest, key, config)
