"""What a frame's relations and tests mean on the parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.claims.context import AGENTS, PLACES, Context
from accord.reading.claims.speakers import named_by
from accord.reading.frames.library import load_classes
from accord.reading.numbers import through_partitive

if TYPE_CHECKING:
    from spacy.tokens import Token

CONDITIONS = frozenset({"if", "unless", "provided", "once", "when", "until"})


def fillers(predicate: Token, relation: str, *, depth: int = 0) -> list[Token]:
    """The tokens that stand in a relation to a predicate, without their coordination."""
    if "." in relation and depth < 3:  # noqa: PLR2004
        first, _, rest = relation.partition(".")
        return [
            t
            for one in fillers(predicate, first, depth=depth + 1)
            for t in fillers(through_partitive(one), rest, depth=depth + 1)
        ]
    noun = predicate.pos_ in ("NOUN", "PROPN")
    if relation == "subject":
        if predicate.pos_ == "ADJ" or predicate.dep_ == "acomp":
            verb = predicate.head
            return (
                grammar.agents(verb) if verb.pos_ in ("VERB", "AUX") else ([verb] if predicate.dep_ == "amod" else [])
            )
        agents = grammar.noun_agents(predicate) if noun else grammar.agents(predicate)
        beside = [t for agent in agents for t in _along_with(agent)]
        return [*(through_partitive(t) for t in agents), *beside]
    if relation == "surface":  # whatever stands before the verb, passive or not
        return [c for c in predicate.children if c.dep_ in grammar.SUBJECTS | grammar.PASSIVE_SUBJECTS]
    if relation == "object":
        if noun:
            return grammar.prepositional(predicate, "of")
        return [u for t in grammar.patients(predicate) for u in (through_partitive(t), *_held_by(t, predicate))]
    if relation == "dative":
        return [c for c in predicate.children if c.dep_ == "dative" and c.pos_ != "ADP"]
    if relation == "oprd":
        return [c for c in predicate.children if c.dep_ in ("oprd", "attr")]
    if relation == "possessor":
        return [c for c in predicate.children if c.dep_ == "poss"]
    if relation == "modifier":
        return [c for c in predicate.children if c.dep_ in ("amod", "compound", "nmod", "poss", "npadvmod")]
    if relation == "complement":
        return grammar.complements(predicate)
    if relation == "self":
        return [predicate]
    if relation == "inside":
        return _inside(predicate)
    if relation == "governor":
        verb = grammar.governing_verb(predicate)
        return [verb] if verb is not None and verb != predicate else []
    if relation == "condition":
        return [c for c in predicate.children if c.dep_ == "advcl" and any(m.lower_ in CONDITIONS for m in c.children)]
    if relation.startswith("sentence@"):
        words = load_classes()[relation.partition("@")[2]]
        return [token for token in predicate.sent if token.lemma_.lower() in words or token.lower_ in words]
    if relation == "sentence":
        return list(predicate.sent)
    if relation == "modal":
        return [c for c in predicate.children if c.dep_ == "advmod"]
    if relation == "aux":
        return [c for c in predicate.children if c.dep_ in ("aux", "auxpass")]
    if relation == "particle":
        return [c for c in predicate.children if c.dep_ == "prt"]
    return _by_preposition(predicate, relation, noun=noun)


def _held_by(antecedent: Token, verb: Token) -> list[Token]:
    """'the treaty on rivers with Bolivia, which they signed': a relative clause may hang on the phrase's last noun."""
    if verb.dep_ != "relcl" or verb.head != antecedent:
        return []
    found: list[Token] = []
    token = antecedent
    while token.dep_ == "pobj" and token.head.head.pos_ in ("NOUN", "PROPN") and len(found) < 3:  # noqa: PLR2004
        token = token.head.head
        found.append(token)
    return found


