"""Whose relations are told of by their noun alone: 'ties soured in 2013', 'diplomatic relations were established'.

Relations are always between two. Where their noun's own words do not tell whose they are, they are those of the two
states that the report is about, or else of the two that the sentence names before them. Where the sentence names
another pair, it stays open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from accord.reading.claim import Party
from accord.reading.claims.context import AGENTS
from accord.reading.claims.relations import fillers
from accord.reading.claims.speakers import named_by
from accord.reading.frames.plain import PREFIX

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from accord.reading.claim import Claim
    from accord.reading.claims.context import Context

TWO = 2
OWNERS = frozenset({"poss", "amod", "compound", "nmod"})
SIDED = frozenset({"between", "with", "among", "to"})
# Words before the noun by which they are no relations between states, or not of the two at hand.
APART = frozenset({"family", "blood", "criminal", "public", "labour", "labor", "industrial", "human", "race", "other"})


def of_ties(claims: Iterable[Claim], context: Context) -> tuple[Claim, ...]:
    """The claims, those that tell what became of two states' relations with both as parties."""
    return tuple(_with_both(claim, context) for claim in claims)


def _with_both(claim: Claim, context: Context) -> Claim:
    if not claim.frame.startswith(PREFIX) or claim.kind != "act" or claim.parties:
        return claim
    trigger = context.token_at.get(claim.trigger.start)
    nouns = [*fillers(trigger, "surface"), *fillers(trigger, "subject")] if trigger is not None else []
    for noun in nouns:
        if not _are_ties(noun, context):
            continue
        sides = _told(noun, context) or _at_hand(noun, context)
        if len(sides) == TWO:
            parties = tuple(Party(side, "party") for side in sides)
            return structs.replace(claim, parties=parties, why=(*claim.why, f"'{noun.text}' are between two"))
    return claim


def _are_ties(noun: Token, context: Context) -> bool:
    words = context.library.classes["mutual"]
    return noun.lemma_.lower() in words and not any(c.lower_ in APART for c in noun.children)


def _told(noun: Token, context: Context) -> tuple[str, ...]:
    """The two that the noun's own words name: 'relations between the two', 'their ties', 'its ties with Peru'."""
    before = [c for c in noun.children if c.dep_ in OWNERS]
    behind = [g for c in noun.children if c.lower_ in SIDED for g in c.children if g.dep_ == "pobj"]
    keys = [key for token in (*before, *behind) for key in named_by(token, context)]
    states = dict.fromkeys(state for key in keys if (state := context.state_key(key)) is not None)
    return tuple(states) if len(states) == TWO else ()


def _at_hand(noun: Token, context: Context) -> tuple[str, ...]:
    """The two that the report is about, where the sentence names no other pair; else the two named before the noun."""
    named = [(token.i, state) for token in noun.sent for state in _states_at(token, context)]
    told, sides = {state for _, state in named}, context.sides_at(noun.idx)
    if sides:
        return sides if told <= set(sides) or set(sides) <= told else ()
    before = tuple(dict.fromkeys(state for at, state in named if at < noun.i))
    return before if len(before) == len(told) == TWO else ()


def _states_at(token: Token, context: Context) -> list[str]:
    keys = [key for key in context.keys_at(token) if context.actor(key).type in AGENTS - {"outlet"}]
    return [state for key in keys if (state := context.state_key(key)) is not None]
