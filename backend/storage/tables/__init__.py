"""Every table. A change needs a migration that the previous version can live with (migrations/README.md)."""

from __future__ import annotations

# All of them are imported here, so that whoever asks `metadata` for the tables is told of each.
from backend.storage.tables.desk import comment, draft_file, draft_revision, last_look, work, work_act
from backend.storage.tables.installations import audit, installation
from backend.storage.tables.log import device, entry, followed_release, patient_head, standing, verdict
from backend.storage.tables.naming import metadata
from backend.storage.tables.people import care_team, organisation, person, residence, role
from backend.storage.tables.signing_in import access_code, session, sign_in_try
from backend.storage.tables.texts import content_item, recall, release, slot_act, slot_value, source_text

__all__ = [
    "access_code",
    "audit",
    "care_team",
    "comment",
    "content_item",
    "device",
    "draft_file",
    "draft_revision",
    "entry",
    "followed_release",
    "installation",
    "last_look",
    "metadata",
    "organisation",
    "patient_head",
    "person",
    "recall",
    "release",
    "residence",
    "role",
    "session",
    "sign_in_try",
    "slot_act",
    "slot_value",
    "source_text",
    "standing",
    "verdict",
    "work",
    "work_act",
]
