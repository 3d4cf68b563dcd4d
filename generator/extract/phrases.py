"""Phrases that news pages print around an article, by role, from `generator/phrases/<language>.toml`.

A phrase matches a whole line, whatever its case, digits and punctuation. With a star at its end it matches the
beginning of a line, with stars at both ends any place in it. All languages are looked up at once: pages have
menus in other languages than their articles, and a language need not be known for it.
"""

import re
import tomllib
from functools import cache
from importlib.resources import files

from .lines import Line, fold, key_of

# Lines longer than this are running text, where only phrases with two stars are looked for.
_MAX_WIDTH = 160.0
# Roles whose phrases are also looked for within a short line ("12 May | by X | updated 13 May").
CUE_ROLES = ("byline", "updated", "published", "source")
# Keys of the files that hold single words and names, no phrases that mark a line.
WORD_LISTS = ("agencies", "agency_words", "not_names")
_DENSE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


class Phrases:
    """All phrases of all languages, arranged for looking up.

    `whole` gives the role of a line's key; `starts` and `parts` give, for a first or a telling word, the phrases
    that have it; `dense` is the same for scripts without spaces, as one list.
    """

    def __init__(self) -> None:
        self.whole: dict[str, str] = {}
        self.starts: dict[str, list[tuple[str, str]]] = {}
        self.parts: dict[str, list[tuple[str, str]]] = {}
        self.dense_starts: list[tuple[str, str]] = []
        self.dense_parts: list[tuple[str, str]] = []
        self.cues: dict[str, dict[str, list[tuple[str, ...]]]] = {role: {} for role in CUE_ROLES}
        self.words: dict[str, set[str]] = {name: set() for name in WORD_LISTS}
        self.attributions: list[str] = []

    def add(self, role: str, phrase: str) -> None:
        """Arrange one phrase as it is written in the files."""
        key = key_of(phrase.strip("*"))
        if not key:
            return
        dense = _DENSE.search(key) is not None
        if role in self.cues and not phrase.startswith("*"):
            first, *rest = key.split(" ")
            self.cues[role].setdefault(first, []).append((first, *rest))
        if not phrase.endswith("*"):
            self.whole.setdefault(key, role)
        elif phrase.startswith("*"):
            if dense:
                self.dense_parts.append((key, role))
            else:
                telling = max(key.split(" "), key=len)
                self.parts.setdefault(telling, []).append((key, role))
        else:
            self.whole.setdefault(key, role)
            if dense:
                self.dense_starts.append((key, role))
            else:
                self.starts.setdefault(key.split(" ", 1)[0], []).append((key, role))


@cache
def phrases() -> Phrases:
    """The phrases of the package, read once."""
    table = Phrases()
    folder = files("generator") / "phrases"
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(".toml"):
            for role, wordings in tomllib.loads(file.read_text(encoding="utf-8")).items():
                if role in WORD_LISTS:
                    table.words[role].update(key_of(word) for word in wordings)
                elif role == "attribution":
                    table.attributions += [fold(wording.removesuffix("{}")) for wording in wordings if wording.endswith("{}")]
                else:
                    for wording in wordings:
                        table.add(role, wording)
    return table


def mark_roles(lines: list[Line]) -> None:
    """Note in every line the roles that its phrases give it: {role: "whole" | "start" | "part"}."""
    table = phrases()
    everything = key_of("\n".join(line.text for line in lines))
    parts = [phrase for word in set(everything.split(" ")) & table.parts.keys() for phrase in table.parts[word]]
    dense = _DENSE.search(everything) is not None
    if dense:
        parts += [phrase for phrase in table.dense_parts if phrase[0] in everything]
    parts = [phrase for phrase in parts if phrase[0] in everything]
    for line in lines:
        _mark(line, table, parts, dense)


def _mark(line: Line, table: Phrases, parts: list[tuple[str, str]], dense: bool) -> None:
    roles = line.roles
    if line.width <= _MAX_WIDTH:
        line.key = key = key_of(line.text)
        if key:
            role = table.whole.get(key)
            if role:
                roles[role] = "whole"
            padded = key + " "
            for phrase, role in table.starts.get(key.split(" ", 1)[0], ()):
                if padded.startswith(phrase + " "):
                    roles.setdefault(role, "start")
            if dense:
                for phrase, role in table.dense_starts:
                    if key.startswith(phrase):
                        roles.setdefault(role, "start")
    if parts:
        key = line.key or key_of(line.text)
        for phrase, role in parts:
            if phrase in key:
                roles.setdefault(role, "part")
