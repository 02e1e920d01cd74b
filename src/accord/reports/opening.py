"""The day that is a part of its own in a line above the text, whatever else the line holds.

'Caribbean round-up, 19 May 2022', 'Communiqué on the third session, 11.03.2026', '10.08.2024, Eastern Monitor.'
"""

from __future__ import annotations

import re

from accord.reports.date import WEEKDAY, Stated, dates_in, is_day

_LINES = 6
_LONGEST = 20  # words: what is longer is text
_LATER = 1  # years: a text that tells of later ones was not written in the year that its head names
_OF_A_DAY = rf"(?:\d{{1,2}}[:.]\d\d(?:\s?[ap]\.?m\.?)?|{WEEKDAY}|GMT|UTC|at|on)"
_SET_OFF = re.compile(rf"(?:^|[,|:(\[•·]|\s[–—-]+)\s*(?:{_OF_A_DAY}[,\s]+)*$", re.IGNORECASE)
_ENDED = re.compile(rf"[,\s]*(?:{_OF_A_DAY}[,\s]*)*(?:$|[,|.)\]•·]|\s[–—-]+\s)", re.IGNORECASE)
# What stands before an event's day.
_OTHER = re.compile(r"\b(?:to|will|set|due|ahead|until|till|before|after|since|from)\b", re.IGNORECASE)
_STOP = re.compile(r"[.?!][\"”’')]*$")
_YEAR = re.compile(r"(?<![\w.,/-])(?:19|20)\d\d(?![\w/-]|[.,]\d)")


def day_above(text: str) -> Stated | None:
    r"""The one day that stands set off in a line above the text, or None.

    >>> told = "They met on Monday over a text that " + "the two of them and " * 4 + "both parliaments are to see."
    >>> day_above(f"Andean round-up, 19 May 2022\n\n{told}").edtf
    '2022-05-19'
    >>> day_above(f"Talks set for 19 May 2022\n\n{told}"), day_above(f"Siege of Acre, 3 May 1920\n\n{told} In 1999 …")
    (None, None)
    """
    found = [stated for line in _above(text) for stated in _set_off(line)]
    if not found or len({stated.edtf for stated in found}) > 1:
        return None
    years = [int(year[0]) for year in _YEAR.finditer(text)]
    return None if max(years, default=0) > int(found[0].edtf[:4]) + _LATER else found[0]


def _above(text: str) -> list[str]:
    """The lines before the text; none where no text follows."""
    lines = [line.strip() for line in text.split("\n", 4 * _LINES)]
    short: list[str] = []
    for line in filter(None, lines):
        if len(line.split()) > _LONGEST:
            return short
        short.append(line)
        if len(short) > _LINES:
            break
    return []


def _set_off(line: str) -> list[Stated]:
    """The days of a line that are set off on both sides; a sentence's only where it is a note behind the day."""
    told = _STOP.search(line) is not None
    return [
        stated
        for stated in dates_in(line)
        if (is_day(stated.edtf) or stated.either is not None)
        and (stated.span.start == 0 if told else _SET_OFF.search(line[: stated.span.start]))
        and _ENDED.match(line, stated.span.end)
        and _OTHER.search(line[: stated.span.start]) is None
    ]
