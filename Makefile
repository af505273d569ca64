# The front door: `make` prints what there is. Every habit is a target.
SHELL := /bin/sh
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

export PYTHON
BIN := .venv/bin
NODE := scripts/node.sh
PWA_SOURCES := $(shell find pwa content/i18n -type f -not -path '*/node_modules/*' -not -path '*/dist/*' -not -path '*/.build/*' 2>/dev/null)

##@ Start here
help: ## Print this
	@awk 'BEGIN {FS = ":.*## "} /^##@/ {printf "\n%s\n", substr($$0, 5)} /^[a-z-]+:.*## / {printf "  %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
demo: setup pwa ## Serve the demo with its people on http://127.0.0.1:8000 (PORT, HOST and RYGVEJ_DATA change that)
	@RYGVEJ_MODE=demo RYGVEJ_DATA="$${RYGVEJ_DATA:-data/demo}" $(BIN)/flask serve
run: setup pwa ## Serve your own installation, as .env says (no demo people)
	@$(BIN)/flask serve

##@ Prove it
test: setup-dev node_modules ## Run everything, or one part: make test PART=journeys
	@CHROMIUM="$$(scripts/chromium.sh)" && export CHROMIUM && $(BIN)/python scripts/test.py $(PART)
soak: setup-dev pwa ## Search for long, with random cases: make soak MINUTES=60 (and SEED=7 to search the same again)
	@CHROMIUM="$$(scripts/chromium.sh)" && export CHROMIUM && { scripts/webkit.sh || true; } && $(BIN)/python scripts/soak.py --minutes "$(or $(MINUTES),60)" $(if $(SEED),--seed "$(SEED)")
bench: setup-dev pwa ## Measure speed and size on this machine, in one run
	@CHROMIUM="$$(scripts/chromium.sh)" && export CHROMIUM && $(BIN)/python -m tests.bench
bench-sync: setup-dev ## Measure sync beside others (for the run it installs Kinto, pouchdb-server, Granian and orjson in a folder it throws away)
	@$(BIN)/python -m tests.bench.sync
ladder: setup ## Try cases of your own: make ladder ENGINE=python < cases.json (or ENGINE=typescript)
	@scripts/ladder.sh "$(ENGINE)"

##@ Work on it
format: setup-dev node_modules ## Write both languages in the house style
	@$(BIN)/ruff check --fix . ; $(BIN)/ruff format . && $(NODE) npm --prefix pwa run --silent format
api: setup-dev node_modules ## Write the API description and the client made from it
	@RYGVEJ_MODE=demo $(BIN)/flask openapi --write && $(NODE) npm --prefix pwa run --silent api
screenshots: setup-dev pwa ## Take the README's pictures from the running demo
	@CHROMIUM="$$(scripts/chromium.sh)" && export CHROMIUM && $(BIN)/python -m tests.journeys.screenshots
lock: setup-dev node_modules ## Lock the versions of both languages anew
	@scripts/lock.sh
clean: ## Remove what was built; data stays
	rm -rf pwa/dist pwa/.build .mypy_cache .ruff_cache .pytest_cache

##@ Set up (the others call these)
setup: ## What serving needs
	@scripts/python.sh run
setup-dev: ## What testing needs
	@scripts/python.sh dev
node_modules: pwa/node_modules/.package-lock.json ## What the PWA is built with
pwa: pwa/dist/index.html ## Build the PWA

pwa/node_modules/.package-lock.json: pwa/package-lock.json | setup
	@echo "Installing the PWA's tools …"
	@$(NODE) npm --prefix pwa ci --silent --no-audit --no-fund
	@touch $@
pwa/dist/index.html: pwa/node_modules/.package-lock.json $(PWA_SOURCES)
	@echo "Building the PWA …"
	@$(NODE) npm --prefix pwa run --silent build >/dev/null
	@touch $@

.PHONY: help demo run test soak bench bench-sync ladder format api screenshots lock clean setup setup-dev node_modules pwa
