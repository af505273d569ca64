"""`INSERT … ON CONFLICT`, spelled for the database at hand."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import ReturningInsert


def insert_into(connection: Connection, table: Table) -> postgresql.Insert | sqlite.Insert:
    """An insert that can say what to do when the row is already there."""
    return _insert(connection.dialect.name, table)


def insert_if_new(connection: Connection, table: Table, row: Mapping[str, object]) -> bool:
    """Keep a row; False when there is one of its key already, which then stays as it is."""
    return connection.execute(_insert_if_new(connection.dialect.name, table), row).first() is not None


@cache
def _insert(dialect: str, table: Table) -> postgresql.Insert | sqlite.Insert:
    return sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)


@cache
def _insert_if_new(dialect: str, table: Table) -> ReturningInsert[Any]:
    return _insert(dialect, table).on_conflict_do_nothing().returning(*table.primary_key)
