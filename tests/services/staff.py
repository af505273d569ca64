"""What an administrator does about staff, as tests say it: somebody is employed, and somebody leaves."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from backend.domain.people import Organisation
from backend.domain.refusals import Refusal
from backend.services.employ import Employed, NewRole, employ
from backend.services.end_employment import Takeover, end_employment
from backend.services.ending_plan import Ending
from backend.storage import care_teams
from backend.storage.transaction import Database
from tests.cast import ANNA
from tests.clock import FixedClock
from tests.conftest import SECRET


def role_at(at: Organisation, role: str, clock: FixedClock, after: int = 0) -> NewRole:
    return NewRole(at.id, role, None, clock().date() + timedelta(days=after))


def hire(
    database: Database,
    clock: FixedClock,
    by: str,
    new: NewRole,
    email: str = "ny@rygvej.test",
    *,
    language: str = "da",
) -> Employed | Refusal:
    return employ(
        database,
        actor_id=by,
        name="Ny Ansat",
        email=email,
        language=language,
        new=new,
        secret=SECRET,
        now=clock(),
    )


def end(
    database: Database, clock: FixedClock, by: str, who: str, *, after: int = 0, **how: Any
) -> int | Refusal:
    ending = Ending(clock().date() + timedelta(days=after), **how.pop("ending", {}))
    return end_employment(
        database, actor_id=by, person_id=who, ending=ending, takeover=Takeover(**how), now=clock()
    )


def sees(database: Database, clock: FixedClock, who: str, patient: str = ANNA.id) -> bool:
    with database.read() as connection:
        return care_teams.looks_after(connection, who, patient, clock().date())
