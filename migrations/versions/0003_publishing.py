"""The editors' copy of the content folder, the work on each text, and where released texts came from."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "draft_file",
        sa.Column("path", sa.String(), nullable=False),
        sa.Column("item_id", sa.String()),
        sa.Column("text", sa.String()),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_by", sa.String()),
        sa.PrimaryKeyConstraint("path", name="pk_draft_file"),
    )
    op.create_index("ix_draft_file_item_id", "draft_file", ["item_id"])
    op.create_table(
        "draft_revision",
        sa.Column("path", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("text", sa.String()),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.String()),
        sa.PrimaryKeyConstraint("path", "revision", name="pk_draft_revision"),
    )
    op.create_table(
        "work",
        sa.Column("item_id", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("change", sa.String()),
        sa.Column("note", sa.JSON()),
        sa.Column("fingerprint", sa.String()),
        sa.Column("edited_by", sa.String()),
        sa.Column("approved_by", sa.String()),
        sa.Column("approved_at", sa.DateTime(timezone=True)),
        sa.Column("checked_against", sa.String()),
        sa.Column("publish_at", sa.DateTime(timezone=True)),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("item_id", name="pk_work"),
    )
    op.create_table(
        "work_act",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("item_id", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.String()),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("edition", sa.Integer()),
        sa.Column("said", sa.JSON()),
        sa.PrimaryKeyConstraint("id", name="pk_work_act"),
    )
    op.create_index("ix_work_act_item_id_at", "work_act", ["item_id", "at"])
    op.create_table(
        "comment",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("item_id", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True)),
        sa.Column("settled_by", sa.String()),
        sa.PrimaryKeyConstraint("id", name="pk_comment"),
    )
    op.create_index("ix_comment_item_id_at", "comment", ["item_id", "at"])
    op.create_table(
        "source_text",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_source_text"),
    )
    op.add_column("release", sa.Column("sources", sa.JSON()))
    op.add_column("release", sa.Column("published_by", sa.String()))
    op.add_column("recall", sa.Column("municipality_code", sa.String()))
    op.add_column("recall", sa.Column("slot", sa.String()))
    op.add_column("recall", sa.Column("by", sa.String()))
    op.add_column("slot_value", sa.Column("seen_release", sa.String()))
    op.add_column("organisation", sa.Column("upgrades_minor_since", sa.Date()))
