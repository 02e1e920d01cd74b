"""Groups of claims made into facts: values drawn from the claims, standing counted in witnesses."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeVar

import msgspec

from accord.checking.alignment_days import is_term
from accord.checking.crossings_accounts import accounts_of
from accord.checking.differences import differences_of
from accord.checking.fact import Difference, Fact, Standing
from accord.checking.labels import label_of
from accord.checking.labels_line import figure_of, says
from accord.checking.outliers import changed_name, marked
from accord.checking.sameness_acts import turned
from accord.checking.witness import doubts_of
from accord.ids import content_id
from accord.reading.frames.plain import is_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from accord.checking.alignment import Group
    from accord.checking.ground import Ground
    from accord.reading.claim import Claim, Kind, Party, Status

Value = TypeVar("Value")

STATUS_ORDER: tuple[Status, ...] = ("done", "ongoing", "planned", "alleged", "conditional", "denied")
CONFLICT_FIELDS = frozenset({"when", "where", "number", "status", "speaker"})


_SUMMONED = frozenset({"act", "meeting"})  # who was received had been summoned: that is what it was


class Voices(msgspec.Struct, frozen=True):
    """Which witness (an id) each claim id goes back to, and the EDTF date on which each report id came out.

    `derived`: pairs of witnesses of which one likely retells the other in other words, with the reason. They count as
    two; the fact says so.
    """

    witness: Mapping[str, str]
    published: Mapping[str, str | None]
    derived: Mapping[tuple[str, str], str] = {}


def fact_of(group: Group, story: str, ground: Ground, voices: Voices) -> Fact:
    """The fact of one group of claims.

    Each value is the one that most witnesses give; among equals the one that says most.

    Args:
        group: at least one claim.
        story: the id of the story that tells it.
        ground: what is known of the actors.
        voices: who stands behind each claim.
    """
    if len(group.claims) == 1:
        return _of_one(group, story, ground)
    claims = tuple(sorted(group.claims, key=lambda c: (c.report, c.trigger.start, c.id)))
    differences = tuple(
        marked(one, claims, voices.witness, voices.published)
        for one in differences_of(claims, ground, voices.published)
    )
    changed = changed_name(claims, ground, voices.witness, voices.published)
    differences = (*differences, changed) if changed is not None else differences
    conflicts = [one for one in differences if one.relation == "conflict" and one.field != "speaker"]
    accounts = next((one for conflict in conflicts if (one := accounts_of(claims, conflict, ground))), None)
    differences = (*differences, accounts) if accounts is not None else differences
    support = _support(voices)
    status = _most(((c.status, c) for c in claims), support, lambda s: -STATUS_ORDER.index(s)) or "done"
    # the day beside a denial may be the day of the denial
    told = [c for c in claims if c.status != "denied"] or list(claims)
    dated = [c for c in told if c.when is not None and c.when.edtf]
    made = [c for c in dated if not is_term(c, voices.published)] or dated  # the day of a promise, before its term
    when = _most(((c.when, c) for c in made if c.when is not None), support, lambda w: len(w.edtf or ""))
    where = _most(((c.where, c) for c in claims if c.where), support, lambda k: len(ground.chain(k)))
    counted = ((c.number, c) for c in _counting(claims) if c.number is not None)
    number = _most(counted, support, lambda n: n.value is not None)
    office = _most(((c.office, c) for c in claims if c.office), support, len)
    topics = tuple(dict.fromkeys(t for c in claims for t in c.topics))
    kinds = Counter(c.kind for c in claims)
    kind: Kind = "act" if kinds.keys() == _SUMMONED else kinds.most_common(1)[0][0]
    figure = figure_of(number, kind)
    lead = max(
        claims,
        key=lambda c: (
            c.kind == kind,
            not is_plain(c),
            c.status == status,
            kind != "agreement" or not says(c.frame).startswith("had "),  # what was done, before what has been since
            figure is None or c.number == figure,  # a line never mixes the figures of two accounts
            c.kind != "act" or bool(c.said),  # a verb has a doer and a line of its own; a noun's sentence may not
            len(c.parties),
            c.when is not None,
            c.number is not None and (figure is None or c.number.value == figure.value),  # its words tell that figure
            c.kind != "statement" or len(c.said or ""),
            -c.trigger.start,
        ),
    )
    parties = _parties(tuple(turned(c, lead.frame) for c in _rightly_named(claims, differences)))
    witnesses = {voices.witness[c.id] for c in claims}
    standing, reason = _standing(len(witnesses), differences)
    meant = [c for c in claims if c.status == status] or list(claims)  # who met may have agreed to before
    codes = [(c.plover, c) for c in meant if c.plover is not None or kind == "dispute"]  # no code is a dispute's own
    coded = _most(codes, support, lambda code: sum(c.plover == code for c in claims) + bool(code and code.mode) / 2)
    return Fact(
        id=content_id("f", *sorted(c.id for c in claims)),
        story=story,
        kind=kind,
        plover=coded,
        label=label_of(
            lead, parties, ground.actors, where=where, number=number, office=office, topics=topics, status=status
        ),
        parties=parties,
        when=when,
        where=where,
        number=number,
        office=office,
        topics=topics,
        status=status,
        standing=standing,
        witnesses=len(witnesses),
        differences=differences,
        claims=claims,
        why=(*group.why, reason, *doubts_of(witnesses, voices.derived)),
    )


def _counting(claims: Sequence[Claim]) -> list[Claim]:
    """The claims whose numbers are an act's own: not those of what it is told with, of one word with another claim.

    'Signed nine agreements, including one on two million tonnes of coal' is of nine agreements.
    """
    if claims[0].kind == "statement":
        return list(claims)
    own: dict[tuple[str, int], Claim] = {}
    for claim in claims:
        if claim.number is None:
            continue
        word = claim.report, claim.trigger.start
        if word not in own or len(claim.why) < len(own[word].why):  # a claim beside another one adds its reason
            own[word] = claim
    return list(own.values())


def _of_one(group: Group, story: str, ground: Ground) -> Fact:
    """The fact of one claim, as most are: its values are the claim's."""
    (claim,) = group.claims
    when = claim.when if claim.when is not None and claim.when.edtf else None
    where, office = claim.where or None, claim.office or None
    topics = tuple(dict.fromkeys(claim.topics))
    parties = _parties((claim,))
    standing, reason = _standing(1, ())
    return Fact(
        id=content_id("f", claim.id),
        story=story,
        kind=claim.kind,
        plover=claim.plover,
        label=label_of(
            claim,
            parties,
            ground.actors,
            where=where,
            number=claim.number,
            office=office,
            topics=topics,
            status=claim.status,
        ),
        parties=parties,
        when=when,
        where=where,
        number=claim.number,
        office=office,
        topics=topics,
        status=claim.status,
        standing=standing,
        witnesses=1,
        claims=group.claims,
        why=(*group.why, reason),
    )


