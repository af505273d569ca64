"""Whom a recall concerns, as a clinician is told: by plan, by edition, and by what the recall says."""

from __future__ import annotations

from datetime import UTC, date, datetime

from backend.domain.attention import attention
from backend.domain.content.recall import Recall
from backend.domain.picture import FollowedPlan, Picture, Reason
from backend.domain.recalled_texts import recalled_texts

DAY = date(2026, 3, 2)
TEXTS = (("walk", 2), ("stand", 1))
RUNNING = FollowedPlan("a", "0", DAY, None, TEXTS)


def recall(number: int, edition: int, severity: str = "do_not_use", on: date = DAY) -> Recall:
    at = datetime(on.year, on.month, on.day, 12, 0, tzinfo=UTC)
    return Recall(number, "walk", edition, severity, {"da": "Nej.", "en": "No."}, at)


def told(*recalls: Recall, plan: FollowedPlan = RUNNING) -> list[tuple[str, date, tuple[int, ...]]]:
    return [(one.code, one.on, one.recalls) for one in recalled_texts([plan], recalls)]


def test_only_the_edition_that_the_plan_stands_on_concerns_it() -> None:
    assert told(recall(1, 1)) == []
    assert told(recall(1, 1), recall(2, 2)) == [("text_recalled", DAY, (2,))]


def test_a_mere_notice_is_told_apart_and_what_comes_on_one_day_is_told_together() -> None:
    found = told(recall(1, 2, "notice"), recall(2, 2), recall(3, 2))
    assert found == [("text_noticed", DAY, (1,)), ("text_recalled", DAY, (2, 3))]


def test_of_a_plan_that_was_over_only_what_must_not_be_used_is_told() -> None:
    ended = FollowedPlan("a", "0", DAY, date(2026, 3, 10), TEXTS)
    later = date(2026, 4, 1)
    assert told(recall(1, 2, on=later), plan=ended) == [("had_recalled", later, (1,))]
    assert told(recall(1, 2, "notice", later), plan=ended) == []
    assert told(recall(1, 2), plan=ended) == []


def test_a_municipalitys_words_concern_no_plan() -> None:
    slot = Recall(1, None, None, "do_not_use", {}, datetime(2026, 3, 2, tzinfo=UTC), "0461", "contacts")
    assert told(slot) == []


def test_what_somebody_has_dealt_with_is_not_told_again_and_the_next_recall_is() -> None:
    handled = frozenset({Reason("text_noticed", DAY, "a")})
    picture = Picture(plans=(RUNNING,), handled=handled)
    seen = attention(picture, DAY, DAY, since=DAY, recalls=[recall(1, 2, "notice"), recall(2, 2)])
    assert [one.code for one in seen] == ["text_recalled"]
