"""The keeper's desk, in the preview only: pages that list what wants a look, and show an item beside its seed."""

from contextlib import closing
from functools import cache
from itertools import islice
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, urlencode

import jinja2

from generator.cache import cache_folder
from generator.config import Config
from generator.manifest import Manifest, item_of_owner
from generator.model import Article
from generator.report import caret_lines
from generator.seeds import seed_of
from generator.serve.editor import editor_address
from generator.serve.heaps import SAME_TITLE, Heap, heaps
from generator.serve.pages import DESK, ITEM
from generator.serve.understood import facts_of, find_item, likeness, seed_lines, understood

# Items on one page of a list.
PART = 100
# So many others of the same title are compared with an item.
TWINS = 5


class Place(NamedTuple):
    """Where in a list a keeper is.

    Attributes:
        heap: Name of the heap, or "".
        folder: The part of it that he works through, see `Heap.below`.
        at: Where in that the item stood, so that the next one is found when this one was mended and has left the list.
    """

    heap: str = ""
    folder: str = ""
    at: int = 0


def desk_page(config: Config, base: str, heap: str, part: int, folder: str = "") -> str:
    """The list of what wants a look: all heaps in short, or one of them in full, or what of it is below a folder."""
    found = list(heaps(config, heap))
    whole = found[0] if heap and found else None
    if heap and not whole:
        found = list(heaps(config))
    shown = whole.below(folder) if whole else None
    folder = folder if shown is not whole else ""
    parts = -(-len(shown.items) // PART) if shown else 0
    part = min(max(part, 1), max(parts, 1))
    return _template("desk.html").render(
        base=base, heaps=found, shown=shown, whole=whole, folder=folder, part=part, parts=parts,
        items=shown.items[(part - 1) * PART : part * PART] if shown else (), first=(part - 1) * PART,
        item_address=item_address, list_address=list_address, desk=DESK, place=Place,
        languages=() if shown else _languages(config),
    )  # fmt: skip


def _languages(config: Config) -> list[tuple[str, int]]:
    """Languages and their items, the largest first."""
    manifest = _manifest(config)
    if manifest is None:
        return []
    with closing(manifest):
        return sorted(manifest.languages(), key=lambda found: -found[1])


def item_page(
    config: Config, base: str, editor: str, key: str, line: int = 0, place: Place | None = None
) -> str | None:
    """An item as it was understood, beside its seed; None where there is no such item.

    Args:
        config: The site's settings.
        base: Base path of the site.
        editor: Pattern of the address that opens a file, see `editor_address`.
        key: Key of the item, or the path of its seed where `line` says which item of it.
        line: Line on which the item stands in a seed of many items; 0 to go by the key.
        place: Where the keeper is in a list, if he works through one.
    """
    place = place or Place()
    path = seed_of(key)
    item = find_item(config, key, line)
    if item is None:
        return None
    article, problems = understood(item, config)
    file = config.seeds / path
    heap = next(heaps(config, place.heap), None) if place.heap else None
    return _template("desk-item.html").render(
        base=base, article=article, lines=seed_lines(item, article), address=_address(config, article), path=path,
        problems=[(one, caret_lines(one)) for one in problems], found_facts=facts_of(article) if article else (),
        edit=lambda number=1: editor_address(editor, file, number), item_line=item.line,
        twins=_twins(config, heap, article, key) if heap and article and heap.name == SAME_TITLE else (),
        near=_near(heap.below(place.folder) if heap else None, key, line, place), place=place,
        item_address=item_address, list_address=list_address, desk=DESK,
    )  # fmt: skip


def item_address(key: str, line: int = 0, place: Place | None = None) -> str:
    """Where an item is looked at."""
    heap, folder, at = place or Place()
    return _with_query(ITEM, {"key": key, "line": line, "list": heap, "in": folder, "at": at})


def list_address(heap: str, folder: str = "", part: int = 0) -> str:
    """Where a list, or the part of it below a folder, is looked at."""
    return _with_query(DESK, {"list": heap, "in": folder, "part": part})


def _with_query(address: str, query: dict[str, str | int]) -> str:
    given = {name: value for name, value in query.items() if value}
    return f"{address}?{urlencode(given, safe='/', quote_via=quote)}"


def key_of_page(config: Config, path: str) -> str:
    """Key of the item whose page is at a path of the output folder, or ""."""
    manifest = _manifest(config)
    if manifest is None:
        return ""
    with closing(manifest):
        return item_of_owner(manifest.owner(path))


def _manifest(config: Config) -> Manifest | None:
    return Manifest.glance(cache_folder(config) / "manifest.sqlite")


def _address(config: Config, article: Article | None) -> str:
    manifest = _manifest(config) if article else None
    if article is None or manifest is None:
        return ""
    with closing(manifest):
        return manifest.addresses(article.path).get(article.key, "")


def _twins(config: Config, heap: Heap, article: Article, key: str) -> list[tuple[str, str, str]]:
    """Other items of the same title: key, address of its page of the desk, and how alike the texts are."""
    places = {one.key: at for at, one in enumerate(heap.items) if one.name == article.title and one.key != key}
    alike = likeness(article, islice(places, TWINS), config)
    return [(other, item_address(other, 0, Place(heap.name, "", places[other])), words) for other, words in alike]


def _near(heap: Heap | None, key: str, line: int, place: Place) -> tuple[str, str, str]:
    """Addresses of the items before and after one in a list, and where that is in words."""
    items = heap.items if heap else ()
    here = next((number for number, one in enumerate(items) if (one.key, one.line) == (key, line)), None)
    before, after = (place.at - 1, place.at) if here is None else (here - 1, here + 1)

    def address(number: int) -> str:
        if not 0 <= number < len(items):
            return ""
        return item_address(items[number].key, items[number].line, place._replace(at=number))

    where = f"{len(items):,} left" if here is None else f"{here + 1:,} of {len(items):,}"
    return address(before), address(after), where


@cache
def _template(name: str) -> jinja2.Template:
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=jinja2.StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    return env.get_template(name)
