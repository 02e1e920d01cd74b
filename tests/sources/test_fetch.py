from __future__ import annotations

import contextlib
import gzip
import socket
import time
import zlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

import pytest

from accord.errors import EmptyInput, InputError, RefusedAddress, UnreachableAddress
from accord.sources import FakeTransport, Fetcher, Guard, Pace
from accord.sources.http import HttpTransport
from accord.sources.transport import Answer, Ask

if TYPE_CHECKING:
    from conftest import Server

PUBLIC = Guard(resolve=lambda *_: ["93.184.216.34"])


def fault_of(fetcher: Fetcher, url: str) -> InputError:
    """The fault that fetching an address makes."""
    with pytest.raises(InputError) as raised:
        fetcher.fetch(url)
    return raised.value


def test_a_page_is_fetched_with_what_a_later_request_needs(
    server: Server, reply: Callable[..., bytes], fetcher: Fetcher
) -> None:
    """Body, media type, tags and time of capture; the address asked and the one that answered."""
    server.replies["/a?b=1"] = reply(
        b"<p>Talks.", "Content-Type: Text/HTML; charset=utf-8", 'ETag: "x1"', "Last-Modified: Mon"
    )
    got = fetcher.fetch(server.url("/a?b=1#part"))
    assert (got.content, got.media_type, got.etag, got.last_modified) == (b"<p>Talks.", "text/html", '"x1"', "Mon")
    assert got.requested == server.url("/a?b=1#part")
    assert got.final == server.url("/a?b=1")
    assert got.changed
    assert len(got.at) == len("2025-03-14T00:00:00Z")


def test_requests_name_accord_and_carry_nothing_of_the_user(
    server: Server, reply: Callable[..., bytes], make_fetcher: Callable[..., Fetcher], monkeypatch: pytest.MonkeyPatch
) -> None:
    """User-Agent with the contact; no cookie that was set before, no credentials, no proxy from the environment."""
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    server.replies["/a"] = reply(b"Talks.", "Set-Cookie: id=1; Path=/")
    fetcher = make_fetcher(contact="desk@paper.example")
    fetcher.fetch(server.url("/a"))
    fetcher.fetch(server.url("/a"))
    for head in server.asked:
        lines = head.decode().split("\r\n")
        assert lines[0] == "GET /a HTTP/1.1"
        names = {line.partition(":")[0].lower() for line in lines[1:] if line}
        assert names == {"host", "user-agent", "accept", "accept-encoding", "connection"}
        assert any(line.startswith("User-Agent: Accord/") and "+desk@paper.example" in line for line in lines)


def test_a_conditional_request_is_answered_by_not_changed(
    server: Server, reply: Callable[..., bytes], fetcher: Fetcher
) -> None:
    """The tags go back as they came; 304 is an answer without a body."""
    server.replies["/a"] = reply(b"", 'ETag: "x2"', status="304 Not Modified", length=False)
    got = fetcher.fetch(server.url("/a"), etag='"x1"', last_modified="Mon, 01 Jan 2024 00:00:00 GMT")
    assert not got.changed
    assert got.etag == '"x2"'
    assert b'If-None-Match: "x1"\r\n' in server.asked[0]
    assert b"If-Modified-Since: Mon, 01 Jan 2024 00:00:00 GMT\r\n" in server.asked[0]


def test_tags_that_no_header_may_hold_are_not_sent(
    server: Server, reply: Callable[..., bytes], fetcher: Fetcher
) -> None:
    """A kept tag with a line end in it would add headers of its own."""
    server.replies["/a"] = reply(b"Talks.")
    fetcher.fetch(server.url("/a"), etag='"x"\r\nCookie: a=b', last_modified="Mon\x00")
    assert b"Cookie" not in server.asked[0]
    assert b"If-" not in server.asked[0]


def test_redirects_are_followed_and_a_move_for_good_is_told(
    server: Server, reply: Callable[..., bytes], fetcher: Fetcher
) -> None:
    """301 and 308 all the way is a new address; one 302 among them is not."""
    server.replies["/old"] = reply(b"", "Location: /new", status="301 Moved Permanently")
    server.replies["/new"] = reply(b"Talks.")
    server.replies["/for-now"] = reply(b"", "Location: old", status="302 Found")
    got = fetcher.fetch(server.url("/old"))
    assert (got.content, got.moved_to) == (b"Talks.", server.url("/new"))
    assert fetcher.fetch(server.url("/for-now")).moved_to is None


