"""A clinician's patients, each with the head of the log and what was made of it: one query for them all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, and_, func, select

from backend.domain.people import Organisation
from backend.storage.care_teams import open_to
from backend.storage.dates import holds_on
from backend.storage.patient_log import Head
from backend.storage.people import lives_in
from backend.storage.standings import Kept
from backend.storage.tables import care_team, organisation, patient_head, person, standing


@dataclass(frozen=True)
class Looked:
    """A patient as the people's tables know them; `since` is when this clinician's care began."""

    id: str
    name: str
    born: date | None
    municipality: Organisation | None
    since: date
    head: Head
    kept: Kept | None


def looked_after(
    connection: Connection, clinician_id: str, today: date, *, only: str | None = None
) -> tuple[Looked, ...]:
    """Everybody whom this clinician looks after today, or the one patient asked for."""
    mine = (
        select(care_team.c.patient_id, func.min(care_team.c.valid_from).label("since"))
        .where(open_to(connection, clinician_id, today))
        .group_by(care_team.c.patient_id)
        .subquery()
    )
    home = and_(
        organisation.c.kind == "municipality",
        organisation.c.code == lives_in(today),
        holds_on(today, organisation.c.valid_from, organisation.c.valid_to),
    )
    query = (
        select(
            person.c.id,
            person.c.name,
            person.c.born,
            mine.c.since,
            organisation.c.id.label("home_id"),
            organisation.c.kind,
            organisation.c.code,
            organisation.c.name.label("home"),
            organisation.c.slug,
            func.coalesce(patient_head.c.seq, 0).label("head_seq"),
            patient_head.c.heard_at,
            patient_head.c.heard_on,
            standing.c.seq,
            standing.c.day,
            standing.c.body,
        )
        .join_from(mine, person, person.c.id == mine.c.patient_id)
        .outerjoin(organisation, home)
        .outerjoin(patient_head, patient_head.c.patient_id == person.c.id)
        .outerjoin(standing, standing.c.patient_id == person.c.id)
        .where(person.c.disabled_at.is_(None))
        .order_by(person.c.name, person.c.id)
    )
    if only is not None:
        query = query.where(person.c.id == only)
    return tuple(
        Looked(
            id=row.id,
            name=row.name,
            born=row.born,
            municipality=Organisation(row.home_id, row.kind, row.code, row.home, row.slug)
            if row.home_id
            else None,
            since=row.since,
            head=Head(row.head_seq, row.heard_at, row.heard_on),
            kept=Kept(row.seq, row.day, row.body) if row.seq is not None else None,
        )
        for row in connection.execute(query)
    )
