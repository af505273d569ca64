"""Keep one value of a slot after those before it. What has been shown to people is never rewritten."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import Connection

from backend.domain.content.overlay import KeptValue
from backend.storage import slot_values


def keep_slot_value(
    connection: Connection,
    organisation_id: str,
    held: Iterable[KeptValue],
    value: KeptValue,
    today: date,
) -> bool:
    """Let the value hold from its first day, or from today if that has passed; whether anything changed."""
    before = [one for one in held if one.slot == value.slot]
    if not before:
        slot_values.add(connection, organisation_id, value)
        return True
    new = replace(value, valid_from=max(value.valid_from, today))
    if same := next((one for one in reversed(before) if _same_words_from(one, new, today)), None):
        return _amend(connection, organisation_id, same, new, is_last=same is before[-1])
    # What has held stays as it was until then; what was to come gives way.
    slot_values.drop_from(connection, organisation_id, new.slot, new.valid_from)
    for earlier in before:
        if earlier.valid_from < new.valid_from and earlier.holds_on(new.valid_from):
            slot_values.amend(connection, organisation_id, replace(earlier, valid_to=new.valid_from))
    slot_values.add(connection, organisation_id, new)
    return True


def _same_words_from(one: KeptValue, new: KeptValue, today: date) -> bool:
    return one.body == new.body and max(one.valid_from, today) == new.valid_from


def _amend(
    connection: Connection, organisation_id: str, same: KeptValue, new: KeptValue, *, is_last: bool
) -> bool:
    """The same words: only their last day moves, so that a recall of them still covers them."""
    day_after = same.valid_from + timedelta(days=1)
    slot_values.drop_from(connection, organisation_id, same.slot, day_after)
    amended = replace(same, valid_to=new.valid_to, source=new.source, seen_release=new.seen_release)
    slot_values.amend(connection, organisation_id, amended)
    return not (is_last and same.valid_to == new.valid_to)
