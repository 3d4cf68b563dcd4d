"""The scan lists seeds in the order of the manifest, once each; the comparison finds every change in one pass."""

import gzip
import os
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import ConfigError
from generator.model import Problem, Source
from generator.scan import changes, look, open_seed, scan


def paths(root: Path) -> list[str]:
    return [source.path for source in scan(root, [])]


def fill(root: Path, names: list[str]) -> None:
    for name in names:
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x", encoding="utf-8")


def in_sqlite_order(names: list[str]) -> list[str]:
    database = sqlite3.connect(":memory:")
    database.execute("create table sources (path text primary key) without rowid")
    database.executemany("insert into sources values (?)", [(name,) for name in names])
    found = [path for (path,) in database.execute("select path from sources order by path")]
    database.close()
    return found


@pytest.mark.parametrize(
    "names",
    [
        ["a/x.md", "a-b/x.md", "a.md", "a b/x.md", "a/b/x.md", "ab.md"],
        ["fa/خبر.md", "fa/آب.md", "lt/ž.md", "lt/z.md", "Z.md", "a.md", "_.md", "~.md"],
        ["𐎠/x.md", "ﬀ/x.md", "\ue000.md", "é.md", "e\u0301.md"],
        ["a/x.md", "a!/x.md", "a0/x.md", "a/.hidden.md"],
    ],
)
def test_seeds_come_in_the_order_in_which_sqlite_sorts_their_paths(tmp_path: Path, names: list[str]) -> None:
    fill(tmp_path, names)

    assert paths(tmp_path) == in_sqlite_order([name for name in names if "/." not in name])


_PART = st.text(st.sampled_from("ab-. !0~éаخ"), min_size=1, max_size=3).filter(
    lambda part: part.strip(".") == part and part.strip()
)


@given(st.sets(st.lists(_PART, min_size=1, max_size=3).map(tuple), max_size=8))
def test_any_folders_come_in_that_order(parts: set[tuple[str, ...]]) -> None:
    import tempfile

    names = ["/".join(one) + ".md" for one in parts]
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder), names)
        assert paths(Path(folder)) == in_sqlite_order(names)


def test_only_seeds_are_listed_and_what_is_hidden_is_passed_over(tmp_path: Path) -> None:
    fill(
        tmp_path,
        ["a.txt", "B.MD", "c.jsonl", "d.jsonl.gz", "e.png", ".f.md", ".git/g.md", "h", "i.md~", "fa/j.markdown"],
    )

    assert paths(tmp_path) == ["B.MD", "a.txt", "c.jsonl", "d.jsonl.gz", "fa/j.markdown"]


def test_a_linked_folder_is_followed_once(tmp_path: Path) -> None:
    fill(tmp_path / "seeds", ["a/x.md"])
    fill(tmp_path / "elsewhere", ["y.md"])
    (tmp_path / "seeds/b").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "seeds/c").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "seeds/a/loop").symlink_to(tmp_path / "seeds")
    (tmp_path / "seeds/gone.md").symlink_to(tmp_path / "nowhere.md")

    assert paths(tmp_path / "seeds") == ["a/x.md", "b/y.md"]


def test_a_folder_named_like_a_seed_is_no_seed(tmp_path: Path) -> None:
    fill(tmp_path, ["a.md/b.md"])

    assert paths(tmp_path) == ["a.md/b.md"]
    assert look(tmp_path / "a.md", "a.md") is None


def test_a_name_that_is_not_utf8_is_a_problem(tmp_path: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.md")).write_text("x")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    problems: list[Problem] = []

    assert list(scan(tmp_path, problems)) == []
    assert [(problem.code, problem.path) for problem in problems] == [("file-name", "caf\\xe9.md")]


def test_a_missing_folder_is_an_error_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        list(scan(tmp_path / "seeds", []))

    assert "--seeds" in caught.value.problems[0].hint


def test_a_seed_is_described_by_size_and_time(tmp_path: Path) -> None:
    fill(tmp_path, ["a.md"])
    os.utime(tmp_path / "a.md", ns=(1, 123_456_789))

    assert list(scan(tmp_path, [])) == [Source("a.md", 1, 123_456_789, os.stat(tmp_path / "a.md").st_ctime_ns)]
    assert look(tmp_path / "b.md", "b.md") is None


def test_a_compressed_seed_is_unpacked(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.GZ").write_bytes(gzip.compress("خبر".encode()))

    with open_seed(tmp_path, "a.jsonl.GZ") as stream:
        assert stream.read().decode() == "خبر"


_STATES = st.dictionaries(st.text(st.sampled_from("abخ/-"), min_size=1, max_size=3), st.integers(0, 2), max_size=8)


@given(_STATES, _STATES)
def test_changes_are_the_difference_of_two_states(before: dict[str, int], after: dict[str, int]) -> None:
    def stream(state: dict[str, int]) -> list[Source]:
        return [Source(path, 1, state[path], 0) for path in sorted(state)]

    found = {change.path: change.source for change in changes(stream(after), stream(before))}

    expected = dict.fromkeys(before.keys() - after.keys()) | {
        path: Source(path, 1, time, 0) for path, time in after.items() if before.get(path) != time
    }
    assert found == expected
    assert list(found) == sorted(found)
