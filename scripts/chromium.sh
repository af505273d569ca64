#!/bin/sh
# Prints the path of a Chromium for the browser tests: an installed one, else Debian's package, else Playwright's own.
set -eu
cd "$(dirname "$0")/.."

installed() {
    for candidate in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
        "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
        [ -n "$candidate" ] && command -v "$candidate" 2>/dev/null && return
    done
    [ -x .venv/bin/python ] && .venv/bin/python - <<'P' 2>/dev/null
import os, sys
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    path = playwright.chromium.executable_path
if not os.access(path, os.X_OK):
    sys.exit(1)
print(path)
P
}

if installed; then exit 0; fi
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ] && [ -r /etc/debian_version ]; then
    printf '%s\n' "Installing Debian's chromium for the browser tests …" >&2
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y chromium; } >/dev/null 2>&1 || true
    if installed; then exit 0; fi
fi
printf '%s\n' "Fetching Playwright's own Chromium for the browser tests …" >&2
.venv/bin/python -m playwright install chromium >/dev/null 2>&1 || true
if installed; then exit 0; fi
printf '%s\n' "The browser tests need Chromium: install it (Debian and Ubuntu: sudo apt install chromium), or name one: CHROMIUM=/path/to/chromium make test" >&2
exit 1
