"""Making, bringing forward, checking, backing up and restoring the database."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from sqlalchemy import make_url

from backend.domain.refusals import Refusal
from backend.storage import backups, condition, installation, revisions
from backend.storage.backups import BackupError
from backend.storage.condition import Condition
from backend.storage.transaction import Database, StorageMissing

LAST_BACKUP = "last-backup"


def bring_forward(database: Database, *, now: datetime) -> None:
    """Make the database where there is none, and give it the shape that this version expects."""
    if database.is_sqlite:
        _make_room(Path(make_url(database.url).database or ""))
    with database.migrate() as connection:
        revisions.upgrade(connection)
        installation.begin(connection, now)


def _make_room(file: Path) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
    except OSError as error:
        raise StorageMissing(f"{error.filename}: {error.strerror}") from error


def look(database: Database) -> Condition:
    """What condition the database is in."""
    with database.read() as connection:
        return condition.of(connection)


def check(database: Database) -> tuple[str, ...]:
    """Everything that is wrong with the database; nothing when all is well."""
    with database.read() as connection:
        return condition.faults(connection)


def back_up(database: Database, *, file: Path, data: Path, now: datetime) -> Refusal | None:
    """Copy the running database to a new file, and remember when."""
    try:
        backups.back_up(database.url, file)
    except BackupError as error:
        return Refusal(error.code, detail={"reason": str(error)})
    # A backup is one also where it cannot be noted; the doctor then says that it is old.
    with suppress(OSError):
        data.mkdir(parents=True, exist_ok=True)
        (data / LAST_BACKUP).write_text(now.isoformat())
    return None


def restore(database: Database, *, file: Path, now: datetime) -> Refusal | None:
    """Make the database what it was, in a new epoch, so that phones send again what they still hold."""
    try:
        backups.restore(database.url, file)
    except BackupError as error:
        return Refusal(error.code, detail={"reason": str(error)})
    # A backup of an older version is brought forward; the epoch is already new.
    bring_forward(database, now=now)
    return None


def last_backup(data: Path) -> datetime | None:
    """When a backup was last made from here."""
    noted = data / LAST_BACKUP
    return datetime.fromisoformat(noted.read_text()) if noted.is_file() else None
