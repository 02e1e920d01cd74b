"""HTTP over the network: httpcore with connections pinned to checked addresses and one deadline over everything."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import httpcore

from accord.errors import UnreachableAddress
from accord.sources.transport import Answer, Ask, no_answer

CONNECT_SECONDS, READ_SECONDS = 10.0, 20.0


class HttpTransport:
    """Sends requests over the network, each over a connection of its own.

    The connection goes to an address that the request names and to no other; the host's name serves for TLS and for the
    Host header only. No proxy is taken from the environment. Header size and form are checked by h11 (100 KB in all;
    contradictory lengths are refused). Time is limited three times: to connect, between two reads, and for the whole.

    Args:
        connect: seconds to connect.
        read: seconds that may pass between two reads.
        trust: certificates to trust instead of the usual ones.
    """

    def __init__(
        self, *, connect: float = CONNECT_SECONDS, read: float = READ_SECONDS, trust: ssl.SSLContext | None = None
    ) -> None:
        self._connect, self._read, self._trust = connect, read, trust

    @contextmanager
    def send(self, ask: Ask) -> Iterator[Answer]:
        """See `Transport.send`."""
        address = ask.address
        origin = httpcore.Origin(address.scheme.encode(), address.host.encode(), address.port)
        secure = (self._trust or usual_trust()) if address.scheme == "https" else None
        connection = httpcore.HTTPConnection(origin, ssl_context=secure, network_backend=_Pinned(ask.reach, ask.until))
        url = httpcore.URL(
            scheme=address.scheme, host=address.host, port=address.port, target=address.target.encode("ascii")
        )
        headers = [("Host", address.netloc), *ask.headers, ("Connection", "close")]
        timeout = {"connect": self._connect, "read": self._read, "write": self._read}
        try:
            with _faults_of(ask):
                request = httpcore.Request("GET", url, headers=headers, extensions={"timeout": timeout})
                response = connection.handle_request(request)
            named = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in response.headers]
            yield Answer(response.status, named, _body(response, ask))
        finally:
            connection.close()


def _body(response: httpcore.Response, ask: Ask) -> Iterator[bytes]:
    chunks = response.iter_stream()
    while True:
        with _faults_of(ask):
            chunk = next(chunks, None)
        if chunk is None:
            return
        yield chunk


@contextmanager
def _faults_of(ask: Ask) -> Iterator[None]:
    """The faults of httpcore in our words."""
    try:
        yield
    except httpcore.ConnectTimeout as fault:
        raise no_answer(ask, "no connection in time") from fault
    except httpcore.TimeoutException as fault:
        late = time.monotonic() >= ask.until
        raise no_answer(ask, "an answer that takes too long" if late else "no answer in time") from fault
    except httpcore.ConnectError as fault:
        raise no_answer(ask, _words(fault)) from fault
    except (httpcore.ProtocolError, httpcore.UnsupportedProtocol) as fault:
        raise no_answer(ask, f"no proper HTTP ({fault})") from fault
    except (httpcore.NetworkError, httpcore.ConnectionNotAvailable, OSError) as fault:
        raise no_answer(ask, f"a broken connection ({fault})".replace(" ()", "")) from fault
    except UnreachableAddress:
        raise
    except (ValueError, RuntimeError, AssertionError) as fault:  # what a hostile answer makes of h11
        raise no_answer(ask, f"no proper HTTP ({fault})") from fault


def _words(fault: Exception) -> str:
    text = str(fault)
    return f"no trusted certificate ({text})" if "CERTIFICATE" in text else f"no connection ({text})"


class _Pinned(httpcore.NetworkBackend):
    """Connects to the addresses it was made with, whatever host is asked for."""

    def __init__(self, reach: Iterable[str], until: float) -> None:
        self._reach, self._until = tuple(reach), until
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,  # noqa: ARG002 - httpcore's signature: the name is not what is connected to
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,  # noqa: ARG002 - likewise
        socket_options: Iterable[Any] | None = None,  # noqa: ARG002 - likewise
    ) -> httpcore.NetworkStream:
        last: httpcore.ConnectError | httpcore.ConnectTimeout | None = None
        for one in self._reach:
            left = _left(self._until, timeout)
            if left <= 0:
                break
            try:
                # A number is never looked up, so what was checked is what is connected to.
                return _Timed(self._plain.connect_tcp(one, port, timeout=left), self._until)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as fault:
                last = fault
        raise last or httpcore.ConnectTimeout("no connection in time")


class _Timed(httpcore.NetworkStream):
    """A stream on which no read outlasts the deadline, however slowly the other side drips."""

    def __init__(self, stream: httpcore.NetworkStream, until: float) -> None:
        self._stream, self._until = stream, until

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._time(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._time(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Timed(self._stream.start_tls(ssl_context, server_hostname, self._time(timeout)), self._until)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - httpcore's signature
        return self._stream.get_extra_info(info)

    def _time(self, timeout: float | None) -> float:
        left = _left(self._until, timeout)
        if left <= 0:
            raise httpcore.ReadTimeout("the deadline has passed")
        return left


def _left(until: float, timeout: float | None) -> float:
    left = until - time.monotonic()
    return left if timeout is None else min(left, timeout)


@cache
def usual_trust() -> ssl.SSLContext:
    """The system's certificates and those that come with certifi."""
    import certifi  # noqa: PLC0415 - only https needs it

    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context
