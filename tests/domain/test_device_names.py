"""What a device is called: the browser and the system, from what real browsers say of themselves."""

from __future__ import annotations

import pytest

from backend.domain.device_names import DeviceName, name_of, read, written

WEBKIT = "AppleWebKit/605.1.15 (KHTML, like Gecko)"
BLINK = "AppleWebKit/537.36 (KHTML, like Gecko)"


IPHONE = f"Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) {WEBKIT}"
SAMSUNG = f"Mozilla/5.0 (Linux; Android 13; SAMSUNG SM-S918B) {BLINK} SamsungBrowser/23.0 Chrome/115.0.0.0"


@pytest.mark.parametrize(
    ("user_agent", "browser", "system"),
    [
        (
            f"Mozilla/5.0 (Linux; Android 10; K) {BLINK} Chrome/131.0 Mobile Safari/537.36",
            "Chrome",
            "Android",
        ),
        (f"{SAMSUNG} Mobile Safari/537.36", "Samsung Internet", "Android"),
        (f"{IPHONE} Version/18.1 Mobile/15E148 Safari/604.1", "Safari", "iPhone"),
        (f"{IPHONE} Mobile/15E148", "Safari", "iPhone"),
        (f"{IPHONE} CriOS/126.0.6478.35 Mobile/15E148 Safari/604.1", "Chrome", "iPhone"),
        (f"Mozilla/5.0 (Windows NT 10.0) {BLINK} Chrome/131.0 Safari/537.36 Edg/131.0", "Edge", "Windows"),
        (f"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) {WEBKIT} Safari/605.1.15", "Safari", "Mac"),
        ("Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0", "Firefox", "Android"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0", "Firefox", "Linux"),
        ("curl/8.5.0", None, None),
        ("", None, None),
    ],
)
def test_a_browser_is_named_as_its_owner_would(
    user_agent: str, browser: str | None, system: str | None
) -> None:
    assert name_of(user_agent) == DeviceName(browser, system)


@pytest.mark.parametrize(
    "name", [DeviceName("Safari", "iPhone"), DeviceName(None, "Linux"), DeviceName(None, None)]
)
def test_a_name_is_read_as_it_was_written(name: DeviceName) -> None:
    assert read(written(name)) == name


def test_what_an_earlier_version_kept_names_nothing() -> None:
    assert read("Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101") == DeviceName(None, None)
