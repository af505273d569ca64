"""`flask content pack` and `unpack`: what an operator is told, and that nothing is written over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result
from flask import Flask

from backend import create_app
from backend.domain.content.canonical import sha256_of
from backend.services.publish_release import publish_release
from backend.settings import Settings
from backend.storage.transaction import Database
from backend.web.house import EXTENSION
from tests.clock import FixedClock
from tests.content.small import SMALL, draft_of, small
from tests.databases import SqliteSource

pytestmark = pytest.mark.any_database


@pytest.fixture
def sender(app: Flask, clock: FixedClock) -> Flask:
    """An installation that has published the small folder."""
    database: Database = app.extensions[EXTENSION].database
    publish_release(database, draft_of(small()), now=clock(), sources={"regions.yaml": SMALL["regions.yaml"]})
    return app


@pytest.fixture
def receiver(settings: Settings, clock: FixedClock, sqlite_source: SqliteSource) -> Iterator[Flask]:
    """Another one, in which nothing has been released."""
    with sqlite_source.lend() as url:
        made = create_app(replace(settings, database_url=url, origin="https://there.example"), clock)
        yield made
        made.extensions[EXTENSION].database.close()


def flask(app: Flask, *command: str) -> Result:
    return app.test_cli_runner().invoke(args=["content", *command])


def test_a_release_is_carried_in_a_file(sender: Flask, receiver: Flask, tmp_path: Path) -> None:
    file = tmp_path / "release.tar"
    packed = flask(sender, "pack", str(file)).output.splitlines()
    print_ = flask(sender, "fingerprint").output.split()[1]
    assert packed == [
        f"Release 2026-03-1 of http://127.0.0.1:8000: 12 items, 1 files, 0 recalls, {print_}.",
        f"{file}: {file.stat().st_size:,} bytes, SHA-256 {sha256_of(file.read_bytes())}",
    ]
    unpacked = flask(receiver, "unpack", str(file))
    assert (unpacked.exit_code, unpacked.output.splitlines()) == (
        0,
        [
            f"Release 2026-03-1 of http://127.0.0.1:8000: 12 items, {print_}.",
            "Recalls that were not known here: 0.",
        ],
    )
    assert flask(receiver, "fingerprint").output.split() == ["2026-03-1", print_]
    assert flask(receiver, "unpack", str(file)).output.startswith("Is here already: 2026-03-1")


def test_a_file_that_is_there_is_not_written_over(sender: Flask, tmp_path: Path) -> None:
    file = tmp_path / "precious"
    file.write_text("mine")
    refused = flask(sender, "pack", str(file))
    assert (refused.exit_code, refused.output.split(":")[0]) == (1, "backup_exists")
    assert file.read_text() == "mine"
    assert flask(sender, "pack", str(tmp_path / "no" / "folder")).output.startswith("backup_unplaceable: ")


def test_a_damaged_file_is_refused_with_the_name_of_what_is_damaged(
    sender: Flask, receiver: Flask, tmp_path: Path
) -> None:
    file = tmp_path / "release.tar"
    flask(sender, "pack", str(file))
    file.write_bytes(file.read_bytes().replace("Gå hjem".encode(), "Gå bort".encode(), 1))
    refused = flask(receiver, "unpack", str(file))
    assert refused.exit_code == 1
    named, said = refused.output.splitlines()
    assert named.strip().startswith(("items/", "sources/"))
    assert said.startswith("pack_differs: The file is not as it was packed. Nothing was changed.")
    assert flask(receiver, "fingerprint").output.startswith("nothing_released")


def test_an_older_release_is_refused_with_what_to_do(
    sender: Flask, receiver: Flask, clock: FixedClock, tmp_path: Path
) -> None:
    file = tmp_path / "release.tar"
    flask(sender, "pack", str(file))
    clock.move(days=1)
    newer = draft_of(small({"da/pages/walk.md": ("edition: 1", "edition: 2")}))
    publish_release(receiver.extensions[EXTENSION].database, newer, now=clock(), release_id="newer")
    refused = flask(receiver, "unpack", str(file))
    assert refused.exit_code == 1
    advice, said = refused.output.splitlines()
    assert advice == "newer is released here. --over-newer takes its place."
    assert said.startswith("newer_here: ")
    assert flask(receiver, "unpack", "--over-newer", str(file)).exit_code == 0
