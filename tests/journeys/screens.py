"""Every screen that there is: who sees it, where it lies, and what to tap to get there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page, expect

from tests.journeys.words import like, say

Step = Callable[[Page], None]
PATIENT_WIDTHS = (320, 390, 1280)
CLINIC_WIDTHS = (390, 1024, 1280)


@dataclass(frozen=True)
class Screen:
    """One screen, or one sheet upon it."""

    name: str
    who: str | None
    path: str
    steps: tuple[Step, ...] = ()

    @property
    def widths(self) -> tuple[int, int, int]:
        """Phone first at the patient's and the public's doors; desk first, and a tablet, at the staff's."""
        return (
            CLINIC_WIDTHS if self.path.startswith(("/klinik", "/redaktion", "/ledelse")) else PATIENT_WIDTHS
        )

    def open(self, page: Page) -> None:
        """Go there."""
        page.goto(self.path)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        for step in self.steps:
            step(page)


def press(catalogue: str, key: str) -> Step:
    """Press the button of these words."""
    return lambda page: page.get_by_role("button", name=like(catalogue, key)).first.click()


def follow(catalogue: str, key: str) -> Step:
    """Follow the link whose text has these words."""
    return lambda page: page.get_by_role("link", name=like(catalogue, key)).first.click()


def unfold(catalogue: str, key: str) -> Step:
    """Unfold what lies under these words."""
    return lambda page: page.locator("summary").filter(has_text=like(catalogue, key)).first.click()


def visit(name: str) -> Step:
    """From the clinic's list, open one patient."""

    def step(page: Page) -> None:
        page.get_by_label(say("clinic", "clinic.caseload.search")).fill(name)
        page.get_by_role("link", name=name, exact=True).click()
        expect(page.get_by_role("heading", name=name, level=1)).to_be_visible()

    return step


def _what_if(page: Page) -> None:
    """Another way that the plan may go, drawn over it, with the bounds and sources of its numbers."""
    page.get_by_role("radio", name=say("clinic", "clinic.what_if.flare_in_week_3")).check()
    for words in ("clinic.assign.more", "clinic.bounds"):
        page.locator("summary").filter(has_text=say("clinic", words)).click()


def _first_of(shelf: str) -> Step:
    """The first text, or lesson, of one of Viden's shelves."""

    def step(page: Page) -> None:
        page.get_by_role("region", name=say("patient", shelf)).get_by_role("link").first.click()
        expect(page.get_by_role("article")).to_be_visible()

    return step


def _answer_both(page: Page) -> None:
    for question in page.locator(".lesson-question").all():
        question.get_by_role("radio").last.check()
    expect(page.locator(".lesson-question .notice").last).to_be_visible()


def _ask(page: Page) -> None:
    page.get_by_role("searchbox").fill("smerter i ryggen")
    expect(page.locator("mark").first).to_be_visible()


def _the_week(page: Page) -> None:
    page.get_by_role("button").filter(has_text=say("patient", "review.open.more")).click()
    expect(page.get_by_role("dialog")).to_be_visible()


def _first_exercise(page: Page) -> None:
    page.get_by_role("region", name=say("patient", "exercises.title")).get_by_role("link").first.click()
    expect(page.get_by_role("heading", name=say("patient", "exercise.how"))).to_be_visible()


def _first_sign(page: Page) -> None:
    region = page.get_by_role("region", name=say("patient", "signs.urgent"))
    region.get_by_role("button").first.click()
    expect(page.get_by_role("dialog")).to_be_visible()


def _answer_all(page: Page) -> None:
    for box in page.get_by_role("radio", name=say("patient", "ask.yes")).all():
        box.check()
    expect(page.get_by_text(say("patient", "ask.all"))).to_be_visible()


def _card_is_there(page: Page) -> None:
    expect(page.locator(".handed-code")).to_be_visible()


def _my_devices(page: Page) -> None:
    expect(page.get_by_text(say("account", "devices.this"))).to_be_visible()


def _looks(page: Page) -> None:
    expect(page.get_by_role("listitem").filter(has_text="Bo Friis").first).to_be_visible()


def _searched(page: Page) -> None:
    page.get_by_role("button", name=say("access_log", "log.search"), exact=True).click()
    expect(page.get_by_role("main").get_by_role("listitem").first).to_be_visible()


def _a_code(page: Page) -> None:
    expect(page.get_by_role("img", name=say("patient", "other_device.qr"))).to_be_visible()


