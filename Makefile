# Lantern's commands. Each sets up what it needs; a second call finds it done.
SHELL := /bin/sh
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
PY := $(VENV)/bin/python
BASE := $(VENV)/.base
TEST := $(VENV)/.test
ROOMS := home facts learners quizzes budgeting_tools lessons lenders config

.PHONY: run test check fix demo bench soak messages locks screenshots system-browser system-gettext system-curl clean help

help:  ## show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Lantern needs Python 3.11 or newer; call: make PYTHON=python3.11 run"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "Python cannot make a virtual environment; on Debian: apt-get install python3-venv"; exit 1; }

$(VENV)/bin/uv: $(PY) requirements/uv.txt
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uv.txt
	@touch $@

$(BASE): $(VENV)/bin/uv requirements/base.txt
	@test -e $(TEST) || $(VENV)/bin/uv pip sync --quiet --python $(PY) --require-hashes --compile-bytecode requirements/base.txt requirements/uv.txt
	@touch $@

$(TEST): $(VENV)/bin/uv requirements/test.txt
	@$(VENV)/bin/uv pip sync --quiet --python $(PY) --require-hashes --compile-bytecode requirements/test.txt requirements/uv.txt
	@touch $@ $(BASE)

run: $(BASE)  ## the site and its worker on PORT (8000)
	@$(PY) manage.py compile_catalogues
	@$(PY) manage.py migrate --verbosity 0
	@$(PY) manage.py build_demo_site --if-empty
	@exec $(PY) manage.py run --port $(PORT)

demo: $(BASE)  ## make the demo content anew from its files
	@$(PY) manage.py compile_catalogues
	@$(PY) manage.py migrate --verbosity 0
	@$(PY) manage.py build_demo_site --rebuild

test: $(TEST) system-browser system-curl  ## engine, apps and browser on SQLite, then what needs PostgreSQL and a broker
	@$(PY) manage.py compile_catalogues
	@$(PY) -m pytest -q -n 2 --dist loadfile -m "not soak and not bench and not postgres" $(ARGS)
	@$(PY) -m tests.servers $(PY) -m pytest -q -m postgres $(ARGS)

check: $(TEST) system-gettext  ## lint, format, types, templates, layers, lengths, migrations, translations
	@$(PY) manage.py compile_catalogues
	@$(VENV)/bin/ruff check --quiet .
	@$(VENV)/bin/ruff format --quiet --check . || { echo "Formatting differs: make fix"; exit 1; }
	@$(VENV)/bin/mypy $(ROOMS)
	@$(VENV)/bin/djlint --quiet --lint $(wildcard */templates)
	@$(PY) manage.py check --fail-level WARNING
	@$(PY) manage.py makemigrations --check --dry-run --verbosity 0 || { echo "A migration is missing: manage.py makemigrations -n <name>"; exit 1; }
	@$(PY) manage.py check_facts --files
	@$(PY) -m pytest -q -p no:randomly tests/house

fix: $(TEST)  ## mend what a machine can mend
	@$(VENV)/bin/ruff check --quiet --fix . ; $(VENV)/bin/ruff format --quiet .

bench: $(TEST)  ## timed budgets, as ratios within one run
	@$(PY) manage.py compile_catalogues
	@$(PY) -m pytest -q -m bench -p no:randomly $(ARGS)

soak: $(TEST)  ## long property runs, fuzz and races (at most 15 minutes)
	@$(PY) manage.py compile_catalogues
	@$(PY) -m tests.servers $(PY) -m pytest -q -n 2 -m soak --durations=12 $(ARGS)

messages: $(TEST) system-gettext  ## collect the sentences to translate into each room's catalogue
	@for room in home facts learners quizzes budgeting_tools lessons lenders; do (cd $$room && ../$(PY) ../manage.py makemessages -l zh_Hans --no-location --no-wrap --verbosity 0); done

locks: $(VENV)/bin/uv  ## make requirements/*.txt anew from pyproject.toml
	@$(VENV)/bin/uv pip compile pyproject.toml -q --python-version 3.11 --generate-hashes --universal --no-emit-index-url --no-header -o requirements/base.txt
	@$(VENV)/bin/uv pip compile pyproject.toml --group test -q --python-version 3.11 --generate-hashes --universal --no-emit-index-url --no-header -o requirements/test.txt

screenshots: $(TEST) system-browser  ## pictures of the site that runs on PORT: phone and desktop, light and dark
	@$(PY) -m tests.browser.pictures --site http://127.0.0.1:$(PORT)

system-browser:
	@sh .ci/system chromium

system-gettext:
	@sh .ci/system gettext

system-curl:
	@sh .ci/system curl

clean:  ## remove what was made here, the database included
	@rm -rf $(VENV) var
