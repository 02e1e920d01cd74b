from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from accord.errors import RefusedAddress, UnreachableAddress
from accord.sources import Fetcher
from accord.sources.address import Address, parse_address
from accord.sources.robots import Robots

if TYPE_CHECKING:
    from conftest import Server


def test_rules_for_accord_win_over_rules_for_all() -> None:
    """The group that names Accord holds, the longest rule within it wins, the pause is told."""
    rules = b"User-agent: *\nDisallow: /\n\nUser-agent: accord\nDisallow: /a\nAllow: /a/b\nCrawl-delay: 4\n"
    robots = Robots(lambda _: rules)
    assert robots.check(parse_address("https://x.example/news")) == 4
    assert robots.check(parse_address("https://x.example/a/b/c")) == 4
    with pytest.raises(RefusedAddress):
        robots.check(parse_address("https://x.example/a/c"))


def test_robots_txt_is_asked_for_once_a_day_and_host() -> None:
    """Each scheme, host and port has its own; after a day it is asked for again."""
    asked: list[str] = []
    now = [0.0]

    def fetch(address: Address) -> bytes:
        asked.append(str(address))
        return b""

    robots = Robots(fetch, clock=lambda: now[0])
    for _ in range(3):
        robots.check(parse_address("https://x.example/a"))
    robots.check(parse_address("http://x.example/a"))
    now[0] = 90_000.0
    robots.check(parse_address("https://x.example/b"))
    assert asked == ["https://x.example/robots.txt", "http://x.example/robots.txt", "https://x.example/robots.txt"]


def test_no_robots_txt_opens_all_and_a_broken_server_closes_all(
    server: Server, reply: Callable[..., bytes], make_fetcher: Callable[..., Fetcher]
) -> None:
    """404 is consent, 500 is not (RFC 9309), and a redirect is followed."""
    for path in ("/a", "/b"):
        server.replies[path] = reply(b"Talks.")
    fetcher = make_fetcher(robots=True)
    assert fetcher.fetch(server.url("/a")).content == b"Talks."
    server.replies["/robots.txt"] = reply(b"", status="500 Oh")
    with pytest.raises(UnreachableAddress) as raised:
        make_fetcher(robots=True).fetch(server.url("/a"))
    assert raised.value.expected == "a readable robots.txt"
    server.replies["/robots.txt"] = reply(b"", "Location: /r2", status="301 Moved")
    server.replies["/r2"] = reply(b"User-agent: Accord\nDisallow: /b")
    fetcher = make_fetcher(robots=True)
    fetcher.fetch(server.url("/a"))
    with pytest.raises(RefusedAddress):
        fetcher.fetch(server.url("/b"))


def test_a_redirect_does_not_lead_around_robots_txt(
    server: Server, reply: Callable[..., bytes], make_fetcher: Callable[..., Fetcher]
) -> None:
    """Each hop is held against the rules of its own host."""
    server.replies["/robots.txt"] = reply(b"User-agent: *\nDisallow: /closed")
    server.replies["/open"] = reply(b"", "Location: " + server.url("/closed", "other.example"), status="302 Found")
    server.replies["/closed"] = reply(b"Talks.")
    with pytest.raises(RefusedAddress) as raised:
        make_fetcher(robots=True).fetch(server.url("/open"))
    assert "a redirect to http://other.example" in raised.value.found
    assert "/closed" not in server.paths()


@pytest.mark.parametrize(
    "content",
    [b"\xff\xfe\x00", b"User-agent: *\nDisallow: /" + b"*a" * 30_000, b"<html>" * 1_000, b"Crawl-delay: 1e999"],
)
def test_a_hostile_robots_txt_is_read_in_no_time(content: bytes) -> None:
    """Whatever it holds, the answer is yes or no."""
    robots = Robots(lambda _: content)
    assert robots.check(parse_address("https://x.example/" + "a" * 3_000)) is None
