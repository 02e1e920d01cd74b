from __future__ import annotations

import itertools
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from accord.errors import InputError, UnreachableAddress
from accord.sources import FakeTransport, Fetcher, Fresh, Guard, MemoryWatchState, Pace, Page, Poll, feeds_named, watch
from accord.sources.feedstate import FeedState
from accord.sources.transport import Answer, Ask

if TYPE_CHECKING:
    from conftest import Server

FEED = "https://post.test/feed"


def rss(*numbers: int) -> bytes:
    """A feed of some numbered pages."""
    items = "".join(f"<item><guid>{n}</guid><link>https://post.test/{n}</link></item>" for n in numbers)
    return f"<rss><channel>{items}</channel></rss>".encode()


class Web:
    """A fake web of one feed whose content a test sets, and of pages behind it."""

    def __init__(self) -> None:
        self.feed: Answer | bytes = rss(1, 2)
        self.pages: dict[int, Answer | bytes] = {}
        self.asked: list[str] = []
        self.tags: list[str | None] = []

    def send(self, ask: Ask):  # type: ignore[no-untyped-def]  # noqa: ANN201 - a transport
        """Answer from what the test set."""
        url = str(ask.address)
        self.asked.append(url)
        if url == FEED:
            self.tags.append(dict(ask.headers).get("If-None-Match"))
            return FakeTransport({url: self.feed}).send(ask)
        page = self.pages.get(int(url.rsplit("/", 1)[1]), b"<html><p>Talks.")
        return FakeTransport({url: page}).send(ask)


@pytest.fixture
def web() -> Web:
    """A web of its own for each test."""
    return Web()


def fetcher_of(transport: object) -> Fetcher:
    """A fetcher over a fake."""
    guard = Guard(resolve=lambda *_: ["93.184.216.34"])
    return Fetcher(transport=transport, guard=guard, pace=Pace(delay=0), robots=False)  # type: ignore[arg-type]


def once(web: Web, state: MemoryWatchState, *, now: float = 1_000.0, most: int = 100) -> tuple[list[str], Poll]:
    """Poll the feed once: the pages that came, and the word on the poll."""
    found = list(watch([FEED], state=state, fetcher=fetcher_of(web), once=True, clock=lambda: now, most=most))
    pages = [str(news.item.final_url) for news in found if isinstance(news, Fresh) and isinstance(news.item, Page)]
    (word,) = [news for news in found if isinstance(news, Poll)]
    return pages, word


def test_what_was_handed_over_does_not_come_again(web: Web) -> None:
    """Two pages, then nothing, then the new one; the tag goes back and a 304 asks for no page."""
    state = MemoryWatchState()
    web.feed = Answer(200, [("ETag", '"1"')], [rss(1, 2)])
    pages, word = once(web, state)
    assert pages == ["https://post.test/1", "https://post.test/2"]
    assert str(word) == f"{FEED}: 2 new; again in 15 min"
    web.feed = Answer(304)
    assert str(once(web, state, now=5_000)[1]) == f"{FEED}: nothing new; again in 15 min"
    web.feed = rss(3, 1, 2)
    assert once(web, state, now=9_000)[0] == ["https://post.test/3"]
    assert web.tags == [None, '"1"', '"1"']


def test_a_feed_is_left_alone_until_it_is_due(web: Web) -> None:
    """Also by a watch of another day with the same state."""
    state = MemoryWatchState()
    once(web, state, now=1_000)
    assert once(web, state, now=1_300)[1].outcome == "later"
    assert once(web, state, now=1_900)[1].outcome == "same"
    assert web.asked.count(FEED) == 2


def test_faults_in_a_row_are_waited_longer_for(web: Web) -> None:
    """Twice as long each time, a day at most; what the server asks for, where that is longer; one success ends it."""
    state, now, waits = MemoryWatchState(), 1_000.0, []
    web.feed = Answer(500)
    for _ in range(9):
        word = once(web, state, now=now)[1]
        assert word.outcome == "fault"
        waits.append(word.wait)
        now += word.wait
    assert waits == [1_800, 3_600, 7_200, 14_400, 28_800, 57_600, 86_400, 86_400, 86_400]
    web.feed = rss(1)
    assert once(web, state, now=now)[1].outcome == "new"
    kept = state.load(FEED)
    assert kept is not None
    assert kept.failures == 0
    web.feed = Answer(503, [("Retry-After", "9000")])
    assert once(web, state, now=now + 1_000)[1].wait == 9_000


def test_the_line_on_a_fault_says_what_and_when(web: Web) -> None:
    """One line."""
    web.feed = Answer(404)
    assert str(once(web, MemoryWatchState())[1]) == f"{FEED}: expected a page, found 404 Not Found; again in 30 min"
    web.feed = b"<html><p>No feed"
    assert "expected a feed or a sitemap, found a document of kind 'html'" in str(once(web, MemoryWatchState())[1])


def test_an_item_that_may_be_had_later_is_tried_three_times(web: Web) -> None:
    """And the feed is asked for whole meanwhile; one that is gone is told once."""
    state = MemoryWatchState()
    web.feed = Answer(200, [("ETag", '"1"')], [rss(1, 2)])
    web.pages = {1: Answer(503), 2: Answer(404)}
    for number in range(5):
        once(web, state, now=number * 10_000.0)
    assert web.asked.count("https://post.test/1") == 3
    assert web.asked.count("https://post.test/2") == 1
    assert web.tags == [None, None, None, '"1"', '"1"']


