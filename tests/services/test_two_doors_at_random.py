"""Whatever is written at which of the two doors, and whenever files are carried over: no words are lost."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select

from backend.domain.refusals import Refusal
from backend.services.export_files import export_files
from backend.services.import_files import Imported, import_files
from backend.storage import drafts
from backend.storage.tables import draft_file, draft_revision
from backend.storage.transaction import Database
from tests.clock import FixedClock
from tests.content.small import SMALL
from tests.services.test_two_doors import Folder, taken_in, written_at_the_desk

PATHS = ("da/pages/walk.md", "en/pages/walk.md", "da/strategies/rest.md")
WRITING = st.tuples(
    st.sampled_from(["folder", "desk"]), st.sampled_from(PATHS), st.sampled_from(["", "Ja.\n", "Ja.\nNu.\n"])
)
CARRYING = st.tuples(st.sampled_from(["import", "export"]), st.just(""), st.just(""))


def held(database: Database) -> tuple[dict[str, str], set[tuple[str, str]]]:
    """What the desk has now, and all words of each file that it has ever had."""
    with database.read() as connection:
        ever = connection.execute(select(draft_revision.c.path, draft_revision.c.text))
        return drafts.tree(connection), {(path, text) for path, text in ever}


def carry_in(database: Database, folder: Folder, clock: FixedClock) -> None:
    before, _ = held(database)
    imported = import_files(database, folder, now=clock())
    after, ever = held(database)
    assert set(before.items()) <= ever
    if isinstance(imported, Imported):
        assert {path for path in PATHS if after[path] != folder[path]} <= set(imported.ahead)
    else:
        assert after == before


def carry_out(database: Database, folder: Folder, clock: FixedClock) -> None:
    before = dict(folder)
    exported = export_files(database, folder, folder.write, now=clock())
    after, ever = held(database)
    if isinstance(exported, Refusal):
        assert folder == before
    else:
        assert {path: folder[path] for path in after} == after
        # What the folder lost, the desk had seen.
        assert {(path, before[path]) for path in exported} <= ever


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(acts=st.lists(st.one_of(WRITING, CARRYING), max_size=9))
def test_no_words_are_lost(database: Database, clock: FixedClock, acts: list[tuple[str, str, str]]) -> None:
    with database.write() as connection:
        connection.execute(delete(draft_file))
        connection.execute(delete(draft_revision))
    folder = Folder(SMALL)
    taken_in(database, folder, clock())
    for act, path, words in acts:
        clock.move(minutes=1)
        if act == "folder":
            folder[path] = SMALL[path] + words
        elif act == "desk":
            written_at_the_desk(database, path, SMALL[path] + words, clock())
        elif act == "import":
            carry_in(database, folder, clock)
        else:
            carry_out(database, folder, clock)
