"""Drawings at the desk: their words share a file, yet each has its own edition and its own editors."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from backend.content_files.alt_entries import entries
from backend.services.import_files import Imported, import_files
from backend.services.publish_release import publish_release
from backend.storage import drafts
from backend.storage.tables import work
from backend.storage.transaction import Database
from backend.web.house import EXTENSION
from tests.answers import told
from tests.clock import FixedClock
from tests.content.small import SMALL, draft_of
from tests.services.test_two_doors import OURS

ClientAs = Callable[[str], FlaskClient]
ALT = "figures/alt.yaml"
BRANCH = "  branch: {edition: 1, da: En gren med tre blade., en: A branch with three leaves.}\n"
FOLDER = {**SMALL, "figures/branch.svg": SMALL["figures/stick.svg"], ALT: SMALL[ALT] + BRANCH}


@pytest.fixture
def desk(app: Flask, clock: FixedClock) -> Database:
    """The small folder with two drawings, published and imported."""
    database: Database = app.extensions[EXTENSION].database
    sources = {path: text for path, text in FOLDER.items() if path in OURS or "branch" in path}
    publish_release(database, draft_of(FOLDER), now=clock(), sources=sources)
    assert isinstance(import_files(database, FOLDER, now=clock()), Imported)
    return database


def opened(browser: FlaskClient, drawing: str) -> dict[str, Any]:
    """The file of words, as an editor of this drawing has it."""
    files: list[dict[str, Any]] = told(browser.get(f"/api/desk/texts/{drawing}"))["files"]
    return next(file for file in files if file["path"] == ALT)


def save(browser: FlaskClient, drawing: str, file: dict[str, Any], old: str, new: str) -> Any:
    assert old in file["text"]
    words = {"path": file["path"], "text": file["text"].replace(old, new), "revision": file["revision"]}
    return browser.put(f"/api/desk/texts/{drawing}", json={"files": [words]})


def said(database: Database) -> dict[str, str]:
    """What the file has of each drawing."""
    with database.read() as connection:
        return entries(drafts.tree(connection)[ALT])


def worked_on(database: Database) -> set[str]:
    with database.read() as connection:
        return set(connection.execute(select(work.c.item_id)).scalars())


def test_new_words_are_a_new_edition_of_one_drawing_and_words_taken_back_are_none(
    client_as: ClientAs, desk: Database
) -> None:
    freja = client_as("freja")
    assert save(freja, "stick", opened(freja, "stick"), "fra kant", "lige fra kant").status_code == 200
    assert said(desk)["stick"].startswith("  stick: {edition: 2, da: En streg lige fra kant")
    assert said(desk)["branch"] == BRANCH
    assert worked_on(desk) == {"stick"}
    assert save(freja, "stick", opened(freja, "stick"), "lige fra kant", "fra kant").status_code == 200
    with desk.read() as connection:
        assert drafts.tree(connection)[ALT] == FOLDER[ALT]


def test_a_drawing_that_is_drawn_anew_is_a_new_edition(client_as: ClientAs, desk: Database) -> None:
    freja = client_as("freja")
    files = told(freja.get("/api/desk/texts/stick"))["files"]
    drawing = next(file for file in files if file["path"].endswith(".svg"))
    assert save(freja, "stick", drawing, "M1 1h4", "M1 1h5").status_code == 200
    assert "edition: 2" in said(desk)["stick"]


def test_two_who_write_of_two_drawings_at_once_both_save(client_as: ClientAs, desk: Database) -> None:
    freja, liv = client_as("freja"), client_as("liv")
    hers, livs = opened(freja, "stick"), opened(liv, "branch")
    assert save(freja, "stick", hers, "fra kant", "lige fra kant").status_code == 200
    assert save(liv, "branch", livs, "tre blade", "fire blade").status_code == 200
    assert "lige fra kant" in said(desk)["stick"]
    assert "edition: 2, da: En gren med fire blade" in said(desk)["branch"]
    assert worked_on(desk) == {"stick", "branch"}


def test_of_two_who_write_of_one_drawing_one_is_told(client_as: ClientAs, desk: Database) -> None:
    freja, liv = client_as("freja"), client_as("liv")
    livs = opened(liv, "stick")
    assert save(freja, "stick", opened(freja, "stick"), "fra kant", "lige fra kant").status_code == 200
    assert save(liv, "stick", livs, "fra kant", "skråt fra kant").status_code == 409
    assert "lige fra kant" in said(desk)["stick"]


def test_what_holds_for_all_drawings_is_a_new_edition_of_each(client_as: ClientAs, desk: Database) -> None:
    freja = client_as("freja")
    day = ("review_by: 2026-12-01", "review_by: 2026-12-24")
    assert save(freja, "stick", opened(freja, "stick"), *day).status_code == 200
    assert all("edition: 2" in words for words in said(desk).values())
    assert worked_on(desk) == {"stick", "branch"}
