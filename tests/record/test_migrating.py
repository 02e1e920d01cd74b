"""Migrations: what an older Accord kept is there after them, and found."""

from __future__ import annotations

import pytest
from sqlalchemy import insert

from accord.record import migrating
from accord.record.asking.finding import likely
from accord.record.database import Database
from accord.record.migrating import migrate
from accord.record.schema import texts

TEXT = "The ministers signed the border treaty in Lima on Monday."


def test_words_of_texts_that_were_kept_before_are_found(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The indexes of words that came with later versions hold the texts of the first."""
    database = Database(where)
    with monkeypatch.context() as older:
        older.setattr(migrating, "HEAD", "0001")
        migrate(database)
    with database.write() as connection:
        connection.execute(insert(texts), {"report": 7, "text": TEXT})
        connection.execute(insert(texts), {"report": 8, "text": "Another treaty. " + "Words " * 50_000 + "zebra"})
    assert migrate(database)
    with database.read() as connection:
        assert [number for number, _ in likely(connection, ["border treat"])] == [7]
        assert [number for number, _ in likely(connection, ["treaty border"])] == []
        assert [number for number, _ in likely(connection, ["TREATY"])] == [8, 7]
        assert [number for number, _ in likely(connection, ["zebra"])] == [8]
    database.close()
