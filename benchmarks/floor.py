"""The floor: as many files of the same sizes and places as a folder holds, written in one go with nothing else.

Run as `python -m benchmarks.floor LIST FOLDER`; each line of the list is a size and a path.
"""

import os
import sys
from pathlib import Path


def list_files(folder: Path, to: Path) -> None:
    """Write down the size and path of every file of a folder."""
    with to.open("w", encoding="utf-8", errors="surrogateescape") as stream:
        for parent, _, names in os.walk(folder):
            for name in sorted(names):
                file = os.path.join(parent, name)
                stream.write(f"{os.stat(file).st_size} {os.path.relpath(file, folder)}\n")


def write_files(listed: Path, folder: Path) -> None:
    """Write files of these sizes."""
    data = os.urandom(1 << 20)
    made: set[str] = set()
    with listed.open(encoding="utf-8", errors="surrogateescape") as stream:
        for line in stream:
            size, _, path = line.rstrip("\n").partition(" ")
            place = os.path.join(folder, path)
            parent = os.path.dirname(place)
            if parent not in made:
                os.makedirs(parent, exist_ok=True)
                made.add(parent)
            with open(place, "wb", buffering=0) as file:
                left = int(size)
                while left > 0:
                    left -= file.write(data[:left])


if __name__ == "__main__":
    write_files(Path(sys.argv[1]), Path(sys.argv[2]))
