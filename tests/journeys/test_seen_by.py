"""A clinician opens a patient's record, and the patient reads on the phone by whom it was opened, and why."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.journeys import desk, patient
from tests.journeys.conftest import Open
from tests.journeys.people import Operator, sign_in
from tests.journeys.words import say


def test_a_patient_reads_who_has_opened_the_record_and_hears_kindly_that_it_takes_network(
    open_device: Open, operator: Operator
) -> None:
    who = operator.welcome("Hedda Voss")
    bo = open_device("desk").page
    desk.arrive(bo)
    desk.open_patient(bo, who)

    phone = open_device("phone")
    sign_in(phone.page, "/", who.email)
    patient.go(phone.page, "me")
    phone.page.get_by_role("link", name=say("audit", "seen_by.open")).click()
    expect(phone.page.get_by_role("heading", name=say("audit", "seen_by.title"), level=1)).to_be_visible()
    visit = phone.page.get_by_role("listitem").filter(has_text="Bo Friis")
    for words in ("seen_by.act.record_opened", "seen_by.act.seen_in_list", "seen_by.why.clinician"):
        expect(visit).to_contain_text(say("audit", words))
    expect(visit).to_contain_text(re.compile("Fysioterapeut, Sundhedscenter Odense"))

    phone.network(on=False)
    patient.go(phone.page, "me")
    phone.page.get_by_role("link", name=say("audit", "seen_by.open")).click()
    expect(phone.page.get_by_text(say("audit", "seen_by.unreachable"))).to_be_visible()
    phone.network(on=True)
    phone.page.get_by_role("button", name=say("audit", "seen_by.again")).click()
    expect(visit).to_be_visible()


def test_an_administrator_finds_the_same_look(open_device: Open, operator: Operator) -> None:
    who = operator.welcome("Holger Brix")
    bo = open_device("desk").page
    desk.arrive(bo)
    desk.open_patient(bo, who)

    ida = open_device("desk").page
    sign_in(ida, "/ledelse/", "ida@rygvej.test")
    ida.get_by_role("link", name=say("access_log", "log.nav")).click()
    ida.get_by_label(say("access_log", "log.whose"), exact=True).fill("brix")
    ida.get_by_role("button", name=say("access_log", "log.search"), exact=True).click()
    line = ida.get_by_role("listitem").filter(has_text=say("access_log", "log.act.record_opened")).first
    expect(line).to_contain_text("Bo Friis")
    expect(line).to_contain_text(say("access_log", "log.of", name=who.name))
