"""Work in shards: answers in order, few jobs in flight, errors passed on."""

import os
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.build.todo import INLINE_SEEDS, will_be_much
from generator.config import Config
from generator.errors import SeedError
from generator.manifest import Manifest
from generator.model import Problem, Source
from generator.pool import JOBS_IN_FLIGHT, Inline, bounded_map, open_pool, peek, prepare_pool, processors, shards


def double(number: int) -> int:
    return 2 * number


def fail_at_three(number: int) -> int:
    if number == 3:
        raise SeedError(Problem("empty", "three", "fa/خبر.md"))
    return number


@pytest.mark.parametrize("workers", [1, 2, 5])
def test_answers_come_in_the_order_of_the_jobs(workers: int) -> None:
    first = threading.Event()

    def slow_first(number: int) -> int:
        if number == 0 and workers > 1:
            first.wait(5)
        elif number == 1:
            first.set()
        return number

    with ThreadPoolExecutor(workers) as executor:
        assert list(bounded_map(executor, slow_first, range(20), workers)) == list(range(20))


@pytest.mark.parametrize("workers", [1, 2, 5])
def test_only_a_few_jobs_are_made_ahead(workers: int) -> None:
    made = 0

    def jobs() -> Iterator[int]:
        nonlocal made
        for number in range(100):
            made = number + 1
            yield number

    with ThreadPoolExecutor(workers) as executor:
        for taken, _ in enumerate(bounded_map(executor, double, jobs(), workers)):
            assert made - taken <= workers * JOBS_IN_FLIGHT


def test_inline_work_is_done_one_job_at_a_time() -> None:
    made: list[int] = []

    def jobs() -> Iterator[int]:
        for number in range(10):
            made.append(number)
            yield number

    answers = bounded_map(Inline(), double, jobs(), 8)

    assert made == []
    assert next(answers) == 0
    assert made == [0]


@pytest.mark.parametrize("workers", [1, 2])
def test_an_error_comes_in_its_turn_whole(workers: int) -> None:
    with open_pool(workers) as executor:
        answers = bounded_map(executor, fail_at_three, range(10), workers)
        assert [next(answers), next(answers), next(answers)] == [0, 1, 2]
        with pytest.raises(SeedError) as caught:
            next(answers)

    assert caught.value.problem.path == "fa/خبر.md"


def test_processes_give_the_same_answers() -> None:
    with open_pool(2) as executor:
        assert list(bounded_map(executor, double, range(50), 2)) == [double(number) for number in range(50)]


def test_a_pool_that_was_made_ready_before_gives_the_same_answers() -> None:
    prepare_pool(2)

    with open_pool(2) as executor:
        assert list(bounded_map(executor, double, range(50), 2)) == [double(number) for number in range(50)]


@pytest.mark.parametrize(("seeds", "was_built", "clean", "expected"), [
    (INLINE_SEEDS + 1, False, False, True),
    (INLINE_SEEDS + 1, True, False, False),
    (INLINE_SEEDS + 1, True, True, True),
    (INLINE_SEEDS, False, False, False),
    (0, False, False, False),
])  # fmt: skip
def test_a_first_build_of_many_seeds_knows_at_once_that_it_will_want_workers(
    tmp_path: Path, seeds: int, was_built: bool, clean: bool, expected: bool
) -> None:
    config = Config(root=tmp_path, seeds=tmp_path / "seeds")
    for number in range(seeds):
        config.seeds.mkdir(exist_ok=True)
        (config.seeds / f"{number}.txt").touch()
    with closing(Manifest.open(tmp_path / "manifest.sqlite")) as manifest:
        if was_built:
            manifest.put_sources([(Source("0.txt", 0, 1, 1), 1, 0, (), b"")])

        assert will_be_much(manifest, config, clean=clean) is expected


def pid_of(number: int) -> tuple[int, int]:
    return number, os.getpid()


def test_workers_are_replaced_before_they_remember_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.pool.MOST_JOBS", 5)
    with open_pool(2) as executor:
        found = [answer for _ in range(2) for answer in bounded_map(executor, pid_of, range(20), 2)]

    assert [number for number, _ in found] == [*range(20)] * 2
    assert len({pid for _, pid in found[:10]} & {pid for _, pid in found[10:]}) == 0
    assert 4 <= len({pid for _, pid in found}) <= 8


def test_no_jobs_give_no_answers() -> None:
    assert list(bounded_map(Inline(), double, [], 1)) == []


def test_there_is_at_least_one_processor() -> None:
    assert processors() >= 1


@given(st.lists(st.integers(0, 50)), st.integers(1, 100))
def test_shards_hold_all_things_in_order_and_none_weighs_more_unless_it_is_of_one_thing(
    things: list[int], size: int
) -> None:
    cut = list(shards(things, size, lambda thing: thing))

    assert [thing for shard in cut for thing in shard] == things
    assert all(cut)
    assert all(sum(shard) <= size or len(shard) == 1 for shard in cut)
    assert all(sum(shard) + following[0] > size for shard, following in pairwise(cut))


def test_shards_look_at_nothing_before_it_is_needed() -> None:
    def things() -> Iterator[int]:
        yield 1
        yield 2
        raise AssertionError("looked too far")

    assert next(shards(things(), 1)) == (1,)


@given(st.lists(st.integers()), st.integers(0, 10))
def test_a_look_at_the_head_loses_nothing(things: list[int], count: int) -> None:
    head, rest = peek(iter(things), count)

    assert head == things[:count]
    assert head + list(rest) == things
