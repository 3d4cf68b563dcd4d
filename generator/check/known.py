"""The addresses that the site answers, as sorted checksums in a file that every worker maps: eight bytes for each.

A million addresses as Python strings would take 150 MB in every process; this takes 8 MB in all.
"""

import hashlib
import mmap
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from pathlib import Path


def checksum(path: str) -> int:
    """Sixty-four bits for a path; two of a million paths share theirs with a chance of one in thirty million."""
    return int.from_bytes(hashlib.blake2b(path.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def write_known(sums: Iterable[int], file: Path) -> None:
    """Write checksums for `Known` to read."""
    with file.open("wb") as stream:
        array("Q", sorted(sums)).tofile(stream)


class Known:
    """Tells whether the site has a file, or answers an address by a redirect."""

    def __init__(self, file: Path) -> None:
        with file.open("rb") as stream:
            size = stream.seek(0, 2)
            self._map = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) if size else None
        self._sums = memoryview(self._map).cast("Q") if self._map else memoryview(b"").cast("B")

    def close(self) -> None:
        """Let go of the file, so that it can be removed."""
        self._sums.release()
        if self._map:
            self._map.close()

    def __contains__(self, path: str) -> bool:
        wanted = checksum(path)
        index = bisect_left(self._sums, wanted)
        return index < len(self._sums) and self._sums[index] == wanted
