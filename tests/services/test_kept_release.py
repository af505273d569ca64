"""A process reads a release's texts once; what is new is seen at once all the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event

from backend.domain.content.release import Release
from backend.services import kept_release
from backend.services.publish_release import publish_release
from backend.services.read_release import Released, released
from backend.services.recall_editions import recall_editions
from backend.storage.transaction import Database
from tests.conftest import NOW
from tests.content.small import Change, draft_of, small


@pytest.fixture(autouse=True)
def _nothing_read_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Other tests of this process have read the same texts."""
    monkeypatch.setattr(kept_release, "_kept", {})


def publish(database: Database, changes: dict[str, Change] | None = None, hours: int = 0) -> Release:
    made = publish_release(database, draft_of(small(changes)), now=NOW + timedelta(hours=hours))
    assert isinstance(made, Release)
    return made


def read(database: Database) -> Released:
    found = released(database)
    assert found is not None
    return found


@contextmanager
def texts_fetched(database: Database) -> Iterator[Callable[[], int]]:
    """How often texts are asked of the database meanwhile."""
    asked: list[str] = []

    def note(*call: Any) -> None:
        asked.append(call[2])

    event.listen(database.engine, "before_cursor_execute", note)
    yield lambda: sum("content_item" in statement for statement in asked)
    event.remove(database.engine, "before_cursor_execute", note)


def test_a_release_is_fetched_once(database: Database) -> None:
    publish(database, {"da/pages/walk.md": ("Gå *lidt*", "Gå bare *lidt*")})
    first = read(database)
    with texts_fetched(database) as fetched:
        others = [read(database) for _ in range(4)]
        assert fetched() == 0
    assert all(other.items is first.items for other in others)


def test_a_new_release_is_read_by_the_next_reader(database: Database) -> None:
    publish(database)
    assert read(database).items["walk"].pin.edition == 1
    made = publish(database, {"da/pages/walk.md": ("edition: 1", "edition: 2")}, hours=1)
    assert read(database).release == made
    assert read(database).items["walk"].pin.edition == 2


def test_a_recall_is_read_by_the_next_reader(database: Database) -> None:
    publish(database)
    assert read(database).recalls == []
    notice = {"da": "Rettet.", "en": "Changed."}
    recall_editions(database, "walk", [1], severity="notice", notice=notice, now=NOW)
    assert [recall.item for recall in read(database).recalls] == ["walk"]


def test_what_was_read_can_be_changed_by_nobody(database: Database) -> None:
    publish(database)
    items: Any = read(database).items
    with pytest.raises(TypeError):
        items["walk"] = None
