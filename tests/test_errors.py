"""Errors travel from workers to the command line whole, and say where, what and what to do."""

import pickle

import pytest

from generator import errors
from generator.errors import KhabarError
from generator.model import Problem
from generator.report import caret_lines, line_of

PROBLEM = Problem("front-matter", "دو نقطه: اینجا", "fa/خبر.md", 3, 7, "put it in quotes", "title: a: b", "error")
ARGUMENTS: dict[type[KhabarError], tuple[object, ...]] = {
    errors.KhabarError: ("reason",),
    errors.ConfigError: ((PROBLEM, PROBLEM),),
    errors.BuildError: (PROBLEM,),
    errors.TemplateError: (PROBLEM,),
    errors.UnfinishedError: (PROBLEM,),
    errors.SeedError: (PROBLEM,),
    errors.PublishError: (PROBLEM,),
    errors.LockedError: ("/site/.khabar/lock",),
}


def every_error() -> list[type[KhabarError]]:
    return [one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, KhabarError)]


@pytest.mark.parametrize("kind", every_error())
def test_every_error_survives_the_trip_from_a_worker(kind: type[KhabarError]) -> None:
    error = kind(*ARGUMENTS[kind])

    back = pickle.loads(pickle.dumps(error))

    assert type(back) is kind
    assert back.args == error.args
    assert vars(back) == vars(error)
    assert str(back) == str(error)


@pytest.mark.parametrize("kind", [errors.BuildError, errors.SeedError, errors.TemplateError])
def test_an_error_about_one_thing_reads_as_its_problem_does(kind: type[KhabarError]) -> None:
    assert str(kind(PROBLEM)) == PROBLEM.message


def test_an_error_about_the_configuration_names_all_faults() -> None:
    error = errors.ConfigError([Problem("a", "first"), Problem("b", "second")])

    assert str(error) == "first; second"


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (PROBLEM, "fa/خبر.md:3:7: front-matter: دو نقطه: اینجا; put it in quotes"),
        (Problem("no-title", "none", "a.txt", 2), "a.txt:2: no-title: none"),
        (Problem("empty", "holds no text", "a.txt"), "a.txt: empty: holds no text"),
        (Problem("manifest", "damaged", hint="build again"), "manifest: damaged; build again"),
    ],
)
def test_a_problem_is_one_line_as_compilers_write_it(problem: Problem, line: str) -> None:
    assert line_of(problem) == line


@pytest.mark.parametrize(
    ("problem", "lines"),
    [
        (PROBLEM, ["    title: a: b", "          ^"]),
        (Problem("x", "y", excerpt="\ttitle", column=2), ["     title", "     ^"]),
        (Problem("x", "y", excerpt="no column known"), ["    no column known"]),
        (Problem("x", "y", column=4), []),
    ],
)
def test_the_caret_stands_under_the_column(problem: Problem, lines: list[str]) -> None:
    assert caret_lines(problem) == lines
