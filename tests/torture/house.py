"""The real application for histories: many patients in one database, and a door without a network."""

from __future__ import annotations

import io
import json
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import structlog
from flask import Flask

from backend import create_app
from backend.domain.refusals import Refusal
from backend.services.sync import Answer, Push
from backend.storage import sessions
from backend.storage.transaction import Database
from backend.web.house import EXTENSION
from tests.clock import FixedClock
from tests.conftest import NOW, on_loopback
from tests.torture.patients import Patient, open_session
from tests.torture.wire import read_answer, written


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
        body = json.dumps(written(push)).encode()
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
        return read_answer(said, push)

    def sign_in(self, patient: Patient) -> str:
        """A session of this patient that nobody uses yet; what the cookie holds."""
        if patient.tokens:
            return patient.tokens.pop()
        with self.database.write() as connection:
            return open_session(connection, patient)

    def end_session(self, token: str) -> None:
        """Somebody signed out here from elsewhere."""
        with self.database.write() as connection:
            sessions.end(connection, sessions.fingerprint(token))


@contextmanager
def open_house(url: str, folder: Path) -> Iterator[House]:
    """The whole application on that database, with its logs shut."""
    before = structlog.get_config()
    clock = FixedClock(NOW)
    app = create_app(on_loopback(url, folder), clock)
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
