"""The course a patient is on when nothing interrupts it: measuring, climbing, coming back or maintaining."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction


@dataclass(frozen=True)
class Measuring:
    """Measuring days (section 5). `since` is when it began, or when its last interruption ended."""

    since: date
    why: str
    trials: tuple[Fraction, ...] = ()


@dataclass(frozen=True)
class Climbing:
    """A rung week (section 3). `too_big` when one on rung 1 that was judged too big a step began it."""

    rung: int
    from_: date
    why: str
    too_big: bool = False


@dataclass(frozen=True)
class Ramp:
    """The way back after an interruption (section 4.6): the stages still to come, the present one first."""

    rung: int
    stages: tuple[int, ...]
    to_maintaining: bool
    due_days: int = 0

    @property
    def why(self) -> str:
        return f"ramp_{self.stages[0]}"


@dataclass(frozen=True)
class Maintaining:
    """The goal is reached and kept; `rung` is the last one."""

    rung: int
    why: str


Course = Measuring | Climbing | Ramp | Maintaining


def measuring_anew(on: date) -> Measuring:
    return Measuring(on, "needs_new_baseline")