def _bo_among_the_staff(page: Page) -> None:
    page.get_by_label(say("admin", "admin.staff.search")).fill("bo friis")
    page.get_by_role("link", name="Bo Friis", exact=True).click()
    expect(page.get_by_role("heading", name="Bo Friis", level=1)).to_be_visible()


def _numbers_are_there(page: Page) -> None:
    expect(page.get_by_role("heading", name=say("clinic", "clinic.rules.told"))).to_be_visible()


def _no_goal(page: Page) -> None:
    page.get_by_label(say("clinic", "clinic.field.goal.minutes")).fill("meget")


def _told_at_a_glance(page: Page) -> None:
    expect(page.get_by_role("link", name=say("overview", "overview.due.calendar"))).to_be_visible()
    expect(page.get_by_text(say("overview", "overview.phones.older"))).to_be_visible()


def _a_source_is_gone(page: Page) -> None:
    page.get_by_label(say("overview", "review.found.gone")).first.check()
    expect(page.get_by_text(say("overview", "review.gone"))).to_be_visible()


FLARE_UPS = "/redaktion/tekster/flare-ups"


def _flare_ups_is_listed(page: Page) -> None:
    page.get_by_label(say("publisher", "publisher.texts.search")).fill("flare-ups")
    expect(page.get_by_role("main").get_by_role("listitem").get_by_role("link")).to_be_visible()


def _with_a_fault(page: Page) -> None:
    words = page.get_by_role("textbox", name=say("publisher", "publisher.text.body")).first
    words.fill(f"{words.input_value()}\nLæs [her](item:no-such-text).\n")
    expect(page.get_by_text("»no-such-text«").first).to_be_visible()


def _on_paper(page: Page) -> None:
    press("publisher", "publisher.text.view.look")(page)
    page.get_by_text(say("publisher", "publisher.preview.print")).click()
    expect(page.get_by_role("article")).to_be_visible()


def _named_by_others(page: Page) -> None:
    press("publisher", "publisher.away.ask")(page)
    sheet = page.get_by_role("dialog")
    sheet.get_by_role("button", name=say("publisher", "publisher.away.go")).click()
    expect(sheet.get_by_role("alert")).to_contain_text(say("errors", "text_in_use"))


def _changed_and_compared(page: Page) -> None:
    field = page.get_by_label(say("publisher", "publisher.text.field.title")).first
    field.fill(f"{field.input_value()} igen")
    press("publisher", "publisher.text.view.compare")(page)
    expect(page.get_by_role("insertion").filter(has_text="igen")).to_be_visible()


def _remarks(page: Page) -> None:
    press("publisher", "publisher.text.view.talk")(page)
    expect(page.get_by_label(say("publisher", "publisher.comments.new"))).to_be_visible()


NOBODY = (
    Screen("signing in as a patient", None, "/"),
    Screen("coming in by a code", None, "/start"),
    Screen("coming in, the birth date", None, "/start#0123-CFHJ"),
    Screen("coming in, a day that is none", None, "/start#0123-CFHJ", (press("start", "start.come_in"),)),
    Screen("a forgotten password", None, "/", (press("account", "forgotten.open"),)),
    Screen("a link without its end", None, "/nulstil"),
    Screen("choosing a password by a link", None, "/nulstil#abc"),
    Screen("signing in at the clinic", None, "/klinik/"),
    Screen("signing in at the editors' room", None, "/redaktion/"),
    Screen("signing in at the administration", None, "/ledelse/"),
    Screen("all municipalities' public pages", None, "/info/"),
    Screen("the public front page", None, "/info/odense/"),
    Screen("a public text", None, "/info/odense/hold-dig-i-gang/"),
    Screen("a public exercise", None, "/info/odense/rask-gang-i-korte-stykker/"),
    Screen("the public flare-up plan in English", None, "/info/odense/en/my-plan-for-a-flare-up/"),
)

