"""Who is named after the office was: "Chad summoned Togo's ambassador. Ambassador X was told ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.actors.context import Context, Hit
    from accord.reading.actors.seen import Sight
    from accord.reading.actors.titles import Given

_ENVOYS = frozenset({"ambassador", "envoy"})
_BACK = 6  # sentences
_NEAR = 4  # tokens within which a name makes a mention somebody's own


def state_of_earlier(context: Context, given: Given, sights: list[Sight]) -> str | None:
    """The state whose holder of the same office the sentences before mention without a name; None for several.

    An ambassador may be called an envoy. Where such an office is told with a name at it, it is somebody else's.
    """
    sheet = context.sheet
    if given.of is not None or given.state is not None or given.former or not given.title:
        return None
    nouns = _ENVOYS if given.title in _ENVOYS else frozenset({given.title.split()[-1]})
    if not nouns & (_ENVOYS | context.lexicon.titles.diplomats):
        return None
    lowest = sheet.first[max(0, sheet.sent[given.start] - _BACK)]
    found: set[str | None] = set()
    for at in range(lowest, given.start):
        if sheet.lower[at] in nouns and sheet.tag[at] in ("NN", "NNP") and not _named(sights, at):
            owner = _owner(context, at)
            if owner is not None:
                found.add(owner.state)
    return found.pop() if len(found) == 1 else None


def _named(sights: list[Sight], at: int) -> bool:
    return any(at - _NEAR <= one.seen.start <= at + _NEAR for one in sights)


def _owner(context: Context, at: int) -> Hit | None:
    """The state in "Togo's ambassador", "the Togolese envoy", "the ambassador of Togo", "Togo recalled its envoy"."""
    sheet = context.sheet
    if sheet.lower[at - 1] == "its":
        return _only_before(context, at - 1)
    before = at - 1 - (sheet.lower[at - 1] in ("'s", "'"))
    hit = context.hit(before) if before >= 0 else None
    if hit is not None and hit.kind in ("state", "place") and (hit.form == "demonym" or before < at - 1):
        return hit
    if sheet.lower[at + 1 : at + 2] != ["of"]:
        return None
    behind = at + 2 + (sheet.lower[at + 2 : at + 3] == ["the"])
    hit = context.hit(behind) if behind < len(sheet) else None
    return hit if hit is not None and hit.kind == "state" and hit.form != "demonym" else None


def _only_before(context: Context, at: int) -> Hit | None:
    """The state that "its" stands for: the only one that its sentence names before it."""
    sheet = context.sheet
    hits = (context.hit(before) for before in range(sheet.first[sheet.sent[at]], at))
    named = {hit.state: hit for hit in hits if hit is not None and hit.state and hit.form != "demonym"}
    return next(iter(named.values())) if len(named) == 1 else None
