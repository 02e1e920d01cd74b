"""Fetching what the user names: politely, safely, and with a limit on everything."""

from __future__ import annotations

import datetime as dt
import email.utils
import importlib.metadata
import time
from collections.abc import Callable
from http import HTTPStatus

from msgspec import Struct

from accord.errors import EmptyInput, RefusedAddress, UnreachableAddress
from accord.sources.address import Address, parse_address
from accord.sources.body import ENCODINGS, BrokenBody, TooLarge, undone
from accord.sources.guard import Guard
from accord.sources.limit import PAGE_BYTES, megabytes
from accord.sources.pace import Pace
from accord.sources.robots import Robots
from accord.sources.transport import Answer, Ask, Transport

REDIRECTS = 5
WHOLE_SECONDS = 60.0
ROBOTS_BYTES = 512 * 1024
_LONGEST_AGAIN = 86_400.0
_LONGEST_TAG = 500
_REDIRECTING = frozenset({301, 302, 303, 307, 308})
_FOR_GOOD = frozenset({301, 308})
_ACCEPT = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,*/*;q=0.5"


class Fetched(Struct, frozen=True, kw_only=True):
    """What an address answered.

    Attributes:
        requested: the address asked for.
        final: the address that answered, after redirects.
        moved_to: the address to ask from now on, where every redirect was for good; else None.
        content: the body, its content encoding undone; empty where nothing changed.
        media_type: as the header names it, without parameters, in lower case; may be empty.
        changed: False for 304: the page is as it was when the tags that were sent were given out.
        etag: for the next conditional request, or None.
        last_modified: likewise.
        at: when it was had, ISO 8601 in UTC.
    """

    requested: str
    final: str
    moved_to: str | None = None
    content: bytes = b""
    media_type: str = ""
    changed: bool = True
    etag: str | None = None
    last_modified: str | None = None
    at: str = ""


class Fetcher:
    """Gets pages, feeds and lists from addresses.

    It names itself, honours robots.txt, asks one host one thing at a time with a pause between, sends no credentials
    and no cookies, takes no proxy from the environment, counts redirects and checks each, and caps time and size.

    Args:
        transport: what carries requests; the network by default.
        guard: which machines may be asked; public ones by default.
        pace: how fast.
        contact: an address under which you can be reached, sent with each request; or None.
        robots: whether robots.txt is honoured.
        most: the most bytes of one body, before and after its encoding is undone.
        whole: seconds for one request from its first byte to its last.
        tries: how often an address is tried while its faults may pass.
        clock: a monotonic clock.
        sleep: waits between two tries.

    >>> from accord.sources.transport import FakeTransport
    >>> pages = FakeTransport({"https://example.org/a": b"<p>Talks opened."})
    >>> fetcher = Fetcher(transport=pages, guard=Guard(resolve=lambda host, port: ["93.184.216.34"]))
    >>> fetcher.fetch("https://example.org/a").content
    b'<p>Talks opened.'
    """

    def __init__(
        self,
        *,
        transport: Transport | None = None,
        guard: Guard | None = None,
        pace: Pace | None = None,
        contact: str | None = None,
        robots: bool = True,
        most: int = PAGE_BYTES,
        whole: float = WHOLE_SECONDS,
        tries: int = 3,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], object] = time.sleep,
    ) -> None:
        self._transport = transport
        self._guard = guard or Guard()
        self._pace = pace or Pace()
        self._robots = Robots(self._robots_txt) if robots else None
        self._most, self._whole, self._tries = most, whole, tries
        self._clock, self._sleep = clock, sleep
        self.user_agent = _user_agent(contact)

    def fetch(
        self, url: str, *, etag: str | None = None, last_modified: str | None = None, tries: int | None = None
    ) -> Fetched:
        """What an address answers.

        Args:
            url: an http or https address.
            etag: of the answer that is at hand, for a conditional request.
            last_modified: likewise.
            tries: instead of the fetcher's own number.

        Raises:
            RefusedAddress: it, or what it redirects to, is not asked: scheme, private network, robots.txt.
            UnreachableAddress: no usable answer.
            EmptyInput: an answer without a body.
        """
        address = parse_address(url)
        conditions = _conditions(etag, last_modified)
        last = self._tries if tries is None else tries
        for number in range(1, last + 1):
            try:
                return self._followed(address, conditions, url)
            except UnreachableAddress as fault:
                pause = fault.again_in if fault.again_in is not None else 2.0**number
                if not fault.passing or number == last or pause > self._whole:
                    raise
                self._sleep(pause)
        raise AssertionError("a last try returns or raises")

    def _followed(self, address: Address, conditions: tuple[tuple[str, str], ...], url: str) -> Fetched:
        at, for_good = address, True
        for hops in range(REDIRECTS + 1):
            try:
                delay = self._robots.check(at) if self._robots else None
                got = self._asked(at, conditions, delay=delay, most=self._most)
            except RefusedAddress as fault:
                found = f"a redirect to {at}: {fault.found}" if hops else fault.found
                raise RefusedAddress(url, expected=fault.expected, found=found) from fault
            if got.location is None:
                return self._fetched(got, url, at, moved=hops > 0 and for_good)
            for_good = for_good and got.status in _FOR_GOOD
            try:
                at = parse_address(got.location, base=at)
            except RefusedAddress as fault:
                raise RefusedAddress(
                    url, expected=fault.expected, found=f"a redirect to {got.location[:200]}"
                ) from fault
        raise UnreachableAddress(url, expected=f"at most {REDIRECTS} redirects", found="more of them")

    def _fetched(self, got: _Got, url: str, at: Address, *, moved: bool) -> Fetched:
        changed = got.status != HTTPStatus.NOT_MODIFIED
        if changed and not got.content:
            raise EmptyInput(url, expected="a page", found="an empty answer")
        return Fetched(
            requested=url,
            final=str(at),
            moved_to=str(at) if moved else None,
            content=got.content,
            media_type=got.media_type,
            changed=changed,
            etag=got.etag,
            last_modified=got.last_modified,
            at=dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        )

    def _asked(
        self, address: Address, conditions: tuple[tuple[str, str], ...], *, delay: float | None, most: int
    ) -> _Got:
        """One request, its answer judged by its status and read within the limits."""
        with self._pace.turn(address.host, where=str(address), delay=delay):
            until = self._clock() + self._whole
            reach = self._guard.addresses(address, wait=self._whole)
            headers = (
                ("User-Agent", self.user_agent),
                ("Accept", _ACCEPT),
                ("Accept-Encoding", ENCODINGS),
                *conditions,
            )
            with self._carrier().send(Ask(address=address, reach=reach, headers=headers, until=until)) as answer:
                if answer.status in _REDIRECTING and (location := answer.header("location")):
                    return _Got(answer.status, location=location)
                if answer.status not in {HTTPStatus.OK, HTTPStatus.NON_AUTHORITATIVE_INFORMATION}:
                    if answer.status == HTTPStatus.NOT_MODIFIED and conditions:
                        return _got(answer, b"")
                    raise self._refused(answer, address)
                return _got(answer, _read(answer, address, most))

    def _refused(self, answer: Answer, address: Address) -> UnreachableAddress:
        again = _again_in(answer.header("retry-after"))
        if again:
            self._pace.hold(address.host, again)
        later = {HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_EARLY, HTTPStatus.TOO_MANY_REQUESTS}
        passing = answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR or answer.status in later
        return UnreachableAddress(
            str(address), expected="a page", found=_status(answer.status), again_in=again, passing=passing
        )

    def _carrier(self) -> Transport:
        """The transport; the network's is made when it is first needed, for its library takes a while to load."""
        if self._transport is None:
            from accord.sources.http import HttpTransport  # noqa: PLC0415 - see above

            self._transport = HttpTransport()
        return self._transport

    def _robots_txt(self, address: Address) -> bytes | None:
        at = address
        for _ in range(REDIRECTS + 1):
            try:
                got = self._asked(at, (), delay=None, most=ROBOTS_BYTES)
            except UnreachableAddress as fault:
                if fault.passing:
                    raise
                return None  # 4xx: there is none
            if got.location is None:
                return got.content
            try:
                at = parse_address(got.location, base=at)
            except RefusedAddress:
                return None
        return None


class _Got(Struct, frozen=True):
    """One answer, read."""

    status: int
    content: bytes = b""
    location: str | None = None
    media_type: str = ""
    etag: str | None = None
    last_modified: str | None = None


def _got(answer: Answer, content: bytes) -> _Got:
    return _Got(
        answer.status,
        content,
        None,
        (answer.header("content-type") or "").partition(";")[0].strip().lower()[:100],
        _tag(answer.header("etag")),
        _tag(answer.header("last-modified")),
    )


def _read(answer: Answer, address: Address, most: int) -> bytes:
    length = (answer.header("content-length") or "").partition(",")[0].strip()
    limit = f"at most {megabytes(most)}"
    if length.isascii() and length.isdigit() and int(length[:20]) > most:
        raise UnreachableAddress(str(address), expected=limit, found=megabytes(int(length[:20])))
    try:
        return undone(answer, answer.header("content-encoding") or "", most=most)
    except TooLarge as fault:
        raise UnreachableAddress(str(address), expected=limit, found="more") from fault
    except BrokenBody as fault:
        raise UnreachableAddress(str(address), expected=f"a body in {ENCODINGS} or none", found=str(fault)) from fault


def _conditions(etag: str | None, last_modified: str | None) -> tuple[tuple[str, str], ...]:
    pairs = (("If-None-Match", _tag(etag)), ("If-Modified-Since", _tag(last_modified)))
    return tuple((name, value) for name, value in pairs if value)


def _tag(value: str | None) -> str | None:
    """A tag that can be sent back as it is; what no header may hold is no tag."""
    return value if value and len(value) <= _LONGEST_TAG and value.isascii() and value.isprintable() else None


def _again_in(value: str | None) -> float | None:
    """The seconds of a Retry-After header: a number or a date, a day at most."""
    if not value:
        return None
    text = value.strip()[:100]
    if text.isascii() and text.isdigit():
        return min(float(text), _LONGEST_AGAIN)
    try:
        when = email.utils.parsedate_to_datetime(text)
        seconds = (when - dt.datetime.now(when.tzinfo)).total_seconds()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return min(seconds, _LONGEST_AGAIN) if seconds > 0 else None


def _status(number: int) -> str:
    try:
        return f"{number} {HTTPStatus(number).phrase}"
    except ValueError:
        return f"status {number}"


def _user_agent(contact: str | None) -> str:
    name = f"Accord/{importlib.metadata.version('accord')}"
    if contact is None:
        return name
    if not (contact.isascii() and contact.isprintable() and contact.strip()):
        raise ValueError(f"expected a contact in plain ASCII, found {contact!r}")
    return f"{name} (+{contact})"
