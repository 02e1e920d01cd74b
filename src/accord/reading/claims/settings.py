"""Places that the way of telling an act gives: where somebody is taken, which court rules, which capital hosts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.claims.places import SPOTS, first_spot, spot, state_named

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from spacy.tokens import Token

    from accord.reading.claims.context import Context

AT = frozenset({"in", "at", "near", "off", "outside", "on", "into", "along"})
# Verbs of which the place behind 'to' is where it ends: 'was towed to Sfax'.
MOVING = frozenset(
    {"take", "bring", "tow", "escort", "transfer", "move", "fly", "ferry", "sail", "lead", "drive", "evacuate"}
    | {"deport", "repatriate", "dispatch", "send", "travel", "return", "divert", "ship", "extradite", "carry"}
    | {"convey", "rush"}
)
DELIVERING = frozenset({"airlift", "deliver", "dispatch", "ferry", "fly", "rush", "send", "ship", "truck"})
MESSAGES = ("document", "protest-note", "money", "courtesy", "invitation")  # classes of what is sent to no place
# Verbs that tell of nothing but that their object goes on: it is where they are.
CARRYING = frozenset(
    {"begin", "start", "hold", "conduct", "launch", "stage", "open", "carry", "run", "kick", "finish", "end"}
)
RULING = frozenset({"judge", "magistrate", "judgeship", "magistracy"})
HOSTING = frozenset({"host", "receive", "welcome"})
CLASSES = frozenset({"kingdom", "republic", "sultanate", "emirate", "principality", "commonwealth"})
COUNTRIES = frozenset({"country", "kingdom", "emirate", "sultanate", "republic", "nation"})
SEATED = frozenset({"presidency", "government", "cabinet", "palace"})
CLIMBED = 4
PATH = frozenset({"prep", "pobj", "dobj", "nsubjpass", "attr", "compound"})
REMOTE = frozenset({"call", "telephone", "phone", "conversation", "video", "videoconference"})


def led_to(verb: Token, context: Context) -> str | None:
    """Where somebody or something is taken: 'had been taken to Bissau', 'towed into the port of Sfax'."""
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in MOVING:
        return None
    found = (_at(noun, context) for word in ("to", "into") for noun in grammar.prepositional(verb, word))
    return next((key for key in found if key is not None), None)


def delivered_to(verb: Token, context: Context) -> str | None:
    """'delivered a battery to Slovenia', 'shipped flour to Port Sudan': a thing that is brought is where it is brought.

    What is paid or written to a state is at no place in it.
    """
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in DELIVERING:
        return None
    classes = context.library.classes
    things = grammar.patients(verb)
    if not things or any(one.lemma_.lower() in classes[name] for one in things for name in MESSAGES):
        return None
    holders = (verb, *things, *(one for thing in things for one in grammar.prepositional(thing, "of")))
    for noun in (noun for holder in holders for noun in grammar.prepositional(holder, "to")):
        mention = context.book.resolve(noun)
        keys = mention.actors if mention is not None and mention.form == "name" else ()
        if len(keys) == 1 and context.actor(keys[0]).type in SPOTS | {"state"}:
            return keys[0]
    return None


def carried_on_at(verb: Token, context: Context) -> str | None:
    """'began exercises in the north of Mali', 'opened fire on a boat off Sfax': where what a light verb carries is."""
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in CARRYING:
        return None
    below = [*grammar.patients(verb), *grammar.prepositional(verb, "on")]
    return next((key for noun in below for key in _behind(noun, context)), None)


def beside_event(noun: Token, verb: Token, context: Context) -> str | None:
    """'hold consultations at the level of deputies in Lima': the town behind the verb that carries the event."""
    if noun.lemma_.lower() in REMOTE:
        return None
    for word in verb.subtree:
        if word.dep_ != "prep" or word.lower_ not in ("in", "at") or word.i < noun.i:
            continue
        above = word.head
        while above not in (verb, above.head) and above.dep_ in PATH:
            above = above.head
        if above != verb:
            continue
        for place in (c for c in word.children if c.dep_ == "pobj"):
            key = spot(place, context)
            if key is not None and context.actor(key).type in ("city", "place"):
                return key
    return None


def ruled_at(verb: Token, context: Context) -> str | None:
    """'a court in Sfax sentenced', 'was given three years by the tribunal of Sfax': where the court is."""
    doers = grammar.agents(verb) if verb.pos_ == "VERB" else []
    custody = [n for n in grammar.prepositional(verb, "in") if n.lower_ in ("custody", "jail", "prison", "detention")]
    doers += [court for noun in custody for court in grammar.prepositional(noun, "by")]
    for noun in doers:
        if _is_court(noun, context):
            # 'the Arica 3rd Criminal Court', where the town's name hangs on the number
            named = [c for c in noun.subtree if c.i < noun.i and c.dep_ in ("compound", "nmod", "amod")]
            before = first_spot(named, context) or _town_in_name(noun, context)
            return before or next(_behind(noun, context), None)
    return None


def _town_in_name(noun: Token, context: Context) -> str | None:
    """'the Arica Criminal Court', one body by its name: the town by which that begins."""
    words = [t for t in noun.subtree if t.i < noun.i and t.dep_ == "compound" and t.pos_ == "PROPN"]
    places = context.world.places_named(words[0].text) if words else ()
    return places[0].key if len(places) == 1 and places[0].type == "city" else None


def _is_court(noun: Token, context: Context) -> bool:
    return noun.lemma_.lower() in context.library.classes["court"] or noun.lemma_.lower() in RULING


def seated_at(verb: Token, context: Context) -> str | None:
    """Where a court sits, else the state whose parliament or court acts at home: 'Estonia's parliament ratified it'."""
    return ruled_at(verb, context) or ruled_at_home(verb, context)


