# What a reader of the README runs. Everything is installed into .venv; nothing else of the machine is touched but,
# where they can be, the browser and the Java that the browser tests need.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := site
.PHONY: site install dev browser servers test check format font screenshots benchmark lighthouse wheel clean

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

browser: ## See to the browser and the Java that the browser tests need, where that can be done
	@if { command -v chromium || command -v chromium-browser || command -v google-chrome; } >/dev/null; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get && apt-get update --quiet --quiet \
		&& DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --quiet chromium; then :; \
	else echo "No Chromium was found and none could be installed: the browser tests will be skipped."; fi
	@if command -v java >/dev/null; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get && apt-get update --quiet --quiet \
		&& DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --quiet default-jre-headless; then :; \
	else echo "No Java was found and none could be installed: the Nu HTML Checker will be skipped."; fi

# RUNLEVEL keeps Debian from starting what it installs: the tests start servers of their own, on ports of their own.
servers: ## See to the servers that the tests of publishing need, where that can be done
	@if PATH="$$PATH:/usr/sbin"; command -v rsync && command -v sshd && command -v nginx; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get && apt-get update --quiet --quiet \
		&& RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --quiet rsync openssh-server nginx-light; then :; \
	else echo "rsync, sshd or nginx was not found and could not be installed: some tests of publishing will be skipped."; fi >/dev/null

test: dev browser servers ## Run all tests and checks
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n auto

format: dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

font: dev ## Cut the web font anew from its package (needs npm)
	rm -rf build/font && mkdir -p build/font
	npm pack vazirmatn@33.0.3 --silent --pack-destination build/font
	tar -xzf build/font/*.tgz -C build/font
	$(BIN)/python .ci/subset_font.py 'build/font/package/fonts/variable/Vazirmatn[wght].ttf' static/fonts/vazirmatn.woff2
	cp build/font/package/OFL.txt static/fonts/vazirmatn.LICENSE.txt

screenshots: dev browser ## Show every kind of page at three widths, by day and by night, in build/screenshots/
	$(BIN)/python .ci/screenshots.py build/screenshots

SIZE ?= 1000

benchmark: dev ## Build SIZE items with Khabar, Hugo, Pelican and Eleventy, and write docs/performance.md
	$(BIN)/python -m benchmarks run $(foreach size,$(SIZE),--size $(size))

lighthouse: dev browser ## Lighthouse's scores on a page of every kind, RTL and LTR (fetches it with npm)
	$(BIN)/python -m benchmarks.lighthouse

wheel: dev ## Build the wheel into dist/
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .

clean: ## Remove what was built, and nothing else
	rm -rf .khabar dist
	find output -mindepth 1 ! -name .gitkeep -delete
