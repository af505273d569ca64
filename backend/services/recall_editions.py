"""Recall editions of a text: the next numbers on a short list that every phone reads first."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import Connection

from backend.domain.content.items import Pin
from backend.domain.content.recall import COVERED, SEVERITIES, Recall
from backend.domain.content.words import LANGUAGES
from backend.domain.refusals import Refusal
from backend.storage import recall_list, release_shelf, works
from backend.storage.transaction import Database


def recall_editions(
    database: Database,
    item: str,
    editions: Collection[int],
    *,
    severity: str,
    notice: Mapping[str, str],
    now: datetime,
    by: str | None = None,
) -> tuple[Recall, ...] | Refusal:
    """Tell everybody who holds one of these. A recall is never taken back; a later one may say more."""
    unsaid = _unsaid(editions, severity, notice)
    if unsaid is not None:
        return unsaid
    with database.write() as connection:
        release_shelf.one_at_a_time(connection)
        known = recall_list.after(connection, 0)
        refusal = _refusal(connection, item, editions, known, (severity, notice))
        if refusal is not None:
            return refusal
        first = recall_list.latest(connection) + 1
        made = tuple(
            Recall(number, item, edition, severity, notice, now, by=by)
            for number, edition in enumerate(sorted(set(editions)), start=first)
        )
        for one in made:
            recall_list.add(connection, one)
            said = {"number": one.number, "severity": severity}
            works.note(connection, item, "recalled", by=by, at=now, edition=one.edition, said=said)
        return made


def _unsaid(editions: Collection[int], severity: str, notice: Mapping[str, str]) -> Refusal | None:
    """What is missing before anybody needs to look at what has been released."""
    if severity not in SEVERITIES:
        return Refusal("unknown_severity", {"severity": ("unknown_severity",)})
    missing = {language: ("required",) for language in LANGUAGES if not notice.get(language, "").strip()}
    if missing:
        return Refusal("notice_missing", missing)
    return None if editions else Refusal("never_released", {"editions": ("never_released",)})


def _refusal(
    connection: Connection,
    item: str,
    editions: Collection[int],
    known: Collection[Recall],
    said: tuple[str, Mapping[str, str]],
) -> Refusal | None:
    pins = {pin.edition: pin for pin in release_shelf.published_pins(connection).get(item, [])}
    if not pins.keys() >= set(editions):
        return Refusal("never_released", {"editions": ("never_released",)})
    if release_shelf.kind_of(connection, pins[max(pins)].sha256) not in COVERED:
        return Refusal("cannot_be_recalled", {"item": ("cannot_be_recalled",)})
    if any(_is_said(pins[edition], known, said) for edition in editions):
        return Refusal("already_recalled", {"editions": ("already_recalled",)})
    return None


def _is_said(pin: Pin, known: Collection[Recall], said: tuple[str, Mapping[str, str]]) -> bool:
    """Whether the same has been said of this edition, as when a button is pressed twice."""
    return any(one.concerns(pin) and (one.severity, one.notice) == said for one in known)
