"""Case files for the rules (docs/ladder.md section 9): `python -m backend.ladder_cases < cases.json`.

For whoever is responsible for clinical safety: standard output holds the results and nothing else. Input that
is no case file ends with exit code 2, a sentence on standard error, and no results.
"""

import json
import sys
from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import NoReturn

from backend.domain.days import day_written
from backend.domain.ladder import Day, MalformedError, Standing, stand, written


def main() -> int:
    try:
        answered = answer(sys.stdin.buffer.read())
    except MalformedError as flaw:
        sys.stderr.write(f"ladder: {flaw}\n")
        return 2
    # What no character can be written for is written as JSON escapes it.
    sys.stdout.buffer.write(f"{answered}\n".encode(errors="backslashreplace"))
    return 0


def answer(file: bytes) -> str:
    """The results of a case file, as JSON."""
    return written_json(
        {"results": [_result(number, case) for number, case in enumerate(_cases(file), start=1)]}
    )


def result_of(name: str, standing: Standing) -> dict[str, object]:
    """A standing as a case file's result."""
    return {
        "name": name,
        "refused": standing.refused,
        "rungs": standing.rungs,
        "warnings": standing.warnings,
        "today": standing.today and _today(standing.today),
        "why": standing.why,
        "hints": standing.hints,
        "alerts": [{"code": alert.code, "on": alert.on} for alert in standing.alerts],
        "spans": [
            {"from": span.from_, "phase": span.phase, "rung": span.rung, "quota": span.quota}
            for span in standing.spans
        ],
    }


def _today(day: Day) -> dict[str, object]:
    return {name: value for name, value in day._asdict().items() if name not in ("on", "over")}


def _cases(read: bytes) -> list[object]:
    try:
        text = read.decode("utf-8-sig")
    except UnicodeDecodeError as flaw:
        raise MalformedError("standard input is not UTF-8") from flaw
    try:
        file = json.loads(text, parse_float=_number, parse_int=_number, parse_constant=_no_number)
    except MalformedError:
        raise
    except RecursionError as flaw:
        raise MalformedError("standard input is nested too deeply") from flaw
    except ValueError as flaw:
        raise MalformedError(f"standard input is not JSON ({flaw})") from flaw
    cases = file.get("cases") if isinstance(file, Mapping) else None
    if not isinstance(cases, list):
        raise MalformedError('standard input holds no {"cases": [...]}')
    return cases


def _result(number: int, case: object) -> dict[str, object]:
    if not isinstance(case, Mapping):
        raise MalformedError(f"case {number} is not an object")
    name, ladder, log, today = (
        case.get("name"),
        case.get("ladder"),
        case.get("log", []),
        day_written(case.get("today")),
    )
    if not isinstance(name, str):
        raise MalformedError(f'case {number}: "name" is not a text')
    where = f"case {number} ({json.dumps(name, ensure_ascii=False)})"
    if not isinstance(ladder, Mapping):
        raise MalformedError(f'{where}: "ladder" is not an object')
    if not isinstance(log, list):
        raise MalformedError(f'{where}: "log" is not a list')
    if today is None:
        raise MalformedError(f'{where}: "today" is not a day written as YYYY-MM-DD')
    try:
        return result_of(name, stand(ladder, log, today))
    except MalformedError as flaw:
        raise MalformedError(f"{where}: {flaw}") from flaw


def _number(digits: str) -> Decimal:
    """Every number exactly as it was written; one with an exponent beyond all bounds is none."""
    try:
        return Decimal(digits)
    except InvalidOperation:
        return Decimal("NaN")


def _no_number(constant: str) -> NoReturn:
    raise MalformedError(f"standard input is not JSON ({constant} is no number)")


def written_json(value: object) -> str:
    """JSON with amounts written exactly, which `json.dumps` cannot do without floats."""
    match value:
        case Fraction():
            return written(value)
        case date():
            return f'"{value.isoformat()}"'
        case Mapping():
            return (
                "{"
                + ", ".join(f"{json.dumps(key)}: {written_json(item)}" for key, item in value.items())
                + "}"
            )
        case list() | tuple():
            return "[" + ", ".join(map(written_json, value)) + "]"
        case _:
            return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    sys.exit(main())
