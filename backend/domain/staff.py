"""What administrators may do: nobody becomes more than they are, and somebody can always let people in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from backend.domain.organisations import Register
from backend.domain.people import Person
from backend.domain.refusals import Refusal
from backend.domain.spans import Span, covered_from

STAFF_ROLES = ("clinician", "editor", "national_editor", "analyst", "administrator")

# Who edits what everybody reads does so for the nation.
ONLY_NATIONAL = ("national_editor",)


@dataclass(frozen=True)
class RoleSpan:
    """A role that somebody holds, held, or will hold, at the organisation that it was given at."""

    person_id: str
    organisation_id: str
    role: str
    profession: str | None
    span: Span


@dataclass(frozen=True)
class Scope:
    """What one administrator administers on one day: organisations, and all that is part of them."""

    register: Register
    day: date
    at: frozenset[str]
    everything: bool

    def covers(self, organisation_id: str) -> bool:
        """Whether this organisation is theirs to administer."""
        if self.register.find(organisation_id) is None:
            return False
        return self.everything or self.register.is_within(organisation_id, self.at, self.day)

    def is_above(self, organisation_id: str) -> bool:
        """Whether they administer it from above, and not from within."""
        found = self.register.find(organisation_id)
        if found is None or organisation_id in self.at:
            return False
        return self.everything or (found.part_of_id is not None and self.covers(found.part_of_id))


def scope_of(person: Person, register: Register, day: date) -> Scope:
    """What this person administers today; nothing for somebody who is no administrator."""
    held = [one.organisation for one in person.roles if one.role == "administrator"]
    return Scope(
        register, day, frozenset(one.id for one in held), any(one.kind == "national" for one in held)
    )


def may_give(scope: Scope, giver_id: str, receiver_id: str | None, role: str, at: str) -> Refusal | None:
    """Why this role cannot be given there by them; None when it can."""
    if giver_id == receiver_id:
        return Refusal("own_roles")
    if role not in STAFF_ROLES or not scope.covers(at):
        return Refusal("not_yours_to_change")
    found = scope.register.find(at)
    if found is None or found.has_ended_by(scope.day):
        return Refusal("organisation_has_ended")
    if role in ONLY_NATIONAL and found.organisation.kind != "national":
        return Refusal("not_a_role_there")
    return None


def may_end(scope: Scope, giver_id: str, roles: Iterable[RoleSpan]) -> Refusal | None:
    """Why they cannot end these roles; None when they can."""
    for one in roles:
        if one.person_id == giver_id:
            return Refusal("own_roles")
        if not scope.covers(one.organisation_id):
            return Refusal("not_yours_to_change")
    return None


def left_without_administrator(
    register: Register, everybody: Iterable[RoleSpan], ending: Iterable[RoleSpan], on: date
) -> tuple[str, ...]:
    """The organisations that would be without an administrator, on this day or any later one, once these end.

    `everybody` are the roles of people who can sign in. A role counts where its organisation's successor
    sits: who administered a region goes on administering what it became.
    """
    gone = {one for one in ending if one.role == "administrator"}
    left = [one for one in everybody if one.role == "administrator" and one not in gone]
    seats = {seat.id for one in gone if (seat := register.seat(one.organisation_id, on))}
    return tuple(
        seat
        for seat in sorted(seats)
        if not covered_from(on, [one.span for one in left if _sits_at(register, one, seat, on)])
    )


def _sits_at(register: Register, role: RoleSpan, seat: str, day: date) -> bool:
    found = register.seat(role.organisation_id, day)
    return found is not None and found.id == seat
