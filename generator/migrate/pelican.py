"""A Pelican site: its Markdown files with the metadata at their top.

Source: the documentation of Pelican on metadata, translations and URL settings (docs.getpelican.com).
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.errors import SeedError
from generator.frontmatter import split
from generator.migrate.records import Taken, left_behind, moment, read_text, texts
from generator.model import Problem
from generator.urls import slug

# As Markdown's own extension for metadata reads it: names, values, and values that go on in indented lines.
_META = re.compile(r"(?P<name>[A-Za-z0-9_-]+):[ \t]*(?P<value>.*)")
_MAPPED = {"title", "date", "modified", "author", "authors", "category", "tags", "summary", "slug", "lang", "status",
           "translation", "save_as", "url"}  # fmt: skip


def read_pelican(source: Path) -> Iterator[Taken | Problem]:
    """The items of a Pelican site.

    Args:
        source: Its folder, or its content folder.
    """
    content = source / "content" if (source / "content").is_dir() else source
    first: dict[str, str] = {}
    read = [(file, found) for file in sorted(content.rglob("*")) if (found := _read(file, source)) is not None]
    # An original comes before its translations, which say that they are some, or state a language.
    read.sort(key=lambda one: not isinstance(one[1], Problem) and _is_translation(one[1][0]))
    for file, found in read:
        if isinstance(found, Problem):
            yield found
        else:
            yield _item(file.relative_to(content).with_suffix(".md").as_posix(), *found, first)


def _is_translation(fields: Mapping[str, Any]) -> bool:
    return str(fields.get("translation", "")).lower() == "true" or bool(fields.get("lang"))


def _read(file: Path, source: Path) -> tuple[Mapping[str, Any], str] | Problem | None:
    place = file.relative_to(source).as_posix()
    kind = file.suffix.lower()
    if kind in (".rst", ".html", ".htm", ".adoc"):
        hint = "turn it into Markdown first, for example with pandoc"
        return left_behind(place, f"files of the kind {kind} are not taken over", hint)
    if kind not in (".md", ".markdown", ".mkd") or not file.is_file():
        return None
    try:
        text = read_text(file)
        parts = split(text, place, required=False)
    except (SeedError, OSError) as exc:
        return left_behind(place, f"it cannot be read: {exc}", "mend it and import again")
    given, body = (parts.mapping, parts.body) if parts.mapping else _metadata(text)
    return {name.lower(): value for name, value in given.items()}, body


def _metadata(text: str) -> tuple[dict[str, Any], str]:
    fields: dict[str, Any] = {}
    name, at = "", 0
    for line in text.splitlines(keepends=True):
        found = _META.match(line)
        if found:
            name = found["name"]
            fields[name] = found["value"].strip()
        elif name and line.startswith("    ") and line.strip():
            fields[name] = f"{fields[name]} {line.strip()}"
        else:
            break
        at += len(line)
    return fields, text[at:]


def _item(seed: str, fields: Mapping[str, Any], body: str, first: dict[str, str]) -> Taken:
    title, lang = str(fields.get("title") or ""), str(fields.get("lang") or "")
    name = str(fields.get("slug") or slug(title, "ascii"))
    original = first.setdefault(name, seed)
    address = str(fields.get("url") or (f"{name}-{lang}.html" if lang and original != seed else f"{name}.html"))
    authors = str(fields.get("authors") or fields.get("author") or "")
    status = str(fields.get("status") or "").lower()
    extra = {key: value for key, value in fields.items() if key not in _MAPPED}
    return Taken(
        seed,
        {
            "title": title,
            "lang": lang,
            "date": moment(fields.get("date")),
            "updated": moment(fields.get("modified")),
            "byline": ", ".join(texts(*authors.split(";"))),
            "tags": texts(fields.get("category"), *_listed(fields.get("tags"))),
            "summary": str(fields.get("summary") or ""),
            "slug": str(fields.get("slug") or ""),
            "draft": status in ("draft", "hidden") or None,
            "translation_of": original if original != seed else "",
            "aliases": texts(f"/{address.lstrip('/')}") if name or fields.get("url") else (),
            **extra,
        },
        body,
    )


def _listed(value: object) -> list[str]:
    return [str(part) for part in value] if isinstance(value, list) else re.split(r"[,;]", str(value or ""))
