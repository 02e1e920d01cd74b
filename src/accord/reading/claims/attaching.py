"""What a time expression hangs on: the verb or the noun of an event that it is a time of, by the parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.claims.turning import is_to_be, word_before
from accord.reading.grammar import HIGHEST, governing_verb
from accord.reading.tenses import tense_told
from accord.reading.when import is_one_day

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claims.context import Context
    from accord.reading.when import Timex

# 'banned exports beginning Oct. 20': a participle that is no more than 'from'.
OPENING_DAY = frozenset({"beginning", "starting", "commencing", "effective"})
FROM_THEN_ON = OPENING_DAY | {"from", "of"}  # 'from June 1', 'as of June 1'
DAY_PARTS = frozenset({"dawn", "dusk", "noon", "midday", "midnight", "daybreak", "sunrise", "sunset", "nightfall"})
BARRING = frozenset({"bar", "ban", "prohibit", "forbid", "prevent", "stop", "block", "keep"})
SOMEBODY = frozenset({"person", "state", "organisation", "group"})


def attachment(timex: Timex, context: Context) -> Token | None:
    """The verb or noun that a time expression hangs on."""
    token = _hung_on(timex, context)
    return None if token is None else _raised(token, timex, context)


def _hung_on(timex: Timex, context: Context) -> Token | None:
    token = context.token_at.get(timex.span.start)
    if token is None:
        span = context.doc.char_span(timex.span.start, timex.span.end, alignment_mode="expand")
        if span is None:
            return None
        token = span.root
    token = _bare_preposition(timex, context) or token
    for _ in range(12):
        inside = timex.span.start <= token.idx < timex.span.end
        if _before_clause(timex, token) or (token.lower_ in OPENING_DAY and token.dep_ != "ROOT" and not inside):
            token = token.head
            continue
        if not inside and token.pos_ not in ("ADP", "SCONJ", "ADV", "DET", "ADJ", "NUM", "PUNCT", "SYM"):
            document = token.lemma_.lower() in context.library.classes["document"]
            place = token.dep_ == "conj" and token.ent_type_ in ("GPE", "LOC", "FAC")
            if token.dep_ == "compound" and token.head.lemma_.lower() in context.library.classes["document"]:
                return token.head  # 'the 2018 fisheries pact'
            if token.pos_ == "PROPN" and (token.dep_ in ("pobj", "npadvmod", "appos") or place) and not document:
                token = token.head
                continue
            return token
        if token.head == token:
            return None if inside else token
        token = token.head
    return None


def _bare_preposition(timex: Timex, context: Context) -> Token | None:
    """'On Tuesday Mali's ministry': the preposition right before a day that the parser gave to the name behind it."""
    token = context.token_at.get(timex.span.start)
    if token is None or token.i == 0 or token.dep_ not in ("compound", "nmod", "poss", "amod"):
        return None
    before = token.nbor(-1)
    if before.dep_ != "prep" or any(c.dep_ in ("pobj", "pcomp") for c in before.children):
        return None
    return before


def _before_clause(timex: Timex, verb: Token) -> bool:
    """'reopened it on Monday, years after it closed it': what stands before a clause's opening word and a comma.

    The parser hangs it on the clause's verb at times; it is a time of what the clause hangs on.
    """
    if verb.dep_ != "advcl" or verb.head.idx > timex.span.start:
        return False
    opening = next((child for child in verb.children if child.dep_ == "mark"), None)
    if opening is None or opening.idx <= timex.span.end:
        return False
    return any(t.text == "," for t in verb.doc[verb.left_edge.i : opening.i] if t.idx >= timex.span.end)


def _raised(token: Token, timex: Timex, context: Context) -> Token:  # noqa: PLR0911 (one return a kind of word)
    """A verb in place of what has no time of its own: an auxiliary, somebody, a clause of what happens always."""
    if token.dep_ in ("aux", "auxpass") and token.head.pos_ in ("VERB", "AUX"):
        return token.head  # 'had in 2022 handed it over'
    if _is_part_of_day(token) or _is_beyond_aside(token, timex):
        return governing_verb(token.head) or token
    if (earlier := _closed_clause(token, timex)) is not None:
        return earlier
    if (later := _further_on(token, timex, context) or _since_then(token, timex, context)) is not None:
        return later
    if _is_barred(token, timex):
        return token.head.head
    if _is_always(token) and _opens(timex, context):
        return governing_verb(token.head) or token
    if timex.span.start > token.idx and _is_somebody(token, context) and _is_one_day(timex, context):
        return _verb_over(token, context)
    if token.dep_ == "pobj" and token.head.dep_ == "agent" and word_before(timex, context) in ("in", "on", "during"):
        return token.head.head  # 'were killed by militiamen in April': nobody is a militiaman in April
    return token


def _is_part_of_day(noun: Token) -> bool:
    """'before dawn on Monday', 'at noon on Friday'."""
    return noun.lemma_.lower() in DAY_PARTS and noun.dep_ in ("pobj", "npadvmod")


