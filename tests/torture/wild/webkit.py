"""A window of WebKitGTK, the engine of Safari, on a screen that nobody sees."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from selenium.webdriver import WebKitGTK
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

BROWSERS = sorted(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"))
DRIVER = shutil.which("WebKitWebDriver")
SCREEN = shutil.which("Xvfb")
MISSING = (
    "WebKit was not run: this machine has no webkit2gtk-driver and xvfb; scripts/webkit.sh installs them"
)
PATIENCE = 30


def is_here() -> bool:
    """Whether this machine can run it."""
    return bool(BROWSERS and DRIVER and SCREEN)


@contextmanager
def screen() -> Iterator[str]:
    """A screen of a phone's size; what it is called."""
    assert SCREEN is not None
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [SCREEN, "-displayfd", str(writing), "-screen", "0", "480x1000x24"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        # It says its number when it is ready to be drawn on.
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


class WebKitPhone:
    """One window, with what a patient can do in it."""

    def __init__(self, driver: WebKitGTK) -> None:
        self.driver = driver

    def open(self, address: str) -> None:
        """Go there."""
        self.driver.get(address)

    def fill(self, label: str, words: str) -> None:
        """Write in the field that has this label."""
        self._find(f"//input[@id=//label[starts-with(normalize-space(.), {_quoted(label)})]/@for]").send_keys(
            words
        )

    def press(self, name: str) -> None:
        """Press the first button of this name."""
        button = self._find(f"//button[normalize-space(.)={_quoted(name)}]")
        # A click from the driver misses what is below the fold; the page hears the same click this way.
        self.driver.execute_script("arguments[0].click()", button)

    def sees(self, words: str) -> None:
        """Wait until these words are on the screen."""
        self._until(f"body does not say {words!r}", lambda: words in self.words())

    def words(self) -> str:
        """Everything that the screen says."""
        return str(self.ask("return document.body.innerText"))

    def ask(self, script: str) -> object:
        """What a script in the page answers."""
        answer: object = self.driver.execute_script(script)
        return answer

    def until(self, script: str) -> None:
        """Wait until a script in the page answers yes."""
        self._until(script, lambda: bool(self.ask(script)))

    def _find(self, path: str) -> WebElement:
        self._until(f"nothing at {path}", lambda: bool(self.driver.find_elements(By.XPATH, path)))
        return self.driver.find_element(By.XPATH, path)

    def _until(self, trouble: str, holds: Callable[[], bool]) -> None:
        wait: WebDriverWait[WebKitGTK] = WebDriverWait(self.driver, PATIENCE)
        wait.until(lambda _: holds(), trouble)


@contextmanager
def webkit_phone() -> Iterator[WebKitPhone]:
    """A window for as long as the block runs."""
    with screen() as display:
        options = Options()
        options.binary_location = str(BROWSERS[-1])
        options.add_argument("--automation")
        environment = {
            **os.environ,
            "DISPLAY": display,
            # As root and in containers WebKit's own sandbox cannot start; the only pages are our own.
            "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
            "WEBKIT_DISABLE_COMPOSITING_MODE": "1",
        }
        driver = WebKitGTK(options=options, service=Service(executable_path=DRIVER, env=environment))
        try:
            yield WebKitPhone(driver)
        finally:
            driver.quit()


def _quoted(words: str) -> str:
    assert '"' not in words
    return f'"{words}"'
