"""The tables that everything stands on."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor_id", sa.String(), nullable=False),
        sa.Column("patient_id", sa.String()),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("why", sa.String()),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
    )
    op.create_index("ix_audit_patient_id_at", "audit", ["patient_id", "at"])
    op.create_table(
        "content_item",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_content_item"),
    )
    op.create_table(
        "installation",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.CheckConstraint("id = 1", name="ck_installation_only_one"),
        sa.Column("epoch", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_installation"),
    )
    op.create_table(
        "organisation",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("code", sa.String()),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("slug", sa.String()),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date()),
        sa.Column("successor_id", sa.String()),
        sa.ForeignKeyConstraint(["successor_id"], ["organisation.id"], name="fk_organisation_successor_id"),
        sa.PrimaryKeyConstraint("id", name="pk_organisation"),
    )
    op.create_index("ix_organisation_kind_code", "organisation", ["kind", "code"])
    op.create_table(
        "person",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("email", sa.String()),
        sa.Column("password_hash", sa.String()),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("born", sa.Date()),
        sa.Column("municipality_code", sa.String()),
        sa.Column("disabled_at", sa.DateTime(timezone=True)),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
        sa.UniqueConstraint("email", name="uq_person_email"),
    )
    op.create_table(
        "recall",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("item_id", sa.String(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("severity", sa.String(), nullable=False),
        sa.Column("notice", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_recall"),
    )
    op.create_table(
        "release",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("fingerprint", sa.String(), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("manifest", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_release"),
    )
    op.create_table(
        "sign_in_try",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("window_start", sa.DateTime(timezone=True), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_sign_in_try"),
    )
    op.create_index("ix_sign_in_try_window_start", "sign_in_try", ["window_start"])
    op.create_table(
        "care_team",
        sa.Column("patient_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date()),
        sa.ForeignKeyConstraint(["patient_id"], ["person.id"], name="fk_care_team_patient_id"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_care_team_person_id"),
        sa.PrimaryKeyConstraint("patient_id", "person_id", "role", "valid_from", name="pk_care_team"),
    )
    op.create_index("ix_care_team_person_id", "care_team", ["person_id"])
    op.create_table(
        "device",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("patient_id", sa.String(), nullable=False),
        sa.Column("last_number", sa.Integer(), nullable=False),
        sa.Column("heard_at", sa.DateTime(timezone=True)),
        sa.Column("heard_on", sa.Date()),
        sa.Column("release_id", sa.String()),
        sa.Column("recalls", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["patient_id"], ["person.id"], name="fk_device_patient_id"),
        sa.PrimaryKeyConstraint("id", name="pk_device"),
    )
    op.create_index("ix_device_patient_id", "device", ["patient_id"])
    op.create_table(
        "patient_head",
        sa.Column("patient_id", sa.String(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("heard_at", sa.DateTime(timezone=True)),
        sa.Column("heard_on", sa.Date()),
        sa.ForeignKeyConstraint(["patient_id"], ["person.id"], name="fk_patient_head_patient_id"),
        sa.PrimaryKeyConstraint("patient_id", name="pk_patient_head"),
    )
    op.create_table(
        "role",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("profession", sa.String()),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date()),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name="fk_role_organisation_id"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_role_person_id"),
        sa.PrimaryKeyConstraint("person_id", "organisation_id", "role", "valid_from", name="pk_role"),
    )
    op.create_table(
        "session",
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("device_name", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_session_person_id"),
        sa.PrimaryKeyConstraint("token_hash", name="pk_session"),
    )
    op.create_index("ix_session_expires_at", "session", ["expires_at"])
    op.create_index("ix_session_person_id", "session", ["person_id"])
    op.create_table(
        "slot_value",
        sa.Column("organisation_id", sa.String(), nullable=False),
        sa.Column("slot", sa.String(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date()),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_by", sa.String()),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name="fk_slot_value_organisation_id"
        ),
        sa.ForeignKeyConstraint(["updated_by"], ["person.id"], name="fk_slot_value_updated_by"),
        sa.PrimaryKeyConstraint("organisation_id", "slot", "valid_from", name="pk_slot_value"),
    )
    op.create_table(
        "standing",
        sa.Column("patient_id", sa.String(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["patient_id"], ["person.id"], name="fk_standing_patient_id"),
        sa.PrimaryKeyConstraint("patient_id", name="pk_standing"),
    )
    op.create_table(
        "entry",
        sa.Column("patient_id", sa.String(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("by_role", sa.String(), nullable=False),
        sa.Column("by_id", sa.String(), nullable=False),
        sa.Column("device_id", sa.String()),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True)),
        sa.Column("moved_days", sa.Integer(), nullable=False),
        sa.Column("args", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["device_id"], ["device.id"], name="fk_entry_device_id"),
        sa.ForeignKeyConstraint(["patient_id"], ["person.id"], name="fk_entry_patient_id"),
        sa.PrimaryKeyConstraint("patient_id", "seq", name="pk_entry"),
        sa.UniqueConstraint("patient_id", "id", name="uq_entry_patient_id_id"),
    )
    op.create_table(
        "verdict",
        sa.Column("device_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("entry_id", sa.String(), nullable=False),
        sa.Column("code", sa.String()),
        sa.ForeignKeyConstraint(["device_id"], ["device.id"], name="fk_verdict_device_id"),
        sa.PrimaryKeyConstraint("device_id", "number", name="pk_verdict"),
    )
