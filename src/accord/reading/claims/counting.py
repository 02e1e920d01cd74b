"""How many or how much an act is of: what its frame counts, what is promised or asked for, rates, votes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading import grammar
from accord.reading.bidding import bidden
from accord.reading.claim import Number
from accord.reading.claims.amounts import Amount, amounts_of, chief
from accord.reading.claims.ballots import ballot_of
from accord.reading.claims.dating import WANTING
from accord.reading.claims.relations import filled, passes
from accord.reading.claims.several import COUNTING, number_around
from accord.reading.claims.tallied import tallied
from accord.reading.claims.terms import term_of
from accord.reading.lexicon import grammar_words
from accord.reading.numbers import count_of, first_number, is_of_a_name, outside_clauses, quantity, rate_below

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from accord.reading.claims.context import Context
    from accord.reading.frames.frame import Frame

# What stands below a request or a pledge is what is wanted, not another claim: 'asked Portugal to support its bid'.
WANTING_FRAMES = frozenset({"agree-to", "threaten", "reject", "reject-answer"})
# What stands before the noun of one who died: 'a driver', 'another sailor', 'her captain'.
ONE_OF_A_KIND = frozenset({"a", "an", "another", "the", "his", "her", "its", "their"})
MANY = frozenset({"crew", "people", "personnel", "staff", "number", "dozen", "hundred", "score", "dead", "other"})
PROVIDING = frozenset({"provide", "offer", "grant", "give", "allow", "foresee", "envisage", "set", "allot", "cap"})
HARMED = frozenset({"killed", "wounded"})  # units of tolls of which one is told by an article
CARRYING = frozenset({"carry", "transport", "ferry", "hold"})
BALLOTS = frozenset({"tally", "abstention"})  # families of how many members are for a text
ABOARD = ("object.with:@aboard", "with:@aboard")


def number_of(predicate: Token, frame: Frame, context: Context) -> Number | None:
    """What an act's quantity is, by the frame's own relations, else by what it is told with; None where it has none."""
    if frame.kind == "agreement" and (documents := _documents(predicate, frame, context)) is not None:
        return documents
    for relation in _telling(predicate, frame, context):
        relation, _, test = relation.partition(":")  # noqa: PLW2901 (the rest of the loop wants the bare relation)
        for token in filled(predicate, relation, context):
            if test and not passes(token, test, context):
                continue
            raw = _uncounted(predicate, token)
            if raw != token and raw.lower_ == "one" and raw.pos_ in ("NUM", "PRON"):
                if frame.unit in HARMED:  # 'one of the two wounded died'
                    return Number(value=1, unit=frame.unit or "killed", text=raw.text)
                continue
            number = quantity(raw, context.text) or quantity(token, context.text) or _backers(token, frame, context)
            if number is not None and not _is_a_date(token, number, context):
                return _in_units(number, predicate, frame, context)
    if (told := _tolled(predicate, frame, context) or _provided(predicate, frame, context)) is not None:
        return told
    if frame.kind in (*WANTING, "statement") or frame.name in WANTING_FRAMES or frame.name == "agreement-covers":
        found = _counted_below(predicate, frame, context)
    else:
        found = _laden(predicate, frame, context) or _rated(predicate, frame, context)
    around = found is None and frame.kind in COUNTING and frame.unit is None  # who is hurt in three towns are not three
    return number_around(predicate, context) if around else found


def _backers(noun: Token, frame: Frame, context: Context) -> Number | None:
    """'more than 100 countries backed it': of a tally they are what is counted."""
    known = any(c.lower_ in ("the", "both", "these") for c in noun.children)  # 'the two governments adopted a plan'
    return None if known or frame.family not in BALLOTS or noun.tag_ != "NNS" else count_of(noun, context.text)


def _in_units(number: Number, predicate: Token, frame: Frame, context: Context) -> Number:
    """The number in what the frame counts; a bare figure beside a tally is of its votes: 'ratified it by 61 to 20'."""
    if number.unit is None and (ballot := ballot_of(predicate, context.text)) is not None:
        return ballot
    unit = frame.unit if frame.unit and number.unit not in ("USD", "EUR", "GBP") else number.unit
    return Number(value=number.value, unit=unit, text=number.text, bound=number.bound)


def _tolled(predicate: Token, frame: Frame, context: Context) -> Number | None:
    """What a toll comes to at the end of its tally, or the one who died or was hurt."""
    counts = frame.unit is not None or frame.kind == "act"
    told = tallied(predicate, frame.unit, context.dated) if counts else None
    return told or (_one_harmed(predicate, frame, context) if frame.unit in HARMED else None)


def _telling(predicate: Token, frame: Frame, context: Context) -> tuple[str, ...]:
    """The relations in which an act's number is told: of a toll not the subject, where the object is those hurt."""
    own = frame.number
    if frame.kind == "act" and predicate.pos_ == "VERB":
        own = (*(own or ("object",)), *ABOARD)
    if frame.unit is not None and _harms(predicate, context):
        return tuple(one for one in own if one not in ("subject", "surface"))  # 'two blasts wounded six soldiers'
    return own