ANNA = (
    Screen("I dag", "anna", "/"),
    Screen("I dag, writing more", "anna", "/", (unfold("patient", "today.details"),)),
    Screen("I dag, an earlier day", "anna", "/", (press("patient", "earlier.open"),)),
    Screen("I dag, the week that went", "anna", "/", (_the_week,)),
    Screen("I dag, what I have written", "anna", "/", (press("patient", "written.open"),)),
    Screen("Trappen", "anna", "/trappen"),
    Screen(
        "Trappen as tables",
        "anna",
        "/trappen",
        (unfold("patient", "stairs.table"), unfold("patient", "changes.title")),
    ),
    Screen("Trappen, choosing days", "anna", "/trappen", (press("patient", "days.change"),)),
    Screen("Trappen, a pause", "anna", "/trappen", (press("patient", "pause.open"),)),
    Screen("Opblussen before", "anna", "/opblussen"),
    Screen("Opblussen, the warning signs", "anna", "/opblussen/tegn"),
    Screen("Opblussen, the three questions", "anna", "/opblussen/spoergsmaal", (_answer_all,)),
    Screen("Opblussen, writing my plan", "anna", "/opblussen/min-plan"),
    Screen("Viden", "anna", "/viden"),
    Screen(
        "a text", "anna", "/viden", (_first_of("reading.mine"), unfold("patient", "reading.sources.other"))
    ),
    Screen("a lesson", "anna", "/viden", (_first_of("reading.lessons"), _answer_both)),
    Screen("searching", "anna", "/viden/soeg", (_ask,)),
    Screen("more texts", "anna", "/viden/flere"),
    Screen("the texts as they were", "anna", "/viden/dengang"),
    Screen("an exercise", "anna", "/", (_first_exercise,)),
    Screen("Mig", "anna", "/mig"),
    Screen("Mig, rating a goal", "anna", "/mig", (press("patient", "goal.rate_again"),)),
    Screen("Mig, another goal", "anna", "/mig", (press("patient", "goal.another"),)),
    Screen("Mig, signing out", "anna", "/mig", (press("patient", "sign_out.open"),)),
    Screen("Mine enheder", "anna", "/mig/enheder", (_my_devices,)),
    Screen(
        "Mine enheder, a code for another one",
        "anna",
        "/mig/enheder",
        (press("patient", "other_device.make"), _a_code),
    ),
    Screen(
        "Mine enheder, another password",
        "anna",
        "/mig/enheder",
        (_my_devices, press("account", "password.change")),
    ),
    Screen("where it lies", "anna", "/mig/sikret"),
    Screen("who has seen my details", "anna", "/mig/set-af", (_looks,)),
    Screen("the plan to print", "anna", "/mig/print"),
)

OTHER_PATIENTS = (
    Screen("I dag without a plan", "carla", "/"),
    Screen("Trappen without a plan", "carla", "/trappen"),
    Screen("Opblussen without a plan", "carla", "/opblussen"),
    Screen("Viden without a plan", "carla", "/viden"),
    Screen("Mig without a goal", "carla", "/mig"),
    Screen("Ring nu", "carla", "/opblussen/tegn", (_first_sign,)),
    Screen("I dag in a flare-up", "mette", "/"),
    Screen("Opblussen during", "mette", "/opblussen"),
    Screen("Opblussen, how much", "mette", "/opblussen", (press("patient", "flare.change"),)),
    Screen("Opblussen, it gets better", "mette", "/opblussen", (press("patient", "flare.better"),)),
    Screen("I dag while measuring", "lars", "/"),
    Screen("Trappen while measuring", "lars", "/trappen"),
)

