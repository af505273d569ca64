"""Whom a text was given to is asked of the entries that give, and of no others."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import event

from backend.storage import planned
from backend.storage.transaction import Database


@pytest.mark.only_on("sqlite")
def test_only_the_entries_of_plans_are_looked_at(database: Database) -> None:
    with database.read() as connection:
        asked: list[tuple[str, Any]] = []
        event.listen(
            connection, "before_cursor_execute", lambda *said: asked.append((said[2], said[3])), named=False
        )
        planned.given(connection, ["a" * 64])
        statement, parameters = asked[-1]
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        assert ["ix_entry_planned" in row.detail for row in plan if "entry" in row.detail] == [True]
