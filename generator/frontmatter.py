"""The fields that a keeper writes about an item: YAML between `---`, TOML between `+++`, or keys of a JSON object.

A fault names its line. Where the intention is plain (a title with a colon in it), the text is taken as meant and the
repair is told; everything else that cannot be read keeps the item out, because a wrong date is worse than a late one.
"""

import difflib
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

import yaml

from generator.dates.read import parse_date
from generator.errors import SeedError
from generator.languages import canonical_tag
from generator.model import Problem
from generator.values import MAX_DEPTH, as_text, one_line

TEXT_FIELDS = (
    "title",
    "kicker",
    "byline",
    "byline_role",
    "source",
    "place",
    "summary",
    "slug",
    "url",
    "translation_of",
)
LIST_FIELDS = ("tags", "aliases")
FIELDS = frozenset({*TEXT_FIELDS, *LIST_FIELDS, "lang", "date", "updated", "draft"})

TRUE_WORDS = frozenset({"true", "yes", "on", "1", "draft"})
FALSE_WORDS = frozenset({"false", "no", "off", "0", "", "published", "publish"})

# Beyond this a block between --- and --- is a text with rules in it, not a list of fields.
MAX_BLOCK_CHARS = 65_536
MAX_COLON_REPAIRS = 20

_OPENING = re.compile(r"((?:[ \t]*\n){0,9})(---|\+\+\+)[ \t]*\n")
_CLOSING = {mark: re.compile(rf"^{re.escape(mark)}[ \t]*$", re.MULTILINE) for mark in ("---", "+++")}
_FIELD_LINE = re.compile(r"[\w-]{1,40}[ \t]*[:=]")
_PLAIN_VALUE = re.compile(r"""(?P<key>[\w-]{1,40}[ \t]*:[ \t]+)(?P<value>[^\s'"\[{|>&*!%@`#-].*)$""")


@dataclass(frozen=True, slots=True)
class Fields:
    """What is declared about an item; an empty value means that nothing was said.

    `texts` and `lists` go by field name, `extra` holds unknown fields as text.
    """

    texts: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]
    lang: str = ""
    day: date | None = None
    time: str = ""
    updated: str = ""
    draft: bool = False
    extra: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Split:
    """A seed in two: the mapping of its front matter (None if it has none), its body, and the body's first line."""

    mapping: dict[str, Any] | None
    body: str
    first_line: int
    problems: tuple[Problem, ...] = ()
    lines: tuple[str, ...] = ()
    """The lines of the front matter, for the places of problems; the first one stands in line 2."""
    as_written: bool = False
    """Whether values are pieces of the text as they stand in it: no escape can have brought anything in."""


def split(text: str, path: str, *, required: bool) -> Split:
    r"""Part a seed into front matter and body.

    Args:
        text: The whole seed, with "\n" as line end.
        path: Its path, for messages.
        required: Whether an opening mark must be front matter (Markdown) or may be a rule in the text (raw text).
            Below blank lines it always may.

    Raises:
        SeedError: The front matter is never closed or cannot be read.
    """
    opening = _OPENING.match(text)
    if not opening:
        return Split(None, text, 1)
    above, mark = opening.groups()
    closing = _CLOSING[mark].search(text, opening.end())
    inside = text[opening.end() : closing.start()] if closing else text[opening.end() :]
    looks_meant = bool(_FIELD_LINE.match(inside.lstrip())) or (not inside.strip() and not above)
    if not (required and not above) and not (closing and looks_meant and len(inside) <= MAX_BLOCK_CHARS):
        return Split(None, text, 1)
    if closing is None:
        if not _FIELD_LINE.match(inside.lstrip()):
            return Split(None, text, 1)
        hint = f"close it with a line {mark}"
        raise SeedError(
            Problem(
                "front-matter-open", "the front matter opened here is never closed", path, 1, 0, hint, mark, "error"
            )
        )
    simple = _read_simple(inside) if mark == "---" else None
    inside = "\n" * above.count("\n") + inside  # so that lines are counted from the top of the seed
    if simple is None:
        mapping, problems = (_read_yaml if mark == "---" else _read_toml)(inside, path)
    else:
        mapping, problems = simple, ()
    body = text[closing.end() :].removeprefix("\n")
    first_line = text.count("\n", 0, len(text) - len(body)) + 1
    return Split(mapping, body, first_line, problems, tuple(inside.splitlines()), simple is not None)


