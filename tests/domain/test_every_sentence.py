"""Every sentence of the rules (docs/ladder.md, sections 1 to 7 and 10) has a shared case for both engines.

`tests/vectors/sentences.json` is the table: which rule, how the sentence begins, and the cases that hold it.
What is said of a screen or the server, and not of the engines, names the test that holds it instead.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
VECTORS = ROOT / "tests" / "vectors"
TABLE: list[dict[str, Any]] = json.loads((VECTORS / "sentences.json").read_text("utf-8"))["sentences"]
SECTIONS = {"1", "2", "3", "4", "5", "6", "7", "10"}


def sentences() -> Iterator[tuple[str, str]]:
    """Each sentence, and each line of a table, with the number of its rule."""
    for section in re.split(r"^## ", (ROOT / "docs" / "ladder.md").read_text("utf-8"), flags=re.MULTILINE):
        number = section.partition(".")[0]
        if number in SECTIONS:
            # What comes after the numbered rules is about them, and set apart by a line of its own.
            rules = re.split(r"^(?=\d+\. )", section.partition("\n")[2], flags=re.MULTILINE)[1:]
            for rule in rules:
                own, _, said = re.split(r"\n\n(?=\S)", rule)[0].partition(". ")
                yield from ((f"{number}.{own}", sentence) for sentence in _sentences(said))


def _sentences(said: str) -> Iterator[str]:
    lines = [line.strip() for line in said.splitlines()]
    prose = " ".join(line for line in lines if line and not line.startswith("|"))
    yield from re.split(r"(?<=[.?!)])\s+(?=[A-Z*`(\"])", prose)
    yield from [line for line in lines if line.startswith("|")][2:]


SENTENCES = list(sentences())


@pytest.mark.parametrize(("rule", "sentence"), SENTENCES, ids=[f"{r} {s[:50]}" for r, s in SENTENCES])
def test_the_sentence_is_in_the_table_once(rule: str, sentence: str) -> None:
    rows = [row for row in TABLE if row["rule"] == rule and sentence.startswith(row["says"])]
    assert len(rows) == 1
    assert rows[0].get("cases") or rows[0].get("instead")


def test_the_table_has_no_line_for_what_is_not_said() -> None:
    for row in TABLE:
        assert any(row["rule"] == rule and said.startswith(row["says"]) for rule, said in SENTENCES), row[
            "says"
        ]


def test_every_case_in_the_table_is_there() -> None:
    files = [path for room in ("ladder", "person", "rise") for path in (VECTORS / room).glob("*.json")]
    known = {case["name"] for path in files for case in json.loads(path.read_text("utf-8"))["cases"]}
    named = {case for row in TABLE for case in row.get("cases", ())}
    assert named - known == set()


def test_every_test_that_holds_a_sentence_instead_is_there() -> None:
    for row in TABLE:
        assert "instead" not in row or (ROOT / row["instead"]).is_file(), row["instead"]
