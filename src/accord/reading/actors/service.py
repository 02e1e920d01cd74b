"""Vessels that are a service's of their state, by the noun before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.reading.actors.context import Context

SERVICES = frozenset({"coastguard", "guard", "navy", "naval", "patrol", "police", "customs"})


def of_service(context: Context, noun: int) -> bool:
    """Whether a vessel is a navy's, a coast guard's or the like: "coastguard boats", "a police launch"."""
    sheet = context.sheet
    vessel = sheet.lemma[noun] in context.lexicon.equipment | {"boat", "launch"}
    return vessel and noun > 0 and sheet.lower[noun - 1] in SERVICES