def _read_toml(block: str, path: str) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    try:
        return tomllib.loads(block), ()
    except tomllib.TOMLDecodeError as exc:
        place = re.search(r"line (\d+), column (\d+)", str(exc))
        line, column = (int(place[1]), int(place[2])) if place else (1, 0)
        reason = re.sub(r" \(at .*\)$", "", str(exc))
        raise _broken(block, path, line, column, reason, "see https://toml.io") from exc
    except (ValueError, RecursionError) as exc:  # a number of thousands of digits, tables in tables in tables
        raise _broken(block, path, 1, 0, "a value in it is too large or too deep", "see https://toml.io") from exc


# What needs no YAML library: `field: value` lines whose value is one text, plain or in quotes without escapes, or a
# list of such texts, in brackets or one a line. Anything else is for the library; a property test holds that both read
# the same.
_ODD_CHAR = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_FIRST = r"""[^\s\-?:,\[\]{}#&*!|>'"%@`]"""
_QUOTED = r""""(?P<double>[^"\\]*)"[ ]*|'(?P<single>[^']*)'[ ]*"""
_SIMPLE_LINE = re.compile(
    r"([A-Za-z_][A-Za-z0-9_-]{0,40}):"
    rf"(?:[ ]+(?:(?P<plain>{_FIRST}.*)|{_QUOTED}|\[(?P<list>.*)\][ ]*)|(?P<lines>[ ]*))"
)
_IN_BRACKETS = re.compile(rf"[ ]*(?:(?P<plain>{_FIRST}[^,\[\]{{}}:#?&*'\"]*)|{_QUOTED})(?:,|$)")
_ON_A_LINE = re.compile(rf"(?P<indent>[ ]*)-[ ]+(?:(?P<plain>{_FIRST}.*)|{_QUOTED})")


def _read_simple(block: str) -> dict[str, Any] | None:
    """The mapping of a block of simple lines, or None where one of them is not."""
    if _ODD_CHAR.search(block):
        return None
    mapping: dict[str, Any] = {}
    lines = block.removesuffix("\n").split("\n")
    at = 0
    while at < len(lines):
        match = _SIMPLE_LINE.fullmatch(lines[at])
        at += 1
        if not match:
            return None
        kind = match.lastgroup or ""
        value: str | list[str] | None
        if kind == "list":
            value = _in_brackets(match["list"])
        elif kind == "lines":
            value = _on_lines(lines, at)
            at += len(value or ())
        else:
            value = _scalar(match)
        if value is None:
            return None
        mapping[match[1]] = value
    return mapping


def _scalar(match: re.Match[str]) -> str | None:
    kind = match.lastgroup or ""
    value = match[kind]
    if kind != "plain":
        return value
    return None if ": " in value or " #" in value or value.endswith(":") else value.rstrip(" ")


def _in_brackets(text: str) -> list[str] | None:
    """The texts of a list such as [one, "two"]."""
    values = []
    at = 0
    while match := _IN_BRACKETS.match(text, at):
        kind = match.lastgroup or ""
        values.append(match[kind].rstrip(" ") if kind == "plain" else match[kind])
        at = match.end()
        if at == len(text):
            return None if text.endswith(",") else values
    return None


def _on_lines(lines: list[str], at: int) -> list[str] | None:
    """The texts of a list whose entries have a line each, from that line on; None where one is not simple."""
    values: list[str] = []
    indents = set()
    for line in lines[at:]:
        match = _ON_A_LINE.fullmatch(line)
        if not match:
            break
        value = _scalar(match)
        if value is None:
            return None
        values.append(value)
        indents.add(match["indent"])
    return values if len(indents) == 1 else None


