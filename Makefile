# Two commands for a new machine with Python 3.11 and pip: `make demo` and `make test`. Each sets up what it needs.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test check lint types docs slow bench peers lock clean

demo: .venv/.run ## set everything up and brief the shipped examples
	$(BIN)/accord brief examples/nairobi-visit

test: .venv/.dev ## set up and pass the tests
	$(BIN)/python -m pytest

check: lint types test docs ## what a change must pass

lint: .venv/.dev
	$(BIN)/ruff check src tests bench scripts
	$(BIN)/ruff format --check src tests bench scripts

types: .venv/.dev
	$(BIN)/mypy

docs: .venv/.dev ## generated pages are what the code generates, links lead somewhere
	$(BIN)/python scripts/schema.py --check
	$(BIN)/python scripts/pages.py --check
	$(BIN)/python scripts/links.py

slow: .venv/.dev ## the tests left out by default
	$(BIN)/python -m pytest -m slow

bench: .venv/.dev
	$(BIN)/python bench/run.py

peers: .venv/.dev ## run the peers that install, in an environment of their own, and write docs/peers.md
	$(PYTHON) -m venv .venv/peers
	.venv/peers/bin/python -m pip install --quiet -r requirements/peers.txt
	$(BIN)/python bench/peers/run.py .venv/peers/bin/python

.venv/.base:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Accord needs Python 3.11 or newer, found " + sys.version)'
	$(PYTHON) -m venv .venv
	touch $@

.venv/.run: .venv/.base requirements/run.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/run.txt
	$(BIN)/python -m pip install --quiet --no-deps --editable .
	touch $@

.venv/.dev: .venv/.run requirements/dev.txt
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/dev.txt
	touch $@

lock: ## pin everything by hash again; needs uv
	uv pip compile pyproject.toml --extra model --extra postgres --group dev --generate-hashes --no-emit-index-url --no-header -q --python-version 3.11 -o requirements/dev.txt
	uv pip compile pyproject.toml --extra model --generate-hashes --no-emit-index-url --no-header -q --python-version 3.11 -c requirements/dev.txt -o requirements/run.txt

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache build dist
