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
    from collections.abc import Sequence

    from accord.reports.line import Line
    from accord.reports.outlets import Outlets

_STARTING = re.compile(r"\(?(?P<place>[^\d(){}:;!?]{2,60}?)[\s,(–—|-]+$")
_WEEKDAY = re.compile(rf"[,\s]+{WEEKDAY}\b.*$", re.IGNORECASE)
_MARKS = " ,.|–—-"
_END_MARKS = " .,)|–—-"
_PARTICLES = frozenset({"of", "de", "la", "es", "the", "and", "del", "da", "do", "le", "el"})
_PLACE_PARTS = 3
_MOST_BEHIND = 4  # words of a desk or an agency behind the day
_LONGEST = 120
_DONE = re.compile(r"(?:Done|Signed|Made|Given|Adopted|Issued) (?:at|in) (?=[A-Z])")
_LABEL = re.compile(r"[(\[]?(?P<name>[A-Z][\w .-]{1,20})\s?[:,–—-]\s?(?P<day>[^:]{6,30}?)[)\]]?\.?")
_ON = re.compile(r",? (?:on|this) (?=[0-3]?\d\b)")
_CLOSING_LINES = 3
_MOST_SIGNING = 6  # lines of names and titles below where and when a paper was signed
_LONGEST_SIGNATURE = 14


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


def signed_at(text: str, outlets: Outlets) -> PlaceAndDay | None:
    """The place and day at which the last lines of a paper say that it was made.

    >>> from accord.reports.outlets import KnownOutlets
    >>> signed_at("Done at Kingstown, on 17 October 2024.", KnownOutlets({})).stated.edtf
    '2024-10-17'
    >>> signed_at("Ended in Kingstown, 17 October 2024.", KnownOutlets({}))
    """
    if len(text) > _LONGEST:
        return None
    label = _LABEL.fullmatch(text)  # 'MAP: 22 January 2026'
    agency = agency_in(label["name"], outlets) if label is not None else None
    stated = date_line(label["day"]) if label is not None and agency is not None else None
    if stated is not None:
        return PlaceAndDay(stated=stated, agency=agency)
    done = _DONE.match(text)
    return place_and_day(text if done is None else _ON.sub(", ", text[done.end() :]).rstrip("."), outlets)


def closing_from(lines: Sequence[Line]) -> int:
    """From which line on the lines of a text close it: the last three, and one more above the names of who signs."""
    first = len(lines)
    while first > max(0, len(lines) - _MOST_SIGNING) and _is_signature(lines[first - 1].text):
        first -= 1
    return min(first, len(lines) - _CLOSING_LINES)


def _is_signature(text: str) -> bool:
    """'For the Government,', 'The Minister of Justice': a line that is no sentence."""
    return len(text.split()) <= _LONGEST_SIGNATURE and not text.endswith((".", "!", "?", ":", "”", '"'))


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
