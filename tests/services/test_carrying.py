"""A release is carried to another installation: it arrives whole, and takes nothing there by surprise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from backend.domain.content.editors_files import is_at_the_desk
from backend.domain.content.pack import Pack, packed, unpacked
from backend.domain.content.recall import COVERED, Recall
from backend.domain.refusals import Refusal
from backend.services.desk_leads import desk_leads
from backend.services.export_files import export_elsewhere
from backend.services.import_files import import_files
from backend.services.pack_release import pack_release
from backend.services.publish_release import publish_release
from backend.services.read_release import current_release, released
from backend.services.recall_editions import recall_editions
from backend.services.unpack_release import Unpacked, unpack_release
from backend.services.verify_release import verify_release
from backend.storage import drafts, recall_list, works
from backend.storage.transaction import Database
from tests.cast import FREJA
from tests.clock import FixedClock
from tests.content.small import Change, draft_of, small

HERE = "https://here.example"
THERE = "https://there.example"
WALK, REST = "da/pages/walk.md", "da/strategies/rest.md"
OURS = {path: text for path, text in small().items() if is_at_the_desk(path)}
SECOND: dict[str, Change] = {WALK: ("edition: 1", "edition: 2")}


@pytest.fixture
def elsewhere(engine_url: str, request: pytest.FixtureRequest) -> Iterator[Database]:
    """Another installation, on the other kind of database."""
    other = "postgresql" if engine_url.startswith("sqlite") else "sqlite"
    with request.getfixturevalue(f"{other}_source").lend() as url:
        made = Database(url)
        yield made
        made.close()


def publish(database: Database, now: datetime, changes: dict[str, Change] | None = None) -> None:
    tree = small(changes)
    sources = {path: text for path, text in tree.items() if is_at_the_desk(path)}
    published = publish_release(database, draft_of(tree), now=now, sources=sources)
    assert not isinstance(published, Refusal), published
    assert not isinstance(import_files(database, tree, now=now), Refusal)


def pack(database: Database, here: str = HERE) -> Pack:
    found = pack_release(database, here=here)
    assert isinstance(found, Pack)
    carried = unpacked(packed(found))
    assert carried == found
    return found


def recall(database: Database, item: str, now: datetime) -> None:
    notice = {"da": f"Om {item}.", "en": f"About {item}."}
    recalled = recall_editions(database, item, [1], severity="notice", notice=notice, now=now)
    assert not isinstance(recalled, Refusal)


def unpack(database: Database, carried: Pack, now: datetime, *, over_newer: bool = False) -> Unpacked:
    result = unpack_release(database, carried, now=now, over_newer=over_newer)
    assert isinstance(result, Unpacked), result
    return result


def files_of(database: Database) -> dict[str, str | None]:
    written: dict[str, str | None] = {}
    export_elsewhere(database, written.__setitem__)
    return written


def test_a_pack_cannot_recall_what_no_phone_may_lack(
    database: Database, elsewhere: Database, clock: FixedClock
) -> None:
    publish(database, clock())
    honest = pack(database)
    signs = next(item for item in honest.items if item.kind not in COVERED)
    forged = Recall(1, signs.id, 1, "do_not_use", {"da": "Væk.", "en": "Gone."}, clock())
    refused = unpack_release(elsewhere, replace(honest, recalls=(forged,)), now=clock())
    assert isinstance(refused, Refusal)
    assert (refused.code, set(refused.fields)) == ("cannot_be_recalled", {signs.id})
    assert current_release(elsewhere) is None


def test_a_pack_from_a_year_to_come_does_not_end_all_publishing(
    database: Database, elsewhere: Database, clock: FixedClock
) -> None:
    publish(database, clock())
    honest = pack(database)
    later = replace(honest, release=replace(honest.release, published_at=clock() + timedelta(days=400)))
    refused = unpack_release(elsewhere, later, now=clock())
    assert isinstance(refused, Refusal)
    assert refused.code == "pack_from_later"


def test_it_arrives_byte_for_byte_with_its_texts_files_and_recalls(
    database: Database, elsewhere: Database, clock: FixedClock
) -> None:
    publish(database, clock())
    recall(database, "walk", clock())
    carried = pack(database)
    clock.move(days=1)
    assert unpack(elsewhere, carried, clock()).recalls == 1
    assert current_release(elsewhere) == current_release(database)
    ours, theirs = released(database), released(elsewhere)
    assert ours is not None
    assert theirs is not None
    assert dict(ours.items) == dict(theirs.items)
    verified = verify_release(elsewhere)
    assert verified is not None
    assert verified.intact
    assert files_of(elsewhere) == files_of(database)
    # It is still told where it was published, and packed there it is the same file.
    assert packed(pack(elsewhere, THERE)) == packed(carried)


def test_taken_in_twice_it_is_there_once_and_brings_what_has_been_recalled_since(
    database: Database, elsewhere: Database, clock: FixedClock
) -> None:
    publish(database, clock())
    first = pack(database)
    assert unpack(elsewhere, first, clock()).is_new
    assert unpack(elsewhere, first, clock()) == Unpacked(first.release, is_new=False)
    recall(elsewhere, "rest", clock())
    recall(database, "walk", clock())
    assert unpack(elsewhere, pack(database), clock()).recalls == 1
    assert unpack(elsewhere, pack(database), clock()).recalls == 0
    with elsewhere.read() as connection:
        numbered = [(one.number, one.item) for one in recall_list.after(connection, 0)]
    assert numbered == [(1, "rest"), (2, "walk")]


def test_an_older_one_takes_the_place_of_a_newer_one_only_where_that_is_said(
    database: Database, elsewhere: Database, clock: FixedClock
) -> None:
    publish(database, clock())
    older = pack(database)
    clock.move(days=1)
    publish(database, clock(), SECOND)
    newer = pack(database)
    unpack(elsewhere, newer, clock())
    refused = unpack_release(elsewhere, older, now=clock())
    assert refused == Refusal("newer_here", detail={"here": newer.release.id})
    assert current_release(elsewhere) == newer.release
    assert unpack(elsewhere, older, clock(), over_newer=True).is_new
    now = current_release(elsewhere)
    assert now is not None
    assert (now.id, now.fingerprint) == (older.release.id, older.release.fingerprint)
    assert now.published_at > newer.release.published_at


def test_a_newer_one_takes_over_by_itself(database: Database, elsewhere: Database, clock: FixedClock) -> None:
    publish(elsewhere, clock())
    clock.move(days=1)
    publish(database, clock(), SECOND)
    carried = pack(database)
    refused = unpack_release(elsewhere, carried, now=clock())
    assert refused == Refusal("release_id_taken", detail={"id": "2026-03-1"})
    named = unpack_release(elsewhere, carried, now=clock(), release_id="carried")
    assert isinstance(named, Unpacked)
    now = current_release(elsewhere)
    assert now is not None
    assert (now.id, now.fingerprint) == ("carried", carried.release.fingerprint)


def test_the_same_edition_with_other_words_is_refused_by_name(
    database: Database, elsewhere: Database, clock: FixedClock
) -> None:
    publish(elsewhere, clock(), {WALK: ("Gå hjem", "Gå ud")})
    clock.move(days=1)
    publish(database, clock())
    recall(database, "walk", clock())
    refused = unpack_release(elsewhere, pack(database), now=clock(), release_id="carried", over_newer=True)
    assert refused == Refusal("editions_differ", {"walk": ("editions_differ",)})
    with elsewhere.read() as connection:
        assert recall_list.latest(connection) == 0


def test_the_desk_goes_on_from_it_and_keeps_what_its_editors_are_writing(
    database: Database, elsewhere: Database, clock: FixedClock
) -> None:
    publish(elsewhere, clock())
    with elsewhere.write() as connection:
        drafts.keep(connection, REST, "Nyt fra os.", clock(), FREJA.id)
        works.edited(connection, "rest", FREJA.id, clock())
    clock.move(days=1)
    publish(database, clock(), {**SECOND, REST: ("edition: 1", "edition: 2")})
    result = unpack_release(elsewhere, pack(database), now=clock(), release_id="carried")
    assert isinstance(result, Unpacked)
    assert result.left == (REST,)
    theirs = files_of(elsewhere)
    assert theirs[WALK] == files_of(database)[WALK]
    assert theirs[REST] == "Nyt fra os."


def test_what_it_brought_is_newer_than_the_folder_which_brings_nothing_back(
    database: Database, elsewhere: Database, clock: FixedClock
) -> None:
    publish(elsewhere, clock())
    publish(database, clock() + timedelta(days=1), SECOND)
    assert isinstance(unpack_release(elsewhere, pack(database), now=clock(), release_id="carried"), Unpacked)
    imported = import_files(elsewhere, small(), now=clock())
    assert not isinstance(imported, Refusal)
    assert (imported.taken, imported.ahead) == ((), (WALK,))
    lead = desk_leads(elsewhere)
    assert lead is not None
    assert (lead.release.id, lead.release.publisher) == ("carried", HERE)
    refused = publish_release(elsewhere, draft_of(small()), now=clock(), sources=OURS)
    assert refused == Refusal("desk_has_published", {WALK: ("desk_has_published",)})


def test_before_anything_is_released_there_is_nothing_to_pack(database: Database) -> None:
    assert pack_release(database, here=HERE) == Refusal("nothing_released")