def _read_yaml(block: str, path: str) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    if _is_deep(block):
        raise _broken(block, path, 1, 0, "it is nested too deeply", "write one field a line, such as title: …")
    lines = block.split("\n")
    problems: list[Problem] = []
    for _ in range(MAX_COLON_REPAIRS):
        try:
            mapping = _load_yaml("\n".join(lines))
        except yaml.MarkedYAMLError as exc:
            # An open quotation is noticed at the end of the block; what the keeper must mend is its beginning.
            is_open = "quoted scalar" in str(exc.context) and "unexpected" in str(exc.problem)
            mark = exc.context_mark if is_open else exc.problem_mark or exc.context_mark
            number = min(mark.line, len(lines) - 1) if mark else 0
            if mended := _quoted(lines[number]) if "mapping values" in str(exc.problem) else "":
                message = "a value with a colon in it was read as one text"
                hint = "put the value in quotes"
                problems.append(Problem("quoted", message, path, number + 2, 0, hint, lines[number], "note"))
                lines[number] = mended
                continue
            column = mark.column + 1 if mark else 0
            reason = "the quotation is never closed" if is_open else str(exc.problem or exc.context)
            hint = "end it with the quotation mark that it begins with" if is_open else _HINT
            raise _broken(block, path, number + 1, column, reason, hint) from exc
        except (yaml.YAMLError, ValueError, OverflowError) as exc:  # the last two: an escape that names no character
            raise _broken(block, path, 1, 0, str(exc).splitlines()[0], _HINT) from exc
        if mapping is None:
            return {}, tuple(problems)
        if not isinstance(mapping, dict):
            raise _broken(
                block, path, 1, 0, "the front matter is no list of fields", "write one field a line, such as title: …"
            )
        return {str(key): value for key, value in mapping.items()}, tuple(problems)
    raise _broken(block, path, 1, 0, "too many values with a colon in them", "put the values in quotes")


# What is seldom wrong to do about YAML that cannot be read.
_HINT = "write one field a line, such as title: …, and put a value that has other signs in it between quotation marks"


def _quoted(line: str) -> str:
    """A line `key: a: b` with its value in quotes, or "" where that is not what it is."""
    match = _PLAIN_VALUE.match(line)
    if not match or ": " not in match["value"]:
        return ""
    value = match["value"].rstrip().replace("'", "''")
    return f"{match['key']}'{value}'"


# Where nesting could begin: brackets, or a line that begins with as many columns of indentation and list marks.
_MAYBE_DEEP = re.compile(rf"^[ ?:-]{{{MAX_DEPTH}}}", re.MULTILINE)


def _is_deep(block: str) -> bool:
    if block.count("[") + block.count("{") <= MAX_DEPTH and not _MAYBE_DEEP.search(block):
        return False
    depth = 0
    try:
        for event in yaml.parse(block, Loader=_FAST_LOADER):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH:
                return True
    except (yaml.YAMLError, ValueError, OverflowError):  # the loader will meet it too, and say where
        pass
    return False


