"""One patient's whole record, as the clinic opens it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from backend.domain.days import civil_day
from backend.domain.fold import fold
from backend.domain.people import CareTeamMember
from backend.domain.refusals import Refusal
from backend.services.read_caseload import PatientSeen, see, shelf_now, words_for
from backend.storage import care_teams, caseload, patient_log
from backend.storage.transaction import Database


@dataclass(frozen=True)
class PatientRecord:
    """The patient as in the caseload, who else looks after them, and everything that ever happened."""

    patient: PatientSeen
    care_team: Sequence[CareTeamMember]
    entries: Sequence[Mapping[str, Any]]


def read_patient(
    database: Database, *, clinician_id: str, patient_id: str, now: datetime
) -> PatientRecord | Refusal:
    """The record of somebody whom this clinician looks after. That it was opened is noted at the door."""
    today = civil_day(now)
    with database.read() as connection:
        found = caseload.looked_after(connection, clinician_id, today, only=patient_id)
        if not found:
            return Refusal("not_found")
        entries = patient_log.whole(connection, patient_id)
        picture = fold(entries, found[0].head.heard_on)
        seen = see(found[0], picture, words_for(connection, [picture]), shelf_now(connection), today)
        return PatientRecord(seen, care_teams.members(connection, patient_id, today), entries)
