"""Who speaks: the actors behind attributions, and the chain that a claim hangs on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.attributions import attribution_chain
from accord.reading.claim import Link
from accord.reading.claims.context import AGENTS
from accord.reports.span import Span

if TYPE_CHECKING:
    from accord.reading.attribution import Attribution
    from accord.reading.claims.context import Context
    from spacy.tokens import Token

I_WORDS = frozenset({"i", "me", "my", "mine", "myself"})
WE_WORDS = frozenset({"we", "us", "our", "ours", "ourselves"})


def speaker_of(attribution: Attribution, context: Context) -> str | None:
    """The key of the actor that an attribution's source is, or stands for; None where the text leaves it open."""
    known = context.speakers
    if attribution not in known:
        known[attribution] = _speaker_of(attribution, context)
    return known[attribution]


def _speaker_of(attribution: Attribution, context: Context) -> str | None:
    if attribution.source is None:
        return None
    if attribution.head is not None and (token := context.token_at.get(attribution.head)) is not None:
        mention = context.book.resolve(token)
        if mention is not None and len(mention.actors) == 1 and _speaks(mention.actors[0], context):
            return mention.actors[0]
    inside = [m for m in context.mentions_in(attribution.source) if len(m.actors) == 1]
    # 'the CCTV readout', 'a statement on the Vietnamese government's website': the issuer named inside the source.
    for form in (("name", "office"), ("demonym", "metonym", "noun", "pronoun")):
        for mention in inside:
            if mention.form in form and _speaks(mention.actors[0], context):
                return mention.actors[0]
    return None


def _speaks(key: str, context: Context) -> bool:
    return context.actor(key).type in AGENTS


def link_of(attribution: Attribution, context: Context) -> Link:
    """An attribution as a link of a chain."""
    text = context.text
    return Link(
        source=None if attribution.source is None else " ".join(attribution.source.of(text).split()),
        actor=speaker_of(attribution, context),
        cue=None if attribution.cue is None else " ".join(attribution.cue.of(text).split()),
        kind=attribution.form,
        stance=attribution.stance,
    )


def chain_of(span: Span, context: Context) -> tuple[Attribution, ...]:
    """The attributions whose content holds a span, nearest first."""
    return attribution_chain(tuple(context.attributions), span)


def named_by(token: Token, context: Context) -> list[str]:
    """Keys of the actors that a token and its coordination name; 'I' and 'we' in a speech are its speaker's side."""
    keys: dict[str, None] = {}
    for one in grammar.conjuncts(token):
        if one.lower_ in I_WORDS or one.lower_ in WE_WORDS:
            speaker = _speaker_at(one, context)
            if speaker is not None:
                state = context.state_key(speaker) if one.lower_ in WE_WORDS else None
                keys.setdefault(state or speaker)
            continue
        mention = context.book.resolve(one)
        if mention is not None:
            keys.update(dict.fromkeys(mention.actors))
        elif one.pos_ in ("NOUN", "PROPN"):
            keys.update(dict.fromkeys(_people_of(one, context) or _both_sides(one, context)))
    return list(keys)


BOTH = frozenset({"two", "both", "the", "these", "neighbouring", "neighboring"})


def _both_sides(noun: Token, context: Context) -> tuple[str, ...]:
    """'the two sides', 'both countries' where nothing nearer says whose: the two states that the report is about."""
    if noun.tag_ not in ("NNS", "NNPS") or noun.lemma_.lower() not in context.library.classes["side"]:
        return ()
    before = {child.lower_ for child in noun.children if child.i < noun.i}
    return context.dyad if before & BOTH and not before - BOTH else ()


def _people_of(noun: Token, context: Context) -> list[str]:
    """The state whose people, forces or offices a noun names: '36 Belarusian individuals', 'the ambassador of Ghana'."""
    found: list[str] = []
    for child in noun.children:
        inner = [child, *child.lefts] if child.dep_ in ("amod", "poss", "compound", "nmod") else []
        if child.lower_ == "of" and noun.lemma_.lower() in context.library.classes["stands-for"]:
            inner = [c for c in child.children if c.dep_ == "pobj"]
        for token in inner:
            mention = context.book.mention_at(token.idx)
            if mention is None or len(mention.actors) != 1:
                continue
            kind = context.actor(mention.actors[0]).type
            if kind == "state" or (kind in ("organisation", "group") and noun.lemma_.lower() in context.library.classes["stands-for"]):
                found.append(mention.actors[0])
    return found


def _speaker_at(token: Token, context: Context) -> str | None:
    for attribution in chain_of(Span(token.idx, token.idx + len(token.text)), context):
        speaker = speaker_of(attribution, context)
        if speaker is not None:
            return speaker
    return None
