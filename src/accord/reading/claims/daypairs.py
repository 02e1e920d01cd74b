"""Two days told as one: 'March 9 and 10', 'Monday and Tuesday'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from accord.reading.when import DAY, WEEKDAYS, When
from accord.reports.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.reading.when import Timex


def joined_days(times: Sequence[Timex], text: str) -> list[Timex]:
    """The expressions of a text, with 'March 9 and 10' as the two days that it is, where they follow one another."""
    joined: list[Timex] = []
    for timex in times:
        last = joined[-1] if joined else None
        if last is not None and text[last.span.end : timex.span.start] == " and " and _next_day(last, timex):
            edtf = f"{_edtf(last)}/{_edtf(timex)}"
            said = text[last.span.start : timex.span.end]
            when = When(edtf=edtf, text=said, basis=last.when.basis if last.when is not None else None)
            span = Span(last.span.start, timex.span.end)
            joined[-1] = structs.replace(last, span=span, text=said, when=when)
        else:
            joined.append(timex)
    return joined


def _edtf(timex: Timex) -> str:
    return (timex.when.edtf if timex.when is not None else None) or ""


def _next_day(first: Timex, second: Timex) -> bool:
    """Whether one of two days is named by its number alone, or both by their weekdays, and one is behind the other."""
    left, right = _edtf(first), _edtf(second)
    said = [one.text.strip().lower() for one in (first, second)]
    bare = any(one.isdigit() for one in said) or all(one in WEEKDAYS for one in said)
    if not bare or len(left) != DAY or len(right) != DAY or left[:-2] != right[:-2]:
        return False
    return left[-2:].isdigit() and right[-2:].isdigit() and int(right[-2:]) - int(left[-2:]) == 1
