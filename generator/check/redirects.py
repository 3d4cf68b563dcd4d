"""Redirects that the host makes by `_redirects`, and published addresses that must not be gone."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from generator.check.addresses import Base, resolve
from generator.check.codes import Fault
from generator.check.hosts import HOSTS
from generator.check.known import Known
from generator.check.links import Ground, address_fault
from generator.check.page import plain
from generator.check.sitemaps import NAMESPACE
from generator.errors import ConfigError
from generator.model import Problem

FILE = "_redirects"
_STATUS = re.compile(r"[1-5]\d\d!?")


class Rule(NamedTuple):
    """One line of `_redirects`: number of the line, old and new address as written, text of the line."""

    line: int
    old: str
    new: str
    text: str

    @property
    def is_pattern(self) -> bool:
        """Whether the old address stands for many."""
        return "*" in self.old or "/:" in self.old


def read_rules(text: str) -> tuple[list[Rule], list[Fault]]:
    """Read `_redirects`.

    Source:
        Netlify, "Redirects and rewrites"; Cloudflare Pages, "Redirects"; GitLab Pages, "Redirects".
    """
    rules, faults = [], []
    for number, line in enumerate(text.splitlines(), 1):
        parts = line.partition(" #")[0].split()
        if not parts or parts[0].startswith("#"):
            continue
        if len(parts) < 2 or not parts[0].startswith(("/", "http")) or not parts[1].startswith(("/", "http")):
            faults.append(Fault("redirect-invalid", FILE, f"no rule: {plain(line)}", line=number, column=1))
        elif len(parts) > 2 and "=" not in parts[2] and not _STATUS.fullmatch(parts[2]):
            faults.append(Fault("redirect-invalid", FILE, f"{plain(parts[2])} is no status", line=number, column=1))
        else:
            rules.append(Rule(number, parts[0], parts[1], line))
    return rules, faults


def old_files(rules: list[Rule], base: Base) -> Iterator[str]:
    """The files that the old addresses of plain rules would be."""
    for rule in rules:
        if not rule.is_pattern and (path := resolve(rule.old, "", base).path):
            yield path
            if not path.endswith("index.html"):  # hosts take an old address with and without the slash at its end
                yield f"{path}/index.html"


def patterns(rules: list[Rule], base: Base) -> list[re.Pattern[str]]:
    """The old addresses of the other rules, as patterns for files."""
    found = []
    for rule in rules:
        if rule.is_pattern and (path := resolve(rule.old, "", base).path):
            parts = re.split(r"(\*|:\w+)", path.removesuffix("index.html"))
            text = "".join(
                ".*" if part == "*" else "[^/]+" if part.startswith(":") and len(part) > 1 else re.escape(part)
                for part in parts
            )
            found.append(re.compile(f"{text}(?:/?index\\.html)?"))
    return found


def redirect_faults(rules: list[Rule], size: int, ground: Ground, host: str) -> Iterator[Fault]:
    """Rules that lead nowhere, in a ring, or beyond what the host takes."""
    leads: dict[str, tuple[str, Rule]] = {}
    for rule in rules:
        old, new = resolve(rule.old, "", ground.base), resolve(rule.new, "", ground.base)
        if not rule.is_pattern and ":splat" not in rule.new and not re.search(r"/:\w", rule.new):
            found = address_fault(rule.new, FILE, ground)
            if found and found[0] != "link-slash":
                yield Fault("redirect-broken", FILE, found[1], line=rule.line, column=rule.text.index(rule.new) + 1)
            if old.path and new.path:
                leads.setdefault(old.path, (new.path, rule))
    for start, (_, rule) in leads.items():
        path, seen = start, set()
        while path in leads and path not in seen:
            seen.add(path)
            path = leads[path][0]
        if path == start:
            yield Fault("redirect-loop", FILE, f"{plain(rule.old)} leads back to itself", line=rule.line, column=1)
    if host:
        yield from _host_faults(rules, size, host)


def _host_faults(rules: list[Rule], size: int, host: str) -> Iterator[Fault]:
    limits = HOSTS[host]
    if limits.redirects and len(rules) > limits.redirects:
        yield Fault("host-redirects", FILE, f"{len(rules):,} rules; {host} takes {limits.redirects:,}")
    if limits.redirects_bytes and size > limits.redirects_bytes:
        yield Fault("host-redirects", FILE, f"{size:,} bytes; {host} takes {limits.redirects_bytes:,}")
    if limits.rule_chars:
        for rule in rules:
            if len(rule.text) > limits.rule_chars:
                message = f"a rule of {len(rule.text):,} characters; {host} takes {limits.rule_chars:,}"
                yield Fault("host-rule", FILE, message, line=rule.line)


def published(file: Path, base: Base) -> Iterator[tuple[int, str]]:
    """The addresses in a list, one a line, or in a sitemap or sitemap index, with their lines.

    Raises:
        ConfigError: The file cannot be read, or a sitemap that an index names is not beside it.
    """
    try:
        with file.open("rb") as stream:
            is_xml = stream.read(64).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
        if not is_xml:
            with file.open(encoding="utf-8-sig") as lines:
                for number, line in enumerate(lines, 1):
                    if (address := line.strip()) and not address.startswith("#"):
                        yield number, address
            return
        for _, entry in etree.iterparse(
            str(file), tag=(f"{NAMESPACE}url", f"{NAMESPACE}sitemap"), resolve_entities=False, no_network=True
        ):
            loc = (entry.findtext(f"{NAMESPACE}loc") or "").strip()
            number = int(entry.sourceline or 0)
            if etree.QName(entry).localname == "url":
                yield number, loc
            else:
                for _, address in published(_beside(file, loc, base), base):
                    yield number, address
            entry.clear()
    except (OSError, UnicodeDecodeError, etree.XMLSyntaxError) as exc:
        problem = Problem("against-file", f"cannot be read: {exc}", str(file), hint="give a list or a sitemap")
        raise ConfigError([problem]) from exc


def _beside(index: Path, loc: str, base: Base) -> Path:
    path = resolve(loc, "", base).path or ""
    file = index.parent / path
    if not path or not file.is_file():
        message = f"names the sitemap {loc}, which is not at {file}"
        raise ConfigError([Problem("against-file", message, str(index), hint="give one sitemap, or keep all together")])
    return file


def gone(file: Path, known: Known, rules: list[re.Pattern[str]], base: Base) -> Iterator[Fault]:
    """The published addresses that the site does not answer."""
    for line, address in published(file, base):
        path = resolve(address, "", base).path
        if path is None:
            yield Fault("address-elsewhere", file.name, f"{plain(address)} is not below {base.url}", line=line)
            continue
        path = path or "index.html"
        answers = path in known or f"{path}/index.html" in known or any(rule.fullmatch(path) for rule in rules)
        if not answers:
            yield Fault("address-gone", file.name, f"{plain(address, 400)} is not there any more", line=line)
