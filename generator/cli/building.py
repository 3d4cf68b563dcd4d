"""The commands around the build: `build`, `inspect`, `learn` and `clean`."""

import json
import sys
from pathlib import Path
from typing import Any

import click

from generator.cli.talk import (
    EXIT_FAILED,
    EXIT_SKIPPED,
    SHOWN_PROBLEMS,
    Talk,
    absolute,
    jobs_option,
    output_option,
    progress,
    shown_path,
)
from generator.config import Config, load_config
from generator.model import Article, Problem
from generator.redirects import REDIRECTS_FILE
from generator.report import Report
from generator.seeds import SEED_SUFFIXES

SHOWN_LANGUAGES = 12


@click.command(epilog="Example: khabar build --base-url https://example.org/news/ --strict")
@click.option("--seeds", type=click.Path(path_type=Path), help="Folder of the news items.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Folder to build into.")
@click.option("-u", "--base-url", metavar="URL", help="Address the site is published under.")
@jobs_option
@click.option("--clean", is_flag=True, help="Forget the last build and make everything again.")
@click.option("--strict", is_flag=True, help="Exit with 3 if an item had to be skipped.")
@click.option("-D", "--drafts", is_flag=True, default=None, help="Publish drafts too.")
@click.option("--report", type=click.Choice(["text", "json"]), default="text", help="How to print the account.")
@click.pass_obj
def build(talk: Talk, /, jobs: int, clean: bool, strict: bool, report: str, **overrides: Any) -> None:
    """Build what changed since the last build."""
    from generator.build import build as run

    config = load_config(talk.folder, **absolute(overrides))
    with progress(talk) as shown:
        account = run(config, workers=jobs, clean=clean, progress=shown)
    talk.problems(account.problems)
    if report == "json":
        for piece in account.as_json():
            click.echo(piece, nl=False)
    else:
        click.echo("\n".join(_summary(account, config)))
    if strict and account.errors:
        sys.exit(EXIT_SKIPPED)


def _summary(account: Report, config: Config) -> list[str]:
    skipped = ", ".join(f"{count} {code}" for code, count in account.skipped.items())
    ranked = sorted(account.languages.items(), key=lambda found: (-found[1], found[0]))
    languages = ", ".join(f"{lang} {count}" for lang, count in ranked[:SHOWN_LANGUAGES])
    if len(ranked) > SHOWN_LANGUAGES:
        languages += f" and {len(ranked) - SHOWN_LANGUAGES} more"
    lines = [
        f"items   {account.read} read: {account.published} published, {account.drafts} drafts, "
        f"{account.errors} skipped{f' ({skipped})' if skipped else ''}",
        f"files   {len(account.written)} written, {account.unchanged} unchanged, {len(account.removed)} removed",
        *([f"moved   {len(account.moved)} addresses, now in {REDIRECTS_FILE}: they lead on"] if account.moved else []),
        f"by language   {languages or 'none'}",
        f"time    {account.seconds:.2f} s, memory {account.peak_mb:.0f} MB",
        f"site    {shown_path(config.output / 'index.html')}",
    ]
    if not account.read:
        kinds = ", ".join(sorted(SEED_SUFFIXES))
        lines.append(f"note    {shown_path(config.seeds)} holds no item: files that are read end in {kinds}")
    if config.base_url == type(config).__dataclass_fields__["base_url"].default:
        lines.append("note    base_url is not set: feeds and sitemaps name the preview's address")
    return lines


@click.command(epilog="Example: khabar inspect seeds/fa --json | jq .title")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line for each item.")
@click.pass_obj
def inspect(talk: Talk, /, paths: tuple[Path, ...], as_json: bool) -> None:
    """Show how items are understood, without building anything."""
    from generator.inspect import inspect as look
    from generator.inspect import record

    config = load_config(talk.folder)
    failed = 0
    for path, found in look(list(paths), config):
        if as_json:
            click.echo(json.dumps(record(path, found), ensure_ascii=False))
        elif isinstance(found, Article):
            _show(talk, record(path, found), found)
        if isinstance(found, Problem):
            failed += 1
            talk.problem(found)
    if failed:
        sys.exit(EXIT_FAILED)


