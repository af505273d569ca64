"""Random ladders and logs of every kind, phase and flaw, each told again by the same seed."""

import math
from datetime import date, timedelta
from random import Random
from typing import Any, Final

Case = dict[str, Any]
# What was told: the day counted from the start, the kind, and its arguments.
Told = tuple[int, str, dict[str, Any]]

GOALS: Final = {"minutes": 30, "repetitions": 24, "seconds": 60, "steps": 900, "metres": 700}
# Ordinary weeks, the two changes of clocks, a leap day, and New Year.
STARTS: Final = ("2026-03-02", "2026-03-25", "2026-10-20", "2028-02-24", "2026-12-21")
NONSENSE: Final[tuple[Any, ...]] = (None, True, "8", -1, 0, 2.5, [], {}, [1, 9], "2026-02-30", 1e-7, 0.1, 7.3)


def random_cases(seed: int, count: int) -> list[Case]:
    random = Random(seed)
    return [_case(random, f"{seed}/{number}") for number in range(count)]


def shuffled(random: Random, case: Case) -> Case:
    """The same entries in another order, some of them twice."""
    log = case["log"] + random.choices(case["log"], k=len(case["log"]) // 3) if case["log"] else []
    return {**case, "log": random.sample(log, len(log))}


def _case(random: Random, name: str) -> Case:
    starts_on = date.fromisoformat(random.choice(STARTS)) + timedelta(random.randrange(7))
    days = random.choice((0, 1, 6, 7, 14, 20, 28, 35, 45, 60, 80, 120)) + random.randrange(-2, 8)
    ladder = _ladder(random, starts_on)
    last = max(days + 4, 1)
    told = _story(random, ladder, last) + _interruptions(random, last)
    told += _agreements(random, told) + _flaws(random, last)
    log = [
        {"id": f"e{number}", "kind": kind, "on": (starts_on + timedelta(day)).isoformat(), **args}
        for number, (day, kind, args) in enumerate(told)
    ]
    log += _second_thoughts(random, log, starts_on, days)
    return {"name": name, "ladder": ladder, "log": log, "today": (starts_on + timedelta(days)).isoformat()}


def _ladder(random: Random, starts_on: date) -> Case:
    unit = random.choice(list(GOALS))
    goal = _amount(random, unit, random.choice((0.2, 0.4, 1, 1, 2)) * GOALS[unit])
    ladder: Case = {"unit": unit, "goal": goal, "starts_on": starts_on.isoformat()}
    ladder["weekdays"] = random.sample(range(1, 8), random.choice((2, 2, 3, 3, 3, 4, 5, 7)))
    if random.random() < 0.7:
        ladder["rise_percent"] = random.choice((5, 7, 10, 15, 19, 20))
    if random.random() < 0.5:
        ladder["start_percent"] = random.choice((70, 75, 80, 83, 90, 72.5))
    if random.random() < 0.6:
        ladder["flare_percent"] = random.choice((25, 50, 75))
    if random.random() < 0.35:
        ladder["trials"] = [random.choice((0, 1, 0.7)) * _loose(random, goal) for _ in range(3)]
    if random.random() < 0.4:
        ladder["start"] = _amount(random, unit, random.choice((0.3, 0.6, 0.8, 0.9, 1, 1.2)) * goal)
    if random.random() < 0.06:
        flaw = random.choice([*ladder, "trials", "start", "rise_percent", "start_percent", "flare_percent"])
        if flaw not in ("unit", "starts_on"):
            ladder[flaw] = random.choice((*NONSENSE, [1, 1], [1, 2], [3, 4, -1], 4, 21, 69, 91, 30))
    return ladder


def _story(random: Random, ladder: Case, days: int) -> list[Told]:
    """How someone lives: a diligence that lasts for a while, and measuring when it seems to be asked for."""
    told: list[Told] = []
    diligence = 0.7
    for day in range(days):
        if day % random.choice((7, 14, 40)) == 0:
            diligence = random.choice((0, 0.1, 0.3, 0.6, 0.8, 0.8, 0.8))
        if random.random() < diligence:
            amount = random.choice((1, 1, 0.9, 0.5)) * _loose(random, ladder["goal"])
            told.append((day, "session", {"amount": amount}))
    measured = random.choices(range(-6, days), k=random.choice((0, 0, 1, 2, 3, 5, 8)))
    return told + [(day, "trial", {"amount": _loose(random, ladder["goal"])}) for day in measured]


def _interruptions(random: Random, days: int) -> list[Told]:
    told: list[Told] = []
    for begin, end in (("flare_started", "flare_ended"), ("paused", "resumed")):
        for _ in range(random.choice((0, 0, 0, 1, 1, 2, 4))):
            day = random.randrange(-20, days)
            told.append((day, begin, _percent(random) if begin == "flare_started" else {}))
            if random.random() < 0.93:
                told.append((day + random.choice((0, 1, 2, 3, 5, 6, 7, 8, 13, 14, 15, 16, 30)), end, {}))
    return told


def _agreements(random: Random, told: list[Told]) -> list[Told]:
    """Mostly close to something that was told already, where the rules meet."""
    known = [day for day, _, _ in told] or [0]
    count = random.choice((0, 0, 1, 1, 2, 4))
    return [(random.choice(known) + random.randrange(-1, 4), *_agreement(random)) for _ in range(count)]


def _agreement(random: Random) -> tuple[str, Case]:
    match random.choice(
        ("rung_set", "rung_set", "remeasure", "weekdays_set", "flare_started", "flare_ended")
    ):
        case "rung_set":
            return "rung_set", {"rung": random.choice((0, 1, 1, 2, 3, 3, 4, 5, 6, 7, 9, 40))}
        case "weekdays_set":
            return "weekdays_set", {"weekdays": random.choices(range(1, 8), k=random.randrange(1, 6))}
        case "flare_started":
            return "flare_started", _percent(random)
        case kind:
            return kind, {}


def _flaws(random: Random, days: int) -> list[Told]:
    """Entries of unknown kinds, or with arguments that no phone would send."""
    args = {"weekdays_set": "weekdays", "rung_set": "rung", "flare_started": "flare_percent"}
    kinds = random.choices(("session", "trial", "dance", *args), k=random.choice((0,) * 9 + (4,)))
    return [
        (random.randrange(-2, days), kind, {args.get(kind, "amount"): random.choice(NONSENSE)})
        for kind in kinds
    ]


def _second_thoughts(random: Random, log: list[Case], starts_on: date, days: int) -> list[Case]:
    """Entries withdrawn, withdrawals withdrawn, ids that come twice, also with another content."""
    more: list[Case] = []
    for number in range(random.choice((0, 0, 0, 1, 2, 6))):
        on = (starts_on + timedelta(random.randrange(-5, days + 5))).isoformat()
        of = random.choice([*(entry["id"] for entry in log + more), "nobody"])
        more.append({"id": f"w{number}", "kind": "withdrawn", "on": on, "of": of})
    if log and random.random() < 0.05:
        one, other = random.choice(log), random.choice(log)
        more.append({**one, "id": other["id"]})
    return more


def _percent(random: Random) -> Case:
    return random.choice(({}, {"flare_percent": random.choice((25, 50, 75))}))


def _amount(random: Random, unit: str, near: float) -> float:
    """A round amount; in one case of twenty one that may lie beside its grain."""
    grain = {"minutes": 0.5 if near < 10 else 1, "seconds": 1 if near < 20 else 5, "repetitions": 1}
    step = grain.get(unit, 10 if near < 500 else 50)
    amount = max(math.floor(near / step), 1) * step
    return amount + (step / 2 if random.random() < 0.03 else 0)


def _loose(random: Random, near: object) -> float:
    """An amount as people write it, with at most two decimals."""
    most = near if isinstance(near, int | float) and near > 0 else 10
    return round(random.choice((0.1, 0.5, 0.9, 1, 1, 1.2)) * most + random.choice((0, 0, 0, 0.1, 0.25, 3)), 2)
