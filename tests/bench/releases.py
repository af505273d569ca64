"""How long a release takes: 200 items in two languages, and 98 municipalities that have filled every slot."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from backend.content_files.reading import read_draft
from backend.content_files.tree import read_tree
from backend.domain.content.editors_files import is_at_the_desk
from backend.domain.content.release import Release
from backend.domain.refusals import Refusal
from backend.services.fill_slots import fill_from_draft
from backend.services.keep_database import bring_forward
from backend.services.publish_release import publish_release
from backend.services.read_release import released
from backend.services.read_uniformity import read_uniformity
from backend.storage.transaction import Database
from tests.bench.server import postgresql

ITEMS: Final = 200
MUNICIPALITIES: Final = 98


@dataclass(frozen=True)
class Built:
    """Seconds, by what was done."""

    database: str
    read: float
    publish: float
    fill: float
    report: float

    @property
    def whole(self) -> float:
        """From the files to a report that every municipality serves them."""
        return self.read + self.publish + self.fill + self.report


def measure(folder: Path) -> Iterator[Built]:
    """Build the release on each kind of database."""
    tree = _everything()
    with postgresql(folder / "releases") as url:
        for kind, address in (("SQLite", f"sqlite:///{folder / 'releases.sqlite'}"), ("PostgreSQL", url)):
            database = Database(address)
            yield _build(kind, database, tree)
            database.close()


def _build(kind: str, database: Database, tree: dict[str, str]) -> Built:
    now = datetime.now(UTC)
    bring_forward(database, now=now)
    began = time.perf_counter()
    draft = read_draft(tree, now.date())
    was_read = time.perf_counter()
    assert (len(draft.items), len(draft.slots), draft.errors) == (ITEMS, MUNICIPALITIES, [])
    sources = {path: text for path, text in tree.items() if is_at_the_desk(path)}
    assert isinstance(publish_release(database, draft, now=now, sources=sources), Release)
    published = time.perf_counter()
    assert not isinstance(fill_from_draft(database, draft, now=now), Refusal)
    filled = time.perf_counter()
    content = released(database)
    assert content is not None
    report = read_uniformity(database, content, today=now.date())
    assert all(one.slots for one in report.municipalities)
    told = time.perf_counter()
    return Built(kind, was_read - began, published - was_read, filled - published, told - filled)


def _everything() -> dict[str, str]:
    """The real content, with its pages copied until there are 200 items, and Odense's slots everywhere."""
    tree = dict(read_tree())
    pages = [Path(path).stem for path in tree if path.startswith("da/pages/")]
    lacking = ITEMS - len(read_draft(tree, datetime.now(UTC).date()).items)
    for number in range(lacking):
        page = pages[number % len(pages)]
        copy = f"{page}-copy-{number // len(pages)}"
        for language in ("da", "en"):
            text = tree[f"{language}/pages/{page}.md"].replace(f"\nid: {page}\n", f"\nid: {copy}\n", 1)
            tree[f"{language}/pages/{copy}.md"] = text.replace("  slug: ", f"  slug: {copy}-", 1)
    for line in tree["municipalities.csv"].splitlines()[1:]:
        code, _, slug = line.split(",")[:3]
        tree[f"slots/{slug}.yaml"] = tree["slots/odense.yaml"].replace('"0461"', f'"{code}"', 1)
    return tree
