"""A report's text with stretches marked in it: a flat row of tokens that nests well however the stretches overlap."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct

from accord.reports.span import Span


class Stretched(Struct, frozen=True, kw_only=True):
    """A stretch to mark: `key` is its anchor and unique; `why` says what it is where it is no quote ("caption")."""

    span: Span
    key: str
    why: str = ""


class Token(Struct, frozen=True, kw_only=True):
    """Text, or the opening or closing of a mark.

    A stretch that crosses the end of an earlier one is opened again behind it: only the first opening has `first`, only
    the last closing has `last`.
    """

    kind: Literal["text", "open", "close"]
    text: str = ""
    mark: Stretched | None = None
    first: bool = False
    last: bool = False


class _Open(Struct):
    mark: Stretched
    end: int
    last: bool


def marked(text: str, stretches: Iterable[Stretched]) -> Iterator[Token]:
    """The text as tokens; the text tokens joined are the text, and those within a mark are the mark's words.

    Stretches are cut to the text, and empty ones are left out.

    >>> both = [Stretched(span=Span(0, 5), key="a"), Stretched(span=Span(3, 8), key="b")]
    >>> "".join({"open": "<", "close": ">"}.get(t.kind, t.text) for t in marked("12345678", both))
    '<123<45>><678>'
    """
    waiting = _queue(len(text), stretches)
    opened: list[_Open] = []
    at = 0
    while waiting:
        start, back, _, mark, first = heapq.heappop(waiting)
        while opened and opened[-1].end <= start:
            done = opened.pop()
            yield from _text(text, at, done.end)
            at = done.end
            yield Token(kind="close", mark=done.mark, last=done.last)
        yield from _text(text, at, start)
        at, end = start, -back
        whole = not opened or end <= opened[-1].end
        if not whole:
            heapq.heappush(waiting, (opened[-1].end, -end, mark.key, mark, False))
            end = opened[-1].end
        yield Token(kind="open", mark=mark, first=first)
        opened.append(_Open(mark, end, whole))
    while opened:
        done = opened.pop()
        yield from _text(text, at, done.end)
        at = done.end
        yield Token(kind="close", mark=done.mark, last=done.last)
    yield from _text(text, at, len(text))


def _queue(length: int, stretches: Iterable[Stretched]) -> list[tuple[int, int, str, Stretched, bool]]:
    """By start, the longer first."""
    queue = []
    for mark in stretches:
        start, end = max(0, mark.span.start), min(length, mark.span.end)
        if start < end:
            queue.append((start, -end, mark.key, mark, True))
    heapq.heapify(queue)
    return queue


def _text(text: str, start: int, end: int) -> Iterator[Token]:
    if start < end:
        yield Token(kind="text", text=text[start:end])


def split_keys(tokens: Iterable[Token]) -> tuple[str, ...]:
    """The keys of marks that stand in several pieces, in order."""
    return tuple(
        dict.fromkeys(token.mark.key for token in tokens if token.kind == "open" and token.mark and not token.first)
    )
