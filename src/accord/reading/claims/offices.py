"""Offices that a text gives to somebody in passing: 'a former public security minister'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.ids import content_id
from accord.reading.claim import Claim, Evidence, Party
from accord.reading.claims.speakers import chain_of, link_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.reading.claims.context import Context
    from accord.reading.mention import Actor


LATE = (" late", "-late")  # 'the late leader' tells of a death, not of an office


def office_claims(actors: Sequence[Actor], context: Context) -> Iterator[Claim]:
    """A claim for every office that the text calls past; when it was held stays open."""
    for actor in actors:
        for office in actor.offices:
            if office.span is None or not office.former or actor.type != "person":
                continue
            chars = context.doc.char_span(office.span.start, office.span.end, alignment_mode="expand")
            if chars is None:
                continue
            if context.text[: office.span.start].rstrip().lower().endswith(LATE) or chars[0].lower_ == "late":
                continue
            sentence = context.sentence_span(chars.root)
            yield Claim(
                id=content_id("c", context.report.id, "former-office", actor.key, office.title, str(office.span.start)),
                report=context.report.id,
                frame="former-office",
                trigger=office.span,
                kind="appointment",
                evidence=(Evidence(start=sentence.start, end=sentence.end, quote=sentence.of(context.text)),),
                parties=(Party(actor.key, "holder"),),
                office=office.title,
                attribution=tuple(link_of(a, context) for a in chain_of(office.span, context)),
                why=(f"called {context.text[office.span.start : office.span.end]!r}, an office held before",),
            )
