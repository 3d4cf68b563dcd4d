"""Phrases that news pages print around an article, by role, from `generator/phrases/<language>.toml`.

A phrase matches a whole line, whatever its case, digits and punctuation. A star stands for anything: at the end of a
phrase, at its beginning, or between two of its words. All languages are looked up at once: pages have menus in other
languages than their articles, and a language need not be known for it.
"""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from generator.extract.lines import Line, key_of

# Lines wider than this are running text, where only phrases with a star at both ends are looked for.
_MAX_WIDTH = 160.0
# Keys of the files that hold names and words of credits, no phrases that mark a line.
NOT_ROLES = ("agencies", "agency_words", "attribution", "not_names")
_DENSE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


class Phrase(NamedTuple):
    """A phrase with a star in it: its pieces in order, its role, and whether words in it are parted by spaces."""

    pieces: tuple[str, ...]
    role: str
    spaced: bool

    def is_in(self, key: str, start: int = 0) -> bool:
        """Do the pieces stand in a padded key one after the other, each where a word begins?"""
        for piece in self.pieces:
            at = key.find(f" {piece}" if self.spaced else piece, start)
            if at < 0:
                return False
            start = at + len(piece)
        return True


class Phrases:
    """All phrases of all languages, arranged for looking up.

    `whole` gives the role of a line's key; `starts` and `ends` give the phrases by their first and last word, and
    `parts` those with a star at both ends by their longest; `dense_starts` and `dense_parts` are the same for scripts
    without spaces, as lists.
    """

    def __init__(self) -> None:
        self.whole: dict[str, str] = {}
        self.starts: dict[str, list[Phrase]] = {}
        self.ends: dict[str, list[Phrase]] = {}
        self.parts: dict[str, list[Phrase]] = {}
        self.dense_starts: list[Phrase] = []
        self.dense_parts: list[Phrase] = []

    def add(self, role: str, written: str) -> None:
        """Arrange one phrase as it is written in the files."""
        pieces = tuple(key for piece in written.split("*") if (key := key_of(piece)))
        if not pieces:
            return
        phrase = Phrase(pieces, role, _DENSE.search(written) is None)
        is_open, goes_on = written.startswith("*"), written.endswith("*")
        if len(pieces) == 1 and not (is_open and goes_on):
            self.whole.setdefault(pieces[0], role)
        if is_open and (goes_on or len(pieces) > 1):
            if phrase.spaced:
                self.parts.setdefault(max(" ".join(pieces).split(" "), key=len), []).append(phrase)
            else:
                self.dense_parts.append(phrase)
        elif is_open:
            self.ends.setdefault(pieces[0].rsplit(" ", 1)[-1], []).append(phrase)
        elif goes_on or len(pieces) > 1:
            if phrase.spaced:
                self.starts.setdefault(pieces[0].split(" ", 1)[0], []).append(phrase)
            else:
                self.dense_starts.append(phrase)


@cache
def phrases() -> Phrases:
    """The phrases of the package, read once."""
    table = Phrases()
    for file in sorted((files("generator") / "phrases").iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(".toml"):
            for role, wordings in tomllib.loads(file.read_text(encoding="utf-8")).items():
                if role not in NOT_ROLES:
                    for wording in wordings:
                        table.add(role, wording)
    return table


def mark_roles(lines: list[Line]) -> None:
    """Note in every line the roles that its phrases give it: {role: "whole" | "start" | "part"}."""
    table = phrases()
    everything = " " + key_of("\n".join([line.text for line in lines]))
    parts = [
        phrase
        for word in table.parts.keys() & set(everything.split(" "))
        for phrase in table.parts[word]
        if phrase.is_in(everything)
    ]
    dense_starts: list[Phrase] = []
    if _DENSE.search(everything):
        parts += [phrase for phrase in table.dense_parts if phrase.is_in(everything)]
        dense_starts = [phrase for phrase in table.dense_starts if phrase.is_in(everything)]
    parts.sort()  # a set has no order of its own, and the first of two roles counts
    for line in lines:
        if line.width <= _MAX_WIDTH:
            line.key = key_of(line.text)
            if line.key:
                _mark(line, table, dense_starts)
        if parts:
            key = " " + (line.key or key_of(line.text))
            for phrase in parts:
                if phrase.is_in(key):
                    line.roles.setdefault(phrase.role, "part")


def _mark(line: Line, table: Phrases, dense_starts: list[Phrase]) -> None:
    """Look up a short line by its key, its first and its last word."""
    key, roles = line.key, line.roles
    role = table.whole.get(key)
    if role:
        roles[role] = "whole"
    for phrase in table.starts.get(key.split(" ", 1)[0], ()):
        head = phrase.pieces[0]
        if key.startswith(head) and key[len(head) : len(head) + 1] in ("", " ") and phrase.is_in(f" {key}"):
            roles.setdefault(phrase.role, "start")
    for phrase in table.ends.get(key.rsplit(" ", 1)[-1], ()):
        if f" {key}".endswith(f" {phrase.pieces[0]}"):
            roles.setdefault(phrase.role, "start")
    for phrase in dense_starts:
        if key.startswith(phrase.pieces[0]) and phrase.is_in(key):
            roles.setdefault(phrase.role, "start")
