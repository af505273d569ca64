"""Organisations: from when to when they are there, what they are part of, and what follows them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, insert, select, update

from backend.domain.organisations import Register, Registered
from backend.domain.people import Organisation
from backend.storage.dates import holds_on
from backend.storage.tables import organisation, role


def add(connection: Connection, new: Registered) -> None:
    """Make an organisation."""
    connection.execute(insert(organisation).values(_as_row(new)))


def keep(connection: Connection, changed: Registered) -> None:
    """Keep what is new about an organisation."""
    row = _as_row(changed)
    connection.execute(update(organisation).where(organisation.c.id == row.pop("id")).values(row))


def find(
    connection: Connection, kind: str, code: str | None, today: date, *, name: str | None = None
) -> Organisation | None:
    """The organisation of this kind today: by its code where it has one, else by its name."""
    known_by = organisation.c.code == code if code else organisation.c.name == name
    valid = holds_on(today, organisation.c.valid_from, organisation.c.valid_to)
    query = select(organisation).where(organisation.c.kind == kind, known_by, valid)
    row = connection.execute(query.order_by(organisation.c.valid_from.desc())).first()
    return read(row).organisation if row else None


def with_slug(connection: Connection, kind: str, slug: str) -> Registered | None:
    """The newest organisation of this kind with this slug, whether it runs or not."""
    query = select(organisation).where(organisation.c.kind == kind, organisation.c.slug == slug)
    row = connection.execute(query.order_by(organisation.c.valid_from.desc())).first()
    return read(row) if row else None


def register(connection: Connection) -> Register:
    """All of them, for those who administer."""
    return Register(read(row) for row in connection.execute(select(organisation)))


def with_successors(connection: Connection, organisation_ids: Collection[str], today: date) -> Register:
    """These organisations, and for those that have ended whatever has come after them."""
    found: dict[str, Registered] = {}
    wanted = set(organisation_ids)
    while wanted:
        read_now = _these(connection, organisation.c.id.in_(wanted))
        found |= {one.id: one for one in read_now}
        wanted = {one.successor_id for one in read_now if one.successor_id and one.has_ended_by(today)}
        wanted -= found.keys()
    return Register(found.values())


def workplaces(connection: Connection, person_id: str, today: date) -> frozenset[str]:
    """For which organisations somebody may act as a clinician today.

    Those where the role is held and which run, what stands in the place of those that have ended, and what
    those took over from: who was put on a care team for a region goes on for what that region became.
    """
    held = select(role.c.organisation_id).where(
        role.c.person_id == person_id,
        role.c.role == "clinician",
        holds_on(today, role.c.valid_from, role.c.valid_to),
    )
    return places_of(connection, set(connection.scalars(held)), today)


def places_of(connection: Connection, organisation_ids: Collection[str], today: date) -> frozenset[str]:
    """What these organisations are today, and everything that those took over from."""
    register = with_successors(connection, organisation_ids, today)
    places = {seat.id for one in organisation_ids if (seat := register.seat(one, today))}
    newest = places
    while newest:
        ended = select(organisation.c.id).where(
            organisation.c.successor_id.in_(newest), organisation.c.valid_to <= today
        )
        newest = set(connection.scalars(ended)) - places
        places |= newest
    return frozenset(places)


def read(row: Any) -> Registered:
    """An organisation from its row."""
    return Registered(
        Organisation(row.id, row.kind, row.code, row.name, row.slug),
        row.valid_from,
        row.valid_to,
        row.successor_id,
        row.part_of_id,
        row.upgrades_minor_since,
    )


def _these(connection: Connection, which: ColumnElement[bool]) -> list[Registered]:
    return [read(row) for row in connection.execute(select(organisation).where(which))]


def _as_row(one: Registered) -> dict[str, Any]:
    return {
        **vars(one.organisation),
        "valid_from": one.valid_from,
        "valid_to": one.valid_to,
        "successor_id": one.successor_id,
        "part_of_id": one.part_of_id,
        "upgrades_minor_since": one.upgrades_minor_since,
    }
