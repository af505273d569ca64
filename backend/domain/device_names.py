"""What a device is called when its owner looks for it in a list: browser and system, and nothing finer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

# The first that is found counts: nearly every browser also claims to be Chrome or Safari.
_BROWSERS: Final = (
    (re.compile(r"\b(?:Edg|EdgA|EdgiOS)/"), "Edge"),
    (re.compile(r"\b(?:OPR|OPT|OPiOS)/"), "Opera"),
    (re.compile(r"\bSamsungBrowser/"), "Samsung Internet"),
    (re.compile(r"\b(?:Firefox|FxiOS)/"), "Firefox"),
    (re.compile(r"\b(?:(?:Headless)?Chrome|CriOS|Chromium)/"), "Chrome"),
    (re.compile(r"\bSafari/"), "Safari"),
    # Opened from the home screen, an iPhone's web app leaves the browser's name out.
    (re.compile(r"\((?:iPhone|iPad|iPod).*AppleWebKit/"), "Safari"),
)

_SYSTEMS: Final = (
    (re.compile(r"\biPhone\b"), "iPhone"),
    (re.compile(r"\biPad\b"), "iPad"),
    (re.compile(r"\bAndroid\b"), "Android"),
    (re.compile(r"\bWindows\b"), "Windows"),
    (re.compile(r"\bCrOS\b"), "ChromeOS"),
    (re.compile(r"\bMacintosh\b"), "Mac"),
    (re.compile(r"\bLinux\b"), "Linux"),
)


@dataclass(frozen=True)
class DeviceName:
    """The browser and the system that somebody signed in with, as far as the browser told."""

    browser: str | None
    system: str | None


def name_of(user_agent: str) -> DeviceName:
    """The name of the device that presents itself like this."""
    return DeviceName(_first(_BROWSERS, user_agent), _first(_SYSTEMS, user_agent))


def written(name: DeviceName) -> str:
    """The name as it is kept."""
    return f"{name.browser or ''}|{name.system or ''}"


def read(kept: str) -> DeviceName:
    """The name that was kept; what was not written here names nothing."""
    browser, bar, system = kept.partition("|")
    return DeviceName(browser or None, system or None) if bar else DeviceName(None, None)


def _first(known: tuple[tuple[re.Pattern[str], str], ...], user_agent: str) -> str | None:
    return next((name for sign, name in known if sign.search(user_agent)), None)
