"""A branch of a Git repository, for the hosts that serve one (GitHub, GitLab and Codeberg Pages).

The commit is made in a bare repository of the cache, from objects and a temporary index: the keeper's own checkout,
its branches and its index are not touched. Only contents that the branch does not hold yet are written and sent.
"""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, unquote

from generator.config import Config
from generator.errors import PublishError
from generator.hosting import Target
from generator.model import Problem
from generator.plan import is_like_a_page
from generator.publish.places import feed, run
from generator.publish.plan import ITEMS, LISTS, File, Plan

# The last line of a commit of ours. Files that are there and not ours are listed in lines before it.
_MARK = "Published-by: Khabar"
_FOREIGN = "Not-by-Khabar: "
# So many commits are fetched at first, and so many more each time while none of them is ours.
_DEPTH = 50
# Settings of the keeper's checkout that say how to reach a remote; they may hold secrets, and so travel in the
# environment, never in a file or an argument.
_ACCESS = re.compile(r"(?:http|credential|url|ssh|protocol)\.|core\.sshcommand$", re.IGNORECASE)
_HINT = "see that the remote is right and that Git finds your credentials for it, then publish again"


class Tip(NamedTuple):
    """The branch as it is: its commit ("" for none), the files that are ours, and the others."""

    commit: str
    ours: dict[str, File]
    foreign: dict[str, str]


