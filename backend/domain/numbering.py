"""A phone counts its mutations 1, 2, 3 …; whether a batch fits what it counted before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from backend.domain.refusals import Refusal


@dataclass(frozen=True)
class Verdict:
    """What was decided of one numbered mutation: accepted when there is no code."""

    number: int
    id: str
    code: str | None
    again: bool = False


def check_numbers(
    batch: Iterable[tuple[int, str]], last: int, before: Mapping[int, Verdict]
) -> Refusal | None:
    """Why the batch as a whole cannot be taken: a number is missing, or one stands for two different things.

    A reused number means that the phone's storage was copied, and two phones now count as one.
    """
    ids = {number: verdict.id for number, verdict in before.items()}
    for number, entry_id in batch:
        if number > last + 1:
            return Refusal("gap", detail={"expected": last + 1})
        if number == last + 1:
            last = number
        if ids.setdefault(number, entry_id) != entry_id:
            return Refusal("number_reused")
    return None
