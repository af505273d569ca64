"""What the editors' files amount to: items to release, the municipalities' words, and what was found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import mean

from backend.domain.content.findings import Finding, errors
from backend.domain.content.items import Item
from backend.domain.content.lix import Readability
from backend.domain.content.overlay import MunicipalitySlots


@dataclass(frozen=True)
class Draft:
    """Everything in the content folder, read and checked. With one error in it, nothing of it is released."""

    items: tuple[Item, ...]
    slots: tuple[MunicipalitySlots, ...]
    findings: tuple[Finding, ...]
    readability: Mapping[str, Readability]

    @property
    def errors(self) -> list[Finding]:
        """What must be put right before anything of this can be released."""
        return errors(self.findings)

    @property
    def mean_lix(self) -> int:
        """How hard the texts are to read taken together, to the nearest whole number."""
        return round(mean(text.lix for text in self.readability.values())) if self.readability else 0
