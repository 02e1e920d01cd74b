"""The year of a dateline that prints none, where the report itself leaves but one.

A wire's first sentence names the weekday of its dateline's day, or of the day before, and its text names people in
office. Where those people held their offices on one such day only, that is the day.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from accord.reports.date import WEEKDAY, on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.world import World

_LEAD = 450
_YEARS = range(1990, 2028)  # what is known of offices ends in early 2026 (docs/world.md): later ones are not reckoned
_PERSON = re.compile(r"[^\W\d_a-z][\w’'-]+(?: (?:al|el|bin|de|van|von|[^\W\d_a-z][\w’'-]+)){1,4}")
_FORMER = re.compile(r"\b(?:former|late|ex|then)[ -](?:[\w’'-]+ ){0,4}$", re.IGNORECASE)
_LONGEST = 4
_TOLD = 20_000


def reckoned(text: str, month: int, day: int, world: World) -> str | None:
    """The day of a dateline in the one year that weekday and office-holders leave, or None.

    Args:
        text: the report's text.
        month: the dateline's month.
        day: the dateline's day.
        world: who held which office.

    >>> from accord.world import load_world
    >>> told = "SUVA, Aug 9 (NPX) - Fiji on Wednesday thanked Prime Minister Anthony Albanese for two boats."
    >>> reckoned(told, 8, 9, load_world()), reckoned(told.replace("Anthony Albanese", "Ana Lopes"), 8, 9, load_world())
    ('2023-08-09', None)
    """
    named = re.search(rf"(?<!last )(?<!next )\b{WEEKDAY}\b", text[:_LEAD], re.IGNORECASE)
    people = sorted(set(_people(text[:_TOLD], world))) if named is not None else []
    if named is None or not people:
        return None
    days = [found for year in _YEARS if (found := on(year, month, day)) and _is_near(found, named[0].casefold())]
    fits = [found for found in days if all(world.people(name, found) for name in people)]
    return fits[0] if len(fits) == 1 else None


def _is_near(day: str, weekday: str) -> bool:
    """Whether a day or the one before it is of a weekday."""
    told = dt.date.fromisoformat(day)
    return weekday in {f"{told:%A}".casefold(), f"{told - dt.timedelta(days=1):%A}".casefold()}


def _people(text: str, world: World) -> Iterator[str]:
    """The full names of people who are known to hold or have held an office, but those that the text calls former."""
    for found in _PERSON.finditer(text):
        words = found[0].split()
        for size in range(min(_LONGEST, len(words)), 1, -1):
            starts = range(len(words) - size + 1)
            name = next((one for at in starts if world.people(one := " ".join(words[at : at + size]))), None)
            if name is not None:
                if _FORMER.search(text[max(0, found.start() - 60) : found.start()]) is None:
                    yield name
                break
