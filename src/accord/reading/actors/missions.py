"""Whose a mission is that a pronoun owns: "its embassy in Lima" is not Peru's, "its envoy to Chad" is not Chad's."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.actors.memory import Memory

_MISSIONS = frozenset({"embassy", "consulate", "mission", "representation", "legation", "envoy"})
_AT = frozenset({"in", "to", "at"})


def sender_of(memory: Memory, at: int) -> tuple[str, ...]:
    """The one other state that the sentence has named up to a possessive pronoun before a mission; else nobody.

    Args:
        memory: what the text has told so far.
        at: the pronoun.
    """
    sheet = memory.context.sheet
    noun = sheet.head[at]
    if sheet.lower[at] != "its" or sheet.dep[at] != "poss" or not _is_mission(memory, noun):
        return ()
    host = _host(memory, noun)
    if host is None:
        return ()
    named = {t.actors for t in memory.recent(at, 0) if t.sent == sheet.sent[at] and t.sort == "state" and t.actors}
    others = [actors for actors in named if actors != (host,)]
    return others[0] if len(others) == 1 and len(others[0]) == 1 else ()


def _is_mission(memory: Memory, noun: int) -> bool:
    sheet = memory.context.sheet
    return sheet.lemma[noun] in _MISSIONS or sheet.lemma[noun] in memory.context.lexicon.titles.diplomats


def _host(memory: Memory, noun: int) -> str | None:
    """The state in which a mission is, by the town or the state right behind it, whatever the parser hung that on."""
    sheet = memory.context.sheet
    place = noun + 1
    if place >= len(sheet) or sheet.lower[place] not in _AT or sheet.head[place] not in (noun, sheet.head[noun]):
        return None
    hits = (memory.context.hit(below) for below in sheet.children[place])
    return next((f"state:{hit.state}" for hit in hits if hit is not None and hit.state is not None), None)
