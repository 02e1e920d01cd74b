"""The first tables of a record."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

# "ACRD": tells a record from any other SQLite file.
APPLICATION_ID = 0x41435244
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the tables, and what texts are searched by."""
    op.create_table(
        "actor_names",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", "actor", name=op.f("pk_actor_names")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "actor_offices",
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("of", sa.Text(), nullable=False),
        sa.Column("former", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("first_day", sa.Integer(), nullable=True),
        sa.Column("last_day", sa.Integer(), nullable=True),
        sa.Column("first_report", NUMBER, nullable=True),
        sa.Column("last_report", NUMBER, nullable=True),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("actor", "title", "of", "former", name=op.f("pk_actor_offices")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "actors",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=True),
        sa.Column("within", sa.Text(), nullable=True),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_actors")),
        sa.UniqueConstraint("id"),
        sqlite_with_rowid=True,
    )
    op.create_index(op.f("ix_actors_state_type"), "actors", ["state", "type"], unique=False)
    op.create_table(
        "canonical_ids",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("canonical", sa.String(), nullable=True),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("run", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_canonical_ids")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_canonical_ids_canonical"), "canonical_ids", ["canonical"], unique=False)
    op.create_table(
        "changes",
        sa.Column("number", NUMBER, autoincrement=False, nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("run", NUMBER, nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("verb", sa.String(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_changes")),
        sqlite_with_rowid=True,
    )
    op.create_index(op.f("ix_changes_at"), "changes", ["at"], unique=False)
    op.create_index(op.f("ix_changes_id"), "changes", ["id"], unique=False)
    op.create_table(
        "claims",
        sa.Column("number", NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("report", NUMBER, nullable=False),
        sa.Column("fact", NUMBER, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("speaker", sa.Text(), nullable=True),
        sa.Column("witness", sa.String(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=True),
        sa.Column("why", sa.Text(), nullable=True),
        sa.Column("wording", sa.LargeBinary(), nullable=True),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_claims")),
        sa.UniqueConstraint("id"),
        sqlite_with_rowid=True,
    )
    op.create_index(op.f("ix_claims_day"), "claims", ["day"], unique=False)
    op.create_index(op.f("ix_claims_fact_position"), "claims", ["fact", "position"], unique=False)
    op.create_index(op.f("ix_claims_report"), "claims", ["report"], unique=False)
    op.create_index(op.f("ix_claims_speaker_day"), "claims", ["speaker", "day"], unique=False)
    op.create_table(
        "copies",
        sa.Column("newer", NUMBER, autoincrement=False, nullable=False),
        sa.Column("older", NUMBER, autoincrement=False, nullable=False),
        sa.Column("newer_start", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("older_start", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("newer_end", sa.Integer(), nullable=False),
        sa.Column("older_end", sa.Integer(), nullable=False),
        sa.Column("source", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("newer", "older", "newer_start", "older_start", name=op.f("pk_copies")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_copies_older"), "copies", ["older"], unique=False)
    op.create_table(
        "counters",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_counters")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "fact_differences",
        sa.Column("fact", NUMBER, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("relation", sa.String(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("fact", "position", name=op.f("pk_fact_differences")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_fact_differences_relation_day"), "fact_differences", ["relation", "day"], unique=False)
    op.create_table(
        "fact_dyads",
        sa.Column("one", sa.String(), nullable=False),
        sa.Column("two", sa.String(), nullable=False),
        sa.Column("day", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("fact", NUMBER, autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("one", "two", "day", "fact", name=op.f("pk_fact_dyads")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_fact_dyads_fact"), "fact_dyads", ["fact"], unique=False)
    op.create_table(
        "fact_parties",
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("day", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("fact", NUMBER, autoincrement=False, nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("actor", "day", "fact", "role", name=op.f("pk_fact_parties")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_fact_parties_fact"), "fact_parties", ["fact"], unique=False)
    op.create_table(
        "fact_sides",
        sa.Column("side", sa.Text(), nullable=False),
        sa.Column("family", sa.String(), nullable=False),
        sa.Column("reach_first", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("fact", NUMBER, autoincrement=False, nullable=False),
        sa.Column("reach_last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("side", "family", "reach_first", "fact", name=op.f("pk_fact_sides")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_fact_sides_fact"), "fact_sides", ["fact"], unique=False)
    op.create_table(
        "fact_states",
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("day", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("fact", NUMBER, autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("state", "day", "fact", name=op.f("pk_fact_states")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_fact_states_fact"), "fact_states", ["fact"], unique=False)
    op.create_table(
        "facts",
        sa.Column("number", NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("story", NUMBER, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("standing", sa.String(), nullable=False),
        sa.Column("witnesses", sa.Integer(), nullable=False),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.Column("first_day", sa.Integer(), nullable=True),
        sa.Column("last_day", sa.Integer(), nullable=True),
        sa.Column("reach_first", sa.Integer(), nullable=True),
        sa.Column("reach_last", sa.Integer(), nullable=True),
        sa.Column("cluster", NUMBER, nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("appeared_at", sa.String(), nullable=False),
        sa.Column("changed_at", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_facts")),
        sa.UniqueConstraint("id"),
        sqlite_with_rowid=True,
    )
    op.create_index(op.f("ix_facts_cluster"), "facts", ["cluster"], unique=False)
    op.create_index(op.f("ix_facts_first_day"), "facts", ["first_day"], unique=False)
    op.create_index(op.f("ix_facts_kind_first_day"), "facts", ["kind", "first_day"], unique=False)
    op.create_index(op.f("ix_facts_story"), "facts", ["story"], unique=False)
    op.create_table(
        "feeds",
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("next_poll", sa.Float(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("address", name=op.f("pk_feeds")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_feeds_next_poll"), "feeds", ["next_poll"], unique=False)
    op.create_table(
        "hosts",
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("next_visit", sa.Float(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("host", name=op.f("pk_hosts")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "judgements",
        sa.Column("number", NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("analyst", sa.Text(), nullable=False),
        sa.Column("verb", sa.String(), nullable=False),
        sa.Column("target", sa.String(), nullable=False),
        sa.Column("others", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("undoes", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_judgements")),
        sa.UniqueConstraint("id"),
        sqlite_with_rowid=True,
    )
    op.create_index(op.f("ix_judgements_target"), "judgements", ["target"], unique=False)
    op.create_table(
        "pages",
        sa.Column("number", NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("path", sa.Text(), nullable=True),
        sa.Column("requested_url", sa.Text(), nullable=True),
        sa.Column("final_url", sa.Text(), nullable=True),
        sa.Column("fetched_at", sa.String(), nullable=True),
        sa.Column("hints", sa.LargeBinary(), nullable=True),
        sa.Column("added_at", sa.String(), nullable=False),
        sa.Column("report", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_pages")),
        sa.UniqueConstraint("id"),
        sqlite_with_rowid=True,
    )
    op.create_table(
        "readers",
        sa.Column("number", NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("frames", sa.String(), nullable=False),
        sa.Column("world", sa.String(), nullable=False),
        sa.Column("model", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_readers")),
        sa.UniqueConstraint("id"),
        sqlite_with_rowid=True,
    )
    op.create_table(
        "readings",
        sa.Column("report", NUMBER, autoincrement=False, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("report", name=op.f("pk_readings")),
        sqlite_with_rowid=True,
    )
    op.create_table(
        "reports",
        sa.Column("number", NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("outlet", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("published", sa.String(), nullable=True),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=True),
        sa.Column("story", NUMBER, nullable=False),
        sa.Column("witness", sa.String(), nullable=False),
        sa.Column("reader", NUMBER, nullable=False),
        sa.Column("run", NUMBER, nullable=False),
        sa.Column("added_at", sa.String(), nullable=False),
        sa.Column("text_hash", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("renamed", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_reports")),
        sa.UniqueConstraint("id"),
        sqlite_with_rowid=True,
    )
    op.create_index(op.f("ix_reports_day"), "reports", ["day"], unique=False)
    op.create_index(op.f("ix_reports_reader"), "reports", ["reader"], unique=False)
    op.create_index(op.f("ix_reports_story"), "reports", ["story"], unique=False)
    op.create_index(op.f("ix_reports_witness"), "reports", ["witness"], unique=False)
    op.create_table(
        "runs",
        sa.Column("number", NUMBER, autoincrement=False, nullable=False),
        sa.Column("verb", sa.String(), nullable=False),
        sa.Column("reader", NUMBER, nullable=True),
        sa.Column("started", sa.String(), nullable=False),
        sa.Column("ended", sa.String(), nullable=True),
        sa.Column("done", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_runs")),
        sqlite_with_rowid=True,
    )
    op.create_table(
        "sketches",
        sa.Column("report", NUMBER, autoincrement=False, nullable=False),
        sa.Column("day", sa.Integer(), nullable=True),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("agency", sa.String(), nullable=True),
        sa.Column("terms", sa.LargeBinary(), nullable=False),
        sa.Column("marks", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("report", name=op.f("pk_sketches")),
        sqlite_with_rowid=True,
    )
    op.create_index(op.f("ix_sketches_agency_day"), "sketches", ["agency", "day"], unique=False)
    op.create_index(op.f("ix_sketches_body"), "sketches", ["body"], unique=False)
    op.create_index(op.f("ix_sketches_day"), "sketches", ["day"], unique=False)
    op.create_table(
        "stories",
        sa.Column("number", NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("first_day", sa.Integer(), nullable=True),
        sa.Column("last_day", sa.Integer(), nullable=True),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("facts", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_stories")),
        sa.UniqueConstraint("id"),
        sqlite_with_rowid=True,
    )
    op.create_index(op.f("ix_stories_first_day"), "stories", ["first_day"], unique=False)
    op.create_index(op.f("ix_stories_last_day"), "stories", ["last_day"], unique=False)
    op.create_table(
        "story_links",
        sa.Column("later", NUMBER, autoincrement=False, nullable=False),
        sa.Column("earlier", NUMBER, autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("later", "earlier", name=op.f("pk_story_links")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_story_links_earlier"), "story_links", ["earlier"], unique=False)
    op.create_table(
        "texts",
        sa.Column("report", NUMBER, autoincrement=False, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("report", name=op.f("pk_texts")),
        sqlite_with_rowid=True,
    )
    op.create_table(
        "witnesses",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=True),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_witnesses")),
        sqlite_with_rowid=False,
    )
    if op.get_bind().dialect.name == "sqlite":
        op.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        op.execute(
            "CREATE VIRTUAL TABLE texts_search USING fts5(text, content='texts', content_rowid='report', "
            "tokenize='trigram', detail=none)"
        )
    else:
        op.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
        op.execute("CREATE INDEX ix_texts_text ON texts USING gin (text gin_trgm_ops)")
