"""The clinic's door to care teams: who may open a record, holiday cover, and a patient who moves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from backend.domain.people import Colleague
from backend.domain.refusals import Refusal
from backend.services.colleagues import Chosen, find_by_address, read_colleagues
from backend.services.cover_absence import Cover, cover_absence, end_cover, read_covers
from backend.services.join_care_team import Joining, join_care_team
from backend.services.leave_care_team import Leaving, leave_care_team
from backend.services.move_patient import Move, move_patient
from backend.services.read_care_team import read_care_team
from backend.web.access import current_person, doors
from backend.web.blueprint import Blueprint
from backend.web.errors import granted
from backend.web.house import house, now
from backend.web.schemas.care_teams import (
    AddressSchema,
    CareTeamSchema,
    ColleagueSchema,
    ColleaguesSchema,
    CountSchema,
    CoversSchema,
    EndCoverSchema,
    JoiningSchema,
    LeavingSchema,
    MoveSchema,
    NewCoverSchema,
)

blueprint = Blueprint(
    "care_teams", __name__, url_prefix="/api/clinic", description="Who may open which patient's record."
)


@blueprint.route("/patients/<patient_id>/team")
@doors.care_team
@blueprint.response(200, CareTeamSchema)
def team(patient_id: str) -> dict[str, Any]:
    """Everybody on the team today, before and later, and whether one may change it."""
    seen = read_care_team(house().database, person_id=current_person().id, patient_id=patient_id, now=now())
    return {**vars(seen.team), "may_change": seen.may_change, "plan_runs": seen.plan_runs}


@blueprint.route("/patients/<patient_id>/team", methods=["POST"])
@doors.care_team
@blueprint.arguments(JoiningSchema)
@blueprint.response(204)
def join(asked: Mapping[str, Any], patient_id: str) -> None:
    """Put somebody on the team."""
    joining = Joining(_chosen(asked["who"]), asked["role"], asked["first_day"], asked["last_day"])
    granted(
        join_care_team(
            house().database,
            person_id=current_person().id,
            patient_id=patient_id,
            joining=joining,
            now=now(),
        )
    )


@blueprint.route("/patients/<patient_id>/team/end", methods=["POST"])
@doors.care_team
@blueprint.arguments(LeavingSchema)
@blueprint.response(204)
def leave(asked: Mapping[str, Any], patient_id: str) -> None:
    """End somebody's place on the team, with whoever takes over."""
    leaving = Leaving(
        asked["id"], asked["role"], asked["out_from"], _successor(asked), nobody=asked["nobody"]
    )
    granted(
        leave_care_team(
            house().database,
            person_id=current_person().id,
            patient_id=patient_id,
            leaving=leaving,
            now=now(),
        )
    )


@blueprint.route("/patients/<patient_id>/move", methods=["POST"])
@doors.care_team
@blueprint.arguments(MoveSchema)
@blueprint.response(204)
def move(asked: Mapping[str, Any], patient_id: str) -> None:
    """Let the patient live in another municipality, with whoever goes on looking after them."""
    moving = Move(
        asked["municipality"], asked["from_"], asked["keep"], _successor(asked), nobody=asked["nobody"]
    )
    granted(
        move_patient(
            house().database, person_id=current_person().id, patient_id=patient_id, move=moving, now=now()
        )
    )


@blueprint.route("/colleagues")
@doors.clinician
@blueprint.response(200, ColleaguesSchema)
def colleagues() -> dict[str, Any]:
    """The other clinicians where one works."""
    found = read_colleagues(house().database, person_id=current_person().id, now=now())
    return {"colleagues": [_colleague(one) for one in found]}


@blueprint.route("/colleagues/find", methods=["POST"])
@doors.clinician
@blueprint.arguments(AddressSchema)
@blueprint.response(200, ColleagueSchema)
def find_colleague(asked: Mapping[str, str]) -> dict[str, Any]:
    """The clinician with exactly this address."""
    found = granted(
        find_by_address(
            house().database,
            person_id=current_person().id,
            email=asked["email"],
            secret=house().settings.secret_key,
            now=now(),
        )
    )
    return _colleague(found)


@blueprint.route("/covers")
@doors.clinician
@blueprint.response(200, CoversSchema)
def covers() -> dict[str, Any]:
    """Who comes instead on the teams that one may change."""
    found = read_covers(house().database, person_id=current_person().id, now=now())
    return {"covers": [{**vars(one), "id": one.person_id, "patients": one.patient_ids} for one in found]}


@blueprint.route("/covers", methods=["POST"])
@doors.clinician
@blueprint.arguments(NewCoverSchema)
@blueprint.response(200, CountSchema)
def cover(asked: Mapping[str, Any]) -> dict[str, int]:
    """Let a substitute in for some days, for exactly the patients that are named."""
    wanted = Cover(_chosen(asked["who"]), asked["first_day"], asked["last_day"], asked["patients"])
    return _counted(cover_absence(house().database, person_id=current_person().id, cover=wanted, now=now()))


@blueprint.route("/covers/end", methods=["POST"])
@doors.clinician
@blueprint.arguments(EndCoverSchema)
@blueprint.response(200, CountSchema)
def end_a_cover(asked: Mapping[str, Any]) -> dict[str, int]:
    """End a cover today."""
    return _counted(
        end_cover(
            house().database,
            person_id=current_person().id,
            substitute_id=asked["id"],
            first_day=asked["first_day"],
            now=now(),
        )
    )


def _chosen(asked: Mapping[str, str | None]) -> Chosen:
    return Chosen(person_id=asked["id"], email=asked["email"])


def _successor(asked: Mapping[str, Any]) -> Chosen | None:
    return _chosen(asked["successor"]) if asked["successor"] else None


def _colleague(one: Colleague) -> dict[str, Any]:
    return {**vars(one), "organisation": one.organisation.name}


def _counted(result: int | Refusal) -> dict[str, int]:
    return {"patients": granted(result)}
