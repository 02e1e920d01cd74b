"""Where one sentence goes on from another: the act told before, on whose day and at whose place another one happened.

A story moves on in its order unless it says otherwise: an event in the simple past, without a time of its own, behind
a dated one in the simple past is of that one's day (Hinrichs 1986, Kamp and Rohrer 1983). News breaks that order
often. So a sentence goes on from the one before only where it speaks of the same people and nothing in it looks
elsewhere, or where it names the occasion that was told of ("during the visit", "the talks ended with").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from accord.reading.claims.context import AGENTS
from accord.reading.claims.continuing import points_away
from accord.reading.claims.matter import is_of_its_matter
from accord.reading.claims.timing import when_of
from accord.reading.grammar import conjuncts, first_conjunct, prepositional, support
from accord.reading.lexicon import thread_words
from accord.reading.tenses import tense_told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

    from accord.reading.claim import Kind
    from accord.reading.claims.context import Context
    from accord.reading.lexicon import Occasion
    from accord.reading.tenses import Told
    from accord.reading.when import When

T = TypeVar("T")

SPOKEN = frozenset({"statement", "request", "commitment"})  # kinds that a further saying of one speaker adds to
SUBJECTS = ("nsubj", "nsubjpass")
PRONOUNS = frozenset({"he", "she", "they", "it", "both"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "their", "his", "her", "its", "both"})
FURTHEST_OCCASION = 12  # sentences
MOST_STEPS = 2  # sentences without a time that a thread may run through
LONGEST_SENTENCE = 250  # tokens: what is longer is a list or runs without stops, and tells no story to go on in
MONTH = len("2024-03")
WEEK = len("2024-03-09/2024-03-10")
_OPENING = 12  # tokens in which a sentence tells how soon it was
_SOON = re.compile(
    r"(?:\w+ )?(?:hours?|minutes?|moments) later|(?:soon|shortly|immediately) after(?:wards?)?", re.IGNORECASE
)


def told_before(
    predicate: Token, kind: Kind, context: Context, tell: Callable[[Token, Context], T | None]
) -> tuple[Token, T] | None:
    """What the act told before, from which this one goes on, has to tell; None where there is no such act.

    Args:
        predicate: a trigger whose own sentence does not tell it.
        kind: of what it is a claim.
        context: the report.
        tell: what is asked of an act: its day, its place.
    """
    if len(predicate.sent) > LONGEST_SENTENCE:
        return None
    verb = clause_of(predicate, context)
    tense = tense_told(verb) if verb is not None else None
    if verb is None or tense is None:
        return None
    named = _occasion_of(predicate, verb, context)
    if named is not None:
        return _first_told(*named, tense, context, tell)
    return _on_from(verb, tense, context, MOST_STEPS, tell, spoken=kind in SPOKEN)


def day_of(act: Token, context: Context) -> When | None:
    """The day or month of an act told before."""
    when = when_of(act, context, context.sentence_times(act))
    return when if when is not None and is_short(when) else None


def is_short(when: When) -> bool:
    """Whether a time is a day, some days or a month: a year is too long for a story to go on in."""
    edtf = when.edtf or ""
    exact = edtf[:MONTH].replace("-", "").isdigit() and edtf.count("/") <= 1 and "X" not in edtf
    return exact and MONTH <= len(edtf) <= WEEK


# -- the clause ------------------------------------------------------------------------------------------


def clause_of(predicate: Token, context: Context) -> Token | None:
    """The main verb by which an act is told, where it is a sentence's own; None for what stands in a clause below."""
    verb = predicate if predicate.pos_ in ("VERB", "AUX") else support(predicate)
    if verb is None:
        return None
    if verb.dep_ == "pcomp" and verb.head.lower_ == "by" and answers(verb.head.head):
        verb = verb.head.head  # 'Peru reciprocated by expelling two'
    top = first_conjunct(verb)
    if top.dep_ == "xcomp" and top.head.lemma_ == "be":
        top = top.head  # 'are to sign'
    return verb if top.dep_ == "ROOT" or (_is_told_by(top, context) and top.head.i > top.i) else None


def _is_told_by(clause: Token, context: Context) -> bool:
    """Whether a clause is what the sentence's main verb reports."""
    return clause.dep_ == "ccomp" and clause.head.dep_ == "ROOT" and clause.head.idx in context.cues


# -- an occasion that is named again ---------------------------------------------------------------------


def _occasion_of(predicate: Token, verb: Token, context: Context) -> tuple[Token, tuple[Occasion, ...]] | None:
    """The noun by which a clause names an occasion told of before, and what occasions it may be."""
    words = thread_words()
    for holder in dict.fromkeys((verb, first_conjunct(verb), verb.head)):
        for child in holder.children:
            if child.dep_ in SUBJECTS and child != predicate and (found := _occasions(child, context)):
                return child, found
            if (outcome := _outcome_of(child, context)) is not None:
                return outcome
            if child.dep_ != "prep" or child.lower_ not in (*words.links.during, *words.links.after):
                continue
            for noun in (c for c in child.children if c.dep_ == "pobj"):
                if (beside := _edge_of(noun, context)) is not None:
                    return beside
                found = _occasions(noun, context)
                if found and (child.lower_ in words.links.during or words.occasions["visit"] not in found):
                    return noun, found
    return None


