"""A Hugo site: its content files with their front matter, languages and addresses.

Source: the documentation of Hugo on front matter, multilingual content and permalinks (gohugo.io/content-management).
"""

import json
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from generator.errors import SeedError
from generator.frontmatter import split
from generator.languages import canonical_tag
from generator.migrate.records import SHORTCODE, Taken, left_behind, moment, read_text, texts
from generator.model import Problem

_CONFIGS = (
    "hugo.toml",
    "hugo.yaml",
    "hugo.yml",
    "hugo.json",
    "config.toml",
    "config.yaml",
    "config.yml",
    "config.json",
)
_MAPPED = {"title", "date", "publishdate", "lastmod", "draft", "slug", "url", "aliases", "description", "summary",
           "author", "authors", "tags", "categories", "translationkey", "linktitle"}  # fmt: skip


def read_hugo(source: Path) -> Iterator[Taken | Problem]:
    """The items of a Hugo site.

    Args:
        source: Its folder, or its content folder.
    """
    settings, default = _settings(source)
    folders = [(source / str(about.get("contentDir", "content")), tag) for tag, about in settings.items()]
    own = {folder: tag for folder, tag in folders if folder.name != "content" and folder.is_dir()}
    content = source / "content" if (source / "content").is_dir() else source
    roots = own or {content: ""}
    first: dict[str, str] = {}
    # The default language comes first: the others are translations of it.
    ranked = sorted(roots.items(), key=lambda root: (root[1] != default, root[1]))
    for root, tag in ranked:
        files = sorted(root.rglob("*.md"), key=lambda file: (bool(_language(file, settings)), file.as_posix()))
        for file in files:
            lang = _language(file, settings) or tag
            yield from _item(file, root, lang, default, first, source)


def _settings(source: Path) -> tuple[dict[str, Mapping[str, Any]], str]:
    """The languages of the site, and the tag of the default one."""
    for name in _CONFIGS:
        file = source / name
        if file.is_file():
            text = read_text(file)
            try:
                read = tomllib.loads(text) if name.endswith("toml") else yaml.safe_load(text)
            except (tomllib.TOMLDecodeError, yaml.YAMLError):
                continue
            if isinstance(read, dict):
                found = {key.lower(): value for key, value in read.items()}
                languages = found.get("languages") or {}
                known: dict[str, Mapping[str, Any]] = {
                    str(tag): about for tag, about in languages.items() if isinstance(about, dict)
                }
                return known, str(found.get("defaultcontentlanguage") or "")
    return {}, ""


def _language(file: Path, settings: Mapping[str, object]) -> str:
    """The language in the name of a file, such as `item.fa.md`."""
    name, _, tag = file.stem.rpartition(".")
    return tag if name and (tag in settings or (not settings and canonical_tag(tag) and len(tag) == 2)) else ""


def _item(
    file: Path, root: Path, lang: str, default: str, first: dict[str, str], source: Path
) -> Iterator[Taken | Problem]:
    place = file.relative_to(source).as_posix()
    name = file.stem.removesuffix(f".{lang}") if lang else file.stem
    if name == "_index":
        yield left_behind(place, "a page of a section is no item", "Khabar makes lists by itself")
        return
    try:
        given, body = _parts(read_text(file), place)
    except (SeedError, OSError, ValueError) as exc:
        yield left_behind(place, f"it cannot be read: {exc}", "mend it and import again")
        return
    fields = {key.lower(): value for key, value in given.items()}
    if SHORTCODE.search(body):
        hint = "write in Markdown or HTML what it stands for"
        yield left_behind(place, "a shortcode stays in the text as it is", hint)
    below = file.parent.relative_to(root).parts
    old = "/".join((*below[:-1], below[-1]) if name == "index" and below else (*below, name))
    seed = "/".join(filter(None, (lang, f"{old}.md")))
    key = str(fields.get("translationkey") or old)
    original = first.setdefault(key, seed)
    address = str(fields.get("url") or "")
    if not address:
        prefix = (lang.lower(),) if lang and lang != default else ()
        last = str(fields.get("slug") or old.rpartition("/")[2])
        address = "/" + "/".join((*prefix, *filter(None, (old.rpartition("/")[0].lower(), last.lower())))) + "/"
    extra = {key: value for key, value in given.items() if key.lower() not in _MAPPED}
    yield Taken(
        seed,
        {
            "title": str(fields.get("title") or fields.get("linktitle") or ""),
            "lang": lang,
            "date": moment(fields.get("date") or fields.get("publishdate")),
            "updated": moment(fields.get("lastmod")),
            "byline": ", ".join(texts(fields.get("author"), fields.get("authors"))),
            "tags": texts(fields.get("categories"), fields.get("tags")),
            "summary": str(fields.get("summary") or fields.get("description") or ""),
            "slug": str(fields.get("slug") or ""),
            "draft": str(fields.get("draft", "")).lower() == "true" or None,
            "translation_of": original if original != seed else "",
            "aliases": texts(address, fields.get("aliases")),
            **extra,
        },
        body,
    )


def _parts(text: str, path: str) -> tuple[Mapping[str, Any], str]:
    if text.startswith("{"):
        given, end = json.JSONDecoder().raw_decode(text)
        return given, text[end:]
    parts = split(text, path, required=False)
    return parts.mapping or {}, parts.body
