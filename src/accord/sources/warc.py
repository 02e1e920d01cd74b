"""WARC archives (ISO 28500): the HTML pages that a crawler kept, with when and where it had them.

Read by code of our own: an archive from outside is hostile, and the readers at hand put no end to a line, a chunk or an
inflated record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from msgspec import Struct

from accord.errors import EmptyInput, InputError, UnreadableInput
from accord.sources.body import BrokenBody, TooLarge, inflated, undone
from accord.sources.limit import PAGE_BYTES, megabytes
from accord.sources.page import Page
from accord.sources.stream import Broken, Stream

_EXPECTED = "a WARC archive with HTML pages in it"
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z")
_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? +(\d{3})\b")
_SIZE = re.compile(rb"[ \t]*([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r?\n")
_STEP = 1 << 16
_LONGEST_LINE = 1 << 16
_MOST_HEADERS = 500
_LONGEST_ADDRESS = 4_000
_MOST_RATIO = 200
"""HTML is packed to a tenth; an archive that unpacks to more than this many times its size is a bomb."""

_Headers = dict[str, str]


class _Record(Struct, frozen=True):
    number: int
    headers: _Headers
    length: int


def warc_pages(file: BinaryIO, path: str) -> Iterator[Page | InputError]:
    r"""The HTML pages of an archive, plain or gzipped, in its order.

    Answers other than 200, pictures, scripts and requests are passed over. A page that is broken or too large is told
    and the next record is read, as long as the archive can be followed.

    Args:
        file: the archive, open for reading at its start.
        path: its name; the record's number stands behind it.

    >>> import io
    >>> answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Talks."
    >>> head = f"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: {len(answer)}\r\n\r\n".encode()
    >>> [page.content for page in warc_pages(io.BytesIO(head + answer + b"\r\n\r\n"), "a.warc")]
    [b'<p>Talks.']
    """
    found = False
    stream = Stream(_chunks(file))
    try:
        for record in _records(stream):
            item = _item(stream, record, f"{path}#{record.number}")
            if item is not None:
                found = True
                yield item
    except (Broken, BrokenBody, TooLarge, OSError) as fault:
        yield UnreadableInput(path, expected=_EXPECTED, found=f"a broken archive ({fault})")
        return
    if not found:
        yield EmptyInput(path, expected=_EXPECTED, found="none")


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    packed = file.read(2) == b"\x1f\x8b"
    file.seek(0)
    plain = iter(lambda: file.read(_STEP), b"")
    if not packed:
        yield from plain
        return
    size, read = 0, 0

    def counted() -> Iterator[bytes]:
        nonlocal read
        for chunk in plain:
            read += len(chunk)
            yield chunk

    for chunk in inflated(counted()):
        size += len(chunk)
        if size > _MOST_RATIO * read + 100_000_000:
            raise TooLarge(f"it unpacks to more than {_MOST_RATIO} times its size")
        yield chunk


def _records(stream: Stream) -> Iterator[_Record]:
    """The heads of the records; whoever takes one may read of its block and no further."""
    number = 0
    while (line := _first_line_of_record(stream)) is not None:
        number += 1
        if not line.startswith(b"WARC/"):
            raise Broken(f"record {number} does not begin with WARC/")
        headers = _headers(stream)
        length = headers.get("content-length", "")
        if not (length.isascii() and length.isdigit()) or len(length) > 15:  # noqa: PLR2004 - a petabyte
            raise Broken(f"record {number} has no length")
        begun = stream.at
        yield _Record(number, headers, int(length))
        stream.skip(int(length) - (stream.at - begun))


def _first_line_of_record(stream: Stream) -> bytes | None:
    while line := stream.line(_LONGEST_LINE):
        if line.strip():
            return line
    return None


def _headers(stream: Stream) -> _Headers:
    found: _Headers = {}
    for _ in range(_MOST_HEADERS):
        line = stream.line(_LONGEST_LINE)
        if not line.strip():
            return found
        name, _, value = line.decode("utf-8", "replace").partition(":")
        found.setdefault(name.strip().lower(), value.strip())
    raise Broken(f"more than {_MOST_HEADERS} headers")


def _item(stream: Stream, record: _Record, where: str) -> Page | InputError | None:
    """The page of a record, a fault, or None where it holds no page."""
    http, left = _http_head(stream, record)
    if http.get("content-type", "").partition(";")[0].strip().lower() not in _PAGES:
        return None
    limit = f"at most {megabytes(PAGE_BYTES)} for one page"
    try:
        if left > PAGE_BYTES:
            raise UnreadableInput(where, expected=limit, found=megabytes(left))
        return _page(stream.take(left), http, record.headers, where)
    except TooLarge:
        return UnreadableInput(where, expected=limit, found="more")
    except BrokenBody as fault:
        return UnreadableInput(where, expected="a page in a known encoding", found=str(fault))
    except InputError as fault:
        return fault


def _http_head(stream: Stream, record: _Record) -> tuple[_Headers, int]:
    """The headers of a kept answer of status 200 and how much of the block follows; no headers for all else."""
    begun = stream.at
    if record.headers.get("warc-type", "").lower() != "response" or not record.length:
        return {}, record.length
    status = _STATUS.match(stream.line(min(_LONGEST_LINE, record.length)))
    headers = _headers(stream) if status and status[1] == b"200" else {}
    left = record.length - (stream.at - begun)
    if left < 0:
        raise Broken(f"record {record.number} is longer than it says")
    return headers, left


def _page(body: bytes, http: _Headers, headers: _Headers, where: str) -> Page:
    if "chunked" in http.get("transfer-encoding", "").lower():
        body = _without_chunks(body)
    encoding = http.get("content-encoding", "")
    # Some crawlers undo the encoding and keep the header.
    packed = not (encoding and body.lstrip()[:1] == b"<")
    content = undone([body], encoding if packed else "", most=PAGE_BYTES)
    if not content.strip():
        raise EmptyInput(where, expected="a page", found="an empty record")
    address = headers.get("warc-target-uri", "").strip("<> ")[:_LONGEST_ADDRESS] or None
    date = headers.get("warc-date", "")
    return Page(
        content=content,
        media_type="text/html",
        path=where,
        requested_url=address,
        final_url=address,
        fetched_at=date if _DATE.fullmatch(date) else None,
        origin="warc",
    )


def _without_chunks(body: bytes) -> bytes:
    """A chunked body put together; one that is not chunked, whatever its header says, as it is."""
    parts: list[bytes] = []
    at = 0
    while size := _SIZE.match(body, at):
        length = int(size[1], 16)
        if length == 0:
            return b"".join(parts)
        parts.append(body[size.end() : size.end() + length])
        at = size.end() + length
        at += 2 if body[at : at + 2] == b"\r\n" else 1 if body[at : at + 1] == b"\n" else 0
    return b"".join(parts) if parts and at >= len(body) else body
