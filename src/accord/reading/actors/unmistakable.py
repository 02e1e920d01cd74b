"""Surnames that stand alone and can mean but one holder of an office: 'Milei is in Tel Aviv'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.given import is_given_name

if TYPE_CHECKING:
    from accord.reading.actors.context import Context

_SHORTEST = 4  # letters: 'He' and 'Dan' begin sentences
_PARTICLES = 2  # small words before a surname: 'von der Leyen'


def is_unmistakable(context: Context, printed: str) -> bool:
    """Whether a surname is that of one person alone whom the world knows, and who holds an office at the report's date.

    The press introduces everybody by the full name, but not who governs: 'Milei' without more is the president. Names
    that many bear (`names.shared`) and given names are left out.
    """
    words = printed.split()
    if (
        context.on is None
        or len(words[-1]) < _SHORTEST
        or words[-1].lower() in context.lexicon.names.shared
        or is_given_name(words[-1])
    ):
        return False
    now = {row.person for row in context.world.people(printed, context.on)}
    return len(now) == 1 and now == {row.person for row in context.world.people(printed)}


def begins_with_particles(context: Context, at: int) -> int:
    """Where a surname begins that ends in the word at `at`, small words before it included: 'von der Leyen'.

    The word itself where they do not make it a name that the world knows.
    """
    sheet = context.sheet
    start = at
    while start > sheet.first[sheet.sent[at]] and sheet.lower[start - 1] in context.lexicon.names.particles:
        if at - start >= _PARTICLES or sheet.capital(start - 1):
            break
        start -= 1
    return start if start < at and context.world.people(sheet.text(start, at + 1), context.on) else at
