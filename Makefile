# `make run` opens the editor on an example map, `make test` runs all checks. Both set up what they need.

BIN := .venv/bin

.PHONY: run test check bench thorough calc lock clean

run:
	@tools/setup.sh run
	@tools/run.sh

# As many at once as there are processors; each has windows, a home and X displays of its own.
test: check
	$(BIN)/pytest --numprocesses auto --dist worksteal

# What needs no program running: seconds, so it comes first.
check:
	@tools/setup.sh test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy --strict journeyeditor tests tools hatch_build.py
	$(BIN)/lint-imports --no-logo

# A table of times beside their floors; make bench ARGS="--quick --sizes 1000 --only pan"
bench:
	@tools/setup.sh test
	$(BIN)/python -m tests.benchmarks $(ARGS)

# Looks for new counter-examples instead of trying the same ones: takes long.
thorough:
	@tools/setup.sh test
	$(BIN)/pytest --hypothesis-profile thorough

# Tables to and from LibreOffice Calc in one screen, which must be there: apt-get install libreoffice-calc
calc:
	@tools/setup.sh test
	$(BIN)/pytest tests/xwindow/check_calc.py tests/export/check_recalculation.py

# Newest versions that pyproject.toml allows, with hashes for every platform and no addresses.
COMPILE := $(BIN)/uv pip compile pyproject.toml --quiet --upgrade --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock'
lock:
	@tools/setup.sh test
	$(COMPILE) --output-file requirements.lock
	$(COMPILE) --extra dev --constraint requirements.lock --output-file requirements-dev.lock

clean:
	rm -rf build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
