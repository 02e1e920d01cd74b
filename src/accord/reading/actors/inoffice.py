"""The office of an office-holder: "the Togolese president's office" is a body of Togo, and not its president."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.home import home_near
from accord.reading.actors.known import put_known
from accord.reading.actors.spokenof import state_spoken_of
from accord.reading.actors.spot import Spot

if TYPE_CHECKING:
    from accord.reading.actors.context import Context
    from accord.reading.actors.memory import Memory

HEADS = frozenset({"president", "premier", "minister", "king", "emir", "sultan", "chancellor", "presidency"})
WITHIN = frozenset({"the", "country", "nation", "state", "'s", "prime", "media", "press"})
PRESS = frozenset({"media", "press"})


def heads_office(context: Context, at: int) -> bool:
    """Whether a noun is whose an office is that every state has: "president" in "the Togolese president's office".

    Args:
        context: the report.
        at: the noun, or -1.
    """
    if at < 0 or context.sheet.lower[at + 1 : at + 3] != ["'s", "office"]:
        return False
    office = f"{context.sheet.lower[at]}'s office"
    return any(organ.endswith(office) for organ in context.lexicon.organisations.organs)


def resolve_office(memory: Memory, at: int) -> Spot | None:
    """The state whose president's or premier's office speaks, as the text has called him or as the report is at home.

    "the president's media office said", "the office of the country's prime minister said"; not "the office of a bank".
    """
    sheet, context = memory.context.sheet, memory.context
    if sheet.lower[at] != "office" and (sheet.lower[at] != "service" or sheet.lower[at - 1] not in PRESS):
        return None
    start = sheet.left(at, sheet.first[sheet.sent[at]])
    end = at + 1
    owner = next((one for one in sheet.children[at] if sheet.dep[one] == "poss"), -1)
    if owner < 0 and sheet.lower[end : end + 2] == ["of", "the"]:
        end += 2
        while end < len(sheet) and sheet.lower[end] in WITHIN:
            end += 1
        owner, end = end, end + 1
    if owner < 0 or owner >= len(sheet) or sheet.lower[owner] not in HEADS or sheet.lower[start] != "the":
        return None
    inside = [one for one in range(start, end) if one not in (at, owner) and sheet.lower[one] not in WITHIN]
    if any(sheet.lower[one] != "of" for one in inside) or sheet.capital(end):
        return None
    state = memory.state_of(owner) or home_near(context, at) or state_spoken_of(memory, at)
    if state is None:
        return None
    key = f"state:{state}"
    put_known(context, memory.cast, key)
    return Spot(start=start, end=end, head=at, actors=(key,), form="noun", why="the office of its president or premier")
