"""Let running plans take small changes of their texts over, where their organisation has that rule.

It is done behind everything else, some patients at a time and each in a transaction of their own, and reaches
a phone with the next sync. So a release that touches everybody holds nobody up. Done twice, it is done once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from uuid import NAMESPACE_OID, uuid5

from sqlalchemy import Connection

from backend.domain.actor import Actor
from backend.domain.content.release import Release
from backend.domain.days import civil_day
from backend.domain.decide import Fact, PlanFact, decide
from backend.domain.editions import UPGRADE
from backend.domain.entries import Entry
from backend.domain.mutation import Mutation
from backend.services.kept_release import newest_release
from backend.services.waiting_editions import PlanEditions, Waiting, waiting_for
from backend.storage import followed_releases, organisations, patient_log
from backend.storage.transaction import Database


def follow_minor_changes(database: Database, *, now: datetime, most: int = 50) -> int:
    """Look after so many patients who have not followed to the newest release; how many there were."""
    today = civil_day(now)
    with database.read() as connection:
        acting = _acting(connection, today)
        kept = newest_release(connection) if acting else None
        if kept is None:
            return 0
        turns = followed_releases.to_follow(connection, kept.release.id, acting, today, most)
    for patient_id, organisation_id in turns:
        with database.write() as connection:
            _follow(connection, patient_id, Actor("organisation", acting[organisation_id]), kept.release, now)
    return len(turns)


def _acting(connection: Connection, today: date) -> Mapping[str, str]:
    """Every organisation under such a rule today, with who stands in its place."""
    register = organisations.register(connection)
    seats = {one.id: register.seat(one.id, today) for one in register}
    return {one: seat.id for one, seat in seats.items() if seat is not None and seat.upgrades_minor_on(today)}


def _follow(connection: Connection, patient_id: str, actor: Actor, release: Release, now: datetime) -> None:
    head = patient_log.lock_head(connection, patient_id)
    entries = patient_log.whole(connection, patient_id)
    waiting = waiting_for(connection, entries)
    # A release that came meanwhile is the next turn's.
    if waiting is None or waiting.release.id != release.id:
        return
    there = {entry["id"] for entry in entries}
    made = [_entry(waiting, plan, actor, civil_day(now)) for plan in waiting.plans]
    new = [entry for entry in made if entry is not None and entry.id not in there]
    if new:
        seq = patient_log.append(connection, patient_id, head, new, device_id=None, at=now)
        patient_log.raise_head(connection, patient_id, replace(head, seq=seq))
    followed_releases.followed(connection, patient_id, release.id)


def _entry(waiting: Waiting, plan: PlanEditions, actor: Actor, today: date) -> Entry | None:
    """What the plan takes over, under an id that only this plan and this release give."""
    minor = [one for one in plan.new if one.is_minor and one.fits]
    if not minor:
        return None
    known = {plan.plan.id: Fact("plan_assigned", actor, PlanFact(over=False))}
    entry_id = str(uuid5(NAMESPACE_OID, f"{plan.plan.id} {waiting.release.id}"))
    wish = Mutation(entry_id, UPGRADE, today, waiting.taken_over(plan, minor))
    decided = decide(known, wish, actor, today)
    return decided if isinstance(decided, Entry) else None
