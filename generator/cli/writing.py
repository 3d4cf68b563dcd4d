"""The commands that write what a site is made from: `init`, `new`, `import` and `override`."""

import shlex
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from generator.cli.talk import Talk, shown_path
from generator.config import load_config
from generator.model import Problem


@click.command(epilog="Example: khabar init archive && khabar -C archive serve --open")
@click.argument("folder", default=".", type=click.Path(path_type=Path))
@click.option(
    "--ci", "service", type=click.Choice(["github", "gitlab"]),
    help="Also write what makes this service build and publish the site; a site that is there gets only that.",
)  # fmt: skip
@click.pass_obj
def init(talk: Talk, /, folder: Path, service: str | None) -> None:
    """Make a new site with a few items to look at and to change."""
    from generator.scaffold import init as make
    from generator.workflows import add_workflow

    place = talk.folder / folder
    is_new = service is None or not (place / "khabar.toml").is_file()
    made = make(place, datetime.now().astimezone().date()) if is_new else ()
    for file in (*made, *([add_workflow(place, service)] if service else ())):
        click.echo(shown_path(file.absolute()))
    if not is_new:
        return
    where = shown_path((talk.folder / folder).absolute())
    talk.say(f"now run: khabar{'' if where == '.' else f' -C {shlex.quote(where)}'} serve --open")


@click.command(epilog='Example: khabar new --lang fa --open "کتابخانهٔ تازه"')
@click.argument("title")
@click.option("--lang", metavar="TAG", help="Language of the item (default_language of the site).")
@click.option("--date", "day", default="today", metavar="DAY", help="Day of publication: today, or as YYYY-MM-DD.")
@click.option("--open", "open_editor", is_flag=True, help="Open the file in $VISUAL or $EDITOR.")
@click.pass_obj
def new(talk: Talk, /, title: str, lang: str | None, day: str, open_editor: bool) -> None:
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
    click.echo(shown_path(file))
    if open_editor:
        click.edit(filename=str(file))


@click.command(
    "import",
    short_help="Take over a Hugo or Pelican site or a WordPress export.",
    epilog="Example: khabar -C archive import ../old-blog --from hugo",
)
@click.argument("source", type=click.Path(path_type=Path))
@click.option(
    "--from", "program", default="", metavar="PROGRAM", help="hugo, pelican or wordpress, if it cannot be told."
)
@click.pass_obj
def import_(talk: Talk, /, source: Path, program: str) -> None:
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
    if written:
        items = "1 item is" if written == 1 else f"{written:,} items are"
        click.echo(f"{items} in {shown_path(config.seeds)}; khabar build makes the site of them")
    else:
        click.echo(f"nothing was taken over from {shown_path(source.absolute())}")


@click.command(
    short_help="Copy templates or static files into the site to change them.",
    epilog="Example: khabar override article.html khabar.css",
)
@click.argument("names", nargs=-1, required=True, metavar="FILE…")
@click.pass_obj
def override(talk: Talk, /, names: tuple[str, ...]) -> None:
    """Copy templates or static files of Khabar's into the site, to be changed there."""
    from generator.scaffold import override as copy

    config = load_config(talk.folder)
    for name in names:
        click.echo(shown_path(copy(config, name)))
