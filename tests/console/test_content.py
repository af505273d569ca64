"""`flask content`: what editors are told, what is published, and what an operator can prove."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import click
import pytest
from click.testing import Result
from flask import Flask
from flask.cli import with_appcontext

from backend import create_app
from backend.console.content import bring_forward_content
from backend.content_files.tree import CONTENT
from backend.settings import Settings
from backend.storage.tables import content_item
from backend.web.house import EXTENSION
from tests.clock import FixedClock
from tests.content.small import SMALL
from tests.services.at_desk import opened, walked

pytestmark = pytest.mark.any_database

Edit = Callable[[str, str, str], None]
RECALL = "content recall walk --edition 1 --severity do_not_use --notice-da Stop. --notice-en Stop."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small content folder on disk, with the real sentences."""
    root = tmp_path / "content"
    for path, text in SMALL.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    (root / "i18n").symlink_to(CONTENT / "i18n")
    return root


@pytest.fixture
def editors(settings: Settings, clock: FixedClock, folder: Path) -> Iterator[Flask]:
    """An installation whose content is the small folder."""
    made = create_app(replace(settings, content=folder), clock)
    yield made
    made.extensions[EXTENSION].database.close()


@pytest.fixture
def edit(folder: Path) -> Edit:
    """Write something else in a file."""

    def act(path: str, old: str, new: str) -> None:
        text = (folder / path).read_text("utf-8")
        assert old in text
        (folder / path).write_text(text.replace(old, new), encoding="utf-8")

    return act


def flask(app: Flask, command: str) -> Result:
    return app.test_cli_runner().invoke(args=command.split())


def test_good_content_is_checked_and_published_once(editors: Flask) -> None:
    assert flask(editors, "content check").output == "12 items, 0 errors, 0 warnings.\n"
    first = flask(editors, "content publish")
    assert first.exit_code == 0
    released, filled = first.output.splitlines()
    assert re.fullmatch(r"Release 2026-03-1: 12 items, sha256-[0-9a-f]{64}\.", released)
    assert filled == "Municipalities' own words: 2 new or changed."
    assert flask(editors, "content publish").output == first.output.replace("2 new", "0 new")


def test_mistakes_are_told_with_place_and_rule_and_publish_nothing(editors: Flask, edit: Edit) -> None:
    edit("da/pages/walk.md", "(item:rest)", "(item:gone)")
    edit("da/pages/walk.md", "Små ture", "Slidte rygge")
    checked = flask(editors, "content check")
    assert checked.exit_code == 1
    assert checked.output.splitlines() == [
        "content/da/pages/walk.md:21: consider: 'Slidte' may frighten or blame. Try: aldersforandringer.",
        "content/da/pages/walk.md:23: error: 'gone' does not exist.",
        "12 items, 1 errors, 1 warnings.",
    ]
    published = flask(editors, "content publish")
    assert published.exit_code == 1
    assert "'gone' does not exist." in published.output
    assert "content_has_errors: " in published.output
    assert flask(editors, "content fingerprint").exit_code == 1


def test_editors_are_told_in_danish_when_they_ask(editors: Flask, edit: Edit) -> None:
    edit("da/pages/walk.md", "(item:rest)", "(item:gone)")
    output = flask(editors, "content check --language da").output
    assert "content/da/pages/walk.md:23: fejl: »gone« findes ikke." in output


def test_a_text_that_changed_without_a_new_edition_is_named(editors: Flask, edit: Edit) -> None:
    flask(editors, "content publish")
    edit("da/pages/walk.md", "Gå hjem", "Gå langsomt hjem")
    refused = flask(editors, "content publish")
    assert refused.exit_code == 1
    assert refused.output.startswith("  walk\nedition_must_be_raised: ")
    edit("da/pages/walk.md", "edition: 1", "edition: 2")
    assert flask(editors, "content publish --id spring").output.startswith("Release spring: 12 items")


def test_a_number_that_changes_for_new_plans_is_told_before_and_after_publishing(
    editors: Flask, edit: Edit
) -> None:
    flask(editors, "content publish")
    edit("da/ladders/walking.yaml", "rise_percent: {default: 15", "rise_percent: {default: 10")
    edit("da/ladders/walking.yaml", "edition: 1", "edition: 2")
    told = "Changed for new plans: walking rise_percent.default: 15 -> 10"
    assert told in flask(editors, "content check").output.splitlines()
    assert told in flask(editors, "content publish").output.splitlines()
    assert "Changed" not in flask(editors, "content check").output


def test_the_hardest_texts_come_first_and_the_average_last(editors: Flask) -> None:
    *texts, average = flask(editors, "content check --texts").output.splitlines()[:-1]
    measured = [int(match[1]) for line in texts if (match := re.match(r"LIX +(\d+) ", line))]
    assert measured == sorted(measured, reverse=True)
    assert len(measured) == 10
    assert average == f"LIX {round(sum(measured) / 10):3}  on average"


