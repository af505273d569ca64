"""Building the rungs from a baseline or an agreed start (docs/ladder.md section 2)."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from backend.domain.ladder.numbers import LONG_WAY
from backend.domain.ladder.plan import Plan


@dataclass(frozen=True)
class Built:
    """The rungs' quotas from the first to the goal, and what the clinician should know about them."""

    rungs: tuple[Fraction, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def within_reach(self) -> bool:
        """A start at or over the goal leaves one rung: the goal."""
        return len(self.rungs) == 1


def build_from_baseline(plan: Plan, trials: Sequence[Fraction]) -> Built:
    """The start is a little below the mean of what was measured, unless that is less than one grain."""
    baseline = sum(trials, Fraction(0)) / len(trials)
    start = max(plan.unit.rounded_down(baseline * plan.start_percent / 100), plan.unit.fine)
    return _build(plan, start, ("start_above_baseline",) if start > baseline else ())


def first_build(plan: Plan) -> Built:
    """Given trials or a start, the ladder is built at once; where both are given, the start counts."""
    if plan.start is not None:
        return _build(plan, plan.start, ())
    return Built() if plan.trials is None else build_from_baseline(plan, plan.trials)


def _build(plan: Plan, start: Fraction, warnings: tuple[str, ...]) -> Built:
    rungs = [min(start, plan.goal)]
    while rungs[-1] < plan.goal:
        rungs.append(min(_next(plan, rungs[-1]), plan.goal))
    # The two warnings are in alphabetical order already.
    return Built(tuple(rungs), (("long_way",) if len(rungs) > LONG_WAY else ()) + warnings)


def _next(plan: Plan, quota: Fraction) -> Fraction:
    risen = plan.unit.rounded_down(quota * (100 + plan.rise_percent) / 100)
    return max(risen, quota + plan.unit.grain(quota))
