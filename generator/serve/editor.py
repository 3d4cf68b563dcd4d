"""Addresses that open a file in the keeper's editor; the browser hands them over, the server starts nothing."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from urllib.parse import quote

from generator.config import Config
from generator.model import Problem

# As the makers of these editors document their URL schemes.
EDITORS: Mapping[str, str] = MappingProxyType(
    {
        "vscode": "vscode://file{path}:{line}",
        "vscodium": "vscodium://file{path}:{line}",
        "cursor": "cursor://file{path}:{line}",
        "zed": "zed://file{path}:{line}",
        "idea": "idea://open?file={path}&line={line}",
        "pycharm": "pycharm://open?file={path}&line={line}",
        "sublime": "subl://open?url=file://{path}&line={line}",
        "textmate": "txmt://open?url=file://{path}&line={line}",
        "bbedit": "x-bbedit://open?url=file://{path}&line={line}",
        "none": "",
    }
)
# Words in $VISUAL or $EDITOR that tell which of them a keeper uses.
_COMMANDS: Mapping[str, str] = MappingProxyType(
    {"codium": "vscodium", "code": "vscode", "cursor": "cursor", "zed": "zed", "idea": "idea", "pycharm": "pycharm",
     "charm": "pycharm", "subl": "sublime", "mate": "textmate", "bbedit": "bbedit"}
)  # fmt: skip


def editor_pattern(name: str, environment: Mapping[str, str]) -> str:
    """The pattern of addresses that open a file, with the fields "{path}" and "{line}".

    Args:
        name: A key of `EDITORS`, a pattern of the keeper's own with "{path}", or "" to go by the environment.
        environment: Asked for VISUAL and EDITOR.

    Returns:
        The pattern; "" where no address is known that opens a file: then its path is shown to copy.

    Raises:
        ValueError: It is neither a known name nor a pattern.
    """
    if name in EDITORS:
        return EDITORS[name]
    if name:
        if "{path}" not in name:
            raise ValueError(f"{name} is no editor that is known ({', '.join(EDITORS)}) and no pattern with {{path}}")
        return name
    command = Path((environment.get("VISUAL") or environment.get("EDITOR") or "").split(" ")[0]).name
    return EDITORS.get(_COMMANDS.get(command.removesuffix(".exe"), ""), "")


def editor_address(pattern: str, file: Path, line: int) -> str:
    """The address that opens a file at a line (from 1), or "" where the pattern is empty."""
    path = quote(file.absolute().as_posix(), safe="/:")
    return pattern.replace("{path}", path if path.startswith("/") else f"/{path}").replace("{line}", str(line))


def file_of(problem: Problem, config: Config) -> Path | None:
    """The file that a problem is in: a seed, or another file of the site; None where it is in none."""
    if not problem.path:
        return None
    places = (config.seeds / problem.path, config.root / problem.path)
    return next((place for place in places if place.is_file()), None)


def shown_path(file: Path, config: Config) -> str:
    """What to call a file of the site: its path from the seeds folder on, or else from the site's own."""
    for folder in (config.seeds, config.root):
        if file.is_relative_to(folder):
            return file.relative_to(folder).as_posix()
    return str(file)
