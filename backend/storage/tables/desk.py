"""The editors' copy of the content folder, and what is being done about each text in it."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKey, Index, Integer, String, Table

from backend.storage.tables.naming import metadata
from backend.storage.types import UTCDateTime

draft_file = Table(
    "draft_file",
    metadata,
    Column("path", String, primary_key=True),
    Column("item_id", String, index=True),
    # Null: the file has been taken away.
    Column("text", String),
    Column("revision", Integer, nullable=False),
    Column("updated_at", UTCDateTime, nullable=False),
    Column("updated_by", String),
)

draft_revision = Table(
    "draft_revision",
    metadata,
    Column("path", String, primary_key=True),
    Column("revision", Integer, primary_key=True, autoincrement=False),
    Column("text", String),
    Column("at", UTCDateTime, nullable=False),
    Column("by", String),
)

work = Table(
    "work",
    metadata,
    Column("item_id", String, primary_key=True),
    Column("state", String, nullable=False),
    Column("change", String),
    Column("note", JSON),
    # Of the item's files as they were submitted, so that an approval is of these words and no others.
    Column("fingerprint", String),
    Column("edited_by", String),
    Column("approved_by", String),
    # What the person who approves is: readers are told beside the name.
    Column("approved_as", String),
    Column("approved_at", UTCDateTime),
    Column("checked_against", String),
    Column("publish_at", UTCDateTime),
    Column("updated_at", UTCDateTime, nullable=False),
)

work_act = Table(
    "work_act",
    metadata,
    Column("id", String, primary_key=True),
    Column("item_id", String, nullable=False),
    Column("at", UTCDateTime, nullable=False),
    Column("by", String),
    Column("act", String, nullable=False),
    Column("edition", Integer),
    Column("said", JSON),
    Index(None, "item_id", "at"),
)

comment = Table(
    "comment",
    metadata,
    Column("id", String, primary_key=True),
    Column("item_id", String, nullable=False),
    Column("at", UTCDateTime, nullable=False),
    Column("by", String, nullable=False),
    Column("body", String, nullable=False),
    Column("settled_at", UTCDateTime),
    Column("settled_by", String),
    Index(None, "item_id", "at"),
)

# Up to which release each editor has read what is new.
last_look = Table(
    "last_look",
    metadata,
    Column("person_id", ForeignKey("person.id"), primary_key=True),
    Column("release_id", String, nullable=False),
    Column("at", UTCDateTime, nullable=False),
)
