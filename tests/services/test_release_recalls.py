"""A recall is the next number on a short list, and is never taken back."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from backend.domain.content.recall import Recall
from backend.domain.refusals import Refusal
from backend.services.publish_release import publish_release
from backend.services.read_recalls import recalls_after
from backend.services.recall_item import recall_item
from backend.storage.transaction import Database
from tests.clock import FixedClock
from tests.content.small import draft_of, small

NOTICE = {"da": "Brug ikke teksten.", "en": "Do not use the text."}


def recall(database: Database, clock: FixedClock, **other: object) -> Recall | Refusal:
    wanted: dict[str, object] = {
        "item": "walk",
        "edition": 1,
        "severity": "do_not_use",
        "notice": NOTICE,
        "now": clock(),
    }
    return recall_item(database, **{**wanted, **other})  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def _released(database: Database, clock: FixedClock) -> None:
    publish_release(database, draft_of(small()), now=clock())


def test_recalls_are_numbered_from_one_without_gaps(database: Database, clock: FixedClock) -> None:
    first = recall(database, clock)
    recall(database, clock, severity="shout")
    second = recall(database, clock, item="rest", severity="notice")
    assert first == Recall(1, "walk", 1, "do_not_use", NOTICE, clock())
    assert isinstance(second, Recall)
    assert second.number == 2
    assert recalls_after(database, 0).recalls == [first, second]
    assert recalls_after(database, 1).recalls == [second]
    assert (recalls_after(database, 2).recalls, recalls_after(database, 2).latest) == ([], 2)


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"edition": 2}, "never_released"),
        ({"item": "gone"}, "never_released"),
        ({"severity": "shout"}, "unknown_severity"),
        ({"notice": {"da": "Stop."}}, "notice_missing"),
        ({"notice": {"da": "Stop.", "en": "  "}}, "notice_missing"),
    ],
)
def test_a_recall_that_nobody_could_use_is_refused(
    database: Database, clock: FixedClock, other: dict[str, object], code: str
) -> None:
    refusal = recall(database, clock, **other)
    assert isinstance(refusal, Refusal)
    assert refusal.code == code
    assert recalls_after(database, 0).latest == 0


def test_recalls_at_the_same_moment_get_numbers_of_their_own(database: Database, clock: FixedClock) -> None:
    with ThreadPoolExecutor(4) as callers:
        made = list(callers.map(lambda _: recall(database, clock), range(8)))
    assert sorted(one.number for one in made if isinstance(one, Recall)) == list(range(1, 9))
