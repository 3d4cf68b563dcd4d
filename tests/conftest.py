"""A small site that a test writes, builds, edits and builds again."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from generator.build import build
from generator.config import Config, load_config
from generator.report import Report

# How long an example takes says more about what else the machine is doing than about the code.
settings.register_profile("khabar", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("khabar")

SEEDS = Path(__file__).parent.parent / "seeds"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew", action="store_true", help="write the pages in tests/cases/pages as they are now")


class Site:
    """A site in a folder of its own."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "seeds").mkdir(parents=True, exist_ok=True)

    def write(self, path: str, text: str | bytes) -> "Site":
        """Write a file of the site, such as seeds/fa/a.md."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return self

    def item(self, path: str, title: str, body: str = "", **fields: str) -> "Site":
        """Write a Markdown item with front matter."""
        head = "".join(f"{name}: {value}\n" for name, value in {"title": title, **fields}.items())
        return self.write(f"seeds/{path}", f"---\n{head}---\n{body or title + '.'}\n")

    def delete(self, path: str) -> "Site":
        """Delete a file of the site."""
        (self.root / path).unlink()
        return self

    def config(self, **overrides: object) -> Config:
        """The settings as the command line reads them."""
        return load_config(self.root, **overrides)

    def build(self, **options: object) -> Report:
        """Build the site in this process."""
        return build(self.config(), workers=1, **options)  # type: ignore[arg-type]

    def page(self, path: str) -> str:
        """The text of one output."""
        return (self.root / "output" / path).read_text(encoding="utf-8")

    def output(self) -> dict[str, bytes]:
        """Every file of the built site."""
        folder = self.root / "output"
        return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}

    def rebuilt_from_nothing(self) -> dict[str, bytes]:
        """What a build of the same site in another place makes."""
        other = Site(self.root.parent / f"{self.root.name}-again")
        shutil.rmtree(other.root)
        shutil.copytree(self.root, other.root, ignore=shutil.ignore_patterns("output", ".khabar"))
        other.build()
        return other.output()


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path / "site")


@pytest.fixture
def seeded(site: Site) -> Site:
    """A site with the five documents that Khabar ships."""
    for file in SEEDS.glob("*.txt"):
        site.write(f"seeds/{file.name}", file.read_bytes())
    return site


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output folder of a built site that has a page of every kind in eleven languages."""
    from world import write_world

    site = write_world(Site(tmp_path_factory.mktemp("world") / "site"))
    site.build()
    return site.root / "output"


@pytest.fixture(scope="module")
def address(output: Path) -> Iterator[str]:
    """Where a server answers for that site, under its base path."""
    from window import served

    with served(output) as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """The system's Chromium."""
    from window import chromium

    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def phone(browser: Any, address: str) -> Iterator[Any]:
    """A narrow window on that site."""
    from window import Reader

    reader = Reader(browser, address)
    yield reader
    reader.context.close()
