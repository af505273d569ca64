// The rules' numbers, by the section of docs/ladder.md that gives them; the same as in backend/domain/ladder/numbers.py.

// §2. Building the rungs, and what is left out of a plan.
export const TRIAL_DAYS = 3;
export const RISE_PERCENTS = [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20];
export const START_PERCENTS = [70, 90] as const;
export const FLARE_PERCENTS = [25, 50, 75] as const;
export const DEFAULTS = { risePercent: 15, startPercent: 80, flarePercent: 50 } as const;
export const LONG_WAY = 26;

// §3. Climbing. Shares of the due days are so many of so many.
export const FEWEST_DUE_DAYS = 2;
export const DAYS_OF_A_RUNG_WEEK = 7;
export const TO_CLIMB = [2, 3] as const;
export const TO_STAY = [1, 3] as const;
export const FULL_PERCENT = 90;
export const OVER_PERCENT = 110;
export const DAYS_OVER_WORTH_A_HINT = 2;
export const DAYS_LOOKED_BACK_FOR_OVER = 7;
export const DAYS_WITHOUT_A_SESSION = 14;

// §4. Interruptions.
export const CHECK_IN_DAYS = [1, 3];
export const CONTACT_ADVICE_EVERY = 7;
export const FLARE_TOLD_EVERY = 14;
export const LONG_PAUSE_DAY = 28;
export const LONGEST_BEFORE_MEASURING_ANEW = 14;
export const SHORTEST_PAUSE_WITH_A_RAMP = 7;
export const RAMP_STAGES = [50, 75];
export const SHORT_RAMP_STAGES = [75];
export const LONGEST_WITH_A_SHORT_RAMP = 2;
export const DUE_DAYS_OF_A_STAGE = 2;

// §5. Measuring.
export const STALLED_AFTER = 14;
