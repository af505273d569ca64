"""The clinic's addresses as its screens use them: shapes, statuses, sentences, and who is noted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.content_files.tree import read_tree
from backend.services.publish_release import publish_release
from backend.storage import audit
from backend.web.house import EXTENSION
from backend.web.schemas.clinic import CaseloadSchema, PathwaysSchema, PatientRecordSchema
from tests.cast import ANNA, BO, CARLA, ERIK
from tests.clock import FixedClock
from tests.content.small import draft_of, small

ClientAs = Callable[[str], FlaskClient]

PLAN = "0192f0d1-0000-7000-8000-000000000001"
ACT = "0192f0d1-0000-7000-8000-000000000002"
ASKED: Mapping[str, Any] = {
    "id": PLAN,
    "pathway": "start",
    "ladder": {"starts_on": "2026-03-02", "trials": [8, 12, 10], "goal": 25},
    "exercises": [{"item": "stand", "level": 1}],
}


@pytest.fixture(autouse=True)
def _released(app: Flask, clock: FixedClock) -> None:
    publish_release(app.extensions[EXTENSION].database, draft_of(small()), now=clock())


def read(client: FlaskClient, path: str) -> dict[str, Any]:
    answer = client.get(f"/api/clinic/{path}")
    assert answer.status_code == 200, answer.json
    assert answer.json is not None
    found: dict[str, Any] = answer.json
    return found


def ask(client: FlaskClient, path: str, body: Mapping[str, Any]) -> tuple[int, dict[str, Any]]:
    answer = client.post(f"/api/clinic/patients/{path}", json=body)
    assert answer.json is not None
    return answer.status_code, answer.json


def test_what_can_be_assigned_has_everything_that_can_be_adapted(client_as: ClientAs) -> None:
    offered = read(client_as("bo"), "pathways")
    assert PathwaysSchema().validate(offered) == {}
    (pathway,) = offered["pathways"]
    assert pathway["title"] == {"da": "Begyndelsen", "en": "The start"}
    assert pathway["pin"]["id"] == "start"
    source = {"source": "no source"}
    assert pathway["ladders"] == [
        {
            "item": "walking",
            "title": {"da": "Gåtrappen", "en": "The walking ladder"},
            "activity": {"da": "Gåtur", "en": "Walk"},
            "unit": "minutes",
            "goal": {"default": 30, "min": 5, "max": 120, **source},
            "rise_percent": {"default": 15, "min": 5, "max": 20, **source},
            "start_percent": {"default": 80, "min": 70, "max": 90, **source},
            "flare_percent": {"default": 50, "choices": [25, 50, 75], **source},
            "weekdays": {"default": [1, 3, 5], **source},
        }
    ]
    assert pathway["exercises"][0]["levels"] == [
        {"level": 1, "sets": 1, "reps": 5, "hold_s": None, "rest_s": 30}
    ]
    assert pathway["exercises"][0]["usual"] is True
    assert [page["id"] for page in pathway["pages"]] == ["walk", "signs"]
    assert pathway["lessons"] == []
    assert offered["rules"] is None


def test_the_rules_are_read_with_their_sources_and_with_whoever_approved_them(
    app: Flask, client_as: ClientAs, clock: FixedClock
) -> None:
    rules = {path: text for path, text in read_tree().items() if path.endswith("rules/ladder-rules.yaml")}
    clock.move(days=1)
    publish_release(app.extensions[EXTENSION].database, draft_of({**small(), **rules}), now=clock())
    offered = read(client_as("bo"), "pathways")
    assert PathwaysSchema().validate(offered) == {}
    assert offered["rules"]["approved"] is None
    numbers = {number["name"]: number for number in offered["rules"]["numbers"]}
    assert numbers["long_way"] == {
        "name": "long_way",
        "title": {"da": "Flere trin end dette er en lang vej", "en": "More steps than this are a long way"},
        "values": [26],
        "source": None,
        "remark": {"da": None, "en": None},
    }
    assert numbers["trial_days"]["source"].startswith("BMC Public Health")
    assert numbers["full_percent"]["remark"]["en"].endswith("known from Join2Move.")
    assert {"item": "ladder-rules", "parameter": "long_way", "before": None, "after": "26"} in offered[
        "changes"
    ]


def test_a_plan_is_assigned_seen_and_ended(client_as: ClientAs) -> None:
    bo = client_as("bo")
    status, plan = ask(bo, f"{ANNA.id}/plans", ASKED)
    assert (status, plan["id"], plan["kind"], plan["by"]) == (
        201,
        PLAN,
        "plan_assigned",
        {"role": "clinician", "id": BO.id},
    )
    assert ask(bo, f"{ANNA.id}/plans", ASKED) == (200, plan)

    caseload = read(bo, "patients")
    assert CaseloadSchema().validate(caseload) == {}
    (anna,) = caseload["patients"]
    assert anna["municipality"] == {"code": "0461", "name": "Odense", "slug": "odense"}
    assert anna["plans"] == [
        {
            "assignment": PLAN,
            "pathway_title": {"da": "Begyndelsen", "en": "The start"},
            "from_": "2026-03-02",
            "ended_on": None,
        }
    ]
    assert anna["standing"] == {"phase": "climbing", "rung": 1, "rungs": 12, "quota": 8, "unit": "minutes"}
    assert (anna["heard_at"], anna["heard_on"], anna["data_as_of"]) == (None, None, None)
    assert len(anna["four_weeks"]) == 28

    status, ended = ask(bo, f"{ANNA.id}/plans/{PLAN}/end", {"id": ACT, "reason": "changed"})
    assert (status, ended["kind"]) == (201, "plan_ended")
    record = read(client_as("erik"), f"patients/{ANNA.id}")
    assert PatientRecordSchema().validate(record) == {}
    assert record["entries"] == [plan, ended]
    assert record["patient"]["plans"][0]["ended_on"] == "2026-03-02"
    assert [reason["code"] for reason in record["patient"]["attention"]] == ["no_plan"]
    assert "standing" not in record["patient"]


def test_undoing_is_for_who_assigned_it(client_as: ClientAs) -> None:
    ask(client_as("bo"), f"{ANNA.id}/plans", ASKED)
    status, error = ask(client_as("erik"), f"{ANNA.id}/plans/{PLAN}/undo", {"id": ACT})
    assert (status, error["code"], error["detail"]) == (422, "refused", {"refusal": "not_yours_to_withdraw"})
    status, undone = ask(client_as("bo"), f"{ANNA.id}/plans/{PLAN}/undo", {"id": ACT})
    assert (status, undone["kind"], undone["args"]) == (201, "withdrawn", {"of": PLAN})


def test_what_is_agreed_about_a_plan_is_written_once_and_by_its_sentence_when_it_cannot_be(
    client_as: ClientAs,
) -> None:
    bo = client_as("bo")
    ask(bo, f"{ANNA.id}/plans", ASKED)
    acts: tuple[tuple[str, dict[str, Any], str], ...] = (
        ("rung", {"rung": 2}, "rung_set"),
        ("remeasure", {}, "remeasure"),
        ("weekdays", {"weekdays": [2, 4, 6]}, "weekdays_set"),
    )
    for number, (act, said, kind) in enumerate(acts):
        asked = {"id": f"0192f0d1-0000-7000-8000-00000000001{number}", **said}
        status, entry = ask(bo, f"{ANNA.id}/plans/{PLAN}/{act}", asked)
        assert (status, entry["kind"], entry["args"]) == (201, kind, {"assignment": PLAN, **said})
        assert ask(bo, f"{ANNA.id}/plans/{PLAN}/{act}", asked) == (200, entry)
    status, error = ask(bo, f"{ANNA.id}/plans/{PLAN}/rung", {"id": ACT, "rung": 99})
    assert (status, error["detail"]) == (422, {"refusal": "no_such_rung", "rungs": 12})
    assert error["message"]["da"] == "Trappen har ikke så mange trin. Vælg et af dem, den har."
    for act, wrong, field in (
        ("rung", {"rung": 0}, "rung"),
        ("rung", {"rung": 1.5}, "rung"),
        ("weekdays", {"weekdays": [1]}, "args.weekdays"),
        ("weekdays", {"weekdays": [8, 9]}, "weekdays.0"),
    ):
        status, error = ask(bo, f"{ANNA.id}/plans/{PLAN}/{act}", {"id": ACT, **wrong})
        assert (status, field in error["fields"]) == (422, True), error


def test_a_plan_is_replaced_and_the_old_one_comes_back_when_the_new_one_is_undone(
    client_as: ClientAs,
) -> None:
    bo = client_as("bo")
    ask(bo, f"{ANNA.id}/plans", ASKED)
    status, new = ask(bo, f"{ANNA.id}/plans/{PLAN}/replace", {**ASKED, "id": ACT})
    assert (status, new["id"], new["kind"]) == (201, ACT, "plan_assigned")
    ended = [plan["ended_on"] for plan in read(bo, f"patients/{ANNA.id}")["patient"]["plans"]]
    assert ended == ["2026-03-02", None]
    undoing = {"id": "0192f0d1-0000-7000-8000-000000000009"}
    assert ask(bo, f"{ANNA.id}/plans/{ACT}/undo", undoing)[0] == 201
    (plan,) = read(bo, f"patients/{ANNA.id}")["patient"]["plans"]
    assert (plan["assignment"], plan["ended_on"]) == (PLAN, None)


def test_what_has_been_dealt_with_is_off_the_list(client_as: ClientAs) -> None:
    bo = client_as("bo")
    (reason,) = read(bo, "patients")["patients"][0]["attention"]
    assert reason["code"] == "no_plan"
    about = {name: reason[name] for name in ("code", "on", "assignment")}
    path, asked = f"{ANNA.id}/attention/handled", {"id": ACT, **about}
    status, entry = ask(bo, path, asked)
    assert (status, entry["kind"], entry["args"]) == (
        201,
        "attention_handled",
        {"code": "no_plan", "on": reason["on"]},
    )
    assert ask(bo, path, asked) == (200, entry)
    assert read(client_as("erik"), "patients")["patients"][0]["attention"] == []
    for wrong in ({"code": "hungry"}, {"on": "2/3"}, {"on": None}):
        assert ask(bo, path, {**asked, **wrong})[0] == 422


def test_a_goal_below_the_start_is_a_clear_no_with_its_field(client_as: ClientAs) -> None:
    asked = {**ASKED, "ladder": {**ASKED["ladder"], "goal": 7}}
    status, error = ask(client_as("bo"), f"{ANNA.id}/plans", asked)
    assert (status, error["code"]) == (422, "refused")
    assert error["detail"] == {"refusal": "goal_below_start"}
    assert error["fields"] == {"ladder.goal": ["goal_below_start"]}
    assert error["message"] == {
        "da": "Målet ligger ikke over det, patienten starter på. Vælg et højere mål.",
        "en": "The goal is not above what the patient starts at. Choose a higher goal.",
    }
    assert read(client_as("bo"), f"patients/{ANNA.id}")["entries"] == []


@pytest.mark.parametrize(
    ("wrong", "field", "fault"),
    [
        ({"id": "new"}, "id", "not_an_id"),
        ({"pathway": None}, "pathway", "missing"),
        ({"ladder": {"goal": "30"}}, "ladder.goal", "not_a_number"),
        ({"ladder": {"weekdays": [0]}}, "ladder.weekdays.0", "out_of_range"),
        ({"ladder": {"starts_on": "2/3"}}, "ladder.starts_on", "not_a_day"),
        ({"ladder": {"rise_percent": 15.5}}, "ladder.rise_percent", "not_a_whole_number"),
        ({"exercises": [{"item": "stand"}]}, "exercises.0.level", "missing"),
        ({"note": "x" * 501}, "note", "too_long"),
        ({"patient_id": CARLA.id}, "patient_id", "unknown_field"),
    ],
)
def test_a_plan_that_cannot_be_read_says_where(
    client_as: ClientAs, wrong: dict[str, Any], field: str, fault: str
) -> None:
    status, error = ask(client_as("bo"), f"{ANNA.id}/plans", {**ASKED, **wrong})
    assert (status, error["code"], error["fields"]) == (422, "invalid", {field: [fault]})


def test_a_strangers_patient_looks_like_nobodys(client_as: ClientAs) -> None:
    bo = client_as("bo")
    nobody = "0192f0c8-0000-7000-8000-00000000ffff"
    assert ask(bo, f"{CARLA.id}/plans", ASKED) == ask(bo, f"{nobody}/plans", ASKED)
    assert ask(bo, f"{CARLA.id}/plans", ASKED)[0] == 404


def test_every_look_and_every_act_is_noted_with_who_and_whose(app: Flask, client_as: ClientAs) -> None:
    bo, erik = client_as("bo"), client_as("erik")
    read(bo, "patients")
    ask(bo, f"{ANNA.id}/plans", ASKED)
    read(erik, f"patients/{ANNA.id}")
    read(bo, "pathways")
    with app.extensions[EXTENSION].database.read() as connection:
        noted = [(row.actor_id, row.act, row.why) for row in audit.of_patient(connection, ANNA.id)]
        assert audit.of_patient(connection, CARLA.id) == ()
    assert noted == [
        (ERIK.id, "record_opened", "gp"),
        (BO.id, "plan_given", "clinician"),
        (BO.id, "record_opened", "clinician"),
        (BO.id, "seen_in_list", "clinician"),
    ]
