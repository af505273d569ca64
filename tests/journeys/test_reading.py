"""A patient reads, learns, searches and listens without network, and the clinician sees how far."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.journeys import patient
from tests.journeys.browsers import Device
from tests.journeys.conftest import Open, WithPlan
from tests.journeys.people import BO, sign_in
from tests.journeys.record import Records
from tests.journeys.words import like, say

# Chromium on a server has no voice. This one has the shape of a phone's: it remembers what it is told to say,
# and says it as slowly as the test likes.
A_VOICE = """
const voices = [
  {name: 'Sara', lang: 'da-DK', localService: true, default: true, voiceURI: 'sara'},
  {name: 'Kate', lang: 'en-GB', localService: true, default: false, voiceURI: 'kate'},
];
window.voice = {said: [], now: null, hushed: 0};
Object.defineProperty(window, 'speechSynthesis', {value: {
  getVoices: () => voices,
  addEventListener() {},
  speak(utterance) { voice.now = utterance; voice.said.push([utterance.lang, utterance.text]); },
  cancel() { voice.now = null; voice.hushed += 1; },
}});
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""
HELD = """async () => {
  const held = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
  return held.flat().some(({url}) => url.includes('/seldom-'));
}"""


def test_reading_learning_searching_and_listening_without_network(
    with_plan: WithPlan, records: Records, open_device: Open
) -> None:
    who, phone = with_plan("Signe Toft")
    page = _without_network(phone)

    # Reading: one tap says so, and it stays said.
    patient.go(page, "reading")
    mine = page.get_by_role("region", name=say("patient", "reading.mine"))
    expect(mine.get_by_text(like("patient", "reading.read_of"))).to_be_hidden()
    mine.get_by_role("link").first.click()
    title = page.get_by_role("heading", level=1).inner_text()
    expect(page.get_by_text(say("patient", "reading.not_approved"))).to_be_visible()
    page.get_by_role("button", name=say("patient", "reading.mark")).click()
    expect(page.get_by_role("button", name=say("patient", "reading.mark"))).to_be_hidden()
    _say_useful(page, "yes")
    _say_useful(page, "no")

    # English at a tap, and back.
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text(title)
    expect(page.locator("h1[lang=en]")).to_be_visible()
    page.get_by_role("button", name="Dansk").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)

    _listens(page)
    _learns(page)
    _searches(page)

    # With network everything arrives once, and nothing went backwards on the way.
    patient.expect_badge(page, "badge.here.other", count="4")
    phone.network(on=True)
    patient.expect_badge(page, "badge.safe")
    done = records.arrived(who, "text_read", "text_rated", "lesson_completed", count=4)
    kinds = [entry["kind"] for entry in done]
    assert sorted(kinds) == ["lesson_completed", "text_rated", "text_rated", "text_read"]
    assert [entry["args"]["useful"] for entry in records.entries(who, "text_rated")] == [True, False]
    _seen_at_the_clinic(open_device("desk"), who.name)


def _without_network(phone: Device) -> Page:
    """The second visit brings what is seldom opened; then the network goes."""
    page = phone.restart(network=True)
    phone.context.add_init_script(A_VOICE)
    patient.expect_badge(page, "badge.safe")
    page.wait_for_function(HELD)
    # The texts come after what the badge speaks of, and the lessons after the texts.
    patient.go(page, "reading")
    lessons = page.get_by_role("region", name=say("patient", "reading.lessons"))
    expect(lessons.get_by_role("link")).to_have_count(5)
    phone.network(on=False)
    page.reload()
    return page


def _say_useful(page: Page, answer: str) -> None:
    page.get_by_role("radio", name=say("patient", f"reading.useful.{answer}"), exact=True).check()
    expect(page.get_by_text(say("patient", "reading.useful.thanks"))).to_be_visible()


