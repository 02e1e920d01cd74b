"""Watching feeds: each polled when it is due, a few at a time, for as long as one wants."""

from __future__ import annotations

import heapq
import queue
import threading
import time
from collections.abc import Callable, Iterable, Iterator

import msgspec

from accord.errors import RefusedAddress, UnreadableInput
from accord.sources.address import parse_address
from accord.sources.feedstate import MOST_SEEN, FeedState, MemoryWatchState, WatchState
from accord.sources.fetch import Fetcher
from accord.sources.intake import usual_fetcher
from accord.sources.poll import EVERY_SECONDS, LONGEST_SECONDS, Ended, Fresh, Poll, poll

_WAITING = 8
_SHORT = 0.2


def watch(
    feeds: Iterable[str],
    *,
    state: WatchState | None = None,
    fetcher: Fetcher | None = None,
    once: bool = False,
    every: float = EVERY_SECONDS,
    most: int = 100,
    workers: int = 8,
    clock: Callable[[], float] = time.time,
) -> Iterator[Fresh | Poll]:
    """Poll feeds for ever, or once; give each new item's page, and a word on each poll.

    An item is held to be dealt with when what follows it is asked for. When a poll's word comes, the feed's state has
    been kept; when the watch is left early (an exception, Ctrl-C, a closed generator), what was dealt with is kept too.
    After a kill the items of the polls that were under way come again, and no others.

    Memory is bounded: of pages, those that few workers hold and a short queue; of feeds, when each is due.

    Args:
        feeds: their addresses; each once.
        state: where what is known of them is kept.
        fetcher: gets them.
        once: whether to poll each feed that is due and stop, instead of going on.
        every: seconds between two polls of one feed that go well.
        most: the most items of one feed that are fetched in one poll.
        workers: how many feeds are polled at the same time.
        clock: seconds since 1970.

    >>> from accord.sources.guard import Guard
    >>> from accord.sources.pace import Pace
    >>> from accord.sources.transport import FakeTransport
    >>> rss = b"<rss><channel><item><link>https://a.example/1</link></item></channel></rss>"
    >>> page = b"<html><p>Talks opened.</p></html>"
    >>> web = FakeTransport({"https://a.example/feed": rss, "https://a.example/1": page})
    >>> public, quick = Guard(resolve=lambda host, port: ["93.184.216.34"]), Pace(delay=0)
    >>> fetcher = Fetcher(transport=web, guard=public, pace=quick)
    >>> for news in watch(["https://a.example/feed"], once=True, fetcher=fetcher):
    ...     print(news.item.final_url if isinstance(news, Fresh) else news)
    https://a.example/1
    https://a.example/feed: 1 new; again in 15 min
    """
    kept = state or MemoryWatchState()
    desk = _Desk(fetcher or usual_fetcher(), every=every, most=most, workers=workers, clock=clock)
    handled: dict[str, list[str]] = {}
    try:
        for news in _rounds(dict.fromkeys(feeds), kept, desk, once=once):
            if isinstance(news, Ended):
                handled.pop(news.state.feed, None)
                kept.save(news.state)
                yield news.poll
            elif isinstance(news, Poll):
                yield news
            else:
                yield news
                handled.setdefault(news.feed, []).append(news.mark)
    finally:
        desk.close()
        for feed, marks in handled.items():
            before = kept.load(feed) or FeedState(feed=feed, address=feed)
            seen = tuple(dict.fromkeys([*marks, *before.seen]))[:MOST_SEEN]
            kept.save(msgspec.structs.replace(before, seen=seen, etag=None, last_modified=None))


