"""The rules' numbers, by the section of docs/ladder.md that gives them."""

from collections.abc import Mapping
from typing import Final

# 2. Building the rungs, and what is left out of a plan.
TRIAL_DAYS: Final = 3
RISE_PERCENT: Final = 15
RISE_PERCENTS: Final = range(5, 21)
START_PERCENT: Final = 80
LOWEST_START_PERCENT: Final = 70
HIGHEST_START_PERCENT: Final = 90
LONG_WAY: Final = 26

# 3. Climbing.
DAYS_OF_A_RUNG_WEEK: Final = 7
FEWEST_DUE_DAYS: Final = 2
# Shares of the due days, as so many of so many.
TO_CLIMB: Final = (2, 3)
TO_STAY: Final = (1, 3)
FULL_PERCENT: Final = 90
OVER_PERCENT: Final = 110
DAYS_OVER_WORTH_A_HINT: Final = 2
DAYS_LOOKED_BACK_FOR_OVER: Final = 7
DAYS_WITHOUT_A_SESSION: Final = 14

# 4. Interruptions.
FLARE_PERCENT: Final = 50
FLARE_PERCENTS: Final = (25, 50, 75)
CHECK_IN_DAYS: Final = (1, 3)
CONTACT_ADVICE_EVERY: Final = 7
FLARE_TOLD_EVERY: Final = 14
LONG_PAUSE_DAY: Final = 28
LONGEST_BEFORE_MEASURING_ANEW: Final = 14
SHORTEST_PAUSE_WITH_A_RAMP: Final = 7
RAMP_STAGES: Final = (50, 75)
SHORT_RAMP_STAGES: Final = (75,)
LONGEST_WITH_A_SHORT_RAMP: Final = 2
DUE_DAYS_OF_A_STAGE: Final = 2

# 5. Measuring.
STALLED_AFTER: Final = 14

# By name, as the released rules state them with their sources; `flask content check` proves them the same.
RULES: Final[Mapping[str, tuple[int, ...]]] = {
    "trial_days": (TRIAL_DAYS,),
    "rise_percents": (RISE_PERCENTS[0], RISE_PERCENTS[-1]),
    "start_percents": (LOWEST_START_PERCENT, HIGHEST_START_PERCENT),
    "flare_percents": FLARE_PERCENTS,
    "rise_percent": (RISE_PERCENT,),
    "start_percent": (START_PERCENT,),
    "flare_percent": (FLARE_PERCENT,),
    "long_way": (LONG_WAY,),
    "days_of_a_rung_week": (DAYS_OF_A_RUNG_WEEK,),
    "fewest_due_days": (FEWEST_DUE_DAYS,),
    "to_climb": TO_CLIMB,
    "to_stay": TO_STAY,
    "full_percent": (FULL_PERCENT,),
    "over_percent": (OVER_PERCENT,),
    "days_over_worth_a_hint": (DAYS_OVER_WORTH_A_HINT,),
    "days_looked_back_for_over": (DAYS_LOOKED_BACK_FOR_OVER,),
    "days_without_a_session": (DAYS_WITHOUT_A_SESSION,),
    "check_in_days": CHECK_IN_DAYS,
    "contact_advice_every": (CONTACT_ADVICE_EVERY,),
    "flare_told_every": (FLARE_TOLD_EVERY,),
    "long_pause_day": (LONG_PAUSE_DAY,),
    "longest_before_measuring_anew": (LONGEST_BEFORE_MEASURING_ANEW,),
    "shortest_pause_with_a_ramp": (SHORTEST_PAUSE_WITH_A_RAMP,),
    "ramp_stages": RAMP_STAGES,
    "short_ramp_stages": SHORT_RAMP_STAGES,
    "longest_with_a_short_ramp": (LONGEST_WITH_A_SHORT_RAMP,),
    "due_days_of_a_stage": (DUE_DAYS_OF_A_STAGE,),
    "stalled_after": (STALLED_AFTER,),
}
