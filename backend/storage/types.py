"""Column types that both databases agree about."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine


class UTCDateTime(TypeDecorator[datetime]):
    """An instant. SQLite would forget the offset, so it is stored as UTC; a naive time is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs its offset")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def same_type(
    _context: object,
    _column: object,
    _metadata_column: object,
    found: TypeEngine[Any],
    wanted: TypeEngine[Any],
) -> bool | None:
    """Tell Alembic that instants are kept as timestamps. None leaves other types to Alembic."""
    return False if isinstance(wanted, UTCDateTime) and isinstance(found, DateTime) else None
