.DEFAULT_GOAL := help
PYTHON := .venv/bin/python
STAMP := .venv/.ready

.PHONY: help demo test check bench web clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-8s %s\n", $$1, $$2}'

$(STAMP): scripts/setup.sh requirements.lock pyproject.toml
	@bash scripts/setup.sh

demo: $(STAMP) ## set everything up, plan a face mesolift, say where the page lies
	@bash scripts/setup.sh graphics
	@.venv/bin/mesomap run mesolift-face --seed 1 -o demo-output --force
	@echo
	@echo "Open in a browser: $(CURDIR)/demo-output/map.html"

check: $(STAMP) ## lint, format and types
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@.venv/bin/mypy

test: $(STAMP) check ## set everything up and run every check and test
	@bash scripts/setup.sh graphics browser
	@$(PYTHON) -m pytest -n 2 --dist loadfile

bench: $(STAMP) ## speed and evenness against peers
	@bash scripts/setup.sh graphics
	@$(PYTHON) scripts/bench.py

web: ## build the page's bundle again (needs npm)
	@cd web && npm ci --no-fund --no-audit && npm run build

clean: ## remove what the targets above made
	@rm -rf .venv demo-output build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
