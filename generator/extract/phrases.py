"""Phrases that news pages print around an article, by role, from `generator/phrases/<language>.toml`.

A phrase matches a whole line, whatever its case, digits and punctuation. A star stands for anything: at the end of a
phrase, at its beginning, or between two of its words. A colon before the last star asks for a mark that parts the cue
from what follows: "photo:*" is no "photo exhibition". All languages are looked up at once: pages have menus in other
languages than their articles, and a language need not be known for it.
"""

import json
import re
from bisect import bisect
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import accumulate
from typing import NamedTuple

from generator.extract.lines import Line, find_keys, key_of
from generator.extract.menus import mark_menus

# Lines wider than this are running text, where only phrases with a star at both ends are looked for.
_MAX_WIDTH = 160.0
# Phrases up to this length may open any sentence, and words that end a phrase may end one: they count on lines up to
# this width.
_MAX_OPENING, _MAX_LABEL = 6, 60.0
# Spaces in a line with a stop, from which on it is a sentence rather than a label or a name with an initial.
_MIN_SENTENCE = 4
# "Brasil 4 2 7" is a row of a table, "Comments 3" is not.
_NUMBERS = re.compile(r"\d+\D+\d")
# Pieces up to this length are looked for as whole words; longer ones may go on, as in compounds and cases.
_MAX_SHORT = 4
_DENSE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
# Words that many texts have and many phrases too: those are looked up by another of their words.
_EVERYWHERE = {"cookies", "facebook", "foto", "google", "mail", "twitter", "whatsapp"}
# Colons of all scripts, and what else stands between a cue and what it names.
_COLONS = ":：፡፦៖՝"
_PARTING = re.compile(rf"[{_COLONS}|/／=＝–—»>]|\s-|-\s")
_COLON = re.compile(f"[{_COLONS}]")


class Phrase(NamedTuple):
    """A phrase with a star in it.

    Attributes:
        pieces: What stands between the stars, in order, as `key_of` gives it.
        role: What the phrase says of a line.
        spaced: Are words in it parted by spaces?
        parted: Must a colon or another mark come after the first piece, or stand in the line, if the phrase begins
            with a star?
    """

    pieces: tuple[str, ...]
    role: str
    spaced: bool
    parted: bool

    def goes_on(self, line: Line) -> bool:
        """Does a line that begins with the first piece go on as the phrase asks?"""
        head = len(self.pieces[0])
        if self.parted:
            # Brackets, bullets and digits before the cue, which the key has not, move it a little to the right.
            return _PARTING.search(line.text[: head + 8], max(0, head - 2)) is not None
        is_sentence = line.width > _MAX_LABEL or (line.stop and line.key.count(" ") >= _MIN_SENTENCE)
        if self.spaced and head <= _MAX_OPENING and is_sentence:
            return False
        return len(self.pieces) == 1 or self.is_in(f" {line.key} ")

    def may_be_in(self, words: set[str]) -> bool:
        """Has a text all words of a spaced phrase, but the last of each piece, which may go on?"""
        # Quicker to ask than to search a text for what is mostly not in it.
        return not [piece for piece in self.pieces if " " in piece and not words.issuperset(piece.split(" ")[:-1])]

    def is_in(self, key: str, start: int = 0) -> bool:
        """Do the pieces stand in a padded key one after the other, each where a word begins?"""
        for piece in self.pieces:
            sought = piece if not self.spaced else f" {piece}" if len(piece) > _MAX_SHORT else f" {piece} "
            at = key.find(sought, start)
            if at < 0:
                return False
            start = at + len(piece)
        return True


class Phrases:
    """All phrases of all languages, arranged for looking up.

    `whole` gives the role of a line's key; `starts` and `ends` give the phrases by their first and last word, those of
    `starts` with their first piece and a space, and `parts` those with a star at both ends by their longest;
    `dense_starts` and `dense_parts` are the same for scripts without spaces, by their first two characters, or the one
    they have, with their place among all, and by their first character; `dense_firsts` are those of `dense_starts`.
    """

    def __init__(self) -> None:
        self.whole: dict[str, str] = {}
        self.starts: dict[str, list[tuple[str, Phrase]]] = {}
        self.ends: dict[str, list[Phrase]] = {}
        self.parts: dict[str, list[Phrase]] = {}
        self.dense_starts: dict[str, list[tuple[int, Phrase]]] = {}
        self.dense_parts: dict[str, list[Phrase]] = {}
        self._part_words: frozenset[str] = frozenset()
        self._dense = 0
        self.dense_firsts: set[str] = set()
        self._openings: dict[str, list[tuple[str, Phrase]]] = {}

    def part_words(self) -> frozenset[str]:
        """The words by which `parts` are found, once all phrases are arranged."""
        if len(self._part_words) != len(self.parts):
            self._part_words = frozenset(self.parts)
        return self._part_words

    def openings(self, first: str, key: str) -> list[tuple[str, Phrase]]:
        """The phrases of `starts` under a word of it that a key may begin with, by the first letter of the next word.

        Common words begin dozens of phrases, and few of them go on with that letter.
        """
        opening = key[: len(first) + 2]
        if opening not in self._openings:
            room = len(first) + 2
            self._openings[opening] = [entry for entry in self.starts[first] if opening.startswith(entry[0][:room])]
        return self._openings[opening]

    def dense_openings(self, key: str) -> list[tuple[int, Phrase]]:
        """The phrases of `dense_starts` that a key may begin with, as they stand in the files."""
        longer = self.dense_starts.get(key[:2], [])
        single = self.dense_starts.get(key[0], []) if len(key) > 1 else []
        return sorted([*longer, *single]) if longer and single else longer or single

    def add(self, role: str, wordings: list[str]) -> None:
        """Arrange the phrases of one role as they are written in the files."""
        # Folded all at once, for speed: there are tens of thousands, and every process reads them. Neither folding
        # nor punctuation knows the two control characters.
        keys = key_of("\2".join(wordings).replace("*", "\1")).split("\2")
        for written, key in zip(wordings, keys, strict=True):
            if "*" not in written:
                self._add_whole(key.strip(), role)
            else:
                pieces = tuple([stripped for piece in key.split("\1") if (stripped := piece.strip())])
                if pieces:
                    self._add_open(role, written, pieces)

    def _add_whole(self, key: str, role: str) -> None:
        if key:
            self.whole.setdefault(key, role)

    def _add_open(self, role: str, written: str, pieces: tuple[str, ...]) -> None:
        spaced = _DENSE.search(written) is None
        is_open, goes_on = written.startswith("*"), written.endswith("*")
        phrase = Phrase(pieces, role, spaced, written[-2:-1] in _COLONS and len(pieces) == 1)
        if len(pieces) == 1 and not (is_open and goes_on):
            self._add_whole(pieces[0], role)
        if is_open and (goes_on or len(pieces) > 1):
            if spaced:
                self.parts.setdefault(_telling(pieces), []).append(phrase)
            else:
                self.dense_parts.setdefault(pieces[0][0], []).append(phrase)
        elif is_open:
            self.ends.setdefault(pieces[0].rsplit(" ", 1)[-1], []).append(phrase)
        elif spaced:
            self.starts.setdefault(pieces[0].split(" ", 1)[0], []).append((f"{pieces[0]} ", phrase))
        else:
            self._dense += 1
            self.dense_firsts.add(pieces[0][0])
            self.dense_starts.setdefault(pieces[0][:2], []).append((self._dense, phrase))


