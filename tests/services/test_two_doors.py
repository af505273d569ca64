"""The content folder and the desk are two doors to the same files: the same comes out as went in."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from backend.domain.content.editors_files import changed_at, is_at_the_desk, item_of
from backend.domain.refusals import Refusal
from backend.services.export_files import export_elsewhere, export_files
from backend.services.import_files import Imported, import_files
from backend.storage import drafts
from backend.storage.tables import draft_file, draft_revision
from backend.storage.transaction import Database
from tests.cast import FREJA
from tests.clock import FixedClock
from tests.content.small import SMALL, small

WALK = "da/pages/walk.md"
# Words of all the world's letters, with the white space and line ends of every machine between them.
WORD = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8)
SPACE = st.sampled_from([" ", "\t", "\n", "\r\n", "\r", "\x85", "\u2028", "\u00a0", "\ufeff"])
WORDS = st.lists(st.tuples(SPACE, WORD), max_size=5).map(
    lambda pairs: "".join("".join(pair) for pair in pairs)
)
OURS = {path: text for path, text in SMALL.items() if is_at_the_desk(path)}


class Folder(dict[str, str]):
    """A content folder, as export writes into one."""

    def write(self, path: str, text: str | None) -> None:
        if text is None:
            self.pop(path, None)
        else:
            self[path] = text


def taken_in(database: Database, folder: dict[str, str], now: datetime, *, over: bool = False) -> Imported:
    imported = import_files(database, folder, now=now, over=over)
    assert isinstance(imported, Imported), imported
    return imported


def written_at_the_desk(database: Database, path: str, text: str | None, now: datetime) -> None:
    with database.write() as connection:
        drafts.keep(connection, path, text, now, FREJA.id)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    ends=st.dictionaries(st.sampled_from([path for path in OURS if path.endswith(".md")]), WORDS),
    newline=st.sampled_from(["\n", "\r\n"]),
)
def test_what_is_imported_is_exported_byte_for_byte(
    database: Database, clock: FixedClock, ends: dict[str, str], newline: str
) -> None:
    with database.write() as connection:
        connection.execute(delete(draft_file))
        connection.execute(delete(draft_revision))
    folder = {path: text.replace("\n", newline) for path, text in OURS.items()}
    folder |= {path: f"{folder[path]}Words{tail}" for path, tail in ends.items()}
    taken_in(database, folder, clock())
    elsewhere = Folder()
    export_elsewhere(database, elsewhere.write)
    assert elsewhere == folder


def test_the_second_import_finds_nothing_to_take(database: Database, clock: FixedClock) -> None:
    assert set(taken_in(database, SMALL, clock()).taken) == set(OURS)
    assert taken_in(database, SMALL, clock()) == Imported((), ())


def test_a_broken_folder_changes_nothing(database: Database, clock: FixedClock) -> None:
    taken_in(database, SMALL, clock())
    broken = {**small({WALK: ("kind: page", "kind: pagina")}), "da/pages/new.md": "nothing"}
    broken["en/pages/walk.md"] = "also broken"
    refused = import_files(database, broken, now=clock())
    assert isinstance(refused, Refusal)
    assert refused.code == "content_has_errors"
    assert refused.detail["errors"] == 4
    with database.read() as connection:
        assert drafts.tree(connection) == OURS


def test_what_was_written_at_the_desk_is_kept_when_the_folder_has_not_changed(
    database: Database, clock: FixedClock
) -> None:
    taken_in(database, SMALL, clock())
    written_at_the_desk(database, WALK, "Freja's words", clock())
    assert taken_in(database, SMALL, clock()) == Imported((), (WALK,))
    with database.read() as connection:
        assert drafts.tree(connection)[WALK] == "Freja's words"


def test_where_both_have_changed_nobody_wins_by_chance(database: Database, clock: FixedClock) -> None:
    taken_in(database, SMALL, clock())
    written_at_the_desk(database, WALK, "Freja's words", clock())
    folder = small({WALK: ("Gå *lidt* hver dag", "Gå *tit*")})
    refused = import_files(database, folder, now=clock())
    assert isinstance(refused, Refusal)
    assert (refused.code, list(refused.fields)) == ("files_and_desk_differ", [WALK])
    assert taken_in(database, folder, clock(), over=True).taken == (WALK,)
    with database.read() as connection:
        assert drafts.tree(connection)[WALK] == folder[WALK]
        assert drafts.text_of(connection, WALK, 2) == "Freja's words"


def test_export_brings_the_folder_up_to_the_desk_and_remembers_it(
    database: Database, clock: FixedClock
) -> None:
    folder = Folder(SMALL)
    taken_in(database, folder, clock())
    theirs = folder[WALK].replace("Gå *lidt* hver dag", "Gå *tit*")
    written_at_the_desk(database, WALK, theirs, clock())
    written_at_the_desk(database, "figures/stick.svg", None, clock())
    written = export_files(database, folder, folder.write, now=clock())
    assert written == (WALK, "figures/stick.svg")
    assert folder[WALK] == theirs
    assert "figures/stick.svg" not in folder
    assert export_files(database, folder, folder.write, now=clock()) == ()
    # The folder goes on from what it was given, and the desk takes that over without a word.
    folder["figures/stick.svg"] = SMALL["figures/stick.svg"]
    folder[WALK] = theirs.replace("*tit*", "*ofte*")
    clock.move(hours=1)
    assert taken_in(database, folder, clock()).taken == (WALK, "figures/stick.svg")


@pytest.mark.parametrize("path", [WALK, "da/pages/never-imported.md"])
def test_export_writes_over_no_words_that_the_desk_has_not_seen(
    database: Database, clock: FixedClock, path: str
) -> None:
    folder = Folder(SMALL)
    taken_in(database, folder, clock())
    folder[path] = "Words from somebody's own machine"
    refused = export_files(database, folder, folder.write, now=clock())
    assert isinstance(refused, Refusal)
    assert (refused.code, list(refused.fields)) == ("files_and_desk_differ", [path])
    assert folder[path] == "Words from somebody's own machine"


def test_a_machine_that_stops_in_the_middle_of_an_export_loses_nothing(
    database: Database, clock: FixedClock
) -> None:
    folder = Folder(SMALL)
    taken_in(database, folder, clock())
    theirs = folder[WALK].replace("Gå *lidt* hver dag", "Gå *tit*")
    written_at_the_desk(database, WALK, theirs, clock())

    def stop(path: str, text: str | None) -> None:
        raise OSError

    with pytest.raises(OSError):
        export_files(database, folder, stop, now=clock() + timedelta(minutes=1))
    assert taken_in(database, folder, clock()) == Imported((), (WALK,))


@pytest.mark.any_database
@pytest.mark.parametrize(
    ("files", "desk", "common", "side"),
    [
        ("a", "a", "a", "neither"),
        ("b", "b", "a", "neither"),
        ("b", "a", "a", "files"),
        ("a", "b", "a", "desk"),
        ("b", "c", "a", "both"),
        ("a", None, None, "files"),
        (None, "a", None, "desk"),
        (None, "a", "a", "files"),
        (None, "b", "a", "both"),
    ],
)
def test_a_change_has_been_made_at_one_door_at_both_or_at_neither(
    files: str | None, desk: str | None, common: str | None, side: str
) -> None:
    assert changed_at(files, desk, common) == side


def test_files_of_an_item_bear_its_name_and_shared_files_belong_to_none() -> None:
    names = ("da/pages/walk.md", "figures/stick.svg", "figures/alt.yaml", "slots.yaml")
    assert [item_of(path) for path in names] == ["walk", "stick", None, None]
