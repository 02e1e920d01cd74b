"""Which time expression tells when a predicate's act happened: by the grammar that links them, not by nearness."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import structs

from accord.reading.claims.aftermath import is_of_before
from accord.reading.claims.continuing import is_left_behind
from accord.reading.claims.endured import is_endured
from accord.reading.claims.occurring import (
    held_as,
    is_at_an_occasion,
    is_first_to,
    is_result,
    is_told_within,
    is_within,
    names_event,
    tells_when,
)
from accord.reading.claims.participles import STILL, is_gone_through, is_of_their_past, on_participle
from accord.reading.claims.timing_clauses import ENDED, FURTHEST, MOST_CLAUSES, beside_clause
from accord.reading.claims.tocome import is_to_come
from accord.reading.claims.turning import word_before
from accord.reading.grammar import first_conjunct, support
from accord.reading.lexicon import grammar_words, thread_words
from accord.reading.modality import load_modality
from accord.reading.tenses import is_present, tense_told
from accord.reading.when import When, is_one_day

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claims.context import Context
    from accord.reading.when import Timex

# A clause under one of these tells of the same time as the clause above it.
SIMULTANEOUS = frozenset({"as", "when", "while", "where", "after", "during"})
# Words that open a clause although the parser may call them adverbs: 'ruling unanimously' has none.
OPENING = SIMULTANEOUS | {"how", "why", "before", "until", "till", "since", "once", "whenever", "whether"}
SIMULTANEOUS_PREPOSITIONS = frozenset(
    {"during", "at", "on", "in", "amid", "for", "to", "of", "with", "after", "following", "into"}
)
# Labels through which a time above is a predicate's own.
LETTING = frozenset({"nsubj", "nsubjpass", "dobj", "conj", "xcomp", "acomp", "attr", "oprd", "acl", "agent"})
ATTENDING = frozenset({"attend", "join", "address"})
# Labels of a clause whose own time a span counts from, where it has one, or else from the clause above.
ABOVE = frozenset({"advcl", "ccomp", "xcomp", "acl", "conj"})
OPENING_SENTENCES = 1  # behind a title
_SPAN = re.compile(r"P(\d{1,3})([DWMY])")


def datable(timex: Timex) -> bool:
    """Whether an expression can say when something happened: dates and times that are not mere 'now' or 'once'."""
    if timex.type not in ("DATE", "TIME") or timex.when is None:
        return False
    return timex.when.edtf is not None or (timex.value or "").startswith(("XXXX", "2", "1"))


def when_of(predicate: Token, context: Context, timexes: list[tuple[Timex, Token]]) -> When | None:
    """When a predicate's act happened, or None.

    Args:
        predicate: the trigger.
        context: the report.
        timexes: the sentence's datable expressions with the tokens they hang on.
    """
    best: tuple[int, int, When] | None = None
    for timex, head in timexes:
        rank = None if is_left_behind(predicate, head) else _link(predicate, head, timex, context)
        if rank is None or timex.when is None:
            continue
        distance = abs(timex.span.start - predicate.idx)
        if best is None or (rank, distance) < best[:2]:
            best = (rank, distance, timex.when)
    return None if best is None else best[2]


def when_apart(predicate: Token, context: Context) -> When | None:
    """'was freed on Monday, a day after the two had spoken': the day that stands so far from the main clause's.

    Years are counted from the report's where the main clause has no day and is its news: 'wants it back, three years
    after it broke with Peru'.
    """
    span = _span_before(predicate, context)
    found = _SPAN.fullmatch(span.value or "") if span is not None else None
    if span is None or found is None:
        return _within_hours(predicate, span, context)
    main, when = _dated_above(predicate, context)
    after = any(word.lower_ == "after" for word in _openings(predicate))
    said = f"{span.text} {'after' if after else 'before'}"
    if when is None and after and found[2] == "Y" and _is_of_now(main, context):
        when = _report_day(context)
    first = _first_day(when, found[2])
    if when is None or first is None:
        return None
    edtf = _apart(first, -int(found[1]) if after else int(found[1]), found[2])
    if edtf is None:
        return None
    return When(edtf=edtf, text=span.text, basis=f"the day {said} which '{main.text}' was ({when.basis})")


def _within_hours(predicate: Token, span: Timex | None, context: Context) -> When | None:
    """'agreed on Tuesday, hours after Peru freed two': the same day."""
    if span is None or not (span.value or "").startswith("PT"):
        return None
    main, when = _dated_above(predicate, context)
    if when is None or not is_one_day(when):
        return None
    return structs.replace(when, text=span.text, basis=f"within hours of '{main.text}' ({when.basis})")


def _first_day(when: When | None, unit: str) -> date | None:
    """The day from which a span is counted; years are counted from a month or year as well."""
    edtf = (when.edtf if when is not None else None) or ""
    if unit == "Y" and edtf.replace("-", "").isdigit():
        return date(int(edtf[:4]), 1, 1)
    return date.fromisoformat(edtf) if is_one_day(when) else None


def _report_day(context: Context) -> When | None:
    day = When(edtf=context.report.published.edtf, basis="the report's date")
    return day if is_one_day(day) else None


def _is_of_now(verb: Token, context: Context) -> bool:
    """Whether a clause tells how things are or have just come: in the present, the perfect, or as the report opens."""
    forms = {verb.tag_, *(c.tag_ for c in verb.children if c.dep_ in ("aux", "auxpass"))}
    if any(t.idx in context.dated for t in verb.sent):
        return False
    if forms & {"VBZ", "VBP"} and "MD" not in forms:
        return True
    return tense_told(verb) == "past" and context.sentence_number(verb) <= OPENING_SENTENCES


def _openings(clause: Token) -> list[Token]:
    """The words by which a clause, or an occasion behind a preposition, is set after or before something."""
    if clause.dep_ == "pobj":
        return [clause.head] if clause.head.lower_ in ("after", "before") else []
    if clause.dep_ == "nsubj" and clause.head.dep_ == "ROOT" and clause.left_edge.i:
        # 'Two days after talks in Lima, Peru closed its embassy': the parser makes the talks the subject at times
        opening = clause.left_edge.nbor(-1)
        return [opening] if opening.dep_ == "mark" and opening.lower_ in ("after", "before") else []
    if clause.dep_ != "advcl":
        return []
    return [child for child in clause.children if child.dep_ == "mark" and child.lower_ in ("after", "before")]


def _dated_above(clause: Token, context: Context) -> tuple[Token, When | None]:
    """The clause above with a day: 'said on Wednesday it would answer in kind, two days after Peru announced it'."""
    main, times = clause.head.head if clause.dep_ == "pobj" else clause.head, context.sentence_times(clause)
    when = when_of(main, context, times)
    for _ in range(MOST_CLAUSES):
        if when is not None or main.head == main or main.dep_ not in ABOVE:
            break
        main = main.head
        when = when_of(main, context, times)
    return main, when


def _apart(day: date, count: int, unit: str) -> str | None:
    """A day so many days or weeks off, or the month or year so many months or years off, which is then a rough one."""
    try:
        if unit in "DW":
            return (day + timedelta(days=count * (7 if unit == "W" else 1))).isoformat()
        months = day.year * 12 + day.month - 1 + count * (12 if unit == "Y" else 1)
        return f"{months // 12:04}~" if unit == "Y" else f"{months // 12:04}-{months % 12 + 1:02}~"
    except OverflowError:
        return None


def _link(predicate: Token, head: Token, timex: Timex, context: Context) -> int | None:  # noqa: PLR0911 (a table of grammatical links)
    own = {predicate}
    if opens_when(timex, predicate, context):
        return 0
    noun = _whole(predicate)
    carrier = support(noun) if noun.pos_ in ("NOUN", "PROPN") else None
    own |= {noun} if carrier is None else {noun, carrier}
    if predicate.dep_ == "acomp":
        own.add(predicate.head)
    if head in own:
        return 0
    if (told := _event_link(noun, carrier or noun, head, timex, context)) is not None:
        return told
    if head.head in own and head.dep_ in ("dobj", "pobj", "nsubjpass", "nsubj", "oprd", "attr", "npadvmod"):
        return 1
    if head.head.dep_ == "prep" and head.head.head in own and head.pos_ in ("NOUN", "PROPN", "ADJ"):
        return None if _is_of_what_it_is_under(head, timex, context) else 1
    reduced = on_participle(predicate, head, own, timex, context) if head.dep_ == "acl" else None
    if reduced is not None:
        return reduced
    above = carrier or noun
    first = first_conjunct(above)
    # 'joined the bank in 2019 and backs its neighbour', '… and has since cut off all aid'
    now = (is_present(above) or _is_since(above)) and tense_told(head) == "past"
    if first != above and head == first and (now or timex.span.start < first.idx):
        return None if now else 2
    if (
        head.dep_ == "conj"
        and first_conjunct(head) == above
        and timex.span.start > head.idx
        and head.lemma_.lower() not in grammar_words().reporting
        and not (tense_told(above) == "past" and tense_told(head) == "future")
        and word_before(timex, context) not in ENDED
        and not _stands_alone(head)
        and (is_one_day(timex.when) or head.lemma_.lower() != "invite")  # 'thanked him and invited him for the autumn'
        and not (_is_over(above) and is_to_come(timex.when, context))
    ):
        # 'landed in Paris and met Macron on Friday': the time closes both
        return 4 if predicate.pos_ in ("VERB", "AUX") and not _dated_between(above, head, context) else None
    still = word_before(timex, context) in STILL  # what has gone on since 2021 is told of its own clause
    return None if still or _at_a_span(above, context) else _link_from_afar(above, head, timex, context)


def _event_link(noun: Token, verb: Token, head: Token, timex: Timex, context: Context) -> int | None:
    """How far a time stands off in a clause that tells when a noun's event is, or the one that somebody goes to."""
    if noun.pos_ == "NOUN" and tells_when(head, noun, timex, context):
        return 1
    if is_at_an_occasion(head, noun, context) or head in held_as(noun):
        return 2
    events = (*_events_gone_to(verb, noun), *_events_amid(verb, context))
    return 2 if any(tells_when(head, event, timex, context) for event in events) else None


