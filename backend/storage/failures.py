"""What can be wrong with a database, told apart by what somebody must do about it."""

from __future__ import annotations

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

SQLITE_BUSY, SQLITE_LOCKED, SQLITE_READONLY, SQLITE_IOERR, SQLITE_CORRUPT = 5, 6, 8, 10, 11
SQLITE_FULL, SQLITE_CANTOPEN, SQLITE_NOTADB = 13, 14, 26


class StorageFailure(Exception):  # noqa: N818  (its kinds are named after what is wrong)
    """The database cannot serve. Nothing was changed."""

    code = "internal"


class StorageBusy(StorageFailure):
    """Somebody else held what was needed for longer than we wait. Trying again helps."""

    code = "storage_busy"


class StorageFull(StorageFailure):
    """There is no room left. Making room helps."""

    code = "storage_full"


class StorageMissing(StorageFailure):
    """The database is not there, cannot be reached, read or written, or has no tables."""

    code = "storage_missing"


class StorageTooNew(StorageFailure):
    """The database was made by a newer version than this one."""

    code = "storage_too_new"


class StorageTooOld(StorageFailure):
    """The database has not been brought forward to this version."""

    code = "storage_too_old"


_BY_SQLITE_CODE: dict[int, type[StorageFailure]] = {
    SQLITE_BUSY: StorageBusy,
    SQLITE_LOCKED: StorageBusy,
    SQLITE_READONLY: StorageMissing,
    SQLITE_IOERR: StorageMissing,
    SQLITE_CORRUPT: StorageMissing,
    SQLITE_FULL: StorageFull,
    SQLITE_CANTOPEN: StorageMissing,
    SQLITE_NOTADB: StorageMissing,
}

# What the driver says without a number when a backup fails.
_BY_SQLITE_WORDS: dict[str, type[StorageFailure]] = {
    "is full": StorageFull,
    "is locked": StorageBusy,
    "not a database": StorageMissing,
    "malformed": StorageMissing,
    "readonly": StorageMissing,
    "I/O error": StorageMissing,
}

# SQLSTATE: classes of two characters, and codes of five where the class holds several troubles.
_BY_SQLSTATE: dict[str, type[StorageFailure]] = {
    "08": StorageMissing,  # The connection is lost, or was never made.
    "25006": StorageMissing,  # It may only be read, as a standby that has not been promoted.
    "28": StorageMissing,  # The database does not accept who we are.
    "3D": StorageMissing,  # There is no database of that name.
    "40": StorageBusy,  # Serialisation failure or deadlock.
    "53100": StorageFull,
    "53200": StorageBusy,
    "53300": StorageBusy,
    "55P03": StorageBusy,  # lock_timeout passed.
    "57014": StorageBusy,  # statement_timeout passed.
    "57P": StorageMissing,  # Shutting down, crashed, or starting.
    "58": StorageMissing,  # Its disk cannot be read or written.
    "42P01": StorageMissing,  # A table is not there.
    "XX001": StorageMissing,  # A table is damaged.
    "XX002": StorageMissing,  # An index is damaged.
}


def explain(error: Exception) -> StorageFailure | None:
    """Turn a driver's error into what it means for us; None when it is a mistake of our own."""
    if isinstance(error, PoolTimeout):
        return StorageBusy("every connection was in use")
    if not isinstance(error, DBAPIError):
        return None
    original = error.orig
    found = _by_sqlite(original) or _by_sqlstate(error)
    return found(str(original).splitlines()[0]) if found and original else None


def explain_sqlite(error: Exception) -> StorageFailure | None:
    """The same for an error of SQLite's own driver, where it is used without SQLAlchemy."""
    said = str(error)
    found = _by_sqlite(error) or next((kind for word, kind in _BY_SQLITE_WORDS.items() if word in said), None)
    return found(said) if found else None


def _by_sqlite(original: BaseException | None) -> type[StorageFailure] | None:
    code = getattr(original, "sqlite_errorcode", None)
    if isinstance(code, int):
        # The low byte is the error; the rest says which of its forms.
        found = _BY_SQLITE_CODE.get(code & 0xFF)
        if found:
            return found
    return StorageMissing if "no such table" in str(original) else None


def _by_sqlstate(error: DBAPIError) -> type[StorageFailure] | None:
    state = getattr(error.orig, "sqlstate", None)
    if state is None:
        # psycopg gives no state when no server answered at all.
        return StorageMissing if error.connection_invalidated or "connection" in str(error.orig) else None
    return next((found for prefix, found in _BY_SQLSTATE.items() if state.startswith(prefix)), None)
