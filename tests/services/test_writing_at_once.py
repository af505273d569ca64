"""Several at the desk in the same moment: one of them is told, and no word is lost or published unseen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from backend.domain.content.release import Release
from backend.domain.refusals import Refusal
from backend.services.import_files import import_files
from backend.services.make_text import make_text
from backend.services.publish_release import publish_release
from backend.services.publish_texts import publish_texts
from backend.services.save_text import Wanted, save_text
from backend.services.take_text_away import take_text_away
from backend.storage import drafts, release_sources
from backend.storage.transaction import Database
from tests.cast import FREJA, LIV
from tests.clock import FixedClock
from tests.content.small import SMALL, draft_of
from tests.services.at_desk import WALK, approve, rewrite_the_walk, submit
from tests.services.test_two_doors import OURS

ENGLISH = "en/pages/walk.md"
LATER = "Gå *ti minutter* hver dag"


@pytest.fixture
def desk(database: Database, clock: FixedClock) -> Database:
    """The small folder, published and imported."""
    assert isinstance(publish_release(database, draft_of(SMALL), now=clock(), sources=OURS), Release)
    import_files(database, SMALL, now=clock())
    return database


def at_once(*acts: Callable[[], object]) -> list[object]:
    """What each of them came to, when they began together."""
    ready = Barrier(len(acts))

    def begin(act: Callable[[], object]) -> object:
        ready.wait(10)
        return act()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(begin, acts))


def codes(results: Sequence[object]) -> list[str]:
    """How those ended that were told no."""
    return [one.code for one in results if isinstance(one, Refusal)]


@pytest.mark.parametrize("_round", range(3))
def test_words_that_are_saved_while_others_are_published_wait_for_their_own_approval(
    desk: Database, clock: FixedClock, _round: int
) -> None:
    rewrite_the_walk(desk, clock)
    submit(desk, clock)
    assert approve(desk, clock) is None
    with desk.read() as connection:
        file = drafts.some(connection, [WALK])[WALK]
    assert file.text is not None
    words = Wanted(WALK, file.text.replace("Gå *fem minutter* hver dag", LATER), file.revision)
    saved, published = at_once(
        lambda: save_text(desk, "walk", [words], by=FREJA.id, now=clock()),
        lambda: publish_texts(desk, ["walk"], by=LIV.id, now=clock()),
    )
    with desk.read() as connection:
        released = release_sources.tree_of(connection, release_sources.of_newest(connection))
        present = drafts.tree(connection)[WALK]
    assert LATER not in released[WALK]
    if isinstance(saved, Refusal):
        # The release was first, and gave the file its approval: she sees both, and her words are hers still.
        assert saved.code == "changed_meanwhile"
        assert "fem minutter" in released[WALK]
    else:
        assert LATER in present
    assert codes([published]) in ([], ["not_approved"])
    assert ("fem minutter" in released[WALK]) == isinstance(published, Release)


def test_of_two_who_begin_a_translation_one_is_shown_the_others(desk: Database, clock: FixedClock) -> None:
    with desk.write() as connection:
        drafts.keep(connection, ENGLISH, None, clock(), None)

    def begin(who: str) -> Callable[[], object]:
        text = SMALL[ENGLISH].replace("every day", f"every day, {who}")
        return lambda: save_text(desk, "walk", [Wanted(ENGLISH, text, 0)], by=FREJA.id, now=clock())

    results = at_once(begin("one"), begin("two"))
    assert codes(results) == ["changed_meanwhile"]


def test_of_a_save_and_a_taking_away_no_half_text_is_left(desk: Database, clock: FixedClock) -> None:
    path = "da/pages/run.md"
    assert make_text(desk, "run", "walk", by=FREJA.id, now=clock()) == "run"
    with desk.read() as connection:
        file = drafts.some(connection, [path])[path]
    assert file.text is not None
    words = Wanted(path, f"{file.text}Og hjem.\n", file.revision)
    saved, _ = at_once(
        lambda: save_text(desk, "run", [words], by=FREJA.id, now=clock()),
        lambda: take_text_away(desk, "run", by=LIV.id, now=clock()),
    )
    with desk.read() as connection:
        assert drafts.tree(connection) == OURS
        kept = next(drafts.earlier_words(connection, path))
    assert codes([saved]) == ["text_gone"] or "Og hjem." in kept
