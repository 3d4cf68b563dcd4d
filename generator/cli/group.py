"""The command `khabar` itself, which knows its commands by the work that they are for."""

import difflib
from pathlib import Path
from typing import Any

import click

from generator import __version__
from generator.cli.talk import Talk

# Commands by what a keeper is about to do; the order is that of a site's life.
SECTIONS = {
    "Begin": ("init", "new", "import"),
    "Look": ("serve", "watch", "inspect"),
    "Build": ("build", "check", "clean"),
    "Hand on": ("publish", "release"),
    "Adapt": ("learn", "override", "completion"),
}

# What other programs, or people, call them.
OTHER_NAMES = {
    "deploy": "publish", "upload": "publish", "push": "publish", "export": "release", "zip": "release",
    "migrate": "import", "preview": "serve", "server": "serve", "dev": "serve", "start": "serve", "run": "serve",
    "open": "serve", "generate": "build", "make": "build", "html": "build", "validate": "check", "lint": "check",
    "test": "check", "doctor": "check", "show": "inspect", "list": "inspect", "parse": "inspect", "create": "init",
    "new-site": "init", "quickstart": "init", "post": "new", "add": "new", "help": "--help", "version": "--version",
}  # fmt: skip


class Group(click.Group):
    """Commands in sections, and what was meant by a name close to theirs."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands by section instead of by the alphabet."""
        for heading, names in SECTIONS.items():
            with formatter.section(heading):
                formatter.write_dl([(name, self.commands[name].get_short_help_str(formatter.width)) for name in names])

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        """Find the command, or say which one may be meant."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as exc:
            word = args[0].lower() if args else ""
            near = OTHER_NAMES.get(word) or next(iter(difflib.get_close_matches(word, self.list_commands(ctx), 1)), "")
            # Click's own suggestion goes by letters alone, and comes in several forms.
            message = f"No such command '{args[0]}'." if args else exc.message
            raise click.UsageError(f"{message} Did you mean {near}?" if near else message, ctx) from exc


@click.group(
    cls=Group, context_settings={"help_option_names": ["-h", "--help"]}, epilog="Example: khabar -C mysite build"
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
    ctx.obj = Talk(folder, verbose - quiet)
