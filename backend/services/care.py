"""Whether somebody may open a patient's record, and the note that they did or were refused."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection

from backend.domain.acts import Act
from backend.domain.days import civil_day, day_begins
from backend.storage import audit, care_teams, people
from backend.storage.audit import AuditRow
from backend.storage.transaction import Database


def open_record(database: Database, *, person_id: str, patient_id: str, now: datetime) -> bool:
    """Whether this person is on the patient's care team today. Either way it is noted.

    Somebody else's patient and nobody's cost the same, one row, so that not even the time it takes tells
    them apart. What was asked for is kept only when it is a person's id: nobody writes what they like here.
    """
    with database.write() as connection:
        if note_act(connection, person_id, patient_id, "record_opened", now):
            return True
        known = patient_id if people.is_known(connection, patient_id) else None
        # For whoever employs them, and has to ask why.
        who = people.clinician(connection, person_id, civil_day(now))
        employer = None if who is None else who.organisation.id
        row = AuditRow(now, person_id, known, "opening_refused", None, organisation_id=employer)
        audit.note(connection, row)
        return False


def note_act(connection: Connection, person_id: str, patient_id: str, act: Act, now: datetime) -> bool:
    """Note what somebody on the care team does, with the role held and for whom; nothing for anybody else."""
    held = care_teams.roles_held(connection, person_id, civil_day(now), only=patient_id).get(patient_id)
    if held is None:
        return False
    row = AuditRow(now, person_id, patient_id, act, held.role, organisation_id=held.organisation_id)
    audit.note(connection, row)
    return True


def looks(
    connection: Connection, clinician_id: str, patient_ids: Iterable[str], now: datetime
) -> list[AuditRow]:
    """A note for everybody in a list who has not been seen in one today.

    One a patient and day, because a list that is looked at all day long would bury what else is noted.
    """
    today = civil_day(now)
    noted = audit.noted_since(connection, clinician_id, "seen_in_list", day_begins(today))
    unseen = [one for one in patient_ids if one not in noted]
    held = care_teams.roles_held(connection, clinician_id, today) if unseen else {}
    return [
        AuditRow(
            now, clinician_id, one, "seen_in_list", held[one].role, organisation_id=held[one].organisation_id
        )
        for one in unseen
    ]
