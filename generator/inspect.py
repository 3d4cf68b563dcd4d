"""How items are understood: one record for each, for people and for machines."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from generator.config import Config
from generator.errors import SeedError
from generator.model import Article, Problem
from generator.parse import parse
from generator.scan import open_seed, scan
from generator.seeds import is_lines, is_seed, raw_items


def inspect(paths: list[Path], config: Config) -> Iterator[tuple[str, Article | Problem]]:
    """Parse the items in some files and folders, without building anything.

    Yields:
        The path of each item's file, with the article, or with the problem that keeps it from being one.
    """
    for given in paths:
        root = given.parent if given.is_file() else given
        names = [given.name] if given.is_file() else [source.path for source in scan(given, [])]
        for name in names:
            yield from _inspect_file(root, name, config)


def _inspect_file(root: Path, name: str, config: Config) -> Iterator[tuple[str, Article | Problem]]:
    path = _path_in_site(root / name, config) or name
    if not is_seed(name):
        yield (
            path,
            Problem(
                "no-seed",
                "files of this kind are not read",
                path,
                hint="give a .txt, .md or .jsonl file",
                severity="error",
            ),
        )
        return
    with open_seed(root, name) as stream:
        for item in raw_items(path, stream):
            try:
                yield path, parse(item, config)
            except SeedError as exc:
                yield path, exc.problem


def _path_in_site(file: Path, config: Config) -> str:
    try:
        return file.resolve().relative_to(config.seeds.resolve()).as_posix()
    except ValueError:
        return ""


def record(path: str, found: Article | Problem) -> dict[str, Any]:
    """What `khabar inspect --json` prints of an item."""
    if isinstance(found, Problem):
        return {"id": path, "path": path, "title": None, "paragraphs": [], "problems": [asdict(found)]}
    is_line = is_lines(path)
    date_text = found.day.isoformat() + (f"T{found.time}" if found.time else "") if found.day else None
    return {
        "id": found.key.partition("#")[2] if is_line else found.id,
        "path": path,
        "title": found.title,
        "kicker": found.kicker or None,
        "paragraphs": [block.text for block in found.blocks],
        "blocks": [block.kind for block in found.blocks],
        "lang": found.lang,
        "dir": found.dir,
        "date": date_text,
        "date_basis": found.date_basis or None,
        "updated": found.updated or None,
        "byline": found.byline or None,
        "byline_role": found.byline_role or None,
        "source": found.source or None,
        "place": found.place or None,
        "tags": list(found.tags),
        "summary": found.summary,
        "dropped": [asdict(line) for line in found.dropped],
        "kept_meta": [*found.kept_meta, *([found.kicker] if found.kicker else []), *found.originals],
        "repairs": [asdict(repair) for repair in found.repairs],
        "extra": dict(found.extra),
        "lang_confidence": round(found.lang_confidence, 3),
        "lang_reason": found.lang_reason,
        "draft": found.draft,
        "url": found.url or None,
        "sha256": found.sha256,
        "problems": [asdict(problem) for problem in found.problems],
    }
