"""The editors' desk as most tests over HTTP find it."""

from __future__ import annotations

import pytest
from flask import Flask

from backend.services.import_files import Imported, import_files
from backend.services.publish_release import publish_release
from backend.storage.transaction import Database
from backend.web.house import EXTENSION
from tests.clock import FixedClock
from tests.content.small import SMALL, draft_of
from tests.services.test_two_doors import OURS


@pytest.fixture
def desk(app: Flask, clock: FixedClock) -> Database:
    """The small folder, published and imported."""
    database: Database = app.extensions[EXTENSION].database
    publish_release(database, draft_of(SMALL), now=clock(), sources=OURS)
    assert isinstance(import_files(database, SMALL, now=clock()), Imported)
    return database
