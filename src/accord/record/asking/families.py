"""Who copied whom among the reports of a kept story."""

from __future__ import annotations

from sqlalchemy import Connection, select

from accord.checking.lineage import trace_lineage
from accord.record.build import report_entry
from accord.record.copying import copies_among
from accord.record.family import Family
from accord.record.judging import resolved
from accord.record.keptreports import Kept, load_held
from accord.record.rewrites import load_rewrites
from accord.record.schema import reports, stories
from accord.record.view import kept_witnesses


def kept_family(connection: Connection, given: str) -> Family:
    """The family tree of a story's reports, from the passages, witnesses and rewrites that are kept.

    Args:
        connection: the record.
        given: the story's id or its beginning.

    Raises:
        UnknownId: the record has no such story, or several whose ids begin so.
    """
    story = resolved(connection, given, "s")
    c = reports.c
    numbers = connection.execute(
        select(c.number).join_from(reports, stories, stories.c.number == c.story).where(stories.c.id == story)
    ).scalars()
    held = load_held(connection, numbers)
    copies = copies_among(connection, {number: Kept(number, one.report, None) for number, one in held.items()})
    witnesses = kept_witnesses(connection, held)
    rewrites = load_rewrites(connection, held)
    lineage = trace_lineage([one.report for one in held.values()], copies, witnesses, rewrites)
    return Family(
        reports=tuple(report_entry(one.report, one.witness) for one in held.values()),
        witnesses=witnesses,
        ancestries=lineage.ancestries,
        copies=copies,
        quotes=lineage.quotes,
        rewrites=rewrites,
    )
