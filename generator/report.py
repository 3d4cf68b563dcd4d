"""What a build did: the account of every input and output, for people and for machines."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from generator.model import Problem


@dataclass(slots=True)
class Report:
    """The account of one build; `read` is always `published` + `drafts` + the sum of `skipped`."""

    read: int = 0
    published: int = 0
    drafts: int = 0
    skipped: dict[str, int] = field(default_factory=dict)
    languages: dict[str, int] = field(default_factory=dict)
    written: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    moved: list[str] = field(default_factory=list)
    unchanged: int = 0
    rendered: int = 0
    seconds: float = 0.0
    peak_mb: float = 0.0
    output: str = ""
    problems: Sequence[Problem] = ()

    def as_json(self) -> dict[str, Any]:
        """The account as JSON has it."""
        return {**asdict(self), "problems": [asdict(problem) for problem in self.problems]}

    @property
    def errors(self) -> int:
        """Number of items that were kept out of the site."""
        return sum(self.skipped.values())


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
