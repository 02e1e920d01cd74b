"""A line without the days that count from a report's day ('on Tuesday', 'last week'): the date stands beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.when import When

_DAYS = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_PARTS = "(?:morning|noon|afternoon|evening|night)"
_FROM_NOW = re.compile(
    rf"(?:yesterday|today|tomorrow|tonight|(?:this|last|next|past|earlier this|later this)\s(?:\w+\s)?"
    rf"(?:week|weekend|month|year|{_PARTS})|(?:(?:this|last|next|past)\s)?(?:early\s|late\s)?{_DAYS})(?:\s{_PARTS})?",
    re.IGNORECASE,
)
_OF_YEAR = re.compile(r"(\w+) (?:of )?(?:last|this|next) year", re.IGNORECASE)
# What may stand before such a day and goes with it; behind 'by', 'since' or 'until' it is told.
_BEFORE = r"(?:,? (?:(?:early|late|only|already|earlier|later) )?(?:on )?)"
_LEANS = re.compile(
    r"\b(?:by|since|until|till|from|before|after|for|of|to|far|in|than|between|and|or|the|due|as|at|every|each)$"
)


def without_day(words: str, when: When | None) -> str:
    """The words without the relative day that their date was read from; with the year where a month has one so.

    >>> from accord.reading.when import When
    >>> without_day("Chad shut the port on Tuesday evening", When(edtf="2025-03-04", text="Tuesday evening", basis=""))
    'Chad shut the port'
    >>> without_day("Chad shut the port in May last year", When(edtf="2024-05", text="May last year", basis=""))
    'Chad shut the port in May 2024'
    >>> without_day("Chad will open it by Friday", When(edtf="2025-03-07", text="Friday", basis=""))
    'Chad will open it by Friday'
    """
    if when is None or not when.text or not when.edtf or words.count(when.text) != 1:
        return words
    month = _OF_YEAR.fullmatch(when.text)
    if month is not None:
        return words.replace(when.text, f"{month[1]} {when.edtf[:4]}") if re.match(r"\d{4}-\d\d$", when.edtf) else words
    if _FROM_NOW.fullmatch(when.text) is None:
        return words
    found = re.search(rf"{_BEFORE}{re.escape(when.text)}(?![\w'’-])", words)
    if found is None or _LEANS.search(words[: found.start()]):
        return words
    rest = words[: found.start()] + words[found.end() :]
    return rest if rest[: found.start()].strip(" ,") else words
