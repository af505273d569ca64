"""What the audit can say: who did what with somebody's data, and why they could. Closed lists of codes.

A code never changes its meaning and is never used again. None of them tells anything of somebody's health.
Their sentences live in `content/i18n/audit.*.json`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, get_args

Act = Literal[
    # Seeing.
    "seen_in_list",
    "record_opened",
    "opening_refused",
    "audit_searched",
    # Writing in the log.
    "own_entries_sent",
    "plan_given",
    "plan_changed",
    "plan_ended",
    "entry_written",
    "entry_undone",
    "attention_handled",
    # Letting in, and letting go.
    "invited",
    "invitation_renewed",
    "invitation_withdrawn",
    "code_redeemed",
    "password_chosen",
    "password_reset",
    "way_back_given",
    "care_team_changed",
    "patient_moved",
    # Staff and organisations: no patient is meant.
    "staff_changed",
    "organisation_changed",
]
ACTS: tuple[Act, ...] = get_args(Act)

# Why somebody could: their place on the care team that day, their office, or because it is about themselves.
Why = Literal["clinician", "gp", "coordinator", "substitute", "administrator", "self"]
WHYS: tuple[Why, ...] = get_args(Why)

# What a clinician's entry of each kind is called; any other kind is written down on the patient's behalf.
_OF_KIND: Mapping[str, Act] = MappingProxyType(
    {
        "plan_assigned": "plan_given",
        "plan_ended": "plan_ended",
        "rung_set": "plan_changed",
        "remeasure": "plan_changed",
        "weekdays_set": "plan_changed",
        "editions_upgraded": "plan_changed",
        "withdrawn": "entry_undone",
        "attention_handled": "attention_handled",
    }
)


def act_of_entry(kind: str) -> Act:
    """What the audit calls the writing of an entry by somebody else than the patient."""
    return _OF_KIND.get(kind, "entry_written")
