"""Time expressions of English and what they mean.

    text ─ scan ─ tokens ─ grammar ─ matches ─ dates, deictics, durations ─ meanings ─ resolve ─ Timex

Finding needs no date: `find_expressions` reads a text once, `resolve` puts dates to what was found, and may be
asked again under another date at little cost. `find_times` does both. `edtf_bounds` and `edtf_relation` compare values.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from accord.reading.times.edtf import Bounds, Relation, edtf_bounds, edtf_days, edtf_relation
from accord.reading.times.expression import Expression, Expressions, find_expressions
from accord.reading.times.resolve import resolve as resolve_times
from accord.reading.when import Timex
from accord.reports.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc


__all__ = [
    "Bounds",
    "Expression",
    "Expressions",
    "Relation",
    "edtf_bounds",
    "edtf_days",
    "edtf_relation",
    "find_expressions",
    "find_times",
    "resolve_times",
]


def find_times(
    text: str,
    *,
    published: str | None,
    stated: bool = False,
    doc: Doc | None = None,
    spans: Sequence[Span] | None = None,
) -> tuple[Timex, ...]:
    """Find the time expressions of a text and resolve them.

    Args:
        text: the text; every offset counts in it.
        published: the report's date as EDTF, or None: what depends on it then stays open (`XXXX-…`, `When.edtf` None).
        stated: whether the report states that date itself: then a weekday told as past on its eve is last week's; a
            page may be brought up to date the next day, and there it stays open.
        doc: the text's parse with the same offsets, for the tense; without it the words around an expression tell.
        spans: the stretches to read; all of the text when None.

    Raises:
        ValueError: `published` is no EDTF date.

    >>> for time in find_times("They met on Monday and signed a pact last month.", published="2024-08-23"):
    ...     print(time.text, time.value, time.when.basis, sep=" | ")
    Monday | 2024-08-19 | the Monday on or before 2024-08-23, the report's date
    last month | 2024-07 | the month before 2024-08-23, the report's date
    """
    return resolve_times(find_expressions(text, doc=doc, spans=spans), published, stated=stated)
