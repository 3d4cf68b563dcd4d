"""Why a line was taken out: the ordered table of rules, each with the name that a keeper reads."""

from collections.abc import Callable
from typing import NamedTuple

from .lines import Line


class Place(NamedTuple):
    """Where a line stands: its index, the headline's (-1: none), and the first and last line of the body."""

    index: int
    title_at: int
    first: int
    last: int


# Roles whose phrase, as a line of its own, is never a line of the body, however the line scores.
CERTAIN = frozenset(
    "share comments form more related popular newsletter cookies privacy login subscribe advert follow print views"
    " tags end_mark copyright photo wait about_author correction published updated".split()
)


def is_certain(line: Line) -> bool:
    """Does a phrase alone settle that the line is no body text?"""
    if line.wordless:
        return True
    for role, how in line.roles.items():
        if how == "whole" and role in CERTAIN:
            return True
        if role == "end_mark" and line.width <= 40:
            return True
    return False


def _role(name: str) -> Callable[[Line, Place], bool]:
    return lambda line, place: name in line.roles


def _before(line: Line, place: Place) -> bool:
    return place.index < place.first


def _after(line: Line, place: Place) -> bool:
    return place.index > place.last


# The first rule that holds gives the reason.
RULES: tuple[tuple[str, Callable[[Line, Place], bool]], ...] = (
    ("no words", lambda line, place: line.wordless),
    *(
        (role.replace("_", " "), _role(role))
        for role in (
            "share", "comments", "form", "newsletter", "cookies", "copyright", "privacy", "login", "subscribe",
            "advert", "follow", "print", "related", "popular", "more", "about_author", "correction", "tags", "photo",
            "views", "published", "updated", "byline", "source", "end_mark", "contact", "wait", "navigation",
        )  # fmt: skip
    ),
    ("before the body", _before),
    ("after the body", _after),
    ("unlike the body", lambda line, place: True),
)


def reason(line: Line, place: Place) -> str:
    """The name of the rule that took the line out."""
    return next(name for name, holds in RULES if holds(line, place))
