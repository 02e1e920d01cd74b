"""Offices that a text gives to somebody in passing: 'a former public security minister', 'president until 2020'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import structs

from accord.ids import content_id
from accord.reading.claim import Claim, Evidence, Party
from accord.reading.claims.speakers import chain_of, link_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.reading.claim import Status
    from accord.reading.claims.context import Context
    from accord.reading.mention import Actor, Office
    from accord.reading.when import When


LATE = (" late", "-late")  # 'the late leader' tells of a death, not of an office
# What may stand between an office and the dates: 'of Zambia from', 'to Tajikistan until early'.
_TERM = re.compile(r"(?:,? (?:of|to|in|for)(?: [A-Z]?[\w'’-]+){1,4})?,? (until|from|between)(?: early| late)?")
LONGEST = 80  # characters between an office and its date
_YEARS = re.compile(r"\d{4}(?:-\d\d)?/\d{4}(?:-\d\d)?")  # a term in years and months: days are those of a visit
_WORD = re.compile(r"[\w-]+|[.,;:!?]")
TO_BE = re.compile(r"-(?:elect|designate)\b", re.IGNORECASE)  # 'president-elect', 'ambassador-designate'
# 'Foreign Minister Ana Rojas, in office since', 'the president, who has been in power since'.
_SINCE = re.compile(
    r"(?: [A-Z][\w'’-]+){0,4},? (?:who has been )?in (?:office|(?:the|that|this) (?:post|job)|power),? since"
    r"(?: early| late| mid-)?"
)
NEAR = 20  # characters before an office in which a word of it may stand


def office_claims(actors: Sequence[Actor], context: Context) -> Iterator[Claim]:
    """A claim for every office that the text calls past, new or acting, or gives with the date of its term."""
    for actor in actors:
        for office in actor.offices:
            if office.span is None or actor.type != "person":
                continue
            found = _as_told(office, context)
            if found is None:
                continue
            chars = context.doc.char_span(office.span.start, office.span.end, alignment_mode="expand")
            if chars is None:
                continue
            if context.text[: office.span.start].rstrip().lower().endswith(LATE) or chars[0].lower_ == "late":
                continue
            frame, status, when, why = found
            sentence = context.sentence_span(chars.root)
            yield Claim(
                id=content_id("c", context.report.id, frame, actor.key, office.title, str(office.span.start)),
                report=context.report.id,
                frame=frame,
                trigger=office.span,
                kind="appointment",
                evidence=(Evidence(start=sentence.start, end=sentence.end, quote=sentence.of(context.text)),),
                parties=(Party(actor.key, "holder"),),
                office=TO_BE.sub("", office.title),
                when=when,
                status=status,
                attribution=tuple(link_of(a, context) for a in chain_of(office.span, context)),
                why=(f"called {context.text[office.span.start : office.span.end]!r}, {why}",),
            )


def _as_told(office: Office, context: Context) -> tuple[str, Status, When | None, str] | None:
    """What an office's own words tell of it: the frame, the status, the date of its term, and why; None: nothing."""
    if office.span is None:
        return None
    if office.former:
        return "former-office", "done", None, "an office held before"
    term = _term(office, context)
    if term is not None:
        return term
    classes = context.library.classes
    words = _WORD.findall(context.text[max(office.span.start - NEAR, 0) : office.span.end])
    told = {word.lower() for word in words[-len(_WORD.findall(office.span.of(context.text))) - 1 :]}
    if told & classes["stand-in"]:
        return "acting-office", "done", None, "an office held for a time"
    if told & classes["designate"] or TO_BE.search(context.text, office.span.start, office.span.end):
        return "new-office", "planned", None, "an office to be taken"
    entered = told & classes["entering"] & set(words)  # as written: 'New Zealand' is no new office
    return ("new-office", "done", None, "an office newly held") if entered else None


def _term(office: Office, context: Context) -> tuple[str, Status, When | None, str] | None:
    """'President from 2012 to 2020', 'ambassador to Fiji until 2021'; 'minister since 2024' is a frame's."""
    if office.span is None:
        return None
    for timex in context.times:
        if timex.span.start < office.span.end or timex.when is None or timex.when.edtf is None or timex.type != "DATE":
            continue
        between = context.text[office.span.end : min(timex.span.start, office.span.end + LONGEST)].rstrip()
        found = _TERM.fullmatch(between)
        if found is None and _SINCE.fullmatch(between):
            return "office-since", "ongoing", timex.when, f"in office since {timex.text}"
        if found is None:
            return None
        word, edtf = found[1], timex.when.edtf
        if word in ("from", "between") and _YEARS.fullmatch(edtf) is None:
            return None
        if word == "until":
            edtf = edtf if "/" in edtf else f"../{edtf}"
        return "former-office", "done", structs.replace(timex.when, edtf=edtf), f"held {word} {timex.text}"
    return None
