"""Who has written a file of the output folder: an item, a page, a leaf of an index, a redirect."""

from generator.model import PageKey
from generator.plan import KIND


def article_owner(key: str) -> str:
    """Owner of an item's own files."""
    return f"article:{key}"


def redirect_owner(old: str) -> str:
    """Owner of the page at an old address."""
    return f"redirect:{old}"


def page_owner(key: PageKey) -> str:
    """Owner of the files of a page."""
    return f"page:{'|'.join(key)}"


def leaf_owner(lang: str, name: str) -> str:
    """Owner of the file of a leaf of a search index."""
    return f"leaf:{lang}:{name}"


def leaf_of_owner(owner: str) -> tuple[str, str] | None:
    """Language and name of the leaf that an owner stands for, or None for anything else."""
    name, _, rest = owner.partition(":")
    lang, _, leaf = rest.partition(":")
    return (lang, leaf) if name == "leaf" else None


def item_of_owner(owner: str) -> str:
    """The key of the item that an owner stands for, or "" for a page or the static files."""
    name, _, key = owner.partition(":")
    return key if name == "article" else ""


def page_of_owner(owner: str) -> PageKey | None:
    """The page that an owner stands for, or None for an item or the static files."""
    name, _, rest = owner.partition(":")
    return PageKey(*rest.split("|", 2)) if name == "page" and rest.split("|")[0] in KIND else None
