"""Which weekdays a patient may choose: the shared cases, which the phone is held to as well."""

from __future__ import annotations

import json
from typing import Any

import pytest

from backend.domain.training_days import agreed_days
from tests.serving import ROOT

CASES: list[dict[str, Any]] = json.loads((ROOT / "tests/vectors/weekdays/allowed.json").read_text())["cases"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_patient_chooses_as_many_days_as_agreed_among_those_allowed(case: dict[str, Any]) -> None:
    days = agreed_days(case["log"], case["assignment"])
    assert (days is None or days.allow(case["weekdays"])) is case["allowed"]