def test_redirects_are_counted(server: Server, reply: Callable[..., bytes], fetcher: Fetcher) -> None:
    """A loop ends after six requests, with the address that the user named in the fault."""
    server.replies["/a"] = reply(b"", "Location: /a", status="302 Found")
    fault = fault_of(fetcher, server.url("/a"))
    assert str(fault) == f"{server.url('/a')}: expected at most 5 redirects, found more of them"
    assert len(server.asked) == 6


@pytest.mark.parametrize(
    "target",
    [
        "file:///etc/passwd",
        "ftp://news.example/a",
        "gopher://news.example:70/1",
        "javascript:alert(1)",
        "data:text/html,<p>Talks",
        "http://user:word@news.example/",
        "http://127.0.0.1:{port}/secret",
        "http://[::1]:{port}/secret",
        "http://[::ffff:127.0.0.1]:{port}/secret",
        "http://0x7f000001:{port}/secret",
        "http://2130706433:{port}/secret",
        "http://0177.0.0.1:{port}/secret",
        "http://127.1:{port}/secret",
        "http://169.254.169.254/latest/meta-data/",
        "http://inner.test:{port}/secret",
        "http://news.example:{port}/a\r\nX-Injected: 1",
    ],
)
def test_redirects_to_files_and_private_machines_are_refused(
    server: Server, reply: Callable[..., bytes], fetcher: Fetcher, target: str
) -> None:
    """Each hop is checked like an address that the user named, and the fault says where it led."""
    server.replies["/a"] = reply(b"", "Location: " + target.format(port=server.port), status="302 Found")
    server.replies["/secret"] = reply(b"The secret.")
    fault = fault_of(fetcher, server.url("/a"))
    assert isinstance(fault, RefusedAddress | UnreachableAddress)
    assert "/secret" not in server.paths()
    assert fault.where == server.url("/a")
    assert "\n" not in str(fault)


def test_a_host_that_is_allowed_by_name_is_asked(server: Server, reply: Callable[..., bytes]) -> None:
    """Private machines are asked when their host is named, and only then."""
    server.replies["/a"] = reply(b"Talks.")
    url = f"http://127.0.0.1:{server.port}/a"
    refused = fault_of(Fetcher(pace=Pace(delay=0), robots=False), url)
    assert refused.expected == "a public address (or --allow-private 127.0.0.1)"
    allowed = Fetcher(guard=Guard(allow_private=["127.0.0.1"]), pace=Pace(delay=0), robots=False)
    assert allowed.fetch(url).content == b"Talks."


def test_a_name_that_changes_its_address_cannot_get_inside(server: Server, reply: Callable[..., bytes]) -> None:
    """The name is resolved once and the connection goes to what was checked (DNS rebinding)."""
    server.replies["/a"] = reply(b"The secret.")
    answers = iter([["93.184.216.34"], ["127.0.0.1"], ["127.0.0.1"]])
    asked: list[tuple[str, ...]] = []

    class Spying(HttpTransport):
        def send(self, ask: Ask) -> AbstractContextManager[Answer]:
            asked.append(ask.reach)
            return FakeTransport({str(ask.address): b"From outside."}).send(ask)

    fetcher = Fetcher(
        transport=Spying(), guard=Guard(resolve=lambda *_: next(answers)), pace=Pace(delay=0), robots=False
    )
    assert fetcher.fetch(server.url("/a", "rebinding.test")).content == b"From outside."
    assert asked == [("93.184.216.34",)]
    assert isinstance(fault_of(fetcher, server.url("/a", "rebinding.test")), RefusedAddress)
    assert server.asked == []


def test_one_private_address_among_public_ones_is_enough_to_refuse() -> None:
    """A name with both would otherwise be a matter of luck."""
    mixed = Guard(resolve=lambda *_: ["93.184.216.34", "10.0.0.7"])
    fault = fault_of(Fetcher(transport=FakeTransport({}), guard=mixed, pace=Pace(delay=0)), "https://mixed.test/")
    assert fault.found == "10.0.0.7, which is private"


@pytest.mark.parametrize(
    ("encoding", "pack"),
    [
        ("gzip", gzip.compress),
        ("x-gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", lambda body: zlib.compress(body)[2:-4]),
        ("identity", lambda body: body),
        ("gzip, gzip", lambda body: gzip.compress(gzip.compress(body))),
        ("gzip", lambda body: gzip.compress(body[:9]) + gzip.compress(body[9:]) + b"\0\0"),
    ],
)
def test_encodings_are_undone(
    server: Server, reply: Callable[..., bytes], fetcher: Fetcher, encoding: str, pack: Callable[[bytes], bytes]
) -> None:
    """Gzip and deflate in the forms that servers send, members after one another included."""
    body = b"Talks opened in Geneva. " * 5_000
    server.replies["/a"] = reply(pack(body), f"Content-Encoding: {encoding}")
    assert fetcher.fetch(server.url("/a")).content == body


