"""The other state that an act's own clause names, where its frame found but one: 'voted to bar goods from Israeli farms'.

No frame lists every way in which a second state is told. Where the words of the act itself, without its setting, its
comparisons and the clauses that tell something else, name just one more state by its people, its bodies or its name,
the act is with it or to it. Two or more leave it open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.claim import Party, Role
from accord.reading.claims.context import AGENTS, Context
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
    if frame.kind not in KINDS or predicate.pos_ not in ("VERB", "AUX") or role is None:
        return parties
    known = {context.state_key(party.actor) for party in parties}
    if len(known) != 1 or None in known:
        return parties
    named = {state for token in _own_words(predicate, frame) for state in _states(token, context)}
    others = named - known
    return (*parties, Party(others.pop(), role)) if len(others) == 1 else parties


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
