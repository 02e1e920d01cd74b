"""What a frame's relations and tests mean on the parse."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.branch import has_to
from accord.reading.claims.classing import is_of_class, means
from accord.reading.claims.context import AGENTS, PLACES, Context
from accord.reading.claims.inside import inside
from accord.reading.claims.issuers import issuer_of
from accord.reading.claims.officials import is_office
from accord.reading.claims.places import place_before
from accord.reading.claims.speakers import named_by
from accord.reading.claims.verbforms import FORMS
from accord.reading.conditions import tells_when
from accord.reading.frames.library import alternatives, load_classes
from accord.reading.inversion import is_inverted
from accord.reading.modality import load_modality
from accord.reading.numbers import through_partitive
from accord.reading.onlookers import looks_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Token

DEEPEST = 3  # steps of a path
SHARED = frozenset({"from", "of", "to", "with", "between", "for"})  # prepositions that a coordination may share
UNSPOKEN = frozenset({"in", "at", "by", "dated"})  # 'where they met'; 'measures introduced by Togo'; a time is no word
CONDITIONS = frozenset({"if", "unless", "provided", "once", "when", "until"})


def fillers(predicate: Token, relation: str, *, depth: int = 0) -> list[Token]:
    """The tokens that stand in a relation to a predicate, without their coordination.

    Args:
        predicate: the token that fires a frame.
        relation: one of those that `docs/frames.md` tells, a preposition, or a path of them: 'object.of'.
        depth: steps of the path that were taken.
    """
    if "." in relation and depth < DEEPEST:
        first, _, rest = relation.partition(".")
        return [
            t
            for one in fillers(predicate, first, depth=depth + 1)
            for t in fillers(through_partitive(one), rest, depth=depth + 1) or _shared(one, rest, depth)
        ]
    if "@" in relation:
        relation, _, name = relation.partition("@")
        words = load_classes()[name]
        return [t for t in fillers(predicate, relation, depth=depth) if is_of_class(t, words)]
    if relation in _LABELS:
        verb = _first_passive(predicate) if relation in ("surface", "passive") else predicate
        return [grammar.antecedent(child) for child in verb.children if child.dep_ in _LABELS[relation]]
    find = _RELATIONS.get(relation)
    return _by_preposition(predicate, relation) if find is None else find(predicate)


def _first_passive(verb: Token) -> Token:
    """The verb that has the subject of a further passive: 'the envoy was summoned and handed a note'."""
    own = any(c.dep_ in _LABELS["surface"] for c in verb.children)
    shared = verb.dep_ == "conj" and verb.pos_ == "VERB" and not own and grammar.is_passive(verb)
    return grammar.first_conjunct(verb) if shared else verb


def _shared(token: Token, rest: str, depth: int) -> list[Token]:
    """What closes a coordination is said of all of it: 'a levy on steel, tin and cotton from Japan'."""
    last = grammar.conjuncts(token)[-1]
    return fillers(last, rest, depth=depth + 1) if last != token and rest.partition(".")[0] in SHARED else []


def _is_noun(token: Token) -> bool:
    return token.pos_ in ("NOUN", "PROPN")


def _subject(predicate: Token) -> list[Token]:
    if predicate.pos_ == "ADJ" or predicate.dep_ == "acomp":
        verb = predicate.head
        if verb.pos_ in ("VERB", "AUX"):
            return grammar.agents(verb)
        return [verb] if predicate.dep_ == "amod" else []
    agents = grammar.noun_agents(predicate) if _is_noun(predicate) else grammar.agents(predicate)
    beside = [token for agent in agents for token in _along_with(agent)]
    return [one for token in agents for one in (through_partitive(token), *_counted_by(token, predicate))] + beside


def _object(predicate: Token) -> list[Token]:
    if _is_noun(predicate):
        return grammar.prepositional(predicate, "of")
    if document := _document_of(predicate):
        return document
    found = grammar.patients(predicate)
    return [
        one
        for token in found
        for one in (through_partitive(token), *_counted_by(token, predicate), *_held_by(token, predicate))
    ]


def _counted_by(figure: Token, predicate: Token) -> list[Token]:
    """What a bare figure counts: '21 of its soldiers'; 'two guards were killed and three others wounded'."""
    if figure.tag_ != "CD" and figure.lemma_.lower() != "other":
        return []
    inner = grammar.prepositional(figure, "of")
    first = grammar.first_conjunct(predicate)
    inner = inner or _before_bracket(first)
    if inner or first == predicate or first.pos_ != "VERB":
        return inner
    same = grammar.patients(first) if figure in grammar.patients(predicate) else grammar.agents(first)
    return [one for token in same for one in (through_partitive(token),) if one.tag_ in ("NN", "NNS")]


def _before_bracket(verb: Token) -> list[Token]:
    """'189 Togolese casualties (36 killed and 153 injured)': those of whom a bracket tells the parts."""
    doc, at = verb.doc, verb.left_edge.i
    at -= at > 0 and doc[at - 1].text == "("
    noun = doc[at - 1] if at > 0 and doc[at].text == "(" else None
    return [noun] if noun is not None and noun.tag_ in ("NN", "NNS") else []


def _dative(predicate: Token) -> list[Token]:
    return [child for child in predicate.children if child.dep_ == "dative" and child.pos_ != "ADP"]


def _governor(predicate: Token) -> list[Token]:
    verb = grammar.governing_verb(predicate)
    return [verb] if verb is not None and verb != predicate else []


def _above(predicate: Token) -> list[Token]:
    """The word that takes a predicate's clause: 'is' of 'is to donate', 'hours' of 'was given 72 hours to leave'."""
    below = predicate.dep_ in ("xcomp", "ccomp", "acomp")
    below = below or (predicate.tag_ == "VB" and predicate.dep_ in ("acl", "relcl", "advcl"))
    return [predicate.head] if below and predicate.head != predicate else []


