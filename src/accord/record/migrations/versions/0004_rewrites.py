"""Which reports likely retell others in other words is kept: a brief told it, the record did not."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the table; what is kept is told when its story is next added to, or read again."""
    op.create_table(
        "rewrites",
        sa.Column("one", NUMBER, autoincrement=False, nullable=False),
        sa.Column("two", NUMBER, autoincrement=False, nullable=False),
        sa.Column("source", NUMBER, nullable=True),
        sa.Column("why", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("one", "two", name=op.f("pk_rewrites")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_rewrites_two"), "rewrites", ["two"], unique=False)
