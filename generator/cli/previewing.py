"""The commands that run until Ctrl-C: `serve` and `watch`."""

import os
import signal
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from generator.cli.talk import Talk
from generator.config import Config, load_config

if TYPE_CHECKING:
    from generator.watch import Outcome


class _Log:
    """Tells on standard error what a watched site is built from and how that goes.

    Args:
        talk: What to talk by.
        address: Where a site with these settings is to be seen, if it is served.
        seen: Where it was so until now.
    """

    def __init__(self, talk: Talk, address: Callable[[Config], str] = lambda _: "", seen: str = "") -> None:
        self._talk, self._address, self._seen = talk, address, seen

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
        if (now := self._address(outcome.config)) != self._seen:
            self._seen = now
            self._talk.say(f"base_url has another path; the site is at {now}")
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
_with_drafts = click.option("-D", "--drafts", is_flag=True, default=None, help="Show drafts too.")


def _existing_site(talk: Talk, drafts: bool | None) -> Config:
    """The settings of a site that has seeds."""
    from generator.scan import scan

    config = load_config(talk.folder, drafts=drafts)
    next(scan(config.seeds, []), None)
    return config


@click.command(
    short_help="Show the site in the browser and keep it up to date.", epilog="Example: khabar -C mysite serve --open"
)
@click.option(
    "-p", "--port", type=click.IntRange(0, 65535), metavar="N", help="Where to listen (8000, or the next one free)."
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Name or address to listen on.")
@click.option("-O", "--open", "open_browser", is_flag=True, help="Open the site in the browser.")
@click.option(
    "--editor", default="", envvar="KHABAR_EDITOR", metavar="NAME",
    help="Editor that the desk opens items in: vscode, idea, sublime, … or a pattern such as myeditor://{path}:{line}.",
)  # fmt: skip
@_poll
@_with_drafts
@click.pass_obj
def serve(
    talk: Talk, /, port: int | None, host: str, open_browser: bool, editor: str, poll: int | None, drafts: bool | None
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
        server = f"http://{f'[{name}]' if ':' in name else name}:{taken}"

        def address_of(config: Config) -> str:
            return server + base_path(config.base_url)

        address = address_of(config)
        if port is None and taken != DEFAULT_PORT:
            talk.say(f"port {DEFAULT_PORT} is taken; using {taken}")

        def ready() -> None:
            click.echo(address)
            talk.say("Ctrl-C ends the preview")
            if open_browser:
                click.launch(address)

        log = _Log(talk, address_of, address)
        run(config, lambda: load_config(talk.folder, drafts=drafts), log, listening, host,
            poll_ms=poll or 0, editor=pattern, ready=ready)  # fmt: skip


@click.command(short_help="Build whenever something changes, until Ctrl-C.", epilog="Example: khabar -C mysite watch")
@_poll
@_with_drafts
@click.pass_obj
def watch(talk: Talk, /, poll: int | None, drafts: bool | None) -> None:
    """Build, and build again whenever something changes, until Ctrl-C."""
    from generator.watch import Rebuilder

    config = _existing_site(talk, drafts)
    rebuilder = Rebuilder(config, lambda: load_config(talk.folder, drafts=drafts), _Log(talk), poll or 0)
    signal.signal(signal.SIGTERM, lambda *_: rebuilder.stop())
    with suppress(KeyboardInterrupt):
        rebuilder.run()
