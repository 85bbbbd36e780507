# Every target sets up what it needs; nothing is installed twice.
PYTHON ?= python3
PORT ?= 8000
TESTS ?=
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1
export PYTHONPYCACHEPREFIX := $(CURDIR)/.cache/pyc

.PHONY: help serve build test bench lock clean browser

help: ## List the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 14

serve: .venv/site.stamp ## Serve both languages, live: make serve PORT=8000
	@$(BIN)/mkdocs serve -a 127.0.0.1:$(PORT)

build: .venv/site.stamp ## Write the published site to site/
	@$(BIN)/mkdocs build

test: .venv/test.stamp browser ## Run the whole suite: make test TESTS=tests/engine
	@$(BIN)/python -m pytest $(TESTS)

bench: .venv/test.stamp ## Compare builds with plain MkDocs: make bench (10 minutes)
	@$(BIN)/python -m benchmarks

lock: .venv/test.stamp ## Renew both requirements files
	@sh .ci/lock $(BIN)

clean: ## Remove the site, the cache and the environment
	@rm -rf site .cache .venv

.venv/site.stamp: requirements.txt pyproject.toml
	@sh .ci/install "$(PYTHON)" requirements.txt
	@touch $@

.venv/test.stamp: requirements-test.txt pyproject.toml
	@sh .ci/install "$(PYTHON)" requirements-test.txt
	@touch .venv/site.stamp $@

browser:
	@sh .ci/browser
