"""Migrations give the tables that the code expects, all or nothing, on both databases."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from backend.storage import condition, revisions
from backend.storage.tables import metadata
from backend.storage.transaction import Database
from tests.databases import empty

VERSIONS = sorted((revisions.MIGRATIONS / "versions").glob("*.py"))


def test_the_migrations_end_where_the_code_begins(database: Database) -> None:
    with database.read() as connection:
        assert condition.faults(connection) == ()
        assert revisions.current(connection) == revisions.known()[0]
        assert set(inspect(connection).get_table_names()) == {*metadata.tables, "alembic_version"}


def test_a_migration_that_fails_leaves_nothing_behind(engine_url: str, tmp_path: Path) -> None:
    with empty(engine_url, tmp_path) as database:
        with pytest.raises(RuntimeError, match="power"), database.migrate() as connection:
            revisions.upgrade(connection)
            raise RuntimeError("power")
        with database.migrate() as connection:
            assert inspect(connection).get_table_names() == []
            revisions.upgrade(connection)
            revisions.upgrade(connection)
            assert condition.faults(connection) == ()


def test_two_machines_that_start_at_once_migrate_one_after_the_other(engine_url: str, tmp_path: Path) -> None:
    with empty(engine_url, tmp_path) as first, ThreadPoolExecutor() as elsewhere:
        second = Database(first.url)
        with first.migrate() as connection:
            revisions.upgrade(connection)
            waiting = elsewhere.submit(_migrate, second)
            with pytest.raises(TimeoutError):
                waiting.result(timeout=0.5)
        assert waiting.result(timeout=5) == ()
        second.close()


def _migrate(database: Database) -> tuple[str, ...]:
    with database.migrate() as connection:
        revisions.upgrade(connection)
        return condition.faults(connection)


@pytest.mark.only_on("sqlite")
def test_alembics_own_command_finds_its_way(engine_url: str) -> None:
    command = [str(Path(sys.executable).parent / "alembic"), "check"]
    environment = {**os.environ, "RYGVEJ_MODE": "demo", "RYGVEJ_DATABASE_URL": engine_url}
    root = revisions.MIGRATIONS.parent
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_there_is_one_line_of_migrations() -> None:
    scripts = ScriptDirectory.from_config(revisions.config())
    assert len(scripts.get_heads()) == 1
    assert len(revisions.known()) == len(VERSIONS)


@pytest.mark.parametrize("file", VERSIONS, ids=lambda file: file.stem)
def test_a_migration_stands_on_its_own_and_goes_only_forward(file: Path) -> None:
    tree = ast.parse(file.read_text())
    imported = {
        name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [node.module] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
        )
    }
    assert imported <= {"sqlalchemy", "alembic"}, "a migration must mean the same when the code has moved on"
    functions = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    assert functions == {"upgrade"}, "going back is done by the previous version, or from a backup"
    assert ast.get_docstring(tree)