class Repository:
    """The bare repository of one target."""

    def __init__(self, target: Target, config: Config, cache: Path) -> None:
        self._target, self._output, self._root = target, config.output, config.root
        self._folder = cache / "git"
        self._env = {
            **_plain_environment(), "GIT_DIR": str(self._folder), "GIT_INDEX_FILE": str(cache / "git.index"),
            "LC_ALL": "C.UTF-8", "GIT_NO_LAZY_FETCH": "1",
        }  # fmt: skip
        self._ref = f"refs/heads/{target.branch}"
        self._url = self._address()
        if not (self._folder / "HEAD").is_file():
            run(["git", "init", "--quiet", "--bare", str(self._folder)], env=_plain_environment())
        self._env |= self._access()
        self._git("config", "remote.target.url", self._url)
        self.algorithm = self._text("rev-parse", "--show-object-format")

    def _address(self) -> str:
        """The address behind the name of a remote of the keeper's checkout, or a path below the site's folder."""
        place = self._target.place
        if url := self._of_checkout("remote", "get-url", place).strip():
            return url
        if "://" in place or re.match(r"[^/]+:", place):
            return place
        path = (self._root / place).resolve()
        if not path.exists():
            hint = "give the address of a repository, or the name of a remote of the site's own"
            raise PublishError(
                Problem("publish-git", f"there is no remote {place} and no repository {path}", hint=hint)
            )
        return str(path)

    def _access(self) -> dict[str, str]:
        """How the keeper's checkout reaches its remotes, in the environment."""
        words = self._of_checkout("config", "--includes", "--show-scope", "--null", "--list").split("\0")
        pairs = [entry.partition("\n")[::2] for scope, entry in pairwise(words) if scope in ("local", "worktree")]
        kept = [(name, value) for name, value in pairs if _ACCESS.match(name)]
        start = int(os.environ.get("GIT_CONFIG_COUNT", "0") or 0)
        settings = {"GIT_CONFIG_COUNT": str(start + len(kept))}
        for number, (name, value) in enumerate(kept, start):
            settings |= {f"GIT_CONFIG_KEY_{number}": name, f"GIT_CONFIG_VALUE_{number}": value}
        return settings

    def _of_checkout(self, *arguments: str) -> str:
        """What Git says in the site's folder; "" where that is no checkout, or there is no such thing."""
        said = run(("git", "-C", str(self._root), *arguments), env=_plain_environment(), allowed=(0, 1, 2, 128))
        return said.decode("utf-8", "surrogateescape")

    def tip(self) -> Tip:
        """Fetch the branch, as far back as the last commit of ours."""
        listed = self._text("ls-remote", "target", self._ref)
        if not listed:
            return Tip("", {}, {})
        commit = listed.split()[0]
        depth = _DEPTH
        if not run(("git", "cat-file", "-t", commit), env=self._env, allowed=(0, 128)):
            self._fetch("--depth", str(depth))
        while True:
            ours = self._last_of_ours(commit)
            if ours or not (self._folder / "shallow").is_file():
                break
            self._fetch("--deepen", str(depth))
            depth *= 4
        there = dict(self._tree(commit))
        if not ours:
            return Tip(commit, {}, there)
        body = self._text("show", "--no-patch", "--format=%B", ours)
        foreign = {unquote(line.removeprefix(_FOREIGN)) for line in body.splitlines() if line.startswith(_FOREIGN)}
        known = {path for path, _ in self._tree(ours)} - foreign
        mine = {path: File(blob, _likely_phase(path), 0) for path, blob in there.items() if path in known}
        return Tip(commit, mine, {path: blob for path, blob in there.items() if path not in known})

    def _fetch(self, *depth: str) -> None:
        # Contents are not needed, only their names; a server that cannot leave them out sends them all.
        self._git(
            "fetch", "--quiet", "--no-tags", "--filter=blob:none", "--update-shallow", *depth, "target", self._ref
        )

    def _last_of_ours(self, commit: str) -> str:
        return self._text("log", "--first-parent", "-1", "--format=%H", f"--grep=^{_MARK}$", commit)

    def _tree(self, commit: str) -> Iterator[tuple[str, str]]:
        for line in self._git("ls-tree", "-r", "-z", "--full-tree", commit).split(b"\0"):
            if line:
                head, _, path = line.partition(b"\t")
                yield path.decode("utf-8", "surrogateescape"), head.split()[2].decode()

    def publish(self, plan: Plan, built: Mapping[str, File], tip: Tip) -> str:
        """Commit the plan on top of the branch and push it: all of it is there, or nothing.

        Returns:
            The commit.
        """
        paths = [step.path for step in plan.sent]
        self._write_blobs(paths)
        self._git("read-tree", tip.commit or "--empty")
        gone = (f"0 {'0' * 40}\t{step.path}" for step in plan.removed)
        come = (f"100644 {built[path].digest}\t{path}" for path in paths)
        listed = "\0".join([*gone, *come, ""]).encode("utf-8", "surrogateescape")
        self._git("update-index", "--add", "--replace", "-z", "--index-info", stdin=listed)
        tree = self._text("write-tree", "--missing-ok")
        foreign = sorted(path for path in tip.foreign if path not in built)
        message = "\n".join(
            [
                f"Publish {len(paths)} files, remove {len(plan.removed)}",
                "",
                *(_FOREIGN + quote(path) for path in foreign),
                _MARK,
            ]
        )
        parents = ("-p", tip.commit) if tip.commit else ()
        commit = self._text("commit-tree", tree, *parents, stdin=message.encode(), env=self._env | self._identity())
        self._git("push", "--quiet", "--no-thin", "target", f"{commit}:{self._ref}")
        self._git("update-ref", self._ref, commit)
        Path(self._env["GIT_INDEX_FILE"]).unlink(missing_ok=True)
        return commit

    def _write_blobs(self, paths: Sequence[str]) -> None:
        """Put contents into the object store, as they are and in one pack.

        One object after the other took twice as long (29,000 files: 24 s of processor time).
        """
        blobs = ((self._output / path).read_bytes() for path in paths)
        parts = (part for blob in blobs for part in (b"blob\ndata %d\n" % len(blob), blob, b"\n"))
        feed(("git", "fast-import", "--quiet"), parts, env=self._env)

    def _identity(self) -> dict[str, str]:
        """Whose commit it is: the keeper's, or ours where Git does not know the keeper."""
        told: dict[str, str] = {}
        for what, ours in (("name", "Khabar"), ("email", "khabar@localhost")):
            known = self._of_checkout("config", f"user.{what}").strip() or ours
            told |= {f"GIT_{who}_{what.upper()}": known for who in ("AUTHOR", "COMMITTER")}
        return told | {name: os.environ[name] for name in told if os.environ.get(name)}

    def _git(self, *arguments: str, stdin: bytes = b"", env: Mapping[str, str] | None = None) -> bytes:
        return run(("git", *arguments), stdin=stdin, env=env or self._env, hint=_HINT)

    def _text(self, *arguments: str, stdin: bytes = b"", env: Mapping[str, str] | None = None) -> str:
        return self._git(*arguments, stdin=stdin, env=env).decode("utf-8", "surrogateescape").strip()


def _likely_phase(path: str) -> int:
    """Whether a file is an item's page, told by its address: a branch does not say."""
    address = path.removesuffix("index.html")
    return ITEMS if address != path and "/" in address and not is_like_a_page(address) else LISTS


def _plain_environment() -> dict[str, str]:
    """The environment without what a hook or another Git has set for its own repository."""
    own = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY",
           "GIT_ALTERNATE_OBJECT_DIRECTORIES")  # fmt: skip
    return {"GIT_TERMINAL_PROMPT": "0", **{name: value for name, value in os.environ.items() if name not in own}}
