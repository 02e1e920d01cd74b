"""With whom somebody signs who is told to sign alone, by the occasion: 'received his guest and signed an accord'.

A report tells the meeting or the visit and then what was signed, without naming the other side again. It is the one
state that the occasion is told with: in the clause that the signing is joined to, in the one whose purpose it is, in
the phrase that sets it, or in the main clause of the sentence before, where that has the same subject. A town tells of
no side, since two may sign in a third one's. Documents of many states and such as name their other side stay as told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.branch import subject_of
from accord.reading.claims.context import AGENTS
from accord.reading.claims.relations import fillers
from accord.reading.claims.speakers import named_by
from accord.reading.lexicon import thread_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from accord.reading.claims.context import Context
    from accord.reading.frames.frame import Frame

# Frames of what two sides do together with a document.
TOGETHER = frozenset(
    {"sign", "put-names", "exchange-documents", "agreement-signed", "reach-agreement", "agree-document", "agree-truce"}
)
OCCASIONS = ("meeting", "visit", "call")
SETTING = frozenset({"during", "at", "after", "following", "on"})
OTHERS = frozenset({"with", "to", "of", "by"})
TELLING = frozenset({"with", "between", "by", "among"})  # who stands behind them has a side in it, named or not
OF_MANY = frozenset({"convention", "charter", "declaration", "covenant", "statement", "letter", "act"})
ABOVE = 4  # clauses
HAILING = frozenset({"hail", "praise", "applaud", "laud", "celebrate", "welcome", "commend"})
PERSONAL = frozenset({"he", "she", "they", "it"})


def partner_by_occasion(
    predicate: Token, known: frozenset[str], frame: Frame, document: Token | None, context: Context
) -> list[str]:
    """The state with whom a document is signed, or both, where its own clause names one or none.

    Args:
        predicate: the trigger.
        known: keys of the states that its clause names, one or none.
        frame: what fired.
        document: the noun of what is signed.
        context: the report.
    """
    if frame.name not in TOGETHER or document is None:
        return []
    if not _is_of_two(document, predicate, context):
        return _hailed(predicate, document, known, context)
    wanted = 2 if not known else 1
    for states in _told_with(predicate, known, context):
        found = states - known
        if states and len(found) != wanted:
            return []
        if found:
            return sorted(found)
    return []


def _hailed(predicate: Token, document: Token, known: frozenset[str], context: Context) -> list[str]:
    """'The premier of Fiji hailed the signing of a pact with Samoa': his own, in a report about just the two."""
    verb, others = predicate.head, [c.lower_ for c in document.children if c.dep_ == "prep"]
    if predicate.dep_ != "dobj" or verb.lemma_.lower() not in HAILING or "with" not in others or "between" in others:
        return []
    who = _who(verb, context)
    return sorted(who) if len(who) == 1 == len(known) and {*who, *known} == set(context.dyad) else []


def _is_of_two(document: Token, predicate: Token, context: Context) -> bool:
    """Whether it may be a document of just two, and nothing tells of another side: no 'convention', no 'with'."""
    near = [c for one in (document, predicate) for c in one.children]
    if document.lemma_.lower() in OF_MANY or any(c.lower_ in TELLING for c in near if c.dep_ in ("prep", "agent")):
        return False
    named = any(c.pos_ == "PROPN" and c.dep_ in ("compound", "nmod", "poss") for c in document.children)
    return not named and not any(c.lower_ in context.library.classes["of-many"] for c in document.children)


def _told_with(predicate: Token, known: frozenset[str], context: Context) -> Iterator[frozenset[str]]:
    """The states of each occasion by which the signing is told, from the nearest on."""
    verb = grammar.governing_verb(predicate)
    if verb is None:
        return
    for one in _own_clauses(verb):
        yield frozenset().union(*(_in_phrase(noun, context) for noun in _set_in(one)))
        if one != verb and _is_occasion(one):
            yield _with_whom(one, context)
    before = context.sentence_above(verb)
    main = before.root if before is not None else None
    if main is not None and _is_occasion(main) and _goes_on(verb, known, context):
        named = _with_whom(main, context) | _who(main, context)
        yield named if not known or known <= named else frozenset()


def _own_clauses(verb: Token) -> Iterator[Token]:
    """A verb, those it is joined to behind one subject, and the one whose purpose it is."""
    yield verb
    for _ in range(ABOVE):
        purpose = verb.dep_ in ("advcl", "xcomp") and verb.tag_ == "VB"
        joined = verb.dep_ == "conj" and verb.head.pos_ == "VERB" and subject_of(verb) is None
        above = verb.head if purpose or joined else _what_comes_first(verb)
        if above is None:
            return
        verb = above
        yield verb


def _what_comes_first(verb: Token) -> Token | None:
    """'went to China before signing', 'prior to signing': what is told as done right before."""
    if verb.tag_ != "VBG":
        return None
    if verb.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ == "before" for c in verb.children):
        return verb.head
    preposition = verb.head
    if verb.dep_ != "pcomp" or preposition.lower_ not in ("before", "to"):
        return None
    first = preposition.head if preposition.lower_ == "to" else preposition
    return first.head if first.lower_ in ("before", "prior") and first.head.pos_ == "VERB" else None


def _set_in(verb: Token) -> Iterator[Token]:
    """The occasions' nouns in which a verb's act is set: 'during his visit to Togo', 'after talks with the premier'."""
    for preposition in (c for c in verb.children if c.dep_ == "prep" and c.lower_ in SETTING):
        yield from (c for c in preposition.children if _names_occasion(c))


def _names_occasion(noun: Token) -> bool:
    words = thread_words().occasions
    return noun.pos_ == "NOUN" and any(noun.lemma_.lower() in words[kind].nouns for kind in OCCASIONS)


def _is_occasion(verb: Token) -> bool:
    """Whether a verb, or what it carries, tells of a meeting, a visit or a call."""
    words = thread_words().occasions
    lemma = verb.lemma_.lower()
    if any(lemma in words[kind].verbs for kind in OCCASIONS) and lemma not in (
        "hold",
        "sit",
        "attend",
        "address",
        "pay",
    ):
        return True
    return any(_names_occasion(c) for c in verb.children if c.dep_ == "dobj")


def _in_phrase(noun: Token, context: Context) -> frozenset[str]:
    """The states that an occasion's phrase names: whose it is, with whom, and the country that it is to."""
    before = [c for c in noun.children if c.dep_ in ("poss", "amod", "compound", "nmod")]
    behind = [g for c in noun.children if c.dep_ == "prep" and c.lower_ in OTHERS for g in c.children]
    return _states((*before, *behind), context)


