"""What file events mean for the site: a pure function from events to the places where a build has to look.

Events are a hint and no more: they say where to look, never what is there. What is there is read by the build.
"""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from generator.seeds import is_seed

# More seeds than this in one go (a checkout, a copied archive) are found faster by a scan than one by one.
BURST = 500

EventKind = Literal["created", "writing", "written", "moved", "deleted", "lost"]


class Event(NamedTuple):
    """Something that happened to a file or folder.

    Attributes:
        kind: "writing" has not been closed yet, "written" has; "lost" says that events went missing.
        path: Absolute path, with links resolved; "" for "lost".
        target: Where it was moved to, or "".
        is_folder: Whether it is (or was) a folder, or a link to one.
    """

    kind: EventKind
    path: str
    target: str = ""
    is_folder: bool = False


@dataclass(frozen=True, slots=True)
class Places:
    """Where the things lie that a site is made from; absolute paths with links resolved.

    Attributes:
        seeds: The seeds folder.
        looks: Folders of templates and phrases.
        static: Folder of static files.
        settings: Files that hold the configuration.
        links: Of files elsewhere that are linked into these folders: real path to the paths of the links.
        linked_folders: Of folders elsewhere that are linked into the seeds: real path to the path of the link.
    """

    seeds: str
    looks: tuple[str, ...] = ()
    static: str = ""
    settings: tuple[str, ...] = ()
    links: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    linked_folders: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Changes:
    """Where the next build has to look.

    Attributes:
        seeds: Paths below the seeds folder.
        unfinished: Those of them that somebody is writing at this moment.
        everything: All seeds, by a scan; and what pages are made with.
        static: Static files.
        settings: The configuration is to be read again first.
        places: Folders have come, gone or been linked, so that the watches are to be set anew.
    """

    seeds: frozenset[str] = frozenset()
    unfinished: frozenset[str] = frozenset()
    everything: bool = False
    static: bool = False
    settings: bool = False
    places: bool = False

    def __bool__(self) -> bool:
        return bool(self.seeds) or self.everything or self.static or self.settings or self.places


def sort_events(events: Iterable[Event], places: Places, before: Changes | None = None) -> Changes:
    """Tell where a build has to look after some events.

    Args:
        events: What happened, in order.
        places: Where the site's parts lie.
        before: What earlier events have come to, to go on from there.

    Returns:
        Seeds by path as long as that is certain and worth it. Everything after an event of a folder (its files may
        have moved without one of their own), after a burst, after lost events, and while folders are linked into
        the seeds, because only a scan knows which of two ways to a file counts.
    """
    before = before or Changes()
    seeds, unfinished = set(before.seeds), set(before.unfinished)
    flags = {name for name in ("everything", "static", "settings", "places") if getattr(before, name)}
    for event in events:
        if event.kind == "lost":
            flags |= {"everything", "places"}
        elif not (event.is_folder and event.kind in ("writing", "written")):
            for path in filter(None, (event.path, event.target)):
                for seen, linked in _ways_to(path, places):
                    found = _sort(seen, event.is_folder, places, flags)
                    if linked and found:
                        flags.add("everything")
                    elif found:
                        seeds.add(found)
                        (unfinished.add if event.kind == "writing" else unfinished.discard)(found)
    if len(seeds) > BURST or (places.linked_folders and seeds):
        flags.add("everything")
    if "everything" in flags:
        seeds = set()
    return Changes(
        seeds=frozenset(seeds),
        unfinished=frozenset(unfinished),
        everything="everything" in flags,
        static="static" in flags,
        settings="settings" in flags,
        places="places" in flags,
    )


def _ways_to(path: str, places: Places) -> Iterable[tuple[str, bool]]:
    """The path itself and the paths of the links that lead to it; whether the way is through a linked folder."""
    yield path, False
    for link in places.links.get(path, ()):
        yield link, False
    for real, link in places.linked_folders.items():
        if path.startswith(real + os.sep):
            yield link + path[len(real) :], True


def _sort(path: str, is_folder: bool, places: Places, flags: set[str]) -> str:
    """Set the flags that a path asks for, or answer with the seed that it is."""
    if path in places.settings:
        flags.add("settings")
    elif path == places.seeds or path == places.static or path in places.looks:
        flags |= {"everything", "places", "static"}
    elif inside := _below(path, places.seeds):
        if is_folder or not _is_readable(inside):
            flags |= {"everything", "places"}
        elif is_seed(inside):
            return inside
    elif any(_below(path, folder) for folder in places.looks):
        flags.add("everything")
    elif _below(path, places.static):
        flags.add("static")
    return ""


def _below(path: str, folder: str) -> str:
    """The path below a folder with "/" between its parts, or "" if it is not there or hidden."""
    if not folder or not path.startswith(folder + os.sep):
        return ""
    parts = path[len(folder) + 1 :].split(os.sep)
    return "" if any(part.startswith(".") for part in parts) else "/".join(parts)


def _is_readable(path: str) -> bool:
    """Whether a name is UTF-8; what to do about others is the scan's business."""
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
