"""Where a site is published to, as the steps of a publication see it; and how other programs are run there."""

import re
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile
from typing import Protocol

from generator.errors import PublishError
from generator.model import Problem

_PASSWORD = re.compile(r"://[^/@\s]+@")
_SHOWN_LINES = 6


class Place(Protocol):
    """A target that files are sent to and taken from in batches."""

    batch: int
    """Files to send in one go; what one go has sent is not sent again when the next is cut off."""

    def records(self) -> list[str]:
        """Names of the records of what was published."""

    def fetch(self, names: Sequence[str], folder: Path) -> None:
        """Copy records into a folder of this machine."""

    def put(self, path: str, data: bytes) -> None:
        """Write one file that is no page, such as a record."""

    def send(self, paths: Sequence[str]) -> None:
        """Send files of the output folder, each whole or not at all."""

    def remove(self, paths: Sequence[str]) -> None:
        """Take files away; those that are gone already are no fault."""

    def close(self) -> None:
        """Let go of it."""


def run(
    command: Sequence[str], *, stdin: bytes = b"", env: Mapping[str, str] | None = None, cwd: Path | None = None,
    hint: str = "", allowed: Sequence[int] = (0,),
) -> bytes:  # fmt: skip
    """Run another program and answer with what it says.

    Raises:
        PublishError: It is not installed, or it failed; the message is its own, without passwords.
    """
    try:
        done = subprocess.run(list(command), input=stdin, capture_output=True, env=env, cwd=cwd, check=False)
    except FileNotFoundError as exc:
        raise _not_installed(command[0]) from exc
    if done.returncode not in allowed:
        raise _failed(command[0], done.returncode, done.stderr, hint)
    return done.stdout


def feed(command: Sequence[str], parts: Iterable[bytes], *, env: Mapping[str, str]) -> None:
    """Run another program on more input than memory should hold.

    Raises:
        PublishError: It is not installed, or it failed.
    """
    with TemporaryFile() as said:
        try:
            program = subprocess.Popen(list(command), stdin=subprocess.PIPE, stdout=said, stderr=said, env=env)
        except FileNotFoundError as exc:
            raise _not_installed(command[0]) from exc
        with program:
            assert program.stdin
            with suppress(BrokenPipeError):  # it has given up; its code says so
                for part in parts:
                    program.stdin.write(part)
                program.stdin.close()
        if program.returncode:
            said.seek(0)
            raise _failed(command[0], program.returncode, said.read(), "")


def _not_installed(program: str) -> PublishError:
    problem = Problem("no-program", f"the program {program} is not installed", hint=f"install {program}")
    return PublishError(problem)


def _failed(program: str, code: int, stderr: bytes, hint: str) -> PublishError:
    said = [line for line in harmless(stderr.decode("utf-8", "replace")).splitlines() if line.strip()]
    told = " / ".join(said[-_SHOWN_LINES:]) or f"it left with {code}"
    return PublishError(Problem("not-sent", f"{program}: {told}", hint=hint))


def harmless(text: str) -> str:
    """A text to be shown, without the names and passwords that addresses may carry."""
    return _PASSWORD.sub("://…@", text)
