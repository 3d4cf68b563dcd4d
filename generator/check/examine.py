"""The step that runs in worker processes: look at the inside of some files and tell their faults."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from generator.check.addresses import Base
from generator.check.codes import Fault
from generator.check.feeds import json_faults
from generator.check.known import Known
from generator.check.languages import language_faults
from generator.check.links import Ground, address_fault, link_faults, version_faults, weight_faults
from generator.check.page import Page
from generator.check.rules import page_faults
from generator.check.sitemaps import robots_faults, xml_faults
from generator.config import Config

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_STYLE_LINK = re.compile(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]+))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')""")


class Job(NamedTuple):
    """Some files to look at, and with what."""

    paths: tuple[str, ...]
    config: Config
    known: Path


@lru_cache(maxsize=1)
def _ground(output: Path, base_url: str, known: Path) -> Ground:
    return Ground(output, Base.of(base_url), Known(known))


def examine(job: Job) -> list[Fault]:
    """The faults of some files."""
    ground = _ground(job.config.output, job.config.base_url, job.known)
    return [fault for path in job.paths for fault in _file_faults(path, job.config, ground)]


def _file_faults(path: str, config: Config, ground: Ground) -> Iterator[Fault]:
    file = ground.output / path
    try:
        if path.endswith(".xml"):
            yield from xml_faults(path, file, ground)
            return
        data = file.read_bytes()
    except OSError as exc:
        yield Fault("file-unreadable", path, f"cannot be read: {exc.strerror}")
        return
    if path.endswith(".html"):
        page = Page(data)
        yield from page_faults(path, page, data)
        yield from link_faults(path, page, ground)
        yield from version_faults(path, page, ground)
        yield from weight_faults(path, page, data, ground, config.page_weight)
        yield from language_faults(path, page, config)
    elif path.endswith(".css"):
        yield from _style_faults(path, data.decode("utf-8", "replace"), ground)
    elif path.endswith(".txt"):
        yield from robots_faults(path, data.decode("utf-8", "replace"), ground)
    else:
        yield from json_faults(path, data, ground)


def _style_faults(path: str, text: str, ground: Ground) -> Iterator[Fault]:
    text = _COMMENT.sub(lambda comment: re.sub(r"[^\n]", " ", comment[0]), text)
    for match in _STYLE_LINK.finditer(text):
        address = next((group for group in match.groups() if group), "")
        found = address_fault(address, path, ground) if address and not address.startswith("#") else None
        if found:
            line = text.count("\n", 0, match.start()) + 1
            yield Fault(found[0], path, found[1], None, line, match.start() - text.rfind("\n", 0, match.start()))
