"""The files of a built site, listed once: checksums for links, sums for hosts, and the faults of their names."""

import os
import unicodedata
from array import array
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generator.check.codes import Fault
from generator.check.hosts import Tally, name_faults
from generator.check.known import checksum

# Files whose inside is looked at.
EXAMINED = (".html", ".xml", ".json", ".webmanifest", ".css", "/robots.txt")


class Listing(NamedTuple):
    """What is known of a site's files without opening any.

    `files` is a file with one line for each file that has an inside to look at: its size, a tab and its path.
    """

    sums: "array[int]"
    files: Path
    tally: Tally
    faults: list[Fault]


def list_site(output: Path, scratch: Path, host: str) -> Listing:
    """List the files below the output folder.

    Args:
        output: The built site.
        scratch: A folder to keep the list in.
        host: Name of the host whose limits count, or "".
    """
    sums, folded = array("Q"), array("Q")
    tally = Tally(host)
    faults: list[Fault] = []
    files = scratch / "files"
    with files.open("w", encoding="utf-8", errors="surrogatepass", newline="\n") as stream:
        for path, size in _walk(str(output), "", tally):
            tally.add(path, size)
            sums.append(checksum(path))
            folded.append(sums[-1] if path.isascii() and path.islower() else checksum(_folded(path)))
            faults += name_faults(path)
            if not path.isascii() and not unicodedata.is_normalized("NFC", path):
                faults.append(Fault("name-form", path, "the name is not in the normal form NFC"))
            if f"/{path}".endswith(EXAMINED) and "\n" not in path:
                stream.write(f"{size}\t{path}\n")
    twice = {one for one, count in Counter(folded).items() if count > 1} if len(set(folded)) < len(folded) else set()
    if twice:
        faults += _clashes(output, twice)
    return Listing(sums, files, tally, faults)


def _folded(path: str) -> str:
    """What a disk that minds neither case nor normal form takes a path for."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def _clashes(output: Path, twice: set[int]) -> Iterator[Fault]:
    first: dict[int, str] = {}
    for path, _ in _walk(str(output), "", Tally()):
        key = checksum(_folded(path))
        if key in twice and first.setdefault(key, path) != path:
            message = f"{first[key]} is the same file where case and normal form do not count"
            yield Fault("name-clash", path, message)


def _walk(folder: str, prefix: str, tally: Tally) -> Iterator[tuple[str, int]]:
    """Paths below a folder in the order of their names, with sizes; links are followed to files only."""
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    tally.add_folder(prefix[:-1], len(entries))
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path, f"{prefix}{entry.name}/", tally)
        elif entry.is_file():
            yield prefix + entry.name, entry.stat().st_size


def read_list(files: Path) -> Iterator[tuple[int, str]]:
    """Size and path of each file on the list."""
    with files.open(encoding="utf-8", errors="surrogatepass", newline="\n") as stream:
        for line in stream:
            size, _, path = line.rstrip("\n").partition("\t")
            yield int(size), path
