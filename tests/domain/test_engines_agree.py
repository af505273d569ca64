"""Both engines read the same document; here they answer the same random cases, each in an order of its own.

RYGVEJ_CASES sets how many ladders (20,000 unless told), RYGVEJ_SEED which; a failure prints the seed. A case
that ever failed is kept as a shared one in tests/vectors/.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.both_engines import LADDERS, PERSONS, Apart, build_tools, compare, of_ladders, tool
from tests.random_ladders import Case, random_cases, shuffled

ROOT = Path(__file__).parents[2]
# So many at once that Node need start but twice.
BATCH = 10_000
SERVER = [sys.executable, "-m", "backend.ladder_cases"]


@pytest.fixture(scope="module")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The phone's engine, built for these tests."""
    folder = tmp_path_factory.mktemp("ladder")
    build_tools(folder)
    return folder


@pytest.fixture(scope="module")
def seed() -> int:
    return int(os.environ.get("RYGVEJ_SEED") or Random().randrange(10**6))


def test_both_engines_give_the_same_answer_in_any_order(tools: Path, seed: int) -> None:
    count = int(os.environ.get("RYGVEJ_CASES") or 20_000)
    for first in range(0, count, BATCH):
        _agree(compare(LADDERS, tools, seed + first, min(BATCH, count - first)), seed + first)


def test_both_engines_say_the_same_of_a_person_with_several_plans(tools: Path, seed: int) -> None:
    _agree(compare(PERSONS, tools, seed, 500), seed)


def test_the_server_gives_the_same_answer_in_any_order() -> None:
    random = Random(7)
    cases = random_cases(7, 200)
    assert of_ladders([shuffled(random, case) for case in cases]) == of_ladders(cases)


CASE: Case = {
    "name": "gåtur",
    "ladder": {"unit": "minutes", "goal": 12, "weekdays": [1, 3], "starts_on": "2026-03-02", "start": 9},
    "log": [],
    "today": "2026-03-02",
}


def test_every_digit_of_a_case_file_counts_in_both(tools: Path) -> None:
    # 90 % of 9 is 8.1: the first is a full day by a hair, and the second is not.
    for amount in ("8.1000000000000000000000000000000000001", "8.0999999999999999999999999999999999999"):
        text = _with_amount(amount)
        python, typescript = (_asked(command, text).stdout for command in (SERVER, tool(tools, "ladder")))
        assert python == typescript
        assert f'"total": {amount}, "full": {str(amount > "8.1").lower()}'.encode() in python


@pytest.mark.parametrize(
    "amount",
    [
        "1e999999999",
        "1e-999999999",
        "-1e99",
        "9" * 5000,
        "0." + "0" * 450 + "1",
        "1e300",
        "12345678901234567890",
    ],
)
def test_an_absurd_amount_is_answered_alike(tools: Path, amount: str) -> None:
    for name in ("amount", "goal", "start", "rise_percent", "start_percent"):
        text = _with_amount(amount) if name == "amount" else _with_parameter(name, amount)
        python, typescript = (_asked(command, text) for command in (SERVER, tool(tools, "ladder")))
        assert (python.returncode, python.stderr) == (0, b"")
        assert python.stdout == typescript.stdout


def _with_amount(amount: str) -> str:
    session = f'{{"id": "a", "kind": "session", "on": "2026-03-02", "amount": {amount}}}'
    return _file([CASE]).replace('"log": []', f'"log": [{session}]')


def _with_parameter(name: str, value: str) -> str:
    ladder = {**CASE["ladder"], name: "here"}
    return _file([{**CASE, "ladder": ladder}]).replace('"here"', value)


def _file(cases: Sequence[Any]) -> str:
    return json.dumps({"cases": cases}, ensure_ascii=False)


NO_CASE_FILES: dict[str, str | bytes] = {
    "nothing": "",
    "half an object": "{",
    "not UTF-8": b'{"cases": ["\xff"]}',
    "no number": '{"cases": [NaN]}',
    "a nest": '{"cases": [{"log": ' + "[" * 100_000 + "]" * 100_000 + "}]}",
    "a list": "[]",
    "no cases": "{}",
    "cases that are no list": '{"cases": {}}',
    "a case that is no object": '{"cases": [1]}',
    "a case without a name": _file([CASE, {**CASE, "name": 7}]),
    "no ladder": _file([{**CASE, "ladder": []}]),
    "an empty plan": _file([{**CASE, "ladder": {}}]),
    "a log that is no list": _file([{**CASE, "log": None}]),
    "an impossible day": _file([{**CASE, "today": "2026-02-30"}]),
    "a day in words": _file([{**CASE, "ladder": {**CASE["ladder"], "starts_on": "in March"}}]),
    "an unknown unit": _file([{**CASE, "ladder": {**CASE["ladder"], "unit": "miles"}}]),
    "a name of two lines": _file([{**CASE, "name": "a\nb", "today": "0000-01-01"}]),
}


@pytest.mark.parametrize("file", NO_CASE_FILES.values(), ids=NO_CASE_FILES)
def test_both_say_the_same_of_what_is_no_case_file(tools: Path, file: str | bytes) -> None:
    python, typescript = (_asked(command, file) for command in (SERVER, tool(tools, "ladder")))
    for told in (python, typescript):
        assert (told.returncode, told.stdout) == (2, b"")
        assert told.stderr.startswith(b"ladder: ")
        assert told.stderr.count(b"\n") == 1
    # Each language's own reader says in brackets what it stumbled over.
    said, also_said = (told.stderr.split(b"JSON (")[0] for told in (python, typescript))
    assert said == also_said


def _asked(command: Sequence[str], file: str | bytes) -> subprocess.CompletedProcess[bytes]:
    given = file.encode() if isinstance(file, str) else file
    return subprocess.run(command, input=given, capture_output=True, cwd=ROOT, check=False)


def _agree(apart: Sequence[Apart], seed: int) -> None:
    if apart:
        first = apart[0]
        told = f"python:     {first.python}\ntypescript: {first.typescript}"
        pytest.fail(f"RYGVEJ_SEED={seed}: {len(apart)} apart, such as\n{json.dumps(first.case)}\n{told}")
