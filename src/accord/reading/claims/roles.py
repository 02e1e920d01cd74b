"""Who fills a frame's roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.claim import Party, Role
from accord.reading.claims.alongside import accompanying, signed_beside
from accord.reading.claims.announced import announcer
from accord.reading.claims.befallen import befallen_by_name
from accord.reading.claims.context import AGENTS, PLACES, Context
from accord.reading.claims.counterparts import other_side
from accord.reading.claims.inflicted import inflicted_by
from accord.reading.claims.officials import is_office
from accord.reading.claims.owners import does_privately
from accord.reading.claims.relations import filled, is_of_states
from accord.reading.claims.resuming import resumed
from accord.reading.claims.signatories import signatories
from accord.reading.claims.speakers import named_by, voice_of_paper
from accord.reading.onlookers import looks_on
from accord.reports.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.frames.frame import Frame
    from accord.reading.mention import Actor

# Roles that gather everybody from all relations; the others take the first relation that names somebody.
GATHERING = frozenset({"party"})
ACTING = frozenset({"source", "speaker"})
OPEN_SIDES = frozenset({"subject", "object", "with", "between"})  # of them a name that nobody knows leaves a side open
TOLD_ONLY = "org:/"  # how the key of an organisation begins of which only the text tells, and not of which state


def _accepts(key: str, types: tuple[str, ...], context: Context) -> bool:
    kind = context.actor(key).type
    if not types:
        return kind in AGENTS
    return kind in types or ("place" in types and kind in PLACES) or ("actor" in types and kind in AGENTS)


def parties_of(predicate: Token, frame: Frame, context: Context) -> tuple[Party, ...]:
    """The parties of the act, role by role, in the frame's order."""
    parties = _by_grammar(predicate, frame, context)
    if frame.kind == "meeting" and len(parties) == 1:
        parties += _joined_to(predicate, parties[0], context)
    parties += signed_beside(predicate, parties, frame, context)
    parties += accompanying(predicate, parties, frame, context)
    parties += signatories(predicate, parties, frame, context)
    if frame.fallback and _has_open_side(predicate, frame, context):
        return tuple(parties + (_states_of(parties, context) if frame.lift else []))
    if frame.fallback and frame.kind != "meeting" and len(parties) < 2:  # noqa: PLR2004 (a dispute has two sides)
        parties = _from_sentence(predicate, parties, frame, context)
    if frame.fallback and frame.kind in ("agreement", "meeting") and not parties:
        role = next(iter(frame.roles))
        sides = context.sides_at(predicate.idx) or sorted(context.states_of(context.pair_before(predicate.idx)))
        # 'played down deals signed while Wang was there': a third one in the sentence, and they need not be theirs
        third = set(_sentence_states(predicate, context, AGENTS - {"outlet"})) - set(sides)
        parties = [] if third else [Party(state, role) for state in sides]
    parties += befallen_by_name(predicate, parties, frame, context)
    if frame.resumes:
        parties = resumed(predicate, parties, frame, context)
    parties += announcer(predicate, parties, frame, context)
    parties += inflicted_by(predicate, parties, frame, context)
    if frame.dyadic:
        parties += other_side(predicate, parties, frame, context)
    if frame.lift:
        parties += _states_of(parties, context)
    return tuple(parties)


# Adjectives beside a state's own by which a thing is of another time: 'a French colonial map'.
OF_OLD = frozenset({"colonial", "imperial", "mandate-era", "colonial-era", "ottoman", "soviet-era", "wartime"})


def _joined_to(predicate: Token, party: Party, context: Context) -> list[Party]:
    """'Peru's Ana Rojas and Chile's Luis Soto, who met on Sunday': of those who met the clause hangs on the last."""
    clause, last = predicate, predicate.head
    who = any(child.lower_ == "who" and child.dep_ == "nsubj" for child in clause.children)
    if clause.dep_ != "relcl" or not who or last.dep_ != "conj" or last.head.pos_ != "PROPN":
        return []
    named = named_by(grammar.first_conjunct(last), context)
    return [Party(key, party.role) for key in named if key != party.actor and context.actor(key).type == "person"]


def _has_open_side(predicate: Token, frame: Frame, context: Context) -> bool:
    """Whether grammar gives the act somebody whom nothing names: 'European allies signed'. Then nobody is borrowed."""
    if predicate.pos_ not in ("VERB", "AUX"):
        return False
    relations = [r for r in next(iter(frame.roles.values())) if r in OPEN_SIDES]
    classes = context.library.classes
    for token in (one for relation in relations for one in filled(predicate, relation, context)):
        lemma = token.lemma_.lower()
        people = token.pos_ == "PROPN" or (  # 'Ferrand urged Chad to …': a name that nothing explains is somebody's
            token.pos_ == "NOUN"
            and (lemma in classes["people"] or lemma in classes["side"] or lemma in classes["unnamed"])
        )
        if people and not named_by(token, context) and not _are_both(token):
            return True
    return False


