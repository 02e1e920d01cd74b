"""Who does what is only announced: 'the minister announced that two batteries will be moved to the border'.

A passive leaves out who acts. Where a state's own office says what will be done, it is the state that will.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.claim import Party
from accord.reading.claims.speakers import chain_of, speaker_of
from accord.reports.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claims.context import Context
    from accord.reading.frames.frame import Frame

ANNOUNCING = frozenset({"announce", "say", "order", "decide", "declare", "promise", "confirm"})
ACTS = frozenset({"act", "commitment"})
AHEAD = frozenset({"will", "would", "'ll", "shall"})


def announcer(predicate: Token, parties: list[Party], frame: Frame, context: Context) -> list[Party]:
    """The state whose office announces an act to come of which nobody is told to do it; else none."""
    if frame.kind not in ACTS or "source" not in frame.roles or any(party.role == "source" for party in parties):
        return []
    if predicate.pos_ != "VERB" or not grammar.is_passive(predicate) or grammar.agents(predicate):
        return []
    if not any(child.lower_ in AHEAD and child.dep_ == "aux" for child in predicate.children):
        return []
    chain = chain_of(Span(predicate.idx, predicate.idx + len(predicate.text)), context)
    cue = context.cue(chain[0]) if chain else None
    if cue is None or cue.lemma_.lower() not in ANNOUNCING:
        return []
    state = _state_of(speaker_of(chain[0], context), context)
    taken = {context.state_key(party.actor) for party in parties}
    return [Party(state, "source")] if state is not None and state not in taken else []


def _state_of(key: str | None, context: Context) -> str | None:
    """The state for which somebody speaks: itself, a ministry's, or that of a person who holds an office."""
    actor = context.actor(key) if key is not None else None
    if key is None or actor is None or actor.type not in ("state", "organisation", "person"):
        return None
    in_office = actor.type != "person" or any(not office.former for office in actor.offices)
    return context.state_key(key) if in_office else None
