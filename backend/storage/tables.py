"""Every table. A change needs a migration that the previous version can live with (migrations/README.md)."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    text,
)

from backend.storage.types import UTCDateTime

# Named constraints, because SQLite rebuilds a table to change one and must be able to say which.
metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# People, where they belong, and who looks after whom.

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

# Sign-in. Tokens are kept as their SHA-256, tries under a keyed hash: a copy of these tables opens nothing.

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

# The patient's log: append-only, counted by seq, and what each phone has been told about it.

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

# The installation itself, and who looked at what.

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

# What people read: released, immutable, recalled by number, filled in by municipalities.

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

# The editors' copy of the content folder, and what is being done about each text in it.

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
