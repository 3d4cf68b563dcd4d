"""What wants a look: heaps of items with the same fault or doubt, which a keeper takes one by one, folder by folder."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from posixpath import commonpath

from generator.cache import cache_folder
from generator.config import Config
from generator.manifest import Manifest
from generator.model import Problem
from generator.seeds import is_lines, seed_of

_RANKS = {"error": 0, "warning": 1, "note": 2}
UNDATED, SAME_TITLE = "undated", "same-title"
# What a heap is of, for a person: what was found, and what to do about it.
_EXPLAINED = {
    UNDATED: ("Without a date", "They stand on the page of undated stories. If you know the day: date: 2024-05-17"),
    SAME_TITLE: ("The same title twice", "Perhaps one item was captured twice: delete one, or tell them apart"),
    "doubtful-language": ("Doubtful language", "Say it in the front matter: lang: fa"),
    "no-title": ("Without a title", "The first words stand for it. Write one: title: …"),
    "no-body": ("Without a body", "Only a title was found in them"),
    "decoded": ("Of another encoding", "They were read as what they most likely are; save them as UTF-8 to be sure"),
    "front-matter": ("Front matter that cannot be read", "The item is left out until it is mended"),
    "front-matter-open": ("Front matter that is never closed", "The item is left out until a line --- closes it"),
    "quoted": ("Front matter that YAML would read otherwise", "It was read as it is meant; quotes make it certain"),
    "json": ("Lines that are no JSON", "Each line of a .jsonl file is one object; these are left out"),
    "not-text": ("No text", "They are left out: save them as plain text in UTF-8"),
    "empty": ("Empty", "Write something into them or delete them"),
    "unreadable": ("Unreadable", "Check the rights of the files"),
}


@dataclass(frozen=True, slots=True)
class Doubt:
    """An item that wants a look: its key, or its seed and the line it stands on where the key is not known."""

    key: str
    line: int
    name: str
    note: str

    @property
    def folder(self) -> str:
        """Where its seed lies, with "/" at its end; "" for the seeds folder itself."""
        path = seed_of(self.key)
        return path[: path.rfind("/") + 1]


@dataclass(frozen=True, slots=True)
class Heap:
    """All items that want a look for the same reason; `severity` is that of a problem, or "" where nothing is wrong."""

    name: str
    label: str
    advice: str
    severity: str
    items: Sequence[Doubt]

    def below(self, folder: str) -> "Heap":
        """The part of it that lies below a folder, which ends in "/"; "" for all."""
        items = [one for one in self.items if one.folder.startswith(folder)]
        return replace(self, items=items) if folder and items else self

    def folders(self) -> list[tuple[str, int]]:
        """The folders that tell its items apart, each with how many of them lie below it, the most first.

        Items of one folder were mostly captured in the same way and want the same thing done.
        """
        items = Counter(one.folder for one in self.items)
        common = commonpath(items)
        depth = common.count("/") + 2 if common else 1
        found: Counter[str] = Counter()
        for folder, count in items.items():
            found["".join(f"{part}/" for part in folder.split("/")[:depth] if part)] += count
        return sorted(found.items(), key=lambda one: (-one[1], one[0])) if len(found) > 1 else []


def heaps(config: Config, only: str = "") -> Iterator[Heap]:
    """Everything that wants a look, the gravest first; or one heap alone: the others cost time in a large archive."""
    manifest = Manifest.glance(cache_folder(config) / "manifest.sqlite")
    if manifest is None:
        return
    with closing(manifest):
        by_code: dict[tuple[int, str], list[Problem]] = {}
        for problem in manifest.problems():
            if only in ("", problem.code):
                by_code.setdefault((_RANKS[problem.severity], problem.code), []).append(problem)
        found: dict[str, list[tuple[str, str]]] = {}
        if only in ("", UNDATED):
            found[UNDATED] = manifest.without_day()
        if only in ("", SAME_TITLE):
            found[SAME_TITLE] = _with_same_title(file := cache_folder(config) / "manifest.sqlite", _stamp(file))
        doubts = {name: [Doubt(key, 0, title, key) for key, title in items] for name, items in found.items()}
    ranked = sorted(by_code.items(), key=lambda found: (found[0][0], -len(found[1]), found[0][1]))
    for (rank, code), problems in ranked:
        if rank == _RANKS["note"]:
            yield from (_explained(name, "", items) for name, items in doubts.items() if items)
            doubts = {}
        yield _explained(code, problems[0].severity, [_doubt(one) for one in problems], problems[0].hint)
    yield from (_explained(name, "", items) for name, items in doubts.items() if items)


def _stamp(manifest: Path) -> tuple[int, ...]:
    """Times and sizes of the files that a manifest is kept in: other ones after each build."""
    stamp: list[int] = []
    for file in (manifest, manifest.with_name(f"{manifest.name}-wal")):
        with suppress(OSError):
            found = file.stat()
            stamp += [found.st_mtime_ns, found.st_size]
    return tuple(stamp)


@lru_cache(maxsize=1)
def _with_same_title(file: Path, stamp: tuple[int, ...]) -> list[tuple[str, str]]:
    """See `Manifest.with_same_title`: half a second for 100,000 items, and each page of the list asks for it."""
    manifest = Manifest.glance(file)
    if manifest is None:
        return []
    with closing(manifest):
        return manifest.with_same_title()


def _doubt(problem: Problem) -> Doubt:
    return Doubt(problem.path, problem.line if is_lines(problem.path) else 0, problem.path, problem.message)


def _explained(name: str, severity: str, items: Sequence[Doubt], hint: str = "") -> Heap:
    label, advice = _EXPLAINED.get(name, (name.replace("-", " ").capitalize(), hint))
    return Heap(name, label, advice, severity, items)
