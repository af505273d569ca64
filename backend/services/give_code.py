"""A code from a clinician's hand: the way in for who has not come yet, the way back for who has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from backend.domain.access_codes import JOIN, RETURN
from backend.domain.days import civil_day
from backend.domain.refusals import Refusal
from backend.services.access_codes import make_code
from backend.services.care import note_act
from backend.storage import invitations, people
from backend.storage.transaction import Database


@dataclass(frozen=True)
class HandedCode:
    """A code as it is handed over, and whom it lets in."""

    patient_id: str
    name: str
    email: str | None
    user_name: str | None
    language: str
    purpose: str
    code: str
    expires_at: datetime


def give_code(
    database: Database, *, clinician_id: str, patient_id: str, secret: str, now: datetime
) -> HandedCode | Refusal:
    """A new code for one's own patient. Those that were not used let in nobody more."""
    with database.write() as connection:
        purpose = RETURN if invitations.has_been_in(connection, patient_id) else JOIN
        note_act(
            connection,
            clinician_id,
            patient_id,
            "way_back_given" if purpose == RETURN else "invitation_renewed",
            now,
        )
        return hand_over(connection, patient_id, purpose, clinician_id=clinician_id, secret=secret, now=now)


def hand_over(
    connection: Connection, patient_id: str, purpose: str, *, clinician_id: str, secret: str, now: datetime
) -> HandedCode | Refusal:
    """Make the code, and say whom it is for. Somebody without a birth date could never confirm it."""
    patient = people.find_person(connection, patient_id, civil_day(now))
    if patient is None:
        return Refusal("not_found")
    if patient.born is None:
        return Refusal("birth_date_missing")
    made = make_code(
        connection, secret=secret, person_id=patient.id, purpose=purpose, made_by=clinician_id, now=now
    )
    return HandedCode(
        patient.id,
        patient.name,
        patient.email,
        patient.user_name,
        patient.language,
        purpose,
        made.code,
        made.expires_at,
    )
