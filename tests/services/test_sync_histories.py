"""Whatever the network does to requests and answers: nothing is lost, nothing doubled, nothing stuck.

Random histories of several phones of one patient against the real service. Requests and answers are lost,
doubled, delayed and reordered; the server dies before its commit; storage is copied; clocks are wrong.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import timedelta
from typing import Any, Protocol

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from sqlalchemy import Connection

from backend.domain.actor import Actor
from backend.domain.days import civil_day
from backend.domain.entries import Entry
from backend.domain.refusals import Refusal
from backend.services.sync import Answer, Push, sync
from backend.storage import patient_log
from backend.storage.transaction import Database
from tests.cast import ANNA, BO
from tests.clock import FixedClock
from tests.conftest import NOW
from tests.phone import Phone
from tests.plans import append, give_plan

# What is poisoned, and why it is refused wherever it stands in the queue.
POISON: dict[str, tuple[str, dict[str, Any]]] = {
    "unknown_kind": ("slept_well", {"hours": 7}),
    "bad_arguments": ("session", {"amount": -1}),
    "unknown_goal": ("goal_rated", {"goal": "0192f0d1-0000-7000-8000-00000000dead", "rating": 3}),
    "not_yours_to_record": ("rung_set", {"assignment": "0192f0d1-0000-7000-8000-00000000dead", "rung": 26}),
}
CLOCKS_OFF = [timedelta(0), timedelta(days=400), timedelta(days=-3650)]
ROUNDS_TO_HEAL = 12

numbers = st.integers(0, 10**6)


class Source(Protocol):
    """Lends empty databases with the cast in them."""

    def lend(self) -> AbstractContextManager[str]:
        """The address of one."""


class PowerCutError(Exception):
    """The server died before its commit."""


class Histories(RuleBasedStateMachine):
    def __init__(self, source: Source) -> None:
        super().__init__()
        self.lent = source.lend()
        self.database = Database(self.lent.__enter__())
        self.clock = FixedClock(NOW)
        self.plan = give_plan(self.database, ANNA.id, BO.id, NOW)
        self.phones = [Phone(ANNA.id) for _ in CLOCKS_OFF]
        self.off = dict(zip(map(id, self.phones), CLOCKS_OFF, strict=True))
        self.requests: list[tuple[Phone, Push]] = []
        self.answers: list[tuple[Phone, Push, Answer | Refusal]] = []
        self.right: set[str] = {self.plan}
        self.wrong: dict[str, str] = {}
        self.said: dict[tuple[str, int], str | None] = {}

    def teardown(self) -> None:
        try:
            self.heal()
        finally:
            self.database.close()
            self.lent.__exit__(None, None, None)

    def phones_clock(self, phone: Phone) -> FixedClock:
        return FixedClock(self.clock() + self.off[id(phone)])

    @rule(which=numbers, minutes=numbers)
    def something_happens(self, which: int, minutes: int) -> None:
        phone = self.phones[which % len(self.phones)]
        args = {"assignment": self.plan, "amount": 1 + minutes % 30}
        self.right.add(phone.record("session", args, self.phones_clock(phone)()))

    @rule(which=numbers, why=st.sampled_from(sorted(POISON)))
    def something_poisoned_happens(self, which: int, why: str) -> None:
        phone = self.phones[which % len(self.phones)]
        kind, args = POISON[why]
        self.wrong[phone.record(kind, args, self.phones_clock(phone)())] = why

    @rule(which=numbers)
    def a_goal_is_set_and_rated_in_one_breath(self, which: int) -> None:
        phone = self.phones[which % len(self.phones)]
        goal = phone.record("goal_set", {"text": "Gå til stranden"}, self.phones_clock(phone)())
        rated = phone.record("goal_rated", {"goal": goal, "rating": 4}, self.phones_clock(phone)())
        self.right |= {goal, rated}

    @rule()
    def the_clinician_writes_too(self) -> None:
        entry_id = f"0192f0d1-1111-7000-8000-{len(self.right):012x}"
        args = {"assignment": self.plan, "weekdays": [2, 4]}
        entry = Entry(entry_id, "weekdays_set", civil_day(self.clock()), Actor("clinician", BO.id), args)
        append(self.database, ANNA.id, entry, self.clock())
        self.right.add(entry_id)

    @rule(hours=st.integers(0, 60))
    def time_passes(self, hours: int) -> None:
        self.clock.move(hours=hours)

    @rule(which=numbers)
    def a_phone_sends(self, which: int) -> None:
        phone = self.phones[which % len(self.phones)]
        self.requests.append((phone, phone.push(self.phones_clock(phone)())))

    @rule(which=numbers, again=st.booleans())
    def a_request_arrives_early_late_or_twice(self, which: int, *, again: bool) -> None:
        if self.requests:
            place = which % len(self.requests)
            phone, push = self.requests[place] if again else self.requests.pop(place)
            self.answers.append((phone, push, self.serve(push)))

    @rule(which=numbers)
    def a_request_is_lost(self, which: int) -> None:
        if self.requests:
            self.requests.pop(which % len(self.requests))

    @rule(which=numbers)
    def the_server_dies_before_its_commit(self, which: int) -> None:
        if self.requests:
            _, push = self.requests[which % len(self.requests)]
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(self.database, "write", lambda: _cut_short(self.database))
                with suppress(PowerCutError):
                    sync(self.database, patient_id=ANNA.id, push=push, now=self.clock())

    @rule(which=numbers, again=st.booleans())
    def an_answer_arrives_early_late_or_twice(self, which: int, *, again: bool) -> None:
        if self.answers:
            place = which % len(self.answers)
            phone, push, answer = self.answers[place] if again else self.answers.pop(place)
            phone.hear(answer, to=push)

    @rule(which=numbers)
    def an_answer_is_lost(self, which: int) -> None:
        if self.answers:
            self.answers.pop(which % len(self.answers))

    @rule(which=numbers)
    def a_phones_storage_is_copied(self, which: int) -> None:
        if len(self.phones) < len(CLOCKS_OFF) + 2:
            original = self.phones[which % len(self.phones)]
            twin = copy.deepcopy(original)
            self.off[id(twin)] = self.off[id(original)]
            self.phones.append(twin)

    def serve(self, push: Push) -> Answer | Refusal:
        answer = sync(self.database, patient_id=ANNA.id, push=push, now=self.clock())
        if isinstance(answer, Answer):
            for verdict in answer.verdicts:
                before = self.said.setdefault((push.device, verdict.number), verdict.code)
                assert before == verdict.code, "one number was answered in two ways"
        return answer

    @invariant()
    def the_log_counts_without_gaps_and_holds_nothing_twice(self) -> None:
        log = self.log()
        assert [seq for seq, _ in log] == list(range(1, len(log) + 1))
        assert len({entry_id for _, entry_id in log}) == len(log)

    @invariant()
    def what_a_phone_has_let_go_of_is_safe(self) -> None:
        safe = {entry_id for _, entry_id in self.log()}
        for phone in self.phones:
            waiting = {one["id"] for one in phone.outbox}
            done = {one["id"] for one in phone.kept} - waiting
            assert done - set(phone.refused) <= safe

    def heal(self) -> None:
        """The network is back for good: every outbox empties, and everybody ends with the same."""
        for _ in range(ROUNDS_TO_HEAL):
            for phone in self.phones:
                push = phone.push(self.phones_clock(phone)())
                phone.hear(self.serve(push), to=push)
        ids = {entry_id for _, entry_id in self.log()}
        assert ids == self.right
        for phone in self.phones:
            assert phone.outbox == []
            assert set(phone.log) == ids
            mine = {one["id"] for one in phone.kept} & set(self.wrong)
            assert {one: phone.refused[one] for one in mine} == {one: self.wrong[one] for one in mine}

    def log(self) -> list[tuple[int, str]]:
        with self.database.read() as connection:
            return [(one["seq"], one["id"]) for one in patient_log.whole(connection, ANNA.id)]


@contextmanager
def _cut_short(database: Database) -> Iterator[Connection]:
    with Database.write(database) as connection:
        yield connection
        raise PowerCutError


@pytest.mark.parametrize(("kind", "examples"), [("sqlite", 60), ("postgresql", 15)])
def test_no_history_loses_or_doubles_anything(
    kind: str, examples: int, request: pytest.FixtureRequest
) -> None:
    source = request.getfixturevalue(f"{kind}_source")

    class OnThisDatabase(Histories):
        def __init__(self) -> None:
            super().__init__(source)

    run_state_machine_as_test(
        OnThisDatabase,
        settings=settings(
            max_examples=examples,
            stateful_step_count=40,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
