"""The desk at a glance: what is new to each editor, what readers say, and what phones hold."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from uuid_utils.compat import uuid7

from backend.domain.content.recall import Recall
from backend.domain.people import NewPerson
from backend.domain.refusals import Refusal
from backend.services.publish_release import publish_release
from backend.storage import drafts, people, phones, recall_list, works
from backend.storage.phones import Phone
from backend.storage.transaction import Database
from backend.web.house import EXTENSION
from tests.answers import told
from tests.cast import FREJA, LIV, Member
from tests.clock import FixedClock
from tests.content.small import SMALL, draft_of
from tests.storage.test_ratings import rate

ClientAs = Callable[[str], FlaskClient]
WALK = "da/pages/walk.md"


@pytest.fixture
def database(app: Flask) -> Database:
    """The application's own."""
    found: Database = app.extensions[EXTENSION].database
    return found


def publish(database: Database, clock: FixedClock, edition: int, *, changed: str = "") -> str:
    """A release in which the walk has this edition; its readers may be told what has changed."""
    note = f"\n  changed: {changed}" if changed else ""
    kind = "\nchange: {kind: major}" if changed else ""
    danish = (
        SMALL[WALK]
        .replace("edition: 1", f"edition: {edition}{kind}")
        .replace("Gå hjem.", f"Gå hjem {edition}.")
        .replace("  minutes: 2", f"  minutes: 2{note}")
    )
    english = (
        SMALL["en/pages/walk.md"]
        .replace("of_edition: 1", f"of_edition: {edition}")
        .replace("  title: ", f"  changed: {changed} in English\n  title: " if changed else "  title: ")
    )
    clock.move(days=1)
    release = publish_release(
        database, draft_of({**SMALL, WALK: danish, "en/pages/walk.md": english}), now=clock()
    )
    assert not isinstance(release, Refusal), release
    return release.id


def changes(client: FlaskClient) -> dict[str, Any]:
    answer: dict[str, Any] = told(client.get("/api/desk/changes"))
    return answer


def test_nothing_is_new_before_anything_is_released(client_as: ClientAs) -> None:
    assert changes(client_as("gustav")) == {
        "release": None,
        "since": None,
        "read": True,
        "texts": [],
        "recalls": [],
    }


def test_each_editor_is_told_what_changed_since_they_last_read_it(
    client_as: ClientAs, database: Database, clock: FixedClock
) -> None:
    publish(database, clock, 1)
    second = publish(database, clock, 2, changed="Nu står der hvordan")
    dorte, freja = client_as("dorte"), client_as("freja")
    (walk,) = changes(dorte)["texts"]
    assert (walk["id"], walk["before"], walk["now"], walk["change"]) == ("walk", 1, 2, "major")
    assert walk["notes"] == [{"da": "Nu står der hvordan", "en": "Nu står der hvordan in English"}]
    assert dorte.post("/api/desk/changes/read", json={"release": second}).status_code == 204
    assert (changes(dorte)["read"], changes(dorte)["texts"]) == (True, [])
    # A major change on the way is told even where the last one was nothing to speak of.
    third = publish(database, clock, 3, changed="Og hvor længe")
    publish(database, clock, 4)
    assert [(one["before"], one["now"], one["change"]) for one in changes(dorte)["texts"]] == [
        (2, 4, "major")
    ]
    assert [note["da"] for note in changes(dorte)["texts"][0]["notes"]] == ["Og hvor længe"]
    assert [(one["before"], one["now"]) for one in changes(freja)["texts"]] == [(3, 4)]
    assert changes(freja)["since"]["id"] == third


def test_a_screen_that_stood_open_takes_no_later_look_back(
    client_as: ClientAs, database: Database, clock: FixedClock
) -> None:
    first, second = publish(database, clock, 1), publish(database, clock, 2)
    dorte = client_as("dorte")
    for read in (second, first):
        assert dorte.post("/api/desk/changes/read", json={"release": read}).status_code == 204
    assert changes(dorte)["read"]
    unknown = dorte.post("/api/desk/changes/read", json={"release": "1999-01-1"})
    assert (unknown.status_code, told(unknown)["code"]) == (404, "not_found")


def test_a_text_that_was_recalled_since_is_told_once(
    client_as: ClientAs, database: Database, clock: FixedClock
) -> None:
    release = publish(database, clock, 1)
    notice = {"da": "Brug den ikke.", "en": "Do not use it."}
    clock.move(days=1)
    with database.write() as connection:
        recall_list.add(connection, Recall(1, "walk", 1, "do_not_use", notice, clock()))
    dorte = client_as("dorte")
    (recalled,) = changes(dorte)["recalls"]
    assert (recalled["item"], recalled["title"]["da"], recalled["notice"]) == ("walk", "Gå en tur", notice)
    clock.move(days=1)
    dorte.post("/api/desk/changes/read", json={"release": release})
    assert changes(dorte)["recalls"] == []


