"""The clinic's door: the caseload, one patient's record, what needs a look there, and what can be assigned.

That a patient's record was opened is noted at the care team's door (backend/web/access.py), and what was
written in it where it is written (backend/services/clinical_entry.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import Response, jsonify

from backend.domain.content.items import Item, titles
from backend.domain.content.words import in_every_language
from backend.domain.refusals import Refusal
from backend.services.clinical_entry import Written
from backend.services.handle_attention import handle_attention
from backend.services.read_caseload import PatientSeen, read_caseload
from backend.services.read_pathways import OfferedPathway, read_pathways
from backend.services.read_patient import read_patient
from backend.web.access import current_person, doors
from backend.web.blueprint import Blueprint
from backend.web.errors import granted, refuse
from backend.web.house import house, now
from backend.web.schemas.clinic import (
    CaseloadSchema,
    HandledSchema,
    PathwaysSchema,
    PatientRecordSchema,
)
from backend.web.schemas.sync import EntrySchema

blueprint = Blueprint("clinic", __name__, url_prefix="/api/clinic", description="The clinicians' workspace.")


@blueprint.route("/patients")
@doors.clinician
@blueprint.response(200, CaseloadSchema)
def caseload() -> dict[str, Any]:
    """One's own patients, those who need attention first."""
    patients = read_caseload(house().database, clinician_id=current_person().id, now=now())
    return {"patients": [{**_seen(one), "standing": one.standing} for one in patients]}


@blueprint.route("/patients/<patient_id>")
@doors.care_team
@blueprint.response(200, PatientRecordSchema)
def patient(patient_id: str) -> dict[str, Any]:
    """One patient's whole record, to be folded by the clinic's own engine up to the day last heard from."""
    record = granted(
        read_patient(house().database, clinician_id=current_person().id, patient_id=patient_id, now=now())
    )
    return {
        "patient": _seen(record.patient),
        "care_team": record.care_team,
        "entries": record.entries,
        "heard_on": record.patient.heard_on,
        "heard_at": record.patient.heard_at,
        "data_as_of": record.patient.data_as_of,
    }


@blueprint.route("/pathways")
@doors.clinician
@blueprint.response(200, PathwaysSchema)
def pathways() -> dict[str, Any]:
    """What the current release offers, with the bounds of what may be adapted."""
    offered = read_pathways(house().database)
    return {
        "release": offered.release,
        "pathways": [_pathway(one) for one in offered.pathways],
        "rules": None if offered.rules is None else _rules(offered.rules),
        "changes": offered.changes,
    }


@blueprint.route("/patients/<patient_id>/attention/handled", methods=["POST"])
@doors.care_team
@blueprint.arguments(HandledSchema)
@blueprint.response(201, EntrySchema)
@blueprint.or_else(200, EntrySchema)
def handle(asked: Mapping[str, Any], patient_id: str) -> Response:
    """Say that a reason for a look has been dealt with."""
    return written(
        handle_attention(
            house().database,
            clinician_id=current_person().id,
            patient_id=patient_id,
            entry_id=asked["id"],
            code=asked["code"],
            on=asked["on"],
            assignment=asked["assignment"],
            now=now(),
        )
    )


def written(result: Written | Refusal) -> Response:
    """The entry that was written, or why it was not."""
    if isinstance(result, Refusal):
        refuse(result)
    # An entry already is what travels; its shape is EntrySchema's.
    response = jsonify(result.entry)
    response.status_code = 200 if result.again else 201
    return response


def _seen(one: PatientSeen) -> dict[str, Any]:
    return {
        **{
            name: value
            for name, value in vars(one).items()
            if name not in {"four_weeks", "signs", "standing", "recalls"}
        },
        "recalls": [
            {"number": recall.number, "title": title, "notice": recall.notice}
            for recall, title in one.recalls
        ],
        "signs": [{"id": sign, "text": said} for sign, said in one.signs.items()],
        "four_weeks": [{"on": on, "state": state} for on, state in one.four_weeks],
    }


def _pathway(one: OfferedPathway) -> dict[str, Any]:
    return {
        "pin": one.item.pin,
        "title": titles(one.item),
        "summary": in_every_language(one.item.content, "summary"),
        "ladders": [_ladder(ladder) for ladder in one.ladders],
        "exercises": [_exercise(exercise, one.item) for exercise in one.exercises],
        "pages": [{"id": page.id, "title": titles(page)} for page in one.pages],
        "lessons": [{"id": lesson.id, "title": titles(lesson)} for lesson in one.lessons],
    }


def _ladder(item: Item) -> dict[str, Any]:
    content = item.content
    parameters = ("unit", "goal", "rise_percent", "start_percent", "flare_percent", "weekdays")
    return {
        "item": item.id,
        "title": titles(item),
        "activity": in_every_language(item.content, "activity"),
        **{name: content[name] for name in parameters},
    }


def _rules(item: Item) -> dict[str, Any]:
    called, remarks = (in_every_language(item.content, field) for field in ("numbers", "remarks"))
    numbers = [
        {"name": name, "title": _of(called, name), "remark": _of(remarks, name), **number}
        for name, number in item.content["numbers"].items()
    ]
    return {"item": item.id, "approved": item.content["approved"], "numbers": numbers}


def _of(words: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {language: (said or {}).get(name) for language, said in words.items()}


def _exercise(item: Item, pathway: Item) -> dict[str, Any]:
    return {
        "item": item.id,
        "title": titles(item),
        "group": item.content["group"],
        "per_week": item.content.get("per_week"),
        "usual": item.id in pathway.content["exercises"],
        "levels": [{"hold_s": None, "rest_s": None, **level} for level in item.content["levels"]],
    }
