"""What a check found, where, and whether it stops a release. The sentences are in content/i18n/check."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

# These are for a person to judge. Everything else stops a release.
WARNINGS = frozenset(
    {
        "alt_too_short",
        "leads_nowhere",
        "long_sentences",
        "on_purpose_unused",
        "released_item_gone",
        "review_passed",
        "review_too_far_ahead",
        "sentence_too_long",
        "slot_expired",
        "slot_hard_to_read",
        "slot_not_there",
        "slot_unused",
        "translation_slots_differ",
        "translation_stale",
        "word_to_avoid",
    }
)


@dataclass(frozen=True, order=True)
class Finding:
    """One thing that an editor should look at, in one line of one file."""

    file: str
    line: int
    code: str
    params: Mapping[str, str | int] = field(default_factory=dict, compare=False)

    @property
    def stops_a_release(self) -> bool:
        """Whether this must be put right first."""
        return self.code not in WARNINGS


def errors(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that stop a release."""
    return [finding for finding in findings if finding.stops_a_release]
