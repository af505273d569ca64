"""From the start to the goal: the rungs, all written down in advance (docs/ladder.md section 2)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from backend.domain.ladder.amounts import Amount
from backend.domain.ladder.numbers import LONG_WAY
from backend.domain.ladder.plan import Plan


@dataclass(frozen=True)
class Built:
    """The rungs' quotas from the first to the goal, and what the clinician should know about them."""

    rungs: tuple[Amount, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def within_reach(self) -> bool:
        """§2.5. A start at or over the goal leaves one rung: the goal."""
        return len(self.rungs) == 1


def first_build(plan: Plan) -> Built:
    """§2.3. Given trials or a start, the ladder is built at once; where both are given, the start counts."""
    if plan.start is not None:
        return _build(plan, plan.start)
    return Built() if plan.trials is None else build_from_baseline(plan, plan.trials)


def build_from_baseline(plan: Plan, trials: Sequence[Amount]) -> Built:
    total, count = sum(trials), len(trials)  # §2.1. The baseline is total / count.
    start = max(plan.unit.rounded_down(total, plan.start_percent / count), plan.unit.fine)  # §2.2
    built = _build(plan, start)
    above = count * start > total
    return replace(built, warnings=(*built.warnings, "start_above_baseline")) if above else built


def _build(plan: Plan, start: Amount) -> Built:
    rungs, unit = [min(start, plan.goal)], plan.unit
    while rungs[-1] < plan.goal:  # §2.4
        risen = unit.rounded_down(rungs[-1], 100 + plan.rise_percent)
        rungs.append(min(max(risen, rungs[-1] + unit.grain(rungs[-1])), plan.goal))
    return Built(tuple(rungs), ("long_way",) if len(rungs) > LONG_WAY else ())
