"""The family tree of some reports as it is handed over: which are one text, whose paragraphs stand where, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec
from msgspec import Struct

from accord.checking.lineage import Ancestry, SharedQuote, trace_lineage
from accord.checking.reuse import find_copies
from accord.checking.stories import group_stories
from accord.checking.witness import Copy, Rewrite, Witness, homes_of
from accord.checking.witnesses import find_witnesses
from accord.checking.witnesses_rewrites import find_rewrites
from accord.record.build import report_entry
from accord.record.record import SCHEMA, ReportEntry
from accord.reports.report import Report


class Family(Struct, frozen=True, kw_only=True):
    """Reports with their witnesses, as the record gives them, and beside them what tells who copied whom.

    `ancestries` has one for each report, in the reports' order; `copies` the passages that it rests on; `quotes` what
    reports of different witnesses both quote; `rewrites` who likely retells whom in other words.
    """

    schema: Literal["accord/record/1"] = SCHEMA
    reports: tuple[ReportEntry, ...] = ()
    witnesses: tuple[Witness, ...] = ()
    ancestries: tuple[Ancestry, ...] = ()
    copies: tuple[Copy, ...] = ()
    quotes: tuple[SharedQuote, ...] = ()
    rewrites: tuple[Rewrite, ...] = ()

    def to_json(self) -> bytes:
        """The family as UTF-8 JSON, the same bytes for the same input."""
        return msgspec.json.encode(self)


def family_of_reports(reports: Sequence[Report]) -> Family:
    """Trace who copied whom. No language model is needed, since nothing is read but words.

    >>> wire = "The ministers signed the long delayed border treaty in Lima on Monday after talks that took a night."
    >>> family = family_of_reports([Report(id="r_1", text=wire), Report(id="r_2", text=wire + " It rained.")])
    >>> len(family.reports), len(family.witnesses)
    (2, 1)
    """
    kept = tuple({report.id: report for report in reports}.values())
    copies = find_copies(kept)
    witnesses = find_witnesses(kept, copies)
    rewrites = find_rewrites(kept, witnesses, copies, group_stories(kept))
    lineage = trace_lineage(kept, copies, witnesses, rewrites)
    homes = homes_of(witnesses)
    return Family(
        reports=tuple(report_entry(report, homes[report.id]) for report in kept),
        witnesses=witnesses,
        ancestries=lineage.ancestries,
        copies=copies,
        quotes=lineage.quotes,
        rewrites=lineage.rewrites,
    )
