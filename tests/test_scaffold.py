"""`khabar init`, `khabar new` and `khabar clean`: what they make, and what they never touch."""

import os
import sqlite3
import subprocess
import sys
import tomllib
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
import yaml
from conftest import Site
from filelock import FileLock
from test_cli import khabar

from generator import build as build_module
from generator import write
from generator.build import build
from generator.cache import cache_folder
from generator.config import load_config
from generator.errors import ConfigError, LockedError
from generator.inspect import inspect
from generator.model import Article
from generator.scaffold import init, new_item, override
from generator.sweep import sweep

REPOSITORY = Path(__file__).parent.parent
TODAY = date(2026, 3, 1)


def files_below(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file() or path.is_symlink()}


# init


def test_a_new_site_builds_without_a_single_problem(tmp_path: Path) -> None:
    made = init(tmp_path / "my-archive", TODAY)

    report = build(load_config(tmp_path / "my-archive"), workers=1)

    assert {file.name for file in made} >= {"khabar.toml", ".gitignore"}
    assert (report.read, report.published, report.languages) == (6, 6, {"ar": 2, "en": 2, "fa": 2})
    assert list(report.problems) == []
    assert any(path.startswith("fa/2026/03/01/") for path in report.written)
    assert any(path.startswith("en/2026/03/01/") for path in report.written)


@pytest.mark.parametrize("name", ['a "quoted" name', "back\\slash", "آرشیو", "with {braces}", "-", "a_b"])
def test_the_settings_are_read_whatever_the_folder_is_called(tmp_path: Path, name: str) -> None:
    init(tmp_path / name, TODAY)

    settings = tomllib.loads((tmp_path / name / "khabar.toml").read_text(encoding="utf-8"))
    assert settings["title"]
    assert load_config(tmp_path / name).title


def test_every_setting_that_is_only_a_comment_may_be_used(tmp_path: Path) -> None:
    init(tmp_path, TODAY)
    file = tmp_path / "khabar.toml"
    text = "\n".join(
        line.removeprefix("# ") if " = " in line and "{" not in line else line
        for line in file.read_text(encoding="utf-8").splitlines()
    )
    file.write_text(text, encoding="utf-8")

    config = load_config(tmp_path)

    assert (config.base_url, config.default_language) == ("https://example.org/news/", "fa")
    assert config.timezone == "Asia/Tehran"


@pytest.mark.parametrize("there", ["khabar.toml", "seeds/a.md", "seeds"])
def test_nothing_is_written_where_something_is(tmp_path: Path, there: str) -> None:
    (tmp_path / there).parent.mkdir(exist_ok=True)
    (tmp_path / there).write_text("mine")
    before = files_below(tmp_path)

    with pytest.raises(ConfigError):
        init(tmp_path, TODAY)

    assert files_below(tmp_path) == before
    assert (tmp_path / there).read_text() == "mine"


def test_a_site_in_pyproject_is_a_site(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.khabar]\n")

    with pytest.raises(ConfigError, match="there is a site already"):
        init(tmp_path, TODAY)


