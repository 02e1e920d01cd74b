"""Facts of one story that answer one another: who struck whom, whether anybody was hurt, whether a visit is off.

Each pair is two facts that cannot both hold as told: the roles are swapped, one side says nobody was hurt, a visit is
called off here and goes on there, two sides end one sentence in two ways. Both facts get the difference.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from accord.checking.differences_days import TOLLS
from accord.checking.fact import Difference, Fact, Relation, Value
from accord.checking.ground import Ground, family_of, place_relation, time_relation
from accord.checking.meaning import content_words
from accord.checking.sameness_slots import DOINGS, keys_of, sides_of
from accord.reading.claim import Claim, Link
from accord.reading.times import edtf_bounds
from accord.reading.when import When

_MOST = 24  # facts of one kind and story that are held against each other
_OPENING = 4  # words with which two sides begin one sentence
_ENDING = 6  # words at most in which they end it
_FIRST = re.compile(r"\bfirst\b")
_CALLED_OFF = "cancel"

Found = Iterator[tuple[int, int, Difference]]


def opposed(facts: Sequence[Fact], ground: Ground, published: Mapping[str, str | None]) -> Found:
    """Pairs of facts, by place in the sequence, that cannot both hold as told, each with the difference.

    Args:
        facts: of any number of stories; only facts of one story are held against each other.
        ground: what is known of the actors.
        published: EDTF dates by report id.
    """
    stories: defaultdict[str, list[int]] = defaultdict(list)
    for at, fact in enumerate(facts):
        if fact.kind in DOINGS | {"visit", "statement"}:
            stories[fact.story].append(at)
    for held in stories.values():
        acts = [at for at in held if facts[at].kind in DOINGS]
        yield from _swapped(facts, acts, ground)
        yield from _unhurt(facts, acts, ground, published)
        yield from _called_off(facts, held, ground, published)
        yield from _ended(facts, [at for at in held if facts[at].kind == "statement"], ground)


def _pairs(held: Sequence[int]) -> Iterator[tuple[int, int]]:
    for i, one in enumerate(held):
        for two in held[i + 1 : i + 1 + _MOST]:
            yield one, two


def _two_reports(a: Claim, b: Claim) -> bool:
    return a.report != b.report


def _difference(a: Fact, b: Fact, ground: Ground, why: str) -> Difference:
    """Two accounts, each under who tells it."""
    tellers = [teller_of(fact.claims, ground) for fact in (a, b)]
    if tellers[0] == tellers[1]:
        tellers = [fact.label for fact in (a, b)]
    return Difference(
        field="account",
        relation="conflict",
        values=tuple(
            Value(value=teller, claims=tuple(claim.id for claim in fact.claims))
            for teller, fact in zip(tellers, (a, b), strict=True)
        ),
        why=why,
    )


def teller_of(claims: Sequence[Claim], ground: Ground) -> str:
    """Who tells it: the first speaker who is known, else the words for the speaker, else the reports themselves."""
    links = [link for claim in claims for link in claim.attribution[:1]]
    known = next((link.actor for link in links if link.actor is not None and link.actor in ground.actors), None)
    return known or next((link.source for link in links if link.source), "the reports themselves")


def _swapped(facts: Sequence[Fact], acts: Sequence[int], ground: Ground) -> Found:
    """One side says that the other did it: the same act, its doer and the one it was done to change places."""
    family = {at: family_of(facts[at].claims[0]) for at in acts}
    for one, two in _pairs(acts):
        if family[one] != family[two]:
            continue
        a, b = facts[one].claims[0], facts[two].claims[0]
        if not _two_reports(a, b) or time_relation(a.when, b.when) in ("near", "far"):
            continue
        doers = [sides_of(keys_of(claim, "source"), ground) for claim in (a, b)]
        struck = [sides_of(keys_of(claim, "target"), ground) for claim in (a, b)]
        if not doers[0] or not doers[1] or doers[0] & doers[1] or place_relation(a.where, b.where, ground) == "apart":
            continue
        pinned = time_relation(a.when, b.when) in ("same", "refines") or (
            place_relation(a.where, b.where, ground) in ("same", "within")
        )
        turned = bool(doers[0] & struck[1] and doers[1] & struck[0])
        first = all(_FIRST.search(claim.evidence[0].quote) for claim in (a, b))
        if (turned and pinned) or (first and (pinned or not struck[0] or not struck[1])):
            why = "each account has it done by the other side" if turned else "each account has another side begin"
            yield one, two, _difference(facts[one], facts[two], ground, why)


def _unhurt(facts: Sequence[Fact], acts: Sequence[int], ground: Ground, published: Mapping[str, str | None]) -> Found:
    """Some were killed or hurt by one account, nobody by another that names neither day nor place of its own."""
    tolls = [at for at in acts if family_of(facts[at].claims[0]) in TOLLS]
    for denied in [at for at in tolls if facts[at].status == "denied"][:_MOST]:
        no = facts[denied].claims[0]
        if no.when is not None or no.where is not None or no.parties:
            continue
        now = [
            at
            for at in tolls
            if facts[at].status in ("done", "alleged")
            and family_of(facts[at].claims[0]) == family_of(no)
            and any(_two_reports(claim, no) for claim in facts[at].claims)
            and _of_the_day(facts[at], published)
        ]
        if len(now) == 1:  # where the story tells of several, nobody can tell which is meant
            yield (
                now[0],
                denied,
                _difference(facts[now[0]], facts[denied], ground, "some by one account, none by another"),
            )


def _of_the_day(fact: Fact, published: Mapping[str, str | None]) -> bool:
    """Whether something is told as news: it has no day of its own, or one of about those of its reports."""
    days = [When(edtf=day) for claim in fact.claims if (day := published.get(claim.report))]
    return fact.when is None or any(time_relation(fact.when, day) not in ("far", "open") for day in days)


def _called_off(
    facts: Sequence[Fact], held: Sequence[int], ground: Ground, published: Mapping[str, str | None]
) -> Found:
    """A visit is called off by one report and goes on as planned by another."""
    off = [at for at in held if facts[at].claims[0].frame == _CALLED_OFF and facts[at].status == "done"][:_MOST]
    coming = [at for at in held if facts[at].kind == "visit" and facts[at].status == "planned"][:_MOST]
    for one in off:
        for two in coming:
            a, b = facts[one].claims[0], facts[two].claims[0]
            if not _two_reports(a, b) or not keys_of(a) & keys_of(b, "visitor"):
                continue
            if place_relation(a.where, b.where, ground) not in ("same", "within"):
                continue
            later = _before(published.get(b.report), published.get(a.report))
            relation: Relation = "update" if later else "conflict"
            values = tuple(
                Value(value=word, claims=tuple(claim.id for claim in facts[at].claims))
                for word, at in (("called off", one), ("planned", two))
            )
            why = f"the visit is called off by one account and goes on by {'an earlier one' if later else 'another'}"
            yield one, two, Difference(field="status", relation=relation, values=values, why=why)


def _before(first: str | None, second: str | None) -> bool:
    return bool(first and second) and edtf_bounds(first or "").latest < edtf_bounds(second or "").earliest


def _ended(facts: Sequence[Fact], statements: Sequence[int], ground: Ground) -> Found:
    """Two sides begin one short sentence alike and end it in two ways: 'the boats were carrying food', '… arms'."""
    openings: defaultdict[str, list[int]] = defaultdict(list)
    for at in statements:
        words = (facts[at].claims[0].said or "").strip("“”\"',. ").lower().split()
        if _OPENING < len(words) <= _OPENING + _ENDING and len(content_words(" ".join(words[:_OPENING]))) > 1:
            openings[" ".join(words[:_OPENING])].append(at)
    for opening, same in openings.items():
        for one, two in _pairs(same):
            a, b = facts[one].claims[0], facts[two].claims[0]
            speakers = [sides_of(keys_of(claim, "speaker"), ground) for claim in (a, b)]
            rest = [content_words((claim.said or "").lower()) - content_words(opening) for claim in (a, b)]
            if not _two_reports(a, b) or not all(speakers) or speakers[0] & speakers[1]:
                continue
            if all(rest) and not rest[0] & rest[1]:
                why = f"each side ends it otherwise: “{opening} …”"
                yield one, two, _difference(facts[one], facts[two], ground, why)


def side_of(link: Link, ground: Ground) -> str:
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
        sides = {side_of(link, ground) for link in links}
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