def ruled_at_home(verb: Token, context: Context) -> str | None:
    """The state whose parliament or court acts, which it does at home."""
    houses = context.library.classes["ballot-body"]
    agents = grammar.agents(verb) if verb.pos_ == "VERB" else ()
    bodies = (noun for noun in agents if noun.lemma_.lower() in houses or _is_court(noun, context))
    states = context.states_of(key for noun in bodies for key in _told_by(noun, context))
    return next(iter(states)) if len(states) == 1 else None


def _told_by(noun: Token, context: Context) -> Iterator[str]:
    """Whom a body's noun names, else who stands before it: 'a Peruvian judge'."""
    yield from context.keys(noun) or (
        key for c in noun.children if c.dep_ in ("poss", "amod", "nmod", "compound") for key in context.keys_at(c)
    )


def hosted_by(verb: Token, context: Context) -> str | None:
    """'Ankara hosted two rounds': the town by whose name its state is told as the host."""
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in HOSTING or grammar.is_passive(verb):
        return None
    for noun in grammar.agents(verb):
        mention = context.book.resolve(noun)
        if mention is None or mention.form not in ("metonym", "name") or len(mention.actors) != 1:
            continue
        for place in context.world.places_named(mention.span.of(context.text))[:1]:
            if context.state_key(place.key) == context.state_key(mention.actors[0]) and place.key != mention.actors[0]:
                return place.key
    return None


def where_clause(verb: Token, context: Context) -> str | None:
    """'flew to Oslo, where he is due to meet the king': the place that 'where' stands for."""
    top = grammar.first_conjunct(verb)
    for _ in range(CLIMBED):
        if top.dep_ not in ("xcomp", "acomp", "ccomp"):
            break
        top = grammar.first_conjunct(top.head)
    if top.dep_ != "relcl" or not any(c.lower_ == "where" for c in top.children):
        return None
    here = spot(top.head, context) or state_named(top.head, context)
    if here is not None or top.head.idx not in context.dated:
        return here
    # 'flew to Oslo on Sunday, where he is due to meet the king': the parser hung the clause on the day
    above = top.head.head
    main = above if above.pos_ == "VERB" else grammar.governing_verb(above)
    if main is None:
        return None
    nouns = [n for word in ("to", "for", "in", "at") for n in grammar.prepositional(main, word)]
    nouns += [n for one in grammar.patients(main) for n in grammar.prepositional(one, "to")]  # 'paid a visit to Peru'
    return first_spot(nouns, context) or next(
        (key for n in nouns if (key := state_named(n, context)) is not None), None
    )


def hosting_state(predicate: Token, verb: Token, context: Context) -> str | None:
    """'Qatar hosted talks', 'talks that Qatar hosted', 'talks hosted by Qatar': the state that receives others."""
    hosts = [
        one for one in (verb, *(c for c in predicate.children if c.dep_ in ("relcl", "acl"))) if one.lemma_ == "host"
    ]
    nouns = [noun for host in hosts for noun in grammar.agents(host)]
    found = {key for noun in nouns if (key := state_named(noun, context) or _state_of_seat(noun, context)) is not None}
    return found.pop() if len(found) == 1 else None


def _state_of_seat(noun: Token, context: Context) -> str | None:
    """The state of a presidency or a government, which receives others at home: 'talks that its presidency hosted'."""
    keys = context.keys(noun)
    if len(keys) != 1 or context.actor(keys[0]).type != "organisation":
        return None
    last = context.actor(keys[0]).name.lower().split()[-1:]
    return context.state_key(keys[0]) if last and last[0] in SEATED else None


def promised_at(predicate: Token, context: Context) -> str | None:
    """'pledged to send a team to Gao', 'will open an embassy in Oslo': where what is promised is to be."""
    for verb in (*grammar.complements(predicate), predicate):
        if verb.pos_ != "VERB":
            continue
        nouns = [n for word in ("in", "at") for n in grammar.prepositional(verb, word)]
        nouns += [n for n in grammar.prepositional(verb, "to") if verb.lemma_.lower() in MOVING]
        inner = (key for noun in grammar.patients(verb) for key in _behind(noun, context))
        found = next((key for n in nouns if (key := _at(n, context)) is not None), None) or next(inner, None)
        if found is not None:
            return found
    return None


def country_meant(noun: Token, visitors: AbstractSet[str], context: Context) -> str | None:
    """'is visiting the country', 'the visit to the kingdom': the one of the report's two states that is not theirs."""
    plain = any(c.lower_ == "the" for c in noun.children) and not any(
        c.dep_ in ("prep", "amod", "relcl") for c in noun.children
    )
    if noun.lemma_.lower() not in COUNTRIES or not plain:
        return None
    others = [state for state in context.dyad if state not in visitors]
    return others[0] if len(others) == 1 and len(context.dyad) > 1 else None


def _at(noun: Token, context: Context) -> str | None:
    return spot(noun, context) or next(_behind(noun, context), None)


def _behind(noun: Token, context: Context) -> Iterator[str]:
    """The spots behind a common noun: 'a judge in Trapani', 'the port of Sfax'."""
    if noun.pos_ not in ("NOUN", "PROPN"):
        return
    for preposition in (c for c in noun.children if c.dep_ == "prep" and c.lower_ in AT | {"of"}):
        for below in (c for c in preposition.children if c.dep_ == "pobj"):
            if (key := spot(below, context)) is not None:
                yield key
