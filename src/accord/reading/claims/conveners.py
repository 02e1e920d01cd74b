"""Who brings others together and is no side of their meeting: the host of talks between two others, the go-between.

'Qatar hosted talks between Rwanda and Congo', 'the two met, with Oman as mediator': the talks are those of the two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.claim import Party
from accord.reading.claims.relations import filled
from accord.reading.claims.speakers import named_by

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claims.context import Context
    from accord.reading.frames.frame import Frame

BETWEEN = ("between", "of.between", "object.between")
TWO = 2
HOSTING = frozenset({"host", "convene", "broker", "mediate", "facilitate"})


def set_apart(predicate: Token, frame: Frame, parties: tuple[Party, ...], context: Context) -> tuple[Party, ...]:
    """The parties of a meeting, with who only convenes it as its host, and without who is no side of it.

    Args:
        predicate: the trigger.
        frame: what it fires.
        parties: as its relations name them.
        context: the report.
    """
    if frame.kind != "meeting":
        return parties
    go_betweens = _go_betweens(predicate, context)
    sides = _sides(predicate, context)
    told: list[Party] = []
    for party in parties:
        outside = bool(sides) and party.role == "party" and not _is_of(party.actor, sides, context)
        if party.actor in go_betweens or (outside and _convenes(predicate, context)):
            told.append(Party(party.actor, "host"))
        elif not outside:
            told.append(party)
    return tuple(told)


def is_of_nobody(parties: tuple[Party, ...]) -> bool:
    """Whether of a meeting nobody is told but who hosts it."""
    return bool(parties) and all(party.role == "host" for party in parties)


def _sides(predicate: Token, context: Context) -> frozenset[str]:
    """Whoever is named behind 'between', or of whom is the meeting that is hosted, where these are two or more."""
    hosted = [child for child in predicate.children if child.dep_ == "relcl" and child.lemma_.lower() in HOSTING]
    told = [one for relation in BETWEEN for one in filled(predicate, relation, context)]
    told += [one for verb in hosted for one in filled(verb, "between", context)]
    verb = grammar.support(predicate) if predicate.pos_ in ("NOUN", "PROPN") else None
    if verb is not None and verb.lemma_.lower() in HOSTING:
        told += filled(predicate, "of", context)  # 'host a meeting of the ministers of Mali and Niger'
    named = [key for one in told for key in named_by(one, context)]
    sides = set(map(context.side, named))
    return frozenset({*named, *sides}) if len(sides) >= TWO else frozenset()


def _is_of(key: str, sides: frozenset[str], context: Context) -> bool:
    return key in sides or context.state_key(key) in sides


def _convenes(predicate: Token, context: Context) -> bool:
    """Whether the verb that carries the meeting is one of hosting and arranging: 'convened a meeting'."""
    verb = grammar.support(predicate) if predicate.pos_ in ("NOUN", "PROPN") else predicate
    hosted = any(child.dep_ == "relcl" and child.lemma_.lower() in HOSTING for child in predicate.children)
    return hosted or (verb is not None and verb.lemma_.lower() in context.library.classes["convening"])


def _go_betweens(predicate: Token, context: Context) -> frozenset[str]:
    """Whoever stands behind 'with' as what is no side: 'with Oman as mediator', ', with Oman's envoy presiding'."""
    found = (one for one in filled(predicate, "with", context) if _goes_between(one, context))
    keys = {key for one in found for key in named_by(one, context)}
    held = {office.of for key in keys for office in context.actor(key).offices if not office.former}
    return frozenset(one for one in (*keys, *map(context.state_key, keys), *held) if one is not None)


def _goes_between(noun: Token, context: Context) -> bool:
    words = context.library.classes["go-between"]
    doc, behind = noun.doc, noun.right_edge.i + 1
    told = [c for c in (*noun.children, *noun.head.children, *doc[behind : behind + 1]) if c.lower_ == "as"]
    if any(c.i > noun.i and words & _words(c) for c in told):
        return True
    return any(c.dep_ == "acl" and c.tag_ == "VBG" and c.lemma_.lower() in words for c in noun.children)


def _words(top: Token) -> set[str]:
    """The words of a branch, those with a hyphen in one."""
    return {word.strip(",;") for word in "".join(token.text_with_ws for token in top.subtree).lower().split()}
