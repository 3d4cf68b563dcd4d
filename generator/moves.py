"""Old addresses that lead to new ones: what items declare, what the site's file says, and what this build has moved."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import astuple, dataclass, field
from hashlib import blake2b
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from generator.config import Config
from generator.errors import ConfigError
from generator.hosts import REDIRECT_LIMITS, Rule
from generator.manifest import Manifest, item_of_owner, redirect_owner
from generator.model import Problem
from generator.redirects import REDIRECTS_FILE, Destination, RedirectsError, add_redirects, old_address, read_redirects
from generator.urls import output_path
from generator.write import stage

# An item that goes by the number of its line is another one when a line above it comes or goes.
_BY_LINE = re.compile(r"#L\d+\Z")


# Under this name the manifest knows which state of the file a build has gone by.
_NOTE = "redirects"


@dataclass(slots=True)
class Moves:
    """What came of it: rules for the hosts, what the keeper should know, and the addresses that moved in this build."""

    rules: list[Rule] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)
    recorded: list[str] = field(default_factory=list)


class _Claim(NamedTuple):
    """An old address with what was declared for it, where (file and line), and in whose name."""

    old: str
    to: str
    path: str
    line: int


def settle_moves(manifest: Manifest, config: Config, staging: Path) -> Moves:
    """Have every old address lead to the new one; to be called when all pages of the build are claimed.

    Raises:
        ConfigError: The site's file of redirects cannot be read.
        BuildError: The disk cannot be written.
    """
    moves = Moves()
    text = _recorded(manifest, config, moves)
    manifest.note(_NOTE, _digest(text))
    languages = {tag.lower(): tag for tag, _ in manifest.languages()}
    wanted: dict[str, Destination] = {}
    pages: set[str] = set()
    folders: set[str] = set()
    for claim in _claims(manifest, config, text, moves.notes):
        path = output_path(claim.old)
        above = [folder.as_posix() for folder in PurePosixPath(path).parents]
        # Only a name with a dot in it can be that of a file, in whose place there would have to be a folder.
        taken = next(filter(None, (manifest.stands(folder.lower()) for folder in above if "." in folder[1:])), "")
        if owner := manifest.stands(path.lower()):
            if item_of_owner(owner) != claim.to:
                moves.notes.append(_taken(claim, owner))
        elif taken or path in folders or not pages.isdisjoint(above):
            moves.notes.append(_taken(claim, taken or "redirect"))
        elif destination := _destination(claim, manifest, config, languages):
            wanted[claim.old] = destination
            pages.add(path)
            folders.update(above)
        else:
            hint = "name the seed of an item, a page such as /en/sources/ or an address elsewhere, or delete the line"
            message = f"{claim.old} is to lead to {claim.to}, which is not in the archive"
            moves.notes.append(Problem("redirect-lost", message, claim.path, claim.line, hint=hint))
    _make_pages(manifest, config, staging, wanted)
    has_page = {old: _is_page(old) for old in wanted}
    moves.rules = [(old, wanted[old].to) for old in sorted(wanted, key=lambda old: (has_page[old], old))]
    if not REDIRECT_LIMITS.keys() & set(config.hosts):
        moves.notes += [_needs_a_host(old) for old in sorted(wanted) if not has_page[old]]
    return moves


def redirects_stand(manifest: Manifest, config: Config) -> bool:
    """Whether the file of redirects is as the last build left it."""
    try:
        return manifest.noted(_NOTE) == _digest(_text_of(config.root / REDIRECTS_FILE))
    except ConfigError:
        return False


def _digest(text: str) -> str:
    return blake2b(text.encode("utf-8"), digest_size=16).hexdigest()


def _text_of(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig") if file.is_file() else ""
    except UnicodeDecodeError as exc:
        problem = Problem("redirects-file", f"not UTF-8 at byte {exc.start}", REDIRECTS_FILE, hint="save it as UTF-8")
        raise ConfigError([problem]) from exc


def _recorded(manifest: Manifest, config: Config, moves: Moves) -> str:
    """The file of redirects, with lines for what this build has moved."""
    file = config.root / REDIRECTS_FILE
    text = _text_of(file)
    try:
        known = {old_address(redirect.old, config.base_url) for redirect in read_redirects(text)}
    except RedirectsError as exc:
        hint = 'each line is a pair such as "en/old/" = "en/item.md", and no address comes twice'
        raise ConfigError([Problem("redirects-file", exc.reason, REDIRECTS_FILE, exc.line, hint=hint)]) from exc
    declared = {
        (old_address(alias, config.base_url), entry.key) for entry in manifest.with_aliases() for alias in entry.aliases
    }
    moved = {
        old: key
        for path, key in manifest.moved_items()
        if (old := path.removesuffix("index.html")) not in known
        and not _BY_LINE.search(key)
        and (old, key) not in declared
    }
    if not moved:
        return text
    longer = add_redirects(text, moved)
    beside = file.with_name(f".{file.name}.part")
    try:
        beside.write_bytes(longer.encode("utf-8"))
        beside.replace(file)
    except OSError as exc:
        message = f"{len(moved)} addresses have moved, but the file cannot be written: {exc.strerror}"
        hint = "check the rights of the folder, or add these lines: " + ", ".join(sorted(moved)[:3])
        moves.notes.append(Problem("redirects-file", message, REDIRECTS_FILE, hint=hint))
        return text
    moves.recorded = sorted(moved)
    return longer


def _claims(manifest: Manifest, config: Config, text: str, notes: list[Problem]) -> Iterator[_Claim]:
    """Old addresses, each once: what an item says of itself goes before what the file says."""
    declared = [_Claim(alias, entry.key, entry.path, 0) for entry in manifest.with_aliases() for alias in entry.aliases]
    listed = [_Claim(line.old, line.to, REDIRECTS_FILE, line.line) for line in read_redirects(text)]
    first: dict[str, _Claim] = {}
    for claim in [*declared, *listed]:
        old = old_address(claim.old, config.base_url)
        if not old:
            hint = "give a path below the site's root such as fa/old/, or a whole address of this site"
            notes.append(
                Problem("wrong-alias", f"{claim.old!r} is no address of this site", claim.path, claim.line, hint=hint)
            )
            continue
        before = first.setdefault(output_path(old).lower(), claim._replace(old=old))
        if before.to != claim.to:
            message = f"{claim.old} is to lead to {claim.to}, but {before.path} has it lead to {before.to}"
            notes.append(Problem("redirect-taken", message, claim.path, claim.line, hint="keep one of the two"))
    yield from first.values()


def _taken(claim: _Claim, owner: str) -> Problem:
    whose = item_of_owner(owner) or f"a page of the archive ({owner})"
    message = f"{claim.old} is to lead to {claim.to}, but it is the address of {whose}, or lies below or above it"
    hint = "take it out, or give the other one another slug"
    return Problem("redirect-taken", message, claim.path, claim.line, hint=hint)


def _destination(claim: _Claim, manifest: Manifest, config: Config, languages: Mapping[str, str]) -> Destination | None:
    if "://" in claim.to:
        return Destination(claim.to, languages.get(claim.old.split("/")[0].lower(), ""))
    if claim.to.startswith("/"):
        page = "" if claim.to == "/" else old_address(claim.to, config.base_url)
        lang = languages.get(page.split("/")[0].lower(), "")
        return Destination(page, lang) if manifest.stands(output_path(page)) else None
    entry = manifest.entry(claim.to)
    return Destination(entry.url, entry.lang, entry.title, entry.title_lang) if entry else None


def _is_page(old: str) -> bool:
    """Whether a server sends what stands at an address as a page."""
    return old.endswith(("/", ".html", ".htm"))


def _needs_a_host(old: str) -> Problem:
    message = f"no page can stand at {old}: a server would not send it as one"
    hint = f"list a host that reads redirects from a file ({', '.join(REDIRECT_LIMITS)}) in hosts, or tell your server"
    return Problem("redirect-file", message, hint=hint)


def _make_pages(manifest: Manifest, config: Config, staging: Path, wanted: Mapping[str, Destination]) -> None:
    """Render what is new or shows something else, and give up what is no longer wanted."""
    made = manifest.redirects()
    pages = {old: to for old, to in wanted.items() if _is_page(old)}
    for old in made.keys() - pages.keys():
        manifest.release([redirect_owner(old)])
        manifest.set_redirect(old, "")
    for number, (old, destination) in enumerate(sorted(pages.items())):
        shows = json.dumps(astuple(destination), ensure_ascii=False)
        if made.get(old) != shows:
            from generator.render import render_moved  # most builds have no such page to make

            output = render_moved(old, destination, config)
            staged = stage(config.output, staging, output.path, output.data, f"r{number}")
            manifest.release([redirect_owner(old)])
            manifest.claim([(redirect_owner(old), staged)])
            manifest.set_redirect(old, shows)