def _outcome_of(preposition: Token, context: Context) -> tuple[Token, tuple[Occasion, ...]] | None:
    """'as a result of the talks': the occasion that something came of."""
    for noun in prepositional(preposition.head, "as") if preposition.lower_ == "as" else ():
        for beside in prepositional(noun, "of") if noun.lower_ in _OUTCOMES else ():
            if found := _occasions(beside, context):
                return beside, found
    return None


_OUTCOMES = frozenset({"result", "outcome", "consequence"})


def _edge_of(noun: Token, context: Context) -> tuple[Token, tuple[Occasion, ...]] | None:
    """'on the sidelines', 'on the side of the ceremony': the occasion at whose edge something was."""
    words = thread_words()
    edge = noun.lemma_.lower() in words.links.edges
    for beside in prepositional(noun, "of") if edge or noun.lower_ == "side" else ():
        if found := _occasions(beside, context):
            return beside, found
    return (noun, (words.occasions["meeting"],)) if edge else None


def _occasions(noun: Token, context: Context) -> tuple[Occasion, ...]:
    """The occasions that a definite noun without a time may name."""
    lemma = noun.lemma_.lower()
    if not any(c.lower_ in DEFINITE and c.dep_ in ("det", "poss") for c in noun.children):
        return ()
    if any(c.idx in context.dated for c in noun.subtree) or any(c.dep_ in ("relcl", "acl") for c in noun.children):
        return ()
    return tuple(o for o in thread_words().occasions.values() if lemma in o.nouns)


def _first_told(
    noun: Token,
    occasions: tuple[Occasion, ...],
    tense: Told,
    context: Context,
    tell: Callable[[Token, Context], T | None],
) -> tuple[Token, T] | None:
    """The nearest earlier act of the occasion that has it to tell; it must not be of another place than the noun's."""
    at = context.sentence_number(noun)
    places = _places(noun, context)
    for number in range(at - 1, max(-1, at - 1 - FURTHEST_OCCASION), -1):
        sentence = context.sentences[number]
        if len(sentence) > LONGEST_SENTENCE:
            continue
        for token in reversed([t for t in sentence if not t.is_space]):
            if not any(_tells_of(token, occasion) for occasion in occasions) or _is_of_an_earlier_one(token):
                continue
            if _clause_tense(token) not in (None, tense) or (value := tell(token, context)) is None:
                continue
            if not places or places & {k for t in sentence for k in context.keys(t)}:
                return token, value
    return None


def _is_of_an_earlier_one(token: Token) -> bool:
    """'the council, whose first session convened in May': told of as background, and not what is come back to."""
    links = thread_words().links
    subject = _subject(token) if token.pos_ == "VERB" else token
    return subject is not None and any(
        c.dep_ == "amod" and c.lower_ in links.older | links.back for c in subject.children
    )


def _tells_of(token: Token, occasion: Occasion) -> bool:
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB":
        return lemma in occasion.verbs
    return token.pos_ == "NOUN" and lemma in occasion.nouns


def _clause_tense(token: Token) -> Told | None:
    verb = token if token.pos_ == "VERB" else support(token)
    return tense_told(verb) if verb is not None else None


def _places(noun: Token, context: Context) -> set[str]:
    """'the Lomé meeting': the places by which it is named."""
    return {k for c in noun.children if c.dep_ in ("compound", "amod", "nmod") for k in context.keys(c)}


# -- the next step of a story ----------------------------------------------------------------------------


def _on_from(
    verb: Token, tense: Told, context: Context, steps: int, tell: Callable[[Token, Context], T | None], *, spoken: bool
) -> tuple[Token, T] | None:
    """What the sentence before has to tell, or the one that it goes on from itself."""
    if steps < 0 or looks_elsewhere(verb, context):
        return None
    before = context.sentence_before(verb)
    if before is None and _subject_is_sides(verb):
        before = context.sentence_above(verb)
    if before is None or len(before) > LONGEST_SENTENCE:
        return None
    cut = before.text.rstrip().endswith(";")  # 'In May she fell ill; Peru recalled its envoy': one sentence, cut in two
    acts = [a for a in _acts(before, tense, context) if cut or _goes_on(verb, a, context, spoken=spoken)]
    for act in reversed(acts):
        if (value := tell(act, context)) is not None:
            return act, value
    further = (_on_from(act, tense, context, steps - 1, tell, spoken=spoken) for act in reversed(acts))
    return next((told for told in further if told is not None), None)