def _harms(verb: Token, context: Context) -> bool:
    """Whether a verb's object is people: then they are counted, not what does it to them."""
    return any(passes(one, "@casualty", context) for one in grammar.patients(verb) if one.i > verb.i)


def _is_a_date(noun: Token, number: Number, context: Context) -> bool:
    """The 2011 of 'fled the 2011 uprising' counts nothing."""
    return any(c.text == number.text and c.idx in context.dated for c in (noun, *noun.children))


def _documents(predicate: Token, frame: Frame, context: Context) -> Number | None:
    """'five documents worth a combined $640 million': where documents are counted, the count is the number."""
    papers = (
        token
        for relation in frame.number
        for token in filled(predicate, relation.partition(":")[0], context)
        if token.tag_ == "NNS" and token.lemma_.lower() in context.library.classes["document"]
    )
    return next((count for token in papers if (count := count_of(token, context.text)) is not None), None)


def _provided(predicate: Token, frame: Frame, context: Context) -> Number | None:
    """'a plan that provides for 18 events', 'a treaty, which offers homes to 280 people': what it is to bring."""
    if frame.kind != "agreement" or predicate.pos_ != "VERB":
        return None
    documents = context.library.classes["accord"] | context.library.classes["document"]
    for noun in grammar.patients(predicate):
        if noun.lemma_.lower() not in documents or noun.tag_ != "NN":
            continue
        # ', which provides for 18': the parser may hang it on the verb
        behind = (c for c in predicate.children if c.dep_ == "advcl" and c.left_edge.lower_ == "which")
        clauses = (*(c for c in noun.children if c.dep_ == "relcl"), *behind)
        for clause in (c for c in clauses if c.lemma_.lower() in PROVIDING):
            if any(c.dep_ == "nsubj" and c.tag_ == "WDT" for c in clause.children):
                amount = chief(a for a in _told_below(clause, context) if not _is_coordinated(a.at, clause))
                return None if amount is None else amount.number
    return None


def _is_coordinated(word: Token, clause: Token) -> bool:
    """Whether a word stands in what is coordinated with a clause: 'and took effect after 12 months'."""
    return any(above.dep_ == "conj" and above.head == clause for above in (word, *word.ancestors))


def _one_harmed(predicate: Token, frame: Frame, context: Context) -> Number | None:
    """'a Polish aid worker was killed': one died, where the text speaks of one of a kind."""
    for relation in frame.number if predicate.pos_ == "VERB" or frame.unit in HARMED else ():
        for token in filled(predicate, relation, context):
            article = next((c for c in token.children if c.dep_ in ("det", "poss") and c.lower_ in ONE_OF_A_KIND), None)
            if (
                article is not None
                and token.tag_ == "NN"
                and token.lemma_.lower() not in MANY
                and passes(token, "@casualty", context)
            ):
                return Number(value=1, unit=frame.unit or "killed", text="one")
    return None


def _laden(verb: Token, frame: Frame, context: Context) -> Number | None:
    """'stopped a boat carrying 23 migrants': how many were aboard."""
    if frame.kind != "act" or verb.pos_ != "VERB":
        return None
    clauses = (c for one in grammar.patients(verb) for c in one.children if c.dep_ in ("acl", "relcl"))
    aboard = (n for c in clauses if c.lemma_.lower() in CARRYING for n in grammar.patients(c))
    people = (n for n in aboard if passes(n, "@aboard", context) or passes(n, "@casualty", context))
    return next((number for n in people if (number := quantity(n, context.text)) is not None), None)


