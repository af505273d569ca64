"""What patients write on their phones: what is right, what must be refused, and what nobody can read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from backend.domain.clock_error import TOLERATED
from backend.domain.days import civil_day
from tests.phone import Phone
from tests.torture.browser import Browser
from tests.torture.ledger import Ledger, Written
from tests.torture.server import NEWER_KIND

NOBODYS = "0192f0d1-0000-7000-8000-00000000dead"
# What is refused wherever it stands in the queue, and under which code.
WRONG: Mapping[str, tuple[str, dict[str, Any]]] = {
    "unknown_kind": ("slept_well", {"hours": 7}),
    "bad_arguments": ("session", {"amount": -1}),
    "unknown_goal": ("goal_rated", {"goal": NOBODYS, "rating": 3}),
    "not_yours_to_record": ("rung_set", {"assignment": NOBODYS, "rung": 26}),
}
# Longer than the server can read any id: the whole request is then refused.
UNREADABLE_ID = "x" * 65
FOR_NOW = frozenset({"unknown_kind"})


@dataclass(frozen=True)
class Pen:
    """Writes on one phone, and keeps in the ledger what must come of it."""

    browser: Browser
    store: int
    phone: Phone
    plan: str
    ledger: Ledger
    now: datetime

    def write(self, what: str) -> None:
        """One thing that happened, or two in one breath."""
        if what in WRONG:
            kind, args = WRONG[what]
            self._record(kind, args, wrong=what)
            return
        right: dict[str, Callable[[], None]] = {
            "session": self._session,
            "oldest shape": self._oldest_shape,
            "goal": self._goal,
            "goal and rating": self._goal_and_rating,
            "withdrawal": self._withdrawal,
            "newer kind": self._newer_kind,
            "unreadable": self._unreadable,
        }
        right[what]()

    def _session(self) -> None:
        self._record("session", {"assignment": self.plan, "amount": 10}, mentions=self.plan)

    def _oldest_shape(self) -> None:
        self._session()
        self.phone.outbox[-1]["made_at"] = None

    def _goal(self) -> None:
        self._record("goal_set", {"text": "Gå til stranden"})

    def _goal_and_rating(self) -> None:
        goal = self._record("goal_set", {"text": "Sove om natten"})
        self._record("goal_rated", {"goal": goal, "rating": 4}, mentions=goal)

    def _withdrawal(self) -> None:
        for mine in [one for one in self.ledger.written if one in self.phone.log][-1:]:
            self._record("withdrawn", {"of": mine}, mentions=mine)

    def _newer_kind(self) -> None:
        args = {"assignment": self.plan, "from": civil_day(self.now).isoformat()}
        self._record(NEWER_KIND, args, mentions=self.plan, for_now=FOR_NOW)

    def _unreadable(self) -> None:
        entry_id = f"{UNREADABLE_ID}{len(self.ledger.written)}"
        self._record("goal_set", {"text": "Ulæselig"}, wrong="invalid", entry_id=entry_id)

    def _record(
        self,
        kind: str,
        args: Mapping[str, Any],
        *,
        wrong: str | None = None,
        mentions: str | None = None,
        for_now: frozenset[str] = frozenset(),
        entry_id: str = "",
    ) -> str:
        entry_id = self.phone.record(kind, args, self.browser.clock(self.now), entry_id)
        self.ledger.written[entry_id] = Written(
            entry_id, kind, self.store, wrong, self._day(), mentions, for_now
        )
        return entry_id

    def _day(self) -> date | None:
        """The day that must come out of it; None where a clock that is hardly wrong is a day ahead."""
        today = civil_day(self.now)
        if abs(self.browser.clock_off) > TOLERATED:
            return today
        day = civil_day(self.browser.clock(self.now))
        return day if day <= today else None
