#!/usr/bin/env bash
# Writes requirements.lock from pyproject.toml: every dependency and the extras of tests and benchmarks, pinned, with
# the hashes of the files of every platform. Keeps the versions that are there unless told
# otherwise (`scripts/lock.sh --upgrade`). Where the files come from is left to pip's own settings,
# so no address may stand in the lock. Needs uv in PATH.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

new="$(mktemp)"
trap 'rm -f "$new"' EXIT
if [ -f requirements.lock ]; then cp requirements.lock "$new"; fi

uv pip compile pyproject.toml --extra test --extra bench --output-file "$new" \
  --universal --python-version 3.11 --fork-strategy fewest --generate-hashes \
  --no-emit-index-url --no-emit-find-links --no-header --quiet "$@"

if grep -qE '://|^--' "$new"; then
  echo "The new lock holds an address or an option of pip; requirements.lock is unchanged." >&2
  exit 1
fi
{
  echo '# All that the app and its tests need. Written by `make lock`, not by hand.'
  cat "$new"
} >requirements.lock
