# make run    install what is needed, build the data set if its inputs changed, open the app
# make demo   open the app on a few hundred invented initiatives, to try it; labelled on every page
# make test   every check: lint, types, architecture, tests, tests in a browser
# make data   build the data set if its inputs changed
# make accuracy  measure again on tests/gold: data/accuracy.json, the README's table, the floors
# make bench     measure speed and scale; BENCH="growth --most 100000" measures one of them further
# make fuzz      look for inputs that break a law; FUZZ="--seconds 1200 claims" for longer, one target
# make update    fetch the sources of watchlist.toml, build, print what is new (needs the internet)
# make lock   write requirements.lock again after a change of pyproject.toml (UPGRADE=--upgrade: newest versions)

PORT ?= 8501
BIN := .venv/bin
INSTALLED := .venv/requirements.lock

.PHONY: run demo test data accuracy bench fuzz update lock

run: data
	@echo "China AI Hub Atlas: http://localhost:$(PORT)"
	@exec $(BIN)/python -m streamlit run app.py \
	  --server.port $(PORT) --logger.hideWelcomeMessage true

# All of it lies in demo/, apart from `data/`, which is what `make run` shows.
demo: $(INSTALLED)
	@ATLAS_ADDED= $(BIN)/python -m scripts.demo_documents
	@echo "China AI Hub Atlas, invented data: http://localhost:$(PORT)"
	@ATLAS_ADDED= ATLAS_DATA=demo/data exec $(BIN)/python -m streamlit run app.py \
	  --server.port $(PORT) --logger.hideWelcomeMessage true

test: $(INSTALLED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache --no-logo
	scripts/browser.sh $(BIN)/python
	$(BIN)/pytest -m "not browser" -n 2
	$(BIN)/pytest -m browser tests/browser

data: $(INSTALLED)
	@$(BIN)/python scripts/build_data.py

# Development documents and seeds are measured as one data set, so that merging is measured too.
accuracy: $(INSTALLED)
	ATLAS_ADDED= $(BIN)/python -m etl build tests/gold/dev seeds --out .venv/accuracy
	$(BIN)/python -m etl evaluate tests/gold/dev.gold.json tests/gold/seeds.gold.json \
	  .venv/accuracy --write data/accuracy.json
	$(BIN)/python scripts/raise_floors.py
	$(BIN)/python -m scripts.accuracy_table

# What speed is compared with is installed for this alone.
bench: $(INSTALLED)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input \
	  --progress-bar off --no-deps --require-hashes -r requirements-peers.lock
	$(BIN)/python -m benchmarks $(BENCH)

fuzz: $(INSTALLED)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input \
	  --progress-bar off --no-deps --require-hashes -r requirements-fuzz.lock
	$(BIN)/python -m tests.fuzz $(FUZZ)

# Apart from `data/`, which is what the seeds give: ATLAS_DATA=live make run shows it.
update: $(INSTALLED)
	$(BIN)/python -m etl fetch watchlist.toml --into snapshots
	$(BIN)/python -m etl build seeds snapshots --out live --news

# The copy of the lock in .venv is written last, so a half-made environment is made again.
$(INSTALLED): requirements.lock
	@echo "Installing what the app needs into .venv ..."
	@python="$${PYTHON:-$$(scripts/find_python.sh)}" && "$$python" -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input \
	  --progress-bar off --no-deps --require-hashes -r requirements.lock
	@cp requirements.lock $@

lock:
	@python="$${PYTHON:-$$(scripts/find_python.sh)}" && "$$python" -m venv .venv/uv
	@.venv/uv/bin/python -m pip install --quiet --disable-pip-version-check uv
	@PATH="$(CURDIR)/.venv/uv/bin:$$PATH" scripts/lock.sh $(UPGRADE)
