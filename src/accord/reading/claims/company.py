"""The other state that an act's own clause names, where its frame found but one: 'voted to bar goods from Peru'.

No frame lists every way in which a second state is told. Where the words of the act itself, without its setting, its
comparisons and the clauses that tell something else, name just one more state by its people, its bodies or its name,
the act is with it or to it. Two or more leave it open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.claim import Party, Role
from accord.reading.claims.context import AGENTS, Context
from accord.reading.claims.counterparts import is_told
from accord.reading.claims.inside import SETTING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from accord.reading.frames.frame import Frame

KINDS = frozenset({"act", "agreement", "commitment", "request"})
# Prepositions behind which stands no side: comparisons, reasons, matters.
BESIDE = frozenset({"like", "unlike", "than", "as", "including", "such", "despite", "because", "through", "via", "per"})
MATTERS = frozenset({"over", "about", "regarding", "concerning"})
CLAUSES = frozenset({"relcl", "advcl", "parataxis", "conj", "ccomp", "appos"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def joined_by(predicate: Token, frame: Frame, parties: tuple[Party, ...], context: Context) -> tuple[Party, ...]:
    """The parties, with the one other state that the act's own words name, where but one state is among them.

    Args:
        predicate: the trigger.
        frame: what it fires.
        parties: whom relations and land name.
        context: the report.
    """
    role = _open_role(frame, parties)
    if frame.kind not in KINDS or role is None:
        return parties
    known = {context.state_key(party.actor) for party in parties}
    if len(known) != 1 or None in known:
        return parties
    if frame.kind == "request" and is_told(predicate, role, frame, context):
        return parties  # 'called on the islanders to shun Chad': whom it asks, it says, though not by name
    words = list(_own_words(predicate, frame))
    others = {state for token in words for state in _states(token, context)} - known
    others = others or {body for token in words for body in _bodies(token, context)}
    return (*parties, Party(others.pop(), role)) if len(others) == 1 else parties


def judged_by(cue: Token, speakers: list[str], context: Context) -> list[Party]:
    """The one other state of which a cue of judging tells in its own words: 'voiced dismay at a speech by the envoy'.

    Args:
        cue: the word that attributes.
        speakers: keys of who speaks.
        context: the report.
    """
    known = {context.state_key(key) for key in speakers}
    if cue.pos_ != "VERB" or len(known) != 1 or None in known or not _judges(cue, context):
        return []
    words = list(_taken(cue))
    if any(t.dep_ == "poss" and t.pos_ == "NOUN" and not context.keys_at(t) for t in words):
        return []  # 'condemned the regime's strikes on Chad': whose they are is told, and left open
    named = {state for token in words for state in _states(token, context)} - known
    return [Party(named.pop(), "target")] if len(named) == 1 else []


def _judges(cue: Token, context: Context) -> bool:
    """Whether a verb says what its speaker thinks of somebody, by itself or by the noun that it takes."""
    words = context.library.classes["judges"]
    return cue.lemma_.lower() in words or any(c.lemma_.lower() in words for c in cue.children if c.dep_ == "dobj")


def _taken(cue: Token) -> Iterator[Token]:
    """The words of what a cue takes as a noun, or behind a preposition, without what is said in a clause."""
    for child in cue.children:
        if child.dep_ in SUBJECTS or child.dep_ in CLAUSES or child.dep_ == "xcomp":
            continue
        if child.dep_ in ("prep", "agent") and child.lower_ in SETTING | BESIDE:
            continue
        yield from _deep(child)


def _deep(token: Token) -> Iterator[Token]:
    yield token
    for child in token.children:
        if child.dep_ not in CLAUSES - {"conj", "ccomp"}:
            yield from _deep(child)


def _open_role(frame: Frame, parties: tuple[Party, ...]) -> Role | None:
    """The role in which another side is missing."""
    if "party" in frame.roles:
        return "party"
    told = {party.role for party in parties}
    return "target" if "target" in frame.roles and "target" not in told else None


def _own_words(predicate: Token, frame: Frame) -> Iterator[Token]:
    """The words of a predicate's own clause, from what it takes, without setting, comparison and further clauses."""
    for child in predicate.children:
        if child.dep_ in SUBJECTS or child.dep_ in CLAUSES - {"ccomp"} or _is_beside(child, frame):
            continue
        if child.dep_ == "ccomp" and frame.kind != "commitment":
            continue
        yield from _below(child, frame)


def _below(token: Token, frame: Frame) -> Iterator[Token]:
    yield token
    for child in token.children:
        if child.dep_ in CLAUSES - {"conj"} or _is_beside(child, frame):
            continue
        if child.dep_ == "conj" and child.pos_ in ("VERB", "AUX"):
            continue
        yield from _below(child, frame)


def _is_beside(token: Token, frame: Frame) -> bool:
    word = token.lower_
    if token.dep_ not in ("prep", "mark", "agent", "advmod", "pcomp"):
        return False
    return word in SETTING | BESIDE | MATTERS or (word == "on" and frame.kind != "act")


def _states(token: Token, context: Context) -> set[str]:
    """The states of the actors whose mention has its head here: by name, demonym, people or body, no places."""
    keys = (key for key in context.keys_at(token) if context.actor(key).type in AGENTS - {"outlet"})
    return {state for key in keys if (state := context.state_key(key)) is not None}


def _bodies(token: Token, context: Context) -> set[str]:
    """The organisations of states whose mention has its head here."""
    bodies = ((key, context.world.organisation(key)) for key in context.keys_at(token))
    return {key for key, body in bodies if body is not None and body.plover == "IGO"}
