"""The year of a month or day without one, where its act tells it: what is done was, what will be is to come.

A time expression is resolved by the parse around it, and a day nearly a year away is held for the nearer one. What the
verb says, on which the time hangs, is surer.
"""

from __future__ import annotations

import itertools
import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import structs

from accord.reading.branch import has_to
from accord.reading.calledoff import undoing
from accord.reading.tenses import tense_told
from accord.reading.when import DAY, WEEKDAYS, When, is_one_day

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claims.context import Context
    from accord.reading.when import Timex

_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2]|2[1-4])(?:-\d\d)?~?")
_SEASON = 20  # 'in the autumn' is month 23 in EDTF; it begins in the ninth
_YEAR = re.compile(r"(?<!\d)\d{4}(?=-)")
FAR = 2  # months off: a report may be dated a few days before what was added to it
WHOLE_YEAR = 12
MONTH = len("2024-03")
_NEAR = 40  # characters before a time in which the word before it begins
AFRESH = frozenset({"to", "until", "till"})
DEADLINES = frozenset({"by", "until", "till"})


def turned(timex: Timex, head: Token, context: Context) -> Timex:
    """The time in the year that the tense of its verb asks for: 'closed its skies on April 7', told in February."""
    when, tense = timex.when, "future" if is_put_off_to(timex, head, context) else tense_told(head)
    tense = "future" if is_called_for(timex, head, context) else tense
    tense = tense or ("future" if _is_agreed_on(head) else None)
    if (ahead := _ahead(timex, head, context)) is not None:
        return ahead
    if timex.anchor == "narrative" and tense == "future" and (today := _of_today(timex, context)) is not None:
        return today
    if when is None or tense is None or timex.anchor != "report date" or re.search(r"\d{4}", timex.text):
        return timex
    first, _, last = (when.edtf or "").partition("/")
    start, end = _MONTH.fullmatch(first), _MONTH.fullmatch(last or first)
    published = _MONTH.match(context.report.published.edtf or "")
    if start is None or end is None or published is None or timex.text.lower().startswith(("last", "next", "this")):
        return timex
    far = 1 if _is_month_told(when, head) else FAR
    step = -1 if tense == "past" and far <= _months(start) - _months(published) < WHOLE_YEAR else 0
    step = 1 if tense == "future" and far <= _months(published) - _months(end) < WHOLE_YEAR else step
    if not step:
        return timex
    edtf = _YEAR.sub(lambda year: f"{int(year[0]) + step:04}", when.edtf or "")
    basis = f"the one {'after' if step > 0 else 'before'} {context.report.published.edtf}, as '{head.text}' has it"
    return structs.replace(timex, when=structs.replace(when, edtf=edtf, basis=basis))


_PART_OF_DAY = re.compile(r"(?:later )?(?:in )?(?:the )?(?:morning|afternoon|evening|day|night)", re.IGNORECASE)


def _of_today(timex: Timex, context: Context) -> Timex | None:
    """'She arrived on Sunday. She will meet him in the evening', told on Monday: what is to come is not of Sunday."""
    day, published = (timex.when.edtf or "") if timex.when is not None else "", context.report.published.edtf or ""
    known = len(day) == len(published) == DAY and day < published
    if timex.when is None or not known or _PART_OF_DAY.fullmatch(timex.text) is None:
        return None
    basis = f"the day of {published}, the report's date: it is still to come"
    return structs.replace(timex, when=structs.replace(timex.when, edtf=published, basis=basis))


def _is_month_told(when: When, verb: Token) -> bool:
    """'closed its skies in January', told in December: no report is a month ahead; but 'called a vote in January'."""
    month = len(when.edtf or "") == MONTH
    return month and verb.pos_ == "VERB" and verb.lemma_.lower() not in _CALLING | _AGREEING


