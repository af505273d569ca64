"""Codes that let people in, user names, sessions that can be told apart, and who changed what about whom."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "access_code",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("code_hash", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("made_by", sa.String()),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("wrong", sa.Integer(), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True)),
        sa.Column("ended_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_access_code"),
        sa.UniqueConstraint("code_hash", name="uq_access_code_code_hash"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_access_code_person_id"),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name="fk_access_code_made_by"),
    )
    op.create_index("ix_access_code_person_id", "access_code", ["person_id"])
    op.create_index("ix_access_code_made_by", "access_code", ["made_by"])
    op.create_table(
        "residence",
        sa.Column("patient_id", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("municipality_code", sa.String(), nullable=False),
        sa.Column("added_by", sa.String()),
        sa.PrimaryKeyConstraint("patient_id", "valid_from", name="pk_residence"),
        sa.ForeignKeyConstraint(["patient_id"], ["person.id"], name="fk_residence_patient_id"),
    )
    # Unique indexes and plain columns, not constraints: SQLite would rebuild the tables for those.
    op.add_column("person", sa.Column("user_name", sa.String()))
    op.create_index("ix_person_user_name", "person", ["user_name"], unique=True)
    op.add_column("session", sa.Column("id", sa.String()))
    op.add_column("session", sa.Column("device_id", sa.String()))
    op.create_index("ix_session_id", "session", ["id"], unique=True)
    op.add_column("organisation", sa.Column("part_of_id", sa.String()))
    op.create_index("ix_organisation_successor_id", "organisation", ["successor_id"])
    op.add_column("care_team", sa.Column("organisation_id", sa.String()))
    op.add_column("care_team", sa.Column("added_by", sa.String()))
    op.add_column("audit", sa.Column("subject_id", sa.String()))
    op.add_column("audit", sa.Column("organisation_id", sa.String()))
    op.create_index("ix_audit_actor_id_at", "audit", ["actor_id", "at"])
    op.create_index("ix_audit_organisation_id_at", "audit", ["organisation_id", "at"])
    # The database itself refuses to change or take away a row of the audit.
    if op.get_bind().dialect.name == "sqlite":
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER audit_no_{act.lower()} BEFORE {act} ON audit"
                " BEGIN SELECT RAISE(ABORT, 'rows of the audit are only added'); END"
            )
    else:
        op.execute(
            "CREATE FUNCTION audit_only_added() RETURNS trigger LANGUAGE plpgsql AS"
            " $$ BEGIN RAISE EXCEPTION 'rows of the audit are only added'; END $$"
        )
        op.execute(
            "CREATE TRIGGER audit_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON audit"
            " FOR EACH STATEMENT EXECUTE FUNCTION audit_only_added()"
        )
