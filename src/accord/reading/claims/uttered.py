"""Where something was said: where the speaker stands, speaks to somebody, or took part in the occasion of the words.

'said in Oslo', 'told reporters in Oslo', 'at a ceremony in Oslo', 'Speaking in Oslo, …', 'officials in Oslo said',
'after talks in Oslo'. A place within the words themselves is another one, and so is what they are about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.claims.places import dateline_place, first_spot, is_here, spot
from accord.reading.claims.settings import where_clause
from accord.reading.lexicon import thread_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from accord.reading.attribution import Attribution
    from accord.reading.claims.context import Context

AT = frozenset({"in", "at", "near", "outside", "aboard"})
# Prepositions that set a saying on an occasion.
ON_OCCASION = frozenset({"in", "at", "during", "on", "before", "with", "alongside", "to"})
AFTER = frozenset({"after", "following"})
COMPANY = frozenset({"to", "with", "of", "for", "by", "before", "alongside", "beside"})
BODIES = frozenset({"person", "organisation", "outlet", "group"})
OF_THE_SCENE = frozenset({"while", "when", "after"})
DEEPEST = 3  # nouns between a saying and its place: 'in a speech to members of the chamber in Oslo'
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def said_in(attribution: Attribution, context: Context) -> str | None:
    """The key of the place where it was said, or None.

    Args:
        attribution: whose words; what stands in them tells no place of the saying.
        context: the report.
    """
    cue = context.cue(attribution)
    if cue is None or cue.pos_ not in ("VERB", "AUX"):
        return None
    return uttered_in(cue, context, words_said(attribution, cue, context))


def words_said(attribution: Attribution, cue: Token, context: Context) -> set[int]:
    """The positions of the words themselves: not of the paper or occasion on the verb that tells them.

    'deplored the raid in a communiqué issued in Oslo on 11 June': the parser's whole object is taken for what is said.
    """
    inside = {token.i for token in context.content(attribution)}
    for preposition in (c for c in cue.children if c.dep_ == "prep" and c.lower_ in ON_OCCASION and c.i > cue.i):
        if any(c.dep_ == "pobj" and _is_occasion(c) for c in preposition.children):
            inside -= {token.i for token in preposition.subtree}
    return inside


def uttered_in(verb: Token, context: Context, inside: Iterable[int] = ()) -> str | None:
    """The key of the place where the words were said that a verb brings, or None.

    Args:
        verb: that tells the words.
        context: the report.
        inside: positions of the words themselves.
    """
    said = frozenset(inside)
    if is_here(verb, context):
        return dateline_place(context)
    return (
        _of_clause(verb, context, said)
        or _of_scene(verb, context, said)
        or _of_subject(verb, context, said)
        or where_clause(verb, context)
        or _of_step_before(verb, context, said)
    )


def occasions_of(verb: Token) -> Iterator[Token]:
    """The occasions and papers anywhere below a saying: 'vowed to reopen the port at a ceremony in Oslo on 13 June'."""
    for preposition in (t for t in verb.subtree if t.dep_ == "prep" and t.lower_ in ("at", "in", "during")):
        if preposition.i > verb.i:
            yield from (c for c in preposition.children if c.dep_ == "pobj" and _is_occasion(c))


def occasion_place(noun: Token, context: Context) -> str | None:
    """The place of an occasion or a paper."""
    return _about(noun, context, frozenset())


def _of_clause(verb: Token, context: Context, said: frozenset[int]) -> str | None:
    """'said in Oslo', 'told reporters in Oslo', 'said at a ceremony in Oslo', 'said after talks in Oslo'."""
    heard = [c for c in verb.children if c.dep_ in ("dobj", "dative") and c.i not in said]
    for noun in heard:
        one = noun.tag_ == "NN" and noun.lemma_.lower() not in thread_words().sayings.hearing
        if not one and _is_audience(noun, context) and (key := _about(noun, context, said)) is not None:
            return key  # but not 'thanked his counterpart in Oslo'
    if (key := _with_somebody(verb, heard, context, said)) is not None:
        return key
    beyond = [noun.i for noun in heard if noun.dep_ == "dobj" and not _is_audience(noun, context)]
    for preposition in (c for c in verb.children if c.dep_ == "prep" and c.i not in said):
        hidden = bool(beyond) and preposition.i > min(beyond)  # 'condemned the attack in Oslo'
        key = _behind(preposition, context, said, hidden=hidden)
        if key is not None:
            return key
    return None


def _with_somebody(verb: Token, heard: list[Token], context: Context, said: frozenset[int]) -> str | None:
    """'raised the case with Berg in Oslo': a name needs no place to tell whose it is, so there they spoke."""
    for holder in (verb, *heard):
        for one in grammar.prepositional(holder, "with"):
            mention = context.book.resolve(one)
            named = one.pos_ == "PROPN" and mention is not None and mention.form == "name" and one.i not in said
            if not named or mention is None or any(context.actor(key).type != "person" for key in mention.actors):
                continue
            if (key := first_spot(grammar.prepositional(one, "in"), context)) is not None:
                return key
    return None


def _behind(preposition: Token, context: Context, said: frozenset[int], *, hidden: bool) -> str | None:
    word = preposition.lower_
    for below in (c for c in preposition.children if c.i not in said):
        if below.dep_ == "pcomp" and word in AFTER | {"while", "in", "on"}:
            return _of_act(below, context, said)
        if below.dep_ != "pobj":
            continue
        if word in AT and not hidden and (key := spot(below, context)) is not None:
            return key
        if (word in ON_OCCASION and (_is_occasion(below) or _is_audience(below, context))) or (
            word in AFTER and below.lemma_.lower() in _meetings()
        ):
            key = _about(below, context, said)
            if key is not None:
                return key
        if word == "at" and not hidden and (key := _own(below, context, said)) is not None:
            return key
    return None


def _of_act(verb: Token, context: Context, said: frozenset[int]) -> str | None:
    """'after meeting her in Oslo', 'after arriving in Oslo', 'visiting Oslo'."""
    lemma, occasions = verb.lemma_.lower(), thread_words().occasions
    going = lemma in occasions["visit"].verbs
    if not going and lemma not in occasions["meeting"].verbs | thread_words().sayings.speaking:
        return None
    if going:
        towns = (*grammar.patients(verb), *grammar.prepositional(verb, "to"))
        if (key := first_spot(towns, context)) is not None:
            return key
    return _of_clause(verb, context, said)


def _of_scene(verb: Token, context: Context, said: frozenset[int]) -> str | None:
    """'Speaking in Oslo, she said', 'Addressing parliament in Oslo', 'while visiting Oslo': a participle beside it."""
    for clause in verb.children:
        if clause.dep_ != "advcl" or clause.tag_ not in ("VBG", "VBN") or clause.i in said:
            continue
        if any(c.dep_ == "nsubj" or (c.dep_ == "mark" and c.lower_ not in OF_THE_SCENE) for c in clause.children):
            continue
        if (key := _of_act(clause, context, said)) is not None:
            return key
    return None


def _of_subject(verb: Token, context: Context, said: frozenset[int]) -> str | None:
    """'officials in Oslo said', 'Berg, speaking in Oslo, said', 'Berg, in Oslo since Sunday, said'."""
    for subject in (c for c in verb.children if c.dep_ in SUBJECTS and c.i not in said):
        for child in subject.children:
            if child.dep_ == "acl" and child.tag_ == "VBG" and (key := _of_act(child, context, said)) is not None:
                return key
            if child.dep_ == "prep" and child.lower_ in AT and child.i > subject.i:
                return first_spot(child.children, context)
    return None


def _of_step_before(verb: Token, context: Context, said: frozenset[int]) -> str | None:
    """'arrived in Oslo and said', 'met her in Oslo and said': the place to which the act joined before led."""
    first = grammar.first_conjunct(verb)
    return None if first == verb or first.pos_ != "VERB" else _of_act(first, context, said)


def _about(noun: Token, context: Context, said: frozenset[int]) -> str | None:
    """The place of an occasion, or of those who hear: its own, its name's, or that of whom it is with."""
    return _own(noun, context, said) or _named_by(noun, context)