def _are_both(noun: Token) -> bool:
    """'the two sides', 'both governments': those of whom the report tells."""
    return any(child.lower_ in ("two", "both", "neither", "either") for child in noun.children)


def _seated(key: str, context: Context) -> str:
    """The state that a city lies in, where a mission to it is told by the city: 'its ambassador in Lima'."""
    return context.side(key) if context.actor(key).type in PLACES else key


def _fresh(
    tokens: list[Token], types: tuple[str, ...], taken: set[str], context: Context, *, first_only: bool
) -> list[str]:
    """Keys that some tokens name, of the right types and not yet of another role; of the first only, if so asked."""
    own = {context.state_key(key) for key in taken} if first_only else set()
    found: list[str] = []
    for token in tokens:
        if _names_another(token, context):
            continue
        named = [_seated(key, context) if "seat" in types else key for key in named_by(token, context)]
        if token.dep_ == "poss" and token.head.lemma_.lower() in context.library.classes["compatriot"]:
            named = [context.state_key(key) or key for key in named]  # 'his compatriots were arrested': not he
        also = (*types, "state") if "official" in types and is_office(token, context) else types
        keys = [k for k in named if k not in taken and _accepts(k, also, context)]
        keys = [k for k in keys if context.state_key(k) not in own or context.state_key(k) is None]
        if first_only:  # 'through its agency, Safe Export': a firm within what is promised is nobody's addressee
            keys = [k for k in keys if not k.startswith(TOLD_ONLY)]
        found += keys
        if first_only and keys:
            break
    return list(dict.fromkeys(found))


def _names_another(token: Token, context: Context) -> bool:
    """'a NATO member', 'an Iranian ally': whose member or ally somebody is does not do what he does."""
    noun = token.head if token.dep_ in ("amod", "compound", "nmod", "poss") else token
    lemma, classes = noun.lemma_.lower(), context.library.classes
    if noun != token and lemma in classes["sided-with"]:
        return True
    if lemma not in classes["of-a-body"]:
        return False
    mention = context.book.resolve(token)
    itself = noun == token and mention is not None and mention.head == token.idx
    return not itself and any(is_of_states(key, context) for key in named_by(token, context))


OWNERS = frozenset({"amod", "compound", "nmod", "poss"})


def _owns_private(token: Token, frame: Frame, context: Context) -> bool:
    """'Togo's main trade union urged', 'the opposition in Lome': whose people they are does not do what they do.

    What people do on the ground is told with their nationality: 'Chadian truckers blocked the road'.
    """
    behind = token.dep_ == "pobj" and token.head.lower_ in ("in", "from", "of")
    if not behind and (token.dep_ not in OWNERS or (frame.kind == "act" and token.dep_ != "poss")):
        return False
    return does_privately(token.head.head if behind else token.head, context)


def _by_grammar(predicate: Token, frame: Frame, context: Context) -> list[Party]:
    """The parties that the relations of a frame's roles name."""
    found: dict[tuple[str, str], Party] = {}
    taken: set[str] = set()
    for role, relations in frame.roles.items():
        types = frame.types.get(role, ())
        for relation in relations:
            tokens = filled(predicate, relation, context)
            if role in ACTING:
                tokens = [token for token in tokens if not _owns_private(token, frame, context)]
            fresh = _fresh(tokens, types, taken, context, first_only=relation == "inside")
            if not fresh and role in ("source", "speaker") and relation == "subject":
                fresh = _by_paper(tokens, types, context)
            for key in fresh:
                found.setdefault((key, role), Party(key, role))
                taken.add(key)
            if fresh and role not in GATHERING:
                break
    return list(found.values())


def _by_paper(tokens: list[Token], types: tuple[str, ...], context: Context) -> list[str]:
    """Who does it through a paper: 'the note asked Hanoi for an explanation', 'The note … It asked'."""
    issuers = (voice_of_paper(token, context) for token in tokens if token.pos_ in ("NOUN", "PRON"))
    return [key for key in issuers if key is not None and _accepts(key, types, context)]


