"""Taking a text away at the desk: not while another one names it, and never for good."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient

from backend.content_files.alt_entries import entries, touched, with_edition, with_entry
from backend.services.publish_release import publish_release
from backend.storage import drafts
from backend.storage.transaction import Database
from tests.answers import told
from tests.clock import FixedClock
from tests.content.small import SMALL, draft_of
from tests.services.test_two_doors import OURS

ClientAs = Callable[[str], FlaskClient]
TEXTS = "/api/desk/texts"


def files(database: Database) -> dict[str, str]:
    with database.read() as connection:
        return drafts.tree(connection)


def lines(browser: FlaskClient) -> dict[str, dict[str, Any]]:
    return {line["id"]: line for line in told(browser.get(TEXTS))["texts"]}


@pytest.mark.parametrize(
    ("item_id", "places"),
    [
        ("walk", [("da/pages/signs.md", "signs"), ("da/pathways/start.yaml", "start")]),
        ("stick", [("da/exercises/stand.yaml", "stand"), ("da/pages/walk.md", "walk")]),
    ],
)
def test_a_text_that_another_names_stays_and_the_answer_says_where(
    client_as: ClientAs, desk: Database, item_id: str, places: list[tuple[str, str]]
) -> None:
    freja = client_as("freja")
    freja.post(TEXTS, json={"id": "other", "like": item_id})
    before = files(desk)
    refused = freja.delete(f"{TEXTS}/{item_id}")
    assert (refused.status_code, told(refused)["code"]) == (409, "text_in_use")
    assert [(one["file"], one["item"]) for one in told(refused)["detail"]["places"]] == places
    assert files(desk) == before


def test_the_only_text_of_its_kind_stays(client_as: ClientAs, desk: Database) -> None:
    refused = client_as("freja").delete(f"{TEXTS}/danger")
    assert (refused.status_code, told(refused)["code"]) == (409, "text_last_of_its_kind")
    assert files(desk) == OURS


def test_a_text_goes_and_comes_back_as_it_was(client_as: ClientAs, desk: Database) -> None:
    freja = client_as("freja")
    assert freja.post(TEXTS, json={"id": "run", "like": "walk"}).status_code == 201
    before = files(desk)
    assert freja.delete(f"{TEXTS}/run").status_code == 204
    assert files(desk) == OURS
    assert "run" not in lines(freja)
    assert told(freja.get(f"{TEXTS}/run"))["gone"] is True
    assert freja.post(f"{TEXTS}/run/put-back").status_code == 204
    assert files(desk) == before
    assert told(freja.get(f"{TEXTS}/run"))["gone"] is False


def test_a_drawing_takes_its_words_along_and_brings_them_back(client_as: ClientAs, desk: Database) -> None:
    freja = client_as("freja")
    assert freja.post(TEXTS, json={"id": "branch", "like": "stick"}).status_code == 201
    before = files(desk)
    assert "  branch: {edition: 1, da: En streg" in before["figures/alt.yaml"]
    assert freja.delete(f"{TEXTS}/branch").status_code == 204
    assert files(desk) == OURS
    assert freja.post(f"{TEXTS}/branch/put-back").status_code == 204
    assert files(desk) == before


def test_what_is_published_waits_as_a_change_until_a_release_without_it(
    client_as: ClientAs, desk: Database, clock: FixedClock
) -> None:
    freja = client_as("freja")
    freja.post(TEXTS, json={"id": "run", "like": "walk"})
    with desk.read() as connection:
        folder = {**SMALL, **drafts.tree(connection)}
    publish_release(desk, draft_of(folder), now=clock(), sources=folder)
    freja.delete(f"{TEXTS}/run")
    line = lines(freja)["run"]
    assert (line["gone"], line["changed"], line["released"], line["state"]) == (True, True, 1, "draft")
    opened = told(freja.get(f"{TEXTS}/run"))
    danish = opened["files"][0]
    assert (danish["text"], "Gå en tur" in danish["released"]) == ("", True)


@pytest.mark.usefixtures("desk")
def test_only_what_is_gone_is_put_back_and_only_what_is_there_is_taken_away(client_as: ClientAs) -> None:
    freja = client_as("freja")
    assert freja.post(f"{TEXTS}/walk/put-back").status_code == 404
    assert freja.post(f"{TEXTS}/nothing/put-back").status_code == 404
    assert freja.delete(f"{TEXTS}/nothing").status_code == 404


@pytest.mark.usefixtures("desk")
def test_whoever_writes_in_a_text_that_goes_is_told_and_can_save_when_it_is_back(client_as: ClientAs) -> None:
    freja, liv = client_as("freja"), client_as("liv")
    freja.post(TEXTS, json={"id": "run", "like": "walk"})
    (file, _) = told(freja.get(f"{TEXTS}/run"))["files"]
    words = {"path": file["path"], "text": file["text"].replace("Gå hjem", "Løb hjem"), "revision": 1}
    assert liv.delete(f"{TEXTS}/run").status_code == 204
    refused = freja.put(f"{TEXTS}/run", json={"files": [words]})
    assert (refused.status_code, told(refused)["code"]) == (409, "text_gone")
    assert liv.post(f"{TEXTS}/run/put-back").status_code == 204
    assert freja.put(f"{TEXTS}/run", json={"files": [words]}).status_code == 200


TWO = """\
approved: null
figures:
  one:
    edition: 3
    da: En.
    en: One.
  two-of-them:
    edition: 1
    da: To.
    en: Two.
"""


@pytest.mark.any_database
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_drawings_words_are_changed_and_nothing_else_in_the_list(newline: str) -> None:
    text = TWO.replace("\n", newline)
    found = entries(text)
    assert list(found) == ["one", "two-of-them"]
    assert with_entry(text, "one", found["one"]) == text
    assert with_entry(with_entry(text, "two-of-them", None), "two-of-them", found["two-of-them"]) == text
    assert with_edition(text, "one", 4) == text.replace("edition: 3", "edition: 4")
    assert touched(text, text) == frozenset()
    assert touched(text, with_edition(text, "one", 4)) == {"one"}
    assert touched(text, text.replace("null", "{name: A}")) == {"one", "two-of-them"}
