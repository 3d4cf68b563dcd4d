"""The corpus of the benchmark is the same on every machine, and its report says what was measured."""

import hashlib
import json
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from conftest import Site

from benchmarks import floor, lighthouse, memory
from benchmarks.corpus import COMMONEST, LONGEST, SHORTEST, corpus, item, words, write_lines, write_markdown, write_raw
from benchmarks.measure import measure, pages_and_bytes
from benchmarks.programs import PROGRAMS
from benchmarks.report import write_report
from generator.languages import language

SIZE = 200


def digest_of(folder: Path) -> str:
    found = hashlib.sha256()
    for file in sorted(folder.rglob("*.md")):
        found.update(file.relative_to(folder).as_posix().encode() + file.read_bytes())
    return found.hexdigest()


def test_the_corpus_is_the_same_each_time(tmp_path: Path) -> None:
    for name in "ab":
        write_markdown(tmp_path / name, corpus(SIZE))

    assert digest_of(tmp_path / "a") == digest_of(tmp_path / "b")
    assert list(corpus(3)) == list(corpus(SIZE))[:3]
    assert item(1, seed=2) != item(1)


def test_the_corpus_is_as_long_and_as_many_tongued_as_it_says() -> None:
    items = list(corpus(2_000))

    assert {one.lang for one in items} == set(words())
    assert {language(lang).dir for lang in words()} == {"ltr", "rtl"}
    lengths = [len(one.body) / words()[one.lang].get("letters", 1) for one in items]
    assert SHORTEST <= min(lengths) <= max(lengths) <= LONGEST * 1.5
    assert abs(sum(lengths) / len(lengths) - (SHORTEST + COMMONEST + LONGEST) / 3) < 400
    assert len({one.title for one in items}) == len(items)


def test_a_site_of_the_corpus_has_every_item_in_its_language(site: Site) -> None:
    write_markdown(site.root / "seeds", corpus(SIZE))

    report = site.build()

    assert (report.published, report.skipped) == (SIZE, {})
    assert [problem for problem in report.problems if problem.severity != "note"] == []
    assert report.languages.keys() == {one.lang for one in corpus(SIZE)}


def test_lines_hold_the_same_items_as_files(site: Site, tmp_path: Path) -> None:
    write_lines(site.root / "seeds/all.jsonl", corpus(40))
    report = site.build()
    other = Site(tmp_path / "other")
    write_markdown(other.root / "seeds", corpus(40))
    again = other.build()

    assert report.languages == again.languages
    assert set(report.written) == set(again.written)


def test_raw_items_are_found_with_their_language(site: Site) -> None:
    write_raw(site.root / "seeds", corpus(40))

    assert site.build().published == 40


@pytest.mark.parametrize("name", [name for name in PROGRAMS if not name.startswith("khabar")])
def test_the_site_of_each_program_holds_every_item(tmp_path: Path, name: str) -> None:
    PROGRAMS[name].prepare(tmp_path / "site", corpus(20))

    texts = [(tmp_path / "site" / PROGRAMS[name].seed.format(one.path)).read_text() for one in corpus(20)]
    assert all(one.body in text and one.title in text for one, text in zip(corpus(20), texts, strict=True))


def test_a_command_is_measured_with_all_its_processes(tmp_path: Path) -> None:
    held = "x = bytearray(60_000_000); import time; time.sleep(0.8)"
    both = f"import subprocess, sys; p = subprocess.Popen([sys.executable, '-c', {held!r}]); {held}; p.wait()"

    cost = measure([sys.executable, "-c", both], tmp_path)

    assert cost.code == 0
    assert cost.wall_s >= 0.8
    assert sys.platform != "linux" or 120 < cost.peak_mb < 200


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets a process adopt others")
def test_the_time_of_a_process_that_outlives_the_command_counts(tmp_path: Path) -> None:
    work = "import time; time.sleep(0.3); end = time.process_time() + 0.5\nwhile time.process_time() < end: pass"

    cost = measure(
        [sys.executable, "-c", f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {work!r}])"], tmp_path
    )

    assert cost.cpu_s > 0.5


def test_a_command_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    assert measure([sys.executable, "-c", "import time; time.sleep(60)"], tmp_path, limit_s=0.5).code == -9


