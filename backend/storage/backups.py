"""Whole copies of a running database, and the way back from one."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from shutil import which
from time import monotonic
from types import ModuleType
from typing import Any

from sqlalchemy import make_url
from sqlalchemy.engine import URL

from backend.storage.engines import sqlite_driver
from backend.storage.failures import SQLITE_BUSY, SQLITE_LOCKED, StorageBusy, explain_sqlite
from backend.storage.installation import new_epoch
from backend.storage.revisions import known

PIECE = 1000  # pages at a time, so that writers come in between.
PATIENCE_S = 5


class BackupError(Exception):
    """No backup was made, or nothing was restored; `code` has sentences."""

    def __init__(self, code: str, reason: str = "") -> None:
        super().__init__(reason or code)
        self.code = code


def back_up(url: str, file: Path) -> None:
    """Write a whole, checked copy of the database to a new file, while others work on it."""
    if file.exists():
        raise BackupError("backup_exists")
    unfinished = file.with_name(f"{file.name}.unfinished")
    with _placeable():
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        # Nobody else on the machine may read what patients wrote.
        unfinished.touch(mode=0o600)
    try:
        parsed = make_url(url)
        if parsed.get_backend_name() == "sqlite":
            _copy_sqlite(_file_of(parsed), unfinished)
        else:
            _run(parsed, "pg_dump", "--format=custom", "--no-owner", f"--file={unfinished}")
            _run(parsed, "pg_restore", "--list", str(unfinished))
        _onto_the_disk(unfinished)
        # A name that says "backup" is given only to a whole one.
        unfinished.rename(file)
    finally:
        unfinished.unlink(missing_ok=True)


def restore(url: str, file: Path) -> None:
    """Make the database what it was in the backup, with a new epoch: all of it, or nothing."""
    if not file.is_file():
        raise BackupError("backup_unreadable", f"{file} is not there")
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        _restore_sqlite(_file_of(parsed), file)
    else:
        _restore_postgresql(parsed, file)


@contextmanager
def _placeable() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise BackupError("backup_unplaceable", f"{error.filename}: {error.strerror}") from error


def _copy_sqlite(source: Path, target: Path) -> None:
    driver = sqlite_driver()
    with (
        _told_apart(driver),
        closing(driver.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as live,
        closing(driver.connect(str(target))) as copy,
    ):
        live.backup(copy, pages=PIECE)
        # One file on its own: no write-ahead log beside it.
        copy.execute("PRAGMA journal_mode=DELETE")
        _must_be_whole(copy)


def _restore_sqlite(live: Path, file: Path) -> None:
    driver = sqlite_driver()
    prepared = live.with_name(f"{live.name}.restoring")
    with _placeable():
        live.parent.mkdir(parents=True, exist_ok=True)
        prepared.unlink(missing_ok=True)
        for file_of_ours in (prepared, live):
            file_of_ours.touch(mode=0o600)
    try:
        with (
            _told_apart(driver),
            closing(driver.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as backup,
            closing(driver.connect(str(prepared))) as copy,
        ):
            try:
                backup.backup(copy)
                _must_be_whole(copy)
                (revision,) = copy.execute("SELECT version_num FROM alembic_version").fetchone()
            except driver.DatabaseError as error:
                raise BackupError("backup_unreadable", str(error)) from error
            _must_be_known(revision)
            copy.execute("UPDATE installation SET epoch = ?", (new_epoch(),))
            copy.commit()
            # The last step is one transaction of SQLite's own: others see what was before, or what is after.
            with closing(driver.connect(str(live), timeout=0)) as target:
                copy.backup(target, progress=_impatient())
    finally:
        for leftover in live.parent.glob(f"{prepared.name}*"):
            leftover.unlink()


def _impatient() -> Callable[[int, int, int], None]:
    """Give up on a database that others keep writing; the driver alone would wait for ever."""
    until = monotonic() + PATIENCE_S

    def look(status: int, _left: int, _pages: int) -> None:
        if status in (SQLITE_BUSY, SQLITE_LOCKED) and monotonic() > until:
            raise StorageBusy("others are writing; stop the server first")

    return look


@contextmanager
def _told_apart(driver: ModuleType) -> Iterator[None]:
    try:
        yield
    except driver.Error as error:
        failure = explain_sqlite(error)
        if failure is None:
            raise
        raise failure from error


def _restore_postgresql(url: URL, file: Path) -> None:
    script = file.with_name(f"{file.name}.restoring")
    revisions = ", ".join(f"'{revision}'" for revision in known())
    try:
        _run(url, "pg_restore", "--clean", "--if-exists", "--no-owner", f"--file={script}", str(file))
        with script.open("a") as added:
            # In the same transaction as the restored rows, so that none is ever seen under the old epoch.
            added.write(f"UPDATE public.installation SET epoch = '{new_epoch()}';\n")
            added.write(
                "DO $$ BEGIN IF (SELECT version_num FROM public.alembic_version) NOT IN"
                f" ({revisions}) THEN RAISE 'the backup is newer than this version'; END IF; END $$;\n"
            )
        _run(url, "psql", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1", f"--file={script}")
    finally:
        script.unlink(missing_ok=True)


def _run(url: URL, program: str, *arguments: str) -> None:
    found = which(program)
    if found is None:
        raise BackupError("backup_tools_missing", f"{program} is not on the path")
    host = url.host or url.query.get("host") or ""
    # Through the environment: arguments can be read by everybody on the machine.
    settings = {
        "PGHOST": host if isinstance(host, str) else host[0],
        "PGPORT": str(url.port or 5432),
        "PGUSER": url.username or "",
        "PGPASSWORD": url.password or "",
        "PGDATABASE": url.database or "",
    }
    environment = {**os.environ, **{name: value for name, value in settings.items() if value}}
    done = subprocess.run([found, *arguments], env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or [f"{program} failed"])[0]
        code = "backup_tools_missing" if "version" in reason else "backup_unreadable"
        raise BackupError(code, reason)


def _file_of(url: URL) -> Path:
    return Path(url.database or "")


def _must_be_whole(connection: Any) -> None:
    (found,) = connection.execute("PRAGMA integrity_check").fetchone()
    if found != "ok":
        raise BackupError("backup_unreadable", found)


def _must_be_known(revision: str) -> None:
    if revision not in known():
        raise BackupError(
            "backup_unreadable", f"the backup is at revision {revision}, which is newer than this version"
        )


def _onto_the_disk(file: Path) -> None:
    with file.open("rb") as written:
        os.fsync(written.fileno())
