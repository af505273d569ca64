"""Live an invented patient's plan from its first day to today, through the same services as everybody's."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from random import Random
from typing import Any, Final
from uuid import UUID

from backend.domain.days import COPENHAGEN, civil_day
from backend.domain.demo_story import DemoPerson, Story, happenings
from backend.domain.ladder import case_of, stand
from backend.domain.prescription import LadderWish
from backend.domain.refusals import Refusal
from backend.services.assign_plan import PlanWish, assign_plan
from backend.services.clinical_entry import Written
from backend.services.sync import Push, sync
from backend.storage.transaction import Database

PATHWAY: Final = "new-onset"
# Few phones are online each evening. None goes on so long that the clinic would worry.
SYNCS_IN_THE_EVENING: Final = 0.6
LONGEST_OFFLINE: Final = timedelta(days=3)


class StoryError(Exception):
    """The story does not fit what is released, or the rules refuse it."""


def live_demo_story(
    database: Database,
    person: DemoPerson,
    *,
    patient_id: str,
    clinician_id: str,
    strategies: list[str],
    now: datetime,
) -> None:
    """Everything that happened to this patient; the same again for the same person and day."""
    if person.story is not None:
        _Life(database, person, person.story, patient_id, strategies, now).live(clinician_id)


class _Life:
    """One patient with one phone, from the day before the plan until now."""

    def __init__(
        self,
        database: Database,
        person: DemoPerson,
        story: Story,
        patient_id: str,
        strategies: list[str],
        now: datetime,
    ) -> None:
        self.database = database
        self.story = story
        self.patient_id = patient_id
        self.strategies = strategies
        self.now = now
        self.today = civil_day(now)
        self.first = self.today - timedelta(days=story.days)
        # The person's own address is the seed, so that each has a life of their own, always the same.
        self.chance = Random(person.email)  # noqa: S311  (a story, not a secret)
        self.device = self.new_id(self.at(self.first, 8))
        self.number = 0
        self.cursor = 0
        self.synced_on = self.first
        self.outbox: list[dict[str, Any]] = []
        self.log: dict[str, Mapping[str, Any]] = {}

    def live(self, clinician_id: str) -> None:
        assignment = self.plan(clinician_id)
        for number in range(self.story.days - self.story.silent + 1):
            self.day(number, assignment)

    def plan(self, clinician_id: str) -> str:
        """What the clinician and the patient agreed on the day before."""
        consulted = self.at(self.first - timedelta(days=1), 10)
        ladder = {name: _exactly(value) for name, value in self.story.ladder.items() if name != "weekdays"}
        wish = PlanWish(
            id=self.new_id(consulted),
            pathway=PATHWAY,
            ladder=LadderWish(starts_on=self.first, weekdays=self.story.weekdays(self.today), **ladder),
            exercises=list(self.story.exercises.items()),
        )
        made = assign_plan(
            self.database, clinician_id=clinician_id, patient_id=self.patient_id, wish=wish, now=consulted
        )
        if not isinstance(made, Written):
            raise StoryError(f"the demo's story cannot be told: {made}")
        self.log[wish.id] = made.entry
        return wish.id

    def day(self, number: int, assignment: str) -> None:
        on = self.first + timedelta(days=number)
        case = case_of(list(self.log.values()), assignment, on)
        if case is None:
            raise StoryError("the demo's plan has no ladder")
        standing = stand(*case, on)
        if standing.today is None:
            raise StoryError(f"the demo's plan is refused: {standing.refused}")
        at = self.at(on, self.chance.uniform(7, 19))
        for kind, args in happenings(self.story, number, standing.today, self.chance):
            at = min(at + timedelta(minutes=self.chance.uniform(1, 20)), self.now)
            self.record(kind, self.named(kind, args, assignment), at)
        last = number == self.story.days - self.story.silent
        if last or on - self.synced_on >= LONGEST_OFFLINE or self.chance.random() < SYNCS_IN_THE_EVENING:
            self.sync(
                self.at(on, self.chance.uniform(6, 9) if on == self.today else self.chance.uniform(21, 22))
            )

    def named(self, kind: str, args: Mapping[str, Any], assignment: str) -> dict[str, Any]:
        """The arguments with the ids that only a life knows."""
        match kind:
            case "session" | "trial":
                return {"assignment": assignment, **args}
            case "exercise_done":
                prescribed = self.log[assignment]["args"]["exercises"]
                sets = next(one["sets"] for one in prescribed if one["item"] == args["exercise"])
                return {"assignment": assignment, "sets": sets, **args}
            case "goal_rated":
                goals = [entry["id"] for entry in self.log.values() if entry["kind"] == "goal_set"]
                return {"goal": goals[-1], **args}
            case "withdrawn":
                return {"of": next(reversed(self.log))}
            case "strategies_chosen":
                return {"strategies": self.strategies[: self.story.strategies["take"]]}
            case _:
                return dict(args)

    def record(self, kind: str, args: dict[str, Any], at: datetime) -> None:
        """Write it down on the phone."""
        self.number += 1
        entry_id, on = self.new_id(at), civil_day(at).isoformat()
        self.outbox.append(
            {
                "number": self.number,
                "id": entry_id,
                "kind": kind,
                "on": on,
                "made_at": at.isoformat(),
                "args": args,
            }
        )
        self.log[entry_id] = {"id": entry_id, "kind": kind, "on": on, "args": args}

    def sync(self, at: datetime) -> None:
        """Bring it to the server, as the phone did that evening."""
        push = Push(self.device, None, self.cursor, at, self.outbox)
        answer = sync(self.database, patient_id=self.patient_id, push=push, now=at)
        if isinstance(answer, Refusal):
            raise StoryError(f"the demo's phone is refused: {answer}")
        refused = [verdict for verdict in answer.verdicts if verdict.code is not None]
        if refused:
            raise StoryError(f"the demo's story cannot be told: {refused}")
        self.cursor, self.outbox, self.synced_on = answer.cursor, [], civil_day(at)

    def at(self, on: date, hour: float) -> datetime:
        """A time of that day in Denmark, but never later than now."""
        midnight = datetime.combine(on, time(), COPENHAGEN)
        return min(midnight + timedelta(hours=hour), self.now)

    def new_id(self, at: datetime) -> str:
        """A UUIDv7 of that moment."""
        milliseconds = int(at.timestamp() * 1000)
        noise = self.chance.getrandbits(74)
        value = milliseconds << 80 | 7 << 76 | (noise >> 62) << 64 | 2 << 62 | (noise & (1 << 62) - 1)
        return str(UUID(int=value))


def _exactly(value: Any) -> Any:
    if isinstance(value, list):
        return [_exactly(one) for one in value]
    return Decimal(str(value)) if isinstance(value, float) else value
