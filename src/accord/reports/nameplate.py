"""A paper's name above the date and the headline of its report."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.reports.date import date_line, header_date
from accord.reports.furniture import is_outlets_name, is_tag
from accord.reports.line import is_prose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.reports.line import Line

_LEAST_LINES = 4  # name, date, headline and a text
_LEAST_WORDS = 3
_NEWSPAPER = re.compile(r"(?:The )?(?:news)?paper [\"“«](?P<name>[^\"”»]{2,40})[\"”»]", re.IGNORECASE)


def nameplate_of(lines: Sequence[Line]) -> str | None:
    r"""The first line's paper: where a date and a headline follow, and the line is named like a paper.

    >>> from accord.reports.line import lines_of
    >>> text = "THE HARBOUR HERALD\n4 March 2025\nTogo shuts a consulate\n\nTogo closed its consulate on Tuesday."
    >>> nameplate_of(lines_of(text))
    'THE HARBOUR HERALD'
    """
    if len(lines) < _LEAST_LINES:
        return None
    name, date = lines[0].text, lines[1].text
    if is_prose(lines[2]) or lines[2].words < _LEAST_WORDS or not (date_line(date) or header_date(date)):
        return None
    quoted = _NEWSPAPER.match(name)
    if quoted:
        return quoted["name"]
    return name if is_outlets_name(name) and not is_tag(name) else None