def test_a_project_that_is_there_keeps_its_files(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("mine\n")
    (tmp_path / "README.md").write_text("mine\n")
    (tmp_path / "seeds").mkdir()

    init(tmp_path, TODAY)

    assert (tmp_path / ".gitignore").read_text() == "mine\n"


def test_init_says_what_to_run_next_and_that_works(tmp_path: Path) -> None:
    done = khabar("init", "de mo", folder=tmp_path)

    assert done.returncode == 0
    assert "de mo/khabar.toml" in done.stdout
    assert "now run: khabar -C 'de mo' serve --open" in done.stderr
    assert khabar("-C", "de mo", "build", "--strict", folder=tmp_path).returncode == 0
    assert khabar("init", "de mo", folder=tmp_path).returncode == 2


# new


def test_a_new_item_has_its_front_matter(site: Site) -> None:
    file = new_item(site.config(), "fa", 'آزمون "یکم": خبر #1', TODAY)

    assert file.relative_to(site.root).as_posix() == "seeds/fa/2026/2026-03-01-آزمون-یکم-خبر-1.md"
    with file.open("a", encoding="utf-8") as stream:
        stream.write("متن خبر.\n")
    report = site.build()
    assert list(report.problems) == []
    assert "آزمون &#34;یکم&#34;: خبر #1" in site.page("fa/2026/03/01/آزمون-یکم-خبر-1/index.html")


@pytest.mark.parametrize(
    "title", ["---", "a: b", "' \" \\", "[x]", "- x", "yes", "2024", "#", "a\nb", "\t x \t", "!!!"]
)
def test_any_title_comes_back_as_it_was(site: Site, title: str) -> None:
    file = new_item(site.config(), "en", title, TODAY)

    ((_, found),) = inspect([file], site.config())

    assert isinstance(found, Article)
    assert found.title == " ".join(title.split())
    assert (found.lang, found.day) == ("en", TODAY)


def test_an_item_is_never_overwritten(site: Site) -> None:
    first, second, third = (new_item(site.config(), "en", "Same", TODAY) for _ in range(3))

    assert [file.name for file in (first, second, third)] == [
        "2026-03-01-same.md", "2026-03-01-same-2.md", "2026-03-01-same-3.md"
    ]  # fmt: skip


@pytest.mark.parametrize(("lang", "title"), [("klingon!", "x"), ("", "x"), ("fa", "  ")])
def test_what_cannot_be_an_item_is_refused(site: Site, lang: str, title: str) -> None:
    with pytest.raises(ConfigError):
        new_item(site.config(), lang, title, TODAY)

    assert files_below(site.root) == set()


def test_new_takes_the_language_of_the_site_and_opens_the_editor(site: Site) -> None:
    assert khabar("-C", site.root, "new", "Antraštė").returncode == 2
    site.write("khabar.toml", 'default_language = "lt"\n')

    done = khabar("-C", site.root, "new", "Antraštė", "--date", "2020-02-29")
    assert done.returncode == 0
    assert done.stdout.strip().endswith("seeds/lt/2020/2020-02-29-antraštė.md")

    environment = {**os.environ, "VISUAL": "sed -i s/lang/LANG/", "PYTHONPATH": str(Path(__file__).parent.parent)}
    command = [sys.executable, "-m", "generator", "-C", str(site.root), "new", "--open", "--lang", "fa", "خبر"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert "LANG: fa" in next((site.root / "seeds/fa").rglob("*.md")).read_text(encoding="utf-8")


@pytest.mark.parametrize("day", ["2020-02-30", "tomorrow", "1399"])
def test_new_refuses_what_is_no_day(site: Site, day: str) -> None:
    done = khabar("-C", site.root, "new", "--lang", "fa", "--date", day, "خبر")

    assert done.returncode == 2
    assert "no day" in done.stderr


# clean


def built(site: Site) -> Site:
    site.item("fa/a.md", "یک", date="2020-01-01").item("lt/b.md", "Du").build()
    return site


def test_clean_removes_what_was_made_and_nothing_else(site: Site) -> None:
    before = files_below(site.root)
    built(site).write("output/CNAME", "example.org").write("output/fa/2020/mine.txt", "mine")
    site.write(".khabar/notes.txt", "mine")
    made = len(site.output()) - 2

    swept = sweep(site.config())

    assert len(swept.files) == made
    assert files_below(site.root) - before == {
        "seeds/fa/a.md", "seeds/lt/b.md", "output/CNAME", "output/fa/2020/mine.txt", ".khabar/notes.txt"
    }  # fmt: skip
    assert not (site.root / "output/fa/2020/01").exists()
    assert not (site.root / "output/lt").exists()


def test_clean_leaves_no_empty_folders_and_a_build_makes_the_same_again(site: Site) -> None:
    before = built(site).output()

    sweep(site.config())

    assert {path.name for path in site.root.iterdir()} == {"seeds"}
    site.build()
    assert site.output() == before


def test_clean_only_tells_when_it_is_asked_to(site: Site) -> None:
    before = files_below(built(site).root)

    done = khabar("-C", site.root, "clean", "--dry-run")

    assert done.returncode == 0
    assert any(line.endswith("output/index.html") for line in done.stdout.splitlines())
    assert files_below(site.root) >= before
    assert site.build().written == []


def test_clean_without_a_build_does_nothing(site: Site) -> None:
    site.write("output/index.html", "somebody else's")

    done = khabar("-C", site.root, "clean")

    assert done.returncode == 0
    assert "nothing was built" in done.stderr
    assert files_below(site.root) == {"output/index.html"}


def test_clean_after_a_crash_removes_what_both_builds_made(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    class PowerCutError(BaseException):
        pass

    built(site).delete("seeds/lt/b.md").item("fa/c.md", "سه", date="2021-01-01")
    left, remove = [3], write.remove_file
    with monkeypatch.context() as patch:

        def pulled(output: Path | str, place: Path | str) -> None:
            left[0] -= 1
            if not left[0]:
                raise PowerCutError
            remove(output, place)

        patch.setattr(write, "remove_file", pulled)
        patch.setattr(build_module, "clear", lambda staging: None)
        with pytest.raises(PowerCutError):
            site.build()

    sweep(site.config())

    assert {path.name for path in site.root.iterdir()} == {"seeds"}


def test_clean_does_not_follow_a_link_that_somebody_put_in_place_of_a_folder(site: Site, tmp_path: Path) -> None:
    built(site)
    (site.root / "output/lt").rename(tmp_path / "theirs")
    (site.root / "output/lt").symlink_to(tmp_path / "theirs", target_is_directory=True)
    theirs = files_below(tmp_path / "theirs")

    sweep(site.config())

    assert files_below(tmp_path / "theirs") == theirs


def test_clean_says_when_its_account_is_damaged(site: Site) -> None:
    built(site)
    (cache_folder(site.config()) / "manifest.sqlite").write_bytes(b"not a database at all" * 100)
    outputs = set(site.output())

    done = khabar("-C", site.root, "clean")

    assert done.returncode == 0
    assert "by hand" in done.stderr
    assert set(site.output()) == outputs


def test_clean_knows_the_files_of_another_version(site: Site) -> None:
    built(site)
    with closing(sqlite3.connect(cache_folder(site.config()) / "manifest.sqlite")) as db:
        db.executescript("UPDATE meta SET value = '0' WHERE name = 'format'")

    done = khabar("-C", site.root, "clean")

    assert done.returncode == 0
    assert "by hand" not in done.stderr
    assert {path.name for path in site.root.iterdir()} == {"seeds"}


def test_clean_waits_for_nobody(site: Site) -> None:
    config = built(site).config()
    before = site.output()

    with FileLock(cache_folder(config) / "lock"), pytest.raises(LockedError):
        sweep(config)

    assert site.output() == before


def test_clean_of_one_output_folder_leaves_another(site: Site) -> None:
    built(site)
    assert khabar("-C", site.root, "build", "--output", site.root / "other").returncode == 0

    assert khabar("-C", site.root, "clean", "--output", site.root / "other").returncode == 0

    assert not (site.root / "other").exists()
    assert site.build().written == []


@pytest.mark.parametrize("command", ["serve", "watch", "init", "new", "clean"])
def test_every_command_explains_itself_with_an_example(command: str) -> None:
    done = khabar(command, "--help")

    assert done.returncode == 0
    assert "Example:" in done.stdout


@pytest.mark.parametrize(
    ("typed", "meant"), [("serv", "serve"), ("server", "serve"), ("wach", "watch"), ("clena", "clean")]
)
def test_mistyped_commands_are_recognised(typed: str, meant: str) -> None:
    assert meant in khabar(typed).stderr


def test_a_file_of_khabars_is_copied_to_be_changed(site: Site) -> None:
    for name in ("missing.html", "khabar.css"):
        copy = override(site.config(), name)
        assert copy.read_bytes() == next((REPOSITORY / kind / name).read_bytes() for kind in ("templates", "static")
                                         if (REPOSITORY / kind / name).exists())  # fmt: skip

    site.write("templates/missing.html", "mine")
    with pytest.raises(ConfigError, match="already"):
        override(site.config(), "missing.html")
    assert (site.root / "templates/missing.html").read_text() == "mine"


@pytest.mark.parametrize("name", ["mising.html", "../pyproject.toml", "", "."])
def test_only_files_of_khabars_are_copied(site: Site, name: str) -> None:
    with pytest.raises(ConfigError, match="no file"):
        override(site.config(), name)


@pytest.mark.parametrize(
    ("service", "path"), [("github", ".github/workflows/khabar.yml"), ("gitlab", ".gitlab-ci.yml")]
)
def test_a_service_is_told_how_to_build_and_publish_the_site(tmp_path: Path, service: str, path: str) -> None:
    first = khabar("init", tmp_path / "new", "--ci", service)
    assert first.returncode == 0
    assert path in first.stdout and "khabar.toml" in first.stdout
    workflow = (tmp_path / "new" / path).read_text(encoding="utf-8")
    told = yaml.safe_load(workflow)
    jobs = told["jobs"]["build"]["steps"] if service == "github" else told["pages"]["script"]
    assert "khabar build" in str(jobs) and "${{{" not in workflow

    again = khabar("init", tmp_path / "new", "--ci", service)
    assert again.returncode == 2 and "there is a workflow already" in again.stderr

    (tmp_path / "new" / path).unlink()
    only = khabar("init", tmp_path / "new", "--ci", service)
    assert only.returncode == 0 and only.stdout.count("\n") == 1


def test_a_new_site_waits_for_nothing_that_only_a_build_needs() -> None:
    code = (
        "import sys, generator.cli, generator.scaffold; sys.exit(bool({'generator.parse', 'jinja2'} & {*sys.modules}))"
    )

    assert subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parent.parent).returncode == 0