def _telling(pieces: tuple[str, ...]) -> str:
    """The word of a phrase by which it is looked up: the longest of those that few texts have."""
    words = " ".join(pieces).split(" ")
    return max([word for word in words if word not in _EVERYWHERE] or words, key=len)


@cache
def phrases() -> Phrases:
    """The phrases of the package, read once."""
    table = Phrases()
    for file in sorted((files("generator") / "phrases").iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(".toml"):
            for role, wordings in read_rows(file.read_text(encoding="utf-8")):
                table.add(role, wordings)
    return table


def read_rows(text: str) -> Iterator[tuple[str, list[str]]]:
    """The keys of a phrase file with their lists.

    The files keep to a part of TOML: a key and one array on a line, as JSON writes it. `tomllib` takes longer for
    them than all the rest of loading; tests/test_phrases.py reads them both ways.
    """
    for line in text.split("\n"):
        role, equals, wordings = line.partition(" = ")
        if equals and not role.startswith("#"):
            yield role, json.loads(wordings)


def mark_roles(lines: list[Line]) -> None:
    """Note in every line the roles that its phrases give it: {role: "whole" | "start" | "part"}."""
    table = phrases()
    words, everything = find_keys(lines)
    _mark_short(lines, table)
    mark_menus(lines, table.whole)
    said = set(words)
    parts = [phrase for word in said & table.part_words() for phrase in table.parts[word] if phrase.may_be_in(said)]
    if True in [line.is_dense for line in lines]:
        parts += [
            phrase for mark in filter(everything.__contains__, table.dense_parts) for phrase in table.dense_parts[mark]
        ]
    found = [phrase for phrase in parts if phrase.is_in(everything)]
    if found:
        _mark_parts(lines, everything, found)


def _mark_parts(lines: list[Line], everything: str, found: list[Phrase]) -> None:
    """Look for the lines in which phrases stand that are somewhere in the padded keys."""
    # An empty key has one space around it, any other two.
    offsets = list(accumulate([len(line.key) + (3 if line.key else 2) for line in lines], initial=0))
    # A set has no order of its own, and the first of two roles counts.
    for phrase in sorted(found):
        sought = f" {phrase.pieces[0]}" if phrase.spaced else phrase.pieces[0]
        at = everything.find(sought)
        while at >= 0:
            index = bisect(offsets, at) - 1
            holds = _COLON.search(lines[index].text) if phrase.parted else phrase.is_in(f" {lines[index].key} ")
            if holds:
                lines[index].roles.setdefault(phrase.role, "part")
            at = everything.find(sought, offsets[index + 1])


def _mark_short(lines: list[Line], table: Phrases) -> None:
    """Look up each short line by its key, its first and its last word."""
    whole, starts, ends, firsts = table.whole, table.starts, table.ends, table.dense_firsts
    for line in lines:
        key = line.key
        if not key or line.width > _MAX_WIDTH:
            continue
        if key in whole and not (line.digits > 1 and whole[key] == "navigation" and _NUMBERS.search(line.text)):
            line.roles[whole[key]] = "whole"
        first = key.partition(" ")[0]
        if first in starts:
            padded = f"{key} "
            for head, phrase in table.openings(first, padded):
                if padded.startswith(head) and phrase.goes_on(line):
                    line.roles.setdefault(phrase.role, "whole" if padded == head else "start")
        if line.width <= _MAX_LABEL and key[key.rfind(" ") + 1 :] in ends:
            for phrase in ends[key[key.rfind(" ") + 1 :]]:
                if f" {key}".endswith(f" {phrase.pieces[0]}"):
                    line.roles.setdefault(phrase.role, "start")
        if key[0] in firsts:
            for _, phrase in table.dense_openings(key):
                if key.startswith(phrase.pieces[0]) and phrase.goes_on(line):
                    line.roles.setdefault(phrase.role, "start")
