"""The eyes: watchdog set on the site's folders, and what it reports turned into events of our own."""

import errno
import logging
import os
import stat
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.cache import cache_folder
from generator.config import RULES_FILE, Config
from generator.redirects import REDIRECTS_FILE
from generator.watch.events import Event, EventKind, Places

if TYPE_CHECKING:
    from watchdog.observers.api import BaseObserver

# How often to look where no events are to be had, unless `--poll` says otherwise.
POLL_MS = 1000
# How long the event of the probe may take. On a busy machine it was seen to take 0.2 s; whoever is taken for deaf here
# looks at the whole archive every second from then on, so that it is worth to wait.
PROBE_S = 3.0
# Folders outside the site to which links in it lead; each costs a thread.
MAX_LINKED_FOLDERS = 64

# File systems whose changes from another machine make no events here.
REMOTE = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "drvfs", "afs", "fuse.sshfs", "vboxsf", "prl_fs"})

_SETTINGS = ("khabar.toml", "pyproject.toml", RULES_FILE, REDIRECTS_FILE)


class Lookout:
    """Watches one site and passes on what happens there, from a thread of its own."""

    def __init__(
        self, config: Config, notify: Callable[[Event], None], say: Callable[[str], None], poll_ms: int = 0
    ) -> None:
        self.places = Places("")
        self.polls_ms = poll_ms
        """Time between two looks, or 0 where events are at work."""
        self._config, self._notify, self._say = config, notify, say
        self._probe = Path(os.path.realpath(cache_folder(config) / "probe"))
        self._probed = threading.Event()
        self._observer: BaseObserver | None = None
        self._git_lock: Path | None = None
        self._deaf = _Deaf(lambda: notify(Event("lost", "")))

    def start(self) -> None:
        """Begin to watch; falls back to looking at intervals where events do not arrive."""
        self._deaf.setLevel(logging.WARNING)
        logging.getLogger("watchdog").addHandler(self._deaf)
        logging.getLogger("watchdog").propagate = False
        # Folders that come and go quickly are met twice, by their event and by the walk from their parent.
        warnings.filterwarnings("ignore", "Callback with id", RuntimeWarning)
        self.places = find_places(self._config)
        self._git_lock = _git_lock(Path(self.places.seeds))
        if not self.polls_ms and (kind := _remote(self.places.seeds)):
            self._fall_back(f"{self._config.seeds} is on another machine ({kind}), whose changes make no events here")
        if not self.polls_ms:
            try:
                self._watch()
                if not self._works():
                    self._fall_back("file events do not arrive here")
            except OSError as exc:
                self._fall_back(_reason(exc))
        if self.polls_ms and not self._observer:
            self._watch()

    def again(self, config: Config) -> None:
        """Set the watches anew, because folders have come, gone or been linked, or are others than before."""
        self.stop()
        self._config = config
        self.start()

    def check(self) -> None:
        """See to it that the last probe was reported, and send the next one: a watcher must not go deaf unnoticed."""
        if not self.polls_ms and self._observer:
            if not self._probed.is_set():
                self._notify(Event("lost", ""))
            self._send_probe()

    def git_is_at_work(self) -> bool:
        """Whether Git holds the index of the repository that the seeds are in: it may be about to change many."""
        return self._git_lock is not None and self._git_lock.exists()

    def stop(self) -> None:
        """Watch no longer."""
        self._deaf.setLevel(logging.CRITICAL + 1)  # what is said while it stops is of no interest
        if self._observer:
            self._observer.stop()
            with suppress(RuntimeError):  # it never started
                self._observer.join()
            self._observer = None
        logging.getLogger("watchdog").removeHandler(self._deaf)

    def _fall_back(self, why: str) -> None:
        self.stop()
        self.polls_ms = POLL_MS
        self._say(f"{why}: looking every {POLL_MS} ms instead (--poll MS sets another time)")

    def _watch(self) -> None:
        from watchdog.events import (
            DirCreatedEvent,
            DirDeletedEvent,
            DirMovedEvent,
            FileClosedEvent,
            FileCreatedEvent,
            FileDeletedEvent,
            FileModifiedEvent,
            FileMovedEvent,
        )

        # Reads are not even asked for: a build that reads 100,000 seeds would make 200,000 events of its own.
        wanted: list[Any] = [
            DirCreatedEvent, DirDeletedEvent, DirMovedEvent,
            FileClosedEvent, FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent,
        ]  # fmt: skip
        observer = self._new_observer()
        handler: Any = _Handler(self._take)
        self._observer = observer
        observer.start()
        for folder, recursive in _folders(self.places):
            with suppress(FileNotFoundError, NotADirectoryError):
                observer.schedule(handler, folder, recursive=recursive, event_filter=wanted)
        # Last of all: watchdog says nothing when the watches run out below a folder, but it does for the folder itself.
        self._probe.mkdir(parents=True, exist_ok=True)
        observer.schedule(handler, str(self._probe), event_filter=wanted)

    def _new_observer(self) -> "BaseObserver":
        if self.polls_ms:
            from watchdog.observers.polling import PollingObserverVFS

            return PollingObserverVFS(_stat, os.scandir, polling_interval=self.polls_ms / 1000)
        from watchdog.observers import Observer

        return Observer()

    def _works(self) -> bool:
        """Whether a file that is written now is reported."""
        self._send_probe()
        return self._probed.wait(PROBE_S)

    def _send_probe(self) -> None:
        self._probed.clear()
        with suppress(OSError):  # somebody has removed the cache; then it is the watches' turn to be set anew
            (self._probe / "probe").write_bytes(b"")

    def _take(self, found: Any) -> None:
        """Turn an event of watchdog's into one of ours."""
        path, target = os.fsdecode(found.src_path), os.fsdecode(found.dest_path or "")
        if path.startswith(str(self._probe)):
            self._probed.set()
            return
        kind = self._kind(found.event_type)
        if kind:
            is_folder = found.is_directory or self._is_link_to_folder(path) or self._is_link_to_folder(target)
            self._notify(Event(kind, path, target, is_folder))
            for new in (path, target):
                if kind in ("created", "moved") and new and os.path.islink(new):
                    self._notify(Event("created", os.path.dirname(new), is_folder=True))

    def _kind(self, name: str) -> EventKind | None:
        kinds: dict[str, EventKind] = {
            "created": "created", "closed": "written", "moved": "moved", "deleted": "deleted",
            # Only inotify tells when a file is closed again; elsewhere there is nothing to wait for.
            "modified": "writing" if type(self._observer).__name__.startswith("Inotify") else "written",
        }  # fmt: skip
        return kinds.get(name)

    def _is_link_to_folder(self, path: str) -> bool:
        return path in self.places.linked_folders.values() or (os.path.islink(path) and os.path.isdir(path))


