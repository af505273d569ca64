"""The administrators' door to staff: an employee's first day, every role with its days, and the last day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from backend.domain.people import Colleague
from backend.services.arrange_cover import Absence, arrange_cover, show_cover
from backend.services.employ import Employed, NewRole, employ, give_role, invite_again, let_in_again
from backend.services.end_employment import Takeover, end_employment
from backend.services.end_sessions_of import end_sessions_of
from backend.services.ending_plan import Ending
from backend.services.read_staff import EmployeeSeen, find_staff, read_employee
from backend.services.show_ending import show_ending
from backend.web.access import current_person, doors
from backend.web.blueprint import Blueprint
from backend.web.errors import granted
from backend.web.house import house, now
from backend.web.schemas.admin import (
    AbsenceSchema,
    CoverShownSchema,
    EffectSchema,
    EmployeeSchema,
    EndingSchema,
    EndSchema,
    NewEmployeeSchema,
    NewRoleSchema,
    NewStaffCoverSchema,
    SearchSchema,
    SessionsEndedSchema,
    StaffCodeSchema,
    StaffSchema,
)
from backend.web.schemas.care_teams import CountSchema

blueprint = Blueprint(
    "admin_staff",
    __name__,
    url_prefix="/api/admin/staff",
    description="Employees: what they are, where, and on which days.",
)


@blueprint.route("/search", methods=["POST"])
@doors.administrator
@blueprint.arguments(SearchSchema)
@blueprint.response(200, StaffSchema)
def search(asked: Mapping[str, str]) -> dict[str, Any]:
    """Those of one's own staff whose name or address has these letters in it."""
    found = granted(find_staff(house().database, actor_id=current_person().id, text=asked["text"], now=now()))
    return {"staff": found}


@blueprint.route("", methods=["POST"])
@doors.administrator
@blueprint.arguments(NewEmployeeSchema)
@blueprint.response(201, StaffCodeSchema)
def make(asked: Mapping[str, Any]) -> dict[str, Any]:
    """Make an employee, and a code for the first day. `id` is the employee's."""
    made = granted(
        employ(
            house().database,
            actor_id=current_person().id,
            name=asked["name"],
            email=asked["email"],
            language=asked["language"],
            new=_role(asked),
            secret=house().settings.secret_key,
            now=now(),
        )
    )
    return _handed(made)


@blueprint.route("/<person_id>")
@doors.administrator
@blueprint.response(200, EmployeeSchema)
def employee(person_id: str) -> EmployeeSeen:
    """One employee."""
    return granted(
        read_employee(house().database, actor_id=current_person().id, person_id=person_id, now=now())
    )


@blueprint.route("/<person_id>/roles", methods=["POST"])
@doors.administrator
@blueprint.arguments(NewRoleSchema)
@blueprint.response(204)
def add_role(asked: Mapping[str, Any], person_id: str) -> None:
    """Give an employee one more role."""
    granted(
        give_role(
            house().database,
            actor_id=current_person().id,
            person_id=person_id,
            new=_role(asked),
            now=now(),
        )
    )


@blueprint.route("/<person_id>/invite", methods=["POST"])
@doors.administrator
@blueprint.response(201, StaffCodeSchema)
def invite(person_id: str) -> dict[str, Any]:
    """A new code for somebody who has never come in."""
    made = granted(
        invite_again(
            house().database,
            actor_id=current_person().id,
            person_id=person_id,
            secret=house().settings.secret_key,
            now=now(),
        )
    )
    return _handed(made)


@blueprint.route("/<person_id>/end/effect", methods=["POST"])
@doors.administrator
@blueprint.arguments(EndingSchema)
@blueprint.response(200, EffectSchema)
def show_end(asked: Mapping[str, Any], person_id: str) -> dict[str, Any]:
    """What ending these roles would mean. Patients who would be left alone are named, and that is noted."""
    found = granted(
        show_ending(
            house().database,
            actor_id=current_person().id,
            person_id=person_id,
            ending=_ending(asked),
            now=now(),
        )
    )
    return {**vars(found), "roles": len(found.roles), "candidates": _candidates(found.candidates)}


@blueprint.route("/<person_id>/end", methods=["POST"])
@doors.administrator
@blueprint.arguments(EndSchema)
@blueprint.response(200, CountSchema)
def end(asked: Mapping[str, Any], person_id: str) -> dict[str, int]:
    """End these roles, with whoever takes over the patients."""
    result = granted(
        end_employment(
            house().database,
            actor_id=current_person().id,
            person_id=person_id,
            ending=_ending(asked),
            takeover=Takeover(
                asked["successor"], asked["everybody"], asked["by_patient"], nobody=asked["nobody"]
            ),
            now=now(),
        )
    )
    return {"patients": result}


@blueprint.route("/<person_id>/cover/effect", methods=["POST"])
@doors.administrator
@blueprint.arguments(AbsenceSchema)
@blueprint.response(200, CoverShownSchema)
def show_a_cover(asked: Mapping[str, Any], person_id: str) -> dict[str, Any]:
    """For how many patients a substitute would come, and who could. No patient is named."""
    found = granted(
        show_cover(
            house().database,
            actor_id=current_person().id,
            person_id=person_id,
            absence=_absence(asked),
            now=now(),
        )
    )
    return {"patients": found.patients, "candidates": _candidates(found.candidates)}


@blueprint.route("/<person_id>/cover", methods=["POST"])
@doors.administrator
@blueprint.arguments(NewStaffCoverSchema)
@blueprint.response(200, CountSchema)
def cover(asked: Mapping[str, Any], person_id: str) -> dict[str, int]:
    """Let a substitute in for all of an employee's patients at one organisation."""
    result = granted(
        arrange_cover(
            house().database,
            actor_id=current_person().id,
            person_id=person_id,
            absence=_absence(asked),
            substitute_id=asked["substitute"],
            now=now(),
        )
    )
    return {"patients": result}


@blueprint.route("/<person_id>/let-in-again", methods=["POST"])
@doors.administrator
@blueprint.response(204)
def enable(person_id: str) -> None:
    """Let somebody who was disabled sign in again."""
    granted(let_in_again(house().database, actor_id=current_person().id, person_id=person_id, now=now()))


@blueprint.route("/<person_id>/sessions/end", methods=["POST"])
@doors.administrator
@blueprint.response(200, SessionsEndedSchema)
def end_sessions(person_id: str) -> dict[str, int]:
    """Sign an employee out everywhere."""
    ended = granted(
        end_sessions_of(house().database, actor_id=current_person().id, person_id=person_id, now=now())
    )
    return {"sessions": ended}


def _role(asked: Mapping[str, Any]) -> NewRole:
    return NewRole(
        asked["organisation"], asked["role"], asked["profession"], asked["first_day"], asked["last_day"]
    )


def _ending(asked: Mapping[str, Any]) -> Ending:
    return Ending(asked["out_from"], asked["organisation"], asked["role"], disable=asked["disable"])


def _handed(made: Employed) -> dict[str, Any]:
    return {
        "id": made.person_id,
        "code": made.code.code,
        "expires_at": made.code.expires_at,
        "language": made.language,
    }


def _absence(asked: Mapping[str, Any]) -> Absence:
    return Absence(asked["organisation"], asked["first_day"], asked["last_day"])


def _candidates(found: Iterable[Colleague]) -> list[dict[str, Any]]:
    return [{**vars(one), "organisation": one.organisation.name} for one in found]
