"""What a build did: the account of every input and output, for people and for machines."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field

from generator.model import Problem


@dataclass(slots=True)
class Report:
    """The account of one build; `read` is always `published` + `drafts` + the sum of `skipped`."""

    read: int = 0
    published: int = 0
    drafts: int = 0
    skipped: dict[str, int] = field(default_factory=dict)
    languages: dict[str, int] = field(default_factory=dict)
    written: Sequence[str] = ()
    removed: Sequence[str] = ()
    moved: list[str] = field(default_factory=list)
    unchanged: int = 0
    rendered: int = 0
    seconds: float = 0.0
    peak_mb: float = 0.0
    output: str = ""
    problems: Sequence[Problem] = ()

    def as_json(self) -> Iterator[str]:
        """The account as a JSON object, piece by piece: it names every file that was written, which may be millions."""
        before = "{"
        for name in self.__dataclass_fields__:
            yield f'{before}\n  "{name}": '
            value = getattr(self, name)
            yield from _as_list(value) if name in _LISTS else [_as_text(value, "  ")]
            before = ","
        yield "\n}\n"

    @property
    def errors(self) -> int:
        """Number of items that were kept out of the site."""
        return sum(self.skipped.values())


_LISTS = ("written", "removed", "moved", "problems")


def _as_list(values: Iterable[object]) -> Iterator[str]:
    before = "["
    for value in values:
        yield f"{before}\n    {_as_text(asdict(value) if isinstance(value, Problem) else value, '    ')}"
        before = ","
    yield "[]" if before == "[" else "\n  ]"


def _as_text(value: object, indent: str) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2).replace("\n", f"\n{indent}")


def line_of(problem: Problem) -> str:
    """A problem on one line, as compilers write it: `path:line:col: code: what was found; what to do`."""
    place = ":".join(str(part) for part in (problem.path, problem.line, problem.column) if part)
    head = f"{place}: " if place else ""
    tail = f"; {problem.hint}" if problem.hint else ""
    return f"{head}{problem.code}: {problem.message}{tail}"


def caret_lines(problem: Problem) -> list[str]:
    """The line in question with a caret under the column, or nothing where neither is known."""
    if not problem.excerpt:
        return []
    text = problem.excerpt.expandtabs(1)[:160]
    lines = [f"    {text}"]
    if problem.column:
        lines.append(f"    {' ' * (problem.column - 1)}^")
    return lines
