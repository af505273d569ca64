"""Where each kind of item lives in the content folder, and which of its words are Markdown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """One kind of item that editors write as files of its own."""

    name: str
    folder: str
    suffix: str
    markdown: tuple[str, ...] = ()


KINDS = (
    Kind("page", "pages", ".md", ("body",)),
    Kind("lesson", "lessons", ".md", ("body",)),
    Kind("strategy", "strategies", ".md", ("body",)),
    Kind("flare_plan", "flare_plans", ".md", ("body",)),
    Kind("exercise", "exercises", ".yaml"),
    Kind("ladder", "ladders", ".yaml", ("instructions", "measuring")),
    Kind("ladder_rules", "rules", ".yaml"),
    Kind("safety", "safety", ".yaml"),
    Kind("pathway", "pathways", ".yaml"),
    Kind("goal_list", "goals", ".yaml"),
)

BY_FOLDER: Mapping[str, Kind] = {kind.folder: kind for kind in KINDS}
