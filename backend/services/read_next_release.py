"""What publishing these texts would change, and for whom, before anybody does it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from backend.domain.content.draft import Draft
from backend.domain.content.findings import Finding
from backend.domain.content.items import PATIENTS, Item, audience_of, titles
from backend.domain.content.release import manifest
from backend.domain.disclosure import told
from backend.domain.reach import running_plans
from backend.domain.refusals import Refusal
from backend.services.kept_release import KeptRelease, newest_release
from backend.services.next_release import next_release
from backend.services.publish_texts import chosen_of
from backend.storage import planned, release_shelf
from backend.storage.transaction import Database
from backend.storage.work_states import Work


@dataclass(frozen=True)
class Changing:
    """One text in the release: from which edition to which, and whom it reaches.

    No edition after it: it goes. `core` is carried by every phone. `plans` stand on an earlier edition, and
    stay there until somebody moves them; None is fewer than can be told.
    """

    id: str
    kind: str | None
    title: Mapping[str, str | None]
    audience: str
    core: bool
    before: int | None
    after: int | None
    change: str | None
    note: Mapping[str, str] | None
    plans: int | None


@dataclass(frozen=True)
class Summary:
    """The release that would be made; with a finding that stops a release, it cannot be."""

    texts: Sequence[Changing]
    shared: Sequence[str]
    findings: Sequence[Finding]


def read_next_release(database: Database, item_ids: Collection[str], *, today: date) -> Summary | Refusal:
    """A release with these approved texts."""
    with database.read() as connection:
        chosen = chosen_of(connection, item_ids)
        if isinstance(chosen, Refusal):
            return chosen
        made = next_release(connection, chosen, today=today)
        if isinstance(made, Refusal):
            return made
        kept = newest_release(connection)
        after = {item.id: item for item in made.draft.items}
        core = _core(made.draft)
        texts = [_changing(connection, work, kept, after.get(work.item_id), core) for work in chosen]
    return Summary(texts, made.shared, made.draft.errors)


def _core(draft: Draft) -> set[str]:
    """What every phone would carry; where something is wrong, what uses what cannot be told."""
    return set() if draft.errors else {line.pin.id for line in manifest(draft.items) if line.core}


def _changing(
    connection: Connection, work: Work, kept: KeptRelease | None, after: Item | None, core: set[str]
) -> Changing:
    before = kept.items.get(work.item_id) if kept else None
    item = after or before
    return Changing(
        id=work.item_id,
        kind=item.kind if item else None,
        title=titles(item),
        audience=audience_of(item) if item else PATIENTS,
        core=work.item_id in core,
        before=before.pin.edition if before else None,
        after=after.pin.edition if after else None,
        change=work.change,
        note=work.note,
        plans=_running(connection, work.item_id),
    )


def _running(connection: Connection, item_id: str) -> int | None:
    pins = release_shelf.published_pins(connection).get(item_id, [])
    patients = planned.given(connection, [pin.sha256 for pin in pins])
    return told(sum(running_plans(planned.plans_of(connection, patients), item_id).values()))