def _is_beyond_aside(participle: Token, timex: Timex) -> bool:
    """'extradited a man, wanted for fraud, to Peru on Friday': a participle between commas ends at the second one."""
    if (
        participle.tag_ not in ("VBN", "VBD")
        or participle.dep_ not in ("advcl", "acl")
        or participle.head.i > participle.i
    ):
        return False
    if any(c.dep_ in ("aux", "auxpass", "mark", "nsubj", "nsubjpass") for c in participle.children):
        return False
    edge = participle.left_edge.i
    opened = edge > 0 and participle.doc[edge - 1].text == ","
    return opened and any(t.text == "," for t in participle.doc[participle.i :] if t.idx < timex.span.start)


def _closed_clause(verb: Token, timex: Timex) -> Token | None:
    """'The deal that they struck two weeks ago covers': a time right before a verb in the present closes the clause."""
    if verb.tag_ not in ("VBZ", "VBP", "MD") or not 0 < verb.idx - timex.span.end <= 1:
        return None
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    clauses = [c for c in subject.children if c.dep_ == "relcl" and c.tag_ == "VBD"] if subject is not None else []
    return clauses[-1] if clauses and clauses[-1].idx < timex.span.start else None


def _further_on(verb: Token, timex: Timex, context: Context) -> Token | None:
    """'flew to Oslo on Sunday, where he is to meet the king on Thursday': the clause that a day closes.

    The parser hangs it on the main verb at times; that has its own day, and is of another tense.
    """
    word = context.token_at.get(timex.span.start)
    if word is None or verb.pos_ != "VERB" or word.i < verb.i or not is_one_day(timex.when):
        return None
    at = word.i - 1
    while at > verb.i and (verb.doc[at].is_punct or verb.doc[at].dep_ == "prep"):
        at -= 1
    clauses = [one for one in (verb.doc[at], *verb.doc[at].ancestors) if one.dep_ == "relcl" and verb.is_ancestor(one)]
    if not clauses or tense_told(clauses[-1]) == tense_told(verb) or not is_to_be(clauses[-1]):
        return None
    opened = clauses[-1].left_edge.i
    return clauses[-1] if any(t.idx in context.dated for t in verb.doc[verb.i : opened]) else None


def _since_then(verb: Token, timex: Timex, context: Context) -> Token | None:
    """'spoke on Monday, their first talk since the two met in Cusco, in May': the time that closes a clause of 'since'.

    Only where the main clause has told its own time before.
    """
    at = context.token_at.get(timex.span.start)
    if at is None or verb.pos_ != "VERB" or verb.i > at.i:
        return None
    between = (t for t in reversed(verb.doc[verb.i : at.i]) if t.dep_ == "advcl" and tense_told(t) == "past")
    clause = next((t for t in between if any(c.lower_ == "since" and c.dep_ == "mark" for c in t.children)), None)
    if clause is None or any(t.idx in context.dated for t in verb.doc[clause.i : at.i]):
        return None
    return clause if any(t.idx in context.dated for t in verb.doc[verb.sent.start : clause.i]) else None


def _is_barred(gerund: Token, timex: Timex) -> bool:
    """'barred its citizens from working there in 2015': from then on; the parser gives the time to the working."""
    over = gerund.head.head
    barred = gerund.dep_ == "pcomp" and gerund.head.lower_ == "from" and over.lemma_.lower() in BARRING
    return barred and tense_told(over) == "past" and timex.span.start > gerund.idx


def _is_always(verb: Token) -> bool:
    """Whether a relative clause in the simple present tells what happens always: 'every lorry that passes'."""
    return verb.dep_ == "relcl" and verb.tag_ in ("VBZ", "VBP") and verb.lemma_ not in ("be", "have", "date")


def _opens(timex: Timex, context: Context) -> bool:
    """'will charge every lorry that passes from June 1': from then on it is charged."""
    return word_before(timex, context) in FROM_THEN_ON


def _is_somebody(noun: Token, context: Context) -> bool:
    if noun.pos_ not in ("NOUN", "PROPN") or noun.dep_ not in ("dobj", "pobj", "dative", "appos", "conj", "nsubjpass"):
        return False
    return any(context.actor(key).type in SOMEBODY for key in context.keys_at(noun))


def _is_one_day(timex: Timex, context: Context) -> bool:
    """Whether a time is a day, behind 'on' or bare: nobody is 'the minister on Tuesday'."""
    day = timex.type == "TIME" or is_one_day(timex.when)
    word = word_before(timex, context)
    return day and bool(word) and word not in ("of", "from", "since", "until", "by", "before", "after")


def _verb_over(noun: Token, context: Context) -> Token:
    """The verb, or the noun of an event, below which somebody stands: 'talks with the minister on Friday'."""
    token = noun
    for _ in range(HIGHEST):
        above = token.head
        if above == token:
            return noun
        if above.pos_ in ("VERB", "AUX"):
            return above
        if above.pos_ in ("NOUN", "PROPN") and not _is_somebody(above, context):
            return above
        token = above
    return noun
