"""Arguments to calls, errors to exit codes; the only module that talks to people.

Results go to standard output, talk to standard error; colour and progress appear only on a terminal.
"""

import difflib
import json
import os
import shlex
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn
from zoneinfo import ZoneInfo

import click

from generator import __version__
from generator.config import Config, load_config
from generator.errors import BuildError, ConfigError, LockedError, PublishError, UnfinishedError
from generator.model import Article, Problem
from generator.redirects import REDIRECTS_FILE
from generator.report import Report, caret_lines, line_of

if TYPE_CHECKING:
    from generator.build import Progress
    from generator.watch import Outcome

EXIT_FAILED, EXIT_USAGE, EXIT_SKIPPED, EXIT_FAULTS, EXIT_LOCKED, EXIT_INTERRUPTED = 1, 2, 3, 4, 5, 130

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
        *([f"moved   {len(account.moved)} addresses, now in {REDIRECTS_FILE}: they lead on"] if account.moved else []),
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


class _Log:
    """Tells on standard error what a watched site is built from and how that goes."""

    def __init__(self, talk: _Talk) -> None:
        self._talk = talk

    def say(self, text: str) -> None:
        self._talk.say(text, dim=True)

    def began(self, config: Config) -> None:
        """Say nothing: most builds are over before it could be read."""

    def progress(self, stage: str, done: int, total: int) -> None:
        """Say nothing: the account at the end is a line."""

    def built(self, outcome: "Outcome") -> None:
        if outcome.report is None:
            for problem in outcome.problems:
                self._talk.problem(problem)
            self._talk.say("the site is as it was; waiting for this to be mended", fg="red")
            return
        seeds = outcome.changes.seeds
        errors = [one for one in outcome.report.problems if one.severity == "error"]
        self._talk.problems([one for one in errors if not seeds or outcome.changes.everything or one.path in seeds])
        what = ", ".join(sorted(seeds)[:3]) + (f" and {len(seeds) - 3} more" if len(seeds) > 3 else "")
        left_out = f", {len(errors)} left out" if errors else ""
        self._talk.say(
            f"{what or 'site'}: {len(outcome.report.written)} written, {len(outcome.report.removed)} removed{left_out}"
            f" ({outcome.since_event_s * 1000:.0f} ms)"
        )


_poll = click.option(
    "--poll", is_flag=False, flag_value=1000, type=click.IntRange(50), metavar="[MS]",
    help="Look every so many milliseconds (1000) instead of waiting for file events; for network folders.",
)  # fmt: skip
_with_drafts = click.option("--drafts", is_flag=True, default=None, help="Show drafts too.")


def _existing_site(talk: _Talk, drafts: bool | None) -> Config:
    """The settings of a site that has seeds."""
    from generator.scan import scan

    config = load_config(talk.folder, drafts=drafts)
    next(scan(config.seeds, []), None)
    return config


