"""A line that names an outlet beside a day: 'Diari del Pirineu, Wednesday 10 June 2026'.

The name need not be known, nor have a paper's word in it. What is known as a place is none, and neither is a section
of a paper, a kind of text ('Press statement') or a writer's line.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from accord.reports.byline import byline_in
from accord.reports.credit import copyright_holder, credits_in
from accord.reports.date import WEEKDAY, Stated, date_line, dates_in, header_date
from accord.reports.furniture import is_tag, why_unread
from accord.reports.headscore import is_digest, is_domain, names_outlet
from accord.reports.lexicon import lexicon, plain
from accord.reports.outlets import agency_in, outlet_in

if TYPE_CHECKING:
    from accord.reports.line import Line
    from accord.reports.outlets import Outlets

_PARTS = re.compile(r"\s*[,،|•·:;()\[\]]\s*|\s+[–—-]+\s+|\s*[–—]\s*")
_SET_OFF = re.compile(r"[,|•·:(\[–—-]\s*$|^\s*[\])|•·–—-]")
_WEEKDAY = re.compile(rf"[,\s]*\b{WEEKDAY}\b[,\s]*$", re.IGNORECASE)
_ISSUE = re.compile(r"\b(?:no|nr|issue|vol|volume|edition)\.?\s*\d", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w.&'’/-]{0,30}")
_HEADER_PARTS = re.compile(r"[,|•·()]|\s[–—-]\s")
_LABEL = re.compile(r"^(?:published|posted|issued|released) (?:in|by|on) (?=[A-Z])", re.IGNORECASE)
_MAIL_ADDRESS = re.compile(r"\s*<[^<>]*>$")
_BY = frozenset({"in", "by", "with", "via"})
_LONGEST_NAME = 7
_LONGEST_LINE = 6
_LONGEST_DIGEST = 16
_LONGEST = 140


class Masthead(Struct, frozen=True, kw_only=True):
    """What such a line tells. `name` is None where the words beside the day name no outlet.

    `is_sure` tells whether the line is one wherever it stands at a text's top: an issue's number or a weekday says so.
    """

    stated: Stated
    name: str | None = None
    is_sure: bool = False


def masthead_in(text: str, outlets: Outlets) -> Masthead | None:
    """The masthead that a line above a headline is, or None.

    >>> from accord.reports.outlets import KnownOutlets
    >>> known = KnownOutlets({}, places=["Lomé"])
    >>> found = masthead_in("Diari del Pirineu, Wednesday 10 June 2026", known)
    >>> found.name, found.stated.edtf, found.is_sure
    ('Diari del Pirineu', '2026-06-10', True)
    >>> masthead_in("Lomé, 3 October 2025", known).name
    >>> masthead_in("Talks set for 3 October 2025", known)
    """
    if len(text) > _LONGEST:
        return None
    digest = _of_digest(text)
    stated = digest or date_line(text) or header_date(text) or header_date(_ISSUE.sub(" ", text))
    first = next(dates_in(text), None)
    if stated is None or first is None or byline_in(text) is not None:
        return None
    if digest is not None:
        return Masthead(stated=digest, name=_PARTS.split(text)[0], is_sure=True)
    before, behind = text[: first.span.start], text[first.span.end :]
    weekday = _WEEKDAY.search(before)
    before = before[: weekday.start()] if weekday else before
    set_off = weekday is not None or _SET_OFF.search(before) is not None
    name = _name_in(before, outlets) or (_name_in(behind, outlets) if not before.strip(" [(") else None)
    sure = name is not None and ((set_off and weekday is not None) or _ISSUE.search(before) is not None)
    return Masthead(stated=stated, name=name, is_sure=sure)


def _of_digest(text: str) -> Stated | None:
    """The day that ends a line which names a digest and says what it is: 'GULF THIS WEEK - a digest, 3 May 2025'."""
    *_, last = [None, *dates_in(text)]
    if last is None or text[last.span.end :].strip(" ).]") or len(text.split()) > _LONGEST_DIGEST:
        return None
    parts = [part for part in _PARTS.split(text[: last.span.start]) if part]
    told = parts[1:] and any(plain(part).endswith(tuple(lexicon().digests.whole)) for part in parts[1:])
    return last if parts and (is_digest(parts[0]) or (told and _is_outlets_or_place(parts[0]))) else None


class Printed(Struct, frozen=True):
    """The outlet that a header line names, and the agency that this credits."""

    name: str | None = None
    credits: tuple[str, ...] = ()


def printed_outlet(text: str, outlets: Outlets) -> Printed:
    """The outlet in a header line: one that is known, or else one that is named like one or said to have published.

    >>> from accord.reports.outlets import KnownOutlets
    >>> printed_outlet("Published in Le Petit Messager, 3 May 2023", KnownOutlets({})).name
    'Le Petit Messager'
    """
    labels = lexicon().dates
    undated = text
    for date in reversed(list(dates_in(text))):
        undated = f"{undated[: date.span.start]}|{undated[date.span.end :]}"  # 'AFP 19 Mar 2021'
    for part in _HEADER_PARTS.split(undated):
        words = part.split()
        while words and words[-1].casefold().strip(":") in labels.beside:
            words.pop()  # 'The Daily Post Monday'
        labelled = bool(words) and words[0].casefold() in labels.published
        while words and words[0].casefold().strip(":") in labels.published | _BY:
            words.pop(0)
        name = " ".join(words)
        known = outlet_in(name, outlets) if name else None
        if known:
            return Printed(known.name, (known.name,) if known.agency_credits else ())
        if _names_nobody(name):
            continue
        unknown = labelled and may_be_outlet(name, outlets)
        if unknown or is_domain(name) or (names_outlet(name) and not any(char.isdigit() for char in name)):
            return Printed(name)
    return Printed()


def field_outlet(value: str, outlets: Outlets, *, is_source: bool) -> Printed:
    """What a field names: 'Outlet: …', 'Publisher: …', or 'Source: …', where agencies may stand alone.

    >>> from accord.reports.outlets import KnownOutlets
    >>> field_outlet("Harbour Herald", KnownOutlets({}), is_source=True).name
    'Harbour Herald'
    """
    agency, outlet = agency_in(value, outlets), outlet_in(value, outlets)
    credited = (agency,) if agency else ()
    if not agency and is_source and (names := credits_in(f"Source: {value}", outlets)[0]):
        return Printed(None, names)
    if value.casefold().startswith(("http", "agencies", "www.")):
        return Printed(None, credited)
    return Printed(outlet.name if outlet else value, credited)


def holder_in(line: str, outlets: Outlets) -> str | None:
    """The outlet whose a copyright line says the text is.

    >>> from accord.reports.outlets import KnownOutlets
    >>> holder_in("© 2024 Le Petit Messager", KnownOutlets({}))
    'Le Petit Messager'
    """
    holder = copyright_holder(line)
    return holder if holder and may_be_outlet(holder, outlets) else None


def sender(value: str) -> str | None:
    """The outlet that sent a message, by its name before the address.

    >>> sender("Balkan Brief <brief@a.example>"), sender("Ana Lopes")
    ('Balkan Brief', None)
    """
    name = _MAIL_ADDRESS.sub("", value).strip("\"' ")
    return name if name and (names_outlet(name) or name != value) else None


def name_line(line: Line, outlets: Outlets) -> Printed | None:
    """What a line is that names a known outlet and nothing else, or an agency and its bureau: 'AFP, Nairobi'.

    'Print' and 'Independent' are outlets too, but a button is a button first.
    """
    if line.words > _LONGEST_LINE or why_unread(line.text, edge=True):
        return None
    if outlet := outlet_in(line.text, outlets):
        return Printed(outlet.name, (outlet.name,) if outlet.agency_credits else ())
    first, _, bureau = line.text.partition(",")
    agency = agency_in(first, outlets) if bureau.strip()[:1].isupper() else None
    return Printed(None, (agency,)) if agency else None


def _name_in(text: str, outlets: Outlets) -> str | None:
    """The first part that may be an outlet's name; none where a part is a place, for the others are then its bureau."""
    for printed in _PARTS.split(text):
        part = _LABEL.sub("", printed)
        if known := outlet_in(part, outlets):
            return known.name
        if is_domain(part) or is_digest(part):
            return part
        if _is_outlets_or_place(part):
            return None if outlets.is_place(part) else part.removeprefix("the ").strip()
    return None


