"""What is installed is whole: far from the checkout, with nothing else on the path, the command builds a site."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from conftest import SEEDS

CHECKOUT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the wheel's contents and nothing of the checkout."""
    pytest.importorskip("hatchling", reason="the build backend hatchling is not installed")
    folder = tmp_path_factory.mktemp("package")
    wheel = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-index", "--no-build-isolation",
             "--disable-pip-version-check", "--wheel-dir", str(folder), str(CHECKOUT)]  # fmt: skip
    subprocess.run(wheel, check=True, capture_output=True, timeout=120)
    target = folder / "site-packages"
    (file,) = folder.glob("*.whl")
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--no-compile",
               "--disable-pip-version-check", "--target", str(target), str(file)]  # fmt: skip
    subprocess.run(install, check=True, capture_output=True, timeout=120)
    return target


def test_the_installed_command_builds_a_site_far_from_the_checkout(installed: Path, tmp_path: Path) -> None:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    # Without -S the editable checkout would be found; the libraries stand behind what was installed.
    libraries = [path for path in sys.path if "site-packages" in path]
    program = (
        "import sys; sys.path[:0] = sys.argv[1].split('\\n'); sys.argv[1:] = sys.argv[2:]\n"
        "import generator, runpy; assert generator.__file__.startswith(sys.path[0]), generator.__file__\n"
        "runpy.run_module('generator', run_name='__main__')"
    )
    paths = "\n".join([str(installed), *libraries])
    command = [sys.executable, "-S", "-P", "-c", program, paths, "-C", str(tmp_path), "build", "--report", "json"]

    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, timeout=120,
                          env={**os.environ, "PYTHONPATH": "", "PYTHONUTF8": "1"})  # fmt: skip

    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert (report["read"], report["published"], report["problems"]) == (5, 5, [])
    assert {"index.html", "static/khabar.css", "static/favicon.svg", "fa/index.html"} <= set(report["written"])
    home = (tmp_path / "output/lt/index.html").read_text(encoding="utf-8")
    assert "Visos kalbos" in home


def test_the_wheel_holds_what_it_needs_and_nothing_else(installed: Path) -> None:
    (wheel,) = installed.parent.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()

    for name in ("generator/templates/base.html", "generator/static/khabar.css", "generator/phrases/fa.toml",
                 "generator/locale/fa/LC_MESSAGES/khabar.po", "generator/detect/ngrams.bin"):  # fmt: skip
        assert name in names
    assert {name.split("/")[0] for name in names if ".dist-info" not in name} == {"generator"}
    assert not [name for name in names if "__pycache__" in name or name.endswith((".pyc", "~"))]
    assert any(name.endswith("/licenses/LICENSE") for name in names)
