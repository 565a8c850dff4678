# The commands of the project. Typed alone, make tells what they do.
PLAN ?= sessions/aider-les-sdf.json
PORT ?= 8080
ARCHIVE ?= sessions/archive.sqlite

.PHONY: help run build test bench format clean

help: ## what you can type
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

run: build ## opens a workshop on this computer, or resumes the one that was open (PLAN=… PORT=… ARCHIVE=…)
	@.build/release/gommette serve --plan $(PLAN) --port $(PORT) --archive $(ARCHIVE)

build: ## installs what is missing, then makes .build/release/gommette
	@.ci/install run
	swift build -c release --product gommette

test: ## installs what the tests need, then checks everything
	@.ci/test

bench: build ## measures what a storm of votes costs beside the least that this machine allows
	@.ci/install bench
	@/usr/bin/python3 Tests/Bench/bench.py

format: ## puts the Swift files in the style of the project
	swift format --in-place --parallel --recursive Sources Tests Package.swift

clean: ## removes what was built; the archives stay
	rm -rf .build .venv screenshots
