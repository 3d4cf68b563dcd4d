"""Arguments to calls, errors to exit codes; the only module that talks to people.

Results go to standard output, talk to standard error; colour and progress appear only on a terminal.
"""

import difflib
import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from generator import __version__
from generator.config import Config, load_config
from generator.errors import BuildError, ConfigError, LockedError
from generator.model import Article, Problem
from generator.report import Report, caret_lines, line_of

if TYPE_CHECKING:
    from generator.build import Progress

EXIT_FAILED, EXIT_USAGE, EXIT_SKIPPED, EXIT_LOCKED, EXIT_INTERRUPTED = 1, 2, 3, 5, 130

# Problems that are shown one by one; the rest is counted.
SHOWN_PROBLEMS = 10
SHOWN_LANGUAGES = 12


class _Group(click.Group):
    """Commands that know what was meant by a name close to theirs."""

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as exc:
            near = difflib.get_close_matches(args[0], self.list_commands(ctx), 1) if args else []
            if not near or "Did you mean" in exc.message:
                raise
            raise click.UsageError(f"{exc.message} Did you mean {near[0]}?", ctx) from exc


class _Talk:
    """What the command line was told about talking, and the means to talk."""

    def __init__(self, folder: Path, verbosity: int) -> None:
        self.folder, self.verbosity = folder, verbosity

    def say(self, text: str = "", **style: Any) -> None:
        """One line on standard error, unless `--quiet` was given."""
        if self.verbosity >= 0:
            click.secho(text, err=True, **style)

    def problem(self, problem: Problem) -> None:
        """A problem with its line and a caret; never silenced."""
        colour = {"error": "red", "warning": "yellow", "note": "cyan"}[problem.severity]
        click.secho(line_of(problem), err=True, fg=colour)
        for line in caret_lines(problem):
            click.secho(line, err=True, dim=True)

    def problems(self, problems: Sequence[Problem]) -> None:
        """The first of many problems, errors before warnings; notes only when asked for."""
        ranks = {"error": 0, "warning": 1, "note": 2}
        shown = [one for one in problems if one.severity != "note" or self.verbosity > 0]
        shown.sort(key=lambda one: ranks[one.severity])
        limit = len(shown) if self.verbosity > 0 else SHOWN_PROBLEMS
        for one in shown[:limit]:
            self.problem(one)
        if len(shown) > limit:
            self.say(f"… and {len(shown) - limit} more; --report json lists them all", dim=True)


@click.group(
    cls=_Group, context_settings={"help_option_names": ["-h", "--help"]}, epilog="Example: khabar -C mysite build"
)
@click.option(
    "-C",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=".",
    help="The site's folder.",
    show_default="the current one",
)
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but results and problems.")
@click.option("-v", "--verbose", is_flag=True, help="Say everything.")
@click.version_option(__version__, prog_name="khabar")
@click.pass_context
def cli(ctx: click.Context, folder: Path, quiet: bool, verbose: bool) -> None:
    """Khabar makes a browsable, multilingual archive from a folder of news items."""
    ctx.obj = _Talk(folder, verbose - quiet)


@cli.command(epilog="Example: khabar build --base-url https://example.org/news/ --strict")
@click.option("--seeds", type=click.Path(path_type=Path), help="Folder of the news items.")
@click.option("--output", type=click.Path(path_type=Path), help="Folder to build into.")
@click.option("--base-url", metavar="URL", help="Address the site is published under.")
@click.option(
    "--jobs", type=click.IntRange(0), default=0, metavar="N", help="Number of worker processes; 0 decides by the work."
)
@click.option("--clean", is_flag=True, help="Forget the last build and make everything again.")
@click.option("--strict", is_flag=True, help="Exit with 3 if an item had to be skipped.")
@click.option("--drafts", is_flag=True, default=None, help="Publish drafts too.")
@click.option("--report", type=click.Choice(["text", "json"]), default="text", help="How to print the account.")
@click.pass_obj
def build(talk: _Talk, /, jobs: int, clean: bool, strict: bool, report: str, **overrides: Any) -> None:
    """Build what changed since the last build."""
    from generator.build import build as run

    config = load_config(talk.folder, **_absolute(overrides))
    with _progress(talk) as progress:
        account = run(config, workers=jobs, clean=clean, progress=progress)
    talk.problems(account.problems)
    if report == "json":
        click.echo(json.dumps(account.as_json(), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_summary(account, config)))
    if strict and account.errors:
        sys.exit(EXIT_SKIPPED)


def _absolute(overrides: dict[str, Any]) -> dict[str, Any]:
    """Paths on the command line are meant from where the caller stands."""
    return {name: value.absolute() if isinstance(value, Path) else value for name, value in overrides.items()}


@contextmanager
def _progress(talk: _Talk) -> "Iterator[Progress]":
    """A bar on a terminal, nothing elsewhere."""
    if talk.verbosity < 0 or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        from generator.build import quiet

        yield quiet
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        tasks: dict[str, Any] = {}

        def show(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(stage, total=total or None)
            bar.update(tasks[stage], completed=done, total=total or None)

        yield show


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
        f"by language   {languages or 'none'}",
        f"time    {account.seconds:.2f} s, memory {account.peak_mb:.0f} MB",
        f"site    {_shown_path(config.output / 'index.html')}",
    ]
    if config.base_url == type(config).__dataclass_fields__["base_url"].default:
        lines.append("note    base_url is not set: feeds and sitemaps name the preview's address")
    return lines


def _shown_path(path: Path) -> str:
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)


@cli.command(epilog="Example: khabar inspect seeds/fa --json | jq .title")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line for each item.")
@click.pass_obj
def inspect(talk: _Talk, /, paths: tuple[Path, ...], as_json: bool) -> None:
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


def _show(talk: _Talk, fields: dict[str, Any], article: Article) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console()
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


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and leave with its exit code."""
    try:
        cli.main(args=list(arguments) if arguments is not None else None, prog_name="khabar", standalone_mode=False)
        code = 0
    except click.exceptions.Exit as exc:
        code = exc.exit_code
    except (click.exceptions.Abort, KeyboardInterrupt):
        click.echo("interrupted; the site is as it was", err=True)
        code = EXIT_INTERRUPTED
    except click.ClickException as exc:
        exc.show()
        code = EXIT_USAGE
    except ConfigError as exc:
        talk = _Talk(Path(), 0)
        for problem in exc.problems:
            talk.problem(replace(problem, severity="error"))
        code = EXIT_USAGE
    except LockedError as exc:
        click.secho(str(exc), err=True, fg="red")
        code = EXIT_LOCKED
    except BuildError as exc:
        _Talk(Path(), 0).problem(replace(exc.problem, severity="error"))
        click.echo("the site was not changed", err=True)
        code = EXIT_FAILED
    except BrokenPipeError:
        # The reader of our output has gone. What is still buffered has nowhere to go either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    sys.exit(code)
