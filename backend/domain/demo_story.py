"""What an invented patient does on a day of their plan: the demo's stories, without any of the telling."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import Any, Final, TypeAlias

from backend.domain.ladder import Day, written

# A kind of entry and what it says; ids that only the telling knows are left out.
Happening: TypeAlias = tuple[str, Mapping[str, Any]]

DAYS_OF_A_WEEK: Final = 7

# How often something is told at all, and how often anything comes of a bad week.
TELLS_EFFORT: Final = 0.7
TELLS_PAIN: Final = 0.6
DOES_EXERCISES: Final = 0.8
FOLLOWS_IN_A_BAD_WEEK: Final = 0.3


@dataclass(frozen=True)
class Interruption:
    """A flare-up or a pause: from which day of the plan, how long, and what is said at its start."""

    from_: int
    days: int
    args: Mapping[str, Any]

    def holds_on(self, number: int) -> bool:
        """Whether it holds on this day of the plan."""
        return self.from_ <= number < self.from_ + self.days


@dataclass(frozen=True)
class Story:
    """How somebody's plan went, day by day from its first, which is 0, to today."""

    days: int
    ladder: Mapping[str, Any]
    goal: Mapping[str, Any]
    ratings: Mapping[int, int]
    follows: float
    exercises: Mapping[str, int] = field(default_factory=dict)
    trials: Mapping[int, float] = field(default_factory=dict)
    bad_weeks: Sequence[int] = ()
    paused: Interruption | None = None
    flare: Interruption | None = None
    mistake: int | None = None
    strategies: Mapping[str, int] = field(default_factory=dict)
    own_plan: Mapping[str, Any] = field(default_factory=dict)
    check_ins: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    notes: Mapping[int, str] = field(default_factory=dict)
    halves_from: int | None = None
    stops: int = 0
    silent: int = 0

    def weekdays(self, today: date) -> list[int]:
        """The due days as ISO weekdays."""
        return sorted((today + timedelta(days=ahead)).isoweekday() for ahead in self.ladder["weekdays"])

    def is_hard_on(self, number: int) -> bool:
        """Whether the day costs more than it should."""
        return (self.halves_from is not None and number >= self.halves_from) or (
            self.flare is not None and self.flare.holds_on(number)
        )


@dataclass(frozen=True)
class DemoPerson:
    """Somebody of the demo, by the address they sign in with, and where they belong."""

    email: str
    name: str
    born: date | None
    role: str
    profession: str | None
    organisation: Mapping[str, str]
    care: Mapping[str, str]
    came: int
    story: Story | None


@dataclass(frozen=True)
class DemoCover:
    """A substitute for a clinician's patients, so many days from today, and for how many; both by address."""

    of: str
    by: str
    from_: int
    days: int


@dataclass(frozen=True)
class DemoInvited:
    """Somebody who was invited so many days ago, by whom, and has not come yet."""

    name: str
    born: date
    municipality: str
    by: str
    days: int


@dataclass(frozen=True)
class DemoPeople:
    """Everybody of the demo."""

    staff: tuple[DemoPerson, ...]
    patients: tuple[DemoPerson, ...]
    covers: tuple[DemoCover, ...] = ()
    invited: tuple[DemoInvited, ...] = ()


def happenings(story: Story, number: int, day: Day, chance: Random) -> Iterator[Happening]:
    """What the patient records on this day of the plan, given where the rules say that they stand."""
    yield from _told(story, number)
    if story.days - number < story.stops or number == story.days:
        return
    if day.phase == "measuring" and number in story.trials:
        yield "trial", {"amount": Decimal(str(story.trials[number]))}
    if day.due and day.quota is not None:
        yield from _a_due_day(story, number, day.quota, chance)


def _told(story: Story, number: int) -> Iterator[Happening]:
    """What is said on this day whatever is done: of the flare-up, the goal, and the plan for a flare-up."""
    yield from _interruptions(story, number)
    if number == story.goal["day"]:
        yield "goal_set", {"text": story.goal["text"]}
    if number in story.ratings:
        yield "goal_rated", {"rating": story.ratings[number]}
    if number == story.strategies.get("day"):
        yield "strategies_chosen", {}
    if number == story.own_plan.get("day"):
        yield "flare_plan_written", story.own_plan["says"]
    if number in story.check_ins:
        yield "flare_checked_in", story.check_ins[number]


def _interruptions(story: Story, number: int) -> Iterator[Happening]:
    for started, ended, one in (
        ("flare_started", "flare_ended", story.flare),
        ("paused", "resumed", story.paused),
    ):
        if one is not None and number == one.from_:
            yield started, one.args
        if one is not None and number == one.from_ + one.days:
            yield ended, {}


def _a_due_day(story: Story, number: int, quota: Fraction, chance: Random) -> Iterator[Happening]:
    """The day's amount with what is said about it, and the exercises; or nothing, as on some days."""
    in_a_bad_week = number // DAYS_OF_A_WEEK in story.bad_weeks
    follows = FOLLOWS_IN_A_BAD_WEEK if in_a_bad_week else story.follows
    if chance.random() > follows and number not in story.notes:
        return
    session = _session(story, number, quota, chance)
    if number == story.mistake:
        yield "session", {**session, "amount": session["amount"] * 10}
        yield "withdrawn", {}
    yield "session", session
    for exercise in story.exercises:
        if chance.random() < DOES_EXERCISES:
            yield "exercise_done", {"exercise": exercise, "effort": chance.randint(2, 6)}


def _session(story: Story, number: int, quota: Fraction, chance: Random) -> dict[str, Any]:
    halved = story.halves_from is not None and number >= story.halves_from
    hard = story.is_hard_on(number)
    said: dict[str, Any] = {"amount": Decimal(written(quota / 2 if halved else quota))}
    if chance.random() < TELLS_EFFORT:
        said["effort"] = chance.randint(5, 8) if hard else chance.randint(2, 5)
    if chance.random() < TELLS_PAIN:
        said["pain_after"] = chance.randint(4, 7) if hard else chance.randint(1, 4)
    if number in story.notes:
        said["note"] = story.notes[number]
    return said
