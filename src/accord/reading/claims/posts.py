"""The office that an appointment is to: by the words of its own clause, else by how the text calls who holds it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.claims.classing import office_meant
from accord.reading.claims.offices import TO_BE
from accord.reading.claims.relations import filled
from accord.reading.claims.speakers import named_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from accord.reading.claim import Party
    from accord.reading.claims.context import Context
    from accord.reading.frames.frame import Frame

# Frames whose holder has the office that the text gives; who is 'confirmed' or 'appointed' is called by the one before.
HELD = frozenset(
    {
        "take-office",
        "leave-office",
        "remove",
        "resignation",
        "removal",
        "hand-in-resignation",
        "swear-in",
        "oath",
        "leave-post",
        "relieve",
        "keep-post",
        "stay-in-cabinet",
        "stay-on",
        "offer-resignation",
        "stand-in",
    }
)
# Frames whose object is put into an office, and verbs of following somebody in it: 'named Ana Rojas to succeed him'.
NAMING = frozenset({"appoint", "name-to-office", "nominate"})
SUCCEEDING = frozenset({"succeed", "replace", "follow"})
# Frames of a successor, who has the office of whom he or she follows.
FOLLOWING = frozenset({"replace-with", "chair-goes-to"})
_RANK = re.compile(r"\d+(?:st|nd|rd|th)")  # 'the 12th president'; 'first deputy minister' is an office
FOLLOWER = frozenset({"successor", "replacement"})


def office_of(predicate: Token, frame: Frame, parties: tuple[Party, ...], context: Context) -> str | None:
    """The office that a clause of somebody's appointment or leaving names, or that the text gives to the holder."""
    successor = _successor(predicate) if frame.name in NAMING else None
    if successor is not None:
        return _office_followed(successor, frame, parties, context)
    office = _office(predicate, frame, context)
    follows = next((one for one in filled(predicate, "as", context) if one.lemma_.lower() in FOLLOWER), None)
    if office is None and follows is not None:
        return _followed(follows, context)
    if office is None and frame.name in HELD:
        office = _held("holder", predicate, parties, context)
    if office is None and frame.name in FOLLOWING:
        office = _held("target", predicate, parties, context)
    follows_him = predicate.lemma_.lower() in SUCCEEDING and not grammar.is_passive(predicate)
    if office is None and frame.name == "take-office" and follows_him:
        office = _last_held(predicate, parties, context)
    if office is not None:
        return TO_BE.sub("", office)  # a president-elect becomes president
    return _post(predicate, frame, context) if frame.needs_office else None


def _successor(predicate: Token) -> Token | None:
    """'to succeed him' behind a verb of naming."""
    below = (c for c in predicate.children if c.dep_ in ("xcomp", "advcl") and c.tag_ == "VB" and c.i > predicate.i)
    return next((verb for verb in below if verb.lemma_.lower() in SUCCEEDING), None)


def _office_followed(verb: Token, frame: Frame, parties: tuple[Party, ...], context: Context) -> str | None:
    """The office that is told of, or the one of whom somebody is to follow; who names anybody is not followed."""
    office = _office(verb, frame, context)
    if office is not None:
        return office
    for token in filled(verb, "object", context):
        mention = context.book.mention_at(token.idx)
        for key in mention.actors if mention is not None else ():
            if any(party.actor == key for party in parties):
                continue
            held = [o for o in context.actor(key).offices if o.span is not None and o.span.start <= token.idx]
            if held:
                return held[-1].title
    return None


def _office(predicate: Token, frame: Frame, context: Context) -> str | None:
    titles = context.library.classes["office-head"]
    for relation in frame.office:
        tokens = [predicate] if relation == "self" else filled(predicate, relation, context)
        for token in tokens:
            for one in grammar.conjuncts(office_meant(token, context) or token):
                past = relation == "object" and any(c.lower_ in ("former", "ex", "late") for c in one.children)
                if not past and (one.lemma_.lower() in titles or one.lower_ in titles):
                    return _office_words(one, context)
    behind = next((one for one in _set_behind(predicate) if one.lemma_.lower() in titles), None)
    return None if behind is None or "oprd" not in frame.office else _office_words(behind, context)


def _set_behind(predicate: Token) -> Iterator[Token]:
    """'named Ana Paz her minister', 'chose her to be minister', 'to serve as minister'; a comma sets off what was."""
    for person in grammar.patients(predicate):
        yield from (c for c in person.children if c.dep_ == "appos" and c.left_edge.i == person.i + 1)
    for be in (c for c in predicate.children if c.dep_ == "xcomp" and c.lower_ in ("be", "become")):
        yield from (c for c in be.children if c.dep_ == "attr")
    for act in (c for c in predicate.children if c.dep_ in ("xcomp", "advcl") and c.lower_ in ("serve", "act")):
        yield from (c for role in act.children if role.lower_ == "as" for c in role.children if c.dep_ == "pobj")


