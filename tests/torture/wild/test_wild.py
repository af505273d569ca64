"""Real phones on a bad network, and phones whose power goes: what the screen kept comes home once."""

from __future__ import annotations

import random

import pytest

from tests.journeys import patient
from tests.journeys.people import fill_in
from tests.journeys.record import Records
from tests.torture.wild.conftest import ROUNDS, SEED, Welcome
from tests.torture.wild.fault_proxy import FaultProxy

ACTS = 10


@pytest.mark.parametrize("turn", range(ROUNDS))
def test_on_a_bad_network_nothing_is_lost_doubled_or_stuck(
    turn: int, welcome: Welcome, proxy: FaultProxy, records: Records
) -> None:
    chance = random.Random(SEED * 1000 + turn)
    who, phone = welcome()
    proxy.bad = chance.choice([30, 60, 90])
    for _ in range(ACTS):
        match chance.randrange(6):
            case 0:
                phone.page.reload()
            case 1:
                phone.device.network(on=False)
                phone.write_down()
                phone.device.network(on=True)
            case _:
                phone.write_down()
        phone.page.wait_for_timeout(chance.randrange(1500))
    # The phone comes to a good network, and nobody presses anything.
    phone.device.network(on=False)
    proxy.bad = 0
    phone.device.network(on=True)
    patient.expect_badge(phone.page, "badge.safe")
    assert records.amounts(who) == [10] * phone.kept
    assert phone.shown() == phone.kept
    assert [told for told in phone.device.complaints if told.startswith("uncaught")] == []


@pytest.mark.parametrize("turn", range(ROUNDS))
def test_a_phone_whose_power_goes_still_has_all_that_the_screen_called_kept(
    turn: int, welcome: Welcome, records: Records
) -> None:
    chance = random.Random(SEED * 2000 + turn)
    who, phone = welcome()
    network = chance.random() < 0.5
    phone.device.network(on=network)
    for _ in range(chance.randrange(1, 3)):
        phone.write_down()
    # The last is on its way to the disk, or to the server, when the power goes.
    phone.begin_to_write_down()
    phone.page.wait_for_timeout(chance.randrange(120))
    phone.kill()
    phone.revive(network=False)
    kept = phone.shown()
    assert phone.kept <= kept <= phone.kept + 1
    phone.revive(network=True)
    phone.come_home(who)
    assert records.amounts(who) == [10] * kept


def test_a_phone_that_was_emptied_gets_everything_back_as_another_device(
    welcome: Welcome, records: Records, proxy: FaultProxy
) -> None:
    who, phone = welcome()
    for _ in range(3):
        phone.write_down()
    patient.expect_badge(phone.page, "badge.safe")
    # As Safari does after a week, and Android when the room runs out: the whole origin goes at once.
    phone.ask_browser("Storage.clearDataForOrigin", origin=proxy.origin, storageTypes="all")
    phone.page.goto("about:blank")
    phone.page.goto("/")
    fill_in(phone.page, who.email)
    patient.expect_badge(phone.page, "badge.safe")
    assert phone.shown() == 3
    phone.write_down()
    patient.expect_badge(phone.page, "badge.safe")
    assert records.amounts(who) == [10] * 4
