"""A review says what each source turned out to be; a text that is still right gets its day as an edition."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from backend.content_files.review_day import with_review_day
from backend.domain.content.review import LONGEST
from backend.storage import drafts
from backend.storage.tables import work, work_act
from backend.storage.transaction import Database
from tests.answers import told
from tests.cast import FREJA
from tests.clock import FixedClock
from tests.content.small import SMALL, TODAY
from tests.web.test_desk_texts import DANISH, ENGLISH, ClientAs, opened, save, with_words

WALK = "/api/desk/reviews/walk"


def review(client: FlaskClient, **other: Any) -> Any:
    """Freja has looked at the one source of the walk, and everything is as it was."""
    before = told(client.get(WALK))
    sources = [
        {"title": one["title"], "ref": one["ref"], "found": other.pop("found", "same")}
        for one in before["sources"]
    ]
    said = {
        "checked": "Kapitel 1 i bogen er læst igen.",
        "sources": sources,
        "result": "still_right",
        "review_by": "2027-03-01",
        "revision": before["revision"],
    }
    return client.post(WALK, json={**said, **other})


def line(client: FlaskClient, item_id: str = "walk") -> dict[str, Any]:
    found: dict[str, Any] = next(
        one for one in told(client.get("/api/desk/reviews"))["texts"] if one["id"] == item_id
    )
    return found


@pytest.mark.usefixtures("desk")
def test_the_calendar_has_every_released_text_by_the_day_on_which_it_is_due(client_as: ClientAs) -> None:
    calendar = told(client_as("gustav").get("/api/desk/reviews"))
    days = [one["review_by"] for one in calendar["texts"]]
    assert days == sorted(days)
    assert (calendar["today"], calendar["drawings"]["count"] > 0) == (TODAY.isoformat(), True)
    walk = next(one for one in calendar["texts"] if one["id"] == "walk")
    assert (walk["review_by"], walk["sources"], walk["last"], walk["at_the_desk"]) == (
        "2026-12-01",
        1,
        None,
        True,
    )
    # Telephone numbers stand in files that the desk does not write.
    assert [one["at_the_desk"] for one in calendar["texts"] if one["kind"] == "directory"] == [False]


def test_a_text_that_is_still_right_gets_its_day_in_an_edition_that_somebody_else_approves(
    client_as: ClientAs, desk: Database
) -> None:
    freja = client_as("freja")
    assert told(review(freja)) == {"state": "in_review"}
    with desk.read() as connection:
        tree, row = drafts.tree(connection), connection.execute(select(work)).one()
        acts = connection.execute(select(work_act.c.act, work_act.c.edition, work_act.c.said)).all()
    danish = SMALL[DANISH].replace("edition: 1", "edition: 2").replace("2026-12-01", "2027-03-01")
    assert (tree[DANISH], tree[ENGLISH]) == (danish, SMALL[ENGLISH].replace("of_edition: 1", "of_edition: 2"))
    assert (row.state, row.change, row.note, row.edited_by) == ("in_review", "minor", None, FREJA.id)
    assert [(one.act, one.edition) for one in acts] == [("saved", 2), ("submitted", 2), ("reviewed", 2)]
    last = line(freja)["last"]
    assert (last["by_name"], last["said"]["result"]) == (FREJA.name, "still_right")
    assert last["said"]["sources"] == [{"title": "A book", "ref": "Chapter 1", "found": "same"}]


def test_what_must_change_is_said_to_the_others_and_the_text_keeps_its_day(
    client_as: ClientAs, desk: Database
) -> None:
    freja = client_as("freja")
    answer = review(freja, found="gone", result="needs_change", review_by=None, checked="Bogen er trukket.")
    assert told(answer) == {"state": "untouched"}
    with desk.read() as connection:
        assert drafts.tree(connection)[DANISH] == SMALL[DANISH]
    (remark,) = told(client_as("liv").get("/api/desk/texts/walk"))["comments"]
    assert (remark["body"], remark["by_name"]) == ("Bogen er trukket.", FREJA.name)
    assert line(freja)["last"]["said"]["result"] == "needs_change"
    assert line(freja)["review_by"] == "2026-12-01"


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"found": "gone"}, "source_is_gone"),
        ({"review_by": None}, "review_day_wrong"),
        ({"review_by": TODAY.isoformat()}, "review_day_wrong"),
        ({"review_by": "2027-03-04"}, "review_day_wrong"),
        ({"result": "needs_change"}, "review_day_wrong"),
    ],
)
def test_a_day_is_given_to_nothing_but_a_text_that_is_still_right(
    client_as: ClientAs, other: dict[str, Any], code: str
) -> None:
    answer = review(client_as("freja"), **other)
    assert (answer.status_code, told(answer)["detail"]["refusal"]) == (422, code)


@pytest.mark.usefixtures("desk")
def test_no_source_can_be_passed_over_and_no_other_text_is_reviewed_than_was_read(
    client_as: ClientAs,
) -> None:
    freja = client_as("freja")
    assert told(review(freja, sources=[]))["code"] == "changed_meanwhile"
    revision = told(freja.get(WALK))["revision"]
    save(freja, with_words(opened(freja)[DANISH], "Gå hjem.", "Gå hjem igen."))
    assert told(review(freja, revision=revision))["code"] == "changed_meanwhile"
    # Somebody's half-written words are not sent off together with a new day.
    assert told(freja.get(WALK))["changed"]
    assert told(review(freja))["detail"]["refusal"] == "text_being_changed"
    assert told(review(freja, result="needs_change", review_by=None)) == {"state": "draft"}


@pytest.mark.usefixtures("desk")
def test_a_review_that_leaves_the_day_makes_no_edition(client_as: ClientAs) -> None:
    freja = client_as("freja")
    assert told(review(freja, review_by="2026-12-01")) == {"state": "untouched"}
    assert (line(freja)["edition"], line(freja)["last"]["by_name"]) == (1, FREJA.name)


@pytest.mark.usefixtures("desk")
def test_only_national_editors_review(client_as: ClientAs, app: Flask, clock: FixedClock) -> None:
    dorte = client_as("dorte")
    assert review(dorte).status_code == 403
    assert line(dorte)["last"] is None
    assert dorte.get("/api/desk/reviews/nothing").status_code == 404


@given(day=st.dates(TODAY, TODAY + LONGEST), path=st.sampled_from([DANISH, "da/exercises/sit.yaml"]))
def test_a_new_day_changes_that_one_line_of_a_file(day: Any, path: str) -> None:
    before = SMALL.get(path, SMALL[DANISH]).splitlines(keepends=True)
    after = with_review_day("".join(before), day).splitlines(keepends=True)
    others = [(one, other) for one, other in zip(before, after, strict=True) if one != other]
    assert others in ([], [("review_by: 2026-12-01\n", f"review_by: {day.isoformat()}\n")])
