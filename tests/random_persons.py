"""Random people with several plans: whole logs, on behalf, corrected, with kinds of every version."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any, Final

from tests.random_ladders import Case, random_cases

PATIENT: Final = {"role": "patient", "id": "anna"}
CLINICIAN: Final = {"role": "clinician", "id": "bo"}
OF_ONE_PLAN: Final = ("session", "trial", "rung_set", "remeasure", "weekdays_set")
# The rules pass over these, whoever records them and whatever they say.
PASSED_OVER: Final[tuple[tuple[str, dict[str, Any]], ...]] = (
    ("flare_checked_in", {"how": "worse", "note": "Det går ikke."}),
    ("flare_plan_written", {"first_hours": "Læg dig.", "flare_percent": 25}),
    ("red_flag_reported", {"urgency": "urgent", "signs": ["saddle"]}),
    ("week_reviewed", {"from": "2026-03-02"}),
    ("text_read", {"text": {"id": "walk", "edition": 1, "sha256": "a" * 64}}),
    ("attention_handled", {"code": "step_too_big", "on": "2026-03-09"}),
    ("exercise_done", {"exercise": "bridge", "level": 1}),
    ("goal_rated", {"goal": "g1", "rating": 7}),
    ("from_the_future", {"amount": 12, "rung": 3, "flare_percent": 25}),
)


def random_persons(seed: int, count: int) -> list[Case]:
    random = Random(f"persons {seed}")
    ladders = iter(random_cases(seed, 3 * count))
    return [_person(random, f"p{seed}/{number}", ladders) for number in range(count)]


def shuffled_person(random: Random, case: Case) -> Case:
    """The same entries in another order, some of them twice."""
    entries = case["entries"]
    twice = random.choices(entries, k=len(entries) // 4)
    return {**case, "entries": random.sample([*entries, *twice], len(entries) + len(twice))}


def _person(random: Random, name: str, ladders: Any) -> Case:
    stories = [next(ladders) for _ in range(3)][: random.choice((1, 2, 2, 3))]
    today = max(story["today"] for story in stories)
    entries: list[Case] = []
    for number, story in enumerate(stories):
        entries += _plan(random, f"plan{number}", story)
    entries += _passed_over(random, entries)
    entries += _second_thoughts(random, entries, today)
    return {"name": name, "entries": entries, "today": today}


def _plan(random: Random, plan: str, story: Case) -> list[Case]:
    """A plan and what was told of it; ids are the log's own, so those of several stories must differ."""
    starts_on = date.fromisoformat(story["ladder"]["starts_on"])
    args = {"pathway": {"id": "new-onset"}, "exercises": []}
    if random.random() < 0.95:
        args["ladder"] = {"item": "walking", "weekdays_allowed": [1, 2, 3, 4, 5], **story["ladder"]}
    assigned_on = starts_on - timedelta(random.choice((0, 0, 1, 5)))
    entries = [_entry(plan, "plan_assigned", assigned_on.isoformat(), CLINICIAN, args)]
    for number in range(random.choice((0, 0, 0, 1, 2))):
        on = starts_on + timedelta(random.randrange(-3, 90))
        ended = {"assignment": plan, "reason": "replaced"}
        entries.append(_entry(f"{plan}-end{number}", "plan_ended", on.isoformat(), CLINICIAN, ended))
    # One entry of the person's is enough: a flare or a pause reaches every plan.
    return entries + [_wire(random, plan, told) for told in story["log"] if isinstance(told.get("on"), str)]


def _wire(random: Random, plan: str, told: Case) -> Case:
    said = {name: value for name, value in told.items() if name not in ("id", "kind", "on")}
    if told["kind"] in OF_ONE_PLAN:
        said["assignment"] = plan
    if told["kind"] == "session":
        said["pain_after"] = random.randrange(11)
    if isinstance(said.get("of"), str):
        said["of"] = f"{plan}-{said['of']}"
    # A clinician may record on behalf of a patient who keeps a paper diary.
    by = random.choice((PATIENT, PATIENT, CLINICIAN))
    return _entry(f"{plan}-{told['id']}", told["kind"], told["on"], by, said)


def _passed_over(random: Random, entries: list[Case]) -> list[Case]:
    chosen = random.choices(PASSED_OVER, k=random.randrange(4))
    return [
        _entry(f"x{number}", kind, random.choice(entries)["on"], PATIENT, {"assignment": "plan0", **args})
        for number, (kind, args) in enumerate(chosen)
    ]


def _second_thoughts(random: Random, entries: list[Case], today: str) -> list[Case]:
    """Any entry may be withdrawn, also a plan, its end, and a kind that nobody knows."""
    return [
        _entry(f"u{number}", "withdrawn", today, PATIENT, {"of": random.choice(entries)["id"]})
        for number in range(random.choice((0, 0, 1, 3)))
    ]


def _entry(id_: str, kind: str, on: str, by: Case, args: Case) -> Case:
    made = {"device": None, "at": f"{on}T12:00:00Z", "made_at": None, "moved_days": 0}
    return {"seq": 0, "id": id_, "kind": kind, "on": on, "by": by, **made, "args": args}