def _rated(predicate: Token, frame: Frame, context: Context) -> Number | None:
    """What an act's object or end is told by, where nothing is counted: 'duties of 25 percent', 'with 34 votes'."""
    if predicate.pos_ != "VERB" or frame.kind not in ("act", "agreement"):
        return None
    holders = (predicate, *grammar.patients(predicate))
    votes = (
        n for one in holders for w in ("with", "by") for n in filled(one, w, context) if n.lemma_.lower() == "vote"
    )
    number = next((q for n in votes if (q := quantity(n, context.text)) is not None), None)
    number = number or ballot_of(predicate, context.text)
    if number is not None or frame.kind == "agreement":
        ended = predicate.lemma_.lower() in grammar_words().terms  # 'suspended the accord for 60 days'
        return number or (term_of(predicate, context) if ended else None)
    ends = [n for word in ("to", "by", "at") for n in grammar.prepositional(predicate, word)]
    return rate_below([*grammar.patients(predicate), *ends], context.text) or term_of(predicate, context)


def _counted_below(predicate: Token, frame: Frame, context: Context) -> Number | None:
    """What is promised or asked for is counted below it: 'will work on rail links, naming three projects'."""
    if (wanted := _wanted_things(predicate, frame, context)) is not None:
        return wanted
    tops = [t for relation in frame.topics for t in filled(predicate, relation, context)]
    tops += [c for c in predicate.children if c.dep_ == "advcl" and c.tag_ == "VBG" and c.i > predicate.i]
    for top in tops:
        tokens = outside_clauses(top)
        amount = chief(amounts_of(tokens, context.text, context.dated))
        if amount is not None:
            return amount.number
        single = [t for t in tokens if t.lower_ == "one" and t.dep_ == "nummod" and not _is_one_part(t)]
        if single:  # 'agreed to supply one vessel'
            return first_number(single, context.text, context.dated)
    return _of_what_is_bidden(predicate, context) or next(
        (n for v in _wanted(predicate) if (n := term_of(v, context))), None
    )


def _wanted(predicate: Token) -> list[Token]:
    """The verbs of what is promised or asked for: 'undertook to finish it within 18 months', 'will finish it'."""
    return [predicate, *(one for one in grammar.complements(predicate) if one.pos_ == "VERB")]


def _wanted_things(predicate: Token, frame: Frame, context: Context) -> Number | None:
    """'the 48 jets that Chad agreed to buy', 'two boats that it had promised': what is promised stands before it."""
    if predicate.dep_ != "relcl" or predicate.pos_ != "VERB" or frame.kind == "statement":
        return None
    last = next((c for c in predicate.children if c.dep_ == "xcomp"), predicate)
    relative = any(c.dep_ == "dobj" and c.tag_ == "WDT" for one in {predicate, last} for c in one.children)
    bare = not any(c.dep_ in ("dobj", "nsubjpass", "auxpass") for c in last.children)
    doer = any(c.dep_ == "nsubj" and c.tag_ not in ("WDT", "WP") for c in predicate.children)
    if not doer or not (relative or (bare and not any(c.tag_ == "WRB" for c in predicate.children))):
        return None
    return quantity(predicate.head, context.text)


def _of_what_is_bidden(predicate: Token, context: Context) -> Number | None:
    """'undertook to order the navy to spare 30 boats': what others are told to do for it."""
    for verb in _wanted(predicate)[1:]:
        clause = bidden(verb)
        if clause is None:
            continue
        if (amount := chief(_told_below(clause, context))) is not None:
            return amount.number
    return None


def _told_below(clause: Token, context: Context) -> Iterator[Amount]:
    """The amounts of a clause that count things, without those of clauses below it."""
    return (a for a in amounts_of(outside_clauses(clause), context.text, context.dated) if not a.measure)


def _is_one_part(figure: Token) -> bool:
    """'one-stop controls', 'the One Stop Post', 'not one worker': a word of its own, a name, or none."""
    if is_of_a_name(figure):
        return True
    beside = [figure.nbor(step).lower_ for step in (-1, 1) if 0 <= figure.i + step < len(figure.doc)]
    return bool({"-", "not", "no", "at", "least"} & set(beside))


def _uncounted(predicate: Token, token: Token) -> Token:
    """The noun as the predicate has it, before 'a slew of' was seen through."""
    for one in (*grammar.patients(predicate), *grammar.agents(predicate)) if predicate.pos_ in ("VERB", "AUX") else ():
        if token == one or (one.is_ancestor(token) and not one.is_ancestor(predicate)):
            return one  # not the 1987 of 'between 1987 and 1989, in which 500 people died'
    return token
