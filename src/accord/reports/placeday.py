"""A line of a place and a day and nothing else: 'Lomé, 3 October 2025', 'Baku, June 12, AZERTAC'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from accord.reports.byline import byline_in
from accord.reports.date import WEEKDAY, Stated, date_line, dates_in, header_date, month_day, month_days_in
from accord.reports.headscore import names_outlet
from accord.reports.lexicon import lexicon, words_of
from accord.reports.outlets import agency_in

if TYPE_CHECKING:
    from accord.reports.outlets import Outlets

_STARTING = re.compile(r"\(?(?P<place>[^\d(){}:;!?]{2,60}?)[\s,(–—|-]+$")
_WEEKDAY = re.compile(rf"[,\s]+{WEEKDAY}\b.*$", re.IGNORECASE)
_MARKS = " ,.|–—-"
_END_MARKS = " .,)|–—-"
_PARTICLES = frozenset({"of", "de", "la", "es", "the", "and", "del", "da", "do", "le", "el"})
_PLACE_PARTS = 3
_MOST_BEHIND = 4  # words of a desk or an agency behind the day
_LONGEST = 120


class PlaceAndDay(Struct, frozen=True, kw_only=True):
    """What such a line tells. `stated` is None where the day has no year; `agency` is who gave the text out."""

    stated: Stated | None = None
    agency: str | None = None


def place_and_day(text: str, outlets: Outlets) -> PlaceAndDay | None:
    """The place and day that a line holds, or None where it holds more or less.

    Without a year it counts only where the place is known.

    >>> from accord.reports.outlets import KnownOutlets
    >>> place_and_day("Kingstown, 17 October 2024", KnownOutlets({})).stated.edtf
    '2024-10-17'
    >>> place_and_day("Kingstown summit set for 17 October 2024", KnownOutlets({}))
    """
    if len(text) > _LONGEST or date_line(text) is not None:
        return None
    full = next(dates_in(text), None)
    span = full.span if full is not None else next(month_days_in(text), None)
    if span is None or (full is not None and header_date(text[: full.span.end]) is None):
        return None
    before = _STARTING.fullmatch(text[: span.start])
    if before is None:
        return None
    place = _WEEKDAY.sub("", before["place"]).strip(_MARKS)
    comma = text[: span.start].rstrip(" (").endswith(tuple(",|-–—"))
    set_off = comma or place != before["place"].strip(_MARKS)
    if not set_off or not _is_place(place) or names_outlet(place):
        return None
    agency, alone = _behind(text[span.end :], outlets)
    known = any(outlets.is_place(part.strip()) for part in place.split(","))
    if not alone or (full is None and not known):
        return None
    return PlaceAndDay(stated=full, agency=agency)


def _is_place(place: str) -> bool:
    parts, words = place.split(","), place.replace(",", " ").split()
    named = all(word[:1].isupper() or word in _PARTICLES for word in words)
    first = words[0].strip(".").casefold() if words else ""
    if not words or not named or first in lexicon().places.never or month_day(place) is not None:
        return False
    return len(parts) <= _PLACE_PARTS and all(len(part.split()) <= _PLACE_PARTS for part in parts)


def _behind(rest: str, outlets: Outlets) -> tuple[str | None, bool]:
    """The agency behind the day, and whether nothing but an agency or a desk stands there."""
    bare = rest.strip(_END_MARKS + "(/:")
    if not bare:
        return None, True
    if agency := agency_in(bare, outlets):
        return agency, True
    if rest.lstrip().startswith("|") and byline_in(bare) is not None:
        return None, True  # 'Suva, 6 August 2025 | By our Pacific desk'
    words = bare.split()
    desk = rest.lstrip().startswith((".", "–", "—", "-", "|")) and len(words) <= _MOST_BEHIND
    known = words_of(lexicon().desks.whole) | {"desk"}
    return None, desk and all(word[:1].isupper() or word in known for word in words) and not any(
        char.isdigit() for char in bare
    )