@pytest.mark.parametrize("layers", [1, 2])
def test_decompression_bombs_are_cut(
    server: Server, reply: Callable[..., bytes], make_fetcher: Callable[..., Fetcher], layers: int
) -> None:
    """Megabytes of nothing packed to kilobytes, or to less when packed twice, stop at the cap."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    bomb = b"".join(packer.compress(b"\0" * 1_000_000) for _ in range(60)) + packer.flush()
    for _ in range(layers - 1):
        bomb = gzip.compress(bomb)
    server.replies["/a"] = reply(bomb, "Content-Encoding: " + ", ".join(["gzip"] * layers))
    fault = fault_of(make_fetcher(most=2_000_000), server.url("/a"))
    assert (fault.expected, fault.found) == ("at most 2 MB", "more")


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("br", b"\x0b\x02\x80Talks\x03"),
        ("gzip", b"\x1f\x8bTalks"),
        ("gzip", gzip.compress(b"Talks opened in Geneva." * 50, mtime=0)[:-20]),
        ("gzip,gzip,gzip", b"Talks"),
    ],
)
def test_bodies_in_no_known_encoding_are_told(
    server: Server, reply: Callable[..., bytes], fetcher: Fetcher, encoding: str, body: bytes
) -> None:
    """An encoding that was not asked for, a broken or cut one, too many on top of each other."""
    server.replies["/a"] = reply(body, f"Content-Encoding: {encoding}")
    assert fault_of(fetcher, server.url("/a")).expected == "a body in gzip, deflate or none"


@pytest.mark.parametrize(
    "head",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 500\r\n\r\nTalks",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5, 6\r\n\r\nTalks",
        b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nTalks",
        b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nTalks",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nTalks",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFFFFFFFFF\r\nTalks",
        b"HTTP/1.1 200 OK\r\n" + b"X-Long: " + b"a" * 500_000 + b"\r\n\r\nTalks",
        b"HTTP/1.1 200 OK\r\n" + b"X-Many: a\r\n" * 50_000 + b"\r\nTalks",
        b"HTTP/1.1 200 OK\r\nBad Name: a\r\n\r\nTalks",
        b"HTTP/1.1 200 OK\r\nX: a\x00b\r\n\r\nTalks",
        b"HTTP/1.1 2OO OK\r\n\r\nTalks",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"",
    ],
)
def test_header_games_are_told_in_a_line(server: Server, fetcher: Fetcher, head: bytes) -> None:
    """Contradictory, endless, malformed or missing heads and bodies that break off: one fault, no page."""
    server.replies["/a"] = head or (lambda connection, _: connection.close())
    fault = fault_of(fetcher, server.url("/a"))
    assert isinstance(fault, UnreachableAddress)
    assert fault.passing
    assert len(str(fault)) < 400


def test_a_page_of_100_megabytes_is_not_taken_in(server: Server, fetcher: Fetcher) -> None:
    """Said to be that large, it is refused before a byte; not said, it is cut at the cap."""
    sent = []

    def pour(connection: socket.socket, _: bytes) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        for _ in range(100):
            connection.sendall(b"a" * 1_000_000)
            sent.append(1)

    server.replies["/said"] = b"HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n"
    server.replies["/unsaid"] = pour
    assert fault_of(fetcher, server.url("/said")).found == "100 MB"
    assert fault_of(fetcher, server.url("/unsaid")).expected == "at most 20 MB"
    assert len(sent) < 60


@pytest.mark.parametrize("part", ["head", "body"])
def test_what_drips_for_ever_is_cut_by_the_deadline(
    server: Server, make_fetcher: Callable[..., Fetcher], part: str
) -> None:
    """A byte now and then keeps no request alive beyond its time, neither in the head nor in the body."""

    def drip(connection: socket.socket, _: bytes) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n" + (b"\r\n" if part == "body" else b"X-Slow: "))
        with contextlib.suppress(OSError):
            for _ in range(100):
                connection.sendall(b"a")
                time.sleep(0.05)

    server.replies["/a"] = drip
    fault = fault_of(make_fetcher(whole=0.4), server.url("/a"))
    assert fault.found in {"an answer that takes too long", "no answer in time"}


def test_silence_is_cut_by_the_time_between_two_reads(server: Server, make_fetcher: Callable[..., Fetcher]) -> None:
    """A server that says nothing is not waited for until the deadline."""
    server.replies["/a"] = lambda connection, _: time.sleep(2)  # noqa: ARG005 - it only waits
    fault = fault_of(make_fetcher(transport=HttpTransport(read=0.2), whole=30.0), server.url("/a"))
    assert fault.found == "no answer in time"


def test_a_resolver_that_does_not_answer_is_not_waited_for(make_fetcher: Callable[..., Fetcher]) -> None:
    """Resolving counts within the request's time."""
    slow = Guard(resolve=lambda *_: time.sleep(2) or [])  # type: ignore[func-returns-value]
    fault = fault_of(make_fetcher(guard=slow, whole=0.1), "https://slow.test/")
    assert fault.found == "a name that is not resolved in time"


