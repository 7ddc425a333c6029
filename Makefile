.DEFAULT_GOAL := help
PYTHON := .venv/bin/python
SETUP := @bash scripts/setup.sh

.PHONY: help demo test check docs bench web lock clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-8s %s\n", $$1, $$2}'

demo: ## set everything up, plan a face mesolift, say where the page lies
	$(SETUP) graphics
	@$(PYTHON) -m mesomap run mesolift-face --seed 1 -o demo-output --force
	@echo
	@echo "Open in a browser: $(CURDIR)/demo-output/map.html"

check: ## lint, format and types
	$(SETUP)
	@$(PYTHON) -m ruff check --quiet .
	@$(PYTHON) -m ruff format --check --quiet .
	@$(PYTHON) -m mypy

test: ## set everything up and run every check and test
	$(SETUP) graphics browser node
	@$(MAKE) --no-print-directory check
	@$(PYTHON) -m pytest -n 2 --dist loadfile

docs: ## build the documents as a site in build/docs, warnings fail
	$(SETUP) graphics
	@$(PYTHON) scripts/build_docs.py

bench: ## speed, memory and growth, evenness against peers; writes the table of docs/background/speed.md
	$(SETUP) graphics
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.lock
	@$(PYTHON) scripts/bench.py --markdown docs/background/speed.md

web: ## build the page's bundle again (needs npm)
	@cd web && npm ci --no-fund --no-audit && npm run build

LOCK = .venv/bin/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
  --no-emit-index-url --no-emit-find-links --quiet

lock: ## write the locks anew from pyproject.toml: what all need, and what only the benchmark needs besides
	$(SETUP)
	@$(LOCK) pyproject.toml --extra dev --output-file requirements.lock
	@echo pymeshlab | $(LOCK) - --constraint requirements.lock --output-file requirements-bench.lock

clean: ## remove what the targets above made
	@rm -rf .venv demo-output build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
