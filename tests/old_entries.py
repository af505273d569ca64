"""The recorded corpus: one sample of every shape that an entry and its envelope ever had (tests/vectors)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from backend.domain import exact

FOLDER = Path(__file__).parent / "vectors" / "old_entries"
# What the log holds already when a sample arrives.
PLAN, GOAL, SESSION = (f"0192f0d1-0000-7000-8000-0000000000a{digit}" for digit in "123")
OFFER = "0192f0d1-0000-f000-8000-0000000000a4"


@dataclass(frozen=True)
class Sample:
    """What somebody once sent; `id` only where the shape says something about it."""

    kind: str
    by: str
    args: dict[str, Any]
    id: str | None
    fingerprint: str


def samples() -> Iterator[Sample]:
    """All of them, by kind and age."""
    for file in sorted(FOLDER.glob("*.json")):
        found: Any = exact.loads(file.read_bytes())
        assert found["kind"] == file.stem
        for one in found["samples"]:
            yield Sample(file.stem, one["by"], one["args"], one.get("id"), _fingerprint(file.stem, one))


def envelopes() -> list[dict[str, Any]]:
    """Every form in which mutations were ever wrapped, by a name and the body that was sent."""
    found: Any = exact.loads((FOLDER.parent / "old_envelopes.json").read_bytes())
    return list(found["envelopes"])


def fingerprints() -> list[str]:
    """What the ledger holds of all of it, so that a change is seen."""
    wrapped = [_fingerprint("envelope", one) for one in envelopes()]
    return [*(sample.fingerprint for sample in samples()), *wrapped]


def _fingerprint(name: str, recorded: object) -> str:
    return f"{name} {sha256(exact.dumps(recorded).encode()).hexdigest()[:16]}"
