"""Every proof that docs/sync.md names is there: without its test, a promise is one no more."""

from __future__ import annotations

import re

import pytest

from tests.habits.test_rooms import ROOT

DOCUMENT = (ROOT / "docs" / "sync.md").read_text(encoding="utf-8")
TABLES = "\n".join(line for line in DOCUMENT.splitlines() if re.match(r"\| D?\d+ \|", line))
SERVER = "\n".join(file.read_text(encoding="utf-8") for file in (ROOT / "tests").rglob("test_*.py"))
PHONE = {file.name: file.read_text(encoding="utf-8") for file in (ROOT / "pwa" / "src").rglob("*.test.ts")}


def test_there_are_nine_promises_and_twenty_one_known_losses() -> None:
    rows = re.findall(r"^\| (D?\d+) \|", TABLES, re.MULTILINE)
    assert rows == [*map(str, range(1, 10)), *(f"D{number}" for number in range(1, 22))]


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`(test_\w+)`", DOCUMENT))))
def test_a_test_that_is_named_exists_on_the_server(name: str) -> None:
    assert f"def {name}(" in SERVER


@pytest.mark.parametrize("file", sorted(set(re.findall(r"`([\w-]+\.test\.ts)`", DOCUMENT))))
def test_a_file_of_tests_that_is_named_exists_on_the_phone(file: str) -> None:
    assert file in PHONE


@pytest.mark.parametrize("words", sorted(set(re.findall(r'(?<=[`d] )"([^"]+)"', TABLES))))
def test_a_test_that_is_quoted_exists_on_the_phone(words: str) -> None:
    # What is tried for several values has them at the end of its name.
    assert any(re.search(f"'{re.escape(words)}['; ]", text) for text in PHONE.values())
