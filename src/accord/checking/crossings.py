"""Where facts that stay two facts speak to each other: a sum pledged here and another said there, a denial.

A statement is not an act, so the two are never one fact. But 'will give three million dollars' and a ministry's 'will
put two million dollars into it' are of one thing, and 'it was not us' answers whoever said it was. What is found is a
`Difference` of both facts, its values with the claims of both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec
from msgspec import Struct

from accord.checking.crossings_accounts import opposed
from accord.checking.crossings_denials import denials
from accord.checking.crossings_figures import figures, told_by_several
from accord.checking.differences import Counted, judge_count
from accord.checking.fact import Difference, Fact, Value
from accord.checking.following import subject_words
from accord.checking.ground import Ground, family_of, place_relation, time_relation
from accord.checking.meaning import content_words, stem
from accord.checking.quantities import Quantity, class_of, quantities_of
from accord.checking.quantities_units import unit_words
from accord.checking.sameness_pacts import BEYOND
from accord.checking.sameness_slots import named_in
from accord.reading.claim import Claim

_GIVING = frozenset({"act", "commitment", "agreement", "death", "request"})
KINDS = _GIVING | {"statement", "visit"}
"""What kinds of facts something can stand between."""
_LEAST_SUBJECT = 2
_HELD_AGAINST = 24  # facts of one story and unit, or denials: enough for any event, and never quadratic in a story
_MORE = frozenset(map(stem, ("another", "additional", "extra", "further", "more", "second", "reinforcements")))
_GIVEN = frozenset({"people", "vehicles", "aircraft", "vessels", "projectiles"})
_SIDES = frozenset({"source", "party", "speaker"})


class _Count(Struct, frozen=True, gc=False):
    """One quantity of one claim of one fact."""

    fact: int
    counted: Counted


def cross(facts: Sequence[Fact], ground: Ground, published: Mapping[str, str | None]) -> tuple[Fact, ...]:
    """The facts, with the differences that stand between two of them, whatever the order in which they are given.

    Args:
        facts: of any number of stories; only facts of one story are held against each other.
        ground: what is known of the actors.
        published: EDTF dates by report id.
    """
    order = sorted(range(len(facts)), key=lambda at: _foremost(facts[at]))
    ordered = [facts[at] for at in order]
    found: defaultdict[int, list[Difference]] = defaultdict(list)
    for one, two, difference in (
        *_counts(ordered, ground, published),
        *denials(ordered, ground),
        *opposed(ordered, ground, published),
        *figures(ordered, ground, published),
    ):
        for at in (order[one], order[two]):
            if facts[at].kind == "visit" and difference.field == "number":
                continue  # what is counted beside a journey is not the journey
            if not any(held.field == difference.field for held in (*facts[at].differences, *found[at])):
                found[at].append(difference)
    return tuple(
        msgspec.structs.replace(fact, differences=(*fact.differences, *found[at])) if at in found else fact
        for at, fact in enumerate(facts)
    )


def _foremost(fact: Fact) -> tuple[int, str, int, str]:
    """What most witnesses tell first; by claims, for a kept fact's id does not tell what claims it has."""
    first = fact.claims[0]
    return -fact.witnesses, first.report, first.trigger.start, first.id


def _counts(
    facts: Sequence[Fact], ground: Ground, published: Mapping[str, str | None]
) -> Iterator[tuple[int, int, Difference]]:
    """Quantities of one thing in facts of several kinds."""
    buckets: defaultdict[tuple[str, str], list[_Count]] = defaultdict(list)
    several = told_by_several(facts)
    for at, fact in enumerate(facts):
        for counted in _given(fact) if fact.story in several else ():
            buckets[fact.story, class_of(counted.quantity.unit)].append(_Count(at, counted))
    for bucket in buckets.values():
        for i, one in enumerate(bucket):
            for two in bucket[i + 1 : i + 1 + _HELD_AGAINST]:
                if one.fact == two.fact or not _of_one_thing(one.counted, two.counted, ground):
                    continue
                if _told_elsewhere(one.counted, two.counted, bucket):
                    continue
                verdict = judge_count(one.counted, two.counted, ground, published, across=True)
                if verdict is not None and verdict[0] in ("conflict", "update"):
                    values = tuple(
                        Value(value=side.counted.slot, claims=(side.counted.claim.id,)) for side in (one, two)
                    )
                    yield (
                        one.fact,
                        two.fact,
                        Difference(
                            field="number",
                            relation=verdict[0],
                            values=values,
                            why=f"{verdict[1]}; told as {_kinds(one, two)}",
                        ),
                    )


