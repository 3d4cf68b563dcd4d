"""Pages made from many entries, in shards, and the files that are not made from entries at all."""

from collections.abc import Callable, Sequence
from functools import partial

from generator.build.run import Run
from generator.hosts import Rule, host_files
from generator.jobs import Painted, PaintJob
from generator.manifest import page_owner
from generator.pool import bounded_map, by_name, shards
from generator.static import static_files
from generator.views import views
from generator.write import stage

# Rows in one job; see `ingest.SHARD_BYTES`.
SHARD_ROWS = 2_000

_PAINT: Callable[[PaintJob], tuple[Painted, ...]] = partial(by_name, "generator.work", "paint")

STATIC, HOSTS = "static:", "hosts:"


def paint_pages(run: Run) -> int:
    """Render all pages that are out of date, and answer how many there were."""
    manifest = run.manifest
    total = manifest.release_pending()
    jobs = (
        PaintJob(next(run.numbers), run.config, run.staging, shard)
        for shard in shards(views(manifest, manifest.pending(), run.config), SHARD_ROWS, lambda view: view.weight)
    )
    done = 0
    for batch in bounded_map(run.executor, _PAINT, jobs, run.workers):
        manifest.claim((page_owner(painted.key), painted.output) for painted in batch)
        done += len(batch)
        run.progress("pages", done, total)
    manifest.settle()
    return done


def copy_static(run: Run) -> None:
    """Khabar's own static files, and the site's over those of the same name."""
    staged = [
        stage(run.config.output, run.staging, f"static/{path}", data, f"s{number}")
        for number, (path, data) in enumerate(static_files(run.config))
    ]
    run.manifest.release([STATIC])
    run.manifest.claim((STATIC, one) for one in staged)


def claim_host_files(run: Run, rules: Sequence[Rule]) -> None:
    """The files that tell a host of headers, redirects and its domain."""
    languages = [tag for tag, _ in run.manifest.languages()]
    outputs = host_files(run.config, rules, languages)
    run.manifest.release([HOSTS])
    run.manifest.claim(
        (HOSTS, stage(run.config.output, run.staging, output.path, output.data, f"h{number}"))
        for number, output in enumerate(outputs)
    )
