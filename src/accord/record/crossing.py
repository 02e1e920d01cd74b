"""What stands between two facts of one story, kept up as facts of the story come, change and go."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from heapq import nlargest

import msgspec
from sqlalchemy import Connection, select

from accord.checking.crossings import KINDS, cross
from accord.checking.fact import Fact
from accord.checking.facts import standing_with, uncrossed
from accord.checking.ground import Ground
from accord.record.among import among
from accord.record.keptfacts import KeptFact
from accord.record.schema import claims, facts

HELD = 240
"""Of a story with more facts than this the latest so many are held against those that came or changed."""


def facts_beside(
    connection: Connection, stories: AbstractSet[int], changed: Iterable[KeptFact], apart: Collection[int]
) -> set[int]:
    """The kept facts that those which came, changed or went may speak to: of their stories, or named in a difference.

    Args:
        connection: of the writing transaction.
        stories: numbers of the stories.
        changed: the facts, as they were and as they are.
        apart: numbers of those that are at hand or gone.
    """
    held: dict[int, list[int]] = {}
    for story, number, kind in connection.execute(_OF_STORIES, {"stories": sorted(stories)}).all():
        if kind in KINDS:
            held.setdefault(story, []).append(number)
    found = {number for numbers in held.values() for number in nlargest(HELD, numbers)}
    named = {claim for kept in changed if kept.fact.differences for claim in _beside(whole(kept))}
    if named:
        found.update(connection.execute(_OF_CLAIMS, {"claims": sorted(named)}).scalars())
    return found - set(apart)


_OF_STORIES = select(facts.c.story, facts.c.number, facts.c.kind).where(among(facts.c.story, "stories"))
_OF_CLAIMS = select(claims.c.fact).where(among(claims.c.id, "claims"))


def crossed(held: Iterable[KeptFact], ground: Ground, published: Mapping[str, str | None]) -> dict[int, Fact]:
    """The facts, by number, of which the differences to others are not what they were.

    Args:
        held: facts of any number of stories, whole.
        ground: what is known of the actors.
        published: EDTF dates by report id.
    """
    by_story: dict[int, list[KeptFact]] = {}
    for kept in held:
        by_story.setdefault(kept.story, []).append(kept)
    out: dict[int, Fact] = {}
    for some in by_story.values():
        before = [whole(kept) for kept in some]
        after = cross([uncrossed(fact) for fact in before], ground, published)
        for kept, was, now in zip(some, before, map(standing_with, after), strict=True):
            if (was.differences, was.standing) != (now.differences, now.standing):
                out[kept.number] = now
    return out


def whole(kept: KeptFact) -> Fact:
    """A kept fact with its claims, in the order of `fact_of`."""
    if len(kept.claims) == 1 and len(kept.fact.claims) == 1 and kept.fact.claims[0] is kept.claims[0].claim:
        return kept.fact
    order = sorted((one.claim for one in kept.claims), key=lambda c: (c.report, c.trigger.start, c.id))
    return msgspec.structs.replace(kept.fact, claims=tuple(order))


def _beside(fact: Fact) -> set[str]:
    """The claims of other facts that a fact's differences name."""
    named = {claim for one in fact.differences for value in one.values for claim in value.claims}
    return named - {claim.id for claim in fact.claims}
