"""Two employees of the health centre whom several stories about staff need."""

from __future__ import annotations

import pytest

from backend.storage.transaction import Database
from tests import employees
from tests.cast import HEALTH_CENTRE
from tests.clock import FixedClock


@pytest.fixture
def rita(database: Database, clock: FixedClock) -> str:
    """The administrator of the health centre, and of nothing else."""
    return employees.employ(database, "Rita Skov", "administrator", HEALTH_CENTRE, now=clock)


@pytest.fixture
def jens(database: Database, clock: FixedClock) -> str:
    """A clinician of the health centre who looks after nobody."""
    return employees.employ(database, "Jens Bro", now=clock)
