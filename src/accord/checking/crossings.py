"""Where facts that stay two facts speak to each other: a sum pledged here and another said there, a denial.

A statement is not an act, so the two are never one fact. But 'will give three million dollars' and a ministry's 'will
put two million dollars into it' are of one thing, and 'it was not us' answers whoever said it was. What is found is a
`Difference` of both facts, its values with the claims of both.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec
from msgspec import Struct

from accord.checking.crossings_accounts import opposed, teller_of
from accord.checking.crossings_figures import figures, words_shared
from accord.checking.denials import is_denied
from accord.checking.differences import Counted, judge_count
from accord.checking.fact import Difference, Fact, Value
from accord.checking.following import subject_words
from accord.checking.ground import Ground, family_of, place_relation, time_relation
from accord.checking.meaning import content_words, likeness, one_word, stem
from accord.checking.quantities import Quantity, class_of, quantities_of, unit_words
from accord.checking.sameness_slots import weight_of
from accord.reading.claim import Claim, Link

_GIVING = frozenset({"act", "commitment", "agreement", "death", "request"})
KINDS = _GIVING | {"statement", "visit"}
"""What kinds of facts something can stand between."""
_LEAST_SHARED = 3
_LEAST_SUBJECT = 2
_LEAST_DENIED = 0.65
_RARE = 7.0  # what words weigh that a denial and what it denies share
_HELD_AGAINST = 24  # facts of one story and unit, or denials: enough for any event, and never quadratic in a story
_MORE = frozenset(map(stem, ("another", "additional", "extra", "further", "more", "second", "reinforcements")))
_GIVEN = frozenset({"people", "vehicles", "aircraft", "vessels", "projectiles"})
_SIDES = frozenset({"source", "party", "speaker"})


class _Count(Struct, frozen=True):
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
        *_denials(ordered, ground),
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
    for at, fact in enumerate(facts):
        for counted in _given(fact):
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
    if a.report == b.report:
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


def _one_giving(a: Claim, b: Claim, ground: Ground) -> bool:
    """Whether giver and taker of two claims are the same, and, where they are of two kinds, what it is for."""
    givers = [_sides(claim, _SIDES, ground) for claim in (a, b)]
    named = [any(_names(side, other, ground) for side in sides) for sides, other in zip(givers, (b, a), strict=True)]
    if not givers[0] & givers[1] and not any(named):
        return False
    takers = [_sides(claim, frozenset({"target"}), ground) for claim in (a, b)]
    taken = (
        takers[0] & takers[1]
        or (a.kind == b.kind == "act")
        or any(_names(side, other, ground) for sides, other in zip(takers, (b, a), strict=True) for side in sides)
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


def _names(side: str, claim: Claim, ground: Ground) -> bool:
    """Whether a claim's words name a side."""
    actor = ground.actors.get(side)
    return actor is not None and actor.name in claim.evidence[0].quote


def _denials(facts: Sequence[Fact], ground: Ground) -> Iterator[tuple[int, int, Difference]]:
    """What somebody denies beside what somebody else says of them."""
    denied: defaultdict[str, list[int]] = defaultdict(list)
    for at, fact in enumerate(facts):
        if fact.kind == "statement" and fact.status == "denied" and len(denied[fact.story]) < _HELD_AGAINST:
            denied[fact.story].append(at)
    # what somebody says first: a fact names one account beside its own
    said_first = sorted(range(len(facts)), key=lambda at: facts[at].kind != "statement")
    for at in said_first:
        fact = facts[at]
        if fact.kind not in _DENIABLE or fact.status == "denied":
            continue
        answers = _denies if fact.kind == "statement" else _disowns
        for denial in denied.get(fact.story, ()):
            if (why := answers(facts[denial], fact, ground)) is not None:
                sides = (fact, facts[denial])
                values = tuple(
                    Value(value=teller_of(one.claims, ground), claims=tuple(claim.id for claim in one.claims))
                    for one in sides
                )
                yield at, denial, Difference(field="account", relation="conflict", values=values, why=why)


