"""Read the recalls: the list that a phone asks for before anything else."""

from __future__ import annotations

from dataclasses import dataclass

from backend.domain.content.recall import Recall
from backend.storage import recall_list
from backend.storage.transaction import Database


@dataclass(frozen=True)
class Recalls:
    """What is new, and how far the list goes."""

    recalls: list[Recall]
    latest: int


def recalls_after(database: Database, number: int) -> Recalls:
    """The recalls after this number, and the number of the newest."""
    with database.read() as connection:
        return Recalls(recall_list.after(connection, number), recall_list.latest(connection))
