"""A phone as the protocol describes it: what happened is in its outbox until the server has decided it.

It keeps the rules of the real one (`pwa/src/sync/`), step by step: the outbox and its numbers, what an answer
does to it, a copied storage, and a server that was restored from a backup.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Literal

from uuid_utils.compat import uuid7

from backend.domain.clock_error import clock_error, days_to_move
from backend.domain.days import civil_day
from backend.domain.instants import instant_written, write_instant
from backend.domain.recovered import LEFT_OUT, OFFER, offer_of
from backend.domain.refusals import Refusal
from backend.services.sync import Answer, Push

BATCH = 200
OFFERED = ("id", "kind", "on", "by", "at", "made_at", "moved_days", "args")
KEPT = timedelta(days=35)

# What came of an answer: something moved, nothing is left to do, or it was no use.
Heard = Literal["forward", "settled", "stuck"]


@dataclass
class Phone:
    """One installation of the app by one patient. Nothing leaves `outbox` before its verdict has arrived."""

    patient_id: str
    device: str = ""
    cursor: int = 0
    epoch: str | None = None
    number: int = 0
    recovering: bool = False
    # How often the log has been read from its beginning; each entry remembers by which reading it came.
    pull: int = 0
    outbox: list[dict[str, Any]] = field(default_factory=list)
    log: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    pulled: dict[str, int] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    set_aside: dict[str, dict[str, Any]] = field(default_factory=dict)
    refused_on: dict[str, date] = field(default_factory=dict)
    kept: dict[str, tuple[datetime, dict[str, Any]]] = field(default_factory=dict)
    recovered: dict[str, Mapping[str, Any]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.device = self.device or str(uuid7())

    def record(self, kind: str, args: Mapping[str, Any], now: datetime, entry_id: str = "") -> str:
        """Write down that something happened; it waits in the outbox."""
        mutation = {
            "id": entry_id or str(uuid7()),
            "kind": kind,
            "on": civil_day(now).isoformat(),
            "made_at": now.isoformat(),
            "args": dict(args),
        }
        self.enqueue([mutation])
        return str(mutation["id"])

    def enqueue(self, mutations: Iterable[Mapping[str, Any]]) -> None:
        """Last in the outbox, under the numbers that follow."""
        for mutation in mutations:
            self.number += 1
            self.outbox.append({**mutation, "number": self.number})

    def push(self, now: datetime, most: int = BATCH) -> Push:
        """What this phone would send now. While it reads the log anew it sends nothing of its own."""
        waiting = [] if self.recovering else [dict(one) for one in self.outbox[:most]]
        return Push(self.device, self.epoch, self.cursor, now, waiting)

    def hear(self, answer: Answer | Refusal, to: Push | None = None) -> Heard:
        """Take in an answer; one to a device given up, or to an older question, is no news."""
        if to is not None and (to.device, to.cursor) != (self.device, self.cursor):
            return "stuck"
        if isinstance(answer, Refusal):
            self._count_otherwise(answer)
            return "forward"
        if self._is_restored(answer):
            self._take_verdicts(answer, [one.number for one in answer.verdicts if one.code is None])
            self._start_anew(answer)
            return "forward"
        decided = self._take_verdicts(answer, [one.number for one in answer.verdicts])
        for entry in answer.entries:
            self.log[entry["id"]], self.pulled[entry["id"]] = entry, self.pull
            self.recovered.pop(
                offer_of(entry["args"]["of"]) if entry["kind"] == LEFT_OUT else entry["id"], None
            )
        before, self.epoch, self.cursor = self.cursor, answer.epoch, answer.cursor
        if self.recovering and not answer.more:
            error = clock_error(to.sent_at, answer.server_time) if to else timedelta(0)
            self._send_again_what_is_lost(answer.server_time, error)
            return "forward"
        self._let_go_of_old(answer.server_time)
        decided += self._send_whose_day_has_come(civil_day(answer.server_time))
        if not answer.more and not self.outbox:
            return "settled"
        return "forward" if decided or self.cursor > before else "stuck"

    def give_up(self, number: int, code: str) -> None:
        """Take the one of this number out of the way: the server cannot even read it."""
        aside = next(one for one in self.outbox if one["number"] == number)
        self.refused[aside["id"]], self.set_aside[aside["id"]] = code, aside
        self._count_from(number, [one for one in self.outbox if one is not aside])

    def holds(self) -> set[str]:
        """Every entry that this phone could still show or send."""
        return {one["id"] for one in self.outbox}.union(self.refused, self.log, self.kept)

    def leave(self) -> Phone:
        """What signing out leaves: unsent and refused work; in the middle of a recovery all of one's own."""
        mine = {"role": "patient", "id": self.patient_id}
        log = {one["id"]: one for one in self.log.values() if one["by"] == mine} if self.recovering else {}
        kept = self.kept if self.recovering else {}
        if not (self.outbox or self.refused or log or kept):
            return Phone(self.patient_id)
        return Phone(
            self.patient_id,
            self.device,
            epoch=self.epoch,
            number=self.number,
            recovering=self.recovering,
            pull=self.pull + 1,
            outbox=self.outbox,
            log=log,
            pulled={one: self.pulled[one] for one in log},
            refused=self.refused,
            set_aside=self.set_aside,
            refused_on=self.refused_on,
            kept=kept,
        )

    def _count_otherwise(self, refusal: Refusal) -> None:
        """The request was refused for how we count: count anew, as a new device where ours is not ours."""
        expected = refusal.detail.get("expected")
        if refusal.code == "gap" and isinstance(expected, int):
            self._count_from(expected, self.outbox)
            return
        assert refusal.code in {"number_reused", "not_your_device"}, refusal
        self.device = str(uuid7())
        self._count_from(1, self.outbox)

    def _count_from(self, first: int, mutations: Iterable[Mapping[str, Any]]) -> None:
        waiting, self.outbox, self.number = list(mutations), [], first - 1
        self.enqueue(waiting)

    def _is_restored(self, answer: Answer) -> bool:
        """Another history, or one that has come less far than we have read: this server was restored."""
        return self.epoch is not None and (answer.epoch != self.epoch or answer.cursor < self.cursor)

    def _take_verdicts(self, answer: Answer, numbers: Iterable[int]) -> int:
        waiting = {one["number"]: one for one in self.outbox}
        codes = {verdict.number: verdict.code for verdict in answer.verdicts}
        decided = [number for number in numbers if number in waiting]
        for number in decided:
            mutation, code = waiting[number], codes[number]
            if code is None:
                self.kept[mutation["id"]] = (answer.server_time, mutation)
            else:
                self.refused[mutation["id"]], self.set_aside[mutation["id"]] = code, mutation
                self.refused_on[mutation["id"]] = civil_day(answer.server_time)
        self.outbox = [one for one in self.outbox if one["number"] not in decided]
        return len(decided)

    def _start_anew(self, answer: Answer) -> None:
        """A new device, and everything read again; what that brings tells what the server lacks."""
        self.device, self.cursor, self.epoch = str(uuid7()), 0, answer.epoch
        self.pull, self.recovering = self.pull + 1, True
        self._count_from(1, self.outbox)

    def _send_again_what_is_lost(self, now: datetime, error: timedelta) -> None:
        """First in the outbox: the patient's own under their old ids, and clinicians' entries as offers."""
        gone = [one for one in self.log.values() if self.pulled[one["id"]] != self.pull]
        known = set(self.log)
        lost = []
        for entry in sorted(gone, key=lambda one: int(one["seq"])):
            del self.log[entry["id"]], self.pulled[entry["id"]]
            if entry["by"] == {"role": "patient", "id": self.patient_id}:
                lost.append(_as_mutation(entry, error))
            else:
                self.recovered[entry["id"]] = entry
                lost += _as_offer(entry, now, error)
        unread = [
            (at, one["number"], one) for entry_id, (at, one) in self.kept.items() if entry_id not in known
        ]
        lost += [one for _, _, one in sorted(unread, key=lambda row: row[:2])]
        self.recovering = False
        self._count_from(1, [*lost, *self.outbox])

    def _send_whose_day_has_come(self, today: date) -> int:
        """What was dated ahead goes again, once a day, and after it what was refused for its absence."""
        ahead = [one for one, code in self.refused.items() if code == "in_the_future"]
        due = {one for one in ahead if str(self.set_aside[one]["on"]) <= today.isoformat()}
        early = {one for one in due if self.refused_on[one] < today}
        after = {
            one
            for one, code in self.refused.items()
            if code.startswith("unknown_") and early & {str(said) for said in self._args_of(one).values()}
        }
        again = [self.set_aside.pop(one) for one in [*early, *after]]
        for one in again:
            del self.refused[one["id"]]
        self.enqueue(sorted(again, key=lambda one: (one["id"] in after, one["number"])))
        return len(again)

    def _args_of(self, refused: str) -> Mapping[str, Any]:
        args = self.set_aside[refused].get("args")
        return args if isinstance(args, Mapping) else {}

    def _let_go_of_old(self, now: datetime) -> None:
        old = [one for one, (at, _) in self.kept.items() if at < now - KEPT and one in self.log]
        for entry_id in old:
            del self.kept[entry_id]


def _as_mutation(entry: Mapping[str, Any], error: timedelta) -> dict[str, Any]:
    """The server moves the day by what the sending phone's clock is off: it is moved back by as much."""
    made_at = entry["made_at"] or entry["at"]
    moment = instant_written(made_at)
    assert moment is not None
    on = date.fromisoformat(entry["on"]) - timedelta(days=days_to_move(moment, error))
    return {
        "id": entry["id"],
        "kind": entry["kind"],
        "on": on.isoformat(),
        "made_at": made_at,
        "args": entry["args"],
    }


def _as_offer(entry: Mapping[str, Any], now: datetime, error: timedelta) -> list[dict[str, Any]]:
    """What a clinician wrote, to be taken in again; whether something was left out is not offered."""
    if entry["kind"] == LEFT_OUT:
        return []
    offer = {
        "id": offer_of(entry["id"]),
        "kind": OFFER,
        "on": civil_day(now - error).isoformat(),
        "made_at": write_instant(now - error),
        "args": {"entry": {name: entry[name] for name in OFFERED}},
    }
    return [offer]
