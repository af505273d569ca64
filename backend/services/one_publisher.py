"""Nobody writes texts or publishes while somebody publishes. A part of the services that do.

Called first within their transaction.
"""

from __future__ import annotations

from sqlalchemy import Connection

from backend.storage import drafts, release_shelf


def one_at_a_time(connection: Connection) -> None:
    """Let nobody else write a text or publish until this transaction ends; always in this order."""
    drafts.one_at_a_time(connection)
    release_shelf.one_at_a_time(connection)
