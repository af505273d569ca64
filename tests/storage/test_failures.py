"""A database that is missing, locked, full, or of another version says so, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import func, insert, make_url, select, text, update

from backend import create_app
from backend.settings import Settings
from backend.storage import engines, revisions
from backend.storage.tables import audit, installation
from backend.storage.transaction import (
    Database,
    StorageBusy,
    StorageFailure,
    StorageFull,
    StorageMissing,
    StorageTooNew,
    StorageTooOld,
)
from backend.web.house import EXTENSION
from tests.answers import refused
from tests.clock import FixedClock
from tests.conftest import CHEAP, NOW, ORIGIN, SECRET

SIGN_IN = {"email": "anna@rygvej.test", "password": "en-lang-adgangskode"}


@contextmanager
def opened(url: str, patience_ms: int = 200) -> Iterator[Database]:
    """The database, waiting only briefly for others."""
    database = Database(url, patience_ms=patience_ms)
    yield database
    database.close()


@contextmanager
def app_on(url: str, tmp_path: Path) -> Iterator[Flask]:
    """The application on this database."""
    settings = Settings(
        database_url=url,
        secret_key=SECRET,
        origin=ORIGIN,
        data=tmp_path,
        password_cost=CHEAP,
        pwa_dist=tmp_path,
    )
    app = create_app(settings, FixedClock(NOW))
    yield app
    app.extensions[EXTENSION].database.close()


def everywhere(url: str, tmp_path: Path, status: int, code: str) -> None:
    """The same trouble over HTTP, at readiness and on the command line, each in its own form."""
    with app_on(url, tmp_path) as app:
        answer = app.test_client().post("/api/session", json=SIGN_IN, headers={"X-Requested-With": "rygvej"})
        refused(answer, status, code)
        assert answer.headers["Retry-After"] == "5"
        ready = app.test_client().get("/readyz")
        assert (ready.status_code, ready.json) == (503, {"status": "not_ready", "code": code})
        assert app.test_client().get("/healthz").status_code == 200
        command = app.test_cli_runner().invoke(args=["database", "check"])
        assert command.exit_code == {"storage_missing": 3, "storage_too_new": 4, "storage_too_old": 5}[code]
        assert command.stderr.startswith(f"{code}: ")
        assert "Traceback" not in command.output


def set_revision(url: str, revision: str) -> None:
    with opened(url) as database, database.migrate() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :revision"), {"revision": revision})


def nowhere(url: str, tmp_path: Path) -> str:
    """An address of the same kind with no database behind it."""
    if url.startswith("sqlite"):
        return f"sqlite:///{tmp_path / 'nowhere.sqlite'}"
    return make_url(url).set(database="nowhere").render_as_string(hide_password=False)


def test_a_missing_database_is_told_of_and_not_made(engine_url: str, tmp_path: Path) -> None:
    url = nowhere(engine_url, tmp_path)
    with opened(url) as database, pytest.raises(StorageMissing), database.read():
        pass
    everywhere(url, tmp_path, 503, "storage_missing")
    assert not (tmp_path / "nowhere.sqlite").exists()


def test_a_database_without_tables_says_how_to_make_them(engine_url: str, tmp_path: Path) -> None:
    with opened(engine_url) as database, database.migrate() as connection:
        connection.execute(text("DROP TABLE alembic_version"))
    with (
        opened(engine_url) as database,
        pytest.raises(StorageMissing, match="flask database init"),
        database.read(),
    ):
        pass
    everywhere(engine_url, tmp_path, 503, "storage_missing")


def test_a_server_that_does_not_answer_is_missing(tmp_path: Path) -> None:
    everywhere("postgresql+psycopg://rygvej@127.0.0.1:1/rygvej", tmp_path, 503, "storage_missing")


def test_a_file_that_is_no_database_is_missing(tmp_path: Path) -> None:
    (tmp_path / "letter.sqlite").write_text("Kære kommune, " * 1000)
    everywhere(f"sqlite:///{tmp_path / 'letter.sqlite'}", tmp_path, 503, "storage_missing")


@pytest.mark.only_on("sqlite")
def test_a_damaged_database_is_told_of_in_one_line(engine_url: str, tmp_path: Path) -> None:
    with Path(engine_url.removeprefix("sqlite:///")).open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 4000)
    everywhere(engine_url, tmp_path, 503, "storage_missing")


def test_a_database_that_may_only_be_read_is_told_of(engine_url: str) -> None:
    only_read = "PRAGMA query_only=1" if engine_url.startswith("sqlite") else "SET TRANSACTION READ ONLY"
    with opened(engine_url) as database, pytest.raises(StorageMissing), database.write() as connection:
        connection.exec_driver_sql(only_read)
        connection.execute(update(installation).values(epoch="e-1"))


def test_a_database_newer_than_the_code_is_left_alone(engine_url: str, tmp_path: Path) -> None:
    set_revision(engine_url, "9999")
    with opened(engine_url) as database, pytest.raises(StorageTooNew, match="9999"), database.write():
        pass
    everywhere(engine_url, tmp_path, 503, "storage_too_new")
    with app_on(engine_url, tmp_path) as app:
        assert app.test_cli_runner().invoke(args=["database", "upgrade"]).exit_code == 4
        assert "9999" in app.test_cli_runner().invoke(args=["doctor"]).output


def test_a_process_that_runs_already_goes_on_while_a_newer_version_migrates(engine_url: str) -> None:
    with opened(engine_url) as database:
        with database.read():
            pass
        set_revision(engine_url, "9999")
        with database.write() as connection:
            connection.execute(update(installation).values(epoch="e-1"))


def test_a_database_that_was_not_brought_forward_says_how(
    engine_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ahead = ("one step ahead", *revisions.known())
    monkeypatch.setattr("backend.storage.revisions.known", lambda: ahead)
    with (
        opened(engine_url) as database,
        pytest.raises(StorageTooOld, match="flask database upgrade"),
        database.read(),
    ):
        pass
    everywhere(engine_url, tmp_path, 503, "storage_too_old")


def test_a_database_held_by_another_writer_is_busy_and_loses_nothing(engine_url: str) -> None:
    with opened(engine_url) as patient, opened(engine_url) as hasty:
        with patient.write() as holding:
            holding.execute(update(installation).values(epoch="e-held"))
            with pytest.raises(StorageBusy), hasty.write() as connection:
                connection.execute(update(installation).values(epoch="e-hasty"))
        with hasty.read() as connection:
            assert connection.scalar(select(installation.c.epoch)) == "e-held"


def test_a_busy_database_is_told_over_http_and_can_be_tried_again(
    engine_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backend.assembly.Database", lambda url: Database(url, patience_ms=200))
    with app_on(engine_url, tmp_path) as app, opened(engine_url) as other:
        client = app.test_client()
        headers = {"X-Requested-With": "rygvej"}
        with other.write() as holding:
            holding.execute(update(installation).values(epoch="e-held"))
            if engine_url.startswith("postgresql"):
                holding.execute(text("LOCK TABLE sign_in_try, installation"))
            refused(client.post("/api/session", json=SIGN_IN, headers=headers), 503, "storage_busy")
            assert client.get("/readyz").json == {"status": "not_ready", "code": "storage_busy"}
        refused(client.post("/api/session", json=SIGN_IN, headers=headers), 401, "wrong_credentials")
        assert client.get("/readyz").status_code == 200


def test_when_every_connection_is_taken_the_database_is_busy(engine_url: str) -> None:
    with opened(engine_url) as database, ExitStack() as taken:
        database.engine.pool._timeout = 0.1  # type: ignore[attr-defined]
        with pytest.raises(StorageBusy):
            for _ in range(30):
                taken.enter_context(database.read())


@pytest.mark.only_on("sqlite")
def test_a_full_disk_is_told_of_nothing_acknowledged_is_lost_and_room_heals_it(
    engine_url: str, tmp_path: Path
) -> None:
    row = {"at": NOW, "actor_id": "a", "act": "b"}
    with opened(engine_url) as database:
        kept = 0
        with pytest.raises(StorageFull):
            for number in range(1000):
                with database.write() as connection:
                    pages = connection.scalar(text("PRAGMA page_count")) if number == 0 else None
                    if pages:
                        connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 3}")
                    connection.execute(insert(audit).values(id=f"{number}", why="x" * 500, **row))
                kept += 1
        assert kept > 0
        with database.read() as connection:
            assert connection.scalar(select(func.count()).select_from(audit)) == kept
            connection.exec_driver_sql("PRAGMA max_page_count=1000000")
        with database.write() as connection:
            connection.execute(insert(audit).values(id="after", **row))


@pytest.mark.any_database
def test_a_full_disk_is_507_over_http(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise StorageFull("database or disk is full")

    monkeypatch.setattr("backend.web.accounts.sessions.sign_in", full)
    answer = app.test_client().post("/api/session", json=SIGN_IN, headers={"X-Requested-With": "rygvej"})
    refused(answer, 507, "storage_full")


def test_without_the_bundled_driver_an_old_sqlite_serves_without_wal_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import sqlite3

    monkeypatch.setattr(engines, "sqlite_driver", lambda: sqlite3)
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 40, 1))
    (tmp_path / "plain.sqlite").touch()
    with app_on(f"sqlite:///{tmp_path / 'plain.sqlite'}", tmp_path) as app:
        assert app.test_cli_runner().invoke(args=["database", "init"]).exit_code == 0
        database: Database = app.extensions[EXTENSION].database
        with database.write() as connection:
            assert connection.scalar(text("PRAGMA journal_mode")) == "delete"
            assert connection.scalar(text("PRAGMA synchronous")) == 2
    assert "sqlite_without_wal" in capsys.readouterr().err + capsys.readouterr().out


def test_every_failure_is_of_one_family() -> None:
    codes = {kind.code for kind in StorageFailure.__subclasses__()}
    assert codes == {"storage_busy", "storage_full", "storage_missing", "storage_too_new", "storage_too_old"}
