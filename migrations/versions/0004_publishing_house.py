"""What editors have seen and done about slots, and the short ways to the few entries that speak of texts."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "last_look",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("release_id", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_last_look_person_id"),
        sa.PrimaryKeyConstraint("person_id", name="pk_last_look"),
    )
    judged = sa.text("kind IN ('text_rated', 'withdrawn')")
    op.create_index(
        "ix_entry_judged",
        "entry",
        ["kind", "patient_id"],
        sqlite_where=judged,
        postgresql_where=judged,
    )
    planned = sa.text("kind IN ('plan_assigned', 'plan_ended', 'editions_upgraded')")
    op.create_index(
        "ix_entry_planned",
        "entry",
        ["kind", "patient_id"],
        sqlite_where=planned,
        postgresql_where=planned,
    )
    op.add_column("slot_value", sa.Column("source", sa.JSON()))
    op.add_column("release", sa.Column("carried_from", sa.String()))
    op.add_column("release", sa.Column("undoes", sa.String()))
    op.add_column("work", sa.Column("approved_as", sa.String()))
    op.create_table(
        "slot_act",
        sa.Column("municipality_code", sa.String(), nullable=False),
        sa.Column("slot", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.String()),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("said", sa.JSON()),
        sa.PrimaryKeyConstraint("municipality_code", "slot", "number", name="pk_slot_act"),
    )
    op.create_table(
        "followed_release",
        sa.Column("patient_id", sa.String(), nullable=False),
        sa.Column("release_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["patient_id"], ["person.id"], name="fk_followed_release_patient_id"),
        sa.PrimaryKeyConstraint("patient_id", name="pk_followed_release"),
    )