def _events_gone_to(*words: Token) -> list[Token]:
    """The event that somebody goes to: 'is to attend the summit, which opens on Friday', 'a visit for the summit'."""
    named = thread_words().occasions
    nouns = named["meeting"].nouns | named["ceremony"].nouns
    below = [child for word in dict.fromkeys(words) for child in word.children if child.i > word.i]
    found = [child for child in below if child.dep_ == "dobj" and child.head.lemma_.lower() in ATTENDING]
    found += [noun for one in below if one.dep_ == "prep" and one.lower_ in ("for", "at") for noun in one.children]
    return [noun for noun in found if noun.lemma_.lower() in nouns]


def _is_since(verb: Token) -> bool:
    """'has since cut off all aid': later than what is told before it."""
    return any(c.dep_ == "advmod" and c.lower_ == "since" for c in verb.children)


def _is_over(verb: Token) -> bool:
    """Whether a verb tells what was done: in the simple past or the perfect."""
    return tense_told(verb) == "past" or any(c.dep_ == "aux" and c.lower_ in ("has", "have") for c in verb.children)


def _is_of_what_it_is_under(noun: Token, timex: Timex, context: Context) -> bool:
    """'crossed it under the treaty of 2008', 'under its plan for 2021 to 2027': the year is the document's."""
    return (
        noun.head.lower_ in ("under", "per")
        and timex.span.start > noun.idx
        and word_before(timex, context) in ("of", "for")
    )