def _own(noun: Token, context: Context, said: frozenset[int], depth: int = 0) -> str | None:
    """The place on a noun, on the clause of how a paper was issued, or on whom it is with."""
    if depth >= DEEPEST:
        return None
    going = noun.lemma_.lower() in thread_words().occasions["visit"].nouns
    prepositions = [c for c in noun.children if c.dep_ == "prep" and c.i > noun.i and c.i not in said]
    there = [c for c in prepositions if c.lower_ in AT or (going and c.lower_ == "to")]
    edges = [
        c
        for p in prepositions
        if p.lower_ == "on"
        for c in p.children
        if c.lemma_.lower() in thread_words().links.edges
    ]
    there += [c for edge in edges for c in edge.children if c.lower_ == "of"]  # 'on the margins of a forum in Oslo'
    for place in _objects(there):
        key = spot(place, context) or _own(place, context, said, depth + 1)
        if key is not None:
            return key
    if (issued := _issued_in(noun, context, said)) is not None:
        return issued
    company = _objects(c for c in prepositions if c.lower_ in COMPANY)
    found = (_own(one, context, said, depth + 1) for one in company if _is_audience(one, context))
    return next((key for key in found if key is not None), None)


def _objects(prepositions: Iterable[Token]) -> list[Token]:
    return [c for preposition in prepositions for c in preposition.children if c.dep_ == "pobj"]


def _issued_in(noun: Token, context: Context, said: frozenset[int]) -> str | None:
    """'a communiqué issued in Oslo', 'a ceremony held at Oslo': where a paper or an occasion was made."""
    issuing = thread_words().sayings.issuing
    for clause in (c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN" and c.i not in said):
        if clause.lemma_.lower() in issuing:
            return first_spot((p for word in ("in", "at") for p in grammar.prepositional(clause, word)), context)
    return None


def _named_by(noun: Token, context: Context) -> str | None:
    """'the Doha forum', 'the Oslo talks'."""
    return first_spot((c for c in noun.children if c.dep_ in ("compound", "nmod", "amod")), context)


def _meetings() -> frozenset[str]:
    occasions = thread_words().occasions
    return occasions["meeting"].nouns | occasions["visit"].nouns | occasions["ceremony"].nouns


def _is_occasion(noun: Token) -> bool:
    words, lemma = thread_words(), noun.lemma_.lower()
    return lemma in _meetings() | words.sayings.papers | words.links.edges


def _is_audience(noun: Token, context: Context) -> bool:
    """Whether a noun is of those who hear it: somebody by name, reporters, a chamber."""
    lemma, classes = noun.lemma_.lower(), context.library.classes
    if lemma in thread_words().sayings.hearing | thread_words().sayings.company or any(
        lemma in classes[name] for name in ("people", "envoy", "office-head", "voice")
    ):
        return True
    mention = context.book.resolve(noun)
    return mention is not None and any(context.actor(key).type in BODIES for key in mention.actors)
