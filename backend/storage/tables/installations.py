"""The installation itself, and who looked at what."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Integer, String, Table

from backend.storage.tables.naming import metadata
from backend.storage.types import UTCDateTime

installation = Table(
    "installation",
    metadata,
    Column("id", Integer, CheckConstraint("id = 1", name="only_one"), primary_key=True, autoincrement=False),
    Column("epoch", String, nullable=False),
    Column("created_at", UTCDateTime, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("id", String, primary_key=True),
    Column("at", UTCDateTime, nullable=False),
    Column("actor_id", String, nullable=False),
    Column("patient_id", String),
    Column("act", String, nullable=False),
    Column("why", String),
    Column("subject_id", String),
    Column("organisation_id", String),
    Index(None, "patient_id", "at"),
    Index(None, "actor_id", "at"),
    Index(None, "organisation_id", "at"),
)
