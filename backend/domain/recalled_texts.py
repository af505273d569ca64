"""What a clinician is told when a text that a patient was given has been recalled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from backend.domain.content.recall import DO_NOT_USE, Recall
from backend.domain.days import civil_day
from backend.domain.picture import FollowedPlan, Reason

# In a plan that runs, by what the recall says; and in one that was over already, where it must not be used.
MUST_NOT_BE_USED, NOTICED, HAD_IT = "text_recalled", "text_noticed", "had_recalled"


def recalled_texts(plans: Iterable[FollowedPlan], recalls: Sequence[Recall]) -> list[Reason]:
    """One reason a day, plan and kind of recall, which names the recalls of that day.

    Of what had been recalled before a plan ended its clinician has been told while it ran.
    """
    found: dict[Reason, list[int]] = defaultdict(list)
    for plan in plans:
        held = set(plan.texts)
        for recall in recalls:
            reason = _reason(plan, recall) if (recall.item, recall.edition) in held else None
            if reason is not None:
                found[reason].append(recall.number)
    return [Reason(one.code, one.on, one.assignment, recalls=tuple(found[one])) for one in found]


def _reason(plan: FollowedPlan, recall: Recall) -> Reason | None:
    on, severe = civil_day(recall.at), recall.severity == DO_NOT_USE
    if plan.ended_on is None:
        return Reason(MUST_NOT_BE_USED if severe else NOTICED, on, plan.assignment)
    return Reason(HAD_IT, on, plan.assignment) if severe and on >= plan.ended_on else None
