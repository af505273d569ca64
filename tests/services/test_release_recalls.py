"""A recall is the next number on a short list, and is never taken back."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from backend.domain.content.recall import Recall
from backend.domain.refusals import Refusal
from backend.services.publish_release import publish_release
from backend.services.read_recalls import recalls_after
from backend.services.recall_editions import recall_editions
from backend.storage.transaction import Database
from tests.clock import FixedClock
from tests.content.small import draft_of, small

NOTICE = {"da": "Brug ikke teksten.", "en": "Do not use the text."}


def recall(database: Database, clock: FixedClock, **other: object) -> tuple[Recall, ...] | Refusal:
    wanted: dict[str, object] = {
        "item": "walk",
        "editions": [1],
        "severity": "do_not_use",
        "notice": NOTICE,
        "now": clock(),
    }
    return recall_editions(database, **{**wanted, **other})  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def _released(database: Database, clock: FixedClock) -> None:
    publish_release(database, draft_of(small()), now=clock())


def test_recalls_are_numbered_from_one_without_gaps(database: Database, clock: FixedClock) -> None:
    first = recall(database, clock)
    recall(database, clock, severity="shout")
    second = recall(database, clock, item="rest", severity="notice", by="freja")
    assert first == (Recall(1, "walk", 1, "do_not_use", NOTICE, clock()),)
    assert second == (Recall(2, "rest", 1, "notice", NOTICE, clock(), by="freja"),)
    assert recalls_after(database, 0).recalls == [*first, *second]
    assert recalls_after(database, 1).recalls == [*second]
    assert (recalls_after(database, 2).recalls, recalls_after(database, 2).latest) == ([], 2)


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"editions": [1, 2]}, "never_released"),
        ({"editions": []}, "never_released"),
        ({"item": "gone"}, "never_released"),
        ({"severity": "shout"}, "unknown_severity"),
        ({"notice": {"da": "Stop."}}, "notice_missing"),
        ({"notice": {"da": "Stop.", "en": "  "}}, "notice_missing"),
        ({"item": "danger"}, "cannot_be_recalled"),
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
        notices = [{"da": f"Nej {number}.", "en": "No."} for number in range(8)]
        made = list(callers.map(lambda notice: recall(database, clock, notice=notice), notices))
    numbers = [one.number for recalls in made if not isinstance(recalls, Refusal) for one in recalls]
    assert sorted(numbers) == list(range(1, 9))


def test_a_button_that_is_pressed_twice_recalls_once(database: Database, clock: FixedClock) -> None:
    with ThreadPoolExecutor(2) as callers:
        made = list(callers.map(lambda _: recall(database, clock), range(2)))
    assert [one.code for one in made if isinstance(one, Refusal)] == ["already_recalled"]
    assert recalls_after(database, 0).latest == 1
