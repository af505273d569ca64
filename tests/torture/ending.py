"""How every history must end, when the network is back for good and everybody has come once more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from backend.domain.recovered import offer_of
from tests.phone import Phone
from tests.torture.browser import Browser
from tests.torture.ledger import Ledger

Log = Mapping[str, Mapping[str, Any]]


def must_be_well(
    ledger: Ledger, log: Sequence[Mapping[str, Any]], browsers: Sequence[Browser], person: str
) -> None:
    """Nothing is lost, nothing is double, all phones equal the server, every outbox is empty or explained."""
    ledger.nothing_acknowledged_is_lost(log)
    by_id = {entry["id"]: entry for entry in log}
    refused: dict[str, str] = {}
    for browser in browsers:
        if person in browser.stores:
            _must_equal_the_server(browser.stores[person], by_id)
            refused |= browser.stores[person].refused
    clocks_were_set = any(browser.clock_was_set or browser.copied for browser in browsers)
    ledger.everything_is_explained(by_id, refused, clocks_were_set=clocks_were_set)
    if not (ledger.restored or ledger.let_go or clocks_were_set):
        _days_and_order_must_be_right(ledger, by_id)


def _must_equal_the_server(phone: Phone, log: Log) -> None:
    assert phone.outbox == [], f"stuck: {phone.outbox}"
    assert not phone.recovering, "it never stops reading anew"
    assert phone.log == log, "a phone does not have what the server has"
    assert phone.refused.keys() == phone.set_aside.keys(), "what was refused can no longer be read"
    offers = {offer_of(one) for one in phone.recovered}
    assert offers <= log.keys(), "what a clinician wrote, and the server lost, was never offered"


def _days_and_order_must_be_right(ledger: Ledger, log: Log) -> None:
    last: dict[int, int] = {}
    for one in ledger.written.values():
        if one.id not in log:
            continue
        entry = log[one.id]
        # The oldest shape does not say when it was made.
        if one.day is not None and entry["made_at"] is not None:
            assert entry["on"] == one.day.isoformat(), f"{one.kind} is on {entry['on']}, not on {one.day}"
        # What an older server did not understand comes later.
        if not one.for_now:
            assert entry["seq"] > last.get(one.store, 0), "not in the order in which it was written"
            last[one.store] = entry["seq"]
