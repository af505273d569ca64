"""The ways to say no. A refusal is a value with a stable code; its sentences live in content/."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Refusal:
    """Why something was not done. Codes are for ever: never renamed, never reused."""

    code: str
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    detail: Mapping[str, object] = field(default_factory=dict)
