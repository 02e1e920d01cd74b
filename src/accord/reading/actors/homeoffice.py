"""Whose "the President" is in a text that a state gives out itself: its own, unless a guest is plainly meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.posts import PORTFOLIOS

if TYPE_CHECKING:
    from accord.reading.actors.memory import Memory
    from accord.reading.actors.phrase import Phrase

# Offices that one person holds at a time, so that a text may name the holder first and the office later.
HELD_BY_ONE = PORTFOLIOS | {
    "president",
    "premier",
    "chancellor",
    "king",
    "queen",
    "emir",
    "amir",
    "emperor",
    "sultan",
    "governor",
    "mayor",
}

_HEIRS = frozenset({"crown prince", "deputy amir", "deputy emir"})  # who stands for the monarch


def is_of_home(memory: Memory, at: int, phrase: Phrase, best: str | None) -> bool:
    """Whether "the President" in a state's own outlet is its own, though somebody else's is in mind.

    Its readouts name their own bare, and the other with his state or his name.
    """
    home = memory.context.home
    if home is None or home.told != "state" or phrase.colour:
        return False
    heads = phrase.title.startswith("head of ") or phrase.title in _HEIRS
    if phrase.noun not in HELD_BY_ONE and not heads:
        return False
    sheet = memory.context.sheet
    foreign = best is not None and memory.draft(best).state not in (None, home.state)
    return best is None or (foreign and sheet.capital(at) and not _led_by_another(memory, home.state, phrase))


def _led_by_another(memory: Memory, state: str, phrase: Phrase) -> bool:
    """Whether somebody of a state has been named who leads it in another office: the President receives a premier."""
    leaders = memory.context.lexicon.titles.leaders
    people = [draft for draft in memory.cast.drafts.values() if draft.type == "person" and draft.state == state]
    told = [office.title for draft in people for office in draft.offices if office.span is not None]
    return any(title in leaders for title in told) and not any(phrase.noun in title.split() for title in told)
