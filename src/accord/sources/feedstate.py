"""What is remembered of a watched feed between two polls, and where it is kept."""

from __future__ import annotations

from typing import Protocol

from msgspec import Struct

MOST_SEEN = 5_000


class FeedState(Struct, frozen=True, kw_only=True):
    """What is known of one feed.

    Attributes:
        feed: its address as the user named it; the key under which this is kept.
        address: where it is asked for: `feed`, or where it moved to for good.
        etag: of its last answer, for a conditional request; None where everything is to be sent again.
        last_modified: likewise.
        next_poll: when it is due, in seconds since 1970; 0 for at once.
        failures: how many polls in a row went wrong.
        seen: marks of the items that were handed over, newest first, at most `MOST_SEEN`.
        again: marks of items that could not be had and may be next time, each with how often they were tried.
    """

    feed: str
    address: str
    etag: str | None = None
    last_modified: str | None = None
    next_poll: float = 0.0
    failures: int = 0
    seen: tuple[str, ...] = ()
    again: tuple[tuple[str, int], ...] = ()


class WatchState(Protocol):
    """Keeps the states of feeds. All calls come from the thread that goes through `watch`."""

    def load(self, feed: str) -> FeedState | None:
        """What is kept for a feed, or None."""
        ...

    def save(self, state: FeedState) -> None:
        """Keep a state in place of what was kept for the same feed."""
        ...


class MemoryWatchState:
    """Keeps states for as long as the program runs: for tests, notebooks, and watches that need not resume.

    >>> kept = MemoryWatchState()
    >>> kept.save(FeedState(feed="https://a.example/feed", address="https://a.example/feed", failures=2))
    >>> kept.load("https://a.example/feed").failures, kept.load("https://b.example/feed")
    (2, None)
    """

    def __init__(self) -> None:
        self._kept: dict[str, FeedState] = {}

    def load(self, feed: str) -> FeedState | None:
        """See `WatchState.load`."""
        return self._kept.get(feed)

    def save(self, state: FeedState) -> None:
        """See `WatchState.save`."""
        self._kept[state.feed] = state
