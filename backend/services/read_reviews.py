"""The review calendar: every released text, when it must be read again, and who read it last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from backend.content_files.items import DANISH
from backend.domain.content.editors_files import item_of
from backend.domain.content.items import titles
from backend.domain.content.review import day_of
from backend.services.kept_release import newest_release
from backend.storage import drafts, reviews, works
from backend.storage.reviews import Reviewed
from backend.storage.transaction import Database


@dataclass(frozen=True)
class ReviewLine:
    """One text. `at_the_desk` is whether it can be reviewed there; the rest is looked at in its files."""

    id: str
    kind: str
    title: Mapping[str, str | None]
    edition: int
    review_by: date
    sources: int
    state: str | None
    last: Reviewed | None
    at_the_desk: bool


@dataclass(frozen=True)
class Drawings:
    """Drawings share their sources and their day, so that they are reviewed together."""

    count: int
    review_by: date


@dataclass(frozen=True)
class Calendar:
    """The texts by the day on which they are due, and the drawings, where there are any."""

    texts: Sequence[ReviewLine]
    drawings: Drawings | None


def read_reviews(database: Database) -> Calendar:
    """Everything that readers are given now."""
    with database.read() as connection:
        release = newest_release(connection)
        items = list(release.items.values()) if release else []
        states, last = works.states(connection), reviews.latest(connection)
        here = {item_of(path) for path in drafts.paths(connection) if path.startswith(DANISH)}
    drawn = [day_of(item) for item in items if item.kind == "figure"]
    lines = [
        ReviewLine(
            id=item.id,
            kind=item.kind,
            title=titles(item),
            edition=item.pin.edition,
            review_by=day_of(item),
            sources=len(item.content["sources"]),
            state=states.get(item.id),
            last=last.get(item.id),
            at_the_desk=item.id in here,
        )
        for item in items
        if item.kind != "figure"
    ]
    return Calendar(
        sorted(lines, key=lambda line: (line.review_by, line.id)),
        Drawings(len(drawn), min(drawn)) if drawn else None,
    )
