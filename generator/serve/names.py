"""The names that the preview answers to."""

import ipaddress
import re
import socket

_LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]"})


def is_own_host(header: str, host: str) -> bool:
    """Whether a `Host` header names this preview.

    A page on the web can have a name of its own point to this machine (DNS rebinding) and read the preview through
    the keeper's browser, but the browser still sends that name. So only names that nobody can rebind are answered:
    those of this machine, the one given with `--host`, and any address in digits where all are listened on.

    Args:
        header: The value of `Host`, with or without a port.
        host: What `--host` says.
    """
    found = re.fullmatch(r"(\[[0-9A-Fa-f:.]+\]|[^:\[\]@/?#\s]+)(?::\d{1,5})?", header)
    if not found:
        return False
    name = found[1].lower()
    if name in _LOCAL_NAMES or name == (f"[{host}]" if ":" in host else host).lower():
        return True
    if host not in ("0.0.0.0", "::"):
        return False
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return name in (socket.gethostname().lower(), f"{socket.gethostname().lower()}.local")
    return True
