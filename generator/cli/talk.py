"""What all commands have in common: how they talk to people, their exit codes, and how they name paths."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.model import Problem
from generator.report import caret_lines, line_of

if TYPE_CHECKING:
    from generator.build import Progress

EXIT_FAILED, EXIT_USAGE, EXIT_SKIPPED, EXIT_FAULTS, EXIT_LOCKED, EXIT_INTERRUPTED = 1, 2, 3, 4, 5, 130

# Problems that are shown one by one; the rest is counted.
SHOWN_PROBLEMS = 10

# Options that several commands have.
jobs_option = click.option(
    "-j",
    "--jobs",
    type=click.IntRange(0),
    default=0,
    metavar="N",
    help="Number of worker processes; 0 decides by the work.",
)
output_option = click.option("-o", "--output", type=click.Path(path_type=Path), help="Folder that was built into.")


class Talk:
    """What the command line was told about talking, and the means to talk."""

    def __init__(self, folder: Path, verbosity: int) -> None:
        self.folder, self.verbosity = folder, verbosity

    def say(self, text: str = "", **style: Any) -> None:
        """One line on standard error, unless `--quiet` was given."""
        if self.verbosity >= 0:
            click.secho(text, err=True, **style)

    def problem(self, problem: Problem) -> None:
        """A problem with its line and a caret; never silenced."""
        colour = {"error": "red", "warning": "yellow", "note": "cyan"}[problem.severity]
        click.secho(line_of(problem), err=True, fg=colour)
        for line in caret_lines(problem):
            click.secho(line, err=True, dim=True)

    def problems(self, problems: Sequence[Problem]) -> None:
        """The first of many problems, errors before warnings; notes only when asked for."""
        ranks = {"error": 0, "warning": 1, "note": 2}
        shown = [one for one in problems if one.severity != "note" or self.verbosity > 0]
        shown.sort(key=lambda one: ranks[one.severity])
        limit = len(shown) if self.verbosity > 0 else SHOWN_PROBLEMS
        for one in shown[:limit]:
            self.problem(one)
        if len(shown) > limit:
            self.say(f"… and {len(shown) - limit} more; --report json lists them all", dim=True)


@contextmanager
def progress(talk: Talk) -> "Iterator[Progress]":
    """A bar on a terminal, nothing elsewhere."""
    if talk.verbosity < 0 or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        from generator.build import quiet

        yield quiet
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        tasks: dict[str, Any] = {}

        def show(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(stage, total=total or None)
            bar.update(tasks[stage], completed=done, total=total or None)

        yield show


def absolute(overrides: dict[str, Any]) -> dict[str, Any]:
    """Paths on the command line are meant from where the caller stands."""
    return {name: value.absolute() if isinstance(value, Path) else value for name, value in overrides.items()}


def shown_path(path: Path) -> str:
    """A path as the caller would write it, where it is below the folder that he stands in."""
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)
