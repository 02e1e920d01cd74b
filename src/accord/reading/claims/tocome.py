"""Whether a time lies behind the report's day or before it, and what that makes of the status of an act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.behind import AGREEING
from accord.reading.circumstance import is_decided
from accord.reading.grammar import first_conjunct
from accord.reading.tenses import is_present, is_there_now
from accord.reading.when import is_one_day

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.reading.claim import Status
    from accord.reading.claims.context import Context
    from accord.reading.frames.frame import Frame
    from accord.reading.when import When

OPEN = ("planned", "conditional")


def is_to_come(when: When | None, context: Context) -> bool:
    """Whether a time lies wholly behind the report's day: 'leaves on Wednesday', 'takes effect in July'."""
    published = context.report.published.edtf or ""
    first = ((when.edtf if when is not None else None) or "").partition("/")[0]
    size = min(len(first), len(published))
    return size > 0 and first[:size] > published[:size]


def has_been(when: When | None, context: Context) -> bool:
    """Whether a time lies wholly before the report's day: 'to renegotiate the treaty of 1986'."""
    published = context.report.published.edtf or ""
    last = ((when.edtf if when is not None else None) or "").rpartition("/")[2]
    size = min(len(last), len(published))
    return size > 0 and last[:size] < published[:size]


def has_begun(when: When | None, context: Context) -> bool:
    """Whether a time begins on the report's day or before it: 'this week', 'on Wednesday'."""
    edtf = when.edtf if when is not None else None
    return edtf is not None and not edtf.startswith("..") and not is_to_come(when, context)


def by_its_time(
    predicate: Token, frame: Frame, told: tuple[Status, str], when: When | None, context: Context
) -> tuple[Status, str]:
    """What the time of an act makes of the status that its grammar gives it."""
    status = told[0]
    coming = is_to_come(when, context) or _sets_out(predicate, frame, when, context)
    if status == "done" and coming and (is_present(predicate) or (frame.decided and is_decided(predicate))):
        return "planned", "of a day to come"
    if status == "done" and frame.kind == "visit" and is_there_now(predicate):
        return "ongoing", "told in the present of where somebody is"
    if status == "planned" and frame.kind == "visit" and has_begun(when, context) and _is_agreed_during(predicate):
        return "done", "an occasion that has begun, and on which something was agreed"
    if frame.name == "dated-document" and status in OPEN and has_been(when, context):
        return "done", "a document of a day that has been"
    return told


def _is_agreed_during(noun: Token) -> bool:
    """'Agreed to lend them 30 million during his visit': the visit is when it was agreed, not what was."""
    top = first_conjunct(noun)
    if noun.pos_ != "NOUN" or top.dep_ != "pobj" or top.head.lower_ != "during":
        return False
    verb = top.head.head
    return verb.dep_ == "xcomp" and verb.head.tag_ in ("VBD", "VBN") and verb.head.lemma_.lower() in AGREEING


def _sets_out(predicate: Token, frame: Frame, when: When | None, context: Context) -> bool:
    """'continues to Lima today': the simple present of a journey tells what the report's day is to bring."""
    today = when is not None and is_one_day(when) and when.edtf == context.report.published.edtf
    return today and frame.kind == "visit" and predicate.pos_ == "VERB"
