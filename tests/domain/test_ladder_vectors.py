"""The shared cases, derived by hand from the rules, that both engines must answer alike."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from backend.ladder_cases import answer

VECTORS = Path(__file__).parent.parent / "vectors" / "ladder"


def cases() -> Iterator[Any]:
    for path in sorted(VECTORS.glob("*.json")):
        file = json.loads(path.read_text("utf-8"))
        for case, result in zip(file["cases"], file["results"], strict=True):
            yield pytest.param(case, result, id=f"{path.stem}: {case['name']}")


@pytest.mark.parametrize(("case", "result"), cases())
def test_the_case_is_answered_as_the_document_says(case: dict[str, Any], result: dict[str, Any]) -> None:
    assert json.loads(answer(json.dumps({"cases": [case]}).encode())) == {"results": [result]}


def test_every_case_has_a_name_of_its_own() -> None:
    names = [param.values[0]["name"] for param in cases()]
    assert len(set(names)) == len(names)
