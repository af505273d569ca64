"""Up to which release patients' plans have taken small changes over, and whose turn it is."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlalchemy import Connection, case, func, select

from backend.storage.care_teams import held_for
from backend.storage.dates import holds_on
from backend.storage.tables import care_team, followed_release
from backend.storage.upsert import insert_into


def to_follow(
    connection: Connection, release_id: str, organisation_ids: Collection[str], today: date, most: int
) -> list[tuple[str, str]]:
    """Patients who have not followed to this release, each with an organisation that has the rule.

    Only those whose clinicians all look after them for one of these organisations: what one of them does by
    rule is not done over the head of another.
    """
    places = (
        select(care_team.c.patient_id, held_for(today).label("organisation_id"))
        .where(care_team.c.role == "clinician", holds_on(today, care_team.c.valid_from, care_team.c.valid_to))
        .subquery()
    )
    has_rule = places.c.organisation_id.in_(list(organisation_ids))
    followed = select(followed_release.c.patient_id).where(followed_release.c.release_id == release_id)
    query = (
        select(places.c.patient_id, func.min(places.c.organisation_id))
        .where(places.c.patient_id.not_in(followed))
        .group_by(places.c.patient_id)
        .having(func.sum(case((has_rule, 0), else_=1)) == 0)
        .order_by(places.c.patient_id)
        .limit(most)
    )
    return [(patient_id, organisation_id) for patient_id, organisation_id in connection.execute(query)]


def followed(connection: Connection, patient_id: str, release_id: str) -> None:
    """Keep that this patient's plans have been looked at for this release."""
    new = insert_into(connection, followed_release).values(patient_id=patient_id, release_id=release_id)
    connection.execute(
        new.on_conflict_do_update(index_elements=["patient_id"], set_={"release_id": release_id})
    )
