"""What every room of one running installation shares, and the only clock it has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from backend.mail.courier import Courier
from backend.services.pace import Pace
from backend.services.passwords import Passwords
from backend.settings import Settings
from backend.storage.transaction import Database

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """Say what time it is. Nothing else in the backend asks; everybody else is told."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class House:
    """One installation: its settings, its database, its clock, and what it keeps of its own while it runs."""

    settings: Settings
    database: Database
    clock: Clock
    passwords: Passwords
    courier: Courier
    sync_pace: Pace
