"""The command `check`: what a reader, a search engine or a host would find wrong with the built site."""

import difflib
import json
import sys
from pathlib import Path
from typing import Any

import click

from generator.cli.talk import EXIT_FAULTS, Talk, absolute, jobs_option, output_option, progress
from generator.config import load_config
from generator.report import caret_lines, line_of


@click.command(
    short_help="Check links, languages, feeds, sitemaps, names and weight.",
    epilog="Example: khabar check --host cloudflare --against published.txt",
)
@click.option("--json", "as_json", is_flag=True, help="Print the account as JSON.")
@click.option("--host", metavar="NAME", default="", help="Check the limits of a host too, such as github-pages.")
@click.option(
    "--against",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    help="Published addresses, one a line, or an earlier sitemap: none may be gone.",
)
@output_option
@click.option("-u", "--base-url", metavar="URL", help="Address the site is published under, as it was given to build.")
@jobs_option
@click.pass_obj
def check(talk: Talk, /, as_json: bool, host: str, against: Path | None, jobs: int, **overrides: Any) -> None:
    """Check the built site: links, languages, feeds, sitemaps, names, weight; exit with 4 if anything is wrong."""
    from generator.check import HOSTS
    from generator.check import check as run

    if host and host not in HOSTS:
        near = difflib.get_close_matches(host, HOSTS, 1)
        hint = f"Did you mean {near[0]}?" if near else f"Known: {', '.join(sorted(HOSTS))}."
        raise click.BadParameter(f"{host} is not a known host. {hint}", param_hint="--host")
    config = load_config(talk.folder, **absolute(overrides))
    with progress(talk) as shown:
        account = run(config, host=host, against=against, workers=jobs, progress=shown)
    if as_json:
        click.echo(json.dumps(account.as_json(), ensure_ascii=False, indent=2))
    else:
        for problem in account.problems:
            click.echo("\n".join([line_of(problem), *caret_lines(problem)]))
        more = account.faults - len(account.problems)
        if more:
            click.echo(f"… and {more} more of the same kinds")
        by_code = ", ".join(f"{count} {code}" for code, count in account.counts.items())
        faults = f"{account.faults} fault{'s' * (account.faults > 1)} ({by_code})" if account.faults else "no faults"
        click.echo(
            f"{account.files} files, {account.pages} pages, {account.size / 1e6:.1f} MB checked in"
            f" {account.seconds:.1f} s: {faults}"
        )
    if account.faults:
        sys.exit(EXIT_FAULTS)
