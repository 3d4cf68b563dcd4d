"""What `khabar check` takes on a site of any size: `python -m benchmarks.check --pages 100000`.

A site of a thousand items is built once; its pages are copied, with their own addresses changed to those of the copy,
until there are at least as many as asked for. Nothing else is changed: links, languages and versions are as a build
makes them.
"""

import argparse
import shutil
import sys
from itertools import count
from pathlib import Path

from benchmarks import corpus
from benchmarks.measure import measure
from benchmarks.programs import ROOT

BASE_URL = "https://example.org/news/"
SETTINGS = f'base_url = "{BASE_URL}"\npage_weight = 1000\n'


def make_site(folder: Path, pages: int, items: int = 1000) -> int:
    """Build a site and copy it until it has at least so many pages; gives their number."""
    corpus.write_markdown(folder / "seeds", corpus.corpus(items))
    (folder / "khabar.toml").write_text(SETTINGS, encoding="utf-8")
    built = measure([sys.executable, "-m", "generator", "-C", str(folder), "build"], ROOT)
    if built.code:
        raise SystemExit(built.said)
    output = folder / "output"
    model = folder / "model"
    shutil.copytree(output, model)
    files = [file for file in sorted(model.rglob("*")) if file.is_file()]
    made = sum(file.suffix == ".html" for file in files)
    for number in count(1):
        if made >= pages:
            break
        for file in files:  # whole copies only, so that no link of theirs is broken
            copy = output / f"copy-{number}" / file.relative_to(model)
            copy.parent.mkdir(parents=True, exist_ok=True)
            data = file.read_bytes()
            if file.suffix in (".html", ".xml", ".txt"):
                data = data.replace(BASE_URL.encode(), f"{BASE_URL}copy-{number}/".encode())
            copy.write_bytes(data)
            made += file.suffix == ".html"
        with (output / "robots.txt").open("a", encoding="utf-8") as robots:
            robots.write(f"Sitemap: {BASE_URL}copy-{number}/sitemap.xml\n")
    shutil.rmtree(model)
    return made


def main() -> None:
    """Make the site if it is not there, check it and print what that took."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.check", description=__doc__)
    parser.add_argument("--pages", type=int, default=100_000)
    parser.add_argument("--jobs", type=int, default=0)
    parser.add_argument("--work", type=Path, default=ROOT / ".benchmarks" / "check")
    given = parser.parse_args()
    folder = given.work.resolve() / str(given.pages)
    if not folder.exists():
        folder.mkdir(parents=True)
        make_site(folder, given.pages)
    cost = measure([sys.executable, "-m", "generator", "-C", str(folder), "check", "--jobs", str(given.jobs)], ROOT)
    print("\n".join(line for line in cost.said.splitlines() if " checked in " in line) or cost.said)
    print(f"{cost.wall_s:.1f} s, processor {cost.cpu_s:.1f} s, memory {cost.peak_mb:.0f} MB, exit {cost.code}")


if __name__ == "__main__":
    main()