def _told_elsewhere(one: Counted, two: Counted, bucket: Sequence[_Count]) -> bool:
    """Whether either report has the other's figure too: then the two are of two things, and it tells both."""
    return any(
        held.counted.claim.report == side.claim.report and held.counted.quantity.value == other.quantity.value
        for held in bucket
        for side, other in ((one, two), (two, one))
    )


def _given(fact: Fact) -> Iterator[Counted]:
    """The sums of money that a fact's claims tell, in an act or a pledge the people and things, and what is sold."""
    if fact.kind in _GIVING or fact.kind == "statement":
        for claim in fact.claims[:_HELD_AGAINST]:
            for quantity in quantities_of(claim):
                sold = fact.kind == "commitment" and _deals(claim) is not None
                if quantity.unit is not None and (quantity.unit.isupper() or _is_given(fact, quantity) or sold):
                    yield Counted(quantity, claim)


def _is_given(fact: Fact, quantity: Quantity) -> bool:
    """Whether what is counted is sent or handed over: people and things, in an act or a pledge."""
    return fact.kind in ("act", "commitment") and class_of(quantity.unit) in _GIVEN


def _kinds(one: _Count, two: _Count) -> str:
    kinds = [one.counted.claim.kind, two.counted.claim.kind]
    return f"{kinds[0]} by one account, as {kinds[1]} by another"


def _of_one_thing(one: Counted, two: Counted, ground: Ground) -> bool:
    """Whether two claims that stay two facts are of one giving: who gives, to whom, and in like words."""
    a, b = one.claim, two.claim
    if a.report == b.report or _far_apart(one.quantity, two.quantity):
        return False
    if _one_sale(a, b, ground):
        return True
    if a.kind == b.kind and not (_one_move(a, b, ground) or _one_pledge(a, b, ground)):
        return False
    # the day of a statement, and of a pledge, is that of the saying
    apart = ("far",) if "statement" in (a.kind, b.kind) or a.kind == b.kind == "commitment" else ("far", "near")
    if time_relation(a.when, b.when) in apart:
        return False
    return _handed_over(one, two, ground) or _one_giving(a, b, ground)


def _far_apart(one: Quantity, two: Quantity) -> bool:
    """Whether two sums are too far apart to be one: a fine of thousands, and the millions of a year's fees."""
    values = sorted((float(one.value or 0), float(two.value or 0)))
    return (one.unit or "").isupper() and values[1] > BEYOND * values[0] > 0


def _one_giving(a: Claim, b: Claim, ground: Ground) -> bool:
    """Whether giver and taker of two claims are the same, and, where they are of two kinds, what it is for."""
    givers = [_sides(claim, _SIDES, ground) for claim in (a, b)]
    named = [any(named_in(side, other, ground) for side in sides) for sides, other in zip(givers, (b, a), strict=True)]
    if not givers[0] & givers[1] and not any(named):
        return False
    takers = [_sides(claim, frozenset({"target"}), ground) for claim in (a, b)]
    taken = (
        takers[0] & takers[1]
        or (a.kind == b.kind == "act")
        or any(named_in(side, other, ground) for sides, other in zip(takers, (b, a), strict=True) for side in sides)
    )
    if not taken or (takers[0] and takers[1] and not takers[0] & takers[1]):
        return False
    if a.kind == b.kind:
        return True
    # What two sides give each other has their names and the money in common, whatever it is for.
    names = {word for side in givers[0] | givers[1] | takers[0] | takers[1] for word in _name_words(side, ground)}
    shared = (subject_words(a.evidence[0].quote) & subject_words(b.evidence[0].quote)) - names
    return len(shared) >= _LEAST_SUBJECT


