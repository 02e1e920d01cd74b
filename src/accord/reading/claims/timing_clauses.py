"""How far off a time stands in a clause beside a predicate's own: one that sets the scene, or tells the same moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.claims.continuing import beside_which, continued, person_of
from accord.reading.claims.occurring import is_plain_participle
from accord.reading.claims.turning import word_before
from accord.reading.grammar import first_conjunct
from accord.reading.lexicon import grammar_words, thread_words
from accord.reading.modality import load_modality
from accord.reading.tenses import tense_told
from accord.reading.when import is_one_day

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claims.context import Context
    from accord.reading.when import Timex

MOST_CLAUSES = 5
# Words before a time that tell how long or from when something is, and not when it was done.
ENDED = frozenset({"until", "till"})
ENDS = ENDED | {"since", "by", "from", "before", "after"}
FURTHEST = 3 + MOST_CLAUSES  # behind every clause above


def beside_clause(above: Token, head: Token, timex: Timex, context: Context) -> int | None:
    """How far off a time stands in a clause beside a predicate's; None where it is none of its.

    Args:
        above: the predicate, or the verb that carries it.
        head: what the time hangs on.
        timex: the time.
        context: the report.
    """
    return (
        _moment_link(above, head)
        or _setting_link(above, head, timex)
        or _result_link(above, head, timex, context)
        or _story_link(above, head, timex)
        or _beside_link(above, head, timex, context)
        or _same_day_link(above, head)
        or _company_link(above, head)
        or _cleft_link(above, head, timex)
        or _with_link(above, head)
        or _guest_link(above, head, timex)
    )


def _result_link(above: Token, head: Token, timex: Timex, context: Context) -> int | None:
    """How far a day stands off in a participle behind: 'freed ten, handing them over to their consul on Monday'."""
    if not is_plain_participle(head) or head.head != first_conjunct(above) or head.i < above.i:
        return None
    if head.lemma_.lower() in grammar_words().reporting or not is_one_day(timex.when):
        return None
    return None if word_before(timex, context) in ENDS or timex.span.start < head.idx else FURTHEST


def _story_link(above: Token, head: Token, timex: Timex) -> int | None:
    """How far a time stands off before a semicolon: 'In May she fell ill; he flew to Lima and closed the mission'."""
    top = first_conjunct(above)
    if head.dep_ not in ("ccomp", "parataxis") or head.head != top or head.i > top.i or timex.span.start > top.idx:
        return None
    if tense_told(head) != "past" or tense_told(above) != "past":
        return None
    return FURTHEST if any(t.text == ";" for t in above.doc[head.i : top.i]) else None


def _setting_link(above: Token, head: Token, timex: Timex) -> int | None:
    """How far a time stands off in a clause that sets the scene, before or behind.

    'Speaking in Dakar on Tuesday, she accused Mali'; 'Welcomed on Friday, he held talks'; 'met on Friday in La Paz,
    where they signed a treaty'; 'spoke on Monday, during which he invited her'.
    """
    if _opens_a_stay(head) and head.head == first_conjunct(above) and tense_told(head.head) == "past":
        return FURTHEST if is_one_day(timex.when) else None
    if head.dep_ == "advcl" and head.tag_ == "VBG" and head.head == first_conjunct(above) and head.i < head.head.i:
        return None if any(c.dep_ in ("aux", "mark", "nsubj") for c in head.children) else FURTHEST
    main = continued(above)
    if main is None or timex.span.end > first_conjunct(above).left_edge.idx:
        return None
    if tense_told(main) != "past" and (main.dep_, main.tag_) != ("acl", "VBN"):
        return None  # but 'the troops announced on Monday by Rojas, who said'
    return FURTHEST if head in (main, *main.conjuncts) or main in (head.head, head.head.head) else None


def _opens_a_stay(clause: Token) -> bool:
    """'Received with honours on Friday, …': how a guest was met, before what was done on that day."""
    if clause.dep_ != "advcl" or clause.tag_ not in ("VBN", "VBD") or clause.i > clause.head.i:
        return False
    bare = not any(c.dep_ in ("aux", "auxpass", "mark", "nsubj", "nsubjpass") for c in clause.children)
    return bare and clause.lemma_.lower() in thread_words().links.receiving


def _beside_link(above: Token, head: Token, timex: Timex, context: Context) -> int | None:
    """How far a day stands off in the act beside which a gerund tells another of its subject's.

    'laid a wreath on Tuesday before meeting the king', 'spoke on Tuesday after meeting him'; not 'landed on Tuesday
    after meeting him', nor 'met him on Tuesday before touring the south': a journey is of other days.
    """
    gerund = first_conjunct(above)
    over = beside_which(gerund)
    if over is None or head not in (over, first_conjunct(over)) or not is_one_day(timex.when):
        return None
    words = thread_words().occasions
    journeys, after = words["visit"].verbs, gerund.head.lower_ == "after"
    if above.lemma_.lower() in journeys or (after and above.lemma_.lower() not in words["meeting"].verbs):
        return None
    if (after and over.lemma_.lower() in journeys) or word_before(timex, context) in ENDS:
        return None
    return FURTHEST if gerund.left_edge.idx > timex.span.end or timex.span.start < gerund.head.idx else None


def _same_day_link(above: Token, head: Token) -> int | None:
    """How far a time stands off in the act of whose day another is told: 'in May, on the same day that Peru left'."""
    clause = first_conjunct(above)
    day = clause.head
    if clause.dep_ != "relcl" or day.lower_ != "day" or not any(c.lower_ == "same" for c in day.children):
        return None
    verb = day.head.head if day.dep_ == "pobj" else day.head
    return FURTHEST if head == verb and tense_told(clause) == "past" else None


def _company_link(above: Token, head: Token) -> int | None:
    """How far a time stands off in a clause on who is spoken to: 'asked Rojas, whom he met on Monday, for aid'."""
    words = thread_words()
    met = words.occasions["meeting"].verbs | words.occasions["call"].verbs
    if head.dep_ != "relcl" or head.lemma_.lower() not in met or tense_told(head) != "past":
        return None
    person = person_of(head)
    heard = person.dep_ in ("dobj", "dative", "nsubj") or (person.dep_ == "pobj" and person.head.lower_ == "to")
    verb = person.head.head if person.dep_ == "pobj" else person.head
    whom = any(c.lower_ == "whom" for c in head.children) and verb.lemma_.lower() in words.sayings.conversing
    asked = above in (verb, verb.head) and heard and person.i > min(verb.i, above.i)
    return FURTHEST if whom and asked else None


def _cleft_link(above: Token, head: Token, timex: Timex) -> int | None:
    """How far a time stands off that is put first: 'It was on 3 May that Togo closed its bank'."""
    clause = first_conjunct(above)
    put_first = head.lemma_ == "be" and any(c.lower_ == "it" and c.i < head.i for c in head.children)
    put_first = put_first and not any(
        c.dep_ in ("acomp", "attr") for c in head.children
    )  # 'it was clear on 3 May that'
    behind = clause.dep_ in ("ccomp", "advcl", "relcl") and head.idx < timex.span.start < clause.left_edge.idx
    return FURTHEST if put_first and behind and head in (clause.head, *clause.head.ancestors) else None


def _with_link(above: Token, head: Token) -> int | None:
    """How far a time stands off in what something goes along with: 'left on Monday, with Togo calling it a farce'."""
    clause = first_conjunct(above)
    along = clause.dep_ == "pcomp" and clause.tag_ == "VBG" and clause.head.lower_ == "with"
    own = along and any(c.dep_ == "nsubj" for c in clause.children)
    return FURTHEST if own and head == clause.head.head and tense_told(head) == "past" else None


def _guest_link(above: Token, head: Token, timex: Timex) -> int | None:
    """How far a day stands off on which a guest was met as he came: 'Rojas, who came to Lima, was welcomed on Monday'.

    Who is met later in his stay may have come before.
    """
    clause, words = first_conjunct(above), thread_words()
    if clause.dep_ != "relcl" or not is_one_day(timex.when) or tense_told(head) != "past":
        return None
    if not _came(above) or not any(c.lower_ == "who" for c in clause.children):
        return None
    if _is_a_guest_met(clause, head):
        return FURTHEST
    guest = person_of(clause)
    while guest.dep_ == "appos":
        guest = guest.head
    met = guest.head == head and guest.dep_ == "nsubjpass" and head.lemma_.lower() in words.links.receiving
    return FURTHEST if met else None


def _is_a_guest_met(clause: Token, head: Token) -> bool:
    """'received today Mr Soto, who paid a visit': who is met, wherever the parser hung his name."""
    met = head.lemma_.lower() in thread_words().links.receiving and head.dep_ == "ROOT" and head.i < clause.i
    whom = next((c for c in head.children if c.dep_ == "dobj"), None) if met else None
    person = clause.head
    return whom is not None and whom.i <= person.i and person.pos_ == "PROPN" and head.is_ancestor(person)


def _came(verb: Token) -> bool:
    """'came', 'paid a visit'."""
    visit = thread_words().occasions["visit"]
    paid = verb.lemma_ in ("pay", "make") and any(
        c.dep_ == "dobj" and c.lemma_.lower() in visit.nouns for c in verb.children
    )
    return paid or verb.lemma_.lower() in visit.verbs


def _moment_link(above: Token, clause: Token) -> int | None:
    """How far a time stands off in a clause of the same moment: 'nine were hurt when raiders crossed on Sunday'."""
    if clause.dep_ != "advcl" or first_conjunct(clause.head) != first_conjunct(above):
        return None
    return FURTHEST if _of_that_moment(clause) else None


def _of_that_moment(clause: Token) -> bool:
    """Whether a clause of the past tells what happened at the same moment: 'when gunmen crossed on Sunday'."""
    marks = {c.lower_ for c in clause.children if c.dep_ in ("mark", "advmod")}
    if clause.tag_ == "VBN" and "as" in marks:  # 'will not go to Lima as planned on Monday'
        return clause.lemma_.lower() in load_modality().arranging
    return bool(marks & {"when", "as"}) and clause.tag_ == "VBD"
