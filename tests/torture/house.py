"""The real application for histories: many patients in one database, and a door without a network."""

from __future__ import annotations

import io
import json
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from secrets import token_urlsafe
from typing import Any

import structlog
from flask import Flask
from sqlalchemy import Table, insert
from uuid_utils.compat import uuid7

from backend import create_app
from backend.domain.instants import instant_written, write_instant
from backend.domain.numbering import Verdict
from backend.domain.refusals import Refusal
from backend.services.sync import Answer, Push
from backend.settings import Settings
from backend.storage import sessions
from backend.storage.tables import entry, patient_head, person, role, session
from backend.storage.transaction import Database
from backend.web.house import EXTENSION
from tests.cast import BO, ODENSE, SINCE
from tests.clock import FixedClock, at
from tests.conftest import CHEAP, NOW, ORIGIN, SECRET
from tests.plans import assigned, walking

LONG = timedelta(days=36500)


SESSIONS = 4
# Sessions are made in stock. None may be too old, whenever its history begins.
AFTER_ALL = at("2028-06-01")
PERSON = {"name": "En patient", "language": "da", "created_at": NOW}
ROLE = {"valid_from": SINCE, "organisation_id": ODENSE.id, "role": "patient"}
PLAN = {
    "seq": 1,
    "kind": "plan_assigned",
    "on": SINCE,
    "by_role": "clinician",
    "by_id": BO.id,
    "at": NOW,
    "moved_days": 0,
    "args": assigned(walking(SINCE)),
}


@dataclass(frozen=True)
class Patient:
    """Somebody with a walking plan, and sessions that are open already."""

    id: str
    plan: str
    tokens: list[str]


class Unreachable(Exception):  # noqa: N818  (it says what the server is)
    """Nobody answered."""


@dataclass(frozen=True)
class House:
    """The application, its database, and the one clock of both."""

    app: Flask
    database: Database
    clock: FixedClock

    def ask(self, token: str, push: Push) -> Answer | Refusal:
        """Send a request through the phone's door, and read the answer as a phone does."""
        body = json.dumps(_wire(push)).encode()
        told: list[str] = []

        def start(status: str, _headers: Any, _error: Any = None) -> Any:
            told.append(status)

        environment = {
            **ENVIRONMENT,
            "HTTP_COOKIE": f"rygvej={token}",
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.input": io.BytesIO(body),
            "wsgi.errors": sys.stderr,
        }
        said = json.loads(b"".join(self.app(environment, start)))
        if not told[0].startswith("200"):
            return Refusal(said["code"], detail=said["detail"] or {})
        return _answer(said, push)

    def sign_in(self, patient: Patient) -> str:
        """A session of this patient that nobody uses yet; what the cookie holds."""
        if patient.tokens:
            return patient.tokens.pop()
        token = token_urlsafe()
        with self.database.write() as connection:
            connection.execute(insert(session), _session(patient.id, token))
        return token

    def end_session(self, token: str) -> None:
        """Somebody signed out here from elsewhere."""
        with self.database.write() as connection:
            sessions.end(connection, sessions.fingerprint(token))

    def welcome(self, count: int) -> list[Patient]:
        """So many new patients, in one go: making them one by one would cost more than their histories."""
        new = [
            Patient(str(uuid7()), str(uuid7()), [token_urlsafe() for _ in range(SESSIONS)])
            for _ in range(count)
        ]
        tables: list[tuple[Table, list[dict[str, Any]]]] = [
            (person, [{"id": one.id, **PERSON} for one in new]),
            (role, [{"person_id": one.id, **ROLE} for one in new]),
            (patient_head, [{"patient_id": one.id, "seq": 1} for one in new]),
            (entry, [{"patient_id": one.id, "id": one.plan, **PLAN} for one in new]),
            (session, [_session(one.id, token) for one in new for token in one.tokens]),
        ]
        with self.database.write() as connection:
            for table, rows in tables:
                connection.execute(insert(table), rows)
        return new


@contextmanager
def open_house(url: str, folder: Path) -> Iterator[House]:
    """The whole application on that database, with its logs shut."""
    before = structlog.get_config()
    clock = FixedClock(NOW)
    app = create_app(
        Settings(
            database_url=url,
            secret_key=SECRET,
            origin=ORIGIN,
            data=folder,
            password_cost=CHEAP,
            pwa_dist=folder / "no-dist",
            security_contact="mailto:security@rygvej.test",
            security_expires=date(2027, 1, 1),
        ),
        clock,
    )
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    house = House(app, app.extensions[EXTENSION].database, clock)
    try:
        yield house
    finally:
        house.database.close()
        structlog.configure(**before)


# What a browser's request from our own pages looks like to the application.
ENVIRONMENT = {
    "REQUEST_METHOD": "POST",
    "SCRIPT_NAME": "",
    "PATH_INFO": "/api/sync",
    "QUERY_STRING": "",
    "SERVER_NAME": "127.0.0.1",
    "SERVER_PORT": "8000",
    "SERVER_PROTOCOL": "HTTP/1.1",
    "REMOTE_ADDR": "127.0.0.1",
    "HTTP_HOST": "127.0.0.1:8000",
    "HTTP_SEC_FETCH_SITE": "same-origin",
    "CONTENT_TYPE": "application/json",
    "wsgi.version": (1, 0),
    "wsgi.url_scheme": "http",
    "wsgi.multithread": True,
    "wsgi.multiprocess": False,
    "wsgi.run_once": False,
}


def _session(person_id: str, token: str) -> dict[str, Any]:
    return {
        "token_hash": sessions.fingerprint(token),
        "id": str(uuid7()),
        "person_id": person_id,
        "created_at": AFTER_ALL,
        "seen_at": AFTER_ALL,
        "expires_at": AFTER_ALL + LONG,
        "device_name": "torture",
    }


def _wire(push: Push) -> dict[str, Any]:
    return {
        "protocol": 1,
        "device": push.device,
        "epoch": push.epoch,
        "cursor": push.cursor,
        "sent_at": push.sent_at.isoformat(),
        "mutations": list(push.mutations),
        "holding": {"release": push.release, "recalls": push.recalls},
    }


def _answer(said: dict[str, Any], push: Push) -> Answer:
    ids = {one["number"]: one["id"] for one in push.mutations}
    server_time = instant_written(said["server_time"])
    assert server_time is not None
    assert said["server_time"] == write_instant(server_time)
    return Answer(
        epoch=said["epoch"],
        cursor=said["cursor"],
        more=said["more"],
        acknowledged=said["acknowledged"],
        verdicts=[
            Verdict(one["number"], ids[one["number"]], one.get("code"), one["again"])
            for one in said["verdicts"]
        ],
        entries=said["entries"],
        release=said["release"],
        recalls=said["recalls"],
        server_time=server_time,
    )