def _along_with(agent: Token) -> list[Token]:
    """'Algeria and Tunisia, along with Libya': who stands beside the subject."""
    beside = [c for c in agent.children if c.lower_ in ("along", "together", "alongside", "with")]
    found = [g for c in beside for g in c.children if g.dep_ == "pobj"]
    return found + [p for c in beside for g in c.children if g.lower_ == "with" for p in g.children if p.dep_ == "pobj"]


def _inside(predicate: Token) -> list[Token]:
    """Whoever is named below the complement, the object or a preposition: 'threatened to break relations with X'."""
    tops = [*grammar.complements(predicate), *grammar.patients(predicate)]
    tops += [g for c in predicate.children if c.dep_ in ("prep", "dative") for g in c.children]
    found: list[Token] = []
    for top in tops:
        skip: set[int] = set()
        for token in top.subtree:
            if token != top and (token.dep_ in ("relcl", "advcl") or token.head.i in skip):
                skip.add(token.i)
            elif token.pos_ in ("NOUN", "PROPN", "ADJ") and token.dep_ != "conj":
                found.append(token)
    return found


def _by_preposition(predicate: Token, preposition: str, *, noun: bool) -> list[Token]:
    found = grammar.prepositional(predicate, preposition)
    if found:
        return found
    if (
        preposition in ("in", "at")
        and predicate.dep_ == "relcl"
        and any(c.lower_ == "where" for c in predicate.children)
    ):
        return [predicate.head]
    if noun:
        verb = grammar.support(predicate)
        if verb is not None:
            found = grammar.prepositional(verb, preposition)
        if not found:
            top = grammar.first_conjunct(predicate)
            if top.dep_ == "pobj" and top.head.lower_ in ("of", "for") and top.head.head.pos_ == "NOUN":
                found = grammar.prepositional(top.head.head, preposition)
        return found
    # a chain of prepositions that the parser hung one on another: 'met in Paris with Macron'
    for child in predicate.children if preposition not in ("in", "at", "near", "to", "of") else ():
        if child.dep_ in ("dobj", "prep"):
            inner = (
                [g for c in child.children if c.dep_ == "pobj" for g in grammar.prepositional(c, preposition)]
                if child.dep_ == "prep"
                else []
            )
            if inner:
                return inner
    if predicate.dep_ == "conj" and predicate.head.pos_ == "VERB" and predicate.tag_ == predicate.head.tag_:
        return []
    return found


def holds(condition: str, predicate: Token, context: Context) -> bool:
    """Whether 'relation:test|relation:test' holds of a predicate."""
    return any(_holds(*one.partition(":")[::2], predicate, context) for one in condition.split("|"))


def _holds(relation: str, test: str, predicate: Token, context: Context) -> bool:
    if relation == "dated":
        return any(head == predicate and timex.type == "DATE" for timex, head in context.sentence_times(predicate))
    for token in fillers(predicate, relation):
        for one in grammar.conjuncts(token):
            if passes(one, test, context):
                return True
    return False


def passes(token: Token, test: str, context: Context) -> bool:
    """Whether a token passes a test: any ('*'), a lemma, '@class', '#type'."""
    if test == "*":
        return True
    if test == "%counted":
        return any(c.dep_ == "nummod" for c in token.children) or through_partitive(token) != token or token.like_num
    if test.startswith("@"):
        words = context.library.classes[test[1:]]
        noun = through_partitive(token)
        return (
            noun.lemma_.lower() in words
            or noun.lower_ in words
            or any(
                f"{c.lower_} {noun.lemma_.lower()}" in words for c in noun.children if c.dep_ in ("compound", "amod")
            )
        )
    if test.startswith("#"):
        kinds = {context.actor(key).type for key in named_by(token, context)}
        wanted = test[1:]
        if wanted == "actor":
            return bool(kinds & AGENTS)
        if wanted == "place":
            return bool(kinds & PLACES)
        return wanted in kinds
    return token.lemma_.lower() == test or token.lower_ == test
