"""The command as a person or a script calls it: exit codes, what is printed where, help."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Site
from filelock import FileLock

from generator.cache import cache_folder
from generator.cli.group import OTHER_NAMES, SECTIONS, cli


def khabar(*arguments: str | Path, folder: Path | None = None, **options: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "generator", *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent), "PYTHONUTF8": "1"}
    return subprocess.run(command, capture_output=True, text=True, env=environment, cwd=folder, timeout=300, **options)  # type: ignore[call-overload,no-any-return]


def test_a_build_tells_what_it_did_and_where_to_look(seeded: Site) -> None:
    done = khabar("-C", seeded.root, "build")

    assert done.returncode == 0
    assert "5 read: 5 published, 0 drafts, 0 skipped" in done.stdout
    assert "fa 3, lt 1, ro 1" in done.stdout
    assert "index.html" in done.stdout
    assert done.stderr == ""


def test_the_report_is_json_on_standard_output(seeded: Site) -> None:
    seeded.write("seeds/empty.txt", "")

    report = json.loads(khabar("-C", seeded.root, "build", "--report", "json").stdout)

    assert report["read"] == 6
    assert report["published"] == 5
    assert report["skipped"] == {"empty": 1}
    assert report["problems"][0]["path"] == "empty.txt"
    assert "index.html" in report["written"]


def test_strict_leaves_with_3_when_an_item_was_skipped(seeded: Site) -> None:
    seeded.write("seeds/empty.txt", "")

    assert khabar("-C", seeded.root, "build").returncode == 0
    strict = khabar("-C", seeded.root, "build", "--strict")

    assert strict.returncode == 3
    assert "empty.txt: empty:" in strict.stderr


def test_a_broken_template_fails_with_1_and_leaves_the_old_site(seeded: Site) -> None:
    khabar("-C", seeded.root, "build")
    before = seeded.output()
    seeded.write(
        "templates/article.html", "{% extends page.layout %}\n{% block main %}{{ item.nonsense }}{% endblock %}\n"
    )

    done = khabar("-C", seeded.root, "build")

    assert done.returncode == 1
    assert "article.html:2: template:" in done.stderr
    assert seeded.output() == before


def test_a_template_that_does_not_parse_names_its_line(seeded: Site) -> None:
    seeded.write("templates/home.html", "{% extends page.layout %}\n\n{% block %}\n")

    done = khabar("-C", seeded.root, "build")

    assert done.returncode == 1
    assert "home.html:3: template:" in done.stderr


@pytest.mark.parametrize("arguments", [["bild"], ["build", "--outptu", "x"], []])
def test_wrong_usage_leaves_with_2(seeded: Site, arguments: list[str]) -> None:
    done = khabar("-C", seeded.root, *arguments)

    assert done.returncode == 2
    assert not (seeded.root / "output").exists()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("bild", "build"),
        ("SERVE", "serve"),
        ("servr", "serve"),
        ("deploy", "publish"),
        ("server", "serve"),
        ("help", "--help"),
    ],
)
def test_a_mistyped_command_is_recognised(typed: str, meant: str) -> None:
    done = khabar(typed)

    assert done.returncode == 2
    assert f"Did you mean {meant}?" in done.stderr


def test_nothing_is_suggested_for_what_is_like_nothing() -> None:
    assert "Did you mean" not in khabar("xyzzy").stderr


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["build", "--seed", "x"], "'--seeds'"),
        (["new", "--lag", "fa", "x"], "'--lang'"),
        (["build", "-C", "x"], "khabar -C FOLDER build"),
        (["serve", "--quiet"], "khabar --quiet serve"),
    ],
)
def test_a_mistyped_or_misplaced_option_is_recognised(typed: list[str], said: str) -> None:
    done = khabar(*typed)

    assert done.returncode == 2
    assert said in done.stderr


def test_help_lists_every_command_in_a_line_and_each_has_an_example() -> None:
    listed = khabar("--help").stdout

    assert sorted(name for names in SECTIONS.values() for name in names) == sorted(cli.commands)
    assert set(OTHER_NAMES.values()) <= cli.commands.keys() | {"--help", "--version"}
    assert not OTHER_NAMES.keys() & cli.commands.keys()
    assert "..." not in listed.partition("Begin:")[2]
    assert all("Example: khabar" in (command.epilog or "") for command in cli.commands.values())


def test_a_missing_folder_leaves_with_2(tmp_path: Path) -> None:
    done = khabar("-C", tmp_path, "build")

    assert done.returncode == 2
    assert "no-seeds" in done.stderr


def test_a_build_that_finds_no_item_says_which_files_are_read(site: Site) -> None:
    site.write("seeds/items.json", '[{"text": "x"}]').write("seeds/a.docx", "x")

    done = khabar("-C", site.root, "build")
    found = khabar("-C", site.item("lt/a.md", "Alfa").root, "build")

    assert (done.returncode, done.stderr) == (0, "")
    assert "seeds holds no item" in done.stdout
    assert all(ending in done.stdout for ending in (".txt", ".md", ".html", ".jsonl"))
    assert "holds no item" not in found.stdout


def test_a_second_build_at_once_leaves_with_5(seeded: Site) -> None:
    with FileLock(cache_folder(seeded.config()) / "lock"):
        done = khabar("-C", seeded.root, "build")

    assert done.returncode == 5
    assert "another build" in done.stderr


def test_inspect_prints_one_object_a_line(seeded: Site) -> None:
    done = khabar("inspect", seeded.root / "seeds", "--json")

    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert [record["lang"] for record in records] == ["fa", "fa", "ro", "fa", "lt"]
    assert all(record["paragraphs"] and record["sha256"] for record in records)


def test_inspect_keeps_the_order_and_ids_of_json_lines(site: Site) -> None:
    rows = [{"id": f"n-{number}", "text": f"Antraštė {number}\n\nTai yra sakinys apie miestą."} for number in (3, 1, 2)]
    site.write("many.jsonl", "".join(json.dumps(row) + "\n" for row in rows))

    done = khabar("inspect", site.root / "many.jsonl", "--json")

    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["n-3", "n-1", "n-2"]


def test_inspect_for_people_shows_what_was_taken_out_and_why(seeded: Site) -> None:
    done = khabar("inspect", seeded.root / "seeds/002_0896e40b5fa64da5.txt")

    assert done.returncode == 0
    assert "Alătură-te Iarmarocului" in done.stdout
    assert "Comentariu0" in done.stdout


@pytest.mark.parametrize("command", [["inspect", "seeds", "--json"], ["inspect", "seeds"], ["clean", "--dry-run"]])
def test_a_closed_pipe_ends_quietly(seeded: Site, command: list[str]) -> None:
    seeded.build()
    for number in range(300):  # more than a pipe holds
        seeded.write(f"seeds/{number}.txt", f"Story {number}\n\n" + "A long line of a long story. " * 20)
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    run = [sys.executable, "-m", "generator", *command]
    pipe = subprocess.PIPE
    with subprocess.Popen(run, cwd=seeded.root, env=environment, stdout=pipe, stderr=pipe) as process:
        assert process.stdout and process.stderr
        process.stdout.close()

        assert process.stderr.read() == b""
        assert process.wait(60) == 0


def test_every_command_explains_itself_with_an_example() -> None:
    for command in ("build", "inspect"):
        done = khabar(command, "--help")

        assert done.returncode == 0
        assert "Example:" in done.stdout


def test_importing_says_how_much_was_taken_over(site: Site, tmp_path: Path) -> None:
    old = Site(tmp_path / "old").write("hugo.toml", 'baseURL = "https://example.org/"\n')
    old.write("content/one.md", "---\ntitle: One\ndate: 2024-05-17\n---\nText.\n")

    first, again = (khabar("-C", site.root, "import", old.root) for _ in range(2))

    assert first.stdout.startswith("1 item is in ")
    assert (again.returncode, again.stdout) == (0, f"nothing was taken over from {old.root}\n")
    assert "import-exists" in again.stderr


def test_options_go_over_the_configuration(seeded: Site, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere"

    khabar("-C", seeded.root, "build", "--output", other, "--base-url", "https://example.org/news")

    assert "https://example.org/news/" in (other / "sitemap.xml").read_text()
    assert not (seeded.root / "output").exists()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_what_completes_is_a_script_that_the_shell_reads(shell: str) -> None:
    script = khabar("completion", shell).stdout

    assert "_KHABAR_COMPLETE" in script
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not here")
    read = subprocess.run([shell, "-n"], input=script, capture_output=True, text=True, timeout=300)
    assert (read.returncode, read.stderr) == (0, "")


@pytest.mark.parametrize(
    ("words", "expected"), [("khabar se", "plain,serve\n"), ("khabar serve --po", "plain,--port\nplain,--poll\n")]
)
def test_commands_and_options_are_completed(words: str, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("_KHABAR_COMPLETE", "bash_complete"), ("COMP_WORDS", words)):
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("COMP_CWORD", str(words.count(" ")))

    assert khabar().stdout == expected
