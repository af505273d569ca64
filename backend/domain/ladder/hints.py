"""What the patient is told today (docs/ladder.md sections 3.3, 3.4 and 4.4)."""

from collections.abc import Sequence

from backend.domain.ladder.numbers import (
    CHECK_IN_DAYS,
    CONTACT_ADVICE_EVERY,
    DAYS_LOOKED_BACK_FOR_OVER,
    DAYS_OVER_WORTH_A_HINT,
    DAYS_WITHOUT_A_SESSION,
)
from backend.domain.ladder.standing import Day


def hints_for(days: Sequence[Day], flare_day: int | None) -> tuple[str, ...]:
    """Hints for the last of `days`; `flare_day` counts from 0 and is None outside a flare."""
    over = sum(day.over for day in days[-DAYS_LOOKED_BACK_FOR_OVER:])
    lately = days[-DAYS_WITHOUT_A_SESSION:]
    unused = all(day.phase == "maintaining" and day.total == 0 for day in lately)
    holds = {
        "flare_check_in": flare_day in CHECK_IN_DAYS,
        "flare_contact_advice": flare_day is not None
        and flare_day > 0
        and flare_day % CONTACT_ADVICE_EVERY == 0,
        "save_it_for_tomorrow": over >= DAYS_OVER_WORTH_A_HINT,
        "still_going": unused and len(lately) == DAYS_WITHOUT_A_SESSION,
    }
    return tuple(sorted(hint for hint, applies in holds.items() if applies))
