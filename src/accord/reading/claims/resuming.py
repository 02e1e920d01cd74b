"""Talks that a report comes back to: 'the talks also touched on gas', 'the case was discussed as well'.

Such a sentence names one of those who met, or none. They are those of whom the nearest meeting before it tells, where
that is near and the report is not plainly about another pair.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.claim import Party, Role
from accord.reading.claims.relations import fillers
from accord.reading.claims.speakers import named_by

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from accord.reading.claims.context import Context
    from accord.reading.frames.frame import Frame

# Words of other talks than those told of: 'earlier talks', 'a meeting', 'their next meeting'.
OTHER = frozenset(
    {"a", "an", "any", "no", "such", "earlier", "previous", "next", "last", "another", "other", "further"}
)
TALKS = "talks"


def resumed(predicate: Token, parties: list[Party], frame: Frame, context: Context) -> list[Party]:
    """The parties of a clause on talks told before: whom it names, and whom it does not of those who met.

    Args:
        predicate: the trigger.
        parties: whom its own clause names, one or none.
        frame: what fired.
        context: the report.
    """
    pair = met_before(predicate, context)
    if not pair or _is_of_other_talks(predicate, context):
        return _whole(parties, frame, context)
    role = next(reversed(frame.roles))
    if not parties:
        silent = frame.kind == "statement" or _has_others(predicate, context)
        return [] if silent else [Party(key, role) for key in pair]
    own = {context.side(party.actor) for party in parties}
    if own == context.states_of(pair) and all(context.actor(p.actor).type == "state" for p in parties):
        return [Party(key, role) for key in pair]  # 'the sides': those who met
    other = [key for key in pair if context.side(key) not in own]
    if len(own) == len(other) == 1:
        if frame.kind == "statement":
            also = [*_raised_with(other[0], own.pop(), role, predicate, context)]
        else:
            also = [Party(other[0], role)] if _is_with_company(predicate, context) else []
        parties = [*parties, *also]
    return _whole(parties, frame, context)


def _whole(parties: list[Party], frame: Frame, context: Context) -> list[Party]:
    """The parties that a clause names by itself: of what is said to nobody none, nor where all are of one state."""
    if frame.kind == "statement":
        return parties if len({party.role for party in parties}) > 1 else []
    return parties if len({context.side(party.actor) for party in parties}) > 1 else []


def _raised_with(other: str, own: str, role: Role, predicate: Token, context: Context) -> Iterator[Party]:
    """With whom a matter was raised: the other one's state, and himself where the talks are named or just told of."""
    before = context.sentence_before(predicate)
    just = before is not None and bool(context.pair_before(predicate.idx)) and context.met[-1][0] >= before.start_char
    classes = context.library.classes
    named = any(noun.lemma_.lower() in classes[TALKS] for noun in _children(predicate, "prep"))
    if just or named:
        yield Party(other, role)
    for key, of in ((context.side(other), role), (own, "speaker")):
        if context.actor(key).type == "state":
            yield Party(key, of)


def met_before(predicate: Token, context: Context) -> tuple[str, ...]:
    """The two of whom the nearest meeting before a word tells, where the report is not plainly about other states."""
    pair = context.pair_before(predicate.idx)
    states = context.states_of(pair)
    sides = context.sides_at(predicate.idx)
    return pair if len(states) == len(pair) and (not sides or states == set(sides)) else ()


def _is_of_other_talks(predicate: Token, context: Context) -> bool:
    """Whether a clause names talks of which nothing was told before."""
    nouns = [predicate, *_children(predicate, "prep"), *(c for c in predicate.children if c.dep_ in ("nsubj", "dobj"))]
    talks = [one for one in nouns if one.pos_ == "NOUN" and one.lemma_.lower() in context.library.classes[TALKS]]
    return any(child.lower_ in OTHER for noun in talks for child in noun.children)


def _has_others(predicate: Token, context: Context) -> bool:
    """Whether a clause gives its talks somebody: 'the talks with the miners', 'it was discussed by the cabinet'."""
    for noun in (predicate, *_children(predicate, "agent")):
        for preposition in (c for c in noun.children if c.dep_ in ("prep", "agent")):
            if preposition.lower_ in ("with", "between", "by", "among", "inside", "within"):
                return True
    before = (c for c in predicate.children if c.dep_ in ("poss", "compound", "amod", "nmod"))
    return any(named_by(c, context) or c.lemma_.lower() in context.library.classes["inner"] for c in before)


def _is_with_company(predicate: Token, context: Context) -> bool:
    """Whether it is with 'his host', 'both of her guests', whom nothing else names."""
    company = context.library.classes["company"]
    return any(
        one.lemma_.lower() in company and not named_by(one, context)
        for token in fillers(predicate, "with")
        for one in (token, *_children(token, "prep"))
    )


def _children(token: Token, label: str) -> Iterable[Token]:
    """What stands behind the prepositions of a word."""
    return (below for child in token.children if child.dep_ == label for below in child.children)
