"""Who speaks, of several who are named in the words for the source: the last one, whose office the others are in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.claims.context import Context
    from accord.reports.span import Span

SPEAKING_FOR = re.compile(r"\bspokes(?:man|woman|person),$", re.IGNORECASE)
AFTER_ANOTHER = re.compile(r"[’']s (?:successor|replacement|deputy|predecessor),?$")


def named_last(source: Span, context: Context) -> str | None:
    """'the adviser to the president, Nuria Vidal': who is named behind the last comma speaks, not the chief.

    Nor the ministry in 'the Defence Ministry spokesman, Ali Bo', nor who was before in 'Rojas's successor Ana Paz'.
    """
    named = [m for m in context.mentions_in(source) if m.form == "name" and len(m.actors) == 1]
    if not named or context.actor(named[-1].actors[0]).type != "person":
        return None
    last = named[-1]
    before = context.text[source.start : last.span.start].rstrip()
    if context.text[last.span.end : source.end].strip(" ,"):
        return None
    if SPEAKING_FOR.search(before) or (len(named) > 1 and AFTER_ANOTHER.search(before)):
        return last.actors[0]
    inner = [m for m in context.mentions_in(source) if m.span.end <= last.span.start]
    chief = any(m.form in ("office", "name") and context.actor(m.actors[0]).type == "person" for m in inner if m.actors)
    return last.actors[0] if chief and before.endswith(",") and " to the " in before.lower() else None
