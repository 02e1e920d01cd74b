"""When an act was, by its kind: its own day, the day on which it falls due, or the day on which it was said."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import structs

from accord.reading import grammar
from accord.reading.branch import has_to
from accord.reading.calledoff import undoing
from accord.reading.claims.apart import day_apart
from accord.reading.claims.attaching import OPENING_DAY
from accord.reading.claims.decreeing import day_of_giving_out
from accord.reading.claims.earlier import is_of_another
from accord.reading.claims.entries import day_of_entry
from accord.reading.claims.fates import FATES, LEAVING, is_of_the_document
from accord.reading.claims.lasting import is_of_several, stay_of, within_stay
from accord.reading.claims.matter import is_of_a_thing
from accord.reading.claims.occurring import is_undone_now
from accord.reading.claims.said import said_at
from accord.reading.claims.staged import day_of_its_occasion
from accord.reading.claims.thread import answers, clause_of, day_of, told_before
from accord.reading.claims.timing import opens_when, when_apart, when_of
from accord.reading.claims.tocome import is_to_come
from accord.reading.claims.trailed import STOPPING, behind_its_matter, is_short_of_a_day
from accord.reading.claims.turning import coming, is_put_off_to, turned, word_before
from accord.reading.claims.uttered import occasions_of
from accord.reading.frames.plain import PREFIX
from accord.reading.tenses import is_present, is_there_now, tense_told
from accord.reading.when import When, carried, is_one_day

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.attribution import Attribution
    from accord.reading.claim import Status
    from accord.reading.claims.context import Context
    from accord.reading.frames.frame import Frame
    from accord.reading.when import Timex

OF_ONE_DAY = frozenset(
    {"visit", "meeting", "agreement", "dispute"}
)  # kinds of which a time behind 'since' tells no day
NIGHTLY = frozenset({"advmod", "npadvmod", "amod"})
DUE = frozenset({"agreement", "commitment"})
FALLING_DUE = frozenset({"agree-to", "was-agreed", "agreement-covers"})  # accords told by what is to be done
OF_CONTENT = frozenset({"agreement-covers", "documents-among"})  # 'it replaces the code of 1928': a past of its matter
TOLD = frozenset({"statement", "request"})  # kinds that are about something
DEADLINES = frozenset({"by", "before", "until", "within"})
ORDERED = frozenset({"must-leave"})  # frames of orders told by what is to be done: they are given when they are told
INVITED = "by-invitation"
WANTING = frozenset({"request", "commitment"})  # kinds that are of the day on which they are said


def act_when(
    predicate: Token, frame: Frame, chain: tuple[Attribution, ...], status: Status, context: Context
) -> When | None:
    """When it was; of a promise or an accord without one, when it is due or was said; last, by what it goes on from."""
    times = of_others = context.sentence_times(predicate)
    if frame.kind == "visit" and (since := _since(predicate, times, context)) is not None:
        return since
    times = _that_may_be(times, predicate, frame, status, context)
    if (opening := _from_then_on(times, predicate, context)) is not None:
        return opening
    own = [(t, head) for t, head in times if not (status == "done" and _is_opening(t, context))]
    when = when_of(predicate, context, own) or when_of(predicate, context, times) or when_apart(predicate, context)
    when = when or _below(predicate, frame, status, context)
    if when is None and status == "done":
        verb = grammar.support(predicate) or predicate
        when = day_of_its_occasion(verb, times, context) or day_apart(verb, context)
    if when is None and (frame.kind == "commitment" or frame.name == "agree-to"):
        due = next((w for c in grammar.complements(predicate) if (w := _due(c, context)) is not None), None)
        # that an accord falls due on a day does not make it the accord's
        when = due if frame.kind == "commitment" or not is_one_day(due) else None
    if when is None and (frame.kind in WANTING or frame.name in ORDERED) and chain:
        # 'rejected on Monday a demand': that was made before; 'is to ask, she said on Monday': that is yet to be
        apart = frame.kind == "request" and (_is_ahead(predicate) or _is_of_before(predicate))
        said = not _is_answered(predicate, context) and not apart
        when = said_at(chain[0], context) if said else None  # a promise is made when it is said
    if when is None and frame.kind in WANTING and predicate.pos_ == "VERB":
        when = next((day for noun in occasions_of(predicate) if (day := past_day(noun, context)) is not None), None)
    if when is None and frame.kind in ("meeting", "visit") and frame.status in ("denied", "planned"):
        when = next((w for noun in grammar.patients(predicate) if (w := when_of(noun, context, of_others))), None)
    if when is None and status == "done" and frame.kind == "act":
        when = day_of_giving_out(predicate, context)
    when = when or _on_that_day(predicate, chain, status, context)
    when = when or _overnight(predicate, chain, status, context) or _by_the_thread(predicate, frame, status, context)
    when = when or (day_of_entry(predicate, context) if status in ("done", "ongoing") else None)
    if frame.kind != "visit" or status != "done":
        return when
    return None if is_of_several(predicate) else stay_of(predicate, when, context)


def _that_may_be(
    times: list[tuple[Timex, Token]], predicate: Token, frame: Frame, status: Status, context: Context
) -> list[tuple[Timex, Token]]:
    """The times of a sentence that an act of a kind and status may be of, each in the year that its verb asks for."""
    times = [(t, head) for t, head in times if not is_of_another(t, head, predicate, context)]
    if not times:
        return []
    if frame.kind in OF_ONE_DAY:
        pact = frame.kind == "agreement"
        times = [(t, h) for t, h in times if not (_is_of_years(t) and (pact or _is_behind("for", t, context)))]
        times = [(t, h) for t, h in times if not _is_beyond("since", t, predicate, context)]
    if frame.kind == "visit" or (frame.kind in ("act", "request") and status == "done" and not _is_denied(predicate)):
        # 'is staying in Oslo until Friday', 'gave two envoys until Friday to leave'
        times = [(t, h) for t, h in times if not _is_beyond("until", t, predicate, context)]
        times = _but_of_what_was_then(times, predicate) if frame.kind == "visit" else times
    if frame.kind == "act" or (frame.kind in ("meeting", "visit") and status in ("planned", "denied")):
        times = _but_of_its_undoing(predicate, times, frame, context)
    if status == "done":
        times = _of_what_is_done(times, predicate, frame, context)
    if status == "planned":
        times = [(turned(timex, head, context), head) for timex, head in times]
    times = [(t, h) for t, h in times if not _is_of_what_became_of_it(t, h, predicate, frame, context)]
    if frame.kind in TOLD:
        times = [(t, h) for t, h in times if not is_of_a_thing(t, predicate, context)]
    if frame.name in OF_CONTENT and tense_told(predicate) != "past":
        times = [(t, h) for t, h in times if is_to_come(t.when, context) or _is_before(t, predicate)]
    if frame.name.startswith(PREFIX):
        # 'before 2018 it bought' tells of no year
        edges = ("until", "before") if status == "done" else ("until",)
        times = [(timex, head) for timex, head in times if not any(_is_behind(e, timex, context) for e in edges)]
    return times


def _but_of_what_was_then(times: list[tuple[Timex, Token]], predicate: Token) -> list[tuple[Timex, Token]]:
    """'during her visit they met on May 5': the visit was about that day; 'in March, during her visit': in March."""
    whose = any(child.dep_ == "poss" for child in predicate.children)
    if not whose or predicate.dep_ != "pobj" or predicate.head.lower_ != "during":
        return times
    return [(t if h in predicate.subtree else _about(t), h) for t, h in times]


def _about(timex: Timex) -> Timex:
    """A day as one about which something was that may have been for some days."""
    if timex.when is None or not is_one_day(timex.when):
        return timex
    return structs.replace(timex, when=structs.replace(timex.when, edtf=f"{timex.when.edtf}~"))


def _is_of_what_became_of_it(timex: Timex, head: Token, predicate: Token, frame: Frame, context: Context) -> bool:
    """'turned the request down on Monday': it was made before; 'ratified the 2018 accord': that was not in 2018."""
    if frame.name in ORDERED:  # 'must be gone by Friday': it was ordered before
        return word_before(timex, context) in DEADLINES
    if frame.name == INVITED:  # 'came on Monday at her invitation': she had invited him before
        return predicate not in (head, head.head)
    if frame.kind in WANTING and predicate.pos_ == "NOUN" and _is_lived_up_to(predicate, context):
        return head not in (predicate, *predicate.subtree)
    if frame.kind in WANTING and predicate.pos_ == "NOUN" and predicate.dep_ in ("dobj", "nsubjpass"):
        return head == predicate.head and _is_answered(predicate, context)
    if frame.family == "renewal" and _ends_it(timex, context):
        return True
    return (frame.family in FATES or frame.name in LEAVING) and is_of_the_document(timex, predicate, context)


def _ends_it(timex: Timex, context: Context) -> bool:
    """'extended the accord until 2030', 'to the end of June': how long it is to run from now on."""
    return any(_is_behind(word, timex, context) for word in ("until", "till", "through", "to"))


def _is_answered(noun: Token, context: Context) -> bool:
    """'turned the request down', 'rejected the demand': what is answered was asked before."""
    above = noun.head.lemma_.lower()
    return noun.pos_ == "NOUN" and noun.dep_ in ("dobj", "nsubjpass") and above in context.library.classes["answered"]


def _is_of_before(verb: Token) -> bool:
    """'It was Peru that had asked for it, she said on Monday': what had been asked was so on another day."""
    return any(c.dep_ == "aux" and c.lower_ == "had" for c in verb.children)


def _is_ahead(verb: Token) -> bool:
    """'is to ask', 'will ask'."""
    will = any(c.dep_ == "aux" and c.lower_ in ("will", "shall", "would", "'ll") for c in verb.children)
    return will or (verb.dep_ == "xcomp" and verb.head.lemma_ == "be")


def _is_lived_up_to(noun: Token, context: Context) -> bool:
    """'made good on a promise', 'reneged on its pledge', 'keeping its word': what was promised was so before."""
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in ("on", "to", "from") else noun.head
    if noun.dep_ == "dobj":
        return above.tag_ == "VBG" and above.lemma_.lower() in context.library.classes["answered"]
    return noun.dep_ == "pobj" and above.lemma_.lower() in context.library.classes["living-up"]


def _from_then_on(times: list[tuple[Timex, Token]], predicate: Token, context: Context) -> When | None:
    """'The move, announced on Monday, puts a duty on steel beginning Oct. 20': what is to come, in the present."""
    ahead = [(t, head) for t, head in times if _is_opening(t, context) and is_to_come(t.when, context)]
    return when_of(predicate, context, ahead) if ahead and predicate.tag_ in ("VBZ", "VBP") else None


def _but_of_its_undoing(
    predicate: Token, times: list[tuple[Timex, Token]], frame: Frame, context: Context
) -> list[tuple[Timex, Token]]:
    """'The visit was called off on Monday' was not to be on Monday; 'put off to July' it is to be in July.

    The putting off itself was not in July.
    """
    verb = undoing(predicate)
    if verb is None:
        return times
    if is_undone_now(predicate):
        times = [(coming(t, h, context) or t if h != verb else t, h) for t, h in times]
    later = [(t, head) for t, head in times if head == verb and is_put_off_to(t, verb, context)]
    if frame.kind == "act":
        return [one for one in times if one not in later]
    return [(turned(t, head, context), head) for t, head in later or times if later or head != verb]


def _below(predicate: Token, frame: Frame, status: Status, context: Context) -> When | None:
    """A day that stands further down than what is told, in the purpose of an act or behind the matter of a pact."""
    if frame.kind == "act":
        stopped = frame.family in STOPPING or frame.name in STOPPING
        behind = behind_its_matter(predicate, context) if stopped and status == "done" else None
        return behind or _of_its_purpose(predicate, status, context)
    return behind_its_matter(predicate, context) if frame.kind == "agreement" and status == "done" else None


def _since(predicate: Token, times: list[tuple[Timex, Token]], context: Context) -> When | None:
    """'has been in Moscow since Sunday': from then on, and still."""
    if not is_there_now(predicate):
        return None
    behind = [(timex, head) for timex, head in times if _is_behind("since", timex, context)]
    when = when_of(predicate, context, behind)
    if when is None or when.edtf is None or "/" in when.edtf:
        return None
    return structs.replace(when, edtf=f"{when.edtf}/..", text=f"since {when.text}")


def past_day(occasion: Token, context: Context) -> When | None:
    """The day of an occasion that has been: what is yet to be done was promised on it, and will not be done on it."""
    for timex, head in context.sentence_times(occasion):
        here = head == occasion or (head.dep_ == "acl" and head.head == occasion)
        if here and is_one_day(timex.when) and not is_to_come(timex.when, context):
            return timex.when
    return None


def _of_its_purpose(predicate: Token, status: Status, context: Context) -> When | None:
    """'ordered two envoys to leave on Monday', 'will be sent to patrol from Friday': the day behind the infinitive.

    It is the act's too where it lies on the side of the report's day on which the act does.
    """
    if predicate.pos_ != "VERB" or status not in ("done", "planned"):
        return None
    for clause in grammar.complements(predicate):
        infinitive = clause.tag_ == "VB" and has_to(clause)
        times = context.sentence_times(clause) if infinitive else []
        if status == "planned":
            times = [(coming(t, head, context) or t if head == clause else t, head) for t, head in times]
        times = [(turned(t, head, context), head) for t, head in times]
        when = when_of(clause, context, times)
        if when is not None and status == "done" and is_short_of_a_day(when) and not is_to_come(when, context):
            return when  # 'sent two engineers to survey the road last year'
        if when is not None and is_one_day(when) and is_to_come(when, context) == (status == "planned"):
            return when
    return None


def _on_that_day(predicate: Token, chain: tuple[Attribution, ...], status: Status, context: Context) -> When | None:
    """'"We today called in the envoy," Peru said on Monday': 'today' is the day on which it is said."""
    verb = grammar.support(predicate) or predicate
    if not chain or status == "denied" or not any(child.lower_ == "today" for child in verb.children):
        return None
    said = said_at(chain[0], context)
    if said is None or not is_one_day(said):
        return None
    return structs.replace(said, basis=f"'today' in words of that day ({said.basis})")


def _overnight(predicate: Token, chain: tuple[Attribution, ...], status: Status, context: Context) -> When | None:
    """'shelled a camp overnight': in the night before the day on which it is told, the report's where no other is."""
    verb = grammar.support(predicate) or predicate
    said = said_at(chain[0], context) if chain else None
    day = (said.edtf if said is not None else context.report.published.edtf) or ""
    if status not in ("done", "alleged") or tense_told(verb) != "past" or not is_one_day(When(edtf=day)):
        return None
    moments = (c for c in verb.children if c.dep_ == "advcl" and any(g.lower_ in ("when", "as") for g in c.children))
    if not any(c.lower_ == "overnight" and c.dep_ in NIGHTLY for one in (verb, *moments) for c in one.children):
        return None
    try:
        before = (date.fromisoformat(day) - timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return None
    return When(edtf=f"{before}/{day}", text="overnight", basis=f"the night before {day}, on which it is told")


def _by_the_thread(predicate: Token, frame: Frame, status: Status, context: Context) -> When | None:
    """The day of the act told before that this one goes on from: 'They met on Friday. They signed it there'."""
    if status not in ("done", "planned", "alleged") or frame.kind in ("dispute", "appointment"):
        return None
    if frame.name.startswith(PREFIX):
        return None  # a clause that no frame reads is told by what it says itself
    told = told_before(predicate, frame.kind, context, day_of if frame.kind in TOLD else _day_or_stay)
    if told is None:
        return None
    act, day = told
    if is_one_day(day) and answers(clause_of(predicate, context) or predicate):
        return None  # who strikes back need not do so on the same day
    if status != "planned" and is_to_come(day, context):
        return None  # 'works begin in 2027. She guaranteed': what was done is of no day to come
    return carried(day, act.text, "told before")


def _day_or_stay(act: Token, context: Context) -> When | None:
    """The day of an act told before; of what ended a visit the days of the visit, in which something else was."""
    return within_stay(act, day_of(act, context), context)


def _is_denied(predicate: Token) -> bool:
    """'did not open until Friday': then it did."""
    return any(c.dep_ == "neg" for c in predicate.children)


def _is_of_years(timex: Timex) -> bool:
    """'signed the action plan 2026-2030': some years are what a document is for, and not when it was signed."""
    first, _, last = ((timex.when.edtf if timex.when is not None else None) or "").partition("/")
    return first[:4].isdigit() and last[:4].isdigit() and len(first) == len("2026") and first[:4] < last[:4]


def _is_before(timex: Timex, predicate: Token) -> bool:
    """'The treaty of 1998 covers': a time that stands with what is told of."""
    return timex.span.start < predicate.idx


def _is_behind(word: str, timex: Timex, context: Context) -> bool:
    """'her first visit since 2022', 'remanded them until June': the year is of another visit, the month of the end."""
    if word_before(timex, context).endswith(word):
        return True
    token = context.token_at.get(timex.span.start)  # 'since Ana Rojas in 2011'
    return token is not None and any(above.lower_ == word and above.dep_ == "prep" for above in token.ancestors)


def _is_beyond(word: str, timex: Timex, predicate: Token, context: Context) -> bool:
    """Whether a time is behind such a word and the predicate is not: 'the first since 2022', 'froze it until June'.

    'Has grown since their meeting in May', 'stayed until June, when they withdrew': those were then.
    """
    if not _is_behind(word, timex, context) or opens_when(timex, predicate, context):
        return False
    if word_before(timex, context).endswith(word):
        return True
    return not any(above.lower_ == word and above.dep_ == "prep" for above in predicate.ancestors)


def _is_opening(timex: Timex, context: Context) -> bool:
    """'announced on Monday, imposes a duty beginning Oct. 20': of what is done the day on which it was comes first."""
    return any(_is_behind(word, timex, context) for word in OPENING_DAY)


def _counts_ahead(timex: Timex, head: Token, predicate: Token, context: Context) -> bool:
    """'The first leader to visit in 14 years', 'in two years' of what is done: no day to come.

    What is told in the simple present is to come then: 'takes office in July'.
    """
    if not is_to_come(timex.when, context):
        return False
    own = is_present(predicate) and (head == predicate or _is_becoming(head, predicate))
    named = _is_day(timex, context) or (own and _is_named(timex, context))
    return timex.text.lower().startswith("in ") or (_is_behind("in", timex, context) and not named)


def _is_named(timex: Timex, context: Context) -> bool:
    """'July', '2027': a time by its name, and not counted from today."""
    token = context.token_at.get(timex.span.start)
    return token is not None and (token.tag_ == "NNP" or timex.text.isdigit())


def _is_day(timex: Timex, context: Context) -> bool:
    """'the duties kick in Oct. 22': 'in' before a named day belongs to the verb."""
    token = context.token_at.get(timex.span.start)
    named = is_one_day(timex.when)
    return token is not None and named and token.tag_ == "NNP"


def _of_what_is_done(
    times: list[tuple[Timex, Token]], predicate: Token, frame: Frame, context: Context
) -> list[tuple[Timex, Token]]:
    """The times that what is done may be of: none that is to come, but for an accord that falls due on it."""
    if frame.kind not in DUE | WANTING or (frame.kind == "agreement" and frame.name not in FALLING_DUE):
        times = [(turned(timex, head, context), head) for timex, head in times]
    return [
        (timex, head)
        for timex, head in times
        if not _counts_ahead(timex, head, predicate, context)
        and not _is_of_a_thing_to_come(timex, head, predicate, frame, context)
    ]


def _is_of_a_thing_to_come(timex: Timex, head: Token, predicate: Token, frame: Frame, context: Context) -> bool:
    """'cancelled the visit planned for 4 May', 'asked her to come next week': of what is done that day is no day.

    An agreement or a promise is dated by when it falls due.
    """
    if frame.kind in DUE or not is_to_come(timex.when, context):
        return False
    if frame.kind == "request":
        return True
    own = head in (predicate, grammar.support(predicate)) or (is_present(predicate) and _is_becoming(head, predicate))
    return not own and tense_told(head) != "past" and head.lemma_ != "effect"


def _is_becoming(noun: Token, verb: Token) -> bool:
    """'takes office as president in July': the month stands with the office, and tells when it is taken."""
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "as" else noun.head
    return above == verb and (noun.dep_ in ("attr", "oprd") or noun.head.lower_ == "as")


def _due(clause: Token, context: Context) -> When | None:
    """When what is promised or agreed is to be done: 'agreed to open talks before the end of the year'."""
    return when_of(clause, context, context.sentence_times(clause)) if clause.pos_ == "VERB" else None
