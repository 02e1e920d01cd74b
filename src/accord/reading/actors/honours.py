"""Forms of address that stand for a person: "His Highness", "Her Majesty", "His Excellency"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.memory import clear_best
from accord.reading.actors.spot import Spot

if TYPE_CHECKING:
    from accord.reading.actors.memory import Memory, Trace

_BACK = 10  # sentences in which somebody is still so addressed
_BEFORE = 8  # tokens before a name within which the address may stand
_MARGIN = 1.5
# Last words of the titles that each address goes with; none where anybody in office may be so addressed.
HONOURS = {
    "highness": frozenset({"prince", "princess", "sheikh", "sheikha", "emir", "amir"}),
    "majesty": frozenset({"king", "queen", "sultan", "emperor", "empress"}),
    "holiness": frozenset({"pope", "patriarch"}),
    "excellency": frozenset[str](),
}


def resolve_honour(memory: Memory, at: int) -> Spot | None:
    """The person whom the text has called so, else the one in mind whose title goes with it."""
    sheet = memory.context.sheet
    first = at - 1 if at and sheet.lower[at - 1] != "royal" else at - 2
    if first < 0 or sheet.lower[first] not in ("his", "her"):
        return None
    sex = "male" if sheet.lower[first] == "his" else "female"

    def called(trace: Trace) -> tuple[str, ...]:
        if trace.sort != "person" or len(trace.actors) != 1 or memory.draft(trace.actors[0]).sex not in (None, sex):
            return ()
        spot = memory.by_head.get(trace.at)
        words = sheet.lower[max(0, spot.start - 2) : trace.at][-_BEFORE:] if spot is not None else []
        return trace.actors if sheet.lower[at] in words else ()

    def titled(trace: Trace) -> tuple[str, ...]:
        if trace.sort != "person":
            return ()
        return tuple(
            key for key in trace.actors if memory.draft(key).sex in (None, sex) and _goes_with(memory, key, at)
        )

    best = clear_best(memory.salience(at, _BACK, called), _MARGIN) or clear_best(
        memory.salience(at, _BACK, titled), _MARGIN
    )
    if best is None:
        return None
    why = f"whom the text calls {sheet.lower[at]}"
    return Spot(start=first, end=at + 1, head=at, actors=(best,), form="office", why=why)


def _goes_with(memory: Memory, key: str, at: int) -> bool:
    words = HONOURS[memory.context.sheet.lower[at]]
    named = set(memory.draft(key).name.lower().split()[:1])
    held = {office.title.split()[-1] for office in memory.offices(key) if office.title}
    return bool(words & (held | named))
