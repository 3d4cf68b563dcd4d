"""What to send, in which order, and what to take away: a pure comparison of two accounts of a site."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

# Files are sent in this order, so that no page that is there links to one that is not: what pages are made with,
# items, the pages that list them and lead to them, and what machines read to learn of all these.
STATIC, ITEMS, LISTS, MACHINES = range(4)

Kind = Literal["new", "changed", "removed"]


class File(NamedTuple):
    """A file of the built site: its digest ("" where that is not known), its place in the order, its size in bytes."""

    digest: str
    phase: int
    size: int


class Step(NamedTuple):
    """One thing to do."""

    kind: Kind
    path: str
    phase: int
    size: int


class Plan(NamedTuple):
    """Steps in order: what is sent, by phases, and then what is taken away."""

    sent: tuple[Step, ...]
    removed: tuple[Step, ...]
    unchanged: int

    @property
    def steps(self) -> tuple[Step, ...]:
        """All of them."""
        return self.sent + self.removed


def phase_of(owner: str, path: str) -> int:
    """When a file of an owner is to be sent."""
    name = owner.partition(":")[0]
    if name == "page" and not path.endswith((".html", ".html.gz", ".html.br")):
        return MACHINES
    return {"static": STATIC, "article": ITEMS, "hosts": MACHINES}.get(name, LISTS)


def make_plan(built: Mapping[str, File], published: Mapping[str, File]) -> Plan:
    """Compare the built site with what Khabar has published at a target.

    Args:
        built: The files of the output folder.
        published: What is known of the target; a file whose digest is not known there is sent again.
    """
    sent = [
        Step("changed" if path in published else "new", path, file.phase, file.size)
        for path, file in built.items()
        if path not in published or published[path].digest != file.digest
    ]
    removed = [Step("removed", path, file.phase, 0) for path, file in published.items() if path not in built]
    return Plan(
        tuple(sorted(sent, key=lambda step: (step.phase, step.path))),
        tuple(sorted(removed, key=lambda step: (-step.phase, step.path))),
        len(built) - len(sent),
    )
