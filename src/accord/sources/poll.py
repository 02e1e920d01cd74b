"""One poll of one feed: what is new in it, and when to ask again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Literal

import msgspec
from msgspec import Struct

from accord.errors import InputError, UnreachableAddress, UnreadableInput
from accord.sources.feedstate import MOST_SEEN, FeedState
from accord.sources.fetch import Fetched, Fetcher
from accord.sources.kind import kind_of
from accord.sources.limit import PROBE_BYTES
from accord.sources.listing import Item, Listing
from accord.sources.page import Page
from accord.sources.walk import LISTS, item_page, unpacked

EVERY_SECONDS = 900.0
LONGEST_SECONDS = 86_400.0
_MOST_TRIES = 3
_LEAST_SEEN = 200
_MOST_DOUBLINGS = 7
_MINUTE, _HOUR = 60, 3600

Outcome = Literal["new", "same", "fault", "later"]


class Fresh(Struct, frozen=True, kw_only=True):
    """An item that was not handed over before: its page, or why it cannot be had.

    Asking `watch` for what comes next says that this one was dealt with.
    """

    feed: str
    item: Page | InputError
    mark: str


class Poll(Struct, frozen=True, kw_only=True):
    """How one poll went; as a string, one line.

    Attributes:
        feed: the feed's address as the user named it.
        outcome: 'new' items, the 'same' as before, a 'fault' of the feed itself, or 'later': it was not due.
        fresh: how many pages were handed over.
        faults: how many items could not be had.
        left: how many new items were left for the next poll.
        wait: seconds until it is due again.
        told: the feed's fault, or an empty string.
    """

    feed: str
    outcome: Outcome
    fresh: int = 0
    faults: int = 0
    left: int = 0
    wait: float = 0.0
    told: str = ""

    def __str__(self) -> str:
        again = f"again in {_duration(self.wait)}"
        if self.outcome == "fault":
            return f"{self.told}; {again}"
        if self.outcome == "later":
            return f"{self.feed}: not due; {again}"
        if self.outcome == "same":
            return f"{self.feed}: nothing new; {again}"
        parts = [f"{self.fresh} new"]
        if self.faults:
            parts.append(f"{self.faults} could not be had")
        if self.left:
            parts.append(f"{self.left} left for the next time")
        return f"{self.feed}: {', '.join(parts)}; {again}"


class Ended(Struct, frozen=True, kw_only=True):
    """The end of a poll: its outcome, and the state to keep once all its items were dealt with."""

    poll: Poll
    state: FeedState


def poll(state: FeedState, fetcher: Fetcher, *, now: float, every: float, most: int) -> Iterator[Fresh | Ended]:
    """Ask a feed once and fetch what is new in it.

    Args:
        state: what is known of the feed.
        fetcher: gets it and its items.
        now: the time in seconds since 1970.
        every: seconds between two polls that go well.
        most: the most items that are fetched in one poll; the others come with the next.

    Yields:
        Each new item, then the end.
    """
    try:
        fetched = fetcher.fetch(state.address, etag=state.etag, last_modified=state.last_modified, tries=1)
        listing = _listing(fetched) if fetched.changed else None
    except InputError as fault:
        yield _failed(state, fault, now, every)
        return
    if listing is None:
        yield _ended(state, fetched, now + every, Poll(feed=state.feed, outcome="same", wait=every))
        return
    yield from _new_items(state, fetched, listing, fetcher, now=now, every=every, most=most)


def _new_items(
    state: FeedState, fetched: Fetched, listing: Listing, fetcher: Fetcher, *, now: float, every: float, most: int
) -> Iterator[Fresh | Ended]:
    seen, tries = frozenset(state.seen), dict(state.again)
    listed = {mark_of(item): item for item in listing.items[:MOST_SEEN] if item.link}
    new = [mark for mark in listed if mark not in seen]
    fresh, again = 0, {}
    for mark in new[:most]:
        item = item_page(fetcher, listed[mark], listing.kind, tries=1)
        fresh += not isinstance(item, InputError)
        count = tries.get(mark, 0) + 1
        if isinstance(item, UnreachableAddress) and item.passing and count < _MOST_TRIES:
            again[mark] = count
        yield Fresh(feed=state.feed, item=item, mark=mark)
    handed = [mark for mark in new[:most] if mark not in again]
    # What the feed still lists comes first, so that it is not forgotten and handed over twice.
    kept = dict.fromkeys([*handed, *(mark for mark in listed if mark in seen), *state.seen])
    left = len(new) - len(new[:most])
    # Twice what it lists is enough to tell what is new, and keeps a long watch from growing.
    enough = min(MOST_SEEN, max(_LEAST_SEEN, 2 * len(listed)))
    done = msgspec.structs.replace(state, seen=tuple(kept)[:enough], again=tuple(again.items()))
    told = Poll(
        feed=state.feed,
        outcome="new" if new else "same",
        fresh=fresh,
        faults=len(new[:most]) - fresh,
        left=left,
        wait=every,
    )
    yield _ended(done, fetched, now + every, told, whole=not (left or again))


def mark_of(item: Item) -> str:
    """What tells an item from the others of its feed, in sixteen characters."""
    return hashlib.sha256((item.key or item.link or "").encode("utf-8", "replace")).hexdigest()[:16]


def _listing(fetched: Fetched) -> Listing:
    content, name = fetched.content, fetched.final
    if content.startswith(b"\x1f\x8b"):
        content, name = unpacked(content, name), name.removesuffix(".gz")
    kind = kind_of(name, content[:PROBE_BYTES], fetched.media_type)
    if kind not in LISTS or kind == "opml":
        raise UnreadableInput(fetched.requested, expected="a feed or a sitemap", found=f"a document of kind {kind!r}")
    listing = LISTS[kind](content, fetched.final)
    if listing.lists and not listing.items:
        raise UnreadableInput(fetched.requested, expected="a feed or a sitemap", found="an index of sitemaps")
    return listing


def _ended(state: FeedState, fetched: Fetched, due: float, told: Poll, *, whole: bool = True) -> Ended:
    """The state after a poll that went well; tags are kept only where nothing of the answer is still to be had."""
    kept = msgspec.structs.replace(
        state,
        address=fetched.moved_to or state.address,
        etag=(fetched.etag or (None if fetched.changed else state.etag)) if whole else None,
        last_modified=(fetched.last_modified or (None if fetched.changed else state.last_modified)) if whole else None,
        next_poll=due,
        failures=0,
    )
    return Ended(poll=told, state=kept)


def _failed(state: FeedState, fault: InputError, now: float, every: float) -> Ended:
    """The state after a poll that went wrong: each time in a row it is waited twice as long, a day at most."""
    failures = state.failures + 1
    wait = min(every * 2.0 ** min(failures, _MOST_DOUBLINGS), max(LONGEST_SECONDS, every))
    if isinstance(fault, UnreachableAddress) and fault.again_in:
        wait = max(wait, fault.again_in)
    told = str(fault) if str(fault).startswith(state.feed) else f"{state.feed}: {fault}"
    return Ended(
        poll=Poll(feed=state.feed, outcome="fault", wait=wait, told=told),
        state=msgspec.structs.replace(state, next_poll=now + wait, failures=failures),
    )


def _duration(seconds: float) -> str:
    if seconds < 2 * _MINUTE:
        return f"{max(0, round(seconds))} s"
    return f"{round(seconds / _MINUTE)} min" if seconds < 2 * _HOUR else f"{round(seconds / _HOUR)} h"
