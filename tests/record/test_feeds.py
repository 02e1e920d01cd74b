from __future__ import annotations

from accord.record.feeds import KeptWatchState
from accord.record.schema import feeds
from accord.record.store import Store
from accord.sources import FeedState

FEED = "https://post.example/feed"


def test_states_are_kept_from_one_opening_to_the_next(where: str) -> None:
    """Each feed has one state, the last; on both databases."""
    store = Store(where, make=True)
    state = KeptWatchState(store.database)
    assert state.load(FEED) is None
    state.save(FeedState(feed=FEED, address=FEED, failures=3))
    kept = FeedState(
        feed=FEED, address="https://new.example/é", etag='"1"', next_poll=1e9, seen=("a",), again=(("b", 1),)
    )
    state.save(kept)
    state.save(FeedState(feed="https://other.example/", address="https://other.example/"))
    store.close()
    store = Store(where)
    assert KeptWatchState(store.database).load(FEED) == kept
    store.close()


def test_a_state_in_another_form_counts_as_none(where: str) -> None:
    """What another version wrote costs a poll, not the watch."""
    store = Store(where, make=True)
    with store.database.write() as connection:
        connection.execute(feeds.insert().values(address=FEED, next_poll=0.0, content='{"version": 9}'))
    assert KeptWatchState(store.database).load(FEED) is None
    store.close()