STAFF = (
    Screen("the caseload", "bo", "/klinik/", (unfold("clinic", "clinic.caseload.following.other"),)),
    Screen("a patient's page", "bo", "/klinik/", (visit("Anna Holm"),)),
    Screen("ending a plan", "bo", "/klinik/", (visit("Jonas Vestergaard"), press("clinic", "clinic.end"))),
    Screen("undoing a plan", "bo", "/klinik/", (visit("Jonas Vestergaard"), press("clinic", "clinic.undo"))),
    Screen("agreeing on a rung", "bo", "/klinik/", (visit("Anna Holm"), press("clinic", "clinic.rung"))),
    Screen("measuring anew", "bo", "/klinik/", (visit("Anna Holm"), press("clinic", "clinic.remeasure"))),
    Screen("agreeing on days", "bo", "/klinik/", (visit("Anna Holm"), press("clinic", "clinic.weekdays"))),
    Screen(
        "an alert dealt with", "bo", "/klinik/", (visit("Fatima Haddad"), press("clinic", "clinic.handle"))
    ),
    Screen(
        "changing a plan", "bo", "/klinik/", (visit("Anna Holm"), follow("clinic", "clinic.change"), _what_if)
    ),
    Screen(
        "assigning", "bo", "/klinik/", (visit("Fatima Haddad"), follow("clinic", "clinic.patient.assign"))
    ),
    Screen(
        "assigning, everything unfolded",
        "bo",
        "/klinik/",
        (
            visit("Fatima Haddad"),
            follow("clinic", "clinic.patient.assign"),
            unfold("clinic", "clinic.assign.more"),
            unfold("clinic", "clinic.assign.exercises"),
            unfold("clinic", "clinic.assign.pages"),
            unfold("clinic", "clinic.rungs.title"),
        ),
    ),
    Screen(
        "assigning with a mistake",
        "bo",
        "/klinik/",
        (
            visit("Fatima Haddad"),
            follow("clinic", "clinic.patient.assign"),
            _no_goal,
            press("clinic", "clinic.assign.go"),
        ),
    ),
    Screen(
        "confirming a plan that replaces another",
        "bo",
        "/klinik/",
        (
            visit("Jonas Vestergaard"),
            follow("clinic", "clinic.patient.assign"),
            press("clinic", "clinic.assign.go"),
        ),
    ),
    Screen("who did what", "ida", "/ledelse/opslag", (_searched,)),
    Screen("inviting", "bo", "/klinik/inviter"),
    Screen("inviting with mistakes", "bo", "/klinik/inviter", (press("invite", "invite.make"),)),
    Screen(
        "the card of a code",
        "bo",
        "/klinik/",
        (
            visit("Fatima Haddad"),
            follow("invite", "invite.ways.code"),
            press("invite", "invite.make"),
            _card_is_there,
        ),
    ),
    Screen(
        "copying a diary",
        "bo",
        "/klinik/",
        (visit("Jonas Vestergaard"), follow("invite", "invite.ways.diary"), press("diary", "diary.add")),
    ),
    Screen(
        "writing the plan for a flare-up together",
        "bo",
        "/klinik/",
        (visit("Mette Thygesen"), follow("clinic", "clinic.own_plan.change")),
    ),
    Screen("a patient with flare-ups", "bo", "/klinik/", (visit("Mette Thygesen"),)),
    Screen("texts", "bo", "/klinik/", (visit("Mette Thygesen"), follow("clinic", "clinic.texts.open"))),
    Screen("the clinician's own page", "bo", "/klinik/mig"),
    Screen(
        "letting a colleague in",
        "bo",
        "/klinik/",
        (visit("Jonas Vestergaard"), press("clinic", "clinic.team.join")),
    ),
    Screen(
        "a patient who moves", "bo", "/klinik/", (visit("Jonas Vestergaard"), press("clinic", "clinic.move"))
    ),
    Screen("holidays and cover", "bo", "/klinik/ferie"),
    Screen("the rules of the staircase", "bo", "/klinik/regler", (_numbers_are_there,)),
    Screen("the editors' room", "dorte", "/redaktion/", (_told_at_a_glance,)),
    Screen("the national editors' room", "freja", "/redaktion/", (_told_at_a_glance,)),
    Screen("the review calendar", "dorte", "/redaktion/kalender"),
    Screen("a review", "freja", "/redaktion/kalender/about-scans", (_a_source_is_gone,)),
    Screen("the texts at the desk", "freja", "/redaktion/tekster", (_flare_ups_is_listed,)),
    Screen("a new text", "freja", "/redaktion/tekster", (press("publisher", "publisher.texts.new"),)),
    Screen("a text at the desk", "freja", FLARE_UPS, (_with_a_fault,)),
    Screen("a text on paper", "freja", FLARE_UPS, (_on_paper,)),
    Screen("a text that others name", "freja", FLARE_UPS, (_named_by_others,)),
    Screen("a drawing's words", "freja", "/redaktion/tekster/bridge-figure"),
    Screen("a text beside the published", "freja", FLARE_UPS, (_changed_and_compared,)),
    Screen("remarks about a text", "dorte", FLARE_UPS, (_remarks,)),
    Screen("a recall at the desk", "freja", "/redaktion/trukket-tilbage", (press("recalls", "recalls.new"),)),
    Screen("the municipality's own words", "dorte", "/redaktion/kommunens-ord"),
    Screen("a slot at the desk", "dorte", "/redaktion/kommunens-ord/0461/greeting"),
    Screen("releases at the desk", "freja", "/redaktion/udgivelser"),
    Screen("staff", "ida", "/ledelse/"),
    Screen("a new employee", "ida", "/ledelse/", (press("admin", "admin.staff.new"),)),
    Screen("an employee's last day", "ida", "/ledelse/", (_bo_among_the_staff, press("admin", "admin.end"))),
    Screen("cover for an employee", "ida", "/ledelse/", (_bo_among_the_staff, press("admin", "admin.cover"))),
    Screen("organisations", "ida", "/ledelse/steder"),
    Screen("an administrator's own page", "ida", "/ledelse/mig"),
)

SCREENS = (*NOBODY, *ANNA, *OTHER_PATIENTS, *STAFF)
