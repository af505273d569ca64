"""What people read: released, immutable, recalled by number, filled in by municipalities."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Date, ForeignKey, Integer, LargeBinary, String, Table

from backend.storage.tables.naming import metadata
from backend.storage.types import UTCDateTime

release = Table(
    "release",
    metadata,
    Column("id", String, primary_key=True),
    Column("fingerprint", String, nullable=False),
    Column("published_at", UTCDateTime, nullable=False),
    Column("manifest", JSON, nullable=False),
    # The editors' files that it was made from: path to the hash of a source text.
    Column("sources", JSON),
    Column("published_by", String),
    # The address of the installation that it was carried here from, where it was not published here.
    Column("carried_from", String),
    # The release whose texts this one took back.
    Column("undoes", String),
)

source_text = Table(
    "source_text",
    metadata,
    Column("sha256", String, primary_key=True),
    Column("text", String, nullable=False),
)

content_item = Table(
    "content_item",
    metadata,
    Column("sha256", String, primary_key=True),
    Column("id", String, nullable=False),
    Column("edition", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

recall = Table(
    "recall",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("item_id", String, nullable=False),
    Column("edition", Integer, nullable=False),
    Column("severity", String, nullable=False),
    Column("notice", JSON, nullable=False),
    Column("at", UTCDateTime, nullable=False),
    # Both are there where a municipality's own words are recalled; the item is then empty.
    Column("municipality_code", String),
    Column("slot", String),
    Column("by", String),
)

slot_value = Table(
    "slot_value",
    metadata,
    Column("organisation_id", ForeignKey("organisation.id"), primary_key=True),
    Column("slot", String, primary_key=True),
    Column("body", JSON, nullable=False),
    Column("valid_from", Date, primary_key=True),
    Column("valid_to", Date),
    Column("updated_at", UTCDateTime, nullable=False),
    Column("updated_by", ForeignKey("person.id")),
    # The release that its editor had before them.
    Column("seen_release", String),
    # The Markdown that they were written as, by language; rows from before it was kept have none.
    Column("source", JSON),
)

# What has been done about a slot, by whichever door: never changed, numbered from 1 within each slot.
slot_act = Table(
    "slot_act",
    metadata,
    Column("municipality_code", String, primary_key=True),
    Column("slot", String, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", UTCDateTime, nullable=False),
    # Null: the files say so.
    Column("by", String),
    Column("act", String, nullable=False),
    Column("said", JSON),
)
