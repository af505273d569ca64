"""The three things Markdown lacks: coloured boxes, slots and figures, each on lines of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from backend.domain.content.blocks import GRADES, TONES

# Editors write hyphens: `strong-for` is the grade strong_for.
ADVICE = {grade.replace("_", "-"): grade for grade in GRADES}

_OPEN = re.compile(r":::\s*([^\s:]+)\s*(.*?)\s*")
_CLOSE = re.compile(r":::\s*")
_SINGLE = re.compile(r"::(slot|figure)\{\s*([a-z0-9]+(?:[_-][a-z0-9]+)*)\s*\}\s*")


@dataclass(frozen=True)
class Problem:
    """Something in a text that cannot be used, and the line it stands on."""

    line: int
    code: str
    params: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Plain:
    """Ordinary Markdown."""

    line: int
    lines: Sequence[str]


@dataclass(frozen=True)
class Box:
    """A coloured box; a recommendation may do without a title. `line` is the line that opens it."""

    line: int
    name: str
    title: str
    lines: Sequence[str]


@dataclass(frozen=True)
class Single:
    """A slot or a figure."""

    line: int
    what: str
    name: str


Section: TypeAlias = "Plain | Box | Single"


def sections(lines: Sequence[str], first_line: int) -> tuple[list[Section], list[Problem]]:
    """Cut a text at its boxes, slots and figures. Boxes do not nest: a box in a box shouts."""
    found: list[Section] = []
    problems: list[Problem] = []
    index = 0
    while index < len(lines):
        here, end = first_line + index, index + 1
        if not lines[index].startswith("::"):
            end = _next(lines, index, _is_directive)
            found.append(Plain(here, lines[index:end]))
        elif single := _SINGLE.fullmatch(lines[index]):
            found.append(Single(here, single[1], single[2]))
        elif opening := _OPEN.fullmatch(lines[index]):
            # A box that is opened within one ends it: thousands within each other would end the reading.
            close = _next(lines, index + 1, _opens_or_closes)
            closed = close < len(lines) and _closes(lines[close])
            problems.extend(_box_problems(here, opening[1], opening[2], closed=closed))
            found.append(Box(here, opening[1], opening[2], lines[index + 1 : close]))
            end = close + 1 if closed else close
        elif _closes(lines[index]):
            problems.append(Problem(here, "box_not_open"))
        else:
            problems.append(Problem(here, "directive_unknown", {"text": lines[index].strip()}))
        index = end
    return found, problems


def _next(lines: Sequence[str], start: int, wanted: Callable[[str], bool]) -> int:
    """The index of the first wanted line from `start` on; the number of lines when there is none."""
    return next((index for index in range(start, len(lines)) if wanted(lines[index])), len(lines))


def _is_directive(line: str) -> bool:
    return line.startswith("::")


def _closes(line: str) -> bool:
    return _CLOSE.fullmatch(line) is not None


def _opens_or_closes(line: str) -> bool:
    return _closes(line) or _OPEN.fullmatch(line) is not None


def _box_problems(line: int, name: str, title: str, *, closed: bool) -> list[Problem]:
    problems = []
    if not closed:
        problems.append(Problem(line, "box_not_closed"))
    if name not in (*TONES, *ADVICE):
        problems.append(Problem(line, "box_unknown", {"tone": name, "tones": ", ".join((*TONES, *ADVICE))}))
    if not title and name not in ADVICE:
        problems.append(Problem(line, "box_without_title"))
    return problems