def may_be_outlet(part: str, outlets: Outlets) -> bool:
    """Whether a few words have the form of a name, and are no place, no section, no kind of text and no label of a day.

    >>> from accord.reports.outlets import KnownOutlets
    >>> parts = ("Le Petit Messager", "Lomé", "Politics", "Press statement", "The talks")
    >>> [may_be_outlet(part, KnownOutlets({}, places=["Lomé"])) for part in parts]
    [True, False, False, False, False]
    """
    return _is_outlets_or_place(part) and not outlets.is_place(part)


def _is_outlets_or_place(part: str) -> bool:
    words = part.split()
    if not 1 <= len(words) <= _LONGEST_NAME or not words[0][:1].isupper() or words[0] == "By" or _names_nobody(part):
        return False
    labels = lexicon().dates
    small = labels.header | labels.beside
    low = [word.strip(".").casefold() for word in words]
    if not all(_WORD.fullmatch(word) and (word[:1].isupper() or word in small) for word in words):
        return False
    return low[-1] not in lexicon().kinds.whole and not all(
        word in small | labels.published | labels.updated for word in low
    )


def _names_nobody(part: str) -> bool:
    """Whether a few words are a section's, a desk's or a kind of text's."""
    return is_tag(part) or plain(part) in lexicon().desks.whole or plain(part).startswith(lexicon().kinds.starts)
