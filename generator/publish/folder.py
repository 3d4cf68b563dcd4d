"""A folder of this machine, or one that is mounted."""

import shutil
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from generator.config import Config
from generator.errors import ConfigError, PublishError
from generator.hosting import Target
from generator.model import Problem
from generator.publish.record import FOLDER


class Folder:
    """A folder to publish into; every file is written beside its place and renamed."""

    batch = 200

    def __init__(self, target: Target, config: Config) -> None:
        self._top = (config.root / target.place).resolve()
        self._output = config.output
        for other in (config.root, config.output.resolve(), config.seeds.resolve(), config.root / ".khabar"):
            if (
                self._top == other
                or self._top in other.parents
                or (other != config.root and other in self._top.parents)
            ):
                message = f"the folder {self._top} of the target {target.name} is, holds or lies in {other}"
                raise ConfigError([Problem("publish-folder", message, hint="give it a folder of its own")])

    def records(self) -> list[str]:
        folder = self._top / FOLDER
        return sorted(file.name for file in folder.iterdir()) if folder.is_dir() else []

    def fetch(self, names: Sequence[str], folder: Path) -> None:
        for name in names:
            shutil.copyfile(self._top / FOLDER / name, folder / name)

    def put(self, path: str, data: bytes) -> None:
        beside = self._beside(path)
        beside.write_bytes(data)
        beside.replace(self._top / path)

    def send(self, paths: Sequence[str]) -> None:
        for path in paths:
            beside = self._beside(path)
            shutil.copyfile(self._output / path, beside)
            beside.replace(self._top / path)

    def _beside(self, path: str) -> Path:
        place = self._place(path)
        place.parent.mkdir(parents=True, exist_ok=True)
        return place.with_name(f"{place.name[:200]}.part")

    def _place(self, path: str) -> Path:
        """Where a file belongs; a folder that somebody has replaced by a link leads to what is not ours."""
        place = self._top / path
        if self._top not in (place.parent.resolve() / place.name).parents:
            hint = "remove the link, or publish into another folder"
            raise PublishError(Problem("publish-folder", f"{place.parent} leads out of {self._top}", hint=hint))
        return place

    def remove(self, paths: Sequence[str]) -> None:
        for path in paths:
            place = self._place(path)
            with suppress(FileNotFoundError, NotADirectoryError):
                place.unlink()
            for folder in place.parents:
                if folder == self._top:
                    break
                try:
                    folder.rmdir()
                except OSError:  # it holds something else, or is gone already
                    break

    def close(self) -> None:
        """There is nothing to let go of."""
