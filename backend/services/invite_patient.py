"""Inviting somebody in the consultation: a new patient, the clinician beside them, and a code."""

from __future__ import annotations

from datetime import datetime
from secrets import randbelow
from uuid import UUID, uuid5

from sqlalchemy import Connection

from backend.domain.access_codes import JOIN
from backend.domain.days import civil_day
from backend.domain.invitation import Invitation, objection
from backend.domain.people import NewPerson, Person
from backend.domain.refusals import Refusal
from backend.domain.user_names import user_names
from backend.services.care import note_act
from backend.services.give_code import HandedCode, hand_over
from backend.services.municipalities import municipality_in, released_directory
from backend.services.people import address
from backend.storage import care_teams, caseload, invitations, people
from backend.storage.transaction import Database


def invite_patient(
    database: Database,
    *,
    clinician: Person,
    invitation_id: str,
    invitation: Invitation,
    secret: str,
    now: datetime,
) -> HandedCode | Refusal:
    """Let somebody come in as this clinician's patient.

    Asked for again under the same id it is the same patient, with a new code in the place of the first one:
    that one is kept only as a hash, so that it can be told only once. Whoever has left the patient's care
    team in between gets none: remembering an id must not open a record that the list has closed.
    """
    today = civil_day(now)
    # Of the clinician's own making, so that nobody reaches a person of somebody else's by naming their id.
    patient_id = str(uuid5(UUID(clinician.id), invitation_id))
    refusal = objection(invitation, today)
    if refusal is not None:
        return refusal
    with database.write() as connection:
        people.hold(connection, clinician.id)
        if not people.is_known(connection, patient_id):
            refusal = _welcome(connection, clinician, patient_id, invitation, now)
            if refusal is not None:
                return refusal
            note_act(connection, clinician.id, patient_id, "invited", now)
        elif invitations.has_been_in(connection, patient_id) or not note_act(
            connection, clinician.id, patient_id, "invitation_renewed", now
        ):
            return Refusal("already_exists")
        return hand_over(connection, patient_id, JOIN, clinician_id=clinician.id, secret=secret, now=now)


def _welcome(
    connection: Connection, clinician: Person, patient_id: str, invitation: Invitation, now: datetime
) -> Refusal | None:
    """Make the patient, at home in the municipality and looked after by whoever invites."""
    today = civil_day(now)
    for one in caseload.looked_after(connection, clinician.id, today):
        if one.born == invitation.born and one.name.casefold() == invitation.name.casefold():
            return Refusal("already_your_patient", detail={"patient": one.id})
    directory = released_directory(connection)
    home = municipality_in(connection, directory, invitation.municipality, today) if directory else None
    if home is None:
        return Refusal("invalid", {"municipality": ("not_a_choice",)})
    email = address(invitation.email) if invitation.email else None
    if email is not None and people.account(connection, email):
        return Refusal("email_not_usable", {"email": ("not_usable",)})
    workplace = next(held for held in clinician.roles if held.role == "clinician")
    new = NewPerson(
        invitation.name,
        email,
        invitation.language,
        invitation.born,
        invitation.municipality,
        None if email else _free_user_name(connection, invitation.name),
    )
    if not people.add_person(connection, patient_id, new, None, now):
        # Another clinician was quicker by an instant: with this address, or with the name made of this name.
        return Refusal("email_not_usable", {"email": ("not_usable",)}) if email else Refusal("storage_busy")
    people.give_role(connection, patient_id, home, "patient", None, today)
    care_teams.join(
        connection,
        patient_id,
        clinician.id,
        "gp" if workplace.profession == "gp" else "clinician",
        today,
        organisation_id=workplace.organisation.id,
        added_by=clinician.id,
    )
    return None


def _free_user_name(connection: Connection, name: str) -> str:
    return next(one for one in user_names(name, randbelow) if people.account(connection, one) is None)
