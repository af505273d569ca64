#!/bin/sh
# Runs case files through one of the two ladder engines: standard input to standard output, and nothing else there.
set -eu
cd "$(dirname "$0")/.."
case "${1:-}" in
python) exec .venv/bin/python -m backend.ladder_cases ;;
typescript)
    built=pwa/.build/ladder.js
    if [ ! -e "$built" ] || [ -n "$(find pwa/src/domain pwa/tools -newer "$built" -type f | head -n 1)" ]; then
        make node_modules >&2
        scripts/node.sh npm --prefix pwa run --silent build:ladder >&2
    fi
    exec scripts/node.sh node "$built"
    ;;
*)
    echo "Name an engine: make ladder ENGINE=python or ENGINE=typescript" >&2
    exit 2
    ;;
esac
