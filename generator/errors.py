"""What can go wrong on purpose, as one tree.

    KhabarError
    ├── ConfigError     the configuration or the command is wrong; nothing was written (exit code 2)
    ├── BuildError      the site as a whole cannot be built; the old site stands (exit code 1)
    │   ├── TemplateError   a template is missing or broken
    │   └── UnfinishedError files could not be moved into place; the next build goes on
    ├── SeedError       one item cannot become a page; the build records it and goes on
    ├── PublishError    a target could not be reached or written to; publishing again goes on (exit code 1)
    └── LockedError     another build holds the site (exit code 5)

Every class passes its own parameters to `Exception.__init__`, so that it survives the trip from a worker process.
"""

from collections.abc import Sequence

from generator.model import Problem


class KhabarError(Exception):
    """Base of every error raised here on purpose."""


class ConfigError(KhabarError):
    """The configuration is wrong; `problems` holds every fault that was found in it."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(tuple(problems))
        self.problems = tuple(problems)

    def __str__(self) -> str:
        return "; ".join(problem.message for problem in self.problems)


class BuildError(KhabarError):
    """The site cannot be built; the output folder is as it was."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem

    def __str__(self) -> str:
        return self.problem.message


class TemplateError(BuildError):
    """A template is missing, does not parse, or uses what its view has not."""


class UnfinishedError(BuildError):
    """The site is made, but not all of its files could be moved into place; the next build goes on with that."""


class SeedError(KhabarError):
    """One item cannot become a page."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem

    def __str__(self) -> str:
        return self.problem.message


class PublishError(KhabarError):
    """A target could not be reached or written to."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem

    def __str__(self) -> str:
        return self.problem.message


class LockedError(KhabarError):
    """Another build holds the site's folder."""

    def __init__(self, holder: str) -> None:
        super().__init__(holder)
        self.holder = holder

    def __str__(self) -> str:
        return f"another build holds this site ({self.holder}); wait for it or stop it"
