"""Which fact a story is named for: what its reports open with, by the weight of its kind.

News begins with what happened (the inverted pyramid): a fact told in the headlines and first sentences of several
witnesses is the event, one told far below is its background. So each witness gives a fact points by how early it tells
it, and these are weighed by kind and status: talk, plans and denials name a story only where nothing was done.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from accord.checking.fact import Fact
from accord.reading.claim import Kind, Status
from accord.reading.frames.plain import is_plain
from accord.reading.times import edtf_days

_KINDS: dict[Kind, float] = {
    "agreement": 1.5,
    "visit": 1.1,
    "meeting": 1.1,
    "act": 1.2,
    "death": 1.3,
    "appointment": 1.2,
    "dispute": 1.0,
    "commitment": 1.0,
    "request": 0.9,
    "statement": 0.3,
}
_STATUSES: dict[Status, float] = {"planned": 0.65, "denied": 0.5, "conditional": 0.5, "alleged": 0.8}
_ADDRESSED = 0.6  # a protest, a letter, an accusation is an event; what somebody says of one is not
_NOBODYS = 0.8  # told of nobody whom the record knows
_NEAR = 400  # characters within which half of the weight of the very beginning is lost
_PLAIN = 0.6
_PAST = 0.2
_DAYS = 30  # before its report from which on a fact is background


def prominence(fact: Fact, witnesses: Mapping[str, str], published: Mapping[str, str | None]) -> tuple[float, str]:
    """How much a fact is what its story is about, and its id for those that are alike.

    Args:
        fact: a fact of the story.
        witnesses: the witness that each report is of.
        published: the EDTF date of each report, or None.
    """
    early: dict[str, float] = {}
    for claim in fact.claims:
        witness = witnesses.get(claim.report, claim.report)
        early[witness] = max(early.get(witness, 0.0), 1 / (1 + claim.trigger.start / _NEAR))
    addressed = fact.kind == "statement" and any(party.role == "target" for party in fact.parties)
    weight = sum(early.values()) * (_ADDRESSED if addressed else _KINDS[fact.kind]) * _STATUSES.get(fact.status, 1.0)
    weight *= 1.0 if fact.parties else _NOBODYS
    if all(map(is_plain, fact.claims)):
        weight *= _PLAIN
    if _is_past(fact, (published.get(claim.report) for claim in fact.claims)):
        weight *= _PAST
    return weight, fact.id


def _is_past(fact: Fact, published: Iterable[str | None]) -> bool:
    """Whether a fact was over well before its reports came out."""
    told = [days[1] for one in published if (days := edtf_days(one)) is not None]
    when = edtf_days(fact.when.edtf if fact.when is not None else None)
    return when is not None and bool(told) and max(told) - when[1] > _DAYS
