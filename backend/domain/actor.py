"""Who does something to a patient's log: the patient, a clinician, or a rule that an organisation set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Actor:
    """Somebody acting, in the role that decides what may be recorded."""

    role: Literal["patient", "clinician", "organisation"]
    id: str
