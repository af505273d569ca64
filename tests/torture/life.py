"""One history, lived: two people, their phones, the real server, and what must be true in the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from uuid_utils.compat import uuid7

from backend.domain.actor import Actor
from backend.domain.days import civil_day
from backend.domain.entries import Entry
from backend.domain.refusals import Refusal
from backend.services.sync import Answer, Push
from tests.cast import BO
from tests.clock import at
from tests.phone import Phone
from tests.plans import append
from tests.torture.browser import Browser, send_again_to_newer_server, take_turn
from tests.torture.ending import must_be_well
from tests.torture.house import House
from tests.torture.ledger import Ledger
from tests.torture.network import Network
from tests.torture.patients import Patient
from tests.torture.pen import UNREADABLE_ID, Pen
from tests.torture.server import Rows, Server
from tests.torture.story import Story

MOST_PHONES = 6
ROUNDS_TO_HEAL = 3
# One may end at a session that is over, or at more corrections than one turn makes.
CONTACTS = 3
FAR_AHEAD = 1000
# A replay costs as much as a sync, so only some histories end with one.
SOME = 3


@dataclass
class Life:
    """What one history knows while it is lived."""

    story: Story
    house: House
    server: Server
    people: tuple[Patient, ...]
    ledgers: dict[str, Ledger] = field(default_factory=dict)
    browsers: list[Browser] = field(default_factory=list)
    backup: Rows = field(default_factory=list)
    backup_logs: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    network: Network = field(init=False)

    def live(self) -> None:
        """Begin, take every step, heal, and look."""
        self.house.clock.now = at(self.story.begins)
        self.ledgers = {one.id: Ledger(by_clinician={one.plan}) for one in self.people}
        self.network = Network(self.house, self.server, self.ledgers)
        for minutes in self.story.clocks:
            self.browsers.append(Browser(timedelta(minutes=minutes)))
            self._let_in(self.browsers[-1], self.people[0])
        if ["restore"] in self.story.steps:
            self._backup()
        for what, *more in self.story.steps:
            self._steps[what](*more)
        self._heal()
        self._look()

    @property
    def _steps(self) -> dict[str, Callable[..., None]]:
        return {
            "write": self._write,
            "sync": self._sync,
            "clinician writes": self._clinician_writes,
            "time passes": self._time_passes,
            "late arrives": self.network.late_arrives,
            "signs in": self._signs_in,
            "signs out": self._signs_out,
            "session ends": self._session_ends,
            "clock is set": self._clock_is_set,
            "backup": self._backup,
            "restore": self._restore,
            "storage is copied": self._storage_is_copied,
            "storage is emptied": self._storage_is_emptied,
            "stray request": self._stray_request,
            "skips a number": self._skips_a_number,
            "server is upgraded": self.server.upgrade,
        }

    def _browser(self, which: int) -> Browser:
        return self.browsers[which % len(self.browsers)]

    # What people do.

    def _write(self, which: int, what: str, count: int) -> None:
        browser = self._browser(which)
        if browser.person is None:
            return
        phone = browser.stores[browser.person]
        (plan,) = (one.plan for one in self.people if one.id == browser.person)
        ledger = self.ledgers[browser.person]
        for _ in range(count):
            Pen(browser, self.browsers.index(browser), phone, plan, ledger, self.house.clock()).write(what)

    def _clinician_writes(self, whose: int) -> None:
        patient, now, entry_id = self.people[whose], self.house.clock(), str(uuid7())
        args = {"assignment": patient.plan, "weekdays": [2, 4]}
        entry = Entry(entry_id, "weekdays_set", civil_day(now), Actor("clinician", BO.id), args)
        append(self.house.database, patient.id, entry, now)
        self.ledgers[patient.id].by_clinician.add(entry_id)

    def _signs_in(self, which: int, whose: int) -> None:
        self._let_in(self._browser(which), self.people[whose])

    def _let_in(self, browser: Browser, patient: Patient) -> None:
        if browser.person not in {None, patient.id} and browser.token:
            self._sign_out(browser)
        browser.let_in(patient.id, self.house.sign_in(patient))

    def _signs_out(self, which: int) -> None:
        self._sign_out(self._browser(which))

    def _sign_out(self, browser: Browser) -> None:
        person = browser.person
        if person is not None:
            before = browser.stores[person].holds()
            browser.sign_out(person)
            self.ledgers[person].let_go |= before - browser.stores[person].holds()

    def _clock_is_set(self, which: int, minutes: int) -> None:
        browser = self._browser(which)
        browser.clock_off, browser.clock_was_set = timedelta(minutes=minutes), True

    def _storage_is_copied(self, which: int) -> None:
        if len(self.browsers) < MOST_PHONES:
            self.browsers.append(self._browser(which).copy())

    def _storage_is_emptied(self, which: int) -> None:
        for person, phone in self._browser(which).empty().items():
            self.ledgers[person].let_go |= phone.holds()

    def _time_passes(self, hours: int) -> None:
        self.house.clock.move(hours=hours)

    # What happens to the server, and at its door.

    def _session_ends(self, which: int) -> None:
        token = self._browser(which).token
        if token:
            self.house.end_session(token)

    def _backup(self) -> None:
        self.backup = self.server.back_up()
        self.backup_logs = {one.id: self.server.log_of(one.id) for one in self.people}

    def _restore(self) -> None:
        for person, ledger in self.ledgers.items():
            ledger.nothing_acknowledged_is_lost(self.server.log_of(person))
        self.server.restore(self.backup)
        for person, ledger in self.ledgers.items():
            ledger.restored_to(self.backup_logs[person])

    def _sync(self, which: int, faults: list[str]) -> None:
        browser, waiting = self._browser(which), list(faults)
        phone, token = browser.may_send()
        if phone is None or token is None:
            return
        send_again_to_newer_server(browser, phone, self.server.version)

        def send(push: Push) -> Answer | Refusal:
            return self.network.travel(token, phone.patient_id, push, waiting.pop(0) if waiting else "none")

        if not take_turn(phone, send, lambda: browser.clock(self.house.clock()), self.story.batch):
            browser.token = None

    def _known(self, which: int) -> tuple[Browser, Phone] | None:
        """A phone that the server knows, with whoever's app is open."""
        browser = self._browser(which)
        if browser.person is None or browser.may_send()[0] is None:
            return None
        phone = browser.stores[browser.person]
        known = any(device == phone.device for device, _ in self.ledgers[browser.person].said)
        return (browser, phone) if known and not phone.recovering else None

    def _stray_request(self, which: int) -> None:
        """What a device of one person sends never counts for another, whoever is signed in."""
        known = self._known(which)
        if known is None:
            return
        browser, phone = known
        (other,) = (one for one in self.people if one.id != phone.patient_id)
        goal = {
            "number": 1,
            "id": str(uuid7()),
            "kind": "goal_set",
            "on": "2026-01-01",
            "args": {"text": "Bos"},
        }
        push = replace(phone.push(browser.clock(self.house.clock())), mutations=[goal])
        told = self.house.ask(self.house.sign_in(other), push)
        assert isinstance(told, Refusal), "a device of one patient was taken for another's"
        assert told.code == "not_your_device"

    def _skips_a_number(self, which: int) -> None:
        """Nothing of a batch with a gap is applied."""
        known = self._known(which)
        if known is None:
            return
        browser, phone = known
        push = phone.push(browser.clock(self.house.clock()))
        readable = [one for one in push.mutations if len(one["id"]) < len(UNREADABLE_ID)]
        beyond = [{**one, "number": one["number"] + FAR_AHEAD} for one in readable]
        before = self.server.log_of(phone.patient_id)
        told = self.house.ask(browser.token or "", replace(push, mutations=beyond))
        assert not isinstance(told, Answer) or not told.verdicts, "a batch with a gap was taken"
        assert self.server.log_of(phone.patient_id) == before, "a batch with a gap was written down"

    # In the end.

    def _heal(self) -> None:
        """The network is back for good, and everybody comes once more, until nobody has anything to do."""
        while self.network.late:
            self.network.late_arrives(0)
        self.server.upgrade()
        for _ in range(ROUNDS_TO_HEAL):
            visits = [self._visit(which, one) for which in range(len(self.browsers)) for one in self.people]
            if not any(visits):
                return

    def _visit(self, which: int, patient: Patient) -> bool:
        """Somebody opens the app and lets it sync; whether there was anything to do."""
        browser = self.browsers[which]
        phone = browser.stores.get(patient.id)
        if phone is None or self.server.is_in_step(phone):
            return False
        for _ in range(CONTACTS):
            if browser.token is None or browser.cookie_of != patient.id:
                # What others left unsent stays where it is: nobody signs out in a hurry.
                browser.let_in(patient.id, self.house.sign_in(patient))
            self._sync(which, [])
            if self.server.is_in_step(phone):
                return True
        raise AssertionError(f"{CONTACTS} contacts without any trouble leave something undone")

    def _look(self) -> None:
        for person, ledger in self.ledgers.items():
            log = self.server.log_of(person)
            must_be_well(ledger, log, self.browsers, person)
            self._replay_changes_nothing(person, log)

    def _replay_changes_nothing(self, person: str, log: list[dict[str, Any]]) -> None:
        """Any request that was ever answered, once more and a month later."""
        mine = [one for one in self.network.answered if one.patient == person and one.push.mutations]
        if not mine or len(log) % SOME:
            return
        request = mine[len(log) % len(mine)]
        (patient,) = (one for one in self.people if one.id == person)
        self.house.clock.move(days=31)
        self.house.ask(self.house.sign_in(patient), request.push)
        after = self.server.log_of(person)
        assert after[: len(log)] == log, "a replay changed the log"
        # What a restore lost and no phone holds any more is welcome back, and what is understood only now.
        ledger, new = self.ledgers[person], {entry["id"] for entry in after[len(log) :]}
        for_now = {one.id for one in ledger.written.values() if one.for_now}
        assert new <= ledger.let_go | for_now, "a replay doubled something"
