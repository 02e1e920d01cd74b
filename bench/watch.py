"""A watch over many feeds served on this machine: does its memory grow, and is every new item handed over once?

    python bench/watch.py [--minutes 10] [--feeds 200] [--every 5] [--in-memory]

A server on the loopback gives the feeds: plain, gzipped, behind redirects, unchanged (304), failing, broken, slow,
endless, and bombs. Each well-behaved feed gains an item at every poll. The resident memory of the watching process is
measured all the time; the server runs in a process of its own. It prints one line a minute and a summary as Markdown.

What is known of the feeds is kept in a record, as `accord watch` keeps it. With `--in-memory` it is kept in this
process and grows by a mark for each new item, up to `MOST_SEEN` a feed; that much is told beside the memory.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import http.server
import multiprocessing
import resource
import tempfile
import threading
import time
import zlib
from collections import Counter
from pathlib import Path
from statistics import median
from typing import ClassVar

from accord.record.feeds import KeptWatchState
from accord.record.store import Store
from accord.sources import Fetcher, Fresh, Guard, MemoryWatchState, Pace, Page, WatchState, watch
from accord.sources.feedstate import FeedState
from accord.sources.http import HttpTransport

KINDS = ("plain", "gzip", "redirect", "moved", "same", "etag", "fault", "broken", "slow", "endless", "bomb", "entities")
PAGE = (
    "<html><head><title>Talks {n}</title></head><body><article><p>"
    + "The two delegations met in the harbour town and spoke for three hours about the ferry line. " * 40
    + "</p></article></body></html>"
)
LISTED = 30


def feed_of(number: int, asked: int) -> bytes:
    """A feed that has one more item each time it is asked for."""
    items = "".join(
        f"<item><guid>{number}-{n}</guid><title>Talks {n}</title><link>/page/{number}/{n}</link></item>"
        for n in range(asked, max(0, asked - LISTED), -1)
    )
    return f"<?xml version='1.0'?><rss><channel><title>Feed {number}</title>{items}</channel></rss>".encode()


def bomb() -> bytes:
    """A hundred megabytes of nothing, packed."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join(packer.compress(b"\0" * 1_000_000) for _ in range(100)) + packer.flush()


ENTITIES = (
    b"<!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><rss><channel><title>&b;</title></channel></rss>"
)


class Handler(http.server.BaseHTTPRequestHandler):
    """Gives each feed after its kind."""

    protocol_version = "HTTP/1.1"
    asked: ClassVar[Counter[int]] = Counter()
    packed = b""
    pages: ClassVar[list[str]] = []

    def log_message(self, *_: object) -> None:
        """Stay silent."""

    def do_GET(self) -> None:
        """Answer."""
        parts = self.path.strip("/").split("/")
        if parts[0] == "page":
            number, item = int(parts[1]), int(parts[2])
            page = self.pages[(37 * number + item) % len(self.pages)] if self.pages else PAGE.format(n=item)
            self.give(page.encode(), "text/html")
        elif parts[0] == "feed":
            number = int(parts[1])
            self.asked[number] += 1
            self.feed(KINDS[number % len(KINDS)], number, self.asked[number])
        else:
            self.give(b"", "text/plain", 404)

    def feed(self, kind: str, number: int, asked: int) -> None:  # noqa: C901 - a case a kind
        """One feed, the `asked`th time."""
        match kind:
            case "gzip":
                self.give(gzip.compress(feed_of(number, asked)), "text/xml", headers={"Content-Encoding": "gzip"})
            case "redirect" | "moved" if len(self.path.split("/")) == 3:  # noqa: PLR2004 - not yet at its new place
                self.asked[number] -= 1
                self.give(b"", "", 301 if kind == "moved" else 302, {"Location": f"/feed/{number}/new"})
            case "same" | "etag" if self.headers.get("If-None-Match") and (kind == "same" or asked % 3):
                self.give(b"", "", 304)
            case "same":
                self.give(feed_of(number, 5), "text/xml", headers={"ETag": '"1"'})
            case "etag":
                self.give(feed_of(number, asked), "text/xml", headers={"ETag": f'"{asked}"'})
            case "fault":
                self.give(b"", "", 500 if asked % 2 else 404)
            case "broken":
                self.give(feed_of(number, asked)[: -100 - asked % 50], "text/xml")
            case "slow":
                time.sleep(1)
                self.give(feed_of(number, asked), "text/xml")
            case "endless":
                self.pour()
            case "bomb":
                self.give(self.packed, "text/xml", headers={"Content-Encoding": "gzip"})
            case "entities":
                self.give(ENTITIES, "text/xml")
            case _:
                self.give(feed_of(number, asked), "text/xml")

    def give(self, body: bytes, media: str, status: int = 200, headers: dict[str, str] | None = None) -> None:
        """One whole answer."""
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        if media:
            self.send_header("Content-Type", media)
        if status != 304:  # noqa: PLR2004 - has no body
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def pour(self) -> None:
        """A body without an end, for half a minute at most."""
        self.send_response(200)
        self.end_headers()
        for _ in range(300):
            try:
                self.wfile.write(b"<rss><channel><title>" + b"a" * 1_000)
            except OSError:
                return
            time.sleep(0.1)


