"""The commonest Markdown without the library for it: paragraphs, headings and lists with emphasis and links.

What is set here comes out byte for byte as Python-Markdown and the sanitiser have it, thirty times faster; everything
else is left to them. A property test holds the two together.
"""

import re

from generator.model import Block

# Letters that stand for themselves anywhere in a line. The no-break space is none: the sanitiser writes it as a name.
_PLAIN = r"[^*_`\[\]<>&\\{}|~^\n\t\u00a0]"
_EDGE = r"[^*_`\[\]<>&\\{}|~^\s]"
_WORDS = rf"{_EDGE}(?:{_PLAIN}*{_EDGE})?"
_INLINE = re.compile(
    rf"(?P<plain>{_PLAIN}+)"
    rf"|(?<!\*)\*\*(?!\*)(?P<strong>{_WORDS})\*\*(?!\*)"
    rf"|(?<!\*)\*(?!\*)(?P<em>{_WORDS})\*(?!\*)"
    rf"|(?<!!)\[(?P<label>{_WORDS})\]\((?P<address>https?://[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/[A-Za-z0-9/.%=-]*)?)\)"
)
# What a line begins with that is no mark. A list's entry that begins with a digit or a mark could hold another list.
_OPENS_PLAIN = re.compile(r"[^\W\d_]|[*\[]\S|[«»„“”‘’\"'(¿¡]")
_HEADING = re.compile(r"(#{1,6}) (?=\S)(.*[^#\s])")
_ENTRY = re.compile(r"(?:-|(\d{1,9})\.) (?=\S)(.*\S)")
_LIST_LINE = re.compile(r"^[ \t]*(?:[*+-]|\d+[.)])(?:[ \t]|$)", re.MULTILINE)


def has_list(part: str) -> bool:
    """Whether a line of a part begins as a list's does; two such parts in a row may be one list."""
    return _LIST_LINE.search(part) is not None


def set_simply(part: str, *, lower_headings: bool) -> tuple[str, tuple[Block, ...]] | None:
    """Set one part of a Markdown text, that is what stands between blank lines.

    Args:
        part: Its lines.
        lower_headings: Whether a heading of the first level is to be one of the second, and so on.

    Returns:
        HTML and blocks, or None where the part is not of the simple kind.
    """
    if "\n" not in part:
        if heading := _HEADING.fullmatch(part):
            inner = _set_line(heading[2])
            if inner is None:
                return None
            level = min(len(heading[1]) + lower_headings, 6)
            if level == 1:  # the sanitiser makes another of it
                return None
            return f"<h{level}>{inner[0]}</h{level}>", (Block("heading", inner[1]),)
        if not _ENTRY.match(part):
            inner = _set_line(part)
            return inner and (f"<p>{inner[0]}</p>", (Block("paragraph", inner[1]),))
    return _set_list(part.split("\n"))


def _set_list(lines: list[str]) -> tuple[str, tuple[Block, ...]] | None:
    entries = []
    is_numbered = lines[0].startswith("1. ")
    for line in lines:
        entry = _ENTRY.fullmatch(line)
        if not entry or bool(entry[1]) != is_numbered:
            return None
        inner = _set_line(entry[2])
        if inner is None:
            return None
        entries.append(inner)
    tag = "ol" if is_numbered else "ul"
    html = "\n".join([f"<{tag}>", *(f"<li>{html}</li>" for html, _ in entries), f"</{tag}>"])
    return html, tuple(Block("item", text) for _, text in entries)


def _set_line(line: str) -> tuple[str, str] | None:
    """One line as HTML and as plain text, or None."""
    if not _OPENS_PLAIN.match(line) or line[-1].isspace():
        return None
    html, texts = [], []
    at = 0
    while at < len(line):
        found = _INLINE.match(line, at)
        if not found:
            return None
        kind = found.lastgroup or ""
        text = found["label" if kind == "address" else kind]
        texts.append(text)
        if kind == "plain":
            html.append(text)
        elif kind == "address":
            html.append(f'<a href="{found["address"]}" rel="nofollow noopener">{text}</a>')
        else:
            html.append(f"<{kind}>{text}</{kind}>")
        at = found.end()
    return "".join(html), " ".join("".join(texts).split())
