"""The rules' numbers, by the section of docs/ladder.md that gives them."""

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
