"""What the patient is told today (docs/ladder.md §3.3, §3.4 and §4.4)."""

from collections.abc import Sequence

from backend.domain.ladder import numbers as n
from backend.domain.ladder.standing import Day


def hints_on(days: Sequence[Day], flare_day: int) -> tuple[str, ...]:
    """The hints on the last of the days, sorted; `flare_day` counts from 0, and is 0 outside a flare."""
    lately = days[-n.DAYS_WITHOUT_A_SESSION :]
    idle = all(day.phase == "maintaining" and not day.total for day in lately)
    over = sum(day.over for day in days[-n.DAYS_LOOKED_BACK_FOR_OVER :])
    told = {
        "flare_check_in": flare_day in n.CHECK_IN_DAYS,
        "flare_contact_advice": flare_day > 0 and flare_day % n.CONTACT_ADVICE_EVERY == 0,
        "save_it_for_tomorrow": over >= n.DAYS_OVER_WORTH_A_HINT,
        "still_going": idle and len(lately) == n.DAYS_WITHOUT_A_SESSION,
    }
    return tuple(hint for hint, applies in told.items() if applies)
