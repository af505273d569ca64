"""The patient's log: append-only, counted by seq, and what is known of each phone and worked out from it."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Date, ForeignKey, Index, Integer, String, Table, UniqueConstraint, text

from backend.storage.tables.naming import metadata
from backend.storage.types import UTCDateTime

patient_head = Table(
    "patient_head",
    metadata,
    Column("patient_id", ForeignKey("person.id"), primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("heard_at", UTCDateTime),
    Column("heard_on", Date),
)

device = Table(
    "device",
    metadata,
    Column("id", String, primary_key=True),
    Column("patient_id", ForeignKey("person.id"), nullable=False, index=True),
    Column("last_number", Integer, nullable=False),
    Column("heard_at", UTCDateTime),
    Column("heard_on", Date),
    Column("release_id", String),
    Column("recalls", Integer, nullable=False),
)

# In which of millions of entries readers have judged a text, and which of those they took back.
_JUDGED = text("kind IN ('text_rated', 'withdrawn')")
# In which of them a plan was given, ended, or moved to newer editions: whom a recalled text concerns.
_PLANNED = text("kind IN ('plan_assigned', 'plan_ended', 'editions_upgraded')")

entry = Table(
    "entry",
    metadata,
    Column("patient_id", ForeignKey("person.id"), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("id", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("on", Date, nullable=False),
    Column("by_role", String, nullable=False),
    Column("by_id", String, nullable=False),
    Column("device_id", ForeignKey("device.id")),
    Column("at", UTCDateTime, nullable=False),
    Column("made_at", UTCDateTime),
    Column("moved_days", Integer, nullable=False),
    Column("args", JSON, nullable=False),
    UniqueConstraint("patient_id", "id"),
    Index("ix_entry_judged", "kind", "patient_id", sqlite_where=_JUDGED, postgresql_where=_JUDGED),
    Index("ix_entry_planned", "kind", "patient_id", sqlite_where=_PLANNED, postgresql_where=_PLANNED),
)

verdict = Table(
    "verdict",
    metadata,
    Column("device_id", ForeignKey("device.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("entry_id", String, nullable=False),
    Column("code", String),
)

# A projection: thrown away and computed anew at will.
standing = Table(
    "standing",
    metadata,
    Column("patient_id", ForeignKey("person.id"), primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("day", Date, nullable=False),
    Column("body", JSON, nullable=False),
)

# The release up to which a patient's plans have taken small changes over by their organisation's rule.
followed_release = Table(
    "followed_release",
    metadata,
    Column("patient_id", ForeignKey("person.id"), primary_key=True),
    Column("release_id", String, nullable=False),
)
