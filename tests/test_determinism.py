"""The same seeds give the same bytes, whatever the machine, the workers and the history."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Site

from generator.build import build, ingest, paint


def many_items(site: Site) -> Site:
    words = {"fa": "خبر تازه از شهر", "lt": "Naujiena iš miesto", "ro": "Știre din oraș", "am": "ዜና ከከተማ"}
    for number in range(60):
        for lang, title in words.items():
            day = f"20{10 + number % 5}-0{1 + number % 9}-{10 + number % 15}"
            dated = {"date": day} if number % 7 else {}
            site.item(f"{lang}/{number:03}.md", f"{title} {number % 20}", source=f"{title} {number % 3}", **dated)
    return site


def test_workers_and_shard_sizes_do_not_show(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    many_items(site).build()
    one = site.output()

    for shard_bytes, shard_rows in ((1, 1), (37_000, 99)):
        monkeypatch.setattr(ingest, "SHARD_BYTES", shard_bytes)
        monkeypatch.setattr(paint, "SHARD_ROWS", shard_rows)
        build(site.config(), workers=2 if shard_rows > 1 else 1, clean=True)
        assert site.output() == one


@pytest.mark.parametrize(
    "environment",
    [
        {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1"},
        {"TZ": "America/Anchorage", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "2"},
        {"LC_ALL": "fa_IR.UTF-8", "PYTHONHASHSEED": "3", "PYTHONUTF8": "1"},
    ],
)
def test_zone_locale_and_hash_seed_do_not_show(site: Site, environment: dict[str, str]) -> None:
    many_items(site).build()
    expected = site.output()

    command = [sys.executable, "-m", "generator", "-C", str(site.root), "build", "--clean"]
    path = str(Path(__file__).parent.parent)
    done = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": path, **environment}, capture_output=True, timeout=120
    )

    assert done.returncode == 0, done.stderr
    assert site.output() == expected
