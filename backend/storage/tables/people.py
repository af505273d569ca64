"""People, where they belong, and who looks after whom."""

from __future__ import annotations

from sqlalchemy import Column, Date, ForeignKey, Index, String, Table

from backend.storage.tables.naming import metadata
from backend.storage.types import UTCDateTime

person = Table(
    "person",
    metadata,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("email", String, unique=True),
    Column("password_hash", String),
    Column("language", String, nullable=False),
    Column("born", Date),
    Column("municipality_code", String),
    Column("disabled_at", UTCDateTime),
    Column("created_at", UTCDateTime, nullable=False),
    Column("user_name", String),
    Index(None, "user_name", unique=True),
)

organisation = Table(
    "organisation",
    metadata,
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("code", String),
    Column("name", String, nullable=False),
    Column("slug", String),
    Column("valid_from", Date, nullable=False),
    Column("valid_to", Date),
    Column("successor_id", ForeignKey("organisation.id")),
    Column("part_of_id", String),
    # From which day on running plans take small changes of their texts over by themselves.
    Column("upgrades_minor_since", Date),
    Index(None, "kind", "code"),
    Index(None, "successor_id"),
)

# Where patients have moved to, and from which day. Before the first move: person.municipality_code.
residence = Table(
    "residence",
    metadata,
    Column("patient_id", ForeignKey("person.id"), primary_key=True),
    Column("valid_from", Date, primary_key=True),
    Column("municipality_code", String, nullable=False),
    Column("added_by", String),
)

role = Table(
    "role",
    metadata,
    Column("person_id", ForeignKey("person.id"), primary_key=True),
    Column("organisation_id", ForeignKey("organisation.id"), primary_key=True),
    Column("role", String, primary_key=True),
    Column("profession", String),
    Column("valid_from", Date, primary_key=True),
    Column("valid_to", Date),
)

care_team = Table(
    "care_team",
    metadata,
    Column("patient_id", ForeignKey("person.id"), primary_key=True),
    Column("person_id", ForeignKey("person.id"), primary_key=True, index=True),
    Column("role", String, primary_key=True),
    Column("valid_from", Date, primary_key=True),
    Column("valid_to", Date),
    Column("organisation_id", String),
    Column("added_by", String),
)
