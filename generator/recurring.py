"""Lines that come back in many items of one source are boilerplate, whatever their language; a site lists its own.

The list is a file of the site (`rules.toml`), written by `khabar learn` and reviewed by a person. It is read like a
setting, so that what an item becomes depends on nothing but the item and the settings.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from generator.model import Dropped
from generator.toml import quoted

RULE = "recurring line"

# Counters ("Read 1,204 times") are shorter than this; headlines are longer.
MAX_COUNTER_CHARS = 30

_NUMBER = re.compile(r"\d+(?:[.,٬٫]\d+)*")


@dataclass(frozen=True, slots=True)
class Recurring:
    """A line that recurs in the items of a folder.

    Attributes:
        folder: Below the seeds folder, ending in "/"; "" for all.
        line: As it stands in one of the items.
        items: In how many items it was found.
        keep: Whether a person said that it belongs to the items all the same.
    """

    folder: str
    line: str
    items: int
    keep: bool = False


def line_key(line: str) -> str:
    """What two lines have in common that differ in case or white space, or are short and differ in a number.

    "Comments (12)" is the line "Comments (3)" again; a sentence with another number in it is another sentence.
    """
    return line_keys(line.replace("\n", " "))[0]


def line_keys(text: str) -> list[str]:
    """The keys of all lines of a text, found together, as that is several times as fast; "" for a blank line."""
    if not unicodedata.is_normalized("NFKC", text):  # one sign in a text has all of it taken apart
        text = "\n".join([unicodedata.normalize("NFKC", line) for line in text.split("\n")])
    keys = [" ".join(line.split()) for line in text.casefold().split("\n")]
    return [_NUMBER.sub("0", key) if 0 < len(key) <= MAX_COUNTER_CHARS else key for key in keys]


def take_out(text: str, keys: frozenset[str]) -> tuple[str, tuple[Dropped, ...]]:
    """Blank the listed lines of a raw text, so that all others keep their numbers.

    Args:
        text: The raw text of an item.
        keys: Keys of the lines to take out, as `line_key` gives them.
    """
    if not keys:
        return text, ()
    lines = text.split("\n")
    dropped = []
    for index, key in enumerate(line_keys(text)):
        if key and key in keys:
            dropped.append(Dropped(index + 1, lines[index].strip(), RULE))
            lines[index] = ""
    return ("\n".join(lines), tuple(dropped)) if dropped else (text, ())


def read_rules(text: str) -> tuple[Recurring, ...]:
    """Read a rules file.

    Raises:
        ValueError: The text is not TOML, or an entry is not of this form.
    """
    entries = tomllib.loads(text).get("recurring", [])
    rules = []
    for number, entry in enumerate(entries, 1):
        folder, line, items, keep = (
            entry.get("folder", ""), entry.get("line"), entry.get("items", 0), entry.get("keep", False),
        )  # fmt: skip
        if not (
            isinstance(folder, str) and isinstance(line, str) and isinstance(items, int) and isinstance(keep, bool)
        ):
            raise ValueError(f"entry {number} needs a line, and may have a folder, items and keep")
        rules.append(Recurring(folder, line, items, keep))
    return tuple(rules)


def write_rules(rules: Iterable[Recurring]) -> str:
    """Write a rules file that says what it is for."""
    parts = [
        "# Lines that recur in many items, found by `khabar learn`. They are left out of the items' bodies, and each\n"
        "# item's page says so. Look through them: put `keep = true` under a line that belongs to the items.\n"
    ]
    for rule in rules:
        keep = "keep = true\n" if rule.keep else ""
        parts.append(
            f"[[recurring]]\nfolder = {quoted(rule.folder)}\nline = {quoted(rule.line)}\nitems = {rule.items}\n{keep}"
        )
    return "\n".join(parts)


@lru_cache(maxsize=1024)
def keys_for(rules: tuple[Recurring, ...], folder: str) -> frozenset[str]:
    """The keys of the lines to take out of the items in a folder; rules of a folder hold for those inside it."""
    return frozenset(line_key(rule.line) for rule in rules if folder.startswith(rule.folder) and not rule.keep)
