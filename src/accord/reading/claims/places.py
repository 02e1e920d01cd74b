"""Places that a text names by a noun only: 'the city', 'the Estonian capital'."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

    from accord.reading.claims.context import Context
    from accord.reading.mention import Mention

NEAR = 600  # characters: two sentences or three
SPOTS = frozenset({"province", "city", "sea", "region", "place"})
"""Types of places that are no states."""


def spot(token: Token, context: Context) -> str | None:
    """The one place, no state, that a token names, or means as a capital."""
    return capital_meant(token, context) or spot_named(token, context)


def spot_named(token: Token, context: Context) -> str | None:
    """The one place, no state, that a token names."""
    mention = context.book.resolve(token)
    if mention is None or len(mention.actors) != 1 or context.actor(mention.actors[0]).type not in SPOTS:
        return None
    return mention.actors[0]


def first_spot(tokens: Iterable[Token], context: Context) -> str | None:
    """The first place, no state, that one of some tokens names, or means as a capital."""
    return next((key for token in tokens if (key := spot(token, context)) is not None), None)


def first_named(tokens: Iterable[Token], context: Context) -> str | None:
    """The first place, no state, that one of some tokens names."""
    return next((key for token in tokens if (key := spot_named(token, context)) is not None), None)


def first_land(tokens: Iterable[Token], context: Context) -> str | None:
    """The first place or state that one of some tokens names, or means as a capital."""
    return next((key for t in tokens if (key := spot(t, context) or state_named(t, context)) is not None), None)


def state_named(noun: Token, context: Context) -> str | None:
    """The state that a noun names as a place: 'flew to Peru, where'."""
    mention = context.book.resolve(noun)
    keys = mention.actors if mention is not None and mention.form == "name" else ()
    return keys[0] if len(keys) == 1 and context.actor(keys[0]).type == "state" else None


def capital_meant(noun: Token, context: Context) -> str | None:
    """The key of the city that 'the Tongan capital' is; 'the capital' alone is that of the dateline, if it is one."""
    if noun.lower_ != "capital" or not any(c.lower_ in ("the", "'s") or c.dep_ == "poss" for c in noun.children):
        return None
    named = [key for c in noun.children if c.dep_ == "appos" and (key := spot_named(c, context)) is not None]
    if named:  # 'the administrative capital Putrajaya'
        return named[0]
    behind = [g for c in noun.children if c.lower_ == "of" for g in c.children]
    owners = {
        state
        for token in (*noun.children, *behind)
        if (m := context.book.resolve(token)) is not None
        for key in m.actors
        if (state := context.state_key(key)) is not None
    }
    if owners:
        states = [context.world.states.get(owner.partition(":")[2]) for owner in owners]
        return states[0].capital if len(states) == 1 and states[0] is not None else None
    place = dateline_place(context)
    return place if place is not None and context.world.seat_of(place) else None


def dateline_place(context: Context) -> str | None:
    """The key of the place that the dateline names: what the text calls 'here'."""
    for word in (context.report.dateline or "").replace("(", ",").split(","):
        for place in context.world.places_named(word.strip())[:1]:
            return place.key
    return None


def is_here(verb: Token, context: Context) -> bool:
    """Whether the outlet says in its own words that an act or an occasion was 'here'; a speaker's may be elsewhere."""
    if not any(child.lower_ == "here" and child.dep_ == "advmod" for child in verb.children):
        return False
    quoted = (span for a in context.attributions if a.form != "indirect" for span in a.content)
    return not any(span.start <= verb.idx < span.end for span in quoted)


def place_before(noun: Token, context: Context) -> Mention | None:
    """'the city', 'the capital': the city last named before, in this or one of the two sentences before."""
    if noun.lower_ not in ("city", "capital", "town", "port") or not any(c.lower_ == "the" for c in noun.children):
        return None
    owner = next((m for c in noun.children if (m := context.book.resolve(c)) is not None and len(m.actors) == 1), None)
    state = context.state_key(owner.actors[0]) if owner is not None else None
    nearest = None
    for mention in context.mentions:
        if mention.span.start >= noun.idx:
            break
        if len(mention.actors) != 1 or context.actor(mention.actors[0]).type != "city":
            continue
        if state is None or context.state_key(mention.actors[0]) == state:
            nearest = mention
    near = nearest is not None and noun.idx - nearest.span.start < NEAR
    return nearest if near else owner  # 'the Estonian capital' lies in Estonia
