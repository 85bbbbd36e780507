# Every target sets up what it needs; nothing is installed twice.
PYTHON ?= python3
PORT ?= 8000
TESTS ?=
PROGRAMS := tests/snippets/test_programs.py
TIMES ?= 50
PART ?= 1/1
VERSION ?=
PYTHONS ?=
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1
export PYTHONPYCACHEPREFIX := $(CURDIR)/.cache/pyc
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help serve build test repeat record bench check release audit licenses links zensical lock clean browser lighthouse firefox

help: ## List the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 17

serve: .venv/site.stamp ## Serve both languages, live: make serve PORT=8000
	@$(BIN)/mkdocs serve -a 127.0.0.1:$(PORT)

build: .venv/site.stamp ## Write the published site to site/; FRESH=1 runs every program anew
	@$(BIN)/mkdocs build

# The programs first, with the machine to themselves: some of them are timed.
# What reads the built site needs a browser; programs and the engine do not.
BROWSER = $(or $(filter tests,$(TESTS)),$(foreach it,site bilingual,$(findstring tests/$(it),$(TESTS))))
test: .venv/test.stamp $(if $(TESTS),$(if $(strip $(BROWSER)),browser),browser) ## Run the whole suite: make test TESTS=tests/engine
ifeq ($(TESTS),)
	@$(BIN)/python -m pytest $(PROGRAMS)
	@$(BIN)/python -m pytest -n 2 --dist worksteal --deselect $(PROGRAMS)
else
	@$(BIN)/python -m pytest $(TESTS)
endif

repeat: .venv/site.stamp ## Run every program many times, count what differs: make repeat TIMES=50 PART=1/4
	@$(BIN)/python -m docs_engine.repeat $(TIMES) $(PART)

check: .venv/test.stamp ## Run every static check
	@sh .ci/check $(BIN)

release: .tools/stamp build ## Pack a release into dist/: make release VERSION=0.1.0
	@.tools/bin/python .ci/release "$(VERSION)"

audit: .tools/stamp ## Look the locked packages up in the database of weaknesses
	@sh .ci/audit .tools/bin

licenses: .venv/site.stamp .tools/stamp ## Renew the list of the dependencies' licenses
	@sh .ci/licenses .tools/bin $(BIN)

links: build .tools/stamp ## Try every link to another site
	@.tools/bin/linkchecker --check-extern --no-status --ignore-url='^(mailto|file):' site/zh/index.html site/en/index.html

# What is judged is the site that is there: in CI, the very one that is published.
SITE := $(if $(wildcard site/index.html),,build)
lighthouse: $(SITE) browser ## Judge site/ by Lighthouse, as on a phone (5 minutes)
	@sh .ci/node
	@CHROME_PATH="$$(command -v chromium)" node tests/browsers/lighthouse.mjs

firefox: $(SITE) ## Open every page of site/ in Firefox and use it
	@sh .ci/browser firefox
	@sh .ci/node
	@FIREFOX="$$(command -v firefox-esr || command -v firefox)" node tests/browsers/firefox.mjs

zensical: build .tools/stamp ## Report what Zensical makes of the site
	@sh .ci/zensical $(CURDIR)/.tools/bin

record: .venv/site.stamp ## Measure this machine anew: make record PYTHONS="python3.14 python3.13"
	@$(BIN)/python -m docs_engine.measure.record $(PYTHONS)

bench: .venv/test.stamp ## Compare builds with plain MkDocs: make bench (10 minutes)
	@$(BIN)/python -m benchmarks

lock: .venv/test.stamp ## Renew the requirements files; UPGRADE=1 takes the newest of all
	@sh .ci/lock $(BIN) $(if $(UPGRADE),--upgrade)

clean: ## Remove the site, the cache and the environment
	@rm -rf site dist .cache .venv .tools

.venv/site.stamp: requirements.txt pyproject.toml
	@sh .ci/install "$(PYTHON)" requirements.txt
	@touch $@

.venv/test.stamp: requirements-test.txt pyproject.toml
	@sh .ci/install "$(PYTHON)" requirements-test.txt
	@touch .venv/site.stamp $@

.tools/stamp: requirements-tools.txt
	@VENV=.tools sh .ci/install "$(PYTHON)" requirements-tools.txt
	@touch $@

browser:
	@sh .ci/browser
