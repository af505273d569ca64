"""Inviting patients: the code that is handed over, who has not come yet, and taking a code back."""

from __future__ import annotations

from typing import Any

from flask import Response

from backend.domain.invitation import Invitation
from backend.domain.refusals import Refusal
from backend.services.give_code import HandedCode, give_code
from backend.services.invite_patient import invite_patient
from backend.services.read_invitations import OpenInvitation, read_invitations
from backend.services.read_municipalities import read_municipalities
from backend.services.withdraw_code import withdraw_code
from backend.web.access import current_person, doors
from backend.web.blueprint import Blueprint
from backend.web.errors import refuse
from backend.web.house import house, now
from backend.web.qr import rows_of
from backend.web.schemas.invitations import (
    HandedCodeSchema,
    InvitationSchema,
    MunicipalityChoicesSchema,
    OpenInvitationsSchema,
)

blueprint = Blueprint("invitations", __name__, url_prefix="/api/clinic", description="Inviting patients.")


@blueprint.route("/invitations", methods=["POST"])
@doors.clinician
@blueprint.arguments(InvitationSchema)
@blueprint.response(201, HandedCodeSchema)
def invite(asked: dict[str, Any]) -> dict[str, Any]:
    """Let somebody in as one's patient. Asked for again under one id, the same patient has a new code."""
    invitation = Invitation(
        name=" ".join(asked["name"].split()),
        born=asked["born"],
        municipality=asked["municipality"],
        email=asked["email"],
        language=asked["language"],
    )
    return _handed(
        invite_patient(
            house().database,
            clinician=current_person(),
            invitation_id=asked["id"],
            invitation=invitation,
            secret=house().settings.secret_key,
            now=now(),
        )
    )


@blueprint.route("/invitations")
@doors.clinician
@blueprint.response(200, OpenInvitationsSchema)
def waiting() -> dict[str, tuple[OpenInvitation, ...]]:
    """Who was invited and has not come yet."""
    clinician_id = current_person().id
    return {"invitations": read_invitations(house().database, clinician_id=clinician_id, now=now())}


@blueprint.route("/municipalities")
@doors.clinician
@blueprint.response(200, MunicipalityChoicesSchema)
def municipalities() -> dict[str, Any]:
    """Every municipality, to choose where a patient lives."""
    return {"municipalities": read_municipalities(house().database)}


@blueprint.route("/patients/<patient_id>/code", methods=["POST"])
@doors.care_team
@blueprint.response(201, HandedCodeSchema)
def new_code(patient_id: str) -> dict[str, Any]:
    """A new code for one's patient: the way in, or the way back for whoever has been in."""
    return _handed(
        give_code(
            house().database,
            clinician_id=current_person().id,
            patient_id=patient_id,
            secret=house().settings.secret_key,
            now=now(),
        )
    )


@blueprint.route("/patients/<patient_id>/code", methods=["DELETE"])
@doors.care_team
@blueprint.response(204)
def take_back(patient_id: str) -> Response:
    """Let nobody in by the code that was given. Also right when there is none."""
    withdraw_code(house().database, clinician_id=current_person().id, patient_id=patient_id, now=now())
    return Response(status=204)


def _handed(given: HandedCode | Refusal) -> dict[str, Any]:
    if isinstance(given, Refusal):
        refuse(given)
    # In the fragment, which browsers send to nobody: no log and no server on the way ever sees the code.
    url = f"{house().settings.origin}/start#{given.code}"
    return {**vars(given), "patient": given.patient_id, "url": url, "qr": rows_of(url)}
