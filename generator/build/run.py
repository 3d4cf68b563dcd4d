"""What the steps of one build share."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

from generator.config import Config
from generator.manifest import Manifest

Progress = Callable[[str, int, int], None]


def quiet(stage_name: str, done: int, total: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Run:
    """What the steps of one build share."""

    config: Config
    manifest: Manifest
    staging: Path
    executor: Executor
    workers: int
    progress: Progress
    total: int
    numbers: Iterator[int]
