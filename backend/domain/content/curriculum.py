"""The subjects that patient education covers, as tags on pages and lessons.

The first four are those that a course of patient education must cover (hearing answers of 2018, where they
are strongly recommended); the rest are what the Danish recommendations on low back pain ask to be told.
"""

CURRICULUM = (
    "pain_physiology",
    "treatment_options",
    "psychosocial_factors",
    "pain_handling",
    "warning_signs",
    "activity",
    "work",
    "sleep",
    "relatives",
    "flare",
)
