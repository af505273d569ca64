"""A text released anew while a journey runs, as its editor would have written and published it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime

from sqlalchemy import select

from backend.content_files.reading import read_draft
from backend.domain.content.release import Release
from backend.domain.days import civil_day
from backend.services.put_on_shelf import put_on_shelf
from backend.storage import release_sources
from backend.storage.tables import person
from backend.storage.transaction import Database

EDITION = re.compile(r"^(edition|of_edition): (\d+)$", re.MULTILINE)
LIV = "liv@rygvej.test"


def release_anew(database: Database, page: str, told: Mapping[str, str], added: Mapping[str, str]) -> None:
    """The page in its next edition, as a large change: with a note and a paragraph more in each language."""
    now = datetime.now(UTC)
    with database.write() as connection:
        tree = release_sources.tree_of(connection, release_sources.of_newest(connection))
        for language in ("da", "en"):
            path = f"{language}/pages/{page}.md"
            text = EDITION.sub(lambda found: f"{found[1]}: {int(found[2]) + 1}", tree[path])
            text = text.replace("\ntext:\n", f"\ntext:\n  changed: {told[language]}\n", 1)
            tree[path] = f"{text.rstrip()}\n\n{added[language]}\n"
        danish = f"da/pages/{page}.md"
        tree[danish] = tree[danish].replace("\napproved:", "\nchange: {kind: major}\napproved:", 1)
        draft = read_draft(tree, civil_day(now))
        liv = connection.scalars(select(person.c.id).where(person.c.email == LIV)).one()
        assert draft.errors == [], draft.errors
        made = put_on_shelf(connection, draft.items, tree, now=now, by=liv)
    assert isinstance(made, Release), made