def _stands_alone(verb: Token) -> bool:
    """Whether a verb joined on has a subject of its own and no word that joins it: the parser strung two clauses."""
    between = (c for c in verb.head.children if verb.head.i < c.i < verb.i)
    return any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children) and not any(c.dep_ == "cc" for c in between)


def _whole(noun: Token) -> Token:
    """The noun that a compound's first part belongs to: 'held a summit meeting'."""
    whole = noun.head if noun.dep_ == "compound" and noun.head.pos_ == "NOUN" else noun
    return whole if noun.tag_ in ("NN", "NNS") else noun


def _link_from_afar(above: Token, head: Token, timex: Timex, context: Context) -> int | None:
    """How far off a time stands in another clause of the sentence."""
    if is_endured(above, head):
        return FURTHEST
    return _clause_link(above, head, timex, context) or beside_clause(above, head, timex, context)


def _at_a_span(verb: Token, context: Context) -> bool:
    """'reopened it on Monday, 45 years after it closed it': how far off the clause's own time is, is told."""
    return _span_before(verb, context) is not None


def _span_before(clause: Token, context: Context) -> Timex | None:
    """The span right before a clause's opening word: 'a day after the two spoke', 'two days after talks'."""
    marks = [word.idx for word in _openings(clause)]
    return next((t for t in context.times if t.type == "DURATION" and t.span.end + 1 in marks), None) if marks else None


def opens_when(timex: Timex, predicate: Token, context: Context) -> bool:
    """'last year when Xi visited Hanoi': the clause that 'when' opens right behind a time is of that time."""
    for at in range(timex.span.end, timex.span.end + 3):  # a space, a comma
        token = context.token_at.get(at)
        if token is not None and token.lower_ == "when":
            return token.head in (predicate, support(predicate)) or _is_of_clause(predicate, token.head)
    return False


def _is_of_clause(predicate: Token, head: Token) -> bool:
    """Whether a predicate stands in a clause's own coordination: 'when A slapped a tax on B and B hit back by …'."""
    token = predicate
    for _ in range(MOST_CLAUSES):
        if token.dep_ not in ("conj", "pcomp", "prep", "xcomp") or token.head == token:
            return False
        token = token.head
        if token == head:
            return True
    return False


