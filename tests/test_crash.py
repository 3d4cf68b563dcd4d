"""A build that is cut off leaves the old site or is finished by the next one; never half of a site."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import Site

from generator import build as build_module
from generator import write
from generator.errors import BuildError


class PowerCut(BaseException):
    """Stands for the plug being pulled: nothing in the program may catch it."""


def edited(site: Site) -> Site:
    site.item("fa/a.md", "یکم", date="2017-09-13").item("fa/b.md", "دوم", date="2018-01-02").build()
    return site.item("fa/a.md", "تازه", date="2019-05-06").delete("seeds/fa/b.md")


def test_a_cut_before_the_journal_leaves_the_old_site(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    before = edited(site).output()
    with monkeypatch.context() as patch:
        patch.setattr(build_module, "_paint", lambda run: (_ for _ in ()).throw(PowerCut))
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
        patch.setattr(write.os, "replace", pulled)
        patch.setattr(build_module, "clear", lambda staging: None)  # a dead process clears nothing
        with pytest.raises(PowerCut):
            site.build()

    report = site.build()

    assert site.output() == site.rebuilt_from_nothing()
    assert report.published == 1


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