def _rounds(feeds: Iterable[str], kept: WatchState, desk: _Desk, *, once: bool) -> Iterator[Fresh | Ended | Poll]:
    """Give out feeds as they fall due, and hand on what comes back."""
    due: list[tuple[float, int, str]] = []
    for number, feed in enumerate(feeds):
        try:
            parse_address(feed)
        except RefusedAddress as fault:
            yield Poll(feed=feed, outcome="fault", wait=LONGEST_SECONDS, told=str(fault))
            continue
        known = kept.load(feed)
        at = known.next_poll if known else 0.0
        # A time far ahead was written before the clock was set back.
        wait = at - desk.clock() if at - desk.clock() <= 2 * max(LONGEST_SECONDS, desk.every) else 0.0
        if once and wait > 0:
            yield Poll(feed=feed, outcome="later", wait=wait)
        else:
            due.append((desk.clock() + wait, number, feed))
    heapq.heapify(due)
    under_way: dict[str, int] = {}
    while due or under_way:
        while due and due[0][0] <= desk.clock() and len(under_way) < desk.workers:
            _, number, feed = heapq.heappop(due)
            under_way[feed] = number
            desk.give(kept.load(feed) or FeedState(feed=feed, address=feed))
        news = desk.next(due[0][0] - desk.clock() if due and len(under_way) < desk.workers else None)
        if news is None:
            continue
        yield news
        if isinstance(news, Ended):
            number = under_way.pop(news.state.feed)
            if not once:
                heapq.heappush(due, (news.state.next_poll, number, news.state.feed))


class _Desk:
    """A few threads that poll what they are given; what they find comes back through one short queue."""

    def __init__(self, fetcher: Fetcher, *, every: float, most: int, workers: int, clock: Callable[[], float]) -> None:
        self.every, self.workers, self.clock = every, max(1, workers), clock
        self._fetcher, self._most = fetcher, most
        self._jobs: queue.SimpleQueue[FeedState | None] = queue.SimpleQueue()
        self._found: queue.Queue[Fresh | Ended] = queue.Queue(_WAITING)
        self._stop = threading.Event()
        # Daemons, so that leaving the program does not wait for a slow answer.
        self._threads = [
            threading.Thread(target=self._work, daemon=True, name=f"accord-watch-{number}")
            for number in range(self.workers)
        ]
        for thread in self._threads:
            thread.start()

    def give(self, state: FeedState) -> None:
        """Have a feed polled."""
        self._jobs.put(state)

    def next(self, wait: float | None) -> Fresh | Ended | None:
        """What comes back next, or None when `wait` seconds have passed; they pass in short steps, for Ctrl-C."""
        until = None if wait is None else time.monotonic() + max(0.0, wait)
        while True:
            left = _SHORT if until is None else min(_SHORT, until - time.monotonic())
            try:
                return self._found.get(timeout=max(0.001, left))
            except queue.Empty:
                if until is not None and time.monotonic() >= until:
                    return None

    def close(self) -> None:
        """Let the threads go; one that waits for an answer ends when it has it."""
        self._stop.set()
        for _ in self._threads:
            self._jobs.put(None)

    def _work(self) -> None:
        while (state := self._jobs.get()) is not None and not self._stop.is_set():
            for news in self._polled(state):
                if not self._put(news):
                    return

    def _polled(self, state: FeedState) -> Iterator[Fresh | Ended]:
        try:
            yield from poll(state, self._fetcher, now=self.clock(), every=self.every, most=self._most)
        except Exception as fault:  # noqa: BLE001 - one feed that finds a fault of ours must not end the watch of the others
            unforeseen = UnreadableInput(
                state.feed, expected="a feed that can be read", found=f"a fault of Accord's own ({fault!r})"[:300]
            )
            wait = max(self.every, LONGEST_SECONDS)
            yield Ended(
                poll=Poll(feed=state.feed, outcome="fault", wait=wait, told=str(unforeseen)),
                state=msgspec.structs.replace(state, next_poll=self.clock() + wait, failures=state.failures + 1),
            )

    def _put(self, news: Fresh | Ended) -> bool:
        while not self._stop.is_set():
            try:
                self._found.put(news, timeout=_SHORT)
            except queue.Full:
                continue
            return True
        return False
