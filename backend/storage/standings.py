"""What was made of each patient's log, kept beside it. It may be thrown away, and is then made anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection

from backend.storage.tables import standing
from backend.storage.upsert import insert_into

# The day of a picture of somebody who was never heard from.
NEVER = date.min


@dataclass(frozen=True)
class Kept:
    """A projection, with the `seq` and the day that it stands at."""

    seq: int
    day: date
    body: dict[str, Any]


def keep(connection: Connection, made: Sequence[tuple[str, Kept]]) -> None:
    """Keep these patients' projections in place of the old ones."""
    if not made:
        return
    new = insert_into(connection, standing)
    replacing = new.on_conflict_do_update(
        index_elements=[standing.c.patient_id],
        set_={"seq": new.excluded.seq, "day": new.excluded.day, "body": new.excluded.body},
    )
    connection.execute(replacing, [{"patient_id": patient_id, **vars(kept)} for patient_id, kept in made])


def throw_away(connection: Connection) -> None:
    """Forget them all."""
    connection.execute(standing.delete())
