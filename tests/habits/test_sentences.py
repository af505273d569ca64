"""Whatever the server can refuse has a sentence in both languages, and no sentence is left over."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator

import pytest

from backend.domain.acts import ACTS, WHYS
from backend.web.errors import STATUS
from tests.habits.test_rooms import PYTHON, ROOT, tree

I18N = ROOT / "content" / "i18n"
CATALOGUES = sorted({file.name.split(".")[0] for file in I18N.glob("*.json")})

# Said without being an error: pages that people see where there is nothing else.
PAGES = {"pwa_not_built"}


def catalogue(name: str, language: str) -> dict[str, str]:
    read: dict[str, str] = json.loads((I18N / f"{name}.{language}.json").read_text(encoding="utf-8"))
    return read


def refusals() -> Iterator[str]:
    """Every code that the code refuses with: `Refusal("…")`, and what is raised to become one."""
    for file in PYTHON:
        for node in ast.walk(tree(file)):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in (
                "Refusal",
                "BackupError",
                "ApiError",
            ):
                first = node.args[0] if node.args else None
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield first.value


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_refusal_and_every_error_has_a_sentence(language: str) -> None:
    wanted = {*STATUS, *refusals(), *PAGES}
    said = catalogue("errors", language)
    assert wanted - set(said) == set()
    for sentence in said.values():
        assert sentence[0].isupper()
        assert sentence[-1] in ".!?" or sentence.split()[-1] == "pwa"


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize(("name", "prefix"), [("audit", "seen_by"), ("access_log", "log")])
def test_every_act_of_the_audit_and_every_reason_is_told_to_patients_and_to_administrators(
    name: str, prefix: str, language: str
) -> None:
    said = catalogue(name, language)
    for kind, codes in (("act", ACTS), ("why", WHYS)):
        start = f"{prefix}.{kind}."
        assert {key.removeprefix(start) for key in said if key.startswith(start)} == set(codes)


@pytest.mark.parametrize("name", CATALOGUES)
def test_both_languages_say_the_same_things(name: str) -> None:
    danish, english = catalogue(name, "da"), catalogue(name, "en")
    assert set(danish) == set(english)
    assert all(danish.values())
    assert all(english.values())


def test_no_sentence_of_an_error_names_a_person_or_a_place_to_fill_in() -> None:
    for language in ("da", "en"):
        for sentence in catalogue("errors", language).values():
            assert "{" not in sentence


def test_sentences_for_patients_live_only_in_content() -> None:
    letters = set("æøåÆØÅ")
    for file in PYTHON:
        # Docstrings may give Danish examples: nobody but programmers reads them.
        statements = [node.value for node in ast.walk(tree(file)) if isinstance(node, ast.Expr)]
        told = {id(value) for value in statements}
        for node in ast.walk(tree(file)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value:
                assert id(node) in told or letters.isdisjoint(node.value), f"{file.name}: {node.value[:60]}"
