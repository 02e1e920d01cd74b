"""What comes first: the order of facts within a story, and the claim that says most of a fact."""

from __future__ import annotations

from accord.checking.fact import Fact, Story
from accord.reading.claim import Claim, Kind
from accord.reading.frames.plain import is_plain
from accord.views.dates import date_order, stretch
from accord.views.lookup import Lookup

_WEIGHT: dict[Kind, int] = {
    "agreement": 8,
    "meeting": 7,
    "dispute": 7,
    "death": 6,
    "visit": 6,
    "act": 5,
    "appointment": 5,
    "commitment": 4,
    "request": 4,
    "statement": 1,
}
# Days before its story from which on a fact is background.
_BACKGROUND = 14


def edtf_of(of: Story | Fact | Claim) -> str | None:
    """The EDTF value of its time, or None where nothing is known."""
    return of.when.edtf if of.when else None


def rank(fact: Fact, story: Story, lookup: Lookup) -> tuple[bool, bool, int, int, tuple[int, int, int], str]:
    """Before background what belongs to the event; before plans and denials what was done; then by weight."""
    kinds = [lookup.actors[party.actor].type for party in fact.parties if party.actor in lookup.actors]
    weight = _WEIGHT[fact.kind] + 2 * min(fact.witnesses, 3) + min(sum(kind == "state" for kind in kinds), 2)
    weight += (fact.standing == "conflicting") - 3 * (fact.status in ("planned", "ongoing"))
    weight -= 3 * all(map(is_plain, fact.claims))  # what no frame reads may matter, and nobody has said that it does
    return (
        is_background(fact, story),
        fact.status in ("denied", "conditional"),
        -weight,
        -len(fact.claims),
        date_order(edtf_of(fact)),
        fact.id,
    )


def is_background(fact: Fact, story: Story) -> bool:
    """Whether a fact was over, or had begun and lasts on, well before the story's event."""
    days, event = stretch(edtf_of(fact)), stretch(edtf_of(story))
    if days is None or event is None or event.first is None:
        return False
    latest = days.last if days.last is not None else days.first
    if days.last is None and days.first is not None:
        # What has lasted since long ago is background, although it reaches into the event.
        latest = days.first
    return latest is not None and latest < event.first - _BACKGROUND


def missed(fact: Fact, claim: Claim) -> int:
    """How much of the fact's own values a claim lacks: the claim that has them all is the one to quote first."""
    compared = (
        (2, fact.number, claim.number),
        (2, fact.office, claim.office),
        (1, edtf_of(fact), edtf_of(claim)),
        (1, fact.where, claim.where),
        (1, fact.status, claim.status),
    )
    return sum(weight for weight, own, other in compared if own is not None and own != other)