def _one_move(a: Claim, b: Claim, ground: Ground) -> bool:
    """Whether one account tells as done what the other tells as to come: 300 soldiers sent, 500 to be sent there."""
    if a.kind != "act" or family_of(a) != family_of(b) or {a.status, b.status} != {"done", "planned"}:
        return False
    further = _MORE & (content_words(a.evidence[0].quote) | content_words(b.evidence[0].quote))
    return not further and place_relation(a.where, b.where, ground) in ("same", "within")


def _one_pledge(a: Claim, b: Claim, ground: Ground) -> bool:
    """Whether two pledges of one giver to one taker, each still to be kept, are for one thing by their words."""
    if not a.kind == b.kind == "commitment" or not a.status == b.status == "planned":
        return False
    givers = [_sides(claim, _SIDES, ground) for claim in (a, b)]
    takers = [_sides(claim, frozenset({"target"}), ground) for claim in (a, b)]
    if not givers[0] & givers[1] or not takers[0] & takers[1]:
        return False
    if _MORE & (_quoted(a) | _quoted(b)):
        return False
    names = {word for side in givers[0] | takers[0] for word in _name_words(side, ground)}
    shared = subject_words(a.evidence[0].quote) & subject_words(b.evidence[0].quote)
    return bool(shared - names - _titles(a) - _titles(b))


def _titles(claim: Claim) -> frozenset[str]:
    """The words for who says it."""
    return content_words(" ".join(link.source or "" for link in claim.attribution))


def _handed_over(one: Counted, two: Counted, ground: Ground) -> bool:
    """Whether a gift that one report tells with its giver is told by the other without: 'will be handed over to Niger'.

    The things must be called alike and the taker be named by both; what is sent further is another gift.
    """
    a, b = one.claim, two.claim
    if {a.kind, b.kind} != {"act", "commitment"} or a.status != b.status:
        return False
    givers = [_sides(claim, _SIDES, ground) for claim in (a, b)]
    takers = [_sides(claim, frozenset({"target"}), ground) for claim in (a, b)]
    if bool(givers[0]) == bool(givers[1]) or takers[0] != takers[1] or not takers[0]:
        return False
    units = [stem(counted.quantity.unit or "") for counted in (one, two)]
    return units[0] == units[1] and not _MORE & (_quoted(a) | _quoted(b))


def _deals(claim: Claim) -> str | None:
    """Whether a claim tells a sale from the seller's side or from the buyer's; None where it tells none."""
    words = claim.evidence[0]
    head = stem(words.quote[claim.trigger.start - words.start : claim.trigger.end - words.start].lower())
    if head in map(stem, unit_words().selling):
        return "selling"
    return "buying" if head in map(stem, unit_words().buying) else None


def _one_sale(a: Claim, b: Claim, ground: Ground) -> bool:
    """Whether one report says that a country will sell what by the other report another country will buy from it."""
    deals = [_deals(claim) for claim in (a, b)]
    if a.kind != "commitment" or b.kind != "commitment" or {"selling", "buying"} != set(deals):
        return False
    sale, purchase = (a, b) if deals[0] == "selling" else (b, a)
    if time_relation(a.when, b.when) == "far" or (_MORE & (_quoted(a) | _quoted(b))):
        return False
    sellers, buyers = (_sides(claim, frozenset({"source"}), ground) for claim in (sale, purchase))
    sold_to, bought_of = (_sides(claim, frozenset({"target"}), ground) for claim in (sale, purchase))
    return bool(sellers & bought_of) and (not sold_to or bool(sold_to & buyers))


def _quoted(claim: Claim) -> frozenset[str]:
    return content_words(claim.evidence[0].quote)


def _sides(claim: Claim, roles: frozenset[str], ground: Ground) -> set[str]:
    return {ground.side(party.actor) for party in claim.parties if party.role in roles}


def _name_words(side: str, ground: Ground) -> frozenset[str]:
    actor = ground.actors.get(side)
    return content_words(actor.name) if actor is not None else frozenset()
