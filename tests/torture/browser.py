"""One browser that two people use in turn: whose app is open, whose cookie it holds, and a turn at the door.

A turn follows `pwa/src/sync/turn.ts`: requests and answers until nothing waits, or until it is no use now.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from backend.domain.refusals import Refusal
from backend.services.sync import Answer, Push
from tests.phone import Phone
from tests.torture.house import Unreachable

MOST_CORRECTIONS = 20
MOST_REQUESTS = 200
ABOUT_SHAPE = {"bad_json", "invalid", "body_too_large", "too_many_mutations"}
SIGNED_OUT = {"not_signed_in", "not_allowed"}
COUNT_OTHERWISE = {"gap", "number_reused", "not_your_device"}

Send = Callable[[Push], Answer | Refusal]


@dataclass(eq=False)
class Browser:
    """A shared phone: a database for each person who uses it, one cookie, one clock."""

    clock_off: timedelta
    stores: dict[str, Phone] = field(default_factory=dict)
    # Whose app is open, and whose session the cookie holds.
    person: str | None = None
    token: str | None = None
    cookie_of: str | None = None
    # The version of the server that did not understand what was refused as `unknown_kind`.
    version_of: dict[str, int] = field(default_factory=dict)
    clock_was_set: bool = False
    copied: bool = False

    def clock(self, now: datetime) -> datetime:
        """What this phone's clock says."""
        return now + self.clock_off

    def let_in(self, person: str, token: str) -> None:
        """Somebody signs in; what waits of others stays where it is."""
        self.person = self.cookie_of = person
        self.token = token
        self.stores.setdefault(person, Phone(person))

    def sign_out(self, person: str) -> None:
        """The app is emptied of whoever had it open."""
        self.stores[person] = self.stores[person].leave()
        self.person = self.token = self.cookie_of = None

    def empty(self) -> dict[str, Phone]:
        """The system clears everything away; what there was."""
        held, self.stores = self.stores, {}
        self.person = self.token = self.cookie_of = None
        return held

    def copy(self) -> Browser:
        """The same storage on another phone, as from a backup of this one."""
        self.copied = True
        return copy.deepcopy(self)

    def may_send(self) -> tuple[Phone, str] | tuple[None, None]:
        """The open database and its owner's cookie: nothing goes out with another's session."""
        if self.person is None or self.token is None or self.cookie_of != self.person:
            return None, None
        return self.stores[self.person], self.token


def take_turn(phone: Phone, send: Send, clock: Callable[[], datetime], batch: int) -> bool:
    """Send and hear until nothing waits, or until it is no use now; False when the session has ended."""
    most, corrections = batch, 0
    for _ in range(MOST_REQUESTS):
        push = phone.push(clock(), most)
        try:
            reply = send(push)
            if isinstance(reply, Answer):
                if phone.hear(reply, push) != "forward":
                    return True
                continue
            corrections += 1
            if reply.code in SIGNED_OUT:
                return False
            smaller = _after_refusal(phone, push, reply, lambda: send(phone.push(clock(), 0)), batch)
        except Unreachable:
            return True
        if smaller is None or corrections == MOST_CORRECTIONS:
            return True
        most = smaller
    raise AssertionError("a turn that never ends")


def _after_refusal(
    phone: Phone, push: Push, reply: Refusal, ask_for_nothing: Callable[[], Answer | Refusal], batch: int
) -> int | None:
    """How many mutations the next request may carry; None where it is no use now."""
    if reply.code in COUNT_OTHERWISE:
        phone.hear(reply, push)
        return batch
    if reply.code not in ABOUT_SHAPE or not push.mutations:
        return None
    if len(push.mutations) > 1:
        return len(push.mutations) // 2
    # One alone was refused: would the server refuse whatever we send, or is it that one?
    if not isinstance(ask_for_nothing(), Answer):
        return None
    phone.give_up(push.mutations[0]["number"], reply.code)
    return batch


def send_again_to_newer_server(browser: Browser, phone: Phone, version: int) -> None:
    """What the server did not understand goes out again when the server has another version."""
    again = []
    for entry_id, code in list(phone.refused.items()):
        # The version that said no is learnt at the next contact.
        if code == "unknown_kind" and browser.version_of.setdefault(entry_id, version) != version:
            del phone.refused[entry_id], browser.version_of[entry_id]
            again.append(phone.set_aside.pop(entry_id))
    phone.enqueue(sorted(again, key=lambda one: int(one["number"])))
