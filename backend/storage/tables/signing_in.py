"""Sign-in. Tokens are kept as their SHA-256, tries under a keyed hash: a copy of these opens nothing."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table

from backend.storage.tables.naming import metadata
from backend.storage.types import UTCDateTime

session = Table(
    "session",
    metadata,
    Column("token_hash", String, primary_key=True),
    Column("person_id", ForeignKey("person.id"), nullable=False, index=True),
    Column("created_at", UTCDateTime, nullable=False),
    Column("seen_at", UTCDateTime, nullable=False),
    Column("expires_at", UTCDateTime, nullable=False, index=True),
    Column("device_name", String, nullable=False),
    Column("id", String),
    Column("device_id", String),
    Index(None, "id", unique=True),
)

# Codes that let somebody in once. Kept under a keyed hash: eight characters are soon guessed at leisure.
access_code = Table(
    "access_code",
    metadata,
    Column("id", String, primary_key=True),
    Column("code_hash", String, nullable=False, unique=True),
    Column("person_id", ForeignKey("person.id"), nullable=False, index=True),
    Column("purpose", String, nullable=False),
    Column("made_by", ForeignKey("person.id"), index=True),
    Column("made_at", UTCDateTime, nullable=False),
    Column("expires_at", UTCDateTime, nullable=False),
    Column("wrong", Integer, nullable=False),
    Column("used_at", UTCDateTime),
    Column("ended_at", UTCDateTime),
)

sign_in_try = Table(
    "sign_in_try",
    metadata,
    Column("key", String, primary_key=True),
    Column("window_start", UTCDateTime, nullable=False, index=True),
    Column("count", Integer, nullable=False),
)
