"""The ladder: graded activity as rules that a machine can check."""

from backend.domain.ladder.amounts import written
from backend.domain.ladder.person import Assignment, active_assignments, case_of
from backend.domain.ladder.plan import MalformedError, Refused, read_plan
from backend.domain.ladder.rise import RiseToMeet, rise_to_meet
from backend.domain.ladder.stand import stand
from backend.domain.ladder.standing import Alert, Day, JudgedWeek, Planned, RunningWeek, Span, Standing

__all__ = [
    "Alert",
    "Assignment",
    "Day",
    "JudgedWeek",
    "MalformedError",
    "Planned",
    "Refused",
    "RiseToMeet",
    "RunningWeek",
    "Span",
    "Standing",
    "active_assignments",
    "case_of",
    "read_plan",
    "rise_to_meet",
    "stand",
    "written",
]
