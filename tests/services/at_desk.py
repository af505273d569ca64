"""What editors do with the small texts at the desk, a line each, for stories about what becomes of them."""

from __future__ import annotations

from backend.domain.content.release import Release
from backend.domain.refusals import Refusal
from backend.services import read_release
from backend.services.approve_text import approve_text
from backend.services.publish_texts import publish_texts
from backend.services.read_work import OpenedWork, read_work
from backend.services.save_text import Wanted, save_text
from backend.services.submit_text import Submission, submit_text
from backend.storage import drafts
from backend.storage.transaction import Database
from tests.cast import FREJA, LIV
from tests.clock import FixedClock

WALK, ENGLISH = "da/pages/walk.md", "en/pages/walk.md"
NOTE = {"da": "Turen er blevet kortere.", "en": "The walk is shorter."}
MAJOR = Submission("major", NOTE)


def files(database: Database) -> dict[str, str]:
    with database.read() as connection:
        return drafts.tree(connection)


def write(database: Database, clock: FixedClock, path: str, old: str, new: str, by: str = FREJA.id) -> None:
    """Change a file as an editor does."""
    with database.read() as connection:
        file = drafts.some(connection, [path])[path]
    assert file.text is not None
    assert old in file.text
    item_id = path.rsplit("/", 1)[1].partition(".")[0]
    wanted = [Wanted(path, file.text.replace(old, new), file.revision)]
    assert not isinstance(save_text(database, item_id, wanted, by=by, now=clock()), Refusal)


def rewrite_the_walk(database: Database, clock: FixedClock, by: str = FREJA.id) -> None:
    write(database, clock, WALK, "Gå *lidt* hver dag", "Gå *fem minutter* hver dag", by)
    write(database, clock, ENGLISH, "of_edition: 1", "of_edition: 1 ", by)


def submit(database: Database, clock: FixedClock, item_id: str = "walk", by: str = FREJA.id) -> None:
    assert submit_text(database, item_id, MAJOR, by=by, now=clock()) is None


def approve(database: Database, clock: FixedClock, item_id: str = "walk", by: str = LIV.id) -> Refusal | None:
    return approve_text(
        database,
        item_id,
        fingerprint=opened(database, item_id).fingerprint,
        checked_against="The note on back pain, 2025",
        role="physiotherapist",
        by=by,
        now=clock(),
    )


def published(database: Database, clock: FixedClock, *item_ids: str) -> Release:
    release = publish_texts(database, item_ids or ("walk",), by=LIV.id, now=clock())
    assert isinstance(release, Release), release
    return release


def walked(database: Database, clock: FixedClock) -> Release:
    """The whole way of one text."""
    rewrite_the_walk(database, clock)
    submit(database, clock)
    assert approve(database, clock) is None
    return published(database, clock)


def opened(database: Database, item_id: str = "walk", person: str = FREJA.id) -> OpenedWork:
    work = read_work(database, item_id, person_id=person)
    assert isinstance(work, OpenedWork)
    return work


def code(result: object) -> str:
    assert isinstance(result, Refusal), result
    return result.code


def text_of(release: Release, database: Database, item_id: str = "walk") -> dict[str, object]:
    [pin] = [line.pin for line in release.items if line.pin.id == item_id]
    item = read_release.item(database, pin.sha256)
    assert item is not None
    return dict(item.content)
