"""Read all that goes on paper for a patient without a phone: the plans, their texts, and whom to call."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from backend.domain.content.items import Item, item_from_bytes
from backend.domain.days import civil_day
from backend.domain.paper import PaperPlan, own_flare_plan, paper_plans
from backend.domain.refusals import Refusal
from backend.services.read_municipality import Local, read_municipality
from backend.services.read_release import Released, released
from backend.storage import patient_log, people, release_shelf
from backend.storage.transaction import Database


@dataclass(frozen=True)
class Paper:
    """What the paper tells, in the patient's language. `content` has the editions that were assigned."""

    name: str
    language: str
    on: date
    plans: Sequence[PaperPlan]
    own_plan: Mapping[str, Any]
    content: Released
    local: Local | None


def read_paper(database: Database, *, patient_id: str, now: datetime) -> Paper | Refusal:
    """The paper as it would be printed today."""
    today = civil_day(now)
    with database.read() as connection:
        patient = people.find_person(connection, patient_id, today)
        entries = patient_log.whole(connection, patient_id)
        plans = paper_plans(entries, patient_log.read_head(connection, patient_id).heard_on)
        pinned = [pin["sha256"] for one in plans for pin in one.plan["items"]]
        texts = [item_from_bytes(body) for body in release_shelf.bodies(connection, pinned).values()]
    content = released(database)
    if patient is None or content is None:
        return Refusal("not_found")
    code = patient.municipality_code
    return Paper(
        name=patient.name,
        language=patient.language,
        on=today,
        plans=plans,
        own_plan=own_flare_plan(entries),
        content=replace(content, items=_with(content.items, texts)),
        local=read_municipality(database, "code", code, today=today) if code else None,
    )


def _with(released_now: Mapping[str, Item], assigned: Sequence[Item]) -> Mapping[str, Item]:
    return {**released_now, **{item.id: item for item in assigned}}
