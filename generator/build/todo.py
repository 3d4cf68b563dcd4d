"""What a build has to do: seeds that are new, edited or gone, and pages that are out of date for another reason."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from generator.config import Config
from generator.lines import digest_of
from generator.manifest import Manifest, item_of_owner, leaf_of_owner, page_of_owner
from generator.model import Problem, Source
from generator.plan import KINDS, SITE_KEYS
from generator.recipes import recipes
from generator.scan import Change, changes, is_found, look, read_items, scan
from generator.seeds import is_lines
from generator.write import outputs_differ

# Below this many changed seeds starting processes costs more than they save (about 0.4 s on two cores).
INLINE_SEEDS = 200
# The same for new lines of files of many items, in bytes.
INLINE_BYTES = 1_000_000


def find_todo(
    manifest: Manifest, config: Config, changed: Sequence[str] | None, clean: bool, notes: list[Problem]
) -> Iterator[Change]:
    """The seeds to read; asks for the pages that are out of date for another reason on the way."""
    then = manifest.recipes()
    now = recipes(config, then)
    if clean or now["everything"] != then.get("everything"):
        manifest.forget()
        manifest.mark(SITE_KEYS)
    else:
        if now["article"] != then.get("article"):
            manifest.redo()
        if now["moved"] != then.get("moved"):
            manifest.redo_redirects()
        for kind in KINDS:
            if now[kind.name] != then.get(kind.name):
                manifest.mark_kind(kind.name)
    manifest.set_recipes(now)
    if changed is None or clean or now != then:
        _look_after_outputs(manifest, config)
        return _edited(manifest, config, changes(scan(config.seeds, notes), manifest.sources()))
    return _looked_at(changed, manifest, config)


def will_be_much(manifest: Manifest, config: Config, *, clean: bool) -> bool:
    """Whether there surely is work enough for several processes: told in a moment, before all else."""
    if (clean or not manifest.knows_any()) and config.seeds.is_dir():
        return len(list(islice(scan(config.seeds, []), INLINE_SEEDS + 1))) > INLINE_SEEDS
    return False


def is_much(manifest: Manifest, head: Sequence[Change]) -> bool:
    """Whether the first seeds that have changed are work enough for several processes."""
    return len(head) > INLINE_SEEDS or sum(_new_bytes(manifest, change) for change in head) > INLINE_BYTES


def _new_bytes(manifest: Manifest, change: Change) -> int:
    """How much of a file of many items there is to read, as far as its size tells."""
    if change.source is None or not is_lines(change.path):
        return 0
    known = manifest.source(change.path) if manifest.knows(change.path) else None
    return change.source.size if known is None or known.mtime_ns < 0 else abs(change.source.size - known.size)


def how_many(manifest: Manifest, config: Config, head: Sequence[Change]) -> int:
    """How many items there are to do, for a bar; a second look at the folders is only taken where they are many.

    Of a file of many items nobody knows before it is read.
    """
    if any(is_lines(change.path) for change in head):
        return 0
    if len(head) <= INLINE_SEEDS:
        return len(head)
    return sum(1 for _ in changes(scan(config.seeds, []), manifest.sources()))


def _edited(manifest: Manifest, config: Config, found: Iterable[Change]) -> Iterator[Change]:
    """Without the seeds that hold what they held: a fresh checkout, say, gives every file a new time."""
    for change in found:
        if change.source and change.before and _is_as_before(manifest, config, change.source, change.before):
            manifest.restamp(change.source)
        else:
            yield change


def _is_as_before(manifest: Manifest, config: Config, now: Source, before: Source) -> bool:
    if before.mtime_ns < 0 or now.size != before.size or is_lines(now.path):  # lines are compared one by one
        return False
    digests = [digest_of(item.data) for item in read_items(config.seeds, now.path, [])]
    return digests == [manifest.source_digest(now.path)]


def _looked_at(paths: Iterable[str], manifest: Manifest, config: Config) -> Iterator[Change]:
    for path in sorted(set(paths)):
        source = look(config.seeds / path, path) if is_found(path) else None
        if source or manifest.knows(path):
            yield Change(path, source)


def _look_after_outputs(manifest: Manifest, config: Config) -> None:
    """Have made again what somebody deleted or altered in the output folder."""
    lost_items, lost_pages, lost_leaves = [], [], []
    lost_redirects: list[str] = []
    for path in outputs_differ(config.output, manifest.files()):
        owner = manifest.owner(path)
        if page := page_of_owner(owner):
            lost_pages.append(page)
        elif key := item_of_owner(owner):
            lost_items.append(key)
        elif owner.startswith("redirect:"):
            lost_redirects.append(owner.removeprefix("redirect:"))
        elif leaf := leaf_of_owner(owner):
            lost_leaves.append(leaf)
    manifest.redo(lost_items)
    manifest.mark(lost_pages)
    manifest.redo_redirects(lost_redirects)
    manifest.index.redo(lost_leaves)
