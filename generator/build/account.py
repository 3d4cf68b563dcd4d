"""The account of a build: what it found, what it wrote, and what the keeper should know."""

import sys

from generator.config import Config
from generator.manifest import Manifest
from generator.model import Problem
from generator.packed import Packed
from generator.report import Report


def address_notes(manifest: Manifest) -> list[Problem]:
    """What the keeper should know of addresses that several items wanted, and of the manifest itself."""
    notes = [
        Problem(
            "same-address", f"has the same address as {' and '.join(keys[1:4])}; each got a part of its id", keys[0],
            hint="give one of them another slug in its front matter",
        )
        for keys in manifest.clashes()
    ]  # fmt: skip
    notes += [
        Problem(
            "address-taken",
            f"{path} belongs to {first}; {second} was not written",
            hint="give one of them another slug",
            severity="error",
        )
        for path, first, second in manifest.double_claims()
    ]
    if manifest.is_upgraded:
        notes.append(
            Problem(
                "manifest-version",
                "what was remembered of the last build is of another version of Khabar: everything was built again,"
                " and files that stay the same were kept",
                severity="note",
            )
        )
    if manifest.set_aside:
        notes.append(
            Problem(
                "manifest", f"the manifest was damaged; it is now {manifest.set_aside} and everything was built again"
            )
        )
    return notes


def translation_notes(manifest: Manifest) -> list[Problem]:
    """Which items say that they translate what cannot be found, or what is a translation itself."""
    notes = []
    for key, original, beyond in manifest.lost_translations():
        if original == key:
            message, hint = "translation_of names the item itself", "take it out, or name another"
        elif beyond:
            message, hint = f"translation_of names {original}, which is a translation itself", f"name {beyond}"
        else:
            message = f"translation_of names {original}, and there is no such item"
            hint = "give its path below the seeds folder, such as fa/item.md"
        notes.append(Problem("no-original", message, key, hint=hint))
    return notes


def account(
    manifest: Manifest, config: Config, written: Packed, removed: Packed, painted: int, notes: list[Problem]
) -> Report:
    """What the site has read, published and left out by now, and what this build has written of it."""
    totals = manifest.totals()
    problems = [*notes, *manifest.problems()]
    skipped: dict[str, int] = {}
    for problem in problems:
        if problem.severity == "error":
            skipped[problem.code] = skipped.get(problem.code, 0) + 1
    return Report(
        read=totals["read"] + skipped.get("file-name", 0),
        published=totals["published"],
        drafts=totals["drafts"],
        skipped=dict(sorted(skipped.items())),
        languages=totals["languages"],
        written=written,
        removed=removed,
        unchanged=totals["outputs"] - len(written),
        rendered=painted,
        peak_mb=peak_memory_mb(),
        output=str(config.output),
        problems=problems,
    )


def peak_memory_mb() -> float:
    """Most memory that this process and the largest of its workers held, in megabytes; 0.0 where it cannot be told."""
    try:
        import resource
    except ImportError:  # Windows
        return 0.0
    own, workers = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    unit = 1 if sys.platform == "darwin" else 1024
    return (own + workers) * unit / 1e6
