"""On a server, words of texts are found by an index of words: trigrams went through all texts that hold common ones."""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"

# Letters and digits make words, as in the index of the SQLite file. Every two neighbours stand as a pair beside them,
# for phrases: the odd ones and the even ones, joined by a letter that no text has. A server keeps no more than a
# megabyte of words of one text: of longer ones the first 100,000 characters are indexed, and they are looked through.
TOLD = "btrim(regexp_replace(left(text, 100000), '[^[:alnum:]]+', ' ', 'g'))"
PAIRED = "regexp_replace({}, '([^ ]+) ([^ ]+)', '\\1\u01c0\\2', 'g')"
WORDS = f"strip(to_tsvector('simple'::regconfig, {TOLD}))"
PAIRS = (
    "strip(to_tsvector('simple'::regconfig, "
    + PAIRED.format(TOLD)
    + " || ' ' || "
    + PAIRED.format(f"regexp_replace({TOLD}, '^[^ ]+ ?', '')")
    + "))"
)


def upgrade() -> None:
    """Keep the words of the texts that are there and of those that come, and index them."""
    if op.get_bind().dialect.name == "postgresql":
        for name, told in (("words", WORDS), ("pairs", PAIRS)):
            op.execute(f"ALTER TABLE texts ADD COLUMN {name} tsvector GENERATED ALWAYS AS ({told}) STORED")
            op.execute(f"CREATE INDEX ix_texts_{name} ON texts USING gin ({name})")
        op.execute("CREATE INDEX ix_texts_long ON texts (report) WHERE length(text) > 100000")