def _listens(page: Page) -> None:
    """Sentence by sentence, stopped and taken up again, and silent when one leaves."""
    page.get_by_role("button", name=say("patient", "listen.play")).click()
    first = page.locator(".text-summary").inner_text()
    spoken: list[list[str]] = page.evaluate("voice.said")
    assert [language for language, _ in spoken] == ["da-DK"]
    assert first.startswith(spoken[0][1])
    assert page.evaluate("[...CSS.highlights.get('spoken')].map(String)") == [spoken[0][1]]
    for _ in range(3):
        page.evaluate("voice.now.onend()")
    assert len(page.evaluate("voice.said")) == 4

    page.get_by_role("button", name=say("patient", "listen.pause")).click()
    page.get_by_role("button", name=say("patient", "listen.go_on")).click()
    said: list[list[str]] = page.evaluate("voice.said")
    assert said[3] == said[4]
    assert all(len(text) <= 180 for _, text in said)
    patient.go(page, "reading")
    assert page.evaluate("[voice.now, CSS.highlights.has('spoken')]") == [None, False]


def _learns(page: Page) -> None:
    """Both answers teach, also the one that does not fit; and they can be given with the keyboard."""
    page.get_by_role("region", name=say("patient", "reading.lessons")).get_by_role("link").first.click()
    questions = page.locator(".lesson-question")
    expect(questions).to_have_count(2)
    expect(page.get_by_text(say("patient", "lesson.left"))).to_be_visible()
    questions.nth(0).get_by_role("radio").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    expect(questions.nth(0).locator("[aria-live] .notice")).to_be_visible()
    questions.nth(1).get_by_role("radio").last.check()
    expect(page.get_by_text(say("patient", "lesson.done"))).to_be_visible()
    patient.go(page, "reading")
    expect(page.get_by_text(like("patient", "reading.learned_of"))).to_be_visible()


def _searches(page: Page) -> None:
    """The forms of a word, words that are written together, and a slip of the finger."""
    page.get_by_role("link", name=say("patient", "reading.search")).click()
    for asked in ("rygsmerter", "smerter i ryggen", "laenderygsmeter"):
        page.get_by_role("searchbox").fill(asked)
        expect(page.get_by_role("main").get_by_role("link").first).to_contain_text("Hvad er lænderygsmerter?")
    page.get_by_role("searchbox").fill("kvantemekanik")
    expect(page.get_by_text(say("patient", "search.none", asked="kvantemekanik"))).to_be_visible()


def _seen_at_the_clinic(desk: Device, name: str) -> None:
    sign_in(desk.page, "/klinik/", BO)
    desk.page.get_by_label(say("clinic", "clinic.caseload.search")).fill(name)
    desk.page.get_by_role("link", name=name, exact=True).click()
    expect(desk.page.get_by_text(like("clinic", "clinic.plan.read_and_learned"))).to_contain_text("1")


def test_larger_words_stay_chosen_and_a_phone_without_a_voice_is_offered_none(with_plan: WithPlan) -> None:
    _, phone = with_plan("Villy Bang")
    patient.go(phone.page, "me")
    before = phone.page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
    phone.page.get_by_role("radio", name=say("patient", "size.largest")).check()
    page = phone.restart(network=True)
    expect(page.locator("html[data-text=largest]")).to_be_attached()
    assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") > 1.3 * before
    patient.go(page, "reading")
    page.get_by_role("region", name=say("patient", "reading.mine")).get_by_role("link").first.click()
    # The ways to read come together: when the size is offered, the voice would be.
    expect(page.get_by_role("button", name=like("patient", "size.now"))).to_be_visible()
    page.wait_for_load_state("networkidle")
    expect(page.get_by_role("button", name=say("patient", "listen.play"))).to_be_hidden()


def test_a_text_that_no_plan_brought_is_fetched_kept_and_can_be_shared(with_plan: WithPlan) -> None:
    _, phone = with_plan("Ove Krogh")
    patient.go(phone.page, "reading")
    phone.page.get_by_role("link", name=say("patient", "reading.library")).click()
    relatives = phone.page.get_by_role("region", name=say("patient", "library.relatives"))
    relatives.get_by_role("link").first.click()
    expect(phone.page.get_by_role("article")).to_be_visible()
    address = phone.page.get_by_role("link", name=say("patient", "share.open")).get_attribute("href")
    assert address is not None
    assert address.startswith("/info/")
    assert phone.page.request.get(f"{phone.origin}{address}").ok
    phone.network(on=False)
    phone.page.reload()
    expect(phone.page.get_by_role("article")).to_be_visible()
