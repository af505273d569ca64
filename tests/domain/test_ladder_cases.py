"""The case files' command: results on standard output and nothing else, or a clear refusal."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from backend.ladder_cases import answer

ROOT = Path(__file__).parent.parent.parent
CASE: dict[str, Any] = {
    "name": "walks",
    "ladder": {
        "unit": "minutes",
        "goal": 12,
        "weekdays": [1, 3, 5],
        "starts_on": "2026-03-02",
        "start": 9,
    },
    "log": [],
    "today": "2026-03-02",
}


def run(file: str | bytes) -> subprocess.CompletedProcess[bytes]:
    given = file.encode() if isinstance(file, str) else file
    command = [sys.executable, "-m", "backend.ladder_cases"]
    return subprocess.run(command, input=given, capture_output=True, cwd=ROOT, check=False)


def first_result(case: dict[str, Any]) -> Any:
    return json.loads(answer(json.dumps({"cases": [case]}).encode()))["results"][0]


def test_results_come_in_the_order_of_the_cases_and_nothing_else_is_printed() -> None:
    ran = run(json.dumps({"cases": [CASE, {**CASE, "name": "æøå"}, CASE]}))
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert [result["name"] for result in json.loads(ran.stdout)["results"]] == ["walks", "æøå", "walks"]


def test_no_cases_have_no_results() -> None:
    assert json.loads(run('{"cases": []}').stdout) == {"results": []}


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("", "not JSON"),
        ("{", "not JSON"),
        (b"\xff\xfe\xfa", "not UTF-8"),
        ("[" * 100_000, "nested too deeply"),
        ('{"cases": [NaN]}', "NaN"),
        ("[]", "cases"),
        ("{}", "cases"),
        ('{"cases": {}}', "cases"),
        ('{"cases": [7]}', "case 1"),
        (json.dumps({"cases": [CASE, {**CASE, "name": 7}]}), "case 2"),
        (json.dumps({"cases": [{**CASE, "ladder": []}]}), "ladder"),
        (json.dumps({"cases": [{**CASE, "log": {}}]}), "log"),
        (json.dumps({"cases": [{**CASE, "today": "tomorrow"}]}), "today"),
        (json.dumps({"cases": [{**CASE, "ladder": {**CASE["ladder"], "unit": "miles"}}]}), "unit"),
        (json.dumps({"cases": [{**CASE, "ladder": {**CASE["ladder"], "starts_on": 1}}]}), "starts_on"),
    ],
)
def test_what_is_no_case_file_is_told_on_standard_error_with_exit_code_2(
    file: str | bytes, said: str
) -> None:
    ran = run(file)
    assert (ran.returncode, ran.stdout) == (2, b"")
    told = ran.stderr.decode()
    assert told.startswith("ladder: ")
    assert said in told
    assert "Traceback" not in told


@pytest.mark.parametrize(
    "amount", ["1e-300", "1e999999999", "-1e999999999", "1e-999999999", "9" * 4000, "1e300"]
)
def test_an_absurd_amount_is_answered_or_ignored_but_never_a_crash(amount: str) -> None:
    session = '{"id": "a", "kind": "session", "on": "2026-03-02", "amount": ' + amount + "}"
    case = json.dumps(CASE).replace('"log": []', f'"log": [{session}]')
    assert json.loads(answer(b'{"cases": [' + case.encode() + b"]}"))["results"][0]["refused"] is None


def test_a_goal_beyond_all_reason_is_a_long_way() -> None:
    result = first_result({**CASE, "ladder": {**CASE["ladder"], "goal": 10**300}})
    assert (result["warnings"], result["rungs"][-1]) == (["long_way"], 10**300)


def test_a_total_is_printed_with_all_its_decimals() -> None:
    amounts = ["0.1", "0.20000000000000000000000000000000000001"]
    log = [f'{{"id": "{a}", "kind": "session", "on": "2026-03-02", "amount": {a}}}' for a in amounts]
    case = json.dumps(CASE).replace('"log": []', f'"log": [{", ".join(log)}]')
    assert '"total": 0.30000000000000000000000000000000000001,' in answer(
        b'{"cases": [' + case.encode() + b"]}"
    )


def test_the_first_and_the_last_days_of_the_calendar_are_days() -> None:
    ladder = {**CASE["ladder"], "starts_on": "9999-12-27"}
    assert first_result({**CASE, "ladder": ladder, "today": "9999-12-31"})["today"]["phase"] == "climbing"
    assert first_result({**CASE, "today": "0001-01-01"})["today"]["phase"] == "not_started"
    flare = {"id": "a", "kind": "flare_started", "on": "0001-01-01"}
    assert first_result({**CASE, "log": [flare]})["today"]["phase"] == "flare"
