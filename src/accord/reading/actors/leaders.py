"""Those who lead the states of a bloc act for it: "Leaders from ASEAN met", and afterwards "the leaders"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.spot import Spot

if TYPE_CHECKING:
    from accord.reading.actors.context import Context, Hit
    from accord.reading.actors.groups import Asked
    from accord.reading.actors.memory import Memory, Trace

LEADING = frozenset({"leaders", "heads", "presidents", "ministers", "premiers", "chiefs", "officials", "envoys"})
OWN = frozenset({"heads", "ministers", "leaders"})  # told with 'of' as well
AGAIN = frozenset({"leaders", "presidents", "heads"})  # what they are called afterwards
COUNCILS = frozenset({"authority", "assembly", "conference", "summit"})  # 'members of the ECOWAS Authority'
COUNTED = frozenset({"the", "member", "-", "nation", "nations", "bloc"})
ACTING = frozenset({"nsubj", "nsubjpass"})
RESOLVING = frozenset(
    {
        *("announce", "decide", "adopt", "condemn", "denounce", "urge", "reject", "order", "approve", "impose"),
        "appoint",
        *("resolve", "endorse", "warn", "demand", "reaffirm", "reiterate", "suspend", "declare", "commend", "mandate"),
        *("agree", "direct", "instruct", "call", "express", "welcome", "lift", "set"),
    }
)
KINDS = frozenset({"igo", "alliance"})
_BACK = 12  # sentences in which "the leaders" are still those of the bloc
_STEPS = 6


def find_leaders(context: Context, owned: set[int]) -> list[Spot]:
    """Mentions of blocs by those who come from them: "Leaders from the 15-member Caribbean Community"."""
    hits = [hit for hit in context.hits if hit.kind == "organisation" and _is_bloc(context, hit.key)]
    spots = (_from(context, hit, owned) or _heads(context, hit, owned) for hit in hits)
    return [spot for spot in spots if spot is not None]


def _from(context: Context, hit: Hit, owned: set[int]) -> Spot | None:
    sheet = context.sheet
    at, first = hit.start - 1, sheet.first[sheet.sent[hit.start]]
    while at > first and hit.start - at < _STEPS and (sheet.lower[at] in COUNTED or sheet.tag[at] == "CD"):
        at -= 1
    preposition, noun = at, at - 1
    if sheet.lower[noun - 1 : noun + 1] == ["and", "government"]:
        noun -= 2
    if noun >= first + 2 and sheet.lower[noun - 1 : noun + 1] in (["of", "state"], ["of", "government"]):
        noun -= 2
    if noun < first or noun in owned or context.hit_at[noun] >= 0 or sheet.dep[noun] not in ACTING:
        return None
    members = sheet.lower[noun] == "members" and sheet.lower[hit.end : hit.end + 1] in ([one] for one in COUNCILS)
    several = sheet.lower[hit.end : hit.end + 1] == ["and"]  # 'the heads of the bank and the fund'
    if not members and sheet.tag[hit.end : hit.end + 1] in (["NN"], ["NNS"]):
        return None  # 'leaders of NATO countries'
    whose = sheet.lower[noun] in OWN and sheet.lower[preposition] == "of" and not several
    leaders = whose or (sheet.lower[noun] in LEADING and sheet.lower[preposition] == "from")
    if not leaders and not (members and sheet.lower[preposition] in ("of", "from")):
        return None
    why = f"{sheet.lower[noun]} act for it"
    return Spot(start=noun, end=hit.end, head=noun, actors=(hit.key,), form="noun", why=why)


def _heads(context: Context, hit: Hit, owned: set[int]) -> Spot | None:
    """As in "ECOWAS heads of state and government"."""
    sheet, noun = context.sheet, hit.end
    behind = sheet.lower[noun : noun + 3]
    if behind not in (["heads", "of", "state"], ["heads", "of", "government"]) or noun in owned:
        return None
    return Spot(start=hit.start, end=noun + 3, head=noun, actors=(hit.key,), form="noun", why="heads of its states")


def resolve_leaders(memory: Memory, at: int, asked: Asked) -> Spot | None:
    """The bloc whose leaders a bare "the leaders" are, as the text last told of them; None where it told of two men."""
    sheet = memory.context.sheet
    if sheet.lower[at] not in AGAIN or asked.end - asked.start != 2 or sheet.lower[asked.start] != "the":  # noqa: PLR2004
        return None
    persons: dict[int, set[str]] = {}  # by sentence
    for trace in reversed(memory.traces):
        named = [key for key in trace.actors if memory.draft(key).type == "person"]
        persons.setdefault(trace.sent, set()).update(named)
        if trace.sent < sheet.sent[at] - _BACK or len(persons[trace.sent]) == 2:  # noqa: PLR2004 (two men who met)
            return None
        if len(trace.actors) == 1 and _is_bloc(memory.context, trace.actors[0]) and _led(memory, trace):
            why = "whose leaders were told of before"
            return Spot(start=asked.start, end=asked.end, head=at, actors=trace.actors, form="noun", why=why)
    return None


def resolve_summit(memory: Memory, at: int) -> Spot | None:
    """The bloc that "the summit" is of, where the summit does what only those who met can do."""
    sheet = memory.context.sheet
    if sheet.lower[at] != "summit" or sheet.dep[at] != "nsubj" or sheet.lemma[sheet.head[at]] not in RESOLVING:
        return None
    if at < 1 or sheet.lower[at - 1] not in ("the", "extraordinary", "this"):
        return None
    for trace in reversed(memory.traces):
        if trace.sent < sheet.sent[at] - _BACK:
            return None
        if len(trace.actors) == 1 and _is_bloc(memory.context, trace.actors[0]):
            why = "the bloc whose summit it is"
            return Spot(start=at - 1, end=at + 1, head=at, actors=trace.actors, form="noun", why=why)
    return None


def _is_bloc(context: Context, key: str) -> bool:
    known = context.world.organisation(key)
    return known is not None and known.kind in KINDS


def _led(memory: Memory, trace: Trace) -> bool:
    """Whether a mention of a bloc is of those who lead its states: "ASEAN leaders", "the heads of state of ECOWAS"."""
    sheet, spot = memory.context.sheet, memory.by_head.get(trace.at)
    if spot is None or sheet.lower[spot.head] in AGAIN | {"members"}:
        return spot is not None
    if sheet.lower[spot.end : spot.end + 1] in ([one] for one in AGAIN):
        return True
    above = sheet.head[trace.at]
    for _ in range(_STEPS):
        if sheet.dep[above] not in ("prep", "pobj", "conj", "compound") or sheet.head[above] == above:
            break
        if sheet.lower[above] in AGAIN:
            return True
        above = sheet.head[above]
    return sheet.lower[above] in AGAIN