def _acts(sentence: Sentence, tense: Told, context: Context) -> Iterator[Token]:
    """The acts that a sentence tells of in a tense: its main verb, what that reports, and what is joined to them."""
    root = sentence.root
    heads = [root, *(c for c in root.children if c.dep_ == "ccomp")] if _reports(root, context) else [root]
    for head in heads:
        for one in conjuncts(head):
            told = (
                next((c for c in one.children if c.dep_ == "xcomp" and tense == "future"), one)
                if one.lemma_ == "be"
                else one
            )
            if tense_told(told) == tense:
                yield told


def _reports(verb: Token, context: Context) -> bool:
    """Whether a verb reports what stands in a clause below it."""
    return verb.idx in context.cues and any(c.dep_ in ("ccomp", "parataxis") for c in verb.children)


def _goes_on(verb: Token, act: Token, context: Context, *, spoken: bool) -> bool:
    """Whether an act is the next step of another: its subject is the other's, or nobody in particular.

    A saying goes on only in what the same speaker says.
    """
    subject = _subject(verb)
    if subject is None:
        return False
    if _is_soon(verb) or answers(verb):
        return True
    theirs = _subject(act)
    same = theirs is not None and bool(_sides_in(subject, context) & _sides_in(theirs, context))
    if _reports(act, context):
        return spoken and (same or subject.lower_ in PRONOUNS)
    if same or subject.lower_ in PRONOUNS or _is_sides(subject) or _points_there(verb):
        return True
    return not _sides_in(subject, context) and _sides_in(verb, context) <= _sides_in(act.sent.root, context)


def _subject(verb: Token) -> Token | None:
    for one in (verb, first_conjunct(verb), verb.head if verb.dep_ == "xcomp" else verb):
        for child in one.children:
            if child.dep_ in SUBJECTS:
                return child
    return None


def _subject_is_sides(verb: Token) -> bool:
    subject = _subject(verb)
    return subject is not None and _is_sides(subject)


def _is_sides(noun: Token) -> bool:
    """'the two', 'the pair', 'the ministers', 'both sides': who was told of just before."""
    if noun.lower_ == "both":
        return True
    pointed = any(c.lower_ in ("the", "both", "these") for c in noun.children)
    plain = not any(c.dep_ in ("prep", "relcl", "acl", "amod", "compound", "poss") for c in noun.children)
    many = noun.tag_ in ("NNS", "CD") or noun.lower_ in ("two", "pair")
    return pointed and plain and many and noun.lemma_.lower() in thread_words().links.sides


def _sides_in(top: Token, context: Context) -> set[str]:
    """The states, or the people without one, that a stretch of the parse names."""
    found: set[str] = set()
    for token in top.subtree:
        for key in context.keys_at(token):
            if context.actor(key).type in AGENTS:
                found.add(context.side(key))
    return found


def answers(verb: Token) -> bool:
    """Whether a clause tells how somebody answered what was told before: 'Peru retaliated by expelling two'."""
    return first_conjunct(verb).lemma_.lower() in thread_words().links.retorting


def _is_soon(verb: Token) -> bool:
    if any(noun.lower_ == "time" and not noun.n_rights for noun in prepositional(verb, "at")):
        return True  # 'summoned its envoy at the time'
    head = verb.sent[:_OPENING].text  # not the whole text's, which is put together anew whenever it is asked for
    return _SOON.match(head.lstrip()) is not None


def _is_below_a_clause(token: Token, verb: Token) -> bool:
    """Whether a word stands in a clause that hangs below a verb: its time is another act's."""
    for above in token.ancestors:
        if above == verb:
            return False
        if above.dep_ in ("relcl", "ccomp", "acl"):
            return True
    return False


def _is_of_a_later_verb(token: Token, verb: Token) -> bool:
    """'were expelled and have until Thursday to leave': a word of a verb joined on, of now or of what is to come."""
    for above in (token, *token.ancestors):
        if above.dep_ == "conj" and above.head == verb and above.pos_ in ("VERB", "AUX"):
            return tense_told(above) != "past" and any(
                c.tag_ in ("VBZ", "VBP", "MD") for c in (above, *above.children) if c == above or c.dep_ == "aux"
            )
        if above == verb:
            return False
    return False


def looks_elsewhere(verb: Token, context: Context, told: Token | None = None) -> bool:
    """Whether anything in a clause points to a time of its own, but for the branch that an act told in it stands in."""
    if any(points_away(child) for child in verb.children if told is None or not child.is_ancestor(told)):
        return True
    sentence = verb.sent
    soon = _is_soon(verb)
    for timex in context.timexes(verb):
        if timex.type == "DURATION":
            continue
        if soon and timex.span.start < sentence.start_char + 3:
            continue
        token = context.token_at.get(timex.span.start)
        below = token is not None and (_is_below_a_clause(token, verb) or _is_of_a_later_verb(token, verb))
        if not below and not is_of_its_matter(timex, verb, context):
            return True
    return False


def _points_there(verb: Token) -> bool:
    """Whether a verb's act is 'there': where what was told of before happened."""
    return any(child.lower_ == "there" and child.dep_ == "advmod" for child in verb.children)
