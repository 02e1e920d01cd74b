"""Between whom an agreement is, where no relation of its frame says it: by the document's own words, or those around.

'The Czech and Philippine navies' accord', 'the pact obliging Malta and Italy to share data': the document names its
sides. 'Flights between Amman and Damascus will resume under a deal reached on Thursday': the clause that is told to be
done under it names them.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.claim import Party
from accord.reading.claims.context import AGENTS, PLACES, Context
from accord.reading.claims.invoked import sides_above
from accord.reading.claims.partners import partner_by_occasion
from accord.reading.claims.relations import fillers, is_of_states
from accord.reading.onlookers import looks_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from accord.reading.frames.frame import Frame

BEFORE = frozenset({"poss", "amod", "compound", "nmod", "preconj"})
SIDES = frozenset({"with", "between", "among"})
APART = frozenset({"relcl", "acl", "advcl", "appos", "parataxis", "ccomp", "mark"})
# Prepositions in the clause that is done under a document behind which its sides stand; and those within a name.
REACHING = frozenset({"to", "from", "with", "between", "into", "for", "of", "as"})
WITHIN = frozenset({"of", "with", "between", "among", "and", "for"})
TO_DOCUMENTS = ("to", "into", "on", "of")
TWO = 2
PARTS = ("part", "terms", "provisions", "one")
TOLD = ("VERB", "AUX")


def signatories(predicate: Token, parties: list[Party], frame: Frame, context: Context) -> list[Party]:
    """Parties to add to those of an agreement that grammar gives fewer than two sides.

    Args:
        predicate: the trigger.
        parties: whom the frame's relations name.
        frame: what fired; only agreements have signatories.
        context: the report.
    """
    if frame.kind != "agreement" or "party" not in frame.roles:
        return []
    known = {side for party in parties for side in (party.actor, context.state_key(party.actor)) if side is not None}
    if len(context.states_of(known)) >= TWO:
        return []
    for document in _documents(predicate, context):
        sides = _own(document, context) or ([] if parties else _done_under(document, context))
        added = [side for side in sides if side not in known]
        bodies = {side for side in (*added, *known) if is_of_states(side, context)}
        if len(context.states_of({*known, *added}) | bodies) >= TWO:
            return [Party(side, "party") for side in added]
    documents = list(_documents(predicate, context))
    above = sides_above(predicate, known, documents, context)
    states = context.states_of(known)
    above = above or partner_by_occasion(predicate, states, frame, next(iter(documents), None), context)
    return [Party(side, "party") for side in above]


def _documents(predicate: Token, context: Context) -> Iterator[Token]:
    """The nouns of agreements that a predicate is, takes or stands behind."""
    words = context.library.classes["document"]
    if predicate.pos_ in ("NOUN", "PROPN"):
        near = [predicate, *grammar.prepositional(predicate, "of")]
    else:
        behind = chain.from_iterable(grammar.prepositional(predicate, word) for word in TO_DOCUMENTS)
        near = [*fillers(predicate, "object"), *grammar.agents(predicate), *behind]
    yield from dict.fromkeys(noun for noun in near if noun.lemma_.lower() in words)


def _own(document: Token, context: Context) -> list[str]:
    """The sides that a document's own words name: before it, behind 'between', or as those whom it binds."""
    before = [c for c in document.lefts if c.dep_ in BEFORE]
    behind = [
        g for p in document.rights if p.dep_ == "prep" and p.lower_ in SIDES for g in p.children if not looks_on(g)
    ]
    bound: list[Token] = []
    binding = context.library.classes["binding"]
    clauses = [c for c in document.rights if c.dep_ in ("acl", "relcl")]
    verbs = [c for c in clauses if not any(g.tag_ == "MD" for g in c.children)]  # 'which will allow' leaves it open
    if document.dep_ in ("nsubj", "nsubjpass"):
        verbs.append(document.head)
    for verb in verbs:
        if verb.lemma_.lower() in binding and not grammar.is_passive(verb):
            bound += [c for c in verb.children if c.dep_ in ("dobj", "dative", "pobj")]
            bound += [g for c in verb.children if c.dep_ in ("ccomp", "xcomp") for g in c.children if g.dep_ == "nsubj"]
        if verb.lemma_.lower() in context.library.classes["between-sides"]:
            bound += [g for c in verb.children if c.dep_ == "agent" for g in c.children if g.dep_ == "pobj"]
    named: dict[str, None] = {}
    for word in (*before, *behind, *bound):
        named.update(dict.fromkeys(_sides(word, context, by_seat=word not in before or word.dep_ == "poss")))
    return list(named)


def _done_under(document: Token, context: Context) -> list[str]:
    """The two states of the clause that is told to be done under a document, where it names just two."""
    top = grammar.first_conjunct(document)
    while top.dep_ == "pobj" and top.head.lower_ == "of" and top.head.head.lower_ in PARTS:
        top = top.head.head
    verb, by = top.head.head, top.head.lower_
    if top.dep_ != "pobj" or (by != "under" and (top.lower_, by) != ("part", "as")) or verb.pos_ not in TOLD:
        return []
    if document.tag_ == "NNP" and any(c.pos_ == "PROPN" for c in document.lefts if c.dep_ in BEFORE):
        return []  # 'under the Paris Agreement': one of many, or one whose sides nothing here tells
    named: dict[str, None] = {}
    for child in (*grammar.agents(verb), *verb.children):
        if child == top.head or child.dep_ in APART or (child.pos_ == "ADP" and child.lower_ not in REACHING):
            continue
        named.update(dict.fromkeys(_sides(child, context, by_seat=True)))
    return list(named) if len(named) == TWO else []


def _sides(top: Token, context: Context, *, by_seat: bool) -> list[str]:
    """The states, or bodies of states, of the actors that some words name, without what clauses below them tell.

    Args:
        top: the head of the words.
        context: the report.
        by_seat: whether a capital stands for its state: not in 'the Doha agreement'.
    """
    found: dict[str, None] = {}
    waiting = [top]
    while waiting:
        token = waiting.pop()
        below = (c for c in token.children if c.dep_ not in APART and (c.pos_ != "ADP" or c.lower_ in WITHIN))
        waiting += reversed(list(below))
        mention = context.book.mention_at(token.idx)
        if mention is None or mention.form in ("noun", "pronoun") or (mention.form == "metonym" and not by_seat):
            continue
        linked = grammar.first_conjunct(token).head.lower_ == "between"  # 'flights between Amman and Damascus'
        for key in mention.actors:
            kind = context.actor(key).type
            if kind in AGENTS - {"outlet"} or (linked and kind in PLACES):
                state = context.state_key(key)
                if state is not None or is_of_states(key, context):
                    found.setdefault(key if kind == "person" else state or key)
    return list(found)
