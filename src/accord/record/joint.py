"""Accounts that two states give together: a joint statement, 'the two foreign ministers', a speaker named for both."""

from __future__ import annotations

import re
from collections.abc import Mapping

from accord.reading.claim import Claim, Link
from accord.record.record import ActorEntry
from accord.world import World

_DOCUMENT = re.compile(
    r"(?:a |the |their )?joint (?:\w+ )?(?:statement|declaration|communiqu[eé]|release|readout)\b", re.IGNORECASE
)
_TWO = re.compile(
    r"(?:the two|both|both of the) (?:\w+ ){0,2}"
    r"(?:sides|parties|countries|nations|states|governments|capitals|leaders|presidents|ministers|premiers|delegations)",
    re.IGNORECASE,
)
_OF = re.compile(r"\b(?:by|of|from|between)\b", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:['’]s?(?: [\w-]+){1,3})? and (?:the )?", re.IGNORECASE)
_BEFORE = re.compile(r"(?:the |both )?", re.IGNORECASE)


def told_jointly(claim: Claim, sides: tuple[str, str], actors: Mapping[str, ActorEntry], world: World) -> bool:
    """Whether the last who is known to tell a claim is both of two sides, and the claim is of nobody else.

    Args:
        claim: what is told.
        sides: the codes of the two states.
        actors: by id.
        world: tells which states words name.
    """
    parties = {actor.state for party in claim.parties if (actor := actors.get(party.actor)) is not None}
    if not parties - {None} <= set(sides):
        return False
    for link in reversed(claim.attribution):
        if _of_both(link, sides, world, known=bool(parties - {None})):
            return True
        if link.actor is not None and link.actor in actors and actors[link.actor].state is not None:
            break
    speakers = {actors[p.actor].state for p in claim.parties if p.role == "speaker" and p.actor in actors}
    return len(claim.attribution) == 1 and set(sides) <= speakers


def _of_both(link: Link, sides: tuple[str, str], world: World, *, known: bool) -> bool:
    """Whether the words for who tells it name both sides, or a joint text or 'the two' of parties `known`."""
    words = " ".join((link.source or "").split())
    found = [(one, one.key.removeprefix("state:")) for one in world.find(words) if one.key.startswith("state:")]
    named = {code for _, code in found}
    joint = _DOCUMENT.match(words) or _TWO.fullmatch(words)
    if joint is not None:
        return named == set(sides) or (known and not named and _OF.search(words) is None)
    if len(found) < len(sides) or named != set(sides):
        return False
    (first, _), (second, _) = found[:2]
    return bool(_BEFORE.fullmatch(words[: first.start]) and _BETWEEN.fullmatch(words[first.end : second.start]))
