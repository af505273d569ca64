#!/bin/sh
# Sees to it that WebKitGTK's browser, its driver and a screen for it are there, for a run in the engine of Safari.
# Where they cannot be installed it says so and fails; the run is then told as not run.
set -eu

installed() { command -v WebKitWebDriver >/dev/null 2>&1 && command -v Xvfb >/dev/null 2>&1; }

if installed; then exit 0; fi
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ] && [ -r /etc/debian_version ]; then
    printf '%s\n' "Installing Debian's webkit2gtk-driver and xvfb …" >&2
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y webkit2gtk-driver xvfb; } >/dev/null 2>&1 || true
    if installed; then exit 0; fi
fi
printf '%s\n' "WebKit was not run: it needs webkit2gtk-driver and xvfb (Debian and Ubuntu: sudo apt install webkit2gtk-driver xvfb)." >&2
exit 1
