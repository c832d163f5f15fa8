#!/usr/bin/env bash
# Writes requirements.lock and requirements-peers.lock from pyproject.toml, pinned, with the hashes
# of the files of every platform: what the app, its tests and benchmarks need, and beside it what
# the benchmarks compare with, in the same versions. Keeps the versions that are there unless told
# otherwise (`scripts/lock.sh --upgrade`). Where the files come from is left to pip's own settings,
# so no address may stand in a lock. Needs uv in PATH.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

new="$(mktemp)"
trap 'rm -f "$new"' EXIT

# lock FILE "WHAT IT HOLDS" OPTION...
lock() {
  local file="$1" holds="$2"
  shift 2
  if [ -f "$file" ]; then cp "$file" "$new"; else : >"$new"; fi
  uv pip compile pyproject.toml --output-file "$new" \
    --universal --python-version 3.11 --fork-strategy fewest --generate-hashes \
    --no-emit-index-url --no-emit-find-links --no-header --quiet "$@"
  if grep -qE '://|^--' "$new"; then
    echo "The new lock holds an address or an option of pip; $file is unchanged." >&2
    exit 1
  fi
  { echo "# $holds Written by \`make lock\`, not by hand." && cat "$new"; } >"$file"
}

lock requirements.lock "All that the app and its tests need." --extra test --extra bench "$@"
lock requirements-peers.lock "What the benchmarks compare with, and what that needs." \
  --extra peers --constraint requirements.lock "$@"
lock requirements-fuzz.lock "What \`make fuzz\` needs." --extra fuzz --constraint requirements.lock "$@"
