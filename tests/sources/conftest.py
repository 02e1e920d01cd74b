"""A server on the loopback that answers whatever a test wants, well-behaved or not, and stops by itself."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator

import pytest

from accord.sources import Fetcher, Guard, Pace

Reply = bytes | Callable[[socket.socket, bytes], None]


def answer(body: bytes = b"", *headers: str, status: str = "200 OK", length: bool = True) -> bytes:
    """A well-formed HTTP answer."""
    lines = [f"HTTP/1.1 {status}", *headers, *([f"Content-Length: {len(body)}"] if length else []), "", ""]
    return "\r\n".join(lines).encode() + body


class Server:
    """Answers each path with the bytes kept for it, or lets a function write to the connection."""

    def __init__(self) -> None:
        self.replies: dict[str, Reply] = {}
        self.asked: list[bytes] = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._listening.settimeout(60)
        self.port = self._listening.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def url(self, path: str, host: str = "news.example") -> str:
        """The address of a path here, under any host's name."""
        return f"http://{host}:{self.port}{path}"

    def paths(self) -> list[str]:
        """The paths asked for, in order."""
        return [head.split(b" ", 2)[1].decode() for head in self.asked]

    def close(self) -> None:
        """Stop listening."""
        self._listening.close()

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._listening.accept()
                threading.Thread(target=self._one, args=(connection,), daemon=True).start()

    def _one(self, connection: socket.socket) -> None:
        connection.settimeout(10)
        with connection, contextlib.suppress(OSError):
            head = b""
            while b"\r\n\r\n" not in head and (part := connection.recv(65_536)):
                head += part
            if not head:
                return
            self.asked.append(head)
            path = head.split(b" ", 2)[1].decode("latin-1")
            reply = self.replies.get(path, answer(b"Not here.", status="404 Not Found"))
            if callable(reply):
                reply(connection, head)
            else:
                connection.sendall(reply)


@pytest.fixture
def server() -> Iterator[Server]:
    """A server of its own for each test."""
    running = Server()
    yield running
    running.close()


@pytest.fixture
def reply() -> Callable[..., bytes]:
    """Makes a well-formed answer: `reply(body, *headers, status=…)`."""
    return answer


@pytest.fixture
def make_fetcher() -> Callable[..., Fetcher]:
    """Makes a fetcher that finds every host's name on the loopback and may ask those that end in .example."""

    def making(**settings: object) -> Fetcher:
        guard = Guard(
            allow_private=["news.example", "other.example", "third.example"], resolve=lambda *_: ["127.0.0.1"]
        )
        usual: dict[str, object] = {"guard": guard, "pace": Pace(delay=0), "tries": 1, "robots": False, "whole": 5.0}
        return Fetcher(**{**usual, **settings})  # type: ignore[arg-type]

    return making


@pytest.fixture
def fetcher(make_fetcher: Callable[..., Fetcher]) -> Fetcher:
    """The usual one of these."""
    return make_fetcher()
