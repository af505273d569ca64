"""Publishing interrupts nobody who reads: no request fails, and no answer mixes two releases."""

from __future__ import annotations

import re
import threading
from collections import Counter
from collections.abc import Callable

from flask import Flask
from flask.testing import FlaskClient

from backend.domain.content.items import Pin
from backend.domain.content.release import Release, fingerprint
from backend.services.publish_release import publish_release
from backend.storage.transaction import Database
from tests.clock import FixedClock
from tests.content.small import draft_of, small

RELEASES = 20
READERS = 3
WALK, REST = "da/pages/walk.md", "da/strategies/rest.md"


def publish(app: Flask, clock: FixedClock, number: int) -> None:
    """A release in which two texts have this edition, and one of them says so."""
    tree = small()
    for path in (WALK, REST):
        tree[path] = tree[path].replace("edition: 1\n", f"edition: {number}\n")
    tree[WALK] = tree[WALK].replace("Gå hjem", f"Gå hjem for gang {number}")
    database: Database = app.extensions["rygvej"].database
    assert isinstance(publish_release(database, draft_of(tree), now=clock()), Release)


def the_list(reader: FlaskClient) -> int:
    answer = reader.get("/api/release")
    assert answer.status_code == 200
    told = answer.get_json()
    pins = [Pin(one["id"], one["edition"], one["sha256"]) for one in told["items"]]
    assert fingerprint(pins) == told["fingerprint"]
    editions = {pin.id: pin.edition for pin in pins}
    assert editions["walk"] == editions["rest"] == number_of(told["id"])
    return editions["walk"]


def what_a_phone_follows(reader: FlaskClient) -> int:
    told = reader.get("/api/release/core").get_json()
    texts = [reader.get(f"/content/items/{sha256}.json") for sha256 in told["core"]]
    assert {answer.status_code for answer in texts} == {200}
    [rest] = [one["edition"] for one in (answer.get_json() for answer in texts) if one["id"] == "rest"]
    assert rest == number_of(told["id"])
    return int(rest)


def a_page(reader: FlaskClient) -> int:
    answer = reader.get("/info/odense/gaa-en-tur/")
    assert answer.status_code == 200
    page = answer.get_data(as_text=True)
    said, named = re.search(r"for gang (\d+)", page), re.search(r'class="name">([^<]+)<', page)
    assert said is not None
    assert named is not None
    assert int(said[1]) == number_of(named[1])
    return int(said[1])


def the_report(reader: FlaskClient) -> int:
    told = reader.get("/api/uniformity").get_json()
    cores = {(one["release"], one["core"]) for one in told["municipalities"]}
    assert cores == {(told["release"]["id"], told["release"]["fingerprint"])}
    return number_of(told["release"]["id"])


def number_of(release_id: str) -> int:
    return int(release_id.removeprefix("2026-03-"))


READ: tuple[Callable[[FlaskClient], int], ...] = (the_list, what_a_phone_follows, a_page, the_report)


class Reader(threading.Thread):
    """Reads one thing after the other until told to stop; nothing that it reads is older than before."""

    def __init__(self, app: Flask) -> None:
        super().__init__()
        self._client = app.test_client()
        self.stopped = threading.Event()
        self.rounds = 0
        self.seen: Counter[int] = Counter()
        self.failure: BaseException | None = None

    def run(self) -> None:
        newest = 0
        try:
            while not self.stopped.is_set():
                for read in READ:
                    number = read(self._client)
                    assert number >= newest, f"{read.__name__} went back from {newest} to {number}"
                    newest = number
                    self.seen[number] += 1
                self.rounds += 1
        except BaseException as failure:
            self.failure = failure

    def reads_on(self, rounds: int) -> None:
        """Wait until this many rounds more have been read, or one has failed."""
        until = self.rounds + rounds
        while self.rounds < until and self.failure is None:
            self.stopped.wait(0.001)


def test_twenty_releases_pass_while_others_read(app: Flask, clock: FixedClock) -> None:
    publish(app, clock, 1)
    readers = [Reader(app) for _ in range(READERS)]
    for reader in readers:
        reader.start()
    try:
        for number in range(2, RELEASES + 1):
            publish(app, clock, number)
            readers[number % READERS].reads_on(1)
    finally:
        for reader in readers:
            reader.stopped.set()
            reader.join()
    for reader in readers:
        assert reader.failure is None, reader.failure
        assert len(reader.seen) > RELEASES / 4
