"""Another machine or folder, through the program rsync (3.1 or later on both sides)."""

import shlex
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from generator.config import Config
from generator.hosting import Target
from generator.publish.places import run
from generator.publish.record import FOLDER

# Exit codes that are no fault here: there is nothing at the destination yet; what was to be sent is not here.
_PARTIAL, _VANISHED = 23, 24
_HINT = "see that the address is right and that ssh lets you in, then publish again to go on; what was sent stays"


class Rsync:
    """A destination of rsync, such as user@host:/srv/www/news."""

    batch = 1000

    def __init__(self, target: Target, config: Config) -> None:
        self._to, self._ssh = target.place.rstrip("/") + "/", target.ssh
        self._host, is_remote, _ = self._to.partition(":")
        self._sockets = TemporaryDirectory(prefix="khabar-")
        if not is_remote:
            self._to, self._host = f"{(config.root / target.place).resolve()}/", ""
            Path(self._to).mkdir(parents=True, exist_ok=True)
        elif Path(shlex.split(self._ssh)[0]).stem == "ssh":  # one connection for all that is to be done
            self._ssh += f" -o ControlMaster=auto -o ControlPersist=60 -o ControlPath={self._sockets.name}/%C"
        self._output = config.output
        self._command = ("rsync", f"--rsh={self._ssh}", "--from0", "--no-implied-dirs")

    def records(self) -> list[str]:
        only = (f"--include=/{FOLDER}/", f"--include=/{FOLDER}/*", "--exclude=*")
        listed = self._rsync("--list-only", "--recursive", *only, self._to, allowed=(0, _PARTIAL))
        names = (line.rsplit(f" {FOLDER}/", 1) for line in listed.decode("utf-8", "replace").splitlines())
        return [found[1] for found in names if len(found) == 2]

    def fetch(self, names: Sequence[str], folder: Path) -> None:
        wanted = "\0".join(names).encode()
        self._rsync("--files-from=-", f"{self._to}{FOLDER}/", f"{folder}/", stdin=wanted)

    def put(self, path: str, data: bytes) -> None:
        with TemporaryDirectory() as top:
            place = Path(top, path)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
            self._send(Path(top), [path])

    def send(self, paths: Sequence[str]) -> None:
        self._send(self._output, paths)

    def _send(self, top: Path, paths: Sequence[str]) -> None:
        # What is to be sent is known: rsync is not to guess from size and time, only to send the parts that differ.
        wanted = "\0".join(paths).encode("utf-8", "surrogateescape")
        self._rsync("--files-from=-", "--ignore-times", "--times", "--chmod=D755,F644", "--perms", "--compress",
                    f"{top}/", self._to, stdin=wanted)  # fmt: skip

    def remove(self, paths: Sequence[str]) -> None:
        """Ask for files that are not here, which rsync takes away there; then for their folders, the deepest first.

        A folder that holds something else stays: rsync removes none that is not empty.
        """
        levels: dict[int, set[str]] = {}
        for path in paths:
            for parent in PurePosixPath(path).parents[:-1]:
                levels.setdefault(len(parent.parts), set()).add(parent.as_posix())
        with TemporaryDirectory() as nothing:
            for missing in (paths, *(sorted(levels[depth]) for depth in sorted(levels, reverse=True))):
                wanted = "\0".join(missing).encode("utf-8", "surrogateescape")
                self._rsync("--files-from=-", "--delete-missing-args", f"{nothing}/", self._to,
                            stdin=wanted, allowed=(0, _VANISHED))  # fmt: skip

    def _rsync(self, *arguments: str, stdin: bytes = b"", allowed: Sequence[int] = (0,)) -> bytes:
        return run((*self._command, *arguments), stdin=stdin, hint=_HINT, allowed=allowed)

    def close(self) -> None:
        """Hang up."""
        if self._host and "ControlPath" in self._ssh:
            run((*shlex.split(self._ssh), "-O", "exit", self._host), allowed=(0, 255))
        self._sockets.cleanup()
