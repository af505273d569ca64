"""What was written on phones and said by the server, and what must be true of it in the end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from backend.domain.recovered import offer_of
from backend.services.sync import Answer, Push

# An entry may come too late for what it speaks of only where a restored server has lost that.
LOST_WITH_A_RESTORE = {"unknown_assignment", "unknown_goal", "unknown_entry"}


@dataclass(frozen=True)
class Written:
    """One entry as a patient wrote it: where, why it must be refused (None: it must not), and its day."""

    id: str
    kind: str
    store: int
    wrong: str | None
    day: date | None
    mentions: str | None = None
    # Codes under which it may also rest on a phone, until a newer server comes.
    for_now: frozenset[str] = frozenset()


@dataclass
class Ledger:
    """The books of one patient."""

    written: dict[str, Written] = field(default_factory=dict)
    by_clinician: set[str] = field(default_factory=set)
    accepted: set[str] = field(default_factory=set)
    said: dict[tuple[str, int], str | None] = field(default_factory=dict)
    # Ids that a server which died may have decided on.
    perhaps: set[str] = field(default_factory=set)
    # Entries that a phone let go of for good, and those that a restored server lost.
    let_go: set[str] = field(default_factory=set)
    lost_by_restore: set[str] = field(default_factory=set)
    restored: bool = False

    def note(self, push: Push, answer: Answer) -> None:
        """Write down what was said; the same question is answered the same for ever."""
        numbers = [one["number"] for one in push.mutations]
        told = [verdict.number for verdict in answer.verdicts]
        assert told in (numbers, []), f"asked about {numbers}, told about {told}"
        for verdict in answer.verdicts:
            key = push.device, verdict.number
            if key in self.said:
                assert self.said[key] == verdict.code, f"{key} was answered in two ways"
                assert verdict.again, f"{key} was decided before, and not called so"
            elif verdict.code is None:
                assert verdict.again or verdict.id not in self.accepted, f"{verdict.id} was accepted twice"
                known = self.accepted | self.perhaps
                assert not verdict.again or verdict.id in known, f"{verdict.id} was never accepted before"
            self.said[key] = verdict.code
            if verdict.code is None:
                self.accepted.add(verdict.id)
        seqs = [entry["seq"] for entry in answer.entries]
        assert seqs == list(range(seqs[0], seqs[0] + len(seqs))) if seqs else True, f"a page of {seqs}"
        assert not seqs or answer.cursor == seqs[-1], "the cursor is not that of the last entry"

    def perhaps_decided(self, push: Push) -> None:
        """The server died over this request, before its commit or after it."""
        self.perhaps |= {one["id"] for one in push.mutations}

    def restored_to(self, log: Iterable[Mapping[str, Any]]) -> None:
        """The server is back where it was; what it has said since counts for nothing."""
        ids = {entry["id"] for entry in log}
        self.lost_by_restore |= (self.accepted | self.by_clinician) - ids
        self.accepted, self.said, self.restored = self.accepted & ids, {}, True
        self.by_clinician &= ids

    def nothing_acknowledged_is_lost(self, log: Iterable[Mapping[str, Any]]) -> None:
        """Saved means saved, and once."""
        ids = [entry["id"] for entry in log]
        assert len(ids) == len(set(ids)), f"twice in the log: {ids}"
        assert [entry["seq"] for entry in log] == list(range(1, len(ids) + 1)), "seq has gaps"
        missing = (self.accepted | self.by_clinician) - set(ids)
        assert not missing, f"acknowledged and lost: {missing}"

    def everything_is_explained(
        self, log: Mapping[str, Mapping[str, Any]], refused: Mapping[str, str], *, clocks_were_set: bool
    ) -> None:
        """Each entry is in the log, or was refused for a reason that holds and is still on a phone."""
        offers = {offer_of(one) for one in self.lost_by_restore}
        assert set(log) <= self.written.keys() | self.by_clinician | offers, "an entry that nobody wrote"
        for one in self.written.values():
            code = refused.get(one.id)
            if one.id in log:
                assert one.wrong is None, f"{one.kind} was accepted, and must not be"
                assert code is None or clocks_were_set or self.restored, f"{one.id} is refused and accepted"
            elif code is not None:
                allowed = {one.wrong, *one.for_now} if one.wrong else set(one.for_now)
                if clocks_were_set or one.day is None:
                    allowed.add("in_the_future")
                if one.mentions and (self.restored or one.mentions not in log):
                    allowed |= LOST_WITH_A_RESTORE
                assert code in allowed, f"{one.kind} {one.id} was refused as {code}, not {allowed}"
            else:
                assert one.id in self.let_go, f"{one.kind} {one.id} is neither in the log nor refused"
                assert one.id not in self.accepted
