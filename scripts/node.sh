#!/bin/sh
# Runs a command with a suitable Node first on PATH: the machine's own, else one from PyPI in .venv.
set -eu
root="$(cd "$(dirname "$0")/.." && pwd)"

suitable() {
    command -v npm >/dev/null 2>&1 && "$1" -e '
        const [major, minor] = process.versions.node.split(".").map(Number);
        process.exit((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22 ? 0 : 1)' 2>/dev/null
}

if ! suitable node; then
    if [ ! -x "$root/.venv/bin/node" ]; then
        printf '%s\n' "No suitable Node here: installing one in .venv …" >&2
        "$root/.venv/bin/uv" pip install --quiet --python "$root/.venv/bin/python" --require-hashes \
            -r "$root/requirements/node.lock"
    fi
    PATH="$root/.venv/bin:$PATH"
    export PATH
fi
exec "$@"
