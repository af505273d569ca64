"""Whatever two editors do at the desk, in whatever order: nobody publishes words that they approved alone."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from backend.domain.content.release import Release
from backend.domain.refusals import Refusal
from backend.services import read_release
from backend.services.import_files import import_files
from backend.services.publish_release import publish_release
from backend.services.publish_texts import publish_texts
from backend.services.return_text import return_text
from backend.services.save_text import Wanted, save_text
from backend.services.submit_text import submit_text
from backend.services.undo_release import undo_release
from backend.services.verify_release import verify_release
from backend.storage import drafts, tables
from backend.storage.transaction import Database
from tests.cast import FREJA, LIV
from tests.clock import FixedClock
from tests.content.small import SMALL, draft_of
from tests.services.at_desk import MAJOR, NOTE, WALK, approve, files
from tests.services.test_two_doors import OURS

# The way forward more often than back, so that histories come to their releases.
ACTS = ("save", "submit", "submit", "approve", "approve", "publish", "publish", "give_back", "undo")
HISTORIES = st.lists(
    st.tuples(st.sampled_from(ACTS), st.sampled_from([FREJA.id, LIV.id])), min_size=8, max_size=24
)
SHELVES = (
    tables.draft_file,
    tables.draft_revision,
    tables.work,
    tables.work_act,
    tables.release,
    tables.content_item,
)


def begin(database: Database, now: datetime) -> None:
    with database.write() as connection:
        for shelf in SHELVES:
            connection.execute(delete(shelf))
    publish_release(database, draft_of(SMALL), now=now, sources=OURS)
    import_files(database, SMALL, now=now)


def save(database: Database, words: str, by: str, now: datetime) -> None:
    with database.read() as connection:
        walk = drafts.some(connection, [WALK])[WALK]
    text = (walk.text or "").replace("Gå hjem.", f"Gå hjem.\n- {words}")
    saved = save_text(database, "walk", [Wanted(WALK, text, walk.revision)], by=by, now=now)
    assert not isinstance(saved, Refusal)


class Desk:
    """Both editors' desk, and what each of their acts must come to."""

    def __init__(self, database: Database, clock: FixedClock) -> None:
        self._database, self._clock = database, clock
        self._wrote: str | None = None
        self._told: str | None = None
        self._approved = False
        self.words: list[str] = []

    def save(self, by: str) -> None:
        """Another word is another draft."""
        self.words.append(f"Række {len(self.words)}.")
        save(self._database, self.words[-1], by, self._clock())
        self._wrote, self._approved = by, False

    def submit(self, by: str) -> None:
        """Whoever submits, the words are still their writer's, and the note is whoever's submits."""
        if submit_text(self._database, "walk", MAJOR, by=by, now=self._clock()) is None:
            self._wrote, self._told, self._approved = self._wrote or by, by, False

    def give_back(self, by: str) -> None:
        """What is returned is approved no more."""
        if return_text(self._database, "walk", "Hvorfor?", by=by, now=self._clock()) is None:
            self._approved = False

    def approve(self, by: str) -> None:
        """Only by another than who wrote last, and than who submitted."""
        if approve(self._database, self._clock, by=by) is None:
            assert by not in (self._wrote, self._told)
            self._approved = True

    def publish(self, by: str) -> None:
        """Exactly what is approved."""
        made = publish_texts(self._database, ["walk"], by=by, now=self._clock())
        assert isinstance(made, Release) == self._approved
        self._approved = False

    def undo(self, by: str) -> None:
        """What was undone is its writer's draft."""
        newest = held(self._database)
        if isinstance(undo_release(self._database, newest.id, NOTE, by=by, now=self._clock()), Release):
            self._approved = False


@pytest.mark.any_database
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=HISTORIES)
def test_no_history_publishes_words_that_only_their_writer_has_approved(
    database: Database, clock: FixedClock, history: list[tuple[str, str]]
) -> None:
    begin(database, clock())
    desk = Desk(database, clock)
    for act, by in history:
        clock.now += timedelta(minutes=1)
        before = edition(held(database))
        getattr(desk, act)(by)
        verified = verify_release(database)
        assert verified is not None
        assert verified.intact
        # Numbers only rise, and no word that was ever written is lost.
        assert edition(held(database)) >= before
        assert all(words in files(database)[WALK] for words in desk.words)


def held(database: Database) -> Release:
    release = read_release.current_release(database)
    assert release is not None
    return release


def edition(release: Release) -> int:
    return next(one.pin.edition for one in release.items if one.pin.id == "walk")
