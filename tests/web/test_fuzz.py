"""Whatever is sent, the API keeps to its description, never crashes, and lets nobody in who may not."""

from __future__ import annotations

import pytest
from flask import Flask

from tests.clock import FixedClock
from tests.fuzz.api import Fuzz
from tests.fuzz.installation import furnish

pytestmark = pytest.mark.any_database

CASES = 2_000
# Any number would do. The same one every time, so that what fails here fails again.
SEED = 20_261_122


def test_two_thousand_random_requests_find_nothing(
    app: Flask, clock: FixedClock, capsys: pytest.CaptureFixture[str]
) -> None:
    furnish(app, clock)
    outcome = Fuzz(app, clock).run(CASES, SEED)
    with capsys.disabled():
        print(f"\n{outcome.cases} random requests with seed {SEED}")  # noqa: T201
    assert outcome.violations == (), "\n\n".join(outcome.violations)
    assert outcome.cases >= CASES
