from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from accord.errors import UnreachableAddress
from accord.sources.address import parse_address
from accord.sources.http import HttpTransport
from accord.sources.transport import Ask


@pytest.fixture
def secure(tmp_path: Path) -> Iterator[tuple[int, Path]]:
    """A TLS server on the loopback for the host post.test: its port and its certificate."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl makes the certificate, and is not here")
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    making = [
        openssl,
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:prime256v1",
        "-nodes",
        "-days",
        "2",
    ]
    making += [
        "-subj",
        "/CN=post.test",
        "-addext",
        "subjectAltName=DNS:post.test",
        "-keyout",
        str(key),
        "-out",
        str(certificate),
    ]
    subprocess.run(making, check=True, capture_output=True)  # noqa: S603 - fixed words
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    listening = socket.create_server(("127.0.0.1", 0))
    listening.settimeout(20)

    def serve() -> None:
        with suppress(OSError):
            while True:
                plain, _ = listening.accept()
                with suppress(OSError), context.wrap_socket(plain, server_side=True) as connection:
                    connection.settimeout(5)
                    connection.recv(65_536)
                    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nTalks.")

    threading.Thread(target=serve, daemon=True).start()
    yield listening.getsockname()[1], certificate
    listening.close()


def asked(transport: HttpTransport, url: str) -> bytes:
    """What an address on the loopback answers, whatever its host is called."""
    ask = Ask(address=parse_address(url), reach=("127.0.0.1",), headers=(), until=time.monotonic() + 5)
    with transport.send(ask) as answer:
        return b"".join(answer)


def test_the_certificate_is_checked_against_the_name_and_not_the_number(secure: tuple[int, Path]) -> None:
    """The connection is pinned to a number; the name that was asked for is what must be proved."""
    port, certificate = secure
    trusting = HttpTransport(trust=ssl.create_default_context(cafile=str(certificate)))
    assert asked(trusting, f"https://post.test:{port}/") == b"Talks."
    for transport, host in ((trusting, "other.test"), (HttpTransport(), "post.test")):
        with pytest.raises(UnreachableAddress) as raised:
            asked(transport, f"https://{host}:{port}/")
        assert "no trusted certificate" in raised.value.found


def test_every_address_of_a_host_is_tried(secure: tuple[int, Path]) -> None:
    """One that refuses the connection is passed over for the next."""
    port, certificate = secure
    transport = HttpTransport(trust=ssl.create_default_context(cafile=str(certificate)))
    ask = Ask(
        address=parse_address(f"https://post.test:{port}/"),
        reach=("127.0.0.2", "127.0.0.1"),
        headers=(),
        until=time.monotonic() + 5,
    )
    with transport.send(ask) as answer:
        assert answer.status == 200
