"""The victims of two states in one toll: 'two Kenyan soldiers and a Ugandan villager were killed' are two tolls.

Each member of the coordination has a count and people of its own; of those who are of the same state the toll's own
number stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from accord.ids import content_id
from accord.reading import grammar
from accord.reading.claim import Number, Party
from accord.reading.claims.relations import fillers
from accord.reading.claims.speakers import named_by
from accord.reading.numbers import count_of
from accord.reports.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from accord.reading.claim import Claim
    from accord.reading.claims.context import Context
    from accord.reading.frames.frame import Frame

TOLLS = frozenset({"killed", "wounded"})  # units
OWNERS = frozenset({"amod", "compound", "poss", "nmod"})
ONE = frozenset({"a", "an", "another"})


def victims_beside(predicate: Token, frame: Frame, claim: Claim, context: Context) -> Iterator[Claim]:
    """A toll for each further member of the victims' coordination that is of another state.

    Args:
        predicate: what fired the claim's frame.
        frame: what fired.
        claim: the toll of the first member.
        context: the report.
    """
    if frame.unit not in TOLLS or claim.number is None:
        return
    known = context.states_of(p.actor for p in claim.parties if p.role == "target")
    first = next(iter(fillers(predicate, "object") or fillers(predicate, "subject")), None)
    if first is None or not known:
        return
    for noun in grammar.conjuncts(first)[1:]:
        states = _whose(noun, context)
        number = _count(noun, frame.unit, context)
        if number is None or len(states) != 1 or states & known:
            continue
        others = tuple(p for p in claim.parties if p.role != "target" and context.state_key(p.actor) not in states)
        yield msgspec.structs.replace(
            claim,
            id=content_id("c", claim.id, str(noun.idx)),
            trigger=Span(noun.idx, noun.idx + len(noun.text)),
            parties=(*others, *(Party(state, "target") for state in sorted(states))),
            number=number,
            why=(*claim.why, f"'{noun.text}' are of another state, and counted by themselves"),
        )


def _whose(noun: Token, context: Context) -> frozenset[str]:
    """The states whose people a noun names, by itself or by what stands before it."""
    tokens = [noun, *(c for c in noun.children if c.dep_ in OWNERS)]
    return context.states_of(key for token in tokens for key in _named(token, noun, context))


def _named(token: Token, noun: Token, context: Context) -> list[str]:
    """Whom a word names, without what is coordinated with the noun."""
    return named_by(token, context) if token != noun else list(context.keys_at(noun))


def _count(noun: Token, unit: str, context: Context) -> Number | None:
    """How many a noun counts; 'a villager' is one."""
    told = count_of(noun, context.text)
    if told is not None:
        return msgspec.structs.replace(told, unit=unit)
    one = next((c for c in noun.children if c.dep_ == "det" and c.lower_ in ONE), None)
    return Number(value=1, unit=unit, text=one.text) if one is not None and noun.tag_ in ("NN", "NNP") else None
