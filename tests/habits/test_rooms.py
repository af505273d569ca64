"""The one-way doors between the rooms, and the habits that keep each file readable."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
BACKEND = ROOT / "backend"
PYTHON = sorted(BACKEND.rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))

LONGEST = 400
LONGEST_TEST = 500

# Which rooms a room may know. What is in no room (settings, house, assembly) may be known where it is named.
MAY_KNOW = {
    "domain": {"domain"},
    "storage": {"storage", "domain"},
    "mail": {"mail"},
    "services": {"services", "storage", "mail", "content_files", "domain", "settings"},
    "web": {"web", "services", "domain", "house", "settings", "version"},
    "console": {"console", "content_files", "web", "services", "domain", "house", "settings", "version"},
    "content_files": {"content_files", "domain"},
}

# Names that other rooms may take from storage: the database they are handed, and what can be wrong with it.
HANDED_ROUND = {
    "backend.storage.transaction",
    "backend.storage.failures",
    "backend.storage.sessions.OpenSession",
}

FORBIDDEN = {
    "requests": "the server calls nobody",
    "httpx": "the server calls nobody",
    "urllib.request": "the server calls nobody",
    "pickle": "reading it runs code",
    "marshal": "reading it runs code",
    "shelve": "reading it runs code",
    "xml.etree": "has entities that eat memory",
    "random": "secrets come from `secrets`, ids from uuid7, and the rules take no chances",
    "flask_sqlalchemy": "storage speaks SQLAlchemy Core",
    "sqlalchemy.orm": "storage speaks SQLAlchemy Core",
    "pytz": "zoneinfo knows the days",
    "logging": "structlog writes the log, and only what may stand there",
}

# The demo's people have good days and bad ones: the same ones every time, from a seeded generator.
EXCUSED = {("random", "demo_story"), ("random", "live_demo_story")}


@cache
def tree(file: Path) -> ast.Module:
    """The file, read once."""
    return ast.parse(file.read_text(encoding="utf-8"))


def imports(file: Path) -> Iterator[str]:
    """The full names that a file imports."""
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room_of(file: Path) -> str | None:
    """The room that a file is in; None for what stands in the hall."""
    parts = file.relative_to(BACKEND).parts
    return parts[0] if len(parts) > 1 else None


def name(file: Path) -> str:
    return str(file.relative_to(ROOT))


@pytest.mark.parametrize("file", PYTHON, ids=name)
def test_each_room_knows_only_the_rooms_it_may(file: Path) -> None:
    room = room_of(file)
    for imported in imports(file) if room else ():
        known = imported.split(".")[1] if imported.startswith("backend.") else None
        handed = any(imported.startswith(given) for given in HANDED_ROUND)
        assert known is None or handed or known in MAY_KNOW[room or ""], f"{room} may not know {imported}"


def test_every_room_is_on_the_plan() -> None:
    assert {room for file in PYTHON if (room := room_of(file))} == set(MAY_KNOW)


@pytest.mark.parametrize("file", [file for file in PYTHON if room_of(file) == "domain"], ids=name)
def test_the_domain_needs_the_standard_library_alone(file: Path) -> None:
    for imported in imports(file):
        top = imported.split(".")[0]
        assert top == "backend" or top in sys.stdlib_module_names, imported


@pytest.mark.parametrize("file", PYTHON, ids=name)
def test_only_the_web_knows_the_request_and_only_storage_knows_sql(file: Path) -> None:
    room = room_of(file)
    for imported in imports(file):
        top = imported.split(".")[0]
        if top in ("flask", "flask_login", "flask_smorest", "werkzeug", "webargs", "whitenoise"):
            assert room in ("web", "console", None), imported
        if imported in ("flask.request", "flask.g", "flask_login.current_user"):
            assert room == "web", imported
        if top in ("sqlalchemy", "alembic", "psycopg", "pysqlite3", "sqlite3"):
            # A service may name the connection that it hands on, and read an address.
            handed_on = room == "services" and imported in ("sqlalchemy.Connection", "sqlalchemy.make_url")
            assert room == "storage" or handed_on, imported
        if top == "flask_login":
            assert file.name == "login.py", "Flask-Login stays in one module"
        if top == "marshmallow":
            assert room == "web", imported


@pytest.mark.parametrize("file", PYTHON, ids=name)
def test_nobody_looks_at_the_clock_but_the_one_that_is_handed_round(file: Path) -> None:
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Attribute) and node.attr in ("now", "utcnow", "today"):
            of = ast.unparse(node.value)
            assert not of.endswith(("datetime", "date")) or file == BACKEND / "house.py", ast.unparse(node)
        if isinstance(node, ast.Attribute) and ast.unparse(node) in ("time.time", "time.localtime"):
            pytest.fail(ast.unparse(node))


@pytest.mark.parametrize("file", [file for file in PYTHON if room_of(file) == "services"], ids=name)
def test_a_service_neither_commits_by_hand_nor_speaks_sql(file: Path) -> None:
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Attribute):
            assert node.attr not in ("commit", "rollback", "execute", "scalar", "scalars"), ast.unparse(node)


@pytest.mark.parametrize("file", PYTHON, ids=name)
def test_nothing_is_imported_that_has_no_place_here(file: Path) -> None:
    for imported in imports(file):
        for forbidden, why in FORBIDDEN.items():
            if (forbidden, file.stem) in EXCUSED:
                continue
            assert not f"{imported}.".startswith(f"{forbidden}."), f"{imported}: {why}"


@pytest.mark.parametrize("file", PYTHON + TESTS, ids=name)
def test_every_file_says_what_it_is_and_is_one_thought(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert ast.get_docstring(tree(file)), "a file begins with what it promises"
    assert text.count("\n") <= (LONGEST if file in PYTHON else LONGEST_TEST), "a long file wants to be two"
    assert file.stem not in ("utils", "helpers", "common", "misc", "manager", "base_manager")


def test_files_are_short() -> None:
    lengths = sorted(file.read_text().count("\n") for file in PYTHON)
    assert lengths[len(lengths) // 2] <= 100


@pytest.mark.parametrize("file", PYTHON + TESTS, ids=name)
def test_nothing_is_left_for_later(file: Path) -> None:
    if file == Path(__file__):
        return
    text = file.read_text(encoding="utf-8")
    for word in ("TODO", "FIXME", "XXX", "pytest.mark.skip", "pytest.skip", "xfail", "breakpoint("):
        assert word not in text, word


def test_the_pure_rooms_load_without_the_web_and_without_a_database() -> None:
    code = "import sys, backend.domain.ladder, backend.domain.entries; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert {"flask", "sqlalchemy", "marshmallow"}.isdisjoint(loaded.stdout.split())
