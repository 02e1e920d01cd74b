"""Quotation marks paired by direction and paragraph, never by parity.

A mark opens or closes by its own shape (“ ” ‘ ’ « »), or, where one shape serves both (" '), by what stands beside it.
Pairs never reach over a paragraph's end, with one exception that printers make: a quote that goes on is opened again
at the head of each paragraph, and only its last paragraph closes it. Some forget to open it again: then the first mark
of the next paragraph closes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from accord.reports.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEEPEST = 20
MARKS = re.compile(r"[“”„‟\"«»‘’‚']")
PARAGRAPH = re.compile(r"[^\n\r\u2028\u2029]+")

# Words that are written with an apostrophe in front; a single mark before them opens nothing.
ELISIONS = re.compile(r"(?:\d0s|\d\d\b|em\b|til\b|tis\b|twas\b|cause\b|n\b|round\b)", re.IGNORECASE)
BEFORE_OPENING = frozenset("([{—–-/“‘\"'«…:")
FAMILY = {"“": '"', "”": '"', "„": '"', "‟": '"', '"': '"', "«": "«", "»": "«", "‘": "'", "’": "'", "‚": "'", "'": "'"}


class Quote(Struct, frozen=True, kw_only=True):
    """One quoted stretch.

    Attributes:
        span: the stretch with its marks.
        inner: the stretch between the marks.
        continues: whether the quote goes on in the next paragraph (its closing mark is not in this one).
        depth: 0 for a quote that stands in no other, 1 for a quote within a quote, and so on.
    """

    span: Span
    inner: Span
    continues: bool = False
    depth: int = 0


class _Open(Struct):
    """A mark that waits for its partner."""

    at: int
    family: str


def find_quotes(text: str) -> tuple[Quote, ...]:
    """The quotes of a text, in order of their starts, an outer one before those within it.

    Apostrophes are no quotes, a mark without a partner quotes nothing (a double mark that opens and is never closed
    quotes to the paragraph's end only where the next paragraph opens again), and marks of inches pair with nothing.

    >>> text = "“It’s ‘too early’ to say,” she said."
    >>> [quote.inner.of(text) for quote in find_quotes(text)]
    ['It’s ‘too early’ to say,', 'too early']
    """
    found: list[Quote] = []
    paragraphs = [match.span() for match in PARAGRAPH.finditer(text) if not match.group().isspace()]
    carried = ""
    for number, (start, end) in enumerate(paragraphs):
        behind = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        following = (_first_mark(text, *behind) or _closing_mark(text, *behind)) if behind is not None else ""
        quotes, carried = _paragraph(text, start, end, carried, following)
        found += quotes
    return tuple(_with_depth(found))


def _first_mark(text: str, start: int, end: int) -> str:
    """The family of the mark that a paragraph starts with, or ''."""
    while start < end and text[start].isspace():
        start += 1
    return FAMILY.get(text[start], "") if start < end else ""


def _closing_mark(text: str, start: int, end: int) -> str:
    """The family of a double mark that closes what its paragraph does not open, or ''."""
    mark = re.compile(r"[“”„‟\"«»]").search(text, start, end)
    if mark is None or mark.group() in "“„‟«":
        return ""
    at = mark.start()
    closes = _closes(text, at, start, end) and not _opens(text, at, start)
    return FAMILY[mark.group()] if closes else ""


def _with_depth(quotes: list[Quote]) -> Iterator[Quote]:
    ends: list[int] = []
    for quote in sorted(quotes, key=lambda q: (q.span.start, -q.span.end)):
        while ends and ends[-1] <= quote.span.start:
            ends.pop()
        yield Quote(span=quote.span, inner=quote.inner, continues=quote.continues, depth=len(ends))
        ends.append(quote.span.end)


def _opens(text: str, at: int, start: int) -> bool:
    """Whether what stands beside a mark lets it open."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return (before.isspace() or before in BEFORE_OPENING) and not after.isspace()


def _closes(text: str, at: int, start: int, end: int) -> bool:
    """Whether what stands beside a mark lets it close."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    return not before.isspace() and not after.isalnum()


def _is_possessive(text: str, at: int, end: int) -> bool:
    """Whether a closing single mark may be the apostrophe of "the states’ demand" with the real end still to come."""
    if text[at - 1] not in "sS" or not text[at + 1 : at + 2].isspace():
        return False
    for match in re.compile(r"[‘’']").finditer(text, at + 1, min(end, at + 400)):
        if match.group() == "‘":
            return False
        if not text[match.start() + 1 : match.start() + 2].isalnum() and not text[match.start() - 1].isspace():
            return True
    return False


def _role(text: str, at: int, start: int, end: int, stack: list[_Open]) -> str:
    """'open', 'close' or '' for a mark, given the marks that are open."""
    mark, family = text[at], FAMILY[text[at]]
    waiting = any(opened.family == family for opened in stack)
    opens, closes = _opens(text, at, start), _closes(text, at, start, end)
    if mark in "“„‟«":
        return "close" if waiting and closes and not opens else "open"  # it may be turned the wrong way
    if mark in "”»":
        return "close" if waiting or not opens else "open"
    ends = closes and not (opens and not _plainly_ends(text, at))
    if family == "'":
        if waiting and ends and mark != "‘":
            return "" if _is_possessive(text, at, end) else "close"
        return "open" if opens and mark != "’" and not ELISIONS.match(text, at + 1) else ""
    if waiting and (ends or not opens):
        return "close"
    return "open" if opens else ""


def _plainly_ends(text: str, at: int) -> bool:
    """Whether a straight mark follows a word or its full stop: it closes, whatever follows."""
    return at > 0 and (text[at - 1].isalnum() or text[at - 1] in ".,!?…;")


def _paragraph(text: str, start: int, end: int, carried: str, following: str) -> tuple[list[Quote], str]:
    """The quotes of one paragraph and the family of one that goes on behind it ('' for none)."""
    found: list[Quote] = []
    stack: list[_Open] = []
    if carried and _first_mark(text, start, end) != carried:
        stack.append(_Open(at=start - 1, family=carried))  # the printer forgot to open again
    implied = bool(stack)
    for match in MARKS.finditer(text, start, end):
        at, family = match.start(), FAMILY[match.group()]
        role = _role(text, at, start, end, stack)
        if role == "open":
            stack.append(_Open(at=at, family=family))
            if len(stack) > _DEEPEST:
                del stack[0]  # so many marks that open and do not close quote nothing
        elif role == "close":
            index = max((i for i, opened in enumerate(stack) if opened.family == family), default=-1)
            if index < 0:
                continue
            opened = stack[index]
            del stack[index:]
            found.append(Quote(span=Span(max(opened.at, start), at + 1), inner=Span(opened.at + 1, at)))
    goes_on = next((opened for opened in stack if opened.family == following and opened.family != "'"), None)
    if goes_on is not None and not (implied and goes_on.at < start):
        last = end
        while last > start and text[last - 1].isspace():
            last -= 1
        found.append(Quote(span=Span(goes_on.at, last), inner=Span(goes_on.at + 1, last), continues=True))
        return found, goes_on.family
    return found, ""
