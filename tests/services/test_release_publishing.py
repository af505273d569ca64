"""How content is released: all or nothing, unchangeable, and the same content is the same release."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor

import pytest

from backend.domain.content.items import Pin
from backend.domain.content.release import Release
from backend.domain.refusals import Refusal
from backend.services import read_release
from backend.services.publish_release import publish_release
from backend.services.recall_editions import recall_editions
from backend.services.verify_release import verify_release
from backend.storage import release_shelf, tables
from backend.storage.tables import content_item
from backend.storage.transaction import Database
from tests.clock import FixedClock
from tests.content.small import Change, draft_of, small

WALK = "da/pages/walk.md"
REWRITTEN: dict[str, Change] = {WALK: ("Gå *lidt* hver dag", "Gå *meget lidt* hver dag")}
RAISED: dict[str, Change] = {WALK: small(REWRITTEN)[WALK].replace("edition: 1", "edition: 2")}


def publish(database: Database, clock: FixedClock, changes: Mapping[str, Change] | None = None) -> Release:
    released = publish_release(database, draft_of(small(changes)), now=clock())
    assert isinstance(released, Release), released
    return released


def refused(database: Database, clock: FixedClock, changes: dict[str, Change]) -> Refusal:
    refusal = publish_release(database, draft_of(small(changes)), now=clock())
    assert isinstance(refusal, Refusal)
    return refusal


def shelf(database: Database) -> tuple[list[str], dict[str, list[Pin]]]:
    with database.read() as connection:
        return release_shelf.names(connection), release_shelf.published_pins(connection)


def test_a_release_names_every_item_by_edition_and_hash(database: Database, clock: FixedClock) -> None:
    release = publish(database, clock)
    assert (release.id, release.published_at) == ("2026-03-1", clock())
    assert [line.pin for line in release.items] == [item.pin for item in draft_of(small()).items]
    assert read_release.current_release(database) == release


def test_the_same_content_again_is_the_same_release(database: Database, clock: FixedClock) -> None:
    first = publish(database, clock)
    clock.move(days=40)
    assert publish(database, clock) == first
    assert shelf(database)[0] == ["2026-03-1"]


def test_a_changed_text_with_the_old_edition_is_refused_and_nothing_is_published(
    database: Database, clock: FixedClock
) -> None:
    publish(database, clock)
    before = shelf(database)
    refusal = refused(database, clock, REWRITTEN)
    assert (refusal.code, dict(refusal.fields)) == (
        "edition_must_be_raised",
        {"walk": ("edition_must_be_raised",)},
    )
    assert shelf(database) == before


def test_a_raised_edition_is_published_and_the_old_one_stays_to_be_read(
    database: Database, clock: FixedClock
) -> None:
    first = publish(database, clock)
    clock.move(days=1)
    second = publish(database, clock, RAISED)
    assert second.id == "2026-03-2"
    assert second.fingerprint != first.fingerprint
    for release, edition in ((first, 1), (second, 2)):
        [pin] = [line.pin for line in release.items if line.pin.id == "walk"]
        kept = read_release.item(database, pin.sha256)
        assert kept is not None
        assert (kept.pin, kept.pin.edition) == (pin, edition)


def test_an_edition_never_goes_back(database: Database, clock: FixedClock) -> None:
    publish(database, clock, RAISED)
    assert refused(database, clock, {}).code == "edition_must_be_raised"


def test_a_broken_folder_publishes_nothing(database: Database, clock: FixedClock) -> None:
    refusal = refused(database, clock, {WALK: ("(item:rest)", "(item:gone)"), "en/goals/goals.yaml": None})
    assert (refusal.code, refusal.detail) == ("content_has_errors", {"errors": 2})
    assert read_release.current_release(database) is None
    assert shelf(database) == ([], {})


def test_a_text_may_leave_and_come_back(database: Database, clock: FixedClock) -> None:
    pathway = small()["da/pathways/start.yaml"].replace("[walk, signs]", "[walk]")
    changes: dict[str, Change] = {
        "da/pathways/start.yaml": pathway.replace("edition: 1", "edition: 2"),
        "da/pages/signs.md": None,
        "en/pages/signs.md": None,
    }
    first = publish(database, clock)
    without = publish(database, clock, changes)
    assert len(without.items) == len(first.items) - 1
    assert read_release.current_release(database) == without


def test_a_clock_that_stands_still_does_not_bring_back_the_old_release(
    database: Database, clock: FixedClock
) -> None:
    publish(database, clock)
    clock.move(days=-3)
    second = publish(database, clock, RAISED)
    assert read_release.current_release(database) == second


def test_a_release_can_be_named_and_a_name_is_given_once(database: Database, clock: FixedClock) -> None:
    named = publish_release(database, draft_of(small()), now=clock(), release_id="first")
    assert isinstance(named, Release)
    assert named.id == "first"
    raised = draft_of({**small(), WALK: str(RAISED[WALK])})
    taken = publish_release(database, raised, now=clock(), release_id="first")
    assert isinstance(taken, Refusal)
    assert taken.code == "release_id_taken"


def test_two_publishers_at_the_same_moment_make_one_release(database: Database, clock: FixedClock) -> None:
    draft = draft_of(small())
    with ThreadPoolExecutor(4) as publishers:
        results = list(publishers.map(lambda _: publish_release(database, draft, now=clock()), range(4)))
    assert {result.id for result in results if isinstance(result, Release)} == {"2026-03-1"}
    assert shelf(database)[0] == ["2026-03-1"]


def test_a_plan_pins_its_pathways_lessons_unless_they_are_recalled(
    database: Database, clock: FixedClock
) -> None:
    lessons: dict[str, Change] = {
        "da/pathways/start.yaml": ("ladder: walking", "lessons: [little]\nladder: walking")
    }
    assert isinstance(publish_release(database, draft_of(small(lessons)), now=clock()), Release)
    bundle = read_release.pathway_bundle(database, "start")
    assert bundle is not None
    assert [pin.id for pin in bundle.pins(pages=["signs"], exercises=[], ladder=None)] == [
        *("start", "signs", "little", "plan", "rest"),
    ]
    notice = {"da": "Rettet.", "en": "Changed."}
    recall_editions(database, "little", [1], severity="do_not_use", notice=notice, now=clock())
    after = read_release.pathway_bundle(database, "start")
    assert after is not None
    assert "little" not in [pin.id for pin in after.pins(pages=["signs"], exercises=[], ladder=None)]


def test_a_pathway_comes_with_everything_that_a_plan_pins(database: Database, clock: FixedClock) -> None:
    publish(database, clock)
    bundle = read_release.pathway_bundle(database, "start")
    assert bundle is not None
    pins = bundle.pins(pages=["walk"], exercises=["stand"], ladder="walking")
    assert [pin.id for pin in pins] == ["start", "walk", "stand", "walking", "plan", "stick", "rest"]
    assert [pin.id for pin in bundle.pins(pages=[], exercises=[], ladder=None)] == ["start", "plan", "rest"]
    with pytest.raises(KeyError):
        bundle.pins(pages=["gone"], exercises=[], ladder=None)


@pytest.mark.parametrize("name", ["walk", "gone"])
def test_what_is_not_a_pathway_has_no_bundle(database: Database, clock: FixedClock, name: str) -> None:
    assert read_release.pathway_bundle(database, "start") is None
    publish(database, clock)
    assert read_release.pathway_bundle(database, name) is None


def test_the_whole_release_can_be_read_at_once(database: Database, clock: FixedClock) -> None:
    assert read_release.released(database) is None
    publish(database, clock)
    whole = read_release.released(database)
    assert whole is not None
    assert {item.id for item in whole.core()} == {"acute", "danger", "goals", "plan", "rest"}
    assert [item.id for item in whole.of_kind("page")] == ["signs", "walk"]


def test_bytes_that_were_changed_behind_our_back_are_found(database: Database, clock: FixedClock) -> None:
    assert verify_release(database) is None
    published = publish(database, clock)
    verified = verify_release(database)
    assert verified is not None
    assert (verified.intact, verified.fingerprint) == (True, published.fingerprint)
    with database.write() as connection:
        connection.execute(content_item.update().where(content_item.c.id == "danger").values(body=b"{}"))
    changed = verify_release(database)
    assert changed is not None
    assert (changed.intact, changed.broken) == (False, ("danger",))
    assert changed.fingerprint != published.fingerprint


@pytest.mark.parametrize("change", [{"id": "dangers"}, {"edition": 7}, {"kind": "page"}])
def test_a_row_that_says_something_else_than_its_bytes_is_found(
    database: Database, clock: FixedClock, change: dict[str, object]
) -> None:
    publish(database, clock)
    with database.write() as connection:
        connection.execute(content_item.update().where(content_item.c.id == "danger").values(**change))
    found = verify_release(database)
    assert found is not None
    assert (found.intact, found.broken) == (False, (change.get("id", "danger"),))


@pytest.mark.parametrize("change", [{"core": False}, {"kind": "page"}, {"title": {"da": "Ro", "en": "Calm"}}])
def test_a_list_that_tells_a_text_otherwise_is_found(
    database: Database, clock: FixedClock, change: dict[str, object]
) -> None:
    published = publish(database, clock)
    lines = [line.as_json() | (change if line.pin.id == "danger" else {}) for line in published.items]
    with database.write() as connection:
        connection.execute(tables.release.update().values(manifest=lines))
    found = verify_release(database)
    assert found is not None
    assert (found.intact, found.broken) == (False, ("danger",))


def test_a_text_that_left_the_list_is_missed(database: Database, clock: FixedClock) -> None:
    published = publish(database, clock)
    with database.write() as connection:
        connection.execute(
            tables.release.update().values(manifest=[line.as_json() for line in published.items[1:]])
        )
    found = verify_release(database)
    assert found is not None
    assert not found.intact


def test_an_older_text_that_a_plan_may_pin_is_guarded_too(database: Database, clock: FixedClock) -> None:
    first = publish(database, clock)
    publish(database, clock, RAISED)
    (old,) = [line.pin.sha256 for line in first.items if line.pin.id == "walk"]
    with database.write() as connection:
        connection.execute(content_item.update().where(content_item.c.sha256 == old).values(body=b"{}"))
    found = verify_release(database)
    assert found is not None
    assert (found.intact, found.broken) == (False, ("walk",))


@pytest.mark.only_on("sqlite")
def test_bytes_that_were_replaced_by_text_are_found(database: Database, clock: FixedClock) -> None:
    publish(database, clock)
    with database.write() as connection:
        connection.exec_driver_sql("UPDATE content_item SET body = 'Ring 113' WHERE id = 'danger'")
    found = verify_release(database)
    assert found is not None
    assert (found.intact, found.broken) == (False, ("danger",))
