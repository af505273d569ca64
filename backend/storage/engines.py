"""How a connection to either database is made, so that what was committed stays and no update is lost."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from types import ModuleType
from typing import Any

import structlog
from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import URL

from backend.domain import exact

log = structlog.get_logger()

# Older versions can corrupt a database in WAL mode when a checkpoint races with a write (mended in 3.51.3).
SAFE_WAL = (3, 51, 3)

# Exact numbers in both databases, and no error text that repeats what a patient wrote.
SHARED: dict[str, Any] = {
    "json_serializer": exact.dumps,
    "json_deserializer": exact.loads_kept,
    "hide_parameters": True,
}


def sqlite_driver() -> ModuleType:
    """The SQLite that comes with its own driver where there is one, else the interpreter's."""
    try:
        from pysqlite3 import dbapi2
    except ImportError:
        return sqlite3
    return dbapi2  # type: ignore[no-any-return]


def wal_is_safe(driver: ModuleType) -> bool:
    """Whether this SQLite may use write-ahead logging."""
    return tuple(driver.sqlite_version_info) >= SAFE_WAL


def make_engine(url: str, patience_ms: int) -> Engine:
    """An engine for the database at `url`, waiting for others at most `patience_ms`."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        return _sqlite(parsed, patience_ms)
    return _postgresql(parsed, patience_ms)


def _sqlite(url: URL, patience_ms: int) -> Engine:
    driver = sqlite_driver()
    journal = "WAL" if wal_is_safe(driver) else "DELETE"
    if journal == "DELETE":
        log.warning("sqlite_without_wal", version=driver.sqlite_version, needed="3.51.3")
    # mode=rw: a missing database is an error to tell about, not an empty file to make.
    address = f"{Path(url.database or '').resolve().as_uri()}?mode=rw"
    pragmas = (
        f"busy_timeout={patience_ms}",
        f"journal_mode={journal}",
        "synchronous=FULL",
        "foreign_keys=ON",
        "secure_delete=ON",
    )

    def connect() -> Any:
        connection = driver.connect(address, uri=True, check_same_thread=False, isolation_level=None)
        try:
            for pragma in pragmas:
                connection.execute(f"PRAGMA {pragma}")
        except BaseException:
            connection.close()
            raise
        return connection

    engine = create_engine(url, module=driver, creator=connect, **SHARED)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # IMMEDIATE takes the write lock before the first read, so that no update made from it is lost.
        reading = connection.get_execution_options().get("reading", False)
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


def _postgresql(url: URL, patience_ms: int) -> Engine:
    limits = f"-c lock_timeout={patience_ms} -c statement_timeout=60000 -c timezone=UTC"
    asked = url.query.get("options")
    return create_engine(
        url,
        connect_args={"options": f"{asked} {limits}" if asked else limits, "connect_timeout": 5},
        pool_pre_ping=True,
        **SHARED,
    )
