"""The states of the work on a text, and the law that holds for all of them: another word is another draft."""

from __future__ import annotations

# A text that is published has no work left; what is withdrawn is a recall.
STATES = ("draft", "in_review", "approved")
CHANGES = ("minor", "major")
