"""Whether two claims are of one step into or out of an office, or of one death."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.checking.ground import Ground, family_of, time_relation
from accord.checking.offices import same_office
from accord.checking.sameness_slots import (
    Verdict,
    keys_of,
    names_of,
    status_fits,
)

if TYPE_CHECKING:
    from accord.reading.claim import Claim


# Steps into an office that are not one another: put forward, elected, sworn in. "Appointed" may be any of them.
STEPS = frozenset({"nomination", "election", "inauguration"})


def _other_step(a: Claim, b: Claim) -> bool:
    first, second = family_of(a), family_of(b)
    return first != second and ({first, second} <= STEPS or "nomination" in (first, second))


def _once(a: Claim, b: Claim) -> bool:
    """Whether a step into office was planned by one report and done by the other: nobody takes one office twice."""
    coming = {a.status, b.status}
    return a.report != b.report and coming == {"planned", "done"} and family_of(a) == family_of(b)


def same_appointment(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    """One step into or out of an office: the same holder, the same office, the same step."""
    holders = keys_of(a, "holder") & keys_of(b, "holder")
    if (
        not holders
        or (family_of(a) == "leaving") != (family_of(b) == "leaving")
        or (a.frame == "former-office") != (b.frame == "former-office")
        or _other_step(a, b)
        or (family_of(a) != "nomination" and not status_fits(a, b) and not _once(a, b))
    ):
        return None
    if time_relation(a.when, b.when) == "far":
        return None
    if a.office and b.office:
        reason = same_office(a.office, b.office)
        return None if reason is None else Verdict(0.8, f"same person ({names_of(holders, ground)}), {reason}")
    return Verdict(0.4, f"same person ({names_of(holders, ground)}), one account names no office")


def same_death(a: Claim, b: Claim, ground: Ground) -> Verdict | None:
    """One death: the same person."""
    holders = keys_of(a, "holder") & keys_of(b, "holder")
    return Verdict(0.9, f"the death of {names_of(holders, ground)}") if holders else None