def _show(talk: Talk, fields: dict[str, Any], article: Article) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    class Paper(Console):
        def on_broken_pipe(self) -> None:
            raise BrokenPipeError  # `main` knows what to do; of its own accord the program would fail

    console = Paper()
    console.rule(Text(fields["path"] if fields["path"] == article.key else article.key, style="bold"), align="left")
    facts = Table.grid(padding=(0, 2))
    sure = f"{article.lang_confidence:.0%} by {article.lang_reason}"
    rows = [
        ("title", article.title),
        ("kicker", article.kicker),
        ("language", f"{article.lang} ({article.dir}), {sure}"),
        ("date", f"{fields['date']} ({article.date_basis})" if article.day else "none found"),
        ("updated", article.updated),
        ("byline", " – ".join(text for text in (article.byline, article.byline_role) if text)),
        ("source", article.source),
        ("place", article.place),
        ("tags", ", ".join(article.tags)),
        ("draft", "yes" if article.draft else ""),
        ("checksum", article.sha256),
    ]
    for name, value in rows:
        if value:
            facts.add_row(Text(name, style="dim"), Text(value))
    console.print(facts)
    marks = {"heading": "## ", "item": "  • ", "quote": "  > "}
    console.print()
    for block in article.blocks:
        console.print(Text(marks.get(block.kind, "") + block.text))
        console.print()
    if article.dropped:
        console.print(Text("taken out", style="bold"))
        gone = Table.grid(padding=(0, 2))
        for line in article.dropped:
            gone.add_row(Text(str(line.line), style="dim"), Text(line.rule, style="yellow"), Text(line.text[:200]))
        console.print(gone)
    for repair in article.repairs:
        console.print(Text(f"repaired: {repair.rule} ({repair.count})", style="cyan"))
    for problem in article.problems:
        talk.problem(problem)


@click.command(
    short_help="List lines that recur across items, for you to review.", epilog="Example: khabar learn --min-items 10"
)
@click.option("--min-items", type=click.IntRange(2), default=5, show_default=True, help="Items of one folder.")
@click.pass_obj
def learn(talk: Talk, /, min_items: int) -> None:
    """Find lines that recur across items and list them in rules.toml, for you to review."""
    from generator.config import RULES_FILE
    from generator.learn import learn as find
    from generator.recurring import write_rules

    config = load_config(talk.folder)
    rules = find(config, min_items)
    file = config.root / RULES_FILE
    file.write_text(write_rules(rules), encoding="utf-8")
    for rule in rules[:SHOWN_PROBLEMS]:
        click.echo(f"{rule.items:6}  {rule.folder}  {rule.line[:100]}")
    click.echo(f"{len(rules)} recurring lines are in {shown_path(file)}; look through it, then build")


@click.command(epilog="Example: khabar clean --dry-run")
@click.option("--seeds", type=click.Path(path_type=Path), help="Folder of the news items, as it was given to build.")
@output_option
@click.option("-n", "--dry-run", is_flag=True, help="Only name the files.")
@click.pass_obj
def clean(talk: Talk, /, dry_run: bool, **overrides: Any) -> None:
    """Remove what Khabar made, and nothing else."""
    from generator.sweep import sweep

    config = load_config(talk.folder, **absolute(overrides))
    swept = sweep(config, dry=dry_run)
    if swept.damaged:
        talk.say(f"the manifest is damaged: what is left in {config.output} has to be removed by hand", fg="yellow")
    elif not swept.known:
        talk.say(f"nothing was built into {shown_path(config.output)}")
    if dry_run:
        for file in swept.files:
            click.echo(shown_path(file))
    else:
        click.echo(f"{len(swept.files)} files removed")
