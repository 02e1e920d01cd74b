"""From reports to coded events, by the code that reads every report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.coding.code import coded_events
from accord.reading.frames.library import load_library
from accord.reading.parse import load_model, parse_all, readable_text
from accord.reading.read import claims_of, context_of
from accord.world import load_world

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from accord.reading.coding.event import CodedEvent
    from accord.reading.coding.model import Weights
    from accord.reports.report import Report


def code_reports(reports: Iterable[Report], weights: Weights | None = None) -> Iterator[tuple[CodedEvent, ...]]:
    """The coded events of many reports, in order.

    Args:
        reports: what to code; dates are resolved against each one's `published`.
        weights: the models; by default the shipped ones.

    Raises:
        ModelError: when no language model is installed.

    >>> from accord.reports.report import Report
    >>> ((event,),) = code_reports([Report(id="r_1", text="Ghana expelled two Malian diplomats on Friday.")])
    >>> event.event, event.source, event.target
    ('SANCTION', ('GHA',), ('MLI',))
    """
    world, library = load_world(), load_library()
    kept = list(reports)
    for report, doc in zip(kept, parse_all(map(readable_text, kept), load_model()), strict=True):
        context = context_of(report, doc, world, library)
        yield tuple(coded_events(claims_of(context), context, weights))
