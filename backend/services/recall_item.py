"""Recall an edition of a text: the next number on a short list that every phone reads first."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from backend.domain.content.recall import SEVERITIES, Recall
from backend.domain.refusals import Refusal
from backend.storage import recall_list, release_shelf
from backend.storage.transaction import Database


def recall_item(
    database: Database, *, item: str, edition: int, severity: str, notice: Mapping[str, str], now: datetime
) -> Recall | Refusal:
    """Tell everybody who holds this edition. A recall is never taken back; a later one may say more."""
    if severity not in SEVERITIES:
        return Refusal("unknown_severity", {"severity": ("unknown_severity",)})
    missing = {language: ("required",) for language in ("da", "en") if not notice.get(language, "").strip()}
    if missing:
        return Refusal("notice_missing", missing)
    with database.write() as connection:
        release_shelf.one_at_a_time(connection)
        released = release_shelf.published_pins(connection).get(item, [])
        if edition not in {pin.edition for pin in released}:
            return Refusal("never_released", {"edition": ("never_released",)})
        number = recall_list.latest(connection) + 1
        new = Recall(number, item, edition, severity, notice, now)
        recall_list.add(connection, new)
        return new
