"""Migrations: what an older Accord kept is there after them, and found."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import insert, text

from accord.record import migrating
from accord.record.database import Database
from accord.record.migrating import migrate
from accord.record.schema import texts

TEXT = "The ministers signed the border treaty in Lima on Monday."


def test_words_of_texts_that_were_kept_before_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The index of words that came with the second version holds the texts of the first."""
    database = Database(str(tmp_path / "record.db"))
    with monkeypatch.context() as older:
        older.setattr(migrating, "HEAD", "0001")
        migrate(database)
    with database.write() as connection:
        connection.execute(insert(texts), {"report": 7, "text": TEXT})
    assert migrate(database)
    with database.read() as connection:
        query = text("SELECT rowid FROM words_search WHERE words_search MATCH :query")
        assert connection.execute(query, {"query": '"border treat" *'}).scalars().all() == [7]
        assert connection.execute(query, {"query": '"treaty border"'}).scalars().all() == []
    database.close()