def readers(database: Database, clock: FixedClock, count: int) -> list[Member]:
    """So many patients beside the cast."""
    made = [Member(str(uuid7()), f"Reader {n}", "patient", None) for n in range(count)]  # type: ignore[arg-type]
    with database.write() as connection:
        for one in made:
            people.add_person(connection, one.id, NewPerson(one.name), None, clock())
    return made


def test_what_readers_found_of_no_use_is_told_from_five_readers_on(
    client_as: ClientAs, database: Database, clock: FixedClock
) -> None:
    publish(database, clock, 2)
    first, *others = readers(database, clock, 7)
    for reader in others[:4]:
        rate(database, clock, reader, "walk", useful=False)
    gustav = client_as("gustav")
    assert told(gustav.get("/api/desk/ratings"))["texts"] == []
    rate(database, clock, others[4], "walk", useful=False)
    rate(database, clock, others[5], "walk", useful=False)
    rate(database, clock, first, "walk", useful=True)
    (walk,) = told(gustav.get("/api/desk/ratings"))["texts"]
    assert (walk["id"], walk["edition"], walk["current"]) == ("walk", 1, False)
    # Six are told as five, and one is not told at all.
    assert (walk["not_useful"], walk["useful"]) == (5, None)
    clock.move(days=366)
    assert told(gustav.get("/api/desk/ratings"))["texts"] == []


def heard_from(database: Database, clock: FixedClock, release: str | None, patients: list[Member]) -> None:
    with database.write() as connection:
        for patient in patients:
            phone = Phone(str(uuid7()), patient.id, heard_at=clock(), release_id=release)
            assert phones.add(connection, phone)


def test_phones_are_told_by_the_release_that_they_hold(
    client_as: ClientAs, database: Database, clock: FixedClock
) -> None:
    first, second = publish(database, clock, 1), publish(database, clock, 2)
    everybody = readers(database, clock, 20)
    heard_from(database, clock, None, everybody[:6])
    clock.move(days=36)
    heard_from(database, clock, first, everybody[6:9])
    heard_from(database, clock, second, everybody[9:20])
    told_of = told(client_as("freja").get("/api/desk/phones"))
    assert (told_of["days"], told_of["newest"]) == (35, second)
    assert (told_of["phones"], told_of["older"], told_of["silent"]) == (10, None, 5)
    assert told_of["unaware"] == 0
    assert [(one["release_id"], one["phones"]) for one in told_of["releases"]] == [
        (second, 10),
        (first, None),
    ]


def test_a_few_phones_in_all_are_not_told_apart(
    client_as: ClientAs, database: Database, clock: FixedClock
) -> None:
    release = publish(database, clock, 1)
    heard_from(database, clock, release, readers(database, clock, 4))
    told_of = told(client_as("freja").get("/api/desk/phones"))
    assert (told_of["phones"], told_of["releases"]) == (None, [])


def test_what_waits_is_told_to_those_it_waits_for(
    client_as: ClientAs, database: Database, clock: FixedClock
) -> None:
    publish(database, clock, 1)
    with database.write() as connection:
        for path, text in SMALL.items():
            drafts.keep(connection, path, text, clock(), None)
        works.edited(connection, "walk", FREJA.id, clock())
        works.note(connection, "walk", "submitted", by=FREJA.id, at=clock())
        clock.move(days=1)
        works.note(connection, "walk", "returned", by=LIV.id, at=clock(), said={"words": "Hvor langt?"})
    freja, liv, dorte = (client_as(name) for name in ("freja", "liv", "dorte"))
    (walk,) = told(freja.get("/api/desk/waiting"))["texts"]
    assert (walk["title"]["da"], walk["state"], walk["mine"]) == ("Gå en tur", "draft", True)
    assert (walk["returned"]["by_name"], walk["returned"]["words"]) == (LIV.name, "Hvor langt?")
    assert not told(liv.get("/api/desk/waiting"))["texts"][0]["mine"]
    remark = {"id": str(uuid7()), "body": "Skal der stå noget om busser?"}
    assert dorte.post("/api/desk/texts/walk/comments", json=remark).status_code == 204
    for editor, took_part in ((dorte, True), (freja, False)):
        (said,) = told(editor.get("/api/desk/waiting"))["remarks"]
        assert (said["id"], said["count"], said["took_part"]) == ("walk", 1, took_part)
    freja.post(f"/api/desk/texts/walk/comments/{remark['id']}/settle")
    assert told(dorte.get("/api/desk/waiting"))["remarks"] == []
