"""Archives that were kept with another program, taken over as seeds; addresses they had become aliases."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from generator.config import Config
from generator.errors import ConfigError
from generator.migrate.hugo import read_hugo
from generator.migrate.pelican import read_pelican
from generator.migrate.records import Reader, Taken
from generator.migrate.wordpress import read_wordpress
from generator.model import Problem

__all__ = ["PROGRAMS", "migrate", "program_of"]

PROGRAMS: Mapping[str, Reader] = MappingProxyType(
    {"hugo": read_hugo, "pelican": read_pelican, "wordpress": read_wordpress}
)


def program_of(source: Path) -> str:
    """Which program an archive was kept with.

    Raises:
        ConfigError: It cannot be told.
    """
    if not source.exists():
        raise ConfigError([Problem("import", "there is no such file or folder", str(source), hint="check its name")])
    if source.is_file() and source.suffix.lower() == ".xml":
        return "wordpress"
    if any((source / name).exists() for name in ("pelicanconf.py", "publishconf.py")):
        return "pelican"
    names = ("hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml", "archetypes")
    if any((source / name).exists() for name in names):
        return "hugo"
    hint = f"name the program: --from {'|'.join(PROGRAMS)}"
    raise ConfigError([Problem("import", "it cannot be told what program this was kept with", str(source), hint=hint)])


def migrate(source: Path, program: str, config: Config) -> Iterator[Path | Problem]:
    """Write every item of an archive as a seed; what is there already is never overwritten.

    Args:
        source: Folder of a Hugo or Pelican site, or a file that WordPress has exported.
        program: A key of `PROGRAMS`.
        config: Settings of the site that takes them in.

    Yields:
        Each file that was written, and each problem: what was left behind, and why.

    Raises:
        ConfigError: The source is not there, or nothing can be written.
    """
    if not source.exists():
        raise ConfigError([Problem("import", "there is no such file or folder", str(source))])
    for found in PROGRAMS[program](source):
        if isinstance(found, Problem):
            yield found
            continue
        file = config.seeds / found.path
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            with file.open("x", encoding="utf-8", newline="\n") as stream:
                stream.write(_written(found))
        except FileExistsError:
            hint = "it was left as it is; move it away to take the item over again"
            yield Problem("import-exists", "there is a seed of this name", found.path, hint=hint)
            continue
        except OSError as exc:
            hint = "check the folder's rights and whether the disk is full"
            raise ConfigError([Problem("cannot-write", f"{exc.strerror}: {file}", hint=hint)]) from exc
        yield file


def _written(item: Taken) -> str:
    """A seed as a file; JSON's texts and lists are YAML too."""
    head = "".join(f"{name}: {_value(value)}\n" for name, value in item.fields.items() if value not in ("", (), None))
    return f"---\n{head}---\n{item.body.strip()}\n"


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, Iterable) and not isinstance(value, Mapping):
        return json.dumps(list(value), ensure_ascii=False, default=str)
    return json.dumps(value, ensure_ascii=False, default=str)
