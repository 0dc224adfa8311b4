# Everything a person does with this repository. Each target installs what it needs by itself.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV ?= .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
ROOMS := corpus index assistant evals
# Arguments for the command behind a target, as in: make test ARGS="tests/index -x"
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help install serve test check evals baseline tutorial bench lock clean

help: ## Say what each target does
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

install: $(INSTALLED) ## Make .venv with the versions of requirements.lock (done once, by every target)

# The stamp is written last, so an interrupted installation is taken up again, not mistaken for a finished one.
$(INSTALLED): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	{ echo "Python 3.11 or newer is needed; name it: make $(MAKECMDGOALS) PYTHON=/path/to/python3.11" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

serve: $(INSTALLED) ## Serve the page at http://127.0.0.1:7860
	$(BIN)/policy-assistant serve $(ARGS)

test: $(INSTALLED) ## Run the test suite
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile $(ARGS)

check: $(INSTALLED) ## Formatting, lint, types, import contracts, dependencies, module and function sizes
	$(BIN)/ruff format --check $(ROOMS) tests
	$(BIN)/ruff check $(ROOMS) tests
	$(BIN)/mypy $(ROOMS) tests
	$(BIN)/lint-imports
	$(BIN)/deptry .
	$(BIN)/python -m pytest --quiet tests/test_shape.py

EVALS_RUN = $(BIN)/policy-evals run policy leave-one-out mutations injection --part dev --out build/evals $(ARGS)
evals: $(INSTALLED) ## Measure the answers; fails on a broken promise or a figure that fell
	$(EVALS_RUN)
	$(BIN)/policy-evals gate evals/baselines build/evals

baseline: $(INSTALLED) ## Measure the answers and keep the figures as what `make evals` compares with
	$(EVALS_RUN)
	$(BIN)/policy-evals keep build/evals evals/baselines

tutorial: $(INSTALLED) ## Ask the tutorial pipeline the same questions and keep its figures in evals/runs
	$(BIN)/policy-evals run policy --part dev --target tutorial --out build/tutorial $(ARGS)
	$(BIN)/policy-evals keep build/tutorial evals/runs/tutorial-policy.json

bench: $(INSTALLED) ## Measure time and memory beside the usual tutorial pipeline
	$(BIN)/python -m evals.bench $(ARGS)

LOCKING := build/lock
# `+cpu` and the like name a build of the same version; a lock is for every machine, so it does not say which.
lock: ## Choose versions anew and write requirements.lock (minutes)
	rm -rf $(LOCKING)
	$(PYTHON) -m venv $(LOCKING)
	$(LOCKING)/bin/python -m pip install --quiet --disable-pip-version-check --upgrade setuptools '.[dev]'
	$(LOCKING)/bin/python -m pip check
	$(LOCKING)/bin/python -m pip freeze --all --exclude pip --exclude policy-assistant \
	| sed 's/+.*//' | LC_ALL=C sort -f > $(LOCKING)/frozen
	@! grep -E '@|^(nvidia|cuda|triton)' $(LOCKING)/frozen || \
	{ echo 'The lines above do not belong in a lock: let pip find the CPU build of torch and no local files.' >&2; exit 1; }
	{ grep '^#' requirements.lock; cat $(LOCKING)/frozen; } > $(LOCKING)/requirements.lock
	mv $(LOCKING)/requirements.lock requirements.lock
	rm -rf build

clean: ## Remove what the tools made; .venv and the built index stay
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis *.egg-info
	find $(ROOMS) tests -name __pycache__ -type d -prune -exec rm -rf {} +
