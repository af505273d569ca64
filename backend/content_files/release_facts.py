"""Writes into an item's files what the desk knows when it publishes: who approved, and what has changed.

Only these lines are touched. What an edition before has said of itself goes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from backend.content_files.figures import ALT
from backend.content_files.items import DANISH
from backend.content_files.tree import Tree

# Data stand below the edition; words, and what is said of one drawing, below the key that holds them.
_DATA, _WORDS, _DRAWING = r"edition:", r"text:", r"  [a-z0-9-]+:"
_STRING = r'"(?:[^"\\]|\\.)*"'


@dataclass(frozen=True)
class Approval:
    """A named person who stands for an edition. Nobody else's name is ever written."""

    name: str
    role: str
    on: date


@dataclass(frozen=True)
class Change:
    """How much an edition differs from the one before, and what its readers are told in each language."""

    kind: str
    words: Mapping[str, str] | None


def with_facts(part: Tree, approval: Approval | None, change: Change | None) -> dict[str, str]:
    """The item's files with these facts in them. Without an approval, whoever approved before still does."""
    return {path: _written(path, text, approval, change) for path, text in part.items()}


def _written(path: str, text: str, approval: Approval | None, change: Change | None) -> str:
    data = {"change": f"{{kind: {change.kind}}}" if change else None}
    if approval is not None:
        name, role = _quoted(approval.name), _quoted(approval.role)
        data["approved"] = f"{{name: {name}, role: {role}, on: {approval.on}}}"
    words = {language: _quoted(said) for language, said in ((change and change.words) or {}).items()}
    if path == ALT:
        both = f"{{da: {words['da']}, en: {words['en']}}}" if words else None
        return _with(text, _DRAWING, {**data, "changed": both})
    if path.endswith(".svg"):
        return text
    head, rest = _parted(path, text)
    language = "da" if path.startswith(DANISH) else "en"
    head = _with(head, _WORDS, {"changed": words.get(language)})
    return (_with(head, _DATA, data) if language == "da" else head) + rest


def _quoted(words: str) -> str:
    """Words as YAML reads them, whatever stands in them."""
    return json.dumps(words, ensure_ascii=False)


def _parted(path: str, text: str) -> tuple[str, str]:
    """The head, and what comes below it, which may say anything at the beginning of a line."""
    end = re.search(r"(?<=\n)---[ \t]*\r?$", text, re.MULTILINE) if path.endswith(".md") else None
    return (text[: end.start()], text[end.start() :]) if end else (text, "")


def _with(text: str, opening: str, facts: Mapping[str, str | None]) -> str:
    """The text with these facts right below the line that opens them; None only takes away what was said."""
    told = [f"{key}: {value}" for key, value in sorted(facts.items()) if value is not None]
    if braces := re.search(rf"^{opening}[ \t]*\{{", text, re.MULTILINE):
        rest = text[braces.end() :]
        for key in facts:
            rest = re.sub(rf"\b{key}: (?:null|{_STRING}|\{{(?:[^{{}}\"]|{_STRING})*\}}), ", "", rest, count=1)
        return text[: braces.end()] + "".join(f"{one}, " for one in told) + rest
    line = re.search(rf"^{opening}[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*", text, re.MULTILINE)
    if line is None:
        return text
    indent = "" if opening == _DATA else _indent(text[line.end() :])
    before, rest = text[: line.end()], text[line.end() :]
    for key in facts:
        rest = re.sub(rf"^{indent}{key}:[^\n]*\n(?:{indent}[ \t]+[^\n]*\n)*", "", rest, count=1, flags=re.M)
    return before + "".join(f"{indent}{one}\n" for one in told) + rest


def _indent(text: str) -> str:
    found = re.match(r"[ \t]*", text)
    return found[0] if found else ""
