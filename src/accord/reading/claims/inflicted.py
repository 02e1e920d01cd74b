"""Who killed or wounded people, where a clause beside the toll tells the deed: 'died when a Chadian shell hit them'.

Only a deed of arms counts, told by a verb of the frames of attacks, of somebody who belongs to a state or an armed
group; 'were killed when they attacked a post' tells of the dead themselves, who are not taken for their own killers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.claim import Party
from accord.reading.claims.context import AGENTS, Context
from accord.reading.claims.relations import fillers
from accord.reading.claims.speakers import named_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from accord.reading.frames.frame import Frame

MARKS = frozenset({"when", "after", "as", "while"})
OWNERS = frozenset({"amod", "compound", "nmod", "poss"})


def inflicted_by(predicate: Token, parties: list[Party], frame: Frame, context: Context) -> list[Party]:
    """Those whose deed of arms the clause beside a toll tells, where no relation of its frame names who did it."""
    if not frame.territorial or "source" not in frame.roles or any(party.role == "source" for party in parties):
        return []
    hit = {key for party in parties for key in (party.actor, context.state_key(party.actor))}
    for clause in _deeds(predicate, context):
        doers = [key for agent in grammar.agents(clause) for key in _doing(agent, context)]
        fresh = [key for key in dict.fromkeys(doers) if key not in hit and context.state_key(key) not in hit]
        if fresh:
            return [Party(key, "source") for key in fresh]
    return []


def _deeds(predicate: Token, context: Context) -> Iterator[Token]:
    """The verbs of arms in the clauses that tell when or after what people were hit."""
    joined = [one for one in grammar.conjuncts(predicate) if one.pos_ == "VERB"]  # 'one was killed and two hurt when'
    tops = [*joined, grammar.first_conjunct(predicate)]
    for top in dict.fromkeys(tops):
        if top.pos_ != "VERB":
            continue
        for clause in (c for c in top.children if c.dep_ in ("advcl", "conj")):
            marked = any(c.lower_ in MARKS and c.dep_ in ("advmod", "mark") for c in clause.children)
            if marked and _is_of_arms(clause, context):
                yield clause


def _is_of_arms(verb: Token, context: Context) -> bool:
    fired = context.library.index.get(("verb", verb.lemma_.lower()), ())
    return verb.pos_ == "VERB" and any(t.frame.territorial and t.frame.hostile and t.frame.kind == "act" for t in fired)


def _doing(agent: Token, context: Context) -> list[str]:
    """Whoever a subject names, by itself or as the owner of what strikes: 'a Chadian shell', 'Chad's gunboat'."""
    own = named_by(agent, context)
    keys = own or [key for child in agent.children if child.dep_ in OWNERS for key in named_by(child, context)]
    keys += [key for one in fillers(agent, "from") for key in named_by(one, context)] if not keys else []
    return [key for key in keys if context.actor(key).type in AGENTS - {"outlet"}]
