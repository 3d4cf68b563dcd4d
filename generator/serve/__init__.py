"""The preview: builds, serves the output folder as static hosts do, and keeps open pages up to date."""

import errno
import logging
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType

from generator.config import Config
from generator.errors import ConfigError
from generator.model import Problem
from generator.serve.editor import editor_pattern
from generator.serve.files import base_path
from generator.watch import Listener, Rebuilder

__all__ = ["DEFAULT_PORT", "base_path", "editor_pattern", "open_socket", "serve"]

DEFAULT_PORT = 8000
# So many ports are tried after the default one.
TRIED_PORTS = 100
# How long a build may take to stop when the preview ends; it is abandoned and leaves the site as it was.
LAST_BUILD_S = 10.0


def open_socket(host: str, port: int, *, exact: bool) -> socket.socket:
    """Begin to listen: who connects from now on waits in line until the server runs.

    Args:
        host: Name or address to listen on.
        port: Where; 0 for any that is free.
        exact: Whether another port will not do.

    Raises:
        ConfigError: The port is taken or not allowed, or the host is none of this machine's.
    """
    for number in (port,) if exact else range(port, port + TRIED_PORTS):
        try:
            family, _, _, _, address = socket.getaddrinfo(host, number, type=socket.SOCK_STREAM)[0]
            return socket.create_server(address[:2], family=family, backlog=512)
        except socket.gaierror as exc:
            raise _refused("wrong-host", f"there is no host {host}", "give a name or address of this machine") from exc
        except OSError as exc:
            if exc.errno == errno.EADDRNOTAVAIL:
                raise _refused("wrong-host", f"{host} is no address of this machine", "give one of its own") from exc
            if exc.errno != errno.EADDRINUSE:
                message = f"port {number} cannot be used: {exc.strerror}"
                raise _refused("wrong-port", message, "give another with --port, from 1024 on") from exc
    message = f"port {port} is taken" if exact else f"the ports {port} to {port + TRIED_PORTS - 1} are taken"
    raise _refused("port-taken", message, "end what uses it, or give another with --port")


def _refused(code: str, message: str, hint: str) -> ConfigError:
    return ConfigError([Problem(code, message, hint=hint)])


def serve(
    config: Config,
    load: Callable[[], Config],
    listener: Listener,
    listening: socket.socket,
    host: str,
    *,
    poll_ms: int = 0,
    editor: str = "",
    ready: Callable[[], None] = lambda: None,
) -> None:
    """Serve a site until the keeper ends it, and build it whenever it changes.

    Args:
        config: The site's settings.
        load: Reads them again when their file changes.
        listener: Is told what happens.
        listening: See `open_socket`.
        host: What the keeper called the host, for the check of `Host`.
        poll_ms: See `Rebuilder`.
        editor: Pattern of addresses that open a file in the keeper's editor, see `editor_pattern`.
        ready: Called when requests are answered.
    """
    import uvicorn

    from generator.serve.app import App
    from generator.serve.state import Preview

    preview = Preview(config, listener)
    rebuilder = Rebuilder(config, load, preview, poll_ms)

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            preview.attach()
            ready()
            builder.start()

        def handle_exit(self, sig: int, frame: FrameType | None) -> None:
            logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)  # it would complain of slow clients
            rebuilder.stop()
            preview.close()
            super().handle_exit(sig, frame)

    settings = uvicorn.Config(
        App(preview, host, editor), http="h11", ws="none", lifespan="off", log_config=None, log_level="error",
        access_log=False, server_header=False, proxy_headers=False, timeout_graceful_shutdown=1,
    )  # fmt: skip
    server = Server(settings)

    def build() -> None:
        try:
            rebuilder.run()
        except BrokenPipeError:  # who read what we say has gone
            preview.close()
        finally:
            server.should_exit = True

    builder = threading.Thread(target=build, name="build", daemon=True)
    with _ended_by(signal.SIGTERM), suppress(KeyboardInterrupt):
        server.run([listening])
    rebuilder.stop()
    if builder.ident:
        builder.join(LAST_BUILD_S)


@contextmanager
def _ended_by(number: int) -> Iterator[None]:
    """Have a signal end the preview as Ctrl-C does."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(number, interrupt)
    try:
        yield
    finally:
        signal.signal(number, before)
