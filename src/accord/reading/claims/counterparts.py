"""The other side of a step between two states, where its own clause names one: whom a state asks for an explanation.

'Bamako summoned the ambassador and demanded an explanation' leaves out what the sentence before told. The other side is
taken only where the sentences at hand name two states in all, its own and one more, and where the report as a whole is
not plainly about another pair. Else it stays open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.claim import Party, Role
from accord.reading.claims.context import AGENTS, Context
from accord.reading.claims.relations import fillers
from accord.reading.claims.speakers import chain_of, named_by
from accord.reports.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

    from accord.reading.frames.frame import Frame

BACK = 3  # sentences before the step's own
PEOPLE = ("people", "side", "unnamed", "office-head", "stands-for", "voice", "common-body")


def other_side(predicate: Token, parties: list[Party], frame: Frame, context: Context) -> list[Party]:
    """The party that a step between two states lacks; none where grammar or the text leaves it open."""
    own = _states_known(parties, context)
    role = _lacking(parties, frame)
    if role is None or len(own) != 1 or None in own or is_told(predicate, role, frame, context):
        return []
    state = own.pop()
    if role == "source" and (host := _accredited(predicate, context)) is not None:
        return [Party(host, role)] if host != state else []
    other = _in_mind(predicate, state, context)
    return [Party(other, role)] if other is not None else []


def _states_known(parties: list[Party], context: Context) -> set[str | None]:
    """The states of the parties, with None for one of whom nobody knows it; not for who is named beside a state.

    In 'a Chadian pastor, Kofi Bo, was expelled' the pastor is one with whose he is.
    """
    states = {party.role for party in parties if context.actor(party.actor).type == "state"}
    told = [p for p in parties if not (p.role in states and context.actor(p.actor).type == "person")]
    return {context.state_key(party.actor) for party in told}


def _lacking(parties: list[Party], frame: Frame) -> Role | None:
    """The role that nobody fills; of a mutual step the one that both sides have."""
    roles = list(frame.roles)
    if "party" in roles:
        return "party" if all(party.role == "party" for party in parties) else None
    missing = [role for role in roles if all(party.role != role for party in parties)]
    return missing[0] if len(missing) == 1 else None


def is_told(predicate: Token, role: Role, frame: Frame, context: Context) -> bool:
    """Whether grammar gives the role to people whom nothing names: 'asked the villagers to leave'; not to an envoy."""
    envoys, classes = context.library.classes["envoy"], context.library.classes
    for relation in frame.roles[role]:
        if "." in relation:
            continue
        for token in fillers(predicate, relation):
            lemma = token.lemma_.lower()
            if (
                lemma in envoys
                or lemma == "ministry"
                or token.pos_ not in ("NOUN", "PROPN", "PRON")
                or named_by(token, context)
            ):
                continue
            somebody = relation == "subject" or token.ent_type_ in ("PERSON", "ORG", "GPE", "NORP")
            named = token.pos_ == "PROPN" and somebody
            private = role == "source" and lemma in classes["private"]
            if named or private or token.pos_ == "PRON" or any(lemma in classes[name] for name in PEOPLE):
                return True
    return False


def _accredited(predicate: Token, context: Context) -> str | None:
    """The state that an envoy is sent to, which alone can call him in: 'Zambia's envoy to Kuwait was called in'."""
    for envoy in grammar.patients(predicate):
        if envoy.lemma_.lower() not in context.library.classes["envoy"]:
            continue
        for preposition in ("to", "in"):
            for token in fillers(envoy, preposition):
                states = {context.state_key(key) for key in named_by(token, context)} - {None}
                if len(states) == 1:
                    return states.pop()
    return None


def _in_mind(predicate: Token, own: str | None, context: Context) -> str | None:
    """The one other state that this sentence or those before it name; further back only while they name no other."""
    at = context.sentence_number(predicate)
    sentences = context.sentences[max(0, at - BACK) : at + 1]
    sides, telling = context.sides_at(predicate.idx), _who_tells(predicate, context)
    for sentence in reversed(sentences):
        others = _states(sentence, context, telling) - {own}
        if len(others) > 1:  # 'Chad recognised it, following Laos and Oman. Fiji severed ties the same day'
            others = _states(sentence, context, telling, acting=True) - {own}
            return others.pop() if len(others) == 1 else None
        if others:
            other = others.pop()
            return other if not sides or {own, other} == set(sides) else None
    return None


def _who_tells(predicate: Token, context: Context) -> list[Span]:
    """Who says what is quoted of others: '"With Ghana's demands we can live," the Togolese leader said'."""
    at = Span(predicate.idx, predicate.idx + len(predicate.text))
    chain = (one for one in chain_of(at, context) if one.form == "direct" and one.source is not None)
    return [one.source for one in chain if one.source is not None]


def _states(sentence: Sentence, context: Context, telling: list[Span], *, acting: bool = False) -> set[str]:
    """The states that a sentence names, by themselves or their people; of those that act only, if so asked."""
    found: set[str] = set()
    for mention in context.mentions_in(Span(sentence.start_char, sentence.end_char)):
        if any(source.covers(mention.span) for source in telling):
            continue
        if acting and not _acts(context.token_at.get(mention.head)):
            continue
        for key in mention.actors:
            state = context.state_key(key)
            if state is not None and context.actor(key).type in AGENTS - {"outlet"}:
                found.add(state)
    return found


def _acts(token: Token | None) -> bool:
    """Whether somebody is a subject, alone or as the owner or kind of one."""
    for _ in range(BACK):
        if token is None or token.dep_ not in ("compound", "amod", "poss", "nmod", "conj"):
            break
        token = token.head
    return token is not None and token.dep_ in ("nsubj", "nsubjpass", "agent")