class Quiet(http.server.ThreadingHTTPServer):
    """Does not print what broken connections do to it."""

    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, *_: object) -> None:
        """Pass over it."""


def serve(told: multiprocessing.SimpleQueue[int], seconds: float) -> None:
    """Serve for so long, then stop."""
    Handler.packed = bomb()
    server = Quiet(("127.0.0.1", 0), Handler)
    told.put(server.server_address[1])
    threading.Timer(seconds, server.shutdown).start()
    server.serve_forever()


def resident() -> float:
    """Resident memory of this process in MB."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() / 1e6


def main() -> None:
    """Serve, watch, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--feeds", type=int, default=200)
    parser.add_argument("--every", type=float, default=5.0, help="seconds between two polls of a feed")
    parser.add_argument("--in-memory", action="store_true", help="keep what is known of the feeds in this process")
    arguments = parser.parse_args()
    seconds = arguments.minutes * 60
    told: multiprocessing.SimpleQueue[int] = multiprocessing.SimpleQueue()
    server = multiprocessing.Process(target=serve, args=(told, seconds + 60), daemon=True)
    server.start()
    port = told.get()
    feeds = [f"http://f{n}.test:{port}/feed/{n}" for n in range(arguments.feeds)]
    with tempfile.TemporaryDirectory() as folder:
        store = Store(f"{folder}/record.db", make=True)
        state = MemoryWatchState() if arguments.in_memory else KeptWatchState(store.database)
        measure(feeds, seconds, arguments.every, state)
        store.close()
    server.terminate()


def measure(feeds: list[str], seconds: float, every: float, state: WatchState) -> None:
    """Watch for so long and print what came and how much memory it took."""
    hosts = [feed.split("/")[2].partition(":")[0] for feed in feeds]
    guard = Guard(allow_private=hosts, resolve=lambda *_: ["127.0.0.1"])
    fetcher = Fetcher(transport=HttpTransport(read=3.0), guard=guard, pace=Pace(delay=0.05), whole=4.0, most=2_000_000)
    begun = time.monotonic()
    outcomes: Counter[str] = Counter()
    pages: Counter[str] = Counter()
    given: dict[
        str, int
    ] = {}  # a bit an item of each feed, so that what is measured is the watch and not the measuring
    samples: list[tuple[float, float]] = []
    minute = 0
    going = watch(feeds, state=state, fetcher=fetcher, every=every, workers=16)
    for news in going:
        if isinstance(news, Fresh):
            if isinstance(news.item, Page):
                bit = 1 << int((news.item.requested_url or "").rsplit("/", 1)[1])
                pages["twice" if given.get(news.feed, 0) & bit else "once"] += 1
                given[news.feed] = given.get(news.feed, 0) | bit
            else:
                pages["a fault"] += 1
        else:
            outcomes[news.outcome] += 1
        now = time.monotonic() - begun
        if not samples or now - samples[-1][0] >= 1:
            samples.append((now, resident()))
        if now // 60 > minute:
            minute = int(now // 60)
            done = f"{sum(outcomes.values()):6} polls  {sum(pages.values()):6} items"
            known = sum(
                len(mark) for feed in feeds for mark in (state.load(feed) or FeedState(feed=feed, address="")).seen
            )
            print(f"{minute:3} min  {resident():7.1f} MB  {done}  marks of {known / 1e6:.2f} MB", flush=True)
        if now >= seconds:
            break
    going.close()  # type: ignore[attr-defined]
    gc.collect()
    summary(samples, outcomes, pages, len(feeds), seconds)


def summary(
    samples: list[tuple[float, float]], outcomes: Counter[str], pages: Counter[str], feeds: int, seconds: float
) -> None:
    """The table for docs/sources.md."""
    half = [size for at, size in samples if at >= seconds / 2]
    quarter = [size for at, size in samples if seconds / 4 <= at < seconds / 2]
    print(f"\n| {feeds} feeds, {seconds / 60:g} minutes | |\n| --- | ---: |")
    print(
        f"| polls | {sum(outcomes.values()):,} ({', '.join(f'{n:,} {name}' for name, n in sorted(outcomes.items()))}) |"
    )
    print(f"| pages handed over | {pages['once'] + pages['twice']:,} |")
    print(f"| pages handed over twice | {pages['twice']:,} |")
    print(f"| memory in the second quarter, median | {median(quarter):.1f} MB |")
    print(f"| memory in the second half, median | {median(half):.1f} MB |")
    print(f"| memory, highest | {max(size for _, size in samples):.1f} MB |")


if __name__ == "__main__":
    main()