def _events_amid(verb: Token, context: Context) -> list[Token]:
    """The events in or by which something came about: 'died in a blast that hit a checkpoint on Monday'."""
    if verb.pos_ != "VERB":
        return []
    amid = [c for c in verb.children if c.dep_ in ("prep", "agent") and c.lower_ in ("in", "by") and c.i > verb.i]
    nouns = [noun for preposition in amid for noun in preposition.children if noun.dep_ == "pobj"]
    nouns += [c for c in verb.children if c.dep_ == "nsubj"]  # 'the fire, which gutted it on Friday, killed two'
    return [noun for noun in nouns if names_event(noun, context)]


def _dated_between(first: Token, second: Token, context: Context) -> bool:
    return any(child.idx in context.dated for child in first.subtree if first.i < child.i < second.i)


def _clause_link(above: Token, head: Token, timex: Timex, context: Context) -> int | None:
    """How far a time stands off in a clause above, or None where something on the way keeps it out."""
    token = above
    reported = False
    for steps in range(MOST_CLAUSES):
        parent = token.head
        if is_result(token) and (event := _brought_by(token, context)) is not None:
            token = event  # 'flared in March into days of fighting with drones that left 30 dead'
            continue
        if parent == token or not (_lets_time_in(token, head, timex) or _is_part(token, head, timex, context)):
            return None
        if reported and token.dep_ in ("advcl", "relcl") and not is_told_within(token):
            return None  # 'met on Friday after the army said that 20 had been killed': the day of the meeting
        reported = reported or token.dep_ == "ccomp"
        if parent == head or (head.dep_ == "conj" and first_conjunct(head) == parent and token.dep_ == "advcl"):
            return 3 + steps
        token = parent
    return None


def _brought_by(clause: Token, context: Context) -> Token | None:
    """The event that brought something about, where it stands further up than the word that the clause hangs on."""
    above = clause.head
    for _ in range(MOST_CLAUSES):
        if above.dep_ != "pobj" or above.head.dep_ != "prep" or above.head.head.dep_ not in ("pobj", "dobj", "nsubj"):
            return None
        above = above.head.head
        if names_event(above, context) or above.lower_ in context.library.classes["fight"]:
            return above
    return None


def _is_presided_over(preposition: Token) -> bool:
    """'presided on Friday over the signing of six agreements'."""
    return preposition.lower_ == "over" and preposition.head.lemma_.lower() == "preside"


def timex_head(timex: Timex, clause: Token) -> Token | None:
    """The word that a relative clause hangs on, where that is the time itself: 'on Friday, where she is to speak'."""
    host = clause.head
    return host if timex.span.start <= host.idx < timex.span.end else None


def _is_part(clause: Token, head: Token, timex: Timex, context: Context) -> bool:
    """Whether a relative clause tells a part of a dated event: 'Friday's clash, in which ten were killed'."""
    if any(c.lower_ in ("had", "has", "have") and c.dep_ == "aux" for c in clause.children):
        return False
    if is_within(clause) or (is_told_within(clause) and any(c.dep_ == "ccomp" for c in clause.children)):
        return clause.head in (head, timex_head(timex, clause)) or names_event(clause.head, context)
    return is_result(clause)


def _lets_time_in(token: Token, head: Token, timex: Timex) -> bool:  # noqa: PLR0911 (one return a link)
    """Whether what holds above a token holds of it too."""
    if token.dep_ in ("advcl", "relcl", "ccomp") and token.pos_ in ("VERB", "AUX"):
        marks = {c.lower_ for c in token.children if c.dep_ == "mark" or (c.dep_ == "advmod" and c.lower_ in OPENING)}
        if token.dep_ == "advcl":
            if "after" in marks and is_of_before(token, timex):
                return False
            return bool(marks & SIMULTANEOUS) or (token.tag_ == "VBG" and not marks)
        if token.dep_ == "relcl":
            if is_first_to(token):
                return head == token.head.head
            here = "where" in marks and token.head == timex_head(timex, token)
            return "when" in marks or (here and (tense_told(head) != "past" or tense_told(token) == "past"))
        if token.head == head and head.lemma_.lower() in load_modality().denied:
            return False  # 'on Thursday denied that it had closed the bridge': the day of the denial
        return timex.span.start <= (min(token.idx, token.head.idx) if token.head == head else token.head.idx)
    past = token.dep_ == "acl" and (is_of_their_past(token) or is_gone_through(token, timex))
    if past or (token.dep_ == "acl" and any(c.dep_ == "mark" for c in token.children)):
        return False  # 'rejected on Monday accusations that it had killed': likewise
    if token.dep_ == "pobj" or (
        token.dep_ in ("prep", "pcomp") and token.head.pos_ in ("VERB", "NOUN", "PROPN", "AUX")
    ):
        preposition = token.head if token.dep_ == "pobj" else token
        return preposition.lower_ in SIMULTANEOUS_PREPOSITIONS or _is_presided_over(preposition)
    return token.dep_ in LETTING or (token.dep_ == "npadvmod" and timex.span.start <= token.idx < timex.span.end)