def _before(predicate: Token) -> list[Token]:
    """The verb that a coordinated one follows ('spoke to Aliyev and demanded an inquiry'), else what 'before' names."""
    first = grammar.first_conjunct(predicate)
    if first != predicate and predicate.pos_ == "VERB":
        return [first]
    return _by_preposition(predicate, "before")  # 'dragged Chile before the court'


def _behind(predicate: Token) -> list[Token]:
    """The preposition that a noun stands behind: 'under the deal', 'under one of the deals', 'under its terms'."""
    top = grammar.first_conjunct(predicate)
    for _ in range(DEEPEST):
        if top.dep_ != "pobj":
            return []
        if top.head.lower_ != "of" or not _is_part(top.head.head):
            return [top.head]
        top = grammar.first_conjunct(top.head.head)
    return []


def _is_part(noun: Token) -> bool:
    return noun.pos_ == "NUM" or noun.lemma_.lower() in ("one", "term", "provision", "part", "two", "several")


def _aux(predicate: Token) -> list[Token]:
    """Auxiliaries, those that a coordinated verb shares included: 'will not threaten or use'."""
    own = [child for child in predicate.children if child.dep_ in ("aux", "auxpass")]
    return own or [c for first in grammar.sharing_auxiliaries(predicate) for c in first.children if c.dep_ == "aux"]


def _condition(predicate: Token) -> list[Token]:
    clauses = [child for child in predicate.children if child.dep_ in ("advcl", "ccomp")]
    return [
        clause
        for clause in clauses
        if (
            clause.dep_ == "advcl"
            and any(mark.lower_ in CONDITIONS for mark in clause.children)
            and not tells_when(clause)
        )
        or is_inverted(clause)
    ]


def _held_by(antecedent: Token, verb: Token) -> list[Token]:
    """'the treaty on rivers with Bolivia, which they signed': a relative clause may hang on the phrase's last noun."""
    if verb.dep_ != "relcl" or verb.head != antecedent:
        return []
    return _nouns_above(antecedent)


def _nouns_above(noun: Token) -> list[Token]:
    """The nouns of a phrase above its last one: 'the treaty' and 'rivers' of 'the treaty on rivers with Bolivia'."""
    found: list[Token] = []
    while noun.dep_ == "pobj" and noun.head.head.pos_ in ("NOUN", "PROPN") and len(found) < 3:  # noqa: PLR2004
        noun = noun.head.head
        found.append(noun)
    return found


def _document_of(participle: Token) -> list[Token]:
    """'the memorandum on strategic minerals, signed in May': whose a participle is, past the last noun."""
    classes = load_classes()
    if participle.dep_ != "acl" or participle.lemma_.lower() not in classes["concluding"]:
        return []
    documents = classes["document"]
    if participle.head.lemma_.lower() in documents or participle.head.lower_ in documents:
        return []
    return [noun for noun in _nouns_above(participle.head) if noun.lemma_.lower() in documents][:1]


def _relative(clause: Token) -> list[Token]:
    """The verbs of a relative clause: 'the visit that he was scheduled to pay'."""
    if clause.dep_ not in ("relcl", "acl"):
        return []
    return [clause, *(c for c in clause.children if c.dep_ == "xcomp")]


