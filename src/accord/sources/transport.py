"""How one request is carried: a small protocol, and a fake that ships with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Protocol

from msgspec import Struct

from accord.errors import UnreachableAddress
from accord.sources.address import Address


class Ask(Struct, frozen=True, kw_only=True):
    """One GET request.

    Attributes:
        address: what is asked for.
        reach: the network addresses that may be connected to, in order; nothing is resolved again.
        headers: what is sent beside Host.
        until: the monotonic time at which it all must be over, headers and body included.
    """

    address: Address
    reach: tuple[str, ...]
    headers: tuple[tuple[str, str], ...]
    until: float


class Answer:
    """What came back; the body is read as it is asked for.

    Args:
        status: the status code.
        headers: names in lower case, in order, repeated where they were.
        chunks: the body as it came, content encoding and all.
    """

    def __init__(self, status: int, headers: Iterable[tuple[str, str]] = (), chunks: Iterable[bytes] = ()) -> None:
        self.status = status
        self.headers = tuple((name.lower(), value) for name, value in headers)
        self._chunks = chunks

    def header(self, name: str) -> str | None:
        """A header's value; repeated ones joined by commas, as RFC 9110 has it.

        >>> Answer(200, [("Via", "a"), ("via", "b")]).header("via")
        'a, b'
        """
        values = [value for known, value in self.headers if known == name]
        return ", ".join(values) if values else None

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._chunks)


class Transport(Protocol):
    """Carries requests. It follows nothing, undoes no encoding, keeps no cookie and resolves no name."""

    def send(self, ask: Ask) -> AbstractContextManager[Answer]:
        """Send a request; the answer is open within the context.

        Raises:
            UnreachableAddress: on entering or while the body is read.
        """
        ...


Reply = Answer | bytes | Callable[[Ask], Answer]
"""What the fake gives: an answer, the bytes of a page, or what a function makes of the request."""


class FakeTransport:
    """A transport that carries nothing anywhere: for tests and notebooks.

    Args:
        replies: by address. An address that is not there answers 404.

    >>> fake = FakeTransport({"https://example.org/a": b"<p>Talks."})
    >>> from accord.sources.address import parse_address
    >>> ask = Ask(address=parse_address("https://example.org/a"), reach=(), headers=(), until=0)
    >>> with fake.send(ask) as answer:
    ...     print(answer.status, b"".join(answer))
    200 b'<p>Talks.'
    """

    def __init__(self, replies: Mapping[str, Reply]) -> None:
        self._replies = dict(replies)
        self.asked: list[Ask] = []

    def send(self, ask: Ask) -> AbstractContextManager[Answer]:
        """The reply kept for the address; every request is kept in `asked`."""
        self.asked.append(ask)
        reply = self._replies.get(str(ask.address))
        if reply is None:
            return nullcontext(Answer(404))
        if isinstance(reply, bytes):
            return nullcontext(Answer(200, chunks=[reply]))
        return nullcontext(reply if isinstance(reply, Answer) else reply(ask))

    def __repr__(self) -> str:
        return f"FakeTransport({len(self._replies)} replies)"


def no_answer(ask: Ask, found: str) -> UnreachableAddress:
    """The fault of a request that was not answered as it should be, and may be next time."""
    return UnreachableAddress(str(ask.address), expected="an answer", found=found, passing=True)
