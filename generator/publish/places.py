"""Where a site is published to, as the steps of a publication see it; and how other programs are run there."""

import re
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
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
        message = f"the program {command[0]} is not installed"
        raise PublishError(Problem("no-program", message, hint=f"install {command[0]}")) from exc
    if done.returncode not in allowed:
        said = [line for line in harmless(done.stderr.decode("utf-8", "replace")).splitlines() if line.strip()]
        told = " / ".join(said[-_SHOWN_LINES:]) or f"it left with {done.returncode}"
        raise PublishError(Problem("not-sent", f"{command[0]}: {told}", hint=hint))
    return done.stdout


def harmless(text: str) -> str:
    """A text to be shown, without the names and passwords that addresses may carry."""
    return _PASSWORD.sub("://…@", text)
