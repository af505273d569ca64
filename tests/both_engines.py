"""The same cases put to both engines, the server's here and the phone's in Node."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from backend.domain.ladder import Day, Standing, active_assignments, case_of, stand
from backend.ladder_cases import answer, result_of, written_json
from tests.random_ladders import Case, random_cases, shuffled
from tests.random_persons import random_persons, shuffled_person

PWA = Path(__file__).parents[1] / "pwa"


def build_tools(folder: Path) -> None:
    """Build the phone's engine into files that plain Node runs."""
    vite = [_node(), "node_modules/vite/bin/vite.js", "build", "--config", "tools/ladder.vite.config.ts"]
    subprocess.run([*vite, "--outDir", str(folder)], cwd=PWA, check=True, capture_output=True)


def tool(folder: Path, name: str) -> list[str]:
    """The command of one of them."""
    return [_node(), str(folder / f"{name}.js")]


def _node() -> str:
    node = shutil.which("node")
    if node is None:
        raise RuntimeError("Node is needed to ask the phone's engine: scripts/node.sh finds or installs one")
    return node


@dataclass(frozen=True)
class Apart:
    """A case that the engines answer differently."""

    case: Case
    python: Any
    typescript: Any


@dataclass(frozen=True)
class Question:
    """A kind of case: how it is thought up, put in another order, and asked of either engine."""

    tool: str
    think_up: Callable[[int, int], list[Case]]
    shuffle: Callable[[Random, Case], Case]
    python: Callable[[Sequence[Case]], list[Any]]


def compare(question: Question, folder: Path, seed: int, count: int) -> list[Apart]:
    """Ask both engines, the phone's in one process and with each log in another order."""
    random = Random(seed)
    cases = question.think_up(seed, count)
    asked = [question.shuffle(random, case) for case in cases]
    command = tool(folder, question.tool)
    phone = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    given = json.dumps({"cases": asked}).encode()
    told, _ = phone.communicate(given)
    if phone.returncode:
        raise RuntimeError(f"the phone's engine ended with {phone.returncode} on seed {seed}")
    answers = zip(cases, question.python(cases), json.loads(told)["results"], strict=True)
    return [Apart(*each) for each in answers if each[1] != each[2]]


def of_ladders(cases: Sequence[Case]) -> list[Any]:
    """The server's answers to case files, as JSON brings them back."""
    return list(json.loads(answer(json.dumps({"cases": cases}).encode()))["results"])


def of_persons(cases: Sequence[Case]) -> list[Any]:
    """Every plan of a person, and where it stands, as `pwa/tools/person.ts` tells it."""
    told = [
        {"name": case["name"], "plans": _plans(case["entries"], date.fromisoformat(case["today"]))}
        for case in cases
    ]
    return list(json.loads(written_json(told)))


def _plans(entries: Sequence[Case], today: date) -> list[dict[str, Any]]:
    plans = []
    for plan in active_assignments(entries):
        found = case_of(entries, plan.id, today)
        standing = _shown(plan.id, stand(*found, today)) if found else None
        plans.append({"id": plan.id, "on": plan.on, "ended_on": plan.ended_on, "standing": standing})
    return plans


def _shown(name: str, standing: Standing) -> dict[str, Any]:
    weeks = [{"from": week.from_, **_fields(week)} for week in standing.weeks]
    planned = [{"from": rung.from_, **_fields(rung)} for rung in standing.planned]
    days = [_day(day) for day in standing.days]
    return {**result_of(name, standing), "weeks": weeks, "planned": planned, "days": days}


def _fields(value: Any) -> dict[str, Any]:
    return {name: field for name, field in vars(value).items() if name != "from_"}


def _day(day: Day) -> dict[str, Any]:
    return {"on": day.on, "due": day.due, "total": day.total, "full": day.full, "over": day.over}


LADDERS = Question("ladder", random_cases, shuffled, of_ladders)
PERSONS = Question("person", random_persons, shuffled_person, of_persons)