def test_more_than_one_poll_may_fetch_is_left_for_the_next(web: Web) -> None:
    """In order, without a tag that would hide them."""
    state = MemoryWatchState()
    web.feed = Answer(200, [("ETag", '"1"')], [rss(*range(5))])
    pages, word = once(web, state, most=2)
    assert (len(pages), word.left) == (2, 3)
    assert len(once(web, state, now=10_000, most=2)[0]) == 2
    assert once(web, state, now=20_000, most=2)[0] == ["https://post.test/4"]
    assert web.tags == [None, None, None]


def test_a_move_for_good_is_remembered_under_the_old_name() -> None:
    """The next poll asks the new address."""
    moved = FakeTransport({FEED: Answer(301, [("Location", "https://new.test/feed")]), "https://new.test/feed": rss()})
    state = MemoryWatchState()
    for now in (1_000.0, 5_000.0):
        list(watch([FEED], state=state, fetcher=fetcher_of(moved), once=True, clock=lambda now=now: now))  # type: ignore[misc]
    assert [str(ask.address) for ask in moved.asked] == [FEED, "https://new.test/feed", "https://new.test/feed"]
    kept = state.load(FEED)
    assert kept is not None
    assert kept.address == "https://new.test/feed"


@pytest.mark.parametrize("stop", [GeneratorExit, KeyboardInterrupt])
def test_leaving_early_keeps_what_was_dealt_with(web: Web, stop: type[BaseException]) -> None:
    """The page in hand was not dealt with: it comes again, the one before does not."""
    state = MemoryWatchState()
    web.feed = Answer(200, [("ETag", '"1"')], [rss(1, 2, 3)])
    going: Iterator[Fresh | Poll] = watch(
        [FEED], state=state, fetcher=fetcher_of(web), once=True, clock=lambda: 1_000.0
    )
    next(going)
    next(going)
    with pytest.raises((stop, RuntimeError, StopIteration)):
        going.throw(stop)  # type: ignore[attr-defined]
    web.feed = Answer(200, [("ETag", '"1"')], [rss(1, 2, 3)])
    assert once(web, state)[0] == ["https://post.test/2", "https://post.test/3"]
    assert web.tags == [None, None]


def test_a_kill_loses_nothing(web: Web) -> None:
    """Without a word on the poll nothing was kept, and all of it comes again."""
    state = MemoryWatchState()
    going = watch([FEED], state=state, fetcher=fetcher_of(web), once=True, clock=lambda: 1_000.0)
    next(going)
    assert state.load(FEED) is None
    assert len(once(web, state)[0]) == 2


def test_the_watch_goes_on_from_poll_to_poll(web: Web) -> None:
    """Without `once` each feed is polled again when it is due."""
    going = watch([FEED], fetcher=fetcher_of(web), every=0.01)
    words = [news for news in itertools.islice(going, 5) if isinstance(news, Poll)]
    going.close()  # type: ignore[attr-defined]
    assert [word.outcome for word in words] == ["new", "same", "same"]


def test_a_clock_set_back_does_not_stop_a_feed(web: Web) -> None:
    """What is due in years was written by a clock that was wrong."""
    state = MemoryWatchState()
    state.save(FeedState(feed=FEED, address=FEED, next_poll=4e9))
    assert once(web, state)[1].outcome == "new"


def test_bad_names_are_told_and_the_rest_is_watched(web: Web) -> None:
    """What is no web address is a fault of its own; a name given twice is polled once."""
    found = list(watch(["ftp://a.test/", FEED, FEED], fetcher=fetcher_of(web), once=True))
    words = [news for news in found if isinstance(news, Poll)]
    assert [word.outcome for word in words] == ["fault", "new"]


def test_a_fault_of_our_own_ends_one_poll_and_not_the_watch(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told like any other fault."""

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("oh")

    monkeypatch.setattr("accord.sources.poll.item_page", broken)
    word = once(web, MemoryWatchState())[1]
    assert word.outcome == "fault"
    assert "RuntimeError" in word.told


def test_slow_feeds_do_not_hold_up_the_others(
    server: Server, reply: Callable[..., bytes], make_fetcher: Callable[..., Fetcher]
) -> None:
    """One that never answers costs its own time; threads are gone afterwards."""
    server.replies["/fast"] = reply(rss())
    release = threading.Event()
    server.replies["/slow"] = lambda *_: release.wait(5)  # type: ignore[assignment, return-value]
    feeds = [server.url("/slow", "other.example"), server.url("/fast")]
    words = [str(word) for word in watch(feeds, fetcher=make_fetcher(whole=0.5), once=True, workers=2)]
    release.set()
    assert "nothing new" in words[0]
    assert "found" in words[1]


def test_feeds_are_named_by_address_or_list(
    tmp_path: Path, server: Server, reply: Callable[..., bytes], fetcher: Fetcher
) -> None:
    """OPML from a file or an address; each feed once; what is no list is told."""
    opml = b'<opml><body><outline xmlUrl="https://a.test/1"/><outline xmlUrl="https://a.test/2"/></body></opml>'
    (tmp_path / "l.opml").write_bytes(opml)
    (tmp_path / "no.opml").write_bytes(b"<rss/>")
    server.replies["/l.opml"] = reply(opml)
    names = [
        "https://a.test/2",
        str(tmp_path / "l.opml"),
        server.url("/l.opml"),
        str(tmp_path / "no.opml"),
        str(tmp_path),
    ]
    found = list(feeds_named(names, fetcher=fetcher))
    assert [one for one in found if isinstance(one, str)] == ["https://a.test/2", "https://a.test/1"]
    assert [type(one) for one in found if isinstance(one, InputError)] != [UnreachableAddress]
    assert len([one for one in found if isinstance(one, InputError)]) == 2
