"""What sort of paper a claim tells of: a joint statement is not one of the treaties that were signed beside it."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from msgspec import Struct

from accord.checking.ground import family_of
from accord.checking.quantities import clause_at
from accord.reports.shipped import shipped

if TYPE_CHECKING:
    from accord.reading.claim import Claim

_HELD = 4096
_GENERIC = "generic"


class _Sorts(Struct, frozen=True):
    """`data/papers.toml`: words by the sort of paper that they name, words for any of them, and words for one more.

    `contents` are frames that tell what is in a document told of before.
    """

    generic: frozenset[str]
    further: frozenset[str]
    contents: frozenset[str]
    sorts: dict[str, frozenset[str]]


class _Told(Struct, frozen=True):
    """The papers of a clause: their sorts, whether they are several, one known already, or just one new one."""

    sorts: frozenset[str]
    several: bool
    known: bool
    one: bool


@functools.cache
def _words() -> _Sorts:
    return shipped("accord.checking", "papers.toml", _Sorts)


@functools.cache
def _noun() -> re.Pattern[str]:
    """A paper, with what stands before it in its phrase."""
    names = {_GENERIC: _words().generic, **_words().sorts}
    sorts = "|".join(f"(?P<{sort}>{'|'.join(sorted(map(re.escape, nouns)))})" for sort, nouns in names.items())
    before = r"(?:(?P<known>the|this|that|these|those|its|their)|(?P<new>an?))\s+(?:[\w-]+\s+){0,3}?"
    return re.compile(rf"(?:\b{before})?\b(?:{sorts})(?P<s>s?)\b", re.IGNORECASE)


@functools.cache
def _further() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, _words().further)))})\b(?! to\b)", re.IGNORECASE)


def papers_apart(a: Claim, b: Claim) -> bool:
    """Whether two claims tell of papers of two sorts, or one report of one beside another.

    'Signed a joint statement' is not one of the '12 documents' of any report. Within one report an accord is none
    either, unless it is named as known already ('the document'), and what was 'also signed' is not what it told before.
    """
    if not family_of(a) == family_of(b) == "document" or a.trigger == b.trigger:
        return False
    if {a.frame, b.frame} & _words().contents:
        return False
    left, right = _told(a), _told(b)
    if a.report == b.report and (_beside(left, right) or _also(*sorted((a, b), key=lambda one: one.trigger.start))):
        return True
    return _of_two_sorts(left, right, one_report=a.report == b.report)


def _of_two_sorts(left: _Told, right: _Told, *, one_report: bool) -> bool:
    """Whether two clauses name papers of two sorts, none of which may be the other's under another name."""
    if not left.sorts or not right.sorts or left.sorts & right.sorts:
        return False
    if _GENERIC not in left.sorts | right.sorts or any(one.several for one in (left, right) if _GENERIC in one.sorts):
        return True
    return one_report and "truce" not in left.sorts | right.sorts and not left.known and not right.known


def _beside(left: _Told, right: _Told) -> bool:
    """'An agreement was reached on flights' beside '12 documents were signed'."""
    return (left.one and right.several) or (right.one and left.several)


def _also(before: Claim, after: Claim) -> bool:
    """Whether the later of two claims of one report tells that its document comes beside others."""
    words = after.evidence[0]
    if words == before.evidence[0]:
        return False
    return _further().search(words.quote, 0, max(0, after.trigger.end - words.start)) is not None


def _told(claim: Claim) -> _Told:
    words = claim.evidence[0]
    return _told_in(words.quote, max(0, claim.trigger.start - words.start))


@functools.lru_cache(maxsize=_HELD)
def _told_in(quote: str, at: int) -> _Told:
    """The papers of the clause around a place.

    >>> sorted(_told_in("The leaders signed a joint declaration, in addition to three treaties.", 12).sorts)
    ['statement']
    >>> _told_in("Ghana and Togo signed five accords.", 15).several
    True
    """
    found = list(_noun().finditer(clause_at(quote, at)))
    return _Told(
        sorts=frozenset(sort for match in found for sort in (_GENERIC, *_words().sorts) if match[sort]),
        several=any(match["s"] or match[0].lower().endswith("memoranda") for match in found),
        known=any(match["known"] for match in found),
        one=len(found) == 1 and found[0]["new"] is not None and not found[0]["s"],
    )
