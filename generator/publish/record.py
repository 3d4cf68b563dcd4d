"""What Khabar has published at a target, written down there: a base, and what was done since, in small files.

The files are only ever added; a new base takes the place of those before it. A path is written down as unknown before
it is touched, so that whatever happens in between, the next publication sends it again.
"""

import gzip
import json
import re
import zlib
from collections.abc import Iterable, Mapping
from hashlib import blake2b

from generator.publish.plan import File

FOLDER = ".khabar"
_NAME = re.compile(r"published-(\d{6})(-base)?-[0-9a-f]{12}\.json\.gz")

# A base is written when there are so many files beside it, or when these tell of half as many paths as it would.
MAX_RECORDS = 16

Entries = Mapping[str, File | None]
"""Paths with what is there now, or None where Khabar has taken it away."""


def name_of(number: int, data: bytes, *, base: bool) -> str:
    """The name of a record; it has a digest in it, so that two programs at work do not write the same one."""
    return f"published-{number:06}{'-base' if base else ''}-{blake2b(data, digest_size=6).hexdigest()}.json.gz"


def packed(entries: Entries) -> bytes:
    """A record as bytes."""
    table = {path: None if file is None else [file.digest, file.phase] for path, file in sorted(entries.items())}
    text = json.dumps({"khabar": 1, "files": table}, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode("utf-8", "surrogateescape"), compresslevel=6, mtime=0)


def unpacked(data: bytes) -> dict[str, File | None]:
    """The entries of a record.

    Raises:
        ValueError: The bytes are no record.
    """
    try:
        document = json.loads(gzip.decompress(data).decode("utf-8", "surrogateescape"))
        if document["khabar"] != 1:
            raise ValueError("a record of another version")
        return {
            str(path): None if row is None else File(str(row[0]), int(row[1]), 0)
            for path, row in document["files"].items()
        }
    except (OSError, EOFError, zlib.error, KeyError, TypeError, AttributeError, IndexError) as exc:
        raise ValueError(f"not a record: {exc}") from exc


def is_record(name: str) -> bool:
    """Whether a file of that name is one of ours."""
    return bool(_NAME.fullmatch(name))


def is_whole(name: str, data: bytes) -> bool:
    """Whether a record holds what its name says."""
    return name == name_of(number_of(name), data, base="-base-" in name)


def in_force(names: Iterable[str]) -> list[str]:
    """The records that count, in order: the newest base and what came after it."""
    records = sorted(filter(is_record, names))
    bases = [index for index, name in enumerate(records) if "-base-" in name]
    return records[bases[-1] :] if bases else records


def number_of(name: str) -> int:
    """The number of a record."""
    match = _NAME.fullmatch(name)
    assert match
    return int(match[1])


def replay(records: Iterable[tuple[str, Mapping[str, File | None]]]) -> dict[str, File]:
    """What is published, from its records in order.

    Two records of one number are those of two programs that published at the same time: nobody knows whose files
    are there, and all that they tell of is unknown.
    """
    known: dict[str, File] = {}
    before = 0
    for name, entries in records:
        is_doubtful = number_of(name) == before
        before = number_of(name)
        for path, file in entries.items():
            if file is None and not is_doubtful:
                known.pop(path, None)
            else:
                phase = file.phase if file else 0
                known[path] = File("" if is_doubtful or file is None else file.digest, phase, 0)
    return known
