"""A municipality's editor fills slots at the desk: nothing is lost, and nobody reads what was recalled."""

from __future__ import annotations

from datetime import date

import pytest

from backend.domain.days import civil_day
from backend.domain.refusals import Refusal
from backend.services.confirm_slot import confirm_slot
from backend.services.read_municipality import read_municipality
from backend.services.read_slots import read_slots
from backend.services.recall_slot import recall_slot
from backend.services.save_slot import SlotWords, save_slot
from backend.services.slots_at_a_glance import slots_at_a_glance
from backend.services.take_slot_down import take_slot_down
from backend.storage.transaction import Database
from tests.cast import AARHUS, DORTE, FREJA
from tests.clock import FixedClock
from tests.content.small import small
from tests.services.slots import ODENSE, contacts, desk, kept, person, released, saved, shown, words

TODAY = date(2026, 3, 2)
FILE = "Ring til os i Odense på 00 00 00 01."
NOTICE = {"da": "Nummeret var forkert.", "en": "The number was wrong."}


@pytest.fixture(autouse=True)
def _released(database: Database, clock: FixedClock) -> None:
    released(database, clock())


def refused(result: object) -> str:
    assert isinstance(result, Refusal), result
    return result.code


def test_saved_words_hold_from_today_and_those_before_keep_their_days(
    database: Database, clock: FixedClock
) -> None:
    assert shown(database, TODAY) == FILE
    assert saved(database, clock(), "Skriv til os.", last_day=date(2026, 6, 30)) is None
    assert shown(database, date(2026, 3, 1)) == FILE
    assert shown(database, TODAY) == "Skriv til os."
    assert shown(database, date(2026, 6, 30)) == "Skriv til os."
    assert shown(database, date(2026, 7, 1)) is None


def test_words_for_a_later_day_wait_beside_those_that_hold(database: Database, clock: FixedClock) -> None:
    later = words("Fra maj: skriv.", date(2026, 5, 1))
    number = contacts(database, clock()).number
    assert (
        save_slot(
            database, person(database, DORTE, clock()), ODENSE, "contacts", later, number=number, now=clock()
        )
        is None
    )
    assert shown(database, date(2026, 4, 30)) == FILE
    assert shown(database, date(2026, 5, 1)) == "Fra maj: skriv."
    assert contacts(database, clock()).marks == ()


def test_every_act_is_in_the_history_with_its_words_and_its_name(
    database: Database, clock: FixedClock
) -> None:
    saved(database, clock(), "Skriv til os.")
    saved(database, clock(), "Kom forbi.")
    acts = contacts(database, clock()).acts
    assert [(one.number, one.act, one.by_name) for one in acts] == [
        (1, "in_files", None),
        (2, "saved", "Dorte Bach"),
        (3, "saved", "Dorte Bach"),
    ]
    assert [one.said[0]["da"] for one in acts if one.said] == [
        "Ring til os i Odense på [00 00 00 01](tel:00000001).",
        "Skriv til os.",
        "Kom forbi.",
    ]


def test_of_two_who_save_at_once_the_later_one_is_told(database: Database, clock: FixedClock) -> None:
    number = contacts(database, clock()).number
    dorte = person(database, DORTE, clock())
    mine, theirs = words("Mine.", TODAY), words("Theirs.", TODAY)
    assert save_slot(database, dorte, ODENSE, "contacts", theirs, number=number, now=clock()) is None
    late = save_slot(database, dorte, ODENSE, "contacts", mine, number=number, now=clock())
    assert refused(late) == "slot_changed_meanwhile"
    assert shown(database, TODAY) == "Theirs."


@pytest.mark.parametrize(
    ("text", "first", "last", "code"),
    [
        ("", TODAY, None, "slot_has_errors"),
        ("# For stor", TODAY, None, "slot_has_errors"),
        ("[Læs](item:walk)", TODAY, None, "slot_has_errors"),
        ("::slot{contacts}", TODAY, None, "slot_has_errors"),
        ("Skriv.", date(2026, 3, 1), None, "day_has_passed"),
        ("Skriv.", TODAY, date(2026, 3, 1), "ends_before_it_begins"),
    ],
)
def test_what_cannot_be_shown_is_not_saved(
    database: Database, clock: FixedClock, text: str, first: date, last: date | None, code: str
) -> None:
    number = contacts(database, clock()).number
    dorte = person(database, DORTE, clock())
    wanted = words(text, first, last)
    assert refused(save_slot(database, dorte, ODENSE, "contacts", wanted, number=number, now=clock())) == code
    assert shown(database, TODAY) == FILE