@cli.command(epilog="Example: khabar -C mysite serve --open")
@click.option(
    "--port", type=click.IntRange(0, 65535), metavar="N", help="Where to listen (8000, or the next one free)."
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Name or address to listen on.")
@click.option("--open", "open_browser", is_flag=True, help="Open the site in the browser.")
@click.option(
    "--editor", default="", envvar="KHABAR_EDITOR", metavar="NAME",
    help="Editor that the desk opens items in: vscode, idea, sublime, … or a pattern such as myeditor://{path}:{line}.",
)  # fmt: skip
@_poll
@_with_drafts
@click.pass_obj
def serve(
    talk: _Talk, /, port: int | None, host: str, open_browser: bool, editor: str, poll: int | None, drafts: bool | None
) -> None:
    """Show the site in the browser and keep it up to date while you work."""
    from generator.serve import DEFAULT_PORT, base_path, editor_pattern, open_socket
    from generator.serve import serve as run

    config = _existing_site(talk, drafts)
    try:
        pattern = editor_pattern(editor, os.environ)
    except ValueError as exc:
        raise click.UsageError(str(exc)) from exc
    with open_socket(host, DEFAULT_PORT if port is None else port, exact=port is not None) as listening:
        taken = listening.getsockname()[1]
        name = "localhost" if host in ("127.0.0.1", "0.0.0.0", "::", "::1") else host
        address = f"http://{f'[{name}]' if ':' in name else name}:{taken}{base_path(config.base_url)}"
        if port is None and taken != DEFAULT_PORT:
            talk.say(f"port {DEFAULT_PORT} is taken; using {taken}")

        def ready() -> None:
            click.echo(address)
            talk.say("Ctrl-C ends the preview")
            if open_browser:
                click.launch(address)

        run(config, lambda: load_config(talk.folder, drafts=drafts), _Log(talk), listening, host,
            poll_ms=poll or 0, editor=pattern, ready=ready)  # fmt: skip


@cli.command(epilog="Example: khabar -C mysite watch")
@_poll
@_with_drafts
@click.pass_obj
def watch(talk: _Talk, /, poll: int | None, drafts: bool | None) -> None:
    """Build, and build again whenever something changes, until Ctrl-C."""
    from generator.watch import Rebuilder

    config = _existing_site(talk, drafts)
    rebuilder = Rebuilder(config, lambda: load_config(talk.folder, drafts=drafts), _Log(talk), poll or 0)
    signal.signal(signal.SIGTERM, lambda *_: rebuilder.stop())
    with suppress(KeyboardInterrupt):
        rebuilder.run()


@cli.command(epilog="Example: khabar init archive && khabar -C archive serve --open")
@click.argument("folder", default=".", type=click.Path(path_type=Path))
@click.option(
    "--ci", "service", type=click.Choice(["github", "gitlab"]),
    help="Also write what makes this service build and publish the site; a site that is there gets only that.",
)  # fmt: skip
@click.pass_obj
def init(talk: _Talk, /, folder: Path, service: str | None) -> None:
    """Make a new site with two items to change."""
    from generator.scaffold import init as make
    from generator.workflows import add_workflow

    place = talk.folder / folder
    is_new = service is None or not (place / "khabar.toml").is_file()
    made = make(place, datetime.now().astimezone().date()) if is_new else ()
    for file in (*made, *([add_workflow(place, service)] if service else ())):
        click.echo(_shown_path(file.absolute()))
    if not is_new:
        return
    where = _shown_path((talk.folder / folder).absolute())
    talk.say(f"now run: khabar{'' if where == '.' else f' -C {shlex.quote(where)}'} serve --open")


@cli.command(epilog='Example: khabar new --lang fa --open "کتابخانهٔ تازه"')
@click.argument("title")
@click.option("--lang", metavar="TAG", help="Language of the item (default_language of the site).")
@click.option("--date", "day", default="today", metavar="DAY", help="Day of publication: today, or as YYYY-MM-DD.")
@click.option("--open", "open_editor", is_flag=True, help="Open the file in $VISUAL or $EDITOR.")
@click.pass_obj
def new(talk: _Talk, /, title: str, lang: str | None, day: str, open_editor: bool) -> None:
    """Make a new item with its front matter."""
    from generator.scaffold import new_item

    config = load_config(talk.folder)
    lang = lang or config.default_language or (config.languages[0] if len(config.languages) == 1 else "")
    if not lang:
        raise click.UsageError("Say the language with --lang TAG, or set default_language in khabar.toml.")
    try:
        published = datetime.now(ZoneInfo(config.timezone)).date() if day == "today" else date.fromisoformat(day)
    except ValueError as exc:
        raise click.BadParameter(f"{day!r} is no day; give one as 2017-09-13", param_hint="--date") from exc
    file = new_item(config, lang, title, published)
    click.echo(_shown_path(file))
    if open_editor:
        click.edit(filename=str(file))


@cli.command(epilog="Example: khabar clean --dry-run")
@click.option("--seeds", type=click.Path(path_type=Path), help="Folder of the news items, as it was given to build.")
@click.option("--output", type=click.Path(path_type=Path), help="Folder that was built into.")
@click.option("-n", "--dry-run", is_flag=True, help="Only name the files.")
@click.pass_obj
def clean(talk: _Talk, /, dry_run: bool, **overrides: Any) -> None:
    """Remove what Khabar made, and nothing else."""
    from generator.sweep import sweep

    config = load_config(talk.folder, **_absolute(overrides))
    swept = sweep(config, dry=dry_run)
    if swept.damaged:
        talk.say(f"the manifest is damaged: what is left in {config.output} has to be removed by hand", fg="yellow")
    elif not swept.known:
        talk.say(f"nothing was built into {_shown_path(config.output)}")
    if dry_run:
        for file in swept.files:
            click.echo(_shown_path(file))
    else:
        click.echo(f"{len(swept.files)} files removed")


@cli.command(epilog="Example: khabar check --host cloudflare --against published.txt")
@click.option("--json", "as_json", is_flag=True, help="Print the account as JSON.")
@click.option("--host", metavar="NAME", default="", help="Check the limits of a host too, such as github-pages.")
@click.option(
    "--against",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    help="Published addresses, one a line, or an earlier sitemap: none may be gone.",
)
@click.option("--output", type=click.Path(path_type=Path), help="Folder that was built into.")
@click.option("--base-url", metavar="URL", help="Address the site is published under, as it was given to build.")
@click.option(
    "--jobs", type=click.IntRange(0), default=0, metavar="N", help="Number of worker processes; 0 decides by the work."
)
@click.pass_obj
def check(talk: _Talk, /, as_json: bool, host: str, against: Path | None, jobs: int, **overrides: Any) -> None:
    """Check the built site: links, languages, feeds, sitemaps, names, weight; exit with 4 if anything is wrong."""
    from generator.check import HOSTS
    from generator.check import check as run

    if host and host not in HOSTS:
        near = difflib.get_close_matches(host, HOSTS, 1)
        hint = f"Did you mean {near[0]}?" if near else f"Known: {', '.join(sorted(HOSTS))}."
        raise click.BadParameter(f"{host} is not a known host. {hint}", param_hint="--host")
    config = load_config(talk.folder, **_absolute(overrides))
    with _progress(talk) as progress:
        account = run(config, host=host, against=against, workers=jobs, progress=progress)
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


@cli.command(epilog="Example: khabar publish site --dry-run")
@click.argument("target", default="")
@click.option("-n", "--dry-run", is_flag=True, help="Only print what would be sent (+ new, ~ changed) and removed (-).")
@click.option("--report", type=click.Choice(["text", "json"]), default="text", help="How to print the account.")
@click.pass_obj
def publish(talk: _Talk, /, target: str, dry_run: bool, report: str) -> None:
    """Send what has changed to where the site is published, a [publish.NAME] of khabar.toml."""
    from generator.publish import choose
    from generator.publish import publish as run
    from generator.publish.plan import Step

    marks = {"new": "+", "changed": "~", "removed": "-"}
    config = load_config(talk.folder)
    with _progress(talk) as progress:

        def told(steps: Sequence[Step], done: int, total: int) -> None:
            progress("files", done, total)
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


@cli.command(epilog="Example: khabar release --by year --to ../releases")
@click.option("--by", "way", type=click.Choice(["language", "year", "site"]), default="language", show_default=True,
              help="What goes into one file.")  # fmt: skip
@click.option("--to", type=click.Path(path_type=Path, file_okay=False), help="Folder to write into (release/).")
@click.pass_obj
def release(talk: _Talk, /, way: str, to: Path | None) -> None:
    """Write the archive as ZIP files that open without a host, with their checksums."""
    from generator.release import SUMS
    from generator.release import release as run

    config = load_config(talk.folder)
    folder = to.absolute() if to else config.root / "release"
    for one in run(config, way, folder):
        click.echo(f"{_shown_path(one.file)}  {one.pages} pages, {one.size / 1e6:.1f} MB")
    click.echo(_shown_path(folder / SUMS))


@cli.command(epilog="Example: khabar learn --min-items 10")
@click.option("--min-items", type=click.IntRange(2), default=5, show_default=True, help="Items of one folder.")
@click.pass_obj
def learn(talk: _Talk, /, min_items: int) -> None:
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
    click.echo(f"{len(rules)} recurring lines are in {_shown_path(file)}; look through it, then build")


@cli.command(epilog="Example: khabar override article.html khabar.css")
@click.argument("names", nargs=-1, required=True, metavar="FILE…")
@click.pass_obj
def override(talk: _Talk, /, names: tuple[str, ...]) -> None:
    """Copy templates or static files of Khabar's into the site, to be changed there."""
    from generator.scaffold import override as copy

    config = load_config(talk.folder)
    for name in names:
        click.echo(_shown_path(copy(config, name)))


@cli.command("import", epilog="Example: khabar -C archive import ../old-blog --from hugo")
@click.argument("source", type=click.Path(path_type=Path))
@click.option(
    "--from", "program", default="", metavar="PROGRAM", help="hugo, pelican or wordpress, if it cannot be told."
)
@click.pass_obj
def import_(talk: _Talk, /, source: Path, program: str) -> None:
    """Take over the items of a Hugo or Pelican site, or of a file that WordPress has exported."""
    from generator.migrate import PROGRAMS, migrate, program_of

    if program and program not in PROGRAMS:
        raise click.UsageError(f"{program} is none of {', '.join(PROGRAMS)}.")
    config = load_config(talk.folder)
    problems: list[Problem] = []
    written = 0
    for found in migrate(source.absolute(), program or program_of(source.absolute()), config):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            written += 1
    talk.problems(problems)
    click.echo(f"{written} items are in {_shown_path(config.seeds)}; khabar build makes the site of them")


@cli.command(epilog="Example: khabar completion bash >> ~/.bashrc")
@click.argument("shell", type=click.Choice(["bash", "fish", "zsh"]))
def completion(shell: str) -> None:
    """Print what makes a shell complete commands and options."""
    from click.shell_completion import get_completion_class

    made = get_completion_class(shell)
    if made is None:
        raise click.UsageError(f"{shell} is not known here")
    click.echo(made(cli, {}, "khabar", "_KHABAR_COMPLETE").source())


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and leave with its exit code."""
    try:
        cli.main(args=list(arguments) if arguments is not None else None, prog_name="khabar", standalone_mode=False)
        code = 0
    except click.exceptions.Exit as exc:
        code = exc.exit_code
    except (click.exceptions.Abort, KeyboardInterrupt):
        click.echo("interrupted; build again to bring the site up to date", err=True)
        code = EXIT_INTERRUPTED
    except click.ClickException as exc:
        exc.show()
        code = EXIT_USAGE
    except ConfigError as exc:
        talk = _Talk(Path(), 0)
        for problem in exc.problems:
            talk.problem(replace(problem, severity="error"))
        code = EXIT_USAGE
    except PublishError as exc:
        _Talk(Path(), 0).problem(replace(exc.problem, severity="error"))
        code = EXIT_FAILED
    except LockedError as exc:
        click.secho(str(exc), err=True, fg="red")
        code = EXIT_LOCKED
    except BuildError as exc:
        _Talk(Path(), 0).problem(replace(exc.problem, severity="error"))
        unfinished = isinstance(exc, UnfinishedError)
        click.echo("the site is half changed; build again" if unfinished else "the site was not changed", err=True)
        code = EXIT_FAILED
    except BrokenPipeError:
        # The reader of our output has gone. What is still buffered has nowhere to go either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    sys.exit(code)
