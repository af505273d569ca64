#!/bin/sh
# Writes the locks of both languages: exact versions and hashes, and no word of where they are fetched from.
set -eu
cd "$(dirname "$0")/.."
compile() {
    .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate "$@"
}
compile pyproject.toml -o requirements/run.lock
compile pyproject.toml --group dev -o requirements/dev.lock
compile --group sqlite -o requirements/sqlite.lock
compile --group node -o requirements/node.lock
scripts/node.sh npm --prefix pwa install --package-lock-only --omit-lockfile-registry-resolved --silent
