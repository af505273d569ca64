"""Whom a text was given to, found by its hash without reading anybody's whole log."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sqlalchemy import ColumnElement, Connection, String, cast, literal, or_, select

from backend.storage.patient_log import Wire, wire
from backend.storage.tables import entry

# Written into the query itself, where both databases can hold it against the index.
_ASSIGNED, _ENDED, _UPGRADED, _WITHDRAWN = (
    literal(kind, literal_execute=True)
    for kind in ("plan_assigned", "plan_ended", "editions_upgraded", "withdrawn")
)
# As many people's plans as are read at a time: a plan with its pins is some two thousand bytes.
_AT_A_TIME = 500


def _planned() -> ColumnElement[bool]:
    """The entries of the index, in its very words: SQLite takes it for no query that says it in others."""
    return entry.c.kind.in_((_ASSIGNED, _ENDED, _UPGRADED))


def given(connection: Connection, hashes: Collection[str]) -> list[str]:
    """The patients who were ever given one of these texts, by its hash."""
    named = [cast(entry.c.args, String).contains(sha256) for sha256 in hashes]
    was_given = entry.c.kind.in_((_ASSIGNED, _UPGRADED))
    query = select(entry.c.patient_id).distinct().where(_planned(), was_given, or_(*named))
    return sorted(connection.scalars(query)) if named else []


def plans_of(connection: Connection, patient_ids: Collection[str]) -> Iterator[list[Wire]]:
    """Each one's plans as they were given, changed and ended, and what was taken back."""
    waiting = list(patient_ids)
    for first in range(0, len(waiting), _AT_A_TIME):
        some = waiting[first : first + _AT_A_TIME]
        logs: dict[str, list[Wire]] = {patient_id: [] for patient_id in some}
        for row in connection.execute(
            select(entry)
            .where(
                entry.c.kind.in_((_ASSIGNED, _ENDED, _UPGRADED, _WITHDRAWN)),
                entry.c.patient_id.in_(some),
            )
            .order_by(entry.c.patient_id, entry.c.seq)
        ):
            logs[row.patient_id].append(wire(row))
        yield from logs.values()