class _Handler:
    """What watchdog calls; it asks for an object, not a function."""

    def __init__(self, take: Callable[[Any], None]) -> None:
        self.dispatch = take


class _Deaf(logging.Handler):
    """Watchdog has no event for events that were lost, only warnings in its log."""

    def __init__(self, lost: Callable[[], None]) -> None:
        super().__init__(logging.WARNING)
        self._lost = lost

    def emit(self, record: logging.LogRecord) -> None:
        self._lost()


def find_places(config: Config) -> Places:
    """Look up where a site's parts lie, and the links in them that lead elsewhere."""
    seeds, static, *looks = (
        os.path.realpath(folder) for folder in (config.seeds, config.static, config.templates, config.locale)
    )
    links: dict[str, tuple[str, ...]] = {}
    folders: dict[str, str] = {}
    for folder in (seeds, static, *looks):
        for link in _links(folder):
            real = os.path.realpath(link)
            if os.path.isdir(real):
                if folder == seeds:
                    folders[real] = link
            else:
                links[real] = (*links.get(real, ()), link)
    settings = tuple(os.path.join(os.path.realpath(config.root), name) for name in _SETTINGS)
    targets = tuple(os.path.realpath(file) for file in settings if os.path.islink(file))
    return Places(seeds, tuple(looks), static, settings + targets, links, folders)


