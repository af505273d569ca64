"""What a clinician says of somebody whom they invite, and what must not be said there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from backend.domain.refusals import Refusal

OLDEST: Final = 120

# A day, a month, a year and four digits more, however they are spaced: nobody's name or address looks so.
_CPR: Final = re.compile(r"(?<!\d)(0[1-9]|[12]\d|3[01])[ ./-]?(0[1-9]|1[0-2])[ ./-]?\d{2}[ ./-]*\d{4}(?!\d)")


@dataclass(frozen=True)
class Invitation:
    """Whom to let in: no more than what tells one patient of a clinician from another."""

    name: str
    born: date
    municipality: str
    email: str | None
    language: str


def objection(invitation: Invitation, today: date) -> Refusal | None:
    """Why somebody cannot be invited with these words."""
    said = {"name": invitation.name, "email": invitation.email or ""}
    with_cpr = {field: ("looks_like_cpr",) for field, text in said.items() if looks_like_cpr(text)}
    if with_cpr:
        return Refusal("cpr_not_wanted", with_cpr)
    if not invitation.name:
        return Refusal("invalid", {"name": ("missing",)})
    if not today.replace(year=today.year - OLDEST, day=1) <= invitation.born <= today:
        return Refusal("invalid", {"born": ("out_of_range",)})
    return None


def looks_like_cpr(text: str) -> bool:
    """Whether somebody seems to have typed the number that Rygvej does without."""
    return _CPR.search(text) is not None