def test_another_municipality_looks_like_none(database: Database, clock: FixedClock) -> None:
    dorte = person(database, DORTE, clock())
    assert AARHUS.code is not None
    wanted = words("Dorte was here.", TODAY)
    assert refused(read_slots(database, dorte, AARHUS.code, now=clock())) == "not_found"
    assert refused(
        save_slot(database, dorte, AARHUS.code, "contacts", wanted, number=1, now=clock())
    ) == refused(save_slot(database, dorte, "9999", "contacts", wanted, number=1, now=clock()))


def test_national_editors_see_and_recall_every_municipality_s_words_and_write_none(
    database: Database, clock: FixedClock
) -> None:
    freja = person(database, FREJA, clock())
    assert desk(database, clock(), FREJA).may_write is False
    wanted = words("Freja was here.", TODAY)
    assert (
        refused(save_slot(database, freja, ODENSE, "contacts", wanted, number=1, now=clock())) == "not_found"
    )
    recall = recall_slot(database, freja, ODENSE, "contacts", NOTICE, number=1, now=clock())
    assert not isinstance(recall, Refusal)
    assert (recall.number, recall.municipality, recall.slot, recall.item) == (1, ODENSE, "contacts", None)


def test_a_recall_covers_the_words_until_others_follow(database: Database, clock: FixedClock) -> None:
    dorte = person(database, DORTE, clock())
    recall_slot(database, dorte, ODENSE, "contacts", NOTICE, number=1, now=clock())
    assert shown(database, TODAY) == NOTICE["da"]
    assert contacts(database, clock()).marks == ("recalled",)
    clock.move(days=1)
    # The same words for longer are the same wrong words.
    source = {"da": "Ring til os i Odense på [00 00 00 01](tel:00000001).", "en": "Call us in Odense."}
    longer = SlotWords(source, civil_day(clock()), date(2028, 1, 1))
    assert save_slot(database, dorte, ODENSE, "contacts", longer, number=2, now=clock()) is None
    assert shown(database, date(2028, 1, 1)) == NOTICE["da"]
    assert saved(database, clock(), "Skriv til os.") is None
    assert shown(database, date(2026, 3, 3)) == "Skriv til os."
    assert contacts(database, clock()).marks == ()
    local = read_municipality(database, "code", ODENSE, today=date(2026, 3, 3))
    assert local is not None
    assert local.recalls == 1


def test_words_that_were_to_come_when_others_were_recalled_do_not_uncover_them(
    database: Database, clock: FixedClock
) -> None:
    dorte = person(database, DORTE, clock())
    recall_slot(database, dorte, ODENSE, "contacts", NOTICE, number=1, now=clock())
    clock.move(minutes=1)
    right = words("Fra i morgen: skriv.", date(2026, 3, 3))
    assert save_slot(database, dorte, ODENSE, "contacts", right, number=2, now=clock()) is None
    assert shown(database, TODAY) == NOTICE["da"]
    assert shown(database, date(2026, 3, 3)) == "Fra i morgen: skriv."
    # A phone that is away tomorrow has been told both today.
    local = read_municipality(database, "code", ODENSE, today=TODAY)
    assert local is not None
    told = [(one.valid_from, one.last_day, one.body["da"][0]["t"]) for one in local.dated]
    assert told == [(date(2026, 1, 1), TODAY, "note"), (date(2026, 3, 3), None, "h")]


def test_a_notice_is_needed_in_both_languages_and_something_to_recall(
    database: Database, clock: FixedClock
) -> None:
    dorte = person(database, DORTE, clock())
    half = {"da": "Nummeret var forkert.", "en": " "}
    assert refused(recall_slot(database, dorte, ODENSE, "contacts", half, number=1, now=clock())) == (
        "notice_missing"
    )
    take_slot_down(database, dorte, ODENSE, "contacts", number=1, now=clock())
    empty = recall_slot(database, dorte, ODENSE, "contacts", NOTICE, number=2, now=clock())
    assert refused(empty) == "slot_is_empty"


def test_what_is_taken_down_is_shown_no_more_and_counts_as_nothing_forgotten(
    database: Database, clock: FixedClock
) -> None:
    dorte = person(database, DORTE, clock())
    assert take_slot_down(database, dorte, ODENSE, "contacts", number=1, now=clock()) is None
    assert shown(database, TODAY) is None
    assert shown(database, date(2026, 3, 1)) == FILE
    assert contacts(database, clock()).marks == ()
    again = take_slot_down(database, dorte, ODENSE, "contacts", number=2, now=clock())
    assert refused(again) == "slot_is_empty"


