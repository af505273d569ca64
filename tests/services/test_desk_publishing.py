"""From a draft to what people read: submitted, read by somebody else, approved, published, and taken back."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, time

import pytest

from backend.domain.content.release import Release
from backend.domain.refusals import Refusal
from backend.services import read_release
from backend.services.approve_text import approve_text
from backend.services.export_files import export_elsewhere
from backend.services.import_files import import_files
from backend.services.make_text import make_text
from backend.services.publish_due import publish_due
from backend.services.publish_release import publish_release
from backend.services.publish_texts import publish_texts
from backend.services.read_next_release import Summary, read_next_release
from backend.services.read_waiting import read_waiting
from backend.services.return_text import return_text
from backend.services.save_text import Wanted, save_text
from backend.services.schedule_texts import schedule_texts, unschedule_texts
from backend.services.submit_text import Submission, submit_text
from backend.services.take_text_away import take_text_away
from backend.services.undo_release import undo_release
from backend.services.verify_release import verify_release
from backend.storage import drafts, work_states
from backend.storage.transaction import Database
from tests.cast import FREJA, LIV
from tests.clock import FixedClock
from tests.content.small import SMALL, TODAY, draft_of
from tests.services.at_desk import (
    MAJOR,
    NOTE,
    WALK,
    approve,
    code,
    files,
    opened,
    published,
    rewrite_the_walk,
    submit,
    text_of,
    walked,
    write,
)
from tests.services.test_two_doors import OURS, Folder


@pytest.fixture
def desk(database: Database, clock: FixedClock) -> Database:
    """The small folder, published and imported."""
    assert isinstance(publish_release(database, draft_of(SMALL), now=clock(), sources=OURS), Release)
    import_files(database, SMALL, now=clock())
    return database


def test_the_approved_words_are_published_with_their_note_and_their_approval(
    desk: Database, clock: FixedClock
) -> None:
    release = walked(desk, clock)
    walk = text_of(release, desk)
    assert (release.id, walk["edition"]) == ("2026-03-2", 2)
    assert walk["change"] == {"kind": "major"}
    assert walk["approved"] == {"name": LIV.name, "role": "physiotherapist", "on": str(TODAY)}
    assert [walk["text"][language]["changed"] for language in ("da", "en")] == [NOTE["da"], NOTE["en"]]  # type: ignore[index]
    assert opened(desk).state is None
    assert [act.act for act in opened(desk).acts] == ["published", "approved", "submitted", "saved", "saved"]
    verified = verify_release(desk)
    assert verified is not None
    assert verified.intact


def test_what_nobody_has_approved_stays_as_it_is_released(desk: Database, clock: FixedClock) -> None:
    write(desk, clock, "da/pages/signs.md", "Læs om", "Læs meget mere om")
    before = read_release.current_release(desk)
    after = walked(desk, clock)
    assert before is not None
    changed = {one.pin for one in after.items} - {one.pin for one in before.items}
    assert {pin.id for pin in changed} == {"walk"}
    assert opened(desk, "signs").state == "draft"


def test_the_last_editor_cannot_approve_and_another_editor_can(desk: Database, clock: FixedClock) -> None:
    rewrite_the_walk(desk, clock)
    submit(desk, clock)
    assert code(approve(desk, clock, by=FREJA.id)) == "four_eyes"
    assert opened(desk).state == "in_review"
    assert approve(desk, clock, by=LIV.id) is None
    assert (opened(desk).state, opened(desk).approved_by_name) == ("approved", LIV.name)
    assert opened(desk, person=LIV.id).my_role == "physiotherapist"


def test_whoever_submits_cannot_approve_what_readers_are_then_told(desk: Database, clock: FixedClock) -> None:
    rewrite_the_walk(desk, clock)
    submit(desk, clock, by=LIV.id)
    # The words are Freja's and the note is Liv's: nobody but them has read either.
    assert code(approve(desk, clock, by=LIV.id)) == "four_eyes"
    assert code(approve(desk, clock, by=FREJA.id)) == "four_eyes"
    assert (opened(desk).mine, opened(desk, person=LIV.id).mine) == (True, True)
    assert [one.mine for one in read_waiting(desk, LIV.id).texts] == [True]
    submit(desk, clock)
    assert approve(desk, clock, by=LIV.id) is None


def test_an_approval_is_of_the_note_that_was_read(desk: Database, clock: FixedClock) -> None:
    rewrite_the_walk(desk, clock)
    submit(desk, clock)
    read = opened(desk, person=LIV.id).fingerprint
    another = Submission("minor", {"da": "Turen er væk.", "en": "The walk is gone."})
    assert submit_text(desk, "walk", another, by=FREJA.id, now=clock()) is None
    refused = approve_text(
        desk, "walk", fingerprint=read, checked_against="A book", role="doctor", by=LIV.id, now=clock()
    )
    assert code(refused) == "not_these_words"


def test_words_from_the_folder_are_not_approved_by_who_submits_them_after_another(
    desk: Database, clock: FixedClock
) -> None:
    rewrite_the_walk(desk, clock, by=LIV.id)
    folder = {**SMALL, WALK: SMALL[WALK].replace("Gå *lidt*", "Gå *tit*").replace("edition: 1", "edition: 2")}
    import_files(desk, folder, now=clock(), over=True)
    submit(desk, clock)
    assert code(approve(desk, clock, by=FREJA.id)) == "four_eyes"


def test_another_word_is_another_draft(desk: Database, clock: FixedClock) -> None:
    rewrite_the_walk(desk, clock)
    submit(desk, clock)
    write(desk, clock, WALK, "fem minutter", "ti minutter", by=LIV.id)
    assert opened(desk).state == "draft"
    assert code(approve(desk, clock)) == "not_in_review"
    submit(desk, clock, by=LIV.id)
    # Liv wrote last, so that it is Freja now who may approve.
    assert code(approve(desk, clock, by=LIV.id)) == "four_eyes"
    assert approve(desk, clock, by=FREJA.id) is None
    write(desk, clock, WALK, "ti minutter", "elleve minutter")
    assert code(publish_texts(desk, ["walk"], by=LIV.id, now=clock())) == "not_approved"


def test_an_approval_is_of_the_words_that_were_read(desk: Database, clock: FixedClock) -> None:
    rewrite_the_walk(desk, clock)
    submit(desk, clock)
    refused = approve_text(
        desk, "walk", fingerprint="0" * 64, checked_against="A book", role="doctor", by=LIV.id, now=clock()
    )
    assert code(refused) == "not_these_words"


def test_a_text_is_returned_with_words_and_its_moment_is_gone(desk: Database, clock: FixedClock) -> None:
    rewrite_the_walk(desk, clock)
    assert code(return_text(desk, "walk", "Why?", by=LIV.id, now=clock())) == "not_in_review"
    submit(desk, clock)
    assert return_text(desk, "walk", " Why five? ", by=LIV.id, now=clock()) is None
    work = opened(desk)
    assert (work.state, work.mine, work.acts[0].said) == ("draft", True, {"words": "Why five?"})


def test_readers_are_owed_a_word_about_what_they_would_see(desk: Database, clock: FixedClock) -> None:
    silent = Submission("minor", None)
    assert code(submit_text(desk, "walk", silent, by=FREJA.id, now=clock())) == "nothing_to_submit"
    write(desk, clock, WALK, "review_by: 2026-12-01", "review_by: 2026-12-02")
    assert not opened(desk).tells_readers
    assert submit_text(desk, "walk", silent, by=FREJA.id, now=clock()) is None
    rewrite_the_walk(desk, clock)
    assert opened(desk).tells_readers
    refused = submit_text(desk, "walk", silent, by=FREJA.id, now=clock())
    assert isinstance(refused, Refusal)
    assert (refused.code, set(refused.fields)) == ("note_missing", {"note.da", "note.en"})
    half = Submission("minor", {"da": "Kortere.", "en": " "})
    refused = submit_text(desk, "walk", half, by=FREJA.id, now=clock())
    assert isinstance(refused, Refusal)
    assert set(refused.fields) == {"note.en"}


def test_a_text_with_errors_is_not_submitted(desk: Database, clock: FixedClock) -> None:
    write(desk, clock, WALK, "(item:rest)", "(item:gone)")
    assert code(submit_text(desk, "walk", MAJOR, by=FREJA.id, now=clock())) == "text_has_errors"
    assert code(submit_text(desk, "gone", MAJOR, by=FREJA.id, now=clock())) == "not_found"


def test_words_from_the_folder_are_those_of_whoever_puts_them_forward(
    desk: Database, clock: FixedClock
) -> None:
    folder = {**SMALL, WALK: SMALL[WALK].replace("Gå *lidt*", "Gå *tit*").replace("edition: 1", "edition: 2")}
    import_files(desk, folder, now=clock())
    assert (opened(desk).state, opened(desk).mine) == ("draft", False)
    submit(desk, clock)
    assert code(approve(desk, clock, by=FREJA.id)) == "four_eyes"
    assert approve(desk, clock) is None
    assert text_of(published(desk, clock), desk)["edition"] == 2


def test_several_texts_are_one_release_and_a_drawing_is_one_of_them(
    desk: Database, clock: FixedClock
) -> None:
    rewrite_the_walk(desk, clock)
    write(desk, clock, "figures/stick.svg", "<svg", "<svg ")
    with desk.read() as connection:
        alt = drafts.some(connection, ["figures/alt.yaml"])["figures/alt.yaml"]
    words = (alt.text or "").replace("En streg", "En pind")
    save_text(desk, "stick", [Wanted("figures/alt.yaml", words, alt.revision)], by=FREJA.id, now=clock())
    make_text(desk, "stroll", "walk", by=FREJA.id, now=clock())
    for item_id in ("walk", "stick", "stroll"):
        submit(desk, clock, item_id)
        assert approve(desk, clock, item_id) is None
    release = published(desk, clock, "walk", "stick", "stroll")
    editions = {line.pin.id: line.pin.edition for line in release.items}
    assert (editions["walk"], editions["stick"], editions["stroll"]) == (2, 2, 1)
    assert text_of(release, desk, "stick")["text"]["da"]["changed"] == NOTE["da"]  # type: ignore[index]


def test_a_text_that_was_taken_away_leaves_with_a_release(desk: Database, clock: FixedClock) -> None:
    make_text(desk, "stroll", "walk", by=FREJA.id, now=clock())
    submit(desk, clock, "stroll")
    assert approve(desk, clock, "stroll") is None
    published(desk, clock, "stroll")
    assert take_text_away(desk, "stroll", by=FREJA.id, now=clock()) is None
    submit(desk, clock, "stroll")
    assert code(approve(desk, clock, "stroll", by=FREJA.id)) == "four_eyes"
    assert approve(desk, clock, "stroll") is None
    release = published(desk, clock, "stroll")
    assert "stroll" not in {line.pin.id for line in release.items}


def test_the_summary_says_what_changes_and_for_whom(desk: Database, clock: FixedClock) -> None:
    rewrite_the_walk(desk, clock)
    assert code(read_next_release(desk, ["walk"], today=TODAY)) == "not_approved"
    assert code(read_next_release(desk, [], today=TODAY)) == "nothing_chosen"
    submit(desk, clock)
    assert approve(desk, clock) is None
    summary = read_next_release(desk, ["walk"], today=TODAY)
    assert isinstance(summary, Summary)
    [walk] = summary.texts
    assert (walk.before, walk.after, walk.core, walk.plans) == (1, 2, False, 0)
    assert (walk.note, summary.shared, summary.findings) == (NOTE, (), [])


def test_files_that_all_texts_share_go_along_where_they_fit(desk: Database, clock: FixedClock) -> None:
    folder = {**SMALL, "words_to_avoid.yaml": SMALL["words_to_avoid.yaml"] + "\n# Read in March.\n"}
    import_files(desk, folder, now=clock())
    rewrite_the_walk(desk, clock)
    submit(desk, clock)
    assert approve(desk, clock) is None
    summary = read_next_release(desk, ["walk"], today=TODAY)
    assert isinstance(summary, Summary)
    assert summary.shared == ("words_to_avoid.yaml",)
    published(desk, clock)
    elsewhere = Folder()
    export_elsewhere(desk, elsewhere.write)
    assert elsewhere["words_to_avoid.yaml"].endswith("March.\n")


def test_two_who_publish_at_once_make_one_release(desk: Database, clock: FixedClock) -> None:
    rewrite_the_walk(desk, clock)
    submit(desk, clock)
    assert approve(desk, clock) is None
    with ThreadPoolExecutor(4) as publishers:
        results = list(
            publishers.map(lambda _: publish_texts(desk, ["walk"], by=LIV.id, now=clock()), range(4))
        )
    assert sorted(type(one).__name__ for one in results) == ["Refusal"] * 3 + ["Release"]
    assert {code(one) for one in results if isinstance(one, Refusal)} == {"not_approved"}


def test_a_release_has_its_moment_on_a_danish_clock(desk: Database, clock: FixedClock) -> None:
    rewrite_the_walk(desk, clock)
    submit(desk, clock)
    assert approve(desk, clock) is None
    day = date(2026, 3, 3)
    assert code(schedule_texts(desk, ["walk"], TODAY, time(0, 1), by=LIV.id, now=clock())) == "in_the_past"
    skipped = schedule_texts(desk, ["walk"], date(2026, 3, 29), time(2, 30), by=LIV.id, now=clock())
    assert code(skipped) == "no_such_time"
    at = schedule_texts(desk, ["walk"], day, time(8), by=LIV.id, now=clock())
    assert str(at) == "2026-03-03 07:00:00+00:00"
    assert publish_due(desk, now=clock()) is None
    clock.move(days=2)
    with ThreadPoolExecutor(3) as clocks:
        made = list(clocks.map(lambda _: publish_due(desk, now=clock()), range(3)))
    assert [one.id for one in made if isinstance(one, Release)] == ["2026-03-2"]
    assert opened(desk).acts[0].by == LIV.id


def test_a_release_without_its_moment_waits_for_somebody(desk: Database, clock: FixedClock) -> None:
    rewrite_the_walk(desk, clock)
    submit(desk, clock)
    assert approve(desk, clock) is None
    schedule_texts(desk, ["walk"], date(2026, 3, 3), time(8), by=LIV.id, now=clock())
    assert unschedule_texts(desk, ["walk"], by=FREJA.id, now=clock()) is None
    clock.move(days=2)
    assert publish_due(desk, now=clock()) is None
    assert [act.act for act in opened(desk).acts[:2]] == ["unscheduled", "scheduled"]


def test_a_scheduled_release_that_cannot_be_made_says_so_and_takes_nothing_down(
    desk: Database, clock: FixedClock
) -> None:
    make_text(desk, "stroll", "walk", by=FREJA.id, now=clock())
    write(desk, clock, WALK, "(item:rest)", "(item:stroll)")
    submit(desk, clock)
    assert approve(desk, clock) is None
    schedule_texts(desk, ["walk"], date(2026, 3, 3), time(8), by=LIV.id, now=clock())
    clock.move(days=2)
    assert code(publish_due(desk, now=clock())) == "content_has_errors"
    work = opened(desk)
    assert (work.state, work.publish_at, work.acts[0].said) == (
        "approved",
        None,
        {"code": "content_has_errors"},
    )
    assert publish_due(desk, now=clock()) is None


def test_undoing_gives_readers_the_old_words_under_a_new_number(desk: Database, clock: FixedClock) -> None:
    first = read_release.current_release(desk)
    assert first is not None
    second = walked(desk, clock)
    clock.move(hours=1)
    third = undo_release(
        desk, second.id, {"da": "Vi tog det tilbage.", "en": "We took it back."}, by=LIV.id, now=clock()
    )
    assert isinstance(third, Release), third
    old, back = text_of(first, desk), text_of(third, desk)
    assert (back["edition"], back["approved"], back["change"]) == (3, None, {"kind": "minor"})
    assert back["text"]["da"]["body"] == old["text"]["da"]["body"]  # type: ignore[index]
    assert back["text"]["en"]["of_edition"] == 3  # type: ignore[index]
    assert {one.pin for one in third.items if one.pin.id != "walk"} == {
        one.pin for one in first.items if one.pin.id != "walk"
    }
    # What was undone is Freja's draft again, so that Liv can approve it and Freja cannot.
    work = opened(desk)
    assert (work.state, work.mine, work.acts[0].act) == ("draft", True, "undone")
    assert "fem minutter" in files(desk)[WALK]
    submit(desk, clock)
    assert code(approve(desk, clock, by=FREJA.id)) == "four_eyes"
    assert approve(desk, clock) is None
    assert text_of(published(desk, clock), desk)["edition"] == 4


def test_only_the_desks_newest_release_is_undone_and_once(desk: Database, clock: FixedClock) -> None:
    note = {"da": "Tilbage.", "en": "Back."}
    assert code(undo_release(desk, "2026-03-1", note, by=LIV.id, now=clock())) == "cannot_be_undone"
    release = walked(desk, clock)
    assert code(undo_release(desk, "2026-03-1", note, by=LIV.id, now=clock())) == "not_the_newest"
    half = undo_release(desk, release.id, {"da": "Tilbage.", "en": ""}, by=LIV.id, now=clock())
    assert code(half) == "note_missing"
    with ThreadPoolExecutor(3) as undoers:
        results = list(
            undoers.map(lambda _: undo_release(desk, release.id, note, by=LIV.id, now=clock()), range(3))
        )
    assert sorted(type(one).__name__ for one in results) == ["Refusal", "Refusal", "Release"]
    assert code(undo_release(desk, "2026-03-3", note, by=LIV.id, now=clock())) == "cannot_be_undone"


def test_a_new_text_that_is_undone_leaves_and_stays_at_the_desk(desk: Database, clock: FixedClock) -> None:
    make_text(desk, "stroll", "walk", by=FREJA.id, now=clock())
    submit(desk, clock, "stroll")
    assert approve(desk, clock, "stroll") is None
    release = published(desk, clock, "stroll")
    undone = undo_release(desk, release.id, NOTE, by=FREJA.id, now=clock())
    assert isinstance(undone, Release)
    assert "stroll" not in {line.pin.id for line in undone.items}
    assert opened(desk, "stroll").state == "draft"
    with desk.read() as connection:
        assert work_states.approved(connection) == []
