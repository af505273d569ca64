"""A small or the real release, served to somebody who is not signed in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from backend.domain.content.release import Release
from backend.services.fill_slots import fill_from_draft
from backend.services.publish_release import publish_release
from tests.clock import FixedClock
from tests.content.small import Change, draft_of, small

Publish = Callable[..., None]


@pytest.fixture
def publish(app: Flask, clock: FixedClock) -> Publish:
    """Release the small folder, with changes."""

    def act(changes: dict[str, Change] | None = None, draft: Any = None) -> None:
        made = draft or draft_of(small(changes))
        database = app.extensions["rygvej"].database
        assert isinstance(publish_release(database, made, now=clock()), Release)
        fill_from_draft(database, made, now=clock())

    return act
