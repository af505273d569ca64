"""How the phones are doing, for whoever runs the server: counts, and nobody's name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from backend.storage import in_the_field
from backend.storage.transaction import Database

# Phones keep what was acknowledged for so long: a restored server gets nothing back from those after it.
KEPT: Final = timedelta(days=35)
AGES: Final = (timedelta(days=1), timedelta(days=7), KEPT)


@dataclass(frozen=True)
class PhonesSeen:
    """How many patients were last heard from within each of `AGES` and longer ago; refusals by code."""

    silent: tuple[int, ...]
    wishes: int
    refused: Mapping[str, int]


def look_at_phones(database: Database, *, now: datetime) -> PhonesSeen:
    """Look. It reads every verdict, which takes a while on a large installation."""
    with database.read() as connection:
        silent = in_the_field.silent_for(connection, now, AGES)
        decided = in_the_field.decided_since(connection, now - KEPT)
    return PhonesSeen(silent, decided.wishes, decided.refused)
