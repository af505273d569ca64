"""What holds from a day and to a day, as the database is asked for it."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, or_


def holds_on(
    today: date | ColumnElement[date], valid_from: ColumnElement[date], valid_to: ColumnElement[Any]
) -> ColumnElement[bool]:
    """Whether something with dates holds today; the day it ends is the first day that it does not."""
    return and_(valid_from <= today, or_(valid_to.is_(None), valid_to > today))
