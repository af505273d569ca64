"""Both engines read the same document; here they answer the same random cases, each in an order of its own.

RYGVEJ_CASES sets how many cases (2,000 unless told), RYGVEJ_SEED which; the seed is printed with a failure.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from random import Random
from typing import Any

import pytest

from backend.domain.ladder import stand
from backend.ladder_cases import result_of
from tests.random_ladders import Case, random_cases, shuffled

PWA = Path(__file__).parents[2] / "pwa"
BATCH = 1000
Engine = Callable[[Sequence[Case]], list[Any]]


@pytest.fixture(scope="module")
def tool(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The command of the phone's engine, built for these tests."""
    node, built = shutil.which("node"), tmp_path_factory.mktemp("ladder")
    assert node, "Node is needed to ask the phone's engine: scripts/node.sh finds or installs one"
    vite = [node, "node_modules/vite/bin/vite.js", "build", "--config", "tools/ladder.vite.config.ts"]
    subprocess.run([*vite, "--outDir", str(built)], cwd=PWA, check=True, capture_output=True)
    return [node, str(built / "ladder.js")]


@pytest.fixture(scope="module")
def typescript(tool: list[str]) -> Engine:
    """The phone's engine, asked a whole batch at once."""

    def answers(cases: Sequence[Case]) -> list[Any]:
        told = subprocess.run(
            tool, input=json.dumps({"cases": cases}).encode(), capture_output=True, check=True
        )
        return list(json.loads(told.stdout)["results"])

    return answers


def python(cases: Sequence[Case]) -> list[Any]:
    return [
        _plain(result_of(case["name"], stand(case["ladder"], case["log"], date.fromisoformat(case["today"]))))
        for case in json.loads(json.dumps(cases), parse_float=Decimal)
    ]


def test_both_engines_give_the_same_answer_in_any_order(typescript: Engine) -> None:
    seed = int(os.environ.get("RYGVEJ_SEED") or Random().randrange(10**6))
    count = int(os.environ.get("RYGVEJ_CASES") or 2000)
    print(f"RYGVEJ_SEED={seed} RYGVEJ_CASES={count}")  # noqa: T201  pytest shows it with a failure.
    random = Random(seed)
    for first in range(0, count, BATCH):
        cases = random_cases(seed + first, min(BATCH, count - first))
        answers, others = python(cases), typescript([shuffled(random, case) for case in cases])
        apart = [case for case, one, other in zip(cases, answers, others, strict=True) if one != other]
        if apart:
            case = _shrunk(apart[0], typescript)
            answered = f"python:     {python([case])}\ntypescript: {typescript([case])}"
            pytest.fail(f"{len(apart)} answers apart, such as to\n{json.dumps(case)}\n{answered}")


def test_the_server_gives_the_same_answer_in_any_order() -> None:
    random = Random(7)
    cases = random_cases(7, 200)
    assert python([shuffled(random, case) for case in cases]) == python(cases)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"cases": 1}',
        '{"cases": [1]}',
        '{"cases": [{"name": "no ladder"}]}',
        '{"cases": [{"name": "no unit", "ladder": {"starts_on": "2026-03-02"}, "today": "2026-03-02"}]}',
        '{"cases": [{"name": "no first day", "ladder": {"unit": "steps"}, "today": "2026-03-02"}]}',
        '{"cases": [{"name": "no day", "ladder": {"unit": "steps", "starts_on": "2026-03-02"}}]}',
    ],
)
def test_what_is_no_case_file_gets_a_sentence_and_no_results(tool: list[str], text: str) -> None:
    told = subprocess.run(tool, input=text, capture_output=True, text=True, check=False)
    assert (told.returncode, told.stdout) == (2, "")
    assert told.stderr.startswith("ladder: ")
    assert told.stderr.count("\n") == 1


def _shrunk(case: Case, typescript: Engine) -> Case:
    """The case without the entries that do not matter for the difference."""
    log = case["log"]
    smaller = [{**case, "log": log[:number] + log[number + 1 :]} for number in range(len(log))]
    answers = zip(smaller, python(smaller), typescript(smaller), strict=True)
    return next((_shrunk(each, typescript) for each, one, other in answers if one != other), case)


def _plain(value: Any) -> Any:
    """As JSON would bring it back: fractions as numbers, days as text."""
    match value:
        case Fraction():
            return float(value)
        case date():
            return value.isoformat()
        case dict():
            return {key: _plain(item) for key, item in value.items()}
        case list() | tuple():
            return [_plain(item) for item in value]
        case _:
            return value
