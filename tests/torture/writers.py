"""Phones that write without rest to a real server over HTTP, and remember what was acknowledged to them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.client import HTTPConnection, HTTPException
from threading import Event, Thread
from time import sleep
from typing import Any

from sqlalchemy import func, select

from backend.domain.refusals import Refusal
from backend.storage.tables import entry, verdict
from backend.storage.transaction import Database
from tests.phone import Phone
from tests.torture.patients import Patient
from tests.torture.wire import read_answer, written

AT_ONCE = 3
PATIENCE = 10
PAUSE = 0.02
HEADERS = {"Content-Type": "application/json", "Sec-Fetch-Site": "same-origin"}


@dataclass
class Writer:
    """One phone in a hurry. `told` is called with each answer's ids, as soon as they are acknowledged."""

    patient: Patient
    port: int
    told: Callable[[str, list[str]], None]
    phone: Phone = field(init=False)
    acknowledged: list[str] = field(default_factory=list)
    # How often each status was answered; 0 is no answer at all.
    statuses: Counter[int] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.phone = Phone(self.patient.id, cursor=1)
        self._connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)

    def write_until(self, stop: Event) -> None:
        """Write some, send it, and begin again."""
        while not stop.is_set():
            now = datetime.now(UTC)
            for _ in range(AT_ONCE):
                self.phone.record("session", {"assignment": self.patient.plan, "amount": 10}, now)
            self.send()

    def send(self) -> None:
        """Bring what waits, and remember what was acknowledged; without an answer, everything waits."""
        push = self.phone.push(datetime.now(UTC))
        status, said = self._ask(written(push))
        self.statuses[status] += 1
        if status == 200:
            answer = read_answer(said, push)
            accepted = [one.id for one in answer.verdicts if one.code is None]
            self.acknowledged += accepted
            self.told(self.patient.id, accepted)
            self.phone.hear(answer, push)
        elif status == 409:
            self.phone.hear(Refusal(said["code"], detail=said["detail"]), push)
        else:
            sleep(PAUSE)

    def close(self) -> None:
        """Hang up."""
        self._connection.close()

    def _ask(self, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        headers = {**HEADERS, "Cookie": f"rygvej={self.patient.tokens[0]}"}
        try:
            self._connection.request("POST", "/api/sync", json.dumps(body).encode(), headers)
            answer = self._connection.getresponse()
            return answer.status, json.loads(answer.read())
        except (OSError, HTTPException, ValueError):
            self._connection.close()
            return 0, {}


@contextmanager
def writing(writers: Sequence[Writer]) -> Iterator[None]:
    """All of them write for as long as the block runs."""
    stop = Event()
    threads = [Thread(target=one.write_until, args=(stop,)) for one in writers]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        stop.set()
        for thread in threads:
            thread.join()


def what_is_wrong(database: Database, acknowledged: dict[str, set[str]]) -> list[str]:
    """Whether everything acknowledged is in the patients' logs, once, counted without gaps."""
    found = []
    with database.read() as connection:
        for patient, ids in acknowledged.items():
            log = select(entry.c.seq, entry.c.id).where(entry.c.patient_id == patient).order_by(entry.c.seq)
            rows = connection.execute(log).all()
            there = {row.id for row in rows}
            if missing := ids - there:
                found.append(f"{len(missing)} acknowledged entries are lost")
            if len(there) < len(rows):
                found.append("an entry is there twice")
            if [row.seq for row in rows] != list(range(1, len(rows) + 1)):
                found.append("seq has gaps")
        counted = select(func.count(), func.max(verdict.c.number)).group_by(verdict.c.device_id)
        found += ["verdicts have gaps" for many, last in connection.execute(counted) if many != last]
    return found
