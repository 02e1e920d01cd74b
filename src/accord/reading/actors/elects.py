"""Who won: "the president-elect", "the winner"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.spot import Spot

if TYPE_CHECKING:
    from accord.reading.actors.memory import Memory

_ELECT = frozenset({"elect", "designate"})


def resolve_elect(memory: Memory, at: int) -> Spot | None:
    """The one person whom the report says to have won an election, or calls elected, that a phrase means."""
    sheet = memory.context.sheet
    hyphened = sheet.lower[at] in _ELECT and at > 1 and sheet.words[at - 1] == "-"
    first = at - 2 if hyphened else at
    if not (hyphened or sheet.lower[at] == "winner") or first < 1 or sheet.lower[first - 1] != "the":
        return None
    if sheet.tag[at + 1 : at + 2] == ["NNP"] or sheet.lower[at + 1 : at + 2] == ["of"]:
        return None
    winners = {key for spot in _winning(memory) for key in spot.actors if memory.draft(key).type == "person"}
    called = {
        key
        for key, draft in memory.cast.drafts.items()
        if any(office.title.endswith(("-elect", "-designate")) for office in draft.offices)
    }
    found = called if hyphened and called else winners
    if len(found) != 1:
        return None
    actors = (next(iter(found)),)
    return Spot(start=first - 1, end=at + 1, head=at, actors=actors, form="office", why="the only one said to have won")


def _winning(memory: Memory) -> list[Spot]:
    """The subjects of "won the election" anywhere in the report."""
    if memory.wins is None:
        memory.wins = _wins(memory)
    spots = (memory.spot_at(at) for at in memory.wins)
    return [spot for spot in spots if spot is not None and len(spot.actors) == 1]


def _wins(memory: Memory) -> list[int]:
    sheet, contests = memory.context.sheet, memory.context.lexicon.contests
    found: list[int] = []
    for at, lemma in enumerate(sheet.lemma):
        children = sheet.children[at]
        if lemma == "win" and any(sheet.dep[one] == "dobj" and sheet.lemma[one] in contests for one in children):
            found.extend(child for child in children if sheet.dep[child] == "nsubj")
    return found[:16]