@pytest.mark.parametrize(
    ("status", "passing"),
    [
        ("404 Not Found", False),
        ("403 Forbidden", False),
        ("410 Gone", False),
        ("204 No Content", False),
        ("500 Oh", True),
        ("503 Busy", True),
        ("429 Slow", True),
        ("999 Odd", True),
    ],
)
def test_statuses_are_told_and_whether_they_may_pass(
    server: Server, reply: Callable[..., bytes], fetcher: Fetcher, status: str, passing: bool
) -> None:
    """The server's number with its usual name; server faults and 'too many' may pass, the rest may not."""
    server.replies["/a"] = reply(b"", status=status)
    fault = fault_of(fetcher, server.url("/a"))
    assert isinstance(fault, UnreachableAddress)
    assert status[:3] in fault.found
    assert fault.passing is passing


@pytest.mark.parametrize(
    ("value", "seconds"), [("7", 7), ("999999999", 86_400), ("soon", None), ("-3", None), ("Mon, 99 Foo 2024", None)]
)
def test_retry_after_is_kept_for_the_host(
    server: Server, reply: Callable[..., bytes], make_fetcher: Callable[..., Fetcher], value: str, seconds: float | None
) -> None:
    """The host is left alone for as long as it asks, a day at most, whatever else of it is asked for."""
    waits: list[float] = []
    pace = Pace(delay=0, patience=100_000, clock=lambda: 0.0, sleep=waits.append)
    server.replies["/a"] = reply(b"", f"Retry-After: {value}", status="429 Too Many Requests")
    server.replies["/b"] = reply(b"Talks.")
    fetcher = make_fetcher(pace=pace)
    fault = fault_of(fetcher, server.url("/a"))
    assert isinstance(fault, UnreachableAddress)
    assert fault.again_in == seconds
    fetcher.fetch(server.url("/b"))
    assert waits == ([seconds] if seconds else [])


def test_passing_faults_are_tried_again_with_growing_pauses(make_fetcher: Callable[..., Fetcher]) -> None:
    """Twice, four times as long; what will not pass is tried once."""
    waits: list[float] = []
    answers = iter([Answer(503), Answer(502), Answer(200, chunks=[b"Talks."])])
    fake = FakeTransport({"https://a.test/": lambda _: next(answers), "https://a.test/gone": Answer(410)})
    fetcher = make_fetcher(transport=fake, guard=PUBLIC, tries=3, sleep=waits.append)
    assert fetcher.fetch("https://a.test/").content == b"Talks."
    assert waits == [2.0, 4.0]
    fault_of(fetcher, "https://a.test/gone")
    assert len(fake.asked) == 4


def test_an_empty_answer_is_told(make_fetcher: Callable[..., Fetcher]) -> None:
    """200 without a body is an empty input."""
    fetcher = make_fetcher(transport=FakeTransport({"https://a.test/": b""}), guard=PUBLIC)
    assert isinstance(fault_of(fetcher, "https://a.test/"), EmptyInput)


def test_a_server_without_tls_is_told(server: Server, make_fetcher: Callable[..., Fetcher]) -> None:
    """What answers in the clear where TLS is asked for is no page."""
    server.replies["/a"] = b"HTTP/1.1 200 OK\r\n\r\nTalks"
    fault = fault_of(make_fetcher(whole=0.3), server.url("/a").replace("http:", "https:"))
    assert isinstance(fault, UnreachableAddress)


@pytest.mark.parametrize("contact", ["", "desk\r\nCookie: a", "Bücher"])
def test_a_contact_that_no_header_may_hold_is_refused(contact: str) -> None:
    """It would be sent with every request."""
    with pytest.raises(ValueError, match="plain ASCII"):
        Fetcher(transport=FakeTransport({}), contact=contact)
