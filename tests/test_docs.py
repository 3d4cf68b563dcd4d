"""Every command in the documentation does what it says: the pages are run, each in a folder of its own."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent
PAGES = sorted(page for page in [REPOSITORY / "README.md", *(REPOSITORY / "docs").rglob("*.md")])
# Commands stand behind "$" in a console, or in a comment where a page begins in the middle; what needs another machine
# says why it is not run. Other lines of a console are what is printed, except below a "<<".
_BLOCK = re.compile(
    r"<!-- run: (?P<hidden>[^\n]+) -->|(?:<!-- not run: (?P<reason>[^\n]+) -->\n)?```console\n(?P<lines>.*?)```",
    re.DOTALL,
)
_HERE = re.compile(r"<<'?(\w+)'?")
# Until a server has printed its address and answered.
SERVED_S = 1.5


def commands(page: Path) -> list[str]:
    """The commands of a page in order, each with the lines that it reads."""
    found: list[str] = []
    for block in _BLOCK.finditer(page.read_text(encoding="utf-8")):
        if block["hidden"]:
            found.append(block["hidden"])
        if block["reason"] or block["hidden"]:
            continue
        end = ""
        for line in block["lines"].splitlines():
            if end:
                found[-1] += f"\n{line}"
                end = "" if line == end else end
            elif line.startswith("$ "):
                found.append(line[2:])
                here = _HERE.search(line)
                end = here[1] if here else ""
    return found


def test_the_pages_have_commands() -> None:
    assert sum(len(commands(page)) for page in PAGES) > 30


@pytest.mark.parametrize("page", [page for page in PAGES if commands(page)], ids=lambda page: page.stem)
@pytest.mark.skipif(sys.platform == "win32", reason="the commands are those of a POSIX shell")
def test_the_commands_of_a_page(page: Path, tmp_path: Path) -> None:
    programs = tmp_path / "bin"
    programs.mkdir()
    khabar = programs / "khabar"
    khabar.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m generator "$@"\n')
    khabar.chmod(0o755)
    work = tmp_path / "work"
    work.mkdir()
    environment = {**os.environ, "PATH": f"{programs}:{os.environ['PATH']}", "PYTHONPATH": str(REPOSITORY),
                   "PYTHONUTF8": "1", "EDITOR": "true"}  # fmt: skip
    shutil.copytree(REPOSITORY / "seeds", work / "my-items")
    for command in commands(page):
        process = subprocess.Popen(["sh", "-c", f"exec {command}" if is_lasting(command) else command], cwd=work,
                                   env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                   errors="replace")  # fmt: skip
        if is_lasting(command):
            assert process.stdout
            assert process.stdout.readline().startswith("http") or "watch" in command, command
            time.sleep(SERVED_S)
            process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=120)
        assert process.returncode == 0, f"{command}\n{said}"


def is_lasting(command: str) -> bool:
    return bool(re.match(r"khabar( -C \S+)? (serve|watch)\b(?!.*--help)", command))


def test_links_between_pages_lead_somewhere() -> None:
    broken = [
        f"{page.relative_to(REPOSITORY)}: {link}"
        for page in PAGES
        for link in re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", page.read_text(encoding="utf-8"))
        if not (page.parent / link).exists()
    ]

    assert broken == []
