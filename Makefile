# Needs only Python 3.11 or later and make; everything else is installed into .venv.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test lint browser docs docs-serve bench fuzz soak clean

demo: .venv/installed ## the whole main job on the example notes, no account needed
	$(BIN)/lgnotes demo

test: lint browser ## everything that CI checks
	$(BIN)/pytest -n auto

lint: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

docs: .venv/installed-docs ## the documentation site, in build/site
	PYTHONPATH=. $(BIN)/python -m docsite

docs-serve: docs ## the same at http://127.0.0.1:8000/, until Ctrl-C
	$(BIN)/python -m http.server --bind 127.0.0.1 --directory build/site 8000

bench: .venv/installed-bench ## speed as ratios, and how a sync grows; takes some minutes
	$(BIN)/python benchmarks/bench.py
	PYTHONPATH=. $(BIN)/python benchmarks/formats.py
	$(BIN)/python benchmarks/register.py
	$(BIN)/python benchmarks/workspace.py
	$(BIN)/python benchmarks/addon.py

# On a person's machine tests in a browser are skipped without one; where CI is set they must run.
browser:
	@command -v chromedriver >/dev/null || \
	  { [ -n "$$CI" ] && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && \
	    apt-get update -qq && apt-get install -qq -y --no-install-recommends chromium chromium-driver; } || \
	  echo "No Chromium here: install it with its driver (Debian: apt install chromium chromium-driver) to have the pages tried in a browser."

MINUTES ?= 10
fuzz: .venv/installed-dev ## every reader on damaged documents: only our errors, and no hang
	PYTHONPATH=. $(BIN)/python benchmarks/fuzz.py $(MINUTES)

STEPS ?= 10000
soak: .venv/installed-dev ## a group's years in random order; SEED=N repeats the round that failed
	PYTHONPATH=. $(BIN)/python -m tests.contract.machine $(STEPS) $(SEED)

clean:
	rm -rf .venv demo build

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "lgnotes needs Python 3.11 or later: run make with PYTHON=/path/to/python3.11."; exit 1; }
	$(PYTHON) -m venv .venv || \
	  { echo "Python's venv module is missing: install it (Debian: apt install python3-venv)."; exit 1; }

.venv/installed: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/installed-bench: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,bench]'
	@touch $@ .venv/installed-dev .venv/installed-docs .venv/installed

.venv/installed-dev: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ .venv/installed-docs .venv/installed

.venv/installed-docs: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[docs]'
	@touch $@ .venv/installed
