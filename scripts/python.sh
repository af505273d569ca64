#!/bin/sh
# Makes the project's own Python environment in .venv from a lock: `run` (to serve) or `dev` (to test as well).
set -eu
cd "$(dirname "$0")/.."
kind="${1:-run}"

say() { printf '%s\n' "$*" >&2; }

find_python() {
    for candidate in "${PYTHON:-}" python3 python3.13 python3.12 python3.11 python3.14; do
        [ -n "$candidate" ] || continue
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            printf '%s' "$candidate"
            return
        fi
    done
    say "Rygvej needs Python 3.11 or newer. Install it, or name one: make PYTHON=/path/to/python3.12 …"
    exit 1
}

if [ ! -x .venv/bin/python ]; then
    python=$(find_python)
    say "Making a Python environment in .venv …"
    if ! "$python" -m venv .venv >/dev/null 2>&1; then
        rm -rf .venv
        say "Python's venv module is missing. On Debian and Ubuntu: sudo apt install python3-venv"
        exit 1
    fi
fi

# A stamp per lock: an unchanged lock costs nothing at the next start. The dev lock holds all of the run lock.
stamp() { printf '.venv/.%s-%s' "$1" "$(cksum < "requirements/$1.lock" | tr ' ' '-')"; }
if [ -e "$(stamp "$kind")" ] || { [ "$kind" = run ] && [ -e "$(stamp dev)" ]; }; then exit 0; fi

if [ ! -x .venv/bin/uv ]; then
    say "Installing uv, which installs the rest …"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check uv==0.13.9
fi
say "Installing the Python libraries ($kind) …"
.venv/bin/uv pip install --quiet --python .venv/bin/python --require-hashes -r "requirements/$kind.lock"
# The bundled SQLite has wheels for most machines. Where it has none, the interpreter's own serves.
.venv/bin/uv pip install --quiet --python .venv/bin/python --only-binary :all: --require-hashes \
    -r requirements/sqlite.lock 2>/dev/null ||
    say "No bundled SQLite for this machine: Python's own will be used."
rm -f .venv/."$kind"-*
touch "$(stamp "$kind")"
