"""What is the same everywhere and what is not, each with a fingerprint that anybody can compute anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from backend.domain.content.blocks import Block
from backend.domain.content.canonical import canonical, sha256_of


def overlay_fingerprint(slots: Mapping[str, Mapping[str, Sequence[Block]]]) -> str:
    """One line that differs as soon as a municipality shows any other word of its own."""
    return "sha256-" + sha256_of(canonical(slots))
