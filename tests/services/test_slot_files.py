"""The files in content/slots and the desk are two doors to one thing: nothing is lost between them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.content_files.located_yaml import read_yaml
from backend.content_files.slot_writing import slot_file
from backend.domain.content.slot_schedule import as_kept
from backend.domain.refusals import Refusal
from backend.services.export_slots import export_slots, export_slots_elsewhere
from backend.services.fill_slots import Filled, fill_from_draft
from backend.services.recall_slot import recall_slot
from backend.services.save_slot import save_slot
from backend.services.take_slot_down import take_slot_down
from backend.storage.transaction import Database
from tests.cast import DORTE
from tests.clock import FixedClock
from tests.content.small import draft_of, small
from tests.services.slots import ODENSE, contacts, person, released, saved, shown, words
from tests.services.test_two_doors import Folder

FILE, AARHUS = "slots/odense.yaml", "slots/aarhus.yaml"
TODAY = date(2026, 3, 2)
THEIRS = ("Ring til os", "Skriv til os")


@pytest.fixture
def folder(database: Database, clock: FixedClock) -> Folder:
    """The folder that everything began with."""
    released(database, clock())
    return Folder(small())


def fill(database: Database, clock: FixedClock, folder: Folder, *, over: bool = False) -> Filled:
    filled = fill_from_draft(database, draft_of(dict(folder)), now=clock(), over=over)
    assert isinstance(filled, Filled), filled
    return filled


def export(
    database: Database, clock: FixedClock, folder: Folder, *, over: bool = False
) -> tuple[str, ...] | Refusal:
    there = draft_of(dict(folder)).slots
    return export_slots(database, folder, there, folder.write, now=clock(), over=over)


def test_a_restart_never_puts_an_older_file_over_what_an_editor_wrote(
    database: Database, clock: FixedClock, folder: Folder
) -> None:
    saved(database, clock(), "Dortes ord.")
    clock.move(days=1)
    assert fill(database, clock, folder) == Filled(0, ())
    assert shown(database, date(2026, 3, 3)) == "Dortes ord."


def test_what_an_editor_took_down_does_not_come_back_from_a_file(
    database: Database, clock: FixedClock, folder: Folder
) -> None:
    take_slot_down(database, person(database, DORTE, clock()), ODENSE, "contacts", number=1, now=clock())
    assert fill(database, clock, folder) == Filled(0, ())
    assert shown(database, TODAY) is None


def test_where_both_doors_have_changed_nobody_wins_by_chance(
    database: Database, clock: FixedClock, folder: Folder
) -> None:
    saved(database, clock(), "Dortes ord.")
    folder[FILE] = small({FILE: THEIRS})[FILE]
    assert fill(database, clock, folder) == Filled(0, (FILE,))
    assert shown(database, TODAY) == "Dortes ord."
    refused = export(database, clock, folder)
    assert isinstance(refused, Refusal)
    assert (refused.code, list(refused.fields)) == ("files_and_desk_differ", [FILE])
    clock.move(minutes=1)
    assert fill(database, clock, folder, over=True) == Filled(1, ())
    assert (shown(database, TODAY) or "").startswith("Skriv til os")
    assert [act.act for act in contacts(database, clock()).acts] == ["in_files", "saved", "in_files"]


def test_export_brings_the_editor_s_words_out_and_leaves_other_files_alone(
    database: Database, clock: FixedClock, folder: Folder
) -> None:
    later = words("Fra maj.", date(2026, 5, 1))
    saved(database, clock(), "**Skriv** til os:\n\n- kl. 9\n- kl. 10", last_day=date(2026, 8, 31))
    number = contacts(database, clock()).number
    dorte = person(database, DORTE, clock())
    save_slot(database, dorte, ODENSE, "contacts", later, number=number, now=clock())
    before = folder[AARHUS]
    folder[FILE] = f"# A remark of the editor's.\n{folder[FILE]}"
    assert export(database, clock, folder) == (FILE,)
    assert folder[AARHUS] == before
    assert folder[FILE].startswith('# A remark of the editor\'s.\nmunicipality: "0461"\nexample: true\n')
    assert not draft_of(dict(folder)).errors
    # Both values are in the file, and it says the same as the desk.
    assert export(database, clock, folder) == ()
    assert fill(database, clock, folder) == Filled(0, ())
    assert shown(database, date(2026, 4, 30)) == "**Skriv** til os:".replace("**", "")
    assert shown(database, date(2026, 5, 1)) == "Fra maj."


def test_words_travel_to_another_installation_through_files(
    database: Database, clock: FixedClock, folder: Folder
) -> None:
    saved(database, clock(), "Dortes ord.")
    elsewhere = Folder(folder)
    assert export_slots_elsewhere(database, elsewhere.write, today=TODAY) == (FILE, AARHUS)
    # Written elsewhere, nothing is remembered of it here: the own folder is still behind.
    assert export(database, clock, folder) == (FILE,)
    assert elsewhere[FILE] == folder[FILE].replace("example: true\n", "")


def test_a_file_that_cannot_be_read_is_not_written_over(
    database: Database, clock: FixedClock, folder: Folder
) -> None:
    saved(database, clock(), "Dortes ord.")
    folder[FILE] = "municipality: [broken"
    assert isinstance(export(database, clock, folder), Refusal)
    assert folder[FILE] == "municipality: [broken"


def test_reading_the_same_file_again_uncovers_nothing_that_was_recalled(
    database: Database, clock: FixedClock, folder: Folder
) -> None:
    notice = {"da": "Forkert.", "en": "Wrong."}
    dorte = person(database, DORTE, clock())
    recall_slot(database, dorte, ODENSE, "contacts", notice, number=1, now=clock())
    clock.move(days=1)
    fill(database, clock, folder)
    assert shown(database, date(2026, 3, 3)) == "Forkert."
    folder[FILE] = small({FILE: THEIRS})[FILE]
    assert fill(database, clock, folder) == Filled(1, ())
    assert (shown(database, date(2026, 3, 3)) or "").startswith("Skriv til os")


MARKDOWN = st.text(
    st.one_of(st.characters(categories=["L", "N", "P", "S", "Zs"]), st.sampled_from("\n\t:#-'\"|>")),
    min_size=1,
    max_size=60,
).filter(as_kept)
DAYS = st.dates(date(2026, 1, 1), date(2030, 1, 1))


@settings(max_examples=60)
@given(texts=st.lists(st.tuples(MARKDOWN, MARKDOWN, DAYS), min_size=1, max_size=3))
def test_whatever_an_editor_writes_comes_back_from_its_file(texts: list[tuple[str, str, date]]) -> None:
    said = [
        {
            "da": as_kept(da),
            "en": as_kept(en),
            "valid_from": str(day),
            "valid_to": str(day + timedelta(days=9)),
        }
        for da, en, day in texts
    ]
    read = read_yaml(slot_file("0461", {"contacts": said}, None)).value["values"]["contacts"]
    back = [
        {**one, "da": as_kept(one["da"]), "en": as_kept(one["en"])}
        for one in ([read] if len(said) == 1 else read)
    ]
    assert back == said