def test_what_nobody_has_looked_at_or_that_ends_is_told_at_a_glance(
    database: Database, clock: FixedClock
) -> None:
    def glance() -> dict[str, tuple[str, ...]]:
        [odense] = slots_at_a_glance(database, person(database, DORTE, clock()), now=clock())
        assert (odense.code, odense.may_write) == (ODENSE, True)
        return dict(odense.slots)

    assert glance() == {}
    clock.move(days=300)
    assert glance() == {"contacts": ("ending",)}
    clock.move(days=30)
    assert glance() == {"contacts": ("over",)}
    saved(database, clock(), "Skriv til os.")
    assert glance() == {}
    clock.move(days=366)
    assert glance() == {"contacts": ("forgotten",)}
    still = contacts(database, clock())
    release = desk(database, clock()).release
    dorte = person(database, DORTE, clock())
    confirm_slot(database, dorte, ODENSE, "contacts", number=still.number, release=release, now=clock())
    assert glance() == {}


WALK, ENGLISH = "da/pages/walk.md", "en/pages/walk.md"


def core_of(change: tuple[str, str]) -> dict[str, str]:
    """The small folder with the text around the slot changed, as its next edition."""
    old, new = change
    walk = small()[WALK].replace("edition: 1", "edition: 2").replace(old, new)
    english = small()[ENGLISH].replace("of_edition: 1", "of_edition: 2")
    if not new:
        english = english.replace("::slot{contacts}\n", "")
    return small({WALK: walk, ENGLISH: english})


def test_a_change_beside_the_slot_is_shown_and_still_right_settles_it(
    database: Database, clock: FixedClock
) -> None:
    clock.move(hours=1)
    released(database, clock(), core_of(("Gå hjem", "Gå hjem igen")))
    found = contacts(database, clock())
    assert found.marks == ("drifted",)
    [drift] = found.drifts
    assert (drift.item, drift.title) == ("walk", "Gå en tur")
    assert set(drift.now) - set(drift.before) == {"Gå hjem igen."}
    assert shown(database, TODAY) == FILE
    dorte = person(database, DORTE, clock())
    looked_at = desk(database, clock()).release
    stale = confirm_slot(
        database, dorte, ODENSE, "contacts", number=found.number, release="2026-03-1", now=clock()
    )
    assert refused(stale) == "slot_changed_meanwhile"
    right = confirm_slot(
        database, dorte, ODENSE, "contacts", number=found.number, release=looked_at, now=clock()
    )
    assert right is None
    assert contacts(database, clock()).marks == ()
    assert {value.seen_release for value in kept(database)} == {looked_at}


def test_a_change_far_from_the_slot_asks_nobody(database: Database, clock: FixedClock) -> None:
    clock.move(hours=1)
    released(database, clock(), core_of(("Gå *lidt* hver dag", "Gå *tit*")))
    assert contacts(database, clock()).marks == ()


def test_words_whose_slot_is_gone_from_a_text_are_kept_and_flagged(
    database: Database, clock: FixedClock
) -> None:
    clock.move(hours=1)
    released(database, clock(), core_of(("\n::slot{contacts}\n", "")))
    found = contacts(database, clock())
    assert found.marks == ("drifted",)
    assert found.drifts[0].now == ()
    assert "::slot{contacts}" in found.drifts[0].before
    assert shown(database, TODAY) == FILE


def test_a_slot_that_nobody_has_ever_filled_is_told(database: Database, clock: FixedClock) -> None:
    clock.move(hours=1)
    old = "slots:\n"
    hours = f"{old}  opening_hours:\n    label: {{da: Tider, en: Hours}}\n    allowed_in: [page]\n"
    tree = core_of(("::slot{contacts}", "::slot{opening_hours}\n\n::slot{contacts}"))
    tree[ENGLISH] = tree[ENGLISH].replace("::slot{contacts}", "::slot{opening_hours}\n\n::slot{contacts}")
    released(database, clock(), {**tree, "slots.yaml": tree["slots.yaml"].replace(old, hours)})
    found = {one.slot: one for one in desk(database, clock()).slots}
    assert found["opening_hours"].marks == ("never",)
    assert found["opening_hours"].label == {"da": "Tider", "en": "Hours"}
    assert [item.id for item in found["opening_hours"].places] == ["walk"]