def test_the_floor_writes_as_many_files_of_the_same_sizes(tmp_path: Path) -> None:
    for path, size in (("a/b.html", 3_000_000), ("c.html", 0)):
        (tmp_path / "from" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "from" / path).write_bytes(b"x" * size)

    floor.list_files(tmp_path / "from", tmp_path / "list")
    floor.write_files(tmp_path / "list", tmp_path / "to")

    assert pages_and_bytes(tmp_path / "to") == pages_and_bytes(tmp_path / "from") == (2, 2, 3_000_000)


def test_the_report_tells_what_was_measured_and_what_stopped(tmp_path: Path) -> None:
    cost = {"wall_s": 2.0, "cpu_s": 3.0, "peak_mb": 80.0, "code": 0, "said": ""}
    about = {"size": 1000, "version": "1.0", "machine": "2 × a machine", "day": "2026-01-02", "load": 0.1}
    built = {"files": 12, "pages": 10, "bytes": 5_000_000, "same": cost, "edit": cost}
    khabar = {
        **about,
        **built,
        "program": "khabar",
        "cold": cost,
        "floor": cost,
        "warm_ms": [9.0, 8.0, 12.0],
        "browser_ms": [150.0],
    }
    hugo = {**about, **built, "program": "hugo", "cold": {**cost, "wall_s": 9.0}}
    pelican = {**about, "program": "pelican", "cold": {**cost, "code": 1}}
    for result in (khabar, hugo, pelican):
        (tmp_path / f"1000-{result['program']}.json").write_text(json.dumps(result))
    (tmp_path / "control-hugo.json").write_text(json.dumps({"program": "hugo", "code": 0, "broken": {".html": 2}}))

    write_report(tmp_path, tmp_path)

    page = (tmp_path / "performance.md").read_text()
    assert "| Hugo | 9.00 s | 3.00 s | 4.5 | 80 MB |" in page
    assert "| Pelican | stopped with 1 after 2 s |" in page
    assert "| 1,000 | 9 ms | 12 ms | 150 ms | 150 ms |" in page
    assert "Hugo: built; the character stands in 2 .html files." in page
    ElementTree.fromstring((tmp_path / "performance.svg").read_text())


def test_growing_memory_is_told_from_memory_that_warms_up() -> None:
    warms_up = [60.0 + min(number, 250) * 0.1 for number in range(1000)]
    leaks = [90.0 + number * 0.01 for number in range(1000)]
    up_and_down = [90.0 + number % 7 for number in range(1000)]

    assert memory.growth(warms_up) == 0
    assert memory.growth(leaks) > memory.TOLERANCE_MB
    assert abs(memory.growth(up_and_down)) <= 1


def test_edits_do_not_make_the_server_grow(tmp_path: Path) -> None:
    """A short run of what `python -m benchmarks.memory` does for an hour."""
    held = memory.edits(tmp_path / "site", 120)

    assert len(held) == 120
    assert memory.growth(held) <= memory.TOLERANCE_MB


@pytest.mark.parametrize(
    ("output", "said", "reason"),
    [
        ("", "Runtime error encountered: NO_NAVSTART", "NO_NAVSTART"),
        ("", "", "exit code 1"),
        ('{"runtimeError": {"code": "NO_FCP"}, "categories": {}}', "", "NO_FCP"),
    ],
)
def test_an_audit_that_breaks_off_is_told_from_a_result(output: str, said: str, reason: str) -> None:
    with pytest.raises(lighthouse.AuditError, match=reason):
        lighthouse.result_of(1, output, said)

    assert lighthouse.result_of(0, '{"categories": {}}', "") == {"categories": {}}


def test_a_page_is_audited_anew_until_there_is_a_result(tmp_path: Path) -> None:
    tries = tmp_path / "tries"
    program = tmp_path / "program"
    program.write_text(
        f"#!{sys.executable}\nfrom pathlib import Path\nimport sys\ntries = Path({str(tries)!r})\n"
        "seen = tries.read_text().splitlines() if tries.exists() else []\n"
        "profile = next(one for one in sys.argv[-1].split() if one.startswith('--user-data-dir='))\n"
        "tries.write_text('\\n'.join([*seen, profile]))\n"
        "if len(seen) < 2: sys.exit('Runtime error encountered: NO_NAVSTART')\n"
        "print('{\"categories\": {}}')\n",
        encoding="utf-8",
    )
    program.chmod(0o755)

    found = lighthouse.audit(program, "http://localhost:1/", "mobile")

    assert found == {"categories": {}}
    assert len(set(tries.read_text(encoding="utf-8").splitlines())) == 3, "each with a profile of its own"
