"""Bylines: 'By Jane Doe and John Roe', 'by JANE DOE, The Associated Press', 'Reporting by Jane Doe; editing by …'."""

from __future__ import annotations

import re

from msgspec import Struct

from accord.reports.date import WEEKDAY, Stated, dates_in

_WEEKDAY = re.compile(rf"[,\s]+{WEEKDAY}$", re.IGNORECASE)
_BY = re.compile(
    r"^(?:by|story by|written by|reported by|from|author[s]?\s*:|byline\s*:)\s+(?P<names>.+)$", re.IGNORECASE
)
_SIGN_OFF = re.compile(
    r"^\W*(?:additional )?(?:reporting|writing|written|reported|compiled) by (?P<names>[^;()\n]{3,160})", re.IGNORECASE
)
_BREAK = re.compile(r"\s*(?:,|&|/|\||;|•|\band\b|\bin\b|\bwith\b|\bfor\b)\s*", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*){0,5}")
_SMALL = frozenset(
    [
        "de",
        "del",
        "da",
        "dos",
        "van",
        "von",
        "der",
        "den",
        "bin",
        "bint",
        "ibn",
        "al",
        "el",
        "la",
        "le",
        "di",
        "du",
        "ten",
        "ter",
        "y",
        "e",
        "abu",
        "of",
        "the",
        "for",
        "at",
        "on",
    ]
)
_BEFORE_LABEL = re.compile(
    r"(?P<by>by\s+)?(?P<names>[^\d|:@()]{4,80}?)\s*(?:\(@\w{2,30}\)\s*)?"
    r"(?:\b(?:first |last )?(?:published|posted|updated|created|issued)\b|\b\d{1,3} (?:minutes?|hours?|days?) ago\b)",
    re.IGNORECASE,
)
_PERSON = re.compile(r"[^\W\d_][\w.'’-]{0,20}(?: [^\W\d_][\w.'’-]{0,20}){1,3}")
_LABELS = frozenset(
    {"last", "first", "news", "date", "on", "by", "web", "desk", "staff", "originally", "story", "article"}
)
_DESKS = frozenset({"our", "a", "an", "the", "Our", "A", "An", "The"})
_WRITERS = frozenset(
    {"desk", "correspondent", "correspondents", "reporter", "reporters", "bureau", "staff", "editor", "writer"}
)
_MAX_WORDS = 18
_MAX_CHARACTERS = 600


def byline_in(line: str) -> str | None:
    """The names in a byline as printed, or None if the line is none.

    >>> byline_in("By Jane Doe and John Roe"), byline_in("by JANE DOE, The Daily Post | Geneva")
    ('Jane Doe and John Roe', 'JANE DOE, The Daily Post | Geneva')
    >>> byline_in("By Monday the two sides had agreed on a text.")
    """
    if len(line) > _MAX_CHARACTERS or len(line.split()) > _MAX_WORDS:
        return None
    found = _BY.match(line)
    if found is None or (line.rstrip().endswith((".", "?", "!")) and not _is_short(line)):
        return None
    names = found["names"].strip(" .|-–—")
    if found[0][:4].casefold() == "from" and not names.isupper():
        return None
    parts = [part for part in _BREAK.split(names) if part]
    return names if parts and all(_is_name(part) for part in parts) else None


class DatedByline(Struct, frozen=True):
    """A byline with its day."""

    names: str
    stated: Stated


def dated_byline(line: str) -> DatedByline | None:
    """The names and the day of a line that has both: 'By our Asia desk, 14 January 2024'.

    >>> dated = dated_byline("By Jane Doe, 14 January 2024")
    >>> dated.names, dated.stated.edtf
    ('Jane Doe', '2024-01-14')
    >>> dated_byline("By 14 January 2024 the two sides had met.")
    """
    if len(line) > _MAX_CHARACTERS or len(line.split()) > _MAX_WORDS or _BY.match(line) is None:
        return None
    stated = next(dates_in(line), None)
    if stated is None or line[stated.span.end :].strip(" .)]"):
        return None
    names = byline_in(_WEEKDAY.sub("", line[: stated.span.start].rstrip(" ,|–—-([:")))
    return DatedByline(names, stated) if names is not None else None


def leading_names(line: str) -> str | None:
    """The writers with whom a line of dates begins: 'By Jane Doe Posted : July 4, 2023'.

    >>> leading_names("Jane Doe (@jdoe) Published July 4, 2023"), leading_names("By Jane Doe Posted : July 4, 2023")
    ('Jane Doe', 'Jane Doe')
    >>> leading_names("Last Updated July 4, 2023")
    """
    found = _BEFORE_LABEL.match(line[:_MAX_CHARACTERS])
    if found is None:
        return None
    names = found["names"].strip(" ,|-–—")
    if found["by"]:
        return byline_in(f"By {names}")
    plain_name = _PERSON.fullmatch(names) is not None and all(
        word[:1].isupper() and word.casefold() not in _LABELS for word in names.split()
    )
    return names if plain_name else None


def signed(line: str) -> str | None:
    """The writers that a sign-off names.

    >>> signed("(Reporting by Jane Doe and John Roe in Geneva; Editing by Ann Poe)")
    'Jane Doe and John Roe in Geneva'
    """
    found = _SIGN_OFF.match(line)
    return found["names"].strip(" .") if found else None


def _is_short(line: str) -> bool:
    return len(line.split()) <= 6  # noqa: PLR2004 - 'By Jane Doe.' as some papers set it


def _is_name(part: str) -> bool:
    words = part.strip(" .").split()
    if words and (words[0] in _DESKS or words[0][:1].isupper()) and words[-1].casefold() in _WRITERS:
        return True  # 'By our South Asia desk', 'By a staff correspondent', 'By Baltic affairs staff'
    if not words or not _NAME.fullmatch(part.strip(" .")):
        return False
    return words[0][:1].isupper() and all(word[:1].isupper() or word.casefold() in _SMALL for word in words)
