"""What the patient is told today (ladder.md sections 3.3, 3.4 and 4.4)."""

from collections.abc import Sequence

from backend.domain.ladder.standing import Day


def hints_for(days: Sequence[Day], flare_day: int | None) -> tuple[str, ...]:
    """Hints for the last of `days`; `flare_day` counts from 0 and is None outside a flare."""
    fortnight = days[-14:]
    unused = len(fortnight) == 14 and all(day.phase == "maintaining" and day.total == 0 for day in fortnight)
    holds = {
        "flare_check_in": flare_day in (1, 3),
        "flare_contact_advice": flare_day is not None and flare_day > 0 and flare_day % 7 == 0,
        "save_it_for_tomorrow": sum(day.over for day in days[-7:]) >= 2,
        "still_going": unused,
    }
    return tuple(sorted(hint for hint, applies in holds.items() if applies))
