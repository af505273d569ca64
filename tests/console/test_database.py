"""`flask database` and `flask doctor`: made once, copied while in use, restored whole and in a new epoch."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result
from flask import Flask
from sqlalchemy import insert, make_url, select, text, update

from backend import create_app
from backend.services.publish_release import publish_release
from backend.services.sync import sync
from backend.settings import Settings
from backend.storage import installation
from backend.storage.revisions import known
from backend.storage.tables import audit, person
from backend.storage.transaction import Database
from backend.web.house import EXTENSION
from tests.cast import ANNA, CARLA
from tests.clock import FixedClock
from tests.conftest import NOW
from tests.content.small import draft_of, small
from tests.phone import Phone

pytestmark = pytest.mark.usefixtures("postgresql_programs")


@pytest.fixture
def empty_app(settings: Settings, clock: FixedClock, engine_url: str, tmp_path: Path) -> Iterator[Flask]:
    """An installation whose database has not been made."""
    if engine_url.startswith("sqlite"):
        url = f"sqlite:///{tmp_path / 'new' / 'rygvej.sqlite'}"
    else:
        url = engine_url
        wipe = Database(url)
        with wipe.migrate() as connection:
            connection.execute(text("DROP SCHEMA public CASCADE; CREATE SCHEMA public"))
        wipe.close()
    made = create_app(replace(settings, database_url=url), clock)
    yield made
    made.extensions[EXTENSION].database.close()


def flask(app: Flask, *command: str) -> Result:
    """Run a `flask` command."""
    return app.test_cli_runner().invoke(args=command)


def epoch(database: Database) -> str | None:
    with database.read() as connection:
        return installation.epoch(connection)


def test_a_database_is_made_once_and_can_be_made_again_without_harm(empty_app: Flask) -> None:
    assert flask(empty_app, "database", "check").exit_code == 3
    assert flask(empty_app, "database", "init").exit_code == 0
    database: Database = empty_app.extensions[EXTENSION].database
    first = epoch(database)
    assert first is not None
    assert flask(empty_app, "database", "init").exit_code == 0
    assert flask(empty_app, "database", "upgrade").exit_code == 0
    assert epoch(database) == first
    assert flask(empty_app, "database", "check").exit_code == 0


@pytest.mark.only_on("sqlite")
def test_nobody_else_on_the_machine_can_read_the_database_or_its_backup(
    empty_app: Flask, tmp_path: Path
) -> None:
    flask(empty_app, "database", "init")
    flask(empty_app, "database", "backup", str(tmp_path / "b.backup"))
    live = tmp_path / "new" / "rygvej.sqlite"
    for file in (live, tmp_path / "b.backup"):
        assert file.stat().st_mode & 0o077 == 0
    live.unlink()
    assert flask(empty_app, "database", "restore", "--yes", str(tmp_path / "b.backup")).exit_code == 0
    assert live.stat().st_mode & 0o077 == 0


@pytest.mark.only_on("sqlite")
@pytest.mark.parametrize("command", ["init", "upgrade"])
def test_a_place_that_holds_no_database_is_told_of_in_one_line(
    settings: Settings, clock: FixedClock, tmp_path: Path, command: str
) -> None:
    (tmp_path / "file").touch()
    app = create_app(replace(settings, database_url=f"sqlite:///{tmp_path / 'file' / 'a.sqlite'}"), clock)
    result = flask(app, "database", command)
    assert result.exit_code == 3
    assert result.stderr.startswith(f"storage_missing: {tmp_path / 'file'}")
    app.extensions[EXTENSION].database.close()


def test_a_backup_that_cannot_be_placed_is_told_of_in_one_line(app: Flask, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    result = flask(app, "database", "backup", str(tmp_path / "file" / "b.backup"))
    assert result.exit_code == 1
    assert "backup_unplaceable" in result.stderr


@pytest.mark.any_database
def test_a_backup_is_one_also_where_it_cannot_be_noted(
    settings: Settings, clock: FixedClock, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    app = create_app(replace(settings, data=tmp_path / "file"), clock)
    assert flask(app, "database", "backup", str(tmp_path / "b.backup")).exit_code == 0
    assert (tmp_path / "b.backup").is_file()
    app.extensions[EXTENSION].database.close()


@pytest.mark.only_on("sqlite")
def test_what_is_no_database_is_not_backed_up(app: Flask, engine_url: str, tmp_path: Path) -> None:
    Path(engine_url.removeprefix("sqlite:///")).write_text("Kære kommune, " * 1000)
    result = flask(app, "database", "backup", str(tmp_path / "b.backup"))
    assert (result.exit_code, result.stderr) == (3, "storage_missing: file is not a database\n")
    assert not (tmp_path / "b.backup").exists()


def test_damage_to_the_shape_is_found(app: Flask, database: Database) -> None:
    assert flask(app, "database", "check").exit_code == 0
    with database.write() as connection:
        connection.execute(text("ALTER TABLE audit ADD COLUMN surprise INTEGER"))
    result = flask(app, "database", "check")
    assert result.exit_code == 1
    assert "surprise" in result.stderr


def test_a_backup_made_while_others_write_is_restored_whole_in_a_new_epoch(
    app: Flask, database: Database, tmp_path: Path
) -> None:
    file = tmp_path / "rygvej.backup"
    before = epoch(database)
    with database.read() as reading:
        reading.execute(select(person)).all()
        result = flask(app, "database", "backup", str(file))
    assert result.exit_code == 0, result.output
    with database.write() as connection:
        connection.execute(update(person).where(person.c.id == ANNA.id).values(name="Somebody else"))
    result = flask(app, "database", "restore", "--yes", str(file))
    assert result.exit_code == 0, result.output
    with database.read() as connection:
        assert connection.scalar(select(person.c.name).where(person.c.id == ANNA.id)) == ANNA.name
    assert epoch(database) not in (before, None)
    assert flask(app, "database", "check").exit_code == 0
    assert [left.name for left in tmp_path.iterdir() if "restoring" in left.name] == []


def test_a_backup_can_be_restored_where_there_is_nothing(
    app: Flask, empty_app: Flask, tmp_path: Path, engine_url: str
) -> None:
    if not engine_url.startswith("sqlite"):
        flask(empty_app, "database", "init")
    flask(app, "database", "init")
    assert flask(app, "database", "backup", str(tmp_path / "b.backup")).exit_code == 0
    result = flask(empty_app, "database", "restore", "--yes", str(tmp_path / "b.backup"))
    assert result.exit_code == 0, result.output
    assert flask(empty_app, "database", "check").exit_code == 0


def test_an_older_backup_is_not_written_over(app: Flask, tmp_path: Path) -> None:
    (tmp_path / "b.backup").write_text("precious")
    result = flask(app, "database", "backup", str(tmp_path / "b.backup"))
    assert (result.exit_code, "backup_exists" in result.stderr) == (1, True)
    assert (tmp_path / "b.backup").read_text() == "precious"


@pytest.mark.parametrize("damage", ["missing", "text", "cut"])
def test_what_is_no_whole_backup_is_refused_and_nothing_changes(
    app: Flask, database: Database, tmp_path: Path, damage: str
) -> None:
    file = tmp_path / "b.backup"
    if damage == "text":
        file.write_text("not a backup")
    if damage == "cut":
        flask(app, "database", "backup", str(file))
        file.write_bytes(file.read_bytes()[:-6000])
    before = epoch(database)
    result = flask(app, "database", "restore", "--yes", str(file))
    assert (result.exit_code, "backup_unreadable" in result.stderr) == (1, True), result.output
    assert epoch(database) == before
    with database.read() as connection:
        assert connection.scalar(select(person.c.name).where(person.c.id == ANNA.id)) == ANNA.name


def test_a_backup_of_a_newer_version_is_refused_and_nothing_changes(
    app: Flask, database: Database, tmp_path: Path
) -> None:
    with database.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    assert flask(app, "database", "backup", str(tmp_path / "b.backup")).exit_code == 0
    with database.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
        connection.execute(insert(audit).values(id="after", at=NOW, actor_id="a", act="b"))
    result = flask(app, "database", "restore", "--yes", str(tmp_path / "b.backup"))
    assert (result.exit_code, "newer than this version" in result.stderr) == (1, True), result.output
    with database.read() as connection:
        assert connection.scalar(select(audit.c.id)) == "after"


@pytest.mark.only_on("sqlite")
def test_a_database_that_is_not_there_cannot_be_backed_up(empty_app: Flask, tmp_path: Path) -> None:
    result = flask(empty_app, "database", "backup", str(tmp_path / "b.backup"))
    assert (result.exit_code, result.stderr.split(":")[0]) == (3, "storage_missing")
    assert list(tmp_path.glob("b.backup*")) == []


@pytest.mark.only_on("sqlite")
def test_a_database_in_use_by_a_writer_is_not_restored_over(
    app: Flask, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flask(app, "database", "backup", str(tmp_path / "b.backup"))
    monkeypatch.setattr("backend.storage.backups.PATIENCE_S", 0.1)
    with database.write() as connection:
        connection.execute(insert(audit).values(id="meanwhile", at=NOW, actor_id="a", act="b"))
        result = flask(app, "database", "restore", "--yes", str(tmp_path / "b.backup"))
    assert (result.exit_code, result.stderr.split(":")[0]) == (6, "storage_busy")
    with database.read() as connection:
        assert connection.scalar(select(audit.c.id)) == "meanwhile"


@pytest.mark.only_on("postgresql")
def test_without_postgresqls_programs_one_sentence_says_so(
    app: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backend.storage.backups.which", lambda _: None)
    result = flask(app, "database", "backup", str(tmp_path / "b.backup"))
    assert result.exit_code == 1
    assert "backup_tools_missing" in result.stderr
    assert list(tmp_path.glob("b.backup*")) == []


@pytest.mark.only_on("postgresql")
def test_the_password_of_the_database_is_on_no_command_line(
    app: Flask, settings: Settings, clock: FixedClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[list[str]] = []
    url = make_url(settings.database_url).set(password="kanarie-kode").render_as_string(hide_password=False)

    def run(arguments: list[str], **_: object) -> object:
        seen.append(arguments)
        raise SystemExit

    monkeypatch.setattr("backend.storage.backups.subprocess.run", run)
    made = create_app(replace(settings, database_url=url), clock)
    flask(made, "database", "backup", str(tmp_path / "b.backup"))
    assert seen
    assert "kanarie" not in str(seen)


def test_the_doctor_sees_a_healthy_house(
    settings: Settings, clock: FixedClock, database: Database, tmp_path: Path
) -> None:
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist" / "index.html").touch()
    with_mail = replace(settings, smtp_url="smtp://127.0.0.1:2525", mail_from="rygvej@example.dk")
    app = create_app(replace(with_mail, pwa_dist=tmp_path / "dist"), clock)
    assert flask(app, "database", "backup", str(tmp_path / "b.backup")).exit_code == 0
    clock.move(hours=2)
    output = flask(app, "doctor").output
    ill = [line for line in output.splitlines() if not line.startswith("ok")]
    assert [line.split()[1] for line in ill] in ([], ["content"], ["content", "room"], ["room"])
    assert "2.0 hours old" in output
    assert f"{known()[0]} of {known()[0]}" in output
    assert ("SQLite" if database.is_sqlite else "PostgreSQL") in output
    app.extensions[EXTENSION].database.close()


def test_the_doctor_says_what_is_ill(empty_app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: shutil._ntuple_diskusage(100, 95, 5))
    result = flask(empty_app, "doctor")
    assert result.exit_code == 1
    ill = {line.split()[1] for line in result.output.splitlines() if line.startswith("LOOK")}
    assert ill == {"database", "backup", "room", "app"}


def test_the_doctor_sees_that_the_build_that_is_served_is_withdrawn(
    settings: Settings, clock: FixedClock, tmp_path: Path
) -> None:
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist" / "index.html").touch()
    (tmp_path / "dist" / "build.json").write_text('{"app": "3f2a91c07be4"}')
    house = replace(settings, pwa_dist=tmp_path / "dist", withdrawn_apps=("3f2a91c07be4",))
    app = create_app(house, clock)
    output = flask(app, "doctor").output
    told = next(line for line in output.splitlines() if "3f2a91c07be4 is served and withdrawn" in line)
    assert told.startswith("LOOK")
    app.extensions[EXTENSION].database.close()


def test_what_an_operator_may_have_chosen_is_noted_and_needs_no_hand(
    settings: Settings, clock: FixedClock, tmp_path: Path
) -> None:
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist" / "index.html").touch()
    app = create_app(replace(settings, security_contact="", pwa_dist=tmp_path / "dist"), clock)
    publish_release(app.extensions[EXTENSION].database, draft_of(small()), now=clock())
    assert flask(app, "database", "backup", str(tmp_path / "b.backup")).exit_code == 0
    result = flask(app, "doctor")
    noted = [line.split()[1] for line in result.output.splitlines() if line.startswith("note")]
    assert (noted, result.exit_code) == (["mail", "security.txt"], 0), result.output
    clock.move(hours=25)
    result = flask(app, "doctor")
    ill = [line for line in result.output.splitlines() if line.startswith("LOOK")]
    assert (ill, result.exit_code) == (["LOOK  backup       25.0 hours old"], 1)
    app.extensions[EXTENSION].database.close()


def test_the_doctor_counts_silent_phones_and_refused_entries_and_names_nobody(
    app: Flask, database: Database, clock: FixedClock
) -> None:
    lost = Phone(ANNA.id)
    sync(database, patient_id=ANNA.id, push=lost.push(clock()), now=clock())
    clock.move(days=40)
    anna, carla = Phone(ANNA.id), Phone(CARLA.id)
    for phone in (anna, carla):
        phone.record("goal_set", {"text": "Kanariefugl"}, clock())
        phone.record("goal_rated", {"goal": phone.device, "rating": 4}, clock())
    anna.record("slept_well", {}, clock())
    for phone in (anna, carla):
        sync(database, patient_id=phone.patient_id, push=phone.push(clock()), now=clock())
        clock.move(days=3)
    output = flask(app, "doctor").output
    assert "patients last heard from: within a day 0, a week 2, 35 days 0, longer ago 0" in output
    assert "3 of 5 from phones heard from within 35 days: unknown_goal 2, unknown_kind 1" in output
    clock.move(days=33)
    output = flask(app, "doctor").output
    assert "within a day 0, a week 0, 35 days 0, longer ago 2" in output
    assert "0 of 0 from phones" in output
    for word in ("Kanariefugl", ANNA.id, ANNA.name, anna.device):
        assert word not in output
