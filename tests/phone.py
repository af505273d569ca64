"""A phone as the protocol describes it: what happened is in its outbox until the server has decided it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import Any

from uuid_utils.compat import uuid7

from backend.domain.days import civil_day
from backend.domain.refusals import Refusal
from backend.services.sync import Answer, Push

BATCH = 200


@dataclass
class Phone:
    """One installation of the app. Nothing leaves `outbox` before its verdict has arrived."""

    patient_id: str
    device: str = ""
    cursor: int = 0
    epoch: str | None = None
    outbox: list[dict[str, Any]] = field(default_factory=list)
    log: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    kept: list[dict[str, Any]] = field(default_factory=list)
    numbers: count[int] = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        self.device = self.device or str(uuid7())

    def record(self, kind: str, args: Mapping[str, Any], now: datetime, entry_id: str = "") -> str:
        """Write down that something happened; it waits in the outbox."""
        mutation = {
            "number": next(self.numbers),
            "id": entry_id or str(uuid7()),
            "kind": kind,
            "on": civil_day(now).isoformat(),
            "made_at": now.isoformat(),
            "args": dict(args),
        }
        self.outbox.append(mutation)
        self.kept.append(mutation)
        return str(mutation["id"])

    def push(self, now: datetime) -> Push:
        """What this phone would send now."""
        return Push(self.device, self.epoch, self.cursor, now, [dict(one) for one in self.outbox[:BATCH]])

    def hear(self, answer: Answer | Refusal, to: Push | None = None) -> None:
        """Take in an answer, however late it comes and however often; one to a device given up is no news."""
        if to is not None and to.device != self.device:
            return
        if isinstance(answer, Refusal):
            assert answer.code == "number_reused", answer
            self.start_anew()
            return
        if self.epoch not in {None, answer.epoch}:
            self.epoch = answer.epoch
            self.start_anew()
            return
        self.epoch = answer.epoch
        for verdict in answer.verdicts:
            if verdict.code is not None:
                self.refused[verdict.id] = verdict.code
            self.outbox = [one for one in self.outbox if one["number"] != verdict.number]
        for entry in answer.entries:
            self.log[entry["id"]] = entry
        self.cursor = max(self.cursor, answer.cursor)

    def start_anew(self) -> None:
        """A new device, everything read again, and what the server may lack sent again under its old id."""
        self.device, self.cursor, self.log, self.numbers = str(uuid7()), 0, {}, count(1)
        self.outbox = [{**one, "number": next(self.numbers)} for one in self.kept]
