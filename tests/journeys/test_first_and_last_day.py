"""An employee's first day and last: in by a code, a patient taken over, and out at once when it ends."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.journeys import desk
from tests.journeys.conftest import Open
from tests.journeys.desk import Effort
from tests.journeys.people import Operator, sign_in
from tests.journeys.record import Records
from tests.journeys.words import like, say

NAME, ADDRESS, PASSWORD = "Kaja Storm", "kaja.storm@rygvej.test", "sne-paa-taget-i-april"
HEALTH_CENTRE = "Sundhedscenter Odense"


def employ(page: Page, language: str = "da", address: str = ADDRESS) -> str:
    """Ida makes an employee; the code to hand over."""
    page.get_by_role("button", name=say("admin", "admin.staff.new")).click()
    sheet = page.get_by_role("dialog")
    sheet.get_by_label(say("admin", "admin.name_of_person"), exact=True).fill(NAME)
    sheet.get_by_label(say("admin", "admin.work_address")).fill(address)
    sheet.get_by_role("radio", name=say("admin", f"admin.language.{language}")).check()
    place = f"{HEALTH_CENTRE} · {say('admin', 'admin.kind.health_centre')}"
    sheet.get_by_label(say("admin", "admin.role.where")).select_option(label=place)
    sheet.get_by_role("button", name=say("admin", "admin.staff.make")).click()
    code = page.locator(".admin-code")
    expect(code).to_be_visible()
    return code.inner_text()


def come_in(page: Page, code: str) -> None:
    """The new employee's first minute."""
    page.goto("/klinik/")
    page.get_by_role("button", name=say("staff", "staff.first_day.open")).click()
    page.get_by_label(say("staff", "staff.first_day.code"), exact=True).fill(code)
    page.get_by_label(say("account", "account.email")).fill(ADDRESS)
    page.get_by_label(say("staff", "staff.first_day.password"), exact=True).fill(PASSWORD)
    page.get_by_role("button", name=say("staff", "staff.first_day.go")).click()
    expect(page.get_by_role("heading", name=say("clinic", "clinic.caseload.empty"))).to_be_visible()


def hand_over(page: Page, to: str) -> None:
    """Bo hands the patient whose page is open over to a colleague."""
    page.get_by_role("button", name=say("clinic", "clinic.team.change_for", name="Bo Friis")).click()
    sheet = page.get_by_role("dialog")
    sheet.get_by_role("radio", name=to).check()
    sheet.get_by_role("button", name=say("clinic", "clinic.team.leave.confirm")).click()
    expect(page.get_by_role("heading", name=say("clinic", "clinic.caseload.title"))).to_be_visible()


def test_from_the_first_day_to_the_last(open_device: Open, operator: Operator, records: Records) -> None:
    ida = open_device("desk").page
    sign_in(ida, "/ledelse/", "ida@rygvej.test")
    expect(ida.get_by_role("heading", name=say("admin", "admin.nav.staff"))).to_be_visible()
    effort = Effort(ida)
    code = employ(ida)
    clicks, fields, seconds = effort.spent()
    assert clicks <= 3
    assert fields <= 2
    assert seconds < 60

    kaja = open_device("desk").page
    come_in(kaja, code)

    who = operator.welcome("Signe Lyng")
    records.assign(who)
    record = f"/api/clinic/patients/{records.id_of(who)}"
    bo = open_device("desk").page
    desk.arrive(bo)
    desk.open_patient(bo, who)
    effort = Effort(bo)
    hand_over(bo, NAME)
    assert effort.spent()[0] <= 3
    assert bo.request.get(record).status == 404
    desk.open_patient(kaja, who)
    assert kaja.request.get(record).status == 200

    ida.goto("/ledelse/")
    effort = Effort(ida)
    ida.get_by_label(say("admin", "admin.staff.search")).fill("kaja")
    ida.get_by_role("link", name=NAME).click()
    ida.get_by_role("button", name=say("admin", "admin.end"), exact=True).click()
    sheet = ida.get_by_role("dialog")
    lost = say("admin", "admin.effect.patients.one", name=NAME, count=1)
    alone = say("admin", "admin.effect.alone.one", count=1)
    expect(sheet.get_by_text(f"{lost} {alone}")).to_be_visible()
    done = sheet.get_by_role("button", name=say("admin", "admin.end.confirm"), exact=True)
    expect(done).to_be_disabled()
    jens = f"Jens Bro · {say('clinic', 'clinic.profession.physiotherapist')} · {HEALTH_CENTRE}"
    sheet.get_by_label(say("admin", "admin.effect.successor")).select_option(label=jens)
    done.click()
    expect(ida.get_by_text(say("admin", "admin.roles.none"))).to_be_visible()
    assert effort.spent()[0] <= 3
    assert kaja.request.get(record).status == 401
    assert ida.request.get(record).status == 403

    jens_desk = open_device("desk").page
    desk.arrive(jens_desk, "jens@rygvej.test")
    desk.open_patient(jens_desk, who)
    expect(jens_desk.get_by_text(like("clinic", "clinic.rungs.title")).first).to_be_visible()


def test_whoever_is_invited_in_english_reads_english_from_the_first_screen(open_device: Open) -> None:
    ida = open_device("desk").page
    sign_in(ida, "/ledelse/", "ida@rygvej.test")
    code = employ(ida, "en", "kim.reed@rygvej.test")
    lines = ida.get_by_role("dialog").locator("[lang=en]")
    address = ida.evaluate("location.host") + "/klinik/#en"
    expect(lines).to_contain_text(say("card", "card.staff.open", "en", address=address))

    kim = open_device("desk").page
    kim.goto(f"http://{address}")
    kim.get_by_role("button", name=say("staff", "staff.first_day.open", "en")).click()
    kim.get_by_label(say("staff", "staff.first_day.code", "en"), exact=True).fill(code)
    kim.get_by_label(say("account", "account.email", "en")).fill("kim.reed@rygvej.test")
    kim.get_by_label(say("staff", "staff.first_day.password", "en"), exact=True).fill(PASSWORD)
    kim.get_by_role("button", name=say("staff", "staff.first_day.go", "en")).click()
    empty = kim.get_by_role("heading", name=say("clinic", "clinic.caseload.empty", "en"))
    expect(empty).to_be_visible()
