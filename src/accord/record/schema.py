"""The tables of a kept record, the same on SQLite and on PostgreSQL.

Numbers are the store's own and join tables; ids are the record's, hashes of content, and are what a user sees. Days are
counted as `datetime.date.toordinal` does. Contents are packed structs (`accord.record.packing`); what is asked for
stands beside them in columns, so that a question is a look-up in an index.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
)

metadata = MetaData(naming_convention={"ix": "ix_%(table_name)s_%(column_0_N_name)s", "pk": "pk_%(table_name)s"})

# SQLite numbers rows by a column of exactly this type.
Number = BigInteger().with_variant(Integer, "sqlite")


def _table(name: str, *columns: Column[object] | Index, clustered: bool = False) -> Table:
    """A table; a clustered one is kept in the order of its key, without row numbers beside it."""
    return Table(name, metadata, *columns, sqlite_with_rowid=not clustered)


# counters: the next number of each table, and 'generation', which every writing transaction raises by one.
counters = _table(
    "counters",
    Column("name", String, primary_key=True),
    Column("value", BigInteger, nullable=False),
    clustered=True,
)

# readers: what reports were read with; a change of any part makes another reader.
readers = _table(
    "readers",
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("id", String, nullable=False, unique=True),
    Column("code", String, nullable=False),
    Column("frames", String, nullable=False),
    Column("world", String, nullable=False),
    Column("model", String, nullable=False),
)

# runs: each time that somebody wrote to the record; `done` counts what was done, as JSON.
runs = _table(
    "runs",
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("verb", String, nullable=False),
    Column("reader", Number),
    Column("started", String, nullable=False),
    Column("ended", String),
    Column("done", Text),
)

# pages: the bytes as they came, compressed, under the SHA-256 of the bytes themselves; `hints` is what the list that
# named the page says of it.
pages = _table(
    "pages",
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("id", String, nullable=False, unique=True),
    Column("sha256", String, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("media_type", String, nullable=False),
    Column("origin", String, nullable=False),
    Column("path", Text),
    Column("requested_url", Text),
    Column("final_url", Text),
    Column("fetched_at", String),
    Column("hints", LargeBinary),
    Column("added_at", String, nullable=False),
    Column("report", Number),
)

# reports: `content` is the Report without its text; `renamed` the canonical keys of actors where they are not
# the report's own; `day` is when it came out, None where that is not known.
reports = _table(
    "reports",
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("id", String, nullable=False, unique=True),
    Column("outlet", Text),
    Column("title", Text),
    Column("published", String),
    Column("basis", String, nullable=False),
    Column("day", Integer),
    Column("story", Number, nullable=False),
    Column("witness", String, nullable=False),
    Column("reader", Number, nullable=False),
    Column("run", Number, nullable=False),
    Column("added_at", String, nullable=False),
    Column("text_hash", String, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("renamed", LargeBinary),
    Index(None, "day"),
    Index(None, "story"),
    Index(None, "witness"),
    Index(None, "reader"),
)

# texts: apart from the reports, so that going through reports does not go through their texts. Searched by words and
# by trigrams (SQLite: `words_search`, `texts_search`; PostgreSQL: the column `words`, an index of pg_trgm).
texts = _table(
    "texts",
    Column("report", Number, primary_key=True, autoincrement=False),
    Column("text", Text, nullable=False),
)

# readings: actors and claims as the report alone gives them, under its own keys.
readings = _table(
    "readings",
    Column("report", Number, primary_key=True, autoincrement=False),
    Column("content", LargeBinary, nullable=False),
)

# sketches: what finds a report's neighbours without reading it again. `body` is a hash of its sentences, `agency`
# the agency that it is wholly credited to.
sketches = _table(
    "sketches",
    Column("report", Number, primary_key=True, autoincrement=False),
    Column("day", Integer),
    Column("body", String, nullable=False),
    Column("agency", String),
    Column("terms", LargeBinary, nullable=False),
    Column("marks", LargeBinary, nullable=False),
    Index(None, "day"),
    Index(None, "body"),
    Index(None, "agency", "day"),
)

stories = _table(
    "stories",
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("id", String, nullable=False, unique=True),
    Column("label", Text, nullable=False),
    Column("first_day", Integer),
    Column("last_day", Integer),
    Column("size", Integer, nullable=False),
    Column("facts", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Index(None, "last_day"),
    Index(None, "first_day"),
)

# story_links: 'follows' (the same matter on later days), with the reason in words.
story_links = _table(
    "story_links",
    Column("later", Number, primary_key=True, autoincrement=False),
    Column("earlier", Number, primary_key=True, autoincrement=False),
    Column("kind", String, nullable=False),
    Column("why", Text, nullable=False),
    Index(None, "earlier"),
    clustered=True,
)

# copies: passages that two reports share as copied prose; `source` is the report it came from, where that is told.
copies = _table(
    "copies",
    Column("newer", Number, primary_key=True, autoincrement=False),
    Column("older", Number, primary_key=True, autoincrement=False),
    Column("newer_start", Integer, primary_key=True, autoincrement=False),
    Column("older_start", Integer, primary_key=True, autoincrement=False),
    Column("newer_end", Integer, nullable=False),
    Column("older_end", Integer, nullable=False),
    Column("source", Number),
    Index(None, "older"),
    clustered=True,
)

# rewrites: two reports of different witnesses of which one likely retells the other in other words; `source` is the one
# that was there first, where that is told.
rewrites = _table(
    "rewrites",
    Column("one", Number, primary_key=True, autoincrement=False),
    Column("two", Number, primary_key=True, autoincrement=False),
    Column("source", Number),
    Column("why", Text, nullable=False),
    Index(None, "two"),
    clustered=True,
)

witnesses = _table(
    "witnesses",
    Column("id", String, primary_key=True),
    Column("origin", Text),
    Column("basis", String, nullable=False),
    Column("why", Text, nullable=False),
    clustered=True,
)

actors = _table(
    "actors",
    Column("key", Text, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("type", String, nullable=False),
    Column("state", String),
    Column("within", Text),
    Column("content", LargeBinary, nullable=False),
    Index(None, "state", "type"),
)

# actor_names: every name that an actor goes by, folded (no case, no accents), to look actors up by.
actor_names = _table(
    "actor_names",
    Column("name", Text, primary_key=True),
    Column("actor", Text, primary_key=True),
    clustered=True,
)

# actor_offices: which offices reports give an actor, from the first day to the last that one does.
actor_offices = _table(
    "actor_offices",
    Column("actor", Text, primary_key=True),
    Column("title", Text, primary_key=True),
    Column("of", Text, primary_key=True),
    Column("former", SmallInteger, primary_key=True, autoincrement=False),
    Column("first_day", Integer),
    Column("last_day", Integer),
    Column("first_report", Number),
    Column("last_report", Number),
    Column("reports", Integer, nullable=False),
    clustered=True,
)

# facts: `first_day` and `last_day` bound its time, `reach_first` and `reach_last` those of all its claims (an undated
# claim's is its report's month). `cluster` holds together facts that were close to being one. `content` is the Fact
# without its claims, actors under their keys.
facts = _table(
    "facts",
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("id", String, nullable=False, unique=True),
    Column("story", Number, nullable=False),
    Column("kind", String, nullable=False),
    Column("status", String, nullable=False),
    Column("standing", String, nullable=False),
    Column("witnesses", Integer, nullable=False),
    Column("claims", Integer, nullable=False),
    Column("first_day", Integer),
    Column("last_day", Integer),
    Column("reach_first", Integer),
    Column("reach_last", Integer),
    Column("cluster", Number, nullable=False),
    Column("label", Text, nullable=False),
    Column("place", Text),
    Column("appeared_at", String, nullable=False),
    Column("changed_at", String, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Index(None, "story"),
    Index(None, "cluster"),
    Index(None, "kind", "first_day"),
    Index(None, "first_day"),
)

# fact_sides: where facts that a claim could join are found: by family of kinds, and side, place or actor.
fact_sides = _table(
    "fact_sides",
    Column("side", Text, primary_key=True),
    Column("family", String, primary_key=True),
    Column("reach_first", Integer, primary_key=True, autoincrement=False),
    Column("fact", Number, primary_key=True, autoincrement=False),
    Column("reach_last", Integer, nullable=False),
    Index(None, "fact"),
    clustered=True,
)

# fact_parties: who takes part as what. `day` is the fact's first day, or the first day that its claims reach.
fact_parties = _table(
    "fact_parties",
    Column("actor", Text, primary_key=True),
    Column("day", Integer, primary_key=True, autoincrement=False),
    Column("fact", Number, primary_key=True, autoincrement=False),
    Column("role", String, primary_key=True),
    Column("kind", String, nullable=False),
    Index(None, "fact"),
    clustered=True,
)

# fact_states: the states that a fact is about, for its parties or theirs.
fact_states = _table(
    "fact_states",
    Column("state", String, primary_key=True),
    Column("day", Integer, primary_key=True, autoincrement=False),
    Column("fact", Number, primary_key=True, autoincrement=False),
    Column("kind", String, nullable=False),
    Index(None, "fact"),
    clustered=True,
)

# fact_dyads: every two states that a fact is about, the one that comes first in the alphabet first.
fact_dyads = _table(
    "fact_dyads",
    Column("one", String, primary_key=True),
    Column("two", String, primary_key=True),
    Column("day", Integer, primary_key=True, autoincrement=False),
    Column("fact", Number, primary_key=True, autoincrement=False),
    Column("kind", String, nullable=False),
    Index(None, "fact"),
    clustered=True,
)

fact_differences = _table(
    "fact_differences",
    Column("fact", Number, primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("field", String, nullable=False),
    Column("relation", String, nullable=False),
    Column("day", Integer),
    Index(None, "relation", "day"),
    clustered=True,
)

# claims: `position` is the order in which it joined its fact; `speaker` the actor who says it (None: the outlet);
# `wording` finds statements that say the same; `content` is the Claim under canonical keys.
claims = _table(
    "claims",
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("id", String, nullable=False, unique=True),
    Column("report", Number, nullable=False),
    Column("fact", Number, nullable=False),
    Column("position", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("status", String, nullable=False),
    Column("speaker", Text),
    Column("witness", String, nullable=False),
    Column("day", Integer),
    Column("why", Text),
    Column("wording", LargeBinary),
    Column("content", LargeBinary, nullable=False),
    Index(None, "report"),
    Index(None, "fact", "position"),
    Index(None, "speaker", "day"),
    Index(None, "day"),
)

# canonical_ids: an id that was merged into another, or vanished (`canonical` is then None).
canonical_ids = _table(
    "canonical_ids",
    Column("id", String, primary_key=True),
    Column("canonical", String),
    Column("what", String, nullable=False),
    Column("at", String, nullable=False),
    Column("run", Number, nullable=False),
    Index(None, "canonical"),
    clustered=True,
)

# changes: what appeared, changed, merged, split or vanished, in order, never rewritten.
changes = _table(
    "changes",
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("at", String, nullable=False),
    Column("run", Number, nullable=False),
    Column("what", String, nullable=False),
    Column("verb", String, nullable=False),
    Column("id", String, nullable=False),
    Column("detail", Text),
    Index(None, "at"),
    Index(None, "id"),
)

# judgements: what analysts decided, in order, never rewritten; `undoes` is the number of the one that it takes back.
judgements = _table(
    "judgements",
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("id", String, nullable=False, unique=True),
    Column("at", String, nullable=False),
    Column("analyst", Text, nullable=False),
    Column("verb", String, nullable=False),
    Column("target", String, nullable=False),
    Column("others", Text),
    Column("note", Text),
    Column("undoes", Number),
    Index(None, "target"),
)

# feeds and hosts: what the polling loop has to remember, as JSON.
feeds = _table(
    "feeds",
    Column("address", Text, primary_key=True),
    Column("next_poll", Float, nullable=False),
    Column("content", Text, nullable=False),
    Index(None, "next_poll"),
    clustered=True,
)

hosts = _table(
    "hosts",
    Column("host", Text, primary_key=True),
    Column("next_visit", Float, nullable=False),
    Column("content", Text, nullable=False),
    clustered=True,
)
