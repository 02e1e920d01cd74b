"""Stretches of a text that stand within quotation marks: speech, which two reports may share without copying."""

from __future__ import annotations

import functools
import re

from accord.reports.span import Span

_MARK = re.compile("[\"“”„«»‘’']|\n+")
_DOUBLE = {'"': '"', "“": "”", "„": "“”", "«": "»", "»": "«"}
_SINGLE = {"'": "'", "‘": "’"}
_SENTENCE_END = ",.?!…—"
_SHORTEST = 20


@functools.lru_cache(maxsize=128)
def find_quotes(text: str) -> tuple[Span, ...]:
    """Quoted stretches of at least 20 characters, without their marks, in order.

    Marks are paired by direction within a paragraph, never by parity over the text. A paragraph that ends within a
    quotation counts as quoted to its end only where the next one opens with a mark again, as multi-paragraph
    quotations do. Single marks count only where they cannot be apostrophes: opened after a space and closed after
    punctuation. Linear in the text.

    >>> text = 'He said: "We will sign the treaty in May." It is late.'
    >>> [span.of(text) for span in find_quotes(text)]
    ['We will sign the treaty in May.']
    """
    found: list[Span] = []
    opened, closer = -1, ""
    for match in _MARK.finditer(text):
        mark, at = match.group(), match.start()
        before, after = text[at - 1 : at], text[match.end() : match.end() + 1]
        if mark[0] == "\n":
            if opened >= 0 and after in _DOUBLE:
                found.append(Span(opened, at))
            opened = -1
        elif opened >= 0 and mark in closer and _closes(mark, before, after):
            found.append(Span(opened, at))
            opened = -1
        elif _opens(mark, before, after) and not (opened >= 0 and mark in _SINGLE):
            opened, closer = match.end(), _DOUBLE.get(mark) or _SINGLE[mark]
    return tuple(span for span in found if span.end - span.start >= _SHORTEST)


def _opens(mark: str, before: str, after: str) -> bool:
    """Whether a mark can open a quotation here: no word before it, a word after it."""
    if mark not in _DOUBLE and mark not in _SINGLE:
        return False
    if mark in "“„«":
        return True
    return not (before.isalnum() or before in _SENTENCE_END) and bool(after.strip()) if before else True


def _closes(mark: str, before: str, after: str) -> bool:
    """Whether a mark can close a quotation here: something before it; a single mark needs punctuation too."""
    if mark in "'’":
        return before in _SENTENCE_END and not after.isalnum()
    return mark != '"' or bool(before.strip())