def _followed(successor: Token, context: Context) -> str | None:
    """The office of whom somebody follows: 'swore in Ana Paz as his successor', told of the minister who went."""
    whose = [key for child in successor.children if child.dep_ == "poss" for key in named_by(child, context)]
    titles = [
        office.title
        for key in whose
        for office in context.actor(key).offices
        if office.span is not None and office.span.start < successor.idx
    ]
    return titles[-1] if titles else None


def _post(predicate: Token, frame: Frame, context: Context) -> str | None:
    """'Has held the post since March': which one, an earlier sentence tells."""
    tokens = [
        token for relation in frame.office if relation != "self" for token in filled(predicate, relation, context)
    ]
    return next((token.lower_ for token in tokens if token.lemma_.lower() in context.library.classes["post"]), None)


def _held(role: str, predicate: Token, parties: tuple[Party, ...], context: Context) -> str | None:
    """The office that the text itself gives to the holder: 'Prime Minister Srettha Thavisin, who took office'.

    Of several, the one that the same sentence gives before the verb.
    """
    party = next((one for one in parties if one.role == role), None)
    if party is None or sum(one.role == role for one in parties) > 1:  # two ministers have two offices
        return None
    offices = [(o.title, o.span) for o in context.actor(party.actor).offices if o.span is not None and not o.former]
    if len({title for title, _ in offices}) > 1:
        sentence = context.sentence_span(predicate)
        offices = [(title, span) for title, span in offices if sentence.start <= span.start < predicate.idx]
    return offices[-1][0] if len({title for title, _ in offices}) == 1 else None


def _last_held(predicate: Token, parties: tuple[Party, ...], context: Context) -> str | None:
    """The office of whom somebody follows, as the text last told it: 'She succeeds President Luis Soto'."""
    end = context.sentence_span(predicate).end
    offices = [
        office.title
        for party in parties
        if party.role == "target"
        for office in context.actor(party.actor).offices
        if office.span is not None and office.span.start < end
    ]
    return offices[-1] if offices else None


def _is_person(token: Token, context: Context) -> bool:
    mention = context.book.mention_at(token.idx)
    return mention is not None and context.actor(mention.actors[0]).type == "person"


def _office_words(noun: Token, context: Context) -> str:
    start, end = noun, noun
    for child in noun.lefts:
        if (
            child.dep_ in ("amod", "compound", "nmod")
            and child.tag_ not in ("DT", "PRP$")
            and child.lower_ not in ("new", "former", "current", "next", "late")
            and _RANK.fullmatch(child.text) is None
        ):
            edge = child.left_edge
            edge = edge.nbor(1) if edge.tag_ in ("DT", "PRP$") and edge != child else edge  # 'its secretary-general'
            mention = context.book.mention_at(child.idx)
            if mention is not None and child.tag_ == "JJ" and mention.span.start == child.idx:
                continue  # 'the Romanian minister'; of 'the Romanian deputy minister' the deputy is told of as well
            if any(_is_person(inner, context) for inner in noun.doc[child.i : noun.i]):
                continue  # 'elected General Ana Rojas president'
            start = edge if edge.i < start.i else start
    for child in noun.rights:
        if child.lower_ == "of" and child.dep_ == "prep":
            inner = [c for c in child.children if c.dep_ == "pobj"]
            if inner and context.book.resolve(inner[0]) is None:
                end = inner[0]
    if noun.lower_ == "secretary" and [t.lower_ for t in noun.doc[noun.i + 1 : noun.i + 3]] == ["-", "general"]:
        end = end if end != noun else noun.doc[noun.i + 2]  # tokens of one word
    words = context.text[start.idx : _end_of_posting(noun, context) or end.idx + len(end.text)]
    return " ".join(words.split())


def _end_of_posting(noun: Token, context: Context) -> int | None:
    """Where the words of an envoy's office end that tell to whom: 'ambassador to Chad', 'envoy to the bloc'."""
    to = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else noun
    if to.lower_ != "to" or noun.lemma_.lower() not in context.library.classes["envoy"]:
        return None
    whom = next((c for c in to.children if c.dep_ == "pobj"), None)
    mention = context.book.mention_at(whom.idx) if whom is not None else None
    return mention.span.end if mention is not None else None
