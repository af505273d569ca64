"""`flask demo seed`: the invented people come to a demo, and to nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from click.testing import Result
from flask import Flask

from backend import create_app
from backend.settings import Settings
from backend.storage.tables import care_team, organisation, person, role
from backend.web.house import EXTENSION
from tests.clock import FixedClock

pytestmark = pytest.mark.any_database


@pytest.fixture
def demo(settings: Settings, clock: FixedClock) -> Iterator[Flask]:
    """An installation that is a demo, without the tests' own cast."""
    made = create_app(replace(settings, demo=True), clock)
    database = made.extensions[EXTENSION].database
    with database.write() as connection:
        for table in (care_team, role, person, organisation):
            connection.execute(table.delete())
    yield made
    database.close()


def flask(app: Flask, command: str) -> Result:
    return app.test_cli_runner().invoke(args=command.split())


def test_the_people_come_once(demo: Flask) -> None:
    assert flask(demo, "content publish").exit_code == 0
    assert "17 people came, 6 of them with a story until today." in flask(demo, "demo seed").output
    assert "0 people came" in flask(demo, "demo seed").output


def test_they_wait_until_the_content_is_published(demo: Flask) -> None:
    result = flask(demo, "demo seed")
    assert result.exit_code == 1
    assert "nothing_released" in result.output


def test_they_never_come_to_an_installation_that_is_none(app: Flask) -> None:
    result = flask(app, "demo seed")
    assert result.exit_code == 1
    assert "only_in_the_demo" in result.output
