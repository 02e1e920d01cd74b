"""What is remembered of watched feeds, kept in the record: a watch goes on where the last one stopped."""

from __future__ import annotations

import msgspec
from sqlalchemy import delete, insert, select

from accord.record.database import Database
from accord.record.schema import feeds
from accord.sources.feedstate import FeedState


class KeptWatchState:
    """The states of feeds, a row each; `accord.sources.WatchState` for a kept record.

    Args:
        database: the record's.

    >>> import tempfile
    >>> from accord.record.store import Store
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     store = Store(f"{folder}/record.db", make=True)
    ...     KeptWatchState(store.database).save(FeedState(feed="https://a.example/f", address="https://a.example/f"))
    ...     kept = KeptWatchState(store.database).load("https://a.example/f")
    ...     store.close()
    >>> kept.address
    'https://a.example/f'
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self, feed: str) -> FeedState | None:
        """What is kept for a feed; what an older version kept in another form counts as nothing.

        Raises:
            RecordError: the record cannot be read.
        """
        with self._database.read() as connection:
            content = connection.execute(select(feeds.c.content).where(feeds.c.address == feed)).scalar()
        if content is None:
            return None
        try:
            return msgspec.json.decode(content, type=FeedState)
        except msgspec.DecodeError:
            return None

    def save(self, state: FeedState) -> None:
        """Keep a state in place of what was kept for the same feed.

        Raises:
            RecordError: the record cannot be written.
        """
        content = msgspec.json.encode(state).decode("utf-8")
        row = {"address": state.feed, "next_poll": state.next_poll, "content": content}
        with self._database.write() as connection:
            connection.execute(delete(feeds).where(feeds.c.address == state.feed))
            connection.execute(insert(feeds).values(row))
