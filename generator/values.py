"""Values of YAML, TOML and JSON as plain text."""

from typing import Any

from generator.clean import normalise

# Tables and lists inside one another. No field needs more than two; the C loader of YAML ends the whole process at
# some ten thousand, and the others raise RecursionError at a depth that depends on who called them.
MAX_DEPTH = 20

# Python refuses to write out longer numbers in decimal digits.
MAX_INT_BITS = 10_000


def as_text(value: Any, depth: int = 0) -> str:
    """A value of any type as text on one line, without what no reader can see."""
    if depth > MAX_DEPTH:
        return "…"
    if isinstance(value, list):
        return ", ".join(as_text(item, depth + 1) for item in value)
    if isinstance(value, dict):
        return ", ".join(f"{one_line(key)}: {as_text(item, depth + 1)}" for key, item in value.items())
    return one_line(value)


def one_line(value: Any) -> str:
    """A single value, such as a number, as text on one line."""
    if isinstance(value, int) and value.bit_length() > MAX_INT_BITS:
        return f"{value:#x}"
    text = str(value)
    # An escape (\\u202e in YAML, TOML and JSON) brings in again what the file was freed of.
    if not (text.isascii() and text.isprintable()):
        text = normalise(text)[0]
    return " ".join(text.split())