def _along_with(agent: Token) -> list[Token]:
    """'Algeria and Tunisia, along with Libya': who stands beside the subject, where commas hang it on the verb too."""
    beside = [c for c in agent.children if c.lower_ in ("along", "together", "alongside", "with")]
    between = (c for c in agent.head.children if agent.i < c.i < agent.head.i and c.dep_ == "prep")
    beside += [c for c in between if c.lower_ in ("along", "together", "alongside") and c not in beside]
    found = [g for c in beside for g in c.children if g.dep_ == "pobj" and not looks_on(g)]
    return found + [p for c in beside for g in c.children if g.lower_ == "with" for p in g.children if p.dep_ == "pobj"]


def _by_preposition(predicate: Token, preposition: str) -> list[Token]:
    found = _behind_preposition(predicate, preposition)
    return [one for one in found if not looks_on(one)] if preposition == "with" else found


def _behind_preposition(predicate: Token, preposition: str) -> list[Token]:
    found = grammar.prepositional(predicate, preposition)
    if found:
        return found
    where = preposition in ("in", "at") and predicate.dep_ == "relcl"
    if where and any(child.lower_ == "where" for child in predicate.children):
        return [predicate.head]
    if preposition in ("in", "at") and (found := _where_clause(predicate)):
        return found
    return _beside_noun(predicate, preposition) if _is_noun(predicate) else _chained(predicate, preposition)


def _where_clause(predicate: Token) -> list[Token]:
    """'will fly to Quito on Monday, where he is to hold talks': the place that the clause above goes to."""
    token = grammar.support(predicate) or predicate if _is_noun(predicate) else predicate
    for _ in range(DEEPEST):
        if token.dep_ == "relcl" or token.dep_ not in ("xcomp", "conj"):
            break
        token = token.head
    if token.dep_ != "relcl" or not any(child.lower_ == "where" for child in token.children):
        return []
    host = token.head
    if host.ent_type_ not in ("DATE", "TIME"):
        return [host]
    verb = host.head.head if host.dep_ == "pobj" else host.head
    return [
        g
        for p in ("to", "in", "for", "at")
        for g in grammar.prepositional(verb, p)
        if g.ent_type_ not in ("DATE", "TIME")
    ]


def _beside_noun(noun: Token, preposition: str) -> list[Token]:
    """What stands with the verb that carries a noun, or with the noun above it: 'a round of talks with'."""
    if preposition == "by":  # 'the measures introduced by Togo': whose they are
        done = [c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN"]
        by = [g for c in done for a in c.children if a.dep_ == "agent" for g in a.children if g.dep_ == "pobj"]
        if by:
            return by
    verb, top = grammar.support(noun), grammar.first_conjunct(noun)
    if verb is None and preposition in ("in", "at") and _is_foreseen(top):
        verb = top.head
    found = grammar.prepositional(verb, preposition) if verb is not None else _said_of(top, preposition)
    if not found and top.dep_ == "pobj" and top.head.lower_ in ("of", "for") and top.head.head.pos_ == "NOUN":
        return grammar.prepositional(top.head.head, preposition)
    return [token for token in found if noun not in grammar.conjuncts(token)]  # 'made good on a promise' is on nothing


def _said_of(noun: Token, preposition: str) -> list[Token]:
    """'the talks were the first between X and Y', 'the visit is the second by a Greek premier to Malta'."""
    if noun.dep_ != "nsubj" or noun.head.lemma_ != "be":
        return []
    ranks = (c for c in noun.head.children if c.dep_ == "attr" and c.i > noun.i)
    return [g for rank in ranks if rank.lower_ in RANKS for g in grammar.prepositional(rank, preposition)]


MARGINS = frozenset({"margin", "sideline", "fringe", "edge", "eve"})
RANKS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "last", "latest"})


def _is_foreseen(noun: Token) -> bool:
    """'a second round is expected in Doha': where it will be, and not where it is expected."""
    return noun.dep_ == "nsubjpass" and noun.head.lemma_.lower() in load_modality().planned


def _chained(predicate: Token, preposition: str) -> list[Token]:
    """A chain of prepositions that the parser hung one on another: 'met in Paris with Macron'."""
    if preposition in ("in", "at", "near", "to", "of"):
        return []
    for child in predicate.children:
        if child.dep_ == "prep":
            below = [c for c in child.children if c.dep_ == "pobj"]
            beside = [c for c in below if c.lemma_.lower() in MARGINS]
            below += [g for c in beside for g in grammar.prepositional(c, "of")]  # 'on the margins of a summit with'
            found = [g for c in below for g in grammar.prepositional(c, preposition)]
            if found:
                return found
    return []


def holds(condition: str, predicate: Token, context: Context) -> bool:
    """Whether 'relation:test|relation:test' holds of a predicate."""
    return any(_holds(relation, tests, predicate, context) for relation, tests in alternatives(condition).items())


