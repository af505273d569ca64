"""What operators and newcomers read says everything that there is: settings, commands, failures, rooms."""

from __future__ import annotations

import re

import click
import pytest
from flask import Flask

from backend.console.plain import EXIT
from backend.storage.failures import StorageFailure
from backend.storage.tables import metadata
from tests.habits.test_rooms import BACKEND, MAY_KNOW, PYTHON, ROOT

README = (BACKEND / "README.md").read_text(encoding="utf-8")
OPERATIONS = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
KEPT = (ROOT / "docs" / "data.md").read_text(encoding="utf-8")
EXAMPLE = (ROOT / ".env.example").read_text(encoding="utf-8")


def settings() -> set[str]:
    """Every environment variable that the code reads."""
    text = (BACKEND / "settings.py").read_text(encoding="utf-8")
    return set(re.findall(r'(?:env\.\w+\(|_\w+\(env, )\s*"([A-Z_]+)"', text))


def test_every_setting_is_read_in_one_place() -> None:
    assert settings() >= {"RYGVEJ_SECRET_KEY", "RYGVEJ_ORIGIN", "RYGVEJ_DATA", "HOST", "PORT"}
    for file in PYTHON:
        if file != BACKEND / "settings.py":
            read = re.findall(
                r"os\.(?:getenv\(|environ\[|environ\.get\()\W*(\w+)", file.read_text(encoding="utf-8")
            )
            assert not read, file.name


@pytest.mark.parametrize("setting", sorted(settings()))
def test_every_setting_is_documented_and_in_the_example(setting: str) -> None:
    assert f"`{setting}`" in README
    assert re.search(rf"^#? ?{setting}=", EXAMPLE, re.MULTILINE)


def test_the_example_names_no_setting_that_is_not_read() -> None:
    assert (
        set(re.findall(r"^#? ?([A-Z_]+)=", EXAMPLE, re.MULTILINE)) - {"RYGVEJ_DATABASE_PASSWORD"}
        == settings()
    )


@pytest.mark.any_database
def test_every_command_is_documented(app: Flask) -> None:
    for name, command in app.cli.commands.items():
        names = (
            [f"{name} {below}" for below in command.commands] if isinstance(command, click.Group) else [name]
        )
        for full in names:
            assert f"flask {full}" in README, full


def test_every_failure_of_the_database_is_explained_to_operators() -> None:
    for kind in StorageFailure.__subclasses__():
        assert f"`{kind.code}`" in OPERATIONS, kind.code
        assert kind.code in EXIT


def test_every_room_has_its_law() -> None:
    for room in MAY_KNOW:
        assert f"`{room}/`" in README, room


def test_what_every_table_keeps_is_told_to_whoever_answers_for_the_data() -> None:
    assert [name for name in metadata.tables if f"`{name}`" not in KEPT] == []