def _links(folder: str) -> Iterator[str]:
    """Every link below a folder, and below the folders that they lead to; a loop is walked once."""
    waiting, visited = [folder], set[str]()
    while waiting:
        current = waiting.pop()
        real = os.path.realpath(current)
        if real in visited:
            continue
        visited.add(real)
        try:
            with os.scandir(current) as found:
                entries = [entry for entry in found if not entry.name.startswith(".")]
        except OSError:
            continue
        for entry in entries:
            if entry.is_symlink():
                yield entry.path
            if entry.is_dir():
                waiting.append(entry.path)


def _folders(places: Places) -> Iterator[tuple[str, bool]]:
    """The folders to watch, and whether with all that is below them."""
    deep = [folder for folder in (places.seeds, places.static, *places.looks) if os.path.isdir(folder)]
    for folder in sorted(places.linked_folders)[:MAX_LINKED_FOLDERS]:
        if not _is_covered(folder, deep):
            deep.append(folder)
    shallow = {os.path.dirname(path) for path in (places.seeds, places.static, *places.looks, *places.settings)}
    targets = sorted({os.path.dirname(path) for path in places.links})
    shallow |= {folder for folder in targets[:MAX_LINKED_FOLDERS] if not _is_covered(folder, deep)}
    yield from ((folder, True) for folder in sorted(set(deep)))
    yield from ((folder, False) for folder in sorted(shallow) if os.path.isdir(folder))


def _is_covered(folder: str, deep: list[str]) -> bool:
    return any(folder == other or folder.startswith(other + os.sep) for other in deep)


def _stat(path: str) -> os.stat_result:
    """Of a link to a folder the link itself, so that looking around never walks in circles; else the file."""
    found = os.stat(path)
    return os.lstat(path) if stat.S_ISDIR(found.st_mode) and os.path.islink(path) else found


def _git_lock(folder: Path) -> Path | None:
    """The file that Git makes while it changes the working tree that a folder is in; None where it is in none.

    Source:
        gitrepository-layout(5), on `.git` files; git's api-lockfile on `index.lock`.
    """
    for place in (folder, *folder.parents):
        git = place / ".git"
        if git.is_dir():
            return git / "index.lock"
        with suppress(OSError, UnicodeDecodeError):
            if (text := git.read_text(encoding="utf-8")).startswith("gitdir:"):  # a worktree or a submodule
                return place / text.removeprefix("gitdir:").strip() / "index.lock"
    return None


def _remote(folder: str) -> str:
    """Kind of the file system that a folder is on, if it belongs to another machine; else ""."""
    try:
        lines = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:  # not Linux
        return ""
    mounts = [(point.replace("\\040", " "), kind) for _, point, kind, *_ in (line.split(" ") for line in lines)]
    inside = [(len(point), kind) for point, kind in mounts if _is_covered(folder, [point.rstrip("/")])]
    kind = max(inside, default=(0, ""))[1]
    return kind if kind in REMOTE else ""


def _reason(exc: OSError) -> str:
    if exc.errno == errno.ENOSPC:
        return (
            "the system gives out no more file watches; to have them, raise its limit "
            "(sudo sysctl fs.inotify.max_user_watches=1048576)"
        )
    if exc.errno == errno.EMFILE:
        return (
            "the system gives out no more watchers; to have one, end other programs that watch files or raise its "
            "limit (sudo sysctl fs.inotify.max_user_instances=1024)"
        )
    return f"files cannot be watched here ({exc.strerror or exc})"