def _holds(relation: str, tests: tuple[str, ...], predicate: Token, context: Context) -> bool:
    if relation == "dated":
        return any(
            timex.type == "DATE" and predicate in (head, head.head if head.dep_ == "acl" else head)
            for timex, head in context.sentence_times(predicate)
        )
    return any(passes(one, test, context) for one in _standing(predicate, relation, context) for test in tests)


def _standing(predicate: Token, relation: str, context: Context) -> list[Token]:
    """The tokens in a relation to a predicate, with what is coordinated: many frames ask the same of one verb."""
    key = predicate.i, relation
    found = context.standing.get(key)
    if found is None:
        found = [one for token in filled(predicate, relation, context) for one in grammar.conjuncts(token)]
        context.standing[key] = found
    return found


def filled(predicate: Token, relation: str, context: Context) -> list[Token]:
    """What `fillers` finds, looked for once, and only where the sentence has the prepositions of the relation."""
    key = predicate.i, relation
    found = context.filled.get(key)
    if found is None:
        found = fillers(predicate, relation) if spoken_in(relation) <= context.spoken(predicate) else []
        context.filled[key] = found
    return found


@functools.cache
def spoken_in(relation: str) -> frozenset[str]:
    """The words without which a relation holds of nothing: its prepositions, but those that are told without a word."""
    steps = (step.partition("@")[0] for step in relation.split("."))
    return frozenset(step for step in steps if step not in {*_LABELS, *_RELATIONS, *UNSPOKEN})


def passes(token: Token, test: str, context: Context) -> bool:
    """Whether a token passes a test: any ('*'), '%counted' and the like, a lemma, '@class', '#type'."""
    if test == "*":
        return True
    if test in FORMS:
        return FORMS[test](token)
    if test.startswith("@"):
        words = context.library.classes[test[1:]]
        return is_of_class(through_partitive(token), words) or means(token, words, context)
    if test.startswith("#"):
        return _of_type(token, test[1:], context)
    return token.lemma_.lower() == test or token.lower_ == test


def _of_type(token: Token, wanted: str, context: Context) -> bool:
    """Whether a token names somebody or some place of a type."""
    kinds = {context.actor(key).type for key in named_by(token, context)}
    if not kinds and (issuer := issuer_of(token, context, named_by)) is not None:
        kinds = {context.actor(issuer).type}
    if wanted == "igo":
        return any(is_of_states(key, context) for key in named_by(token, context))
    if not kinds and wanted == "place":
        return place_before(token, context) is not None
    groups = {"actor": AGENTS, "place": PLACES}
    if wanted == "official":
        return "state" in kinds and is_office(token, context)
    return bool(kinds & groups[wanted]) if wanted in groups else wanted in kinds


def is_of_states(key: str, context: Context) -> bool:
    """Whether an actor is an organisation of states that the world's tables know."""
    body = context.world.organisation(key)
    return body is not None and body.plover == "IGO"


# Relations that are one or more labels of the parse.
_LABELS: dict[str, frozenset[str]] = {
    "surface": grammar.SUBJECTS | grammar.PASSIVE_SUBJECTS,  # whatever stands before the verb, passive or not
    "passive": grammar.PASSIVE_SUBJECTS,
    "oprd": frozenset({"oprd", "attr"}),
    "possessor": frozenset({"poss"}),
    "modifier": frozenset({"amod", "compound", "nmod", "poss", "npadvmod"}),
    "modal": frozenset({"advmod"}),
    "particle": frozenset({"prt"}),
    "acomp": frozenset({"acomp"}),
    "mark": frozenset({"mark"}),
    "neg": frozenset({"neg"}),
    "det": frozenset({"det"}),
}
_RELATIONS: dict[str, Callable[[Token], list[Token]]] = {
    "subject": _subject,
    "object": _object,
    "dative": _dative,
    "complement": grammar.complements,
    "infinitive": lambda predicate: [t for t in grammar.complements(predicate) if t.tag_ == "VB" and has_to(t)],
    "self": lambda predicate: [predicate],
    "relative": lambda predicate: [verb for child in predicate.children for verb in _relative(child)],
    "apposed": lambda predicate: [predicate.head] if predicate.dep_ == "appos" else [],
    "head": lambda predicate: [predicate.head] if predicate.dep_ in ("compound", "amod", "nmod") else [],
    "inside": inside,
    "governor": _governor,
    "above": _above,
    "before": _before,
    "behind": _behind,
    "clause": lambda word: [word.head] if word.dep_ == "prep" and word.head.pos_ == "VERB" else [],
    "apposition": lambda predicate: [child for child in predicate.children if child.dep_ == "appos"],
    "aux": _aux,
    "condition": _condition,
    "sentence": lambda predicate: list(predicate.sent),
}
