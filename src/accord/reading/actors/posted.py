"""Envoys at a body of states: "Chad's UN ambassador" is Chad's, and no voice of the body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.reading.actors.known import put_known
from accord.reading.actors.spot import Cast, Spot

if TYPE_CHECKING:
    from accord.reading.actors.context import Context, Hit


def posted_there(context: Context, cast: Cast, hit: Hit, noun: int) -> list[Spot] | None:
    """The mention of an envoy whose state is told beside the body; None where he is the body's own ("the EU envoy").

    Nothing where other words tell whose: "their UN ambassadors", "the UN ambassadors of Chad".
    """
    sheet = context.sheet
    if sheet.lemma[noun] not in context.lexicon.titles.diplomats:
        return None
    before = hit.start - 1
    if before > 0 and sheet.lower[before] in ("'s", "'"):
        owner = context.hit(before - 1)
        if owner is None or owner.kind != "state":
            return None
        key = f"state:{owner.state}"
        put_known(context, cast, key)
        why = f"{sheet.lower[noun]} of {owner.state}"
        return [Spot(start=owner.start, end=noun + 1, head=noun, actors=(key,), form="noun", why=why)]
    of = context.hit(noun + 2) if sheet.lower[noun + 1 : noun + 2] == ["of"] and noun + 2 < len(sheet) else None
    told = (before >= 0 and sheet.tag[before] == "PRP$") or (of is not None and of.kind == "state")
    return [] if told else None
