"""Runs the migrations on a connection that the caller opened; the caller's transaction is the only one."""

from typing import Literal

from alembic import context
from sqlalchemy import Connection

from backend.storage.tables import metadata
from backend.storage.types import UTCDateTime, same_type


def render_item(kind: str, item: object, _context: object) -> str | Literal[False]:
    """Write our own types as plain ones: a migration must not change its meaning when the code does."""
    if kind == "type" and isinstance(item, UTCDateTime):
        return "sa.DateTime(timezone=True)"
    return False


def run(connection: Connection) -> None:
    """Compare or migrate, rebuilding tables in batches where SQLite cannot alter them."""
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        render_item=render_item,
        compare_type=same_type,
        transaction_per_migration=False,
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is None:
    # The plain `alembic` command, used when writing a new migration.
    from backend.settings import Settings
    from backend.storage.engines import make_engine

    with make_engine(Settings.from_environment().database_url, 5000).begin() as opened:
        run(opened)
else:
    run(given)
