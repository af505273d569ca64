"""Every shape ever shipped is still understood, and kept as it was said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from backend.domain import exact
from backend.domain.actor import Actor
from backend.domain.decide import Fact, decide
from backend.domain.entries import KINDS, Entry
from backend.domain.mutation import Mutation

FOLDER = Path(__file__).parent.parent / "vectors" / "old_entries"
TODAY = date(2026, 3, 2)
NEW, PLAN, GOAL, SESSION = (f"0192f0d1-0000-7000-8000-0000000000a{digit}" for digit in "0123")
OFFER = "0192f0d1-0000-f000-8000-0000000000a4"
ACTORS = {"patient": Actor("patient", "anna"), "clinician": Actor("clinician", "bo")}
KNOWN = {
    PLAN: Fact("plan_assigned", ACTORS["clinician"]),
    GOAL: Fact("goal_set", ACTORS["patient"]),
    SESSION: Fact("session", ACTORS["patient"]),
    OFFER: Fact("recovered_offered", ACTORS["patient"]),
}


def samples() -> Iterator[tuple[str, dict[str, Any]]]:
    for file in sorted(FOLDER.glob("*.json")):
        found: Any = exact.loads(file.read_bytes())
        assert found["kind"] == file.stem
        yield from ((found["kind"], sample) for sample in found["samples"])


@pytest.mark.parametrize(("kind", "sample"), samples())
def test_what_was_ever_sent_is_accepted_and_kept_as_it_was_said(kind: str, sample: dict[str, Any]) -> None:
    made = decide(KNOWN, Mutation(sample.get("id", NEW), kind, TODAY, sample["args"]), ACTORS[sample["by"]], TODAY)
    assert isinstance(made, Entry), made
    assert made.args == sample["args"]
    assert exact.loads(exact.dumps(dict(made.args))) == sample["args"]


def test_every_kind_has_its_samples() -> None:
    assert {kind for kind, _ in samples()} == set(KINDS)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_argument_that_a_kind_knows_is_in_some_sample(kind: str) -> None:
    said = {name for found, sample in samples() if found == kind for name in sample["args"]}
    right = next(sample for found, sample in samples() if found == kind)
    for extra in ("surprise", *said):
        args = {**right["args"], extra: object()}
        made = decide(KNOWN, Mutation(NEW, kind, TODAY, args), ACTORS[right["by"]], TODAY)
        assert not isinstance(made, Entry), f"{extra} is not looked at"