def _ahead(timex: Timex, head: Token, context: Context) -> Timex | None:
    """'flew to Oslo on Sunday, where he is to meet the king on Thursday': the Thursday to come."""
    return coming(timex, head, context) if is_to_be(head) or _is_deadline(timex, head, context) else None


def coming(timex: Timex, head: Token, context: Context) -> Timex | None:
    """A weekday that was held for the last one as the next one, as a verb has it."""
    when, published = timex.when, context.report.published.edtf or ""
    if when is None or not is_one_day(when) or timex.text.lower() not in WEEKDAYS:
        return None
    if not is_one_day(When(edtf=published)) or not (when.edtf or "") < published:
        return None
    day = date.fromisoformat(when.edtf or "") + timedelta(days=7)
    basis = f"the {timex.text} after {published}, as '{head.text}' has it"
    return structs.replace(timex, when=structs.replace(when, edtf=day.isoformat(), basis=basis))


def _is_deadline(timex: Timex, head: Token, context: Context) -> bool:
    """'told to leave by Friday', 'has until Friday to leave': the day by which somebody is to do something."""
    if word_before(timex, context) not in DEADLINES:
        return False
    if head.tag_ == "VB" and has_to(head):
        return True
    return any(c.tag_ == "VB" and has_to(c) and c.idx > timex.span.start for c in head.children)


def is_to_be(clause: Token) -> bool:
    """'where he is to meet', 'is due to meet', 'will meet': whether a clause tells what is to come."""
    return tense_told(clause) == "future" or (
        clause.lemma_ == "be"
        and clause.tag_ in ("VBZ", "VBP")
        and any(c.dep_ == "xcomp" or (c.dep_ == "acomp" and c.lower_ in ("due", "set")) for c in clause.children)
    )


def word_before(timex: Timex, context: Context) -> str:
    """The word before a time, in lower case; empty where the time opens the text."""
    at = timex.span.start
    return "".join(context.text[max(0, at - _NEAR) : at].rsplit(maxsplit=1)[-1:]).lower()


def is_put_off_to(timex: Timex, head: Token, context: Context) -> bool:
    """Whether a time is the one that something is put off to: 'postponed to July', 'shelved until 2028'."""
    return word_before(timex, context) in AFRESH and undoing(head) is not None


def is_called_for(timex: Timex, head: Token, context: Context) -> bool:
    """'announced an expedition for the 10th of September', 'called a meeting for Friday': the day of what is to be."""
    words = {one.lemma_.lower() for one in (head, *itertools.islice(head.ancestors, _STEPS))}
    before = context.text[max(0, timex.span.start - _NEAR) : timex.span.start].lower().rstrip()
    return before.endswith((" for", " for the")) and not _CALLING.isdisjoint(words)


_CALLING = frozenset({"announce", "call", "convene", "schedule", "plan", "set", "fix", "slate", "book", "order"})


def _months(found: re.Match[str]) -> int:
    month = int(found[2])
    return int(found[1]) * WHOLE_YEAR + (month if month <= WHOLE_YEAR else (month - _SEASON) * 3)


_AGREEING = frozenset(
    {"agree", "concur", "consent", "decide", "intend", "invite", "pledge", "plan", "promise", "resolve", "undertake"}
)
_LEADING_UP = frozenset({"dobj", "pobj", "prep", "conj"})
_STEPS = 6


def _is_agreed_on(head: Token) -> bool:
    """Whether a time hangs on what somebody agrees to do: 'concurred on arranging a visit in the autumn'.

    What somebody 'had agreed' to do may be over.
    """
    at = head
    for _ in range(_STEPS):
        if at.dep_ in ("xcomp", "pcomp", "ccomp") and at.tag_ in ("VB", "VBG"):
            above = at.head if at.dep_ != "pcomp" else at.head.head
            had = any(child.dep_ == "aux" and child.lower_ == "had" for child in above.children)
            return above.lemma_.lower() in _AGREEING and not had
        if at.dep_ not in _LEADING_UP:
            return False
        at = at.head
    return False