def _states_of(parties: list[Party], context: Context) -> list[Party]:
    """The states that the persons act for, or the organisation of states that they lead; it takes the person's role."""
    have = {party.actor for party in parties}
    added: list[Party] = []
    for party in parties:
        actor = context.actor(party.actor)
        state = context.led(party.actor) or context.state_key(party.actor)
        if _is_out_of_office(actor, context) or _is_under_arms(actor, context):
            continue
        if actor.type in ("person", "organisation") and state is not None and state not in have:
            have.add(state)
            added.append(Party(state, party.role))
    return added


def _is_under_arms(actor: Actor, context: Context) -> bool:
    """Whether it is an armed group that rules no state: what rebels do is not done by the one that they fight in."""
    known = context.world.organisation(actor.key) if actor.type == "organisation" else None
    return known is not None and known.kind == "armed group" and not known.organ


def _is_out_of_office(actor: Actor, context: Context) -> bool:
    """Whether the text calls somebody by a past office only: a former president acts for no state, the then one did."""
    told = [office for office in actor.offices if office.span is not None]
    if actor.type != "person" or not told or not all(office.former for office in told):
        return False
    return not any("then" in context.text[max(o.span.start - 6, 0) : o.span.end].lower() for o in told if o.span)


def _sentence_states(predicate: Token, context: Context, types: frozenset[str]) -> list[str]:
    """The states that a sentence names, by themselves or by actors (and places) of some types."""
    return _states_between(predicate.sent.start_char, predicate.sent.end_char, context, types)


def _states_between(
    start: int, end: int, context: Context, types: frozenset[str], *, strictly: bool = False
) -> list[str]:
    states: dict[str, None] = {}
    telling = [a.source for a in context.attributions if a.source is not None and a.form == "direct"]
    for mention in context.mentions_in(Span(start, end)):
        if any(source.covers(mention.span) for source in telling):
            continue  # '"Both sides agreed," said the mediator': who tells it is no side
        token = context.token_at.get(mention.head)
        venue = token is not None and token.dep_ == "pobj" and token.head.lower_ in ("in", "at", "near")
        past = token is not None and any(c.lower_ in OF_OLD for c in (*token.children, *token.head.children))
        apart = venue or past or (token is not None and _is_onlooker(token))
        apart = apart or (strictly and token is not None and _is_apart(token, context))
        for key in () if apart else mention.actors:
            if context.actor(key).type in types and (state := context.state_key(key)) is not None:
                states.setdefault(state)
    return list(states)


def _is_apart(token: Token, context: Context) -> bool:
    """'the Algiers Accord', 'signed it after Fiji had paid': a town in a name, who does what a clause beside tells."""
    mention = context.book.mention_at(token.idx)
    town = mention is not None and all(context.actor(key).type in PLACES for key in mention.actors)
    if town and token.dep_ in ("compound", "nmod") and token.head.lemma_.lower() in context.library.classes["document"]:
        return True
    clause = next((a for a in (token, *token.ancestors) if a.dep_ == "advcl" and a.pos_ in ("VERB", "AUX")), None)
    marks = {c.lower_ for c in clause.children if c.dep_ == "mark"} if clause is not None else set()
    told = clause is not None and any(c.dep_ in ("nsubj", "nsubjpass") for c in clause.children)
    return told and bool(marks & BESIDE)


BESIDE = frozenset({"after", "before", "since", "because", "although", "though", "unless", "if"})


def _is_onlooker(token: Token) -> bool:
    first = grammar.first_conjunct(token)
    return first.dep_ == "pobj" and first.head.lower_ == "with" and looks_on(first)


def _from_sentence(predicate: Token, parties: list[Party], frame: Frame, context: Context) -> list[Party]:
    """Parties that grammar leaves open, where the sentence names just two states, by themselves or by their people."""
    role = next(iter(frame.roles))
    agents = AGENTS - {"outlet"}
    if frame.kind == "agreement":
        first, last = predicate.left_edge.idx, predicate.right_edge.idx + 1
        states = _states_between(first, last, context, agents | PLACES, strictly=True)
        return parties if len(states) != 2 else _with(parties, states, role, context)  # noqa: PLR2004
    states = _sentence_states(predicate, context, agents)
    if len(states) != 2:  # noqa: PLR2004
        states = _sentence_states(predicate, context, agents | PLACES)
    if len(states) != 2:  # noqa: PLR2004
        return parties
    return _with(parties, states, role, context)


def _with(parties: list[Party], states: list[str], role: Role, context: Context) -> list[Party]:
    have = {party.actor for party in parties} | {context.state_key(party.actor) for party in parties}
    return parties + [Party(state, role) for state in states if state not in have]
