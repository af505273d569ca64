"""Every shape ever shipped is still understood and kept as it was said, and the corpus is complete."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pytest

from backend.domain import entries, exact
from backend.domain.actor import Actor
from backend.domain.decide import Fact, decide
from backend.domain.entries import KINDS, Entry
from backend.domain.mutation import Mutation
from backend.domain.shapes import Optional, Record
from tests.old_entries import FOLDER, GOAL, OFFER, PLAN, SESSION, Sample, fingerprints, samples

TODAY = date(2026, 3, 2)
NEW = "0192f0d1-0000-7000-8000-0000000000a0"
ACTORS = {
    "patient": Actor("patient", "anna"),
    "clinician": Actor("clinician", "bo"),
    "organisation": Actor("organisation", "centre"),
}
KNOWN = {
    PLAN: Fact("plan_assigned", ACTORS["clinician"]),
    GOAL: Fact("goal_set", ACTORS["patient"]),
    SESSION: Fact("session", ACTORS["patient"]),
    OFFER: Fact("recovered_offered", ACTORS["patient"]),
}
# The objects within arguments.
WITHIN = {"plan_assigned": {"ladder": entries.ladder, "exercises": entries.prescribed}}


def shapes() -> Iterator[tuple[str, Record, list[Mapping[str, Any]]]]:
    """Every object that an entry says, its fields, and what the samples have of it."""
    for kind, known in KINDS.items():
        yield kind, known.args, [sample.args for sample in samples() if sample.kind == kind]
    for kind, inner in WITHIN.items():
        for name, shape in inner.items():
            told = [sample.args[name] for sample in samples() if sample.kind == kind]
            each = [one for value in told for one in (value if isinstance(value, list) else [value]) if one]
            yield f"{kind}.{name}", shape, each


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.fingerprint)
def test_what_was_ever_sent_is_accepted_and_kept_as_it_was_said(sample: Sample) -> None:
    wish = Mutation(sample.id or NEW, sample.kind, TODAY, sample.args)
    made = decide(KNOWN, wish, ACTORS[sample.by], TODAY)
    assert isinstance(made, Entry), made
    assert made.args == sample.args
    assert exact.loads(exact.dumps(dict(made.args))) == sample.args


def test_every_kind_has_a_sample_of_everybody_who_may_record_it() -> None:
    recorded = {(sample.kind, sample.by) for sample in samples()}
    assert recorded == {(name, role) for name, kind in KINDS.items() for role in kind.recorded_by}


@pytest.mark.parametrize(
    ("place", "shape", "said"), shapes(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_every_field_is_in_a_sample_and_each_that_may_be_left_out_is_missing_from_one(
    place: str, shape: Record, said: list[Mapping[str, Any]]
) -> None:
    for name, field in shape.fields.items():
        assert any(name in one for one in said), f"no sample of {place} has {name}"
        if isinstance(field, Optional):
            assert any(name not in one for one in said), f"no sample of {place} is without {name}"


def test_no_sample_was_changed_or_removed() -> None:
    recorded = (FOLDER / "ledger.txt").read_text().splitlines()
    here = fingerprints()
    changed = sorted(set(recorded) - set(here))
    assert changed == [], "samples are added, and never changed or removed"
    assert sorted(recorded) == sorted(here), "write the new samples into ledger.txt"
