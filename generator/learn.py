"""Finds the lines that recur across the items of an archive, for a person to review."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from generator.clean import normalise
from generator.config import Config
from generator.errors import SeedError
from generator.parse import raw_text
from generator.recurring import Recurring, line_key, line_keys
from generator.scan import open_seed, scan
from generator.seeds import raw_items

# In how many items of a folder a line must stand to be reported: this many, and this share of the folder. A headline
# that comes back every week is found too, which is why a person reviews the list.
MIN_ITEMS = 5
MIN_SHARE = 0.02
# A longer line is no menu; legal notices and newsletter boxes stay below this.
MAX_LINE_CHARS = 600
# Lines remembered at a time. Beyond this the rarest are forgotten (lossy counting: Manku and Motwani, "Approximate
# Frequency Counts over Data Streams", 2002), so that memory does not grow with the archive.
MAX_REMEMBERED = 400_000


def learn(config: Config, min_items: int = MIN_ITEMS) -> list[Recurring]:
    """Count lines over all raw items.

    Args:
        config: The site's settings.
        min_items: In how many items of one folder a line must stand.

    Returns:
        The lines found, with those of the site's rules file that a person has marked to be kept; most frequent first.
    """
    counts: dict[tuple[str, str], int] = {}
    example: dict[tuple[str, str], str] = {}
    items: Counter[str] = Counter()
    floor = 0
    for folder, text in _texts(config):
        items[folder] += 1
        lines = zip(line_keys(text), text.split("\n"), strict=True)
        for key, line in {key: line.strip() for key, line in lines if key and _counts(line)}.items():
            name = (folder, key)
            counts[name] = counts.get(name, floor) + 1
            example.setdefault(name, line)
        if len(counts) > MAX_REMEMBERED:
            floor += 1
            for name in [name for name, count in counts.items() if count <= floor]:
                del counts[name], example[name]
    reviewed = {(rule.folder, line_key(rule.line)): rule for rule in config.rules}
    found = {
        name: replace(reviewed[name], items=count) if name in reviewed else Recurring(name[0], example[name], count)
        for name, count in counts.items()
        if count >= max(min_items, MIN_SHARE * items[name[0]])
    }
    kept = {name: rule for name, rule in reviewed.items() if rule.keep and name not in found}
    return sorted([*found.values(), *kept.values()], key=lambda rule: (rule.folder, -rule.items, rule.line))


def _counts(line: str) -> bool:
    stripped = line.strip()
    return 0 < len(stripped) <= MAX_LINE_CHARS and any(map(str.isalpha, stripped))


def _texts(config: Config) -> Iterator[tuple[str, str]]:
    """The raw text of every item that has one, with the folder it is in."""
    for source in scan(config.seeds, []):
        folder = source.path.rpartition("/")[0]
        try:
            with open_seed(config.seeds, source.path) as stream:
                for item in raw_items(source.path, stream):
                    text = raw_text(item)
                    if text:
                        yield (f"{folder}/" if folder else ""), normalise(text)[0]
        except (OSError, EOFError, SeedError):
            continue  # a build tells of these
