"""A build that is cut off leaves the old site or is finished by the next one; never half of a site."""

import errno
import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest
from conftest import Site

from generator import build as build_module
from generator import pool, write
from generator.errors import BuildError


class PowerCut(BaseException):
    """Stands for the plug being pulled: nothing in the program may catch it."""


def edited(site: Site) -> Site:
    site.item("fa/a.md", "یکم", date="2017-09-13").item("fa/b.md", "دوم", date="2018-01-02").build()
    return site.item("fa/a.md", "تازه", date="2019-05-06").delete("seeds/fa/b.md")


def test_a_cut_before_the_journal_leaves_the_old_site(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    before = edited(site).output()
    with monkeypatch.context() as patch:
        patch.setattr(build_module, "paint_pages", lambda run: (_ for _ in ()).throw(PowerCut))
        with pytest.raises(PowerCut):
            site.build()
    assert site.output() == before

    site.build()

    assert site.output() == site.rebuilt_from_nothing()


@pytest.mark.parametrize("moves", range(0, 12, 3))
def test_a_cut_while_files_move_is_finished_by_the_next_build(
    site: Site, monkeypatch: pytest.MonkeyPatch, moves: int
) -> None:
    edited(site)
    left = [moves]
    replace = os.replace

    def pulled(source: str, target: str) -> None:
        if not left[0]:
            raise PowerCut
        left[0] -= 1
        replace(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", pulled)
        patch.setattr(build_module, "clear", lambda staging: None)  # a dead process clears nothing
        with pytest.raises(PowerCut):
            site.build()

    report = site.build()

    assert site.output() == site.rebuilt_from_nothing()
    assert report.published == 1


def test_an_interrupt_while_files_move_is_finished_by_the_next_build(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    edited(site)
    with monkeypatch.context() as patch:
        patch.setattr(write, "_move", interrupt_after(8, write._move))
        with pytest.raises(KeyboardInterrupt):
            site.build()
    shutil.rmtree(site.root / "output/fa/2019")  # among the first that were moved

    site.build()

    assert site.output() == site.rebuilt_from_nothing()


def test_a_journal_whose_staged_files_were_deleted_does_not_stop_the_site(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    edited(site)
    with monkeypatch.context() as patch:
        patch.setattr(write, "_move", interrupt_after(2, write._move))
        with pytest.raises(KeyboardInterrupt):
            site.build()
    shutil.rmtree(next(site.root.glob(".khabar/*/staging")))

    site.build(changed=[])

    assert site.output() == site.rebuilt_from_nothing()


def interrupt_after(calls: int, function: Callable[..., None]) -> Callable[..., None]:
    left = [calls]

    def counted(*arguments: str) -> None:
        if not left[0]:
            raise KeyboardInterrupt
        left[0] -= 1
        function(*arguments)

    return counted


def test_an_output_folder_that_is_a_mount_of_its_own_is_written(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    replace = os.replace

    def across_mounts(source: str, target: str) -> None:
        if os.path.dirname(source) != os.path.dirname(target):
            raise OSError(errno.EXDEV, "Invalid cross-device link", source)
        replace(source, target)

    monkeypatch.setattr(os, "replace", across_mounts)
    edited(site).build()
    monkeypatch.undo()

    assert site.output() == site.rebuilt_from_nothing()
    assert site.build().written == []


def test_a_folder_in_the_place_of_an_output_stops_the_build_until_it_is_moved_away(site: Site) -> None:
    site.item("lt/a.md", "Pirma").write("output/lt/index.html/mine.txt", "mine")

    for _ in range(2):
        with pytest.raises(BuildError, match=r"index\.html"):
            site.build()
    shutil.rmtree(site.root / "output/lt/index.html")
    site.build()

    assert site.output() == site.rebuilt_from_nothing()


def test_a_killed_build_is_finished_by_the_next_one(site: Site) -> None:
    for number in range(300):
        site.item(f"lt/{number:03}.md", f"Naujiena {number}", date=f"2017-09-{1 + number % 28:02}")
    command = [sys.executable, "-m", "generator", "-C", str(site.root), "build"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    for wait_s in (0.3, 0.6, 0.9):
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(wait_s)
        process.send_signal(signal.SIGKILL)
        process.wait()

    site.build()

    assert site.output() == site.rebuilt_from_nothing()


def test_a_damaged_manifest_is_set_aside_and_the_site_is_built_again(site: Site) -> None:
    edited(site).build()
    before = site.output()
    manifest = next(site.root.glob(".khabar/*/manifest.sqlite"))
    manifest.write_bytes(b"not a database at all, but long enough to look at " * 100)

    report = site.build()

    assert site.output() == before
    assert any(problem.code == "manifest" for problem in report.problems)


def test_a_folder_that_cannot_be_written_fails_and_says_so(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    before = edited(site).output()
    with monkeypatch.context() as patch:

        def full(*arguments: object, **options: object) -> None:
            raise OSError(28, "No space left on device", "staging/0-0-1")

        patch.setattr(build_module, "make_ready", full)
        with pytest.raises((BuildError, OSError)):
            site.build()

    assert site.output() == before


def test_a_manifest_of_another_format_still_says_what_may_be_removed(site: Site) -> None:
    edited(site)
    file = next(site.root.glob(".khabar/*/manifest.sqlite"))
    db = sqlite3.connect(file)
    db.executescript("UPDATE meta SET value = '0' WHERE name = 'format'; DROP TABLE counts")
    db.close()

    report = site.build()

    assert any(path.startswith("fa/2018/01/02/") for path in report.removed)
    assert site.output() == site.rebuilt_from_nothing()


def of_another_version(site: Site) -> Path:
    """Make the site's manifest one that another version of Khabar has made; gives its file."""
    file = next(site.root.glob(".khabar/*/manifest.sqlite"))
    with closing(sqlite3.connect(file)) as db:
        db.executescript("UPDATE meta SET value = '0' WHERE name = 'format'")
    return file


def test_a_manifest_of_another_version_is_told_as_such_and_equal_files_are_kept(site: Site) -> None:
    edited(site).build()
    file = of_another_version(site)
    before = {path: path.stat().st_mtime_ns for path in site.config().output.rglob("*") if path.is_file()}

    report = site.build()

    assert [(problem.code, problem.severity) for problem in report.problems] == [("manifest-version", "note")]
    assert (report.written, report.removed) == ([], [])
    assert before == {path: path.stat().st_mtime_ns for path in site.config().output.rglob("*") if path.is_file()}
    assert {path.name for path in file.parent.iterdir()} <= {"manifest.sqlite", "lock"}
    assert site.build().problems == []


def test_a_build_cut_off_between_two_versions_of_the_manifest_still_knows_what_was_written(site: Site) -> None:
    edited(site)
    file = of_another_version(site)
    file.replace(file.with_suffix(".former"))  # where the build is cut off: the new one is not yet there

    report = site.build()

    assert any(path.startswith("fa/2018/01/02/") for path in report.removed)
    assert site.output() == site.rebuilt_from_nothing()


def test_a_database_of_another_program_is_set_aside(site: Site) -> None:
    edited(site).build()
    file = next(site.root.glob(".khabar/*/manifest.sqlite"))
    file.unlink()
    with closing(sqlite3.connect(file)) as db:
        db.executescript("CREATE TABLE theirs (word); INSERT INTO theirs VALUES ('kept')")

    report = site.build()

    assert [problem.code for problem in report.problems] == ["manifest"]
    with closing(sqlite3.connect(file.with_suffix(".damaged"))) as db:
        assert db.execute("SELECT word FROM theirs").fetchall() == [("kept",)]


def test_a_manifest_that_is_held_by_another_program_is_not_taken_for_a_damaged_one(site: Site) -> None:
    edited(site)
    file = next(site.root.glob(".khabar/*/manifest.sqlite"))
    db = sqlite3.connect(file, isolation_level=None)
    db.execute("PRAGMA locking_mode = EXCLUSIVE")
    db.execute("BEGIN EXCLUSIVE")

    with pytest.raises(BuildError, match="locked"):
        site.build()
    db.close()

    assert not list(site.root.glob(".khabar/*/*.damaged"))
    site.build()
    assert site.output() == site.rebuilt_from_nothing()


def test_a_killed_worker_is_a_failed_build(site: Site) -> None:
    before = edited(site).output()

    with pytest.raises(BuildError, match="worker"), ProcessPoolExecutor(1, initializer=os._exit, initargs=(9,)) as pool:
        build_module.build(site.config(), executor=pool)

    assert site.output() == before


def test_an_executor_of_the_caller_stays_open(site: Site) -> None:
    with pool.Inline() as mine:
        closed: list[bool] = []
        mine.shutdown = lambda *_, **__: closed.append(True)  # type: ignore[method-assign]
        build_module.build(edited(site).config(), executor=mine)

        assert not closed


@pytest.mark.parametrize("limit", [100, 5_000, 200_000])
def test_a_full_disk_fails_and_leaves_the_old_site(site: Site, limit: int) -> None:
    site.item("lt/a.md", "Pirma", date="2017-09-13").build()
    before = site.output()
    for number in range(150):
        site.item(
            f"lt/{number}.md", f"Antra {number}", "Tekstas apie viską. " * 400, date="2017-09-13", tags=f"[a{number}]"
        )

    done = khabar(site, "build", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))

    assert done.returncode == 1, done.stderr
    assert "make room" in done.stderr or "manifest" in done.stderr
    assert "Traceback" not in done.stderr
    assert site.output() == before
    site.build()
    assert site.output() == site.rebuilt_from_nothing()


def khabar(site: Site, *arguments: str, **options: Any) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "generator", "-C", str(site.root), *arguments]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, **options)


def begun(site: Site) -> tuple["subprocess.Popen[str]", list[int]]:
    """A build with two workers in the middle of its work, and every process that belongs to it."""
    for number in range(2000):
        site.item(f"lt/{number:04}.md", f"Naujiena {number}", date=f"2017-09-{1 + number % 28:02}")
    command = [sys.executable, "-m", "generator", "-C", str(site.root), "build", "--jobs", "2"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    deadline = time.monotonic() + 60
    while not list(site.root.glob(".khabar/*/staging/tree/*")) and time.monotonic() < deadline:
        time.sleep(0.005)
    return process, [pid for pid in session_of(process.pid) if pid != process.pid]


def session_of(leader: int) -> list[int]:
    """Every process of a session, by what the system says of each."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            state, _, _, session = (folder / "stat").read_text().rpartition(")")[2].split()[:4]
            if int(session) == leader and state != "Z":
                found.append(int(folder.name))
    return found


def ends(pid: int) -> bool:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        if not session_of(pid):
            return True
        time.sleep(0.05)
    return False


needs_proc = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc to look at processes")


@needs_proc
def test_an_interrupt_ends_the_workers_and_leaves_the_old_site(site: Site) -> None:
    process, workers = begun(site)

    os.killpg(process.pid, signal.SIGINT)
    said = process.communicate(timeout=30)[1]

    assert workers
    assert process.returncode == 130
    assert said.strip() == "interrupted; build again to bring the site up to date"
    assert ends(process.pid)
    assert site.output() == {}
    site.build()
    assert site.build().written == []


@needs_proc
def test_workers_do_not_outlive_a_killed_build(site: Site) -> None:
    process, workers = begun(site)

    process.kill()
    process.communicate(timeout=30)

    assert workers
    assert ends(process.pid)
