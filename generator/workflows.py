"""Files by which the services that keep a site's sources build it and publish it."""

from pathlib import Path

from generator.errors import ConfigError
from generator.model import Problem
from generator.scaffold import write_new

# Where the program is to be had, for a machine that has nothing.
_PROGRAM = "khabar @ git+https://github.com/khabar/khabar"

_GITHUB = """\
# Builds the site and publishes it on GitHub Pages whenever main changes.
# Once: Settings, Pages, Source: GitHub Actions. In khabar.toml: base_url and hosts = ["github-pages"].
name: site
on:
  push:
    branches: [main]
  workflow_dispatch:
permissions:
  contents: read
concurrency:
  group: pages
  cancel-in-progress: false
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: pip install "{program}"
      - run: khabar build --strict
      - run: khabar check --host github-pages
      - uses: actions/upload-pages-artifact@v3
        with:
          path: output
  publish:
    needs: build
    runs-on: ubuntu-latest
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: ${{{{ steps.publish.outputs.page_url }}}}
    steps:
      - id: publish
        uses: actions/deploy-pages@v4
"""

_GITLAB = """\
# Builds the site and publishes it on GitLab Pages whenever the default branch changes.
# In khabar.toml: base_url and hosts = ["gitlab-pages"].
pages:
  image: python:3.12
  script:
    - pip install "{program}"
    - khabar build --strict --output public
    - khabar check --output public --host gitlab-pages
  artifacts:
    paths: [public]
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
"""

WORKFLOWS = {"github": (".github/workflows/khabar.yml", _GITHUB), "gitlab": (".gitlab-ci.yml", _GITLAB)}


def add_workflow(folder: Path, service: str) -> Path:
    """Write the file by which a service builds and publishes the site.

    Args:
        folder: The site's folder, which is the top of its repository.
        service: One of `WORKFLOWS`.

    Returns:
        The file.

    Raises:
        ConfigError: There is one already, or the folder cannot be written.
    """
    path, text = WORKFLOWS[service]
    file = folder / path
    try:
        write_new(file, text.format(program=_PROGRAM))
    except FileExistsError as exc:
        hint = "move it away, and put your own steps into the new one"
        raise ConfigError([Problem("init", "there is a workflow already", str(file), hint=hint)]) from exc
    return file
