"""Sends what changed to where a site is published, in an order in which no reader meets a link to nothing."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from generator.config import Config
from generator.errors import ConfigError
from generator.hosting import Target
from generator.manifest import Manifest
from generator.model import Problem
from generator.publish.folder import Folder
from generator.publish.places import Place
from generator.publish.plan import ITEMS, Plan, Step, make_plan
from generator.publish.repository import Repository
from generator.publish.rsync import Rsync
from generator.publish.site import BLAKE, built_files, git_digest, held, need_current
from generator.publish.storage import Storage
from generator.publish.track import Track

__all__ = ["Account", "choose", "publish"]

_PLACES: Mapping[str, Callable[[Target, Config], Place]] = {"folder": Folder, "rsync": Rsync, "storage": Storage}

Told = Callable[[Sequence[Step], int, int], None]
"""Takes the steps that were done, how many that makes and how many there are."""


@dataclass(slots=True)
class Account:
    """What a publication did, or would do."""

    target: Target
    plan: Plan
    seconds: float = 0.0
    gone: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """The account as JSON has it."""
        changes: dict[str, list[str]] = {"new": [], "changed": [], "removed": []}
        for step in self.plan.steps:
            changes[step.kind].append(step.path)
        return {
            "target": self.target.name,
            **changes,
            "unchanged": self.plan.unchanged,
            "bytes": sum(step.size for step in self.plan.sent),
            "seconds": self.seconds,
            "gone": self.gone,
            "problems": [asdict(problem) for problem in self.problems],
        }


def choose(config: Config, name: str) -> Target:
    """The target of that name, or the only one.

    Raises:
        ConfigError: There is none, or no name was given and there are several.
    """
    found = [target for target in config.publish if name in ("", target.name)]
    if len(found) == 1:
        return found[0]
    known = ", ".join(target.name for target in config.publish)
    if not known:
        hint = "write a table such as [publish.site] in khabar.toml; docs/publishing.md shows one for each host"
        raise ConfigError([Problem("no-target", "the site has no target to publish to", hint=hint)])
    message = f"there is no target {name}" if name else "there is more than one target"
    raise ConfigError([Problem("no-target", message, hint=f"say which: {known}")])


def publish(
    config: Config, target: Target, *, dry: bool = False, today: date, told: Told = lambda steps, done, total: None
) -> Account:
    """Send what has changed since the target was last published to.

    Args:
        config: The site's settings.
        target: Where to.
        dry: Only find out what there is to do.
        today: To see whether `security.txt` still holds.
        told: Is told what was done.

    Raises:
        ConfigError: The settings do not fit.
        BuildError: The site is to be built first.
        LockedError: A build is at work.
        PublishError: The target cannot be reached or written to; publishing again goes on.
    """
    started = time.perf_counter()
    with held(config) as (cache, manifest):
        need_current(config, manifest)
        cache = cache / "publish" / target.name
        cache.mkdir(parents=True, exist_ok=True)
        account = (_by_commit if target.kind == "git" else _in_steps)(config, target, manifest, cache, dry, told)
    account.gone = _gone(account.plan)
    if config.security and config.security.expires < today:
        hint = "look whether it still holds and set a later day in [security]"
        account.problems.append(Problem("expired", f"security.txt has held until {config.security.expires}", hint=hint))
    account.seconds = time.perf_counter() - started
    return account


def _in_steps(config: Config, target: Target, manifest: Manifest, cache: Path, dry: bool, told: Told) -> Account:
    """To a target that takes one file after the other."""
    built = built_files(config, manifest, cache.parent / "digests.sqlite", BLAKE)
    with closing(_PLACES[target.kind](target, config)) as place:
        track = Track(place, cache)
        plan = make_plan(built, track.published)
        account = Account(target, plan)
        if dry or not plan.steps:
            return account
        done = 0
        track.begin(plan)
        for steps, act in ((plan.sent, place.send), (plan.removed, place.remove)):
            for batch in _batches(steps, place.batch):
                act([step.path for step in batch])
                track.did(batch, built)
                done += len(batch)
                told(batch, done, len(plan.steps))
        track.end(built)
    return account


def _batches(steps: Sequence[Step], size: int) -> Iterator[list[Step]]:
    """Steps in goes that do not mix two phases: the next one begins when all of the last is there."""
    batch: list[Step] = []
    for step in steps:
        if batch and (len(batch) == size or batch[-1].phase != step.phase):
            yield batch
            batch = []
        batch.append(step)
    if batch:
        yield batch


def _by_commit(config: Config, target: Target, manifest: Manifest, cache: Path, dry: bool, told: Told) -> Account:
    """To a branch, which takes all at once."""
    repository = Repository(target, config, cache)
    built = built_files(config, manifest, cache.parent / "digests.sqlite", git_digest(repository.algorithm))
    tip = repository.tip()
    plan = make_plan(built, tip.ours)
    if plan.steps and not dry:
        repository.publish(plan, built, tip)
        told(plan.steps, len(plan.steps), len(plan.steps))
    return Account(target, plan)


def _gone(plan: Plan) -> list[str]:
    """Addresses of items that were published and lead nowhere from now on."""
    return [
        step.path.removesuffix("index.html")
        for step in plan.removed
        if step.phase == ITEMS and step.path.endswith("/index.html")
    ]
