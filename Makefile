# What a reader of the README runs. Everything is installed into .venv; nothing else of the machine is touched but,
# where it can be, the browser that the browser tests need.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := site
.PHONY: site install dev test check format wheel clean

site: install ## Build seeds/ into output/
	$(BIN)/khabar build

install: $(VENV)/.installed
dev: $(VENV)/.installed-dev

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/.installed-dev: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@ $(VENV)/.installed

test: dev ## Run all tests and checks
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n auto

format: dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

wheel: dev ## Build the wheel into dist/
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .

clean: ## Remove what was built, and nothing else
	rm -rf .khabar dist
	find output -mindepth 1 ! -name .gitkeep -delete
