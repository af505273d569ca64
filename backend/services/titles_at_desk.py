"""What texts are called at the desk. A part of the services that list them.

Called within their transaction.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection

from backend.content_files.item_files import built
from backend.domain.content.items import titles
from backend.services.kept_release import newest_release
from backend.storage import drafts


def titles_at_desk(connection: Connection, item_ids: Collection[str]) -> dict[str, dict[str, str | None]]:
    """What readers know these texts by; of one that is not released, what the desk has."""
    kept = newest_release(connection)
    released = kept.items if kept else {}
    desk = {} if released.keys() >= set(item_ids) else drafts.tree(connection)
    return {item_id: titles(released.get(item_id) or built(item_id, desk)) for item_id in item_ids}
