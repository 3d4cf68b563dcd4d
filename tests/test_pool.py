"""Work in shards: answers in order, few jobs in flight, errors passed on."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import SeedError
from generator.model import Problem
from generator.pool import JOBS_IN_FLIGHT, Inline, bounded_map, open_pool, peek, processors, shards


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
