"""Every edition of a text that was ever released: none is thrown away."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, select

from backend.domain.content.items import Item, item_from_bytes
from backend.storage.tables import content_item


def editions_of(connection: Connection, ids: Collection[str]) -> dict[str, list[Item]]:
    """All editions of these texts by id, oldest first."""
    found: dict[str, list[Item]] = {one: [] for one in ids}
    if found:
        query = select(content_item.c.body).where(content_item.c.id.in_(list(ids)))
        for body in connection.scalars(query.order_by(content_item.c.edition)):
            item = item_from_bytes(body)
            found[item.id].append(item)
    return found
