"""What the readers of foreign archives give, and what they share."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from generator.clean import decode
from generator.model import Problem


@dataclass(frozen=True, slots=True)
class Taken:
    """An item of a foreign archive: the path of its seed below the seeds folder, its fields in order, its body."""

    path: str
    fields: Mapping[str, Any]
    body: str


Reader = Callable[[Path], Iterator[Taken | Problem]]

# What {{< … >}}, {{% … %}} and [name …] stand for is known to the other program only.
SHORTCODE = re.compile(r"\{\{[<%].*?[%>]\}\}", re.DOTALL)


def read_text(file: Path) -> str:
    """A file as text; every line ends with a line feed.

    Raises:
        SeedError: It holds no text.
        OSError: It cannot be read.
    """
    text, _ = decode(file.read_bytes(), str(file))
    return text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")


def moment(value: object) -> str:
    """A date, with its time where one is stated, as a seed has it: wall time, to the minute."""
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M")
    if isinstance(value, date):
        return value.isoformat()
    text = str(value or "").strip()
    found = re.match(r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?", text)
    return "T".join(filter(None, found.groups())) if found else text


def texts(*values: object) -> tuple[str, ...]:
    """Values that are texts, lists of texts or missing as one list, each text once."""
    found: list[str] = []
    for value in values:
        parts = value if isinstance(value, (list, tuple)) else [value]
        found += [part.strip() for part in parts if isinstance(part, str)]
    return tuple(dict.fromkeys(filter(None, found)))


def left_behind(path: str, what: str, hint: str, line: int = 0) -> Problem:
    """An item, or a part of one, that was not taken over."""
    return Problem("import", what, path, line, hint=hint)
