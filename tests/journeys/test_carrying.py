"""A release is carried to a second installation and proved there, and a phone fetches no more than is new."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import urlopen

from flask import Flask
from playwright.sync_api import Playwright, Request, expect
from werkzeug.serving import make_server

from backend import create_app
from backend.content_files.tree import CONTENT
from backend.settings import Settings, database_url
from backend.web.house import EXTENSION
from tests.content.small import SMALL
from tests.journeys.browsers import PHONE, Device
from tests.journeys.people import PASSWORD, sign_in
from tests.serving import ROOT, SECRET, free_port, serving

ASTA = "asta.holm@rygvej.test"
LIST, ITEMS = "/api/release/core", "/content/items/"
# Every phone carries it, whatever its plan.
STRATEGY = "da/strategies/rest.md"


@dataclass(frozen=True)
class Installation:
    """One installation, with its operator at the console."""

    app: Flask
    content: Path

    def run(self, *command: str, typed: str | None = None) -> str:
        done = self.app.test_cli_runner().invoke(args=command, input=typed)
        assert done.exit_code == 0, done.output
        return str(done.output)


@contextmanager
def installed(data: Path, origin: str, content: Path) -> Iterator[Installation]:
    data.mkdir()
    app = create_app(
        Settings(
            database_url=database_url("", data), secret_key=SECRET, origin=origin, data=data, content=content
        )
    )
    made = Installation(app, content)
    made.run("database", "init")
    yield made
    app.extensions[EXTENSION].database.close()


@contextmanager
def publishing(folder: Path) -> Iterator[tuple[Installation, str]]:
    """The installation where texts are published, from a small folder of its own; and its address."""
    content, port = folder / "content", free_port()
    for path, text in SMALL.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(text, encoding="utf-8")
    (content / "i18n").symlink_to(CONTENT / "i18n")
    with installed(folder / "first", origin := f"http://127.0.0.1:{port}", content) as first:
        first.run("content", "publish")
        server = make_server("127.0.0.1", port, first.app, threaded=True)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield first, origin
        server.shutdown()
        thread.join()
        server.server_close()


class Wire:
    """What the phone fetched: bytes by path."""

    def __init__(self, phone: Device) -> None:
        self.fetched: dict[str, int] = {}
        phone.context.on("requestfinished", self._note)

    def _note(self, request: Request) -> None:
        answer = request.response()
        if answer is not None and not answer.from_service_worker:
            self.fetched[urlsplit(request.url).path] = request.sizes()["responseBodySize"]

    def texts(self) -> set[str]:
        return {path for path in self.fetched if path.startswith(ITEMS)}


def core_of(origin: str) -> set[str]:
    with urlopen(f"{origin}{LIST}", timeout=30) as answer:
        return {f"{ITEMS}{sha256}.json" for sha256 in json.load(answer)["core"]}


def verified(*origins: str) -> str:
    command = [sys.executable, str(ROOT / "scripts/verify.py"), *origins]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout


def test_a_carried_release_is_proved_and_a_phone_fetches_only_what_is_new(
    playwright: Playwright, tmp_path: Path
) -> None:
    with (
        publishing(tmp_path) as (first, there),
        installed(tmp_path / "second", "http://127.0.0.1:8000", CONTENT) as second,
    ):
        first.run("content", "pack", str(tmp_path / "one.tar"))
        second.run("content", "unpack", str(tmp_path / "one.tar"))
        asta = ("--email", ASTA, "--name", "Asta Holm", "--role", "patient", "--born", "1988-05-17")
        at = ("--kind", "municipality", "--organisation", "Odense", "--code", "0461")
        second.run("people", "add", *asta, *at, typed=f"{PASSWORD}\n")
        with serving(tmp_path / "second", demo=False) as served:
            # It has started with another folder, and left the carried release as it is.
            phone = Device(playwright, tmp_path / "phone", served.origin, PHONE)
            wire, held = Wire(phone), core_of(served.origin)
            sign_in(phone.page, "/", ASTA)
            wait_until(phone, lambda: wire.texts() == held)

            say_something_else(first.content / STRATEGY)
            first.run("content", "publish")
            first.run("content", "pack", str(tmp_path / "two.tar"))
            second.run("content", "unpack", str(tmp_path / "two.tar"))
            [new] = core_of(served.origin) - held

            phone.restart(network=True)
            wire = Wire(phone)
            phone.page.reload()
            wait_until(phone, lambda: new in wire.fetched)
            phone.page.wait_for_load_state("networkidle")
            assert wire.texts() == {new}
            assert "/api/release" not in wire.fetched
            assert wire.fetched[LIST] + wire.fetched[new] < 5_000

            see_that_it_is_the_same(phone, first.run("content", "fingerprint").split()[1])
            assert phone.complaints == []
            phone.close()
            assert verified(there, served.origin).endswith("Every byte is as it says.\n")


def wait_until(phone: Device, so: Callable[[], bool]) -> None:
    for _ in range(300):
        if so():
            return
        phone.page.wait_for_timeout(50)
    raise AssertionError("it did not come")


def say_something_else(file: Path) -> None:
    text = file.read_text("utf-8").replace("edition: 1", "edition: 2")
    file.write_text(f"{text}\nTag den tid, det tager.\n", encoding="utf-8")


def see_that_it_is_the_same(phone: Device, print_: str) -> None:
    page = phone.page
    page.goto("/info/ens-i-hele-landet/")
    expect(page.locator("main").get_by_text(print_)).to_be_visible()
    expect(page.get_by_role("row")).to_have_count(4)
