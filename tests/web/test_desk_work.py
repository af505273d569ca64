"""From draft to readers over HTTP: who may, what is answered, and what is said no to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient

from backend.storage.transaction import Database
from tests.answers import told
from tests.cast import FREJA, LIV
from tests.clock import FixedClock
from tests.services.at_desk import NOTE, rewrite_the_walk

ClientAs = Callable[[str], FlaskClient]
WALK, RELEASES = "/api/desk/texts/walk", "/api/desk/releases"
CHANGE = {"change": "major", "note": NOTE}


@pytest.fixture
def rewritten(desk: Database, clock: FixedClock) -> Database:
    """The small folder, published and imported, and a walk that Freja has rewritten."""
    rewrite_the_walk(desk, clock)
    return desk


def approved(client_as: ClientAs) -> FlaskClient:
    """Liv, who has approved what Freja submitted."""
    freja, liv = client_as("freja"), client_as("liv")
    submitted = told(freja.post(f"{WALK}/submit", json=CHANGE))
    assert (submitted["state"], submitted["mine"], submitted["tells_readers"]) == ("in_review", True, True)
    read = {"fingerprint": submitted["fingerprint"], "checked_against": "A book", "role": "doctor"}
    assert told(freja.post(f"{WALK}/approve", json=read))["detail"]["refusal"] == "four_eyes"
    assert told(liv.post(f"{WALK}/approve", json=read))["approved_by_name"] == LIV.name
    return liv


@pytest.mark.usefixtures("rewritten")
def test_a_text_goes_to_its_readers_and_back(client_as: ClientAs) -> None:
    liv = approved(client_as)
    [waiting] = told(liv.get(RELEASES))["waiting"]
    assert (waiting["id"], waiting["title"]["en"], waiting["publish_at"]) == ("walk", "Take a walk", None)
    summary = told(liv.post(f"{RELEASES}/next", json={"texts": ["walk"]}))
    assert (summary["texts"][0]["before"], summary["texts"][0]["after"]) == (1, 2)
    published = liv.post(RELEASES, json={"texts": ["walk"]})
    assert (published.status_code, told(published)["id"]) == (201, "2026-03-2")
    assert told(liv.post(RELEASES, json={"texts": ["walk"]}))["detail"]["refusal"] == "not_approved"
    listed = told(client_as("gustav").get(RELEASES))
    assert [(one["id"], one["publisher"]) for one in listed["past"]] == [
        ("2026-03-2", LIV.name),
        ("2026-03-1", None),
    ]
    assert listed["past"][0]["texts"][0] | {"title": None} == {
        "id": "walk",
        "title": None,
        "act": "published",
        "edition": 2,
    }
    assert listed["undoable"] == "2026-03-2"
    undone = liv.post(f"{RELEASES}/2026-03-2/undo", json={"note": NOTE})
    assert told(undone)["id"] == "2026-03-3"
    after = told(liv.get(RELEASES))
    assert (after["undoable"], after["past"][0]["undoes"]) == (None, "2026-03-2")
    history = told(liv.get(f"{WALK}/work"))["acts"]
    assert [act["act"] for act in history][:4] == ["undone", "published", "approved", "submitted"]
    assert [act["by_name"] for act in history][:4] == [LIV.name, LIV.name, LIV.name, FREJA.name]


@pytest.mark.usefixtures("rewritten")
def test_a_moment_is_given_and_taken_and_is_told_in_utc(client_as: ClientAs) -> None:
    liv = approved(client_as)
    moment = {"texts": ["walk"], "day": "2026-03-05", "time": "07:30"}
    [waiting] = told(liv.post(f"{RELEASES}/schedule", json=moment))["waiting"]
    assert waiting["publish_at"] == "2026-03-05T06:30:00Z"
    passed = told(liv.post(f"{RELEASES}/schedule", json=moment | {"day": "2026-03-01"}))
    assert (passed["detail"]["refusal"], passed["fields"]) == ("in_the_past", {"day": ["in_the_past"]})
    [waiting] = told(liv.post(f"{RELEASES}/unschedule", json={"texts": ["walk"]}))["waiting"]
    assert waiting["publish_at"] is None


@pytest.mark.usefixtures("rewritten")
def test_a_text_goes_back_with_words_that_its_editor_reads(client_as: ClientAs) -> None:
    liv = approved(client_as)
    returned = told(liv.post(f"{WALK}/return", json={"words": "Er fem minutter nok?"}))
    assert returned["state"] == "draft"
    seen = told(client_as("freja").get(f"{WALK}/work"))
    assert seen["acts"][0]["said"] == {"words": "Er fem minutter nok?"}
    assert told(liv.get(RELEASES))["waiting"] == []


@pytest.mark.usefixtures("rewritten")
@pytest.mark.parametrize(
    ("path", "body", "field"),
    [
        (f"{WALK}/submit", {"change": "huge", "note": None}, "change"),
        (f"{WALK}/submit", {"change": "major", "note": {"da": "x" * 301, "en": ""}}, "note.da"),
        (f"{WALK}/return", {"words": "  "}, "words"),
        (f"{WALK}/approve", {"fingerprint": "x", "checked_against": "A", "role": "B"}, "fingerprint"),
        (f"{RELEASES}", {"texts": []}, "texts"),
        (f"{RELEASES}/schedule", {"texts": ["walk"], "day": "2026-03-05", "time": "24:00"}, "time"),
    ],
)
def test_what_is_filled_in_wrong_is_named(
    client_as: ClientAs, path: str, body: dict[str, Any], field: str
) -> None:
    answer = client_as("freja").post(path, json=body)
    assert (answer.status_code, list(told(answer)["fields"])) == (422, [field])