def _with_whom(verb: Token, context: Context) -> frozenset[str]:
    """The states of whom one meets, hosts, calls or visits."""
    going = thread_words().occasions["call"].verbs | thread_words().occasions["visit"].verbs
    to = fillers(verb, "to") if verb.lemma_.lower() in going else []
    tokens = [*fillers(verb, "object"), *fillers(verb, "with"), *to]
    taken = [c for c in verb.children if c.dep_ == "dobj" and _names_occasion(c)]
    return _states(tokens, context).union(*(_in_phrase(noun, context) for noun in taken))


def _who(verb: Token, context: Context) -> frozenset[str]:
    return _states(fillers(verb, "subject"), context)


def _states(tokens: list[Token] | tuple[Token, ...], context: Context) -> frozenset[str]:
    """The states of those whom some words name: persons, bodies and countries, no towns."""
    keys = (key for token in tokens for key in named_by(token, context))
    return context.states_of(key for key in keys if context.actor(key).type in AGENTS - {"outlet"})


def _goes_on(verb: Token, known: frozenset[str], context: Context) -> bool:
    """Whether a sentence goes on with the one before: by 'she', or by a passive without a doer."""
    subject = subject_of(verb)
    if not known:
        return grammar.is_passive(verb) and not grammar.agents(verb)
    return subject is not None and (
        subject.lower_ in PERSONAL or context.states_of(named_by(subject, context)) == known
    )
