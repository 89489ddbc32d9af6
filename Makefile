# Everything a developer runs. Needs make and Python 3.11 or later, nothing else: the first target that is
# called makes .venv and installs the project into it.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
# Processes that pytest uses; the tests themselves start more.
WORKERS ?= 2

.DEFAULT_GOAL := help
.PHONY: help serve test test-whoosh-reloaded check fix eval bench screenshots clean

help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-21s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# Again whenever pyproject.toml changes, since it says what to install.
$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "dvsearch needs Python 3.11 or later; set PYTHON")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $@

serve: $(READY)  ## index the sample articles and serve them at http://127.0.0.1:8000/ (or DVSEARCH_PORT)
	$(BIN)/dvsearch index data/articles data/coverage
	$(BIN)/dvsearch serve

test: $(READY)  ## run all tests; at least 90 % of the lines of src must be run
	$(BIN)/python -m pytest -n $(WORKERS) --cov=dvsearch --cov-report=term --cov-fail-under=90

# The other package with the import name whoosh, put before the installed one.
RELOADED := $(VENV)/whoosh-reloaded
test-whoosh-reloaded: $(READY)  ## run the engine's tests on whoosh-reloaded
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade --target $(RELOADED) whoosh-reloaded==2.7.5
	PYTHONPATH=$(abspath $(RELOADED)) $(BIN)/python -m pytest -q tests/engine

check: $(READY)  ## lint, formatting, types, layers, documentation
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -q tests/test_imports.py tests/test_docs.py

fix: $(READY)  ## mend what ruff can mend
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

eval: $(READY)  ## measure everything, and hold it against the pinned floors
	$(BIN)/dvsearch eval gate --whole

# On the shared news where they are beside the repository, else on the sample archive; CORPUS=FILE names other
# articles, BENCH='--only latency --limit 5000' any option of `python -m benchmarks`.
CORPUS ?=
BENCH ?=
bench: $(READY)  ## measure dvsearch beside other engines and write docs/benchmarks.md
	@$(BIN)/python -c 'import tantivy, psutil' 2>/dev/null || \
		$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[bench]'
	$(BIN)/python -m benchmarks $(if $(CORPUS),--corpus $(CORPUS)) $(BENCH)

screenshots: $(READY)  ## take the pictures in docs/screenshots anew; needs chromium
	$(BIN)/python docs/take_screenshots.py

clean:  ## remove what the tools leave behind; the index and .venv stay
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage .coverage.* build dist
	find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +
