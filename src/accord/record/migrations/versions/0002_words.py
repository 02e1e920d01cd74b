"""Words of texts are found by an index of words, where trigrams went through all texts that hold common ones."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Index the words of the texts that are kept; a server's index of trigrams does for both."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE words_search USING fts5(text, content='texts', content_rowid='report', "
            "tokenize='unicode61 remove_diacritics 0', prefix='3')"
        )
        op.execute("INSERT INTO words_search(words_search) VALUES('rebuild')")
