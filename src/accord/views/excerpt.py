"""A long quote cut to the words around the one that matters."""

from __future__ import annotations

from accord.views.neutral import one_line

_DOUBLE = tuple('"“”„«»')


def excerpt(quote: str, centre: int = 0, width: int = 150) -> str:
    """At most about `width` characters of the quote around the offset `centre`, cut between words.

    >>> excerpt("After talks that had lasted for two days the ministers signed a treaty on rivers.", 60, 40)
    '… the ministers signed a treaty on …'
    """
    if len(quote) <= width:
        return one_line(quote)
    centre = min(max(centre, 0), len(quote))
    start = max(0, min(centre - width // 2, len(quote) - width))
    end = min(len(quote), start + width)
    if start > 0:
        start = _after_blank(quote, start, end)
    if end < len(quote):
        end = _before_blank(quote, start, end)
    kept = one_line(quote[start:end])
    return ("… " if start > 0 else "") + kept + (" …" if end < len(quote) else "")


def _after_blank(text: str, start: int, end: int) -> int:
    blank = text.find(" ", start - 1, end)
    return start if blank < 0 else blank + 1


def _before_blank(text: str, start: int, end: int) -> int:
    blank = text.rfind(" ", start, end + 1)
    return end if blank <= start else blank


def quoted(words: str) -> str:
    """The words in quotation marks, unless they begin or end with their own.

    >>> quoted("They signed."), quoted("“We signed,” he said.")
    ('“They signed.”', '“We signed,” he said.')
    """
    return words if words[:1] in _DOUBLE or words[-1:] in _DOUBLE else f"“{words}”"
