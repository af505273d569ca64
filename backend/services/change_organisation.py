"""Make an organisation, change what it is called and part of, and end it with what comes after it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import Connection
from uuid_utils.compat import uuid7

from backend.domain.days import civil_day
from backend.domain.organisations import Registered
from backend.domain.people import Organisation
from backend.domain.refusals import Refusal
from backend.domain.staff import Scope
from backend.services.administration import note_organisation, scope_to_change
from backend.storage import organisations, staff
from backend.storage.transaction import Database


@dataclass(frozen=True)
class NewOrganisation:
    """What is made: its kind and name, what it is part of, and its first day."""

    kind: str
    name: str
    part_of_id: str | None
    first_day: date


@dataclass(frozen=True)
class Closing:
    """How many people and roles an organisation has on the day that it ends, and who takes them over."""

    people: int
    roles: int
    successor: Organisation | None


def make_organisation(
    database: Database, *, actor_id: str, new: NewOrganisation, now: datetime
) -> str | Refusal:
    """A new organisation below one that is theirs; only the nation's administrators make one below none."""
    with database.write() as connection:
        scope = scope_to_change(connection, actor_id, civil_day(now))
        if isinstance(scope, Refusal):
            return scope
        above = scope.everything if new.part_of_id is None else scope.covers(new.part_of_id)
        # The nation's own rooms reach everything, so a new one is not for the screens to make.
        if not above or new.kind == "national":
            return Refusal("not_yours_to_change")
        name = " ".join(new.name.split())
        if organisations.find(connection, new.kind, None, new.first_day, name=name):
            return Refusal("name_taken", {"name": ("name_taken",)})
        made = Organisation(str(uuid7()), new.kind, None, name, None)
        organisations.add(connection, Registered(made, new.first_day, part_of_id=new.part_of_id))
        note_organisation(connection, now, actor_id, made.id)
    return made.id


def rename_organisation(
    database: Database,
    *,
    actor_id: str,
    organisation_id: str,
    name: str,
    part_of_id: str | None,
    now: datetime,
) -> Refusal | None:
    """Call it something else, or let it be part of something else that is theirs too."""
    with database.write() as connection:
        found = _theirs(connection, actor_id, organisation_id, now)
        if isinstance(found, Refusal):
            return found
        scope, one = found
        moves = part_of_id != one.part_of_id
        if moves and not _may_move(scope, one, part_of_id):
            return Refusal("not_yours_to_change")
        organisation = replace(one.organisation, name=" ".join(name.split()))
        organisations.keep(connection, replace(one, organisation=organisation, part_of_id=part_of_id))
        note_organisation(connection, now, actor_id, organisation_id)
    return None


def set_minor_rule(
    database: Database, *, actor_id: str, organisation_id: str, follows: bool, now: datetime
) -> Refusal | None:
    """From today on, let running plans take small changes over by themselves, or leave it to clinicians."""
    today = civil_day(now)
    with database.write() as connection:
        found = _theirs(connection, actor_id, organisation_id, now)
        if isinstance(found, Refusal):
            return found
        _, one = found
        if one.upgrades_minor_on(today) != follows:
            organisations.keep(connection, replace(one, upgrades_minor_since=today if follows else None))
            note_organisation(connection, now, actor_id, organisation_id)
    return None


def show_closing(
    database: Database,
    *,
    actor_id: str,
    organisation_id: str,
    successor_id: str | None,
    now: datetime,
) -> Closing | Refusal:
    """What ending it would mean, before it is done."""
    with database.write() as connection:
        found = _theirs(connection, actor_id, organisation_id, now)
        if isinstance(found, Refusal):
            return found
        scope, _ = found
        held = [
            (who, role) for at, who, role in staff.held_on(connection, scope.day) if at == organisation_id
        ]
        successor = scope.register.find(successor_id)
        return Closing(
            len({who for who, _ in held}), len(held), successor.organisation if successor else None
        )


def close_organisation(
    database: Database,
    *,
    actor_id: str,
    organisation_id: str,
    out_from: date,
    successor_id: str | None,
    nobody: bool,
    now: datetime,
) -> Refusal | None:
    """Let it be no more from that day on. From then its people's roles are held at what comes after it."""
    today = civil_day(now)
    if out_from < today:
        return Refusal("day_has_passed", {"out_from": ("day_has_passed",)})
    with database.write() as connection:
        found = _theirs(connection, actor_id, organisation_id, now)
        if isinstance(found, Refusal):
            return found
        scope, one = found
        refusal = _not_closed(connection, scope, one, out_from, successor_id, nobody=nobody)
        if refusal is not None:
            return refusal
        organisations.keep(
            connection, replace(one, valid_to=max(out_from, one.valid_from), successor_id=successor_id)
        )
        note_organisation(connection, now, actor_id, organisation_id)
    return None


def _not_closed(
    connection: Connection,
    scope: Scope,
    one: Registered,
    out_from: date,
    successor_id: str | None,
    *,
    nobody: bool,
) -> Refusal | None:
    # From within nobody closes their own organisation, and nobody closes the nation's.
    if not scope.is_above(one.id) or one.organisation.kind == "national":
        return Refusal("not_yours_to_change")
    if successor_id is None:
        has_people = any(at == one.id for at, _, _ in staff.held_on(connection, out_from))
        return Refusal("successor_missing") if has_people and not nobody else None
    successor = scope.register.find(successor_id)
    if successor is None or not scope.covers(successor_id) or successor_id == one.id:
        return Refusal("not_yours_to_change")
    return None if successor.runs_on(out_from) else Refusal("organisation_has_ended")


def _theirs(
    connection: Connection, actor_id: str, organisation_id: str, now: datetime
) -> tuple[Scope, Registered] | Refusal:
    scope = scope_to_change(connection, actor_id, civil_day(now))
    if isinstance(scope, Refusal):
        return scope
    found = scope.register.find(organisation_id)
    if found is None or not scope.covers(organisation_id):
        return Refusal("not_found")
    return scope, found


def _may_move(scope: Scope, one: Registered, part_of_id: str | None) -> bool:
    """Only from above, only below something that is theirs, and never below itself."""
    if part_of_id is None:
        return scope.everything
    below_itself = one.id in scope.register.upwards(part_of_id, scope.day)
    return scope.is_above(one.id) and scope.covers(part_of_id) and not below_itself
