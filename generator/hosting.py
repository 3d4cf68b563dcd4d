"""What a site says of where it is published: hosts, targets of `khabar publish`, security contacts.

Nothing here is a secret, and nothing may be: who may write to a target is the business of the tool that writes there.
"""

import difflib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

HOSTS = ("cloudflare", "codeberg-pages", "github-pages", "gitlab-pages", "netlify")
PACKINGS = ("br", "gzip")

# What the pages of Khabar need and no more. Pictures may come from anywhere, because the items' own do.
CONTENT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https: data:; media-src 'self' https:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)

# For each kind of target: the key that says where it is, and the other keys.
TARGET_KEYS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "folder": ("path", ()),
    "git": ("remote", ("branch",)),
    "rsync": ("to", ("ssh",)),
    "storage": ("url", ("options",)),
}

_SECRET = re.compile(
    r"pass(?:word|wd|phrase)|secret|token|credential|authori[sz]ation|bearer|cookie|(?:access|account|api|auth|private|shared)[_-]?key|^key(?:[_-]id)?$"
    r"|^sas|connection_string",
    re.IGNORECASE,
)
_TARGET_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}", re.ASCII)
_DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]", re.ASCII)

Fault = Callable[[str, str, str, str], None]
"""Takes the code, the key, what is wrong and what to do."""


@dataclass(frozen=True, slots=True)
class Target:
    """A place to publish to.

    Attributes:
        name: What the keeper calls it.
        kind: "folder", "git", "rsync" or "storage".
        place: Folder, remote, destination of rsync, or address of the storage.
        branch: Of a Git repository.
        ssh: The command by which rsync reaches another machine.
        options: Settings of the storage's library, sorted by name.
    """

    name: str
    kind: str
    place: str
    branch: str = "gh-pages"
    ssh: str = "ssh"
    options: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Security:
    """What `security.txt` says (RFC 9116): addresses to write to, and until which day this holds."""

    contact: tuple[str, ...]
    expires: date
    policy: str = ""
    encryption: str = ""


def is_secret(name: str) -> bool:
    """Whether a key is named like a password, a token or another secret."""
    return bool(_SECRET.search(name))


def has_password(address: str) -> bool:
    """Whether an address holds a name or password that opens a door; `ssh://git@host` does not."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return bool(parts.password) or (parts.scheme in ("http", "https") and parts.username is not None)


def read_hosts(key: str, value: object, fault: Fault) -> tuple[str, ...]:
    """The hosts that files are written for."""
    return _among(key, value, HOSTS, fault)


def read_packings(key: str, value: object, fault: Fault) -> tuple[str, ...]:
    """The packed forms that are written beside the files."""
    return _among(key, value, PACKINGS, fault)


def _among(key: str, value: object, known: tuple[str, ...], fault: Fault) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        fault("wrong-type", key, f"{key} is {value!r}", f'expected a list such as ["{known[0]}"]')
        return ()
    for name in value:
        if name not in known:
            near = difflib.get_close_matches(name, known, 1)
            hint = f"did you mean {near[0]}?" if near else f"known: {', '.join(known)}"
            fault("wrong-value", key, f"{key} does not know {name}", hint)
    return tuple(sorted(set(value) & set(known)))


def read_domain(key: str, value: object, fault: Fault) -> str:
    """The domain of one's own that a host is to answer to."""
    if isinstance(value, str) and _DOMAIN.fullmatch(value.lower()):
        return value.lower()
    fault("wrong-domain", key, f"{value!r} is no domain", "give the name alone, in ASCII, such as news.example.org")
    return ""


def read_security(key: str, value: object, fault: Fault) -> Security | None:
    """The table [security]."""
    known = ("contact", "expires", "policy", "encryption")
    if not isinstance(value, dict) or "contact" not in value or "expires" not in value:
        fault("wrong-type", key, f"{key} needs contact and expires", 'such as contact = "mailto:desk@example.org"')
        return None
    for name in value:
        if name not in known:
            fault("unknown-key", name, f"there is no key {name} in [{key}]", f"known: {', '.join(known)}")
    contact = value["contact"] if isinstance(value["contact"], list) else [value["contact"]]
    policy, encryption = value.get("policy", ""), value.get("encryption", "")
    for name, address in [*(("contact", one) for one in contact), ("policy", policy), ("encryption", encryption)]:
        is_address = isinstance(address, str) and re.fullmatch(
            r"(?:https://|mailto:|tel:|dns:|openpgp4fpr:)\S+", address
        )
        if not is_address and address != "":
            fault("wrong-url", name, f"{address!r} is no address", "give one that begins with https:, mailto: or tel:")
            return None
    expires = value["expires"]
    try:
        day = expires.date() if isinstance(expires, datetime) else expires
        day = day if isinstance(day, date) else date.fromisoformat(str(day))
    except ValueError:
        fault("wrong-date", "expires", f"{expires!r} is no day", "give one such as 2027-11-01")
        return None
    return Security(tuple(contact), day, policy, encryption)


