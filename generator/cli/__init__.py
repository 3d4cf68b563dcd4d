"""Arguments to calls, errors to exit codes; the only package that talks to people.

Results go to standard output, talk to standard error; colour and progress appear only on a terminal. What a command
needs is imported inside it, so that each starts fast.
"""

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import click

from generator.cli.building import build, clean, inspect, learn
from generator.cli.checking import check
from generator.cli.group import cli
from generator.cli.previewing import serve, watch
from generator.cli.publishing import publish, release
from generator.cli.talk import EXIT_FAILED, EXIT_INTERRUPTED, EXIT_LOCKED, EXIT_USAGE, Talk
from generator.cli.writing import import_, init, new, override
from generator.errors import BuildError, ConfigError, LockedError, PublishError, UnfinishedError

__all__ = ["main"]


@click.command(epilog="Example: khabar completion bash >> ~/.bashrc")
@click.argument("shell", type=click.Choice(["bash", "fish", "zsh"]))
def completion(shell: str) -> None:
    """Print what makes a shell complete commands and options."""
    from click.shell_completion import get_completion_class

    made = get_completion_class(shell)
    if made is None:
        raise click.UsageError(f"{shell} is not known here")
    click.echo(made(cli, {}, "khabar", "_KHABAR_COMPLETE").source())


# Options of all commands, as they are written.
_OF_ALL = {"-C": "-C FOLDER", "-q": "-q", "--quiet": "--quiet", "-v": "-v", "--verbose": "--verbose"}
_COMMANDS = (build, check, clean, completion, import_, init, inspect, learn, new, override, publish, release, serve,
             watch)  # fmt: skip
for _command in _COMMANDS:
    cli.add_command(_command)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and leave with its exit code."""
    out = sys.stdout
    try:
        cli.main(args=list(arguments) if arguments is not None else None, prog_name="khabar", standalone_mode=False)
        code = 0
    except click.exceptions.Exit as exc:
        code = exc.exit_code
    except (click.exceptions.Abort, KeyboardInterrupt):
        click.echo("interrupted; build again to bring the site up to date", err=True)
        code = EXIT_INTERRUPTED
    except click.NoSuchOption as exc:
        exc.show()
        if exc.option_name in _OF_ALL and exc.ctx:
            click.echo(f"It goes before the command: khabar {_OF_ALL[exc.option_name]} {exc.ctx.info_name}", err=True)
        code = EXIT_USAGE
    except click.ClickException as exc:
        exc.show()
        code = EXIT_USAGE
    except ConfigError as exc:
        talk = Talk(Path(), 0)
        for problem in exc.problems:
            talk.problem(replace(problem, severity="error"))
        code = EXIT_USAGE
    except PublishError as exc:
        Talk(Path(), 0).problem(replace(exc.problem, severity="error"))
        code = EXIT_FAILED
    except LockedError as exc:
        click.secho(str(exc), err=True, fg="red")
        code = EXIT_LOCKED
    except BuildError as exc:
        Talk(Path(), 0).problem(replace(exc.problem, severity="error"))
        unfinished = isinstance(exc, UnfinishedError)
        click.echo("the site is half changed; build again" if unfinished else "the site was not changed", err=True)
        code = EXIT_FAILED
    except BrokenPipeError:
        code = _nobody_reads()
    except SystemExit:
        if sys.stdout is out:
            raise
        code = _nobody_reads()  # Click has met the broken pipe, wrapped the streams, and leaves with 1
    sys.exit(code)


def _nobody_reads() -> int:
    """The reader of our output has gone, such as `head`. What is still buffered has nowhere to go either."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
