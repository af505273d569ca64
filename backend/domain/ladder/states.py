"""What a ladder can be in the middle of. An interruption holds one of these back; it does not replace it."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from backend.domain.ladder.amounts import Amount


@dataclass(frozen=True, slots=True)
class Measuring:
    """§5. `since` is when it began, or when its last interruption ended."""

    since: date
    why: str
    trials: tuple[Amount, ...] = ()
    rung: ClassVar = None
    phase: ClassVar = "measuring"


@dataclass(frozen=True, slots=True)
class Climbing:
    """§3. A rung week. `too_big`: it was begun by the verdict that rung 1 was too big a step."""

    rung: int
    from_: date
    why: str
    too_big: bool = False
    phase: ClassVar = "climbing"


@dataclass(frozen=True, slots=True)
class Ramp:
    """§4.6. The way back: the stages still to come, the present one first, and where they lead."""

    rung: int
    stages: tuple[int, ...]
    to_maintaining: bool
    due_days: int = 0
    phase: ClassVar = "ramp"

    @property
    def why(self) -> str:
        return f"ramp_{self.stages[0]}"


@dataclass(frozen=True, slots=True)
class Maintaining:
    """§3.2. The goal is reached and kept; `rung` is the last one."""

    rung: int
    why: str
    phase: ClassVar = "maintaining"


State = Measuring | Climbing | Ramp | Maintaining


def measuring_anew(on: date) -> Measuring:
    return Measuring(on, "needs_new_baseline")