def _denies(denial: Fact, fact: Fact, ground: Ground) -> str | None:
    """Why a denial answers a statement: it takes up its words, or an accusation of the denier."""
    deniers = {ground.side(p.actor) for p in denial.parties if p.role == "speaker"}
    speakers = {ground.side(p.actor) for p in fact.parties if p.role == "speaker"}
    if not deniers or not speakers or deniers & speakers:
        return None
    words, other = (max((claim.said or "" for claim in one.claims), key=len) for one in (denial, fact))
    if words in other or other in words:
        return None  # one sentence that tells both
    alike = likeness(words, other)
    accused = {ground.side(p.actor) for p in fact.parties if p.role in ("target", "addressee")}
    if accused & deniers and alike.shared and fact.status == "alleged":
        return f"what one side is accused of it denies, shared words: {', '.join(alike.shared)}"
    if alike.score >= _LEAST_DENIED and len(alike.shared) >= _LEAST_SHARED:
        return f"one side says it, the other denies it, shared words: {', '.join(alike.shared)}"
    return None


_DENIABLE = _GIVING | {"statement"}


def _disowns(denial: Fact, fact: Fact, ground: Ground) -> str | None:
    """Why a side's denial answers what another report tells that it did: its words share the deed, and name the other.

    'Denied that any of Togo's debt had been forgiven' answers that it has agreed to forgive ten million that Togo owes.
    """
    a, b = denial.claims[0], fact.claims[0]
    deniers = _sides(a, frozenset({"speaker"}), ground)
    if not deniers & _sides(b, frozenset({"source", "party"}), ground) or not is_denied(a):
        return None
    if any(one.report == other.report for one in denial.claims for other in fact.claims):
        return None
    if time_relation(a.when, b.when) == "far" or (b.attribution and _side_of(b.attribution[0], ground) in deniers):
        return None
    shared = words_shared(a, b, ground)
    if _deed(b) not in shared:
        return None
    others = _sides(b, frozenset({"source", "party", "target"}), ground) - deniers
    named = any(_names(side, a, ground) for side in others)
    if len(shared) < (1 if named else _LEAST_SUBJECT) or weight_of(shared, *shared) < _RARE:
        return None
    return f"told as done by one account, denied by its doer, shared words: {', '.join(shared)}"


def _deed(claim: Claim) -> str:
    """The word for what was done, or for what somebody has bound himself to: 'release' of 'agreed to release them'."""
    words = claim.evidence[0]
    trigger = words.quote[max(0, claim.trigger.start - words.start) : claim.trigger.end - words.start]
    told = claim.said if claim.kind in ("agreement", "commitment") and claim.said else trigger
    return next((one_word(stem(word)) for word in told.split() if content_words(word)), "")


def _side_of(link: Link, ground: Ground) -> str:
    """Which side a speaker is of; one that is no actor, by the place in the words: 'the ministry in Zagreb'."""
    if link.actor is not None:
        return ground.side(link.actor)
    source = link.source or ""
    states = {ground.side(key) for key, actor in ground.actors.items() if actor.state and _in_words(actor.name, source)}
    return next(iter(states)) if len(states) == 1 else ""


def _in_words(name: str, words: str) -> bool:
    return name in words and re.search(rf"\b{re.escape(name)}\b", words) is not None


def accounts_of(claims: Sequence[Claim], conflict: Difference, ground: Ground) -> Difference | None:
    """Whose accounts a conflict stands between, where each value is told by one side alone.

    Each side's value has its speaker as the value of field `account`, so that a reader sees at once that two parties
    tell it differently, not two papers.
    """
    by_id = {claim.id: claim for claim in claims}
    told = [[by_id[one] for one in value.claims if one in by_id] for value in conflict.values]
    if not all(claims_ and all(one.attribution for one in claims_) for claims_ in told):
        return None  # most often: a report's own words are no side's, whoever the others are
    tellers: list[tuple[str, str, tuple[str, ...]]] = []
    for value, held in zip(conflict.values, told, strict=True):
        links = [one.attribution[0] for one in held]
        sides = {_side_of(link, ground) for link in links}
        if len(sides) != 1 or "" in sides:
            return None
        tellers.append((next(iter(sides)), links[0].actor or links[0].source or "", value.claims))
    if len({side for side, _, _ in tellers}) < len(tellers) or len(tellers) < 2:  # noqa: PLR2004
        return None
    return Difference(
        field="account",
        relation="conflict",
        values=tuple(Value(value=actor, claims=claims_) for _, actor, claims_ in tellers),
        why=f"each side tells its own {conflict.field}: {conflict.why}",
    )