def test_a_folder_remembers_what_it_released(editors: Flask, edit: Edit) -> None:
    assert flask(editors, "content seal").output == "12 items written to released.yaml.\n"
    edit("da/pages/walk.md", "Gå hjem", "Gå langsomt hjem")
    checked = flask(editors, "content check")
    assert checked.exit_code == 1
    assert checked.output.startswith("content/da/pages/walk.md:4: error: The text has changed")
    # What is not right is not sealed either: the memory stays that of the last release.
    assert flask(editors, "content seal").exit_code == 1


def test_a_recall_gets_a_number(editors: Flask) -> None:
    assert flask(editors, RECALL).output.startswith("never_released: ")
    flask(editors, "content publish")
    assert flask(editors, RECALL).output == "Recall 1: walk, edition 1.\n"


def test_the_fingerprint_of_files_and_database_is_the_same(editors: Flask) -> None:
    flask(editors, "content publish")
    of_files = flask(editors, "content fingerprint --files").output.strip()
    assert flask(editors, "content fingerprint").output == f"2026-03-1  {of_files}\n"


def test_bytes_that_were_changed_in_the_database_are_named(editors: Flask) -> None:
    flask(editors, "content publish")
    with editors.extensions[EXTENSION].database.write() as connection:
        connection.execute(content_item.update().where(content_item.c.id == "danger").values(body=b"{}"))
    result = flask(editors, "content fingerprint")
    assert result.exit_code == 1
    assert "Changed since: danger" in result.output


def started(app: Flask) -> str:
    """What a server says of the content when it starts."""
    runner = app.test_cli_runner()
    return runner.invoke(click.Command("start", callback=with_appcontext(bring_forward_content))).output


def test_a_server_that_starts_leaves_what_the_desk_has_published(
    editors: Flask, clock: FixedClock, edit: Edit
) -> None:
    assert started(editors).startswith("Release 2026-03-1: 12 items")
    database = editors.extensions[EXTENSION].database
    walked(database, clock)
    edit("da/pages/signs.md", "Læs om", "Læs mere om")
    told = started(editors)
    assert told.startswith("The desk publishes here: release 2026-03-2 by Liv Berg holds.\n")
    assert flask(editors, "content fingerprint").output.startswith("2026-03-2 ")
    doctor = flask(editors, "doctor").output
    assert "from the desk (2026-03-2 by Liv Berg); 0 texts are worked on there" in doctor
    # What the folder says now waits at the desk, like any other draft.
    assert opened(database, "signs").state == "draft"
    edit("da/pages/signs.md", "(item:walk)", "(item:gone)")
    assert "'gone' does not exist." in started(editors)


def test_a_folder_that_is_behind_the_desk_is_not_published_until_it_has_its_words(
    editors: Flask, clock: FixedClock, edit: Edit
) -> None:
    flask(editors, "content publish")
    walked(editors.extensions[EXTENSION].database, clock)
    refused = flask(editors, "content publish")
    assert refused.exit_code == 1
    assert refused.output.splitlines()[:2] == ["  da/pages/walk.md", "  en/pages/walk.md"]
    assert "flask content export" in refused.output
    assert "desk_has_published: " in refused.output
    # Over the desk the law of editions still holds: what is published under a number stays.
    over = flask(editors, "content publish --over-desk")
    assert "edition_must_be_raised: " in over.output
    assert flask(editors, "content export").exit_code == 0
    assert flask(editors, "content publish").output.startswith("Release 2026-03-2: ")
    # The folder now goes on from the desk's words, and takes nothing of them back.
    edit("da/pages/walk.md", "fem minutter", "seks minutter")
    edit("da/pages/walk.md", "edition: 2", "edition: 3")
    assert flask(editors, "content publish").output.startswith("Release 2026-03-3: ")


def test_words_that_only_the_folder_has_are_not_written_over_and_the_way_on_is_told(
    editors: Flask, folder: Path, edit: Edit
) -> None:
    flask(editors, "content publish")
    edit("da/pages/signs.md", "Læs om", "Læs mere om")
    edit("da/pages/signs.md", "edition: 1", "edition: 2")
    refused = flask(editors, "content export")
    assert refused.exit_code == 1
    assert refused.output.startswith("  changed in the folder, and not seen by the desk: da/pages/signs.md\n")
    assert "flask content import" in refused.output
    assert "Læs mere om" in (folder / "da/pages/signs.md").read_text("utf-8")
    assert flask(editors, "content import").exit_code == 0
    assert flask(editors, "content export").output == "0 files written.\n0 files written.\n"
