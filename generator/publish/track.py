"""Keeps track of a publication: what the target's records say, what was done since, where to go on after a cut."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.errors import PublishError
from generator.model import Problem
from generator.publish.places import Place
from generator.publish.plan import File, Plan, Step
from generator.publish.record import (
    FOLDER,
    MAX_RECORDS,
    in_force,
    is_record,
    is_whole,
    name_of,
    number_of,
    packed,
    replay,
    unpacked,
)

# After so many files what was done is written down at the target too, for when this machine is lost.
CHECKPOINT = 5_000


class Track:
    """The records of one target, with copies in the cache so that each is fetched once."""

    def __init__(self, place: Place, cache: Path) -> None:
        """Find out what is published.

        Raises:
            PublishError: The target cannot be reached, or a record is damaged.
        """
        self._place = place
        self._folder = cache / "records"
        self._progress = cache / "progress.jsonl"
        self._folder.mkdir(parents=True, exist_ok=True)
        self._there = [name for name in place.records() if is_record(name)]
        self._names = in_force(self._there)
        self._fetch()
        self.published = replay((name, self._entries(name)) for name in self._names)
        """Files that Khabar has published there; the digest is "" where it is not known."""
        self._told = sum(len(self._entries(name)) for name in self._names if "-base-" not in name)
        self._go_on()
        self._since: dict[str, File | None] = {}

    def _fetch(self) -> None:
        for file in self._folder.iterdir():
            if file.name not in self._names:
                file.unlink()
        if missing := [name for name in self._names if not self._holds(name)]:
            self._place.fetch(missing, self._folder)

    def _holds(self, name: str) -> bool:
        """Whether there is a copy of a record, and a whole one."""
        file = self._folder / name
        return file.is_file() and is_whole(name, file.read_bytes())

    def _entries(self, name: str) -> dict[str, File | None]:
        try:
            if not self._holds(name):
                raise ValueError("it is damaged")
            return unpacked((self._folder / name).read_bytes())
        except ValueError as exc:
            hint = f"delete {FOLDER}/{name} there; what it tells of will be sent again"
            raise PublishError(Problem("publish-record", f"{name}: {exc}", hint=hint)) from exc

    def _go_on(self) -> None:
        """Take in what the last publication did after its last record, if nobody has published since."""
        try:
            lines = self._progress.read_text("utf-8", "surrogateescape").splitlines()
        except FileNotFoundError:
            return
        if not lines or not self._names or json.loads(lines[0]) != self._names[-1]:
            return
        for line in lines[1:]:
            try:
                path, digest, phase = json.loads(line)
            except ValueError:  # cut off in the middle of a line
                return
            if digest is None:
                self.published.pop(path, None)
            else:
                self.published[path] = File(digest, phase, 0)

    def begin(self, plan: Plan) -> None:
        """Write down what is going to be touched."""
        doubtful: dict[str, File | None] = {step.path: File("", step.phase, 0) for step in plan.steps}
        self._put(doubtful)

    def did(self, steps: Sequence[Step], built: Mapping[str, File]) -> None:
        """Take note of what was done."""
        with self._progress.open("a", encoding="utf-8", errors="surrogateescape") as stream:
            for step in steps:
                file = built.get(step.path)
                self._since[step.path] = file
                if file is None:
                    self.published.pop(step.path, None)
                else:
                    self.published[step.path] = file
                stream.write(json.dumps([step.path, file and file.digest, step.phase]) + "\n")
        if len(self._since) >= CHECKPOINT:
            self._put(self._since)
            self._since = {}

    def end(self, built: Mapping[str, File]) -> None:
        """Write down that the target has the site as it was built."""
        is_long = len(self._names) >= MAX_RECORDS or 2 * (self._told + len(self._since)) > len(built)
        if is_long:
            self._put(built, base=True)
            self._place.remove([f"{FOLDER}/{name}" for name in self._there])
        elif self._since:
            self._put(self._since)
        self._progress.unlink(missing_ok=True)

    def _put(self, entries: Mapping[str, File | None], *, base: bool = False) -> None:
        data = packed(entries)
        name = name_of(number_of(self._names[-1]) + 1 if self._names else 1, data, base=base)
        self._place.put(f"{FOLDER}/{name}", data)
        (self._folder / name).write_bytes(data)
        if not base:
            self._there.append(name)
        self._names.append(name)
        self._told += len(entries)
        self._progress.write_text(json.dumps(name) + "\n", encoding="utf-8")
