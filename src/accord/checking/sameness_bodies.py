"""Sessions of one body of two states: by one account the body meets, by the other the two whose body it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.checking.ground import Ground, place_relation, time_relation
from accord.checking.meaning import content_words, stem
from accord.checking.sameness_slots import MONTH, Verdict, names_of, score_of, within_days

if TYPE_CHECKING:
    from accord.reading.claim import Claim

# What a body of two states is called, and what says no more than that it is one: 'the Joint Boundary Commission'.
_BODIES = frozenset(map(stem, ("commission", "committee", "council", "group", "team", "board")))
_COMMON = frozenset(
    map(stem, ("joint", "grand", "mixed", "intergovernmental", "inter-governmental", "high", "bilateral", "technical"))
)


def of_one_body(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    """One session of one body in one month, wherever either report has it; None where it is not known to be one.

    A report that names the two states has to name their body as well, by a word that not any body has: 'the boundary
    commission's meeting', 'the Grand Joint Commission'.

    Args:
        a: a meeting of one report.
        b: one of another report.
        ground: what is known of the actors.
    """
    bodies = [_body_of(claim, ground) for claim in (a, b)]
    if a.report == b.report or a.status != b.status or not any(bodies):
        return None
    time, place = time_relation(a.when, b.when), place_relation(a.where, b.where, ground)
    if time not in ("same", "refines") or not all(within_days(claim, MONTH) for claim in (a, b)):
        return None
    body = bodies[0] or bodies[1]
    if body is None or (all(bodies) and bodies[0] != bodies[1]):
        return None
    if not all(bodies) and not _named_in(body, b if bodies[0] else a, ground, sure=place in ("same", "within")):
        return None
    return Verdict(
        score_of(time, place), f"one session of {names_of({body}, ground)}, times {time}, places {place}", True
    )


def body_months(claim: Claim) -> list[str]:
    """The month by which a meeting is found whose sentence has a body in it; none of any other meeting."""
    edtf = claim.when.edtf if claim.when is not None else None
    if claim.kind != "meeting" or edtf is None or not within_days(claim, MONTH):
        return []
    told = any(_BODIES & content_words(words.quote) for words in claim.evidence)
    return [f"body in {edtf[: len('2024-08')]}"] if told else []


def _body_of(claim: Claim, ground: Ground) -> str | None:
    """The body that by a claim meets, where it is all that the claim names."""
    met = {party.actor for party in claim.parties}
    if claim.kind != "meeting" or len(met) != 1:
        return None
    (key,) = met
    actor = ground.actors.get(key)
    found = actor is not None and actor.type == "organisation" and bool(_BODIES & content_words(actor.name))
    return key if found else None


def _named_in(body: str, claim: Claim, ground: Ground, *, sure: bool) -> bool:
    """Whether a claim's sentence has a body's name: in full, or where it has another place with a word of its own."""
    name = content_words(ground.actors[body].name)
    quote = content_words(" ".join(words.quote for words in claim.evidence))
    own = name - _BODIES - _COMMON
    return bool(name & _BODIES & quote) and (bool(own) and own <= quote if not sure or own else name <= quote)