def read_targets(key: str, value: object, fault: Fault) -> tuple[Target, ...]:
    """The tables [publish.NAME]."""
    if not isinstance(value, dict) or not all(isinstance(table, dict) for table in value.values()):
        fault("wrong-type", key, f"{key} is {value!r}", "write a table for each target, such as [publish.site]")
        return ()
    found = (_read_target(key, name, table, fault) for name, table in sorted(value.items()))
    return tuple(target for target in found if target)


def _read_target(key: str, name: str, table: Mapping[str, Any], fault: Fault) -> Target | None:
    where = f"{key}.{name}"
    if not _TARGET_NAME.fullmatch(name):
        fault("wrong-value", where, f"{name!r} cannot name a target", "use letters, digits and hyphens")
        return None
    if _has_secret(where, table, fault):
        return None
    kind = str(table.get("kind", ""))
    if kind not in TARGET_KEYS:
        kinds = ", ".join(TARGET_KEYS)
        fault("wrong-value", where, f"the target {name} is of kind {kind!r}", f"give kind, one of: {kinds}")
        return None
    place_key, others = TARGET_KEYS[kind]
    for option in table:
        if option not in ("kind", place_key, *others):
            known = ", ".join(("kind", place_key, *others))
            fault("unknown-key", where, f"a target of kind {kind} has no key {option}", f"known: {known}")
    place = table.get(place_key, "origin" if kind == "git" else "")
    texts: dict[str, Any] = {option: table[option] for option in others if option in table and option != "options"}
    for option, text in ((place_key, place), *texts.items()):
        # A place that begins with a hyphen would be an option to the program that is called with it.
        if not isinstance(text, str) or not text.strip() or "\0" in text or "\n" in text or text.startswith("-"):
            fault("wrong-type", where, f"{option} of {where} is {text!r}", "expected a text that is not empty")
            return None
    options = table.get("options", {}) if kind == "storage" else {}
    if not isinstance(options, dict):
        fault("wrong-type", where, f"options of {where} is {options!r}", "expected a table")
        return None
    if kind == "storage" and "://" not in place:
        fault("wrong-url", where, f"{place} is no address of a storage", "give one such as s3://bucket/folder")
        return None
    return Target(name, kind, str(place), options=_frozen(options), **texts)


def _has_secret(where: str, table: Mapping[str, Any], fault: Fault) -> bool:
    hint = "take it out and let the tool find it: in its environment, its own settings or the system's keyring"
    found = False
    for name, value in table.items():
        if is_secret(name):
            fault("secret", name, f"{where} holds {name}, which looks like a secret", hint)
            found = True
        elif isinstance(value, str) and has_password(value):
            fault("secret", name, f"{name} of {where} is an address with a name or password in it", hint)
            found = True
        elif isinstance(value, dict):
            found |= _has_secret(where, value, fault)
        elif isinstance(value, list):
            found |= _has_secret(where, {f"{name}[{place}]": one for place, one in enumerate(value)}, fault)
    return found


def _frozen(table: Mapping[str, Any]) -> tuple[tuple[str, Any], ...]:
    return tuple((name, _hashable(value)) for name, value in sorted(table.items()))


def _hashable(value: Any) -> Any:
    if isinstance(value, dict):
        return _frozen(value)
    return _List(map(_hashable, value)) if isinstance(value, list) else value


class _List(tuple[Any, ...]):
    """A list of the configuration, which a table of options is not to be taken for."""

    __slots__ = ()


def thawed(options: tuple[tuple[str, Any], ...]) -> dict[str, Any]:
    """Options as the table they were written as."""
    return {name: _thawed(value) for name, value in options}


def _thawed(value: Any) -> Any:
    if isinstance(value, _List):
        return [_thawed(one) for one in value]
    return thawed(value) if isinstance(value, tuple) else value
