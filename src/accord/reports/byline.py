"""Bylines: 'By Jane Doe and John Roe', 'by JANE DOE, The Associated Press', 'Reporting by Jane Doe; editing by …'."""

from __future__ import annotations

import re

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
    if not words or not _NAME.fullmatch(part.strip(" .")):
        return False
    return words[0][:1].isupper() and all(word[:1].isupper() or word.casefold() in _SMALL for word in words)