class _NoAliases(yaml.BaseLoader):
    """YAML that makes texts, lists and tables only: `no` is Norwegian, not false; no alias swells to gigabytes."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            event = self.peek_event()  # type: ignore[no-untyped-call]
            raise yaml.composer.ComposerError(None, None, "aliases are not allowed here", event.start_mark)
        return super().compose_node(parent, index)


# Where an alias could stand. Without one the fast loader is as safe as the careful one.
_MAYBE_ALIAS = re.compile(r"(?:^|[\s\[{,:-])\*", re.MULTILINE)
_FAST_LOADER: type = getattr(yaml, "CBaseLoader", _NoAliases)


def _load_yaml(block: str) -> Any:
    return yaml.load(block, Loader=_NoAliases if _MAYBE_ALIAS.search(block) else _FAST_LOADER)


def _broken(block: str, path: str, line: int, column: int, reason: str, hint: str) -> SeedError:
    lines = block.split("\n")
    excerpt = lines[line - 1] if 0 < line <= len(lines) else ""
    return SeedError(
        Problem(
            "front-matter",
            f"the front matter cannot be read: {reason}",
            path,
            line + 1,
            column,
            hint,
            excerpt,
            "error",
        )
    )


def fields(
    mapping: Mapping[str, Any],
    path: str,
    locate: Callable[[str], tuple[int, str]],
    *,
    item_lang: str = "",
    as_written: bool = False,
) -> Fields:
    """Give the values of a mapping their types.

    Args:
        mapping: Field names and values as YAML, TOML or JSON gave them.
        path: The seed's path, for messages.
        locate: Answers the line (from 1) and the text of the line in which a field stands.
        item_lang: BCP 47 tag of the item where the mapping states none: dates are read in it.
        as_written: Whether all values are pieces of a text that `clean` has nothing to do with.

    Returns:
        The fields, with a problem for each value that is not of its type (it is left out), for each impossible
        date, and for each unknown name that resembles a known one.
    """
    reader = _Reader(path, locate, as_written=as_written)
    texts: dict[str, str] = {}
    lists: dict[str, tuple[str, ...]] = {}
    extra: list[tuple[str, str]] = []
    lang, day, clock, updated, draft = "", None, "", "", False
    lang_value = mapping.get("lang")
    if lang_value is not None:
        lang = reader.lang(lang_value)
    for name, value in mapping.items():
        if value is None or name == "lang":
            continue
        if name in TEXT_FIELDS:
            texts[name] = reader.text(name, value)
        elif name in LIST_FIELDS:
            lists[name] = reader.list_of_texts(name, value)
        elif name == "date":
            day, clock = reader.moment(name, value, lang or item_lang)
        elif name == "updated":
            when, hour = reader.moment(name, value, lang or item_lang)
            updated = (when.isoformat() + (f"T{hour}" if hour else "")) if when else ""
        elif name == "draft":
            draft = reader.claim(name, value)
        else:
            reader.unknown(name)
            extra.append((one_line(name), as_text(value)))
    return Fields(
        {name: text for name, text in texts.items() if text},
        {name: items for name, items in lists.items() if items},
        lang,
        day,
        clock,
        updated,
        draft,
        tuple(extra),
        tuple(reader.problems),
    )


def _squeezed(text: str) -> str:
    return " ".join(text.split())


class _Reader:
    """Reads one mapping's values and collects what is wrong with them."""

    def __init__(self, path: str, locate: Callable[[str], tuple[int, str]], *, as_written: bool) -> None:
        self.path, self.locate = path, locate
        self.line: Callable[[Any], str] = _squeezed if as_written else one_line
        self.problems: list[Problem] = []

    def fault(self, code: str, name: str, message: str, hint: str) -> None:
        line, excerpt = self.locate(name)
        self.problems.append(Problem(code, message, self.path, line, 0, hint, excerpt))

    def text(self, name: str, value: Any) -> str:
        if isinstance(value, (dict, list)):
            self.fault(
                "wrong-type",
                name,
                f"{name} is a {'list' if isinstance(value, list) else 'table'}",
                "expected one text; the field is left out",
            )
            return ""
        return self.line(value)

    def list_of_texts(self, name: str, value: Any) -> tuple[str, ...]:
        if isinstance(value, dict):
            self.fault("wrong-type", name, f"{name} is a table", "expected a list; the field is left out")
            return ()
        parts = value if isinstance(value, list) else re.split(r"[,،;؛、]", self.line(value))
        texts = [self.line(part) for part in parts if not isinstance(part, (dict, list))]
        return tuple(dict.fromkeys(text for text in texts if text))

    def lang(self, value: Any) -> str:
        tag = canonical_tag(as_text(value))
        if tag is None:
            self.fault(
                "wrong-language",
                "lang",
                f"{as_text(value)!r} is no language tag",
                "give a BCP 47 tag such as fa or lt; the language was detected instead",
            )
        return tag or ""

    def moment(self, name: str, value: Any, lang: str) -> tuple[date | None, str]:
        if isinstance(value, datetime):
            return value.date(), value.strftime("%H:%M")
        if isinstance(value, date):
            return value, ""
        found = None
        if not isinstance(value, (dict, list, time)):
            text = self.line(value)
            found = parse_date(text, lang or "und") or (parse_date(text) if lang else None)
        if found is None:
            self.fault(
                "wrong-date",
                name,
                f"{as_text(value)!r} is no date",
                "write it as 2017-09-13 or 2017-09-13T14:41; the field is left out",
            )
            return None, ""
        return found

    def claim(self, name: str, value: Any) -> bool:
        word = as_text(value).casefold()
        if word in TRUE_WORDS or word in FALSE_WORDS:
            return word in TRUE_WORDS
        self.fault(
            "wrong-type",
            name,
            f"{as_text(value)!r} is neither true nor false",
            "write true or false; the item is kept back as a draft",
        )
        return True

    def unknown(self, name: str) -> None:
        near = difflib.get_close_matches(name.casefold(), FIELDS, 1, 0.75)
        if near:
            self.fault(
                "unknown-field",
                name,
                f"there is no field {one_line(name)}",
                f"did you mean {near[0]}? it was kept as metadata",
            )
