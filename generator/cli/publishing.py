"""The commands that hand the built site on: `publish` and `release`."""

import json
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from generator.cli.talk import EXIT_INTERRUPTED, Talk, progress, shown_path
from generator.config import load_config
from generator.model import Problem


@click.command(
    short_help="Send what has changed to where the site is published.", epilog="Example: khabar publish site --dry-run"
)
@click.argument("target", default="")
@click.option("-n", "--dry-run", is_flag=True, help="Only print what would be sent (+ new, ~ changed) and removed (-).")
@click.option("--report", type=click.Choice(["text", "json"]), default="text", help="How to print the account.")
@click.pass_obj
def publish(talk: Talk, /, target: str, dry_run: bool, report: str) -> None:
    """Send what has changed to where the site is published, a [publish.NAME] of khabar.toml."""
    from generator.publish import choose
    from generator.publish import publish as run
    from generator.publish.plan import Step

    marks = {"new": "+", "changed": "~", "removed": "-"}
    config = load_config(talk.folder)
    with progress(talk) as shown:

        def told(steps: Sequence[Step], done: int, total: int) -> None:
            shown("files", done, total)
            for step in steps if talk.verbosity > 0 else ():
                talk.say(f"{marks[step.kind]} {step.path}")

        today = datetime.now(ZoneInfo(config.timezone)).date()
        try:
            account = run(config, choose(config, target), dry=dry_run, today=today, told=told)
        except KeyboardInterrupt:
            click.echo("interrupted; publish again to go on where it stopped", err=True)
            sys.exit(EXIT_INTERRUPTED)
    talk.problems(account.problems)
    if account.gone:
        message = f"{len(account.gone)} addresses that were published lead nowhere now: {', '.join(account.gone[:3])}"
        talk.problem(Problem("gone", message, hint="give the items aliases, or write lines in redirects.toml"))
    if report == "json":
        click.echo(json.dumps(account.as_json(), ensure_ascii=False, indent=2))
        return
    for step in account.plan.steps if dry_run else ():
        click.echo(f"{marks[step.kind]} {step.path}")
    sent, removed, size = (
        len(account.plan.sent),
        len(account.plan.removed),
        sum(step.size for step in account.plan.sent),
    )
    would = "would be " if dry_run else ""
    click.echo(
        f"{account.target.name}: {sent} files ({size / 1e6:.1f} MB) {would}sent, {removed} {would}removed, "
        f"{account.plan.unchanged} as they were ({account.seconds:.1f} s)"
    )


@click.command(
    short_help="Write the archive as ZIP files that open without a host.",
    epilog="Example: khabar release --by year --to ../releases",
)
@click.option("--by", "way", type=click.Choice(["language", "year", "site"]), default="language", show_default=True,
              help="What goes into one file.")  # fmt: skip
@click.option("--to", type=click.Path(path_type=Path, file_okay=False), help="Folder to write into (release/).")
@click.pass_obj
def release(talk: Talk, /, way: str, to: Path | None) -> None:
    """Write the archive as ZIP files that open without a host, with their checksums."""
    from generator.release import SUMS
    from generator.release import release as run

    config = load_config(talk.folder)
    folder = to.absolute() if to else config.root / "release"
    for one in run(config, way, folder):
        click.echo(f"{shown_path(one.file)}  {one.pages} pages, {one.size / 1e6:.1f} MB")
    click.echo(shown_path(folder / SUMS))
