# Samordna. `make run` serves the demo, `make test` tests everything; both set up what they need first.

PORT ?= 8000
PYTHON ?= python3
BIN := .venv/bin
CORES := $(shell getconf _NPROCESSORS_ONLN)
WORKERS := $(shell echo $$(( $(CORES) + 1 )))
CHECKS := check-types check-format check-lint check-imports check-templates check-migrations check-messages
SIDE_BY_SIDE := --maxprocesses 4 --dist loadgroup --numprocesses

# A shell that forbids bytecode would make each of a run's processes compile everything anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help setup run test test-fast check $(CHECKS) audit bench accuracy mutants messages lock format clean

help: ## Show what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

setup: ## Prepare .venv, the pages' assets and the translations
	@sh scripts/setup.sh "$(PYTHON)"

run: setup ## Serve the demo at http://127.0.0.1:8000 (PORT=8123 for another port)
	@exec $(BIN)/samordna serve --demo --port $(PORT)

test: setup ## Check and test everything
	@sh scripts/browser.sh
	@# Once for all processes, which would else compile the same files at the same time.
	@$(BIN)/python -m compileall -q -j 0 src tests accuracy bench
	@$(BIN)/pytest --with-checks $(SIDE_BY_SIDE) $(WORKERS)

test-fast: setup ## The tests that need neither browser nor processes nor commits nor long, side by side
	@$(BIN)/pytest -m "not browser and not slow" --durations 5 --durations-min 1 $(SIDE_BY_SIDE) $(CORES)

check: setup ## Formatting, lint, types, import directions, templates, migrations, translations
	@$(MAKE) --no-print-directory --jobs=2 --output-sync=target $(CHECKS)

check-types:
	$(BIN)/mypy

check-format:
	$(BIN)/ruff format --check .

check-lint:
	$(BIN)/ruff check .

check-imports:
	$(BIN)/lint-imports

check-templates:
	$(BIN)/djlint --lint --quiet src

check-migrations:
	$(BIN)/python scripts/migrations_in_step.py

check-messages:
	$(BIN)/python scripts/messages.py --check

audit: setup ## Known vulnerabilities and a bill of materials (needs the network)
	@$(BIN)/python scripts/audit.py

bench: setup ## Measure speed and print a table (also var/bench.json)
	@$(BIN)/python -m bench

accuracy: setup ## Measure how well plans are read and persons are told from places (also var/accuracy.json)
	@$(BIN)/python -m accuracy $(ARGS)
	@$(BIN)/python -m accuracy.guard

mutants: setup ## Change a hundred lines, one at a time, and list what no test sees (also var/mutants.json)
	@sh scripts/mutants.sh
	@.venv/mutants/bin/python -m mutants $(ARGS)

messages: setup ## Bring the translations in step with the texts in the code
	$(BIN)/python scripts/messages.py

lock: setup ## Compile the locked requirements anew
	sh scripts/lock.sh

format: setup ## Format everything
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean: ## Remove what setup made (not var/)
	rm -rf .venv node_modules src/samordna/static/vendor src/samordna/staticfiles
