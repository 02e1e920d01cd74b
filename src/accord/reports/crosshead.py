"""Lines that head the paragraphs below them within a report: they tell again, or promise, what those tell."""

from __future__ import annotations

import re

from accord.reports.line import Line, ends_sentence

_LONGEST = 10  # words of a crosshead
_HEADED = 14  # words of a paragraph at least
_CLOSED = re.compile(r"[.!?…:;,][)\]”\"'’]*$|[”\"]$|^[-–—•*]")
_OPENING = "“‘\"'"


def is_crosshead(before: Line, line: Line, behind: Line | None) -> bool:
    """Whether a short line without a full stop stands between two paragraphs.

    Args:
        before: the line before it.
        line: the line.
        behind: the line behind it.
    """
    if behind is None or line.words > _LONGEST or _CLOSED.search(line.text):
        return False
    opens = line.text[0].isupper() or line.text[0] in _OPENING
    follows = behind.words >= _HEADED and not behind.text[0].islower()
    return opens and follows and ends_sentence(before.text)