def _standing(witnesses: int, differences: tuple[Difference, ...]) -> tuple[Standing, str]:
    count = f"{witnesses} independent witness{'es' if witnesses != 1 else ''}"
    clash = [d.field for d in differences if d.relation == "conflict" and d.field in CONFLICT_FIELDS]
    if clash:
        return "conflicting", f"conflicting: {count}, and accounts of {', '.join(clash)} cannot both hold"
    if witnesses > 1:
        return "corroborated", f"corroborated: {count}"
    return "single", f"single source: {count}"


def standing_with(fact: Fact) -> Fact:
    """The fact, its standing drawn again from differences that came to stand between it and others."""
    standing, reason = _standing(fact.witnesses, fact.differences)
    if standing == fact.standing:
        return fact
    return msgspec.structs.replace(fact, standing=standing, why=(*fact.why, reason))


def uncrossed(fact: Fact) -> Fact:
    """The fact as `fact_of` made it: without the differences to other facts, and the standing drawn without them."""
    if not fact.differences:
        return fact
    own = {claim.id for claim in fact.claims}
    left = tuple(one for one in fact.differences if all(own.issuperset(value.claims) for value in one.values))
    if len(left) == len(fact.differences):
        return fact
    standing, _ = _standing(fact.witnesses, left)
    why = fact.why if standing == fact.standing else fact.why[:-1]
    return msgspec.structs.replace(fact, differences=left, standing=standing, why=why)


def _support(voices: Voices) -> Callable[[Iterable[Claim]], int]:
    return lambda claims: len({voices.witness[c.id] for c in claims})


def _most(
    entries: Iterable[tuple[Value, Claim]],
    support: Callable[[Iterable[Claim]], int],
    tie: Callable[[Value], float],
) -> Value | None:
    """The value that most witnesses give; among equals the one that says most, then the first."""
    held: dict[Value, list[Claim]] = {}
    for value, claim in entries:
        held.setdefault(value, []).append(claim)
    if len(held) < 2:  # noqa: PLR2004 (most often there is one value, or none)
        return next(iter(held), None)
    order = {value: at for at, value in enumerate(held)}
    return max(held, key=lambda value: (support(held[value]), tie(value), -order[value]))


def _rightly_named(claims: tuple[Claim, ...], differences: tuple[Difference, ...]) -> tuple[Claim, ...]:
    """The claims without those that likely name somebody by an error of copying."""
    wrong = {
        one
        for difference in differences
        if difference.outlier is not None and difference.field in ("parties", "speaker")
        for one in difference.outlier.claims
    }
    return tuple(claim for claim in claims if claim.id not in wrong)


def _parties(claims: tuple[Claim, ...]) -> tuple[Party, ...]:
    """All parties that some claim names, the most often named first; an actor keeps its most usual role.

    Among equals it is the one of the claim that names most parties: who is told alone may be told from the other end.
    """
    if len(claims) == 1 and len({party.actor for party in claims[0].parties}) == len(claims[0].parties):
        return claims[0].parties
    named: dict[str, list[tuple[int, Party]]] = {}
    for claim in claims:
        for party in claim.parties:
            named.setdefault(party.actor, []).append((len(claim.parties), party))
    return tuple(_in_usual_role(some) for some in sorted(named.values(), key=len, reverse=True))


def _in_usual_role(named: list[tuple[int, Party]]) -> Party:
    """The party as it is first named, each time beside how many are named with it."""
    (_, first), *others = named
    if not others:
        return first
    roles = Counter(party.role for _, party in sorted(named, key=lambda one: -one[0]))
    return msgspec.structs.replace(first, role=roles.most_common(1)[0][0])


# Kinds that name a story only where it has no others.
ASIDE = frozenset({"statement", "dispute", "appointment", "death"})


def kinds_in_order() -> tuple[Kind, ...]:
    """Kinds as an analyst reads them, weightiest first.

    >>> kinds_in_order()[0], kinds_in_order()[-1]
    ('agreement', 'statement')
    """
    return (
        "agreement",
        "meeting",
        "visit",
        "commitment",
        "request",
        "act",
        "dispute",
        "appointment",
        "death",
        "statement",
    )
